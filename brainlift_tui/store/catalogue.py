"""The exercises and programmes that come with the package, read from its TOML files."""

import functools
import tomllib
from importlib.resources import files
from typing import Any

from brainlift_tui.core.exercise import Equipment, Exercise, Measure, Muscle, Pattern, Station
from brainlift_tui.core.programme import Programme
from brainlift_tui.store.programme_toml import read_programme


@functools.cache
def read_catalogue() -> tuple[Exercise, ...]:
    """Every exercise of the catalogue, in the order of its file."""
    text = (files("brainlift_tui.data") / "exercises.toml").read_text(encoding="utf-8")
    return tuple(_exercise(table) for table in tomllib.loads(text)["exercise"])


def read_programmes() -> tuple[Programme, ...]:
    """Every programme that comes with the package, by slug."""
    found = (files("brainlift_tui.data") / "programmes").iterdir()
    texts = (file.read_text(encoding="utf-8") for file in found if file.name.endswith(".toml"))
    programmes = (read_programme(text) for text in texts)
    return tuple(sorted(programmes, key=lambda programme: programme.slug))


@functools.cache
def read_staples() -> frozenset[str]:
    """Slugs of the exercises that the shipped programmes are made of.

    The one for 65 and over is left out: its gentler forms are no match for a load.
    """
    programmes = (found for found in read_programmes() if found.slug != "65-plus")
    return frozenset(slot.slug for found in programmes for slot in found.slots())


@functools.cache
def read_ladders() -> tuple[tuple[str, ...], ...]:
    """The slugs of bodyweight exercises from easy to hard, a row for each movement."""
    text = (files("brainlift_tui.data") / "ladders.toml").read_text(encoding="utf-8")
    return tuple(tuple(table["rungs"]) for table in tomllib.loads(text)["ladder"])


def _exercise(table: dict[str, Any]) -> Exercise:  # Any: a table as tomllib gives it
    return Exercise(
        slug=table["slug"],
        name=table["name"],
        measure=Measure(table["measure"]),
        equipment=Equipment(table["equipment"]),
        pattern=Pattern(table["pattern"]),
        direct=tuple(Muscle(muscle) for muscle in table["direct"]),
        indirect=tuple(Muscle(muscle) for muscle in table.get("indirect", ())),
        implements=table.get("implements", 1),
        one_sided=table.get("one_sided", False),
        station=Station(table.get("station", Station.NONE)),
        aliases=tuple(table.get("aliases", ())),
    )
