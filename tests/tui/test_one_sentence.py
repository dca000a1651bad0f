"""What is said of a command is what undo calls it: the sentence that the journal keeps."""

from pathlib import Path

import pytest

from brainlift_tui.tui.widgets.notice_line import NoticeLine
from tests.tui.lifting import LARGE, open_app

WAYS: dict[str, tuple[str, ...]] = {
    "a set logged": ("e", "T"),
    "a line logged": ("colon", *"goblet squat 20x8", "enter"),
    "a set rated anew": ("e", "T", "up", "h"),
    "a set edited": ("e", "T", "up", "right"),
    "a set deleted": ("e", "T", "up", "d"),
    "a kind turned": ("t",),
    "a kind of a done set turned": ("e", "T", "up", "t"),
    "a row taken off": ("d",),
    "warm-up sets": ("v",),
    "both sides apart": ("down", "down", "down", "down", "down", "l"),
    "a nudge taken": ("a",),
    "a nudge put off": ("z",),
    "one set more": ("i",),
    "an exercise left out": ("up", "d"),
    "an exercise added": ("n", *"hip thrust", "enter"),
    "an exercise swapped": ("w", *"floor press", "enter"),
    "a superset": ("r", "down"),
    "a superset left": ("r", "down", "r", "r"),
    "a deload week": ("less_than_sign", "a"),
    "no deload week": ("less_than_sign", "z"),
    "a workout deleted": ("e", "T", "G", "d", "enter"),
}


@pytest.mark.parametrize("way", WAYS)
async def test_the_notice_and_undo_say_the_same(demo: Path, way: str) -> None:
    async with open_app(demo, LARGE) as lifter:
        await lifter.press(*WAYS[way])
        told = lifter.app.screen.query_one(NoticeLine).text
        sentence = told.removeprefix("✓ ").partition(".  ")[0]
        assert sentence
        assert "u takes it back" in told or "▲" in told
        await lifter.press("u")
        assert lifter.app.screen.query_one(NoticeLine).text == f"Undone: {sentence}"


async def test_what_a_place_explains_is_not_told_at_the_next(demo: Path) -> None:
    async with open_app(demo, LARGE) as lifter:
        await lifter.press("S", "down", "down")
        assert lifter.sees("Enter switches, makes, renames or deletes one.")
        await lifter.press("escape")
        assert lifter.place == "today"
        assert not lifter.sees("Enter switches, makes, renames")
        await lifter.press("e", "H", "T")
        assert lifter.sees("u takes it back"), "what was done is told everywhere"


async def test_no_key_is_told_where_it_means_something_else(demo: Path) -> None:
    async with open_app(demo, LARGE) as lifter:
        await lifter.until(lambda: lifter.sees("A deload week?", "< tells more"))
        await lifter.press("R")
        assert not lifter.sees("< tells more")
        await lifter.press("escape")
        assert lifter.sees("< tells more")
        await lifter.press("P", "c")
        assert lifter.sees("e edits it, u takes it back")
        await lifter.press("T")
        assert lifter.sees("u takes it back")
        assert not lifter.sees("edits it")
