"""Which colours the app is drawn in."""

from pathlib import Path

import pytest

from brainlift_tui.core.lifter.settings import ThemeWanted
from brainlift_tui.tui.theme import DARK, LIGHT, theme_of
from tests.tui.lifting import open_app


@pytest.mark.parametrize(
    ("environ", "theme"),
    [
        ({}, DARK),
        ({"COLORFGBG": "15;0"}, DARK),
        ({"COLORFGBG": "0;15"}, LIGHT),
        ({"COLORFGBG": "0;default;7"}, LIGHT),
        ({"COLORFGBG": "7;8"}, DARK),
        ({"COLORFGBG": "nonsense"}, DARK),
        ({"COLORFGBG": "0;15", "BRAINLIFT_THEME": "dark"}, DARK),
        ({"BRAINLIFT_THEME": "light"}, LIGHT),
        ({"COLORFGBG": "0;15", "BRAINLIFT_THEME": "pink"}, LIGHT),
    ],
)
def test_the_theme_is_chosen_by_hand_or_by_the_terminals_background(environ, theme):
    assert theme_of(environ) is theme


async def test_a_light_terminal_shows_today_in_the_light_theme(
    demo: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLORFGBG", "0;15")
    async with open_app(demo) as lifter:
        assert lifter.app.theme == LIGHT.name


def test_what_is_set_goes_before_the_environment() -> None:
    environ = {"COLORFGBG": "0;15", "BRAINLIFT_THEME": "light"}
    assert theme_of(environ, ThemeWanted.DARK) is DARK
    assert theme_of({}, ThemeWanted.LIGHT) is LIGHT


async def test_the_theme_that_is_set_is_put_on_at_once_kept_and_taken_back_by_u(
    demo: Path,
) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("S")
        lifter.app.screen.stand_on("Theme")
        assert lifter.sees("Theme as the terminal")
        await lifter.press("enter")
        assert lifter.sees("Theme dark")
        await lifter.press("enter")
        assert lifter.sees("Theme light", "u takes it back")
        assert lifter.app.theme == LIGHT.name
    async with open_app(demo) as lifter:
        assert lifter.app.theme == LIGHT.name
        await lifter.press("u")
        assert lifter.app.theme == DARK.name


async def test_no_theme_brings_colours_where_none_are_wanted(
    demo: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with open_app(demo) as lifter:
        await lifter.press("S")
        before = lifter.app.theme
        lifter.app.screen.stand_on("Theme")
        await lifter.press("enter")
        assert lifter.sees("Theme dark")
        assert lifter.app.theme == before
