"""Am I sharper after I lift? Made-up experiments with what has to be said of them."""

from itertools import pairwise
from random import Random
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brainlift_tui.core.brain.plan import drawn_block
from brainlift_tui.core.brain.sharper import after_lifting


class Lifted(NamedTuple):
    after: bool
    block: int
    score: float | None


def experiment(workouts, effect=0.0, *, seed=0, noise=1.0, practice=0.02):
    """Tests of one person, higher by `effect` after lifting."""
    chance = Random(seed)
    return [
        Lifted(
            is_after,
            block,
            50 + practice * (4 * block + place) + chance.gauss(0, noise) + effect * is_after,
        )
        for block in range((workouts + 3) // 4)
        for place, is_after in enumerate(drawn_block(seed, block))
    ][:workouts]


def with_skips(tests, skips):
    return [
        test._replace(score=None) if place in skips else test for place, test in enumerate(tests)
    ]


def test_a_large_effect_is_told_with_its_size_before_all_workouts_are_done():
    found = after_lifting(experiment(120, 1.0), seed=1, redraws=1999)
    assert found.claim == "sharper"
    assert 36 <= found.since < 100
    assert 0 < found.low < found.shrunk < found.estimate < found.high
    assert found.estimate == pytest.approx(1.0, abs=0.4)
    assert found.noise == pytest.approx(1.0, abs=0.2)


def test_what_is_worse_after_lifting_is_told_as_plainly():
    found = after_lifting(experiment(120, -1.0), seed=1, redraws=1999)
    assert found.claim == "duller"
    assert found.low < found.estimate < found.shrunk < found.high < 0


def test_without_an_effect_nothing_is_claimed_and_the_interval_holds_none():
    found = after_lifting(experiment(120), seed=1, redraws=1999)
    assert found.claim is None
    assert found.since is None
    assert found.low < 0 < found.high


@pytest.mark.parametrize("workouts", range(20))
def test_before_the_20th_workout_no_number_is_given(workouts):
    found = after_lifting(experiment(workouts, 5.0), seed=1, redraws=99)
    assert found == (None, None, None, None, None, None, None, (0, 0), workouts)


def test_from_the_20th_workout_on_there_is_an_interval():
    assert None not in after_lifting(experiment(20), seed=1, redraws=99)[2:7]


def test_the_same_seed_gives_the_same_answer_and_what_comes_after_the_120th_none():
    tests = experiment(130, 0.4, seed=4)
    found = after_lifting(tests, seed=5, redraws=499)
    assert found == after_lifting(tests[:120], seed=5, redraws=499)
    assert found.workouts == 120


@given(st.integers(0, 10_000), st.floats(0.6, 1.6))
def test_a_claim_stays_whatever_comes_later(seed, effect):
    tests = experiment(60, effect, seed=seed)
    told = [after_lifting(tests[:k], seed=seed, redraws=149)[:2] for k in (48, 60)]
    for earlier, later in pairwise(told):
        assert earlier[0] is None or earlier == later


@given(st.integers(0, 10_000), st.floats(-1.5, 1.5), st.floats(0.01, 500), st.floats(-900, 900))
def test_the_unit_of_the_test_makes_no_difference(seed, effect, unit, shift):
    tests = with_skips(experiment(64, effect, seed=seed), {seed % 64, seed % 7})
    other = [test._replace(score=test.score and test.score * -unit + shift) for test in tests]
    found, turned = (after_lifting(each, seed=3, redraws=99) for each in (tests, other))
    assert turned.estimate == pytest.approx(-found.estimate * unit, rel=1e-4, abs=1e-6 * unit)
    assert turned.low == pytest.approx(-found.high * unit, rel=1e-4, abs=1e-6 * unit)
    if not any(found.skipped):
        assert (turned.claim, found.claim) in {
            (None, None), ("sharper", "duller"), ("duller", "sharper"),
        }  # fmt: skip


def test_all_answers_alike_claim_nothing():
    same = [Lifted(is_after, 0, 7.1) for is_after in (True, False) * 60]
    found = after_lifting(same, seed=1, redraws=99)
    assert (found.claim, found.estimate, found.low, found.high) == (None, 0, 0, 0)


def test_scores_without_noise_give_the_difference_itself():
    tests = [test._replace(score=3.0 + 2 * test.after) for test in experiment(40)]
    found = after_lifting(tests, seed=1, redraws=999)
    assert (found.estimate, found.low, found.high) == pytest.approx((2, 2, 2))
    assert found.shrunk == pytest.approx(2)


def test_skips_are_counted_by_the_order_that_was_drawn():
    tests = [Lifted(True, 0, None), Lifted(False, 0, 2.0), Lifted(False, 0, float("nan"))]
    found = after_lifting(tests, seed=1, redraws=9)
    assert found.skipped == (1, 1)
    assert found.workouts == 3


def test_bad_days_left_out_after_lifting_make_nobody_sharper():
    tests = experiment(120, seed=2, practice=0)
    bad = sorted((test.score, place) for place, test in enumerate(tests) if test.after)[:30]
    left_out = with_skips(tests, {place for _, place in bad})
    kept = [test for test in left_out if test.score is not None]
    assert after_lifting(kept, seed=1, redraws=999).claim == "sharper"
    found = after_lifting(left_out, seed=1, redraws=999)
    assert found.claim is None
    assert found.skipped == (0, 30)


def test_a_large_effect_is_found_where_tests_were_skipped_by_chance():
    tests = with_skips(experiment(120, 1.2), set(range(5, 120, 11)))
    assert after_lifting(tests, seed=1, redraws=999).claim == "sharper"


@given(
    st.lists(
        st.tuples(
            st.booleans(), st.integers(-3, 40), st.none() | st.floats(-1e6, 1e6) | st.just(1.0)
        ),
        max_size=140,
    ),
    st.integers(),
)
def test_no_list_of_tests_is_refused(rows, seed):
    found = after_lifting([Lifted(*row) for row in rows], seed=seed, redraws=29)
    skipped = sum(score is None for _, _, score in rows[:120])
    assert sum(found.skipped) == skipped
    assert (found.low is None) == (found.high is None) == (found.estimate is None)
    if found.low is not None:
        assert found.low <= found.estimate <= found.high
        assert found.low <= found.shrunk <= found.high
