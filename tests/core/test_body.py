"""Bodyweight and measurements over time."""

from datetime import date, timedelta
from math import exp

from hypothesis import given, settings
from hypothesis import strategies as st

from brainlift_tui.core.body import SMOOTHED_DAYS, Weights, smoothed

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


@settings(max_examples=250, deadline=None)
@given(POINTS)
def test_the_smoothed_line_is_the_weighted_mean_of_what_was_known_by_then(points):
    for at, (day, line) in enumerate(smoothed(points)):
        known = points[: at + 1]
        weights = [exp(-(day - then).days / SMOOTHED_DAYS) for then, _ in known]
        mean = sum(w * v for w, (_, v) in zip(weights, known, strict=True)) / sum(weights)
        assert day == points[at][0]
        assert abs(line - mean) < 1e-6


@settings(max_examples=250, deadline=None)
@given(POINTS)
def test_the_smoothed_line_stays_within_what_was_measured(points):
    values = [value for _, value in points]
    assert all(min(values) - 1e-9 <= line <= max(values) + 1e-9 for _, line in smoothed(points))
