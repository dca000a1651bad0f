"""Sets as the prefill sees them: a load, which is a number to it, and a count."""

from collections.abc import Iterable, Sequence

from brainlift_tui.core.load.load import Load
from brainlift_tui.core.load.named import AnyLoad, NamedLoad
from brainlift_tui.core.named_tuple import NamedTuple
from brainlift_tui.core.rack.named import NamedRow
from brainlift_tui.core.workout.past_session import count_of
from brainlift_tui.core.workout.workout import Side, Target, TrainingSet

_BEYOND_KG = 10_000.0
"""No load in kilograms is so heavy; the numbers of named loads begin there."""


class Placed(NamedTuple):
    """A load that has a name, and the number that stands for it among others."""

    load: NamedLoad
    amount: float

    def __float__(self) -> float:
        return self.amount


class Counted(NamedTuple):
    """A set: seconds stand in for reps where it is timed."""

    load: Load | Placed | None
    reps: int | None


class Wanted(NamedTuple):
    """What a target asks: its load, where it says one, and the low end of its range."""

    load: Load | Placed | None
    low: int


class Counting:
    """Sees the sets of one exercise as the prefill does."""

    def __init__(
        self, named: NamedRow, loads: Iterable[AnyLoad | None], *, timed: bool, helps: bool
    ) -> None:
        """Give each named load its number.

        Args:
            named: What goes by its name on the rack of today.
            loads: Every load that will be asked for.
            timed: Whether sets are counted in seconds.
            helps: Whether a named load helps, and so is less than none.
        """
        rungs = named.rungs(load for load in loads if isinstance(load, NamedLoad))
        base = -_BEYOND_KG if helps else _BEYOND_KG
        self._placed = {load: Placed(load, base + rung) for load, rung in rungs.items()}
        self._timed = timed

    def sets(self, done: Iterable[TrainingSet]) -> list[Counted]:
        """Sets."""
        return [Counted(self._load(one.load), count_of(one, timed=self._timed)) for one in done]

    def wanted(self, target: Target) -> Wanted:
        """A target."""
        return Wanted(self._load(target.load), target.low)

    def _load(self, load: AnyLoad | None) -> Load | Placed | None:
        return self._placed[load] if isinstance(load, NamedLoad) else load


def of_side(sets: Sequence[TrainingSet], side: Side | None) -> list[TrainingSet]:
    """The sets that tell of a side; all of them where no side is asked for."""
    return [done for done in sets if side is None or done.side in (side, None)]
