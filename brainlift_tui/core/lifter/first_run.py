"""What is asked of somebody new, and what follows from it: their rack and their programme."""

from enum import Enum

from brainlift_tui.core.lifter.settings import Experience
from brainlift_tui.core.load.load import Load, Unit
from brainlift_tui.core.named_tuple import NamedTuple
from brainlift_tui.core.rack.from_log import USUAL_BAR, USUAL_PLATES
from brainlift_tui.core.rack.gym import gym_rack
from brainlift_tui.core.rack.rack import Rack, default_rack
from brainlift_tui.core.said import Said, said


class Owned(Enum):
    """What there is to lift."""

    NOTHING = "nothing"
    PAIR = "pair"
    SEVERAL = "several"
    BAR = "bar"
    GYM = "gym"


OWNED_WORDS = {
    Owned.NOTHING: said("Nothing: the floor, a chair, a wall"),
    Owned.PAIR: said("A pair of dumbbells"),
    Owned.SEVERAL: said("Several dumbbells and a bench"),
    Owned.BAR: said("A bar with plates and a bench"),
    Owned.GYM: said("I go to a gym"),
}

PER_WEEK = {1: said("Once"), 2: said("Twice"), 3: said("Three times"), 4: said("Four or more")}
"""How often a week one can train, in words."""

LIFTED_BEFORE = {
    Experience.NEW: said("No, or less than two months"),
    Experience.SOME: said("Yes, for some months"),
    Experience.YEARS: said("Yes, for years"),
}

USUAL_PAIR = {Unit.KG: Load("10", Unit.KG), Unit.LB: Load("20", Unit.LB)}

SPLIT_FROM = 3
"""From so many sessions a week on, a split trains each muscle often enough."""


class FirstAnswers(NamedTuple):
    """What somebody new answered.

    Attributes:
        owned: What there is to lift.
        unit: The unit of it.
        loads: Its dumbbells, or the plates of a bar.
        per_week: Sessions a week, 1 to 4; four stand for more, too.
        experience: How long they have lifted.
    """

    owned: Owned
    unit: Unit
    loads: tuple[Load, ...]
    per_week: int
    experience: Experience

    @property
    def rack(self) -> Rack:
        """What they own, as far as they told."""
        match self.owned:
            case Owned.NOTHING:
                return Rack(unit=self.unit, stations=frozenset())
            case Owned.PAIR:
                return Rack(dumbbells=self.loads, unit=self.unit, stations=frozenset())
            case Owned.SEVERAL:
                return Rack(dumbbells=self.loads, unit=self.unit)
            case Owned.BAR:
                return Rack(bars=(USUAL_BAR[self.unit],), plates=self.loads, unit=self.unit)
            case Owned.GYM:
                return gym_rack(Rack().name, self.unit)


def usual_loads(owned: Owned, unit: Unit) -> tuple[Load, ...]:
    """The loads that are proposed; none where there is nothing to ask."""
    match owned:
        case Owned.PAIR:
            return (USUAL_PAIR[unit],)
        case Owned.SEVERAL:
            return default_rack(unit).dumbbells
        case Owned.BAR:
            return USUAL_PLATES[unit]
        case _:
            return ()


class Proposal(NamedTuple):
    """The programme to begin with.

    Attributes:
        slug: Which.
        why: Why this one.
    """

    slug: str
    why: Said


def proposal(owned: Owned, per_week: int) -> Proposal:
    """The programme that fits what one owns and how often one trains.

    Two sessions a week for every major muscle are what the WHO advises (2020): with two there is no
    room for a split.

    Args:
        owned: What there is to lift.
        per_week: Sessions a week.
    """
    if owned is Owned.NOTHING:
        return Proposal("bodyweight", said("nothing to buy, and forms grow harder"))
    if owned is Owned.PAIR:
        return Proposal("two-dumbbells", said("made for one pair and the floor"))
    if per_week >= SPLIT_FROM:
        why = said("what one day trains rests on the next")
        return Proposal("split-ab", why)
    if per_week == 1:
        why = said("one trains all; the WHO advises two")
        return Proposal("full-body", why)
    return Proposal("full-body", said("both train every muscle, as the WHO advises"))
