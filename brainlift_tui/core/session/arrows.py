"""What the arrow keys make of a row: the next load, more or fewer reps, seconds or metres."""

from collections.abc import Sequence

from brainlift_tui.core.errors import BadInput
from brainlift_tui.core.exercise.exercise import Exercise, Measure
from brainlift_tui.core.load.load import Load, Unit
from brainlift_tui.core.load.named import AnyLoad, NamedLoad
from brainlift_tui.core.rack.makeable import DEFAULT_STEP, stepped
from brainlift_tui.core.rack.named import NOTHING_NAMED, NamedRow
from brainlift_tui.core.workout.workout import LONGEST_S, MOST_REPS, TrainingSet

METRES_STEP = 100
"""A step of the distance."""

HOLD_STEP_S, CARDIO_STEP_S = 5, 60
"""What one key adds to a hold, and to cardio, as it logs it."""

_HELPED = (Measure.BODYWEIGHT, Measure.ASSISTED)


def next_load(
    exercise: Exercise,
    loads: Sequence[Load],
    load: AnyLoad | None,
    direction: int,
    unit: Unit,
    *,
    named: NamedRow = NOTHING_NAMED,
) -> AnyLoad | None:
    """The load one step heavier (positive) or lighter; the same where there is none.

    Bodyweight lies between help, which is negative, and added load: the way leads through it.
    What goes by its name is stepped through in its order, and comes first where it is there.

    Args:
        exercise: What is lifted.
        loads: What the rack makes for it, ascending.
        load: The load now, None for bodyweight alone.
        direction: Up or down.
        unit: The unit of a first load that the rack says nothing about.
        named: What is there for it and goes by its name, the easiest first.
    """
    if isinstance(load, NamedLoad) or (load is None and named and not loads):
        return _next_named(exercise, named, load, direction)
    return _next_weight(exercise, loads, load, direction, unit)


def _next_named(
    exercise: Exercise, named: NamedRow, load: NamedLoad | None, direction: int
) -> NamedLoad | None:
    following = named.next_to(load, direction)
    if following is not None or load is None:
        return following
    helps = exercise.measure is Measure.ASSISTED
    alone = exercise.measure is not Measure.WEIGHTED and direction == (1 if helps else -1)
    return None if alone else load


def _next_weight(
    exercise: Exercise, loads: Sequence[Load], load: Load | None, direction: int, unit: Unit
) -> Load | None:
    step = DEFAULT_STEP[unit]
    if load is None:
        if direction > 0:
            first = loads[0] if loads else step
            return None if exercise.measure is Measure.ASSISTED else first
        return Load(f"-{step.text}", step.unit) if exercise.measure in _HELPED else None
    neighbour = stepped(loads, load, direction)
    if neighbour is not None and (neighbour.ng > 0 or (load.ng < 0 and neighbour.ng < 0)):
        return neighbour
    if neighbour is None and direction * load.ng > 0:
        return load
    return load if exercise.measure is Measure.WEIGHTED else None


def counted_on(done: TrainingSet, direction: int) -> TrainingSet:
    """One rep more or less; of a hold five seconds, of a longer time half a minute or one."""
    if done.reps is not None:
        return done._replace(reps=min(MOST_REPS, max(0, done.reps + direction)))
    seconds = done.seconds or 0
    step = 5 if seconds < 120 else 30 if seconds < 600 else 60
    return done._replace(seconds=max(0, seconds + direction * step))


def one_key_off(done: TrainingSet, exercise: Exercise, direction: int) -> TrainingSet:
    """One rep fewer or more, as one key logs it; five seconds of a hold, a minute of cardio.

    Raises:
        BadInput: That leaves nothing, or is more than can be.
    """
    if done.reps is not None:
        count = done.reps + direction
        if count < 1:
            raise BadInput("One rep fewer is none; a set that failed is typed x0.")
        if count > MOST_REPS:
            raise BadInput("{most} reps are the most.", most=MOST_REPS)
        return done._replace(reps=count)
    step = CARDIO_STEP_S if exercise.measure is Measure.CARDIO else HOLD_STEP_S
    seconds = (done.seconds or 0) + direction * step
    if seconds < 1:
        raise BadInput("Nothing would be left of it.")
    if seconds > LONGEST_S:
        raise BadInput("No longer than that can be kept.")
    return done._replace(seconds=seconds)


def one_key_apart(shown: TrainingSet, other: TrainingSet, exercise: Exercise) -> bool:
    """Whether a set is what a row shows, or what one key makes of it: a rep more or fewer."""
    if (shown.load, shown.reps is None) != (other.load, other.reps is None):
        return False
    if shown.reps is not None and other.reps is not None:
        return abs(shown.reps - other.reps) <= 1
    step = CARDIO_STEP_S if exercise.measure is Measure.CARDIO else HOLD_STEP_S
    return abs((shown.seconds or 0) - (other.seconds or 0)) in (0, step)


def further(done: TrainingSet, direction: int) -> TrainingSet:
    """A hundred metres more or less."""
    metres = round((done.distance_m or 0) + direction * METRES_STEP, 6)
    return done._replace(distance_m=metres if metres > 0 else None)
