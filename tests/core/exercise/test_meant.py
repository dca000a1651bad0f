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


def exercise(name: str, *aliases: str, of: str) -> Exercise:
    """An exercise like one of the catalogue, called otherwise."""
    [like] = [each for each in CATALOGUE if each.name == of]
    return like.taken_after(name_key(name).replace(" ", "-"), name)._replace(aliases=aliases)


@pytest.mark.parametrize(
    ("name", "means"),
    [
        ("Alpine Twist", "Alpine Twist (Bodyweight)"),
        ("Alpine Twist (Weighted)", "Alpine Twist (Plate)"),
        ("Alpine Hack Squat", "Alpine Hack Squat (Machine)"),
        ("Alpine Squat", "Alpine Squat (Barbell)"),
        ("Skull Crushers", "Skullcrusher (Barbell)"),
        ("Meadow Fly", "Meadow Fly (Machine)"),
        ("Alpine Kickback", None),
        ("Alpine Kickback (Cable)", "Alpine Extension (Cable)"),
    ],
)
def test_a_name_without_what_carries_the_load_means_the_commonest_form_or_none(
    name: str, means: str | None
) -> None:
    known = [
        exercise("Alpine Twist (Plate)", "Alpine Twist (Weighted)", of="Russian Twist (Plate)"),
        exercise("Alpine Twist (Bodyweight)", of="Russian Twist (Bodyweight)"),
        exercise("Alpine Hack Squat (Barbell)", of="Hack Squat (Barbell)"),
        exercise("Alpine Hack Squat (Machine)", of="Hack Squat (Machine)"),
        exercise("Alpine Squat (Machine)", of="Hack Squat (Machine)"),
        exercise("Alpine Squat (Barbell)", of="Squat (Barbell)"),
        exercise("Skullcrusher (Cable)", of="Skullcrusher (Cable)"),
        exercise("Skullcrusher (Barbell)", of="Skullcrusher (Barbell)"),
        exercise("Meadow Fly (Dumbbell)", "Fly Meadow", of="Reverse Fly (Dumbbell)"),
        exercise("Meadow Fly (Machine)", of="Reverse Fly (Machine)"),
        exercise("Alpine Extension (Cable)", "Cable Alpine Kickback", of="Glute Kickback (Cable)"),
    ]
    meant = NamesMeant(known, read_wordings()).exercise(name)
    assert (meant.name if meant else None) == means


def test_half_of_what_names_equipment_tells_nothing_and_is_a_word_of_its_own() -> None:
    known = [exercise("Alpine Pulldown (Cable)", of="Lat Pulldown (Cable)")]
    names = NamesMeant(known, read_wordings())
    assert names.exercise("Alpine Pulldown") == known[0]
    assert names.exercise("Cross Body Alpine Pulldown") is None
    assert names.exercise("Body Alpine Pulldown") is None
