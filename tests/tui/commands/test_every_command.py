"""Every command of the table, given on every screen that has it, by the first of its keys."""

from pathlib import Path
from unittest.mock import patch

import pytest
from textual.dom import DOMNode

from brainlift_tui.tui.commands.command import Command, Commands, When
from brainlift_tui.tui.commands.everywhere import EVERYWHERE
from brainlift_tui.tui.commands.table import PLACES
from brainlift_tui.tui.looking_back.history import HistoryScreen
from tests.tui.commands.test_table import WAYS
from tests.tui.lifting import SMALL, Lifter, open_app

HOLDING = ("n", *"plank", "enter", "space")

FROM_THE_END: dict[str, tuple[str, ...]] = {
    "calendar.down": ("up",),
    "calendar.right": ("left",),
    "calendar.year_on": ("left_square_bracket",),
    "calendar.last": ("left",),
    "muscles.right": ("left",),
    "muscles.up": ("down",),
    "muscles.four_on": ("left",),
    "muscles.last": ("left",),
    "strength.up": ("down",),
    "strength.page_up": ("down",),
    "strength.first": ("down",),
    "exercise.after": ("left",),
    "exercise.year": ("0",),
    "body.year": ("0",),
    "today.settle": ("m",),
}
"""What goes before a command that leads back: at the end it starts from there is nothing to do."""

SCROLLED, LOW = ("muscles", "strength"), (80, 16)
"""Where there is nothing to scroll on a terminal as large as others."""

ENDS = {"go.quit", "go.quit_at_once"}

EVERY_KEY = [(command, key) for command in EVERYWHERE for key in command.keys.split(",") if key]
"""What the app itself does, by each of its keys."""


async def come_back(lifter: Lifter, place: str) -> None:
    """Leave what the last command opened, so that the place is as that command left it."""
    while lifter.place not in PLACES:
        await lifter.press("escape")
    if lifter.place != place:
        await come_to(lifter, place)
    lifter.app.tell("")
    await lifter.settle()


async def come_to(lifter: Lifter, place: str) -> None:
    """Leave whatever was opened, and go to the place anew."""
    while lifter.place not in PLACES:
        await lifter.press("escape")
    await lifter.press("escape", "T", "g", "down")
    await lifter.press(*(HOLDING if place == "hold" else WAYS[place]))
    screen = lifter.app.screen
    if isinstance(screen, HistoryScreen) and screen.by_exercise:
        await lifter.press("tab")
    assert lifter.place == place
    lifter.app.tell("")
    await lifter.settle()


@pytest.mark.parametrize("place", PLACES)
async def test_every_command_of_a_place_does_something_or_says_why_not(
    demo: Path, place: str
) -> None:
    async with open_app(demo, LOW if place in SCROLLED else SMALL) as lifter:
        for command in PLACES[place].commands:
            key = command.keys.partition(",")[0]
            await come_back(lifter, place)
            if await does_something(lifter, key):
                continue
            # There may have been nothing more to do from where the commands before it led.
            await come_to(lifter, place)
            await lifter.press(*FROM_THE_END.get(command.id, ()))
            changed = await does_something(lifter, key)
            assert changed, f"{command.id}: {key} on {place} did nothing\n{lifter.text}"
        await come_to(lifter, place)
        await every_key_is_heard(lifter, PLACES[place].commands)
        for command, key in share_of(place):
            await come_back(lifter, place)
            assert await does_something(lifter, key), f"{command.id}: {key} on {place} did nothing"


async def does_something(lifter: Lifter, key: str) -> bool:
    before, bells = (lifter.place, lifter.text), lifter.bells
    await lifter.press(key)
    return (lifter.place, lifter.text) != before or lifter.bells > bells


async def every_key_is_heard(lifter: Lifter, own: Commands) -> None:
    """Press what the app does itself, and see it asked for just that."""
    heard: list[str] = []

    async def hear(action: str, default_namespace: DOMNode | None = None) -> bool:
        heard.append(f"{action} of {type(default_namespace).__name__}")
        return True

    taken = {key for command in own for key in command.keys.split(",")}  # search has a line there
    meant = [(key, command.action) for command, key in EVERY_KEY if key not in taken]
    with patch.object(lifter.app, "run_action", hear):
        await lifter.press(*(key for key, _ in meant))
    assert heard == [f"{action} of BrainliftApp" for _, action in meant], lifter.place


def share_of(place: str) -> list[tuple[Command, str]]:
    """What the app is to do when asked on this place, and not only to hear as on each.

    Half the table away: nobody goes to where they stand.
    """
    lasting = [(command, key) for command, key in EVERY_KEY if command.id not in ENDS]
    at = (list(PLACES).index(place) + len(PLACES) // 2) % len(PLACES)
    return lasting[at :: len(PLACES)]


AWAY: dict[str, tuple[str, ...]] = {
    "today": ("e", "T", "G"),
    "rest": ("R",),
    "history": ("H", "tab"),
    "workout": ("H", "enter", "g"),
    "programme": ("P", "e", "g"),
}
"""Where some commands of a place do not apply."""


@pytest.mark.parametrize("place", AWAY)
async def test_a_command_that_does_not_apply_says_what_to_stand_on(demo: Path, place: str) -> None:
    async with open_app(demo, SMALL) as lifter:
        await lifter.press(*AWAY[place])
        assert lifter.place == place
        screen = lifter.app.keyed_screens()[-1]
        idle = [one for one in PLACES[place].commands if not screen.applies(one.when)]
        assert idle
        for command in idle:
            assert command.when is not When.ALWAYS
            await lifter.press("#", "#", command.keys.partition(",")[0])
            assert lifter.sees(f"✗ {command.when.value}"), command.id
            assert lifter.place == place
