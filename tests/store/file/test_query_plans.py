"""Decades of training stay quick to look at: no screen's query walks through every set."""

import re
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from brainlift_tui.core.check_in.check_in import CheckIn
from brainlift_tui.store.body.body import read_bodyweight
from brainlift_tui.store.check_in.beside_sessions import read_came
from brainlift_tui.store.check_in.check_in import keep_check_in, read_check_in
from brainlift_tui.store.dose.dose import read_dose
from brainlift_tui.store.dose.muscle_weeks import read_exercise_sets, read_muscle_sets
from brainlift_tui.store.exercise.to_choose_from import read_shelf
from brainlift_tui.store.file.database import open_reader
from brainlift_tui.store.looking_back import history, progress
from brainlift_tui.store.looking_back.strength_change import read_strength
from brainlift_tui.store.looking_back.training_days import read_days, read_span, workouts_of_day
from brainlift_tui.store.rest.resting import read_rest
from brainlift_tui.store.session import training
from brainlift_tui.store.session.today import read_session, stale_workout
from tests.made_once import made_once
from tests.store.lifting import SQUAT, Lifter

SCREENS = {
    "today, planned": lambda lifter: lifter.session,
    "today, under way": lambda lifter: (lifter.log(0, "20x8"), lifter.session),
    "rest": lambda lifter: read_rest(lifter.reader),
    "a stale workout": lambda lifter: stale_workout(lifter.reader, 1_800_000_000),
    "history": lambda lifter: lifter.listed(),
    "history searched": lambda lifter: lifter.listed("squat 50% 2026-1"),
    "history narrowed": lambda lifter: lifter.listed(
        "exercise:squat muscle:quads from:2026 to:2026-11 records"
    ),
    "one workout": lambda lifter: history.read_workout(lifter.reader, 1),
    "exercises": lambda lifter: history.exercise_lines(lifter.reader, "squat"),
    "one exercise": lambda lifter: history.exercise_sessions(lifter.reader, SQUAT),
    "one exercise over time": lambda lifter: (
        progress.read_summaries(lifter.reader, SQUAT),
        progress.sessions_until(lifter.reader, SQUAT, date(2026, 11, 22), 24),
        progress.record_workouts(lifter.reader, SQUAT),
        progress.read_session_sets(lifter.reader, SQUAT, 1),
        progress.read_rep_bests(lifter.reader, SQUAT),
        progress.read_other_bests(lifter.reader, SQUAT),
        progress.read_weights(lifter.reader),
    ),
    "what to add": lambda lifter: read_shelf(lifter.reader),
    "week": lambda lifter: read_dose(
        lifter.reader, lifter.clock.today(), lifter.clock.moment().wall
    ),
    "a day of the calendar": lambda lifter: (
        read_span(lifter.reader),
        read_days(lifter.reader, date(2026, 1, 1), date(2026, 12, 31)),
        workouts_of_day(lifter.reader, date(2026, 11, 3)),
    ),
    "muscles of twelve weeks": lambda lifter: (
        read_muscle_sets(lifter.reader, date(2026, 8, 31), date(2026, 11, 22)),
        read_exercise_sets(lifter.reader, date(2026, 8, 31), date(2026, 11, 22)),
    ),
    "check-in": lambda lifter: read_check_in(lifter.reader, lifter.clock.today()),
    "strength": lambda lifter: (
        lifter.type("goblet squat 20x8", "2026-06-01 18:00"),
        read_strength(lifter.reader),
    ),
    "check-ins shown back": lambda lifter: (
        lifter.do(keep_check_in, CheckIn(slept_h=7)),
        lifter.type("goblet squat 20x8"),
        read_came(lifter.reader, lifter.clock.today()),
    ),
    "bodyweight": lambda lifter: read_bodyweight(lifter.reader),
}
WALKS = re.compile(r"^SCAN (workout_set|workout_exercise|exercise_session)\b")

ONE_ROW = "journal_open"
"""It holds one row, the step under way."""


@pytest.fixture(scope="module")
def log_of_ten_days(new_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    def make(path: Path) -> None:
        shutil.copy(new_file, path)
        with closing(Lifter(path)) as lifter:
            for day in range(1, 11):
                lifter.type("goblet squat 20x8, 8, 8", f"2026-11-{day:02} 18:00")
                lifter.type("bench press dumbbell 20x8, 8, 8", f"2026-11-{day:02} 18:30")

    return made_once(tmp_path_factory, "ten-days.db", make)


@pytest.fixture
def trained(log_of_ten_days: Path, tmp_path: Path) -> Iterator[Lifter]:
    path = tmp_path / "brainlift.db"
    shutil.copy(log_of_ten_days, path)
    lifter = Lifter(path)
    yield lifter
    lifter.close()


def plans(lifter: Lifter, read) -> dict[str, list[str]]:
    """Every query that a screen's reading carries out, with SQLite's plan of it."""
    seen: list[str] = []
    lifter.reader.set_trace_callback(seen.append)
    try:
        read(lifter)
    finally:
        lifter.reader.set_trace_callback(None)
    queries = {sql for sql in seen if sql.lstrip().upper().startswith("SELECT")}
    assert queries
    return {
        sql: [row[3] for row in lifter.reader.execute(f"EXPLAIN QUERY PLAN {sql}")]
        for sql in queries
    }


@pytest.mark.parametrize("screen", SCREENS)
@pytest.mark.parametrize("analyzed", [False, True], ids=["as made", "analyzed"])
def test_no_screen_walks_through_every_set(trained, screen, analyzed):
    if analyzed:
        trained.writer.do(lambda change: change.db.execute("ANALYZE"))
        trained.reader.close()
        trained.reader = open_reader(trained.path)
    for sql, steps in plans(trained, SCREENS[screen]).items():
        found = [step for step in steps if WALKS.match(step)]
        assert not found, (sql, steps)


@pytest.mark.parametrize(
    "screen",
    ["today, planned", "today, under way", "rest", "a stale workout", "one workout", "week"],
)
def test_today_does_not_walk_through_every_workout(trained, screen):
    for sql, steps in plans(trained, SCREENS[screen]).items():
        found = [step for step in steps if step.startswith("SCAN workout")]
        if re.search(r" LIMIT [1-3]$", sql) and "ORDER BY" not in sql:  # it stops at the first ones
            continue
        assert not [step for step in found if "one_open_workout" not in step], (sql, steps)


def test_no_trigger_walks_through_anything(trained):
    triggers = trained.reader.execute(
        "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'"
    ).fetchall()
    assert len(triggers) > 50
    for name, sql in triggers:
        body = sql[sql.index("BEGIN") + len("BEGIN") : sql.rindex("END")]
        statement = ""
        for part in re.sub(r'\b(new|old)\."?\w+"?', "1", body).split(";"):
            statement += part
            try:
                steps = [
                    row[3] for row in trained.reader.execute(f"EXPLAIN QUERY PLAN {statement}")
                ]
            except sqlite3.OperationalError:  # the semicolon was one inside a text
                statement += ";"
                continue
            large = [step for step in steps if step.startswith("SCAN")]
            assert not [step for step in large if ONE_ROW not in step], (name, steps)
            statement = ""
        assert not statement.strip(" ;"), (name, statement)


def test_actions_of_a_set_do_not_walk_through_every_set(trained):
    seen: list[str] = []
    shown = trained.exercise()

    def log(change):
        change.db.set_trace_callback(seen.append)
        try:
            training.log_set(change, shown, trained_set, 90)
        finally:
            change.db.set_trace_callback(None)

    trained_set = trained.exercise(SQUAT).past[-1].sets[0]
    trained.writer.do(log)
    for sql in {sql for sql in seen if sql.startswith(("SELECT", "UPDATE", "INSERT"))}:
        steps = [row[3] for row in trained.reader.execute(f"EXPLAIN QUERY PLAN {sql}")]
        assert not [step for step in steps if WALKS.match(step)], (sql, steps)


def test_reading_today_takes_a_number_of_queries_that_does_not_grow_with_the_log(trained):
    def count() -> int:
        seen: list[str] = []
        trained.reader.set_trace_callback(seen.append)
        read_session(trained.reader, trained.clock.today())
        trained.reader.set_trace_callback(None)
        return len(seen)

    before = count()
    for day in range(1, 11):
        trained.type("goblet squat 20x8, 8, 8", f"2026-10-{day:02} 18:00")
    assert count() == before


def test_the_calendar_looks_at_the_days_of_its_year_alone(trained):
    for sql, steps in plans(trained, SCREENS["a day of the calendar"]).items():
        assert not [step for step in steps if step.startswith("SCAN") and "CONSTANT" not in step], (
            sql,
            steps,
        )
