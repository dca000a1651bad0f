"""The days that were trained on, from sums kept per day: no workout is opened for them."""

import sqlite3
from datetime import date

from brainlift_tui.core.identity import WorkoutId
from brainlift_tui.core.looking_back.heat_map import DayTotals
from brainlift_tui.store.file.schema import FINISHED
from brainlift_tui.store.looking_back.derived import day_of, number_of


def read_span(connection: sqlite3.Connection) -> tuple[date, date] | None:
    """The first and the last day ever trained, None before the first workout is finished."""
    first, last = connection.execute(
        "SELECT (SELECT min(day) FROM training_day), (SELECT max(day) FROM training_day)"
    ).fetchone()
    return None if first is None else (day_of(first), day_of(last))


def read_days(connection: sqlite3.Connection, first: date, last: date) -> dict[date, DayTotals]:
    """What each day of a span came to; days without training are not there."""
    rows = connection.execute(
        "SELECT day, workouts, hard_sets, seconds FROM training_day WHERE day BETWEEN ? AND ?",
        [number_of(first), number_of(last)],
    )
    return {day_of(day): DayTotals(*totals) for day, *totals in rows}


def read_everything(connection: sqlite3.Connection) -> DayTotals:
    """What all days together came to."""
    sums = connection.execute(
        "SELECT coalesce(sum(workouts), 0), coalesce(sum(hard_sets), 0), coalesce(sum(seconds), 0)"
        " FROM training_month"
    ).fetchone()
    return DayTotals(*sums)


def workouts_of_day(connection: sqlite3.Connection, day: date) -> tuple[WorkoutId, ...]:
    """The ids of a day's finished workouts, the earliest first."""
    rows = connection.execute(
        "SELECT id FROM workout INDEXED BY workout_by_day WHERE"
        f" {FINISHED} AND day = ? ORDER BY started_at, id",
        [day.isoformat()],
    )
    return tuple(row[0] for row in rows)
