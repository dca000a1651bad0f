"""What counts as a work set and as a finished workout is said once, for Python and for SQL."""

import pytest

from brainlift_tui.core.workout.workout import SetKind
from brainlift_tui.store.looking_back import history
from brainlift_tui.store.session import training
from tests.store.lifting import sets


@pytest.mark.parametrize("kind", list(SetKind))
def test_a_set_counts_in_sql_as_it_counts_in_python(lifter, kind):
    (done,) = sets("20x8")
    lifter.do(training.log_set, lifter.exercise(), done._replace(kind=kind), None)
    assert lifter.one("SELECT count(*) FROM work_set") == kind.counts


def test_a_workout_is_open_then_finished_then_gone(lifter):
    def found() -> tuple[object, object]:
        count = "SELECT count(*) FROM {}_workout"
        return lifter.one(count.format("open")), lifter.one(count.format("finished"))

    assert found() == (0, 0)
    lifter.log(0, "20x8")
    assert found() == (1, 0)
    lifter.finish()
    assert found() == (0, 1)
    lifter.do(history.delete_workout, lifter.one("SELECT id FROM workout"), "Workout deleted")
    assert found() == (0, 0)
