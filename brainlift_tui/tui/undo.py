"""Taking back the last change, or doing it again, from whichever screen."""

from collections.abc import Callable

from brainlift_tui.core.errors import Refused
from brainlift_tui.core.said import Said
from brainlift_tui.store.file import undoing
from brainlift_tui.store.file.journal import Step, last_done, reaches_far
from brainlift_tui.store.file.writer import Change
from brainlift_tui.tui.commands.everywhere import REDO
from brainlift_tui.tui.keyed import KeyedScreen
from brainlift_tui.tui.language.catalogue import worded
from brainlift_tui.tui.training_app import TrainingApp
from brainlift_tui.tui.words import phrase, words


async def undo(app: TrainingApp) -> None:
    """Take back the last change, whoever made it; an import only after a question."""
    reader, shown = app.training.reader, app.screen
    step = last_done(reader)
    if step is not None and reaches_far(reader, step) and isinstance(shown, KeyedScreen):
        await shown.ask(_ask_and_undo(app, step))
    else:
        await _undo(app)


async def _ask_and_undo(app: TrainingApp, step: Step) -> None:
    from brainlift_tui.tui.dialogs.confirm import Confirm

    question = phrase(
        "{label}\nAll of it is taken back; {key} brings it again.", label=step.label, key=REDO.key
    )
    if not await app.push_screen_wait(Confirm(question, "take it back")):
        return
    if last_done(app.training.reader) == step:  # else another window did something meanwhile
        await _undo(app)


async def _undo(app: TrainingApp) -> None:
    await _turn(app, undoing.undo, worded("Undone"), worded("There is nothing to undo."))


async def redo(app: TrainingApp) -> None:
    """Do again what was taken back."""
    await _turn(app, undoing.redo, worded("Done again"), worded("There is nothing to redo."))


async def _turn(
    app: TrainingApp, action: Callable[[Change], Said | None], done: str, nothing: str
) -> None:
    before, rested = app.training.session, app.training.rest is not None
    try:
        what = await app.training.do(action)
    except Refused as error:
        app.tell(words(error.said))
        return
    app.training.drafts.drop_changed(before, app.training.session)
    app.training.go_back_since(before)
    app.show_changes()
    app.stand_on_next()
    shown = app.screen
    ended = rested and app.training.rest is None
    if ended and isinstance(shown, KeyedScreen) and shown.PLACE == "rest":
        app.go("today")  # without a rest there is nothing to look at there
    app.tell(f"{done}: {words(what)}" if what else nothing)
