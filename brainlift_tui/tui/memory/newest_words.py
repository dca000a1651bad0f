"""What the memory check's page says of a test: its name, and what the newest of them gave."""

from brainlift_tui.core.brain.kept import KeptTest
from brainlift_tui.core.brain.trial import CheckTest
from brainlift_tui.core.brain.wording import score_words
from brainlift_tui.tui.language.catalogue import worded
from brainlift_tui.tui.words import phrase

RECALLED = worded("word list, recalled")
"""The longest name, short enough for its line."""


def named(test: CheckTest) -> str:
    """A test as the page names it."""
    return RECALLED if test is CheckTest.WORD_RECALL else worded(test.value)


def newest_words(newest: KeptTest | None) -> str:
    """What the newest test of a kind gave; that none was taken where there is none."""
    if newest is None:
        return worded("not taken yet")
    day = phrase("{day:%a %-d %b}", day=newest.day)
    if newest.abandoned:
        return phrase("{day}: abandoned", day=day)
    scored = newest.scored
    if scored.value is None:
        return phrase("{day}: void. {reason}", day=day, reason=scored.reason)
    return phrase(
        "{day}: {score}, {right} of {counted} right",
        day=day,
        score=score_words(newest.test, scored.value),
        right=scored.right,
        counted=scored.counted,
    )
