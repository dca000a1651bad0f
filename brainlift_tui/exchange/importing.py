"""Importing a file: read it, then store what is new."""

import gc
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from brainlift_tui.core.backup.backup import MadeFor
from brainlift_tui.core.errors import BadInput
from brainlift_tui.core.importing.choices import USUAL, ImportChoices
from brainlift_tui.core.load.load import Unit
from brainlift_tui.core.workout.log import BodyLog, ChangedWorkout, ForeignLog, ImportReport
from brainlift_tui.exchange.progress import ImportProgress
from brainlift_tui.exchange.readers import FORMS, Log
from brainlift_tui.exchange.reading import read_log
from brainlift_tui.store.backup.backups import back_up_if_any
from brainlift_tui.store.clock import local_now
from brainlift_tui.store.importing.foreign import add_log
from brainlift_tui.store.importing.measured import add_measured
from brainlift_tui.store.importing.own import add_archive

if TYPE_CHECKING:
    from brainlift_tui.store.file.writer import Writer


class Stopped(BadInput):
    """The lifter ended an import before all of it was stored."""


def import_file(
    writer: "Writer",
    path: Path,
    format_name: str | None = None,
    unit: Unit | None = None,
    choices: ImportChoices = USUAL,
    *,
    day_first: bool | None = None,
    columns: str | None = None,
    dry_run: bool = False,
    progress: ImportProgress | None = None,
) -> ImportReport:
    """Take over what a file holds and the log does not; one step of undo, with a copy made before.

    Args:
        writer: Where to store.
        path: The file.
        format_name: The format it is said to be in; None has it recognised.
        unit: The unit of loads where the file is silent about it.
        choices: What is to become of what was changed in another app, and of what was deleted here.
        day_first: Whether the day stands first in its dates, where the file does not tell.
        columns: What its columns are, where it is a table of no app that is known.
        dry_run: Whether only to tell what would come of it.
        progress: Follows it, None where nobody asks how far it is.

    Raises:
        UnitUnknown: The file is silent about the unit, and none is given.
        OrderUnknown: The same of the order of its dates.
        ColumnsUnknown: It is a table of no app that is known.
        BadInput: The file can't be read, or it was interrupted; nothing was stored.
    """
    try:
        with _uncollected():
            follow = progress.read if progress else None
            log = read_log(path, format_name, unit, day_first, columns=columns, follow=follow)
            if progress:
                progress.all_read()
            stop = progress.asked_to_stop if progress else bool
            return _taken_over(writer, path, log, choices, stop, dry_run=dry_run)
    except KeyboardInterrupt:
        raise Stopped("{name}: stopped; nothing was taken over.", name=path.name) from None


@contextmanager
def _uncollected() -> Iterator[None]:
    """Let nobody look for garbage among a log's values, which hold no circles.

    Python would go through all of them again and again: a twentieth of the time.
    """
    before = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if before:
            gc.enable()


def _app_named(changed: ChangedWorkout) -> ChangedWorkout:
    """The same with the other app that it came from as that calls itself."""
    apps = {form.name: form.app for form in FORMS}
    return changed._replace(other_app=apps.get(changed.other_app, changed.other_app))


def _taken_over(
    writer: "Writer",
    path: Path,
    log: Log,
    choices: ImportChoices,
    stop: Callable[[], bool],
    *,
    dry_run: bool,
) -> ImportReport:
    def before() -> None:
        # Of the log as it was: what is stored is not committed until all of it is.
        back_up_if_any(writer.file.path, local_now(writer.clock), MadeFor.IMPORT)

    try:
        if isinstance(log, BodyLog):
            return writer.do_unless(stop, add_measured, log, path.name, before, dry_run=dry_run)
        if isinstance(log, ForeignLog):
            report = writer.do_unless(
                stop, add_log, log, path.name, choices, before, dry_run=dry_run
            )
            return report._replace(changed=tuple(map(_app_named, report.changed)))
        return writer.do_unless(stop, add_archive, log, path.name, before, dry_run=dry_run)
    except sqlite3.IntegrityError as error:
        raise BadInput(
            "{name} holds something that can't be stored ({why}); nothing was taken over.",
            name=path.name,
            why=str(error),
        ) from error
