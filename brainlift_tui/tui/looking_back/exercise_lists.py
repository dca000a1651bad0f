"""The sessions of an exercise, and its bests."""

from collections.abc import Sequence

from textual.content import Content

from brainlift_tui.core.exercise.exercise import Measure
from brainlift_tui.core.identity import WorkoutId
from brainlift_tui.core.looking_back.progress import SessionSummary, View, ViewBasis, value
from brainlift_tui.core.looking_back.record_words import SIGN
from brainlift_tui.core.workout.wording import sets_words
from brainlift_tui.core.workout.workout import TrainingSet
from brainlift_tui.store.looking_back import progress
from brainlift_tui.tui.session.training import Training
from brainlift_tui.tui.widgets.row_list import RowList
from brainlift_tui.tui.words import phrase, words

MOST_KEPT = 1000
"""So many sessions' sets are kept; those of a screen are read again in a moment."""


class SessionList(RowList):
    """Every session of the exercise, newest first; of them only what is looked at is read."""

    in_front: bool = True
    """Whether the keys move in it; else it tells which session is read off the plot."""

    def __init__(self, training: Training) -> None:
        super().__init__()
        self._training = training
        self._sets: dict[WorkoutId, tuple[TrainingSet, ...]] = {}
        self.sessions: progress.Sessions | None = None
        self.records: frozenset[int] = frozenset()
        self.scale: ViewBasis | None = None

    def show(self, scale: ViewBasis, sessions: progress.Sessions, records: frozenset[int]) -> None:
        """Show these sessions."""
        self.scale, self.sessions, self.records = scale, sessions, records
        self._sets.clear()
        self.redraw()

    def count(self) -> int:
        """How many sessions there are."""
        return 0 if self.sessions is None else len(self.sessions)

    def at(self, y: int) -> SessionSummary | None:
        """The session on line `y`."""
        return None if self.sessions is None else self.sessions.at(y)

    def _done(self, workout: WorkoutId, slug: str) -> tuple[TrainingSet, ...]:
        if workout not in self._sets:
            if len(self._sets) >= MOST_KEPT:
                self._sets.clear()
            self._sets[workout] = progress.read_session_sets(self._training.reader, slug, workout)
        return self._sets[workout]

    def line(self, y: int, *, selected: bool) -> Content:
        """One session in one line."""
        session, scale = self.at(y), self.scale
        if session is None or scale is None:
            return Content("")
        sets = self._done(session.workout, scale.exercise.slug)
        work = tuple(s for s in sets if s.kind.counts)
        best = value(View.ONE_REP_MAX, session, scale)
        shown = (
            phrase("est. 1RM {best:.1f} {unit}", best=best, unit=scale.unit)
            if best is not None
            else ""
        )
        weighted = scale.exercise.measure is Measure.WEIGHTED
        return Content.assemble(
            ((" ▌ " if self.in_front else " ◆ "), "$accent") if selected else "   ",
            (f"{phrase('{day}', day=session.day):>11} ", "bold" if selected else ""),
            (SIGN if session.workout in self.records else " ", "$accent"),
            (f"{shown:>19}  " if weighted else "  ", "$foreground-muted"),
            words(sets_words(work or sets, scale.exercise.measure, scale.unit)),
        )


class BestList(RowList):
    """The best at each number of reps, and on every other scale."""

    rows: Sequence[tuple[str, str, progress.DatedBest]] = ()

    in_front: bool = True
    """Whether the keys move in it."""

    def count(self) -> int:
        """How many bests there are."""
        return len(self.rows)

    def line(self, y: int, *, selected: bool) -> Content:
        """What it is in, the best, and when it was."""
        name, best, dated = self.rows[y]
        here = selected and self.in_front
        return Content.assemble(
            (" ▌ ", "$accent") if here else "   ",
            (f"{name:<18}", "bold" if here else ""),
            f"{best:>18}",
            (f"    {phrase('{day}', day=dated.day):>11}", "$foreground-muted"),
        )
