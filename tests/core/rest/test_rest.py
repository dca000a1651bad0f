"""The rest is a deadline that neither the wall clock nor a restart can stretch."""

from datetime import UTC, datetime, timedelta
from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brainlift_tui.core.exercise.exercise import Exercise, Measure, Pattern
from brainlift_tui.core.load.load import Load, Unit
from brainlift_tui.core.rest.rest import (
    LONGEST_S,
    Moment,
    RestPlan,
    RestTimer,
    clock_text,
    planned_rest,
    rest_plan,
    why_longer,
)
from brainlift_tui.core.workout.workout import Effort, SetKind, Target, TrainingSet

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
FIVE = Target(sets=3, low=3, high=6)
TWELVE = Target(sets=3, low=8, high=12)

planned = st.integers(1, 3600)
passed = st.floats(0, 7200)
jumps = st.floats(-(10**7), 10**7)


def at(seconds: float, *, set_by: float = 0.0, boot: str = "one") -> Moment:
    """So many seconds after noon, the wall clock set by so many seconds against the other."""
    return Moment(NOON + timedelta(seconds=seconds + set_by), boot, 500.0 + seconds)


def about(seconds: float):
    return pytest.approx(seconds, abs=1e-4)


# --- counting down ----------------------------------------------------------------------------


def told(plan: RestPlan) -> tuple[int, str]:
    return plan.seconds, plan.why.english()


@given(planned, passed)
def test_what_is_left_is_what_was_planned_less_what_has_passed(seconds, later):
    assert RestTimer.begin(seconds, at(0)).left(at(later)) == about(seconds - later)


@given(planned, passed, jumps)
def test_setting_the_wall_clock_changes_nothing_that_is_left(seconds, later, jump):
    assert RestTimer.begin(seconds, at(0)).left(at(later, set_by=jump)) == about(seconds - later)


@given(planned, passed, jumps, passed)
def test_the_stored_deadline_moves_along_with_a_wall_clock_that_was_set(seconds, later, jump, more):
    settled = RestTimer.begin(seconds, at(0)).settled(at(later, set_by=jump))
    if abs(jump) >= 1.001:
        gone = (settled.deadline - at(later, set_by=jump).wall).total_seconds()
        assert gone == about(seconds - later)
    assert settled.left(at(later + more, set_by=jump)) == about(seconds - later - more)
    restarted = at(later + more, set_by=jump, boot="two")
    slack = 1.001 if abs(jump) < 1.001 else 1e-4
    expected = min(seconds, seconds - later - more)
    assert settled.left(restarted) == pytest.approx(expected, abs=slack)


def test_a_rest_whose_wall_clock_runs_true_is_not_written_again():
    timer = RestTimer.begin(90, at(0))
    assert timer.settled(at(30)) is timer
    assert timer.settled(at(30, set_by=0.5)) is timer
    held = timer.paused(at(30))
    assert held.settled(at(60, set_by=5000)) is held


@given(planned, passed, jumps)
def test_after_a_restart_no_more_than_planned_is_left(seconds, later, jump):
    moment = at(later, set_by=jump, boot="two")
    left = RestTimer.begin(seconds, at(0)).left(moment)
    assert left == about(min(seconds, seconds - later - jump))
    assert left <= seconds


def test_where_the_boot_is_unknown_only_the_wall_clock_counts():
    timer = RestTimer.begin(90, at(0, boot=""))
    assert timer.left(at(30, set_by=20, boot="")) == about(40)
    assert timer.left(at(30, set_by=-5000, boot="")) == 90


def test_sleep_counts_as_rest():
    timer = RestTimer.begin(120, at(0))
    assert timer.left(at(3600)) == about(120 - 3600)


def test_a_rest_is_of_the_set_it_began_with_and_of_none_before_it():
    timer = RestTimer.begin(120, at(90))
    assert timer.began_with(at(90).wall.replace(microsecond=0))
    assert timer.lengthened(-15, at(95)).began_with(at(90).wall)
    assert not timer.began_with(at(0).wall)
    assert not timer.began_with(None)


@given(planned, passed)
def test_half_of_it_is_over_at_half_time(seconds, later):
    timer = RestTimer.begin(seconds, at(0))
    if abs(later - seconds / 2) > 0.001:
        assert timer.half_over(at(later)) == (later > seconds / 2)


# --- pause ------------------------------------------------------------------------------------


@given(planned, passed, passed, jumps, passed)
def test_a_pause_holds_what_is_left_however_long_it_lasts(seconds, later, pause, jump, more):
    held = RestTimer.begin(seconds, at(0)).paused(at(later))
    back = at(later + pause, set_by=jump)
    assert held.left(back) == about(seconds - later)
    running = held.resumed(back)
    assert running.planned_s == seconds
    assert running.left(back) == about(seconds - later)
    assert running.left(at(later + pause + more, set_by=jump)) == about(seconds - later - more)


@given(planned, passed, passed)
def test_a_pause_outlasts_a_restart(seconds, later, pause):
    held = RestTimer.begin(seconds, at(0)).paused(at(later))
    back = at(pause, boot="two")
    running = held.resumed(back)
    assert running.left(back) == about(seconds - later)
    assert running.left(back._replace(uptime=back.uptime + 5)) == about(seconds - later - 5)


@given(planned, passed, passed)
def test_pausing_twice_is_pausing_once(seconds, later, pause):
    held = RestTimer.begin(seconds, at(0)).paused(at(later))
    assert held.paused(at(later + pause)) == held


# --- longer and shorter -----------------------------------------------------------------------


@given(planned, st.lists(st.tuples(st.floats(0, 20), st.sampled_from([-15, 15])), max_size=12))
def test_each_press_adds_or_takes_its_seconds_while_less_than_an_hour_is_left(seconds, presses):
    timer, later, expected = RestTimer.begin(seconds, at(0)), 0.0, float(seconds)
    for gap, change in presses:
        later += gap
        expected = min(expected - gap + change, max(LONGEST_S, expected - gap - 15))
        expected = min(expected, LONGEST_S)
        timer = timer.lengthened(change, at(later))
        assert timer.left(at(later)) == pytest.approx(expected, abs=1e-3)
        assert timer.planned_s >= 0


@given(planned, passed, st.integers(-600, 600))
def test_a_paused_rest_is_shortened_to_nothing_at_most(seconds, later, change):
    held = RestTimer.begin(seconds, at(0)).paused(at(min(later, seconds)))
    longer = held.lengthened(change, at(later + 10))
    left = max(0.0, seconds - min(later, seconds))
    assert longer.left(at(9999)) == about(max(0.0, min(LONGEST_S, left + change)))
    running = longer.resumed(at(10_000))
    assert running.left(at(10_001)) == pytest.approx(longer.left(at(9999)) - 1, abs=1e-3)


@given(planned, passed, st.sampled_from([-15, 15]), jumps)
def test_a_longer_rest_still_minds_no_wall_clock_that_is_set(seconds, later, change, jump):
    timer = RestTimer.begin(seconds, at(0)).lengthened(change, at(later))
    assert timer.left(at(later + 7, set_by=jump)) == about(timer.left(at(later)) - 7)


@given(planned, st.integers(1, 600))
def test_after_a_restart_a_longer_rest_counts_as_longer(seconds, change):
    timer = RestTimer.begin(seconds, at(0)).lengthened(change, at(0))
    whole = min(LONGEST_S, seconds + change)
    assert timer.planned_s == whole
    assert timer.left(at(0, set_by=-9999, boot="two")) == whole


# --- reading it -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("seconds", "shown"),
    [
        (90, "1:30"),
        (89.999, "1:30"),
        (89.0, "1:29"),
        (60, "1:00"),
        (59.2, "1:00"),
        (1, "0:01"),
        (0.001, "0:01"),
        (0, "0:00"),
        (-0.4, "0:00"),
        (-1, "+0:01"),
        (-1.9, "+0:01"),
        (-12, "+0:12"),
        (-75, "+1:15"),
        (3600, "60:00"),
    ],
)
def test_the_clock_reads_zero_when_it_is_over_and_not_before(seconds, shown):
    assert clock_text(seconds) == shown


@given(st.floats(-7200, 7200), st.floats(0, 60))
def test_the_clock_never_runs_backwards(seconds, less):
    def shown(value: float) -> int:
        text = clock_text(value)
        minutes, rest = text.removeprefix("+").split(":")
        whole = int(minutes) * 60 + int(rest)
        assert len(rest) == 2
        assert int(rest) < 60
        return -whole if text.startswith("+") else whole

    assert shown(seconds) >= shown(seconds - less)
    assert abs(shown(seconds) - seconds) <= 1


# --- how long ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("pattern", "target", "seconds"),
    [
        (Pattern.SQUAT, FIVE, 180),
        (Pattern.HORIZONTAL_PUSH, FIVE, 180),
        (Pattern.SQUAT, FIVE._replace(high=7), 120),
        (Pattern.HINGE, TWELVE, 120),
        (Pattern.VERTICAL_PULL, None, 120),
        (Pattern.OLYMPIC, FIVE, 180),
        (Pattern.CURL, TWELVE, 90),
        (Pattern.OTHER, FIVE, 90),
        (Pattern.CALF_RAISE, FIVE, 90),
        (Pattern.TRUNK_FLEXION, TWELVE, 60),
        (Pattern.TRUNK_BRACE, None, 60),
        (Pattern.TRUNK_ROTATION, FIVE, 60),
        (Pattern.TRUNK_EXTENSION, TWELVE, 60),
    ],
)
def test_the_rule_rests_longer_for_heavier_and_bigger_work(pattern, target, seconds):
    assert planned_rest(Exercise("it", "It", pattern=pattern), target, None) == seconds


def test_a_hold_rests_a_minute_whatever_it_works():
    wall_sit = Exercise("wall-sit", "Wall Sit", measure=Measure.HOLD, pattern=Pattern.SQUAT)
    assert planned_rest(wall_sit, None, None) == 60


def test_the_exercises_own_rest_wins_over_the_programmes():
    own = Exercise("squat", "Squat", rest_s=200)
    assert planned_rest(own, TWELVE._replace(rest_s=75), None) == 200
    assert planned_rest(own._replace(rest_s=None), TWELVE._replace(rest_s=75), None) == 75
    assert planned_rest(own._replace(rest_s=0), TWELVE._replace(rest_s=75), None) == 0


SQUAT = Exercise("squat", "Squat", pattern=Pattern.SQUAT)
CURL = Exercise("curl", "Curl", pattern=Pattern.CURL)
PLANK = Exercise("plank", "Plank", measure=Measure.HOLD, pattern=Pattern.TRUNK_BRACE)
TWENTY = Load.parse("20", Unit.KG)


def work(reps: int, load: Load | None = TWENTY, **more) -> TrainingSet:
    return TrainingSet(load=load, reps=reps, **more)


@pytest.mark.parametrize("effort", [None, *Effort])
@pytest.mark.parametrize("target", [None, TWELVE, TWELVE._replace(rest_s=75)])
@pytest.mark.parametrize("exercise", [SQUAT, CURL])
def test_a_failed_set_adds_half_a_minute_and_says_so(exercise, effort, target):
    usual = rest_plan(exercise, target, work(10))
    plan = rest_plan(exercise, target, work(10, effort=effort))
    failed = effort is Effort.FAILED
    assert plan.seconds - usual.seconds == (30 if failed else 0)
    longer = " + 0:30, to failure" if failed else ""
    assert plan.why.english() == usual.why.english() + longer


@pytest.mark.parametrize(
    ("done", "why"),
    [
        (work(10, rir=0), "no rep was left"),
        (work(10, rir=0.5), "no rep was left"),
        (work(11, rir=1), ""),
        (work(11, effort=Effort.HARD), ""),
        (work(10, kind=SetKind.FAILURE), "no rep was left"),
        (work(0), "to failure"),
        (work(8), "4 reps fewer"),
        (work(10), "2 reps fewer"),
        (work(11), ""),
        (work(8, Load.parse("22.5", Unit.KG)), ""),
        (work(8, Load.parse("44.0925", Unit.LB)), "4 reps fewer"),
        (work(8, None), ""),
        (work(8, kind=SetKind.DROP), ""),
        (TrainingSet(load=TWENTY, seconds=30), ""),
    ],
)
def test_a_set_was_very_hard_if_it_failed_left_no_rep_or_fell_by_two_reps(done, why):
    found = why_longer(done, work(12))
    assert (found.english() if found else "") == why
    assert rest_plan(CURL, TWELVE, done, before=work(12)).seconds == (120 if why else 90)


def test_fewer_reps_of_bodyweight_count_as_well():
    fewer = why_longer(work(9, None), work(12, None))
    assert fewer.english() == "3 reps fewer"
    assert why_longer(work(9, None), work(12)) is None


def test_the_first_set_has_none_to_fall_behind():
    assert told(rest_plan(CURL, TWELVE, work(8))) == (90, "isolation lift")


@pytest.mark.parametrize(
    ("exercise", "seconds"), [(SQUAT, 60), (CURL, 45), (PLANK, 30), (CURL._replace(rest_s=0), 0)]
)
def test_a_warm_up_rests_half_as_long_and_a_minute_at_most(exercise, seconds):
    done = work(10, kind=SetKind.WARMUP)
    assert told(rest_plan(exercise, FIVE, done)) == (seconds, "after a warm-up")
    failed = done._replace(effort=Effort.FAILED)
    assert rest_plan(exercise, FIVE, failed).seconds == seconds


def test_without_a_target_the_reps_done_tell_how_heavy_it_was():
    assert told(rest_plan(SQUAT, None, work(5))) == (180, "compound lift, up to 6 reps")
    assert told(rest_plan(SQUAT, None, work(7))) == (120, "compound lift")
    assert told(rest_plan(CURL, None, work(5))) == (90, "isolation lift")


def test_after_cardio_nobody_is_made_to_wait_unless_they_chose_to():
    run = CURL._replace(measure=Measure.CARDIO)
    hard = TrainingSet(seconds=1800, rir=0)
    assert told(rest_plan(run, None, hard)) == (0, "cardio")
    assert rest_plan(run._replace(rest_s=60), None, hard).seconds == 60


efforts = st.sampled_from([None, *Effort])
sets = st.builds(
    partial(TrainingSet),
    kind=st.sampled_from(SetKind),
    load=st.sampled_from([None, TWENTY]),
    reps=st.integers(0, 30),
    rir=st.none() | st.floats(0, 5),
    effort=efforts,
)


@given(sets, sets, st.integers(0, 3600), st.booleans())
def test_what_the_lifter_chose_is_never_lengthened(done, before, seconds, everywhere):
    exercise = SQUAT if everywhere else SQUAT._replace(rest_s=seconds)
    plan = rest_plan(
        exercise, FIVE, done, before=before, everywhere=seconds if everywhere else None
    )
    if done.kind is SetKind.WARMUP:
        assert plan.seconds == min(60, seconds // 2)
    else:
        assert told(plan) == (seconds, "the same for all" if everywhere else "your own")


@given(sets, st.none() | sets, st.sampled_from([SQUAT, CURL, PLANK]))
def test_every_rest_is_between_half_a_minute_and_five_and_tells_why(done, before, exercise):
    plan = rest_plan(exercise, TWELVE, done, before=before)
    assert 30 <= plan.seconds <= 300
    assert plan.why.english()


def test_the_exercises_own_rest_wins_over_the_one_for_all():
    own = SQUAT._replace(rest_s=200)
    assert told(rest_plan(own, TWELVE, None, everywhere=75)) == (200, "your own")
    assert rest_plan(own, TWELVE, None).seconds == planned_rest(own, TWELVE, None)
