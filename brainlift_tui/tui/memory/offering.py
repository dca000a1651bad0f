"""The offer of a test on Today and at the end of a workout: one quiet line, one key."""

from typing import TYPE_CHECKING

from brainlift_tui.core.brain import INVITED_AFTER
from brainlift_tui.store.brain.begun import memory_check_begun
from brainlift_tui.store.brain.today import read_lifted_today, read_workouts_done_here
from brainlift_tui.tui.memory.terminal import is_remote, series_name
from brainlift_tui.tui.session.training import Training

if TYPE_CHECKING:
    from brainlift_tui.core.brain.offer import MemoryOffer


def read_offer(training: Training) -> "MemoryOffer | None":
    """What is offered now; None for nothing, and whoever never began need not load the check."""
    connection, finished = training.reader, 0
    if not memory_check_begun(connection):
        finished = read_workouts_done_here(connection)
        if finished != INVITED_AFTER:
            return None
    from brainlift_tui.core.brain.offer import CheckMoment, offered
    from brainlift_tui.store.brain.memory_tests import read_tests
    from brainlift_tui.store.brain.question import read_questions

    session, today = training.session, training.clock.today()
    lifted = read_lifted_today(connection, today)
    moment = CheckMoment(
        now=training.clock.moment().wall,
        today=today,
        series=series_name(),
        remote=is_remote(),
        due=not training.day_done and not session.empty and not session.sets_done,
        under_way=not training.day_done and session.sets_done > 0,
        lifted=lifted.any,
        last_set=lifted.last,
        finished=finished,
    )
    return offered(read_tests(connection), read_questions(connection), moment)
