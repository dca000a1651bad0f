"""Why a nudge stands there: what it looked at, the rule, the numbers, the source."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from brainlift_tui.core.coaching.nudge import Advice, NudgeAnswer
from brainlift_tui.core.coaching.wording import can_be_taken
from brainlift_tui.core.said import Said
from brainlift_tui.tui.commands.bindings import bindings
from brainlift_tui.tui.commands.questions import CLOSE_WHY, NEVER, PUT_OFF, TAKE_NUDGE, WHY
from brainlift_tui.tui.dialogs.dialog import Dialog
from brainlift_tui.tui.language.catalogue import worded
from brainlift_tui.tui.widgets.hint_line import keys_line
from brainlift_tui.tui.words import words


class Why(Dialog[NudgeAnswer | None]):
    """The reasons behind a nudge; the answer is one key: taken, snoozed or never."""

    DEFAULT_CSS = """
    Why > VerticalScroll { width: 92; max-width: 98%; max-height: 98%; padding: 0 1 0 2; }
    Why > VerticalScroll > Static { padding: 0 1 0 0; }
    Why .keys { dock: bottom; padding-top: 1; color: $foreground-muted; background: $surface; }
    """

    BINDINGS: ClassVar[list[BindingType]] = bindings(*WHY)

    def __init__(
        self,
        exercise: str,
        advice: Advice,
        *,
        everything: bool = False,
        only_tells: bool = False,
    ) -> None:
        """Explain.

        Args:
            exercise: The exercise's name, or what stands for all of them.
            advice: The nudge on it.
            everything: Whether it concerns every exercise, so that none can refuse it for ever.
            only_tells: Whether there is nothing to answer.
        """
        super().__init__()
        self._exercise = exercise
        self._everything = everything
        self._only_tells = only_tells
        self._advice = advice

    def compose(self) -> ComposeResult:
        """The nudge in one line, then what it rests on."""
        take = (TAKE_NUDGE,) if can_be_taken(self._advice) else ()
        never = () if self._everything else (NEVER,)
        answers = (CLOSE_WHY,) if self._only_tells else (*take, PUT_OFF, *never, CLOSE_WHY)
        keys = keys_line(*(answer.hinted() for answer in answers))
        with VerticalScroll():
            yield Static(self._text())
            yield Static(keys, classes="keys")

    def _text(self) -> Content:
        advice, reasons = self._advice, self._advice.reasons
        lines = [
            Content.assemble(
                (f"{self._exercise}   ", "bold"), (words(advice.offer), "bold $accent")
            ),
            Content(words(advice.why)),
            Content(""),
            *_part(worded("Looked at"), reasons.looked_at),
            *_part(worded("Numbers"), reasons.numbers),
            *_part(worded("Rule"), (reasons.rule,)),
            *_part(
                worded("What would change it"),
                () if reasons.would_change is None else (reasons.would_change,),
            ),
            *_part(worded("Source"), reasons.sources),
        ]
        return Content("\n").join(lines)

    def action_answer(self, answer: str) -> None:
        """Close with the answer."""
        given = NudgeAnswer(answer) if answer else None
        if given is not None and self._only_tells:
            return
        if given is NudgeAnswer.NEVER and self._everything:
            return
        if given is not NudgeAnswer.TAKEN or can_be_taken(self._advice):
            self.dismiss(given)


def _part(title: str, lines: tuple[Said, ...]) -> list[Content]:
    if not lines:
        return []
    return [
        Content.styled(title, "$foreground-muted"),
        *(Content(words(line)) for line in lines),
        Content(""),
    ]
