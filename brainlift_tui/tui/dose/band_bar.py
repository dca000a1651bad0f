"""A muscle's hard sets in a week as a bar, shaded by the band they fall into."""

from textual.content import Content

from brainlift_tui.core.dose.muscles import ENOUGH_FROM, FEW_BELOW, Band, band
from brainlift_tui.core.said import said
from brainlift_tui.tui.language.catalogue import worded
from brainlift_tui.tui.words import numbered, words

NONE_SIGN = "·"
SIGNS = {Band.FEW: "░", Band.SOME: "▒", Band.ENOUGH: "█"}
"""Each band's shade: it is read without colour too."""
STYLES = {Band.FEW: "$warning", Band.SOME: "$accent", Band.ENOUGH: "$success"}
MUTED = "$foreground-muted"

FULL = 15
"""Sets that fill a bar; more are marked at its end."""

LEGEND = Content.assemble(
    (NONE_SIGN, MUTED),
    f" {worded('none')}  ",
    (SIGNS[Band.FEW], STYLES[Band.FEW]),
    f" {words(said('few: under {sets}', sets=FEW_BELOW))}  ",
    (SIGNS[Band.SOME], STYLES[Band.SOME]),
    f" {words(said('some: {least} to {most}', least=FEW_BELOW, most=ENOUGH_FROM))}  ",
    (SIGNS[Band.ENOUGH], STYLES[Band.ENOUGH]),
    f" {words(said('enough: {sets} and more', sets=ENOUGH_FROM))}",
)
"""The bands with their signs, in one line."""


def shade(sets: float) -> tuple[str, str]:
    """The sign of so many sets, and its style."""
    if sets <= 0:
        return NONE_SIGN, MUTED
    return SIGNS[band(sets)], STYLES[band(sets)]


def band_words(sets: float) -> str:
    """The band in a word: "none", "few", "some", "enough"."""
    return worded(band(sets).value) if sets > 0 else worded("none")


def sets_words(sets: float) -> str:
    """A number of sets, which come in halves or averaged, lined up on its point: "12.5", " 9  "."""
    text = f"{sets:4.1f}"
    return f"{text[:-2]}  " if text.endswith(".0") else numbered(text)


def band_bar(sets: float, width: int) -> Content:
    """A bar so many cells wide; the places of 4 and of 10 sets are marked on what is empty.

    Args:
        sets: Hard sets in the week, helping ones half.
        width: Cells.
    """
    if width < 1:
        return Content("")
    sign, style = shade(sets)
    filled = min(width, max(round(sets / FULL * width), 1 if sets > 0 else 0))
    track = ["─"] * width
    for mark in (FEW_BELOW, ENOUGH_FROM):
        track[_cell(mark, width)] = "┼"
    bar = sign * filled
    if sets > FULL:
        bar = f"{bar[:-1]}▸"
    return Content.assemble((bar, style), ("".join(track[filled:]), "$surface-lighten-2"))


def band_axis(width: int) -> Content:
    """Below bars so wide: how many sets their marks stand for."""
    line = [" "] * width
    for sets in (0, FEW_BELOW, ENOUGH_FROM, FULL):
        told = str(sets)
        at = min(width - len(told), _cell(sets, width))
        line[at : at + len(told)] = told
    return Content.styled("".join(line), MUTED)


def _cell(sets: float, width: int) -> int:
    """Where so many sets are marked."""
    return min(width - 1, round(sets / FULL * width))
