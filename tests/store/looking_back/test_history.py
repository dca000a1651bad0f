"""Looking back, and putting the past right."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from brainlift_tui.core.errors import BadInput, Refused
from brainlift_tui.core.looking_back.workout_search import read_wanted
from brainlift_tui.core.workout.typed_time import read_local
from brainlift_tui.core.workout.wall_time import local_text
from brainlift_tui.store.exercise.exercises import add_own_exercise
from brainlift_tui.store.looking_back import history, workout_list
from brainlift_tui.store.session import training
from tests.store.lifting import BENCH, SQUAT, Lifter, sets


def fill(lifter: Lifter, workouts: int) -> None:
    """Workouts a day apart, the newest yesterday."""

    def insert(change):
        with change.step("Filled"):
            squat = change.db.execute("SELECT id FROM exercise WHERE slug = ?", [SQUAT]).fetchone()[
                0
            ]
            for at in range(1, workouts + 1):
                start = change.moment.wall - timedelta(days=at)
                change.db.execute(
                    "INSERT INTO workout (id, uid, started_at, finished_at, zone, day, title)"
                    " VALUES (?, printf('%032d', ?), ?, ?, 'Europe/Berlin', ?, ?)",
                    [
                        at,
                        at,
                        int(start.timestamp()),
                        int(start.timestamp()) + 3600,
                        start.date().isoformat(),
                        f"Number {at}",
                    ],
                )
                change.db.execute(
                    "INSERT INTO workout_exercise (id, workout_id, position, exercise_id, origin)"
                    " VALUES (?, ?, 0, ?, 'added')",
                    [at, at, squat],
                )
                change.db.execute(
                    "INSERT INTO workout_set (entry_id, position, reps) VALUES (?, 0, 8)", [at]
                )

    lifter.writer.do(insert)


def titles(lifter: Lifter, text: str = "") -> list[str]:
    return [line.title for line in lifter.listed(text)]


# --- the list ---------------------------------------------------------------------------------


def test_workouts_come_newest_first_month_by_month(lifter):
    fill(lifter, 60)
    months = workout_list.read_months(lifter.reader)
    assert [(month.first, month.count) for month in months] == [
        (date(2026, 11, 1), 21),
        (date(2026, 10, 1), 31),
        (date(2026, 9, 1), 8),
    ]
    october = workout_list.workouts_of_month(lifter.reader, date(2026, 10, 1))
    assert october == tuple(range(22, 53))
    assert titles(lifter) == [f"Number {at}" for at in range(1, 61)]


def test_a_line_names_what_was_done_in_order_and_how_long_it_took(lifter):
    lifter.log(1, "20x8")
    lifter.log(0, "20x8, 8")
    lifter.do(training.add_exercise, lifter.exercise(0).exercise.slug, None)
    lifter.log(len(lifter.session.exercises) - 1, "20x8")
    first, second = (lifter.exercise(at).exercise.name for at in (0, 1))
    lifter.finish()
    (line,) = lifter.listed()
    assert line.exercises == (first, second)
    assert line.sets == line.hard_sets == 4
    assert line.records == 0
    assert line.day == date(2026, 11, 22)
    assert line.seconds == 300


def test_open_and_deleted_workouts_are_not_in_the_list(lifter):
    fill(lifter, 2)
    lifter.do(history.delete_workout, 1, "Workout deleted")
    lifter.log(0, "20x8")
    assert titles(lifter) == ["Number 2"]
    lifter.undo()
    lifter.undo()
    assert titles(lifter) == ["Number 1", "Number 2"]


# --- search -----------------------------------------------------------------------------------


@pytest.fixture
def noted(lifter):
    """Three workouts with notes of each kind."""
    fill(lifter, 3)

    def note(change):
        with change.step("Noted"):
            change.db.execute("UPDATE workout SET note = 'left knee 50% better' WHERE id = 1")
            change.db.execute("UPDATE workout_exercise SET note = 'seat_4' WHERE id = 2")
            change.db.execute("UPDATE workout_set SET note = 'C:\\new' WHERE entry_id = 3")

    lifter.writer.do(note)
    return lifter


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", [1, 2, 3]),
        ("   ", [1, 2, 3]),
        ("number", [1, 2, 3]),
        ("NUMBER SEAT_4", [2]),
        ("goblet", [1, 2, 3]),
        ("squat goblet", [1, 2, 3]),
        ("knee", [1]),
        ("goblet knee", [1]),
        ("knee seat", []),
        ("seat_4", [2]),
        ("new", [3]),
        ("2026-11-20", [2]),
        ("50%", [1]),
        ("%", [1]),
        ("_", [2]),
        ("seat%4", []),
        ("s_at", []),
        ("\\", [3]),
        ("\\n", [3]),
        ("'", []),
        ("'; DROP TABLE workout; --", []),
        ("nothing like it", []),
    ],
)
def test_every_word_has_to_be_somewhere_and_no_sign_is_a_wildcard(noted, text, found):
    assert titles(noted, text) == [f"Number {at}" for at in found]
    wanted = read_wanted(text)
    assert sum(month.count for month in workout_list.read_months(noted.reader, wanted)) == len(
        found
    )


# --- one workout ------------------------------------------------------------------------------


def test_a_workout_opens_to_its_sets_without_what_was_not_done(lifter):
    lifter.log(1, "20x8, 9")
    lifter.do(training.note_exercise, lifter.exercise(1), "seat 4")
    lifter.do(training.note_workout, "good")
    lifter.finish()
    found = history.read_workout(lifter.reader, 1)
    assert found is not None
    assert (found.note, found.zone, found.day) == ("good", "Europe/Berlin", date(2026, 11, 22))
    (exercise,) = found.exercises
    assert exercise.note == "seat 4"
    assert [logged.done.reps for logged in exercise.sets] == [8, 9]


def test_a_workout_that_is_gone_is_none(lifter):
    fill(lifter, 1)
    assert history.read_workout(lifter.reader, 99) is None
    lifter.do(history.delete_workout, 1, "Workout deleted")
    assert history.read_workout(lifter.reader, 1) is None


def test_a_deleted_workout_leaves_its_id_and_sets_behind_for_a_merge(lifter):
    fill(lifter, 1)
    lifter.do(history.delete_workout, 1, "Workout deleted")
    assert lifter.rows("SELECT length(uid), deleted_at > 0 FROM workout") == [(32, 1)]
    assert lifter.one("SELECT count(*) FROM workout_set") == 1


def test_a_set_of_the_past_is_edited_and_deleted_in_place(lifter):
    fill(lifter, 1)
    (exercise,) = history.read_workout(lifter.reader, 1).exercises
    lifter.do(training.edit_set, exercise.entry, 0, sets("20x11")[0], exercise.exercise)
    (exercise,) = history.read_workout(lifter.reader, 1).exercises
    assert exercise.sets[0].done.reps == 11
    assert exercise.sets[0].done.done_at is None
    lifter.do(training.delete_set, exercise.entry, 0, "it")
    assert history.read_workout(lifter.reader, 1).exercises == ()
    lifter.undo()
    assert len(history.read_workout(lifter.reader, 1).exercises) == 1


def test_title_and_note_of_a_past_workout_change(lifter):
    fill(lifter, 1)
    lifter.do(history.rename_workout, 1, "Legs")
    lifter.do(history.note_past_workout, 1, "two\nlines")
    found = history.read_workout(lifter.reader, 1)
    assert (found.title, found.note) == ("Legs", "two\nlines")


# --- moving to another day --------------------------------------------------------------------


def move(lifter: Lifter, when: str) -> history.PastWorkout:
    zone = lifter.one("SELECT zone FROM workout WHERE id = 1")
    lifter.do(history.move_workout, 1, read_local(when, zone))
    return history.read_workout(lifter.reader, 1)


def logged_times(workout: history.PastWorkout) -> list[str]:
    return [
        local_text(logged.done.done_at, workout.zone)
        for exercise in workout.exercises
        for logged in exercise.sets
    ]


def test_a_workout_moved_takes_its_sets_along_and_undo_puts_it_back(lifter):
    lifter.log(0, "20x8, 8")
    lifter.finish()
    before = history.read_workout(lifter.reader, 1)
    moved = move(lifter, "2026-11-19 07:00")
    assert moved.day == date(2026, 11, 19)
    assert logged_times(moved) == ["2026-11-19 07:00", "2026-11-19 07:01"]
    assert moved.finished_at - moved.started_at == before.finished_at - before.started_at
    lifter.undo()
    assert history.read_workout(lifter.reader, 1) == before


@pytest.mark.parametrize(
    ("when", "times"),
    [
        ("2026-10-25 01:59", ["2026-10-25 01:59", "2026-10-25 02:00"]),
        ("2026-03-29 01:59", ["2026-03-29 01:59", "2026-03-29 03:00"]),
        ("2026-03-29 02:30", ["2026-03-29 03:30", "2026-03-29 03:31"]),
        ("2026-07-01 18:00", ["2026-07-01 18:00", "2026-07-01 18:01"]),
    ],
)
def test_a_workout_moved_into_a_night_when_the_clocks_change_keeps_its_length(lifter, when, times):
    lifter.log(0, "20x8, 8")
    lifter.finish()
    moved = move(lifter, when)
    assert logged_times(moved) == times
    assert (moved.finished_at - moved.started_at).total_seconds() == 120
    assert moved.day.isoformat() == when[:10]


def test_a_workout_moved_stays_on_the_day_of_the_zone_it_was_entered_in(lifter):
    lifter.log(0, "20x8")
    lifter.finish()
    late = datetime(2026, 11, 20, 23, 30, tzinfo=UTC)
    lifter.do(history.move_workout, 1, late)
    assert history.read_workout(lifter.reader, 1).day == date(2026, 11, 21)
    lifter.do(history.move_workout, 1, late.astimezone(ZoneInfo("Asia/Tokyo")))
    assert history.read_workout(lifter.reader, 1).day == date(2026, 11, 21)


@pytest.mark.parametrize("when", ["1949-12-31 12:00", "2026-11-24 18:00", "2126-11-20 18:00"])
def test_a_workout_is_not_moved_before_1950_or_more_than_a_day_ahead(lifter, when):
    lifter.log(0, "20x8")
    lifter.finish()
    before = lifter.stored()
    with pytest.raises(BadInput):
        move(lifter, when)
    assert lifter.stored() == before


def test_a_workout_that_is_gone_is_not_moved(lifter):
    with pytest.raises(Refused, match="not there any more"):
        lifter.do(history.move_workout, 99, datetime(2026, 11, 20, tzinfo=UTC))


def test_moving_a_workout_reorders_the_past(lifter):
    lifter.type("goblet squat 20x8", "2026-11-10 18:00")
    lifter.type("goblet squat 22x8", "2026-11-12 18:00")
    move(lifter, "2026-11-14 18:00")
    assert [s.sets[0].load.text for s in lifter.exercise(SQUAT).past] == ["22", "20"]
    assert lifter.past_days(SQUAT) == [date(2026, 11, 12), date(2026, 11, 14)]


# --- exercises --------------------------------------------------------------------------------


def test_the_exercises_done_come_with_the_last_first(lifter):
    lifter.type("goblet squat 20x8", "2026-11-10 18:00")
    lifter.type("goblet squat 20x8", "2026-11-12 18:00")
    lifter.type("dumbbell bench press 20x8", "2026-11-14 18:00")
    lifter.log("romanian-deadlift-dumbbell", "20x8")
    lines = history.exercise_lines(lifter.reader)
    assert [(line.slug, line.workouts, line.last.day) for line in lines] == [
        (BENCH, 1, 14),
        (SQUAT, 2, 12),
    ]
    assert [line.slug for line in history.exercise_lines(lifter.reader, "dumb squat")] == [SQUAT]
    assert history.exercise_lines(lifter.reader, "%") == ()
    assert history.exercise_lines(lifter.reader, "_") == ()


def test_an_exercise_over_time_is_every_session_oldest_first(lifter):
    fill(lifter, 30)
    exercise, sessions = history.exercise_sessions(lifter.reader, SQUAT)
    assert exercise.slug == SQUAT
    assert len(sessions) == 30
    assert sessions[0].day < sessions[-1].day


def test_an_exercise_never_done_has_no_sessions(lifter):
    slug = lifter.do(add_own_exercise, "Zercher Thing")
    assert history.exercise_sessions(lifter.reader, slug)[1] == ()
    assert history.exercise_lines(lifter.reader) == ()
