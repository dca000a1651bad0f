"""A name that shows nothing is refused wherever one is given; one stored before is left alone."""

from collections.abc import Callable

import pytest

from brainlift_tui.core.body.body import read_reading
from brainlift_tui.core.errors import BadInput
from brainlift_tui.core.load.load import Unit
from brainlift_tui.core.programme.edits import check_followable
from brainlift_tui.store.exercise.catalogue import read_programmes
from brainlift_tui.store.exercise.exercises import check_new_name
from brainlift_tui.store.looking_back import history
from brainlift_tui.store.looking_back.history import read_workout
from brainlift_tui.store.programme.editing import check_programme_name
from brainlift_tui.store.rack.racks import check_rack_name
from brainlift_tui.store.session import training
from tests.store.lifting import SQUAT, Lifter

NOTHING = ("\u200b", "\u3164\u3164", "\u2800", "\ufe0f", "\u202e\u2066")


def programme_with_day(name: str) -> None:
    first = read_programmes()[0]
    check_followable(first._replace(days=(first.days[0]._replace(name=name),)))


GIVEN: dict[str, Callable[[Lifter, str], object]] = {
    "workout": lambda lifter, name: lifter.do(training.start_empty, name),
    "past workout": lambda lifter, name: lifter.do(history.rename_workout, 1, name),
    "exercise": lambda lifter, name: check_new_name(lifter.reader, name),
    "rack": lambda lifter, name: check_rack_name(lifter.reader, name),
    "programme": lambda lifter, name: check_programme_name(lifter.reader, name),
    "day": lambda _, name: programme_with_day(name),
    "measurement": lambda _, name: read_reading(f"{name} 84 cm", "waist", Unit.KG),
}


@pytest.mark.parametrize("name", NOTHING, ids=ascii)
@pytest.mark.parametrize("what", GIVEN)
def test_it_is_refused_with_a_sentence(lifter: Lifter, what: str, name: str):
    with pytest.raises(BadInput):
        GIVEN[what](lifter, name)


def test_a_workout_that_was_called_so_before_opens_as_it_did(lifter: Lifter):
    lifter.log(SQUAT, "20x8")
    lifter.do(lambda change: change.db.execute("UPDATE workout SET title = '\u200b'"))
    found = read_workout(lifter.reader, 1)
    assert found is not None
    assert found.title == "\u200b"
