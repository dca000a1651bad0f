"""Logging a line of text, from whichever screen."""

from datetime import datetime

from brainlift_tui.core.identity import WorkoutId
from brainlift_tui.core.workout.plausible import IS_IT_RIGHT
from brainlift_tui.tui.commands.everywhere import undoable
from brainlift_tui.tui.training_app import TrainingApp
from brainlift_tui.tui.words import words


async def log_line(
    app: TrainingApp,
    workout: WorkoutId | None = None,
    when: datetime | None = None,
    *,
    example: str = "",
    text: str = "",
) -> None:
    """Ask for a line, and log it.

    Args:
        app: The app.
        workout: The past workout it goes into; None for the one of now.
        when: When it was done; None for now.
        example: What the empty line shows.
        text: What the line begins with.
    """
    from brainlift_tui.tui.entry.quick_entry import EXAMPLE, QuickEntry

    shown = example or EXAMPLE
    entry = QuickEntry(app.training, workout=workout, when=when, example=shown, text=text)
    logged = await app.push_screen_wait(entry)
    if logged is None:
        return
    app.show_changes()
    app.stand_on_next()
    done = f"✓ {app.training.said}"
    app.tell(f"{done}.  {words(IS_IT_RIGHT)}" if logged.doubted else undoable(done))
