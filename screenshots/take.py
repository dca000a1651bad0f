"""Take a picture of every screen, and a recording: python screenshots/take.py [--to FOLDER].

The demo's year of training is made in a folder that is thrown away, the clock stands still, and
the screens are opened by keys; so the same program takes the same pictures, to the byte.
"""

import argparse
import asyncio
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import NamedTuple
from unittest.mock import patch
from zoneinfo import ZoneInfo

sys.path.insert(0, str(Path(__file__).parents[1]))
# Sentences are worded as the program is loaded: each language takes a run of its own.
os.environ["BRAINLIFT_LANGUAGE"] = "de" if "--german" in sys.argv else "en"

from textual.pilot import Pilot
from textual.screen import ModalScreen

from brainlift_tui.exchange.demo import fill_demo
from brainlift_tui.store.clock import StoppedClock
from brainlift_tui.store.file.database import open_reader
from brainlift_tui.store.file.writer import Writer
from brainlift_tui.store.prefill.habits import learn_and_keep_habits
from brainlift_tui.tui.app import BrainliftApp
from brainlift_tui.tui.key_guard import KeyGuard
from brainlift_tui.tui.theme import BY_HAND, BY_NAME, ThemeWanted

SIZE = (100, 30)
SIZE_OF_RECORDING = (80, 24)
ZONE = "Europe/Berlin"
NOW = datetime(2026, 11, 22, 17, 5, tzinfo=ZoneInfo(ZONE))
RANDOM_ID = re.compile(r"terminal-\d+-")
FONT_FROM_THE_NET = re.compile(r"@font-face \{.*?\}\s*", re.DOTALL)
"""Left out: a picture that asks nobody for anything is drawn in the reader's own font."""


@dataclass(frozen=True)
class Picture:
    """One screen and how one gets there.

    Attributes:
        name: Its file's name.
        keys: The keys pressed from Today on.
        holds: Words that have to stand in it.
        waited_s: How far the clock is moved on before the picture.
        theme: In which of the themes; "" for the one of a dark terminal.
        first_start: On a log as it is at the first start, in place of the demo's.
    """

    name: str
    keys: Sequence[str]
    holds: str
    waited_s: float = 0
    theme: str = ""
    first_start: bool = False


class Frame(NamedTuple):
    """One frame of the recording.

    Attributes:
        key: What is pressed before it; "" for nothing.
        waited_s: How far the clock is moved on before it.
        shown_s: For so long it is shown.
        holds: Words that have to stand in it.
    """

    key: str
    waited_s: float
    shown_s: float
    holds: str


RECORDING = (
    Frame("", 0, 3, "Bench Press"),
    Frame("a", 0, 2, "takes it back"),
    Frame("h", 0, 1, "of rest"),
    *(Frame("", 1, 1, "of rest") for _ in range(2)),
    Frame("", 115, 1, "of rest"),
    *(Frame("", 1, 1, "of rest") for _ in range(2)),
    Frame("", 1, 2, "2 of 3"),
    Frame("e", 0, 3, "3 of 3"),
)
"""The nudge taken, a set logged with one key, its rest, and the next set."""

WHOLE_DAY = "every set of the day"
"""Stands for one key a set: the last of three easy, the others hard."""

SET_AND_REST_S = 160
"""So long a set and its rest take then."""


def keys_of_the_day(app: BrainliftApp) -> list[str]:
    """The keys that log every set as shown."""
    sets = sum(exercise.open_rows for exercise in app.training.session.exercises)
    return ["e" if number % 3 == 2 else "h" for number in range(sets)]


GYM = ("p", "n", *"Gym", "enter", "down", "enter")
"""A rack with a bar and plates."""

PICTURES = (
    Picture("today", [], "▲"),
    Picture("why", ["y"], "What would change it"),
    Picture("superset", ["r", "down", "g", "down", "e"], "A2"),
    Picture(
        "barbell",
        [*GYM, "n", *"bench press barbell", "enter", *"62.5x8", "enter", "T"],
        "20 + 1.25 per side",
    ),
    Picture("rest", ["a", "h"], "Rest", 74),
    Picture("finish", ["a", WHOLE_DAY, "G", "enter"], "Finished"),
    Picture("history", ["H"], "History"),
    Picture("workout", ["H", "enter"], "Goblet Squat"),
    Picture("week", ["W"], "Sessions"),
    Picture("recovery", ["W", "tab"], "How sessions left you"),
    Picture("brain", ["B", "down", "down"], "Planning and switching"),
    Picture("calendar", ["H", "y", "c", "up", "up", "up"], "Calendar"),
    Picture("muscles", ["H", "v", "a"], "average of 4 weeks"),
    Picture("body", ["H", "b"], "smoothed"),
    Picture("strength", ["H", "s"], "Legs and hips"),
    Picture("report", ["H", "r"], "Reps off at a raised load"),
    Picture("exercise", ["H", "tab", "enter"], "estimated 1RM"),
    Picture("plan", ["P"], "Sets a week of each muscle"),
    Picture("programme", ["P", "e", "down", "down"], "3 × 8–12"),
    Picture("settings", ["S"], "Settings"),
    Picture("keys", ["question_mark"], "Today"),
    Picture("first-run", ["asterisk"], "dumbbells", first_start=True),
    Picture("palette", ["ctrl+p", *"curl"], "Curl"),
    *(Picture(theme, [], "▲", theme=theme) for theme in BY_NAME if theme != ThemeWanted.DARK),
)

GERMAN = (Picture("german", [], "Kurzhantel"), Picture("german-week", ["W"], "Woche"))


def make_demo(path: Path) -> None:
    """Fill a database with the demo's year of training."""
    open_reader(path).close()
    with Writer(path, StoppedClock(NOW, ZONE)) as writer:
        writer.do(fill_demo, NOW.date())
        writer.do(learn_and_keep_habits)


async def take(database: Path, picture: Picture) -> str:
    """One picture as SVG.

    Raises:
        SystemExit: The screen does not show what it should.
    """
    clock = StoppedClock(NOW, ZONE)
    with patch.dict(os.environ, {BY_HAND: picture.theme}):
        app = BrainliftApp(database, clock)
    async with app.run_test(size=SIZE) as pilot:
        if not picture.first_start:
            await looked_back(app, pilot)
        for key in picture.keys:
            if key != WHOLE_DAY:
                await press(app, pilot, [key])
                continue
            for of_set in keys_of_the_day(app):
                await press(app, pilot, [of_set])
                clock.advance(SET_AND_REST_S)
                app.rest_clock.tick()
        if not isinstance(app.screen, ModalScreen):  # what asks waits for its answer
            await app.workers.wait_for_complete()
        clock.advance(picture.waited_s)
        app.rest_clock.tick()
        await pilot.pause()
        return drawn(app, picture.name, picture.holds)


async def looked_back(app: BrainliftApp, pilot: Pilot[None]) -> None:
    """Wait for the nudges, and for how the lifter's own raises went, which they tell of."""
    while not (app.training.coach.advice and app.training.coach.own):
        await pilot.pause()


def drawn(app: BrainliftApp, name: str, holds: str) -> str:
    """The screen as an SVG whose ids begin with its name.

    Raises:
        SystemExit: It does not show what it should.
    """
    svg = app.export_screenshot(title="brainlift")
    if holds not in re.sub(r"<[^>]+>", "", svg).replace("&#160;", " "):
        raise SystemExit(f"{name}: {holds!r} is not in the picture")
    return RANDOM_ID.sub(f"{name}-", FONT_FROM_THE_NET.sub("", svg))


async def record(database: Path) -> str:
    """What one sees while a set is logged and the rest runs, as one SVG that moves.

    Raises:
        SystemExit: A frame does not show what it should.
    """
    clock = StoppedClock(NOW, ZONE)
    app = BrainliftApp(database, clock)
    frames: list[str] = []
    async with app.run_test(size=SIZE_OF_RECORDING) as pilot:
        await looked_back(app, pilot)
        for place, frame in enumerate(RECORDING):
            await press(app, pilot, [frame.key] if frame.key else [])
            await app.workers.wait_for_complete()
            clock.advance(frame.waited_s)
            app.rest_clock.tick()
            await pilot.pause()
            frames.append(drawn(app, f"frame-{place}", frame.holds))
    return moving(frames, [frame.shown_s for frame in RECORDING])


def moving(frames: Sequence[str], shown_s: Sequence[float]) -> str:
    """Pictures shown one after the other, again and again; the first where nothing is to move."""
    whole, begins = sum(shown_s), 0.0
    size = re.search(r'viewBox="[^"]*"', frames[0])
    styles = [".frame { visibility: hidden; animation-iteration-count: infinite; }"]
    for place, seconds in enumerate(shown_s):
        at, until = (100 * moment / whole for moment in (begins, begins + seconds))
        styles.append(
            f"@keyframes shown-{place} {{ 0% {{ visibility: hidden; }} "
            f"{at:.3f}% {{ visibility: visible; }} {until:.3f}% {{ visibility: hidden; }} }}\n"
            f"#frame-{place} {{ animation: shown-{place} {whole:g}s step-end infinite; }}"
        )
        begins += seconds
    styles.append(
        "@media (prefers-reduced-motion: reduce) "
        "{ .frame { animation: none !important; } #frame-0 { visibility: visible; } }"
    )
    groups = (
        f'<g class="frame" id="frame-{place}">\n{frame.strip()}\n</g>'
        for place, frame in enumerate(frames)
    )
    head = f'<svg xmlns="http://www.w3.org/2000/svg" {size[0] if size else ""}>'
    return "\n".join((head, "<style>", *styles, "</style>", *groups, "</svg>", ""))


async def press(app: BrainliftApp, pilot: Pilot[None], keys: Sequence[str]) -> None:
    """Press keys, each once the one before has been carried out, as if in peace and quiet."""
    for key in keys:
        app.key_guard = KeyGuard()
        await pilot.press(key)
        await pilot.pause()


def main(words: Sequence[str] | None = None) -> int:
    """Take all of them."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--to", type=Path, default=Path(__file__).parent, help="the folder they are put in"
    )
    parser.add_argument("--german", action="store_true", help="only those that speak German")
    arguments = parser.parse_args(words)
    folder: Path = arguments.to
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as name:
        made = Path(name) / "demo.db"
        make_demo(made)
        for picture in GERMAN if arguments.german else PICTURES:
            copy = Path(name) / f"{picture.name}.db"
            if not picture.first_start:
                copy.write_bytes(made.read_bytes())
            keep(folder, picture.name, asyncio.run(take(copy, picture)))
        if arguments.german:
            return 0
        keep(folder, "recording", asyncio.run(record(made)))
    again = [sys.executable, __file__, "--to", folder, "--german"]
    return subprocess.run(again, check=False).returncode  # noqa: S603 - this script itself


def keep(folder: Path, name: str, svg: str) -> None:
    """Write a picture, and print where it lies."""
    path = folder / f"{name}.svg"
    path.write_text(svg, encoding="utf-8", newline="\n")
    print(path)


if __name__ == "__main__":
    sys.exit(main())
