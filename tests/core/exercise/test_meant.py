"""An exercise of another app, or in another language, is recognised; what is not plain is left."""

import csv
from pathlib import Path

import pytest

from brainlift_tui.core.exercise.exercise import Exercise
from brainlift_tui.core.exercise.meant import NamesMeant
from brainlift_tui.core.exercise.names import name_key
from brainlift_tui.store.exercise.catalogue import read_catalogue, read_wordings

CATALOGUE = read_catalogue()
TRANSLATED = Path(__file__).parent / "names_elsewhere.csv"
"""The commonest thirty names of exports, translated by hand before any word list was made."""
TONGUES = (
    "German",
    "Spanish",
    "French",
    "Italian",
    "Portuguese",
    "Russian",
    "Chinese",
    "Japanese",
    "Korean",
    "Polish",
    "Dutch",
)


@pytest.fixture(scope="module")
def names() -> NamesMeant:
    return NamesMeant(CATALOGUE, read_wordings())


def by_key(exercises: tuple[Exercise, ...]) -> dict[str, Exercise]:
    found = {name_key(exercise.name): exercise for exercise in exercises}
    for exercise in exercises:
        for alias in exercise.aliases:
            found.setdefault(name_key(alias), exercise)
    return found


KNOWN = by_key(CATALOGUE)


@pytest.mark.parametrize("tongue", TONGUES)
def test_everyday_names_of_a_language_are_those_of_the_catalogue(
    tongue: str, names: NamesMeant
) -> None:
    with TRANSLATED.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="|"))
    meant = {
        row[tongue]: KNOWN.get(name_key(row[tongue])) or names.exercise(row[tongue]) for row in rows
    }
    other = {
        row[tongue]: meant[row[tongue]]
        for row in rows
        if meant[row[tongue]] != KNOWN[name_key(row["English"])]
    }
    assert not other


@pytest.mark.parametrize(
    ("name", "means"),
    [
        ("Paused Bench Press (Each Side)", "Pause Bench Press (Barbell)"),
        ("Chest Press, Leverage Machine", "Chest Press (Machine)"),
        ("Dumbell Incline Press", "Incline Bench Press (Dumbbell)"),
        ("Tricep Pressdown", "Triceps Pushdown (Cable)"),
        ("Pec Dec", "Chest Fly (Machine)"),
        ("Bench press Backup", "Bench Press (Barbell)"),
        ("Enges Bankdrücken mit der Langhantel", "Close Grip Bench Press (Barbell)"),
        ("Kurzhantelschulterdrücken im Sitzen", "Seated Shoulder Press (Dumbbell)"),
        ("Sentadilla búlgara con mancuernas", "Bulgarian Split Squat (Dumbbell)"),
        ("史密斯机卧推", "Bench Press (Smith Machine)"),
    ],
)
def test_another_way_to_say_it_means_the_same(name: str, means: str, names: NamesMeant) -> None:
    found = names.exercise(name)
    assert found is not None
    assert found.name == means


@pytest.mark.parametrize(
    "name",
    [
        "Warm Up",
        "Intensity",
        "Karate Push Up",
        "Leg Press Keller",
        "Con Alla",
        "Kniebeuge mit dem Fahrrad",
        "Standing",
        "",
        "(…)",
        "プレス機の掃除",
    ],
)
def test_a_name_with_a_word_that_is_not_understood_means_none(name: str, names: NamesMeant) -> None:
    assert names.exercise(name) is None


def test_other_names_are_found_without_being_written_down_and_hardly_ever_wrongly() -> None:
    names = NamesMeant([each._replace(aliases=()) for each in CATALOGUE], read_wordings())
    right = wrong = 0
    for exercise in CATALOGUE[::4]:
        for alias in exercise.aliases:
            if found := names.exercise(alias):
                right += KNOWN[name_key(alias)].slug == found.slug
                wrong += not {*found.direct} & {*KNOWN[name_key(alias)].direct, *found.indirect}
    assert right > 120
    assert wrong <= 0.02 * right
