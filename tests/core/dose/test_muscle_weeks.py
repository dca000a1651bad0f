"""Weekly sets per muscle: any week, or an average of whole weeks up to it."""

from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from brainlift_tui.core.dose.muscle_weeks import (
    WEEK,
    MuscleDay,
    averaged,
    per_week,
    weeks_shown,
)
from brainlift_tui.core.dose.muscles import sets_per_muscle
from brainlift_tui.core.dose.trained import TrainedExercise, week_start
from brainlift_tui.core.exercise.exercise import Exercise, Muscle
from brainlift_tui.core.workout.workout import TrainingSet

SUNDAY = date(2026, 11, 22)
THIS = date(2026, 11, 16)
LONG_AGO = date(2020, 1, 1)
MONDAYS = st.dates(date(2000, 1, 3), THIS).map(week_start)


def test_a_week_alone_is_shown_as_it_is_even_under_way():
    assert weeks_shown(THIS, 1, today=SUNDAY, began=LONG_AGO) == (THIS,)


def test_an_average_leaves_out_the_week_under_way():
    found = weeks_shown(THIS, 4, today=SUNDAY, began=LONG_AGO)
    assert found == tuple(THIS - back * WEEK for back in (4, 3, 2, 1))
    past = weeks_shown(THIS - WEEK, 4, today=SUNDAY, began=LONG_AGO)
    assert past == found


def test_an_average_does_not_go_back_behind_the_first_week():
    began = THIS - 2 * WEEK + timedelta(days=3)
    assert weeks_shown(THIS, 12, today=SUNDAY, began=began) == (THIS - 2 * WEEK, THIS - WEEK)
    assert weeks_shown(THIS, 12, today=SUNDAY, began=SUNDAY) == (THIS,)


@given(monday=MONDAYS, weeks=st.sampled_from([1, 4, 12]), began=st.dates(LONG_AGO, SUNDAY))
def test_weeks_looked_at_together_are_mondays_in_a_row(monday: date, weeks: int, began: date):
    monday = max(monday, week_start(began))
    found = weeks_shown(monday, weeks, today=SUNDAY, began=began)
    assert 1 <= len(found) <= weeks
    assert all(start.weekday() == 0 for start in found)
    assert [b - a for a, b in pairwise(found)] == [WEEK] * (len(found) - 1)
    assert monday - found[-1] in (timedelta(0), WEEK)


@given(
    st.lists(
        st.builds(
            MuscleDay,
            st.dates(date(2026, 8, 31), SUNDAY),
            st.sampled_from(Muscle),
            st.integers(0, 9),
            st.integers(0, 9),
        ),
        max_size=30,
    )
)
def test_an_average_is_all_sets_over_all_weeks(counted: list[MuscleDay]):
    mondays = tuple(date(2026, 8, 31) + at * WEEK for at in range(12))
    found = averaged(per_week(counted), mondays)
    for muscle in Muscle:
        whole = sum(one.direct + one.indirect / 2 for one in counted if one.muscle is muscle)
        assert abs(found[muscle] - whole / 12) < 1e-9


def test_a_day_counts_as_the_dose_does():
    squat = Exercise("squat", "Squat", direct=(Muscle.QUADS,), indirect=(Muscle.GLUTES,))
    dose = sets_per_muscle([TrainedExercise(SUNDAY, squat, (TrainingSet(reps=8),) * 3)])
    counted = [MuscleDay(SUNDAY, Muscle.QUADS, 3), MuscleDay(SUNDAY, Muscle.GLUTES, 0, 3)]
    assert per_week(counted)[THIS] == dose
