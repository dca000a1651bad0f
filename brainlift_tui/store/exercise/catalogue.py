"""The exercises and programmes that come with the package, read from its TOML files."""

import functools
import tomllib
from collections.abc import Mapping
from typing import Any

from brainlift_tui.core.exercise.elsewhere import Language
from brainlift_tui.core.exercise.exercise import (
    Equipment,
    Exercise,
    Measure,
    Muscle,
    Pattern,
    Station,
)
from brainlift_tui.core.exercise.finding import folded
from brainlift_tui.core.exercise.ladder import Ladder
from brainlift_tui.core.exercise.meant import SameWords, Wordings
from brainlift_tui.core.programme.adapting import OwnStandIn, StandInRules
from brainlift_tui.core.programme.programme import Programme
from brainlift_tui.store.programme.toml import read_programme
from brainlift_tui.store.shipped import DATA


@functools.cache
def read_catalogue() -> tuple[Exercise, ...]:
    """Every exercise of the catalogue, in the order of its file."""
    text = _text("exercises.toml")
    return tuple(_exercise(table) for table in tomllib.loads(text)["exercise"])


def read_programmes() -> tuple[Programme, ...]:
    """Every programme that comes with the package, by slug."""
    paths = (DATA / "programmes").iterdir()
    texts = (file.read_text(encoding="utf-8") for file in paths if file.name.endswith(".toml"))
    programmes = (read_programme(text) for text in texts)
    return tuple(sorted(programmes, key=lambda programme: programme.slug))


@functools.cache
def read_stand_in_rules(programme: str = "") -> StandInRules:
    """What decides what takes over in a programme, by its slug, where a rack lacks something.

    Staples are what the shipped programmes are made of. The one for 65 and over is left out: its
    gentler forms are no match for a load.
    """
    made_of = (programme for programme in read_programmes() if programme.slug != "65-plus")
    levels = tomllib.loads(_text("levels.toml"))
    named = tomllib.loads(_text("stand_ins.toml"))
    own, others_too = named.get(programme, {}), named["every programme"]
    return StandInRules(
        staples=frozenset(slot.slug for programme in made_of for slot in programme.slots()),
        levels={slug: _LEVELS[level] for level, slugs in levels.items() for slug in slugs},
        named={
            slug: tuple(map(_own_stand_in, (*own.get(slug, ()), *others_too.get(slug, ()))))
            for slug in {*own, *others_too}
        },
    )


def _own_stand_in(entry: str | Mapping[str, Any]) -> OwnStandIn:
    if isinstance(entry, str):
        return OwnStandIn(entry)
    return OwnStandIn(entry["exercise"], entry["kg"])


_LEVELS = {"gentle": -1, "trained": 1, "skilled": 2}


@functools.cache
def read_ladders() -> tuple[Ladder, ...]:
    """Exercises from easy to hard, a ladder for each movement."""
    text = _text("ladders.toml")
    return tuple(
        Ladder(
            tuple(table["rungs"]),
            table.get("on_at", {}),
            frozenset(table.get("load_first", ())),
        )
        for table in tomllib.loads(text)["ladder"]
    )


@functools.cache
def read_parted() -> Mapping[str, tuple[str, ...]]:
    """Slugs of entries to those that once were names of theirs."""
    text = _text("parted.toml")
    return {slug: tuple(parted) for slug, parted in tomllib.loads(text).items()}


@functools.cache
def read_printed_before() -> Mapping[str, frozenset[str]]:
    """What entries said in earlier releases: slugs to what `print_of` made of them."""
    text = _text("printed_before.toml")
    return {slug: frozenset(prints) for slug, prints in tomllib.loads(text).items()}


@functools.cache
def read_wordings() -> Wordings:
    """How other apps, and other languages, call exercises."""
    tables = tomllib.loads(_text("names_elsewhere.toml"))
    together, with_english = tables.pop("run_together"), tables.pop("with_english")
    same = (
        SameWords.of(written, instead)
        for instead, phrases in tables.pop("english").items()
        for written in phrases
    )
    names = (name for exercise in read_catalogue() for name in (exercise.name, *exercise.aliases))
    english = sorted({word for name in names for word in folded(name).split() if len(word) > 1})
    return Wordings(
        same=sorted(same, key=lambda pair: -len(pair.words)),
        languages=[
            Language.of(
                meanings,
                english if language in with_english else (),
                together=language in together,
            )
            for language, meanings in tables.items()
        ],
    )


def description_of(exercise: Exercise) -> tuple[object, ...]:
    """What an entry says of its exercise: all but names besides, rest and note."""
    return (
        exercise.name,
        exercise.measure.value,
        exercise.equipment.value,
        exercise.pattern.value,
        exercise.implements,
        exercise.one_sided,
        exercise.station.value,
        sorted(muscle.value for muscle in exercise.direct),
        sorted(muscle.value for muscle in exercise.indirect),
    )


@functools.cache
def read_descriptions() -> Mapping[str, tuple[object, ...]]:
    """What each entry of the catalogue says of its exercise, by its slug."""
    return {exercise.slug: description_of(exercise) for exercise in read_catalogue()}


def print_of(exercise: Exercise) -> str:
    """A digest of what an entry says of its exercise."""
    import hashlib  # OpenSSL, which only a new log needs

    return hashlib.sha256(repr(description_of(exercise)).encode()).hexdigest()[:12]


def _text(name: str) -> str:
    return (DATA / name).read_text(encoding="utf-8")


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
