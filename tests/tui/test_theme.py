"""Which colours the app is drawn in."""

from pathlib import Path

import pytest

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
