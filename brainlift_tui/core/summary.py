"""What a workout came to: beside last time, and what to do next time."""

from collections.abc import Mapping
from dataclasses import dataclass

from brainlift_tui.core.coaching.nudge import Advice
from brainlift_tui.core.exercise import Exercise
from brainlift_tui.core.load import Load
from brainlift_tui.core.past_session import PastSession
from brainlift_tui.core.session import Session, SessionExercise
from brainlift_tui.core.workout import TrainingSet


@dataclass(frozen=True, slots=True)
class ExerciseSummary:
    """One exercise of the workout.

    Attributes:
        exercise: What was done.
        sets: The work sets.
        change: What changed since last time, "" where there was none.
        next_time: What today says about next time.
    """

    exercise: Exercise
    sets: tuple[TrainingSet, ...]
    change: str
    next_time: Advice | None


@dataclass(frozen=True, slots=True)
class WorkoutSummary:
    """A finished workout.

    Attributes:
        exercises: Those done, in order.
        skipped: Names of those planned and not done.
        seconds: From the first set to the last.
    """

    exercises: tuple[ExerciseSummary, ...]
    skipped: tuple[str, ...]
    seconds: int


def summarise(session: Session, next_time: Mapping[int, Advice]) -> WorkoutSummary:
    """What a session came to.

    Args:
        session: As it was when it was finished.
        next_time: What it says about next time, by the exercise's place.
    """
    instants = [
        logged.done.done_at
        for exercise in session.exercises
        for logged in exercise.done
        if logged.done.done_at is not None
    ]
    seconds = (max(instants) - min(instants)).total_seconds() if instants else 0
    return WorkoutSummary(
        exercises=tuple(
            _summary(e, next_time.get(e.position)) for e in session.exercises if e.work_done
        ),
        skipped=tuple(e.exercise.name for e in session.exercises if not e.done),
        seconds=round(seconds),
    )


def _summary(found: SessionExercise, next_time: Advice | None) -> ExerciseSummary:
    done = tuple(logged.done for logged in found.work_done)
    return ExerciseSummary(
        exercise=found.exercise,
        sets=done,
        change=_change(done, found.last),
        next_time=next_time,
    )


def _change(done: tuple[TrainingSet, ...], last: PastSession | None) -> str:
    if not done or last is None or not last.work_sets:
        return "first time" if done else ""
    before = last.work_sets
    then, now = before[0].load, done[0].load
    if not (then == now or (then and now and then.same_as(now))):
        more = "heavier" if _ng(now) > _ng(then) else "lighter"
        return f"{more} than last time: {now or 'bodyweight'} instead of {then or 'bodyweight'}"
    difference = _count(done) - _count(before)
    counted = " s" if done[0].reps is None else " reps" if abs(difference) != 1 else " rep"
    if difference == 0:
        return "the same as last time"
    return f"{abs(difference)}{counted} {'more' if difference > 0 else 'less'} than last time"


def _ng(load: Load | None) -> int:
    return load.ng if load else 0


def _count(sets: tuple[TrainingSet, ...]) -> int:
    return sum(s.reps if s.reps is not None else s.seconds or 0 for s in sets)
