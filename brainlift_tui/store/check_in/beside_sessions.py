"""The check-ins beside the sessions they preceded, for showing back."""

import sqlite3
from collections.abc import Iterator, Sequence
from datetime import date

from brainlift_tui.core.dose.relation import SESSIONS_BEFORE, Came, strength_change
from brainlift_tui.core.looking_back.strength import MOST_REPS_COUNTED
from brainlift_tui.store.check_in.check_in import check_in_of

MOST_CHECK_INS = 120
"""About a year of training: so many of the last are looked at."""


def read_came(connection: sqlite3.Connection, today: date) -> tuple[Came, ...]:
    """The last check-ins up to a day, newest first, each with how its session went."""
    rows = connection.execute(
        "SELECT day, id, slept_h, energy, sore_told, fed, flag FROM check_in WHERE day <= ?"
        " ORDER BY day DESC LIMIT ?",
        [today.isoformat(), MOST_CHECK_INS],
    ).fetchall()
    return tuple(
        Came(
            date.fromisoformat(day),
            check_in_of(connection, tuple(row)),
            strength_change(_exercises(connection, day)),
        )
        for day, *row in rows
    )


def _exercises(connection: sqlite3.Connection, day: str) -> Iterator[tuple[float, Sequence[float]]]:
    """Of each exercise done that day its best, and those of the three sessions before."""
    number = int(day.replace("-", ""))
    done = connection.execute(
        "SELECT DISTINCT exercise_id FROM finished_workout AS workout CROSS JOIN workout_exercise"
        " ON workout_id = workout.id WHERE day = ?",
        [day],
    ).fetchall()
    for (exercise,) in done:
        sessions = connection.execute(
            "SELECT day, e1rm_g, top_ng, most_reps FROM exercise_session"
            " WHERE exercise_id = ? AND day <= ? ORDER BY day DESC LIMIT ?",
            [exercise, number, SESSIONS_BEFORE + 2],
        ).fetchall()
        now = [best for when, *row in sessions if when == number and (best := _best(*row))]
        before = [best for when, *row in sessions if when < number and (best := _best(*row))]
        if now:
            yield max(now), before[:SESSIONS_BEFORE]


def _best(e1rm_g: int | None, top_ng: int | None, most_reps: int | None) -> float | None:
    """The estimated maximum in g; without any load, how much of the bodyweight's (Epley 1985)."""
    if e1rm_g is not None:
        return float(e1rm_g)
    if not top_ng and most_reps is not None and 0 < most_reps <= 2 * MOST_REPS_COUNTED:
        return 1 + most_reps / 30
    return None
