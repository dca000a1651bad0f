"""The rows of an exercise that are still to be done: their kinds, their order, their sides."""

from collections.abc import Sequence

from brainlift_tui.core.load.named import AnyLoad
from brainlift_tui.core.named_tuple import NamedTuple
from brainlift_tui.core.workout.workout import SetKind, Side, TrainingSet


def turned(kind: SetKind) -> SetKind:
    """The kind that comes after another: work, warm-up, drop, to failure, and round."""
    kinds = tuple(SetKind)
    return kinds[(kinds.index(kind) + 1) % len(kinds)]


class PlannedRow(NamedTuple):
    """A row asked for today, before it is done.

    Attributes:
        kind: What it is to be.
        load: Its load where that is settled; else it follows the work sets.
        reps: Its reps where they are settled.
    """

    kind: SetKind = SetKind.WORK
    load: AnyLoad | None = None
    reps: int | None = None

    @property
    def counts(self) -> bool:
        """Whether it is one of the sets asked for."""
        return self.kind.counts


class OpenRow(NamedTuple):
    """A row as it stands among those still to be done.

    Attributes:
        kind: What it is to be.
        number: Which of the work sets it is, from 0; for a warm-up or a drop, which comes next.
        side: The side it is for, where the sides are logged apart.
        planned: Its place among the planned rows; None for the second side of a set begun.
        amrap: Whether it asks for as many reps as possible.
        shown: What it shows before a key is pressed; None where nothing is known.
        other: The other guess, beside what it shows; None where one is enough, or it was changed.
        less: Whether it goes back to a lighter load after a set that was more than last time's.
    """

    kind: SetKind = SetKind.WORK
    number: int = 0
    side: Side | None = None
    planned: int | None = None
    amrap: bool = False
    shown: TrainingSet | None = None
    other: TrainingSet | None = None
    less: bool = False

    @property
    def label(self) -> str:
        """What stands before it: "1", "W", "D", "2R"."""
        return row_label(self.kind, self.number, self.side)


def row_label(kind: SetKind, number: int, side: Side | None) -> str:
    """What stands before a row: the number of a work set or a letter for its kind, and its side."""
    what = str(number + 1) if kind.counts else kind.value[0].upper()
    return f"{what}{side.value[0].upper() if side else ''}"


def labels_of(done: Sequence[TrainingSet]) -> tuple[str, ...]:
    """What stands before each of an exercise's sets, in order: "1", "W", "2L", "2R"."""
    counted: dict[Side | None, int] = {None: 0, Side.LEFT: 0, Side.RIGHT: 0}
    labels = []
    for each in done:
        counts = each.kind.counts
        counted[each.side] += counts
        of_side = counted[each.side] if each.side else max(counted[side] for side in Side)
        number = of_side + counted[None] - 1
        labels.append(row_label(each.kind, number, each.side if counts else None))
    return tuple(labels)


def made_up(planned: Sequence[PlannedRow], needed: int) -> tuple[PlannedRow, ...]:
    """The planned rows with exactly so many work sets among them.

    Sets that were logged elsewhere take the first ones away, with the warm-ups before them.
    """
    rows = list(planned)
    excess = sum(row.counts for row in rows) - max(0, needed)
    for _ in range(excess):
        first = next(place for place, row in enumerate(rows) if row.counts)
        rows = [*(row for row in rows[:first] if row.kind is SetKind.DROP), *rows[first + 1 :]]
    return (*rows, *(PlannedRow() for _ in range(-excess)))


def plain(planned: Sequence[PlannedRow]) -> bool:
    """Whether nothing is asked but work sets, so that their number says it all."""
    return all(row == PlannedRow() for row in planned)


def with_kind(
    planned: Sequence[PlannedRow], row_place: int, kind: SetKind
) -> tuple[PlannedRow, ...]:
    """The rows with one of them turned to another kind; its load is found anew."""
    changed = planned[row_place]._replace(kind=kind, load=None, reps=None)
    return (*planned[:row_place], changed, *planned[row_place + 1 :])


def with_warmups(
    planned: Sequence[PlannedRow], warmups: Sequence[TrainingSet]
) -> tuple[PlannedRow, ...]:
    """The rows with these warm-ups before the first work set, in place of those there were."""
    rows = without_warmups(planned)
    first = next((place for place, row in enumerate(rows) if row.counts), len(rows))
    made = (PlannedRow(SetKind.WARMUP, done.load, done.reps) for done in warmups)
    return (*rows[:first], *made, *rows[first:])


def without_warmups(planned: Sequence[PlannedRow]) -> tuple[PlannedRow, ...]:
    """The rows without their warm-ups."""
    return tuple(row for row in planned if row.kind is not SetKind.WARMUP)
