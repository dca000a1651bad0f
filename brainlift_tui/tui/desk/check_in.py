"""The check-in before the first set: four questions, each of which may be skipped."""

from textual import events

from brainlift_tui.core.check_in.check_in import sore_and_due, sore_words
from brainlift_tui.core.check_in.keys import Asking
from brainlift_tui.core.said import in_turn, said
from brainlift_tui.store.check_in.check_in import keep_check_in, read_check_in
from brainlift_tui.tui.commands.command import Hint
from brainlift_tui.tui.commands.everywhere import EVERYWHERE, UNDO
from brainlift_tui.tui.desk.commands import SOMETHING_ELSE
from brainlift_tui.tui.desk.desk import Desk, Done
from brainlift_tui.tui.desk.modes import CHECKING_IN, ENOUGH, NEXT, given
from brainlift_tui.tui.words import words


class CheckingIn:
    """A check-in being filled in; keys that lead elsewhere end it.

    Attributes:
        asking: What is asked, and what was answered so far.
    """

    def __init__(self, asking: Asking) -> None:
        self.asking = asking

    def hints(self) -> tuple[Hint, ...]:
        """The keys beside those that answer."""
        onward = (
            NEXT.hinted("skip") if self.asking.skips and not self.asking.went_on else NEXT.hinted()
        )
        return (onward, *(command.hinted() for command in CHECKING_IN if command is not NEXT))

    async def press(self, desk: Desk, event: events.Key) -> bool:
        """Take an answer; what the whole program does on a key is done behind the check-in."""
        if given(CHECKING_IN, event.key) is ENOUGH:
            await self._keep(desk)
            return True
        sign = event.character or ""
        key = sign if len(sign) == 1 and sign.isprintable() and sign != " " else event.key
        asked = self.asking.press(key)
        if asked is None:
            if given(EVERYWHERE, event.key) is None:
                desk.app.bell()
                return True
            await self._keep(desk)
            return False
        self.asking = asked
        if asked.over:
            if asked.went_on:
                desk.app.key_guard.answered("enter")
            await self._keep(desk)
        else:
            desk.front.show_changes()
        return True

    async def _keep(self, desk: Desk) -> None:
        check_in = self.asking.check_in
        desk.mode = None
        await desk.training.do(keep_check_in, check_in)
        told = []
        if why := check_in.held_back:
            told.append(said("No raise today: {why}.", why=why))
        exercises = desk.training.session.exercises
        due = (muscle for exercise in exercises for muscle in exercise.exercise.direct)
        if sore := sore_and_due(check_in, due):
            told.append(
                said(
                    "Due today and sore: {muscles}; {key} has something else.",
                    muscles=sore_words(sore),
                    key=SOMETHING_ELSE.key,
                )
            )
        if not check_in.says_nothing:
            told = told or [said("Noted.")]
            told.append(said("{key} takes it back", key=UNDO.key))
        desk.front.tell(words(in_turn(told, "  ")))
        desk.front.show_changes()


async def check_in(desk: Desk) -> Done | None:
    """Begin to ask, or ask again what was said."""
    answered = read_check_in(desk.training.reader, desk.training.session.day)
    desk.mode = CheckingIn(Asking(answered) if answered is not None else Asking())
    desk.app.tell("")
    desk.front.show_changes()
    return None
