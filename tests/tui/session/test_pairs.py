"""Two dumbbells: a load is that of one, a volume that of both, wherever one is told."""

from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path

import pytest

from brainlift_tui.store.entry.quick_log import log_text
from brainlift_tui.store.file.writer import Writer
from brainlift_tui.store.looking_back.progress import read_summaries
from tests.tui.lifting import LARGE, NOW, open_app, stopped_clock

TEN = "bench press dumbbell 20kg x10"
BENCH = ("H", "tab", "slash", *"bench press dumbbell", "enter", "enter")


@pytest.fixture
def pairs(empty: Path) -> Path:
    """Two workouts of dumbbell bench press, three sets of ten and then four."""
    log(empty, ((10, f"{TEN}, 10, 10"), (5, f"{TEN}, 10, 10, 10")))
    return empty


def log(path: Path, lines: Sequence[tuple[int, str]]) -> None:
    with Writer(path, stopped_clock()) as writer:
        for days_ago, text in lines:
            writer.do(log_text, text, NOW - timedelta(days=days_ago))


async def test_a_record_of_volume_is_that_of_both(pairs: Path) -> None:
    async with open_app(pairs, LARGE) as lifter:
        await lifter.press("H", "enter", "o")
        assert lifter.sees("most volume in a session: 1,600 kg (1,200 kg before)")


async def test_the_plot_and_the_bests_count_both_and_the_table_behind_them_one(
    pairs: Path,
) -> None:
    async with open_app(pairs, LARGE) as lifter:
        summaries = read_summaries(lifter.app.training.reader, "bench-press-dumbbell")
        assert [of.volume_g for of in summaries] == [600_000, 800_000]
        await lifter.press(*BENCH, "v", "v")
        assert lifter.sees("• volume", "Volume, in kg.", "volume 1,600 kg")
        await lifter.press("tab")
        assert lifter.sees("most in a session 1,600 kg")
