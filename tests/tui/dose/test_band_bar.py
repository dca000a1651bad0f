"""The bar of a muscle's sets tells its band by a sign, a word and its length."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brainlift_tui.tui.dose.band_bar import band_bar, band_words, sets_words, shade

WIDTHS = st.integers(0, 60)


@pytest.mark.parametrize(
    ("sets", "sign", "word"),
    [
        (0, "·", "none"),
        (0.5, "░", "few"),
        (3.5, "░", "few"),
        (4, "▒", "some"),
        (9.5, "▒", "some"),
        (10, "█", "enough"),
        (40, "█", "enough"),
    ],
)
def test_each_band_has_its_sign_and_its_word(sets: float, sign: str, word: str):
    assert shade(sets)[0] == sign
    assert band_words(sets) == word


@given(sets=st.floats(0, 100), width=WIDTHS)
def test_a_bar_is_as_wide_as_it_was_asked_for(sets: float, width: int):
    assert band_bar(sets, width).cell_length == width


@given(fewer=st.floats(0, 100), more=st.floats(0, 100), width=WIDTHS)
def test_more_sets_never_make_a_shorter_bar(fewer: float, more: float, width: int):
    fewer, more = sorted((fewer, more))

    def length(sets: float) -> int:
        return sum(sign in "░▒█▸" for sign in band_bar(sets, width).plain)

    assert length(fewer) <= length(more)


def test_a_bar_marks_four_and_ten_sets_and_that_it_goes_on():
    assert band_bar(0, 15).plain == "────┼─────┼────"
    assert band_bar(6, 15).plain == "▒▒▒▒▒▒────┼────"
    assert band_bar(15, 15).plain == "█" * 15
    assert band_bar(15.5, 15).plain == "█" * 14 + "▸"


def test_numbers_of_sets_line_up_on_the_point():
    assert [sets_words(sets) for sets in (0, 4, 9.5, 12.25)] == [" 0  ", " 4  ", " 9.5", "12.2"]
