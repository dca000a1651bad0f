"""Whose log it is: the profiles of this laptop, chosen, made and renamed."""

from collections.abc import Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input, Label, Static

from brainlift_tui.core.errors import Refused
from brainlift_tui.store.lifter.paths import profiles_folder
from brainlift_tui.store.lifter.profiles import (
    add_profile,
    profile_of,
    profile_path,
    read_profiles,
    rename_profile,
)
from brainlift_tui.tui.commands.bindings import bindings
from brainlift_tui.tui.commands.questions import (
    CLOSE_PROFILES,
    KEEP_PROFILE,
    NEW_PROFILE,
    PROFILES,
)
from brainlift_tui.tui.dialogs.dialog import Dialog
from brainlift_tui.tui.language.catalogue import worded
from brainlift_tui.tui.training_app import TrainingApp
from brainlift_tui.tui.widgets.hint_line import keys_line
from brainlift_tui.tui.widgets.prefilled_line import PrefilledLine
from brainlift_tui.tui.widgets.row_list import RowList, cursor_mark
from brainlift_tui.tui.words import phrase, words

MOST_ROWS = 9

NOBODY = (
    worded("Nobody has a log of their own yet."),
    phrase("{key} makes one for whoever trains here too.", key=NEW_PROFILE.key),
)


class ProfileRows(RowList):
    """Who there is."""

    names: Sequence[str] = ()
    open_name: str | None = None

    def count(self) -> int:
        """How many there are."""
        return len(self.names)

    def line(self, y: int, *, selected: bool) -> Content:
        """One of them, and whether theirs is the log that is open."""
        mark = cursor_mark(selected=selected)
        name = self.names[y]
        here = "   ✓ open" if name == self.open_name else ""
        return Content.assemble(mark, (name, "bold" if selected else ""), (here, "$text-muted"))


class Profiles(Dialog[str | None]):
    """Who trains here; gives the profile that was chosen, None for none."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(*PROFILES)

    def __init__(self, open_name: str | None = None) -> None:
        """Offer the profiles.

        Args:
            open_name: The one that is open, None at the start.
        """
        super().__init__()
        self._open_name = open_name
        self._renaming: str | None = None

    def compose(self) -> ComposeResult:
        """The question, who there is, a line to type in, what is wrong, the keys."""
        with Vertical():
            yield Label(worded("Who trains?"), markup=False)
            yield ProfileRows()
            name = PrefilledLine(placeholder="a name")
            name.display = False
            yield name
            yield Static("", classes="problem", markup=False)
            yield Static("", classes="keys", markup=False)

    def on_mount(self) -> None:
        """Show who there is."""
        self._show(self._open_name)

    def _show(self, name: str | None) -> None:
        rows = self.query_one(ProfileRows)
        rows.names, rows.open_name = read_profiles(), self._open_name
        rows.styles.height = min(MOST_ROWS, len(rows.names)) or len(NOBODY)
        rows.where_empty = NOBODY
        if name in rows.names:
            rows.cursor = rows.names.index(name)
        rows.redraw()
        self.query_one(Input).display = False
        rows.focus()
        self._say("")

    def _say(self, problem: str) -> None:
        problem_line = self.query_one(".problem", Static)
        problem_line.update(f"✗ {problem}" if problem else "")
        problem_line.display = bool(problem)
        typing = bool(self.query_one(Input).display)
        keys = (
            keys_line(KEEP_PROFILE.hinted(), CLOSE_PROFILES.hinted())
            if typing
            else Content.assemble(
                keys_line(*(command.hinted() for command in PROFILES)),
                phrase(
                    "\nEach has a file of its own in {folder}",
                    folder=str(profiles_folder()),
                ),
            )
        )
        self.query_one(".keys", Static).update(keys)

    @on(RowList.Chosen)
    def action_take(self) -> None:
        """Open the one in front."""
        rows = self.query_one(ProfileRows)
        if rows.names:
            self.dismiss(rows.names[rows.cursor])

    def action_make(self) -> None:
        """Ask for the name of a new one."""
        self._ask(None)

    def action_rename(self) -> None:
        """Ask for another name of the one in front."""
        rows = self.query_one(ProfileRows)
        if not rows.names:
            return
        name = rows.names[rows.cursor]
        if name == self._open_name:
            self._say(phrase("{name} is open: open another one first, then rename it.", name=name))
            return
        self._ask(name)

    def _ask(self, renaming: str | None) -> None:
        self._renaming = renaming
        name = self.query_one(PrefilledLine)
        name.fill(renaming or "")
        name.display = True
        name.focus()
        self._say("")

    @on(Input.Submitted)
    def _named(self, event: Input.Submitted) -> None:
        try:
            if self._renaming is None:
                name = add_profile(event.value)
            else:
                name = rename_profile(self._renaming, event.value)
        except Refused as error:
            self._say(words(error.said))
            return
        self._show(name)

    def action_leave(self) -> None:
        """Leave the line that is typed in, or the choice."""
        if self.query_one(Input).display:
            self._show(self._renaming or self._open_name)
        else:
            self.dismiss(None)


def ask_who_trains(app: TrainingApp) -> None:
    """Ask whose log is to be open, and go on with it."""

    def go_on(name: str | None) -> None:
        path = app.training.path if name is None else profile_path(name)
        if path != app.training.path:
            app.goes_on_with = path
            app.exit()

    app.push_screen(Profiles(profile_of(app.training.path)), app.background.answered(go_on))
