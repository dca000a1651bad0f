"""Whatever is done on any screen leads back by undo, row for row, and forth again by redo."""

from pathlib import Path
from random import Random

from brainlift_tui.tui.commands.table import PLACES
from tests.tui.commands.undone_walk import UndoneWalk


async def test_a_command_drawn_on_every_screen_is_undone_and_redone(demo: Path) -> None:
    walk = UndoneWalk(demo, Random(17))
    await walk.go(len(PLACES))
    assert len(walk.done) == len(PLACES)
