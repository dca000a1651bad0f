"""What is typed above the list of workouts, and how words are compared."""

from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from brainlift_tui.core.errors import BadInput
from brainlift_tui.core.exercise.exercise import Muscle
from brainlift_tui.core.exercise.search_words import folded
from brainlift_tui.core.looking_back.workout_search import WorkoutFilter, read_wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("", WorkoutFilter()),
        ("Knee 50%", WorkoutFilter(words=("knee", "50%"))),
        ("muscle:qu", WorkoutFilter(muscle=Muscle.QUADS)),
        ("Muscle:upper-back", WorkoutFilter(muscle=Muscle.UPPER_BACK)),
        ("exercise:Goblet-Squat", WorkoutFilter(exercise=("goblet", "squat"))),
        ("from:2024 to:2024", WorkoutFilter(since=date(2024, 1, 1), until=date(2024, 12, 31))),
        ("from:2024-02 to:2024-02", WorkoutFilter(since=date(2024, 2, 1), until=date(2024, 2, 29))),
        ("to:2024-12", WorkoutFilter(until=date(2024, 12, 31))),
        ("to:2024-03-15", WorkoutFilter(until=date(2024, 3, 15))),
        ("from: muscle: exercise: from:20 to:2024-", WorkoutFilter()),
        ("records", WorkoutFilter(records=True)),
        ("note:this", WorkoutFilter(words=("note:this",))),
    ],
)
def test_a_line_typed_says_what_is_wanted(text, wanted):
    assert read_wanted(text) == wanted


@pytest.mark.parametrize("text", ["muscle:ear", "from:soon", "to:2024-13", "from:2023-02-29"])
def test_a_muscle_or_day_that_there_is_not_is_told(text):
    with pytest.raises(BadInput):
        read_wanted(text)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Überzüge", "uberzuge"),
        ("STRASSE straße", "strasse strasse"),
        ("Ёлка Й", "елка и"),
        ("ΆΣΚΗΣΗ άσκησης", "ασκηση ασκησησ"),
        ("臥推 80", "臥 推 80"),
        ("ｆｕｌｌ　ｗｉｄｔｈ", "full width"),
        ("ﬁt", "fit"),
        ("two\nlines", "two lines"),
        ("İzmir", "izmir"),
    ],
)
def test_words_are_blind_to_case_and_marks_in_every_script(text, found):
    assert folded(text) == found


@settings(max_examples=500)
@given(st.text())
def test_folding_is_blind_to_case_and_folding_again_changes_nothing(text):
    assert folded(folded(text)) == folded(text)


@settings(max_examples=500)
@given(st.text(max_size=30))
def test_any_line_typed_means_something_or_is_refused_in_words(text):
    with suppress(BadInput):
        assert isinstance(read_wanted(text), WorkoutFilter)
