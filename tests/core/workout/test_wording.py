"""Sets, times and targets read as people say them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brainlift_tui.core.entry.entry import parse_sets
from brainlift_tui.core.exercise.exercise import Exercise, Measure
from brainlift_tui.core.lifter.locales import unit_of_locale
from brainlift_tui.core.load.load import Load, Unit
from brainlift_tui.core.workout.wording import (
    count_words,
    distance_words,
    each_words,
    effort_words,
    load_words,
    minutes_words,
    set_words,
    sets_words,
    target_words,
    time_words,
)
from brainlift_tui.core.workout.workout import Effort, Target, TrainingSet

KG, LB = Unit.KG, Unit.LB
TWENTY = Load("20", KG)


@pytest.mark.parametrize(
    ("done", "measure", "words"),
    [
        (TrainingSet(load=TWENTY, reps=12), Measure.WEIGHTED, "20 kg × 12"),
        (TrainingSet(load=TWENTY, reps=0), Measure.WEIGHTED, "20 kg × 0"),
        (TrainingSet(reps=12), Measure.BODYWEIGHT, "12 reps"),
        (TrainingSet(reps=1), Measure.BODYWEIGHT, "1 rep"),
        (TrainingSet(load=TWENTY, reps=5, rir=2), Measure.BODYWEIGHT, "+20 kg × 5 @2"),
        (TrainingSet(load=Load("-20", KG), reps=5), Measure.BODYWEIGHT, "-20 kg × 5"),
        (TrainingSet(load=Load("-20", KG), reps=5), Measure.ASSISTED, "-20 kg × 5"),
        (TrainingSet(seconds=45), Measure.HOLD, "45 s"),
        (TrainingSet(load=TWENTY, seconds=90), Measure.HOLD, "20 kg × 1:30"),
        (TrainingSet(distance_m=5000, seconds=1800), Measure.CARDIO, "5 km in 30:00"),
        (TrainingSet(distance_m=800), Measure.CARDIO, "800 m"),
        (TrainingSet(reps=10, seconds=60), Measure.BODYWEIGHT, "10 in 1:00"),
        (TrainingSet(load=TWENTY, reps=8, rir=1.5), Measure.WEIGHTED, "20 kg × 8 @1.5"),
    ],
)
def test_a_set_in_one_phrase(done, measure, words):
    assert str(set_words(done, measure, KG)) == words


def test_a_unit_is_always_shown_and_it_is_the_lifters():
    done = TrainingSet(load=TWENTY, reps=12)
    assert str(set_words(done, Measure.WEIGHTED, LB)) == "44.1 lb × 12"
    assert str(load_words(None, Measure.WEIGHTED, LB)) == ""
    assert str(load_words(Load("0", KG), Measure.BODYWEIGHT, KG)) == "0 kg"


@given(
    st.builds(Load.of, st.integers(-400, 800).map(lambda n: n / 4), st.just(KG)),
    st.integers(0, 1000),
    st.none() | st.sampled_from([0, 0.5, 1, 2, 5]),
)
def test_what_is_shown_can_be_typed_in_again(load, reps, rir):
    done = TrainingSet(load=load, reps=reps, rir=rir)
    for measure in (Measure.WEIGHTED, Measure.BODYWEIGHT):
        assert parse_sets(str(set_words(done, measure, KG)), KG) == (done,)


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(0, "0 s"), (59, "59 s"), (60, "1:00"), (90, "1:30"), (3599, "59:59"), (3723, "1:02:03")],
)
def test_a_duration(seconds, words):
    assert str(time_words(seconds)) == words


@given(st.integers(0, 172_800))
def test_a_duration_shown_can_be_typed_in_again(seconds):
    assert parse_sets(str(time_words(seconds)), KG) == (TrainingSet(seconds=seconds),)


@pytest.mark.parametrize(
    ("metres", "words"),
    [(0.5, "0.5 m"), (800, "800 m"), (1000, "1 km"), (5200, "5.2 km"), (42195, "42.2 km")],
)
def test_a_distance(metres, words):
    assert str(distance_words(metres)) == words


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(0, "0 min"), (2280, "38 min"), (3600, "1 h 00 min"), (3900, "1 h 05 min")],
)
def test_how_long_a_workout_took(seconds, words):
    assert str(minutes_words(seconds)) == words


@pytest.mark.parametrize(
    ("measure", "target", "words"),
    [
        (Measure.WEIGHTED, Target(3, 8, 12), "3 × 8–12"),
        (Measure.HOLD, Target(3, 20, 40), "3 × 20–40 s"),
        (Measure.CARDIO, Target(1, 1800, 1800), "30 min"),
        (Measure.CARDIO, Target(1, 12, 12), "12 s"),
    ],
)
def test_a_target(measure, target, words):
    assert str(target_words(target, Exercise("it", "It", measure=measure))) == words


def test_nothing_said_is_nothing_shown():
    assert str(effort_words(None)) == ""
    assert [str(effort_words(effort)) for effort in Effort] == ["easy", "hard", "to failure"]
    assert str(count_words(TrainingSet(distance_m=0.0))) == "0 km"


@pytest.mark.parametrize(
    ("locale", "unit"),
    [
        ("en_US.UTF-8", LB),
        ("es_US", LB),
        ("my_MM@euro", LB),
        ("de_DE.UTF-8", KG),
        ("en_GB.UTF-8", KG),
        ("C", KG),
        ("", KG),
        ("C.UTF-8", KG),
    ],
)
def test_a_new_lifters_unit_is_that_of_the_region(locale, unit):
    assert unit_of_locale(locale) is unit


def test_of_a_pair_it_is_plain_that_a_load_is_that_of_one():
    pair = Exercise("press", "Press (Dumbbell)", implements=2)
    done = TrainingSet(load=Load("18", Unit.KG), reps=12, rir=2)
    assert str(each_words(done, pair, Unit.KG)) == "18 kg each × 12 @2"
    assert str(each_words(done, pair._replace(implements=1), Unit.KG)) == "18 kg × 12 @2"


def test_loads_of_a_pair_are_told_as_each_where_that_has_to_be_plain():
    sets = parse_sets("20x12, 10, 22x8", KG)
    assert str(sets_words(sets, Measure.WEIGHTED, KG, each=True)) == (
        "20 kg each × 12 · 10 · 22 kg each × 8"
    )
    assert str(sets_words([TrainingSet(reps=8)], Measure.BODYWEIGHT, KG, each=True)) == "8 reps"
