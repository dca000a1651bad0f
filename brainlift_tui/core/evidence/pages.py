"""What is said of all the cards together: how sure it all is, and what it is not."""

from collections import Counter

from brainlift_tui.core.evidence.card import RESTS_ON, Deck, HowSure
from brainlift_tui.core.named_tuple import NamedTuple
from brainlift_tui.core.said import Said, said, said_of

NO_DEVICE = said(
    "Not a medical device: nothing here finds, rules out or treats an illness. Whoever worries"
    " about their memory sees a clinician."
)

DEVIATIONS = said(
    "SD is how far people usually differ from each other (the standard deviation). An effect of"
    " 0.2 SD is usually called small, 0.5 middling, 0.8 large."
)

DEVIATIONS_IN_SHORT = said("SD: how far people usually differ; 0.2 is called small, 0.8 large.")

IN_SHORT = (
    said(
        "In people with mild impairment one trial of 100, SMART, found that lifting helped"
        " thinking. In healthy people little is left of the mean effect of exercise once the faults"
        " of the trials are reckoned with: 0.05 SD (-0.09 to 0.14; Ciria 2023)."
    ),
    said(
        "What is clearest is short: for a while after a session people hold back a first impulse"
        " better (Wilke 2019)."
    ),
    said(
        "How it would come about, by BDNF, irisin or lactate, was mostly seen in mice, and in mice"
        " that run."
    ),
    said("So lift to be strong. What the brain has of it is a chance, and no promise."),
)
"""What the cards come to."""


class Grounds(NamedTuple):
    """What some of the cards rest on.

    Attributes:
        name: What it is called on a card.
        cards: How many cards rest on it.
        means: How far it can be trusted.
    """

    name: Said
    cards: Said
    means: Said


_MEANS = {
    HowSure.POOLED: said(
        "Many trials, in which it was drawn by lot who trains, reckoned together. There is nothing"
        " surer; but weak trials make a weak sum."
    ),
    HowSure.TRIAL: said(
        "One trial or experiment drawn by lot, often of few people. The next may find otherwise."
    ),
    HowSure.TOGETHER: said("Seen in people to go together. What makes what stays open."),
    HowSure.ADVICE: said("What experts ask for, by what they had read."),
    HowSure.ANIMALS: said("Seen in mice. People may be otherwise, and mostly nobody has looked."),
}


def grounds(deck: Deck) -> tuple[Grounds, ...]:
    """What the cards rest on, the surest first."""
    counts = Counter(card.how_sure for card in deck.cards)
    return tuple(
        Grounds(RESTS_ON[how], said_of(counts[how], "{number} card", "{number} cards"), _MEANS[how])
        for how in HowSure
    )
