"""Workouts are known by content and start, and one shift is told for all of a file."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brainlift_tui.core.importing import pairing
from brainlift_tui.core.importing.pairing import HOUR, Told, misplaced, paired, shifts_of

DAY = 24 * HOUR


def log(*days: float, mark: str = "") -> list[Told]:
    return [Told(mark or f"w{day}", int(day * DAY) + 18 * HOUR, 3600) for day in days]


def later(told: list[Told], hours: float) -> list[Told]:
    return [each._replace(started=each.started + int(hours * HOUR)) for each in told]


@given(
    st.lists(st.integers(0, 400), min_size=2, max_size=30, unique=True),
    st.integers(-104, 104).filter(bool),
)
def test_one_shift_of_a_file_is_told_and_all_of_it_known(days: list[int], quarters: int) -> None:
    stored = log(*days)
    shifted = later(stored, quarters / 4)
    shifts = shifts_of(shifted, stored)
    assert shifts == (quarters * 15 * 60,)
    assert len(paired(shifted, stored, shifts)) == len(days)


@given(
    st.lists(st.sampled_from("ab"), min_size=1, max_size=30),
    st.integers(0, 29),
    st.integers(1, 10),
)
def test_a_part_of_a_log_with_repeats_is_never_taken_for_a_shifted_one(
    marks: list[str], first: int, more: int
) -> None:
    every = [
        Told(mark, day * DAY, 3600) for day, mark in enumerate([*marks, *("ab" * more)[:more]])
    ]
    stored, incoming = every[: len(marks)], every[first:]
    pairs = paired(incoming, stored, shifts_of(incoming, stored))
    assert {incoming[place] for place in pairs} == set(incoming) & set(stored)


def test_summer_time_gives_two_shifts_the_commonest_first() -> None:
    stored = log(*range(10))
    incoming = [*later(stored[:7], 8), *later(stored[7:], 7)]
    assert shifts_of(incoming, stored) == (8 * HOUR, 7 * HOUR)
    assert len(paired(incoming, stored, (8 * HOUR, 7 * HOUR))) == 10


def test_one_workout_alone_tells_no_shift() -> None:
    assert shifts_of(later(log(1), 8), log(1)) == (0,)


def test_workouts_of_another_length_tell_no_shift() -> None:
    stored = log(1, 2, 3)
    incoming = [each._replace(lasted=100 + place) for place, each in enumerate(later(stored, 8))]
    assert shifts_of(incoming, stored) == (0,)


def test_each_of_the_log_stands_for_one_of_the_file() -> None:
    twice = log(1, 1, mark="a")
    assert paired(twice, log(1, mark="a"), (0,)) == {0: 0}
    assert len(paired(twice, twice, (0,))) == 2


def test_seconds_that_an_app_drops_make_no_difference() -> None:
    assert paired(log(1), [log(1)[0]._replace(started=DAY + 18 * HOUR + 59)], (0,)) == {0: 0}


def test_what_one_import_had_late_is_put_right_and_what_was_done_again_is_not() -> None:
    right = dict(enumerate(log(1, 2)))
    late = dict(enumerate(later(log(1, 2), 7)))
    assert misplaced(right, late, {0: 4, 1: 4}) == {0: 0, 1: 1}
    assert misplaced(right, late, {0: 4, 1: 5}) == {}


def test_who_walks_the_same_every_day_has_each_day_compared_with_those_beside_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    compared = 0
    as_long = pairing._as_long

    def counted(one: Told, other: Told) -> bool:
        nonlocal compared
        compared += 1
        return as_long(one, other)

    monkeypatch.setattr(pairing, "_as_long", counted)
    walks = [Told("walk", day * 24 * HOUR) for day in range(1000)]
    late = [Told("walk", day * 24 * HOUR + 7 * HOUR) for day in range(1000)]
    assert shifts_of(walks, walks) == (0,)
    misplaced(dict(enumerate(walks)), dict(enumerate(late)), dict.fromkeys(range(1000)))
    assert compared <= 6000
