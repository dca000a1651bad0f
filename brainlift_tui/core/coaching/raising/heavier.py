"""When the reps have become easy: more load, or what comes before it."""

from brainlift_tui.core.coaching import sources
from brainlift_tui.core.coaching.case import Case
from brainlift_tui.core.coaching.easing.layoff import LONGEST_GAP
from brainlift_tui.core.coaching.evidence import (
    SMALL_STEP,
    VERY_EASY_RESERVE,
    Judged,
    easy_in_range,
    top_everywhere,
    top_twice,
    two_over_at_the_end,
    was_hard,
)
from brainlift_tui.core.coaching.nudge import Advice, AdviceKind, Level
from brainlift_tui.core.coaching.phrases import load_phrase, percent, seen
from brainlift_tui.core.coaching.proposal import proposed
from brainlift_tui.core.coaching.raising.bridge import (
    Try,
    bridge,
    reps_before_far,
    tries,
)
from brainlift_tui.core.coaching.raising.leap import leap
from brainlift_tui.core.coaching.raising.likelihood import (
    FARTHEST_STATED,
    SUGGEST_FROM,
    Chance,
    chance_to_keep_range,
    chance_words,
)
from brainlift_tui.core.coaching.raising.odds import odds
from brainlift_tui.core.coaching.raising.reach import Reach, has_slowed, within_reach
from brainlift_tui.core.coaching.raising.reps_first import (
    ONE_SIDED,
    a_second_time,
    cap,
    most_reps_first,
    rack_ends,
    reps_before,
    reps_first,
    stay,
    too_big,
    whom,
)
from brainlift_tui.core.coaching.raising.steps import (
    LARGEST_CAREFUL_RAISE,
    NEARLY,
    next_heavier,
    step_between,
)
from brainlift_tui.core.load.load import Load
from brainlift_tui.core.named_tuple import NamedTuple
from brainlift_tui.core.programme.progression import Progression
from brainlift_tui.core.said import Said, said

_RULE = said(
    "Heavier when every planned set reaches the top of the range, or the "
    "last one goes two over, or it leaves 3 in reserve twice running; or "
    "when the sets leave room for the step by Brzycki's formula or so "
    "much was lifted in the range lately. And always only when the range "
    "is likely to be kept."
)

_LINEAR = said(
    "Heavier whenever every planned set was done in the range: so the "
    "programme asks for this exercise (linear progression). Once a set "
    "fell short, a raise has to be likely as well, and a new load takes "
    "a set marked easy, or a rep more in every set."
)

TO_SPARE = 2
"""A set tried at a far load has to go so far over the low end before every set is done at it."""

MOST_FOR_THE_UNKNOWN = 0.80
"""The most that is told of a load which neither the sets of late nor the formula speak for."""

SHOWN_LATELY = 3
"""Sessions for which the reps that a big step asks for stay shown."""


class Evidence(NamedTuple):
    """What the last session shows, and what the one before adds.

    Attributes:
        top: Every set at the top of the range (E1).
        over: The last set two over it (E2).
        easy: The last set easy, often enough (E3).
        top_twice: Every set at the top in two sessions running at this load.
    """

    top: bool
    over: bool
    easy: bool
    top_twice: bool

    @property
    def any(self) -> bool:
        """Whether anything speaks for a raise."""
        return self.top or self.over or self.easy


def evidence(case: Case, sessions: list[Judged]) -> Evidence:
    """What speaks for a raise in the last sessions."""
    last, before = sessions[-1], sessions[-2] if len(sessions) > 1 else None
    return Evidence(
        top_everywhere(last, case.target),
        two_over_at_the_end(last, case.target),
        easy_in_range(last, before, case.target),
        top_twice(sessions, case.target),
    )


class StepUp(NamedTuple):
    """A step up that is considered.

    Attributes:
        load: The next load.
        share: How much more that is, as a share.
        signs: What speaks for a raise.
        reach: What the log says about that load.
        chance: How likely it is that the range is kept there.
    """

    load: Load
    share: float
    signs: Evidence
    reach: Reach
    chance: Chance

    @property
    def sure(self) -> bool:
        """Whether the lifter's own sets foretell that the range is kept."""
        return self.chance.strong and self.chance.from_own_sets


def heavier(case: Case, sessions: list[Judged]) -> Advice | None:
    """The next load, or what has to come before it; None while nothing speaks for it."""
    last = sessions[-1]
    if last.cut_short:
        return None
    signs = evidence(case, sessions)
    load = next_heavier(case, last.load)
    if load is None:
        return rack_ends(case, sessions) if signs.top else None
    if case.careful and not signs.top:
        return _top_first(case, sessions, load) if signs.any else None
    load = leap(case, sessions, load)
    reach = within_reach(case, sessions, load)
    if not (signs.any or reach.any):
        return None
    share = step_between(case, last.load, load)
    chance = soberly(chance_to_keep_range(case, last, load), reach, share)
    return _weighed(case, sessions, StepUp(load, share, signs, reach, chance))


def _weighed(case: Case, sessions: list[Judged], step: StepUp) -> Advice | None:
    last, signs = sessions[-1], step.signs
    unasked = step.sure and not was_hard(case, last) and not _fresh_from_a_break(sessions)
    if not (signs.any or unasked):
        return None
    if step.share > FARTHEST_STATED + NEARLY:
        return _far(case, sessions, step) if signs.any else None
    needed = reps_before(case, last.load, step.load)
    shown, once_more = _shown(case, sessions, needed)
    linear = case.target.progression is Progression.LINEAR
    far = step.share > cap(case) + NEARLY and not shown and not linear
    lifted = step.reach.any and step.reach.lifted
    if far and once_more and not (lifted and step.sure):
        return a_second_time(case, sessions, step.load, step.share, needed)
    if far and not (lifted and step.sure):
        return too_big(case, sessions, step.load, step.share, needed) if signs.any else None
    level = _level(case, step, slowed=has_slowed(case, sessions))
    if level is None:
        return _too_unlikely(case, sessions, step) if signs.top else None
    return _raise(case, sessions, step, level)


class RepsShown(NamedTuple):
    """Whether the reps that a big step asks for were done.

    Attributes:
        enough: In as many sessions of late as it takes.
        once_more: The last time, and it takes another one.
    """

    enough: bool
    once_more: bool


def _shown(case: Case, sessions: list[Judged], needed: int) -> RepsShown:
    last = sessions[-1]
    showing = [one.at(last) and one.all_reach(needed) for one in sessions[-SHOWN_LATELY:]]
    enough = sum(showing) >= (2 if case.careful else 1)
    return RepsShown(enough, showing[-1] and not enough)


def _fresh_from_a_break(sessions: list[Judged]) -> bool:
    """Whether the last session was the first after a break."""
    return len(sessions) > 1 and (sessions[-1].day - sessions[-2].day).days > LONGEST_GAP


def _far(case: Case, sessions: list[Judged], step: StepUp) -> Advice:
    """A step of more than a quarter: only where it was lifted, or by the stricter formula."""
    needed = reps_before_far(case, sessions[-1].load, step.load)
    shown, once_more = _shown(case, sessions, needed)
    tried = tries(case, step.load)
    enough = bool(tried) and _enough(case, tried[0])
    likely = enough and step.chance.p >= SUGGEST_FROM and not step.reach.given_up
    unlikely = step.chance.known and step.chance.p < SUGGEST_FROM
    if likely or (shown and sessions[-1].all_reach(needed) and step.reach.room and not unlikely):
        return _raise(case, sessions, step, Level.SUGGEST)
    if once_more and not unlikely:
        return a_second_time(case, sessions, step.load, step.share, needed)
    if needed <= most_reps_first(case) and not step.chance.known:
        return too_big(case, sessions, step.load, step.share, needed)
    return bridge(case, sessions, step.load)


def _enough(case: Case, tried: Try) -> bool:
    """Whether what was tried at a far load is enough to do every set at it."""
    low, planned = case.target.low, case.target.sets
    return tried.reps[0] >= low + TO_SPARE or (planned > 1 and tried.kept(low, planned - 1))


def soberly(chance: Chance, reach: Reach, share: float) -> Chance:
    """The chance where the next load is new, and not even the formula leaves room for it.

    The forecast called such raises 86 to 100 % likely, and of those in public logs 79 % were kept
    (of 29; in made-up years 76 % of 231): no more than 8 in 10 is told. Of a step of more than a
    quarter nothing is told anyway, unless it was tried.
    """
    enough = reach.spare if share > SMALL_STEP + NEARLY else reach.room
    if reach.lifted or enough or share > FARTHEST_STATED + NEARLY:
        return chance
    if chance.p <= MOST_FOR_THE_UNKNOWN:
        return chance
    return chance._replace(p=MOST_FOR_THE_UNKNOWN, sober=True)


def twice_missing(case: Case, sessions: list[Judged]) -> bool:
    """Whether a careful lifter has yet to show it in a second session.

    In linear progression a newcomer goes up each session: so the programme asks, in small steps.
    """
    if case.target.progression is Progression.LINEAR and not case.older:
        return False
    return case.careful and not evidence(case, sessions).top_twice


def _top_first(case: Case, sessions: list[Judged], load: Load) -> Advice | None:
    last, high = sessions[-1], case.target.high
    if min(last.counts) < high - 2:
        return None  # One rep at a time leads there.
    share = step_between(case, last.load, load)
    needed = reps_before(case, last.load, load) if share > cap(case) + NEARLY else high
    if share > FARTHEST_STATED + NEARLY or needed > most_reps_first(case):
        needed = high  # No reps are enough there, so that none are told.
    because = said(
        "The raise waits for {high} reps in every set {whom}.", high=needed, whom=whom(case)
    )
    return reps_first(case, sessions, load, high, because)


def _level(case: Case, step: StepUp, *, slowed: bool) -> Level | None:
    """How sure a raise is; None where it is too unlikely.

    A strong one needs so much lifted in the range lately, and not in some sets only last time; or
    sets that speak for it, and room from the fewest reps by the formula, which errs on the safe
    side. Where no chance is told, none is strong. A last set of as many as possible that leaves
    room is enough: the chance, which is that of the first set alone, knows nothing of it. So is
    every set done in linear progression, until it slows; then what is new needs room.
    """
    within_cap = not case.careful or step.share <= LARGEST_CAREFUL_RAISE + NEARLY
    lifted = step.reach.lifted and not step.reach.in_part
    proved = lifted or (step.reach.spare and step.signs.any)
    if step.chance.strong and proved and within_cap and stated(step) is not None:
        return Level.STRONG
    if case.target.amrap and step.signs.over and step.reach.room:
        return Level.SUGGEST
    if step.signs.top and case.target.progression is Progression.LINEAR and not slowed:
        return Level.SUGGEST
    reach = step.reach
    if slowed and not (reach.lifted or reach.room or reach.one_over):
        return None
    likely = step.signs.any and step.chance.p >= SUGGEST_FROM
    return Level.SUGGEST if likely else None


def _raise(case: Case, sessions: list[Judged], step: StepUp, level: Level) -> Advice:
    last, name, signs = sessions[-1], load_phrase(step.load, case), step.signs
    linear = case.target.progression is Progression.LINEAR
    shown = seen(last, case)
    if signs.any:
        saw = _what_it_saw(signs, last, shown)
    else:
        saw = _within_reach_words(step.reach, name, shown)
    if linear and signs.top:
        saw = said("{seen}: every set done", seen=shown)
    return proposed(
        case,
        sessions,
        AdviceKind.HEAVIER,
        name,
        _how_likely(step, saw, name),
        rule=_rule(case),
        numbers=(
            *chance_words(step.chance, case, name),
            said(
                "The step is {percent}; {formula}",
                percent=percent(step.share),
                formula=said("Brzycki's formula keeps the range too.")
                if step.reach.room
                else said("Brzycki's formula, on the safe side, would leave the range."),
            ),
        ),
        rests_on=(
            sources.ACSM,
            sources.TWO_FOR_TWO,
            sources.RESERVE,
            sources.FORECAST if step.chance.from_own_sets else sources.LOGS,
            *((sources.CAREFUL,) if case.careful else ()),
        ),
        would_change=said("A set below the top of the range would take it back.")
        if signs.any and not linear
        else said("A set below the range would take it back."),
        level=level,
        load_to=step.load,
        p=stated(step),
    )


def stated(step: StepUp) -> float | None:
    """The chance that is told: none where the load was given up, or nothing is known of it."""
    return None if step.reach.given_up else step.chance.stated


def _too_unlikely(case: Case, sessions: list[Judged], step: StepUp) -> Advice:
    """A rep more in every set, or the same again where reps are many already."""
    name = load_phrase(step.load, case)
    numbers = chance_words(step.chance, case, name)
    because = said(
        "Only {odds} such raises keep their range at {name}", odds=odds(step.chance.p), name=name
    )
    if step.chance.p >= SUGGEST_FROM:
        because = said("A set fell short lately, and {name} is new", name=name)
    reps = min(sessions[-1].counts) + 1
    if reps > most_reps_first(case):
        return stay(case, sessions, said("{because}.", because=because), numbers)
    because = said("{because}: {reps} reps in every set first.", because=because, reps=reps)
    return reps_first(case, sessions, step.load, reps, because, numbers=numbers)


def _what_it_saw(signs: Evidence, last: Judged, shown: Said) -> Said:
    if signs.easy and not (signs.top or signs.over) and not last.felt_easy(VERY_EASY_RESERVE):
        return said("{seen} felt easy, twice", seen=shown)
    if last.felt_easy():
        return said("{seen} felt easy", seen=shown)
    if signs.top:
        if signs.top_twice:
            return said("{seen}: every set at the top, twice", seen=shown)
        return said("{seen}: every set at the top", seen=shown)
    return said("{seen}: the last set went two over", seen=shown)


def _within_reach_words(reach: Reach, load: Said, shown: Said) -> Said:
    if reach.lifted:
        return said("{seen}: {load} was in the range not long ago", seen=shown, load=load)
    return said("{seen}: enough to spare for {load}", seen=shown, load=load)


def _how_likely(step: StepUp, saw: Said, load: Said) -> Said:
    """What was seen, and how likely it is to go well as far as that can be told."""
    if step.reach.given_up:
        return said("{saw}. The last time at {load} a set fell short.", saw=saw, load=load)
    if step.chance.known:
        return said(
            "{saw}. {odds} such raises keep their range.", saw=saw, odds=odds(step.chance.p)
        )
    if not step.reach.room:
        return said("{saw}. So few reps do not tell how many are left.", saw=saw)
    return said("{saw}. Enough for {load} by the stricter formula.", saw=saw, load=load)


def _rule(case: Case) -> Said:
    rule = _LINEAR if case.target.progression is Progression.LINEAR else _RULE
    return (
        said("{rule} {one_sided}", rule=rule, one_sided=ONE_SIDED)
        if case.exercise.one_sided
        else rule
    )
