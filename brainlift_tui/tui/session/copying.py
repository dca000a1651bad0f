"""Taking a past workout into today, from whichever screen."""

from brainlift_tui.core.identity import WorkoutId
from brainlift_tui.store.workout.copying import copy_workout
from brainlift_tui.tui.commands.everywhere import undoable
from brainlift_tui.tui.training_app import TrainingApp
from brainlift_tui.tui.words import phrase


async def copy_into_today(app: TrainingApp, workout: WorkoutId | None = None) -> None:
    """Copy a workout, the last one if none is named, and go to Today.

    Raises:
        Refused: There is none.
    """
    title = await app.training.do(copy_workout, workout)
    app.training.drafts.clear()
    app.go("today")
    app.show_changes()
    app.stand_on_next()
    app.tell(undoable(phrase("{title} copied into today", title=title)))
