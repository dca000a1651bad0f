"""Numbers large enough to be read from the bench, beside words that are not."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brainlift_tui.tui.widgets.big_digits import big, big_words

loads = st.decimals(0, 999, places=2).map(lambda load: f"{load.normalize():f}")
sets = st.one_of(
    st.builds("{} {} × {}".format, loads, st.sampled_from(["kg", "lb"]), st.integers(0, 200)),
    st.builds("+{} kg × {} @2".format, loads, st.integers(0, 200)),
    st.builds("{} reps".format, st.integers(0, 999)),
    st.just("1:30"),
)


@given(sets, st.integers(20, 200), st.integers(1, 30))
def test_words_fit_their_box_and_every_line_is_as_long(words, width, height):
    drawn = big_words(words, width, height)
    assert len(drawn) <= height
    assert len({len(line) for line in drawn}) == 1
    assert drawn == [words] or len(drawn[0]) <= width


@given(sets, st.integers(5, 12))
def test_units_stand_beside_the_digits_as_words(words, height):
    drawn = big_words(words, 300, height)
    for word in ("kg", "lb", "reps"):
        assert (word in drawn[-1].split()) == (word in words.split())


@pytest.mark.parametrize("words", ["137.5 kg × 12", "22.5 kg × 12", "+17.5 kg × 10", "315 lb × 5"])
def test_a_set_is_at_least_five_lines_high_where_there_is_room_at_80_columns(words):
    drawn = big_words(words, 78, 5)
    assert len(drawn) == 5
    assert max(len(line.rstrip()) for line in drawn) > 30


def test_half_blocks_draw_a_number_in_three_lines():
    assert big_words("22.5 kg", 40, 3) == [
        "▀▀█ ▀▀█   █▀▀   ",
        "█▀▀ █▀▀   ▀▀█   ",
        "▀▀▀ ▀▀▀ ▀ ▀▀▀ kg",
    ]


def test_what_does_not_fit_is_plain_text():
    assert big_words("22.5 kg × 12", 12, 5) == ["22.5 kg × 12"]
    assert big_words("22.5 kg × 12", 78, 2) == ["22.5 kg × 12"]
    assert big_words("a weight you could lift 15 times", 40, 1) == [
        "a weight you could lift 15 times"
    ]


@given(st.integers(5, 20), st.integers(40, 120))
def test_the_clock_is_drawn_as_before(height, width):
    drawn = big("1:30", width, height)
    assert len(drawn) <= height
    assert all(len(line) <= width for line in drawn)


def test_no_two_digits_differ_in_one_place_alone_but_for_the_hole_of_the_nought():
    for one, other in combinations("0123456789", 2):
        cells = zip("".join(big(one, 3, 5)), "".join(big(other, 3, 5)), strict=True)
        assert {one, other} == {"0", "8"} or sum(a != b for a, b in cells) >= 2
