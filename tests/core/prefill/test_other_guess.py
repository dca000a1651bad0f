"""Beside what the row shows stands the one other guess that saves the most keys."""

from itertools import chain

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brainlift_tui.core.prefill import guesses, prefill
from brainlift_tui.core.prefill.keys import set_keys
from tests.core.prefill.test_prefill import LAST, Asked, Done, sets


@pytest.mark.parametrize(
    ("past", "done", "shown"),
    [
        ([], [], ()),
        ([[]], [], ()),
        ([sets((20, 12))], [], ((20, 12),)),
        ([sets((20, 12), (20, 11))], [], ((20, 12),)),
        ([LAST], sets((20, 12)), ((20, 11), (20, 9))),
        (
            [sets((20, 8), (22.5, 8)), sets((20, 8), (20, 8)), sets((20, 8), (22.5, 8))],
            sets((20, 8)),
            ((22.5, 8), (20, 8)),
        ),
    ],
)
def test_what_stands_beside_the_row(past, done, shown):
    assert guesses(past, done) == shown


def test_beside_a_raise_that_was_taken_stands_what_was_done_before():
    assert guesses([LAST], [], target=Asked(22.5, 8)) == ((22.5, 8), (20, 12))


def test_where_no_reps_are_known_there_is_no_other_guess():
    assert guesses([[Done(20, None)]], []) == ((20, None),)


LOADS = st.sampled_from([None, 0.0, 5.0, 7.5, 10.0, 20.0, 22.5])
SETS = st.lists(st.builds(Done, LOADS, st.integers(1, 30)), max_size=5)
TARGETS = st.none() | st.builds(Asked, LOADS, st.integers(1, 12))


@given(st.lists(SETS, max_size=6), SETS, TARGETS)
def test_the_first_is_the_prefill_and_the_other_saves_a_key(past, done, target):
    found = guesses(past, done, target=target)
    assert len(found) <= 2
    assert next(iter(found), None) == prefill(past, done, target=target)
    if len(found) == 2:
        (load, reps), (other_load, other_reps) = found
        assert other_reps >= 1
        assert (other_load or 0) != (load or 0) or abs(other_reps - reps) > 1
        asked = [] if target is None else [target.load]
        passed_in = [*(made.load for made in chain(*past, done)), *asked]
        assert other_load in passed_in


@given(st.lists(SETS, min_size=1, max_size=6), SETS)
def test_no_guess_is_heavier_than_the_last_session_but_what_was_lifted_today(past, done):
    last = next((held for held in reversed(past) if held), [])
    lifted = [made.load or 0 for made in (*last, *done)]
    for load, _ in guesses(past, done):
        assert (load or 0) <= max(lifted)


def test_one_rep_off_costs_no_key_but_behind_a_load_that_is_typed():
    assert set_keys(0, 2, 12, 11) == 0
    assert set_keys(0, 2, 12, 10) == 2
    assert set_keys(1, 2, 12, 13) == 1
    assert set_keys(1, 2, 12, 15) == 3
    assert set_keys(None, 4, 12, 11) == 6
    assert set_keys(9, 2, 8, 9) == 4
