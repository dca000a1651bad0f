"""A list of twelve words, shown three times, typed after each; once more after the workout.

The paradigm is free (Rey 1941); the lists are our own, and no word of the newest lists comes again.
The score is how many words were recalled, of all rounds together. A word counts once, in any order,
with one slip of the fingers: a letter too many, one too few, another one, or two in each other's
place (Damerau 1964). No two words of a list are so alike that a slip could make one the other.
"""

from collections.abc import Collection, Iterable, Sequence
from datetime import datetime, timedelta

from brainlift_tui.core.brain.kept import KeptTest
from brainlift_tui.core.brain.trial import CheckTest, Randomness, Trial
from brainlift_tui.core.brain.words.counting import within
from brainlift_tui.core.said import NOTHING, Said, said

LIST_WORDS, PRACTICE_WORDS = 12, 3
WORD_SECONDS = 1.5
"""How long each word is shown."""

LONGEST_RECALL_S = 90.0
"""After which a round is over."""

UNSEEN_LISTS = 25
"""So many newest lists have no word in common with the next."""

ALIKE = 2
"""Letters by which two words of a list differ at least, and one more."""

LEAST_DELAY = timedelta(minutes=20)
"""From the beginning of a list to its recall after the workout."""


def drawn_words(pool: Sequence[str], seen: Collection[str], chance: Randomness) -> tuple[str, ...]:
    """A new list, and behind it the words for practice.

    Args:
        pool: All words there are.
        seen: Those of the newest lists, which are left out.
        chance: Draws.
    """
    left = [word for word in pool if word not in seen]
    drawn: list[str] = []
    while len(drawn) < LIST_WORDS + PRACTICE_WORDS:
        word = left.pop(chance.randrange(len(left)))
        if not any(within(word, other, ALIKE) for other in drawn):
            drawn.append(word)
    return tuple(drawn)


def seen_words(tests: Iterable[KeptTest]) -> frozenset[str]:
    """The words of the newest lists.

    Args:
        tests: By time.
    """
    lists = [test for test in tests if test.test is CheckTest.WORD_LIST and test.trials]
    return frozenset(
        word for test in lists[-UNSEEN_LISTS:] for word in test.trials[0].shown.split()
    )


def word_trial(shown: Sequence[str], typed: Sequence[str]) -> Trial:
    """The trial of a round: the list, and what was typed as it was typed."""
    listed = " ".join(shown)
    return Trial(listed, listed, " ".join(typed))


def to_recall(tests: Sequence[KeptTest], series: str, now: datetime) -> KeptTest | None:
    """The newest list, where its recall may be asked for: of these 12 hours, not recalled yet.

    Args:
        tests: All that were begun, by time.
        series: Machine and terminal.
        now: The instant.
    """
    here = [test for test in tests if test.series == series]
    for test in reversed(here):
        if test.test is CheckTest.WORD_RECALL:
            return None
        if test.test is CheckTest.WORD_LIST and not test.abandoned and test.trials:
            return test if now - test.began_at < timedelta(hours=12) else None
    return None


def recall_not_yet(learned: KeptTest | None, now: datetime) -> Said:
    """Why a list can't be recalled now; nothing where it can."""
    if learned is None:
        return said("No list of today is left to recall: take the word list before you lift.")
    wait = learned.began_at + LEAST_DELAY - now
    if wait > timedelta():
        minutes = -int(-wait.total_seconds() // 60)
        return said("Its words are asked for again in {minutes} min.", minutes=minutes)
    return NOTHING
