"""Starting the clock of a hold or of cardio from the row in front, on Today and on Rest."""

from brainlift_tui.core.exercise import Measure
from brainlift_tui.core.hold import READY_S, Hold
from brainlift_tui.store.holding import begin_hold
from brainlift_tui.tui.screens.logging import LoggingScreen
from brainlift_tui.tui.today_lines import RowKind


class StartsHolds(LoggingScreen):
    """Space starts the clock where the row in front counts seconds."""

    def can_hold(self) -> bool:
        """Whether the row in front is to be done and counts seconds."""
        exercise, open_row = self.exercise(), self.open_row()
        return exercise is not None and exercise.timed and open_row is not None

    async def action_hold(self) -> None:
        """Start the clock for the row in front, or go back to the one that runs."""
        if self.training.hold is not None:
            self.app.go("hold")
            return
        row, exercise, shown = self.row(), self.exercise(), self.shown()
        if row is None or exercise is None or row.kind is not RowKind.OPEN or not self.can_hold():
            self.refuse("Space starts a clock on a row of a hold or of cardio still to be done.")
            return
        hold = Hold(
            slug=exercise.exercise.slug,
            position=exercise.position,
            number=row.number,
            started=self.training.clock.moment(),
            ready_s=0 if exercise.exercise.measure is Measure.CARDIO else READY_S,
            target_s=(shown.seconds if shown else None) or exercise.asked.low,
        )
        await self.training.do(begin_hold, hold)
        self.app.go("hold")
