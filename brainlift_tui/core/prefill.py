"""What the next row shows before a key is pressed."""

from collections.abc import Mapping, Sequence
from typing import Protocol, TypeVar

LoadT_co = TypeVar("LoadT_co", covariant=True)
LoadT = TypeVar("LoadT")


class DoneSet(Protocol[LoadT_co]):
    """Anything with a load and reps; loads are numbers in one unit, or None for none."""

    @property
    def load(self) -> LoadT_co: ...  # noqa: D102 - the class says it

    @property
    def reps(self) -> int | None: ...  # noqa: D102 - the class says it


class Wanted(Protocol[LoadT_co]):
    """Anything with a target's load and the low end of its range."""

    @property
    def load(self) -> LoadT_co: ...  # noqa: D102 - the class says it

    @property
    def low(self) -> int: ...  # noqa: D102 - the class says it


def prefill(
    past: Sequence[Sequence[DoneSet[LoadT]]],
    done: Sequence[DoneSet[LoadT]],
    *,
    target: Wanted[LoadT] | None = None,
    others: Mapping[str, Sequence[Sequence[DoneSet[LoadT]]]] | Sequence[object] = (),  # noqa: ARG001 - part of the interface that stays put
) -> tuple[LoadT, int | None] | None:
    """The load and reps that this lifter will most likely do next.

    Within a workout the load of the set before goes on. The reps are those of the same set last
    time, where it was at that load, else those of the set before. A first set at the target's
    load starts at last time's reps, or at the low end of the range when that load is new.

    Args:
        past: Earlier workouts of the exercise, oldest first, each its sets in order.
        done: The sets logged so far today.
        target: Today's target, where there is one.
        others: The lifter's other exercises.

    Returns:
        A load that was passed in, unchanged, and reps; None where there is nothing to go on.
    """
    last = next((sets for sets in reversed(past) if sets), ())
    at = len(done)
    same = last[at] if at < len(last) else None
    if done:
        before = done[-1]
        if same is not None and same.load == before.load:
            return before.load, same.reps
        return before.load, before.reps
    wanted = target.load if target is not None else None
    if target is not None and wanted is not None and (same is None or wanted != same.load):
        return wanted, target.low
    return (same.load, same.reps) if same is not None else None
