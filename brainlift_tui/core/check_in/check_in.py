"""The check-in before a workout: sleep, energy, soreness, food and drink, pain."""

from collections.abc import Iterable
from datetime import date, datetime
from enum import StrEnum

from brainlift_tui.core.checked import checked
from brainlift_tui.core.dose.muscles import GROUPS
from brainlift_tui.core.errors import BadInput
from brainlift_tui.core.exercise.exercise import Muscle
from brainlift_tui.core.load.load import shortest
from brainlift_tui.core.named_tuple import NamedTuple
from brainlift_tui.core.said import NOTHING, Said, in_turn, listed, said

SHORT_NIGHT_H = 5
"""After less sleep than this no raise is proposed; a judgement of ours."""

MOST_HOURS = 24


class Energy(StrEnum):
    """How much there is today, against what is usual."""

    LOW = "low"
    NORMAL = "normal"
    HIGH = "high"


class Flag(StrEnum):
    """What speaks against going up today."""

    PAIN = "pain"
    NOT_RIGHT = "not right today"


@checked
class CheckIn(NamedTuple):
    """How a lifter comes to train; whatever was not said is None.

    Attributes:
        slept_h: Hours slept in the night before.
        energy: Against what is usual.
        sore: Muscles that are sore; none of them is an answer too.
        fed: Whether they ate and drank enough.
        flag: What speaks against going up.

    Raises:
        BadInput: Nobody sleeps so long.
    """

    slept_h: float | None = None
    energy: Energy | None = None
    sore: tuple[Muscle, ...] | None = None
    fed: bool | None = None
    flag: Flag | None = None

    def check(self) -> None:
        """Refuse what nobody can mean."""
        if self.slept_h is not None and not 0 <= self.slept_h <= MOST_HOURS:
            raise BadInput(
                "{slept_h} h of sleep: a day has {most_hours}.",
                slept_h=self.slept_h,
                most_hours=MOST_HOURS,
            )

    @property
    def says_nothing(self) -> bool:
        """Whether nothing was answered."""
        return self == CheckIn()

    @property
    def held_back(self) -> Said:
        """What holds raises today, or nothing."""
        if self.flag is not None:
            return said("pain") if self.flag is Flag.PAIN else said("something is not right")
        if self.slept_h is not None and self.slept_h < SHORT_NIGHT_H:
            return said("slept under {hours} h", hours=SHORT_NIGHT_H)
        return NOTHING

    @property
    def words(self) -> Said:
        """Everything that was said, in one line."""
        parts = []
        if self.slept_h is not None:
            parts.append(said("slept {hours}", hours=hours_words(self.slept_h)))
        if self.energy is not None:
            parts.append(energy_words(self.energy))
        if self.sore is not None:
            parts.append(said("{muscles} sore", muscles=sore_words(self.sore)))
        if self.fed is not None:
            parts.append(
                said("ate and drank enough") if self.fed else said("ate or drank too little")
            )
        if self.flag is not None:
            parts.append(said(self.flag.value))
        return in_turn(parts, " · ")


class KeptCheckIn(NamedTuple):
    """How the lifter came to train on a day.

    Attributes:
        uid: Its id.
        day: The local day.
        answered_at: The instant.
        zone: IANA name of the zone it was answered in, None where only wall time is known.
        check_in: What was said.
    """

    uid: str
    day: date
    answered_at: datetime
    zone: str | None
    check_in: CheckIn


def sore_and_due(check_in: CheckIn, due: Iterable[Muscle]) -> tuple[Muscle, ...]:
    """The sore muscles that today's exercises are aimed at."""
    wanted = set(due)
    return tuple(muscle for muscle in check_in.sore or () if muscle in wanted)


def hours_words(hours: float) -> Said:
    """Hours as people say them: "7 h", "7.5 h"."""
    return said("{hours} h", hours=shortest(f"{hours:.2f}"))


def energy_words(energy: Energy) -> Said:
    """How much there is today: "energy low"."""
    return said("energy {much}", much=said(energy.value))


def sore_words(sore: Iterable[Muscle]) -> Said:
    """Sore muscles, a whole group by its name: "legs", "quads and chest", "nothing"."""
    left = set(sore)
    names: list[Said] = []
    for name, group in GROUPS:
        if left >= set(group):
            names.append(name)
            left -= set(group)
    names += [said(muscle.value) for muscle in Muscle if muscle in left]
    return listed(names) or said("nothing")
