"""A training day: what each key leaves in the file."""

from contextlib import contextmanager

import pytest

from brainlift_tui.core.errors import BadInput, Refused
from brainlift_tui.core.load.load import Load, Unit
from brainlift_tui.core.session.session_exercise import SessionExercise
from brainlift_tui.core.workout.workout import TrainingSet
from brainlift_tui.store.body.body import log_bodyweight, read_bodyweight
from brainlift_tui.store.exercise.exercises import add_own_exercise
from brainlift_tui.store.looking_back.history import note_past_workout, rename_workout
from brainlift_tui.store.session import training
from brainlift_tui.store.session.adding import Picked, add_picked
from brainlift_tui.store.session.today import stale_workout
from tests.store.lifting import BENCH, SQUAT, Lifter, sets

ENTRIES = (
    "SELECT slug, workout_exercise.origin, skipped, rows_today,"
    " target_sets, target_low, target_high"
    " FROM workout_exercise JOIN exercise ON exercise.id = exercise_id ORDER BY position"
)


def slugs(lifter: Lifter) -> list[str]:
    return [shown.exercise.slug for shown in lifter.session.exercises]


@contextmanager
def nothing_stored(lifter: Lifter):
    before = lifter.stored()
    yield
    assert lifter.stored() == before


# --- starting ---------------------------------------------------------------------------------


def test_looking_at_today_starts_nothing(lifter):
    assert lifter.session.exercises
    assert lifter.workouts() == []


def test_the_first_set_starts_the_planned_day_with_its_targets_copied(lifter):
    planned = lifter.session
    lifter.log(0, "20x8")
    started = lifter.session
    assert started.workout is not None
    assert (started.title, started.programme) == (planned.title, planned.programme)
    assert [(e.exercise.slug, e.target, e.rows) for e in started.exercises] == [
        (e.exercise.slug, e.target, e.rows) for e in planned.exercises
    ]
    assert {row[1:3] for row in lifter.rows(ENTRIES)} == {("planned", 0)}
    assert lifter.rows(
        "SELECT programme.slug, programme_revision, programme_day, zone, day FROM workout"
        " JOIN programme ON programme.id = programme_id"
    ) == [("split-ab", 1, 0, "Europe/Berlin", "2026-11-22")]


def test_a_programme_edited_later_leaves_the_targets_of_the_open_workout(lifter):
    lifter.log(0, "20x8")
    before = lifter.exercise().target

    def edit(change):
        with change.step("Programme edited"):
            change.db.execute("UPDATE programme_slot SET sets = 7, low = 1, high = 2")

    lifter.do(edit)
    assert lifter.exercise().target == before


def test_a_set_keeps_its_load_as_typed_its_time_and_its_rest(lifter):
    lifter.do(training.log_set, lifter.exercise(), sets("22.5x8 @2")[0], 90)
    lifter.do(training.log_set, lifter.exercise(), sets("45 lb x 8")[0], None)
    first, second = (logged.done for logged in lifter.exercise().done)
    assert (first.load, first.reps, first.rir, first.rest_s) == (Load("22.5", Unit.KG), 8, 2, 90)
    assert first.done_at is not None
    assert (second.load, second.rest_s) == (Load("45", Unit.LB), None)
    assert lifter.one("SELECT load_ng FROM workout_set WHERE unit = 'lb'") == 45 * 453_592_370_000


def test_sets_stay_in_the_order_they_were_logged_in_when_the_clock_is_set_back(lifter):
    lifter.log(0, "20x8")
    lifter.clock.advance(-7200)
    lifter.log(0, "20x9")
    assert [logged.done.reps for logged in lifter.exercise().done] == [8, 9]


def test_a_workout_begun_late_stays_on_its_local_day(lifter):
    lifter.clock.advance(6 * 3600 - 60 * 5)  # 23:59 in Berlin, once the set's minute has passed
    lifter.log(0, "20x8")
    lifter.clock.advance(3600)
    lifter.log(0, "20x8")
    lifter.finish()
    assert lifter.one("SELECT day FROM workout") == "2026-11-23"
    lifter.undo(), lifter.undo(), lifter.undo()
    lifter.clock.advance(-3600 * 2)
    lifter.log(0, "20x8")
    assert lifter.one("SELECT day FROM workout") == "2026-11-22"


def test_an_empty_workout_takes_what_is_added_to_it(lifter):
    lifter.do(training.start_empty)
    assert lifter.session.exercises == ()
    lifter.do(training.add_exercise, BENCH, None)
    lifter.log(BENCH, "20x8")
    assert lifter.workouts() == [(1, 0)]
    assert lifter.rows(ENTRIES) == [(BENCH, "added", 0, 3, None, None, None)]


def test_only_one_workout_is_open_at_a_time(lifter):
    lifter.log(0, "20x8")
    with nothing_stored(lifter), pytest.raises(Refused, match="finish it first"):
        lifter.do(training.start_empty)


def test_what_opened_a_workout_without_a_set_does_not_stand_in_another_ones_way(lifter):
    lifter.do(training.change_rows, lifter.exercise(), 4)
    lifter.do(training.start_day, 1)
    other = lifter.session.title
    lifter.do(training.start_empty)
    assert lifter.session.exercises == ()
    lifter.undo()
    assert lifter.session.title == other
    lifter.undo()
    assert lifter.exercise().rows == 4


# --- changing ---------------------------------------------------------------------------------


def test_editing_a_set_keeps_when_it_was_done_and_the_rest_that_followed(lifter):
    lifter.log(0, "20x8", 90)
    before = lifter.exercise().done[0].done
    shown = lifter.exercise()
    lifter.do(training.edit_set, shown.entry, 0, sets("22.5x6")[0], shown.exercise)
    after = lifter.exercise().done[0].done
    assert after == before._replace(load=Load("22.5", Unit.KG), reps=6)
    assert lifter.one("SELECT load_ng FROM workout_set") == Load("22.5", Unit.KG).ng


def test_editing_a_set_that_another_window_deleted_is_refused(lifter):
    lifter.log(0, "20x8")
    shown = lifter.exercise()
    lifter.do(training.delete_set, shown.entry, 0, "it")
    with nothing_stored(lifter), pytest.raises(Refused, match="not there any more"):
        lifter.do(training.edit_set, shown.entry, 0, sets("22.5x6")[0], shown.exercise)


def test_deleting_a_set_opens_its_row_again_and_leaves_the_plan(lifter):
    lifter.log(0, "20x8, 8")
    before = lifter.exercise()
    lifter.do(training.delete_set, before.entry, 1, "it")
    after = lifter.exercise()
    assert (after.open_rows, after.rows, after.target) == (
        before.open_rows + 1,
        before.rows,
        before.target,
    )


def test_deleting_a_set_twice_is_no_second_step(lifter):
    lifter.log(0, "20x8")
    entry = lifter.exercise().entry
    lifter.do(training.delete_set, entry, 0, "it")
    lifter.do(training.delete_set, entry, 0, "it")
    lifter.undo()
    assert len(lifter.exercise().done) == 1


def test_one_set_more_or_less_today_leaves_the_target_and_the_programme(lifter):
    shown = lifter.exercise()
    lifter.do(training.change_rows, shown, shown.rows + 1)
    assert lifter.exercise().rows == shown.rows + 1
    assert lifter.exercise().target == shown.target
    lifter.do(training.change_rows, lifter.exercise(), -1)
    assert lifter.exercise().rows == 0
    lifter.do(training.abandon_workout)
    assert lifter.exercise().rows == shown.rows


def test_a_planned_exercise_left_out_is_kept_as_skipped_without_its_sets(lifter):
    lifter.log(0, "20x8")
    gone = lifter.exercise()
    lifter.do(training.remove_exercise, gone)
    assert gone.exercise.slug not in slugs(lifter)
    slug, origin, skipped, rows, *target = lifter.rows(ENTRIES)[0]
    asked = gone.asked
    assert (slug, origin, skipped) == (gone.exercise.slug, "planned", 1)
    assert (rows, target) == (gone.rows, [asked.sets, asked.low, asked.high])
    assert lifter.one("SELECT count(*) FROM workout_set") == 0


def test_an_exercise_added_today_and_left_out_again_leaves_no_trace(lifter):
    lifter.log(0, "20x8")
    before = lifter.rows(ENTRIES)
    lifter.do(training.add_exercise, "sit-up", None)
    lifter.log("sit-up", "12")
    lifter.do(training.remove_exercise, lifter.exercise("sit-up"))
    assert lifter.rows(ENTRIES) == before
    assert lifter.one("SELECT count(*) FROM workout_set") == 1


def test_an_exercise_is_added_behind_the_one_in_front_of_the_lifter(lifter):
    lifter.log(0, "20x8")
    before = slugs(lifter)
    lifter.do(training.add_exercise, "sit-up", lifter.exercise(1))
    assert slugs(lifter) == [*before[:2], "sit-up", *before[2:]]
    lifter.do(training.add_exercise, "burpee", None)
    assert slugs(lifter)[-1] == "burpee"


def test_adding_to_a_day_not_begun_starts_it_as_planned(lifter):
    before = slugs(lifter)
    lifter.do(training.add_exercise, "sit-up", lifter.exercise(0))
    assert slugs(lifter) == [before[0], "sit-up", *before[1:]]
    assert lifter.workouts() == [(0, 0)]


def test_an_exercise_added_shows_as_many_rows_as_were_done_last_time(lifter):
    lifter.type("sit-up 12, 12, 12, 12, 12", "2026-11-20 18:00")
    lifter.do(training.add_exercise, "sit-up", None)
    assert lifter.exercise("sit-up").rows == 5
    lifter.do(training.add_exercise, "burpee", None)
    assert lifter.exercise("burpee").rows == training.USUAL_ROWS


def test_a_swap_keeps_the_place_and_the_range_and_remembers_what_was_planned(lifter):
    planned = lifter.exercise(1)
    lifter.do(training.swap_exercise, planned, "hammer-curl-dumbbell")
    shown = lifter.exercise(1)
    assert (shown.exercise.slug, shown.rows) == ("hammer-curl-dumbbell", planned.rows)
    assert (shown.asked.low, shown.asked.high) == (planned.asked.low, planned.asked.high)
    lifter.do(training.swap_exercise, shown, "burpee")
    was = (
        "SELECT slug, workout_exercise.origin FROM workout_exercise JOIN exercise ON exercise.id ="
    )
    assert lifter.rows(f"{was} planned_exercise_id") == [(planned.exercise.slug, "planned")]
    assert lifter.exercise(1).exercise.slug == "burpee"


def test_reps_are_not_asked_for_as_seconds_where_a_hold_takes_over_nor_seconds_as_reps(lifter):
    asked = []
    for slug in ("plank", "walking", "sit-up"):
        lifter.do(training.swap_exercise, lifter.exercise(1), slug)
        asked.append(lifter.exercise(1).asked)
    assert [(of.low, of.high) for of in asked] == [(20, 40), (1800, 1800), (8, 15)]
    assert asked[1].sets == 1


def test_what_is_swapped_in_is_asked_for_what_a_programme_would_ask_of_it_there(lifter):
    lifter.do(training.swap_exercise, lifter.exercise(0), "push-up")
    shown = lifter.exercise(0)
    assert (shown.target.low, shown.target.high) == (8, 15)
    lifter.do(training.swap_exercise, shown, "walking")
    shown = lifter.exercise(0)
    assert shown.target[:3] == shown.plan[:3] == (1, 1800, 1800)


def test_what_was_planned_asks_for_the_same_again_once_it_is_swapped_back(lifter):
    planned = lifter.exercise(0)
    for slug in ("push-up", "walking", planned.exercise.slug):
        lifter.do(training.swap_exercise, lifter.exercise(0), slug)
    back = lifter.exercise(0)
    assert back.asked[:3] == planned.asked[:3] != (3, 8, 15)


def test_an_added_exercise_that_is_swapped_was_never_planned(lifter):
    lifter.do(training.add_exercise, "sit-up", None)
    lifter.do(training.swap_exercise, lifter.exercise("sit-up"), "burpee")
    assert lifter.one("SELECT count(planned_exercise_id) FROM workout_exercise") == 0
    assert lifter.exercise("burpee").target is None


def test_an_exercise_with_sets_today_is_not_swapped(lifter):
    lifter.log(0, "20x8")
    with nothing_stored(lifter), pytest.raises(Refused, match="n adds another"):
        lifter.do(training.swap_exercise, lifter.exercise(), "sit-up")


def test_moving_changes_places_past_those_left_out_and_stops_at_the_ends(lifter):
    before = slugs(lifter)
    lifter.log(0, "20x8")
    lifter.do(training.remove_exercise, lifter.exercise(1))
    lifter.do(training.move_exercise, lifter.exercise(0), +1)
    assert slugs(lifter) == [before[2], before[0], *before[3:]]
    lifter.do(training.move_exercise, lifter.exercise(1), -1)
    assert slugs(lifter) == [before[0], *before[2:]]
    with nothing_stored(lifter):
        lifter.do(training.move_exercise, lifter.exercise(0), -1)
        lifter.do(training.move_exercise, lifter.exercise(len(before) - 2), +1)
    assert len(lifter.exercise(0).done) == 1


def test_notes_stand_on_the_workout_and_on_its_exercise_only_today(lifter):
    name = lifter.exercise().exercise.slug
    lifter.do(training.note_exercise, lifter.exercise(), "seat 4")
    lifter.do(training.note_workout, "slept badly")
    assert (lifter.exercise().note, lifter.session.note) == ("seat 4", "slept badly")
    lifter.log(0, "20x8")
    lifter.finish()
    lifter.days_pass(2)
    lifter.log(0, "20x8")
    lifter.finish()
    lifter.days_pass(2)
    assert lifter.exercise(name).note == ""
    assert lifter.session.note == ""


def test_a_screen_that_is_out_of_date_changes_nothing(lifter):
    stale = lifter.exercise(0)
    lifter.do(training.swap_exercise, stale, "sit-up")
    for shown in (stale, stale._replace(entry=999)):
        with nothing_stored(lifter), pytest.raises(Refused, match="look again"):
            lifter.do(training.log_set, shown, sets("20x8")[0], 90)


def test_a_set_is_never_logged_into_a_workout_that_is_over(lifter):
    lifter.log(0, "20x8")
    stale = lifter.exercise()
    lifter.finish()
    with nothing_stored(lifter), pytest.raises(Refused, match="look again"):
        lifter.do(training.log_set, stale, sets("20x8")[0], 90)


def test_sets_typed_behind_a_new_name_are_logged_with_it_as_one_step(lifter):
    before = lifter.stored()["workout_set"]
    lifter.do(add_picked, Picked(None, "Zercher Thing", sets("20x8, 8")), None)
    assert [s.done.reps for s in lifter.session.exercises[-1].done] == [8, 8]
    assert lifter.undo() == "Zercher Thing added"
    assert lifter.stored()["workout_set"] == before
    assert lifter.workouts() == []
    assert lifter.one("SELECT count(*) FROM exercise WHERE origin = 'own'") == 0


# --- ending -----------------------------------------------------------------------------------


def test_finishing_closes_the_workout_now_and_gives_its_id(lifter):
    lifter.log(0, "20x8")
    assert lifter.finish() == lifter.one("SELECT uid FROM workout")
    assert lifter.workouts() == [(1, 1)]
    assert lifter.one("SELECT finished_at - started_at FROM workout") == 60
    assert lifter.session.workout is None
    assert lifter.finish() is None


def test_a_workout_without_a_set_is_thrown_away_at_its_finish(lifter):
    lifter.do(training.start_empty)
    lifter.do(training.note_workout, "no time after all")
    assert lifter.finish() is None
    assert lifter.workouts() == []
    lifter.undo()
    assert lifter.workouts() == [(0, 0)]


def test_an_abandoned_workout_is_gone_and_undo_brings_it_back_open(lifter):
    lifter.log(0, "20x8", 90)
    lifter.do(training.abandon_workout)
    assert lifter.workouts() == []
    assert lifter.session.workout is None
    lifter.undo()
    assert lifter.workouts() == [(1, 0)]


def test_finishing_when_the_clock_was_set_back_never_ends_before_the_start(lifter):
    lifter.log(0, "20x8")
    lifter.clock.advance(-7200)
    lifter.finish()
    assert lifter.one("SELECT finished_at - started_at FROM workout") == 0


def test_a_workout_left_open_is_stale_three_hours_after_its_last_set(lifter):
    lifter.log(0, "20x8")
    now = int(lifter.clock.moment().wall.timestamp())
    assert not stale_workout(lifter.reader, now + 3 * 3600)
    assert stale_workout(lifter.reader, now + 3 * 3600 + 1)
    lifter.finish()
    assert not stale_workout(lifter.reader, now + 3 * 3600 + 1)


def test_a_stale_workout_closes_at_its_last_set_and_undo_goes_on_with_it(lifter):
    lifter.log(0, "20x8, 8", 90)
    last = lifter.one("SELECT max(done_at) FROM workout_set")
    lifter.clock.advance(5 * 3600)
    assert lifter.do(training.close_stale_workout) == last
    assert lifter.one("SELECT finished_at FROM workout") == last
    assert lifter.one("SELECT count(*) FROM rest_timer") == 0
    lifter.undo()
    lifter.log(0, "20x8")
    assert lifter.workouts() == [(3, 0)]


def test_a_stale_workout_without_a_set_is_thrown_away(lifter):
    lifter.do(training.start_empty)
    lifter.clock.advance(5 * 3600)
    assert lifter.do(training.close_stale_workout) is None
    assert lifter.workouts() == []


# --- bad input --------------------------------------------------------------------------------


def shown(lifter: Lifter) -> SessionExercise:
    return lifter.exercise(0)


@pytest.mark.parametrize("text", ["bell\a", "\x1b[31mred", "nul\0", "c1 \x9b", "x" * 10_000])
def test_control_characters_and_ten_thousand_characters_are_refused_in_any_text(lifter, text):
    lifter.type("goblet squat 20x8", "2026-11-20 18:00")
    past = lifter.one("SELECT id FROM workout")
    for action, *args in (
        (training.note_workout, text),
        (training.note_exercise, shown(lifter), text),
        (training.start_empty, text),
        (add_own_exercise, text),
        (rename_workout, past, text),
        (note_past_workout, past, text),
        (add_picked, Picked(None, text, sets("20x8")), None),
    ):
        with nothing_stored(lifter), pytest.raises(BadInput):
            lifter.do(action, *args)
    with pytest.raises(BadInput):
        TrainingSet(reps=8, note=text)


@pytest.mark.parametrize("typed", ["-20x8", "-0.5 kg x 8"])
def test_a_load_below_zero_is_refused_on_a_weighted_exercise(lifter, typed):
    lifter.log(SQUAT, "20x8")
    logged = lifter.exercise(SQUAT)
    with nothing_stored(lifter), pytest.raises(BadInput, match="below zero"):
        lifter.do(training.log_set, logged, sets(typed)[0], 90)
    with nothing_stored(lifter), pytest.raises(BadInput, match="below zero"):
        lifter.do(training.edit_set, logged.entry, 0, sets(typed)[0], logged.exercise)


def test_help_is_a_load_below_zero_on_a_bodyweight_exercise(lifter):
    lifter.do(training.add_exercise, "pull-up", None)
    lifter.log("pull-up", "-20x5, +10x3")
    assert [str(s.done.load) for s in lifter.exercise("pull-up").done] == ["-20 kg", "10 kg"]


@pytest.mark.parametrize("typed", ["1000.5x8", "2300 lb x 1", "20x1001", "1e3x8", "nanx8"])
def test_more_than_a_thousand_kilos_or_reps_is_refused(typed):
    with pytest.raises(BadInput):
        sets(typed)


# --- bodyweight -------------------------------------------------------------------------------


def test_bodyweight_is_dated_and_the_last_one_holds(lifter):
    assert read_bodyweight(lifter.reader) is None
    lifter.do(log_bodyweight, Load("81.4", Unit.KG))
    first = int(lifter.clock.moment().wall.timestamp())
    lifter.days_pass(30)
    lifter.do(log_bodyweight, Load("178", Unit.LB))
    assert read_bodyweight(lifter.reader) == Load("178", Unit.LB)
    assert read_bodyweight(lifter.reader, first) == Load("81.4", Unit.KG)
    assert read_bodyweight(lifter.reader, first - 1) is None


def test_nobody_weighs_two_kilos(lifter):
    with nothing_stored(lifter), pytest.raises(BadInput, match="is the number right"):
        lifter.do(log_bodyweight, Load("2", Unit.KG))
