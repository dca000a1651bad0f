"""Comparing what the screen shows with the pictures that were taken of it, at two sizes.

A picture shows the page or the question that its test is about. The lines that every screen has
around it have pictures of their own in `test_pictures_around.py`, and whole screens theirs in
`test_pictures.py`: so a key more in a hint line changes a few pictures, not all of them.
"""

import shutil
from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion

from tests.tui.lifting import LARGE, SMALL, Lifter, open_app
from tests.tui.picture import Of, in_front

SIZES = {"80x24": SMALL, "120x40": LARGE}

Way = tuple[str, ...]
"""The keys that lead to what is pictured."""


async def compare(
    lifter: Lifter, snapshot: SnapshotAssertion, of: Of = in_front, *, named: str = ""
) -> list[str]:
    """Compare with the picture in a small terminal, and in the same made larger.

    Returns:
        The lines of both, without their last column: a scrollbar is drawn there in half blocks.
    """
    lines = []
    for name, size in SIZES.items():
        await lifter.resize(*size)
        assert await lifter.picture(of) == snapshot(name=name + named)
        lines += _but_the_scrollbar(lifter)
    return lines


def _but_the_scrollbar(lifter: Lifter) -> list[str]:
    return [line[: lifter.app.size.width - 1].rstrip() for line in lifter.lines]


async def compare_in_colour_and_without(
    path: Path, way: Way, snapshot: SnapshotAssertion, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The same, then where no colours are wanted: nothing that is told may be lost there."""
    async with open_app(Path(shutil.copy(path, path.with_name("coloured.db")))) as lifter:
        await lifter.press(*way)
        coloured = await compare(lifter, snapshot)
    monkeypatch.setenv("NO_COLOR", "1")
    async with open_app(path) as lifter:
        await lifter.press(*way)
        small = next(iter(SIZES))
        assert await lifter.picture() == snapshot(name=f"{small} without colour")
        lines = _but_the_scrollbar(lifter)
        assert lines == coloured[: len(lines)]
