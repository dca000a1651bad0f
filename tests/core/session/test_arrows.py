"""What an arrow makes of a row."""

import pytest

from brainlift_tui.core.errors import BadInput
from brainlift_tui.core.exercise.exercise import Exercise, Measure
from brainlift_tui.core.load.load import Load, Unit
from brainlift_tui.core.session.arrows import (
    counted_on,
    further,
    next_load,
    one_key_apart,
    one_key_off,
)
from brainlift_tui.core.workout.workout import MOST_REPS, TrainingSet

CHIN_UP = Exercise("chin-up", "Chin Up", Measure.BODYWEIGHT)
RACK = tuple(Load(text, Unit.KG) for text in ("5", "10", "20"))


def way(measure, start, direction, steps, loads=RACK):
    exercise, load, seen = CHIN_UP._replace(measure=measure), start, []
    for _ in range(steps):
        load = next_load(exercise, loads, load, direction, Unit.KG)
        seen.append(str(load))
    return seen


def test_bodyweight_lies_between_help_and_added_load():
    up = way(Measure.BODYWEIGHT, Load("-5", Unit.KG), 1, 6)
    assert up == ["-2.5 kg", "None", "5 kg", "10 kg", "20 kg", "20 kg"]
    down = way(Measure.BODYWEIGHT, Load("10", Unit.KG), -1, 4)
    assert down == ["5 kg", "None", "-2.5 kg", "-5 kg"]
    assert way(Measure.BODYWEIGHT, Load("2.5", Unit.KG), -1, 2, ()) == ["None", "-2.5 kg"]


def test_an_assisting_machine_never_adds():
    assert way(Measure.ASSISTED, Load("-5", Unit.KG), 1, 3, ()) == ["-2.5 kg", "None", "None"]
    assert way(Measure.ASSISTED, None, -1, 1, ()) == ["-2.5 kg"]


def test_a_weight_stops_at_the_ends_of_the_rack_and_a_hold_at_none():
    assert way(Measure.WEIGHTED, Load("10", Unit.KG), -1, 2) == ["5 kg", "5 kg"]
    assert way(Measure.WEIGHTED, None, 1, 4) == ["5 kg", "10 kg", "20 kg", "20 kg"]
    assert way(Measure.HOLD, Load("10", Unit.KG), -1, 3) == ["5 kg", "None", "None"]


def test_longer_times_go_in_longer_steps_and_distance_by_a_hundred_metres():
    assert counted_on(TrainingSet(seconds=45), 1).seconds == 50
    assert counted_on(TrainingSet(seconds=300), -1).seconds == 270
    assert counted_on(TrainingSet(seconds=1800), 1).seconds == 1860
    assert counted_on(TrainingSet(seconds=3), -1).seconds == 0
    assert counted_on(TrainingSet(reps=0), -1).reps == 0
    run = TrainingSet(seconds=1800, distance_m=5000)
    assert further(run, 1).distance_m == 5100
    assert further(run._replace(distance_m=100), -1).distance_m is None


def test_a_distance_stays_in_the_digits_it_was_entered_in():
    mile = TrainingSet(distance_m=16093.44, seconds=3600)
    assert further(mile, 1).distance_m == 16193.44
    assert further(further(mile, 1), -1) == mile


PLANK = Exercise("plank", "Plank", Measure.HOLD)
ROWING = Exercise("rowing", "Rowing", Measure.CARDIO)


def test_one_key_makes_a_rep_five_seconds_or_a_minute_more_or_fewer():
    assert one_key_off(TrainingSet(reps=12), CHIN_UP, -1) == TrainingSet(reps=11)
    assert one_key_off(TrainingSet(seconds=300), PLANK, 1) == TrainingSet(seconds=305)
    assert one_key_off(TrainingSet(seconds=90), ROWING, -1) == TrainingSet(seconds=30)


def test_one_key_leaves_something_to_log():
    with pytest.raises(BadInput, match="One rep fewer is none"):
        one_key_off(TrainingSet(reps=1), CHIN_UP, -1)
    with pytest.raises(BadInput, match="Nothing would be left"):
        one_key_off(TrainingSet(seconds=60), ROWING, -1)
    with pytest.raises(BadInput, match="are the most"):
        one_key_off(TrainingSet(reps=MOST_REPS), CHIN_UP, 1)


def test_what_one_key_makes_needs_no_other_guess():
    shown = TrainingSet(load=RACK[0], reps=8)
    assert one_key_apart(shown, shown._replace(reps=9), CHIN_UP)
    assert not one_key_apart(shown, shown._replace(reps=10), CHIN_UP)
    assert not one_key_apart(shown, shown._replace(load=RACK[1]), CHIN_UP)
    assert one_key_apart(TrainingSet(seconds=40), TrainingSet(seconds=45), PLANK)
    assert not one_key_apart(TrainingSet(seconds=40), TrainingSet(seconds=44), PLANK)
