"""Kilograms or pounds at a key, wherever one is; what was logged stays as it was typed."""

from pathlib import Path

import pytest

from tests.tui.lifting import open_app

SCREENS: dict[str, tuple[str, ...]] = {
    "today": (),
    "history": ("H",),
    "a workout": ("H", "enter"),
    "an exercise": ("H", "tab", "enter"),
    "settings": ("S",),
}


@pytest.mark.parametrize("screen", SCREENS)
async def test_a_key_turns_the_unit_on_every_screen(demo: Path, screen: str) -> None:
    async with open_app(demo) as lifter:
        logged = "SELECT group_concat(load || unit || load_ng) FROM workout_set"
        before = lifter.app.training.reader.execute(logged).fetchone()
        await lifter.press(*SCREENS[screen])
        kilograms = lifter.text
        await lifter.press("#")
        assert lifter.sees("Units: lb")
        assert lifter.app.training.settings.unit == "lb"
        assert screen == "history" or lifter.text.count("lb") + lifter.text.count("pounds") > 1
        await lifter.press("#")
        assert lifter.text.splitlines()[2:-3] == kilograms.splitlines()[2:-3]
        assert lifter.app.training.reader.execute(logged).fetchone() == before


async def test_undo_turns_it_back(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("#", "u")
        assert lifter.app.training.settings.unit == "kg"


async def test_a_load_in_the_other_unit_stands_beside_as_it_was_entered(empty: Path) -> None:
    async with open_app(empty) as lifter:
        await lifter.type("50lbx8")
        assert lifter.sees("50 lb = 22.7 kg × 8")
        await lifter.press("p", "enter")
        assert lifter.short() == ["50lb x 8"]
        await lifter.press("p", "T")
        assert "22.7 kg × 8   marked 50 lb" in lifter.cursor_line
        await lifter.press("#")
        assert "50   lb × 8" in lifter.cursor_line or "50 lb × 8" in lifter.cursor_line
        assert not lifter.sees("marked")
