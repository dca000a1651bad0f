"""A lifter's own raises move what is said to them, by no more than they tell."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brainlift_tui.core.coaching.case import OwnRaises
from brainlift_tui.core.coaching.raising.own_raises import (
    NEWEST,
    Raise,
    counted,
    newest_raises,
    recalibrated,
)
from brainlift_tui.core.forecast.replay import PlainSet

START = date(2026, 1, 5)
chances = st.floats(0, 1)
raises = st.lists(
    st.builds(Raise, st.just(START), st.just("up to 5 %"), chances, st.booleans()), max_size=40
)


def own(found: list[Raise]) -> OwnRaises:
    return counted(found).get("up to 5 %", OwnRaises())


def log_of(*sessions: tuple[float, int], low: int | None = None) -> dict[str, list[PlainSet]]:
    """One exercise, one set a session, twice a week."""
    return {
        "bench": [
            PlainSet(START + timedelta(days=3 * at), load, reps, None, low)
            for at, (load, reps) in enumerate(sessions)
        ]
    }


@given(chances, raises)
def test_it_stays_a_probability(said: float, found: list[Raise]) -> None:
    assert 0 <= recalibrated(said, own(found)) <= 1


@given(chances, raises, chances)
def test_a_failure_never_beats_a_success(said: float, found: list[Raise], p: float) -> None:
    kept, failed = (Raise(START, "up to 5 %", p, kept) for kept in (True, False))
    assert recalibrated(said, own([*found, kept])) >= recalibrated(said, own([*found, failed]))


def test_raises_of_another_size_say_nothing() -> None:
    found = counted([Raise(START, "over 10 %", 0.9, kept=False)])
    assert recalibrated(0.9, found.get("up to 5 %", OwnRaises())) == 0.9


def test_without_a_plan_the_habit_is_the_range_and_has_to_form_first() -> None:
    assert newest_raises(log_of((20, 10), (20, 10), (21, 10))) == []
    (found,) = newest_raises(log_of(*[(20, 10)] * 5, (21, 9)))
    assert (found.size, found.kept) == ("up to 5 %", False)


def test_with_a_plan_its_range_is_the_measure_from_the_first_raise_on() -> None:
    (found,) = newest_raises(log_of((20, 12), (22, 8), low=8))
    assert (found.size, found.kept) == ("5 to 10 %", True)
    assert found.said == pytest.approx(0.89, abs=0.01)


def test_only_the_newest_are_gone_through() -> None:
    sessions = [(20.0 + at % 2, 10) for at in range(2 * NEWEST + 20)]
    found = newest_raises(log_of(*sessions, low=8))
    assert len(found) == NEWEST
    assert min(one.day for one in found) > START + timedelta(days=30)


def test_nothing_is_said_from_what_came_later() -> None:
    sessions = [(20.0, 10), (20.0, 11), (20.0, 9), (20.0, 12), (22.0, 9), (22.0, 10), (24.0, 7)]
    whole = {one.day: one for one in newest_raises(log_of(*sessions))}
    cut = {one.day: one for one in newest_raises(log_of(*sessions[:5]))}
    assert cut
    assert all(whole[day] == one for day, one in cut.items())
