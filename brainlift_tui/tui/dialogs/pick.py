"""Choosing an exercise by typing part of its name."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, Label

from brainlift_tui.core.entry import splits
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
            (f"  {candidate.detail}", "$text-muted"),
        ).truncate(max(10, width - len(done) - 1), ellipsis=True)
        gap = max(0, width - left.cell_length - len(done) - 1)
        return Content.assemble(left, " " * gap, (done, "$text-muted"))


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
        picked = self._with_sets(text)
        names.found = candidates(self._training.reader, picked.name if picked else text, self._like)
        names.cursor = 0
        names.redraw()
        reading = self.query_one(".reading", Label)
        if picked is not None and picked.slug is not None:
            count = len(picked.sets)
            reading.update(f"↵ {picked.name}, and logs {count} set{'s' * (count != 1)}")
        elif names.found:
            reading.update("↵ takes it   ↑ ↓ another   esc leave it")
        else:
            reading.update(f"↵ makes “{text.strip()}” an exercise of your own" if text else "")

    def _with_sets(self, text: str) -> Picked | None:
        try:
            found = splits(text, self._training.settings.unit)[0]
            slug = named(self._training.reader, found.name)
        except (BadInput, NoSuchExercise):
            return None
        return Picked(slug, found.name, found.sets)

    @on(Input.Submitted)
    def _submitted(self, event: Input.Submitted) -> None:
        self._choose(event.value)

    @on(RowList.Chosen)
    def _clicked(self) -> None:
        self._choose(self.query_one(Input).value)

    def _choose(self, text: str) -> None:
        names = self.query_one(CandidateList)
        picked = self._with_sets(text) if self._like is None else None
        if picked is not None:
            self.dismiss(picked)
        elif names.found:
            chosen = names.found[names.cursor]
            self.dismiss(Picked(chosen.slug, chosen.name))
        elif text.strip() and self._like is None:
            self.dismiss(Picked(None, " ".join(text.split())))

    def action_move(self, action: str) -> None:
        """Move along the list while the cursor stays in the text."""
        getattr(self.query_one(CandidateList), f"action_{action}")()

    def action_leave(self) -> None:
        """Choose nothing."""
        self.dismiss(None)
