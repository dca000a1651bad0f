"""The whole of what was done, looked at from above: how its views look."""

from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion

from tests.tui.lifter import LARGE, SMALL, open_app

WAYS: dict[str, tuple[str, ...]] = {
    "year": ("H", "y"),
    "year by hard sets, a day": ("H", "y", "c", "up", "up", "up"),
    "muscles this week": ("H", "v"),
    "muscles on average": ("H", "v", "a", "left"),
    "strength": ("H", "s"),
    "strength, what it rests on": ("H", "s", "G"),
    "all years": ("H", "y", "c", "c", "a"),
}


@pytest.mark.parametrize("size", [SMALL, LARGE], ids=["80x24", "120x40"])
@pytest.mark.parametrize("way", WAYS)
async def test_it_looks_as_it_did(
    demo: Path, size: tuple[int, int], way: str, snapshot: SnapshotAssertion
) -> None:
    async with open_app(demo, size) as lifter:
        await lifter.press(*WAYS[way])
        assert await lifter.picture() == snapshot


@pytest.mark.parametrize("way", WAYS)
async def test_it_reads_without_colours_too(
    demo: Path, way: str, snapshot: SnapshotAssertion, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with open_app(demo) as lifter:
        await lifter.press(*WAYS[way])
        assert await lifter.picture() == snapshot
