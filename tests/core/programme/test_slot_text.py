"""Sets and ranges are typed as lifters write them; nonsense is told with what to write instead."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brainlift_tui.core.errors import BadInput
from brainlift_tui.core.exercise.exercise import Exercise, Measure
from brainlift_tui.core.programme.programme import Slot
from brainlift_tui.core.programme.slot_text import range_text, read_range, read_sets

EXERCISES = tuple(Exercise(measure, measure.capitalize(), measure) for measure in Measure)
CURL = EXERCISES[0]


@pytest.mark.parametrize(
    ("text", "found"),
    [("8-12", (8, 12)), (" 8 – 12 ", (8, 12)), ("8 to 12", (8, 12)), ("5", (5, 5))],
)
def test_a_range_is_two_numbers_or_one(text, found):
    assert read_range(text, CURL) == found


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("12-8", "12-8 is upside down: write 8-12."),
        ("0-8", "A range is 1 to 100 reps."),
        ("8-101", "A range is 1 to 100 reps."),
        ("", "written 8-12"),
        ("many", "written 8-12"),
        ("８-１２", "written 8-12"),
        ("-8", "written 8-12"),
    ],
)
def test_what_is_no_range_is_refused_with_what_to_write(text, sentence):
    with pytest.raises(BadInput, match=sentence):
        read_range(text, CURL)


def test_cardio_is_typed_in_minutes():
    assert read_range("20-30", Exercise("run", "Run", Measure.CARDIO)) == (1200, 1800)


@pytest.mark.parametrize("text", ["0", "21", "", "three", "3.5", "-1", "³"])
def test_what_is_no_number_of_sets_is_refused(text):
    with pytest.raises(BadInput, match="1 to 20 sets"):
        read_sets(text)


@given(st.sampled_from(EXERCISES), st.integers(1, 100), st.integers(0, 100))
def test_a_range_is_read_as_it_is_written(exercise, low, more):
    high = min(100, low + more)
    per = 60 if exercise.measure is Measure.CARDIO else 1
    slot = Slot(exercise.slug, 3, low * per, high * per)
    assert read_range(range_text(slot, exercise), exercise) == (slot.low, slot.high)
