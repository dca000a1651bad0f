"""Taking back the last change, or doing it again, from whichever screen."""

from collections.abc import Callable

from brainlift_tui.core.errors import Refused
from brainlift_tui.core.said import Said
from brainlift_tui.core.session.session import Session
from brainlift_tui.store.file import undoing
from brainlift_tui.store.file.journal import Step, last_done, reaches_far
from brainlift_tui.store.file.writer import Change
from brainlift_tui.tui.commands.everywhere import REDO
from brainlift_tui.tui.keyed import KeyedScreen
from brainlift_tui.tui.language.catalogue import worded
from brainlift_tui.tui.session.today import TodayScreen
from brainlift_tui.tui.session.today_rows import RowKind, TodayRow
from brainlift_tui.tui.training_app import TrainingApp
from brainlift_tui.tui.words import phrase, words


async def undo(app: TrainingApp) -> None:
    """Take back the last change, whoever made it; an import only after a question."""
    reader, shown = app.training.reader, app.screen
    step = last_done(reader)
    if app.training.stop_going_on(step):
        app.show_changes()
        app.stand_on_next()
        app.tell("Undone: start it now")
        return
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
    back = action is undoing.undo
    try:
        what = await app.training.do(action)
    except Refused as error:
        app.tell(words(error.said))
        return
    app.training.drafts.drop_changed(before, app.training.session)
    app.training.go_back_since(before)
    app.show_changes()
    _stand_on_changed(app, before, back=back)
    shown = app.screen
    ended = rested and app.training.rest is None
    if ended and isinstance(shown, KeyedScreen) and shown.PLACE == "rest":
        app.go("today")  # without a rest there is nothing to look at there
    app.tell(f"{done}: {words(what)}" if what else nothing)


def _stand_on_changed(app: TrainingApp, before: Session, *, back: bool) -> None:
    """Put Today's cursor on the set that is as it was, else on what comes next.

    Where what was turned has nothing to do with the sets of today, the cursor stays.

    Args:
        app: The app.
        before: Today before.
        back: Whether something was taken back; what is logged again is passed by.
    """
    now = app.training.session
    if [one.key for one in now.exercises] != [one.key for one in before.exercises]:
        app.stand_on_next()
        return
    for place, (was, exercise) in enumerate(zip(before.exercises, now.exercises, strict=True)):
        if was.done == exercise.done:
            continue
        more = len(exercise.done) - len(was.done)
        if more < 0 or (more and not back):
            app.stand_on_next()
            return
        same = [old == new for old, new in zip(was.done, exercise.done, strict=False)]
        row = TodayRow(RowKind.DONE, place, [*same, False].index(False))
        for screen in app.screen_stack:
            if isinstance(screen, TodayScreen):
                screen.stand_on(row)
        return
    if now.workout != before.workout or now.day_done != before.day_done:
        app.stand_on_next()
