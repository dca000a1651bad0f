"""Workouts and sets: what was planned, what was done, and how it felt."""

from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Self

from brainlift_tui.core.checked import checked
from brainlift_tui.core.errors import BadInput
from brainlift_tui.core.exercise.exercise import Measure
from brainlift_tui.core.load.load import Load
from brainlift_tui.core.load.named import AnyLoad
from brainlift_tui.core.named_tuple import NamedTuple
from brainlift_tui.core.programme.progression import Progression
from brainlift_tui.core.said import said
from brainlift_tui.core.workout.shown_text import shows_nothing
from brainlift_tui.core.workout.wall_time import local_text, zone_of

MOST_REPS = 1000
LONGEST_S = 48 * 3600
LONGEST_BELIEVED_S = 6 * 3600
"""A workout that took longer was left open: its time is shown as read, and in no sum."""
LONGEST_NOTE = 4000
LONGEST_NAME = 200
EARLIEST, LATEST = 1950, 2199
HARDEST = 10


class SetKind(StrEnum):
    """What a set was planned as."""

    WORK = "work"
    WARMUP = "warmup"
    DROP = "drop"
    FAILURE = "failure"

    @property
    def counts(self) -> bool:
        """Whether it is one of the sets asked for: neither a warm-up nor a drop."""
        return self in (SetKind.WORK, SetKind.FAILURE)


class Effort(StrEnum):
    """How a set felt, as the key that logged it said; plain Enter says nothing."""

    EASY = "easy"
    """Three or more reps were left."""
    HARD = "hard"
    """One rep was left, or none."""
    FAILED = "failed"
    """The reps were done and the next could not be."""

    @property
    def most_reserve(self) -> int | None:
        """The most reps left that this effort allows; None has no upper end."""
        return {Effort.EASY: None, Effort.HARD: 1, Effort.FAILED: 0}[self]


class Side(StrEnum):
    """The side a one-sided set was done on."""

    LEFT = "left"
    RIGHT = "right"


@checked
class TrainingSet(NamedTuple):
    """One set that was done.

    Attributes:
        kind: What it was planned as.
        load: Load of one implement, or its name; None is bodyweight alone.
        reps: Reps done; 0 is a failed attempt; None where only time or distance counts.
        seconds: Seconds held or moved.
        distance_m: Metres covered.
        rir: Reps in reserve as typed or imported, fractions allowed.
        effort: What the logging key said.
        side: For one-sided work, where the sides are logged apart.
        done_at: The instant it was logged; None where an import had none.
        rest_s: Seconds of rest planned after it.
        note: The lifter's words.
    """

    kind: SetKind = SetKind.WORK
    load: AnyLoad | None = None
    reps: int | None = None
    seconds: int | None = None
    distance_m: float | None = None
    rir: float | None = None
    effort: Effort | None = None
    side: Side | None = None
    done_at: datetime | None = None
    rest_s: int | None = None
    note: str = ""

    def check(self) -> None:
        """Refuse what no set can be."""
        if self.reps is None and self.seconds is None and self.distance_m is None:
            raise BadInput("A set needs reps, a time or a distance.")
        if self.reps is not None and not 0 <= self.reps <= MOST_REPS:
            raise BadInput(
                "{reps} reps: a set has 0 to {most_reps}.", reps=self.reps, most_reps=MOST_REPS
            )
        if self.seconds is not None and not 0 <= self.seconds <= LONGEST_S:
            raise BadInput("{seconds} s: a set lasts 0 seconds to 48 hours.", seconds=self.seconds)
        if self.distance_m is not None and not 0 <= self.distance_m <= 1_000_000:
            raise BadInput(
                "{distance_m} m: a distance is 0 to 1000 km.", distance_m=self.distance_m
            )
        if self.rir is not None and not 0 <= self.rir <= 10:
            raise BadInput("{rir} reps in reserve: it is 0 to 10.", rir=self.rir)
        if self.rest_s is not None and not 0 <= self.rest_s <= 24 * 3600:
            raise BadInput("{rest_s} s: a rest lasts at most 24 hours.", rest_s=self.rest_s)
        check_text(self.note, "note")

    @property
    def weight(self) -> Load | None:
        """Its load where that has kilograms: what is counted, estimated and compared by mass."""
        load = self.load
        return load if isinstance(load, Load) else None

    def with_numbers_of(self, typed: Self) -> Self:
        """The same set with the numbers of another, and how that felt where it was said."""
        return self._replace(
            load=typed.load,
            reps=typed.reps,
            seconds=typed.seconds,
            distance_m=typed.distance_m,
            rir=typed.rir,
            effort=typed.effort or self.effort,
        )

    def suits(self, measure: Measure, name: str) -> None:
        """Check that the load makes sense for the exercise.

        Raises:
            BadInput: A negative load where nothing can help the lifter.
        """
        helped = measure in (Measure.BODYWEIGHT, Measure.ASSISTED)
        if self.weight is not None and self.weight.ng < 0 and not helped:
            raise BadInput("{name}: a load of {load} is below zero.", name=name, load=self.weight)


class Target(NamedTuple):
    """What is asked of one exercise today, copied from the programme when the workout starts.

    Attributes:
        sets: Work sets.
        low: Fewest reps of the range (seconds for a hold).
        high: Most reps of the range (seconds for a hold).
        load: Load of the work sets, where one is known.
        rest_s: Seconds of rest after a set.
        amrap: Whether the last set is as many reps as possible.
        reserve: Reps to leave in reserve, None where nothing is asked.
        progression: How the exercise is to grow.
    """

    sets: int
    low: int
    high: int
    load: AnyLoad | None = None
    rest_s: int | None = None
    amrap: bool = False
    reserve: int | None = None
    progression: Progression = Progression.DOUBLE

    def reached_by(self, done: int) -> bool:
        """Whether so many reps (or seconds) are the top of the range or more."""
        return done >= self.high

    def __str__(self) -> str:
        reps = str(self.low) if self.low == self.high else f"{self.low}–{self.high}"
        return f"{self.sets} × {reps}{'+' if self.amrap else ''}"


@checked
class WorkoutExercise(NamedTuple):
    """One exercise within a workout.

    Attributes:
        name: As shown, or as an import called it.
        slug: The lifter's exercise, "" while an import has not been matched yet.
        note: The lifter's words on it that day.
        superset: Exercises of one workout with the same number were done in rounds.
        target: What was planned, None if it was added or imported.
        sets: What was done, in order.
    """

    name: str
    slug: str = ""
    note: str = ""
    superset: int | None = None
    target: Target | None = None
    sets: tuple[TrainingSet, ...] = ()

    def check(self) -> None:
        """Refuse a name or a note that can not be shown."""
        check_name(self.name, "name of an exercise")
        check_text(self.note, "note")

    def known_as(self, slug: str) -> Self:
        """The same with the slug that the lifter's exercise has; nothing of it is checked anew."""
        return tuple.__new__(type(self), (self[0], slug, *self[2:]))


class Felt(StrEnum):
    """How a lifter feels once the workout is over."""

    DRAINED = "drained"
    AS_BEFORE = "as before"
    ENERGISED = "energised"


@checked
class Workout(NamedTuple):
    """One workout, finished or open.

    Attributes:
        started_at: The instant it began, aware.
        finished_at: The instant it ended; None while it is open.
        zone: IANA name of the zone it was entered in; None where an import had only wall time,
            which is then kept as if it were UTC.
        title: Its name.
        note: The lifter's words on it.
        bodyweight: Weighed that day, where it was.
        exercises: What was done, in order.
        uid: 128 random bits in hex, kept for ever; "" before it is stored.
        session_effort: How hard it was as a whole, from 0 to 10, where the lifter said.
        felt: How they felt when it was over, where they said.
    """

    started_at: datetime
    finished_at: datetime | None = None
    zone: str | None = None
    title: str = ""
    note: str = ""
    bodyweight: Load | None = None
    exercises: tuple[WorkoutExercise, ...] = ()
    uid: str = ""
    session_effort: int | None = None
    felt: Felt | None = None

    def check(self) -> None:
        """Refuse what no workout can be."""
        if self.started_at.tzinfo is None:
            raise ValueError("an instant needs a zone")
        check_name(self.title, "title of a workout")
        check_text(self.note, "note")
        check_session_effort(self.session_effort)
        if self.finished_at is not None and self.finished_at < self.started_at:
            raise BadInput("A workout of {day:%d %b %Y} ends before it starts.", day=self.day)

    @property
    def day(self) -> date:
        """The local day it was on, wherever the lifter is now."""
        return local_day(self.started_at, self.zone)

    @property
    def set_count(self) -> int:
        """How many sets were done."""
        return sum(len(exercise.sets) for exercise in self.exercises)

    def with_exercises(self, exercises: tuple[WorkoutExercise, ...]) -> Self:
        """The same workout with other exercises."""
        return self._replace(exercises=exercises)


def local_day(instant: datetime, zone: str | None) -> date:
    """The day an instant fell on in the zone it was entered in (None: kept as wall time)."""
    return (instant.astimezone(zone_of(zone)) if zone else instant).date()


def check_instant(instant: datetime, now: datetime, zone: str | None) -> None:
    """Refuse a date that can't be meant.

    Args:
        instant: When it was, aware.
        now: The present instant.
        zone: IANA name of the zone that it is told in; None for UTC.

    Raises:
        BadInput: It is before 1950 or more than 24 hours ahead of `now`.
    """
    check_year(instant)
    if instant > now + timedelta(hours=24):
        at = local_text(instant, zone)
        raise BadInput("{at} is more than a day ahead; check the date.", at=at)


def check_year(instant: datetime) -> None:
    """Refuse a year that can't be meant.

    Raises:
        BadInput: It is before 1950, or generations ahead.
    """
    if instant.year < EARLIEST:
        raise BadInput(
            "{at:%Y-%m-%d} is before {earliest}; check the year.", at=instant, earliest=EARLIEST
        )
    if instant.year > LATEST:
        raise BadInput(
            "{at:%Y-%m-%d} is after {latest}; check the year.", at=instant, latest=LATEST
        )


def check_session_effort(effort: int | None) -> None:
    """Refuse an effort that is not on the scale.

    Raises:
        BadInput: It is not from 0 to 10.
    """
    if effort is not None and not 0 <= effort <= HARDEST:
        raise BadInput(
            "An effort of {effort}: it is 0 to {hardest}.", effort=effort, hardest=HARDEST
        )


def check_name(text: str, what: str) -> None:
    """Refuse a name or title that can't be shown in one line; `what` is the id of what it is.

    Raises:
        BadInput: As for `check_text`, or it holds a line break or a tab.
    """
    check_text(text, what, LONGEST_NAME)
    if "\n" in text or "\t" in text:
        raise BadInput(
            "The {what} holds a line break or a tab; write it in one line.", what=said(what)
        )


def check_visible(name: str, what: str) -> None:
    """Refuse a new name of which nothing can be seen; one that was stored before stays.

    Raises:
        BadInput: It is not empty, and yet shows nothing.
    """
    if name and shows_nothing(name):
        raise BadInput(
            "The {what} shows nothing; write it with letters, digits or signs.", what=said(what)
        )


def check_text(text: str, what: str, longest: int = LONGEST_NOTE) -> None:
    """Refuse a text that can't be shown or stored.

    Raises:
        BadInput: It is too long, holds control characters other than line breaks, or is not
            Unicode (a lone surrogate, as a file name or an argument may bring in).
    """
    if len(text) > longest:
        raise BadInput(
            "The {what} has {number} characters; at most {longest} fit.",
            what=said(what),
            number=len(text),
            longest=longest,
        )
    if text.isprintable():
        return
    if any(c < " " and c not in "\n\t" for c in text) or any("\x7f" <= c <= "\x9f" for c in text):
        raise BadInput("The {what} holds control characters; take them out.", what=said(what))
    if any("\ud800" <= c <= "\udfff" for c in text):
        raise BadInput("The {what} holds bytes that are no text; take them out.", what=said(what))
