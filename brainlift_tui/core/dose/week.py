"""One week against the dose: what was done, and what would complete it."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from brainlift_tui.core.coaching.easing.ramp import STAGES, Stage, stage, week_of
from brainlift_tui.core.dose.cardio import (
    BALANCE_DAYS,
    BLOCK_MINUTES,
    Cardio,
    balance_days,
    cardio_of,
    planned_of,
)
from brainlift_tui.core.dose.cardio_plan import CardioPlan
from brainlift_tui.core.dose.dots import SESSIONS_LEAST, SESSIONS_MOST, session_dots
from brainlift_tui.core.dose.intensity import Estimates, Intensity, estimates_of, intensity_of
from brainlift_tui.core.dose.muscles import (
    COUNTED,
    DAYS_ADVISED,
    named,
    on_one_day,
    sets_per_muscle,
    short_of,
)
from brainlift_tui.core.dose.trained import TrainedExercise, week_start
from brainlift_tui.core.exercise.exercise import UNCOUNTED, Muscle
from brainlift_tui.core.named_tuple import NamedTuple
from brainlift_tui.core.said import Said, listed, said, said_of

WEEKS_BESIDE = 12
"""Weeks shown beside this one."""


class WeekDose(NamedTuple):
    """What a week came to, or has come to so far.

    Attributes:
        start: Its first day.
        days: Days with a finished strength session.
        under_way: Whether one more is not finished yet; its sets count already.
        muscles: Hard sets of each muscle, helping ones half.
        intensity: How many of the work sets were heavy enough.
        cardio: Aerobic minutes.
        balance: Days with balance work.
        wants_balance: Whether balance work belongs to this lifter's dose: from 65 on.
        training_week: Which week of training it is, from 1.
        stage: What the ramp asks of it, or for good where there is no ramp.
        hard_sets: Work sets of every exercise.
        plan: What is planned of a week.
        one_day: The major groups that were trained on a single day of it.
    """

    start: date
    days: tuple[date, ...]
    under_way: bool
    muscles: Mapping[Muscle, float]
    intensity: Intensity
    cardio: Cardio
    balance: int
    wants_balance: bool
    training_week: int
    stage: Stage
    hard_sets: int
    plan: "WeekPlan"
    one_day: tuple[Said, ...] = ()

    @property
    def sessions(self) -> int:
        """How many days had a strength session."""
        return len(self.days)

    @property
    def dots(self) -> str:
        """Its sessions against those planned."""
        return session_dots(self.sessions, self.plan.sessions)

    @property
    def sessions_missing(self) -> int:
        """Sessions to go to the least."""
        return max(0, SESSIONS_LEAST - self.sessions)

    @property
    def short(self) -> tuple[Muscle, ...]:
        """The major muscles with fewer than 4 sets, the fewest first."""
        return short_of(self.muscles)

    @property
    def short_unplanned(self) -> tuple[Muscle, ...]:
        """Those of them that the programme gives more."""
        return tuple(muscle for muscle in self.short if muscle not in self.plan.leaves_out)

    @property
    def cardio_plan(self) -> CardioPlan:
        """The half-hours of cardio that were planned, and what was done of them."""
        return planned_of(self.cardio, self.plan.cardio_blocks)

    @property
    def balance_missing(self) -> int:
        """Days of balance work to go, for those it belongs to."""
        return max(0, BALANCE_DAYS - self.balance) if self.wants_balance else 0

    @property
    def complete(self) -> bool:
        """Whether nothing of the dose is missing."""
        return self.as_planned and not self.short

    @property
    def as_planned(self) -> bool:
        """Whether nothing is missing but what the programme leaves out."""
        return not (
            self.sessions_missing
            or self.short_unplanned
            or self.cardio.missing >= 1
            or self.balance_missing
        )


class WeekPlan(NamedTuple):
    """What is planned of a week.

    Attributes:
        programme: The name of the programme followed; nothing without one.
        leaves_out: The major muscles to which it gives fewer than 4 sets a week.
        cardio_blocks: Half-hours of cardio that belong to the week, where the lifter wants some.
        sessions: Sessions it is made for; without a programme the most that are advised.
    """

    programme: str = ""
    leaves_out: frozenset[Muscle] = frozenset()
    cardio_blocks: int = 0
    sessions: int = SESSIONS_MOST


class Trainee(NamedTuple):
    """What the dose is judged by.

    Attributes:
        began: The first day ever trained; None before it.
        older: Whether they are 65 or over.
        ramps: Whether they begin light: newcomers do, by programmes that have a ramp.
        plan: What they have planned of a week.
        week_begins: The weekday it begins on, Monday 0.
    """

    began: date | None = None
    older: bool = False
    ramps: bool = True
    plan: WeekPlan = WeekPlan()
    week_begins: int = 0

    def week_on(self, day: date) -> int:
        """The week of training a day is in, from 1."""
        return 1 if self.began is None else week_of(self.began, day)

    def asked(self, day: date) -> Stage:
        """What the ramp asks on a day."""
        return stage(self.week_on(day)) if self.ramps else STAGES[-1]


def week_dose(
    trained: Sequence[TrainedExercise],
    start: date,
    trainee: Trainee,
    *,
    today: date | None = None,
    estimates: Estimates | None = None,
) -> WeekDose:
    """What a week came to.

    Args:
        trained: What was done in the week, and maybe at other times, in any order.
        start: The week's first day.
        trainee: Whose week it is.
        today: The local day, where the week is not over.
        estimates: The estimated maxima of the week and of the 90 days before it; None takes them
            from `trained`.
    """
    end = start + timedelta(days=7)
    week = [entry for entry in trained if start <= entry.day < end]
    until = min(end - timedelta(days=1), today or date.max)
    strength = [
        entry for entry in week if entry.hard_sets and entry.exercise.pattern not in UNCOUNTED
    ]
    if estimates is None:
        estimates = estimates_of(trained)
    return WeekDose(
        start=start,
        days=tuple(sorted({entry.day for entry in strength if not entry.under_way})),
        under_way=any(entry.under_way for entry in strength),
        muscles=sets_per_muscle(week),
        intensity=intensity_of(week, estimates, trainee.asked, until),
        cardio=cardio_of(week),
        balance=len(balance_days(week)),
        wants_balance=trainee.older,
        training_week=trainee.week_on(until),
        stage=trainee.asked(until),
        hard_sets=sum(entry.hard_count for entry in strength),
        plan=trainee.plan,
        one_day=on_one_day(week),
    )


def last_weeks(
    trained: Sequence[TrainedExercise],
    today: date,
    trainee: Trainee,
    *,
    known: Estimates | None = None,
) -> tuple[WeekDose, ...]:
    """The weeks up to this one, oldest first; from the first trained on, at most 12 before it.

    Args:
        trained: What was done in those weeks, in any order.
        today: The local day.
        trainee: Whose weeks they are.
        known: The estimated maxima of the 90 days before those weeks.
    """
    begins = trainee.week_begins
    this = week_start(today, begins)
    first = this if trainee.began is None else week_start(trainee.began, begins)
    estimates = estimates_of(trained, known)
    by_week: dict[date, list[TrainedExercise]] = {}
    for entry in trained:
        by_week.setdefault(week_start(entry.day, begins), []).append(entry)
    starts = [this - timedelta(days=7 * back) for back in range(WEEKS_BESIDE, -1, -1)]
    shown = [start for start in starts if start >= first] or [this]
    return tuple(
        week_dose(by_week.get(start, []), start, trainee, today=today, estimates=estimates)
        for start in shown
    )


def to_complete(dose: WeekDose) -> Said:
    """What would complete the week, in one sentence without reproach."""
    if dose.complete and not dose.one_day:
        return said("The week is complete; rest is part of it.")
    if dose.complete:
        return _on_one_day(dose, said("The sets of the week are complete"))
    if dose.as_planned:
        done = said(
            "The week is done as {programme} has it: it leaves {muscles} below four sets",
            programme=dose.plan.programme,
            muscles=listed(named(dose.short)),
        )
        return _on_one_day(dose, done) if dose.one_day else said("{done}.", done=done)
    short = () if _whole_body(dose) else named(dose.short_unplanned)
    strength, others = _strength(dose, short), _cardio(dose) + _balance(dose)
    # Muscles that are listed themselves are told apart from what follows by a comma.
    if others and len(short) > 1:
        (missing,) = strength
        for other in others:
            missing = said("{missing}, and {other}", missing=missing, other=other)
    else:
        missing = listed((*strength, *others))
    if len(dose.short) > len(dose.short_unplanned):
        return said(
            "{missing:Aa} would complete the week as {programme} has it.",
            missing=missing,
            programme=dose.plan.programme,
        )
    return said("{missing:Aa} would complete the week.", missing=missing)


def _on_one_day(dose: WeekDose, done: Said) -> Said:
    """The same where some groups were trained once only: that is told, not called missing."""
    return said(
        "{done}; {groups} had them on one day, and {days} are advised (WHO).",
        done=done,
        groups=listed(dose.one_day),
        days=DAYS_ADVISED,
    )


def _strength(dose: WeekDose, short: Sequence[Said]) -> tuple[Said, ...]:
    """Sessions that are missing, or sets of the muscles that are short."""
    if not dose.sessions_missing:
        muscles = listed(short) if short else said("the whole body")
        return (said("some sets for {muscles}", muscles=muscles),) if dose.short_unplanned else ()
    sessions = said("one session") if dose.sessions_missing == 1 else said("two sessions")
    if _whole_body(dose):
        return (said("{sessions} for the whole body", sessions=sessions),)
    if short:
        return (said("{sessions} with {muscles}", sessions=sessions, muscles=listed(short)),)
    return (sessions,)


def _whole_body(dose: WeekDose) -> bool:
    return len(dose.short_unplanned) == len(COUNTED)


def _cardio(dose: WeekDose) -> tuple[Said, ...]:
    minutes = dose.cardio.missing
    if minutes < 1:
        return ()
    blocks = _BLOCKS.get(round(minutes / BLOCK_MINUTES))
    if blocks is None:
        return (said("{minutes:.0f} minutes of brisk walking", minutes=minutes),)
    return (
        said(
            "{minutes:.0f} minutes of brisk walking, in {blocks},",
            minutes=minutes,
            blocks=blocks,
        ),
    )


_BLOCKS = {
    2: said("two half-hours"),
    3: said("three half-hours"),
    4: said("four half-hours"),
    5: said("five half-hours"),
}


def _balance(dose: WeekDose) -> tuple[Said, ...]:
    missing = dose.balance_missing
    if not missing:
        return ()
    return (said_of(missing, "balance work on {number} day", "balance work on {number} days"),)
