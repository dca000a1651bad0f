"""Digit span: digits one by one, then typed in reverse order, or as they came."""

from textual import events

from brainlift_tui.core.brain.span import (
    DIGIT_SECONDS,
    LONGEST,
    PRACTICE_TRIALS,
    START_LENGTH,
    TRIALS,
    drawn_digits,
    next_length,
    span_trial,
)
from brainlift_tui.core.brain.trial import CheckTest
from brainlift_tui.tui.commands.questions import BEGIN_TEST, LEAVE_TEST
from brainlift_tui.tui.language.catalogue import worded
from brainlift_tui.tui.memory.faces import drawn
from brainlift_tui.tui.memory.taking import PRACTICE_OVER, TakingScreen, TakingStage
from brainlift_tui.tui.memory.typed_answer import TypedAnswer
from brainlift_tui.tui.widgets.hint_line import keys_line
from brainlift_tui.tui.words import phrase

BLANK_SHARE = 0.2
"""Of a digit's second in which nothing is shown, so that two are told apart."""

TOLD_S = 1.5


class SpanScreen(TakingScreen):
    """Takes the digit span."""

    def __init__(
        self, test: CheckTest, series: str, drawn_for: tuple[str, int] | None = None
    ) -> None:
        """Take the test.

        Args:
            test: Backward or forward.
            series: Machine and terminal.
            drawn_for: Id of the question and number of the workout that it was drawn for.
        """
        super().__init__(test, series, drawn_for)
        self._backward = test is CheckTest.BACKWARD_SPAN
        self._practised = 0
        self._digits = ""
        self._typed = TypedAnswer(digit_typed, LONGEST)

    def action_begin(self) -> None:
        """Begin, or give the answer that was typed."""
        if self.phase is TakingStage.READY:
            self._next()
        elif self.phase is TakingStage.ASKING and self._typed.text:
            self._answer()

    def _next(self) -> None:
        length = START_LENGTH if self.practising else next_length(self.trials)
        if length is None or len(self.trials) >= 2 * TRIALS:
            self.finish()
            return
        self._digits, self._typed.text = drawn_digits(length, self.chance), ""
        self.phase = TakingStage.SHOWING
        self.look_out()
        self._show_digit(0)

    def _show_digit(self, place: int) -> None:
        if place == len(self._digits):
            self.phase = TakingStage.ASKING
            self._show_typed()
            return
        self.show(drawn(self.test, self._digits[place]))
        shown_s = DIGIT_SECONDS * (1 - BLANK_SHARE) * self.PACE
        self.later(shown_s, lambda: self._show_blank(place))

    def _show_blank(self, place: int) -> None:
        self.show("")
        self.later(DIGIT_SECONDS * BLANK_SHARE * self.PACE, lambda: self._show_digit(place + 1))

    def _show_typed(self) -> None:
        typed = " ".join((*self._typed.text, "_"))
        keys = keys_line(BEGIN_TEST.hinted("gives the answer"), LEAVE_TEST.hinted())
        order = worded("In reverse order") if self._backward else worded("In the same order")
        self.show(f"{order}:\n\n{typed}", keys)

    def on_key(self, event: events.Key) -> None:
        """Type a digit, or take the last one back."""
        if self.phase is TakingStage.ASKING and self._typed.take(event):
            self._show_typed()

    def _answer(self) -> None:
        trial = span_trial(self._digits, self._typed.text, backward=self._backward)
        trial = trial._replace(void=self.spoilt())
        self.phase = TakingStage.WAITING
        if not self.practising:
            self.trials.append(trial)
            self.show("")
            self.later(DIGIT_SECONDS * self.PACE, self._next)
            return
        self._practised += 1
        wanted = " ".join(trial.wanted)
        self.show(worded("Right.") if trial.right else phrase("It was {wanted}.", wanted=wanted))
        self.later(TOLD_S * self.PACE, self._practised_one)

    def _practised_one(self) -> None:
        self.practising = self._practised < PRACTICE_TRIALS
        if self.practising:
            self._next()
        else:
            self.be_ready(PRACTICE_OVER)


def digit_typed(character: str) -> str:
    """A digit, or nothing."""
    return character if character.isdecimal() and character.isascii() else ""
