"""What is said: an id with values, English where nobody translates it."""

from datetime import date

import pytest

from brainlift_tui.core.errors import BadInput, NoSuchExercise
from brainlift_tui.core.load.load import Load, Unit
from brainlift_tui.core.said import NOTHING, Said, in_turn, said, said_of


def test_the_values_stand_in_the_sentence_each_written_out():
    told = said(
        "{name}: {load} on {day}, {share} of it",
        name="Squat",
        load=Load("22.5", Unit.KG),
        day=date(2026, 11, 2),
        share=0.1 + 0.2,
    )
    assert told.english() == "Squat: 22.5 kg on 2 Nov 2026, 0.3 of it"


def test_a_name_with_braces_is_shown_as_it_is():
    assert said("{name} deleted", name="Press {heavy}").english() == "Press {heavy} deleted"
    assert Said("Press {heavy} deleted").english() == "Press {heavy} deleted"


@pytest.mark.parametrize(
    ("number", "words"), [(0, "0 sets"), (1, "one set"), (2, "2 sets"), (21, "21 sets")]
)
def test_a_number_decides_how_it_is_said(number, words):
    assert said_of(number, "one set", "{number} sets").english() == words


def test_what_was_said_can_stand_in_a_sentence():
    sets = said_of(3, "one set", "{number} sets")
    assert said("{name}: {sets}", name="Squat", sets=sets).english() == "Squat: 3 sets"
    assert in_turn([sets, said("no warm-up"), 20]).english() == "3 sets, no warm-up, 20"
    assert in_turn([]).english() == ""


def test_an_error_carries_its_sentence_and_is_read_in_english():
    error = BadInput("{reps} reps: a set has 0 to {most}.", reps=1000, most=999)
    assert str(error) == "1000 reps: a set has 0 to 999."
    assert error.said == said("{reps} reps: a set has 0 to {most}.", reps=1000, most=999)
    none = NoSuchExercise("No exercise is called {name!r}.", ("Squat",), name="Sqat")
    assert (str(none), none.candidates) == ("No exercise is called 'Sqat'.", ("Squat",))


def test_of_nothing_said_nothing_is_seen_beside_the_others():
    assert in_turn([said("no plates"), NOTHING, said("bar")]).english() == "no plates, bar"
    assert not in_turn([NOTHING, NOTHING])
    assert (str(NOTHING), bool(said("no plates"))) == ("", True)
