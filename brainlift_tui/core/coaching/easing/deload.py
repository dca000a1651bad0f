"""Deload weeks: what to do in one, when to offer one, and the way back."""

from collections import Counter
from collections.abc import Iterable
from datetime import date, timedelta
from math import ceil
from statistics import fmean

from brainlift_tui.core.coaching import sources
from brainlift_tui.core.coaching.case import Case
from brainlift_tui.core.coaching.evidence import Judged
from brainlift_tui.core.coaching.nudge import Advice, AdviceKind, Level, Reasons
from brainlift_tui.core.coaching.phrases import count_phrase, load_phrase, same_again
from brainlift_tui.core.coaching.proposal import proposed
from brainlift_tui.core.coaching.raising.steps import lighter_by, near_enough
from brainlift_tui.core.named_tuple import NamedTuple
from brainlift_tui.core.said import Said, said, said_of

LOAD_SHARE = 0.90
SETS_SHARE = 0.5
RESERVE = 4
OFFER_FROM_WEEKS = 6
HARDER_BY = 1.0
LATELY_DAYS, BEFORE_DAYS = 14, 42
"""What the last two weeks are held against: the four before."""

FEWEST_TOLD = 5
"""Efforts told in either, below which nothing is made of them."""

_RULE = said("A deload is one week of half the sets at 0.9 of the load, 4 or more reps in reserve.")


def in_deload_week(case: Case, sessions: list[Judged]) -> Advice:
    """What to do today in a deload week."""
    last = sessions[-1]
    sets = max(1, ceil(case.target.sets * SETS_SHARE))
    load = lighter_by(case, last.load, LOAD_SHARE)
    if not near_enough(case, last.load, load):
        load = None
    if load is not None:
        name = load_phrase(load, case)
        offer = said("{name}, {sets}", name=name, sets=_sets(sets))
        instead = said(
            "{sets} at {name} instead of {planned} at {load}",
            sets=_sets(sets),
            name=name,
            planned=case.target.sets,
            load=load_phrase(last.load, case),
        )
    else:
        each = count_phrase(case.target.low, case)
        offer = instead = said("{sets} of {each}", sets=_sets(sets), each=each)
        if case.target.sets > sets:
            instead = said("{offer} instead of {sets}", offer=offer, sets=case.target.sets)
    why = said(
        "Deload week: {instead}, at least {reserve} reps in reserve.",
        instead=instead,
        reserve=RESERVE,
    )
    if case.timed:
        why = said("Deload week: {instead}, well before it gets hard.", instead=instead)
    plain = load is None
    return proposed(
        case,
        sessions,
        AdviceKind.DELOAD,
        offer,
        why,
        rule=_RULE,
        numbers=(
            said(
                "Half of {planned}, rounded up: {sets}.",
                planned=_sets(case.target.sets),
                sets=_sets(sets),
            ),
        ),
        rests_on=(sources.DELOAD,),
        would_change=said(
            "The end of the week. What is done in it never counts for or against a raise."
        ),
        level=Level.STRONG,
        load_to=load,
        sets=sets,
        reps=case.target.low if plain and not case.timed else None,
        seconds=case.target.low if plain and case.timed else None,
    )


def after_deload(case: Case, sessions: list[Judged]) -> Advice | None:
    """Back to where it was: the first session after a deload; None otherwise."""
    if not case.so_far or case.so_far[-1].day not in case.deload_days:
        return None
    last = sessions[-1]
    name = same_again(last, case)
    return proposed(
        case,
        sessions,
        AdviceKind.HOLD,
        said("back to {name}", name=name),
        said(
            "First session after a deload: back to {name}, and no raise before it has gone well.",
            name=name,
        ),
        rule=said("Sessions of a deload week never count; the first one after it raises nothing."),
        rests_on=(sources.DELOAD, sources.OURS),
        would_change=said("One session after the deload."),
        load_to=last.load,
    )


def training_weeks(days: Iterable[date], today: date, deloads: Iterable[date] = ()) -> int:
    """Weeks of training up to now without a week off or a deload in between.

    Args:
        days: Days with a workout.
        today: The local day.
        deloads: Days of sessions in deload weeks.
    """
    eased = {_monday(day) for day in deloads}
    trained = {_monday(day) for day in days if day <= today} - eased
    week = _monday(today)
    if week not in trained:
        week -= timedelta(days=7)
    count = 0
    while week in trained:
        count += 1
        week -= timedelta(days=7)
    return count


def often_enough(days: Iterable[date], today: date) -> list[date]:
    """The days of weeks with two sessions or more, and those of this week: less tires nobody."""
    trained = set(days)
    sessions = Counter(map(_monday, trained))
    return [day for day in trained if sessions[_monday(day)] > 1 or _monday(day) == _monday(today)]


def harder_by(sessions: Iterable[Judged], today: date) -> float:
    """By how much sets feel harder than before: the rise of the mean RPE of the last sets told.

    The last two weeks are held against the four before them; 0 where either told too little.

    Args:
        sessions: Of every exercise that is trained.
        today: The local day.
    """
    lately: list[float] = []
    before: list[float] = []
    for session in sessions:
        reserve, ago = session.sets[-1].reserve, (today - session.day).days
        if reserve is not None and ago <= LATELY_DAYS:
            lately.append(10 - reserve)
        elif reserve is not None and ago <= BEFORE_DAYS:
            before.append(10 - reserve)
    if min(len(lately), len(before)) < FEWEST_TOLD:
        return 0.0
    return fmean(lately) - fmean(before)


class DeloadSigns(NamedTuple):
    """What speaks for a deload week.

    Attributes:
        weeks: Training weeks without one (see `training_weeks`).
        stalled_lifts: Exercises without a new best for 6 sessions and 3 weeks.
        harder_by: By how much sets have become harder: the rise of the mean RPE.
        every: Training weeks after which the programme plans one; None leaves it to the log.
    """

    weeks: int
    stalled_lifts: int = 0
    harder_by: float = 0.0
    every: int | None = None


def offer_deload(signs: DeloadSigns, *, asked: bool = False) -> Advice | None:
    """A deload week for everything, where one is due or asked for; None otherwise."""
    weeks, stalled_lifts, harder_by, every = signs
    if stalled_lifts >= 2 and harder_by >= HARDER_BY:
        why = said(
            "{stalled_lifts} lifts have stalled and sets feel harder.", stalled_lifts=stalled_lifts
        )
    elif every is not None and weeks >= every:
        why = said(
            "{weeks} weeks of training running; your programme plans one every {every}.",
            weeks=weeks,
            every=every,
        )
    elif every is None and weeks >= OFFER_FROM_WEEKS:
        why = said("{weeks} weeks of training running.", weeks=weeks)
    elif asked:
        why = said("It is not due yet; you know best.")
    else:
        return None
    return Advice(
        AdviceKind.DELOAD,
        Level.SUGGEST,
        said("a deload week"),
        why,
        Reasons(
            (),
            said(
                "{rule} Offered after {every} weeks of training, or when two lifts "
                "stall and sets feel harder by one.",
                rule=_RULE,
                every=every or said("{weeks} to 8", weeks=OFFER_FROM_WEEKS),
            ),
            (
                said("Weeks of training running: {weeks}.", weeks=weeks),
                said(
                    "Lifts without a new best for 6 sessions and 3 weeks: {stalled_lifts}.",
                    stalled_lifts=stalled_lifts,
                ),
                said(
                    "Last sets feel harder by {harder_by:.1f} than in the weeks before.",
                    harder_by=max(harder_by, 0),
                ),
            ),
            (sources.DELOAD,),
            said("A week off."),
        ),
    )


def _sets(number: int) -> Said:
    return said_of(number, "1 set", "{number} sets")


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())
