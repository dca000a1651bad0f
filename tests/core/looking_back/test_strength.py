"""The estimated one-rep maximum, where it may be shown."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brainlift_tui.core.load.load import Load, Unit
from brainlift_tui.core.looking_back.strength import (
    Shown,
    best_one_rep_max,
    estimate,
    one_rep_max,
    shown,
    shown_by,
)
from brainlift_tui.core.workout.reserve import Reserve
from brainlift_tui.core.workout.workout import Effort, SetKind, TrainingSet


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
    def value(done: TrainingSet) -> float | None:
        found = shown(done, 81)
        return None if found is None else found.value

    assert value(TrainingSet(reps=8, rir=2)) == pytest.approx(81 * 40 / 30)
    assert value(of("9", 10)) == pytest.approx(90 * 40 / 30)
    assert value(of("-21", 10)) == pytest.approx(60 * 40 / 30)
    assert value(of("-81", 10)) is None
    assert value(TrainingSet(reps=13)) is None
    assert value(TrainingSet(kind=SetKind.WARMUP, reps=8)) is None


@pytest.mark.parametrize(
    ("told", "asked", "reps"),
    [
        ({}, None, 8),
        ({}, 4, 12),
        ({"effort": Effort.EASY}, None, 11),
        ({"effort": Effort.EASY}, 2, 11),
        ({"effort": Effort.EASY}, 4, 12),
        ({"effort": Effort.HARD}, 4, 9),
        ({"effort": Effort.FAILED}, 4, 8),
        ({"rir": 4}, None, 12),
        ({"rir": 7}, None, 12),
        ({"rir": 2, "effort": Effort.HARD}, 4, 10),
        ({"kind": SetKind.FAILURE}, 4, 8),
    ],
)
def test_what_was_left_counts_as_told_by_a_key_or_a_number_else_as_asked(told, asked, reps):
    done = TrainingSet(load=Load("20", Unit.KG), reps=8, **told)
    assert estimate(done, asked) == pytest.approx(20 * (1 + reps / 30))


@pytest.mark.parametrize(
    ("told", "asked", "least", "most", "is_told"),
    [
        ({}, None, 8, 12, False),
        ({}, 4, 10, 14, True),
        ({}, 1, 8, 11, True),
        ({"effort": Effort.EASY}, None, 11, 14, True),
        ({"effort": Effort.EASY}, 4, 12, 16, True),
        ({"effort": Effort.HARD}, 4, 8, 9, True),
        ({"effort": Effort.FAILED}, None, 8, 8, True),
        ({"rir": 2}, None, 10, 10, True),
        ({"kind": SetKind.FAILURE}, None, 8, 8, True),
    ],
)
def test_what_was_not_told_stays_open(told, asked, least, most, is_told):
    found = shown(TrainingSet(load=Load("20", Unit.KG), reps=8, **told), 0, asked)
    assert found is not None
    assert found.least == pytest.approx(20 * (1 + least / 30))
    assert found.most == pytest.approx(20 * (1 + most / 30))
    assert found.told is is_told


@given(
    reps=st.integers(1, 12),
    rir=st.none() | st.integers(0, 10),
    effort=st.none() | st.sampled_from(Effort),
    kind=st.sampled_from([SetKind.WORK, SetKind.FAILURE]),
    asked=st.none() | st.integers(0, 5),
)
def test_the_estimate_lies_within_what_is_left_open(reps, rir, effort, kind, asked):
    left = Reserve.of(TrainingSet(kind=kind, reps=reps, rir=rir, effort=effort), asked)
    assert 0 <= left.least <= left.estimated <= left.most


def test_a_session_shows_what_its_surest_best_set_does():
    wide, sure = Shown(30, 30, 34, told=False), Shown.exactly(30)
    assert shown_by([wide, sure, Shown.exactly(28)]) == sure
    assert shown_by([wide, Shown.exactly(28)]) == Shown(30, 30, 34, told=True)
    assert shown_by([]) is None
