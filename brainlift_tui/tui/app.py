"""The app: which screens there are, and what every screen has in common."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

from textual import events
from textual.binding import BindingType
from textual.command import CommandPalette, Provider
from textual.dom import DOMNode
from textual.filter import LineFilter
from textual.screen import Screen
from textual.timer import Timer
from textual.worker import Worker

from brainlift_tui.core.identity import WorkoutId
from brainlift_tui.core.lifter.settings import SOUND, UNIT, Setting
from brainlift_tui.core.said import Said
from brainlift_tui.store.clock import Clock
from brainlift_tui.store.entry.half_typed import keep_half_typed, read_half_typed
from brainlift_tui.store.lifter.settings import set_to
from brainlift_tui.store.rest.resting import settle_rest
from brainlift_tui.tui.background import Background, is_over, worked_off
from brainlift_tui.tui.commands.bindings import bindings
from brainlift_tui.tui.commands.everywhere import EVERYWHERE, undoable
from brainlift_tui.tui.desk.commands import LOGS
from brainlift_tui.tui.dialogs.least_size import is_too_small
from brainlift_tui.tui.ending import end_when_asked
from brainlift_tui.tui.entry.half_typed import half_typed_on, take_up_half_typed
from brainlift_tui.tui.failed_screen import meet
from brainlift_tui.tui.key_guard import KeyGuard
from brainlift_tui.tui.keyed import KeyedScreen
from brainlift_tui.tui.own_keys import take_own_keys
from brainlift_tui.tui.places import palette, palette_screen, place_of
from brainlift_tui.tui.rest.rest_clock import RestClock
from brainlift_tui.tui.session.today import TodayScreen
from brainlift_tui.tui.session.training import Training
from brainlift_tui.tui.training_app import TrainingApp
from brainlift_tui.tui.unpromised import failing_by, write_to_terminal
from brainlift_tui.tui.widgets.even_signs import EvenSigns
from brainlift_tui.tui.widgets.plain_signs import plain_signs
from brainlift_tui.tui.words import words

if TYPE_CHECKING:
    from rich.console import RenderableType
    from textual.actions import ActionParseResult

PASSED_ON_S = 0.25
"""How long the next key waits at most for one that a question takes."""

FIRST_KEYS_S = 0.1
"""For so long after the first frame the keys come before the nudges."""

LOOK_S = 0.5
"""How often the file is looked at for changes made elsewhere."""


@failing_by(meet)
class BrainliftApp(TrainingApp):
    """Today, Rest, Week, History and Settings over one lifter's database."""

    CSS_PATH = "app.tcss"
    TITLE = "brainlift"
    BINDINGS: ClassVar[list[BindingType]] = bindings(*EVERYWHERE)
    COMMANDS: ClassVar[set[type[Provider] | Callable[[], type[Provider]]]] = {palette}

    def __init__(self, path: Path, clock: Clock, *, copied: bool = True) -> None:
        """Open a lifter's database.

        Args:
            path: The database file.
            clock: What time it is.
            copied: Whether it is copied after each day of training.

        Raises:
            StoreUnusable: The file can't be opened.
        """
        super().__init__()
        self._keys_amiss = take_own_keys(self, path)
        self.training = Training(path, clock)
        self.dress(self.training.settings.theme)
        self._copied = copied
        self._signs = (EvenSigns(), *plain_signs())
        self.key_guard = KeyGuard()
        self.background = Background(self, path, self.refuse, self.leave_to_mend)
        self.rest_clock = RestClock(
            self, self.training, self.background, self._show_clock, partial(write_to_terminal, self)
        )
        self._coaching: Timer | None = None
        self._settling: Worker[None] | None = None
        self._closes_left_open: Worker[None] | None = None
        self.animation_level = "none"

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Every line is drawn in signs that terminals draw alike, and that this one has."""
        return [*super().get_line_filters(), *self._signs]

    def get_default_screen(self) -> Screen[None]:
        """Open on Today."""
        return TodayScreen()

    def on_load(self) -> None:
        """End in order when the system asks for it, from before the terminal is the app's own."""
        if not self.is_headless:
            end_when_asked(lambda status: self.exit(return_code=status))

    def on_mount(self) -> None:
        """Start the clock; what is heavy is loaded once the first frame is drawn."""
        self.rest_clock.tick()
        self.background.soon(self._settle)

    def _settle(self) -> None:
        if self._keys_amiss:
            self.tell(f"✗ {self._keys_amiss}")
        self.training.writer.warm_up()
        self._coaching = self.background.later(FIRST_KEYS_S, self._coach)
        self.background.every(LOOK_S, self._look)
        if self.training.hold is not None:
            self.go("hold")
        self._close_left_open()
        today = self.screen_stack[0]
        if isinstance(today, TodayScreen) and read_half_typed(self.training.reader) is not None:
            self.background.run(partial(take_up_half_typed, self, today))

    def _coach(self) -> None:
        self.training.call_the_coach()
        self.show_changes()
        self._go_by_the_coach()

    def _go_by_the_coach(self) -> None:
        self._offer_deload()
        self._copy_the_day()
        if self.training.coach.look_back_due:
            self._look_back()
        elif self.training.coach.found is not None:
            from brainlift_tui.tui.coaching.looking_back import keep_found

            keep_found(self)

    def _close_left_open(self) -> None:
        if self.training.left_open and is_over(self._closes_left_open):
            self._closes_left_open = self.background.run(self.close_left_open)

    async def close_left_open(self) -> None:
        """Close a workout that was left open hours ago, and say how to go on with it."""
        from brainlift_tui.tui.left_open import close_left_open

        await close_left_open(self)

    # What is being typed when the program ends

    def _keep_half_typed(self) -> None:
        if not self.is_running:
            return
        typed = half_typed_on(reversed(self.screen_stack))
        if typed is not None:
            self.training.writer.submit(keep_half_typed, typed)

    def exit(
        self,
        result: None = None,
        return_code: int = 0,
        message: "RenderableType | None" = None,
    ) -> None:
        """End; what is being typed is kept for the next start."""
        self._keep_half_typed()
        super().exit(result, return_code, message)

    def panic(self, *renderables: "RenderableType") -> None:
        """End because of a fault; the same holds."""
        self._keep_half_typed()
        super().panic(*renderables)

    def on_unmount(self) -> None:
        """Finish what is being written."""
        if self._coaching is not None:
            self._coaching.stop()
        self.background.close()
        self.training.close()

    def on_resize(self, event: events.Resize) -> None:
        """Cover the screen with a sentence while the terminal is too small to show it."""
        if is_too_small(event.size) or len(self.screen_stack) > 1:
            from brainlift_tui.tui.dialogs.too_small import cover_if_too_small

            cover_if_too_small(self, event.size)

    # Where one is

    def go(self, place: str) -> None:
        """Show a place; one is there at once."""
        if getattr(self.screen, "PLACE", None) == place:
            return
        bound_here = self.screen.active_bindings.items()
        self.key_guard.left(key for key, bound in bound_here if bound.binding.id not in LOGS)
        if not self.is_screen_installed(place) and place != "today":
            self.install_screen(place_of(place), place)
        while len(self.screen_stack) > 1:
            self.pop_screen()
        if place != "today":
            self.push_screen(place)
        self._arrived()

    def action_search(self) -> None:
        """Look for words in everything ever logged."""
        self.go("history")
        shown = self.screen
        self.background.soon(lambda: shown.run_action("search"), shown)

    async def action_quick_entry(self) -> None:
        """Type an exercise with its sets in one line."""
        shown = self.screen
        if isinstance(shown, KeyedScreen):
            await shown.ask(self.quick_entry(shown.logs_into()))

    async def quick_entry(self, workout: WorkoutId | None = None, example: str = "") -> None:
        """Ask for a line to log."""
        from brainlift_tui.tui.entry.log_line import log_line

        await log_line(self, workout, example=example)

    def open_workout(self, workout: WorkoutId) -> None:
        """Open a past workout over what is shown."""
        from brainlift_tui.tui.workout.workout import WorkoutScreen

        self.push_screen(WorkoutScreen(workout))

    def open_exercise(self, slug: str) -> None:
        """Open an exercise over time."""
        from brainlift_tui.tui.looking_back.exercise import ExerciseScreen

        self.push_screen(ExerciseScreen(slug))

    def action_open_view(self, name: str) -> None:
        """Look at the whole of what was done in another way."""
        self.push_screen(place_of(name))

    async def action_ask(self, what: str) -> None:
        """Ask one of the questions that can be asked anywhere."""
        from brainlift_tui.tui.asked_anywhere import question_of

        shown = self.screen
        if isinstance(shown, KeyedScreen):
            await shown.ask(question_of(what)(self))

    def action_profiles(self) -> None:
        """Ask who trains, and go on with their log."""
        from brainlift_tui.tui.lifter.profiles import ask_who_trains

        ask_who_trains(self)

    async def action_finish(self) -> None:
        """End the workout under way, from wherever one is."""
        self.go("today")
        if isinstance(self.screen, TodayScreen):
            await self.screen.finish()

    def action_open_report(self) -> None:
        """Show how often the forecast and the nudges came true."""
        from brainlift_tui.tui.forecast.report import ReportScreen

        self.push_screen(ReportScreen(self.training.writer.file))

    def _arrived(self) -> None:
        shown = self.screen
        if isinstance(shown, KeyedScreen):
            shown.arrive()
            if shown.is_mounted:
                shown.show_changes()
        self.rest_clock.tick()

    def action_go(self, place: str) -> None:
        """Go to a place."""
        self.go(place)

    def action_command_palette(self) -> None:
        """Look for what can be done."""
        if not any(isinstance(screen, CommandPalette) for screen in self.screen_stack):
            self.push_screen(palette_screen())

    def action_keys(self) -> None:
        """Show the keys of the screen one is on."""
        from brainlift_tui.tui.dialogs.keys import Keys

        shown = self.screen
        if isinstance(shown, KeyedScreen):
            self.push_screen(Keys(shown.PLACE, shown.active_bindings))

    # Keys

    async def run_action(
        self,
        action: "str | ActionParseResult",
        default_namespace: DOMNode | None = None,
        namespaces: Mapping[str, DOMNode] | None = None,
    ) -> bool:
        """Carry out a key, a line of the palette or a click; what can't be done is told."""
        with self.background.telling():
            if not await super().run_action(action, default_namespace, namespaces):
                return False
        return True

    async def on_event(self, event: events.Event) -> None:
        """Put keys in one line, so that each is carried out behind those pressed before it."""
        if isinstance(event, events.Key) and not event.is_forwarded and self.screen_stack:
            shown, first = self.screen, self.screen_stack[0]
            if self.keys_waiting or (isinstance(shown, KeyedScreen) and shown.takes_keys):
                self.app_focus = True
                self.keys_waiting += 1
                first.post_message(KeyedScreen.Pressed(event))
                return
            if not self.is_meant(event):
                return
        await super().on_event(event)

    def is_meant(self, event: events.Key) -> bool:
        """Whether a key is for the question that is open, and no slip of the finger.

        An Enter hit twice, or held down, does not close what it has opened.
        """
        return self.key_guard.admits(event.key, event.time, guarded=event.key == "enter")

    async def pass_on(self, event: events.Key) -> None:
        """Give a key to the question that is open, and wait until it has been answered to."""
        focused = self.focused or self.screen
        await super().on_event(events.Key(event.key, event.character))
        for pump in focused.ancestors_with_self:
            await worked_off(pump, PASSED_ON_S)

    # What changed

    def tell(self, text: str) -> None:
        """Say what was done, on every place there is: the next one shown may be another."""
        self.told = text = self.training.as_stored(text)
        for screen in self.keyed_screens():
            screen.tell(text)

    def refuse(self, text: str) -> None:
        """Say on the screen that is shown why something can't be done."""
        for screen in self.keyed_screens()[-1:]:
            screen.refuse(text)

    def show_changes(self) -> None:
        """Draw the shown place anew."""
        self.dress(self.training.settings.theme)
        for screen in self.keyed_screens():
            screen.show_changes()
        self.rest_clock.tick()

    def stand_on_next(self) -> None:
        """Put Today's cursor on the next row to do, also while another place is shown."""
        for screen in self.keyed_screens():
            if isinstance(screen, TodayScreen):
                screen.stand_on_next()

    def _show_clock(self, text: str) -> None:
        for screen in self.keyed_screens():
            screen.show_clock(text)

    def keyed_screens(self) -> list[KeyedScreen]:
        """The screens there are, the one shown last; none once the app ends."""
        if not self.is_running:
            return []
        return [
            s
            for s in self.screen_stack
            if isinstance(s, KeyedScreen) and s.is_mounted and s.children
        ]

    def _look(self) -> None:
        with self.background.telling():
            news = self.training.news()
            if news:
                self.tell(news)
        if self.training.outdated:
            day = self.training.session.day
            self.training.reload()
            self.show_changes()
            if self.training.session.day != day:
                self._go_by_the_coach()
                if not half_typed_on(self.keyed_screens()):
                    self.stand_on_next()
        rest = self.training.rest
        if rest is not None and rest.settled(self.training.clock.moment()) is not rest:
            self._settle_rest()
        self._close_left_open()
        self._look_back_if_due()

    def _settle_rest(self) -> None:
        if is_over(self._settling):
            doing = partial(self.training.do_unasked, settle_rest)
            self._settling = self.background.run(doing, group="settle", quietly=True)

    def _look_back_if_due(self) -> None:
        if self.training.coach.look_back_due:
            self._look_back()
            self._copy_the_day()

    def _copy_the_day(self) -> None:
        if self._copied:
            from brainlift_tui.tui.lifter.copies import copy_the_day

            copy_the_day(self)

    def _look_back(self) -> None:
        from brainlift_tui.tui.coaching.looking_back import look_back

        look_back(self, self._offer_deload)

    def _offer_deload(self) -> None:
        for screen in self.keyed_screens():
            if isinstance(screen, TodayScreen):
                screen.offer_deload()

    async def action_undo(self) -> None:
        """Take back the last change, whoever made it."""
        from brainlift_tui.tui.undo import undo

        await undo(self)

    async def action_redo(self) -> None:
        """Do again what was taken back."""
        from brainlift_tui.tui.undo import redo

        await redo(self)

    async def action_keep(self) -> None:
        """Copy or save the tables and plots that are shown."""
        shown = self.screen
        if isinstance(shown, KeyedScreen):
            from brainlift_tui.tui.looking_back.saving_views import save_shown

            await shown.ask(save_shown(self, shown.tables(), shown.charts()))

    async def action_units(self) -> None:
        """Show loads in the other unit; what was logged stays as it was entered."""
        label = await self._turn_setting(UNIT)
        self.tell(undoable(words(label)))

    async def switch_sound(self) -> None:
        """Ring at the end of a rest, or don't any more."""
        label = await self._turn_setting(SOUND)
        self.tell(f"{words(label)}.")

    async def _turn_setting(self, setting: Setting[Any]) -> Said:  # Any: whatever it is
        after = setting.after(setting.of(self.training.settings))
        label = await self.training.do(set_to, setting, after)
        self.show_changes()
        return label
