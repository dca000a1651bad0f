"""What is said and shown while the disk takes nothing."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from brainlift_tui.core.said import Said
from brainlift_tui.core.session.session import Session
from brainlift_tui.core.session.session_exercise import SessionExercise
from brainlift_tui.core.workout.workout import TrainingSet
from brainlift_tui.exchange.saving import path_words
from brainlift_tui.tui.language.catalogue import worded
from brainlift_tui.tui.words import phrase, words

if TYPE_CHECKING:
    from brainlift_tui.store.kept_back.kept_back import NoLongerFits, Unstored

UNSTORED = "○"
"""Stands where ✓ does on what is kept in this window alone."""


def unstored_text(unstored: "Unstored | None") -> str:
    """What is said as soon as the disk takes nothing, and once it has everything."""
    if unstored is None:
        return worded("✓ The disk takes it again: everything is stored.")
    why = words(unstored.why)
    return phrase(
        "✗ {why}. Go on: {unstored} is kept here, and stored as soon as it can be.",
        why=why,
        unstored=UNSTORED,
    )


def left_text(saved_to: Path | None) -> str:
    """What is said at the end of a window whose disk took nothing to the last."""
    if saved_to is None:
        return worded(
            "The disk took nothing to the last, and no other did: what was shown with ○ is lost."
        )
    return phrase(
        "The disk took nothing to the last. Your whole log was saved in {saved_to}; once "
        "the disk works, brainlift restore {saved_to} brings it back.",
        saved_to=str(saved_to),
    )


def parted_text(saved_to: Path | None) -> str:
    """What is said at the end of a window whose file had gone."""
    if saved_to is None:
        return worded(
            "Your log was gone from its place, and what this window had could not be saved."
        )
    return phrase(
        "Your log was gone from its place. All that this window had of it is in {saved_to}.",
        saved_to=str(saved_to),
    )


def only_left_out(shown: Session, left_out: "Sequence[NoLongerFits]") -> Session:
    """Today as it was shown, with those sets alone that were left out of the log."""
    logged = frozenset[tuple[str, int]]().union(*(left.logged for left in left_out))
    return shown._replace(
        exercises=tuple(
            exercise._replace(
                done=tuple(
                    one for one in exercise.done if _told_apart(exercise, one.done) in logged
                )
            )
            for exercise in shown.exercises
        )
    )


def lacking(left_out: "Sequence[NoLongerFits]", today: Session) -> list[Said]:
    """What was left out of the log and is not in today's workout otherwise."""
    there = {
        _told_apart(exercise, logged.done)
        for exercise in today.exercises
        for logged in exercise.done
    }
    return [left.label for left in left_out if not left.logged or not left.logged <= there]


def _told_apart(exercise: SessionExercise, done: TrainingSet) -> tuple[str, int]:
    """What tells a set from all others: its exercise, and when it was done, in Unix seconds."""
    return exercise.exercise.slug, int(done.done_at.timestamp()) if done.done_at else 0


def not_stored_text(labels: Sequence[Said], saved_to: Path | None) -> str:
    """What is said of things kept in this window that did not fit into the log any more."""
    what = "; ".join(words(label) for label in labels)
    kept = (
        phrase("Kept in {saved_to}", saved_to=path_words(saved_to))
        if saved_to
        else worded("Note it down: no disk took a copy")
    )
    # Two spaces: on a narrow line what helps stays whole.
    return phrase(
        "✗ Not in your log: {what}. Another window changed that meanwhile.  {kept}.",
        what=what,
        kept=kept,
    )
