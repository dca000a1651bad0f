"""What Today shows: the day that is due, and what was done before."""

from datetime import date, timedelta

from brainlift_tui.core.lifter.settings import Settings
from brainlift_tui.core.load.load import Unit
from brainlift_tui.core.rack.rack import Rack, default_rack
from brainlift_tui.store.entry.quick_log import log_text
from brainlift_tui.store.looking_back.history import delete_workout
from brainlift_tui.store.programme.due import read_due
from brainlift_tui.store.rack.racks import change_rack
from brainlift_tui.store.session import training
from brainlift_tui.store.session.past import PAST_SESSIONS
from tests.store.lifting import BENCH, SQUAT, Lifter, change_settings

A, B = SQUAT, BENCH
"""The first exercise of each day of Split A/B."""


def due(lifter: Lifter) -> str:
    return lifter.session.exercises[0].exercise.slug


def last_workout(lifter: Lifter) -> object:
    return lifter.one("SELECT max(id) FROM workout")


# --- the day that is due ----------------------------------------------------------------------


def test_the_days_of_the_programme_take_turns(lifter):
    seen = []
    for _ in range(4):
        seen.append(due(lifter))
        lifter.train("20x8")
        lifter.days_pass(2)
    assert seen == [A, B, A, B]


def test_after_the_workout_one_is_done_for_today_and_told_what_comes_when(lifter):
    lifter.do(change_settings, Settings(programme="full-body"), "Programme")
    assert not lifter.session.begun
    lifter.train("20x8", "20x8", "20x8", "20x8")
    ready = lifter.clock.today() + timedelta(days=2)
    assert str(lifter.session.day_done) == (
        f"Done for today. Next: {lifter.session.title}, from {ready:%A}; ↵ starts it now."
    )
    assert lifter.session.begun, "who follows a programme needs no other advice how to go on"
    lifter.days_pass(1)
    assert not lifter.session.day_done


def test_a_day_is_not_done_while_its_workout_is_open_nor_once_finish_is_taken_back(lifter):
    lifter.log(0, "20x8")
    assert not lifter.session.day_done
    lifter.finish()
    assert lifter.session.day_done
    lifter.undo()
    assert not lifter.session.day_done


def test_a_few_sets_by_the_command_line_leave_the_day_to_be_done(lifter):
    planned = sum(e.target.sets for e in lifter.session.exercises)
    lifter.do(log_text, "bicep curl 10x12")
    assert not lifter.session.day_done
    assert due(lifter) == A
    for _ in range(planned // 2):
        lifter.do(log_text, "goblet squat 20x8")
    assert lifter.session.day_done


def test_a_day_done_on_its_weekday_is_not_the_next_one(lifter):
    lifter.do(change_settings, Settings(programme="full-body"), "Programme")
    first = lifter.session.title
    today = lifter.clock.today().weekday()
    tied = "UPDATE programme_day SET weekday = ? WHERE name = ?"
    lifter.do(lambda change: change.db.execute(tied, [today, first]))
    assert lifter.session.title == first
    lifter.train("20x8")
    assert lifter.session.title != first


def test_the_same_day_stays_due_however_long_the_lifter_is_away(lifter):
    lifter.train("20x8")
    lifter.days_pass(100)
    assert due(lifter) == B


def test_an_abandoned_workout_does_not_count_as_its_day(lifter):
    lifter.log(0, "20x8")
    lifter.do(training.abandon_workout)
    assert due(lifter) == A


def test_a_deleted_workout_does_not_count_as_its_day_and_undo_makes_it_count(lifter):
    lifter.train("20x8")
    lifter.do(delete_workout, last_workout(lifter), "Workout deleted")
    assert due(lifter) == A
    lifter.undo()
    assert due(lifter) == B


def test_a_workout_thrown_away_empty_does_not_count_as_its_day(lifter):
    lifter.do(training.note_workout, "not today")
    lifter.finish()
    assert due(lifter) == A


def test_workouts_outside_the_programme_leave_the_due_day_alone(lifter):
    lifter.train("20x8")
    lifter.type("burpee 20", "2026-11-21 18:00")
    lifter.days_pass(2)
    lifter.do(training.start_empty)
    lifter.do(training.add_exercise, "burpee", None)
    lifter.train("20")
    assert due(lifter) == B


def test_the_open_workout_is_shown_again_whatever_is_due(lifter, database):
    lifter.log(1, "20x8")
    again = Lifter(database)
    try:
        assert again.session == lifter.session
        assert again.session.next_row() == (1, 1)
    finally:
        again.close()


def test_the_programmes_form_follows_the_rack(lifter):
    weighted = [shown.exercise.slug for shown in lifter.session.exercises]
    lifter.do(change_rack, Rack(name="Nothing"))
    bodyweight = [shown.exercise for shown in lifter.session.exercises]
    assert "squat-bodyweight" in [exercise.slug for exercise in bodyweight]
    assert not {exercise.slug for exercise in bodyweight} & set(weighted[:3])
    assert lifter.session.programme == "Split A/B"
    lifter.do(change_rack, default_rack(Unit.KG))
    assert [shown.exercise.slug for shown in lifter.session.exercises] == weighted


def test_another_programme_chosen_is_due_from_its_first_day(lifter):
    lifter.train("20x8")
    lifter.do(change_settings, Settings(programme="full-body"), "Programme")
    assert lifter.session.programme == "Full body twice"
    assert lifter.session.title == "Full body 1"


def test_a_programme_that_is_gone_leaves_today_empty_but_usable(lifter):
    lifter.do(change_settings, Settings(programme="gone"), "Programme")
    assert read_due(lifter.reader, Settings(programme="gone"), Rack(), lifter.clock.today()) is None
    assert (lifter.session.exercises, lifter.session.title) == ((), "")
    lifter.do(training.add_exercise, BENCH, None)
    lifter.log(BENCH, "20x8")
    assert lifter.workouts() == [(1, 0)]


# --- the week and the start -------------------------------------------------------------------


def test_a_set_or_two_of_the_command_line_leave_somebody_new_who_was_not_asked_yet(lifter):
    lifter.type("goblet squat 20x8", "2026-11-20 18:00")
    lifter.type("goblet squat 20x8")
    assert lifter.session.empty
    lifter.type("goblet squat 20x8", "2026-11-18 18:00")
    assert not lifter.session.empty


def test_only_a_database_without_any_finished_workout_is_empty(lifter):
    assert lifter.session.empty
    lifter.log(0, "20x8")
    assert lifter.session.empty
    lifter.finish()
    assert not lifter.session.empty


def test_the_week_runs_from_monday_to_sunday_and_counts_days_once(lifter):
    for when in (
        "2026-11-15 18:00",
        "2026-11-16 07:00",
        "2026-11-16 18:00",
        "2026-11-22 00:30",
    ):
        lifter.type("burpee 20", when)
    assert lifter.session.trained_on == (date(2026, 11, 16), date(2026, 11, 22))
    lifter.log(0, "20x8")
    lifter.days_pass(1)
    assert lifter.session.trained_on == ()


# --- the past ---------------------------------------------------------------------------------


def test_past_sessions_are_those_of_finished_workouts_oldest_first(lifter):
    lifter.type("goblet squat 22x8", "2026-11-18 18:00")
    lifter.type("goblet squat 20x8", "2026-11-16 18:00")
    assert [session.work_sets[0].load.text for session in lifter.exercise(A).past] == ["20", "22"]


def test_the_open_workout_is_not_its_own_past(lifter):
    lifter.log(A, "20x8")
    assert lifter.exercise(A).past == ()


def test_deleted_and_abandoned_workouts_are_no_past(lifter):
    lifter.train("20x8")
    lifter.do(delete_workout, last_workout(lifter), "Workout deleted")
    lifter.log(A, "20x8")
    lifter.do(training.abandon_workout)
    assert lifter.exercise(A).past == ()


def test_an_exercise_that_was_left_out_has_no_session_that_day(lifter):
    lifter.train("20x8", "20x8")
    lifter.days_pass(2)
    lifter.train("20x8")
    lifter.days_pass(2)
    lifter.do(training.remove_exercise, lifter.exercise(1))
    lifter.train("20x8")
    lifter.days_pass(2)
    lifter.train("20x8")
    assert len(lifter.past_days(0)) == 2
    assert len(lifter.past_days(1)) == 1


def test_an_exercise_done_twice_in_a_workout_is_one_session(lifter):
    lifter.log(A, "20x8")
    lifter.do(training.add_exercise, A, None)
    last = len(lifter.session.exercises) - 1
    lifter.log(last, "20x5")
    lifter.finish()
    lifter.do(change_settings, Settings(programme="full-body"), "Programme")
    (session,) = lifter.exercise(A).past
    assert [done.reps for done in session.sets] == [8, 5]


def test_the_oldest_session_in_sight_is_whole_where_an_exercise_came_twice_a_day(lifter):
    for day in range(PAST_SESSIONS):
        lifter.do(training.start_empty)
        for text in (f"20x{day + 1}", "20x5"):
            lifter.do(training.add_exercise, A, None)
            lifter.log(len(lifter.session.exercises) - 1, text)
        lifter.finish()
        lifter.days_pass(1)
    past = lifter.exercise(A).past
    assert len(past) == PAST_SESSIONS
    assert [[done.reps for done in session.sets] for session in past] == [
        [day + 1, 5] for day in range(PAST_SESSIONS)
    ]


def test_only_the_newest_sessions_are_looked_at(lifter):
    for day in range(1, PAST_SESSIONS + 4):
        lifter.type("goblet squat 20x8", f"2026-10-{day:02} 18:00")
    days = lifter.past_days(A)
    assert len(days) == PAST_SESSIONS
    assert days[-1] == date(2026, 10, PAST_SESSIONS + 3)
