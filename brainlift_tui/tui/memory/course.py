"""How tests that count milliseconds go on: one question after a while of nothing, or at once."""

from typing import Protocol

from brainlift_tui.core.brain.paced.digit_symbol import (
    MOST_ANSWERS,
    TEST_SECONDS,
    digit_of,
    drawn_figures,
)
from brainlift_tui.core.brain.paced.trails import ROUNDS, begins_round, drawn_trails, place_of
from brainlift_tui.core.brain.reaction import (
    LATEST_MS,
    LATEST_PACED_MS,
    LEAST_VIGIL_MS,
    LEAST_WAIT_MS,
    MOST_VIGIL_MS,
    MOST_WAIT_MS,
    PRACTICE_TRIALS,
    colour_wanted,
    drawn_colours,
    drawn_places,
    drawn_stroop,
    drawn_vigils,
    timed_trial,
)
from brainlift_tui.core.brain.scoring import trials_of
from brainlift_tui.core.brain.trial import CheckTest, Randomness, Trial, Void
from brainlift_tui.tui.unpromised import key_clock

BEFORE_ROUND_S = 0.8
"""How long nothing is shown before a round of trails, and before the 90 seconds."""

RINGS_EARLY_S = 0.05
"""So much before its time a timer may ring."""


class Course(Protocol):
    """What a test asks and when."""

    def questions(self, *, practice: bool) -> list[str]:
        """The questions of a part."""

    def wait_s(self, shown: str, *, practice: bool) -> float:
        """How long nothing is shown before a question; 0 where it comes at once."""

    def begin(self, *, practice: bool) -> None:
        """A question is shown."""

    def longest_s(self) -> float:
        """How long an answer is waited for."""

    def is_over(self) -> bool:
        """Whether the time of the test is over."""

    def trial_of(self, shown: str, typed: str, ms: float | None, void: Void | None) -> Trial:
        """The trial of a question and its answer."""


class OneByOne:
    """Choice reaction time, both forms of Stroop, vigilance."""

    def __init__(self, test: CheckTest, chance: Randomness) -> None:
        """The course of a test, its questions and waits drawn by chance."""
        self._test = test
        self._chance = chance

    def questions(self, *, practice: bool) -> list[str]:
        """Places, equal digits, names of colours, or squares."""
        count = PRACTICE_TRIALS if practice else trials_of(self._test)
        if self._test is CheckTest.VIGILANCE:
            return drawn_vigils(count)
        if self._test is CheckTest.COLOUR_STROOP:
            return drawn_colours(count, self._chance)
        draw = drawn_stroop if self._test.stroop else drawn_places
        return draw(count, self._chance)

    def wait_s(self, shown: str, *, practice: bool) -> float:  # noqa: ARG002 - the same for all
        """Any time within bounds, so that nobody answers by rhythm."""
        least, most = LEAST_WAIT_MS, MOST_WAIT_MS
        if self._test is CheckTest.VIGILANCE:
            least, most = LEAST_VIGIL_MS, MOST_VIGIL_MS
        return (least + self._chance.randrange(most - least)) / 1000

    def begin(self, *, practice: bool) -> None:
        """Nothing runs besides."""

    def longest_s(self) -> float:
        """The same for all."""
        return LATEST_MS / 1000

    def is_over(self) -> bool:
        """Its questions end it."""
        return False

    def trial_of(self, shown: str, typed: str, ms: float | None, void: Void | None) -> Trial:
        """What is shown begins with the right answer, but where colours are asked for."""
        wanted = colour_wanted(shown) if self._test is CheckTest.COLOUR_STROOP else ""
        return timed_trial(shown, typed, ms, void, wanted=wanted)


class AtOwnPace:
    """Digit symbols for 90 seconds, trails for four rounds: the next comes with the answer."""

    def __init__(self, test: CheckTest, chance: Randomness) -> None:
        """The course of a test, its questions drawn by chance."""
        self._trails = test is CheckTest.TRAILS
        self._chance = chance
        self.ends_at: float | None = None
        """When the 90 seconds are over, by the clock of keys; None before, and in trails."""

    def questions(self, *, practice: bool) -> list[str]:
        """Signs to find, or figures of a new key."""
        if self._trails:
            return drawn_trails(1 if practice else ROUNDS, self._chance)
        return drawn_figures(PRACTICE_TRIALS if practice else MOST_ANSWERS, self._chance)

    def wait_s(self, shown: str, *, practice: bool) -> float:
        """A moment before a round, and before the 90 seconds begin."""
        if self._trails:
            return BEFORE_ROUND_S if begins_round(shown) else 0.0
        return BEFORE_ROUND_S if self.ends_at is None and not practice else 0.0

    def begin(self, *, practice: bool) -> None:
        """With the first figure that counts the 90 seconds begin."""
        if not (self._trails or practice) and self.ends_at is None:
            self.ends_at = key_clock() + TEST_SECONDS

    def longest_s(self) -> float:
        """Until the question, or the test, is over."""
        longest = LATEST_PACED_MS / 1000
        return longest if self.ends_at is None else min(longest, self.ends_at - key_clock())

    def is_over(self) -> bool:
        """Whether the 90 seconds are."""
        return self.ends_at is not None and key_clock() > self.ends_at - RINGS_EARLY_S

    def trial_of(self, shown: str, typed: str, ms: float | None, void: Void | None) -> Trial:
        """The right answer is worked out of what is shown."""
        wanted = (place_of if self._trails else digit_of)(shown)
        return timed_trial(shown, typed, ms, void, wanted=wanted, latest_ms=LATEST_PACED_MS)


def course_of(test: CheckTest, chance: Randomness) -> Course:
    """How a test goes on."""
    return (AtOwnPace if test.paced else OneByOne)(test, chance)
