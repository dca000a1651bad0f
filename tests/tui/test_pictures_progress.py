"""One exercise over time, as it looks, in colour and without."""

from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion

from tests.tui.lifter import LARGE, SMALL, open_app

CURL = ("H", "tab", "slash", *"bicep curl", "enter", "enter")
WAYS: dict[str, tuple[str, ...]] = {
    "estimated 1RM": CURL,
    "volume in pounds": (*CURL, "v", "v", "#"),
    "three months read off": (*CURL, "3", "left", "left"),
    "bests": (*CURL, "tab"),
    "by reps": ("H", "tab", "slash", *"crunch", "enter", "enter"),
}


@pytest.mark.parametrize("size", [SMALL, LARGE], ids=["80x24", "120x40"])
@pytest.mark.parametrize("way", WAYS)
async def test_it_looks_as_it_did(
    demo: Path, size: tuple[int, int], way: str, snapshot: SnapshotAssertion
) -> None:
    async with open_app(demo, size) as lifter:
        await lifter.press(*WAYS[way])
        assert await lifter.picture() == snapshot


async def test_without_colour_it_says_the_same(demo: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async with open_app(demo) as lifter:
        await lifter.press(*CURL)
        coloured = lifter.text
    monkeypatch.setenv("NO_COLOR", "1")
    async with open_app(demo) as lifter:
        await lifter.press(*CURL)
        assert lifter.text == coloured
        assert lifter.sees("•", "▲ record", "⠒⠒ trend", "◆")
