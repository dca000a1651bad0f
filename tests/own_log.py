"""A log of another app by somebody who trains by two days of their own."""

from datetime import UTC, datetime, timedelta

from brainlift_tui.core.load.load import Load, Unit
from brainlift_tui.core.workout.log import ForeignLog
from brainlift_tui.core.workout.workout import TrainingSet, Workout, WorkoutExercise

PUSH = ("Bench Press (Dumbbell)", "Overhead Press (Dumbbell)")
PULL = ("Bent Over Row (Dumbbell)", "Bicep Curl (Dumbbell)", "Leg Press (Machine)")
LAST = datetime(2026, 11, 19, 17, 5, tzinfo=UTC)
"""A Thursday."""


def own_log(weeks: int = 6) -> ForeignLog:
    """Push on Tuesdays, pull on Thursdays."""
    workouts = []
    for ago in reversed(range(weeks)):
        for title, names, days in (("Push day", PUSH, 2), ("Pull day", PULL, 0)):
            at = LAST - timedelta(weeks=ago, days=days)
            sets = tuple(TrainingSet(load=Load("17.5", Unit.KG), reps=reps) for reps in (9, 9, 8))
            exercises = tuple(WorkoutExercise(name, sets=sets) for name in names)
            workouts.append(
                Workout(
                    started_at=at,
                    finished_at=at + timedelta(hours=1),
                    title=title,
                    exercises=exercises,
                )
            )
    return ForeignLog("strong", tuple(workouts), tuple(() for _ in workouts))
