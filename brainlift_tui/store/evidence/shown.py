"""The card that was shown at the end of each workout."""

import sqlite3
from datetime import date
from typing import TYPE_CHECKING

from brainlift_tui.core.evidence.card import Card
from brainlift_tui.core.evidence.choosing import choose_card, occasions
from brainlift_tui.core.identity import WorkoutId
from brainlift_tui.store.evidence.cards import read_deck
from brainlift_tui.store.session.today import read_session_of

if TYPE_CHECKING:
    from brainlift_tui.store.file.writer import Change

LOOKED_BACK = 200
"""Workouts before it whose cards are looked at; every card comes round in fewer."""


def read_card(connection: sqlite3.Connection, workout: WorkoutId) -> Card | None:
    """The card of a workout; None where none was shown, or it is no longer among the cards."""
    row = connection.execute("SELECT card FROM workout WHERE id = ?", [workout]).fetchone()
    return None if row is None or row[0] is None else read_deck().card(row[0])


def keep_card(change: "Change", workout: WorkoutId) -> None:
    """Choose the card of a workout that has just been finished; to be called within its step.

    Args:
        change: The change under way.
        workout: The workout.
    """
    connection = change.db
    session = read_session_of(connection, workout)
    if session is None:
        return
    chosen = choose_card(
        read_deck().cards,
        occasions(session, _days_off(connection, workout, session.day)),
        _shown(connection, workout),
    )
    if chosen is not None:
        change.db.execute("UPDATE workout SET card = ? WHERE id = ?", [chosen.slug, workout])


def _days_off(connection: sqlite3.Connection, workout: WorkoutId, day: date) -> int | None:
    """Days since the workout before, None where there was none."""
    row = connection.execute(
        "SELECT max(day) FROM finished_workout WHERE day <= ? AND id <> ?",
        [day.isoformat(), workout],
    ).fetchone()
    return None if row[0] is None else (day - date.fromisoformat(row[0])).days


def _shown(connection: sqlite3.Connection, workout: WorkoutId) -> tuple[str, ...]:
    """The cards of the last workouts, the newest first."""
    rows = connection.execute(
        "SELECT card FROM (SELECT id, card FROM finished_workout ORDER BY started_at DESC LIMIT ?)"
        " WHERE card IS NOT NULL AND id <> ?",
        [LOOKED_BACK, workout],
    )
    return tuple(slug for (slug,) in rows)
