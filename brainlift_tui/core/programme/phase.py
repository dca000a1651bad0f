"""The phase of a programme: newcomers begin light and with fewer sets, and grow into it."""

from datetime import date
from typing import TypeVar

from brainlift_tui.core.coaching.easing.ramp import Stage, begins_light, stage, week_of
from brainlift_tui.core.lifter.settings import Experience
from brainlift_tui.core.named_tuple import NamedTuple
from brainlift_tui.core.programme.programme import Day, Programme, Slot
from brainlift_tui.core.workout.workout import Target

Asked = TypeVar("Asked", Slot, Target)


class Phase(NamedTuple):
    """Where in the ramp a lifter stands.

    Attributes:
        week: Weeks since the first workout, from 1.
        stage: What that week asks.
    """

    week: int
    stage: Stage


def phase_of(
    programme: Programme, began: date | None, today: date, experience: Experience
) -> Phase | None:
    """The phase of a day, None once the ramp is over or where the programme has none.

    Args:
        programme: The programme.
        began: The day of the first workout ever; None before it.
        today: The local day.
        experience: How long the lifter has lifted, wherever it was logged.
    """
    if not programme.ramp or not begins_light(experience, began, today):
        return None
    week = 1 if began is None else week_of(began, today)
    return Phase(week, stage(week))


def eased(day: Day, phase: Phase | None) -> Day:
    """The day with no more sets, and no less in reserve, than its phase asks."""
    if phase is None:
        return day
    return day._replace(slots=tuple(eased_to(phase, slot) for slot in day.slots))


def eased_to(phase: Phase, asked: Asked) -> Asked:
    """What is asked of one exercise, in the same way."""
    most, least = phase.stage.most_sets, phase.stage.reserve
    return asked._replace(sets=min(asked.sets, most), reserve=max(asked.reserve or 0, least))
