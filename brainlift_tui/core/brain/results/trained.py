"""What was trained in the months that were tested: it stands beside them and proves nothing."""

from collections.abc import Mapping
from datetime import date, timedelta

from brainlift_tui.core.looking_back.heat_map import DayTotals
from brainlift_tui.core.looking_back.strength_change import StrengthChange
from brainlift_tui.core.named_tuple import NamedTuple

QUARTER = 13
"""Weeks of which work sets are averaged."""

FOUR_WEEKS = timedelta(weeks=4)
MOST_BLOCKS = 26
"""Blocks of four weeks that are drawn: two years, until the last reading."""


class TrainedBlock(NamedTuple):
    """Four weeks of training.

    Attributes:
        sets: Work sets a week.
        legs: The share by which the legs are stronger than in the first weeks of the log at its
            end; None where that can't be told.
    """

    sets: float
    legs: float | None


class TrainedMeanwhile(NamedTuple):
    """Training since the first test.

    Attributes:
        first: Work sets a week in the first quarter; None where less than half a year is over.
        newest: Work sets a week in the newest quarter, or since the first test.
        legs: How much stronger the legs are than in the first weeks of the log; None where that
            can't be told.
        blocks: Each four weeks since the first test that are over, at most the newest 26.
    """

    first: float | None
    newest: float
    legs: StrengthChange | None = None
    blocks: tuple[TrainedBlock, ...] = ()


def block_ends(since: date, today: date) -> tuple[date, ...]:
    """The last day of each four weeks that are over, at most of the newest 26."""
    over = (today - since) // FOUR_WEEKS
    ends = (since + number * FOUR_WEEKS - timedelta(days=1) for number in range(1, over + 1))
    return tuple(ends)[-MOST_BLOCKS:]


def trained_meanwhile(
    days: Mapping[date, DayTotals],
    since: date,
    today: date,
    legs: StrengthChange | None = None,
    legs_then: Mapping[date, StrengthChange | None] | None = None,
) -> TrainedMeanwhile:
    """Work sets a week at the beginning and lately.

    Args:
        days: What each day trained came to.
        since: The day of the first test.
        today: The local day.
        legs: The change of leg strength.
        legs_then: The same as it stood at the end of each four weeks.
    """
    span = timedelta(weeks=QUARTER)
    apart = today - since >= 2 * span
    newest_from = today - span if apart or today - since > span else since
    weeks = max(1.0, (today - newest_from).days / 7)
    newest = sum(each.hard_sets for day, each in days.items() if newest_from < day <= today)
    first = sum(each.hard_sets for day, each in days.items() if since <= day < since + span)
    blocks = []
    for end in block_ends(since, today):
        sets = sum(each.hard_sets for day, each in days.items() if end - FOUR_WEEKS < day <= end)
        then = (legs_then or {}).get(end)
        blocks.append(TrainedBlock(sets / 4, None if then is None else then.value))
    before = first / QUARTER if apart else None
    return TrainedMeanwhile(before, newest / weeks, legs, tuple(blocks))
