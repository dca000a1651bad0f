"""Which file is brought in: its path, the unit where it is silent, and what came of it."""

import asyncio
from pathlib import Path

from brainlift_tui.core.errors import BadInput
from brainlift_tui.core.importing.plain_text import import_text
from brainlift_tui.core.load.load import Unit
from brainlift_tui.exchange.importing import import_file
from brainlift_tui.tui.commands.everywhere import undoable
from brainlift_tui.tui.dialogs.ask import Ask
from brainlift_tui.tui.dialogs.choose import Choose
from brainlift_tui.tui.training_app import TrainingApp
from brainlift_tui.tui.words import words

WHICH = "The file: what Strong, Hevy or FitNotes export, or an export of brainlift"
UNITS = {Unit.KG: "kilograms", Unit.LB: "pounds"}


async def ask_import(app: TrainingApp) -> None:
    """Ask for a file, and take over what the log does not hold yet."""
    text = await app.push_screen_wait(Ask(WHICH, "~/", _file))
    if text is None:
        return
    units = sorted(Unit, key=lambda unit: unit is not app.training.settings.unit)
    silent = "Where the file names no unit, its loads are"
    at = await app.push_screen_wait(Choose(silent, [UNITS[unit] for unit in units]))
    if at is None:
        return
    file = _file(text)
    app.tell(f"Reading {file.name}")
    writer = app.training.writer
    report = await asyncio.to_thread(import_file, writer, file, None, units[at])
    app.training.drafts.clear()
    app.training.reload()
    app.show_changes()
    app.stand_on_next()
    told = words(import_text(report, dry_run=False)).partition("\n")[0]
    app.tell(undoable(told.removesuffix(".")))


def _file(text: str) -> Path:
    """The file that a path names; one dropped on the terminal may come in quotes.

    Raises:
        BadInput: There is none.
    """
    try:
        path = Path(text.strip().strip("'\"")).expanduser()
    except RuntimeError as error:
        raise BadInput("{path}: there is no such home; write it out.", path=text) from error
    if not path.is_file():
        raise BadInput("There is no file {path}; check its name.", path=str(path))
    return path
