"""Where a terminal can't draw a sign, it gets one that it can, in as many cells."""

import io
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from brainlift_tui.core.signs import INSTEAD
from brainlift_tui.tui.commands.command import write_keys_in_letters
from brainlift_tui.tui.widgets.plain_signs import drawable, plain
from tests.tui.lifting import open_app


@pytest.mark.parametrize(
    ("term", "encoding", "needed"),
    [
        ("xterm-256color", "utf-8", None),
        ("xterm-256color", "UTF8", None),
        ("linux", "utf-8", "cp437"),
        ("xterm", "iso-8859-1", "iso8859-1"),
        ("xterm", "ANSI_X3.4-1968", "ascii"),
        ("xterm", "no such encoding", "ascii"),
        ("xterm", None, "ascii"),
    ],
)
def test_what_a_terminal_can_draw_is_told_by_its_locale_and_its_name(
    term: str, encoding: str | None, needed: str | None
) -> None:
    assert drawable({"TERM": term}, encoding) == needed


@pytest.mark.parametrize(
    ("environ", "needed"),
    [
        ({"LC_ALL": "C"}, "ascii"),
        ({"LC_ALL": "POSIX"}, "ascii"),
        ({"LC_ALL": "C", "PYTHONUTF8": "1"}, None),
        ({"LC_ALL": "C.UTF-8", "LANG": "C"}, None),
        ({}, None),
    ],
)
def test_who_asks_for_no_signs_but_ascii_gets_no_others(
    environ: dict[str, str], needed: str | None
) -> None:
    assert drawable(environ, "utf-8") == needed


@given(st.text(max_size=30), st.sampled_from(["ascii", "iso8859-1", "cp437"]))
def test_every_text_can_be_drawn_in_as_many_cells(text: str, encoding: str) -> None:
    drawn = plain(text, encoding)
    drawn.encode(encoding)
    if text.isprintable():
        assert cell_len(drawn) == sum(map(cell_len, text))


def test_each_sign_of_ours_has_one_of_ascii_and_letters_stay_where_they_can() -> None:
    for sign, drawn in INSTEAD.items():
        assert drawn.isascii()
        assert cell_len(drawn) == cell_len(sign), sign
    assert plain("Übung × 12 ✓", "iso8859-1") == "Übung × 12 +"
    assert plain("Übung × 12 ✓ ─", "ascii") == "?bung x 12 + -"
    assert plain("╭─ █ ✓", "cp437") == "┌─ █ +"
    assert plain("╭─ █ ✓", "ascii") == "+- # +"


@pytest.fixture
def signs_afterwards() -> Iterator[None]:
    """The next test's app draws them anyway; what names a key without an app does too."""
    yield
    write_keys_in_letters(wanted=False)


@pytest.mark.usefixtures("signs_afterwards")
async def test_a_locale_that_is_not_utf_8_sees_ascii_on_every_line(
    demo: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    terminal = io.TextIOWrapper(io.BytesIO(), encoding="ascii", errors="backslashreplace")
    monkeypatch.setattr(sys, "__stderr__", terminal)
    async with open_app(demo) as lifter:
        assert lifter.text.isascii()
        assert "1 >" in lifter.text
        assert lifter.sees("enter done")
        await lifter.press("e")
        assert lifter.text.isascii()
        await lifter.press("H")
        assert lifter.text.isascii()
