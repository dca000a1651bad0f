"""Warm-up sets towards a work load, and the lighter load of a drop."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brainlift_tui.core.exercise.exercise import Exercise, Measure
from brainlift_tui.core.load.load import Load, Unit
from brainlift_tui.core.session.lighter import DROP_SHARE, lighter, warmup_sets
from brainlift_tui.core.workout.workout import SetKind

SQUAT = Exercise("squat", "Squat (Barbell)")
PAIR = SQUAT._replace(implements=2)


def kg(*loads: float) -> tuple[Load, ...]:
    return tuple(Load.of(load, Unit.KG) for load in loads)


def steps(exercise, work, loads=()):
    made = warmup_sets(exercise, Load.of(work, Unit.KG), loads)
    return [(str(done.load), done.reps) for done in made]


BAR = kg(*(20 + 2.5 * step for step in range(60)))


def test_a_heavy_load_gets_three_warm_ups_a_light_one_fewer_and_the_lightest_none():
    assert steps(SQUAT, 100, BAR) == [("40 kg", 8), ("60 kg", 5), ("80 kg", 3)]
    assert steps(SQUAT, 30, BAR) == [("20 kg", 8), ("22.5 kg", 4)]
    assert steps(SQUAT, 12, kg(4, 6, 8, 10, 12)) == [("8 kg", 6)]
    assert steps(SQUAT, 6, kg(2, 4, 6)) == []


def test_two_dumbbells_count_as_what_both_weigh():
    dumbbells = kg(4, 8, 10, 12, 16, 20)
    assert steps(PAIR, 20, dumbbells) == [("8 kg", 8), ("12 kg", 5), ("16 kg", 3)]
    assert steps(PAIR._replace(implements=1), 20, dumbbells) == [("10 kg", 8), ("16 kg", 4)]


def test_the_empty_bar_is_the_lightest_and_comes_once():
    assert steps(SQUAT, 42.5, BAR) == [("20 kg", 8), ("25 kg", 5), ("35 kg", 3)]
    assert steps(SQUAT, 20, BAR) == []


@pytest.mark.parametrize("measure", [m for m in Measure if m is not Measure.WEIGHTED])
def test_bodyweight_holds_and_cardio_need_none(measure):
    assert steps(SQUAT._replace(measure=measure), 100, BAR) == []
    assert warmup_sets(SQUAT, None, BAR) == ()


def test_without_a_rack_the_steps_are_even():
    assert steps(SQUAT, 100) == [("40 kg", 8), ("60 kg", 5), ("80 kg", 3)]
    assert steps(SQUAT, 47.5) == [("20 kg", 8), ("27.5 kg", 5), ("37.5 kg", 3)]


loads = st.lists(st.integers(1, 800), min_size=0, max_size=40, unique=True).map(
    lambda halves: kg(*(half / 2 for half in sorted(halves)))
)


@given(loads, st.integers(1, 800), st.integers(1, 2))
def test_warm_ups_rise_are_lighter_than_the_work_and_can_be_made(rack, halves, implements):
    work = Load.of(halves / 2, Unit.KG)
    made = warmup_sets(SQUAT._replace(implements=implements), work, rack)
    masses = [done.load.ng for done in made]
    assert masses == sorted(set(masses))
    assert all(0 < ng <= work.ng * 0.9 for ng in masses)
    assert all(done.kind is SetKind.WARMUP for done in made)
    assert not rack or all(done.load in rack for done in made)


@given(loads, st.integers(1, 800))
def test_a_drop_is_the_load_nearest_to_four_fifths_that_is_lighter(rack, halves):
    load = Load.of(halves / 2, Unit.KG)
    found = lighter(load, DROP_SHARE, rack)
    below = [other for other in rack if other.ng < load.ng]
    if rack and not below:
        assert found is None
    elif rack:
        assert found in below
        off = abs(found.ng - 0.8 * load.ng)
        assert off == pytest.approx(min(abs(o.ng - 0.8 * load.ng) for o in below), abs=1)
