"""How sessions left one, beside sleep and sets: said only where the log bears it."""

import random
from datetime import date, timedelta

import pytest

from brainlift_tui.core.dose.feeling import (
    FeltGroup,
    LeftBy,
    feeling_relations,
    feeling_words,
    felt_groups,
)
from brainlift_tui.core.dose.relation import LEAST_SESSIONS
from brainlift_tui.core.workout.workout import Felt

FELT = tuple(Felt)


def session(number: int, felt: Felt, slept_h: float | None = None, sets: int = 12) -> LeftBy:
    return LeftBy(date(2026, 1, 1) + timedelta(number), felt, sets, slept_h, effort=None)


def test_sessions_stand_by_how_they_left_one_the_best_first():
    sessions = [
        session(0, Felt.DRAINED, 5, sets=20),
        session(1, Felt.ENERGISED, 8, sets=10),
        session(2, Felt.ENERGISED, None, sets=12),
    ]
    assert felt_groups(sessions) == (
        FeltGroup(Felt.ENERGISED, 2, 11.0, 8.0, None),
        FeltGroup(Felt.DRAINED, 1, 20.0, 5.0, None),
    )


def test_what_plainly_goes_with_sleep_is_said_with_its_caution():
    sessions = [
        session(at, Felt.DRAINED if at % 2 else Felt.ENERGISED, (5 if at % 2 else 8) + at % 3 / 10)
        for at in range(20)
    ]
    sessions[0] = session(0, Felt.AS_BEFORE, 8)
    said = str(feeling_words(sessions))
    assert said.startswith("With more sleep you felt better after it (20 sessions).")
    assert said.endswith("which caused which the log can't tell.")


def test_more_sets_may_go_with_feeling_worse():
    sessions = [
        session(at, Felt.DRAINED if at % 2 else Felt.AS_BEFORE, sets=(20 if at % 2 else 9) + at % 3)
        for at in range(20)
    ]
    assert "With more sets you felt worse after it" in str(feeling_words(sessions))


@pytest.mark.parametrize("count", [0, 1, LEAST_SESSIONS - 1])
def test_of_few_answers_nothing_is_said(count):
    sessions = [session(at, FELT[at % 3], 5 + at % 4, sets=at) for at in range(count)]
    assert str(feeling_words(sessions)).startswith(f"Nothing can be said from {count} answer")


def test_who_is_drained_by_chance_is_told_something_in_one_of_twenty_years_at_most():
    made_up = random.Random(18)
    told = 0
    for _ in range(500):
        sessions = [
            session(at, made_up.choice(FELT), made_up.gauss(7, 1), made_up.randint(8, 20))
            for at in range(made_up.randint(LEAST_SESSIONS, 60))
        ]
        told += any(relation.told for relation in feeling_relations(sessions))
    assert told <= 0.05 * 500
