"""Every screen as it looks at 80×24 and 120×40: its text, and the style of every part of a line.

`pytest tests/tui/test_pictures.py -n0 --snapshot-update` takes the pictures anew; look at what
changed before keeping them. Compared are characters and the theme's names for colours, so that a
new release of Textual changes nothing here unless it changes what is seen.
"""

from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion

from tests.tui.lifter import LARGE, SMALL, open_app

SIZES = pytest.mark.parametrize("size", [SMALL, LARGE], ids=["80x24", "120x40"])

Way = tuple[str, ...]

WAYS: dict[str, Way] = {
    "today": (),
    "today under way": ("e", "T", "h", "T"),
    "today with an entry": (*"22.5x11 @2",),
    "today with a problem": (*"2000x5", "enter"),
    "today on a done row with a note": ("f", "T", "up", "o", *"left elbow", "enter"),
    "today at Finish": ("e", "T", "G"),
    "rest": ("enter",),
    "rest asking": ("enter", "enter"),
    "rest with an entry": ("enter", *"18x9"),
    "rest paused, bell off": ("enter", "space", "b"),
    "history": ("H",),
    "history searched": ("H", "slash", *"goblet"),
    "history of exercises": ("H", "tab"),
    "workout": ("H", "enter", "down"),
    "exercise": ("H", "enter", "enter"),
    "why": ("y",),
    "settings": ("S", "down", "down"),
    "keys": ("question_mark",),
    "pick": ("n", *"curl", "down"),
    "ask": ("H", "enter", "down", "enter"),
    "ask refusing": ("H", "enter", "down", "enter", "x", "enter"),
    "summary": ("e", "e", "e", "T", "G", "enter"),
}

FIRST_START: dict[str, Way] = {
    "first start": (),
    "first start, load typed": ("2", "0"),
    "history of nobody": ("H",),
}


@SIZES
@pytest.mark.parametrize("way", WAYS)
async def test_the_screen_looks_as_it_did(
    demo: Path, size: tuple[int, int], way: str, snapshot: SnapshotAssertion
) -> None:
    async with open_app(demo, size) as lifter:
        await lifter.press(*WAYS[way])
        assert await lifter.picture() == snapshot


@SIZES
async def test_the_report_card_looks_as_it_did(
    demo: Path, size: tuple[int, int], snapshot: SnapshotAssertion
) -> None:
    async with open_app(demo, size) as lifter:
        await lifter.press("H", "r")
        await lifter.until(lambda: lifter.sees("Error in reps at a raised load"))
        assert await lifter.picture() == snapshot


@SIZES
@pytest.mark.parametrize("way", FIRST_START)
async def test_the_screen_of_a_new_lifter_looks_as_it_did(
    empty: Path, size: tuple[int, int], way: str, snapshot: SnapshotAssertion
) -> None:
    async with open_app(empty, size) as lifter:
        await lifter.press(*FIRST_START[way])
        assert await lifter.picture() == snapshot


@SIZES
@pytest.mark.parametrize("passed", [61, 119, 120, 200])
async def test_the_clock_of_a_rest_looks_as_it_did(
    demo: Path, size: tuple[int, int], passed: int, snapshot: SnapshotAssertion
) -> None:
    async with open_app(demo, size) as lifter:
        await lifter.press("enter")
        await lifter.passes(passed)
        lifter.app.screen.remove_class("rest-over")
        await lifter.settle()
        assert await lifter.picture() == snapshot


async def test_a_terminal_that_is_too_small_looks_as_it_did(
    demo: Path, snapshot: SnapshotAssertion
) -> None:
    async with open_app(demo, (40, 10)) as lifter:
        assert await lifter.picture() == snapshot


async def test_without_colours_the_screen_still_tells_everything(
    demo: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("e", "T")
        coloured = lifter.text
        await lifter.press("u")
    monkeypatch.setenv("NO_COLOR", "1")
    async with open_app(demo) as lifter:
        await lifter.press("e", "T")
        assert lifter.text == coloured
