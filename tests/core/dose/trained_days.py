"""Made-up training for the tests of the dose."""

from datetime import UTC, date, datetime, timedelta

from brainlift_tui.core.dose.trained import TrainedExercise
from brainlift_tui.core.exercise.exercise import Exercise, Measure, Muscle
from brainlift_tui.core.load.load import Load, Unit
from brainlift_tui.core.workout.workout import Effort, SetKind, TrainingSet

MONDAY = date(2026, 11, 16)

SQUAT = Exercise(
    "goblet-squat-dumbbell",
    "Goblet Squat (Dumbbell)",
    direct=(Muscle.QUADS, Muscle.GLUTES),
    indirect=(Muscle.HAMSTRINGS,),
)
PRESS = Exercise(
    "bench-press-dumbbell",
    "Bench Press (Dumbbell)",
    direct=(Muscle.CHEST,),
    indirect=(Muscle.TRICEPS, Muscle.SHOULDERS),
)
WALK = Exercise("walking", "Walking", measure=Measure.CARDIO)
RUN = Exercise("running", "Running", measure=Measure.CARDIO)
STRETCH = Exercise("stretching", "Stretching", measure=Measure.CARDIO)
STAND = Exercise("single-leg-stand", "Single-Leg Stand", measure=Measure.HOLD)


def kg(text: str) -> Load:
    return Load(text, Unit.KG)


def lifted(
    exercise: Exercise,
    day: int,
    sets: int = 3,
    load: str = "20",
    reps: int = 10,
    *,
    kind: SetKind = SetKind.WORK,
    hour: int = 18,
    effort: Effort | None = None,
    asked: int | None = None,
) -> TrainedExercise:
    """An exercise on a day counted from Monday."""
    on = MONDAY + timedelta(days=day)
    done = tuple(TrainingSet(kind, kg(load), reps, effort=effort) for _ in range(sets))
    ended = datetime(on.year, on.month, on.day, hour, tzinfo=UTC)
    return TrainedExercise(on, exercise, done, ended, asked=asked)


def moved(exercise: Exercise, day: int, minutes: int, **more: object) -> TrainedExercise:
    """A bout of cardio, or a hold, on a day counted from Monday."""
    on = MONDAY + timedelta(days=day)
    done = TrainingSet(seconds=60 * minutes, **more)
    return TrainedExercise(
        on, exercise, (done,), datetime(on.year, on.month, on.day, 8, tzinfo=UTC)
    )
