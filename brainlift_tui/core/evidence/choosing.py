"""Which card is shown when a workout is finished."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from brainlift_tui.core.coaching.easing.layoff import LONGEST_GAP
from brainlift_tui.core.evidence.card import After, Card
from brainlift_tui.core.exercise.exercise import Muscle
from brainlift_tui.core.workout.reserve import reserve_told

if TYPE_CHECKING:
    from brainlift_tui.core.session.session import Session

NOT_AGAIN_IN = 10
"""Among so many cards in a row none comes twice."""

HARD_RESERVE = 1.0
"""With so many reps left at most a set was hard."""

HARD_SHARE = 0.5
"""The share of its work sets that were hard from which a workout was (ours)."""

LEGS = frozenset({Muscle.QUADS, Muscle.HAMSTRINGS, Muscle.GLUTES, Muscle.CALVES})


def occasions(session: "Session", days_off: int | None) -> tuple[After, ...]:
    """What a finished workout was, what says most of it first.

    Args:
        session: The workout.
        days_off: Days since the one before, None where it was the first.
    """
    found = []
    if days_off is None or days_off > LONGEST_GAP:
        found.append(After.BREAK)
    done = [
        (logged.done, None if exercise.target is None else exercise.target.reserve)
        for exercise in session.exercises
        for logged in exercise.work_done
    ]
    told = [reserve_told(one, asked) for one, asked in done]
    hard = sum(reserve is not None and reserve <= HARD_RESERVE for reserve in told)
    if done and hard >= HARD_SHARE * len(done):
        found.append(After.HARD)
    if any(LEGS & set(each.exercise.direct) for each in session.exercises if each.work_done):
        found.append(After.LEGS)
    return tuple(found)


def choose_card(
    cards: Sequence[Card], fitting: Sequence[After], shown: Sequence[str]
) -> Card | None:
    """The card for a workout: one that fits it, else one that fits any, those longest unseen first.

    Args:
        cards: All there are.
        fitting: What the workout was, what says most of it first.
        shown: Slugs of the cards shown before, the newest first.

    Returns:
        None where there are no cards.
    """
    last = {slug: place for place, slug in reversed(list(enumerate(shown)))}
    never = len(shown) + NOT_AGAIN_IN
    # Of those that fit alike it is the one seen longest ago, the first of the file among equals.
    longest_ago = sorted(cards, key=lambda card: -last.get(card.slug, never))
    fresh = [card for card in longest_ago if last.get(card.slug, never) >= NOT_AGAIN_IN - 1]
    for after in fitting:
        for card in fresh:
            if after in card.fits:
                return card
    of_no_occasion = (card for card in fresh if not card.fits)
    return next(of_no_occasion, next(iter(fresh or longest_ago), None))
