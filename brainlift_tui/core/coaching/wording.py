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
    """What stands in the row: "▲ 22.5 kg?  9 in 10", "= 20 kg again"."""
    offer = said("{sign} {offer}", sign=sign_of(advice), offer=advice.offer)
    if can_be_taken(advice):
        offer = said("{offer}?", offer=offer)
    likely = likely_words(advice)
    return offer if likely is None else said("{offer}  {likely}", offer=offer, likely=likely)


def likely_words(advice: Advice) -> Said | None:
    """How likely it is to go well, "9 in 10"; None where nothing can be said."""
    return odds(advice.p) if advice.p is not None else None
