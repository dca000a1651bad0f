"""Rest between sets: how long, and how much of it is left."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from brainlift_tui.core.exercise import Exercise, Measure, Pattern
from brainlift_tui.core.workout import Effort, Target, TrainingSet

STEP_S = 15
LONGEST_S = 3600


def planned_rest(exercise: Exercise, target: Target | None, done: TrainingSet | None) -> int:
    """Seconds of rest after a set.

    The exercise's own rest wins, then the programme's. Otherwise: 180 s after compound work in a
    range of at most 6 reps, 120 s after other compound work, 60 s for the trunk and holds, 90 s
    for the rest (Schoenfeld 2016; Grgic 2018; Singer 2024). A set that failed adds 30 s.
    """
    if exercise.rest_s is not None:
        return exercise.rest_s
    longer = 30 if done is not None and done.effort is Effort.FAILED else 0
    if target is not None and target.rest_s is not None:
        return target.rest_s + longer
    if exercise.measure is Measure.HOLD or exercise.pattern in _TRUNK:
        return 60
    if not exercise.compound:
        return 90 + longer
    heavy = target is not None and target.high <= 6
    return (180 if heavy else 120) + longer


_TRUNK = frozenset(
    {
        Pattern.TRUNK_FLEXION,
        Pattern.TRUNK_EXTENSION,
        Pattern.TRUNK_ROTATION,
        Pattern.TRUNK_BRACE,
    }
)


@dataclass(frozen=True, slots=True)
class Moment:
    """A point in time by both clocks of the machine.

    Attributes:
        wall: The instant by the wall clock, aware; it may be set forward or back.
        boot: Names this run of the machine since it was switched on; "" where unknown.
        uptime: Seconds since then, sleep included.
    """

    wall: datetime
    boot: str = ""
    uptime: float = 0.0


@dataclass(frozen=True, slots=True)
class RestTimer:
    """A rest under way: a deadline, not a count of ticks.

    Attributes:
        planned_s: Seconds of rest in all, as now planned.
        started: When it began, by both clocks.
        deadline: The instant it ends by the wall clock.
        paused_left_s: Seconds left when it was paused, None while it runs.
    """

    planned_s: int
    started: Moment
    deadline: datetime
    paused_left_s: float | None = None

    @classmethod
    def begin(cls, planned_s: int, now: Moment) -> "RestTimer":
        """A rest of so many seconds that starts now."""
        return cls(planned_s, now, now.wall + timedelta(seconds=planned_s))

    def left(self, now: Moment) -> float:
        """Seconds left; below zero in overtime.

        Within one boot the clock that counts sleep decides, so that setting the wall clock
        changes nothing. After a restart only the wall clock is left: never more than planned.
        """
        if self.paused_left_s is not None:
            return self.paused_left_s
        if self.started.boot and self.started.boot == now.boot:
            length = (self.deadline - self.started.wall).total_seconds()
            return length - (now.uptime - self.started.uptime)
        return min(self.planned_s, (self.deadline - now.wall).total_seconds())

    def settled(self, now: Moment) -> "RestTimer":
        """The same rest with its wall deadline moved along if the wall clock was set meanwhile."""
        left = self.left(now)
        deadline = now.wall + timedelta(seconds=left)
        if self.paused_left_s is not None or abs((deadline - self.deadline).total_seconds()) < 1:
            return self
        elapsed = timedelta(seconds=now.uptime - self.started.uptime)
        started = replace(self.started, wall=now.wall - elapsed)
        return replace(self, started=started, deadline=deadline)

    def lengthened(self, seconds: int, now: Moment) -> "RestTimer":
        """Longer by so many seconds, shorter for a negative number; at most an hour is left."""
        left = self.left(now)
        change = min(seconds, LONGEST_S - left)
        if self.paused_left_s is not None:
            change = max(change, -left)
            return replace(
                self,
                planned_s=max(0, round(self.planned_s + change)),
                paused_left_s=left + change,
            )
        return replace(
            self,
            planned_s=max(0, round(self.planned_s + change)),
            deadline=self.deadline + timedelta(seconds=change),
        )

    def paused(self, now: Moment) -> "RestTimer":
        """Held at what is left now."""
        return replace(self, paused_left_s=self.left(now))

    def resumed(self, now: Moment) -> "RestTimer":
        """Running again from what was left."""
        left = self.left(now)
        elapsed = timedelta(seconds=self.planned_s - left)
        started = Moment(now.wall - elapsed, now.boot, now.uptime - elapsed.total_seconds())
        return RestTimer(self.planned_s, started, now.wall + timedelta(seconds=left))

    def half_over(self, now: Moment) -> bool:
        """Whether at least half of the rest has passed."""
        return self.left(now) <= self.planned_s / 2


def clock_text(seconds: float) -> str:
    """Seconds as a clock: "1:30"; overtime with a plus, "+0:12".

    What is left is rounded up, so that 0:00 is shown when it is over and not before.
    """
    whole = -int(-seconds // 1) if seconds > 0 else int(-seconds)
    minutes, rest = divmod(whole, 60)
    sign = "+" if seconds < 0 and whole else ""
    return f"{sign}{minutes}:{rest:02}"
