"""When to go heavier: the nudge that stands on an exercise."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from brainlift_tui.core.exercise import Exercise, Measure
from brainlift_tui.core.load import Load
from brainlift_tui.core.rack import stepped
from brainlift_tui.core.workout import Effort, SetKind, Target, TrainingSet


class NudgeKind(StrEnum):
    """What a nudge proposes."""

    HEAVIER = "heavier"


class NudgeLevel(StrEnum):
    """How sure the rule is."""

    SUGGEST = "suggest"
    STRONG = "strong"


@dataclass(frozen=True, slots=True)
class PastSession:
    """One earlier workout of an exercise.

    Attributes:
        day: The local day it was on.
        target: What was planned that day, None if nothing was.
        sets: What was done, in order, warm-ups included.
        workout: The workout's id, "" where it has none.
    """

    day: date
    target: Target | None
    sets: tuple[TrainingSet, ...]
    workout: str = ""

    @property
    def work_sets(self) -> tuple[TrainingSet, ...]:
        """The sets that count: no warm-ups, no drops."""
        return tuple(s for s in self.sets if s.kind in (SetKind.WORK, SetKind.FAILURE))


@dataclass(frozen=True, slots=True)
class Nudge:
    """A proposal for today, derived from the log and never applied unasked.

    Attributes:
        kind: What it proposes.
        level: How sure the rule is.
        load_from: The load it was derived at.
        load_to: The load it proposes, one that the rack can make.
        p: Probability that the range is kept, where the rule can say.
        saw: The sets it looked at, in one phrase.
        reason: What in them speaks for it.
    """

    kind: NudgeKind
    level: NudgeLevel
    load_from: Load
    load_to: Load
    p: float | None
    saw: str
    reason: str

    @property
    def why(self) -> str:
        """One line: what it saw, and what speaks for it."""
        return f"{self.saw}: {self.reason}."


def count_of(done: TrainingSet, *, timed: bool) -> int | None:
    """What of a set a range is about: its seconds where it is timed, else its reps."""
    return done.seconds if timed and done.seconds is not None else done.reps


def nudge(
    exercise: Exercise, target: Target, past: Sequence[PastSession], loads: Sequence[Load]
) -> Nudge | None:
    """What the last session of an exercise says about the next load.

    Double progression with the effort key: every work set at the top of the range, or the last
    one marked easy with all in range, gives the next load that can be made (ACSM 2009: raise when
    one or two reps over the desired number can be done).

    Args:
        exercise: The exercise.
        target: Today's target; its range decides.
        past: Earlier sessions, oldest first.
        loads: Every load that can be made, ascending; empty where the rack says nothing.
    """
    if not past:
        return None
    sets = past[-1].work_sets
    planned = past[-1].target.sets if past[-1].target else target.sets
    if len(sets) < min(planned, target.sets):
        return None
    load = sets[0].load
    if load is None or any(s.load is None or not s.load.same_as(load) for s in sets):
        return None
    timed = exercise.measure in (Measure.HOLD, Measure.CARDIO)
    counts = [count_of(s, timed=timed) or 0 for s in sets]
    at_top = all(target.reached_by(count) for count in counts)
    felt_easy = sets[-1].effort is Effort.EASY and all(count >= target.low for count in counts)
    if not (at_top or felt_easy) or sets[-1].effort is Effort.FAILED:
        return None
    heavier = stepped(loads, load, +1)
    if heavier is None or (exercise.measure is Measure.ASSISTED and heavier.ng > 0):
        return None
    done = ", ".join(str(count) for count in counts)
    because = (
        f"every set reached {target.high}" if at_top else "the last felt easy, all in the range"
    )
    return Nudge(
        kind=NudgeKind.HEAVIER,
        level=NudgeLevel.STRONG if at_top and felt_easy else NudgeLevel.SUGGEST,
        load_from=load,
        load_to=heavier,
        p=None,
        saw=f"{done} at {load}",
        reason=because,
    )
