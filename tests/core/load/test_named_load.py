"""Loads that go by a name: what may be one, and which are the same."""

import pytest

from brainlift_tui.core.errors import BadInput
from brainlift_tui.core.load.load import Load, Unit
from brainlift_tui.core.load.named import NamedLoad, check_name, is_name, names_of, weight_of


@pytest.mark.parametrize("name", ["red", "x", "extra heavy", "größer", "x" * 40])
def test_a_name_is_one_word_or_more_of_up_to_40_letters(name):
    assert check_name(name) == name
    assert is_name(name)
    assert NamedLoad.parse(name).text == name


@pytest.mark.parametrize(
    "text", ["", " ", "x" * 41, "1 red", "-red", "re\ad", *(f"a{sign}b" for sign in "+,;@×*/=")]
)
def test_what_is_too_long_or_could_be_read_as_an_entry_is_no_name(text):
    assert not is_name(text)
    with pytest.raises(BadInput):
        check_name(text)


def test_the_space_around_a_name_is_no_part_of_it():
    assert check_name("  extra \t heavy ") == "extra heavy"
    assert not is_name(" red")
    assert not is_name("red ")
    assert names_of("red+  light blue") == ("red", "light blue")
    assert str(NamedLoad.parse("red+blue")) == "red + blue"


def test_two_at_once_at_most():
    assert NamedLoad("red + blue").names == ("red", "blue")
    with pytest.raises(BadInput, match="two at once at most"):
        NamedLoad("red + blue + green")


@pytest.mark.parametrize("text", ["red+blue", "red  + blue", " red", "red "])
def test_a_name_is_never_held_in_another_form_than_it_is_kept_in(text):
    with pytest.raises(ValueError, match="not in the form"):
        NamedLoad(text)


def test_two_of_the_same_names_are_the_same_load_in_any_order_and_letters():
    one, other, less = NamedLoad("Red + blue"), NamedLoad("BLUE + red"), NamedLoad("red")
    for same in (one, other):
        assert same == one
        assert not same != one  # noqa: SIM202 - what is asked of it
        assert hash(same) == hash(one)
        assert same.same_as(one)
    for different in (less, NamedLoad("yellow"), Load("20", Unit.KG), "Red + blue"):
        assert one != different
        assert not one == different  # noqa: SIM201 - what is asked of it
        assert different != one
        assert not one.same_as(different)


def test_a_name_weighs_nothing_and_is_shown_as_it_is_in_any_unit():
    red, twenty = NamedLoad("red"), Load("20", Unit.KG)
    assert weight_of(red) is weight_of(None) is None
    assert weight_of(twenty) == twenty
    assert [red.shown_in(unit) for unit in Unit] == ["red"] * len(Unit)
    assert red.unit == "named"
