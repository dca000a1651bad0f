"""Choosing an exercise by typing part of its name."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, Label

from brainlift_tui.core.entry import NamedEntry, splits
from brainlift_tui.core.errors import BadInput, NoSuchExercise
from brainlift_tui.core.exercise import Exercise
from brainlift_tui.store.adding import Picked
from brainlift_tui.store.exercises import Candidate, candidates, named
from brainlift_tui.tui.training import Training
from brainlift_tui.tui.widgets.row_list import RowList


class CandidateList(RowList, can_focus=False):
    """The exercises that fit what was typed."""

    found: tuple[Candidate, ...] = ()

    def count(self) -> int:
        """How many fit."""
        return len(self.found)

    def line(self, y: int, *, selected: bool) -> Content:
        """One exercise, and when it was last done."""
        candidate = self.found[y]
        mark = ("▌ ", "$accent") if selected else ("  ", "")
        width = self.scrollable_content_region.width
        done = f"  {candidate.last_day}" if candidate.last_day else ""
        left = Content.assemble(
            mark,
            (candidate.name, "bold" if selected else ""),
            (f"  {candidate.detail}", "$foreground-muted"),
        ).truncate(max(10, width - len(done) - 1), ellipsis=True)
        gap = max(0, width - left.cell_length - len(done) - 1)
        return Content.assemble(left, " " * gap, (done, "$foreground-muted"))


class Pick(ModalScreen[Picked | None]):
    """Typing narrows the list; sets behind a name are logged at once."""

    DEFAULT_CSS = """
    Pick { align: center middle; background: $background 60%; }
    Pick > Vertical {
        width: 76; max-width: 95%; height: 20; max-height: 90%; padding: 0 1;
        background: $surface; border: round $accent;
    }
    Pick Input { margin: 0 0 1 0; }
    Pick .reading { height: 1; color: $text-muted; }
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", "leave it"),
        Binding("down", "move('cursor_down')", "down", priority=True),
        Binding("up", "move('cursor_up')", "up", priority=True),
        Binding("pagedown", "move('page_down')", "page down", priority=True),
        Binding("pageup", "move('page_up')", "page up", priority=True),
    ]

    def __init__(self, training: Training, title: str, like: Exercise | None = None) -> None:
        """Offer the exercises.

        Args:
            training: Where they are read.
            title: What they are chosen for.
            like: Put those of this exercise's movement first.
        """
        super().__init__()
        self._training = training
        self._purpose = title
        self._like = like

    def compose(self) -> ComposeResult:
        """What was typed, and what fits it."""
        with Vertical():
            yield Label(self._purpose, markup=False)
            yield Input(placeholder="part of a name, or: bench press 20x8, 8")
            yield CandidateList()
            yield Label("", classes="reading", markup=False)

    def on_mount(self) -> None:
        """Show every exercise, those done last first."""
        self._narrow("")

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        self._narrow(event.value)

    def _narrow(self, text: str) -> None:
        names = self.query_one(CandidateList)
        entry = self._entry(text)
        names.found = candidates(self._training.reader, entry.name, self._like)
        names.cursor = self._exact(entry.name)
        names.redraw()
        count = len(entry.sets)
        logs = f" and logs {count} set{'s' * (count != 1)}" if count else ""
        if names.found:
            reading = f"↵ takes it{logs}   ↑ ↓ another   esc leave it"
        elif entry.name and self._like is None:
            reading = f"↵ makes “{entry.name}” an exercise of your own{logs}"
        else:
            reading = "Nothing fits."
        self.query_one(".reading", Label).update(reading)

    def _entry(self, text: str) -> NamedEntry:
        """What was typed as a name, and as sets behind it where there are some."""
        if self._like is None:
            try:
                return splits(text, self._training.settings.unit)[0]
            except BadInput:
                pass
        return NamedEntry(" ".join(text.split()), ())

    def _exact(self, name: str) -> int:
        """The place of the exercise that is called just so, unless only another was ever done."""
        found = self.query_one(CandidateList).found
        try:
            slug = named(self._training.reader, name)
        except NoSuchExercise:
            return 0
        at = next((at for at, candidate in enumerate(found) if candidate.slug == slug), 0)
        return at if found and (found[at].last_day or not found[0].last_day) else 0

    @on(Input.Submitted)
    def _submitted(self, event: Input.Submitted) -> None:
        self._choose(event.value)

    @on(RowList.Chosen)
    def _clicked(self) -> None:
        self._choose(self.query_one(Input).value)

    def _choose(self, text: str) -> None:
        names, entry = self.query_one(CandidateList), self._entry(text)
        if names.found:
            chosen = names.found[names.cursor]
            self.dismiss(Picked(chosen.slug, chosen.name, entry.sets))
        elif entry.name and self._like is None:
            self.dismiss(Picked(None, entry.name, entry.sets))

    def action_move(self, action: str) -> None:
        """Move along the list while the cursor stays in the text."""
        getattr(self.query_one(CandidateList), f"action_{action}")()

    def action_leave(self) -> None:
        """Choose nothing."""
        self.dismiss(None)
