"""The sessions of an exercise: any place in the list and any stretch of days, read when asked."""

from datetime import date

import pytest

from brainlift_tui.store.looking_back import history
from brainlift_tui.store.looking_back.progress import Sessions, read_summaries
from tests.store.lifting import BENCH, SQUAT, Lifter

DAYS = ("2025-12-31", "2026-01-01", "2026-01-01", "2026-03-09", "2026-10-31", "2026-11-03")


@pytest.fixture
def trained(lifter: Lifter) -> Lifter:
    for number, day in enumerate(DAYS):
        lifter.type(f"goblet squat {10 + number}x8", f"{day} {8 + 8 * (number % 2):02}:00")
    return lifter


def test_every_place_holds_the_session_that_belongs_there_the_newest_first(trained):
    sessions, every = Sessions(trained.reader, SQUAT), read_summaries(trained.reader, SQUAT)
    assert len(sessions) == len(every) == len(DAYS)
    assert tuple(sessions.at(place) for place in range(len(DAYS))) == every[::-1]
    assert sessions.at(-1) is None
    assert sessions.at(len(DAYS)) is None


def test_a_stretch_of_days_holds_its_first_and_its_last_day_the_oldest_first(trained):
    sessions, every = Sessions(trained.reader, SQUAT), read_summaries(trained.reader, SQUAT)
    assert sessions.between(date(2026, 1, 1), date(2026, 10, 31)) == every[1:5]
    assert sessions.between(date(2026, 1, 2), date(2026, 3, 8)) == ()
    assert sessions.span == (date(2025, 12, 31), date(2026, 11, 3))


def test_all_of_them_together_come_to_what_each_came_to(trained):
    (together,) = Sessions(trained.reader, SQUAT).together
    every = read_summaries(trained.reader, SQUAT)
    assert together.reps == sum(one.reps for one in every)
    assert together.volume_g == sum(one.volume_g for one in every)
    assert together.top_ng == max(one.top_ng for one in every)
    assert together.longest_s is None


def test_an_exercise_never_done_has_none(trained):
    sessions = Sessions(trained.reader, BENCH)
    assert len(sessions) == 0
    assert sessions.at(0) is None
    assert sessions.span is None
    assert sessions.together == ()


def test_a_place_whose_session_went_meanwhile_is_empty(trained):
    sessions = Sessions(trained.reader, SQUAT)
    workout = read_summaries(trained.reader, SQUAT)[1].workout
    trained.do(history.delete_workout, workout, "deleted")
    assert [sessions.at(place) is None for place in range(3, 6)] == [False, True, False]
