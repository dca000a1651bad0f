"""The first weeks: from light to three sets of eight with little left."""

from collections.abc import Sequence
from datetime import date

from brainlift_tui.core.lifter.settings import Experience
from brainlift_tui.core.load.load import NANOGRAMS, Load, Unit
from brainlift_tui.core.named_tuple import NamedTuple
from brainlift_tui.core.rack.makeable import heaviest_to
from brainlift_tui.core.said import Said, said


class Stage(NamedTuple):
    """What is asked in a stretch of the first weeks.

    Attributes:
        first_week: Its first week, from 1.
        last_week: Its last; None goes on for good.
        fewest_sets: Work sets per exercise, at least.
        most_sets: Work sets per exercise, at most.
        reserve: Reps to leave in reserve, at least.
        low: Share of the estimated one-rep maximum, at least.
        high: The same, at most.
    """

    first_week: int
    last_week: int | None
    fewest_sets: int
    most_sets: int
    reserve: int
    low: float
    high: float

    @property
    def weeks(self) -> Said:
        """Which weeks these are: "weeks 1–2", "from week 9"."""
        if self.last_week is None:
            return said("from week {first}", first=self.first_week)
        return said("weeks {first}–{last}", first=self.first_week, last=self.last_week)


STAGES = (
    Stage(1, 2, 1, 2, 4, 0.50, 0.60),
    Stage(3, 4, 2, 2, 3, 0.60, 0.70),
    Stage(5, 8, 2, 3, 2, 0.70, 0.80),
    Stage(9, None, 3, 3, 1, 0.75, 0.80),
)
"""The stages are our judgement; their ends follow the ACSM's range for novices and SMART's 80 %."""

EASY_WEEKS = 4
"""As long as this a set marked hard holds the next raise."""


def week_of(started: date, today: date) -> int:
    """The week of training that today is in, from 1."""
    return max(0, (today - started).days) // 7 + 1


def begins_light(experience: Experience, began: date | None, today: date) -> bool:
    """Whether the first weeks are not over: only a newcomer has them, up to the stage that lasts.

    Args:
        experience: How long the lifter has lifted, wherever it was logged.
        began: The day of the first workout ever; None before it.
        today: The local day.
    """
    week = 1 if began is None else week_of(began, today)
    return experience is Experience.NEW and stage(week) is not STAGES[-1]


def stage(week: int) -> Stage:
    """What is asked in a week."""
    return next(s for s in reversed(STAGES) if s.first_week <= max(1, week))


def load_for(one_rep_max_kg: float, week: int, loads: Sequence[Load]) -> Load | None:
    """The heaviest load of the rack within the stage's share of an estimated maximum.

    Returns:
        A load that can be made, the lightest one if all are above; None without any.
    """
    most = one_rep_max_kg * stage(week).high * 1.0001
    heaviest = heaviest_to(loads, int(most * NANOGRAMS[Unit.KG]))
    return heaviest or (loads[0] if loads else None)
