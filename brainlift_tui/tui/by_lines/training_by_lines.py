"""A workout line by line: told in whole sentences, logged by typing; nothing is drawn anew."""

from collections.abc import Callable
from contextlib import ExitStack, closing, suppress
from pathlib import Path
from types import TracebackType
from typing import Concatenate, ParamSpec, Self, TypeVar

from brainlift_tui.core.coaching.nudge import Advice
from brainlift_tui.core.coaching.wording import can_be_taken
from brainlift_tui.core.errors import BadInput, Refused
from brainlift_tui.core.identity import ExerciseKey, WorkoutId
from brainlift_tui.core.rest.rest import RestTimer
from brainlift_tui.core.said import Said, said
from brainlift_tui.core.session import told
from brainlift_tui.core.session.arrows import one_key_off
from brainlift_tui.core.session.open_rows import OpenRow
from brainlift_tui.core.session.session import Session
from brainlift_tui.core.session.session_exercise import SessionExercise
from brainlift_tui.core.session.typed_set import TypedIn, example
from brainlift_tui.core.workout.plain_text import logged_text, today_text
from brainlift_tui.core.workout.plausible import IS_IT_RIGHT
from brainlift_tui.core.workout.workout import Effort, TrainingSet
from brainlift_tui.store.clock import Clock
from brainlift_tui.store.coaching import answering
from brainlift_tui.store.coaching.own_raises import read_own_raises
from brainlift_tui.store.coaching.reading import read_advice
from brainlift_tui.store.entry.quick_log import log_text
from brainlift_tui.store.file import undoing
from brainlift_tui.store.file.connection import data_version
from brainlift_tui.store.file.database import open_reader
from brainlift_tui.store.file.failures import in_words
from brainlift_tui.store.file.journal import last_done, reaches_far
from brainlift_tui.store.file.writer import Change, Writer
from brainlift_tui.store.lifter.settings import read_settings
from brainlift_tui.store.rack.racks import read_names, read_rack
from brainlift_tui.store.rest.resting import end_rest, read_rest
from brainlift_tui.store.session import training as actions
from brainlift_tui.store.session.effort import rate_workout
from brainlift_tui.store.session.left_open import LeftOpen
from brainlift_tui.store.session.past import RememberedPasts
from brainlift_tui.store.session.today import read_session
from brainlift_tui.store.workout.doubts import is_doubted
from brainlift_tui.tui.by_lines.typed_lines import TypedLines
from brainlift_tui.tui.desk.commands import PUT_OFF, TAKE, WHY
from brainlift_tui.tui.words import phrase, words

P = ParamSpec("P")
T = TypeVar("T")


class TrainingByLines:
    """The workout of today, told and asked for in lines.

    Attributes:
        session: Today.
        ended: Whether nothing more is asked for.
    """

    session: Session

    def __init__(
        self,
        path: Path,
        clock: Clock,
        lines: TypedLines,
        say: Callable[[str], None],
        ring: Callable[[], None],
    ) -> None:
        """Open a log.

        Args:
            path: The database.
            clock: What time it is.
            lines: What is typed.
            say: Tells a line, or several.
            ring: Makes the end of a rest heard.
        """
        self.ended = False
        self._clock, self._lines, self._say, self._ring = clock, lines, say, ring
        self._open = ExitStack()
        self._reader = self._open.enter_context(closing(open_reader(path)))
        self._writer = self._open.enter_context(Writer(path, clock))
        self._own = read_own_raises(self._reader)
        self._goes_on = False
        self._left_open = LeftOpen()
        self._front: ExerciseKey | None = None
        self._told: ExerciseKey | None = None
        self._draft: TrainingSet | None = None
        self._over: RestTimer | None = None
        self._path, self._pasts, self._damage_told = path, RememberedPasts(path), False
        self._read()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._open.close()

    def begin(self) -> None:
        """Say what today is; a workout left open for hours is closed first."""
        self.close_left_open()
        self._learn()
        self.tell_plan()

    def close_left_open(self) -> bool:
        """Close a workout left open hours ago, and say so; whether there was one."""
        now = int(self._clock.moment().wall.timestamp())
        found = self._left_open.found(self._reader, self.session, now)
        if found:
            left = self.session
            self._do(actions.close_stale_workout)
            self._left_open.closed(left)
            self.tell(said("The workout left open was closed at its last set."))
        return found

    def _learn(self) -> None:
        """Learn from the workouts that are new: the last one, or ten years just imported."""
        from brainlift_tui.store.prefill.habits import learn_and_keep_habits

        with suppress(Refused):  # without it the rows are what they were
            self._do(learn_and_keep_habits)

    # Telling

    def tell(self, what: Said) -> None:
        """Say something, if anything is said."""
        if what:
            self._say(words(what))

    def tell_line(self, line: str) -> None:
        """Say a line that is in words already."""
        self._say(line)

    def tell_plan(self) -> None:
        """Say what today is."""
        self.tell(today_text(self.session, self._settings.unit, self._advice))

    def tell_next(self) -> None:
        """Say which set comes next; of another exercise what is asked of it, and the nudge."""
        session, unit = self.session, self._settings.unit
        if session.day_done and not self._goes_on:
            self.tell(session.day_done)
            return
        if not session.exercises:
            self.tell(said("Nothing is planned today. Write what you do: goblet squat 20x8"))
            return
        at = self._at
        if at is None:
            self.tell(said("All sets are done."))
            self._told = None
            return
        exercise, row = at
        if self._told != exercise.key:
            self._told = exercise.key
            self.tell(told.exercise_told(exercise, session.day, unit))
        advice = self._advice.get(exercise.position)
        if advice is not None:
            self._say(f"{words(told.nudge_told(advice))} {_answers(advice)}")
        self.tell(told.next_told(exercise, row, unit))

    def tell_rest(self) -> None:
        """Say how much of the rest is left."""
        self.tell(
            told.left_told(None if self._rest is None else self._rest.left(self._clock.moment()))
        )

    def tell_why(self) -> None:
        """Say what the nudge rests on."""
        _, advice = self._advised()
        self.tell(told.reasons_told(advice))

    # What is done

    def log(self, effort: Effort | None = None) -> None:
        """Log the next set as it was told; finish where all is done."""
        if self.session.day_done and not self._goes_on:
            self._goes_on = True
            self.tell_next()
        elif self._at is None and self.session.sets_done and effort is None:
            self.finish()
        else:
            self._keep_set(self._shown()._replace(effort=effort))

    def log_counted(self, direction: int) -> None:
        """Log one rep fewer or more than was told."""
        exercise, _ = self._due()
        self._keep_set(one_key_off(self._shown(), exercise.exercise, direction))

    def log_other(self) -> None:
        """Log the other guess."""
        _, row = self._due()
        if row.other is None:
            raise Refused("There is no other guess for this row.")
        self._keep_set(row.other)

    def log_typed(self, typed: str) -> None:
        """Log a set as it is typed, or a line that names its exercise."""
        if self._at is not None:
            exercise, row = self._at
            try:
                self._keep_set(self._read_set(exercise, row, typed))
            except BadInput:
                if not typed[:1].isalpha():
                    raise
            else:
                return
        self.log_line(typed)

    def log_line(self, typed: str) -> None:
        """Log a line that names its exercise: "goblet squat 20x8, 8"."""
        logged = self._do(log_text, typed)
        unit = self._settings.unit
        self.tell(logged_text(logged.exercise, logged.sets, unit, doubted=logged.doubted))
        self.tell_next()

    def take(self) -> None:
        """Take what the nudge offers."""
        exercise, advice = self._advised()
        _, row = self._due()
        if not can_be_taken(advice):
            self.tell(advice.why)
            return
        self._do(answering.take_advice, exercise, advice)
        if exercise.work_done and row.shown is not None and advice.load_to is not None:
            self._draft = exercise.taken_on(row.shown, advice.load_to)
        self.tell_next()

    def put_off(self) -> None:
        """Let the nudge wait for two sessions."""
        exercise, advice = self._advised()
        self._do(answering.put_off, exercise, advice)
        self.tell_next()

    def pass_over(self) -> None:
        """Go on with another exercise; this one comes later."""
        exercise, _ = self._due()
        other = self.session.next_open(exercise.position + 1)
        if other is None or other.key == exercise.key:
            raise Refused("Only this exercise is left.")
        self._front = other.key
        self.tell_next()

    def skip_rest(self) -> None:
        """Rest no longer."""
        self._do(end_rest)
        self.tell_next()

    def undo(self) -> None:
        """Take back what was done last, whoever did it."""
        step = last_done(self._reader)
        if step is not None and reaches_far(self._reader, step):
            raise Refused("{step}: that is more than one set; undo it in the app.", step=step.label)
        self._turn(
            undoing.undo,
            lambda step: said("{step}: undone.", step=step),
            said("There is nothing to undo."),
        )

    def redo(self) -> None:
        """Do again what was taken back."""
        self._turn(
            undoing.redo,
            lambda step: said("{step}: done again.", step=step),
            said("There is nothing to redo."),
        )

    def finish(self) -> None:
        """End the workout, say what it came to, and ask how hard it was."""
        from brainlift_tui.core.session.summary import summarise
        from brainlift_tui.store.workout.finished import read_finished

        if not self.session.sets_done:
            raise Refused("Nothing was logged today.")
        workout = self.session.workout
        uid = self._do(actions.finish_workout)
        self.ended = True
        if workout is None or uid is None:
            return
        finished = read_finished(self._reader, WorkoutId(workout), self._own)
        if finished is not None:
            unit = self._settings.unit
            done = summarise(finished, unit)
            self.tell(told.workout_told(done, finished.sessions_this_week, unit))
            self._ask_effort(uid)

    def leave(self) -> None:
        """End here; a workout stays open."""
        self.ended = True
        if self.session.sets_done:
            self.tell(said("The workout stays open; the next start goes on with it."))

    def next_line(self) -> str:
        """The next line typed; the end of a rest is told once while it is waited for.

        Raises:
            EOFError: There are no more.
        """
        typed = self._lines.next(self._until_over())
        while typed is None:
            self._over = self._rest
            if self._settings.sound:
                self._ring()
            self.tell(said("The rest is over."))
            self.tell_next()
            typed = self._lines.next(self._until_over())
        if data_version(self._reader) != self._version or self.session.day != self._clock.today():
            self._read()
        return typed.strip()

    # What stands behind it

    def _until_over(self) -> float | None:
        """Seconds until the end of the rest is to be told; None where it is not."""
        rest, over = self._rest, self._over
        if rest is None or rest.paused_left_s is not None:
            return None
        if over is not None and over.started == rest.started:
            return None
        return max(0.0, rest.left(self._clock.moment()))

    def _read(self) -> None:
        """Read today anew; another window may have changed it."""
        self._version = data_version(self._reader)
        self._settings = read_settings(self._reader)
        self.session = read_session(self._reader, self._clock.today(), self._pasts.read)
        self._advice = read_advice(self._reader, self.session, self._own)
        rest = read_rest(self._reader)
        forgotten = rest is not None and rest.forgotten(self._clock.moment())
        self._rest = None if forgotten else rest
        self._pasts.stand_in()

    def _do(
        self, action: Callable[Concatenate[Change, P], T], *args: P.args, **kwargs: P.kwargs
    ) -> T:
        """Carry out an action, and read what it changed."""
        done = self._writer.do(action, *args, **kwargs)
        self._draft = None
        self._read()
        if self._pasts.damage is not None and not self._damage_told:
            self._damage_told = True
            self.tell(in_words(self._path, self._pasts.damage).said)
        return done

    def _turn(
        self,
        action: Callable[[Change], Said | None],
        done: Callable[[Said], Said],
        nothing: Said,
    ) -> None:
        before = self.session
        step = self._do(action)
        self._front = self.session.taken_back_since(before) or self._front
        self.tell(nothing if step is None else done(step))
        self.tell_next()

    @property
    def _at(self) -> tuple[SessionExercise, OpenRow] | None:
        """The exercise in front and its next row; None where all is done."""
        session = self.session
        if session.day_done and not self._goes_on:
            return None
        chosen = None if self._front is None else session.place_of(self._front)
        if chosen is None or not session.exercises[chosen].ahead:
            following = session.next_row()
            if following is None:
                return None
            chosen, _ = following
        exercise = session.exercises[chosen]
        drafts = {} if self._draft is None else {len(exercise.done): self._draft}
        return exercise, exercise.open_list(drafts)[0]

    def _due(self) -> tuple[SessionExercise, OpenRow]:
        """The same, where there has to be one."""
        at = self._at
        if at is None:
            raise Refused("No set is left to do.")
        return at

    def _advised(self) -> tuple[SessionExercise, Advice]:
        exercise, _ = self._due()
        advice = self._advice.get(exercise.position)
        if advice is None:
            raise Refused("There is no nudge on this exercise.")
        return exercise, advice

    def _shown(self) -> TrainingSet:
        """The set that was told.

        Raises:
            BadInput: Nothing is known of it yet; it has to be typed.
        """
        exercise, row = self._due()
        if row.shown is None:
            raise BadInput("Type the load and the reps: {typed}.", typed=example(exercise, "10"))
        return row.shown

    def _read_set(self, exercise: SessionExercise, row: OpenRow, typed: str) -> TrainingSet:
        names = read_names(self._reader) if exercise.exercise.takes_names else ()
        rack, unit = read_rack(self._reader), self._settings.unit
        return TypedIn(exercise, row.shown, unit, rack, names, row.kind, row.side).read(typed)

    def _keep_set(self, done: TrainingSet) -> None:
        exercise, row = self._due()
        rest = self.session.rest_plan(exercise.position, row, done, self._settings)
        position = self._do(
            actions.log_set, exercise, done, None if rest is None else rest.seconds, row
        )
        self._front = None
        step = last_done(self._reader)
        if step is not None:
            self.tell(said("Logged: {step}.", step=step.label))
        place = self.session.place_of(exercise.key)
        entry = None if place is None else self.session.exercises[place].entry
        if entry is not None and is_doubted(self._reader, entry, position):
            self.tell(IS_IT_RIGHT)
        self.tell(told.rest_told(rest))
        self.tell_next()

    def _ask_effort(self, uid: str) -> None:
        """Ask once how hard it was; anything but a number leaves it unsaid."""
        self.tell(said("How hard was it, from 0 to 10? Enter leaves it unsaid."))
        try:
            typed = (self._lines.next(None) or "").strip()
        except EOFError:
            return
        if typed.isdecimal():
            self._do(rate_workout, uid, int(typed))
            self.tell(said("Kept."))


def _answers(advice: Advice) -> str:
    """What can be answered to a nudge."""
    take = phrase("{key} takes it,", key=TAKE.key) + " " if can_be_taken(advice) else ""
    return phrase(
        "{take}{put_off} puts it off, {why} tells why.", take=take, put_off=PUT_OFF.key, why=WHY.key
    )
