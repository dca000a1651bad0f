"""When a window has more to show than it shows."""

from contextlib import closing
from pathlib import Path

from brainlift_tui.core.load.load import Load, Unit
from brainlift_tui.core.workout.workout import TrainingSet
from brainlift_tui.store.file.writer import Change, Writer
from brainlift_tui.store.session.training import log_set
from brainlift_tui.tui.session.training import Training
from tests.tui.lifting import stopped_clock

DONE = TrainingSet(load=Load("20", Unit.KG), reps=8)


def nothing(change: Change) -> None:
    """What comes by itself and changes nothing that is shown."""


async def test_a_set_of_another_window_is_shown_also_where_something_came_by_itself_meanwhile(
    empty: Path,
) -> None:
    with closing(Training(empty, stopped_clock())) as training:
        await training.do_unasked(nothing)
        assert not training.outdated
        with closing(Writer(empty, stopped_clock())) as other:
            other.do(log_set, training.session.exercises[0], DONE, None)
        await training.do_unasked(nothing)
        assert training.outdated
        training.reload()
        assert training.session.sets_done == 1
        assert not training.outdated
