"""Supersets, warm-ups, sides and holds as they look; see `test_pictures` for how to read them."""

from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion

from tests.tui.lifter import LARGE, SMALL, open_app

WAYS: dict[str, tuple[str, ...]] = {
    "plain": (),
    "superset": ("r", "down", "e", "h", "T"),
    "joining": ("r",),
    "warm-ups and a drop": ("v", "G", "k", "t", "t", "g"),
}


@pytest.mark.parametrize("size", [SMALL, LARGE], ids=["80x24", "120x40"])
@pytest.mark.parametrize("way", WAYS)
async def test_today_looks_as_it_did(
    demo: Path, size: tuple[int, int], way: str, snapshot: SnapshotAssertion
) -> None:
    async with open_app(demo, size) as lifter:
        await lifter.press(*WAYS[way])
        assert await lifter.picture() == snapshot
