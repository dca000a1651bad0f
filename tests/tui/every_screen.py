"""Every screen and every question, and how one comes there: to be looked at, and measured.

`python -m tests.tui.every_screen --to FOLDER` takes a picture of each in three sizes, in each theme
and without colours. `--only rest` takes those whose name holds the word.
"""

import argparse
import asyncio
import shutil
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from unittest.mock import patch

from textual.app import App
from textual.widget import Widget

from brainlift_tui.core.backup.backup import MadeFor
from brainlift_tui.exchange.demo import fill_demo
from brainlift_tui.store.backup.backups import back_up
from brainlift_tui.store.file.database import open_reader
from brainlift_tui.store.file.writer import Writer
from brainlift_tui.store.prefill.habits import learn_and_keep_habits
from brainlift_tui.tui.background import ReturnT
from brainlift_tui.tui.lifter.mending import Mender
from brainlift_tui.tui.theme import BY_NAME
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
    "today done": ("e", "T", "G", "enter", "escape"),
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

LOOKS = (*(theme.name for theme in BY_NAME.values()), "no colour")
"""The themes, and no colours at all."""


def make_demo(path: Path) -> None:
    """Fill a database with the demo's year of training."""
    open_reader(path).close()
    with Writer(path, stopped_clock()) as writer:
        writer.do(fill_demo, stopped_clock().today())
        writer.do(learn_and_keep_habits)


@contextmanager
def in_look(look: str) -> Iterator[None]:
    """Start the app in one of the looks."""
    colours = {"NO_COLOR": "1"} if look == "no colour" else {}
    with patch.dict("os.environ", {"LANG": "C.UTF-8", "BRAINLIFT_SOUND": "bell", **colours}):
        yield


async def take(path: Path, folder: Path, name: str, way: Way, look: str) -> None:
    """One screen in all sizes."""
    async with open_app(path, every_frame=True) as lifter:
        if not lifter.app.no_color:
            lifter.app.theme = look
        await go(lifter, way)
        if name.startswith(("rest", "a hold")):
            await lifter.passes(RESTED_S)
        sizes = NARROW if name == "too small" else SIZES
        for size, (width, height) in sizes.items():
            await lifter.resize(width, height)
            await lifter.settle()
            keep(lifter.app, folder, name, size)


def keep(app: App[ReturnT], folder: Path, name: str, size: str) -> None:
    """The picture of what is shown now."""
    to = folder / f"{name.replace(' ', '-')}-{size}.svg"
    to.write_text(app.export_screenshot(title=name), encoding="utf-8", newline="\n")


async def take_damaged(path: Path, folder: Path, look: str) -> None:
    """What a damaged log is offered, in all sizes; an app of its own asks that."""
    back_up(path, NOW, MadeFor.DAY)
    spoil_page_of(path, "workout_set")
    for size, columns_and_lines in SIZES.items():
        mender = Mender(path, NOW)
        async with mender.run_test(size=columns_and_lines) as pilot:
            if not mender.no_color:
                mender.theme = look
            await pilot.pause()
            keep(mender, folder, DAMAGED, size)


async def go(lifter: Lifter, way: Way) -> None:
    """Press the keys that lead there, and wait for what is worked out."""
    for key in way:
        if key == LATER:
            await lifter.passes(LATER_S)
        else:
            await lifter.press(key)
    await lifter.until(lambda: any(part.region for part in lifter.app.screen.walk_children(Widget)))


def main(words: Sequence[str] | None = None) -> int:
    """Take all of them."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--to", type=Path, required=True, help="the folder they are put in")
    parser.add_argument("--only", default="", help="a word of the names wanted")
    parser.add_argument("--look", choices=LOOKS, action="append", help="one look, not all")
    asked = parser.parse_args(words)
    with tempfile.TemporaryDirectory() as made_in:
        full, new = Path(made_in) / "full.db", Path(made_in) / "new.db"
        make_demo(full)
        open_reader(new).close()
        for look in asked.look or LOOKS:
            folder = asked.to / look.replace(" ", "-")
            folder.mkdir(parents=True, exist_ok=True)
            for database, ways in ((full, SCREENS), (new, NOBODYS)):
                for name, way in ways.items():
                    if asked.only not in name:
                        continue
                    copy = Path(shutil.copy(database, Path(made_in) / "shown.db"))
                    with in_look(look):
                        asyncio.run(take(copy, folder, name, way, look))
                    sys.stdout.write(f"{look}: {name}\n")
            if asked.only in DAMAGED:
                copy = Path(shutil.copy(full, Path(made_in) / "damaged.db"))
                with in_look(look):
                    asyncio.run(take_damaged(copy, folder, look))
                sys.stdout.write(f"{look}: {DAMAGED}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
