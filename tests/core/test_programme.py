"""The day that is due follows the one done last; the programme's form follows the rack."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brainlift_tui.core.errors import BadInput
from brainlift_tui.core.programme import Day, Programme, Slot, fitting


def programme(slug: str, name: str, days: int = 2, *, weights: bool = True) -> Programme:
    slots = (Slot("squat", 3, 8, 12),)
    return Programme(slug, name, tuple(Day(f"Day {n}", slots) for n in range(days)), weights)


SPLIT = programme("split-ab", "Split A/B")
SPLIT_BARE = programme("split-ab-bodyweight", "Split A/B", weights=False)
FULL = programme("full-body", "Full body", 1)
ALL = (FULL, SPLIT, SPLIT_BARE)


@given(st.integers(1, 7), st.integers(0, 30))
def test_the_days_come_round_in_order(days, trained):
    plan = programme("p", "P", days)
    last, done = None, []
    for _ in range(trained):
        last = plan.due(last)
        done.append(last)
    assert done == [n % days for n in range(trained)]


def test_a_lifter_who_has_never_trained_starts_at_the_first_day():
    assert SPLIT.due(None) == 0


@given(st.integers(1, 7), st.integers(0, 20))
def test_a_day_that_a_shorter_programme_no_longer_has_leads_back_into_the_cycle(days, last):
    assert 0 <= programme("p", "P", days).due(last) < days


@pytest.mark.parametrize(
    ("chosen", "weights", "form"),
    [
        ("split-ab", True, SPLIT),
        ("split-ab", False, SPLIT_BARE),
        ("split-ab-bodyweight", True, SPLIT_BARE),
        ("split-ab-bodyweight", False, SPLIT_BARE),
        ("full-body", True, FULL),
        ("full-body", False, FULL),
    ],
)
def test_an_empty_rack_gets_the_form_that_needs_no_weights_where_there_is_one(
    chosen, weights, form
):
    assert fitting(ALL, chosen, weights=weights) is form


@pytest.mark.parametrize(
    ("sets", "low", "high"), [(0, 8, 12), (21, 8, 12), (3, 0, 12), (3, 12, 8), (-1, 8, 12)]
)
def test_a_slot_that_cannot_be_trained_is_refused(sets, low, high):
    with pytest.raises(BadInput, match="squat"):
        Slot("squat", sets, low, high)
    assert Slot("squat", 20, 8, 8).high == 8
