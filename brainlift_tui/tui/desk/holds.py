"""Starting the clock of a hold or of cardio from the row in front."""

from brainlift_tui.core.exercise.exercise import Measure
from brainlift_tui.core.session.hold import READY_S, Hold
from brainlift_tui.store.session.holding import begin_hold
from brainlift_tui.tui.desk.desk import Desk, Done


async def start_hold(desk: Desk) -> Done | None:
    """Start the clock for the row in front, or go back to the one that runs."""
    training = desk.training
    if training.hold is not None:
        desk.app.go("hold")
        return None
    row, exercise, shown = desk.row, desk.exercise, desk.shown
    if row is None or exercise is None:
        return None
    hold = Hold(
        slug=exercise.exercise.slug,
        key=exercise.key,
        number=row.number,
        started=training.clock.moment(),
        ready_s=0 if exercise.exercise.measure is Measure.CARDIO else READY_S,
        target_s=(shown.seconds if shown else None) or exercise.asked.low,
    )
    await training.do(begin_hold, hold)
    desk.app.go("hold")
    return None
