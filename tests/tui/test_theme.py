"""Which colours the app is drawn in."""

from itertools import combinations, product
from math import dist
from pathlib import Path

import pytest
from rich.style import Style
from textual.color import Color
from textual.command import CommandList
from textual.theme import BUILTIN_THEMES, Theme
from textual.widget import Widget
from textual.widgets import Input

from brainlift_tui.core.lifter.settings import ThemeWanted
from brainlift_tui.tui.theme import (
    BY_NAME,
    COLOUR_BLIND,
    COLOUR_BLIND_LIGHT,
    DARK,
    LIGHT,
    theme_of,
)
from tests.tui.colour_blind import EYES, as_seen
from tests.tui.contrast import Kind, Pair
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


async def test_a_theme_is_tried_on_with_the_cursor_kept_with_enter_and_taken_back_by_u(
    demo: Path,
) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("S")
        lifter.app.screen.stand_on("Theme")
        assert lifter.sees("Theme as the terminal")
        await lifter.press("enter", "down", "down")
        assert lifter.app.theme == LIGHT.name
        await lifter.press("escape")
        assert lifter.app.theme == DARK.name
        await lifter.press("enter", "G")
        tried = lifter.app.theme
        assert tried in BUILTIN_THEMES
        await lifter.press("enter")
        assert lifter.sees(f"Theme {tried}", "u takes it back")
    async with open_app(demo) as lifter:
        assert lifter.app.theme == tried
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
        await lifter.press("enter", "down", "enter")
        assert lifter.sees("Theme dark")
        assert lifter.app.theme == before


def styles(widget: Widget, y: int) -> list[Style]:
    """How the pieces of a widget's line are drawn."""
    return [style for text, style, _ in widget.render_line(y) if text.strip() and style]


async def test_without_colours_what_is_chosen_is_marked_and_a_question_has_its_frame(
    demo: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with open_app(demo) as lifter:
        await lifter.press("ctrl+p")
        entries = lifter.app.screen.query_one(CommandList)
        await lifter.until(lambda: len(entries.options) > 1)
        assert all(style.underline and style.bold for style in styles(entries, 0))
        assert not any(style.underline for style in styles(entries, 1))
        assert lifter.sees("╭", "╯")
        await lifter.press("escape", "n", *"curl")
        line = lifter.app.screen.query_one(Input)
        caret = line.render_line(0).crop(len("curl"), len("curl") + 1)
        assert all(style and style.reverse for _, style, _ in caret)
        assert lifter.sees("┌", "curl", "┘")


@pytest.mark.parametrize("name", sorted(set(BY_NAME) - {ThemeWanted.DARK, ThemeWanted.LIGHT}))
def test_what_is_said_in_a_theme_of_ours_stands_out_from_every_ground(name: str) -> None:
    theme = BY_NAME[name]
    said = theme.foreground, theme.primary, theme.accent, theme.success, theme.warning, theme.error
    grounds = theme.background, theme.surface, theme.panel
    for front, ground in product(said, grounds):
        pair = Pair(Kind.READ_WHILE_TRAINING, Color.parse(front), Color.parse(ground))
        assert pair.enough, f"{front} on {ground}: {pair.contrast:.1f}"
        assert "contrast" not in theme.name or pair.contrast >= 9
    bar = Pair(Kind.FILL, Color.parse(theme.variables["scrollbar"]), Color.parse(theme.background))
    assert bar.enough


@pytest.mark.parametrize("name", sorted(BY_NAME))
def test_what_is_selected_in_a_line_of_typing_can_be_read(name: str) -> None:
    theme = BY_NAME[name]
    selection = Color.parse(theme.variables["input-selection-background"])
    assert Pair(Kind.TEXT, Color.parse(theme.foreground or ""), selection).enough


@pytest.mark.parametrize("theme", [COLOUR_BLIND, COLOUR_BLIND_LIGHT], ids=lambda t: t.name)
@pytest.mark.parametrize("eye", EYES)
def test_colours_for_colour_blind_eyes_are_told_apart_by_them(theme: Theme, eye: str) -> None:
    told_apart = theme.accent, theme.success, theme.warning, theme.error, theme.foreground
    for one, other in combinations(told_apart, 2):
        seen = dist(as_seen(Color.parse(one), eye), as_seen(Color.parse(other), eye))
        assert seen >= 15, f"{one} and {other}: {seen:.1f}"
    ours = DARK.accent, DARK.success, DARK.warning, DARK.error
    nearest = min(
        dist(as_seen(Color.parse(one), eye), as_seen(Color.parse(other), eye))
        for one, other in combinations(ours, 2)
    )
    assert eye == "whole" or nearest < 15, "the usual colours would do"
