"""What a look back says where nothing is logged yet, or nothing but what is under way."""

from brainlift_tui.core.said import Key, said
from brainlift_tui.tui.words import words

NOTHING_LOGGED = said("Nothing is logged yet.")
LOG_FIRST = said(
    "{key} goes to Today; brainlift import FILE brings a log.", key=Key("go.today", "T")
)
NOTHING_FINISHED = said("No workout is finished yet.")
ON_TODAY = said("Today's sets are on Today: {key}.", key=Key("go.today", "T"))


def where_empty(sets_done: int) -> tuple[str, str]:
    """What stands where workouts will stand, and what to do first.

    Args:
        sets_done: Sets of the workout under way.
    """
    told = (NOTHING_FINISHED, ON_TODAY) if sets_done else (NOTHING_LOGGED, LOG_FIRST)
    return words(told[0]), words(told[1])
