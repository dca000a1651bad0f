"""What was trained in the months that were tested: it stands beside them and proves nothing."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import NamedTuple

from brainlift_tui.core.looking_back.heat_map import DayTotals
from brainlift_tui.core.looking_back.strength_change import StrengthChange

QUARTER = 13
"""Weeks of which work sets are averaged."""


class TrainedMeanwhile(NamedTuple):
    """Training since the first test.

    Attributes:
        first: Work sets a week in the first quarter; None where less than half a year is over.
        newest: Work sets a week in the newest quarter, or since the first test.
        legs: How much stronger the legs are than in the first weeks of the log; None where that
            can't be told.
    """

    first: float | None
    newest: float
    legs: StrengthChange | None = None


def trained_meanwhile(
    days: Mapping[date, DayTotals], since: date, today: date, legs: StrengthChange | None = None
) -> TrainedMeanwhile:
    """Work sets a week at the beginning and lately.

    Args:
        days: What each day trained came to.
        since: The day of the first test.
        today: The local day.
        legs: The change of leg strength.
    """
    span = timedelta(weeks=QUARTER)
    apart = today - since >= 2 * span
    newest_from = today - span if apart or today - since > span else since
    weeks = max(1.0, (today - newest_from).days / 7)
    newest = sum(each.hard_sets for day, each in days.items() if newest_from < day <= today)
    first = sum(each.hard_sets for day, each in days.items() if since <= day < since + span)
    return TrainedMeanwhile(first / QUARTER if apart else None, newest / weeks, legs)
