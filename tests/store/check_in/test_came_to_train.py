"""Check-ins are shown back beside how strong the lifter was that day."""

from datetime import date, timedelta

import pytest

from brainlift_tui.core.check_in.check_in import CheckIn
from brainlift_tui.store.check_in.beside_sessions import MOST_CHECK_INS, read_came
from brainlift_tui.store.check_in.check_in import keep_check_in
from tests.store.lifting import Lifter


def came(lifter: Lifter):
    return read_came(lifter.reader, lifter.clock.today())


def checked_in(lifter: Lifter, slept: float, text: str) -> None:
    """A day with a check-in and a workout, and then the night."""
    lifter.do(keep_check_in, CheckIn(slept_h=slept))
    if text:
        lifter.type(text)
    lifter.days_pass(1)


def test_a_session_stands_against_the_three_before_it(lifter):
    for load in (20, 20, 20, 22):
        checked_in(lifter, 7, f"goblet squat {load}x8")
    last, *before = came(lifter)
    assert last.change == pytest.approx(0.1, abs=1e-4)
    assert [one.change for one in before] == [None, None, None]
    assert came(lifter)[0].day == date(2026, 11, 25)


def test_reps_tell_it_where_there_is_no_load(lifter):
    for reps in (15, 15, 15, 18):
        checked_in(lifter, 7, f"push up {reps}")
    # Epley: (1 + 18/30) against (1 + 15/30).
    assert came(lifter)[0].change == pytest.approx(1.6 / 1.5 - 1)


def test_a_day_with_a_check_in_and_no_workout_has_no_change(lifter):
    checked_in(lifter, 4, "")
    (one,) = came(lifter)
    assert (one.check_in, one.change) == (CheckIn(slept_h=4), None)


def test_no_more_than_a_year_of_them_is_looked_at(lifter):
    first = date(2024, 1, 1)
    lifter.writer.do(
        lambda change: [
            change.db.execute(
                "INSERT INTO check_in (uid, day, answered_at, slept_h) VALUES (?, ?, 0, 7)",
                [f"{n:032x}", (first + timedelta(days=n)).isoformat()],
            )
            for n in range(200)
        ]
    )
    found = came(lifter)
    assert len(found) == MOST_CHECK_INS
    assert found[0].day == first + timedelta(days=199)
