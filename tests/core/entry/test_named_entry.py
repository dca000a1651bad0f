"""Loads that go by their name, typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brainlift_tui.core.entry.entry import entry_text, parse_sets, splits, suited
from brainlift_tui.core.errors import BadInput
from brainlift_tui.core.exercise.exercise import Equipment, Exercise, Measure
from brainlift_tui.core.load.load import Unit
from brainlift_tui.core.load.named import NamedLoad
from brainlift_tui.core.workout.wording import set_words

NAMES = ("red", "blue", "extra heavy")
ROW = Exercise("row", "Row (Band)", equipment=Equipment.BAND)
PRESS = Exercise("press", "Bench Press (Barbell)", equipment=Equipment.BARBELL)


def read(text):
    sets = parse_sets(text, Unit.KG, names=NAMES)
    return [str(set_words(done, Measure.WEIGHTED, Unit.KG)) for done in sets]


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("red x12", ["red × 12"]),
        ("redx12", ["red × 12"]),
        ("RED 12 @2", ["RED × 12 @2"]),
        ("red x12, 11, blue x8", ["red × 12", "red × 11", "blue × 8"]),
        ("red+blue x 8", ["red + blue × 8"]),
        ("extra  heavy x5", ["extra heavy × 5"]),
        ("12 red", ["red × 12"]),
        ("x12 red @1", ["red × 12 @1"]),
        ("12 red + blue, 10", ["red + blue × 12", "red + blue × 10"]),
        ("red 30s", ["red × 30 s"]),
        ("red 12 11 blue 8", ["red × 12", "red × 11", "blue × 8"]),
    ],
)
def test_a_name_stands_where_a_load_stands(text, meant):
    assert read(text) == meant


def test_a_name_that_nobody_owns_is_no_load():
    with pytest.raises(BadInput):
        read("green x12")


def test_the_name_of_the_exercise_ends_where_that_of_the_band_begins():
    ways = splits("seated row band red x12", Unit.KG, NAMES)
    assert [way.name for way in ways] == ["seated row band", "seated row band red"]
    assert ways[0].sets[0].load == NamedLoad("red")


def test_a_barbell_has_no_colour():
    (done,) = parse_sets("red x12", Unit.KG, names=NAMES)
    assert suited(done, ROW) == done
    with pytest.raises(BadInput, match=r"with a weight, not with red: 20x12"):
        suited(done, PRESS)


@given(st.sampled_from(["red", "red + blue", "extra heavy"]), st.integers(1, 50))
def test_what_is_shown_to_be_edited_reads_as_it_was(name, reps):
    (done,) = parse_sets(f"{name} x{reps}", Unit.KG, names=NAMES)
    assert parse_sets(entry_text(done), Unit.KG, names=NAMES) == (done,)
