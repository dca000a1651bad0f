"""A piece of advice: what it proposes, how sure it is, and what it rests on."""

from enum import StrEnum
from typing import TYPE_CHECKING

from brainlift_tui.core.load.named import AnyLoad
from brainlift_tui.core.named_tuple import NamedTuple
from brainlift_tui.core.said import Said, said

if TYPE_CHECKING:
    from brainlift_tui.core.coaching.case import Variation


class NudgeAnswer(StrEnum):
    """What a lifter says to a nudge."""

    TAKEN = "taken"
    """Today goes by it."""
    SNOOZED = "snoozed"
    """Not now: nothing is said for two sessions."""
    NEVER = "never"
    """No nudges on this exercise any more."""


class AdviceKind(StrEnum):
    """What is advised."""

    HEAVIER = "heavier"
    MORE_REPS = "more_reps"
    ADD_SET = "add_set"
    PROBE = "probe"
    """One set or more at a load that is far away, and back to the one before."""
    HARDER_VARIATION = "harder_variation"
    LONGER_HOLD = "longer_hold"
    HOLD = "hold"
    """The sets speak for a raise, something else against it."""
    REPEAT = "repeat"
    LIGHTER = "lighter"
    DELOAD = "deload"
    RESUME = "resume"

    @property
    def raises(self) -> bool:
        """Whether it asks for more than last time."""
        return self in _RAISES


_RAISES = frozenset(
    {
        AdviceKind.HEAVIER,
        AdviceKind.MORE_REPS,
        AdviceKind.ADD_SET,
        AdviceKind.PROBE,
        AdviceKind.HARDER_VARIATION,
        AdviceKind.LONGER_HOLD,
    }
)


class Level(StrEnum):
    """How sure the rule is."""

    SUGGEST = "suggest"
    STRONG = "strong"


class Reasons(NamedTuple):
    """What stands in the panel behind a nudge.

    Attributes:
        looked_at: The sessions it looked at, the last one first.
        rule: The rule in a sentence.
        numbers: What was worked out.
        sources: Where the rule comes from; what is our own judgement is called so.
        would_change: What would change the advice.
    """

    looked_at: tuple[Said, ...]
    rule: Said
    numbers: tuple[Said, ...] = ()
    sources: tuple[Said, ...] = ()
    would_change: Said | None = None

    @property
    def lines(self) -> tuple[Said, ...]:
        """The panel, a line each."""
        last: tuple[Said, ...] = ()
        if self.would_change is not None:
            last = (said("What would change it: {what}", what=self.would_change),)
        return (*self.looked_at, self.rule, *self.numbers, *self.sources, *last)


class Advice(NamedTuple):
    """A proposal for today, derived from the log and never applied unasked.

    Attributes:
        kind: What it proposes.
        level: How sure the rule is.
        offer: What it proposes, short enough for the row: "22.5 kg", "13 reps".
        why: One line: what it saw, and how likely it is to work.
        reasons: The panel behind it.
        load_from: The load it was derived at; None for body weight alone.
        load_to: The load it proposes, one that the rack can make; None where it is no load.
        reps: Reps per set it proposes.
        sets: Work sets it proposes; of a load to be tried those at that load.
        seconds: Seconds per set it proposes.
        rest_more_s: Seconds of rest it adds.
        variation: The variation it proposes.
        p: Probability that the range is kept, where there is one.
        confirms: Whether it is a question about what was logged; taking it says that it is right.
    """

    kind: AdviceKind
    level: Level
    offer: Said
    why: Said
    reasons: Reasons
    load_from: AnyLoad | None = None
    load_to: AnyLoad | None = None
    reps: int | None = None
    sets: int | None = None
    seconds: int | None = None
    rest_more_s: int | None = None
    variation: "Variation | None" = None
    p: float | None = None
    confirms: bool = False
