"""What all screens have in common: keys are carried out in the order they were pressed."""

import asyncio
from collections.abc import Coroutine
from typing import TYPE_CHECKING, ClassVar

from textual import events, on
from textual.binding import ActiveBinding
from textual.message import Message
from textual.screen import Screen
from textual.widgets import Input

from brainlift_tui.core.identity import WorkoutId
from brainlift_tui.core.said import said
from brainlift_tui.store.entry.half_typed import HalfTyped
from brainlift_tui.tui.commands.bindings import bindings
from brainlift_tui.tui.commands.command import Command, Commands, Hint, When, key_words
from brainlift_tui.tui.language.catalogue import worded
from brainlift_tui.tui.training_app import TrainingApp
from brainlift_tui.tui.unpromised import drawn_when_seen
from brainlift_tui.tui.widgets.hint_line import HintLine
from brainlift_tui.tui.widgets.notice_line import NoticeLine
from brainlift_tui.tui.widgets.top_line import TopLine
from brainlift_tui.tui.words import words

if TYPE_CHECKING:
    from brainlift_tui.exchange.drawing.svg_plot import Drawing
    from brainlift_tui.exchange.drawing.tables import OfferedTable
    from brainlift_tui.tui.session.training import Training


@drawn_when_seen
class KeyedScreen(Screen[None], inherit_bindings=False):
    """A screen that awaits each key's action before it looks at the next key.

    Textual carries bindings out on the app's message queue and `on_key` on the screen's, so that a
    digit typed right behind a slow binding would overtake it; and a key that comes once another
    screen is shown would overtake those that still wait at the first. Here all keys stand in one
    line, which the app keeps with the screen at the bottom: Today.
    """

    class Pressed(Message, bubble=False):
        """A key whose turn has come.

        Attributes:
            key: The key.
        """

        def __init__(self, key: events.Key) -> None:
            super().__init__()
            self.key = key

    app: TrainingApp
    PLACE: ClassVar[str] = ""
    OFFERS: ClassVar[Commands] = ()
    """What can be done on it; its bindings are made from them."""

    def __init_subclass__(cls) -> None:
        """Make the bindings."""
        cls.BINDINGS = bindings(*cls.OFFERS)
        super().__init_subclass__()

    @property
    def training(self) -> "Training":
        """What is trained."""
        return self.app.training

    async def on_key(self, event: events.Key) -> None:
        """Give the key to what is typed, else to the binding it has here."""
        event.stop()
        event.prevent_default()
        await self.press(event)

    @on(Pressed)
    async def _in_turn(self, message: Pressed) -> None:
        try:
            await self.press(message.key)
        finally:
            self.app.keys_waiting -= 1

    @property
    def takes_keys(self) -> bool:
        """Whether keys are for its bindings, not for a line that is typed in."""
        return not isinstance(self.focused, Input)

    async def press(self, event: events.Key) -> None:
        """Carry out a key, on whichever screen is shown by now."""
        shown = self.app.screen
        while isinstance(shown, KeyedScreen) and not shown.is_mounted:
            await asyncio.sleep(0.001)  # it was opened a moment ago and has no widgets yet
            if not self.app.is_running:
                return  # it will never have any
            shown = self.app.screen
        if shown is not self:
            if isinstance(shown, KeyedScreen) and shown.takes_keys:
                await shown.press(event)
            elif self.app.is_meant(event):
                await self.app.pass_on(event)
            return
        self.query_one(NoticeLine).forget_refusal()
        with self.app.background.telling(self.refuse):
            # What was shown may have changed in another window meanwhile.
            await self._carry_out(event)

    async def _carry_out(self, event: events.Key) -> None:
        bound = self._bound_to(event)
        command = None if bound is None else self._command(bound)
        once = command is not None and command.once and not self.spells(event)
        strays = self.app.key_guard.strays(event.key, event.time) and once
        if not self.app.key_guard.admits(event.key, event.time, guarded=once):
            self.tell_left_out(event.key)
        elif strays:
            key = key_words(event.key)
            self.refuse(
                words(said("{key} was for the place before.  Again, it logs here", key=key))
            )
        elif await self.typed(event):
            return
        elif bound is not None:
            await self.perform(bound)
        else:
            self.tell_unbound(event)

    async def perform(self, bound: ActiveBinding) -> None:
        """Do what a key is bound to, or say what to stand on for it."""
        command = self._command(bound)
        if command is not None and not self.applies(command.when):
            self.refuse(worded(command.when.value))
            return
        await self.app.run_action(bound.binding.action, default_namespace=bound.node)

    def _command(self, bound: ActiveBinding) -> Command | None:
        return next((own for own in self.OFFERS if own.id == bound.binding.id), None)

    def applies(self, when: When) -> bool:  # noqa: ARG002 - for subclasses
        """Whether what is in front is such that a command applies."""
        return True

    def _bound_to(self, event: events.Key) -> ActiveBinding | None:
        active = self.active_bindings
        bindings = (active.get(key) for key in (event.key, *event.aliases))
        return next((bound for bound in bindings if bound is not None and bound.enabled), None)

    def logs_into(self) -> WorkoutId | None:
        """The past workout that a quick entry goes into; None for the one of now."""
        return None

    def half_typed(self) -> HalfTyped | None:
        """What is being typed on it, None while nothing is."""
        return None

    def tables(self) -> tuple["OfferedTable", ...]:
        """The tables it shows, to be copied or saved at `>`."""
        return ()

    def charts(self) -> tuple["Drawing", ...]:
        """The plots it shows, to be saved at `>`."""
        return ()

    async def ask(self, asking: Coroutine[object, object, object]) -> None:
        """Start what asks something; the next key is looked at when the question is there."""
        worker = self.app.background.run(lambda: asking, self, exclusive=True)
        while not worker.is_finished and not self._asked():
            await asyncio.sleep(0.001)
            if not self.app.is_running:
                return

    def _asked(self) -> bool:
        """Whether a question is there, and its line where it has one."""
        shown = self.app.screen
        if shown is self or not shown.is_mounted:
            return False
        return self.app.focused is not None or not shown.focus_chain

    def arrive(self) -> None:
        """Begin anew on coming here from another place, before the next key is looked at."""

    async def typed(self, event: events.Key) -> bool:  # noqa: ARG002 - for subclasses
        """Whether the key belongs to an entry under way; it is then taken."""
        return False

    def spells(self, event: events.Key) -> bool:  # noqa: ARG002 - for subclasses
        """Whether the key is a letter of a word being typed, which may well come twice."""
        return False

    def tell_unbound(self, event: events.Key) -> None:
        """Say where a key does something that does nothing here; silent where nobody expects it."""

    def tell_left_out(self, key: str) -> None:
        """Say that a key was not carried out because it came again at once."""
        shown = key.capitalize() if len(key) > 1 else key
        self.tell(words(said("{key} again within 0.3 s was left out.", key=shown)))

    def tell(self, text: str) -> None:
        """Say something here alone; what was done, the app tells, for the next place too."""
        self.query_one(NoticeLine).tell(text)

    def refuse(self, text: str) -> None:
        """Say why something can't be done."""
        self.query_one(NoticeLine).refuse(text)

    def show_changes(self) -> None:
        """Draw anew what has changed in the database."""
        self.query_one(HintLine).hints = self.hints()
        self.query_one(TopLine).whose = self.training.whose
        self.show_clock(self.app.rest_clock.text)

    def hints(self) -> tuple[Hint, ...]:
        """The keys that matter now."""
        return ()

    def show_clock(self, text: str) -> None:
        """Show the rest under way, "" for none."""
        self.query_one(TopLine).state = self.clock_words(text) if text else ""

    def clock_words(self, text: str) -> str:
        """The rest under way, and whether its clock stands."""
        rest = self.training.rest
        paused = rest is not None and rest.paused_left_s is not None
        told = said("rest {clock}", clock=text)
        return words(said("{rest}, paused", rest=told) if paused else told)
