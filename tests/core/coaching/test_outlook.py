"""What moves an exercise up and from when is told in numbers that one can aim at."""

from datetime import date

import pytest

from brainlift_tui.core.coaching.case import Lifter
from brainlift_tui.core.coaching.outlook import outlook
from brainlift_tui.core.exercise.exercise import Exercise
from brainlift_tui.core.programme.progression import Progression
from brainlift_tui.core.said import said
from brainlift_tui.core.workout.past_session import PastSession
from brainlift_tui.core.workout.workout import Effort, Target, TrainingSet
from tests.core.coaching.test_parts import BENCH, PULL_UP, case, kg

LAST = date(2026, 11, 20)
L40, L42 = kg("40", "42")


def why(
    reps: tuple[int, ...], load: str, *loads: str, exercise: Exercise = BENCH, **more: object
) -> str:
    (at,) = kg(load) if load else (None,)
    sets = tuple(TrainingSet(load=at, reps=count, effort=Effort.HARD) for count in reps)
    past = (PastSession(LAST, None, sets),)
    return outlook(case(exercise, past, kg(*loads), **more)).why.english()


def test_a_step_within_reach_says_what_brings_it_and_when():
    assert why((10, 11, 9), "40", "40", "42") == (
        "10, 11, 9 at 40 kg the last time. 12 in every set brings 42 kg; so does a last set marked"
        " easy (e) twice running. At a rep a session that is 3 sessions away."
    )


@pytest.mark.parametrize(
    ("load", "then"),
    [
        (
            "12",
            "20 % more: 13 in every set first, not just 12. At a rep a session that is 2 ",
        ),
        (
            "13",
            "30 % more: 20 in every set first, not just 12. At a rep a session that is 9 ",
        ),
        ("18", "80 % more: 20 in every set first, then a set more, then one set tried."),
    ],
)
def test_a_big_step_says_how_many_reps_lead_to_it(load: str, then: str):
    assert then in why((11, 11, 11), "10", "10", load)


def test_a_newcomer_is_told_of_two_sessions_and_of_no_shortcut():
    text = why((12, 12, 12), "40", "40", "42", lifter=Lifter(novice=True))
    assert "12 in every set in two sessions brings 42 kg. One more session like that." in text
    assert "easy" not in text


@pytest.mark.parametrize(("reps", "asked"), [((5, 5), 5), ((5, 4, 4), 6)])
def test_a_linear_programme_asks_for_a_rep_more_once_a_set_fell_short(reps, asked):
    linear = Target(3, 5, 5, progression=Progression.LINEAR)
    past = (PastSession(LAST, linear, tuple(TrainingSet(load=L40, reps=n) for n in reps)),)
    said_of_it = outlook(case(BENCH, past, (L40, L42))._replace(target=linear)).why.english()
    assert f"{asked} in every set brings 42 kg." in said_of_it


def test_body_weight_and_the_end_of_the_rack_lead_on_to_more_reps():
    assert "12 in every set brings more reps." in why((10, 9, 9), "", exercise=PULL_UP)
    assert "12 in every set brings more reps." in why((10, 9, 9), "40", "38", "40")


def test_what_was_answered_comes_first():
    silenced = said("You put its nudge off for two sessions.")
    past = (PastSession(LAST, None, (TrainingSet(load=kg("40")[0], reps=12),)),)
    assert (
        outlook(case(past=past), silenced)
        .why.english()
        .startswith("You put its nudge off for two sessions. 12 at 40 kg the last time.")
    )


def test_where_sets_were_left_out_one_more_session_like_that_is_not_enough():
    text = why((12, 12), "40", "40", "42", lifter=Lifter(novice=True))
    assert "It takes all 3 sets." in text
    assert "like that" not in text
