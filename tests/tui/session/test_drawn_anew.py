"""Today draws only what changed; it shows what it would if it drew everything."""

from pathlib import Path

import pytest

from brainlift_tui.tui.session.today_lines import TodayLines
from tests.tui.lifting import Lifter, open_app

WAYS = {
    "sets of every kind": ("enter", "T", "e", "T", "1", "8", "x", "9", "enter", "T", "d", "u"),
    "a row changed": ("plus", "equals_sign", "down", "minus", "enter"),
    "a superset": ("up", "r", "enter", "T", "r", "u"),
    "moved and left out": ("up", "m", "down", "enter", "d", "u", "u"),
    "an exercise added": ("n", *"plank", "enter", "u"),
    "notes": ("s", "up", "enter", *"slow", "enter", "escape", "u"),
    "a nudge answered": ("a", "u"),
}


def as_drawn_whole(lifter: Lifter) -> bool:
    drawn = lifter.app.keyed_screens()[0].list._drawn
    training = lifter.app.training
    return drawn.draw(80) == TodayLines(training).draw(80)


@pytest.mark.parametrize("way", WAYS)
async def test_after_every_key_today_shows_what_it_would_if_all_were_drawn(
    demo: Path, way: str
) -> None:
    async with open_app(demo) as lifter:
        for key in WAYS[way]:
            await lifter.press(key)
            assert as_drawn_whole(lifter), key


async def test_another_unit_or_rack_is_seen_in_every_exercise(demo: Path) -> None:
    async with open_app(demo) as lifter:
        kilograms = lifter.text
        await lifter.press("S", "enter", "T")
        assert lifter.text != kilograms
        assert as_drawn_whole(lifter)
