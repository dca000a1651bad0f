"""When the question about lifting may speak next: a day, where the lifter's rhythm tells one."""

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise
from math import ceil
from statistics import median

from brainlift_tui.core.brain.kept import KeptQuestion
from brainlift_tui.core.brain.plan import FIRST_INTERVAL
from brainlift_tui.core.said import Said, said

LOOKED_AT, LEAST_GAPS = 8, 4
"""Of how many newest gaps between workouts the rhythm is, and how many it takes."""


def next_day(days: Sequence[date], today: date, workouts: int) -> date | None:
    """The day of a workout to come, at the median of the newest gaps.

    None where no day can be told honestly: with fewer than four gaps, where the longest of them is
    more than twice the median, or where one longer than all of them is going on.

    Args:
        days: Of the workouts so far, in order.
        today: The local day.
        workouts: How many are to come until then.
    """
    gaps = [(later - earlier).days for earlier, later in pairwise(days)][-LOOKED_AT:]
    if len(gaps) < LEAST_GAPS:
        return None
    usual = median(gaps)
    if max(gaps) > 2 * usual or not 0 <= (today - days[-1]).days <= max(gaps):
        return None
    return max(days[-1] + timedelta(days=ceil(usual * workouts)), today)


def next_word(question: KeptQuestion, today: date, done: int, *, interval: bool) -> Said:
    """When the question may speak next.

    Args:
        question: One that goes on.
        today: The local day.
        done: Workouts that are used up.
        interval: Whether there is an interval yet.
    """
    days = [draw.shown_on for draw in question.draws if draw.shown_on is not None]
    left = 1 if interval else max(1, FIRST_INTERVAL - done)
    day = next_day(days, today, left)
    if interval and day is not None:
        return said(
            "It may speak next after the next workout, by your own rhythm about {day}.", day=day
        )
    if interval:
        return said("It may speak next after the next workout.")
    if day is not None:
        return said(
            "It may speak from workout {n} on, by your own rhythm about {day}.",
            n=FIRST_INTERVAL,
            day=day,
        )
    return said("It may speak from workout {n} on.", n=FIRST_INTERVAL)
