"""Whether a deload week is due, what it makes of today, and what the lifter says to it."""

import sqlite3
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from itertools import chain
from typing import TYPE_CHECKING

from brainlift_tui.core.coaching.case import OwnRaises
from brainlift_tui.core.coaching.easing.deload import (
    DeloadSigns,
    harder_by,
    in_deload_week,
    offer_deload,
    often_enough,
    training_weeks,
)
from brainlift_tui.core.coaching.easing.layoff import LONGEST_GAP
from brainlift_tui.core.coaching.easing.stall import stalled_for
from brainlift_tui.core.coaching.evidence import judged_sessions
from brainlift_tui.core.coaching.nudge import Advice, NudgeAnswer
from brainlift_tui.core.errors import Refused
from brainlift_tui.core.exercise.exercise import Measure
from brainlift_tui.core.said import said
from brainlift_tui.core.session.session import Session
from brainlift_tui.core.session.session_exercise import SessionExercise
from brainlift_tui.store.coaching.answering import take_advice
from brainlift_tui.store.coaching.reading import LATELY_DAYS, LIFTED, case_of, read_circumstances
from brainlift_tui.store.identity import new_uid
from brainlift_tui.store.lifter.settings import read_settings
from brainlift_tui.store.programme.programmes import read_deload_every
from brainlift_tui.store.session.today import DELOAD_OFFER, SNOOZED_SESSIONS, read_everything_due

if TYPE_CHECKING:
    from brainlift_tui.store.file.writer import Change


def read_deload_offer(
    connection: sqlite3.Connection, today: date, *, asked: bool = False
) -> Advice | None:
    """The offer of a deload week for everything; None where none is due, or it was put off.

    Args:
        connection: Where to read.
        today: The local day.
        asked: Whether the lifter asks for one, due or not.
    """
    signs = read_deload_signs(connection, today, asked=asked)
    return None if signs is None else offer_deload(signs, asked=asked)


def read_deload_signs(
    connection: sqlite3.Connection, today: date, *, asked: bool = False
) -> DeloadSigns | None:
    """What speaks for a deload week; None where none is to be offered, whatever does.

    Args:
        connection: Where to read.
        today: The local day.
        asked: Whether the lifter asks for one, due or not.
    """
    circumstances = read_circumstances(connection, today, {})
    trained = circumstances.trained
    rested = trained is None or (today - trained).days > LONGEST_GAP
    put_off = not asked and (_put_off(connection) or circumstances.lifter.started is not None)
    if circumstances.deload_week or rested or put_off:
        return None
    cases = [
        case_of(exercise, circumstances, today)
        for exercise in read_everything_due(connection, today, today - timedelta(days=LATELY_DAYS))
        if exercise.exercise.measure is not Measure.CARDIO
    ]
    judged = [(case, sessions) for case in cases if (sessions := judged_sessions(case))]
    return DeloadSigns(
        training_weeks(
            often_enough(_days(connection, today), today), today, circumstances.deload_days
        ),
        stalled_lifts=sum(stalled_for(case, sessions) is not None for case, sessions in judged),
        harder_by=harder_by(chain.from_iterable(sessions for _, sessions in judged), today),
        every=read_deload_every(connection, read_settings(connection).programme),
    )


def deload_today(
    connection: sqlite3.Connection, session: Session, own: Mapping[str, OwnRaises]
) -> tuple[tuple[SessionExercise, Advice], ...]:
    """What a deload week makes of today's exercises; new and finished ones are left as they are."""
    circumstances = read_circumstances(connection, session.day, own)
    rows = []
    for exercise in session.exercises:
        if not exercise.work_done and exercise.exercise.measure is not Measure.CARDIO:
            case = case_of(exercise, circumstances, session.day)
            sessions = judged_sessions(case)
            if sessions:
                rows.append((exercise, in_deload_week(case, sessions)))
    return tuple(rows)


def begin_deload(change: "Change", eased: Sequence[tuple[SessionExercise, Advice]]) -> None:
    """Begin a deload week with today's exercises, see `deload_today`.

    Raises:
        Refused: Nothing of today can be eased.
    """
    if not eased:
        raise Refused("Nothing of today can be made lighter: it is new, or done already.")
    with change.step(said("A deload week: half the sets at 0.9 of the load")):
        for exercise, advice in eased:
            take_advice(change, exercise, advice)


def put_off_deload(change: "Change", session: Session) -> None:
    """Ask not to hear of a deload week for the next two workouts."""
    with change.step(said("No offer of a deload week for two workouts")):
        change.db.execute(
            "INSERT INTO nudge_answer (uid, exercise_id, kind, answer, answered_at)"
            f" SELECT ?, id, ?, '{NudgeAnswer.SNOOZED}', ? FROM exercise WHERE slug = ?",
            [new_uid(), DELOAD_OFFER, change.now, session.exercises[0].exercise.slug],
        )


def _put_off(connection: sqlite3.Connection) -> bool:
    row = connection.execute(
        "SELECT max(answered_at) FROM nudge_answer WHERE kind = ?", [DELOAD_OFFER]
    ).fetchone()
    if row[0] is None:
        return False
    since = connection.execute(
        "SELECT count(*) FROM workout WHERE finished_at > ? AND deleted_at IS NULL", [row[0]]
    ).fetchone()
    return bool(since[0] < SNOOZED_SESSIONS)


MOST_WEEKS_COUNTED = 60
"""More weeks on end than any programme waits for a deload."""


def _days(connection: sqlite3.Connection, today: date) -> list[date]:
    """The days with a workout, as far back as weeks are counted."""
    since = today - timedelta(weeks=MOST_WEEKS_COUNTED)
    rows = connection.execute(
        f"SELECT DISTINCT day FROM finished_workout WHERE day >= ? AND {LIFTED}",
        [since.isoformat()],
    )
    return [date.fromisoformat(row[0]) for row in rows]
