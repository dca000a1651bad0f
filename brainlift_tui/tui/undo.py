"""Taking back the last change, or doing it again, from whichever screen."""

from collections.abc import Callable

from brainlift_tui.core.errors import Refused
from brainlift_tui.core.said import Said
from brainlift_tui.store.file import undoing
from brainlift_tui.store.file.writer import Change
from brainlift_tui.tui.training_app import TrainingApp
from brainlift_tui.tui.words import words


async def undo(app: TrainingApp) -> None:
    """Take back the last change, whoever made it."""
    await _turn(app, undoing.undo, "Undone", "There is nothing to undo.")


async def redo(app: TrainingApp) -> None:
    """Do again what was taken back."""
    await _turn(app, undoing.redo, "Done again", "There is nothing to redo.")


async def _turn(
    app: TrainingApp, action: Callable[[Change], Said | None], done: str, nothing: str
) -> None:
    before = app.training.session
    try:
        what = await app.training.do(action)
    except Refused as error:
        app.tell(words(error.said))
        return
    app.training.drop_drafts_since(before)
    app.show_changes()
    app.stand_on_next()
    app.tell(f"{done}: {words(what)}" if what else nothing)
