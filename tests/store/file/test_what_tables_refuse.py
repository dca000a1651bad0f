"""The tables themselves hold what the program promises, whoever writes to them."""

import sqlite3
from contextlib import closing

import pytest

from brainlift_tui.store.file.connection import connect
from tests.store.lifting import SQUAT


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE workout_set SET reps = 1001",
        "UPDATE workout_set SET reps = -1",
        "UPDATE workout_set SET reps = 'eight'",
        "UPDATE workout_set SET reps = 8.5",
        "UPDATE workout_set SET reps = NULL",
        "UPDATE workout_set SET load = NULL",
        "UPDATE workout_set SET unit = 'stone'",
        "UPDATE workout_set SET load_ng = 1000000000000001",
        "UPDATE workout_set SET load_ng = NULL",
        "UPDATE workout_set SET seconds = -1",
        "UPDATE workout_set SET distance_m = -0.1",
        "UPDATE workout_set SET rir = 10.5",
        "UPDATE workout_set SET effort = 'meh'",
        "UPDATE workout_set SET kind = 'rest'",
        "UPDATE workout_set SET side = 'middle'",
        "UPDATE workout_set SET note = ''",
        "UPDATE workout_set SET note = printf('%4001d', 1)",
        "UPDATE workout_set SET position = -1",
        "UPDATE workout_set SET entry_id = 999",
        (
            "INSERT INTO workout_set (entry_id, position, reps) SELECT entry_id, position, 1"
            " FROM workout_set"
        ),
        "UPDATE workout SET finished_at = started_at - 1",
        "UPDATE workout SET started_at = -631152001",
        "UPDATE workout SET started_at = 'now'",
        "UPDATE workout SET day = '22.11.2026'",
        "UPDATE workout SET uid = 'short'",
        "UPDATE workout SET title = printf('%201d', 1)",
        "UPDATE workout SET note = printf('%4001d', 1)",
        "UPDATE workout SET programme_id = 999",
        (
            "INSERT INTO workout (uid, started_at, day) VALUES"
            " (printf('%032d', 1), 0, '1970-01-01'), (printf('%032d', 2), 0, '1970-01-01')"
        ),
        "UPDATE workout_exercise SET exercise_id = 999",
        "UPDATE workout_exercise SET target_high = target_low - 1",
        "UPDATE workout_exercise SET target_sets = 0",
        "UPDATE workout_exercise SET rows_today = -1",
        "UPDATE workout_exercise SET origin = 'dreamt'",
        "UPDATE workout_exercise SET superset = 0",
        "DELETE FROM exercise WHERE slug = 'goblet-squat-dumbbell'",
        "UPDATE exercise SET slug = 'plank' WHERE slug = 'crunch'",
        "UPDATE exercise SET measure = 'luck'",
        "UPDATE exercise SET implements = 3",
        "UPDATE exercise SET name = ''",
        "UPDATE programme_slot SET sets = 0",
        "UPDATE programme_slot SET high = low - 1",
        "UPDATE programme_slot SET day = 99",
        "UPDATE rack SET unit = 'stone'",
        "INSERT INTO rack (uid, name, unit, active) VALUES (printf('%032d', 1), 'Two', 'kg', 1)",
        "UPDATE rack_item SET load = NULL",
        "UPDATE rack_item SET kind = 'anvil'",
        "UPDATE rest_timer SET id = 2",
        "UPDATE rest_timer SET planned_s = -1",
        (
            "INSERT INTO nudge_answer (uid, exercise_id, kind, answer, answered_at)"
            " VALUES (printf('%032d', 1), 1, 'heavier', 'maybe', 0)"
        ),
        "INSERT INTO setting VALUES ('unit', 'kg')",
    ],
)
def test_the_tables_refuse_nonsense_whoever_writes_it(lifter, sql):
    lifter.log(SQUAT, "20x8", 90)
    if "INSERT INTO workout " in sql:
        lifter.finish()
    before = lifter.stored()
    with closing(connect(lifter.path)) as plain, pytest.raises(sqlite3.IntegrityError):
        plain.execute(sql)
    assert lifter.stored() == before


def test_every_table_is_strict(lifter):
    strict = dict(lifter.rows("SELECT name, strict FROM pragma_table_list WHERE type = 'table'"))
    loose = {name for name, is_strict in strict.items() if not is_strict}
    assert loose <= {"sqlite_schema", "sqlite_temp_schema", "_sqlite_migrations"}
