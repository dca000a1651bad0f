"""Lighter loads than the work load: warm-ups towards it, the drop after it, and what is none."""

from collections.abc import Sequence

from brainlift_tui.core.exercise.exercise import Exercise, Measure
from brainlift_tui.core.load.load import NANOGRAMS, Load, Unit, from_ng
from brainlift_tui.core.rack.makeable import DEFAULT_STEP, heaviest_to, lightest_from
from brainlift_tui.core.workout.workout import Effort, SetKind, TrainingSet

DROP_SHARE = 0.8
"""A drop set goes on about a fifth lighter."""

_WARMUPS = ((40.0, ((0.4, 8), (0.6, 5), (0.8, 3))), (20.0, ((0.5, 8), (0.75, 4))))
_ONE_WARMUP = ((0.6, 6),)
_NO_WARMUP_KG = 8.0
_CLOSEST = 0.9
"""A warm-up is at most this share of the work load; above it would be work."""


def lighter(load: Load, share: float, loads: Sequence[Load], most: float = 1.0) -> Load | None:
    """The load nearest to a share of another that can be made and is lighter.

    Args:
        load: The load to come down from, above zero.
        share: What is wanted of it, between 0 and 1.
        loads: What the rack makes, ascending; where it is empty, even steps are taken.
        most: The largest share that still counts as lighter.

    Returns:
        None where nothing lighter can be made.
    """
    if load.ng <= 0:
        return None
    # Below the load itself by more than what still counts as the same.
    top = min(int(load.ng * most), load.ng - load.ng // 999 - 1)
    if not loads:
        step = DEFAULT_STEP[load.unit].ng
        steps = min(max(1, round(load.ng * share / step)), top // step)
        return from_ng(steps * step, load.unit) if steps else None
    wanted = min(int(load.ng * share), top)
    around = (heaviest_to(loads, wanted), lightest_from(loads, wanted))
    made = [candidate for candidate in around if candidate is not None and 0 < candidate.ng <= top]
    return min(made, key=lambda candidate: abs(candidate.ng - load.ng * share), default=None)


def less_than(done: TrainingSet, other: TrainingSet) -> bool:
    """Whether a set is done with a lighter load than another; both have one in kilograms."""
    mine, theirs = done.weight, other.weight
    if mine is None or theirs is None or mine.same_as(theirs):
        return False
    return mine.ng < theirs.ng


def went_easily(done: Sequence[TrainingSet], low: int) -> TrainingSet | None:
    """The last of today's sets, where the last that was rated was easy: nothing asks for less.

    Args:
        done: The work sets so far, in order.
        low: The low end of the range; a set below it was not so easy.
    """
    rated = next((one.effort for one in reversed(done) if one.effort is not None), None)
    if rated is not Effort.EASY or (done[-1].reps or 0) < low:
        return None
    return done[-1]


def warmup_sets(
    exercise: Exercise, load: Load | None, loads: Sequence[Load]
) -> tuple[TrainingSet, ...]:
    """The warm-up sets towards a work load, lightest first.

    From 40 kg in all 40 % × 8, 60 % × 5 and 80 % × 3; from 20 kg two sets, from 8 kg one, below
    that none. A share that can't be made gives way to the nearest load that can, none comes twice.

    Args:
        exercise: What is warmed up for; bodyweight, holds and cardio need none.
        load: The work load of one implement.
        loads: What the rack makes for it, ascending.
    """
    if load is None or load.ng <= 0 or exercise.measure is not Measure.WEIGHTED:
        return ()
    total_kg = load.ng * exercise.implements / NANOGRAMS[Unit.KG]
    if total_kg < _NO_WARMUP_KG:
        return ()
    asked = next((sets for least, sets in _WARMUPS if total_kg >= least), _ONE_WARMUP)
    warmups: list[TrainingSet] = []
    for share, reps in asked:
        made = lighter(load, share, loads, _CLOSEST)
        before = warmups[-1].weight if warmups else None
        if made is not None and (before is None or made.ng > before.ng):
            warmups.append(TrainingSet(SetKind.WARMUP, made, reps))
    return tuple(warmups)
