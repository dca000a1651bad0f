"""Bands on Today: stepped through, typed by their names, edited."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from brainlift_tui.core.rack.named import pieces
from brainlift_tui.core.rack.rack import Rack
from brainlift_tui.store.file.writer import Writer
from brainlift_tui.store.rack.racks import change_rack, read_rack
from brainlift_tui.store.session import training as actions
from tests.tui.lifting import Lifter, open_app, stopped_clock

ROW = "seated-row-band"


@pytest.fixture
async def rowing(demo: Path) -> AsyncIterator[Lifter]:
    """Somebody with three bands, on a first row of one exercise."""
    writer = Writer(demo, stopped_clock())
    writer.do(change_rack, Rack(bands=pieces("yellow", "red", "green")))
    writer.do(actions.add_exercise, ROW, None)
    writer.close()
    async with open_app(demo) as lifter:
        await lifter.press("G", "up", "up", "up")
        assert lifter.sees("– band × 8–12, one you could pull 15 times", "type 10 red")
        yield lifter


async def test_the_arrows_of_the_load_go_from_band_to_band(rowing: Lifter) -> None:
    shown = []
    for key in "+++++-":
        await rowing.press(key)
        shown.append(rowing.cursor_line.split("·")[1].split("×")[0].strip())
    green = "green"
    two = ["green + yellow", "green + red"]
    assert shown == ["yellow", "red", green, *two, two[0]]
    await rowing.press("+", "+")
    assert rowing.sees("green + red is the hardest on this rack; S changes what is on it.")


async def test_a_band_is_typed_behind_the_reps_and_its_letters_log_nothing(rowing: Lifter) -> None:
    at = len(rowing.exercises) - 1
    await rowing.type("12 ")
    await rowing.press_fast(*"green")
    assert rowing.sees("12 green▏   green × 12")
    await rowing.press("enter", "T")
    assert rowing.short(at) == ["green x 12"]
    await rowing.type("9")
    await rowing.press("e", "T")
    assert rowing.short(at) == ["green x 12", "green x 9 easy"]
    await rowing.type("8 gren")
    await rowing.press("enter")
    assert rowing.sees("✗ '8 gren' can't be read; write 12 yellow: yellow, red, green.")
    await rowing.press("escape", "up", "enter")
    assert "green x9▏" in rowing.cursor_line
    await rowing.press("backspace", "7", "enter")
    assert rowing.short(at) == ["green x 12", "green x 7 easy"]


async def test_behind_a_quote_the_band_is_typed_first_and_its_letters_do_nothing_else(
    rowing: Lifter,
) -> None:
    at = len(rowing.exercises) - 1
    assert rowing.sees("type 10 red or 'red x10")
    await rowing.press_fast(*"'red")
    assert rowing.sees("'red▏", "such as 12 red or 'red x12")
    await rowing.type(" x12")
    assert rowing.sees("'red x12▏   red × 12")
    await rowing.press("enter", "T")
    assert rowing.short(at) == ["red x 12"]
    await rowing.press('"')
    await rowing.type("green + red x8")
    await rowing.press("h", "T")
    assert rowing.short(at) == ["red x 12", "green + red x 8 hard"]


async def test_a_quote_begins_nothing_where_loads_have_no_names(rowing: Lifter) -> None:
    await rowing.press("g")
    assert not rowing.sees("'red")
    await rowing.press("'")
    assert "▏" not in rowing.cursor_line


async def test_a_band_that_is_not_on_the_rack_is_added_at_a_key(rowing: Lifter) -> None:
    await rowing.type("12 blue")
    assert rowing.sees("blue × 12   not on this rack")
    await rowing.press("enter", "T", "p")
    assert rowing.sees("the band blue added")
    assert [band.name for band in read_rack(rowing.app.training.reader).bands][-1] == "blue"
