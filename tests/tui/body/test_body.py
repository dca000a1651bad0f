"""Bodyweight and measurements: entered in one line, looked at, put right, deleted."""

from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion

from tests.tui.lifting import LARGE, open_app
from tests.tui.pictures import Way, compare


async def test_the_first_weight_is_entered_by_key(empty: Path) -> None:
    async with open_app(empty) as lifter:
        await lifter.press("H", "b")
        assert lifter.place == "body"
        assert lifter.sees("Nothing measured yet. n takes 81.4")
        assert lifter.has_in_the_middle("Nothing measured yet.")
        assert not lifter.sees("plot")
        await lifter.press("enter", "d", "tab", "n", *"81.4", "enter")
        assert lifter.sees("Sun 22 Nov 2026 81.4 kg", "Bodyweight 81.4 kg kept. u takes it back")
        await lifter.press("n", *"82,5 yesterday", "enter")
        assert lifter.sees("Sat 21 Nov 2026 82.5 kg", "2 measurements")
        await lifter.press("u", "u")
        assert lifter.sees("0 measurements")


async def test_anything_can_be_measured_and_turned_through(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("H", "b", "n", *"waist 84 cm", "enter")
        assert "Waist" in lifter.lines[0]
        assert lifter.sees("84 cm", "smoothed 84.0 cm")
        await lifter.press("#")
        assert lifter.sees("33.1 in")
        await lifter.press("tab")
        assert "Bodyweight" in lifter.lines[0]
        assert lifter.sees("168.7 lb")
        await lifter.press("left_square_bracket")
        assert "Waist" in lifter.lines[0]


async def test_a_mistake_is_told_in_the_question(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("H", "b", "n")
        for wrong, told in (
            ("8", "8 kg is less than 20 kg"),
            ("eighty", "is no measurement"),
            ("81.4 2031-01-01", "more than a day ahead"),
            ("81.4 somewhen", "is not a time"),
        ):
            await lifter.retype(wrong)
            await lifter.press("enter")
            assert lifter.sees(told)
        await lifter.press("escape")
        assert lifter.sees("42 measurements")


async def test_an_entry_is_put_right_and_deleted(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("H", "b", "enter")
        await lifter.retype("75 kg 2026-11-18 07:00")
        await lifter.press("enter")
        assert lifter.sees("Wed 18 Nov 2026 75 kg", "changed. u takes it back")
        await lifter.press("d")
        assert lifter.sees("41 measurements", "deleted. u takes it back")
        await lifter.press("u", "u")
        assert lifter.sees("Tue 17 Nov 2026 76.5 kg")
        await lifter.press("escape")
        assert lifter.place == "history"


async def test_bodyweight_is_part_of_what_a_bodyweight_exercise_lifts(demo: Path) -> None:
    async with open_app(demo, LARGE) as lifter:
        await lifter.press("H", "tab", "slash", *"close grip", "enter", "enter")
        assert lifter.sees("with bodyweight 76")


WAYS: dict[str, Way] = {
    "three months in pounds": ("H", "b", "3", "#", "down", "down"),
    "a question": ("H", "b", "n", *"waist 84"),
}


@pytest.mark.parametrize("way", WAYS)
async def test_it_looks_as_it_did(demo: Path, way: str, snapshot: SnapshotAssertion) -> None:
    async with open_app(demo) as lifter:
        await lifter.press(*WAYS[way])
        await compare(lifter, snapshot)
