"""How a lifter came to train is said to matter only where the log leaves no doubt about it."""

from datetime import date, timedelta
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brainlift_tui.core.check_in.check_in import CheckIn, Energy
from brainlift_tui.core.dose.relation import (
    Came,
    groups_of_sessions,
    line_through,
    relation_words,
    relations,
    strength_change,
    student,
)
from brainlift_tui.core.exercise.exercise import Muscle

DAY = date(2026, 11, 22)


def came(slept: float, change: float | None, **more: object) -> Came:
    return Came(DAY, CheckIn(slept_h=slept, **more), change)


def test_strength_is_told_against_the_middle_of_three_sessions_by_the_middle_exercise():
    assert strength_change([(110, [100, 100, 90])]) == pytest.approx(0.1)
    assert strength_change(
        [(110, [100, 100, 100]), (99, [100, 90, 110]), (100, [100] * 3)]
    ) == pytest.approx(0)


def test_an_exercise_done_less_than_three_times_before_says_nothing():
    assert strength_change([(110, [100, 100])]) is None
    assert strength_change([]) is None


@pytest.mark.parametrize(
    ("freedom", "table"), [(10, 3.169), (15, 2.947), (30, 2.750), (120, 2.617)]
)
def test_the_interval_is_as_wide_as_the_tables_say(freedom, table):
    assert student(freedom) == pytest.approx(table, abs=0.002)


def test_a_line_and_its_interval_are_those_worked_out_by_hand():
    pairs = [(0, 0.0), (1, 0.1), (2, 0.1), (3, 0.2)] * 3
    found = line_through("x", pairs)
    assert found is not None
    # Slope 0.06, residual variance 0.006 / 10, spread 15: 3.169 standard errors of 0.00632.
    assert found.slope == pytest.approx(0.06)
    assert found.low == pytest.approx(0.06 - 3.169 * 0.006325, abs=1e-4)
    assert found.high == pytest.approx(0.06 + 3.169 * 0.006325, abs=1e-4)
    assert found.told


def test_too_few_sessions_or_always_the_same_night_say_nothing():
    noise = Random(1)
    assert line_through("x", [(n, noise.random()) for n in range(11)]) is None
    assert line_through("x", [(7, noise.random()) for n in range(50)]) is None


def test_what_the_log_bears_is_said_with_its_interval_and_the_number_of_sessions():
    noise = Random(7)
    sessions = [
        came(slept, 0.02 * (slept - 7) + noise.gauss(0, 0.02))
        for slept in (noise.choice((5, 6, 7, 8)) for _ in range(60))
    ]
    words = str(relation_words(sessions))
    assert words.startswith("With an hour more sleep you were ")
    assert " % stronger (" in words
    assert "60 sessions" in words
    assert "the log can't tell" in words


def test_chance_is_called_chance():
    noise = Random(3)
    sessions = [came(noise.choice((6, 7, 8)), noise.gauss(0, 0.04)) for _ in range(60)]
    assert str(relation_words(sessions)) == "In 60 sessions none of it can be told from chance."


def test_a_few_sessions_are_told_to_be_few():
    assert "from 1 session;" in str(relation_words([came(7, 0.1)]))
    assert "from 0 sessions;" in str(relation_words([came(7, None)]))


def test_of_lifters_for_whom_nothing_matters_one_in_twenty_five_at_most_is_told_something():
    told = 0
    for seed in range(400):
        noise = Random(seed)
        sessions = [
            came(
                noise.choice((5, 6, 6.5, 7, 7.5, 8)),
                noise.gauss(0, 0.04),
                energy=noise.choice(tuple(Energy)),
                sore=noise.choice(((), (Muscle.QUADS,))),
                fed=noise.random() < 0.7,
            )
            for _ in range(40)
        ]
        told += any(relation.told for relation in relations(sessions))
    # 4 % of 400 are 16; 30 would happen by chance once in a thousand times.
    assert told <= 30


def test_sessions_are_grouped_by_what_was_said_and_empty_groups_left_out():
    sessions = [
        came(5.5, -0.02, energy=Energy.LOW),
        came(7, 0.02, sore=()),
        came(7.5, 0.04, fed=True),
        came(9, None),
    ]
    groups = {
        str(group.name): (len(group.changes), group.mean) for group in groups_of_sessions(sessions)
    }
    assert groups == {
        "slept under 6 h": (1, -0.02),
        "slept 7 to 8 h": (2, pytest.approx(0.03)),
        "energy low": (1, -0.02),
        "nothing sore": (1, 0.02),
        "ate, drank enough": (1, 0.04),
    }


SESSIONS = st.builds(
    Came,
    st.integers(0, 300).map(lambda n: DAY - timedelta(days=n)),
    st.builds(
        CheckIn,
        slept_h=st.none() | st.integers(0, 48).map(lambda n: n / 2),
        energy=st.none() | st.sampled_from(Energy),
        sore=st.none() | st.just(()) | st.just((Muscle.ABS,)),
        fed=st.none() | st.booleans(),
    ),
    st.none() | st.floats(-0.9, 5, allow_subnormal=False),
)


@given(st.lists(SESSIONS, max_size=40))
def test_whatever_was_said_there_is_a_sentence_and_it_never_tells_more_than_the_interval(sessions):
    assert str(relation_words(sessions)).endswith(".")
    for relation in relations(sessions):
        assert relation.low <= relation.slope <= relation.high
        assert relation.sessions >= 12
