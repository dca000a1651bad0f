"""Set aside time: the rest that was planned in a workout against the rest that was taken."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from brainlift_tui.core.rest import clock_text
from brainlift_tui.core.workout import TrainingSet

SECONDS_A_REP = 3
"""What a rep takes where nobody timed it, up and down; by judgement."""


@dataclass(frozen=True, slots=True)
class RestTaken:
    """The rests of a workout that were followed by a set.

    Attributes:
        rests: How many.
        planned_s: Seconds planned, all together.
        taken_s: Seconds taken: from one set logged to the next, less what that set itself took.
    """

    rests: int
    planned_s: int
    taken_s: int

    @property
    def words(self) -> str:
        """In a line: "rest: 24:30 planned, about 27:10 taken in 11 rests"."""
        many = "1 rest" if self.rests == 1 else f"{self.rests} rests"
        planned, taken = clock_text(self.planned_s), clock_text(self.taken_s)
        return f"rest: {planned} planned, about {taken} taken in {many}"


def rest_taken(sets: Iterable[TrainingSet]) -> RestTaken | None:
    """The rests between the sets of one workout, None where there was none.

    A set is logged when it is over, so the next one lies within the gap: its seconds are taken
    off, or three for each of its reps. Sets without an instant, or logged in the same second as
    the one before, say nothing.

    Args:
        sets: All of the workout, in any order.
    """
    timed = [(s.done_at, s) for s in sets if s.done_at is not None]
    timed.sort(key=lambda found: found[0])
    rests = planned = 0
    taken = 0.0
    for (ended, done), (next_ended, following) in pairwise(timed):
        gap = (next_ended - ended).total_seconds()
        if not done.rest_s or gap <= 0:
            continue
        worked = following.seconds or SECONDS_A_REP * (following.reps or 0)
        rests += 1
        planned += done.rest_s
        taken += max(0.0, gap - worked)
    return RestTaken(rests, planned, round(taken)) if rests else None
