"""`brainlift log`: which workout sets in one line of text belong to."""

from contextlib import contextmanager
from datetime import UTC, datetime

import pytest

from brainlift_tui.core.errors import BadInput, NoSuchExercise, Refused
from brainlift_tui.core.exercise import names
from brainlift_tui.core.exercise.exercise import Measure
from brainlift_tui.core.lifter.settings import Settings
from brainlift_tui.core.load.load import Load, Unit
from brainlift_tui.core.workout.workout import Effort
from brainlift_tui.store.entry.quick_log import understand
from brainlift_tui.store.looking_back.history import delete_workout
from brainlift_tui.store.rack.racks import change_rack, read_rack
from brainlift_tui.store.session import training
from tests.store.lifting import SQUAT, Lifter, change_settings

# It is Sunday 22 November 2026, 18:05 in Berlin.


@contextmanager
def nothing_stored(lifter: Lifter):
    before = lifter.stored()
    yield
    assert lifter.stored() == before


def local(lifter: Lifter, column: str = "started_at") -> list[str]:
    """When the workouts kept were, by Berlin's winter clock."""
    return [
        str(row[0])
        for row in lifter.rows(
            f"SELECT strftime('%Y-%m-%d %H:%M', {column} + 3600, 'unixepoch') FROM workout"
            " WHERE deleted_at IS NULL ORDER BY started_at"
        )
    ]


# --- which workout ----------------------------------------------------------------------------


def test_with_nothing_else_that_day_it_is_a_finished_workout_of_its_own(lifter):
    lifter.type("goblet squat 20x8, 8, 7")
    assert lifter.workouts() == [(3, 1)]
    assert local(lifter) == local(lifter, "finished_at") == ["2026-11-22 18:05"]
    assert lifter.session.workout is None


@pytest.mark.parametrize("typed", ["walking 30 min", "walking 30"])
def test_a_walk_takes_the_time_it_is_told_to_have_taken(lifter, typed):
    lifter.type(typed)
    assert local(lifter) == ["2026-11-22 17:35"]
    assert local(lifter, "finished_at") == ["2026-11-22 18:05"]
    (line,) = lifter.listed()
    assert (line.seconds, line.hard_sets) == (1800, 0)


def test_a_walk_with_a_time_began_then(lifter):
    lifter.type("walking 90 min", "yesterday 09:00")
    assert local(lifter) == ["2026-11-21 09:00"]
    assert local(lifter, "finished_at") == ["2026-11-21 10:30"]


def test_a_walk_past_midnight_stays_on_the_day_it_is_logged_on(lifter):
    lifter.clock.advance(6 * 3600)  # Monday, 00:05
    lifter.type("walking 30 min")
    assert local(lifter) == ["2026-11-23 00:00"]


def test_it_joins_the_open_workout_and_its_exercise_there(lifter):
    lifter.log(SQUAT, "20x8")
    lifter.clock.advance(600)
    lifter.type("goblet squat 20x7")
    assert lifter.workouts() == [(2, 0)]
    assert [s.done.reps for s in lifter.exercise(SQUAT).done] == [8, 7]
    lifter.type("burpee 20")
    assert lifter.exercise("burpee").rows == 0
    assert lifter.workouts() == [(3, 0)]


def test_it_joins_an_exercise_left_out_today_as_one_added(lifter):
    lifter.log(1, "20x8")
    lifter.do(training.remove_exercise, lifter.exercise(SQUAT))
    lifter.type("goblet squat 20x7")
    assert len(lifter.exercise(SQUAT).done) == 1
    assert lifter.exercise(SQUAT).target is None


def test_it_joins_the_days_last_workout_until_three_hours_after_its_last_set(lifter):
    lifter.type("goblet squat 20x8", "10:00")
    lifter.type("goblet squat 20x8", "12:59")
    assert lifter.workouts() == [(2, 1)]
    assert local(lifter, "finished_at") == ["2026-11-22 12:59"]
    lifter.type("goblet squat 20x8", "15:58")
    assert lifter.workouts() == [(3, 1)]
    lifter.type("goblet squat 20x8", "18:58")
    assert lifter.workouts() == [(3, 1), (1, 1)]


def test_a_set_before_the_days_last_workout_is_a_workout_of_its_own(lifter):
    lifter.type("goblet squat 20x8", "10:00")
    lifter.type("goblet squat 20x8", "09:00")
    assert local(lifter) == ["2026-11-22 09:00", "2026-11-22 10:00"]


def test_a_set_in_the_middle_of_a_workout_belongs_to_it_and_does_not_shorten_it(lifter):
    lifter.type("goblet squat 20x8", "10:00")
    lifter.type("goblet squat 20x8", "11:00")
    lifter.type("burpee 20", "10:30")
    assert lifter.workouts() == [(3, 1)]
    assert local(lifter, "finished_at") == ["2026-11-22 11:00"]


def test_an_evening_goes_on_over_midnight(lifter):
    lifter.type("goblet squat 20x8", "yesterday 23:55")
    lifter.type("goblet squat 20x8", "00:20")
    assert lifter.workouts() == [(2, 1)]
    assert lifter.rows("SELECT day FROM workout") == [("2026-11-21",)]
    assert local(lifter, "finished_at") == ["2026-11-22 00:20"]


def test_what_was_lifted_hours_before_midnight_stays_another_workout(lifter):
    lifter.type("goblet squat 20x8", "yesterday 21:00")
    lifter.type("goblet squat 20x8", "00:20")
    assert lifter.workouts() == [(1, 1), (1, 1)]


def test_a_deleted_workout_is_not_joined(lifter):
    lifter.type("goblet squat 20x8", "17:00")
    lifter.do(delete_workout, 1, "Workout deleted")
    lifter.type("goblet squat 20x8", "17:30")
    assert local(lifter) == ["2026-11-22 17:30"]


def test_sets_of_yesterday_do_not_go_into_the_workout_open_today(lifter):
    lifter.log(SQUAT, "20x8")
    lifter.type("goblet squat 20x8", "yesterday 18:00")
    assert lifter.workouts() == [(1, 1), (1, 0)]


@pytest.mark.parametrize("at", [None, "09:00"])
def test_a_workout_forgotten_open_is_closed_at_its_last_set_and_not_joined(lifter, at):
    lifter.log(SQUAT, "20x8", 90)
    last = lifter.one("SELECT done_at FROM workout_set")
    lifter.days_pass(0.75)
    lifter.type("goblet squat 20x7", at)
    assert lifter.workouts() == [(1, 1), (1, 1)]
    assert lifter.one("SELECT min(finished_at) FROM workout") == last


def test_sets_at_the_time_of_a_workout_forgotten_open_belong_to_it(lifter):
    lifter.log(SQUAT, "20x8")
    lifter.days_pass(0.75)
    lifter.type("goblet squat 20x7", "yesterday 18:30")
    assert lifter.workouts() == [(2, 1)]


def test_it_is_one_step_of_undo(lifter):
    before = lifter.workouts()
    lifter.type("goblet squat 20x8, 8, 7")
    assert lifter.undo() == "Goblet Squat (Dumbbell): 20 kg × 8 · 8 · 7"
    assert lifter.workouts() == before


def test_what_it_tells_is_what_is_stored(lifter):
    told = lifter.type("goblet squat 22.5x8 @2, 45 lb x 7", "17:00")
    (session,) = lifter.exercise(SQUAT).past
    assert session.sets == told.sets
    assert [done.load for done in told.sets] == [Load("22.5", Unit.KG), Load("45", Unit.LB)]
    assert {done.done_at for done in told.sets} == {datetime(2026, 11, 22, 16, tzinfo=UTC)}
    assert told.zone == "Europe/Berlin"


def test_a_whole_day_logged_line_by_line_is_that_day_of_the_programme(lifter):
    slots = [one.exercise for one in lifter.session.exercises]
    day = lifter.session.title
    for exercise in slots:
        assert lifter.one("SELECT count(*) FROM workout WHERE programme_day IS NOT NULL") == 0
        load = "10x" if exercise.measure is Measure.WEIGHTED else ""
        lifter.type(f"{exercise.name} {load}10", "17:30")
    assert lifter.rows("SELECT title, programme_day FROM workout") == [(day, 0)]
    lifter.days_pass(3)
    assert lifter.session.title != day
    lifter.undo()
    assert lifter.rows("SELECT title, programme_day FROM workout") == [("Workout", None)]
    assert lifter.session.title == day


def test_only_the_set_that_is_doubted_is_asked_about_not_those_after_it(lifter):
    for at in ("2026-11-16 18:00", "2026-11-18 18:00", "2026-11-20 18:00"):
        assert not lifter.type("goblet squat 20x8, 8, 8", at).doubted
    assert lifter.type("goblet squat 200x8", "17:30").doubted
    assert not lifter.type("goblet squat 20x8", "17:40").doubted


# --- loads and units --------------------------------------------------------------------------


def test_a_bare_number_of_reps_goes_on_at_the_last_load(lifter):
    lifter.type("goblet squat 20x8", "10:00")
    assert lifter.type("goblet squat 9").sets[0].load == Load("20", Unit.KG)


def test_a_bare_number_of_reps_is_refused_the_first_time(lifter):
    with nothing_stored(lifter), pytest.raises(BadInput, match="needs a load the first time"):
        lifter.type("goblet squat 9")


def test_a_number_without_a_unit_is_in_the_lifters_unit(lifter):
    lifter.do(change_settings, Settings()._replace(unit=Unit.LB), "Pounds")
    assert lifter.type("goblet squat 45x8").sets[0].load == Load("45", Unit.LB)


def test_a_bare_number_is_seconds_for_a_hold(lifter):
    done = lifter.type("plank 45").sets[0]
    assert (done.seconds, done.reps) == (45, None)


# --- when -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("when", "day", "at"),
    [
        (None, "2026-11-22", "2026-11-22 18:05"),
        ("07:30", "2026-11-22", "2026-11-22 07:30"),
        ("yesterday 07:30", "2026-11-21", "2026-11-21 07:30"),
        ("2026-11-20T07:30", "2026-11-20", "2026-11-20 07:30"),
        ("2026-11-20 00:00", "2026-11-20", "2026-11-20 00:00"),
        ("2026-11-20T07:30:59", "2026-11-20", "2026-11-20 07:30"),
        ("2026-11-20T23:30-05:00", "2026-11-21", "2026-11-21 05:30"),
        ("2026-11-23 18:05", "2026-11-23", "2026-11-23 18:05"),
        ("1950-01-02", "1950-01-02", "1950-01-02 00:00"),
    ],
)
def test_the_time_is_local_and_decides_the_day(lifter, when, day, at):
    lifter.type("goblet squat 20x8", when)
    assert lifter.one("SELECT day FROM workout") == day
    assert local(lifter) == [at]


@pytest.mark.parametrize(
    "when",
    [
        "2026-11-23 18:06",
        "2027-11-20",
        "9999-12-31 23:59",
        "1949-12-31 12:00",
        "0001-01-01",
        "25:00",
        "17:60",
        "tomorrow 10:00",
        "32.11.2026",
        "2026-02-30",
        "",
        "x" * 10_000,
    ],
)
def test_a_time_that_cannot_be_meant_is_refused(lifter, when):
    with nothing_stored(lifter), pytest.raises(BadInput) as refused:
        lifter.type("goblet squat 20x8", when)
    assert len(str(refused.value)) < 200


# --- bad input --------------------------------------------------------------------------------


def test_a_name_that_could_be_several_gives_the_candidates(lifter):
    with nothing_stored(lifter), pytest.raises(NoSuchExercise, match="could be") as refused:
        lifter.type("triceps 20x8")
    assert "Triceps Dip" in refused.value.candidates
    assert len(refused.value.candidates) > 1


def test_of_equally_good_names_the_one_done_before_then_planned_then_on_the_rack_is_meant(lifter):
    def meant(name: str) -> str:
        return understand(lifter.reader, f"{name} 20x8").exercise.name

    # Nobody has told the rack yet; the plan has the dumbbells' bench press, and no floor press.
    assert meant("bench press") == "Bench Press (Dumbbell)"
    assert meant("floor press") == "Floor Press (Barbell)"
    lifter.do(change_rack, read_rack(lifter.reader)._replace(dumbbells=(Load("24", Unit.KG),)))
    assert meant("floor press") == "Floor Press (Dumbbell)"
    lifter.type("bench press barbell 20x8")
    assert meant("bench press") == "Bench Press (Barbell)"
    assert meant("bench press dumbbell") == "Bench Press (Dumbbell)"


def test_a_name_misspelt_gives_what_comes_near(lifter):
    with nothing_stored(lifter), pytest.raises(NoSuchExercise) as refused:
        lifter.type("goblet sqat 20x8")
    assert "Goblet Squat (Dumbbell)" in refused.value.candidates


@pytest.mark.parametrize(
    "text",
    [
        "",
        "goblet squat",
        "20x8",
        "goblet squat -20x8",
        "goblet squat 1000.5x8",
        "goblet squat 20x1001",
        "goblet squat nanx8",
        "goblet squat 1,000x8",
        "goblet squat 20x8 @11",
        "goblet squat 20x8 and then some",
        "\a\x1b 20x8",
        "x" * 10_000 + " 20x8",
        "goblet squat " + "20x8 " * 3000,
    ],
)
def test_what_cannot_be_meant_is_refused_and_nothing_is_stored(lifter, text):
    with nothing_stored(lifter), pytest.raises(Refused) as refused:
        lifter.type(text)
    assert "\x1b" not in str(refused.value)


def test_one_bad_set_among_good_ones_stores_none(lifter):
    lifter.log(SQUAT, "20x8")
    with nothing_stored(lifter), pytest.raises(BadInput):
        lifter.type("goblet squat 20x8, 20x1001")


def test_what_was_entered_in_pounds_is_said_in_pounds(lifter):
    lifter.type("goblet squat 45lb x8, 7")
    assert lifter.undo() == "Goblet Squat (Dumbbell): 45 lb × 8 · 7"
    lifter.type("goblet squat 45lb x8, 20kg x7")
    assert lifter.undo() == "Goblet Squat (Dumbbell): 20.4 kg × 8 · 20 kg × 7"


def test_an_h_behind_the_reps_is_hard_and_hours_only_of_cardio(lifter):
    for text in ("goblet squat 20x8h", "goblet squat 8h", "push-up x8h"):
        (done,) = lifter.type(text).sets
        assert (done.reps, done.seconds, done.effort) == (8, None, Effort.HARD)
    assert lifter.type("walking 2h").sets[0].seconds == 7200
    with pytest.raises(BadInput, match="for hours"), nothing_stored(lifter):
        lifter.type("goblet squat 1.5h")


def test_what_comes_near_is_looked_for_only_where_it_is_told(
    lifter: Lifter, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(NoSuchExercise, match="Did you mean"):
        lifter.type("pull up asisted -20x8")
    monkeypatch.setattr(names, "_nearest", None)
    assert lifter.type("pull up assisted -20x8").exercise.name == "Pull Up (Assisted)"
