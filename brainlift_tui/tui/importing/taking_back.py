"""Taking an import back, however long ago it was."""

from datetime import UTC, datetime

from brainlift_tui.core.workout.wording import day_words
from brainlift_tui.core.workout.workout import local_day
from brainlift_tui.store.importing.taking_back import PastImport, read_past_imports, take_back
from brainlift_tui.tui.commands.everywhere import undoable
from brainlift_tui.tui.dialogs.choose import Choose
from brainlift_tui.tui.dialogs.confirm import Confirm
from brainlift_tui.tui.training_app import TrainingApp
from brainlift_tui.tui.words import phrase, phrase_of, words


async def ask_take_back(app: TrainingApp) -> None:
    """Ask which import, tell what goes with it, and take it back."""
    past = read_past_imports(app.training.reader)
    if not past:
        app.tell("Nothing in the log came from a file.")
        return
    lines = [_line(app, each) for each in past]
    chosen = await app.push_screen_wait(Choose("Which import is taken back?", lines))
    if chosen is None or not await app.push_screen_wait(
        Confirm(_question(past[chosen]), "take it back")
    ):
        return
    await app.training.do(take_back, past[chosen])
    app.training.drafts.clear()
    app.show_changes()
    app.stand_on_next()
    app.tell(undoable(phrase("Taken back: {file}", file=lines[chosen])))


def _line(app: TrainingApp, past: PastImport) -> str:
    instant = datetime.fromtimestamp(past.imported_at, UTC)
    on = local_day(instant, app.training.clock.zone())
    when = words(day_words(on, app.training.clock.today()))
    return f"{past.file_name}, {when}: {_workouts(past.workouts)}"


def _question(past: PastImport) -> str:
    edited = ""
    if past.edited:
        edited = " " + phrase_of(
            past.edited,
            "{number} workout of them was changed here since; that goes too.",
            "{number} workouts of them were changed here since; that goes too.",
        )
    return phrase(
        "{workouts} of {file} go, and exercises that only they have.{edited} Rack and unit stay."
        " The file can come in anew.",
        workouts=_workouts(past.workouts),
        file=past.file_name,
        edited=edited,
    )


def _workouts(count: int) -> str:
    return phrase_of(count, "{number} workout", "{number} workouts")
