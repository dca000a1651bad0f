"""One exercise over time: a plot of load and estimated 1RM, and every session in brief."""

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Rule, Static

from brainlift_tui.core.describing import rest_text
from brainlift_tui.core.exercise import Exercise, Measure
from brainlift_tui.core.load import NANOGRAMS, Unit
from brainlift_tui.core.past_session import PastSession
from brainlift_tui.core.strength import best_one_rep_max
from brainlift_tui.core.wording import sets_words
from brainlift_tui.store.answering import allow_again
from brainlift_tui.store.describing import is_hidden
from brainlift_tui.store.history import exercise_sessions, nudges_are_off
from brainlift_tui.tui.describing import describe_anew, merge_into_another
from brainlift_tui.tui.screens.keyed import KeyedScreen
from brainlift_tui.tui.widgets.exercise_plot import ExercisePlot, Series
from brainlift_tui.tui.widgets.hint_line import Hint, HintLine
from brainlift_tui.tui.widgets.notice_line import NoticeLine
from brainlift_tui.tui.widgets.row_list import RowList
from brainlift_tui.tui.widgets.top_line import TopLine

ESTIMATED = "1RM is estimated by Epley from sets of at most 12 reps: compare it only with itself."

OFF = "Nudges are off for this exercise: n turns them on again."

POUND_KG = NANOGRAMS[Unit.LB] / NANOGRAMS[Unit.KG]


class SessionList(RowList):
    """Every session of the exercise, newest first."""

    sessions: Sequence[PastSession] = ()
    measure: Measure = Measure.WEIGHTED
    unit: Unit = Unit.KG

    def count(self) -> int:
        """How many sessions there are."""
        return len(self.sessions)

    def line(self, y: int, *, selected: bool) -> Content:
        """One session in one line."""
        found = self.sessions[-1 - y]
        best = best_one_rep_max(found.sets) if self.measure is Measure.WEIGHTED else None
        shown = f"est. 1RM {in_unit(best, self.unit):.1f} {self.unit}" if best is not None else ""
        return Content.assemble(
            (" ▌ ", "$accent") if selected else "   ",
            (f"{found.day.day:>2} {found.day:%b %Y}  ", "bold" if selected else ""),
            (f"{shown:>19}  ", "$foreground-muted"),
            sets_words(found.work_sets or found.sets, self.measure, self.unit),
        )


def in_unit(kg: float, unit: Unit) -> float:
    """Kilograms as a number of the unit shown."""
    return kg if unit is Unit.KG else kg / POUND_KG


def series_of(
    exercise: Exercise, sessions: Sequence[PastSession], unit: Unit
) -> tuple[Series, ...]:
    """What the plot of an exercise shows: loads, or reps or seconds where there are none."""
    loads = []
    estimates = []
    counts = []
    for session in sessions:
        sets = session.work_sets
        lifted = [s.load.kg for s in sets if s.load is not None]
        if lifted:
            loads.append((session.day, in_unit(max(lifted), unit)))
        best = best_one_rep_max(sets) if exercise.measure is Measure.WEIGHTED else None
        if best is not None:
            estimates.append((session.day, in_unit(best, unit)))
        done = [s.reps if s.reps is not None else s.seconds or 0 for s in sets]
        if done:
            counts.append((session.day, float(max(done))))
    if len(loads) * 2 >= len(counts) and loads:
        found = (Series("top load", tuple(loads)), Series("estimated 1RM", tuple(estimates)))
        return tuple(series for series in found if series.points)
    timed = exercise.measure in (Measure.HOLD, Measure.CARDIO)
    return (Series("longest" if timed else "most reps", tuple(counts)),) if counts else ()


class ExerciseScreen(KeyedScreen):
    """Am I getting stronger at it."""

    PLACE = "exercise"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("e", "describe", "name, kind, muscles, rest, setup note, hide"),
        Binding("o", "describe('Setup note')", "setup note: seat 4"),
        Binding("r", "describe('Name')", "rename"),
        Binding("m", "merge", "it is the same as another: merge"),
        Binding("escape,left", "app.pop_screen", "back"),
        Binding("n", "nudge_again", "nudges on again"),
    ]

    def __init__(self, slug: str) -> None:
        """Show an exercise.

        Args:
            slug: Which one.
        """
        super().__init__()
        self._slug = slug
        self._exercise: Exercise | None = None
        self._sessions = 0
        self._off = False

    def compose(self) -> ComposeResult:
        """The plot above the sessions."""
        yield TopLine()
        yield Rule()
        yield Static("", id="standing", markup=False)
        yield ExercisePlot()
        yield SessionList()
        yield Rule()
        yield NoticeLine()
        yield HintLine()

    def on_mount(self) -> None:
        """Show the exercise."""
        self.query_one(SessionList).focus()
        self.show_changes()

    def show_changes(self) -> None:
        """Read the exercise anew."""
        exercise, sessions = exercise_sessions(self.training.reader, self._slug)
        unit = self.training.settings.unit
        self._exercise, self._sessions = exercise, len(sessions)
        standing = self.query_one("#standing", Static)
        words = self._standing(exercise)
        standing.update(words)
        standing.display = bool(words)
        top = self.query_one(TopLine)
        top.place = exercise.name
        top.about = f"{len(sessions)} session{'s' if len(sessions) != 1 else ''}"
        series = series_of(exercise, sessions, unit)
        plot = self.query_one(ExercisePlot)
        loads = bool(series) and series[0].name == "top load"
        timed = exercise.measure in (Measure.HOLD, Measure.CARDIO)
        plot.unit = str(unit) if loads else "s" if timed else "reps"
        plot.series = series
        found = self.query_one(SessionList)
        found.sessions, found.measure, found.unit = sessions, exercise.measure, unit
        found.redraw()
        self._off = nudges_are_off(self.training.reader, self._slug)
        self.tell(OFF if self._off else ESTIMATED if len(series) > 1 else "")
        super().show_changes()

    def _standing(self, exercise: Exercise) -> str:
        """What stands on Today each time, and whether lists leave it out."""
        note = f"✎ {' '.join(exercise.note.split())}" if exercise.note else ""
        rest = f"own rest {rest_text(exercise.rest_s)}" if exercise.rest_s is not None else ""
        hidden = "hidden from lists" if is_hidden(self.training.reader, exercise.slug) else ""
        words = "   ".join(filter(None, (note, rest, hidden)))
        return f"   {words}" if words else ""

    def hints(self) -> tuple[Hint, ...]:
        """What can be done."""
        change = (("e", "describe"), ("o", "setup note"), ("r", "rename"), ("m", "merge"))
        again = (("n", "nudges on again"),) if self._off else ()
        return (("↑ ↓", "look"), *again, *change, ("esc", "back"))

    async def action_describe(self, at: str = "") -> None:
        """Change what the exercise is."""
        if self._exercise is not None:
            await self.ask(describe_anew(self.app, self._exercise, at))

    async def action_merge(self) -> None:
        """Say that this exercise is another one."""
        await self.ask(self._merge())

    async def _merge(self) -> None:
        if self._exercise is None:
            return
        gone = self._exercise
        slug = await merge_into_another(self.app, gone, self._sessions)
        if slug is not None:
            self._slug = slug
            self.app.show_changes()
            kept = self._exercise
            self.app.tell(f"{gone.name} is part of {kept.name} now.  u takes it back")

    async def action_nudge_again(self) -> None:
        """Let nudges stand on this exercise again."""
        if self._off:
            await self.training.do(allow_again, self._slug)
            self.app.show_changes()
