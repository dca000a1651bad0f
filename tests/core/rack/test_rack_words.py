"""What is on the bar reads the same way round as the lifter hangs it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brainlift_tui.core.errors import BadInput
from brainlift_tui.core.exercise.exercise import Equipment, Exercise
from brainlift_tui.core.load.load import Load, Unit
from brainlift_tui.core.rack.gym import gym_rack
from brainlift_tui.core.rack.makeable import makes
from brainlift_tui.core.rack.rack import Rack, Stack, default_rack
from brainlift_tui.core.rack.text import read_loads, read_stack, write_loads
from brainlift_tui.core.rack.words import (
    loads_words,
    rack_words,
    setup_words,
    stack_words,
    whole_setup_words,
)
from tests.core.rack.test_plates import GYM, kg, lb

KG, LB = Unit.KG, Unit.LB
units = st.sampled_from(Unit)
BAR = Exercise("bench", "Bench", equipment=Equipment.BARBELL)
CURL = Exercise("curl", "Curl", equipment=Equipment.EZ_BAR)
PAIR = Exercise("press", "Press", equipment=Equipment.DUMBBELL, implements=2)
DIP = Exercise("dip", "Dip")
HOME = Rack(
    dumbbells=kg("8"), dials=kg("12.5"), handles=kg("2"), plates=kg("5", "5", "1.25", "1.25")
)


@pytest.mark.parametrize(
    ("rack", "exercise", "load", "words"),
    [
        (GYM, BAR, Load("65", KG), "20 + 2.5 per side, bar 20 kg"),
        (GYM, BAR, Load("20", KG), "no plates, bar 20 kg"),
        (GYM, CURL, Load("30", KG), "10 per side, EZ bar 10 kg"),
        (GYM, BAR, Load("61", KG), ""),
        (
            Rack(bars=kg("20"), plates=lb("45", "10")),
            BAR,
            Load("69.9", KG),
            "45 + 10 lb per side, bar 20 kg",
        ),
        (
            Rack(bars=kg("20"), plates=(*kg("20"), *lb("45"))),
            BAR,
            Load("100.82", KG),
            "45 lb + 20 kg per side, bar 20 kg",
        ),
        (HOME, PAIR, Load("8", KG), ""),
        (HOME, PAIR, Load("12.5", KG), "set to 12.5 kg"),
        (HOME, PAIR, Load("14.5", KG), "5 + 1.25 per side, each handle 2 kg"),
        (Rack(plates=kg("10", "2.5")), DIP, Load("12.5", KG), "10 + 2.5 in plates"),
        (GYM, DIP, Load("-20", KG), ""),
    ],
)
def test_the_plates_stand_in_few_words_beside_the_load(rack, exercise, load, words):
    assert str(whole_setup_words(rack, exercise, load, KG)) == words


def test_without_a_load_there_is_nothing_to_hang():
    assert str(whole_setup_words(GYM, BAR, None, KG)) == ""
    assert str(setup_words(None, KG)) == ""


def test_a_rack_in_short():
    assert str(rack_words(default_rack(KG))) == "dumbbells 2–20 kg"
    assert str(rack_words(Rack())) == "nothing but your own weight"
    assert str(rack_words(GYM)) == "bar 15 kg or 20 kg, EZ bar 10 kg, 10 pairs of plates"


@pytest.mark.parametrize("unit", list(Unit))
def test_an_ordinary_gym_makes_the_usual_loads(unit):
    rack = gym_rack("Gym", unit)
    for text in {KG: "20 60 102.5", LB: "45 135 225"}[unit].split():
        assert makes(rack.loads_for(BAR), Load(text, unit))
    assert "machines" in str(rack_words(rack))


def test_bars_stay_in_the_order_they_were_written_and_plates_are_sorted():
    assert read_loads("20, 15", KG, in_order=True) == kg("20", "15")
    assert read_loads("20, 15", KG) == kg("15", "20")


def test_pins_are_written_as_lightest_heaviest_and_step():
    assert read_stack("5-100/5", KG) == Stack(*kg("5", "5", "100"))
    assert read_stack("  ", KG) is None


@pytest.mark.parametrize("text", ["5", "5-100", "5, 10", "100-5/5", "5-5/5", "5-100/5, 7"])
def test_what_is_no_row_of_pins_is_refused(text):
    from brainlift_tui.core.errors import BadInput

    with pytest.raises(BadInput):
        read_stack(text, KG)


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("2-20/2", "2–20 kg in steps of 2"),
        ("5-100/5, 2.5", "2.5 kg, 5–100 kg in steps of 5"),
        ("2, 4, 6", "2 kg, 4 kg, 6 kg"),
        ("2x20, 10, 45lb", "10 kg, 2 of 20 kg, 45 lb"),
        ("5-50/5lb", "5–50 lb in steps of 5"),
        ("", ""),
    ],
)
def test_loads_are_told_in_rows_and_not_one_by_one(written, words):
    assert str(loads_words(read_loads(written, KG))) == words


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("2x20", "2 pairs of 20 kg"),
        ("5, 7.5 and 2 pairs of 20 kg", "a pair of 5 kg, a pair of 7.5 kg, 2 pairs of 20 kg"),
        ("1.25, 2×5, 2 × 7.5 kg", "a pair of 1.25 kg, 2 pairs of 5 kg, 2 pairs of 7.5 kg"),
        ("5 7.5 10", "a pair of 5 kg, a pair of 7.5 kg, a pair of 10 kg"),
        ("5-20/5, 45 lb", "a pair of 5–20 kg in steps of 5, a pair of 45 lb"),
    ],
)
def test_plates_are_told_in_pairs(written, words):
    assert str(loads_words(read_loads(written, KG), in_pairs=True)) == words


loads = st.builds(
    Load, st.sampled_from(["0.5", "1.25", "2", "2.5", "4", "5", "7.5", "10", "12.5", "20"]), units
)
rows = st.builds(
    lambda low, count, unit: [Load.of(low + 2.5 * n, unit) for n in range(count)],
    st.integers(1, 20),
    st.integers(2, 9),
    units,
)


@given(st.lists(loads.map(lambda load: [load]) | loads.map(lambda load: [load] * 3) | rows), units)
def test_what_is_written_of_loads_is_read_as_the_same(groups, unit):
    given_loads = tuple(load for group in groups for load in group)
    assert read_loads(write_loads(given_loads, unit), unit, in_order=True) == given_loads


@given(
    st.lists(loads.map(lambda load: [load]) | loads.map(lambda load: [load] * 3) | rows),
    units,
    st.booleans(),
)
def test_what_stands_on_the_screen_can_be_typed(groups, unit, in_pairs):
    given_loads = tuple(load for group in groups for load in group)
    told = str(loads_words(given_loads, in_pairs=in_pairs))
    assert read_loads(told, unit, in_order=True) == given_loads


def test_a_row_of_pins_is_read_as_it_is_told():
    stack = read_stack("5-100/5", KG)
    assert read_stack(str(stack_words(stack)), KG) == stack
    assert read_stack("5 – 100 / 5", KG) == stack


@pytest.mark.parametrize("text", ["0x20", "51x20", "2x", "2x-5", "x20"])
def test_so_many_of_a_size_nobody_has(text):
    with pytest.raises(BadInput):
        read_loads(text, KG)
