"""Strength: the legs first, against the first month, with what can't be said told as well."""

import math
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from brainlift_tui.core.body.body import BODYWEIGHT
from brainlift_tui.core.looking_back.strength_change import StrengthChange
from brainlift_tui.store.body.body import log_measurement
from brainlift_tui.store.entry.quick_log import log_text
from brainlift_tui.tui.looking_back.interval_bar import Scale, axis, interval_bar
from tests.tui.lifting import LARGE, SMALL, Lifter, open_app

SHARES = st.floats(-0.95, 20)
CHANGES = (
    st.tuples(SHARES, SHARES, SHARES).map(sorted).map(lambda s: StrengthChange(s[1], s[0], s[2]))
)
BEGAN = datetime(2026, 8, 31, 18, tzinfo=ZoneInfo("Europe/Berlin"))


async def train(lifter: Lifter, name: str, kilos: dict[int, float]) -> None:
    """One session of three sets a day, the last one to failure, by days since the first."""
    await do_all(lifter, {day: f"{load}x8, 8, 8 failed" for day, load in kilos.items()}, name)


async def do_all(lifter: Lifter, sets: dict[int, str], name: str) -> None:
    """Sets of an exercise, by days since the first."""
    for day, text in sets.items():
        await lifter.app.training.do(log_text, f"{name} {text}", BEGAN + timedelta(days=day))


async def weigh(lifter: Lifter, kilos: dict[int, str]) -> None:
    """A bodyweight in kg, by days since the first."""
    for day, kg in kilos.items():
        at = BEGAN + timedelta(days=day)
        await lifter.app.training.do(log_measurement, BODYWEIGHT, kg, "kg", at)


async def test_s_in_history_shows_both_halves_of_the_body(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("H", "s")
        assert lifter.place == "strength"
        assert lifter.sees("Legs and hips", "stronger", "8 in 10:", "Goblet Squat (Dumbbell)")
        await lifter.press("G")
        assert lifter.sees("was not drawn by lot", "does not show one", "LISA")
        await lifter.press("escape")
        assert lifter.place == "history"


async def test_a_change_is_told_of_each_exercise_and_of_their_mean(empty: Path) -> None:
    async with open_app(empty) as lifter:
        await train(lifter, "goblet squat dumbbell", {0: 20, 7: 20, 60: 25, 70: 25})
        await train(lifter, "romanian deadlift dumbbell", {0: 20, 7: 20, 60: 25, 70: 25})
        await lifter.press("H", "s")
        assert "+25 %" in lifter.line("Legs and hips")
        assert "25.3 →  31.7 kg" in lifter.line("Goblet Squat")
        assert "too little to say: no exercise" in lifter.line("Upper body")


async def test_one_exercise_alone_is_too_little_to_say(empty: Path) -> None:
    async with open_app(empty) as lifter:
        await train(lifter, "goblet squat dumbbell", {0: 20, 7: 20, 60: 25, 70: 25})
        await lifter.press("H", "s")
        assert "too little to say: 1 exercise of both months" in lifter.line("Legs and hips")
        assert "+25 %" in lifter.line("Goblet Squat")


async def test_where_nothing_tells_how_hard_it_was_nobody_is_called_stronger(empty: Path) -> None:
    async with open_app(empty) as lifter:
        for name in ("goblet squat dumbbell", "romanian deadlift dumbbell"):
            await do_all(lifter, {0: "20x8", 7: "20x8", 60: "25x8", 70: "25x8"}, name)
        await lifter.press("H", "s")
        assert "effort told: no exercise, 2 needed" in lifter.line("Legs and hips")
        assert lifter.sees("without that a gain in strength can't be told")
        assert not lifter.sees("stronger   ")
        assert "+25 %" in lifter.line("Goblet Squat")


async def test_legs_are_strong_without_a_weight_in_hand(empty: Path) -> None:
    async with open_app(empty) as lifter:
        await weigh(lifter, {0: "80", 60: "84"})
        sets = {0: "x8 failed", 7: "x8 failed", 60: "6x8 failed", 70: "6x8 failed"}
        await do_all(lifter, sets, "pistol squat")
        helped = {0: "-40x8 failed", 7: "-40x8 failed", 60: "-24x8 failed", 70: "-24x8 failed"}
        await do_all(lifter, helped, "split squat bodyweight")
        await lifter.press("H", "s")
        assert "101.3 → 114.0 kg" in lifter.line("Pistol Squat")
        assert " 50.7 →  76.0 kg" in lifter.line("Split Squat")
        assert "too little" not in lifter.line("Legs and hips")
        assert lifter.sees("with bodyweight and load together", "as last entered by each session")


async def test_without_a_bodyweight_only_reps_are_compared(empty: Path) -> None:
    async with open_app(empty, size=LARGE) as lifter:
        await do_all(lifter, {0: "x6", 7: "x6", 60: "x12", 70: "x12"}, "pistol squat")
        await do_all(lifter, {0: "x6", 7: "x6", 60: "10x6", 70: "10x6"}, "pull up")
        await do_all(lifter, {0: "x15", 7: "x15", 60: "x20", 70: "x20"}, "squat bodyweight")
        await lifter.press("H", "s")
        assert " 1.20 →  1.40 bw" in lifter.line("Pistol Squat")
        assert "+17 %" in lifter.line("Pistol Squat")
        said = " ".join(" ".join(lifter.lines).split())
        assert "Without an estimate (no set of at most 12 reps in one of the months" in said
        assert "never entered): Squat (Bodyweight)." in said
        assert "never entered): Pull Up." in said
        assert "bw: times the bodyweight, taken as unchanged. None was" in said


async def test_what_was_begun_later_stands_apart(empty: Path) -> None:
    async with open_app(empty) as lifter:
        await train(lifter, "goblet squat dumbbell", {0: 20, 1: 20})
        await train(lifter, "bench press dumbbell", {14: 20, 16: 20, 75: 22, 77: 22})
        await train(lifter, "overhead press dumbbell", {5: 10, 75: 12, 77: 12})
        await lifter.press("H", "s")
        assert lifter.sees("1 exercise was done in the first month and not in the last.")
        assert lifter.sees("Fewer than 2 sessions in one of the months: Overhead Press")


async def test_a_young_log_says_how_much_is_still_to_come(empty: Path) -> None:
    async with open_app(empty) as lifter:
        await train(lifter, "goblet squat dumbbell", {0: 20, 40: 25})
        await lifter.press("H", "s")
        assert lifter.sees("15 days are still to come")


async def test_an_empty_log_says_what_to_do_first(empty: Path) -> None:
    async with open_app(empty) as lifter:
        await lifter.press("H", "s")
        assert lifter.sees("Nothing is logged yet.")
        told = next(y for y, line in enumerate(lifter.lines) if "Nothing is logged yet." in line)
        assert abs(told - len(lifter.lines) // 2) < 3, "in the middle"
        await lifter.press("down", "G", "g", "escape")
        assert lifter.place == "history"


async def test_no_line_is_cut_or_broken_at_any_width(demo: Path) -> None:
    for size in ((60, 16), SMALL, (100, 30), LARGE):
        async with open_app(demo, size) as lifter:
            await lifter.press("H", "s")
            rows = [line for line in lifter.lines if " kg " in line]
            assert len(rows) >= 3
            scales = [line for line in lifter.lines if line.split()[:2] == ["0", "+100"]]
            assert len(scales) == 2 or size != LARGE, "one below each group"
            assert all("●" in row for row in rows)
            assert size[0] < 80 or not any("…" in row for row in rows)


@given(changes=st.lists(CHANGES, min_size=1, max_size=6), width=st.integers(1, 80))
def test_every_interval_fits_its_scale(changes: list[StrengthChange], width: int):
    scale = Scale.over(changes, width)
    assert axis(scale).cell_length <= max(width, 10)
    for change in changes:
        drawn = interval_bar(change, scale).plain
        assert len(drawn) == width
        low, high = scale.cell(change.low), scale.cell(change.high)
        assert 0 <= low <= scale.cell(change.value) <= high < width
        at = math.log1p(change.value)
        if scale.low + 1e-9 < at < scale.high - 1e-9:
            assert "●" in drawn
        elif not scale.low - 1e-9 < at < scale.high + 1e-9:
            assert "●" not in drawn
