"""What the tests of the memory check show, and the keys that answer them."""

import pytest

from brainlift_tui.core.brain.reaction import colour_wanted
from brainlift_tui.core.brain.trial import CheckTest
from brainlift_tui.tui.memory.commands import MEMORY
from brainlift_tui.tui.memory.faces import (
    CHOICE_KEYS,
    DIGITS,
    INKS,
    TRAIL_KEYS,
    answer_of,
    drawn,
)


@pytest.mark.parametrize("dark", [True, False])
def test_a_name_is_written_in_the_colour_that_is_wanted(dark: bool) -> None:
    asked = drawn(CheckTest.COLOUR_STROOP, "red in blue", dark=dark)
    assert asked.plain.startswith("R E D\n")
    assert str(asked.spans[0].style) == f"bold {INKS['blue'][not dark]}"
    assert answer_of(CheckTest.COLOUR_STROOP, "j") == colour_wanted("red in blue")


def test_no_test_is_answered_with_a_key_of_the_page() -> None:
    keys = {key for command in MEMORY for key in command.usual.split(",")}
    assert not keys & {*CHOICE_KEYS, *DIGITS, *"".join(TRAIL_KEYS)}
