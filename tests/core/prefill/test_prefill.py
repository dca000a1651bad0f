"""The row shows what this lifter will most likely do."""

import math
import time
from dataclasses import dataclass
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brainlift_tui.core.prefill import prefill


@dataclass(frozen=True)
class Done:
    load: float | None
    reps: int | None


@dataclass(frozen=True)
class Asked:
    load: float | None
    low: int


def sets(*pairs: tuple[float | None, int]) -> list[Done]:
    return [Done(load, reps) for load, reps in pairs]


LAST = sets((20, 12), (20, 11), (20, 9))


@pytest.mark.parametrize(
    ("past", "done", "target", "shown"),
    [
        ([], [], None, None),
        ([], [], Asked(None, 8), None),
        ([[]], [], None, None),
        ([LAST], [], None, (20, 12)),
        ([LAST], [], Asked(None, 8), (20, 12)),
        ([LAST], [], Asked(20, 8), (20, 12)),
        ([LAST], [], Asked(22.5, 8), (22.5, 8)),
        ([], [], Asked(22.5, 8), (22.5, 8)),
        ([sets((10, 5)), LAST], [], None, (20, 12)),
        ([LAST, []], [], None, (20, 12)),
        ([LAST], sets((20, 12)), None, (20, 11)),
        ([LAST], sets((20, 12), (20, 12)), None, (20, 12)),
        ([LAST], sets((22.5, 10)), None, (22.5, 10)),
        ([LAST], sets((22.5, 10)), Asked(20, 8), (22.5, 10)),
        ([LAST], [*LAST], None, (20, 9)),
        ([LAST], [*LAST, Done(20, 6)], None, (20, 6)),
        ([], sets((20, 8)), Asked(22.5, 8), (20, 8)),
        ([sets((10, 12), (15, 10), (20, 8))], sets((10, 12)), None, (15, 10)),
        ([sets((10, 12), (15, 10), (20, 8))], sets((10, 12), (15, 10)), None, (20, 8)),
        ([sets((20, 8), (20, 7)), sets((20, 9), (20, 8))], sets((20, 10)), None, (20, 9)),
        ([sets((None, 12), (None, 10))], sets((None, 12)), None, (None, 10)),
    ],
)
def test_what_the_row_shows(past, done, target, shown):
    assert prefill(past, done, target=target) == shown


weights = st.sampled_from([10, 12.5, 20, 22.5, None])
some_sets = st.lists(st.builds(Done, weights, st.integers(0, 30)), max_size=6)
some_past = st.lists(some_sets, max_size=5)
some_target = st.none() | st.builds(Asked, weights, st.integers(1, 12))


@given(some_past, some_sets, some_target)
def test_the_load_shown_is_one_that_was_passed_in(past, done, target):
    shown = prefill(past, done, target=target)
    passed = [s.load for s in (*done, *(s for workout in past for s in workout))]
    passed += [target.load] if target else []
    if shown is None:
        assert not done
        assert not any(past)
        assert target is None or target.load is None
    else:
        assert shown[0] in passed


@given(some_past, some_sets, some_target)
def test_nothing_heavier_than_last_time_or_today_is_shown_unasked(past, done, target):
    shown = prefill(past, done, target=target)
    last = next((workout for workout in reversed(past) if workout), [])
    lifted = [s.load or 0 for s in (*last, *done)] + [(target.load if target else 0) or 0]
    if shown is not None:
        assert (shown[0] or 0) <= max(lifted)


def test_a_lifter_of_straight_sets_stays_at_a_load_changed_today():
    straight = [sets((20, 8), (20, 8), (20, 8))] * 4
    assert prefill(straight, sets((17.5, 8))) == (17.5, 8)
    assert prefill(straight, sets((22.5, 6))) == (22.5, 6)


def test_heavy_and_light_days_in_turn_are_told_from_the_first_set():
    light, heavy = sets((16, 12), (16, 12), (16, 12)), sets((20, 6), (20, 6), (20, 5))
    assert prefill([light, heavy] * 4, []) == (16, 12)
    assert prefill([light, heavy] * 4, sets((20, 6))) == (20, 6)
    assert prefill([light, heavy] * 4, sets((16, 12))) == (16, 12)


def test_no_load_above_the_last_sessions_is_shown_until_it_was_lifted_or_asked_for():
    heavy, light = sets((20, 6), (20, 6)), sets((16, 12), (16, 12))
    in_turn = [light, heavy] * 3 + [light]
    assert prefill(in_turn, []) == (16, 6)  # One key from what is likely: the load alone.
    assert prefill(in_turn, sets((20, 6))) == (20, 6)
    assert prefill(in_turn, [], target=Asked(20, 6)) == (20, 6)


def test_within_a_ramp_the_top_of_the_last_session_may_be_shown_and_not_more():
    ramp, higher = sets((40, 8), (60, 5), (80, 5)), sets((40, 8), (60, 5), (90, 3))
    assert prefill([ramp, higher, ramp], sets((40, 8), (60, 5))) == (80, 5)
    assert prefill([higher, higher, higher, ramp], sets((40, 8), (60, 5)))[0] == 80


def test_an_exercise_begun_over_again_goes_on_as_it_did_before():
    block = sets((20, 12), (50, 12), (80, 4), (95, 5), (90, 7))
    fewer = sets((20, 12), (50, 12), (80, 3), (90, 5), (85, 6))
    for at in range(2, 5):
        done = [*block, *block[:at]]
        assert prefill([fewer] * 3, done) == (block[at].load, block[at].reps)


def test_a_raise_taken_stays_until_a_set_falls_below_the_range():
    up = Asked(22, 8)
    assert prefill([LAST] * 3, sets((22, 10)), target=up) == (22, 10)
    assert prefill([LAST] * 3, sets((22, 10), (22, 8)), target=up) == (22, 8)
    assert prefill([LAST] * 3, sets((22, 10), (22, 7)), target=up) == (20, 9)
    # One such session is no habit: taken again, it is for every set again.
    halfway = [LAST, sets((22, 10), (20, 11), (20, 10))]
    assert prefill(halfway, sets((22, 9)), target=up) == (22, 9)


def test_a_load_to_come_back_with_stays_for_every_set():
    assert prefill([LAST] * 3, sets((18, 12)), target=Asked(18, 8)) == (18, 12)


def test_a_raise_that_failed_is_not_shown_again():
    light, planned = sets((4, 12), (4, 12), (4, 12)), Asked(None, 8)
    given_up = sets((8, 1), (4, 12), (4, 12))
    assert prefill([light, given_up], [], target=planned) == (4, 12)
    assert prefill([light, given_up], sets((4, 12)), target=planned) == (4, 12)
    assert prefill([given_up], [], target=planned)[0] == 4
    stuck_to = sets((22, 8), (22, 7), (22, 6))
    assert prefill([LAST, stuck_to], [], target=planned)[0] == 20
    # Done all the same, it is what the lifter means to do.
    assert prefill([LAST, stuck_to, stuck_to], [], target=planned)[0] == 22
    # What fell short before was not lifted: the next try is a raise as well.
    tried_twice = [light, given_up, light, light, given_up]
    assert prefill(tried_twice, [], target=planned) == (4, 12)
    # Who never was in that range has one of their own.
    fives = sets((100, 5), (100, 5), (100, 5))
    assert prefill([fives, sets((105, 5), (105, 5))], [], target=planned)[0] == 105


def test_without_a_plan_a_load_given_up_on_the_way_is_not_shown_again():
    usual = sets((10, 12), (10, 12), (10, 12))
    given_up = sets((14, 4), (10, 12), (10, 12))
    assert [prefill([usual] * n + [given_up], []) for n in (1, 3, 5)] == [(10, 12)] * 3
    # A heavier first set that was not so far below is how the day was meant.
    assert prefill([usual, sets((12, 8), (10, 12), (10, 12))], [])[0] == 12


def test_a_raise_of_a_ramp_is_for_its_top_set():
    ramp, up = sets((60, 5), (70, 5), (80, 5), (90, 5), (100, 5)), Asked(102.5, 5)
    shown = [prefill([ramp, ramp], ramp[:at], target=up)[0] for at in range(5)]
    assert shown == [60, 70, 80, 90, 102.5]


def test_one_rung_gone_up_to_twice_is_where_to_begin_once_it_is_asked_for():
    gone_up = sets((27.5, 5), (30, 5), (30, 5), (30, 5), (30, 5))
    assert prefill([gone_up, gone_up], [], target=Asked(30, 5))[0] == 30


def test_failed_attempts_and_sets_without_reps_are_no_trouble():
    assert prefill([sets((20, 0))], []) == (20, 1)
    assert prefill([[Done(20, None)]], []) == (20, None)
    assert prefill([[Done(20, None)]], [Done(22.5, None)]) == (22.5, None)
    assert prefill([sets((20, 8))], [Done(20, None)]) == (20, 8)
    assert prefill([sets((20, 999))], sets((20, 999)))[0] == 20


def test_loads_may_be_any_numbers_and_odd_ones_are_no_trouble():
    exact = [Done(Decimal("22.5"), 8), Done(Decimal("22.5"), 8)]
    assert prefill([exact, exact], exact[:1]) == (Decimal("22.5"), 8)
    for odd in (math.nan, math.inf, -20, 0, 10**9):
        assert prefill([sets((odd, 8), (20, 8))], sets((odd, 8))) is not None


def test_a_long_history_is_answered_while_a_key_is_down():
    past = [sets((20, 8), (20, 8), (20, 7), (20, 6))] * 500
    start = time.process_time()
    for _ in range(20):
        prefill(past, past[0][:2])
    assert (time.process_time() - start) / 20 < 0.02


@given(some_past, some_sets, some_target, some_past)
def test_the_lifters_other_exercises_may_be_passed_in_any_form(past, done, target, other):
    shown = prefill(past, done, target=target)
    assert prefill(past, done, target=target, others={"Squat": other}) == shown
