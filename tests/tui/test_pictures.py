"""Today, Rest, History and the questions over them, as they look at 80×24 and 120×40.

`pytest tests/tui/test_pictures.py -n0 --snapshot-update` takes the pictures anew; look at what
changed before keeping them.
"""

from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion

from tests.tui.lifting import open_app
from tests.tui.picture import around, whole
from tests.tui.pictures import SIZES, Way, compare

MAIN: dict[str, Way] = {
    "Today": (),
    "Rest": ("enter",),
    "History": ("H",),
    "Week": ("W",),
    "Plan": ("P",),
    "Settings": ("S", "down", "down"),
    "a question over Today": ("y",),
}

WAYS: dict[str, Way] = {
    "today under way": ("e", "T", "h", "T"),
    "today with an entry": (*"22.5x11 @2",),
    "today with a problem": (*"2000x5", "enter"),
    "today on a done row with a note": (
        "f",
        "T",
        "up",
        "s",
        "enter",
        *"left elbow",
        "enter",
        "escape",
    ),
    "today at Finish": ("e", "T", "G"),
    "today done": ("e", "T", "G", "enter", "escape"),
    "rest asking": ("enter", "enter"),
    "rest with an entry": ("enter", *"18x9"),
    "rest paused, bell off": ("enter", "space", "b"),
    "history searched": ("H", "slash", *"goblet"),
    "workout": ("H", "enter", "down"),
    "exercise": ("H", "enter", "enter"),
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
    "rest before the first set": ("R",),
}


@pytest.mark.parametrize("size", SIZES.values(), ids=SIZES)
@pytest.mark.parametrize("way", MAIN)
async def test_the_whole_screen_looks_as_it_did(
    demo: Path, size: tuple[int, int], way: str, snapshot: SnapshotAssertion
) -> None:
    async with open_app(demo, size) as lifter:
        await lifter.press(*MAIN[way])
        assert await lifter.picture(whole) == snapshot


@pytest.mark.parametrize("way", WAYS)
async def test_what_is_in_front_looks_as_it_did(
    demo: Path, way: str, snapshot: SnapshotAssertion
) -> None:
    async with open_app(demo) as lifter:
        await lifter.press(*WAYS[way])
        await compare(lifter, snapshot)


async def test_the_report_card_looks_as_it_did(demo: Path, snapshot: SnapshotAssertion) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("H", "r")
        await lifter.until(lambda: lifter.sees("Reps off at a raised load"))
        await compare(lifter, snapshot)


@pytest.mark.parametrize("way", FIRST_START)
async def test_what_a_new_lifter_sees_looks_as_it_did(
    first_start: Path, way: str, snapshot: SnapshotAssertion
) -> None:
    async with open_app(first_start) as lifter:
        await lifter.press(*FIRST_START[way])
        await compare(lifter, snapshot)


async def test_the_clock_of_a_rest_looks_as_it_did(demo: Path, snapshot: SnapshotAssertion) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("enter")
        past = 0
        for passed in (61, 119, 120, 200):
            await lifter.passes(passed - past)
            past = passed
            lifter.app.screen.remove_class("rest-over")
            await compare(lifter, snapshot, named=f" after {passed} s")
            if passed == 120:
                await compare(lifter, snapshot, around, named=" around its end")


async def test_a_terminal_that_is_too_small_looks_as_it_did(
    demo: Path, snapshot: SnapshotAssertion
) -> None:
    async with open_app(demo, (40, 10)) as lifter:
        assert await lifter.picture(whole) == snapshot


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
