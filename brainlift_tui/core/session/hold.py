"""A timed hold, or a stopwatch for cardio: seconds counted from a stored start."""

from brainlift_tui.core.identity import ExerciseKey
from brainlift_tui.core.named_tuple import NamedTuple
from brainlift_tui.core.rest.rest import Moment, clock_text

READY_S = 5
"""Seconds to get into position before a hold counts."""

LONGEST_S = 48 * 3600


class Hold(NamedTuple):
    """A hold under way, or stopped and not logged yet.

    Attributes:
        slug: The exercise.
        key: Which exercise of today it is.
        number: The row's place among all rows of the exercise.
        started: When the key was pressed, by both clocks.
        ready_s: Seconds to get into position first.
        target_s: Seconds asked for, None where nothing is.
        held_s: Seconds held once it was stopped, None while it runs.
    """

    slug: str
    key: ExerciseKey
    number: int
    started: Moment
    ready_s: int = READY_S
    target_s: int | None = None
    held_s: int | None = None

    def elapsed(self, now: Moment) -> float:
        """Seconds held; below zero while one gets ready.

        Within one boot the clock that counts sleep decides; after a restart the wall clock does.
        """
        if self.held_s is not None:
            return self.held_s
        if self.started.boot and self.started.boot == now.boot:
            passed = now.uptime - self.started.uptime
        else:
            passed = max(0.0, (now.wall - self.started.wall).total_seconds())
        return min(LONGEST_S, passed - self.ready_s)

    def begun(self, now: Moment) -> bool:
        """Whether a whole second was held, which is the least that can be logged."""
        return self.elapsed(now) >= 1

    def stopped(self, now: Moment) -> "Hold":
        """Held for the whole seconds until now."""
        return self._replace(held_s=max(0, int(self.elapsed(now))))

    def clock(self, now: Moment, *, down: bool) -> str:
        """The time to show: what is left to get ready, else the seconds up, or down to the target.

        Past the target a clock that counts down goes on as "+0:05".
        """
        elapsed = self.elapsed(now)
        if elapsed < 0:
            return str(-int(elapsed // 1))
        if down and self.target_s is not None and self.held_s is None:
            return clock_text(self.target_s - int(elapsed))
        return clock_text(int(elapsed))

    def reached(self, now: Moment) -> bool:
        """Whether the target was held."""
        return self.target_s is not None and self.elapsed(now) >= self.target_s
