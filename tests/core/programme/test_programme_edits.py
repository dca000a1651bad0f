"""A programme changed line by line stays one that can be trained."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brainlift_tui.core.errors import BadInput
from brainlift_tui.core.programme import edits
from brainlift_tui.core.programme.programme import Day, Programme, Slot

SQUAT, BENCH, ROW, CURL = (Slot(slug, 3, 8, 12) for slug in ("squat", "bench", "row", "curl"))
MINE = Programme("mine", "Mine", (Day("A", (SQUAT, BENCH)), Day("B", (ROW,))))


def slugs(programme: Programme) -> list[list[str]]:
    return [[slot.slug for slot in day.slots] for day in programme.days]


def test_exercises_are_added_behind_the_one_in_front_and_moved_within_their_day():
    more = edits.with_new_slot(MINE, 0, 0, CURL)
    assert slugs(more) == [["squat", "curl", "bench"], ["row"]]
    assert slugs(edits.with_new_slot(MINE, 1, -1, CURL)) == [["squat", "bench"], ["curl", "row"]]
    assert slugs(edits.with_slot_moved(more, 0, 2, -1)) == [["squat", "bench", "curl"], ["row"]]
    assert edits.with_slot_moved(more, 0, 0, -1) == more
    assert slugs(edits.without_slot(more, 0, 1)) == slugs(MINE)


def test_days_are_added_moved_and_taken_away():
    legs = Day("Legs", (CURL,))
    more = edits.with_new_day(MINE, 0, legs)
    assert [day.name for day in more.days] == ["A", "Legs", "B"]
    assert [day.name for day in edits.with_day_moved(more, 1, 1).days] == ["A", "B", "Legs"]
    assert edits.without_day(more, 1) == MINE


def test_the_last_exercise_of_a_day_and_the_last_day_stay():
    with pytest.raises(BadInput, match="at least one exercise"):
        edits.without_slot(MINE, 1, 0)
    with pytest.raises(BadInput, match="at least one day"):
        edits.without_day(edits.without_day(MINE, 1), 0)


def test_an_exercise_joins_the_one_above_in_a_superset_and_leaves_it():
    def supersets(programme: Programme) -> list[int | None]:
        return [slot.superset for slot in programme.days[0].slots]

    three = edits.with_new_slot(MINE, 0, 1, CURL)
    pair = edits.with_superset(three, 0, 1)
    assert supersets(pair) == [1, 1, None]
    circuit = edits.with_superset(pair, 0, 2)
    assert supersets(circuit) == [1, 1, 1]
    assert supersets(edits.with_superset(circuit, 0, 0)) == [None, 1, 1]
    assert edits.with_superset(pair, 0, 0) == three
    with pytest.raises(BadInput, match="no exercise above"):
        edits.with_superset(three, 0, 0)


def test_an_exercise_is_done_once_a_day():
    with pytest.raises(BadInput, match="A asks for squat twice"):
        edits.with_new_slot(MINE, 0, 0, SQUAT)


@pytest.mark.parametrize(
    ("days", "sentence"), [((), "Mine has no day"), ((Day("A", ()),), "A has no exercise")]
)
def test_what_has_nothing_to_train_is_no_programme(days, sentence):
    with pytest.raises(BadInput, match=sentence):
        edits.check_followable(Programme("mine", "Mine", days))


@given(st.lists(st.tuples(st.integers(0, 5), st.integers(0, 3), st.integers(-1, 3)), max_size=12))
def test_whatever_is_done_a_programme_stays_one_that_can_be_trained(steps):
    mine = MINE
    for at, (what, some_day, some_place) in enumerate(steps):
        day = some_day % len(mine.days)
        place = min(some_place, len(mine.days[day].slots) - 1)
        fresh = Slot(f"new-{at}", 2, 5, 10)
        acts = (
            lambda: edits.with_new_slot(mine, day, place, fresh),  # noqa: B023 - called at once
            lambda: edits.without_slot(mine, day, max(0, place)),  # noqa: B023
            lambda: edits.with_slot_moved(mine, day, max(0, place), -1),  # noqa: B023
            lambda: edits.with_new_day(mine, day, Day(f"D{at}", (fresh,))),  # noqa: B023
            lambda: edits.without_day(mine, day),  # noqa: B023
            lambda: edits.with_slot(mine, day, max(0, place), fresh),  # noqa: B023
        )
        try:
            mine = acts[what]()
        except BadInput:
            continue
        edits.check_followable(mine)
    assert len(mine.days) >= 1
