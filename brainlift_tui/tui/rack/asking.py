"""What is asked of the rack in use: its loads, what goes by its name, machines, stations."""

from collections.abc import Callable
from typing import Any

from brainlift_tui.core.errors import Refused
from brainlift_tui.core.exercise.exercise import Station
from brainlift_tui.core.load.load import Load
from brainlift_tui.core.rack.named import (
    read_levels,
    read_pieces,
    write_levels,
    write_pieces,
)
from brainlift_tui.core.rack.plates import check_plates
from brainlift_tui.core.rack.text import read_loads, read_stack, write_loads, write_stack
from brainlift_tui.core.rack.words import loads_words, stack_words
from brainlift_tui.core.said import said
from brainlift_tui.store.rack.racks import change_rack, read_rack
from brainlift_tui.tui.commands.everywhere import undoable
from brainlift_tui.tui.dialogs.ask import Ask
from brainlift_tui.tui.keyed import KeyedScreen
from brainlift_tui.tui.language.catalogue import worded
from brainlift_tui.tui.words import words

STATIONS = tuple(station for station in Station if station is not Station.NONE)

IN_ORDER = ("Bars", "EZ bars", "Trap bars")
"""Lists whose first is the usual one."""


IN_PAIRS = ("Plates",)
"""Lists in which each stands for two."""


async def ask_pins(screen: KeyedScreen) -> None:
    """Ask for the pins of the machines."""
    unit = screen.training.settings.unit
    stack = read_rack(screen.training.reader).stack
    asked = said(
        "Machines, in {unit}: lightest-heaviest/step, such as 5-100/5 (empty: none)", unit=unit
    )
    question = words(asked)
    now = write_stack(stack, unit)

    def read(text: str) -> str:
        return words(stack_words(read_stack(text, unit)))

    text = await screen.app.push_screen_wait(Ask(question, now, read, read))
    if text is None:
        return
    rack = read_rack(screen.training.reader)
    await screen.training.do(change_rack, rack._replace(stack=read_stack(text, unit)))
    screen.training.drafts.clear()
    screen.app.show_changes()
    screen.app.tell(undoable("Machines changed"))


async def tick_stations(screen: KeyedScreen) -> None:
    """Ask what there is to do exercises on."""
    from brainlift_tui.tui.dialogs.tick import Tick

    rack = read_rack(screen.training.reader)
    ticked = [station in rack.stations for station in STATIONS]
    question = worded("Also there, besides what is lifted")
    named = [worded(station.value) for station in STATIONS]
    after = await screen.app.push_screen_wait(Tick(question, named, ticked))
    if after is None or list(after) == ticked:
        return
    stations = frozenset(s for s, there in zip(STATIONS, after, strict=True) if there)
    await screen.training.do(change_rack, rack._replace(stations=stations))
    screen.training.drafts.clear()
    screen.app.show_changes()
    screen.app.tell(undoable("What is there changed"))


async def ask_loads(screen: KeyedScreen, title: str, part: str) -> None:
    """Ask for the loads of one kind on the rack.

    Args:
        screen: Where it is asked.
        title: What they are called.
        part: Their field of the rack.
    """
    rack = read_rack(screen.training.reader)
    unit = screen.training.settings.unit

    def check(text: str) -> tuple[Load, ...]:
        loads = read_loads(text, unit, in_order=title in IN_ORDER)
        if title in IN_PAIRS:
            check_plates(loads)
        return loads

    in_pairs = title in IN_PAIRS
    alike = said("2x20 for 2 pairs") if in_pairs else said("{example}", example="2x20")
    asked = said(
        "{things}, in {unit} or as written: 7.5, {alike}, 45lb, 10-30/2.5",
        things=worded(title),
        unit=unit,
        alike=alike,
    )
    question = words(asked)

    def read(text: str) -> str:
        return words(loads_words(check(text), in_pairs=in_pairs)) or worded("none")

    written = write_loads(getattr(rack, part), unit)
    await _ask_part(screen, (title, part), Ask(question, written, check, read), check)


async def ask_bands(screen: KeyedScreen) -> None:
    """Ask for the bands in order of their strength."""
    written = write_pieces(read_rack(screen.training.reader).bands)
    question = worded("Bands, the weakest first, kg where you know them: yellow, red 10 kg, blue")
    await _ask_part(screen, ("Bands", "bands"), Ask(question, written, read_pieces), read_pieces)


async def ask_levels(screen: KeyedScreen) -> None:
    """Ask for what else goes by its name."""
    written = write_levels(read_rack(screen.training.reader).levels)
    question = worded(
        "Lists parted by ; the easiest first: high chair, chair, stool; backpack, full pack"
    )
    await _ask_part(screen, ("Levels", "levels"), Ask(question, written, read_levels), read_levels)


async def _ask_part(
    screen: KeyedScreen, named: tuple[str, str], question: Ask, read: Callable[[str], object]
) -> None:
    """Put what is answered on the rack in place of what a part of it held."""
    title, part = named
    text = await screen.app.push_screen_wait(question)
    if text is None:
        return
    rack = read_rack(screen.training.reader)
    try:
        changed: dict[str, Any] = {part: read(text)}  # Any: of any field, for mypy
        await screen.training.do(change_rack, rack._replace(**changed))
    except Refused as error:
        screen.refuse(words(error.said))
        return
    screen.training.drafts.clear()
    screen.app.show_changes()
    screen.app.tell(undoable(words(said("{thing} changed", thing=worded(title)))))
