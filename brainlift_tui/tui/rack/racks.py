"""Plates and racks: what is on the bar for the load in front, and which rack is in use."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Label, Static

from brainlift_tui.core.rack.gym import gym_rack
from brainlift_tui.core.rack.rack import Rack
from brainlift_tui.core.rack.words import rack_words
from brainlift_tui.core.said import Key, said
from brainlift_tui.core.workout.log import KeptRack
from brainlift_tui.store.rack import racks
from brainlift_tui.tui.commands.bindings import bindings
from brainlift_tui.tui.commands.everywhere import undoable
from brainlift_tui.tui.commands.questions import RACKS
from brainlift_tui.tui.dialogs.ask import Ask
from brainlift_tui.tui.dialogs.choose import Choose
from brainlift_tui.tui.dialogs.dialog import Dialog
from brainlift_tui.tui.language.catalogue import worded
from brainlift_tui.tui.language.names import called
from brainlift_tui.tui.session.training import Training
from brainlift_tui.tui.training_app import TrainingApp
from brainlift_tui.tui.widgets.hint_line import keys_line
from brainlift_tui.tui.widgets.row_list import RowList, cursor_mark
from brainlift_tui.tui.words import phrase, words

SEEN = 6
"""Racks that are seen at a time."""


class RackRows(RowList):
    """The racks, one a line."""

    kept: tuple[KeptRack, ...] = ()

    def count(self) -> int:
        """How many there are."""
        return len(self.kept)

    def line(self, y: int, *, selected: bool) -> Content:
        """A rack, whether it is in use, and what it holds."""
        kept = self.kept[y]
        mark = cursor_mark(selected=selected)
        used = ("● ", "$accent") if kept.active else ("○ ", "$foreground-muted")
        state = f"{worded('in use')}  " if kept.active else ""
        line = Content.assemble(
            mark,
            used,
            (f"{called(kept.rack.name):<14} ", "bold" if selected else ""),
            (state, "bold"),
            (words(rack_words(kept.rack)), "$foreground-muted"),
        )
        return line.truncate(self.scrollable_content_region.width, ellipsis=True)


class Racks(Dialog[None]):
    """The racks; one key switches."""

    app: TrainingApp

    DEFAULT_CSS = """
    Racks > Vertical { width: 76; max-width: 95%; }
    Racks .keys { width: 1fr; }
    """

    BINDINGS: ClassVar[list[BindingType]] = bindings(*RACKS)

    def __init__(self, training: Training, about: Content) -> None:
        """Show the racks.

        Args:
            training: Where they are read and changed.
            about: What is on the bar for the load in front.
        """
        super().__init__()
        self._training = training
        self._about = about

    def compose(self) -> ComposeResult:
        """What is on the bar, the racks, what went wrong, the keys."""
        with Vertical():
            yield Static(self._about, classes="about")
            yield RackRows()
            yield Static("", classes="problem", markup=False)
            yield Label(
                Content.assemble(
                    keys_line(*(command.hinted() for command in RACKS)),
                    "\n" + worded("What is on the rack in use is changed in Settings."),
                ),
                classes="keys",
            )

    def on_mount(self) -> None:
        """Stand on the rack in use."""
        self._show()
        rows = self.query_one(RackRows)
        rows.cursor = next((y for y, kept in enumerate(rows.kept) if kept.active), 0)
        rows.focus()

    def _show(self, problem: str = "") -> None:
        rows = self.query_one(RackRows)
        rows.kept = racks.read_racks(self._training.reader)
        rows.styles.height = min(SEEN, len(rows.kept))
        rows.cursor = min(rows.cursor, max(0, len(rows.kept) - 1))
        rows.redraw()
        told = self.query_one(".problem", Static)
        told.update(f"✗ {problem}" if problem else "")
        told.display = bool(problem)

    @property
    def _front(self) -> KeptRack:
        rows = self.query_one(RackRows)
        return rows.kept[rows.cursor]

    def _done(self, text: str) -> None:
        self._training.drafts.clear()
        self.app.told = undoable(text)
        self.dismiss()

    @on(RowList.Chosen)
    async def action_use(self) -> None:
        """Use the rack in front, and go back."""
        kept = self._front
        with self.app.background.telling(self._show):
            await self._training.do(racks.use_rack, kept.uid)
            if kept.active:
                self.dismiss()
            else:
                self._done(phrase("Rack in use: {rack}", rack=kept.rack.name))

    async def action_delete(self) -> None:
        """Delete the rack in front."""
        with self.app.background.telling(self._show):
            await self._training.do(racks.delete_rack, self._front.uid)
            self._training.drafts.clear()
            self._show()

    async def action_undo(self) -> None:
        """Take the last change back."""
        await self.app.run_action("app.undo")
        self._show()

    async def action_rename(self) -> None:
        """Ask for another name."""
        kept, reader = self._front, self._training.reader

        async def named(text: str | None) -> None:
            with self.app.background.telling(self._show):
                if text is not None:
                    await self._training.do(racks.rename_rack, kept.uid, text)
                    self._show()

        def check(text: str) -> str:
            return racks.check_rack_name(reader, text, kept.uid)

        await self.app.push_screen(Ask("Name of the rack", kept.rack.name, check), named)

    async def action_new(self) -> None:
        """Ask for a name, then for what it begins with."""
        reader = self._training.reader

        async def named(text: str | None) -> None:
            if text is not None:
                await self._begin(text)

        def check(text: str) -> str:
            return racks.check_rack_name(reader, text)

        await self.app.push_screen(Ask("Name of the new rack: Gym, Travel", "", check), named)

    async def _begin(self, name: str) -> None:
        now, unit = racks.read_rack(self._training.reader), self._training.settings.unit
        gym = gym_rack(name, unit)
        starts = (
            (phrase("the same as {name}", name=now.name), now._replace(name=name)),
            (words(said("an ordinary gym: {what}", what=rack_words(gym))), gym),
            (worded("nothing but your own weight"), Rack(name, unit=unit, stations=frozenset())),
        )

        async def chosen(option: int | None) -> None:
            with self.app.background.telling(self._show):
                if option is not None:
                    await self._training.do(racks.add_rack, starts[option][1])
                    self._done(
                        words(
                            said(
                                "New rack, in use: {name}. {key} changes what is on it",
                                name=name,
                                key=Key("go.settings", "S"),
                            )
                        )
                    )

        options = [start for start, _ in starts]
        await self.app.push_screen(Choose(phrase("{name} begins with", name=name), options), chosen)

    def action_leave(self) -> None:
        """Change nothing."""
        self.dismiss()
