"""Every screen and every question, and how one comes there: to be looked at, and measured.

`python -m tests.tui.every_screen --to FOLDER` takes a picture of each in three sizes, in each theme
and without colours. `--only rest` takes those whose name holds the word.
"""

import argparse
import asyncio
import os
import shutil
import sys
import tempfile
from collections.abc import AsyncIterator, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple
from unittest.mock import patch

from textual.app import App
from textual.filter import Monochrome
from textual.widget import Widget

from brainlift_tui.core.backup.backup import MadeFor
from brainlift_tui.exchange.demo import fill_demo
from brainlift_tui.store.backup.backups import back_up
from brainlift_tui.store.file.database import open_reader
from brainlift_tui.store.file.writer import Writer
from brainlift_tui.store.prefill.habits import learn_and_keep_habits
from brainlift_tui.tui.app import BrainliftApp
from brainlift_tui.tui.background import ReturnT
from brainlift_tui.tui.lifter.mending import Mender
from brainlift_tui.tui.theme import BY_NAME, DressedApp
from tests.cli.damaged import spoil_page_of
from tests.tui.commands.test_table import WAYS
from tests.tui.lifting import NOW, Lifter, open_app, stopped_clock

Way = tuple[str, ...]

SIZES = {"80x24": (80, 24), "120x40": (120, 40), "200x60": (200, 60)}

GYM = ("p", "n", *"Gym", "enter", "down", "enter")
"""A rack with a bar and plates."""

CURL = ("H", "tab", "slash", *"bicep curl", "enter", "enter")
RESTED_S = 74
LATER, LATER_S = "later", 42 * 60
"""Among the keys: so much time passes."""

DAMAGED = "a damaged log"

SCREENS: Mapping[str, Way] = {
    **WAYS,
    "today under way": ("e", "T", "h", "T"),
    "today typing": (*"22.5x11 @2",),
    "today refusing": (*"2000x5", "enter"),
    "today with a note": ("f", "T", "up", "s", "enter", *"left elbow", "enter", "escape"),
    "today checking in": ("tab",),
    "today moving": ("g", "m"),
    "today at Finish": ("e", "T", "G"),
    "today done": ("a", *"eeehheeeee", LATER, "T", "G", "enter", "escape"),
    "today with a barbell": (
        *GYM,
        *("n", *"bench press barbell", "enter", *"62.5x8", "enter", "T"),
    ),
    "today in turns": ("r", "down", "g", "down", "e", "T"),
    "rest with a nudge": ("e",),
    "rest asking": ("enter", "enter"),
    "rest typing": ("enter", *"18x9"),
    "rest paused": ("enter", "space", "b"),
    "rest with a barbell": (*GYM, "n", *"bench press barbell", "enter", *"62.5x8", "enter"),
    "a hold": ("n", *"plank", "enter", "space"),
    "a hold stopped": ("n", *"plank", "enter", "space", "space"),
    "history by exercise": ("H", "tab"),
    "history searched": ("H", "slash", *"goblet"),
    "curl": CURL,
    "bests": (*CURL, "tab"),
    "all years": ("H", "y", "a"),
    "a day trained": ("H", "y", *("up",) * 3),
    "recovery": ("W", "tab"),
    "finished": ("a", *"eeehheeeee", LATER, "T", "G", "enter"),
    "finished with reasons": ("a", *"eeeh", LATER, "T", "G", "enter", "y"),
    "why": ("y",),
    "keys": ("question_mark",),
    "keys of rest": ("R", "question_mark"),
    "palette": ("ctrl+p",),
    "palette searched": ("ctrl+p", *"bench"),
    "a choice": ("s",),
    "a line of text": ("H", "enter", "down", "enter"),
    "a line refused": ("H", "enter", "down", "enter", "x", "enter"),
    "an exercise to choose": ("n", *"curl", "down"),
    "what an exercise is": ("n", *"zorgel", "enter"),
    "quick entry": ("colon", *"bench press 20x12"),
    "racks": ("p",),
    "another programme": ("P", "enter"),
    "why so much": ("W", "y"),
    "brain, a card": ("B", "down", "enter"),
    "brain searched": ("B", "slash", *"walking"),
    "memory check asking": ("B", "m", "a"),
    "digit span before it begins": ("B", "m", "b"),
    "reaction before it begins": ("B", "m", "r"),
    "stroop before it begins": ("B", "m", "s"),
    "profiles": ("ctrl+p", *"household", "enter"),
    "safety": ("ctrl+p", *"before you begin", "enter"),
    "first run over a log": ("asterisk",),
    "too small": (),
}
"""On a database full of training."""

NOBODYS: Mapping[str, Way] = {
    "first start": (),
    "first start, a load typed": ("2", "0"),
    "history of nobody": ("H",),
    "exercises of nobody": ("H", "tab"),
    "week of nobody": ("W",),
    "year of nobody": ("H", "y"),
    "muscles of nobody": ("H", "v"),
    "strength of nobody": ("H", "s"),
    "body of nobody": ("H", "b"),
    "report card of nobody": ("H", "r"),
    "plan of nobody": ("P",),
    "rest of nobody": ("R",),
    "safety of nobody": ("!",),
    "first run, what there is": ("asterisk", "enter"),
    "first run, experience": ("asterisk", "enter", "enter"),
    "first run, days": ("asterisk", "enter", "enter", "enter"),
    "first run, a log brought": ("asterisk", "down", "down", "down", "enter"),
}
"""On a database as it is at the first start."""

NARROW = {"59x15": (59, 15)}
"""Smaller than the program needs."""

NO_COLOUR = "no colour"
LOOKS = (*(theme.name for theme in BY_NAME.values()), NO_COLOUR)
"""The themes, and no colours at all."""


class Shown(NamedTuple):
    """A screen as it stands there now.

    Attributes:
        app: The app that shows it.
        size: The terminal's, as `SIZES` names it.
        look: One of `LOOKS`.
    """

    app: BrainliftApp
    size: str
    look: str


def make_demo(path: Path) -> None:
    """Fill a database with the demo's year of training."""
    open_reader(path).close()
    with Writer(path, stopped_clock()) as writer:
        writer.do(fill_demo, stopped_clock().today())
        writer.do(learn_and_keep_habits)


@contextmanager
def at_a_terminal() -> Iterator[None]:
    """Where the app is started: in UTF-8, with a bell, and whatever colours are asked for later."""
    with patch.dict("os.environ", {"LANG": "C.UTF-8", "BRAINLIFT_SOUND": "bell"}):
        os.environ.pop("NO_COLOR", None)
        yield


async def shown(path: Path, name: str, way: Way, looks: Sequence[str]) -> AsyncIterator[Shown]:
    """One screen, walked to once, in each size and there in each look."""
    if name.startswith("palette") and len(looks) > 1:  # It keeps the colours it was opened in.
        for look in looks:
            async for each in shown(path, name, way, (look,)):
                yield each
        return
    async with open_app(path, every_frame=True) as lifter:
        put_on(lifter.app, looks[0])
        await go(lifter, way)
        if name.startswith(("rest", "a hold")):
            await lifter.passes(RESTED_S)
        for size, (width, height) in (NARROW if name == "too small" else SIZES).items():
            put_on(lifter.app, looks[0])
            await lifter.resize(width, height)
            for look in looks:
                put_on(lifter.app, look)
                await lifter.settle()
                yield Shown(lifter.app, size, look)


def put_on(app: DressedApp[ReturnT], look: str) -> None:
    """Turn a running app to a theme, or to no colours as one is that NO_COLOR started."""
    app.no_color = look == NO_COLOUR
    app._filters[:] = [one for one in app._filters if not isinstance(one, Monochrome)]
    if app.no_color:
        app._filters.append(Monochrome())
    app.theme = "ansi-dark" if app.no_color else look


async def walk(
    databases: tuple[Path, Path], looks: Sequence[str], only: str = ""
) -> AsyncIterator[tuple[str, Shown]]:
    """Every screen whose name holds the word, in each size and look."""
    for database, ways in zip(databases, (SCREENS, NOBODYS), strict=True):
        for name, way in ways.items():
            if only in name:
                copy = Path(shutil.copy(database, database.with_name("shown.db")))
                async for seen in shown(copy, name, way, looks):
                    yield name, seen


def make_databases(folder: Path) -> tuple[Path, Path]:
    """One full of training and one as it is at the first start."""
    full, new = folder / "full.db", folder / "new.db"
    make_demo(full)
    open_reader(new).close()
    return full, new


def keep(app: App[ReturnT], folder: Path, name: str, size: str) -> None:
    """The picture of what is shown now."""
    to = folder / f"{name.replace(' ', '-')}-{size}.svg"
    to.write_text(app.export_screenshot(title=name), encoding="utf-8", newline="\n")


async def take_damaged(path: Path, folder: Path, looks: Sequence[str]) -> None:
    """What a damaged log is offered; an app of its own asks that."""
    back_up(path, NOW, MadeFor.DAY)
    spoil_page_of(path, "workout_set")
    for size, columns_and_lines in SIZES.items():
        mender = Mender(path, NOW)
        async with mender.run_test(size=columns_and_lines) as pilot:
            for look in looks:
                put_on(mender, look)
                await pilot.pause()
                keep(mender, folder / _folder(look), DAMAGED, size)


async def go(lifter: Lifter, way: Way) -> None:
    """Press the keys that lead there, and wait for what is worked out."""
    for key in way:
        if key == LATER:
            await lifter.passes(LATER_S)
        else:
            await lifter.press(key)
    await lifter.until(lambda: any(part.region for part in lifter.app.screen.walk_children(Widget)))


async def take(folder: Path, looks: Sequence[str], only: str) -> None:
    """A picture of each, in a folder for each look."""
    for look in looks:
        (folder / _folder(look)).mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as made_in:
        databases = make_databases(Path(made_in))
        async for name, seen in walk(databases, looks, only):
            keep(seen.app, folder / _folder(seen.look), name, seen.size)
            if seen.look == looks[-1]:
                sys.stdout.write(f"{name}, {seen.size}\n")
        if only in DAMAGED:
            await take_damaged(databases[0], folder, looks)
            sys.stdout.write(f"{DAMAGED}\n")


def _folder(look: str) -> str:
    return look.replace(" ", "-")


def main(words: Sequence[str] | None = None) -> int:
    """Take all of them."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--to", type=Path, required=True, help="the folder they are put in")
    parser.add_argument("--only", default="", help="a word of the names wanted")
    parser.add_argument("--look", choices=LOOKS, action="append", help="one look, not all")
    asked = parser.parse_args(words)
    with at_a_terminal():
        asyncio.run(take(asked.to, asked.look or LOOKS, asked.only))
    return 0


if __name__ == "__main__":
    sys.exit(main())
