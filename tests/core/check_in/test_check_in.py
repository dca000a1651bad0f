"""The check-in: four keys, each of which may be skipped, and what it holds back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brainlift_tui.core.check_in.check_in import CheckIn, Energy, Flag, sore_and_due, sore_words
from brainlift_tui.core.check_in.keys import Asking, Question
from brainlift_tui.core.errors import BadInput
from brainlift_tui.core.exercise.exercise import Muscle

LEGS = (Muscle.CALVES, Muscle.GLUTES, Muscle.HAMSTRINGS, Muscle.QUADS)


def pressed(*keys: str) -> Asking:
    asking = Asking()
    for key in keys:
        asked = asking.press(key)
        assert asked is not None, key
        asking = asked
    return asking


def said(*keys: str) -> CheckIn:
    return pressed(*keys).check_in


def test_four_keys_are_enough():
    asked = pressed("7", "n", "n", "y")
    assert asked.over
    assert asked.check_in == CheckIn(7.0, Energy.NORMAL, (), fed=True)


def test_every_question_can_be_skipped():
    asked = pressed("enter", "enter", "enter", "enter")
    assert asked.over
    assert asked.check_in.says_nothing


def test_hours_may_be_halves_typed_or_stepped_to():
    assert said("7", ".", "5").slept_h == 7.5
    assert said("6", ",", "n").slept_h == 6.5
    assert said("6", ",", "n").energy is Energy.NORMAL
    assert said("-", "-").slept_h == 6
    assert said("+", "+", "=", "enter").slept_h == 8.5


@pytest.mark.parametrize("hours", ["7", "7.", "7.5"])
def test_an_enter_behind_the_hours_skips_no_question(hours):
    behind = pressed(*hours, "enter")
    assert behind == pressed(*hours)._replace(went_on=False)
    assert behind.question is Question.ENERGY


def test_a_five_without_a_point_before_it_says_nothing_of_energy():
    assert pressed("7").press("5") is None


def test_a_group_is_sore_whole_then_each_muscle_alone_then_not():
    assert said("7", "n", "l").sore == LEGS
    assert said("7", "n", "l", "l").sore == (Muscle.QUADS,)
    assert said("7", "n", *"lll").sore == (Muscle.HAMSTRINGS,)
    assert said("7", "n", *"llllll").sore == ()
    assert said("7", "n", *"cc").sore == ()


def test_groups_add_up_and_no_takes_them_all_back():
    asked = pressed("7", "n", "c", "a")
    assert asked.check_in.sore == (Muscle.BICEPS, Muscle.CHEST, Muscle.TRICEPS)
    assert asked.question is Question.SORE
    assert said("7", "n", "c", "a", "n").sore == ()


def test_one_can_go_back_and_say_it_again():
    assert said("7", "n", "left", "left", "6", "h").slept_h == 6
    assert pressed("left").question is Question.SLEPT


@pytest.mark.parametrize("before", [(), ("7",), ("7", "n"), ("7", "n", "n")])
def test_pain_can_be_said_at_any_question_and_taken_back(before):
    assert said(*before, "p").flag is Flag.PAIN
    assert said(*before, "p", "r").flag is Flag.NOT_RIGHT
    assert said(*before, "p", "p").flag is None
    assert pressed(*before, "p").question == len(before)


@pytest.mark.parametrize(
    ("found", "held"),
    [
        (CheckIn(), ""),
        (CheckIn(slept_h=5.0), ""),
        (CheckIn(slept_h=4.5), "slept under 5 h"),
        (CheckIn(flag=Flag.PAIN, slept_h=3), "pain"),
        (CheckIn(flag=Flag.NOT_RIGHT), "something is not right"),
        (CheckIn(energy=Energy.LOW, sore=LEGS, fed=False), ""),
    ],
)
def test_pain_and_a_short_night_hold_raises_and_nothing_else_does(found, held):
    assert str(found.held_back) == held


def test_what_was_said_is_told_in_one_line():
    found = CheckIn(6.5, Energy.LOW, (*LEGS, Muscle.CHEST), fed=False, flag=Flag.PAIN)
    assert str(found.words) == (
        "slept 6.5 h · energy low · legs and chest sore · ate or drank too little · pain"
    )
    assert str(CheckIn(sore=()).words) == "nothing sore"
    assert not CheckIn().words


def test_part_of_a_group_is_told_by_its_muscles():
    assert str(sore_words((Muscle.QUADS, Muscle.CHEST))) == "chest and quads"


def test_sore_muscles_that_are_due_are_those_aimed_at():
    found = CheckIn(sore=(Muscle.CHEST, Muscle.QUADS))
    assert sore_and_due(found, (Muscle.QUADS, Muscle.GLUTES)) == (Muscle.QUADS,)
    assert sore_and_due(CheckIn(), (Muscle.QUADS,)) == ()


@pytest.mark.parametrize("hours", [-0.5, 24.5, float("nan")])
def test_nobody_sleeps_so_long(hours):
    with pytest.raises(BadInput):
        CheckIn(slept_h=hours)


KEYS = st.sampled_from([*"0123456789.,-+=lnhybcsaoprxyz", "enter", "left", "backspace", "right"])


@given(st.lists(KEYS, max_size=30))
def test_whatever_is_pressed_it_stays_a_check_in_that_can_be_kept(keys):
    asking = Asking()
    for key in keys:
        asking = asking.press(key) or asking
        hours = asking.check_in.slept_h
        assert hours is None or 0 <= hours <= 24
        assert hours is None or (2 * hours) % 1 == 0
        sore = asking.check_in.sore
        assert sore is None or list(sore) == sorted(set(sore))
    assert asking.check_in.words.english().count("  ") == 0
