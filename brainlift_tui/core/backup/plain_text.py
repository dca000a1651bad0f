"""Copies of the log in words, for the command line and the screens."""

from brainlift_tui.core.backup.backup import Backup, MadeFor
from brainlift_tui.core.said import Said, said, said_of

_WHY = {
    MadeFor.DAY: said("after a day of training"),
    MadeFor.HAND: said("made by hand"),
    MadeFor.IMPORT: said("before an import"),
    MadeFor.RESTORE: said("before going back to another"),
    MadeFor.MIGRATION: said("before a newer release took it over"),
}


def backup_words(backup: Backup) -> Said:
    """One copy: when it was made, and why."""
    return said("{when}  {why}", when=f"{backup.made_at:%Y-%m-%d %H:%M}", why=_WHY[backup.why])


def held_words(workouts: int, sets: int) -> Said:
    """What a copy holds: "312 workouts, 5210 sets"."""
    return said(
        "{workouts}, {sets}",
        workouts=said_of(workouts, "{number} workout", "{number} workouts"),
        sets=said_of(sets, "{number} set", "{number} sets"),
    )


def made_text(path: str, workouts: int, sets: int) -> Said:
    """What is said once a copy was made."""
    return said("Copied to {path}: {held}.", path=path, held=held_words(workouts, sets))


def restored_text(before: str | None, workouts: int, sets: int, *, damaged: bool) -> Said:
    """What is said once the log is what a copy was.

    Args:
        before: Where the log as it was before lies; None where there was none.
        workouts: How many it holds now.
        sets: How many of them.
        damaged: Whether it was damaged before.
    """
    held = held_words(workouts, sets)
    if before is None:
        return said("Your log is back: {held}.", held=held)
    if damaged:
        return said("Your log is back: {held}. The damaged one is {path}.", held=held, path=before)
    return said("Your log is back: {held}. As it was before, it is {path}.", held=held, path=before)
