"""The terminal's background: asked among the keys, of which none may be lost or made up."""

from itertools import accumulate, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brainlift_tui.tui.ground import (
    BEGUN_HELD_S,
    ESCAPE_HELD_S,
    HELD_S,
    Sieve,
    Sifted,
    asks,
    is_light,
)

REPLIES = ("\x1b]11;rgb:fdfd/f6f6/e3e3\x1b\\", "\x1b]11;rgb:ffff/ffff/ffff\x07")
TYPED = ("e", "1", "\x1b", "\x1b[A", "\x1bp", "é", "\x1b]", "]11;", "\x1b[200~", "\r")


class Hand:
    """A clock that is moved by hand."""

    def __init__(self) -> None:
        self.s = 0.0

    def __call__(self) -> float:
        return self.s


@pytest.mark.parametrize(
    ("colour", "light"),
    [
        ("rgb:1515/1818/1a1a", False),
        ("rgb:ffff/ffff/ffff", True),
        ("rgb:f/f/f", True),
        ("rgba:00/2b/36/ff", False),
        ("rgb:fdfd/f6f6/e3e3", True),
        ("#eeeeee", True),
        ("#000000", False),
        ("rgb:7f/7f/7f", True),
        ("none", None),
        ("", None),
    ],
)
def test_a_background_is_light_where_black_is_read_more_easily(colour: str, light: bool) -> None:
    assert is_light(colour) is light


@given(
    before=st.lists(st.sampled_from(TYPED), max_size=4),
    after=st.lists(st.sampled_from(TYPED), max_size=4),
    reply=st.sampled_from(REPLIES),
    cuts=st.lists(st.integers(1, 8), min_size=1),
)
def test_the_reply_is_taken_out_however_it_is_cut_and_every_key_stays(
    before: list[str], after: list[str], reply: str, cuts: list[int]
) -> None:
    hand = Hand()
    sieve = Sieve(hand)
    typed, came = "".join(before + after), "".join((*before, reply, *after))
    ends = [0, *(end for end in accumulate(cuts * len(came)) if end < len(came)), len(came)]
    keys, told = "", []
    for start, end in pairwise(ends):
        sifted = sieve.sift(came[start:end])
        keys += sifted.keys
        told += [sifted.light] if sifted.light is not None else []
    hand.s += BEGUN_HELD_S
    assert keys + sieve.give_up() == typed
    assert told == [True]


def test_a_reply_that_is_late_and_comes_in_halves_over_a_slow_line_types_nothing() -> None:
    hand = Hand()
    sieve = Sieve(hand)
    hand.s = 2.0
    assert sieve.sift("2\x1b]11;rgb:ff") == Sifted("2")
    hand.s += 1.5
    assert sieve.give_up() == ""
    assert sieve.sift("ff/ffff/ffff\x1b\\0") == Sifted("0", light=True)
    hand.s += BEGUN_HELD_S
    assert sieve.give_up() == ""


def test_where_the_terminal_never_answers_escape_is_late_for_three_seconds_at_most() -> None:
    hand = Hand()
    sieve = Sieve(hand)
    assert sieve.sift("\x1b").keys == ""
    assert sieve.give_up() == ""
    hand.s += HELD_S
    assert sieve.give_up() == "\x1b"
    assert sieve.sift("\x1b[A").keys == "\x1b[A"
    hand.s += ESCAPE_HELD_S
    assert sieve.sift("\x1b").keys == "\x1b"


def test_a_terminal_that_would_print_the_question_is_not_asked() -> None:
    assert asks({"TERM": "xterm-256color"})
    assert not asks({"TERM": "linux"})
    assert not asks({"TERM": "xterm-256color", "NO_COLOR": "1"})
