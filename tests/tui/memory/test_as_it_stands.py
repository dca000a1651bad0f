"""Where both questions stand is worked out once for each change, whoever looks."""

from collections.abc import Callable
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from types import SimpleNamespace

from brainlift_tui.core.brain.kept import KeptTest
from brainlift_tui.core.brain.results.trained import TrainedBlock, TrainedMeanwhile
from brainlift_tui.core.brain.trial import CheckTest
from brainlift_tui.store.brain.memory_tests import keep_test
from brainlift_tui.tui.memory.as_it_stands import AsItStands
from brainlift_tui.tui.memory.result import training_lines
from tests.store.lifting import EVENING, Lifter

HERE = "laptop, xterm"


class AtOnce:
    """A background that needs no thread."""

    def __init__(self) -> None:
        self.worked_out = 0

    def in_thread(self, work: Callable[[], object], then: Callable[[object], None], _: object):
        self.worked_out += 1
        then(work())


def test_it_is_worked_out_once_for_each_change(tmp_path: Path) -> None:
    with closing(Lifter(tmp_path / "brainlift.db")) as lifter:
        background, shown = AtOnce(), []
        training = SimpleNamespace(reader=lifter.reader, clock=lifter.clock)
        found = AsItStands(training, background, HERE)
        for _ in range(2):
            found.look(None, lambda: shown.append("here"))
        assert (background.worked_out, shown, found.stands.months.to_learn) == (1, ["here"], 8)
        test = KeptTest("a" * 32, CheckTest.BACKWARD_SPAN, EVENING, "Europe/Berlin", HERE)
        lifter.do(keep_test, test)
        for _ in range(2):
            found.look(None, lambda: shown.append("elsewhere"))
        assert (background.worked_out, shown[1:], found.tests) == (2, ["elsewhere"], (test,))
        lifter.clock.advance(timedelta(days=1).total_seconds())
        found.look(None, lambda: shown.append("the day after"))
        assert background.worked_out == 3


def test_training_stands_beside_the_months_as_two_lines_of_blocks() -> None:
    blocks = [TrainedBlock(sets, legs) for sets, legs in ((4, None), (8, 0.0), (0, None), (8, 0.3))]
    assert training_lines(TrainedMeanwhile(None, 8, None, tuple(blocks))) == (
        " Work sets     ▄█ █  each block four weeks",
        " Leg strength   ▁ █",
    )
    assert training_lines(TrainedMeanwhile(None, 8, None, tuple(blocks[:2]))) == ()
    untold = tuple(each._replace(legs=None) for each in blocks)
    assert len(training_lines(TrainedMeanwhile(None, 8, None, untold))) == 1
