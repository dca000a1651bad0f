"""The lines of one past workout: itself, its exercises, their sets, and what was a record."""

from textual.content import Content

from brainlift_tui.core.looking_back.record_words import SIGN, record_name
from brainlift_tui.core.named_tuple import NamedTuple
from brainlift_tui.core.said import NOTHING, in_turn, said
from brainlift_tui.core.session.effort import SaidAfter
from brainlift_tui.core.session.session_exercise import LoggedSet
from brainlift_tui.core.workout.shown_text import one_line
from brainlift_tui.core.workout.wall_time import local_text
from brainlift_tui.core.workout.wording import KIND_WORDS, effort_words, took_words
from brainlift_tui.core.workout.workout import TrainingSet
from brainlift_tui.store.looking_back.history import PastExercise, PastWorkout
from brainlift_tui.store.looking_back.records import KeptBest
from brainlift_tui.tui.language.catalogue import worded
from brainlift_tui.tui.language.names import called
from brainlift_tui.tui.session.exercise_lines import fraction_width, set_columns
from brainlift_tui.tui.session.training import Training
from brainlift_tui.tui.widgets.row_list import RowList
from brainlift_tui.tui.words import phrase, words


class PastRow(NamedTuple):
    """A row of a past workout: the workout itself, an exercise's heading, or one of its sets."""

    exercise: PastExercise | None = None
    logged: LoggedSet | None = None

    @property
    def place(self) -> tuple[int, int]:
        """What it is found by again: the exercise's id and the set's position, -1 for none."""
        entry = self.exercise.entry if self.exercise else -1
        return entry, self.logged.position if self.logged else -1


class PastSets(RowList):
    """The exercises and sets of one workout."""

    def __init__(self, training: Training) -> None:
        super().__init__()
        self._training = training
        self._lines: list[tuple[Content, PastRow | None]] = []

    def show(self, workout: PastWorkout, records: tuple[KeptBest, ...], after: SaidAfter) -> None:
        """Draw a workout, its records marked, and what was said after it."""
        unit = self._training.settings.unit
        marks = {
            (best.entry, best.best.position): words(name)
            for best in records
            if (name := record_name(best.best)) is not None
        }
        kept = self.row
        began = local_text(workout.started_at, workout.zone)[-5:]
        ended = workout.finished_at or workout.started_at
        took = int((ended - workout.started_at).total_seconds())
        when = f"   {began}" + (f", {words(took_words(took))}" if took else "")
        head = Content.assemble(
            f"   {called(workout.title) or worded('Workout')}", (when, "$foreground-muted")
        )
        lines: list[tuple[Content, PastRow | None]] = [(head, PastRow())]
        if after.words:
            told = f"   {words(after.words)}"
            lines.append((Content.styled(told, "$foreground-muted"), None))
        if workout.note:
            note = one_line(workout.note)
            lines.append((Content.styled(f"   ✎ {note}", "$foreground-muted italic"), None))
        for exercise in workout.exercises:
            lines.append((Content(""), None))
            heading = Content.assemble(
                (f"   {called(exercise.exercise.name)}", "bold"),
                (
                    ("  " + phrase("{unit} each", unit=unit)) if _of_a_pair(exercise) else "",
                    "$foreground-muted",
                ),
                _record(marks.get((exercise.entry, None), "")),
            )
            lines.append((heading, PastRow(exercise)))
            if exercise.note:
                note = one_line(exercise.note)
                lines.append((Content.styled(f"     ✎ {note}", "$foreground-muted italic"), None))
            fraction = fraction_width((s.done for s in exercise.sets), unit)
            for label, logged in zip(exercise.labels, exercise.sets, strict=True):
                columns = set_columns(logged.done, exercise.exercise.measure, unit, fraction)
                mark = marks.get((exercise.entry, logged.position), "")
                line = _set_line(label, logged.done, columns, mark)
                if logged.position in exercise.doubted:
                    doubt = words(said("in doubt, left out"))
                    line = Content.assemble(line, (f"   ? {doubt}", "$warning"))
                lines.append((line, PastRow(exercise, logged)))
        first = not self._lines
        self._lines = lines
        if first:
            self.cursor = next(
                (y for y, line in enumerate(lines) if line[1] and line[1].exercise), 0
            )
        elif kept is not None:
            self.stand_on(kept.place)
        self.redraw()

    def stand_on(self, place: tuple[int, int]) -> None:
        """Put the cursor on a row by its place, if it is there."""
        ys = (y for y, (_, row) in enumerate(self._lines) if row and row.place == place)
        self.cursor = next(ys, self.cursor)

    def count(self) -> int:
        """How many lines there are."""
        return len(self._lines)

    def line(self, y: int, *, selected: bool) -> Content:
        """One line, with the cursor's mark."""
        content = self._lines[y][0]
        return Content.assemble((" ▌", "$accent"), content[2:]) if selected else content

    def selectable(self, y: int) -> bool:
        """Whether line `y` is a row."""
        return 0 <= y < len(self._lines) and self._lines[y][1] is not None

    @property
    def row(self) -> PastRow | None:
        """The row the cursor is on."""
        return self._lines[self.cursor][1] if self.selectable(self.cursor) else None


def _set_line(label: str, done: TrainingSet, columns: str, record: str) -> Content:
    reserve = said("@{left:g}", left=done.rir) if done.rir is not None else NOTHING
    told = (KIND_WORDS[done.kind], effort_words(done.effort), reserve)
    felt = words(in_turn(dict.fromkeys(told), "  "))
    note = f"  ✎ {one_line(done.note)}" if done.note else ""
    return Content.assemble(
        (f"   {label:>3} ", "$foreground-muted"),
        columns,
        (f"   {felt}{note}", "$foreground-muted"),
        _record(record),
    )


def _record(name: str) -> Content:
    return Content.styled(f"   {SIGN} {name}", "$accent") if name else Content("")


def _of_a_pair(exercise: PastExercise) -> bool:
    """Whether a load is that of one of two."""
    loaded = any(logged.done.weight is not None for logged in exercise.sets)
    return loaded and exercise.exercise.implements == 2
