"""Real exports of Strong and Hevy: every row is taken over, once."""

import json
from collections.abc import Callable

import pytest

from brainlift_tui.core.workout.log import ForeignLog
from brainlift_tui.exchange.reading import read_log
from tests.exchange.lifter_at_work import Lifter
from tests.exchange.samples import NAMES, SAMPLES, expected, unit_of, with_samples

pytestmark = with_samples


@pytest.mark.parametrize("name", NAMES)
def test_every_workout_set_and_rep_is_read(name: str) -> None:
    log = read_log(SAMPLES / name, unit=unit_of(name))
    assert isinstance(log, ForeignLog)
    counts = expected(name)
    done = [s for workout in log.workouts for entry in workout.exercises for s in entry.sets]
    assert len(log.workouts) == counts["sessions_by_date_and_name"]
    assert len(done) == counts["set_rows"]
    assert len(log.exercise_names) == counts["exercises"]
    assert sum(s.reps or 0 for s in done) == counts["sum_reps"]
    assert sum(s.rir is not None for s in done) == counts.get("sets_with_rpe", 0)
    assert log.left_out == ()


@pytest.mark.parametrize("name", NAMES)
def test_all_of_it_is_stored_once_and_comes_back_byte_for_byte(
    name: str, new_lifter: Callable[[], Lifter]
) -> None:
    first, second = new_lifter(), new_lifter()
    counts = expected(name)
    planned = first.imports_file(SAMPLES / name, unit_of(name), dry_run=True)
    report = first.imports_file(SAMPLES / name, unit_of(name))
    assert planned == report
    assert report.workouts == counts["sessions_by_date_and_name"]
    assert report.sets == counts["set_rows"]
    assert report.exercises == counts["exercises"]
    assert report.already_there == 0
    assert report.left_out == ()
    assert first.value("SELECT sum(reps) FROM workout_set") == counts["sum_reps"]
    again = first.imports_file(SAMPLES / name, unit_of(name))
    assert again == report._replace(
        workouts=0,
        sets=0,
        exercises=0,
        new_exercises=0,
        already_there=report.workouts,
        first_day=None,
        last_day=None,
        loads_in=(),
        rack=None,
        doubted=(),
        meant=(),
        guessed=(),
    )
    exported = first.export()
    second.imports(exported, "mine.json")
    assert second.export() == exported
    first.undo()
    assert json.loads(first.export())["workouts"] == []
    first.redo()
    assert first.export() == exported
