"""Hard sets per muscle over some weeks: any week, or an average of those up to it."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta

from brainlift_tui.core.dose.muscles import INDIRECT
from brainlift_tui.core.dose.trained import week_start
from brainlift_tui.core.exercise.exercise import Muscle
from brainlift_tui.core.named_tuple import NamedTuple

WEEK = timedelta(days=7)
AVERAGED = (1, 4, 12)
"""How many weeks can be looked at together."""

Sets = Mapping[Muscle, float]
"""Hard sets of each muscle, helping ones half."""


class MuscleDay(NamedTuple):
    """Hard sets of a muscle on a day.

    Attributes:
        day: The local day.
        muscle: The muscle.
        direct: Sets of exercises that are done for it.
        indirect: Sets of exercises in which it helps.
    """

    day: date
    muscle: Muscle
    direct: int = 0
    indirect: int = 0

    @property
    def sets(self) -> float:
        """What they count together."""
        return self.direct + INDIRECT * self.indirect


def per_week(counted: Iterable[MuscleDay], begins: int = 0) -> dict[date, dict[Muscle, float]]:
    """The sums of weeks, by their first days; weeks without training are not there.

    Args:
        counted: What was trained, in any order.
        begins: The weekday that weeks begin on, Monday 0.
    """
    weeks: dict[date, dict[Muscle, float]] = {}
    for muscle_day in counted:
        sums = weeks.setdefault(week_start(muscle_day.day, begins), dict.fromkeys(Muscle, 0.0))
        sums[muscle_day.muscle] += muscle_day.sets
    return weeks


def weeks_shown(start: date, weeks: int, *, today: date, began: date) -> tuple[date, ...]:
    """The first days of the weeks that are looked at together, the oldest first.

    An average takes whole weeks: the one under way is left out of it, unless it is the only one.
    It goes back no further than the week the log begins in.

    Args:
        start: The first day of the week stood on; each week begins on its weekday.
        weeks: How many at most.
        today: The local day.
        began: The first day ever trained.
    """
    last, begins = start, start.weekday()
    first = week_start(began, begins)
    if weeks > 1 and last == week_start(today, begins) and first < last:
        last -= WEEK
    starts = (last - back * WEEK for back in range(weeks - 1, -1, -1))
    return tuple(shown for shown in starts if shown >= first) or (last,)


def averaged(weeks: Mapping[date, Sets], starts: tuple[date, ...]) -> dict[Muscle, float]:
    """Sets a week over those weeks; one without training counts as 0."""
    return {
        muscle: sum(weeks[start][muscle] for start in starts if start in weeks) / len(starts)
        for muscle in Muscle
    }
