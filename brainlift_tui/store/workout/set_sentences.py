"""What the journal, and with it the notice, says of a set that was logged or edited."""

import sqlite3

from brainlift_tui.core.errors import Refused
from brainlift_tui.core.exercise.exercise import Exercise
from brainlift_tui.core.identity import EntryId, Position
from brainlift_tui.core.load.load import Unit
from brainlift_tui.core.said import Said, said
from brainlift_tui.core.session.open_rows import labels_of
from brainlift_tui.core.workout.wording import effort_words, kind_words, set_words
from brainlift_tui.core.workout.workout import Effort, TrainingSet
from brainlift_tui.store.workout.set_columns import SET


def label_of_set(connection: sqlite3.Connection, entry: EntryId, position: Position) -> str:
    """What stands before a logged set in its exercise: "2", "2L", "W".

    Raises:
        Refused: The set is not there any more.
    """
    rows = connection.execute(
        f"SELECT position, {SET} FROM workout_set WHERE entry_id = ? ORDER BY position", [entry]
    ).fetchall()
    labels = labels_of([SET.value(columns) for _, *columns in rows])
    for label, (at_position, *_) in zip(labels, rows, strict=True):
        if at_position == position:
            return label
    raise Refused("That set is not there any more.")


def set_logged(exercise: Exercise, done: TrainingSet, unit: Unit) -> Said:
    """A set that was logged, and how it felt."""
    words = _felt(set_words(done, exercise.measure, unit), done.effort)
    return said("{name}: {words}", name=exercise.name, words=words)


def set_edited(
    exercise: Exercise, label: str, was_and_is: tuple[TrainingSet, TrainingSet], unit: Unit
) -> Said:
    """What came of a set, by what was changed in it; its label tells it from the others."""
    was, now = was_and_is
    if now.kind is not was.kind:
        return said("{name}: {kind}", name=exercise.name, kind=kind_words(now.kind))
    if now.note != was.note:
        return said("{name}: note on set {number}", name=exercise.name, number=label)
    felt = now.effort if now.effort is not was.effort else None
    words = _felt(set_words(now, exercise.measure, unit), felt)
    return said("{name}: set {number} to {words}", name=exercise.name, number=label, words=words)


def _felt(words: Said, effort: Effort | None) -> Said:
    if effort is None:
        return words
    return said("{words}, {effort}", words=words, effort=effort_words(effort))
