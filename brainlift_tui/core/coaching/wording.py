"""A piece of advice in signs and few words, and whether it can be taken at a key."""

from brainlift_tui.core.coaching.nudge import Advice, AdviceKind
from brainlift_tui.core.coaching.raising.odds import odds
from brainlift_tui.core.said import Said, said

SIGNS = {
    AdviceKind.HOLD: "=",
    AdviceKind.REPEAT: "=",
    AdviceKind.LIGHTER: "▼",
    AdviceKind.DELOAD: "▼",
    AdviceKind.RESUME: "▼",
}


def sign_of(advice: Advice) -> str:
    """Up, down or as it was."""
    return SIGNS.get(advice.kind, "▲")


def can_be_taken(advice: Advice) -> bool:
    """Whether it changes anything about today; holding back changes nothing."""
    if advice.kind is AdviceKind.DELOAD or advice.confirms:
        return True
    return advice.kind is not AdviceKind.HOLD and any(
        (
            advice.load_to and not (advice.load_from and advice.load_to.same_as(advice.load_from)),
            advice.reps,
            advice.sets,
            advice.seconds,
            advice.rest_more_s,
            advice.variation,
        )
    )


def offer_words(advice: Advice) -> Said:
    """What is offered: "▲ 22.5 kg?", "= 20 kg again"."""
    offer = said("{sign} {offer}", sign=sign_of(advice), offer=advice.offer)
    return said("{offer}?", offer=offer) if can_be_taken(advice) else offer


def likely_words(advice: Advice) -> Said | None:
    """How likely it is to go well, where the reason does not stand beside it.

    Returns:
        "9 of 10 keep the reps", of raises that look like it; None where nothing can be said.
    """
    if advice.p is None:
        return None
    return said("{odds} keep the reps", odds=odds(advice.p))
