"""The properties of an exercise are typed in words and read back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brainlift_tui.core.errors import BadInput
from brainlift_tui.core.exercise.describing import (
    LONGEST_REST_S,
    MEASURE_WORDS,
    read_muscles,
    read_rest,
    rest_text,
)
from brainlift_tui.core.exercise.exercise import Measure, Muscle


@given(st.lists(st.sampled_from(Muscle), unique=True))
def test_muscles_are_read_as_they_are_shown(muscles):
    assert read_muscles(", ".join(muscles)) == tuple(muscles)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("", ()),
        (" chest ;TRICEPS, ", (Muscle.CHEST, Muscle.TRICEPS)),
        ("ham, glu", (Muscle.HAMSTRINGS, Muscle.GLUTES)),
        ("upper  back, upper back", (Muscle.UPPER_BACK,)),
    ],
)
def test_a_muscle_is_known_by_its_first_letters(typed, meant):
    assert read_muscles(typed) == meant


@pytest.mark.parametrize(("typed", "why"), [("t", "could be"), ("wings", "none of"), ("-", "none")])
def test_a_muscle_that_is_none_or_several_is_told(typed, why):
    with pytest.raises(BadInput, match=why):
        read_muscles(typed)


@given(st.none() | st.integers(0, LONGEST_REST_S))
def test_a_rest_is_read_as_it_is_shown(seconds):
    assert read_rest(rest_text(seconds)) == seconds


@pytest.mark.parametrize(
    ("typed", "seconds"), [("", None), (" 90 ", 90), ("90s", 90), ("2:30", 150), ("0", 0)]
)
def test_a_rest_is_minutes_or_seconds(typed, seconds):
    assert read_rest(typed) == seconds


@given(st.text(max_size=8))
def test_any_other_text_is_refused(text):
    try:
        seconds = read_rest(text)
    except BadInput:
        return
    assert seconds is None or 0 <= seconds <= LONGEST_REST_S


def test_every_measure_has_its_words():
    assert set(MEASURE_WORDS) == set(Measure)
