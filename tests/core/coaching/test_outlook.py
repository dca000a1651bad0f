"""What moves an exercise up and from when is told in numbers that one can aim at."""

from datetime import date

import pytest

from brainlift_tui.core.coaching.case import Lifter, Variation
from brainlift_tui.core.coaching.outlook import outlook
from brainlift_tui.core.exercise.exercise import Exercise, Measure
from brainlift_tui.core.load.named import NamedLoad
from brainlift_tui.core.programme.progression import Progression
from brainlift_tui.core.rack.named import NamedRow, read_pieces
from brainlift_tui.core.said import said
from brainlift_tui.core.workout.past_session import PastSession
from brainlift_tui.core.workout.workout import Effort, Target, TrainingSet
from tests.core.coaching.test_parts import BENCH, PULL_UP, case, kg

LAST = date(2026, 11, 20)
L40, L42 = kg("40", "42")
ARCHER = Variation("archer", "Archer")


def why(
    reps: tuple[int, ...], load: str, *loads: str, exercise: Exercise = BENCH, **more: object
) -> str:
    (at,) = kg(load) if load else (None,)
    sets = tuple(TrainingSet(load=at, reps=count, effort=Effort.HARD) for count in reps)
    past = (PastSession(LAST, None, sets),)
    return outlook(case(exercise, past, kg(*loads), **more)).why.english()


def test_a_step_within_reach_says_what_brings_it_and_when():
    assert why((10, 11, 9), "40", "40", "42") == (
        "10, 11, 9 at 40 kg the last time. 12 in every set brings 42 kg; so may a last set marked"
        " easy (e) twice running. At a rep a session that is 3 sessions away."
    )


@pytest.mark.parametrize(
    ("load", "then"),
    [
        (
            "12",
            (
                "20 % more, so it comes after 13 in every set, not just 12."
                " At a rep a session that is 2 "
            ),
        ),
        (
            "13",
            (
                "30 % more, so it comes after 20 in every set, not just 12."
                " At a rep a session that is 9 "
            ),
        ),
        ("18", "80 % more: after 20 in every set comes a set more, then one set of it."),
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


def test_the_end_of_the_rack_tells_how_far_reps_go_and_what_comes_after_them():
    assert why((10, 9, 9), "40", "38", "40") == (
        "10, 9, 9 at 40 kg the last time. 12 in every set brings one more, for your rack ends here:"
        " up to 20, and to 35 while they are not hard. Then slower, 3 s on the way down, or one"
        " side at a time; where it is hard, a set more. At a rep a session that is 3 sessions away."
    )


def test_the_end_of_the_rack_leads_to_the_harder_variation_where_there_is_one():
    archer = Variation("archer", "Archer Press")
    assert "12 in every set brings Archer Press, for your rack ends here." in why(
        (10, 9, 9), "40", "38", "40", harder=archer
    )
    assert "12 in every set in two sessions brings Archer Press, for" in why(
        (10, 9, 9), "40", "38", "40", harder=archer, lifter=Lifter(birth_year=1950)
    )


@pytest.mark.parametrize(
    ("loads", "more", "then"),
    [
        ((), {}, "with 2 more in the last one, in two sessions, bring one set more."),
        (("2",), {"harder": ARCHER}, "in two sessions, bring Archer."),
        (("2",), {"harder": ARCHER, "load_first": True}, "in two sessions, bring +2 kg."),
        ((), {"harder": ARCHER, "on_at": 5}, "3 sets of 5 in two sessions bring Archer."),
    ],
)
def test_body_weight_leads_where_its_nudge_will_lead(loads, more, then):
    assert then in why((10, 9, 9), "", *loads, exercise=PULL_UP, **more)


def test_where_six_sets_are_done_no_further_one_is_led_to():
    assert "one set more" not in why((10,) * 6, "", exercise=PULL_UP)


def test_a_band_is_left_after_as_many_reps_as_its_nudge_asks_for():
    red, blue = (NamedLoad.parse(name) for name in ("red", "blue"))
    past = (PastSession(LAST, None, (TrainingSet(load=red, reps=12),) * 3),)
    row = NamedRow(read_pieces("red, blue"))
    text = outlook(case(BENCH, past, named=row)).why.english()
    assert f"20 in every set brings {blue.text}." in text


@pytest.mark.parametrize(
    ("seconds", "more", "then"),
    [
        ((30, 30, 30), {"harder": ARCHER}, "brings a longer hold. 3 sets of 60 s bring Archer."),
        ((60, 60), {"harder": ARCHER}, "60 s in every set brings Archer."),
        ((60, 60, 60), {}, "60 s in every set is as long as is asked for"),
    ],
)
def test_a_hold_is_told_of_what_comes_after_the_minute(seconds, more, then):
    plank = Exercise("plank", "Plank", measure=Measure.HOLD)
    past = (PastSession(LAST, None, tuple(TrainingSet(seconds=s) for s in seconds)),)
    held = case(plank, past, **more)._replace(target=Target(3, 20, 45))
    assert then in outlook(held).why.english()


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
