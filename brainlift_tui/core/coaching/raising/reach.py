"""What the log says about the next load itself, and about a run of loads that went up."""

from brainlift_tui.core.coaching.case import Case
from brainlift_tui.core.coaching.evidence import SMALL_STEP, Judged, spared, still_in_range
from brainlift_tui.core.coaching.raising.steps import NEARLY, step_between
from brainlift_tui.core.load.load import Load
from brainlift_tui.core.named_tuple import NamedTuple
from brainlift_tui.core.programme.progression import Progression

LATELY = 24
"""Sessions within which a load that was lifted is no step into the unknown; the forecast's."""

FALLEN_SHORT = 3
"""Sessions running below the range after which a load was given up."""


class Reach(NamedTuple):
    """What the log says about the next load itself.

    Attributes:
        room: Whether the last session leaves reps for the step, even by Brzycki's formula (E4).
        lifted: Whether so much was lifted in the range lately.
        given_up: Whether the last sessions with so much fell short of the range.
        spare: Whether even the last session's fewest reps leave room, and one more for a big step.
        in_part: Whether some sets of the last session were with so much, and not all of them.
        one_over: Whether every set had a rep more than it takes, and the step is a small one.
    """

    room: bool
    lifted: bool
    given_up: bool
    spare: bool = False
    in_part: bool = False
    one_over: bool = False

    @property
    def any(self) -> bool:
        """Whether the next load is within reach."""
        return (self.room or self.lifted) and not self.given_up


def within_reach(case: Case, sessions: list[Judged], load: Load) -> Reach:
    """Whether the next load is one the lifter could take on."""
    last = sessions[-1]
    step = step_between(case, last.load, load)
    there = [
        session
        for session in sessions[-LATELY:]
        if step_between(case, session.load, load) <= NEARLY and session.counts
    ][-FALLEN_SHORT:]
    return Reach(
        room=still_in_range(last, 1 + step, case.target),
        lifted=bool(there) and there[-1].counts[0] >= case.target.low and not there[-1].misses,
        given_up=bool(there) and all(session.misses for session in there),
        spare=spared(last, step, case.target),
        in_part=_done_in_part(case, last, load),
        one_over=step <= SMALL_STEP + NEARLY and last.all_reach(case.target.low + 1),
    )


def _done_in_part(case: Case, last: Judged, load: Load) -> bool:
    return any(
        step_between(case, load, done.weight) >= -NEARLY
        for session in case.past
        if session.day == last.day
        for done in session.work_sets
        if done.weight is not None
    )


def has_slowed(case: Case, sessions: list[Judged]) -> bool:
    """Whether a linear programme no longer goes by itself, as a set fell short lately.

    The first that does ends a beginner's run. Raises after it to a load that was never lifted
    failed every second time in made-up years: they are weighed like anybody's from there on, and
    take an easy set, or a rep more in every one.
    """
    if case.target.progression is not Progression.LINEAR:
        return False
    return any(
        session.misses or session.fell_short_at is not None for session in sessions[-LATELY:]
    )
