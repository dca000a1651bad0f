"""What is stored under English names is shown as the lifter's language calls it."""

from collections import Counter
from pathlib import Path

import pytest

from brainlift_tui.core.exercise.names import name_key
from brainlift_tui.core.said import said
from brainlift_tui.store.exercise.catalogue import read_catalogue, read_programmes
from brainlift_tui.store.exercise.exercises import named
from brainlift_tui.store.exercise.names_told import read_names_told
from brainlift_tui.store.file.database import open_reader
from brainlift_tui.tui import words as in_words
from brainlift_tui.tui.language import catalogue, manner
from brainlift_tui.tui.language.catalogue import WHOLE, catalogue_of
from brainlift_tui.tui.language.manner import manner_of
from brainlift_tui.tui.language.names import called
from tests.tui.lifting import open_app

CATALOGUE = read_catalogue()


@pytest.fixture
def german(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(catalogue, "LANGUAGE", "de")
    monkeypatch.setattr(catalogue, "CATALOGUE", catalogue_of("de"))
    monkeypatch.setattr(manner, "MANNER", manner_of({"LANG": "de_DE.UTF-8"}))


@pytest.mark.parametrize("language", sorted(WHOLE))
def test_a_whole_language_has_a_name_of_its_own_for_every_exercise_and_programme(
    language: str,
) -> None:
    told = read_names_told(language)
    names = {exercise.name: told.exercise(exercise.name) for exercise in CATALOGUE}
    assert [english for english, name in names.items() if not name] == []
    twice = Counter(map(name_key, names.values()))
    assert [name for name in names.values() if twice[name_key(name)] > 1] == []
    stored = {
        name
        for programme in read_programmes()
        for name in (programme.name, *(day.name for day in programme.days))
    }
    assert stored - told.whole.keys() == set()
    movements = {exercise.name.partition(" (")[0] for exercise in CATALOGUE}
    assert told.movement.keys() - movements == set()


def test_a_name_typed_in_german_finds_its_exercise_and_is_no_other_ones(tmp_path: Path) -> None:
    told = read_names_told("de")
    reader = open_reader(tmp_path / "log.db")
    found = {exercise.slug: named(reader, told.of(exercise.name)) for exercise in CATALOGUE}
    assert {slug: other for slug, other in found.items() if slug != other} == {}
    assert named(reader, "kreuzheben mit gestreckten beinen kurzhantel") == (
        "stiff-leg-deadlift-dumbbell"
    )
    assert named(reader, "Bankdruecken (Langhantel)") == "bench-press-barbell"


def test_a_name_of_the_catalogue_is_told_in_the_language_and_the_lifters_own_stands(
    german: None,
) -> None:
    assert called("Bench Press (Dumbbell)") == "Bankdrücken (Kurzhantel)"
    assert called("A: biceps, legs, core") == "A: Bizeps, Beine, Rumpf"
    assert called("Bench Press (my bar)") == "Bench Press (my bar)"
    told = in_words.words(said("{name}: set {place} changed", name="Plank", place=2))
    assert told.startswith("Unterarmstütz")
    assert str(said("{name} deleted", name="Plank")) == "Plank deleted"


@pytest.mark.parametrize(
    ("environ", "number", "clock"),
    [
        ({}, "12,345.5", "%H:%M"),
        ({"LANG": "de_DE.UTF-8"}, "12\u00a0345,5", "%H:%M"),
        ({"LANG": "de_CH.UTF-8"}, "12,345.5", "%H:%M"),
        ({"LANG": "de_DE.UTF-8", "LC_NUMERIC": "C"}, "12,345.5", "%H:%M"),
        ({"LANG": "en_US.UTF-8"}, "12,345.5", "%I:%M %p"),
        ({"LANG": "en_US.UTF-8", "LC_TIME": "en_GB.UTF-8"}, "12,345.5", "%H:%M"),
        ({"LANG": "C.UTF-8", "BRAINLIFT_LANGUAGE": "de"}, "12\u00a0345,5", "%H:%M"),
        ({"LC_ALL": "C", "BRAINLIFT_LANGUAGE": "de"}, "12,345.5", "%H:%M"),
    ],
)
def test_numbers_and_times_are_written_as_the_locale_has_them(
    environ: dict[str, str], number: str, clock: str
) -> None:
    told = manner_of(environ)
    assert (told.number("12,345.5"), told.clock) == (number, clock)
    assert told.number("no. 5, then") == "no. 5, then"


async def test_today_in_german_has_german_names_in_its_lines_and_in_what_is_typed(
    demo: Path, german: None
) -> None:
    async with open_app(demo) as lifter:
        assert lifter.sees("Bankdrücken (Kurzhantel)")
        assert lifter.sees("B: Trizeps, Rücken, Brust")
        await lifter.press("n", *"kreuzh")
        assert lifter.sees("Kreuzheben (Langhantel)")
