"""Bodyweight and measurements over time."""

from datetime import date, timedelta
from math import exp

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brainlift_tui.core.body.body import (
    SMOOTHED_DAYS,
    TypedMeasurement,
    Weights,
    converted,
    read_reading,
    smoothed,
    value_words,
)
from brainlift_tui.core.errors import BadInput
from brainlift_tui.core.load.load import Unit

DAY = date(2026, 3, 2)
POINTS = st.lists(
    st.tuples(st.integers(0, 900).map(lambda at: DAY + timedelta(at)), st.floats(40, 200)),
    min_size=1,
    max_size=40,
).map(sorted)


def test_the_weight_of_a_day_is_the_one_entered_last():
    weights = Weights([(DAY, 80.0), (DAY + timedelta(10), 78.0)])
    assert weights.on(DAY + timedelta(9)) == 80
    assert weights.on(DAY + timedelta(10)) == 78
    assert weights.on(DAY + timedelta(999)) == 78


def test_before_the_first_entry_that_one_stands_in():
    assert Weights([(DAY, 80.0)]).on(DAY - timedelta(99)) == 80
    assert Weights().on(DAY) is None


@given(POINTS)
def test_the_smoothed_line_is_the_weighted_mean_of_what_was_known_by_then(points):
    for at, (day, line) in enumerate(smoothed(points)):
        known = points[: at + 1]
        weights = [exp(-(day - then).days / SMOOTHED_DAYS) for then, _ in known]
        mean = sum(w * v for w, (_, v) in zip(weights, known, strict=True)) / sum(weights)
        assert day == points[at][0]
        assert abs(line - mean) < 1e-6


@given(POINTS)
def test_the_smoothed_line_stays_within_what_was_measured(points):
    values = [value for _, value in points]
    assert all(min(values) - 1e-9 <= line <= max(values) + 1e-9 for _, line in smoothed(points))


@pytest.mark.parametrize(
    ("typed", "what", "value", "unit", "when"),
    [
        ("81.4", "bodyweight", "81.4", "kg", ""),
        ("81,40", "bodyweight", "81.4", "kg", ""),
        ("179 lb", "bodyweight", "179", "lb", ""),
        ("81.4 2026-11-20", "bodyweight", "81.4", "kg", "2026-11-20"),
        ("81.4kg yesterday 7:30", "bodyweight", "81.4", "kg", "yesterday 7:30"),
        ("waist 84", "waist", "84", "cm", ""),
        ("Waist: 33 in", "Waist", "33", "in", ""),
        ("left arm 34.5 cm 2026-11-20", "left arm", "34.5", "cm", "2026-11-20"),
        ("body fat 18 %", "body fat", "18", "%", ""),
        ("胸围 98", "胸围", "98", "cm", ""),
        ("Bodyweight 80", "bodyweight", "80", "kg", ""),
    ],
)
def test_a_measurement_is_typed_in_one_line(typed, what, value, unit, when):
    assert read_reading(typed, "bodyweight", Unit.KG) == TypedMeasurement(what, value, unit, when)


def test_what_was_measured_before_keeps_its_kind_of_unit():
    assert read_reading("18", "body fat", Unit.KG, "%").unit == "%"
    assert read_reading("33", "waist", Unit.LB, "cm").unit == "in"
    assert read_reading("84", "waist", Unit.KG, "in").unit == "cm"
    assert read_reading("180", "bodyweight", Unit.LB, "kg").unit == "lb"


@pytest.mark.parametrize("typed", ["80.9 kg", "179,5 lb"])
def test_a_mass_without_a_name_is_the_bodyweight_whatever_was_looked_at(typed: str):
    assert read_reading(typed, "waist", Unit.KG, "cm").what == "bodyweight"
    assert read_reading(typed, "waist", Unit.KG).what == "bodyweight"


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("waist 80.9 kg", "waist is measured in cm or in, not in kg"),
        ("Waist 12 %", "waist is measured in cm or in, not in %"),
        ("fat 84 cm", "fat is measured in %, not in cm"),
        ("hips 80.9 kg", "A mass is your bodyweight: write 80.9 kg"),
        ("12 %", "waist is measured in cm or in, not in %"),
    ],
)
def test_a_measure_keeps_the_kind_of_its_unit(typed: str, said: str):
    with pytest.raises(BadInput, match=said):
        read_reading(typed, "waist", Unit.KG, "cm", {"waist": "cm", "fat": "%"})


def test_a_measure_that_came_in_kilograms_stays_one():
    assert read_reading("lean mass 61 kg", "waist", Unit.KG, "cm", {"lean mass": "lb"}) == (
        TypedMeasurement("lean mass", "61", "kg")
    )


@pytest.mark.parametrize(
    "typed",
    ["", "waist", "8", "81.4 cm", "waist 0", "waist 1001", "1.234,5 kg kg", "-80", "x" * 300],
)
def test_what_nobody_measures_is_refused(typed: str):
    with pytest.raises(BadInput):
        read_reading(typed, "bodyweight", Unit.KG)


def test_centimetres_and_inches_kilograms_and_pounds_go_together():
    assert value_words("84", "cm", "in") == "33.1 in"
    assert value_words("180", "lb", "kg") == "81.6 kg"
    assert value_words("84.25", "cm", "cm") == "84.25 cm"
    assert converted(10, "kg", "cm") is None
    assert value_words("18", "%", "cm") == "18 %"
