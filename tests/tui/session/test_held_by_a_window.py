"""What a window that is never closed holds in memory: today, and nothing of what has ended."""

import gc
from contextlib import closing
from pathlib import Path

from brainlift_tui.core.load.load import Load, Unit
from brainlift_tui.core.session.session_exercise import SessionExercise
from brainlift_tui.core.workout.workout import TrainingSet
from brainlift_tui.store.session.training import add_exercise, finish_workout, log_set, start_empty
from brainlift_tui.tui.session.training import Training
from tests.tui.conftest import opened
from tests.tui.lifting import stopped_clock


def exercises_held() -> list[SessionExercise]:
    opened.clear()  # what the tests remember, no window does
    gc.collect()
    return [thing for thing in gc.get_objects() if isinstance(thing, SessionExercise)]


async def test_exercises_added_to_workouts_that_have_ended_are_let_go(empty: Path) -> None:
    clock = stopped_clock()
    exercises_held()
    gc.freeze()  # what other tests left behind
    held = []
    with closing(Training(empty, clock)) as training:
        training.call_the_coach()
        slugs = [planned.exercise.slug for planned in training.session.exercises]
        for _ in range(3):
            clock.advance(2 * 86400)
            await training.do(start_empty)
            for slug in slugs:
                await training.do(add_exercise, slug, None)
            for added in training.session.exercises:
                training.drafts.open_list(added)
            done = TrainingSet(load=Load("20", Unit.KG), reps=8)
            await training.do(log_set, training.session.exercises[0], done, 120)
            await training.do(finish_workout)
            held.append(len(exercises_held()))
    assert held[1:] == held[:1] * 2
