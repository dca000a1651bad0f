"""Putting back into a mended log what a window still showed of today."""

from contextlib import suppress
from typing import TYPE_CHECKING

from brainlift_tui.core.errors import Refused
from brainlift_tui.core.said import said_of
from brainlift_tui.core.session.session import Session
from brainlift_tui.core.session.session_exercise import SessionExercise
from brainlift_tui.store.session.today import read_session

if TYPE_CHECKING:
    from datetime import datetime

    from brainlift_tui.core.identity import EntryId
    from brainlift_tui.core.workout.workout import TrainingSet
    from brainlift_tui.store.file.writer import Change


def put_back(change: "Change", shown: Session) -> int:
    """Log anew, with their times, the sets of today that the log lacks.

    Args:
        change: The change under way.
        shown: Today as the window showed it before the log was mended.

    Returns:
        How many it lacked.
    """
    lacking = _lacking(shown, read_session(change.db, shown.day))
    if not lacking:
        return 0
    label = said_of(
        len(lacking),
        "one set put back that the window still showed",
        "{number} sets put back that the window still showed",
    )
    from brainlift_tui.store.session.training import append_set

    with change.step(label):
        for exercise, done in lacking:
            append_set(change, _entry(change, shown, exercise), done)
    return len(lacking)


def _lacking(shown: Session, now: Session) -> "list[tuple[SessionExercise, TrainingSet]]":
    """The sets shown that are not there now, not even changed: several may be of one second."""
    there: dict[tuple[str, datetime | None], list[TrainingSet]] = {}
    for exercise in now.exercises:
        for logged in exercise.done:
            there.setdefault((exercise.exercise.slug, logged.done.done_at), []).append(logged.done)
    others = []
    for exercise in shown.exercises:
        for logged in exercise.done:
            same = there.get((exercise.exercise.slug, logged.done.done_at), [])
            if logged.done in same:
                same.remove(logged.done)
            else:
                others.append((exercise, logged.done, same))
    lacking = []
    for exercise, done, changed in others:
        if changed:
            changed.pop()
        else:
            lacking.append((exercise, done))
    return lacking


def _entry(change: "Change", shown: Session, exercise: SessionExercise) -> "EntryId":
    """The exercise in the open workout, or in one that is started; added where it is in neither."""
    from brainlift_tui.store.session.training import add_exercise, entry_of

    with suppress(Refused):
        return entry_of(change, exercise)
    now = read_session(change.db, shown.day).exercises
    same = next((one for one in now if one.exercise.slug == exercise.exercise.slug), None)
    if same is None:
        return add_exercise(change, exercise.exercise.slug, after=None)
    return entry_of(change, same)
