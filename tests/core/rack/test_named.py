"""What goes by its name: in order, stepped through, two at once."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brainlift_tui.core.errors import BadInput
from brainlift_tui.core.load.load import Load, Unit
from brainlift_tui.core.load.named import NamedLoad
from brainlift_tui.core.rack.named import NamedRow, Piece, pieces, read_pieces, write_pieces

THREE = NamedRow(pieces("yellow", "red", "blue"))
KNOWN = NamedRow(read_pieces("yellow 5 kg, red 10 kg, blue 20 kg"))

names = st.lists(st.text("abcdefgij", min_size=1, max_size=6), min_size=1, max_size=8, unique=True)


def texts(row):
    return [load.text for load in row]


def test_bands_come_in_their_order_then_the_strongest_with_each_other():
    assert texts(THREE) == ["yellow", "red", "blue", "blue + yellow", "blue + red"]


def test_where_kilograms_are_known_two_at_once_stand_where_their_sum_belongs():
    expected = ["yellow", "red", "yellow + red", "blue", "yellow + blue", "red + blue"]
    assert texts(KNOWN) == expected
    assert KNOWN.kg(NamedLoad("red + blue")) == 30


def test_where_bands_help_the_strongest_is_the_easiest_and_none_the_hardest():
    helping = NamedRow(pieces("yellow", "red"), helps=True)
    assert texts(helping) == ["red + yellow", "red", "yellow"]
    assert helping.next_to(NamedLoad("yellow"), +1) is None
    assert helping.next_to(None, -1) == NamedLoad("yellow")
    assert helping.next_to(None, +1) is None


def test_what_was_put_together_by_hand_leads_on_to_its_neighbours():
    odd = NamedLoad("red + yellow")
    assert THREE.next_to(odd, +1) == NamedLoad("blue")
    assert THREE.next_to(odd, -1) == NamedLoad("red")
    assert THREE.next_to(NamedLoad("green"), +1) == NamedLoad("yellow")


def test_one_name_is_the_same_however_it_is_written():
    assert NamedLoad("Red + blue") == NamedLoad("blue + red")
    assert THREE.written(NamedLoad("BLUE")).text == "blue"
    assert THREE.has(NamedLoad("Blue + RED"))
    assert not THREE.has(NamedLoad("blue + green"))


@given(names, st.booleans())
def test_each_step_up_leads_to_the_next_and_down_again(found, helps):
    row = NamedRow(pieces(*found), helps=helps)
    loads = list(row)
    for below, above in pairwise(loads):
        assert row.next_to(below, +1) == above
        assert row.next_to(above, -1) == below
        assert row.size(below) < row.size(above)
    assert row.next_to(loads[-1], +1) is None
    assert row.next_to(loads[0], -1) is None


@given(names)
def test_bands_are_read_as_they_are_written(found):
    owned = tuple(
        Piece(name, Load(str(5 + at), Unit.LB) if at % 2 else None) for at, name in enumerate(found)
    )
    assert read_pieces(write_pieces(owned)) == owned


@pytest.mark.parametrize("text", ["red, Red", "1 red", "red + blue", "x" * 41, "red 0 kg"])
def test_what_can_not_be_told_apart_or_typed_is_no_name(text):
    with pytest.raises(BadInput):
        read_pieces(text)
