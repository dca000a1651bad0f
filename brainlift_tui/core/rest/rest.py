"""Rest between sets: how long, and how much of it is left."""

from datetime import datetime, timedelta

from brainlift_tui.core.errors import BadInput
from brainlift_tui.core.exercise.exercise import Exercise, Measure, Pattern
from brainlift_tui.core.named_tuple import NamedTuple
from brainlift_tui.core.said import Said, said
from brainlift_tui.core.workout.workout import Effort, SetKind, Target, TrainingSet

STEP_S = 15
LONGEST_S = 3600

BEGINS_WITHIN_S = 2
"""A set's rest begins so many seconds from the set's own time, at most."""

FORGOTTEN_S = 1800
"""A rest this long over is not counted on any more."""

LONGER_S = 30
"""Seconds more after a very hard set."""

LONGEST_WARMUP_S = 60
"""The longest rest after a warm-up."""

HEAVY_REPS = 6
"""Compound work of so many reps is at about 80 % of the most one can lift, or above."""

FELL_REPS = 2
"""So many reps fewer than the set before were a sign of too short a rest."""


class RestPlan(NamedTuple):
    """How long a rest is to be, and why.

    Attributes:
        seconds: Its length; 0 is no rest.
        why: The reason, in a few words.
    """

    seconds: int
    why: Said


def rest_plan(
    exercise: Exercise,
    target: Target | None,
    done: TrainingSet | None,
    *,
    before: TrainingSet | None = None,
    everywhere: int | None = None,
) -> RestPlan:
    """The rest after a set, with the reason.

    What the lifter chose stands as it is: the exercise's own rest, else the one for all exercises.
    Otherwise the programme's, or by the rule: 180 s after compound work of at most 6 reps, 120 s
    after other compound work, 60 s for the trunk and holds, none after cardio, 90 s for the rest
    (Schoenfeld 2016; Grgic 2018; Singer 2024). 30 s more after a set that failed, that left no rep,
    or in which the reps fell by two. A warm-up takes half as long, a minute at most.

    Args:
        exercise: What was done.
        target: What is asked of it; without one the reps done tell how heavy it was.
        done: The set that was just done, None before any.
        before: The work set before that one today.
        everywhere: The lifter's rest for all exercises, None for each its own.
    """
    own = exercise.rest_s if exercise.rest_s is not None else everywhere
    if own is not None:
        plan = RestPlan(
            own, said("your own") if exercise.rest_s is not None else said("the same for all")
        )
    elif target is not None and target.rest_s is not None:
        plan = RestPlan(target.rest_s, said("the programme's"))
    else:
        plan = _usual_rest(exercise, target, done)
    if done is not None and done.kind is SetKind.WARMUP:
        return RestPlan(min(LONGEST_WARMUP_S, plan.seconds // 2), said("after a warm-up"))
    hard = None if done is None or own is not None else why_longer(done, before)
    if hard is None or not plan.seconds:
        return plan
    return RestPlan(plan.seconds + LONGER_S, longer_words(plan.why, hard))


def longer_words(why: Said, hard: Said) -> Said:
    """The reason for a rest that is longer than it would be after an easier set."""
    return said("{why} + {longer}, {hard}", why=why, longer=clock_text(LONGER_S), hard=hard)


def planned_rest(exercise: Exercise, target: Target | None, done: TrainingSet | None) -> int:
    """Seconds of rest after a set, see `rest_plan`."""
    return rest_plan(exercise, target, done).seconds


def _usual_rest(exercise: Exercise, target: Target | None, done: TrainingSet | None) -> RestPlan:
    if exercise.measure is Measure.CARDIO:
        return RestPlan(0, said("cardio"))
    if exercise.measure is Measure.HOLD:
        return RestPlan(60, said("a hold"))
    if exercise.pattern in _TRUNK:
        return RestPlan(60, said("trunk work"))
    if not exercise.compound:
        return RestPlan(90, said("isolation lift"))
    reps = target.high if target is not None else done.reps if done is not None else None
    if reps is not None and reps <= HEAVY_REPS:
        return RestPlan(180, said("compound lift, up to {reps} reps", reps=HEAVY_REPS))
    return RestPlan(120, said("compound lift"))


def own_rest(text: str) -> int | None:
    """An exercise's own rest as typed: seconds, 0 for none, None where the rule is to say.

    Raises:
        BadInput: It is no number, or longer than an hour.
    """
    typed = text.strip()
    if not typed:
        return None
    if not (typed.isdecimal() and len(typed) <= 4 and int(typed) <= LONGEST_S):
        raise BadInput("A rest is 0 to {longest_s} seconds.", longest_s=LONGEST_S)
    return int(typed)


def why_longer(done: TrainingSet, before: TrainingSet | None = None) -> Said | None:
    """Why the rest after a set is to be longer, in a few words; None where it is not.

    Args:
        done: The set that was just done.
        before: The work set before it today; fewer reps than there count at the same load only.
    """
    if done.effort is Effort.FAILED or done.reps == 0:
        return said("to failure")
    if done.kind is SetKind.FAILURE or (done.rir is not None and done.rir <= 0.5):
        return said("no rep was left")
    if before is None or done.reps is None or before.reps is None or done.kind is SetKind.DROP:
        return None
    if done.load is None or before.load is None:
        same = done.load is before.load
    else:
        same = done.load.same_as(before.load)
    fewer = before.reps - done.reps
    return said("{fewer} reps fewer", fewer=fewer) if same and fewer >= FELL_REPS else None


_TRUNK = frozenset(
    {
        Pattern.TRUNK_FLEXION,
        Pattern.TRUNK_EXTENSION,
        Pattern.TRUNK_ROTATION,
        Pattern.TRUNK_BRACE,
    }
)


class Moment(NamedTuple):
    """A point in time by both clocks of the machine.

    Attributes:
        wall: The instant by the wall clock, aware; it may be set forward or back.
        boot: Names this run of the machine since it was switched on; "" where unknown.
        uptime: Seconds since then, sleep included.
    """

    wall: datetime
    boot: str = ""
    uptime: float = 0.0


class RestTimer(NamedTuple):
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

    def began_with(self, done_at: datetime | None) -> bool:
        """Whether it is the rest after the set that was done then.

        It is not where that set was taken back, whose clock runs on; nor is it told of a rest that
        was paused, which begins anew as it goes on.
        """
        if done_at is None:
            return False
        return abs((self.started.wall - done_at).total_seconds()) <= BEGINS_WITHIN_S

    def forgotten(self, now: Moment) -> bool:
        """Whether it is over for so long that nobody rests any more."""
        return self.left(now) < -FORGOTTEN_S

    def settled(self, now: Moment) -> "RestTimer":
        """The same rest with its wall deadline moved along if the wall clock was set meanwhile."""
        left = self.left(now)
        deadline = now.wall + timedelta(seconds=left)
        if self.paused_left_s is not None or abs((deadline - self.deadline).total_seconds()) < 1:
            return self
        elapsed = timedelta(seconds=now.uptime - self.started.uptime)
        started = self.started._replace(wall=now.wall - elapsed)
        return self._replace(started=started, deadline=deadline)

    def lengthened(self, seconds: int, now: Moment) -> "RestTimer":
        """Longer by so many seconds, shorter for a negative number; at most an hour is left."""
        left = self.left(now)
        change = min(seconds, LONGEST_S - left)
        if self.paused_left_s is not None:
            change = max(change, -left)
            return self._replace(
                planned_s=max(0, round(self.planned_s + change)),
                paused_left_s=left + change,
            )
        return self._replace(
            planned_s=max(0, round(self.planned_s + change)),
            deadline=self.deadline + timedelta(seconds=change),
        )

    def paused(self, now: Moment) -> "RestTimer":
        """Held at what is left now."""
        return self._replace(paused_left_s=self.left(now))

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
