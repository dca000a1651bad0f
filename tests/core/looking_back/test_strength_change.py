"""Stronger than in the first month: each exercise against itself, and how sure that is."""

import math
from datetime import date, timedelta
from statistics import fmean, median, stdev

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brainlift_tui.core.exercise.exercise import Exercise, Measure, Pattern
from brainlift_tui.core.load.load import Load, Unit
from brainlift_tui.core.looking_back.strength import SESSION_NOISE, Shown, shown
from brainlift_tui.core.looking_back.strength_change import (
    BodyHalf,
    Compared,
    Months,
    baseline,
    change_of,
    mean_change,
    noise_of,
    part_change,
    part_of,
    variance_of,
)
from brainlift_tui.core.workout.workout import Effort, SetKind, TrainingSet

BEGAN = date(2026, 1, 5)
SQUAT = Exercise("squat", "Squat", pattern=Pattern.SQUAT)
MONTH = st.lists(st.floats(5, 300).map(Shown.exactly), min_size=1, max_size=9).map(tuple)
COMPARED = st.builds(Compared, st.just(SQUAT), MONTH, MONTH, st.just(BEGAN))
SEVERAL = st.lists(COMPARED, min_size=2, max_size=8)


def compared(first: list[float], now: list[float]) -> Compared:
    return Compared(SQUAT, tuple(map(Shown.exactly, first)), tuple(map(Shown.exactly, now)), BEGAN)


def test_a_quarter_more_on_the_bar_is_a_quarter_stronger():
    found = change_of(compared([80, 80, 80], [100, 100, 100]), SESSION_NOISE)
    assert found.value == pytest.approx(0.25)
    assert found.low < 0.25 < found.high
    assert str(found.word) == "stronger"


def test_one_better_session_by_less_than_a_tenth_is_not_told_from_noise():
    """A single session swings by 4.1 %, so two of them differ by up to 11 % by chance alone."""
    one = compared([100, 100], [105, 105])
    assert str(change_of(one, SESSION_NOISE).word) == "no change beyond noise"


def test_a_loss_is_called_one():
    assert str(change_of(compared([100] * 4, [80] * 4), SESSION_NOISE).word) == "weaker"


def test_one_exercise_is_no_mean():
    assert mean_change([compared([80] * 4, [100] * 4)], SESSION_NOISE) is None


def test_exercises_that_agree_by_chance_are_not_surer_than_their_sessions():
    alike = [compared([80, 80], [100, 100])] * 3
    found = mean_change(alike, SESSION_NOISE)
    assert found is not None
    half = math.log(1 + found.high) - math.log(1 + found.value)
    assert half == pytest.approx(1.2816 * SESSION_NOISE * math.sqrt(3 * (0.5 + 0.5)) / 3)


def test_exercises_that_differ_make_the_mean_unsure():
    found = mean_change(
        [compared([100] * 4, [150] * 4), compared([100] * 4, [90] * 4)], SESSION_NOISE
    )
    assert found is not None
    assert found.low < 0 < found.value < found.high


@given(of=SEVERAL)
def test_the_mean_is_that_of_the_ratios_and_its_interval_that_of_students_t(of: list[Compared]):
    quantiles = [3.078, 1.886, 1.638, 1.533, 1.476, 1.440, 1.415]
    noise = noise_of(of)
    ratios = [
        math.log(median(session.value for session in one.now))
        - math.log(median(session.value for session in one.first))
        for one in of
    ]
    found = mean_change(of, noise)
    assert found is not None
    assert math.log1p(found.value) == pytest.approx(fmean(ratios), abs=1e-9)
    t = quantiles[len(of) - 2] * stdev(ratios) / math.sqrt(len(of))
    half = math.log1p(found.high) - math.log1p(found.value)
    assert half >= t - 1e-9
    assert half == pytest.approx(math.log1p(found.value) - math.log1p(found.low), abs=1e-9)


@given(of=SEVERAL, pound=st.floats(0.1, 10))
def test_the_unit_plays_no_part(of: list[Compared], pound: float):
    def in_unit(one: Compared) -> Compared:
        return one._replace(
            first=tuple(Shown.exactly(session.value * pound) for session in one.first),
            now=tuple(Shown.exactly(session.value * pound) for session in one.now),
        )

    other = [in_unit(one) for one in of]
    assert noise_of(other) == pytest.approx(noise_of(of))
    here, there = mean_change(of, noise_of(of)), mean_change(other, noise_of(other))
    assert here is not None
    assert there is not None
    assert there.value == pytest.approx(here.value, rel=1e-6, abs=1e-6)
    assert there.high == pytest.approx(here.high, rel=1e-6, abs=1e-6)


@given(one=COMPARED)
def test_the_months_changed_about_undo_the_change(one: Compared):
    back = one._replace(first=one.now, now=one.first)
    assert back.change == pytest.approx(-one.change)
    assert variance_of(back, 0.05) == pytest.approx(variance_of(one, 0.05))


@given(one=COMPARED, value=st.floats(5, 300))
def test_a_session_more_makes_it_no_less_sure(one: Compared, value: float):
    more = one._replace(now=(*one.now, Shown.exactly(value)))
    assert variance_of(more, SESSION_NOISE) <= variance_of(one, SESSION_NOISE)


@given(of=SEVERAL)
def test_their_order_plays_no_part(of: list[Compared]):
    here, there = mean_change(of, 0.04), mean_change(of[::-1], 0.04)
    assert here is not None
    assert there is not None
    assert here.value == pytest.approx(there.value)
    assert here.low <= here.value <= here.high


@given(of=st.lists(COMPARED, max_size=6))
def test_sessions_that_swing_more_are_noisier(of: list[Compared]):
    assert noise_of(of) > 0
    steady = [one._replace(first=one.first[:1] * 5, now=one.now[:1] * 5) for one in of]
    assert noise_of(steady) <= SESSION_NOISE + 1e-12


@st.composite
def same_strength(draw: st.DrawFn, one_rep_max: float = 40.0) -> Shown:
    """A session of a lifter whose maximum never changes, told of truthfully or not at all."""
    to_failure, left = draw(st.integers(5, 12)), draw(st.integers(0, 4))
    load = Load.parse(f"{one_rep_max / (1 + to_failure / 30):.4f}", Unit.KG)
    ways: list[tuple[dict[str, object], int | None]] = [({"rir": left}, None), ({}, None)]
    ways += [({}, asked) for asked in range(6) if abs(asked - left) <= 2]
    ways += [({"effort": Effort.EASY}, asked) for asked in (None, 2) if left >= 3]
    if left <= 1:
        ways.append(({"effort": Effort.HARD}, draw(st.none() | st.integers(0, 5))))
    if left == 0:
        ways += [({"effort": Effort.FAILED}, 4), ({"kind": SetKind.FAILURE}, None)]
    told, asked = draw(st.sampled_from(ways))
    found = shown(TrainingSet(load=load, reps=max(1, to_failure - left), **told), 0, asked)
    assert found is not None
    return found


SAME = st.lists(same_strength(), min_size=2, max_size=5).map(baseline)
SAME_COMPARED = st.builds(Compared, st.just(SQUAT), SAME, SAME, st.just(BEGAN))


@given(of=st.lists(SAME_COMPARED, min_size=2, max_size=3))
def test_the_same_strength_is_never_called_stronger_or_weaker_however_hard_the_sets(of):
    found = part_change(BodyHalf.LOWER, of)
    if found.mean is not None:
        assert str(found.mean.word) == "no change beyond noise"
    for _, change in found.exercises:
        assert str(change.word) == "no change beyond noise"


def session(reps: int, asked: int | None = None, **told: Effort | int) -> Shown:
    found = shown(TrainingSet(load=Load("20", Unit.KG), reps=reps, **told), 0, asked)
    assert found is not None
    return found


def test_a_light_first_month_by_the_programme_is_no_gain_when_sets_then_go_to_failure():
    ramp = [session(8, asked=4)] * 4
    failing = [session(12, effort=Effort.FAILED)] * 4
    found = change_of(Compared(SQUAT, tuple(ramp), tuple(failing), BEGAN), SESSION_NOISE)
    assert found.value == pytest.approx(0)
    assert str(found.word) == "no change beyond noise"


def test_where_nothing_was_told_four_reps_more_may_be_effort_and_eight_are_not():
    def change(then: int, now: int):
        months = [session(then)] * 4, [session(now)] * 4
        return change_of(Compared(SQUAT, *map(tuple, months), BEGAN), SESSION_NOISE)

    assert change(8, 12).low < 0 < change(8, 12).high
    assert change(4, 12).low > 0
    assert change(12, 4).high < 0


def test_a_month_is_told_by_its_sessions_with_effort_where_they_are_enough():
    untold, told = session(8), session(8, rir=2)
    assert baseline([untold, told, untold, told]) == (told, told)
    assert baseline([untold, told, untold]) == (untold, told, untold)


def test_the_mean_is_of_exercises_whose_sets_were_told_to_be_hard_or_easy():
    told = compared([80] * 4, [100] * 4)
    untold = told._replace(now=tuple(Shown(100, 100, 110, told=False) for _ in range(4)))
    found = part_change(BodyHalf.LOWER, [told, told, untold])
    assert found.mean is not None
    assert found.mean.value == pytest.approx(0.25)
    assert (found.averaged, found.untold) == (2, (untold,))
    alone = part_change(BodyHalf.LOWER, [told, untold, untold])
    assert (alone.mean, alone.averaged, len(alone.exercises)) == (None, 1, 3)


def test_without_sessions_of_ones_own_the_noise_is_that_of_public_logs():
    assert noise_of([]) == pytest.approx(SESSION_NOISE)


def test_an_exercise_with_a_single_session_in_a_month_is_told_apart():
    few, enough = compared([80], [100] * 5), compared([80] * 2, [100] * 2)
    found = part_change(BodyHalf.LOWER, [few, enough], gone=2)
    assert [one for one, _ in found.exercises] == [enough]
    assert (found.few, found.gone, found.mean) == ((few,), 2, None)


@pytest.mark.parametrize(("days", "apart"), [(0, False), (54, False), (55, True), (9000, True)])
def test_the_months_are_compared_once_they_lie_apart(days: int, apart: bool):
    months = Months(BEGAN, BEGAN + timedelta(days=days))
    assert months.apart is apart
    assert (months.first[1] - months.first[0]).days == 27
    assert (months.now[1] - months.now[0]).days == 27


@pytest.mark.parametrize(
    ("pattern", "measure", "part"),
    [
        (Pattern.SQUAT, Measure.WEIGHTED, BodyHalf.LOWER),
        (Pattern.CALF_RAISE, Measure.WEIGHTED, BodyHalf.LOWER),
        (Pattern.CURL, Measure.WEIGHTED, BodyHalf.UPPER),
        (Pattern.TRUNK_FLEXION, Measure.WEIGHTED, None),
        (Pattern.OTHER, Measure.WEIGHTED, None),
        (Pattern.SQUAT, Measure.BODYWEIGHT, BodyHalf.LOWER),
        (Pattern.VERTICAL_PULL, Measure.ASSISTED, BodyHalf.UPPER),
        (Pattern.HIP_ABDUCTION, Measure.BODYWEIGHT, None),
        (Pattern.HIP_ABDUCTION, Measure.WEIGHTED, BodyHalf.LOWER),
        (Pattern.SQUAT, Measure.HOLD, None),
        (Pattern.LUNGE, Measure.CARDIO, None),
    ],
)
def test_only_what_is_lifted_is_compared(pattern, measure, part):
    assert part_of(Exercise("x", "X", measure=measure, pattern=pattern)) is part
