"""Is it changing over the months? Made-up years with what has to be said of them."""

from datetime import date, timedelta
from functools import lru_cache
from itertools import pairwise
from random import Random
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brainlift_tui.core.brain import over_months
from brainlift_tui.core.brain.least_squares import fit
from brainlift_tui.core.brain.months import planned_information, whitened
from brainlift_tui.core.brain.usual_range import usual_range

FIRST = date(2026, 1, 5)
RUN_IN = (0, 2, 4, 6, 7, 9, 11, 13)
WEEKLY = (*RUN_IN, *range(14, 104 * 7 + 1, 7))


class Tested(NamedTuple):
    day: date
    score: float | None


Tested.__test__ = False


def series(a_year=0.0, *, seed=0, noise=1.0, days=WEEKLY):
    chance = Random(seed)
    return [
        Tested(FIRST + timedelta(days=day), 5 + a_year * day / 365.25 + chance.gauss(0, noise))
        for day in days
    ]


def until(tests, week):
    return [test for test in tests if test.day <= FIRST + timedelta(weeks=week)]


def test_a_change_of_much_more_than_the_noise_is_told_on_a_reading_day():
    found = over_months(series(2.0))
    assert found.claim == "higher"
    assert (found.since - FIRST).days // 7 in {65, 78, 91, 104}
    assert 0 < found.low < found.estimate < found.high
    assert found.low < 2 < found.high
    assert found.next_reading is None
    assert over_months(series(-2.0)).claim == "lower"


def test_without_a_change_nothing_is_claimed():
    found = over_months(series())
    assert (found.claim, found.since, found.beyond_practice) == (None, None, False)
    assert found.low < 0 < found.high


def test_a_change_that_no_practice_explains_is_told_as_more_than_practice():
    assert over_months(series(4.0)).beyond_practice


def test_a_line_through_practice_that_never_ends_is_not_more_than_practice():
    tests = [
        test._replace(score=test.score + 1.5 * number**0.3)
        for number, test in enumerate(series(noise=0.5), 1)
    ]
    found = over_months(tests)
    assert found.claim == "higher"
    assert not found.beyond_practice


def test_the_next_reading_is_the_first_of_seven_days_after_the_last_test():
    assert over_months([]).next_reading is None
    tests = series()
    assert over_months(tests[:1]).next_reading == FIRST + timedelta(weeks=26)
    assert over_months(until(tests, 26)).next_reading == FIRST + timedelta(weeks=39)
    assert over_months(until(tests, 103)).next_reading == FIRST + timedelta(weeks=104)
    assert over_months(tests).next_reading is None


def test_the_first_two_weeks_and_the_first_eight_tests_are_never_a_baseline():
    tests = series(1.0)
    other = [
        test._replace(score=test.score - 100 * (place < 8)) for place, test in enumerate(tests)
    ]
    assert over_months(other) == over_months(tests)
    assert over_months(tests[:5]).to_learn == 3
    daily = series(days=range(40))
    assert over_months(daily).tests == 26
    assert over_months(series(days=range(0, 70, 7))).tests == 2


def test_between_reading_days_nothing_new_is_claimed():
    tests = series(1.2, seed=5)
    claims = [over_months(until(tests, week)).claim for week in range(2, 105)]
    changes = [week for week, (was, now) in enumerate(pairwise(claims), 3) if was != now]
    assert len(changes) == 1
    assert changes[0] in {65, 78, 91, 104}


@lru_cache(None)
def found_by(seed, a_year, week):
    """What is said by a week of somebody who is tested every third."""
    days = (*RUN_IN, *range(14, 104 * 7 + 1, 21))
    return over_months(until(series(a_year, seed=seed, noise=0.5, days=days), week))


@given(st.integers(0, 19), st.sampled_from((-2, -1, 0, 1, 2)), st.integers(70, 103))
def test_a_claim_stays_whatever_comes_later(seed, a_year, week):
    earlier, later = found_by(seed, a_year, week), found_by(seed, a_year, 104)
    if earlier.claim:
        assert (later.claim, later.since) == (earlier.claim, earlier.since)


def test_all_answers_alike_claim_nothing():
    found = over_months([test._replace(score=5.3) for test in series()])
    assert (found.claim, found.estimate, found.low, found.high) == (None, 0, 0, 0)


@given(
    st.lists(
        st.tuples(st.integers(0, 900), st.none() | st.floats(-1e6, 1e6) | st.just(3.0)),
        max_size=60,
    )
)
def test_no_list_of_tests_is_refused(rows):
    tests = [Tested(FIRST + timedelta(days=day), score) for day, score in rows]
    found = over_months(tests)
    assert (found.low is None) == (found.high is None)
    assert found == over_months(sorted(tests, key=lambda test: test.day))
    if rows:
        last = max(day for day, _ in rows) - min(day for day, _ in rows)
        assert (found.next_reading is None) == (last >= 104 * 7)


def test_information_grows_to_all_of_it_by_week_104():
    told = [planned_information(week) for week in range(105)]
    assert told == sorted(told)
    assert told[0] > 0
    assert told[104] == 1
    assert planned_information(300) == 1


def test_slow_noise_is_taken_off_by_as_much_as_it_lasts():
    alone, after_a_week = whitened([(1.0,), (1.0,)], [0.0, 1.0], 0.5, 0.8)
    assert alone == ((1.0,), 1.0)
    # Two tests a week apart correlate by 0.5 * 0.8 = 0.4: what is left is 1 - 0.4 squared.
    assert after_a_week.variance == pytest.approx(1 - 0.4**2)
    assert after_a_week.values[0] == pytest.approx(0.6 / (1 - 0.4**2) ** 0.5)


def test_a_line_through_points_is_the_line_of_the_books():
    found = fit([[1, 1, 1, 1], [0, 1, 2, 3]], [1.0, 3.0, 2.0, 5.0])
    assert found.weights == pytest.approx((1.1, 1.1))
    assert found.rest == pytest.approx(2.7)
    assert found.spreads == pytest.approx((0.7, 0.2))
    assert fit([[1, 1], [2, 2]], [1.0, 2.0]) is None


def test_two_scores_differ_by_chance_up_to_2_77_times_the_error():
    assert usual_range([5.0, 6.0, None, 5.5, 6.5, 5.0]) is None
    found = usual_range([5.0, 6.0, 5.0, 6.0, 5.0, 6.0, None])
    assert found.error == pytest.approx(0.3**0.5)
    assert found.least_change == pytest.approx(2.77 * found.error, rel=1e-3)
    assert (found.low + found.high) / 2 == pytest.approx(5.5)
