"""Today's rows: what was done, what comes, and what each row shows."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brainlift_tui.core.exercise.exercise import Equipment, Exercise, Measure, Pattern
from brainlift_tui.core.identity import ExerciseKey
from brainlift_tui.core.lifter.settings import Settings
from brainlift_tui.core.load.load import Load, Unit
from brainlift_tui.core.prefill.votes import Occasion
from brainlift_tui.core.session.session import Session
from brainlift_tui.core.session.session_exercise import LoggedSet, SessionExercise
from brainlift_tui.core.session.typed_set import example
from brainlift_tui.core.workout.past_session import PastSession
from brainlift_tui.core.workout.workout import Effort, SetKind, Target, TrainingSet

KG = Unit.KG
DAY = date(2026, 11, 19)
ASKED = Target(3, 8, 12)
RACK = tuple(Load(text, KG) for text in ("10", "15", "20", "22.5"))
TWENTY, MORE = RACK[2], RACK[3]
BENCH = Exercise("bench", "Bench Press (Dumbbell)", pattern=Pattern.HORIZONTAL_PUSH)


def lifted(*reps: int, load: Load | None = TWENTY, **columns) -> tuple[TrainingSet, ...]:
    return tuple(TrainingSet(load=load, reps=count, **columns) for count in reps)


def held(*seconds: int, load: Load | None = None, **columns) -> tuple[TrainingSet, ...]:
    return tuple(TrainingSet(load=load, seconds=count, **columns) for count in seconds)


def row(exercise=BENCH, *, past=(), done=(), target=ASKED, rows=3, **more) -> SessionExercise:
    return SessionExercise(
        key=ExerciseKey(exercise.slug, 0),
        entry=None,
        position=0,
        exercise=exercise,
        target=target,
        rows=rows,
        past=tuple(PastSession(DAY, ASKED, sets) for sets in past),
        done=tuple(LoggedSet(at, done) for at, done in enumerate(done)),
        loads=RACK,
        **more,
    )


def of(measure: Measure) -> Exercise:
    return BENCH._replace(measure=measure)


# --- rows -------------------------------------------------------------------------------------


def test_last_times_sets_stand_beside_todays_rows():
    shown = row(past=[lifted(12, 11, 9)]).upcoming()
    assert shown == lifted(12, 11, 9)


RAISED = Load("22.5", KG)
CAME_DOWN = [(*lifted(12, load=TWENTY), *lifted(12, load=Load("17.5", KG)))] * 2


def test_a_heavier_set_that_was_easy_is_gone_on_with_and_last_times_lighter_one_stands_beside():
    asked = row(past=CAME_DOWN, done=lifted(12, load=RAISED, effort=Effort.EASY))
    assert [done.load for done in asked.upcoming()] == [RAISED, RAISED]
    first = asked.open_list()[0]
    assert first.other is not None
    assert first.other.load != RAISED
    # No heavier than last time, it comes down as it did then.
    usual = row(past=CAME_DOWN, done=lifted(12, effort=Effort.EASY))
    assert usual.upcoming() == row(past=CAME_DOWN, done=lifted(12)).upcoming()
    # Hard, it goes on as the lifter is used to.
    hard = row(past=CAME_DOWN, done=lifted(12, load=RAISED, effort=Effort.HARD))
    assert [done.load for done in hard.upcoming()] != [RAISED, RAISED]


def test_a_row_that_goes_back_after_more_than_last_time_is_known_as_such():
    back = row(past=CAME_DOWN, done=lifted(12, load=RAISED)).open_list()
    assert back[0].less
    usual = row(past=CAME_DOWN, done=lifted(12)).open_list()
    assert not any(one.less for one in usual)


DUMBBELL = BENCH._replace(equipment=Equipment.DUMBBELL)


@pytest.mark.parametrize(
    ("last_time", "shown"), [("20", "20"), ("21", "20"), ("22", "22.5"), ("60", "22.5")]
)
def test_a_load_that_this_rack_can_not_make_gives_way_to_the_nearest(last_time, shown):
    rows = row(DUMBBELL, past=[lifted(8, 8, 8, load=Load(last_time, KG))]).upcoming()
    assert [done.load.text for done in rows] == [shown] * 3


def test_what_was_lifted_today_goes_on_whatever_the_rack_is_said_to_make():
    odd = Load("21", KG)
    rows = row(DUMBBELL, past=[lifted(8, 8, 8)], done=lifted(8, load=odd)).upcoming()
    assert {done.load for done in rows} == {odd}


@given(st.lists(st.integers(1, 400).map(lambda n: Load.of(n / 4, KG)), min_size=1, max_size=6))
def test_no_row_of_a_new_day_proposes_what_the_rack_lacks(loads):
    rows = row(DUMBBELL, past=[lifted(8, 8, load=load) for load in loads]).upcoming()
    assert all(done is None or done.load in RACK for done in rows)


def test_what_hangs_on_the_lifters_own_body_is_left_as_it_was():
    vest = Load("7", KG)
    dips = BENCH._replace(measure=Measure.BODYWEIGHT, equipment=Equipment.NONE)
    rows = row(dips, past=[lifted(8, 8, 8, load=vest)]).upcoming()
    assert {done.load for done in rows} == {vest}


def test_the_very_first_set_of_a_weighted_exercise_shows_no_load():
    assert row().upcoming() == (None, None, None)
    assert row(target=None, rows=2).upcoming() == (None, None)


def test_without_history_a_bodyweight_exercise_or_a_hold_shows_the_low_end():
    assert row(of(Measure.BODYWEIGHT)).upcoming() == lifted(8, 8, 8, load=None)
    assert row(of(Measure.HOLD), target=None).upcoming() == held(20, 20, 20)
    assert row(of(Measure.CARDIO), target=None, rows=1).upcoming() == held(1800)


def test_rows_behind_the_first_set_follow_it():
    assert row(done=lifted(10)).upcoming() == lifted(10, 10)
    assert row(past=[lifted(12, 11, 9)], done=lifted(12)).upcoming() == lifted(11, 9)
    heavier = lifted(10, load=MORE)
    assert row(past=[lifted(12, 11, 9)], done=heavier).upcoming() == lifted(10, 10, load=MORE)


def test_rows_behind_a_row_changed_but_not_logged_follow_it():
    draft = TrainingSet(load=MORE, reps=9)
    shown = row(past=[lifted(12, 11, 9)]).upcoming({0: draft})
    assert shown == (draft, *lifted(8, 6, load=MORE))
    assert row(past=[lifted(12, 11, 9)], done=lifted(12, 11)).upcoming({1: draft}) == lifted(9)


def test_a_load_above_last_times_is_shown_only_once_the_nudge_was_taken():
    past = [lifted(12, 12, 12)]
    assert {done.load for done in row(past=past).upcoming()} == {TWENTY}
    taken = row(past=past, target=ASKED._replace(load=MORE))
    assert taken.upcoming() == lifted(8, 8, 8, load=MORE)


@pytest.mark.parametrize(("second", "shown"), [(8, MORE), (7, TWENTY)])
def test_a_raise_taken_on_last_time_is_where_this_time_begins_if_it_kept_the_range(second, shown):
    here, there = Occasion("A"), Occasion("B")
    usual = PastSession(DAY, ASKED, lifted(12, 12, 12), occasion=here)
    raised = usual._replace(
        target=ASKED._replace(load=MORE), sets=lifted(8, second, load=MORE), occasion=there
    )
    begun = row(occasion=here)._replace(past=(usual, usual, usual, raised))
    assert {done.load for done in begun.upcoming() if done} == {shown}


def test_where_no_range_was_asked_for_few_reps_are_no_failed_raise():
    past = [lifted(8, 8, 8), lifted(1, 1, 1, load=MORE)]
    assert row(past=past, target=None).upcoming() == lifted(1, 1, 1, load=MORE)
    assert {done.load for done in row(past=past).upcoming()} == {TWENTY}


def test_a_hold_shows_its_seconds_whatever_else_was_kept_of_it():
    plank = of(Measure.HOLD)
    assert row(plank, past=[held(45, 40, 30)]).upcoming() == held(45, 40, 30)
    odd = held(45, 40, 30, reps=1)
    assert row(plank, past=[odd]).upcoming() == held(45, 40, 30)
    assert row(plank, past=[lifted(45, load=None)], rows=1).upcoming() == held(45)


def test_a_run_shows_its_distance_and_time():
    run = row(of(Measure.CARDIO), past=[held(1800, distance_m=5000.0)], rows=1)
    assert run.upcoming() == held(1800, distance_m=5000.0)


def test_a_lift_that_was_timed_shows_time_and_not_so_many_reps():
    sled = row(past=[held(1200, 900, load=TWENTY)], rows=2)
    assert sled.timed
    assert sled.upcoming() == held(1200, 900, load=TWENTY)
    once = row(past=[held(1200, 900, load=TWENTY)], done=lifted(10), rows=2)
    assert not once.timed
    assert once.upcoming() == lifted(10)


def test_warmups_and_drops_come_on_top_of_the_plan():
    light = TrainingSet(kind=SetKind.WARMUP, load=RACK[0], reps=15)
    drop = light._replace(kind=SetKind.DROP)
    today = row(past=[(light, *lifted(12, 11, 9))], done=(light, *lifted(12), drop))
    assert len(today.work_done) == 1
    assert today.open_rows == 2
    assert today.upcoming() == lifted(11, 9)


def test_more_sets_than_rows_leave_nothing_open():
    assert row(done=lifted(12, 12, 12, 12)).open_rows == 0
    assert row(done=lifted(12, 12, 12, 12)).upcoming() == ()


counts = st.integers(0, 1000)
times = st.integers(0, 172_800)
some_loads = st.none() | st.sampled_from(RACK)
any_set = st.builds(
    lambda kind, load, reps, seconds, distance: TrainingSet(
        kind=kind,
        load=load,
        reps=reps,
        seconds=seconds if reps is None or seconds else None,
        distance_m=distance if reps is None else None,
    ),
    st.sampled_from(SetKind),
    some_loads,
    st.none() | counts,
    times,
    st.none() | st.floats(0, 10**6),
)


@given(
    st.sampled_from(Measure),
    st.lists(st.lists(any_set, max_size=4).map(tuple), max_size=3),
    st.lists(any_set, max_size=4),
    st.none() | st.just(ASKED) | st.just(ASKED._replace(load=MORE)),
    st.integers(0, 6),
)
def test_whatever_was_logged_every_open_row_can_be_shown_and_logged(
    measure, past, done, target, rows
):
    today = row(of(measure), past=past, done=done, target=target, rows=rows)
    shown = today.upcoming()
    assert len(shown) == today.open_rows
    known = {s.load for s in (*done, *(s for sets in past for s in sets))}
    for upcoming in shown:
        if upcoming is None:
            assert measure is Measure.WEIGHTED
        else:
            assert upcoming.load in {*known, target.load if target else None, None}
            assert upcoming.effort is None
            assert upcoming.rir is None


# --- what the coach sees ----------------------------------------------------------------------


def test_todays_part_is_kept_with_its_target_for_next_time():
    warm = TrainingSet(kind=SetKind.WARMUP, load=RACK[0], reps=15)
    today = row(past=[lifted(12, 12, 12)], done=(warm, *lifted(11, 10)))
    assert today.as_past(DAY) == PastSession(DAY, ASKED, (warm, *lifted(11, 10)))
    assert row(target=None).as_past(DAY) == PastSession(DAY, None, ())


def test_reps_taken_on_for_today_are_shown_in_every_row():
    thirteen = ASKED._replace(low=13, high=13)
    taken = row(past=[lifted(12, 12, 12)], target=thirteen, plan=ASKED)
    assert taken.upcoming() == lifted(13, 13, 13)


def test_a_programme_of_fives_still_shows_what_was_done_last_time():
    fives = ASKED._replace(low=5, high=5)
    assert row(past=[lifted(5, 5, 3)], target=fives).upcoming() == lifted(5, 5, 3)


def test_a_rest_that_the_lifter_set_holds_for_all_but_exercises_with_their_own():
    done = TrainingSet(load=TWENTY, reps=8)
    assert row().rest_after(done, Settings()) == 120
    assert row().rest_after(done, Settings(rest_s=45)) == 45
    own = BENCH._replace(rest_s=200)
    assert row(own).rest_after(done, Settings(rest_s=45)) == 200
    assert row().rest_after(done._replace(effort=Effort.FAILED), Settings()) == 150


def session(*exercises: SessionExercise) -> Session:
    return Session(DAY, "A", "Split", tuple(exercises))


def test_the_next_row_is_looked_for_from_here_on_and_then_from_the_top():
    full, half = row(done=lifted(8, 8, 8)), row(done=lifted(8))
    today = session(half, full, row(), full)
    assert today.next_open() is today.exercises[0]
    assert today.next_open(1) is today.exercises[2]
    assert today.next_open(3) is today.exercises[0]
    assert session(full, full).next_open() is None
    assert session().next_open() is None
    assert today.sets_done == 7


def test_after_a_set_the_lifter_goes_on_behind_it():
    at = datetime(2026, 11, 19, 18, tzinfo=UTC)

    def logged(*minutes: int) -> tuple[TrainingSet, ...]:
        return tuple(
            TrainingSet(load=TWENTY, reps=8, done_at=at.replace(minute=minute))
            for minute in minutes
        )

    assert session(row(), row()).next_row() == (0, 0)
    first, second = row(done=logged(1)), row(done=logged(5, 9))
    assert session(first, second).next_row() == (1, 2)
    assert session(row(done=logged(11)), second).next_row() == (0, 1)
    assert session(first, row(done=logged(5, 9, 12))).next_row() == (0, 1)
    done = row(done=logged(1, 2, 3))
    assert session(done, done).next_row() is None


def test_a_set_taken_back_is_gone_on_with_where_it_stood():
    squat, press, pull = (row(BENCH._replace(slug=s)) for s in "abc")
    first = squat._replace(done=row(done=lifted(8)).done)
    before = session(first, press, pull._replace(done=row(done=lifted(15)).done))
    after = session(first, press, pull)
    assert after.taken_back_since(before) == pull.key
    assert after.next_row() == (0, 1)
    assert after._replace(reopened=pull.key).next_row() == (2, 0)
    assert before.taken_back_since(after) is None
    full = session(first, press, pull._replace(done=row(done=lifted(8, 8, 8)).done))
    assert full._replace(reopened=pull.key).next_row() == (0, 1), "nothing is open there"


@pytest.mark.parametrize("rows", [0, 1, 5])
def test_rows_taken_away_or_added_today_count(rows):
    assert row(rows=rows).open_rows == rows


@pytest.mark.parametrize(
    ("rack", "typed"),
    [
        (("10", "20", "30"), "20x10"),
        (("2", "12.5"), "12.5x10"),
        (("24", "32"), "24x10"),
        ((), "20x10"),
    ],
)
def test_what_is_typed_as_an_example_is_on_the_rack(rack, typed):
    there = row()._replace(loads=tuple(Load(text, KG) for text in rack))
    assert str(example(there, "10")) == typed
