"""When a test that was drawn for today's workout may be taken."""

from datetime import datetime, timedelta
from math import ceil

from brainlift_tui.core.brain.kept import Draw
from brainlift_tui.core.said import NOTHING, Said, said

EARLIEST_AFTER, LATEST_AFTER = timedelta(minutes=10), timedelta(minutes=20)
"""After the last set: memory is worse right after a hard set and better later (Loprinzi 2020)."""


OVER = said("Today's test is over.")
"""Of what was drawn, once it was taken, to its end or not."""


def not_now(
    draw: Draw, now: datetime, last_set: datetime | None, *, lifted: bool, over: bool = False
) -> Said:
    """Why the test doesn't belong to its draw at this moment; nothing where it does.

    Args:
        draw: What is drawn for today.
        now: The instant.
        last_set: When the last set of today was done; None where that isn't known.
        lifted: Whether there was one.
        over: Whether it was taken, to its end or not.
    """
    if over:
        return OVER
    if not draw.after:
        return said("It was to come before lifting; it counts as skipped.") if lifted else NOTHING
    if not lifted or last_set is None:
        return said("It comes 10 to 20 minutes after the last set.")
    if now < last_set + EARLIEST_AFTER:
        wait = (last_set + EARLIEST_AFTER - now).total_seconds()
        return said("It comes in {minutes} min, if no set follows.", minutes=ceil(wait / 60))
    if now > last_set + LATEST_AFTER:
        return said("It was to come within 20 minutes after the last set; it counts as skipped.")
    return NOTHING


def draw_words(draw: Draw) -> Said:
    """What is drawn."""
    if draw.after:
        return said("Drawn for today: the test comes 10 to 20 minutes after the last set.")
    return said("Drawn for today: the test comes before lifting.")
