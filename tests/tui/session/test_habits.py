"""The rows learn from each workout that is finished, without anybody waiting for it."""

import sqlite3
from contextlib import closing
from pathlib import Path

from brainlift_tui.core.prefill.habits import UNLEARNED
from brainlift_tui.store.prefill.habits import learn_habits, read_habits
from brainlift_tui.store.session import training
from tests.tui.lifting import Lifter, open_app


def known(lifter: Lifter) -> bool:
    """Whether there is nothing more to learn."""
    return (
        not lifter.app.training.coach.look_back_due
        and learn_habits(lifter.app.training.reader) is None
    )


async def test_a_finished_workout_is_learned_from_and_undone_like_any_other(demo: Path) -> None:
    async with open_app(demo) as lifter:
        before = read_habits(lifter.app.training.reader)
        await lifter.press("h", "h", "h")
        assert known(lifter), "an open workout teaches nothing yet"
        await lifter.app.training.do(training.finish_workout)
        await lifter.until(lambda: known(lifter))
        after = read_habits(lifter.app.training.reader)
        assert after != before
        assert all(exercise.habits == after for exercise in lifter.app.training.session.exercises)
        await lifter.press("u")
        assert lifter.app.training.session.sets_done == 3
        await lifter.until(lambda: known(lifter))
        assert read_habits(lifter.app.training.reader) == before


async def test_what_was_never_learned_is_learned_once_the_first_frame_stands(demo: Path) -> None:
    with closing(sqlite3.connect(demo)) as connection:
        connection.execute("DELETE FROM habits")
        connection.commit()
    async with open_app(demo) as lifter:
        await lifter.until(lambda: known(lifter))
        habits = read_habits(lifter.app.training.reader)
        assert habits != UNLEARNED
        assert all(exercise.habits == habits for exercise in lifter.app.training.session.exercises)
