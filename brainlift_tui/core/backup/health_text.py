"""What was found amiss with a log, and what came of mending it, in words."""

from collections.abc import Iterable

from brainlift_tui.core.backup.plain_text import held_words
from brainlift_tui.core.said import Said, in_lines, said


def health_text(checks: Iterable[tuple[str, bool, Said]]) -> Said:
    """A line for each thing that was looked at: its name, whether it is right, what was found."""
    lines = [
        said("{mark} {name}  {found}", mark="✓" if ok else "✗", name=f"{name:<8}", found=found)
        for name, ok, found in checks
    ]
    return in_lines(lines)


def mended_text(
    damaged: str, unread: tuple[str, ...], from_copy: int, workouts: int, sets: int
) -> Said:
    """What is said once a log was made anew.

    Args:
        damaged: Where the damaged file lies.
        unread: The tables of which not every row could be read.
        from_copy: How many rows the newest copy had instead.
        workouts: How many the log holds now.
        sets: How many of them.
    """
    held = held_words(workouts, sets)
    kept = said("Made anew: {held}. The damaged file is {path}.", held=held, path=damaged)
    if not unread:
        return kept
    return said(
        "{kept} Not every row of {tables} could be read; {number} came from the newest copy.",
        kept=kept,
        tables=", ".join(unread),
        number=from_copy,
    )
