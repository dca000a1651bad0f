"""The lines around every page, as they look: where one is, what was done, the keys that matter."""

from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion

from tests.tui.lifting import Lifter, open_app
from tests.tui.picture import around
from tests.tui.pictures import SIZES, Way

Walk = dict[str, Way]
"""Where one comes by, and the keys that lead there from the place before."""

CURL = ("H", "tab", "slash", *"bicep curl", "enter", "enter")

WALKS: dict[str, Walk] = {
    "a workout": {
        "Today": (),
        "an entry": ("2", "2"),
        "Rest with a nudge": ("escape", "e"),
        "Today, resting": ("T",),
        "a done row": ("up",),
        "a done row re-rated": ("h",),
        "the Finish row": ("G",),
        "finished": ("enter", "escape"),
    },
    "Rest": {
        "Rest": ("enter",),
        "logged already?": ("enter",),
        "an entry": (*"18x9",),
        "paused, the bell off": ("escape", "space", "b"),
        "a failed set": ("T", "f", "down"),
    },
    "a record": {"the heaviest yet": ("a", "e")},
    "changing Today": {
        "joining two exercises": ("r",),
        "warm-ups before the work": ("escape", "v"),
        "an exercise": ("k",),
        "a drop set": ("G", "k", "t", "t"),
        "its exercise": ("g",),
        "other units": ("number_sign",),
    },
    "how one came to train": {
        "the night": ("tab",),
        "what is sore": ("4", "l"),
        "a short night": ("n", "y"),
    },
    "History": {
        "workouts": ("H",),
        "with a record": ("f",),
        "with a word": ("f", "slash", *"squat from:2026-09 to:2026-10", "enter"),
        "exercises": ("escape", "tab"),
        "a workout": ("tab", "enter"),
        "a set of it": ("down", "down"),
        "a set re-rated": ("h",),
        "the report card": ("T", "H", "r"),
    },
    "an exercise": {
        "estimated 1RM": CURL,
        "top load": ("v",),
        "volume": ("v",),
        "most reps": ("v",),
        "bests": ("tab",),
    },
    "from above": {
        "the year": ("H", "y"),
        "the year by hard sets": ("c",),
        "the year by minutes": ("c",),
        "all years by minutes": ("a",),
        "all years by sessions": ("c",),
        "all years by hard sets": ("c",),
        "muscles this week": ("T", "H", "v"),
        "muscles, an average of 4": ("a",),
        "muscles, an average of 12": ("a",),
        "strength": ("T", "H", "s"),
        "body": ("T", "H", "b"),
    },
    "the other places": {
        "Week": ("W",),
        "recovery": ("tab",),
        "Plan": ("P",),
        "a programme": ("e",),
        "its exercises": ("down", "down"),
        "Settings": ("S",),
        "a setting": ("down", "down"),
    },
}

NOBODYS: Walk = {
    "first start": (),
    "a load typed": ("2", "0"),
    "History": ("escape", "H"),
    "Week": ("W",),
}


async def seen(lifter: Lifter, walk: Walk) -> str:
    """The lines around each place that is come by."""
    pictures = []
    for place, keys in walk.items():
        await lifter.press(*keys)
        pictures.append(f"{place}\n{await lifter.picture(around)}")
    return "\n\n".join(pictures)


@pytest.mark.parametrize("size", SIZES.values(), ids=SIZES)
@pytest.mark.parametrize("walk", WALKS)
async def test_the_lines_around_a_page_look_as_they_did(
    demo: Path, size: tuple[int, int], walk: str, snapshot: SnapshotAssertion
) -> None:
    async with open_app(demo, size) as lifter:
        assert await seen(lifter, WALKS[walk]) == snapshot


@pytest.mark.parametrize("size", SIZES.values(), ids=SIZES)
async def test_the_lines_around_a_new_lifters_pages_look_as_they_did(
    empty: Path, size: tuple[int, int], snapshot: SnapshotAssertion
) -> None:
    async with open_app(empty, size) as lifter:
        assert await seen(lifter, NOBODYS) == snapshot
