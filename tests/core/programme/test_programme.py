"""What makes no programme is refused with a sentence."""

import pytest

from brainlift_tui.core.errors import BadInput
from brainlift_tui.core.programme.programme import Day, Programme, Slot

SLOTS = (Slot("squat", 3, 8, 12),)


@pytest.mark.parametrize(
    ("sets", "low", "high"), [(0, 8, 12), (21, 8, 12), (3, 0, 12), (3, 12, 8), (-1, 8, 12)]
)
def test_a_slot_that_cannot_be_trained_is_refused(sets, low, high):
    with pytest.raises(BadInput, match="squat"):
        Slot("squat", sets, low, high)
    assert Slot("squat", 20, 8, 8).high == 8


@pytest.mark.parametrize(
    "more", [{"rest_s": -1}, {"rest_s": 3601}, {"superset": 0}, {"reserve": 6}, {"reserve": -1}]
)
def test_a_slot_with_a_number_that_cannot_be_meant_is_refused(more):
    with pytest.raises(BadInput, match="squat"):
        Slot("squat", 3, 8, 12, **more)


@pytest.mark.parametrize("weekday", [-1, 7])
def test_a_week_has_seven_days(weekday):
    with pytest.raises(BadInput, match="weekday"):
        Day("A", SLOTS, weekday)


@pytest.mark.parametrize(
    ("days", "more", "sentence"),
    [
        (61, {}, "P has 61 days; at most 60."),
        (1, {"per_week": 0}, "P: 0 sessions a week; it is 1 to 7."),
        (1, {"per_week": 8}, "P: 8 sessions a week"),
        (1, {"deload_every": 1}, "P: a deload every 1 weeks"),
        (1, {"about": "x" * 1001}, "has 1001 characters"),
    ],
)
def test_a_programme_that_nobody_can_follow_is_refused(days, more, sentence):
    with pytest.raises(BadInput) as refused:
        Programme("p", "P", (Day("A", SLOTS),) * days, **more)
    assert sentence in str(refused.value)
    assert len(Programme("p", "P", (Day("A", SLOTS),) * 60).days) == 60
