"""What is said and shown while the disk takes nothing."""

from pathlib import Path

from brainlift_tui.store.kept_back.kept_back import Unstored
from brainlift_tui.tui.words import words

UNSTORED = "○"
"""Stands where ✓ does on what is kept in this window alone."""


def unstored_text(unstored: Unstored | None) -> str:
    """What is said as soon as the disk takes nothing, and once it has everything."""
    if unstored is None:
        return "✓ The disk takes it again: everything is stored."
    why = words(unstored.why)
    return f"✗ {why}. Go on: {UNSTORED} is kept here, and stored as soon as it can be."


def left_text(saved_to: Path | None) -> str:
    """What is said at the end of a window whose disk took nothing to the last."""
    if saved_to is None:
        return "The disk took nothing to the last, and no other did: what was shown with ○ is lost."
    return (
        f"The disk took nothing to the last. Your whole log was saved in {saved_to}; "
        f"once the disk works, brainlift restore {saved_to} brings it back."
    )
