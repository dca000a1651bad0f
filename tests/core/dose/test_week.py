"""The dose of a week is counted as a lifter would count it by hand."""

from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brainlift_tui.core.dose.cardio import cardio_of
from brainlift_tui.core.dose.muscles import (
    Band,
    band,
    groups_of,
    named,
    sets_per_muscle,
    short_of,
)
from brainlift_tui.core.dose.recovery import rested, tired_muscles
from brainlift_tui.core.dose.week import (
    Trainee,
    WeekPlan,
    last_weeks,
    to_complete,
    week_dose,
)
from brainlift_tui.core.dose.wording import intensity_words
from brainlift_tui.core.exercise.exercise import Exercise, Muscle
from brainlift_tui.core.workout.workout import Effort, SetKind, Side
from tests.core.dose.trained_days import (
    MONDAY,
    PRESS,
    RUN,
    SQUAT,
    STAND,
    STRETCH,
    WALK,
    kg,
    lifted,
    moved,
)

EVERYTHING = Exercise("all", "Everything", direct=tuple(Muscle))
WHOLE_BODY_BUT_CALVES = Exercise(
    "most", "Most", direct=tuple(muscle for muscle in Muscle if muscle is not Muscle.CALVES)
)


def dose(*trained, began=MONDAY, older=False):
    return week_dose(trained, MONDAY, Trainee(began, older))


def test_a_set_counts_whole_where_it_is_aimed_and_half_where_it_helps():
    sums = sets_per_muscle([lifted(SQUAT, 0, 3), lifted(PRESS, 0, 4), lifted(SQUAT, 2, 2)])
    assert sums[Muscle.QUADS] == 5
    assert sums[Muscle.HAMSTRINGS] == 2.5
    assert sums[Muscle.CHEST] == 4
    assert sums[Muscle.TRICEPS] == 2
    assert sums[Muscle.CALVES] == 0


@pytest.mark.parametrize("kind", [SetKind.WARMUP, SetKind.DROP])
def test_warm_ups_and_drops_are_no_part_of_the_dose(kind):
    week = dose(lifted(SQUAT, 0, kind=kind))
    assert week.muscles[Muscle.QUADS] == 0
    assert week.sessions == 0


def test_an_attempt_without_a_rep_is_no_hard_set():
    assert sets_per_muscle([lifted(SQUAT, 0, reps=0)])[Muscle.QUADS] == 0


@pytest.mark.parametrize(
    ("sets", "named"), [(0, "few"), (3.5, "few"), (4, "some"), (9.5, "some"), (10, "enough")]
)
def test_the_bands_begin_where_the_evidence_puts_them(sets, named):
    assert band(sets) is Band(named)


def test_the_muscle_with_the_fewest_sets_is_named_first():
    sums = sets_per_muscle([lifted(EVERYTHING, 0, 4)])
    assert short_of(sums) == ()
    assert short_of({**sums, Muscle.CALVES: 1.0, Muscle.CHEST: 3.0}) == (
        Muscle.CALVES,
        Muscle.CHEST,
    )


def test_two_workouts_on_one_day_are_one_session():
    assert dose(lifted(SQUAT, 1, hour=8), lifted(PRESS, 1), lifted(PRESS, 4)).sessions == 2


def test_a_walk_alone_is_no_strength_session():
    assert dose(moved(WALK, 0, 45)).sessions == 0


def test_sunday_belongs_to_the_week_and_the_next_monday_does_not():
    week = dose(lifted(SQUAT, 6), lifted(PRESS, 7), lifted(PRESS, -1))
    assert week.days == (MONDAY + timedelta(days=6),)


def test_vigorous_minutes_count_twice():
    cardio = cardio_of([moved(WALK, 0, 30), moved(RUN, 2, 20)])
    assert (cardio.moderate, cardio.vigorous) == (30, 20)
    assert cardio.counted == 70
    assert cardio.missing == 80
    assert cardio.blocks == 1


@pytest.mark.parametrize(
    ("exercise", "told", "vigorous"),
    [
        (WALK, {"effort": Effort.HARD}, True),
        (RUN, {"effort": Effort.EASY}, False),
        (WALK, {"rir": 3.0}, True),
        (RUN, {"rir": 4.0}, False),
        (RUN, {"rir": 2.0, "effort": Effort.EASY}, True),
    ],
)
def test_how_it_felt_decides_before_what_it_was(exercise, told, vigorous):
    cardio = cardio_of([moved(exercise, 0, 10, **told)])
    assert cardio.vigorous == (10 if vigorous else 0)


def test_an_hour_in_one_go_is_two_half_hours_and_two_quarters_are_none():
    assert cardio_of([moved(WALK, 0, 60), moved(WALK, 1, 20), moved(WALK, 2, 15)]).blocks == 2


def test_sets_under_way_count_but_their_session_is_not_there_yet():
    now = lifted(SQUAT, 2)._replace(under_way=True)
    week = dose(lifted(SQUAT, 0), now)
    assert week.muscles[Muscle.QUADS] == 6
    assert (week.sessions, week.under_way) == (1, True)


def test_stretching_is_no_cardio():
    assert cardio_of([moved(STRETCH, 0, 60)]).counted == 0


def test_balance_work_belongs_to_the_dose_from_65_on_only():
    days = [moved(STAND, day, 1) for day in (0, 2)]
    assert dose(*days, older=True).balance_missing == 1
    assert dose(*days).balance_missing == 0


def test_a_set_is_heavy_at_the_share_of_the_maximum_that_the_ramp_asks_for():
    # Epley: 30 kg x 10 is a maximum of 40 kg; week 9 asks for 75 % of it, 30 kg.
    began = MONDAY - timedelta(weeks=8)
    week = dose(
        lifted(SQUAT, -7, 1, "30", effort=Effort.FAILED),
        lifted(SQUAT, 0, 2, "30", 8),
        lifted(SQUAT, 0, 1, "29", 8),
        began=began,
    )
    assert (week.intensity.heavy, week.intensity.told) == (2, 3)
    assert week.intensity.least == 0.75


def test_the_first_weeks_ask_for_less():
    assert dose(lifted(SQUAT, 0)).intensity.least == 0.5


def test_whoever_has_lifted_before_is_not_asked_to_begin_light():
    week = week_dose([lifted(SQUAT, 0)], MONDAY, Trainee(MONDAY, ramps=False))
    assert week.intensity.least == 0.75


def test_each_set_is_judged_by_what_its_own_day_asked_for():
    # Trained since a Wednesday: on that day two weeks later 60 % is asked for, on Monday 50 %.
    began = MONDAY - timedelta(days=12)
    best = lifted(SQUAT, -10, 1, "30", effort=Effort.FAILED)
    sets = [lifted(SQUAT, 0, 1, "22", 8), lifted(SQUAT, 2, 2, "22", 8)]
    week = week_dose([best, *sets], MONDAY, Trainee(began), today=MONDAY)
    assert (week.intensity.heavy, week.intensity.least) == (1, 0.5)
    over = week_dose([best, *sets], MONDAY, Trainee(began))
    assert (over.intensity.heavy, over.intensity.least) == (1, 0.6)


def test_a_maximum_of_a_season_ago_makes_nothing_light():
    now = lifted(SQUAT, 0, 3, "20", effort=Effort.FAILED)
    week = dose(lifted(SQUAT, -100, 1, "60", effort=Effort.FAILED), now, began=MONDAY)
    assert week.intensity.share == 1.0


def test_ten_reps_or_fewer_are_not_heavy_as_long_as_nothing_says_how_hard_they_were():
    began = MONDAY - timedelta(weeks=20)
    week = dose(lifted(SQUAT, 0, 3, "20", 5), began=began)
    assert (week.intensity.heavy, week.intensity.told, week.intensity.untold) == (0, 0, 3)
    assert str(intensity_words(week)[0]) == "not known yet"
    easy = dose(lifted(SQUAT, 0, 3, "20", 8, effort=Effort.EASY), began=began)
    assert (easy.intensity.heavy, easy.intensity.told) == (0, 3)
    hard = dose(lifted(SQUAT, 0, 3, "20", 8, effort=Effort.HARD), began=began)
    assert (hard.intensity.heavy, hard.intensity.told) == (3, 3)


def test_of_sets_that_say_nothing_of_their_weight_the_number_is_told_beside_the_others():
    spoken = lifted(SQUAT, 0, 3, "20", 8, effort=Effort.HARD)
    week = dose(spoken, lifted(PRESS, 1, 2, "20", 5), began=MONDAY - timedelta(weeks=20))
    assert str(intensity_words(week)[0]) == "3 of 3 sets (2 unknown), 100 %"


def test_sets_that_show_no_maximum_are_told_as_such_though_it_was_said_how_hard_they_were():
    told, why, _ = intensity_words(dose(lifted(SQUAT, 0, 14, "20", 10, asked=4)))
    assert str(told) == "not known yet"
    assert str(why) == "reps and those left came to over 12: too many to tell by"


def test_what_the_programme_asked_to_leave_says_how_heavy_a_set_was():
    began = MONDAY - timedelta(weeks=20)
    light = dose(lifted(SQUAT, 0, 3, "20", 8, asked=4), began=began)
    assert (light.intensity.heavy, light.intensity.told) == (0, 3)
    heavy = dose(lifted(SQUAT, 0, 3, "20", 8, asked=1), began=began)
    assert (heavy.intensity.heavy, heavy.intensity.told) == (3, 3)


def test_the_left_and_the_right_side_of_one_set_are_heavy_once():
    began = MONDAY - timedelta(weeks=20)
    apart = lifted(SQUAT, 0, 4, "20", 8, effort=Effort.HARD)
    sides = (Side.LEFT, Side.RIGHT, Side.LEFT, Side.RIGHT)
    rows = zip(apart.sets, sides, strict=True)
    apart = apart._replace(sets=tuple(done._replace(side=side) for done, side in rows))
    week = dose(apart, began=began)
    assert week.hard_sets == 2
    assert (week.intensity.heavy, week.intensity.told) == (2, 2)
    lighter = apart.sets[3]._replace(load=kg("10"))
    week = dose(apart._replace(sets=(*apart.sets[:3], lighter)), began=began)
    assert (week.intensity.heavy, week.intensity.told) == (1, 2), "as heavy as its lighter side"


def test_sets_without_an_estimate_are_not_counted_as_light():
    week = dose(lifted(SQUAT, 0, 3, "20", 20))
    assert week.intensity.told == 0
    assert week.intensity.share is None


def test_hours_count_from_the_last_hard_set_of_each_muscle():
    now = datetime(2026, 11, 18, 19, tzinfo=UTC)
    resting = rested([lifted(SQUAT, 0), lifted(PRESS, 1), lifted(PRESS, 0)], now)
    assert resting[Muscle.QUADS].hours == 49
    assert resting[Muscle.CHEST].hours == 25
    assert Muscle.TRICEPS not in resting
    assert [one.muscle for one in tired_muscles(Muscle, resting)] == [Muscle.CHEST]


@pytest.mark.parametrize(("hours", "enough"), [(47, False), (48, True), (49, True)])
def test_two_days_are_the_guide(hours, enough):
    ended = datetime(2026, 11, 16, 18, tzinfo=UTC)
    resting = rested([lifted(SQUAT, 0)], ended + timedelta(hours=hours))
    assert resting[Muscle.QUADS].enough is enough


def test_the_sentence_names_what_is_missing_and_no_more():
    full = [lifted(EVERYTHING, 0, 2), lifted(EVERYTHING, 3, 2)]
    walks = [moved(WALK, day, 30) for day in range(5)]
    assert str(to_complete(dose(*full, *walks))) == "The week is complete; rest is part of it."
    assert str(to_complete(dose(*full, *walks[:4]))) == (
        "30 minutes of brisk walking would complete the week."
    )
    assert str(to_complete(dose(full[0], *walks))) == (
        "One session for the whole body would complete the week."
    )


def test_what_was_trained_on_one_day_only_is_told_though_the_sets_are_complete():
    walks = [moved(WALK, day, 30) for day in range(5)]
    split = dose(lifted(EVERYTHING, 0, 4), lifted(SQUAT, 3), *walks)
    assert split.complete
    assert str(to_complete(split)) == (
        "The sets of the week are complete; chest, back, shoulders, arms and core had them on one "
        "day, and 2 are advised (WHO)."
    )
    assert dose(lifted(EVERYTHING, 0, 2), lifted(EVERYTHING, 3, 2), *walks).one_day == ()


def test_an_empty_week_asks_for_two_sessions_and_some_walking():
    assert str(to_complete(dose())) == (
        "Two sessions for the whole body and 150 minutes of brisk walking, in five"
        " half-hours, would complete the week."
    )


def test_lists_in_the_sentence_are_told_apart_by_a_comma():
    week = [lifted(PRESS, 0, 8), lifted(SQUAT, 0, 8), lifted(PRESS, 2, 8)]
    assert str(to_complete(dose(*week, moved(WALK, 0, 90)))) == (
        "Some sets for calves, back, biceps and core, and 60 minutes of brisk walking,"
        " in two half-hours, would complete the week."
    )


def test_glutes_alone_are_not_told_as_legs():
    assert tuple(map(str, named([Muscle.GLUTES, Muscle.LATS]))) == ("glutes", "lats")
    legs = [Muscle.QUADS, Muscle.HAMSTRINGS, Muscle.GLUTES, Muscle.CALVES]
    assert tuple(map(str, named(legs))) == ("legs",)


def test_a_week_done_as_the_programme_has_it_says_what_that_leaves_out():
    body = WHOLE_BODY_BUT_CALVES
    week = [lifted(body, 0, 4), lifted(body, 3, 4), *(moved(WALK, day, 30) for day in range(5))]
    left_out = WeekPlan("20-minute minimum", frozenset({Muscle.CALVES, Muscle.CHEST}))
    planned = week_dose(week, MONDAY, Trainee(MONDAY, plan=left_out))
    assert planned.as_planned
    assert not planned.complete
    assert str(to_complete(planned)) == (
        "The week is done as 20-minute minimum has it: it leaves calves below four sets."
    )
    other = week_dose(week, MONDAY, Trainee(MONDAY, plan=WeekPlan("Full body twice")))
    assert str(to_complete(other)) == "Some sets for calves would complete the week."


def test_a_week_that_leaves_muscles_out_is_not_called_complete_without_saying_whose_it_is():
    left_out = WeekPlan("My days", frozenset({Muscle.CALVES, Muscle.HAMSTRINGS}))
    walks = [moved(WALK, day, 30) for day in range(5)]
    begun = week_dose(walks, MONDAY, Trainee(MONDAY, plan=left_out))
    assert str(to_complete(begun)).endswith(" would complete the week as My days has it.")


def test_planned_half_hours_are_counted_out_of_shorter_walks_too():
    plan = WeekPlan(cardio_blocks=2)
    week = [moved(WALK, 0, 20), moved(WALK, 1, 20)]
    assert week_dose(week, MONDAY, Trainee(plan=plan)).cardio_plan == (2, 1)
    assert week_dose(week[:1], MONDAY, Trainee(plan=plan)).cardio_plan.dots == "○○"
    assert week_dose(week * 3, MONDAY, Trainee(plan=plan)).cardio_plan.left == 0
    assert week_dose(week, MONDAY, Trainee()).cardio_plan == (0, 0)


def test_muscles_are_told_as_people_speak_of_them():
    assert tuple(map(str, groups_of([Muscle.QUADS, Muscle.CALVES, Muscle.LATS]))) == (
        "legs",
        "back",
    )


def test_the_weeks_beside_begin_with_the_first_trained_and_are_twelve_at_most():
    assert len(last_weeks([], MONDAY, Trainee())) == 1
    assert len(last_weeks([], MONDAY, Trainee(MONDAY - timedelta(weeks=3)))) == 4
    weeks = last_weeks([], MONDAY + timedelta(days=6), Trainee(MONDAY - timedelta(weeks=300)))
    assert len(weeks) == 13
    assert weeks[-1].start == MONDAY
    assert all(b.start - a.start == timedelta(days=7) for a, b in pairwise(weeks))


trainings = st.lists(
    st.tuples(st.sampled_from([SQUAT, PRESS, EVERYTHING]), st.integers(-30, 6), st.integers(0, 6)),
    max_size=30,
)


@given(trainings)
def test_the_sets_of_the_days_add_up_to_those_of_the_week(plan):
    trained = [lifted(exercise, day, sets) for exercise, day, sets in plan]
    whole = week_dose(trained, MONDAY, Trainee(MONDAY)).muscles
    single = [
        sets_per_muscle([one for one in trained if one.day == MONDAY + timedelta(days=day)])
        for day in range(7)
    ]
    assert whole == {muscle: sum(day[muscle] for day in single) for muscle in Muscle}


@given(trainings, st.sampled_from([SQUAT, PRESS, EVERYTHING]), st.integers(0, 6))
def test_training_more_never_leaves_more_missing(plan, exercise, day):
    trained = [lifted(exercise, day, sets) for exercise, day, sets in plan]
    before = week_dose(trained, MONDAY, Trainee(MONDAY))
    after = week_dose([*trained, lifted(exercise, day)], MONDAY, Trainee(MONDAY))
    assert after.sessions_missing <= before.sessions_missing
    assert set(after.short) <= set(before.short)
