"""Asking for more than work sets: kinds, warm-ups, each side apart, exercises done in rounds."""

from dataclasses import replace

from textual import events

from brainlift_tui.core.exercise import Measure
from brainlift_tui.core.open_rows import turned
from brainlift_tui.core.rounds import group_of
from brainlift_tui.core.session_exercise import SessionExercise
from brainlift_tui.core.wording import kind_words
from brainlift_tui.core.workout import SetKind, TrainingSet
from brainlift_tui.store import asking, grouping
from brainlift_tui.store import training as actions
from brainlift_tui.tui.commands.command import Hint, hint
from brainlift_tui.tui.commands.modes import ABOVE, ALONE, AS_IT_IS, BELOW
from brainlift_tui.tui.screens.starting_holds import StartsHolds
from brainlift_tui.tui.today_lines import Row, RowKind
from brainlift_tui.tui.widgets.hint_line import HintLine


class AskingScreen(StartsHolds):
    """The keys that change what is asked of the exercise in front today."""

    joining: bool = False

    def stand_on(self, row: Row) -> None:
        """Put the cursor on a row where there is a cursor."""

    async def action_turn(self) -> None:
        """Turn the row in front to the next kind, done or open."""
        row, exercise, open_row = self.row(), self.exercise(), self.open_row()
        if row is None or exercise is None:
            return
        name = exercise.exercise.name
        if row.kind is RowKind.DONE and exercise.entry is not None:
            logged = exercise.done[row.number]
            kind = turned(logged.done.kind)
            changed = replace(logged.done, kind=kind)
            await self.training.do(
                actions.edit_set, exercise.entry, logged.position, changed, exercise.exercise
            )
        elif open_row is not None:
            kind = await self.training.do(asking.turn_row, exercise, open_row)
            if SetKind.DROP in (kind, open_row.kind):
                self.training.drafts_of(exercise).pop(row.number, None)
        else:
            return
        self.tell(f"{name}: {kind_words(kind)}.  t turns it on, u takes it back")
        self.show_changes()

    async def action_warm_up(self) -> None:
        """Put warm-up sets before the first work set, or take them away."""
        row, exercise = self.row(), self.exercise()
        if row is None or exercise is None:
            return
        name, drafts = exercise.exercise.name, self.training.drafts_of(exercise)
        there = any(planned.kind is SetKind.WARMUP for planned in exercise.planned_rows)
        warmups = () if there else exercise.warmups(drafts)
        if not there and not warmups:
            self.refuse(f"{name}: {self._why_no_warmups(exercise)}.")
            return
        await self.training.do(asking.ask_warmups, exercise, warmups)
        self._shift_drafts(exercise, drafts)
        what = "without warm-up sets" if there else f"{len(warmups)} warm-up sets before the work"
        if len(warmups) == 1:
            what = "one warm-up set before the work"
        self.tell(f"{name}: {what}.  u takes it back")
        self.show_changes()
        self.stand_on(Row(RowKind.OPEN, row.exercise, len(exercise.done)))

    def _shift_drafts(self, before: SessionExercise, drafts: dict[int, TrainingSet]) -> None:
        """Let rows changed and not logged follow their work sets to where they are now."""
        after = self.exercise()
        if after is None:
            return
        places = [
            [at for at, row in enumerate(found.ahead, len(found.done)) if row.kind.counts]
            for found in (before, after)
        ]
        moved = {to: drafts[at] for at, to in zip(*places, strict=False) if at in drafts}
        drafts.clear()
        drafts.update(moved)

    @staticmethod
    def _why_no_warmups(exercise: SessionExercise) -> str:
        if exercise.exercise.measure is not Measure.WEIGHTED:
            return "warm-up sets are for work with a load"
        if not exercise.open_rows:
            return "its work sets are done"
        if next((row.shown for row in exercise.open_list()), None) is None:
            return "type the work load first, then v"
        return "so light a load needs no warm-up sets"

    async def action_sides(self) -> None:
        """Log each side in a row of its own, or both in one."""
        row, exercise = self.row(), self.exercise()
        if row is None or exercise is None:
            return
        name = exercise.exercise.name
        if not exercise.exercise.one_sided and not exercise.apart:
            self.refuse(f"{name}: both sides work at once; there is nothing to tell apart.")
            return
        apart = not exercise.apart
        await self.training.do(asking.log_sides, exercise, apart=apart)
        self.training.drafts_of(exercise).clear()
        what = "left and right in rows of their own" if apart else "both sides in one row"
        self.tell(f"{name}: {what}.  u takes it back")
        self.show_changes()
        self.stand_on(Row(RowKind.OPEN, row.exercise, len(exercise.done)))

    # Supersets

    def action_group(self) -> None:
        """Let the arrows join the exercise with a neighbour."""
        row, exercise = self.row(), self.exercise()
        if row is None or exercise is None:
            return
        self.joining = True
        inside = group_of(self.training.session.exercises, row.exercise)
        leave = ", r leaves the superset" if inside else ""
        self.tell(f"↑ joins it with the exercise above, ↓ with the one below{leave}.")
        self.query_one(HintLine).hints = self.hints()

    def joining_hints(self) -> tuple[Hint, ...]:
        """The keys while an exercise is joined with another."""
        return (
            hint("superset with that one", ABOVE, BELOW),
            ALONE.hinted(),
            AS_IT_IS.hinted(),
        )

    async def typed(self, event: events.Key) -> bool:
        """While an exercise is joined the arrows belong to that."""
        if not self.joining:
            return await super().typed(event)
        self.joining = False
        self.tell("")
        by = {"up": -1, "k": -1, "down": 1, "j": 1, "r": 0}.get(event.key)
        if by is not None:
            await self._group(by)
        self.show_changes()
        return by is not None or event.key == "escape"

    async def _group(self, by: int) -> None:
        row, exercise = self.row(), self.exercise()
        exercises = self.training.session.exercises
        if row is None or exercise is None:
            return
        name = exercise.exercise.name
        if by == 0:
            if not group_of(exercises, row.exercise):
                self.refuse(f"{name} is in no superset.")
                return
            await self.training.do(grouping.leave_superset, exercise)
            self.tell(f"{name} stands alone.  u takes it back")
            return
        at = row.exercise + by
        if not 0 <= at < len(exercises):
            self.refuse(f"There is no exercise {'above' if by < 0 else 'below'}.")
            return
        await self.training.do(grouping.join_superset, exercise, exercises[at])
        self.tell(f"Superset with {exercises[at].exercise.name}.  u takes it back")
