"""A workout is recognised by what was done; an exercise nobody described is guessed at."""

from datetime import UTC, datetime, timedelta

import pytest

from brainlift_tui.core.exercise.exercise import Equipment, Exercise, Measure, Muscle, Pattern
from brainlift_tui.core.exercise.recognition import (
    fingerprint,
    guessed_exercise,
    guessed_measure,
)
from brainlift_tui.core.load.load import Load, Unit
from brainlift_tui.core.workout.workout import TrainingSet, Workout, WorkoutExercise
from brainlift_tui.store.exercise.catalogue import read_catalogue

MONDAY = datetime(2025, 3, 3, 18, 0, tzinfo=UTC)
KG_20 = Load("20", Unit.KG)


def workout(name: str = "Bench Press (Dumbbell)", *sets: TrainingSet) -> Workout:
    done = sets or (TrainingSet(load=KG_20, reps=8),)
    return Workout(MONDAY, title="Push", exercises=(WorkoutExercise(name, sets=done),))


def test_spelling_title_and_time_do_not_change_what_a_workout_is_recognised_by() -> None:
    other = Workout(
        MONDAY + timedelta(hours=8),
        title="Drücken",
        exercises=(
            WorkoutExercise("dumbbell bench presses", sets=(TrainingSet(load=KG_20, reps=8),)),
        ),
    )
    assert fingerprint(other) == fingerprint(workout())


def test_an_exercise_split_in_two_rows_of_sets_is_recognised() -> None:
    done = TrainingSet(load=KG_20, reps=8)
    twice = workout().with_exercises((*workout().exercises, *workout().exercises))
    assert fingerprint(twice) == fingerprint(workout("Bench Press (Dumbbell)", done, done))


@pytest.mark.parametrize(
    "done",
    [
        TrainingSet(load=KG_20, reps=9),
        TrainingSet(load=Load("20", Unit.LB), reps=8),
        TrainingSet(reps=8),
        TrainingSet(load=KG_20, reps=8, seconds=3),
    ],
)
def test_other_sets_make_another_workout(done: TrainingSet) -> None:
    assert fingerprint(workout("Bench Press (Dumbbell)", done)) != fingerprint(workout())


@pytest.mark.parametrize(
    ("sets", "measure"),
    [
        ([TrainingSet(load=KG_20, reps=8), TrainingSet(reps=8)], Measure.WEIGHTED),
        ([TrainingSet(reps=8)], Measure.BODYWEIGHT),
        ([TrainingSet(seconds=30)], Measure.HOLD),
        ([TrainingSet(seconds=1800, distance_m=5000)], Measure.CARDIO),
        ([TrainingSet(load=Load("-20", Unit.KG), reps=8)], Measure.ASSISTED),
        (
            [TrainingSet(load=Load("-20", Unit.KG), reps=8), TrainingSet(load=KG_20, reps=3)],
            Measure.BODYWEIGHT,
        ),
    ],
)
def test_the_sets_tell_what_an_exercise_is_counted_in(
    sets: list[TrainingSet], measure: Measure
) -> None:
    assert guessed_measure(sets) is measure


def test_an_unknown_exercise_takes_after_the_one_that_shares_most_words() -> None:
    press = Exercise(
        "leg-press-machine",
        "Leg Press (Machine)",
        equipment=Equipment.MACHINE,
        pattern=Pattern.SQUAT,
        direct=(Muscle.QUADS,),
    )
    curl = Exercise("leg-curl", "Leg Curl", pattern=Pattern.LEG_CURL)
    done = [TrainingSet(load=KG_20, reps=8)]
    found = guessed_exercise("Leg Press Cellar", "leg-press-cellar", done, [curl, press])
    assert (found.slug, found.name) == ("leg-press-cellar", "Leg Press Cellar")
    assert found.direct == (Muscle.QUADS,)
    assert found.equipment is Equipment.MACHINE
    assert found.pattern is Pattern.SQUAT


def test_an_exercise_like_no_other_has_no_muscles_and_a_movement_that_is_not_known() -> None:
    found = guessed_exercise("Zottman Thing (Kettlebell)", "zottman", [TrainingSet(reps=5)], [])
    assert found.direct == ()
    assert found.equipment is Equipment.KETTLEBELL
    assert found.pattern is Pattern.OTHER
    assert not found.compound


CATALOGUE = read_catalogue()


@pytest.mark.parametrize(
    ("name", "measure", "equipment", "pattern"),
    [
        ("Sandbag Curl", Measure.WEIGHTED, Equipment.DUMBBELL, Pattern.CURL),
        ("Kettlebell Gizmo Squat", Measure.WEIGHTED, Equipment.KETTLEBELL, Pattern.SQUAT),
        ("Weird Plank", Measure.HOLD, Equipment.NONE, Pattern.TRUNK_BRACE),
        ("Thingamajig", Measure.WEIGHTED, Equipment.NONE, Pattern.OTHER),
        ("Tuesday Jog", Measure.CARDIO, Equipment.NONE, Pattern.CARDIO),
    ],
)
def test_a_name_alone_tells_what_a_new_exercise_is_likely_to_be(name, measure, equipment, pattern):
    guessed = guessed_exercise(name, "x", (), CATALOGUE, shown=True)
    assert guessed.name == name
    assert (guessed.measure, guessed.equipment, guessed.pattern) == (measure, equipment, pattern)
