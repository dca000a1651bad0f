"""The word list: words one by one, then typed in any order; recalled once more after lifting."""

from collections.abc import Sequence
from textwrap import wrap

from textual import events

from brainlift_tui.core.brain.scoring import trials_of
from brainlift_tui.core.brain.trial import CheckTest
from brainlift_tui.core.brain.words.counting import recalled
from brainlift_tui.core.brain.words.recall import (
    LIST_WORDS,
    LONGEST_RECALL_S,
    WORD_SECONDS,
    word_trial,
)
from brainlift_tui.tui.commands.questions import BEGIN_TEST, LEAVE_TEST
from brainlift_tui.tui.language.catalogue import worded
from brainlift_tui.tui.memory.taking import PRACTICE_OVER, TakingScreen, TakingStage
from brainlift_tui.tui.memory.typed_answer import TypedAnswer
from brainlift_tui.tui.widgets.hint_line import keys_line
from brainlift_tui.tui.words import phrase

BLANK_SHARE = 0.2
"""Of a word's time in which nothing is shown, so that two are told apart."""

LONGEST_WORD = 20
NO_LETTERS = frozenset({"space", "apostrophe", "minus"})
MOST_TYPED = 40
"""Words of a round; more is no recall."""

TYPED_ROOM = 60
TOLD_S = 1.5


class WordsScreen(TakingScreen):
    """Takes the word list, or its recall."""

    def __init__(
        self,
        test: CheckTest,
        series: str,
        words: Sequence[str],
        drawn_for: tuple[str, int] | None = None,
    ) -> None:
        """Take the test.

        Args:
            test: The list, or its recall after the workout.
            series: Machine and terminal.
            words: The list, and behind it those for practice.
            drawn_for: Id of the question and number of the workout that it was drawn for.
        """
        super().__init__(test, series, drawn_for)
        self._list, self._practice = words[:LIST_WORDS], words[LIST_WORDS:]
        self.practising = test is CheckTest.WORD_LIST
        self._given: list[str] = []
        self._typed = TypedAnswer(letter_typed, LONGEST_WORD, NO_LETTERS)

    @property
    def asked(self) -> Sequence[str]:
        """The words of this round."""
        return self._practice if self.practising else self._list

    def action_begin(self) -> None:
        """Begin; give the word that was typed, or with none end the round."""
        if self.phase is TakingStage.READY:
            self._next()
        elif self.phase is TakingStage.ASKING and self._typed.text:
            self._given.append(self._typed.text)
            self._typed.text = ""
            self._show_typed()
            if len(self._given) == MOST_TYPED:
                self._answer()
        elif self.phase is TakingStage.ASKING:
            self._answer()

    def _next(self) -> None:
        self._given, self._typed.text = [], ""
        self.look_out()
        if self.test is CheckTest.WORD_RECALL:
            self._ask()
            return
        self.phase = TakingStage.SHOWING
        self._show_word(0)

    def _show_word(self, place: int) -> None:
        if place == len(self.asked):
            self._ask()
            return
        self.show(self.asked[place])
        shown_s = WORD_SECONDS * (1 - BLANK_SHARE) * self.PACE
        self.later(shown_s, lambda: self._show_blank(place))

    def _show_blank(self, place: int) -> None:
        self.show("")
        self.later(WORD_SECONDS * BLANK_SHARE * self.PACE, lambda: self._show_word(place + 1))

    def _ask(self) -> None:
        self.phase = TakingStage.ASKING
        self._show_typed()
        self.later(LONGEST_RECALL_S, self._answer)

    def _show_typed(self) -> None:
        given = "\n".join(wrap("  ".join(self._given), TYPED_ROOM))
        gives = worded("gives the word") if self._typed.text else worded("ends the round")
        keys = keys_line(BEGIN_TEST.hinted(gives), LEAVE_TEST.hinted())
        self.show(
            phrase(
                "All the words you know:\n\n{given}\n\n{typed}_",
                given=given,
                typed=self._typed.text,
            ),
            keys,
        )

    def on_key(self, event: events.Key) -> None:
        """Type a letter, or take the last one back."""
        if self.phase is TakingStage.ASKING and self._typed.take(event):
            self._show_typed()

    def _answer(self) -> None:
        self.no_more_later()
        if self._typed.text:
            self._given.append(self._typed.text)
        trial = word_trial(self.asked, self._given)._replace(void=self.spoilt())
        self.phase = TakingStage.WAITING
        if self.practising:
            self.practising = False
            right = recalled(trial.shown, trial.typed)
            self.show(phrase("{right} of {number}.", right=right, number=len(self._practice)))
            self.later(TOLD_S * self.PACE, lambda: self.be_ready(PRACTICE_OVER))
            return
        self.trials.append(trial)
        if len(self.trials) == trials_of(self.test):
            self.finish()
            return
        self.be_ready(worded("The same list once more."))


def letter_typed(character: str) -> str:
    """A letter, small, or nothing."""
    return character.lower() if character.isalpha() else ""
