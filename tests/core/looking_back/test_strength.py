"""The estimated one-rep maximum, where it may be shown."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brainlift_tui.core.load.load import Load, Unit
from brainlift_tui.core.looking_back.strength import best_one_rep_max, one_rep_max, system_estimate
from brainlift_tui.core.workout.workout import SetKind, TrainingSet


@pytest.mark.parametrize(
    ("load", "reps", "estimate"),
    [
        (100, 1, 100),
        (100, 10, 400 / 3),
        (60, 12, 84),
        (100, 2.5, 100 * 32.5 / 30),
        (100, 0, None),
        (100, 0.5, None),
        (100, 12.5, None),
        (100, 13, None),
        (0, 5, None),
        (-20, 5, None),
    ],
)
def test_epley_from_1_to_12_reps_and_nothing_beyond(load, reps, estimate):
    found = one_rep_max(load, reps)
    assert found == (None if estimate is None else pytest.approx(estimate))


@given(st.floats(0.5, 1000), st.floats(0.5, 1000), st.integers(1, 12), st.integers(1, 12))
def test_more_load_or_more_reps_never_lower_the_estimate(load, other, reps, more):
    light, heavy = sorted((load, other))
    few, many = sorted((reps, more))
    assert one_rep_max(light, few) <= one_rep_max(heavy, many)
    assert one_rep_max(light, few) >= light


def of(text: str, reps: int | None, kind: SetKind = SetKind.WORK, unit: Unit = Unit.KG):
    return TrainingSet(kind=kind, load=Load(text, unit), reps=reps, seconds=30)


def test_the_best_of_a_session_leaves_out_warmups_and_what_has_no_load():
    sets = [
        of("200", 5, SetKind.WARMUP),
        TrainingSet(reps=10),
        of("60", None),
        of("60", 0),
        of("60", 30),
        of("60", 10),
        of("70", 3, SetKind.DROP),
    ]
    assert best_one_rep_max(sets) == pytest.approx(80)
    assert best_one_rep_max(sets[:5]) is None
    assert best_one_rep_max([]) is None


def test_pounds_are_estimated_in_kilograms():
    assert best_one_rep_max([of("100", 1, unit=Unit.LB)]) == pytest.approx(45.359237)


def test_ones_own_weight_and_the_load_are_lifted_together():
    chin_up = TrainingSet(reps=8, rir=2)
    assert system_estimate(chin_up, 81) == pytest.approx(81 * 40 / 30)
    assert system_estimate(of("9", 10), 81) == pytest.approx(90 * 40 / 30)
    assert system_estimate(of("-21", 10), 81) == pytest.approx(60 * 40 / 30)
    assert system_estimate(of("-81", 10), 81) is None
    assert system_estimate(TrainingSet(reps=13), 81) is None
    assert system_estimate(TrainingSet(kind=SetKind.WARMUP, reps=8), 81) is None
