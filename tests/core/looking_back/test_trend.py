"""The line through an exercise's sessions: told only where it is sure, moved by no single slip."""

from datetime import date, timedelta
from itertools import combinations
from math import exp, isclose, log, sqrt
from random import Random
from statistics import median

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brainlift_tui.core.looking_back.trend import (
    LEAST_SESSIONS,
    MOST_POINTS,
    Direction,
    Trend,
    trend,
)

DAY = date(2024, 3, 4)

LOGS = st.lists(
    st.tuples(st.integers(0, 3000).map(lambda at: DAY + timedelta(at)), st.floats(1, 500)),
    min_size=2,
    max_size=40,
).filter(lambda points: len({day for day, _ in points}) > 1)


def weekly(*values: float) -> list[tuple[date, float]]:
    return [(DAY + timedelta(7 * at), value) for at, value in enumerate(values)]


def of(points, **how) -> Trend:
    found = trend(points, min(day for day, _ in points), **how)
    assert found is not None
    return found


def near(one: float, other: float) -> bool:
    return isclose(one, other, rel_tol=1e-9, abs_tol=1e-9)


def test_growth_by_the_logarithm_of_time_is_found_exactly():
    points = weekly(*(60 * (1 + week) ** 0.08 for week in range(30)))
    found = of(points)
    assert near(found.slope, 0.08)
    assert near(found.low, 0.08)
    assert found.direction is Direction.RISING
    assert near(found.on(points[12][0])[0], points[12][1])
    assert near(found.change(points[0][0], points[29][0])[0], 30**0.08 - 1)


def test_a_level_log_has_no_trend():
    assert of(weekly(*[60] * 12)).direction is Direction.UNCLEAR


def test_loads_that_swing_by_four_per_cent_have_no_trend():
    rng = Random(7)
    said = [
        of(weekly(*(60 * exp(rng.gauss(0, 0.041)) for _ in range(20)))).direction
        for _ in range(300)
    ]
    # An interval of 80 % is wrong one time in five.
    assert 0.1 < 1 - said.count(Direction.UNCLEAR) / len(said) < 0.3


def test_what_falls_is_called_falling():
    assert of(weekly(80, 78, 77, 75, 74, 73, 72)).direction is Direction.FALLING


@pytest.mark.parametrize("sessions", range(2, LEAST_SESSIONS))
def test_of_fewer_than_six_sessions_nothing_is_said(sessions: int):
    found = of(weekly(*range(60, 60 + sessions)))
    assert found.direction is Direction.FEW


def test_six_that_rise_are_enough():
    assert of(weekly(60, 61, 62, 63, 64, 65)).direction is Direction.RISING


def test_one_load_typed_wrong_does_not_turn_the_line():
    values = [60 + at for at in range(20)]
    values[15] = 750
    found = of(weekly(*values))
    assert found.direction is Direction.RISING
    assert found.on(DAY + timedelta(7 * 19))[0] == pytest.approx(79, rel=0.05)


@pytest.mark.parametrize("points", [[], [(DAY, 60.0)], [(DAY, 60.0), (DAY, 70.0)]])
def test_one_day_makes_no_line(points):
    assert trend(points, DAY) is None


def test_what_is_not_above_zero_has_no_logarithm_and_is_left_out():
    found = of([*weekly(60, 61, 62, 63, 64, 65), (DAY + timedelta(50), 0.0)])
    assert found.sessions == 6


def test_help_below_zero_has_a_line_of_its_own():
    found = of(weekly(-30, -28, -25, -20, -18, -15, -10), logarithmic=False)
    assert found.direction is Direction.RISING
    assert found.change(DAY, DAY + timedelta(42))[0] > 10


@given(LOGS)
def test_the_line_is_the_one_found_by_hand(points):
    """Written down anew from the books: medians of slopes, and Kendall's S with its ties."""
    found = of(points)
    start = min(day for day, _ in points)
    xy = [(log(1 + (day - start).days / 7), log(value)) for day, value in points]
    slopes = sorted((b[1] - a[1]) / (b[0] - a[0]) for a, b in combinations(xy, 2) if a[0] != b[0])
    assert near(found.slope, median(slopes))
    n = len(xy)
    tx, ty = ([[q[side] for q in xy].count(v) for v in {p[side] for p in xy}] for side in (0, 1))
    v0 = n * (n - 1) * (2 * n + 5)
    vt = sum(t * (t - 1) * (2 * t + 5) for t in tx)
    vu = sum(u * (u - 1) * (2 * u + 5) for u in ty)
    v1 = sum(t * (t - 1) for t in tx) * sum(u * (u - 1) for u in ty) / (2 * n * (n - 1))
    v2 = 0.0
    if n > 2:
        v2 = sum(t * (t - 1) * (t - 2) for t in tx) * sum(u * (u - 1) * (u - 2) for u in ty)
        v2 /= 9 * n * (n - 1) * (n - 2)
    c = 1.2815515655446004 * sqrt(max(0.0, (v0 - vt - vu) / 18 + v1 + v2))
    below = (len(slopes) - c) / 2  # the rank of the lower end, from 1
    rank = int(below) if below >= 1 else 1
    assert near(found.low, slopes[rank - 1])
    assert near(found.high, slopes[-rank])


@given(LOGS, st.randoms())
def test_the_order_of_the_sessions_plays_no_part(points, rng):
    shuffled = list(points)
    rng.shuffle(shuffled)
    assert of(points) == of(shuffled)


@given(LOGS, st.floats(0.1, 10))
def test_pounds_and_kilograms_say_the_same(points, factor):
    one, other = of(points), of([(day, value * factor) for day, value in points])
    # A tie may be broken by rounding, which moves the ends of the interval by a rank.
    assert isclose(one.slope, other.slope, rel_tol=1e-6, abs_tol=1e-9)
    day = DAY + timedelta(500)
    assert isclose(one.on(day)[0] * factor, other.on(day)[0], rel_tol=1e-6)


@given(LOGS)
def test_the_line_lies_within_its_interval(points):
    found = of(points)
    assert found.low <= found.slope <= found.high
    for at in (0, 10, 3000):
        line, low, high = found.on(DAY + timedelta(at))
        assert low <= line <= high


@given(LOGS)
def test_turned_round_it_falls_as_it_rose(points):
    down = of([(day, 1 / value) for day, value in points])
    assert isclose(of(points).slope, -down.slope, rel_tol=1e-6, abs_tol=1e-9)


def test_forty_years_of_sessions_are_thinned_and_still_show_where_they_go():
    rng = Random(3)
    days = [DAY + timedelta(at) for at in range(0, 14600, 2)]
    points = [
        (day, 60 * (1 + (day - DAY).days / 7) ** 0.05 * exp(rng.gauss(0, 0.04))) for day in days
    ]
    found = of(points)
    assert found.sessions == len(days) > MOST_POINTS
    assert found.direction is Direction.RISING
    assert found.slope == pytest.approx(0.05, abs=0.01)
