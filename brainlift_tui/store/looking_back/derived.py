"""What is worked out from the log beforehand, so that decades of it open at once.

These tables hold nothing that the log doesn't: they could be thrown away and made again. Triggers
note what a change touches (`derived_due`), whoever makes it: an action, undo, an import, a merge.
Before the change is committed `refresh` works out anew what was noted, and nothing else. They stay
outside the journal and outside exports.

Only finished workouts count, and those that were not deleted. A day is written as the number
20261122, a month as 202611. Hard sets are those that count. Volume is load times reps
as logged, in grams; `e1rm_g` is `core.strength.estimate` of the best set, in grams, of exercises
whose load is all that is lifted, and `e1rm_told` whether it was told or asked for how much was left
in that set; `effort_told` says so of any set. A set in doubt is a hard set and nothing more: it is
left out of all that is measured. `top_ng` is the heaviest load that was lifted at all; where one's
own weight is lifted, too, a set without a load counts as 0 and one with help as less.
"""

import sqlite3
from datetime import date
from functools import lru_cache

from brainlift_tui.core.exercise.search_words import folded
from brainlift_tui.core.looking_back.strength import MOST_REPS_COUNTED
from brainlift_tui.core.workout.reserve import EASY_RESERVE, MOST_RESERVE_COUNTED
from brainlift_tui.core.workout.workout import LONGEST_BELIEVED_S
from brainlift_tui.store.file.schema import COUNTS, FINISHED

MEASURED = (
    "hard_sets",
    "reps",
    "volume_g",
    "top_ng",
    "e1rm_g",
    "most_reps",
    "longest_s",
)
"""The columns of a session and of a month that say how it went."""

_NUMBER = "CAST(replace({row}.day, '-', '') AS INTEGER)"
_DAY_OF_WORKOUT = _NUMBER.format(row="workout")
_NOTE = "INSERT OR IGNORE INTO derived_due"


def _workout_noted(row: str) -> str:
    day = _NUMBER.format(row=row)
    return (
        f"{_NOTE} VALUES ({row}.id, {day}, 0); "
        f"{_NOTE} SELECT {row}.id, {day}, exercise_id FROM workout_exercise"
        f" WHERE workout_id = {row}.id; "
    )


def _entry_noted(row: str) -> str:
    return (
        f"{_NOTE} SELECT id, {_DAY_OF_WORKOUT}, {row}.exercise_id FROM workout"
        f" WHERE id = {row}.workout_id; "
    )


def _set_noted(row: str) -> str:
    return (
        f"{_NOTE} SELECT workout_id, {_DAY_OF_WORKOUT}, exercise_id FROM workout_exercise"
        f" JOIN workout ON workout.id = workout_id WHERE workout_exercise.id = {row}.entry_id; "
    )


def _exercise_noted(row: str) -> str:
    return (
        f"{_NOTE} SELECT workout_id, {_DAY_OF_WORKOUT}, 0 FROM workout_exercise"
        f" JOIN workout ON workout.id = workout_id WHERE exercise_id = {row}.id; "
        f"{_NOTE} SELECT workout_id, {_DAY_OF_WORKOUT}, exercise_id FROM workout_exercise"
        f" JOIN workout ON workout.id = workout_id WHERE exercise_id = {row}.id; "
    )


_WATCHED = (
    ("workout", "day, started_at, finished_at, title, note, deleted_at", _workout_noted),
    ("workout_exercise", "workout_id, exercise_id, note, target_reserve", _entry_noted),
    (
        "workout_set",
        "entry_id, kind, side, load_ng, unit, reps, seconds, rir, effort, note",
        _set_noted,
    ),
    ("doubted_set", "entry_id, position, settled", _set_noted),
    ("exercise", "name, measure", _exercise_noted),
)
"""Tables, which of their columns matter here, and what is to be noted of a row changed."""


def expected_triggers(db: sqlite3.Connection) -> dict[str, str]:  # noqa: ARG001 - as the journal's
    """The triggers there should be: names to the statements that make them."""
    triggers = {}
    for table, columns, noted in _WATCHED:
        for event, rows in (("insert", ("new",)), ("update", ("old", "new")), ("delete", ("old",))):
            # What is deleted takes its parts along, which are only found while it is there.
            clause = {
                "insert": "AFTER INSERT",
                "update": f"AFTER UPDATE OF {columns}",
                "delete": "BEFORE DELETE",
            }[event]
            name = f"{table}_{event}_derived"
            triggers[name] = (
                f"CREATE TRIGGER {name} {clause} ON {table}"
                f" BEGIN {''.join(noted(row) for row in rows)}END"
            )
    return triggers | {
        "looked_back_derived": "CREATE TRIGGER looked_back_derived AFTER INSERT ON derived_due"
        " BEGIN DELETE FROM looked_back; END"
    }


_NOTE_EVERYTHING = (
    f"{_NOTE} SELECT id, {_DAY_OF_WORKOUT}, 0 FROM workout",
    (
        f"{_NOTE} SELECT workout_id, {_DAY_OF_WORKOUT}, exercise_id FROM workout_exercise"
        " JOIN workout ON workout.id = workout_id"
    ),
)

HARD = f"{COUNTS} AND measure <> 'cardio' AND (reps > 0 OR seconds > 0)"
"""As `core.dose.trained` has it: no warm-ups, no drops, no cardio, no failed try."""

HARD_SETS = (
    f"(count(*) FILTER (WHERE {HARD} AND side IS NULL)"
    f" + max(count(*) FILTER (WHERE {HARD} AND side = 'left'),"
    f" count(*) FILTER (WHERE {HARD} AND side = 'right')))"
)
"""How many of some rows are hard sets: the left and the right side of one are one."""

_BOTH_SIDES = "CASE WHEN side IS NULL THEN 1 ELSE 0.5 END"
"""What a set counts in sums: one without a side stands for both, one of a side for half of it."""

_TOLD = "(effort IS NOT NULL OR rir IS NOT NULL OR kind = 'failure' OR target_reserve IS NOT NULL)"
"""As `core.workout.reserve.Reserve.of` has it: whether anything says how much was left."""

_LEFT = (
    f"min({MOST_RESERVE_COUNTED}, CASE WHEN effort = 'failed' THEN 0 WHEN rir IS NOT NULL THEN rir"
    f" WHEN effort = 'easy' THEN max({EASY_RESERVE}, coalesce(target_reserve, 0) + 1)"
    " WHEN effort = 'hard' THEN 1 WHEN kind = 'failure' THEN 0"
    " ELSE coalesce(target_reserve, 0) END)"
)
"""As `core.workout.reserve.reserve_estimated` has it: reps left, as told or as asked."""

_DUE_SETS = f"""
SELECT derived_due.exercise_id, derived_due.day, derived_due.workout_id, measure,
    kind, side, load_ng, unit, reps, seconds,
    kind <> 'warmup' AND settled IS NOT 0 AS lifted,
    reps + {_LEFT} AS to_failure,
    {_TOLD} AS told
FROM derived_due
CROSS JOIN workout ON workout.id = derived_due.workout_id AND {_DAY_OF_WORKOUT} = derived_due.day
CROSS JOIN workout_exercise ON workout_exercise.workout_id = derived_due.workout_id
    AND workout_exercise.exercise_id = derived_due.exercise_id
CROSS JOIN exercise ON exercise.id = derived_due.exercise_id
CROSS JOIN workout_set ON workout_set.entry_id = workout_exercise.id
LEFT JOIN doubted_set ON doubted_set.entry_id = workout_set.entry_id
    AND doubted_set.position = workout_set.position
WHERE {FINISHED} AND derived_due.exercise_id
"""
"""The sets of what is due; lifted is what is measured: neither a warm-up nor in doubt."""

_ESTIMATE = f"""max(2 * CAST(round(CASE to_failure WHEN 1 THEN load_ng
            ELSE load_ng * (1 + to_failure / 30.0) END / 1e9) AS INTEGER) + told)
        FILTER (WHERE lifted AND measure = 'weighted' AND load_ng > 0 AND reps > 0
            AND to_failure <= {MOST_REPS_COUNTED})"""
"""Twice the best estimate in grams, and one more where what was left was told."""

_SESSIONS = f"""
INSERT INTO exercise_session
SELECT exercise_id, day, workout_id,
    {HARD_SETS},
    CAST(round(coalesce(sum({_BOTH_SIDES} * reps) FILTER (WHERE lifted), 0)) AS INTEGER),
    CAST(round(coalesce(sum({_BOTH_SIDES} * load_ng * reps / 1e9)
        FILTER (WHERE lifted), 0)) AS INTEGER),
    max(CASE WHEN measure IN ('bodyweight', 'assisted') AND unit IS NOT 'named'
            THEN coalesce(load_ng, 0) ELSE load_ng END)
        FILTER (WHERE lifted AND reps IS NOT 0),
    {_ESTIMATE} / 2,
    max(reps) FILTER (WHERE lifted),
    max(seconds) FILTER (WHERE lifted),
    {_ESTIMATE} % 2,
    max(kind <> 'warmup' AND told)
FROM ({_DUE_SETS})
GROUP BY workout_id, day, exercise_id
"""

"""CROSS JOIN keeps SQLite to this order: from what is due, which is little, to its sets."""

_MONTHS = """
INSERT INTO exercise_month
SELECT exercise_id, month, count(*), sum(hard_sets), sum(reps), sum(volume_g), max(top_ng),
    max(e1rm_g), max(most_reps), max(longest_s)
FROM (SELECT DISTINCT exercise_id AS due, day / 100 AS month FROM derived_due WHERE exercise_id)
CROSS JOIN exercise_session
    ON exercise_id = due AND day BETWEEN month * 100 AND month * 100 + 99
GROUP BY exercise_id, month
"""

_DAY = f"""
INSERT INTO training_day
SELECT ?1, count(*), coalesce(sum((SELECT sum(hard_sets) FROM (
    SELECT DISTINCT exercise_id AS of FROM workout_exercise WHERE workout_id = workout.id)
    CROSS JOIN exercise_session ON exercise_id = of AND day = ?1 AND workout_id = workout.id)), 0),
    coalesce(sum(finished_at - started_at)
        FILTER (WHERE finished_at - started_at <= {LONGEST_BELIEVED_S}), 0)
FROM workout WHERE day = ?2 AND {FINISHED} HAVING count(*) > 0
"""

_TRAINING_MONTH = """
INSERT INTO training_month SELECT ?, sum(workouts), sum(hard_sets), sum(seconds)
FROM training_day WHERE day BETWEEN ? AND ? HAVING count(*) > 0
"""


def note_everything(db: sqlite3.Connection) -> None:
    """Note every workout, for a migration: at its end all of them are worked out anew."""
    for statement in _NOTE_EVERYTHING:
        db.execute(statement)


def note_workouts(db: sqlite3.Connection, rows: range) -> None:
    """Note workouts that were added without triggers, by their rows."""
    among = f"BETWEEN {rows.start} AND {rows.stop - 1}"
    workouts, entries = _NOTE_EVERYTHING
    db.execute(f"{workouts} WHERE id {among}")
    db.execute(f"{entries} WHERE workout.id {among}")


def refresh(db: sqlite3.Connection) -> None:
    """Work out anew what the changes since the last refresh have touched.

    Args:
        db: The database, in the transaction of the change.
    """
    if not db.execute("SELECT 1 FROM derived_due LIMIT 1").fetchone():
        return
    db.execute(
        "DELETE FROM exercise_session WHERE (exercise_id, day, workout_id) IN"
        " (SELECT exercise_id, day, workout_id FROM derived_due)"
    )
    db.execute(_SESSIONS)
    db.execute(
        "DELETE FROM exercise_month WHERE (exercise_id, month) IN"
        " (SELECT exercise_id, day / 100 FROM derived_due)"
    )
    db.execute(_MONTHS)
    days = [row[0] for row in db.execute("SELECT DISTINCT day FROM derived_due")]
    db.executemany("DELETE FROM training_day WHERE day = ?", [(day,) for day in days])
    db.executemany(_DAY, [(day, day_of(day).isoformat()) for day in days])
    whole = sorted({day // 100 for day in days})
    db.executemany("DELETE FROM training_month WHERE month = ?", [(m,) for m in whole])
    db.executemany(_TRAINING_MONTH, [(m, m * 100, m * 100 + 99) for m in whole])
    _index_words(db)
    db.execute("DELETE FROM derived_due")


def day_of(number: int) -> date:
    """The day that a number such as 20261122 stands for."""
    return date(number // 10000, number // 100 % 100, number % 100)


def number_of(day: date) -> int:
    """The number that stands for a day."""
    return day.year * 10000 + day.month * 100 + day.day


_TEXTS = """
SELECT workout_id, name, 1 FROM workout_exercise
CROSS JOIN exercise ON exercise.id = exercise_id
WHERE workout_id IN (SELECT workout_id FROM derived_due)
    AND EXISTS (SELECT 1 FROM workout_set WHERE entry_id = workout_exercise.id)
UNION ALL SELECT workout_id, note, 0 FROM workout_exercise
WHERE workout_id IN (SELECT workout_id FROM derived_due) AND note <> ''
UNION ALL SELECT workout_id, workout_set.note, 0 FROM workout_exercise
CROSS JOIN workout_set ON entry_id = workout_exercise.id
WHERE workout_id IN (SELECT workout_id FROM derived_due) AND workout_set.note IS NOT NULL
"""
"""What can be read of the touched workouts besides their title and their own note.

With whether it is a name; one that is there twice is read once.
"""


_folded = lru_cache(maxsize=1024)(folded)  # names of exercises, again and again


def _index_words(db: sqlite3.Connection) -> None:
    """Take the words of the touched workouts into the full-text index: names, notes, title."""
    due = db.execute(
        f"SELECT DISTINCT workout_id, title, note, {FINISHED}"
        " FROM derived_due LEFT JOIN workout ON workout.id = workout_id ORDER BY workout_id"
    ).fetchall()
    texts: dict[int, list[str]] = {}
    for workout, text, is_name in db.execute(_TEXTS):
        of_workout = texts.setdefault(workout, [])
        if not is_name or text not in of_workout:
            of_workout.append(text)
    known: dict[int, str] = dict(
        db.execute(
            "SELECT rowid, words FROM workout_words"
            " WHERE rowid IN (SELECT workout_id FROM derived_due)"
        ).fetchall()
    )
    gone: list[tuple[int]] = []
    come: list[tuple[int, str]] = []
    for workout, title, note, kept in due:
        words = None
        if kept:
            read = (title, note, *texts.get(workout, ()))
            words = " ".join(filter(None, map(_folded, filter(None, read))))
        if words == known.get(workout):  # one more set has mostly nothing new to read
            continue
        if workout in known:
            gone.append((workout,))
        if words is not None:
            come.append((workout, words))
    db.executemany("DELETE FROM workout_words WHERE rowid = ?", gone)
    db.executemany("INSERT INTO workout_words (rowid, words) VALUES (?, ?)", come)
