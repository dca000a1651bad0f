"""When the reps have become easy: more load, or what comes before it."""

from dataclasses import dataclass

from brainlift_tui.core.coaching import sources
from brainlift_tui.core.coaching.case import Case
from brainlift_tui.core.coaching.evidence import (
    VERY_EASY_RESERVE,
    Judged,
    easy_in_range,
    still_in_range,
    top_everywhere,
    two_over_at_the_end,
)
from brainlift_tui.core.coaching.likelihood import (
    STRONG_FROM,
    SUGGEST_FROM,
    Chance,
    chance_to_keep_range,
    chance_words,
    odds,
)
from brainlift_tui.core.coaching.nudge import Advice, AdviceKind, Level, Reasons
from brainlift_tui.core.coaching.phrases import load_phrase, looked_at, percent, seen
from brainlift_tui.core.coaching.reps_first import (
    ONE_SIDED,
    cap,
    most_reps_first,
    rack_ends,
    reps_before,
    reps_first,
    stay,
    too_big,
    whom,
)
from brainlift_tui.core.coaching.steps import (
    LARGEST_CAREFUL_RAISE,
    NEARLY,
    next_heavier,
    step_between,
)
from brainlift_tui.core.load import Load

_RULE = (
    "Heavier when every planned set reaches the top of the range, or the last one goes two over, "
    "or it leaves 3 in reserve twice running; and when the range is likely to be kept."
)


@dataclass(frozen=True, slots=True)
class Evidence:
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
    top = top_everywhere(last, case.target)
    return Evidence(
        top,
        two_over_at_the_end(last, case.target),
        easy_in_range(last, before, case.target),
        top and before is not None and before.at(last) and top_everywhere(before, case.target),
    )


def heavier(case: Case, sessions: list[Judged]) -> Advice | None:
    """The next load, or what has to come before it; None while the reps are not easy."""
    last = sessions[-1]
    found = evidence(case, sessions)
    if not found.any:
        return None
    load = next_heavier(case, last.load)
    if load is None:
        return rack_ends(case, sessions) if found.top else None
    step = step_between(case, last.load, load)
    if case.careful and not found.top:
        return reps_first(
            case,
            sessions,
            load,
            case.target.high,
            f"The raise waits for {case.target.high} reps in every set {whom(case)}.",
        )
    needed = reps_before(case, last.load, load)
    if step > cap(case) + NEARLY and not last.all_reach(needed):
        return too_big(case, sessions, load, step, needed)
    return _if_likely(case, sessions, load, found)


def twice_missing(case: Case, sessions: list[Judged]) -> bool:
    """Whether a careful lifter has yet to show it in a second session."""
    return case.careful and not evidence(case, sessions).top_twice


def _if_likely(case: Case, sessions: list[Judged], load: Load, found: Evidence) -> Advice | None:
    last = sessions[-1]
    step = step_between(case, last.load, load)
    chance = chance_to_keep_range(case, last, load)
    brzycki = still_in_range(last, 1 + step, case.target)
    within_cap = not case.careful or step <= LARGEST_CAREFUL_RAISE + NEARLY
    if chance.p >= STRONG_FROM and brzycki and within_cap:
        level = Level.STRONG
    elif chance.p >= SUGGEST_FROM and (found.top or found.easy):
        level = Level.SUGGEST
    else:
        return _too_unlikely(case, sessions, load, chance) if found.top else None
    return Advice(
        AdviceKind.HEAVIER,
        level,
        load_phrase(load, case),
        f"{seen(last, case)}{_what_it_saw(found, last)}. "
        f"{odds(chance.p)} keep their range from here.",
        Reasons(
            looked_at(sessions, case),
            _rule(case),
            (
                *chance_words(chance, case, load_phrase(load, case)),
                f"The step is {percent(step)}; "
                + (
                    "Brzycki's formula keeps the range too."
                    if brzycki
                    else "Brzycki's formula, on the safe side, would leave the range."
                ),
            ),
            (
                sources.ACSM,
                sources.TWO_FOR_TWO,
                sources.RESERVE,
                sources.FORECAST if chance.from_own_sets else sources.LOGS,
                *((sources.CAREFUL,) if case.careful else ()),
            ),
            "A set below the top of the range, or one to failure, would take it back.",
        ),
        load_from=last.load,
        load_to=load,
        p=chance.p,
    )


def _too_unlikely(case: Case, sessions: list[Judged], load: Load, chance: Chance) -> Advice:
    """A rep more in every set, or the same again where reps are many already."""
    name = load_phrase(load, case)
    numbers = chance_words(chance, case, name)
    because = f"Only {odds(chance.p)} keep their range at {name}"
    reps = min(sessions[-1].counts) + 1
    if reps > most_reps_first(case):
        return stay(case, sessions, f"{because}.", numbers)
    because = f"{because}: {reps} reps in every set first."
    return reps_first(case, sessions, load, reps, because, numbers=numbers)


def _what_it_saw(found: Evidence, last: Judged) -> str:
    if found.easy and not (found.top or found.over) and not last.felt_easy(VERY_EASY_RESERVE):
        return " felt easy, twice"
    if last.felt_easy():
        return " felt easy"
    if found.top:
        return ": every set at the top, twice" if found.top_twice else ": every set at the top"
    return ": the last set went two over"


def _rule(case: Case) -> str:
    return f"{_RULE} {ONE_SIDED}" if case.exercise.one_sided else _RULE
