"""What a memory check consists of: its tests, and the trials of each."""

from enum import StrEnum
from typing import Protocol

from brainlift_tui.core.named_tuple import NamedTuple


class CheckTest(StrEnum):
    """A test; its word is stored and said."""

    BACKWARD_SPAN = "backward digit span"
    FORWARD_SPAN = "forward digit span"
    CHOICE = "choice reaction time"
    NUMBER_STROOP = "number Stroop"
    COLOUR_STROOP = "colour Stroop"
    VIGILANCE = "vigilance"
    DIGIT_SYMBOL = "digit symbols"
    TRAILS = "trails"
    WORD_LIST = "word list"
    WORD_RECALL = "word list after the workout"

    @property
    def timed(self) -> bool:
        """Whether it counts milliseconds, which not every terminal can."""
        one_by_one = {CheckTest.CHOICE, CheckTest.VIGILANCE}
        return self in one_by_one or self.stroop or self.paced

    @property
    def stroop(self) -> bool:
        """Whether what is read has to be held back."""
        return self in {CheckTest.NUMBER_STROOP, CheckTest.COLOUR_STROOP}

    @property
    def paced(self) -> bool:
        """Whether the next question comes with the answer to the last."""
        return self in {CheckTest.DIGIT_SYMBOL, CheckTest.TRAILS}

    @property
    def of_words(self) -> bool:
        """Whether it counts words that were recalled."""
        return self in {CheckTest.WORD_LIST, CheckTest.WORD_RECALL}


class Void(StrEnum):
    """Why a trial doesn't count; its word is stored and said."""

    TOO_EARLY = "answered before one can have seen it"
    TOO_LATE = "no answer in time"
    REPEATED = "a key was held down"
    SUSPENDED = "the computer slept"
    RESIZED = "the window changed its size"


class Trial(NamedTuple):
    """One question and its answer.

    Attributes:
        shown: Digits one after another; which of the four places; how many of which digit
            ("3x2" is three twos); which word in which colour ("red in blue"); a figure or a sign,
            and of which nine or ten in which order ("** of 4 ** 1 ..."); or a list of words, by
            spaces.
        wanted: The right answer.
        typed: The answer given, "" where there was none.
        ms: From the paint of the question to the receipt of the key; None where time is not
            counted or there was no answer.
        void: Why it doesn't count, None where it does.
    """

    shown: str
    wanted: str
    typed: str
    ms: float | None = None
    void: Void | None = None

    @property
    def right(self) -> bool:
        """Whether it counts and the answer is the right one."""
        return self.void is None and self.typed == self.wanted


class Randomness(Protocol):
    """Where chance comes from: a `random.Random` is one."""

    def randrange(self, stop: int, /) -> int:
        """Any whole number from 0 to below `stop`, each as likely."""
