"""Rest: the time left in big digits, and the set that comes next."""

from typing import TYPE_CHECKING, ClassVar

from textual import events
from textual.app import ComposeResult
from textual.containers import Horizontal

from brainlift_tui.core.coaching.nudge import Advice
from brainlift_tui.core.coaching.wording import can_be_taken, likely_words, offer_words
from brainlift_tui.core.exercise.exercise import Exercise
from brainlift_tui.core.rack.addition import remark
from brainlift_tui.core.rack.words import preparing_words
from brainlift_tui.core.rest.rest import STEP_S, RestTimer, clock_text, own_rest
from brainlift_tui.core.said import in_turn, said
from brainlift_tui.core.session.rounds import labels
from brainlift_tui.core.session.session_exercise import SessionExercise
from brainlift_tui.core.session.typed_set import example
from brainlift_tui.core.workout.wording import KIND_WORDS, each_words
from brainlift_tui.store.entry.half_typed import HalfTyped
from brainlift_tui.store.exercise.exercises import set_own_rest
from brainlift_tui.store.rest import resting
from brainlift_tui.tui.commands.command import Commands, Hint, When, hint, key_words
from brainlift_tui.tui.commands.everywhere import UNDO, undoable
from brainlift_tui.tui.desk.commands import EASY, FAILED, HARD, LOG, LOGS, OTHER, START, TODAY
from brainlift_tui.tui.desk.entry import being_typed, spells, take_key
from brainlift_tui.tui.desk.hints import felt_hint, nudge_hints, one_off_hints, typing_hints
from brainlift_tui.tui.desk.modes import given
from brainlift_tui.tui.desk.opening import open_desk
from brainlift_tui.tui.dialogs.ask import Ask
from brainlift_tui.tui.keyed import KeyedScreen
from brainlift_tui.tui.language.catalogue import worded
from brainlift_tui.tui.rest.commands import (
    BACK,
    KEEP,
    LONGER,
    PAUSE,
    REST,
    SHORTER,
    SKIP,
    START_OR_PAUSE,
)
from brainlift_tui.tui.rest.next_set import NextSet, NextShown
from brainlift_tui.tui.rest.rest_line import RestLine
from brainlift_tui.tui.session.exercise_lines import (
    LESS_AGAIN,
    first_load_words,
    first_words,
    other_words,
)
from brainlift_tui.tui.session.next_row import NextRow
from brainlift_tui.tui.session.today_rows import RowKind, TodayRow
from brainlift_tui.tui.widgets.big_digits import BigDigits
from brainlift_tui.tui.widgets.hint_line import HintLine
from brainlift_tui.tui.widgets.notice_line import NoticeLine
from brainlift_tui.tui.widgets.top_line import TopLine
from brainlift_tui.tui.words import phrase, words

if TYPE_CHECKING:
    from brainlift_tui.tui.rest.exercise_pane import ExercisePane

PANES_FROM = 100
"""Columns from which the whole exercise stands beside its next set."""


def _offer(advice: Advice) -> str:
    return words(offer_words(advice))


class RestScreen(KeyedScreen):
    """A whole workout can be logged without leaving this screen."""

    PLACE = "rest"
    VERTICAL_BREAKPOINTS: list[tuple[int, str]] | None = [  # noqa: RUF012 - as Textual declares it
        (0, "-low"),
        (22, "-tall"),
        (34, "-large"),
    ]
    OFFERS: ClassVar[Commands] = REST

    def __init__(self) -> None:
        super().__init__()
        self.desk = open_desk(self)
        self._beside: ExercisePane | None = None
        self._next_row = NextRow()
        self.asked = False
        """Whether an Enter early in the rest waits for a second one."""

    def compose(self) -> ComposeResult:
        """Digits, how long the rest is, the next set."""
        yield TopLine()
        yield BigDigits()
        yield RestLine()
        yield Horizontal(NextSet())
        yield NoticeLine()
        yield HintLine()

    def on_mount(self) -> None:
        """Show what is so."""
        self._share_out()
        self.show_changes()

    def on_resize(self) -> None:
        """Share the width out anew."""
        if self.is_mounted:
            self._share_out()
            self.show_row()

    def _share_out(self) -> None:
        """The next set alone, or beside it the whole exercise, where there is room for both."""
        wide = self.app.size.width >= PANES_FROM
        if wide and self._beside is None:
            from brainlift_tui.tui.rest.exercise_pane import ExercisePane

            self._beside = ExercisePane(self.training)
            self.query_one(Horizontal).mount(self._beside)
        if self._beside is not None:
            self._beside.display = wide

    def on_screen_resume(self) -> None:
        """Say what was done on the screen before, and show what has changed."""
        self.tell(self.app.told)
        self.show_changes()

    def half_typed(self) -> HalfTyped | None:
        """What is being typed in the next row."""
        return self.desk.half_typed

    def arrive(self) -> None:
        """What was typed or asked the last time is forgotten."""
        self.desk.clear()
        self.asked = False

    def row(self) -> TodayRow | None:
        """The next row to do, behind the set logged last."""
        place = None if self.training.day_done else self._next_row.of(self.training.session)
        return None if place is None else TodayRow(RowKind.OPEN, *place)

    def stand_on(self, row: TodayRow) -> None:
        """The next row to do is always in front here."""

    def show_row(self) -> None:
        """Draw the next set, or what is typed."""
        self.query_one(NextSet).shown = self._next()
        self.query_one(HintLine).hints = self.hints()
        if self._beside is not None:
            self._beside.at = None if self.desk.row is None else self.desk.row.exercise
            self._beside.refresh()

    def show_changes(self) -> None:
        """Draw anew."""
        row, exercise = self.desk.row, self.desk.exercise
        top = self.query_one(TopLine)
        top.place = worded("Rest")
        if row is None or exercise is None:
            about = self._nothing_next[1].rstrip(".")
            top.about = f"{about[:1].lower()}{about[1:]}"
        else:
            label = labels(self.training.session.exercises).get(row.exercise, "")
            name = f"{label} {words(exercise.exercise.name)}".lstrip()
            told = said("next: {name}, {which}", name=name, which=self._which(exercise))
            top.about = words(told)
        self.show_row()
        self.query_one(RestLine).words = self._rest_words()
        self.show_time()
        super().show_changes()

    @property
    def _nothing_next(self) -> tuple[str, str]:
        """Where Enter goes, and why no set comes next."""
        if self.training.day_done:
            return worded("Today"), worded("Done for today.")
        if self.training.session.workout is None:
            return worded("Today"), worded("Nothing is planned.")
        return worded("Finish"), worded("Every set of today is done.")

    def _which(self, exercise: SessionExercise) -> str:
        """Which of its rows comes next: "2 of 3", "warm-up", "1 of 3, left"."""
        row = self.desk.open_row
        if row is None or not row.kind.counts:
            return words(KIND_WORDS[row.kind]) if row else ""
        rows = exercise.work_count + exercise.open_rows
        told = [said("{number} of {rows}", number=row.number + 1, rows=rows)]
        if row.side:
            told.append(said(row.side.value))
        if row.amrap:
            told.append(said("as many as you can"))
        if row.less:
            told.append(LESS_AGAIN)
        return words(in_turn(told))

    def show_time(self) -> None:
        """Draw the time left."""
        digits, rest = self.query_one(BigDigits), self.training.rest
        left = self.training.left()
        digits.text = clock_text(left) if left is not None else "0:00"
        line = self.query_one(RestLine)
        line.passed = None if rest is None or left is None else 1 - left / max(1, rest.planned_s)
        digits.set_class(left is not None and left <= 0, "over")
        digits.set_class(rest is None or rest.paused_left_s is not None, "paused")

    def show_clock(self, text: str) -> None:
        """The digits are the clock here; the top line says what state it is in."""
        rest = self.training.rest
        if rest is None:
            state = worded("no rest is running")
        elif rest.paused_left_s is not None:
            state = worded("paused")
        else:
            state = worded("over") if text.startswith("+") or text == "0:00" else ""
        quiet = "" if self.training.settings.sound else worded("bell off")
        self.query_one(TopLine).state = "  ".join(filter(None, (state, quiet)))
        self.show_time()

    def _rest_words(self) -> str:
        """How long the rest is in all, and why."""
        rest, session = self.training.rest, self.training.session
        if rest is None:
            return ""
        told = words(said("{clock} of rest", clock=clock_text(rest.planned_s)))
        last, plan = session.last_logged, session.rest_begun(self.training.settings)
        if last is None or plan is None:
            return told
        _, done = last
        change = rest.planned_s - plan.seconds
        if not change:
            return f"{told}: {words(plan.why)}"
        if done.rest_s == plan.seconds and rest.began_with(done.done_at):
            sign = "+" if change > 0 else "−"
            by = f"{sign} {clock_text(abs(change))}"
            own = said("{change} by you", change=by)
            return f"{told}: {words(plan.why)}, {words(own)}"
        return told

    def _next(self) -> NextShown:
        typing, exercise = being_typed(self.desk), self.desk.exercise
        if exercise is None and typing is None:
            goes, told = self._nothing_next
            return NextShown(words(said("{key} goes to {place}.", key=LOG.key, place=goes)), told)
        if exercise is None or self.desk.astray:
            typed, problem = (typing.text, typing.problem) if typing else (None, "")
            return NextShown("", "", typed=typed, problem=problem)
        advice = self.training.coach.advice.get(exercise.position)
        likely = likely_words(advice) if advice else None
        lacking = self._lacking(exercise)
        return NextShown(
            name=exercise.exercise.name,
            words=self._shown_words(exercise),
            typed=typing.text if typing else None,
            reading=typing.reading if typing else "",
            problem=typing.problem if typing else "",
            offer=_offer(advice) if advice else "",
            plates="" if lacking else self._plates(exercise),
            lacking=lacking,
            other=self._other(exercise),
            key="a" if advice and can_be_taken(advice) else "y" if advice else "",
            likely=words(likely) if likely else "",
        )

    def _other(self, exercise: SessionExercise) -> str:
        other = self.desk.other
        if self.desk.shown is None:
            return first_load_words(exercise)
        if other is None:
            return ""
        return f"{OTHER.key} {words(other_words(exercise, other, self.training.settings.unit))}"

    def _plates(self, exercise: SessionExercise) -> str:
        shown, unit = self.desk.shown, self.training.settings.unit
        if shown is None or shown.load is None:
            return ""
        rack = self.training.rack
        return words(preparing_words(rack, exercise.exercise, shown.load, unit))

    def _lacking(self, exercise: SessionExercise) -> str:
        """What is said where the rack does not make the load."""
        load = self.desk.shown.load if self.desk.shown else None
        told = remark(self.training.rack, exercise.exercise, exercise.loads, load)
        return words(told) if told else ""

    def _shown_words(self, exercise: SessionExercise) -> str:
        shown = self.desk.shown
        if shown is not None:
            unit = self.training.settings.unit
            return words(each_words(shown, exercise.exercise, unit))
        return first_words(exercise, self.training.settings.unit, told=False)

    def hints(self) -> tuple[Hint, ...]:
        """What Enter will log, in words, and the keys of the clock."""
        exercise, shown = self.desk.exercise, self.desk.shown
        if self.desk.mode is not None:
            return self.desk.mode.hints()
        if self.desk.text is not None:
            return typing_hints(self.desk.row)
        if exercise is None:
            return (LOG.hinted(self._nothing_next[0]), UNDO.hinted(), BACK.hinted())
        logs = (worded("type"), words(example(exercise, "10")))
        if shown:
            logs = LOG.hinted(words(said("logs {set}", set=self.desk.in_words(shown, exercise))))
        advice = self.training.coach.advice.get(exercise.position)
        feelings = (EASY, HARD, FAILED) if shown else ()
        felt: tuple[Hint, ...] = tuple(command.hinted() for command in feelings)
        if shown and (self._paused or advice is not None):
            felt = (felt_hint(),)
        if self.training.rest is None and not self.desk.can_hold:
            return (logs, *felt, *one_off_hints(self.desk), BACK.hinted())
        if self._paused or self.desk.can_hold:
            return (logs, *felt, *self._clock_hints(), *one_off_hints(self.desk), KEEP.hinted())
        # One rep fewer or more stands in the line of every other row; how to say no only here.
        answers = nudge_hints(advice) if advice is not None and shown else ()
        keys = (*felt, *answers, *one_off_hints(self.desk))
        return (logs, *keys, *self._clock_hints(), KEEP.hinted())

    def _clock_hints(self) -> tuple[Hint, ...]:
        """The keys of the clock, those first that there is a reason to press."""
        others = (SKIP.hinted(), hint("15 s", LONGER, SHORTER, between="/"))
        pauses = PAUSE if self.desk.can_hold else START_OR_PAUSE
        pause = pauses.hinted("go on" if self._paused else "pause")
        if self.desk.can_hold:
            return (START_OR_PAUSE.hinted("start"), pause, *others)
        return (pause, *others) if self._paused else (*others, pause)

    @property
    def _paused(self) -> bool:
        rest = self.training.rest
        return rest is not None and rest.paused_left_s is not None

    async def typed(self, event: events.Key) -> bool:
        """Any key but a second Enter takes the question back."""
        if self.asked and given((LOG,), event.key) is None:
            self.asked = False
            self.tell("")
        return await take_key(self.desk, event)

    def spells(self, event: events.Key) -> bool:
        """Whether the key is a letter of a load's name."""
        return spells(self.desk, event)

    def applies(self, when: When) -> bool:
        """Whether the row in front is such that a command applies."""
        return self.desk.applies(when)

    async def action_perform(self, command: str) -> None:
        """Let the desk carry out a command; Enter early in the rest asks first."""
        if command in LOGS and self.desk.exercise is None and self.desk.text is None:
            self.app.stand_on_next()
            self.app.go("today")
        elif command == LOG.id and self._too_early():
            self.asked = True
            self.tell(f"{worded('Logged already?')} {self._once_more()}")
        else:
            await self.desk.perform(command)

    def _too_early(self) -> bool:
        rest = self.training.rest
        early = rest is not None and not rest.half_over(self.training.clock.moment())
        logs = self.desk.text is None and self.desk.shown is not None
        return early and logs and not self.asked

    async def after_logging(self) -> None:
        """Stay for the next rest; without one go to Today."""
        self.asked = False
        self.app.show_changes()
        self.app.stand_on_next()
        session = self.training.session
        if self.training.rest is None and not (session.next_row() and self.training.settings.rest):
            self.app.go("today")

    def _once_more(self) -> str:
        shown, exercise = self.desk.shown, self.desk.exercise
        again = self.desk.in_words(shown, exercise) if shown and exercise else worded("it")
        return words(said("{key} once more logs {set}.", key=LOG.key, set=again))

    def tell_unbound(self, event: events.Key) -> None:
        """Of a key of Today alone say what it does there."""
        its = given(TODAY, event.key)
        if its is not None and its.help:
            key, does = key_words(event.key), worded(its.help)
            there = said(
                "{key} is on Today: {does}.  {back} goes there", key=key, does=does, back=BACK.key
            )
            self.tell(words(there))

    def tell_left_out(self, key: str) -> None:
        """Keep what was asked in sight."""
        super().tell_left_out(key)
        if self.asked:
            self.tell(f"{self.query_one(NoticeLine).text} {self._once_more()}")

    async def action_longer(self, direction: int) -> None:
        """15 seconds more or less."""
        rest = self.training.rest
        if rest is not None:
            await self._change_to(rest.lengthened(direction * STEP_S, self.training.clock.moment()))

    async def action_start_or_pause(self) -> None:
        """Before a hold start it; else hold the clock, or let it run on."""
        if self.desk.can_hold or self.training.hold is not None:
            await self.desk.perform(START.id)
        else:
            await self.action_pause()

    async def action_pause(self) -> None:
        """Hold the clock of the rest, or let it run on."""
        rest, now = self.training.rest, self.training.clock.moment()
        if rest is not None:
            await self._change_to(
                rest.paused(now) if rest.paused_left_s is None else rest.resumed(now)
            )

    async def _change_to(self, rest: RestTimer) -> None:
        await self.training.do(resting.change_rest, rest)
        self.show_changes()
        self.app.rest_clock.tick()

    async def action_skip(self) -> None:
        """End the rest and go back to Today."""
        await self.training.do(resting.end_rest)
        self.app.go("today")

    async def action_keep_rest(self) -> None:
        """Ask for the exercise's own rest, this one unless another is typed; 0 is none."""
        last = self.training.session.last_logged
        if last is None:
            self.tell("Which exercise's rest is known after its first set.")
            return
        await self.ask(self._keep_rest(last[0].exercise))

    async def _keep_rest(self, exercise: Exercise) -> None:
        rest = self.training.rest
        now = exercise.rest_s if rest is None else rest.planned_s
        question = phrase(
            "Rest after {name} from now on, in seconds (empty: by the rule; 0: none)",
            name=exercise.name,
        )
        given = "" if now is None else str(now)
        text = await self.app.push_screen_wait(Ask(question, given, own_rest))
        if text is None:
            return
        seconds = own_rest(text)
        await self.training.do(set_own_rest, exercise, seconds)
        self.app.show_changes()
        fixed = {None: worded("rest by the rule"), 0: worded("no rest")}.get(seconds)
        told = fixed or phrase("{clock} of rest from now on", clock=clock_text(seconds or 0))
        self.app.tell(undoable(f"{words(exercise.name)}: {told}"))

    async def action_bell(self) -> None:
        """Ring at the end of a rest, or don't."""
        await self.app.switch_sound()
        self.show_changes()
