"""Whatever the theme, everything stands out from its ground as clearly as it has to."""

from pathlib import Path

from brainlift_tui.tui.theme import DARK, LIGHT
from tests.tui.contrast import Kind, pairs, table
from tests.tui.every_screen import Way
from tests.tui.lifting import open_app

WALK: tuple[Way, ...] = (
    (),
    (*"2000x5", "enter"),
    ("escape", "question_mark"),
    ("escape", "y"),
    ("escape", "e"),
    (*"18x9",),
    ("escape", "H"),
    ("enter", "down", "down"),
    ("W",),
    ("H", "s"),
    ("H", "v"),
    ("H", "y"),
    ("P",),
    ("S",),
    ("H", "tab", "enter"),
)
"""From screen to screen; the others have the same parts."""


async def test_whatever_is_drawn_stands_out_from_its_ground(demo: Path) -> None:
    async with open_app(demo) as lifter:
        seen = {}
        for way in WALK:
            await lifter.press(*way)
            for theme in (DARK.name, LIGHT.name):
                lifter.app.theme = theme
                await lifter.settle()
                for pair, text in pairs(lifter.app):
                    seen.setdefault(pair, f"{theme}, {lifter.place}: {text}")
        faint = {pair: text for pair, text in seen.items() if not pair.enough}
        assert not faint, "\n".join(table(faint))
        assert {pair.kind for pair in seen} == set(Kind), "all kinds were looked at"
