"""The plan of the first question: blocks drawn beforehand, and how its error is spent."""

from collections import Counter
from math import inf, sqrt
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brainlift_tui.core.brain.boundaries import bounds
from brainlift_tui.core.brain.plan import (
    BLOCK,
    HORIZON,
    ORDERS,
    deviate,
    drawn_block,
    error_spent,
    redrawn,
    workouts_until,
)

seeds = st.integers(-(2**70), 2**130)


def test_a_block_is_any_of_six_orders_with_two_tests_after_lifting():
    assert len(set(ORDERS)) == 6
    assert all(len(order) == BLOCK and sum(order) == 2 for order in ORDERS)
    drawn = Counter(drawn_block(12, number) for number in range(6000))
    assert set(drawn) == set(ORDERS)
    assert all(abs(count - 1000) < 4 * 29 for count in drawn.values())


@given(seeds, st.integers(0, 40))
def test_what_was_drawn_can_be_drawn_again(seed, number):
    assert drawn_block(seed, number) == drawn_block(seed, number)


def test_what_is_drawn_stays_the_same_in_every_release():
    drawn = [drawn_block(1, number) for number in range(4)]
    assert ["".join("ba"[is_after] for is_after in block) for block in drawn] == [
        "baba",
        "aabb",
        "baab",
        "aabb",
    ]


@given(seeds, st.integers(1, HORIZON), st.integers(1, 40))
def test_every_order_drawn_anew_keeps_the_blocks(seed, tests, redraws):
    after = [place for block in range(30) for place in drawn_block(seed, block)][:tests]
    columns = redrawn(after, [at // 4 for at in range(tests)], seed=seed, redraws=redraws)
    orders = list(zip(*columns, strict=True))
    assert len(orders) == redraws + 1
    assert list(orders[0]) == after
    whole = tests - tests % BLOCK
    for order in orders:
        assert all(sum(order[at : at + BLOCK]) == 2 for at in range(0, whole, BLOCK))
        assert max(order[whole:].count(0), order[whole:].count(1)) <= 2


@given(seeds, st.integers(1, 39))
def test_later_tests_change_nothing_that_was_drawn_for_earlier_ones(seed, cut):
    after = [place for block in range(10) for place in drawn_block(3, block)]
    blocks = [at // 4 for at in range(40)]
    whole = redrawn(after, blocks, seed=seed, redraws=20)
    assert redrawn(after[:cut], blocks[:cut], seed=seed, redraws=20) == whole[:cut]


def test_a_block_that_was_not_drawn_by_the_plan_keeps_as_many_after_lifting():
    after = [True, True, True, False, True, False, False]
    columns = redrawn(after, [9] * 7, seed=1, redraws=200)
    orders = list(zip(*columns, strict=True))
    assert {sum(order) for order in orders} == {4}
    assert len(set(orders)) > 25


def test_error_is_spent_little_at_first_and_all_at_the_end():
    assert error_spent(1) == pytest.approx(0.05, abs=1e-4)
    assert error_spent(0.25) == pytest.approx(2 * 0.0000443, rel=0.02)
    assert error_spent(1 / HORIZON) < 1e-50


def test_the_bounds_of_five_readings_together_err_in_5_of_100():
    fifths = (0.2, 0.4, 0.6, 0.8, 1.0)
    found = bounds(fifths, fifths)
    assert found[0] == pytest.approx(1.96 / sqrt(0.2), abs=1e-3)
    chance, crossed = Random(1), 0
    for _ in range(20_000):
        at = 0.0
        for share, bound in zip(fifths, found, strict=True):
            at += chance.gauss(0, sqrt(0.2))
            if abs(at) > bound * sqrt(share):
                crossed += 1
                break
    assert crossed / 20_000 == pytest.approx(0.05, abs=0.005)


def test_a_reading_with_no_new_test_claims_nothing():
    assert bounds((0.5, 0.8, 1.0), (0.5, 0.5, 1.0))[1] == inf


def test_the_interval_begins_with_the_20th_workout_and_narrows_between_the_tens():
    assert deviate(19) is None
    assert (deviate(20), deviate(30), deviate(120), deviate(500)) == (4.75, 3.98, 2.14, 2.14)
    widths = [deviate(workouts) for workouts in range(20, 121)]
    assert widths == sorted(widths, reverse=True)


@pytest.mark.parametrize(("effect", "workouts"), [(0.8, 56), (0.5, 92), (-0.5, 92), (0.3, None)])
def test_how_many_workouts_it_takes_hangs_on_ones_own_noise(effect, workouts):
    assert workouts_until(effect, 1.0) == workouts
    assert workouts_until(effect * 20, 20.0) == workouts
