"""What is looked at of an exercise over time suits what it is counted in."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brainlift_tui.core.body.body import Weights
from brainlift_tui.core.exercise.exercise import Equipment, Exercise, Measure, Pattern
from brainlift_tui.core.load.load import NANOGRAMS, Load, Unit
from brainlift_tui.core.looking_back.progress import (
    SessionSummary,
    View,
    ViewBasis,
    compared_until,
    days_of_records,
    trend_of,
    value,
    views,
    year_before,
)
from brainlift_tui.core.looking_back.progress_words import (
    best_words,
    number_words,
    readings,
    trend_words,
    year_before_words,
)
from brainlift_tui.core.looking_back.records import UNTIMED, Best, BestAxis
from brainlift_tui.core.looking_back.trend import trend
from brainlift_tui.tui.words import fitting

DAY = date(2026, 3, 2)


def exercise(measure: Measure, implements: int = 1) -> Exercise:
    return Exercise(
        slug="it",
        name="It",
        measure=measure,
        equipment=Equipment.DUMBBELL,
        pattern=Pattern.SQUAT,
        implements=implements,
        direct=(),
        indirect=(),
    )


def scale(measure: Measure, unit: Unit = Unit.KG, weights=(), implements: int = 1) -> ViewBasis:
    return ViewBasis(exercise(measure, implements), unit, Weights(weights))


def reading(
    of: SessionSummary, views: tuple[View, ...], scale: ViewBasis, width: int | None = None
) -> str:
    ways = readings(of, views, scale)
    return str(next(ways)) if width is None else fitting(ways, width)


def session(kg: float | None = None, reps: int = 0, day: date = DAY, **more) -> SessionSummary:
    top = None if kg is None else round(kg * NANOGRAMS[Unit.KG])
    volume = round((kg or 0) * reps * 1000)
    found = SessionSummary(day, 1, 3, reps, max(0, volume), top, None, reps or None, None)
    return found._replace(**more)


def test_added_load_is_looked_at_where_any_was_ever_added():
    plain, loaded = session(0, 8), session(10, 5)
    own_weight = scale(Measure.BODYWEIGHT)
    assert View.ADDED not in views([plain], own_weight)
    assert View.ADDED in views([plain, loaded], own_weight)
    assert value(View.ADDED, plain, own_weight) == 0


def test_weights_are_looked_at_by_what_could_be_lifted_once():
    found = session(60, 10, e1rm_g=80_000)
    barbell = scale(Measure.WEIGHTED)
    assert views([found], barbell) == (View.ONE_REP_MAX, View.TOP, View.VOLUME, View.MOST_REPS)
    assert value(View.ONE_REP_MAX, found, barbell) == 80
    assert value(View.TOP, found, barbell) == 60
    assert value(View.VOLUME, found, barbell) == 600


def test_pounds_are_the_same_mass():
    found = session(Load("45", Unit.LB).kg, 10)
    assert value(View.TOP, found, scale(Measure.WEIGHTED, Unit.LB)) == pytest.approx(45)
    assert value(View.VOLUME, found, scale(Measure.WEIGHTED, Unit.LB)) == pytest.approx(
        450, abs=0.1
    )


def test_the_volume_of_a_pair_is_that_of_both():
    assert value(View.VOLUME, session(20, 10), scale(Measure.WEIGHTED, implements=2)) == 400


def test_bodyweight_is_counted_in_reps_and_lifted_with_the_weight_of_that_day():
    weights = [(DAY - timedelta(30), 80.0), (DAY, 82.0), (DAY + timedelta(1), 90.0)]
    own = scale(Measure.BODYWEIGHT, weights=weights)
    assert views([session(None, 12)], own) == (View.MOST_REPS, View.REPS, View.SYSTEM)
    assert value(View.SYSTEM, session(None, 12), own) == 82
    assert value(View.SYSTEM, session(10, 5), own) == 92
    assert value(View.SYSTEM, session(None, 12, DAY - timedelta(1)), own) == 80
    assert value(View.SYSTEM, session(None, 12, DAY - timedelta(99)), own) == 80
    assert View.SYSTEM not in views([session(None, 12)], scale(Measure.BODYWEIGHT))


def test_less_help_stands_higher():
    helped = scale(Measure.ASSISTED, weights=[(DAY, 80.0)])
    more, less = session(-30, 8), session(-10, 8)
    assert views([more, less], helped)[0] is View.HELP
    assert value(View.HELP, more, helped) < value(View.HELP, less, helped)
    assert value(View.SYSTEM, more, helped) == 50
    assert "help 30 kg" in reading(more, (View.HELP,), helped)
    points = [(DAY + timedelta(7 * at), -30.0 + 2 * at) for at in range(10)]
    said = str(trend_words(trend_of(View.HELP, points, DAY), points[-1][0], View.HELP, Unit.KG))
    assert said.startswith("rising: +")
    assert "kg a month" in said


def test_holds_are_counted_in_seconds():
    held = scale(Measure.HOLD)
    assert views([session(longest_s=90)], held) == (View.LONGEST,)
    assert reading(session(longest_s=90), (View.LONGEST,), held).endswith("longest 1:30")


@pytest.mark.parametrize("measure", Measure)
def test_an_exercise_never_done_has_something_to_be_looked_at(measure: Measure):
    assert len(views([], scale(measure))) == 1


def test_a_session_is_read_off_in_the_unit_shown():
    found = session(60, 10, e1rm_g=80_000)
    assert reading(found, (View.ONE_REP_MAX, View.TOP), scale(Measure.WEIGHTED)) == (
        "Mon 2 Mar 2026  est. 1RM 80 kg  top 60 kg"
    )
    assert "top 132.3 lb" in reading(found, (View.TOP,), scale(Measure.WEIGHTED, Unit.LB))


def test_a_trend_is_told_only_where_it_is_sure():
    points = [(DAY + timedelta(7 * at), 60.0 + at) for at in range(10)]
    words = str(trend_words(trend(points, DAY), points[-1][0], View.TOP, Unit.KG))
    assert words.startswith("rising: +")
    assert "% a month (80 %: +" in words
    few = str(trend_words(trend(points[:5], DAY), DAY, View.TOP, Unit.KG))
    assert few == "trend: too few sessions to say, 6 are needed"
    level = [(day, 60.0) for day, _ in points]
    assert str(trend_words(trend(level, DAY), DAY, View.TOP, Unit.KG)).startswith(
        "no clear trend: +0.0"
    )


def test_a_slow_trend_is_told_by_the_year():
    points = [(DAY + timedelta(7 * at), 100.0 + at / 50) for at in range(200)]
    words = str(trend_words(trend(points, DAY), points[-1][0], View.TOP, Unit.KG))
    assert words.startswith("rising: +")
    assert "% a year (80 %: +" in words
    assert "+0.0 %" not in words


def test_the_last_four_weeks_are_compared_with_those_a_year_before():
    then = [(DAY - timedelta(365 + at), 60.0 + at) for at in (0, 7, 14)]
    now = [(DAY - timedelta(at), 72.0) for at in (1, 8)]
    found = year_before([*then, *now, (DAY - timedelta(29), 500.0)], DAY)
    assert found is not None
    assert (found.now, found.then) == (72, 67)
    words = str(year_before_words(found, View.TOP, Unit.KG))
    assert words == "4 weeks 72 kg, a year before 67 kg: +7 %"
    assert year_before(now, DAY) is None
    assert year_before(then, DAY) is None
    assert str(year_before_words(None, View.TOP, Unit.KG)) == ""


def test_an_exercise_given_up_is_compared_by_its_own_last_weeks():
    assert compared_until(DAY - timedelta(27), DAY) == DAY
    ended = DAY - timedelta(700)
    assert compared_until(ended, DAY) == ended
    found = year_before([(ended, 80.0), (ended - timedelta(365), 64.0)], ended)
    words = str(year_before_words(found, View.TOP, Unit.KG, ended))
    assert words == "4 weeks to 1 Apr 2024 80 kg, a year before 64 kg: +25 %"


def test_what_is_read_off_fits_and_is_never_cut():
    found = session(245, 20, e1rm_g=285_800)
    every = (View.ONE_REP_MAX, View.TOP, View.VOLUME, View.MOST_REPS)
    barbell = scale(Measure.WEIGHTED)
    whole = reading(found, every, barbell)
    assert whole.startswith("Mon 2 Mar 2026  est. 1RM 285.8 kg")
    assert reading(found, every, barbell, len(whole)) == whole
    for width in range(20, len(whole)):
        told = reading(found, every, barbell, width)
        assert len(told) <= width
        assert told.startswith("2 Mar 2026")
        assert set(told.split("  ")[1:]) <= set(whole.split("  "))


@pytest.mark.parametrize(
    ("best", "measure", "words"),
    [
        (Best(BestAxis.REPS, 60 * 10**12, 5), Measure.WEIGHTED, "60 kg × 5"),
        (Best(BestAxis.REPS, 0, 25), Measure.BODYWEIGHT, "25 reps"),
        (Best(BestAxis.REPS, 10 * 10**12, 5), Measure.BODYWEIGHT, "+10 kg × 5"),
        (Best(BestAxis.REPS, -10 * 10**12, 5), Measure.ASSISTED, "-10 kg × 5"),
        (Best(BestAxis.SECONDS, 0, 90), Measure.HOLD, "1:30"),
        (Best(BestAxis.PACE, 5_000_000, -1800), Measure.CARDIO, "5 km in 30:00"),
        (Best(BestAxis.PACE, 5_000_000, UNTIMED), Measure.CARDIO, "5 km"),
        (Best(BestAxis.TIME, 3600), Measure.CARDIO, "1:00:00"),
        (Best(BestAxis.ONE_REP_MAX, 80_000_000), Measure.WEIGHTED, "80.0 kg"),
        (Best(BestAxis.VOLUME, 2 * 1_200_000_000), Measure.WEIGHTED, "1,200 kg"),
        (Best(BestAxis.VOLUME, 61), Measure.BODYWEIGHT, "30.5 reps"),
    ],
)
def test_a_best_is_told_with_its_unit(best: Best, measure: Measure, words: str):
    assert str(best_words(best, measure, Unit.KG, 1)[1]) == words


def test_numbers_have_units():
    assert str(number_words(View.VOLUME, 12345.4, Unit.KG)) == "12,345 kg"
    assert str(number_words(View.MOST_REPS, 12, Unit.KG)) == "12 reps"
    assert str(number_words(View.TOP, 22.5, Unit.LB)) == "22.5 lb"


@given(st.lists(st.floats(-100, 100), max_size=12), st.integers(0, 12))
def test_a_record_is_higher_than_all_before_it_wherever_the_plot_begins(
    values: list[float], cut: int
) -> None:
    points = [(date(2026, 1, 1) + timedelta(days=day), value) for day, value in enumerate(values)]
    shown = points[cut:]
    assert days_of_records(shown, points[:cut]) == {
        day
        for place, (day, value) in enumerate(points)
        if place >= cut and place and all(value > earlier for _, earlier in points[:place])
    }
