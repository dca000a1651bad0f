"""Closing a workout that was left open hours ago, at the start or in a window that stayed open."""

from brainlift_tui.tui.commands.everywhere import UNDO
from brainlift_tui.tui.entry.half_typed import half_typed_on
from brainlift_tui.tui.training_app import TrainingApp
from brainlift_tui.tui.words import phrase


async def close_left_open(app: TrainingApp) -> None:
    """Close it at its last set, and say how to go on with it."""
    last = await app.training.close_left_open()
    app.show_changes()
    if last is not None:
        if not half_typed_on(app.screen_stack):
            app.stand_on_next()
        app.tell(
            phrase(
                "The workout left open was closed at its last set.  {undo} goes on with it",
                undo=UNDO.key,
            )
        )
