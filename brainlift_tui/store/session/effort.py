"""What the lifter said once a workout was over: how hard it was, from 0 to 10, how they feel."""

import sqlite3
from typing import TYPE_CHECKING

from brainlift_tui.core.errors import Refused
from brainlift_tui.core.identity import WorkoutId
from brainlift_tui.core.said import said
from brainlift_tui.core.session.effort import SaidAfter
from brainlift_tui.core.workout.workout import Felt, check_session_effort

if TYPE_CHECKING:
    from brainlift_tui.store.file.writer import Change


def read_said_after(connection: sqlite3.Connection, workout: WorkoutId) -> SaidAfter:
    """What was said after a workout."""
    row = connection.execute(
        "SELECT session_effort, felt FROM workout WHERE id = ?", [workout]
    ).fetchone()
    if row is None:
        return SaidAfter()
    effort, felt = row
    return SaidAfter(effort, None if felt is None else Felt(felt))


def rate_workout(change: "Change", uid: str, effort: int | None) -> None:
    """Keep how hard a workout was; None takes the answer back.

    Raises:
        BadInput: It is not from 0 to 10.
        Refused: The workout is gone.
    """
    check_session_effort(effort)
    workout = _workout(change, uid)
    told = said("taken back") if effort is None else said("{effort} of 10", effort=effort)
    with change.step(said("Effort of the workout: {told}", told=told)):
        change.db.execute("UPDATE workout SET session_effort = ? WHERE id = ?", [effort, workout])


def feel_after(change: "Change", uid: str, felt: Felt | None) -> None:
    """Keep how the lifter feels after a workout; None takes the answer back.

    Raises:
        Refused: The workout is gone.
    """
    workout = _workout(change, uid)
    told = said("taken back") if felt is None else said(felt.value)
    with change.step(said("Felt after the workout: {told}", told=told)):
        change.db.execute("UPDATE workout SET felt = ? WHERE id = ?", [felt, workout])


def _workout(change: "Change", uid: str) -> WorkoutId:
    row = change.db.execute(
        "SELECT id FROM workout WHERE uid = ? AND deleted_at IS NULL", [uid]
    ).fetchone()
    if row is None:
        raise Refused("That workout is not there any more.")
    return WorkoutId(row[0])
