"""How a proposal is made of the log: at the load of the last session, and with what it saw."""

from collections.abc import Sequence

from brainlift_tui.core.coaching import sources
from brainlift_tui.core.coaching.case import Case, Variation
from brainlift_tui.core.coaching.evidence import Judged
from brainlift_tui.core.coaching.nudge import Advice, AdviceKind, Level, Reasons
from brainlift_tui.core.coaching.phrases import looked_at
from brainlift_tui.core.load.named import AnyLoad
from brainlift_tui.core.said import Said


def proposed(
    case: Case,
    sessions: Sequence[Judged],
    kind: AdviceKind,
    offer: Said,
    why: Said,
    *,
    rule: Said,
    level: Level = Level.SUGGEST,
    numbers: tuple[Said, ...] = (),
    rests_on: tuple[Said, ...] = (sources.OURS,),
    would_change: Said | None = None,
    load_to: AnyLoad | None = None,
    reps: int | None = None,
    sets: int | None = None,
    seconds: int | None = None,
    rest_more_s: int | None = None,
    variation: Variation | None = None,
    p: float | None = None,
) -> Advice:
    """A proposal at the load of the last session, which shows the sessions that were looked at.

    Args:
        case: What is known of the exercise.
        sessions: Those that count, oldest first; none before the first.
        kind: What it proposes.
        offer: The same, short enough for the row.
        why: One line.
        rule: The rule in a sentence.
        level: How sure the rule is.
        numbers: What was worked out.
        rests_on: Where the rule comes from; ours where nothing is said.
        would_change: What would change it.
        load_to: The load it proposes.
        reps: Reps per set it proposes.
        sets: Work sets it proposes.
        seconds: Seconds per set it proposes.
        rest_more_s: Seconds of rest it adds.
        variation: The variation it proposes.
        p: Probability that the range is kept.
    """
    last = sessions[-1] if sessions else None
    return Advice(
        kind,
        level,
        offer,
        why,
        Reasons(looked_at(sessions, case), rule, numbers, rests_on, would_change),
        load_from=(last.named or last.load) if last is not None else None,
        load_to=load_to,
        reps=reps,
        sets=sets,
        seconds=seconds,
        rest_more_s=rest_more_s,
        variation=variation,
        p=p,
    )
