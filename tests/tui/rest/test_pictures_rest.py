"""How Rest looks where there is most on it: a nudge, plates, a reason."""

from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion

from tests.tui.lifting import open_app
from tests.tui.pictures import compare

KEYS = {
    "a failed set": ("f", "down"),
    "asked": ("enter", "enter", "enter"),
    "keeping a rest": ("e", '"'),
}


@pytest.mark.parametrize("what", KEYS)
async def test_rest_looks_as_it_did(demo: Path, what: str, snapshot: SnapshotAssertion) -> None:
    async with open_app(demo) as lifter:
        every = 0.2 if what == "asked" else 1.0
        await lifter.press(*KEYS[what], every=every)
        await lifter.passes(22)
        await compare(lifter, snapshot)
