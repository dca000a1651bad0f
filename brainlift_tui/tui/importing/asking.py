"""Which file is brought in: its path, the unit where it is silent, and what came of it."""

import asyncio
from functools import partial

from brainlift_tui.core.importing.choices import USUAL, ChangedThere, ImportChoices
from brainlift_tui.core.importing.plain_text import import_notice, import_text
from brainlift_tui.core.load.load import Unit
from brainlift_tui.core.named_tuple import NamedTuple
from brainlift_tui.core.workout.log import ImportReport
from brainlift_tui.exchange.importing import import_file
from brainlift_tui.exchange.progress import SHOWN_AFTER_S, ImportProgress
from brainlift_tui.exchange.readers.cells import UnitUnknown
from brainlift_tui.exchange.readers.plain_table import ColumnsUnknown, named_columns
from brainlift_tui.exchange.readers.slashed_dates import OrderUnknown
from brainlift_tui.tui.commands.everywhere import undoable
from brainlift_tui.tui.dialogs.ask import Ask
from brainlift_tui.tui.dialogs.choose import Choose
from brainlift_tui.tui.importing.names import look_over
from brainlift_tui.tui.importing.path_completion import completed, file_named
from brainlift_tui.tui.importing.preview import Preview
from brainlift_tui.tui.importing.under_way import UnderWay
from brainlift_tui.tui.language.catalogue import worded
from brainlift_tui.tui.training_app import TrainingApp
from brainlift_tui.tui.words import phrase, words

WHICH = worded("The file: what Strong, Hevy or FitNotes export, or an export of brainlift")
UNITS = {Unit.KG: worded("kilograms"), Unit.LB: worded("pounds")}


class Way(NamedTuple):
    """What can be done with a file.

    Attributes:
        told: In words.
        choices: As it is chosen.
    """

    told: str
    choices: ImportChoices = USUAL


CHANGED = (
    Way(worded("Take it over, but keep what I edited or logged")),
    Way(worded("Take it over, all as it is there"), ImportChoices(ChangedThere.TAKE)),
    Way(
        worded("Take over what is new, keep mine where they differ"),
        ImportChoices(ChangedThere.KEEP),
    ),
    Way(worded("Take it over, and keep both where they differ"), ImportChoices(ChangedThere.BOTH)),
)
"""What can be done where the file has workouts that were changed since they were imported."""


PLAIN = (Way(worded("Take it over")),)

LEAVE = Way(worded("Leave it: there is nothing to take over"))

RESTORE = Way(
    worded("Take it over, and bring back what I deleted"), ImportChoices(restore_deleted=True)
)
"""What can be done besides where it has workouts that were deleted here."""

NAMES = Way(worded("Put right which exercise a name is"))
"""What can be done besides where names are not those of exercises here."""


async def ask_import(app: TrainingApp) -> None:
    """Ask for a file, show what would come of it, and take over what the log does not hold yet."""
    question = Ask(WHICH, "~/", file_named, complete=_completed, does=worded("read it"))
    text = await app.push_screen_wait(question)
    if text is None:
        return
    file = file_named(text)
    reading = partial(import_file, app.training.writer, file)
    plan = None
    while plan is None:
        try:
            plan = await _followed(
                app, phrase("Reading {file}", file=file.name), reading, dry_run=True
            )
        except UnitUnknown as error:
            likely = error.likely or app.training.settings.unit
            units = [likely, *(unit for unit in Unit if unit is not likely)]
            silent = phrase("{file} does not say in what its loads are.", file=file.name)
            if error.seems:
                silent = f"{silent} {words(error.seems)}"
            at = await app.push_screen_wait(Choose(silent, [UNITS[unit] for unit in units]))
            if at is None:
                return
            reading = partial(reading, unit=units[at])
        except ColumnsUnknown as error:
            which = phrase(
                "{file} is of no app that is known here. What is what of {columns}?",
                file=file.name,
                columns=error.columns,
            )
            columns = await app.push_screen_wait(Ask(which, error.guess, named_columns))
            if columns is None:
                return
            reading = partial(reading, columns=columns)
        except OrderUnknown:
            either = phrase("{file}: what stands first in its dates?", file=file.name)
            at = await app.push_screen_wait(
                Choose(either, [worded("the day"), worded("the month")])
            )
            if at is None:
                return
            reading = partial(reading, day_first=at == 0)
    chosen = USUAL
    while (way := await _looked_at(app, file.name, plan)) is NAMES:
        name = await look_over(app, plan)
        if name is not None:
            chosen = chosen.naming(name)
            named = partial(reading, choices=chosen)
            plan = await _followed(
                app, phrase("Reading {file}", file=file.name), named, dry_run=True
            )
    if way is None:
        app.tell(phrase("{file} was left as it is; nothing was taken over", file=file.name))
        return
    taking = partial(reading, choices=way.choices._replace(names=chosen.names))
    report = await _followed(app, phrase("Taking over {file}", file=file.name), taking)
    app.training.drafts.clear()
    app.training.reload()
    app.show_changes()
    app.stand_on_next()
    told = words(import_notice(report))
    app.tell(undoable(told.removesuffix(".")) if report.brought else told)


async def _looked_at(app: TrainingApp, name: str, plan: ImportReport) -> "Way | None":
    """Show what would come of a file, and ask what to do; None to leave it."""
    told = words(import_text(plan, dry_run=True, by_line=False))
    ways = [*(CHANGED if plan.changed else PLAIN if plan.brought or not plan.app else (LEAVE,))]
    ways += [RESTORE] * (plan.deleted_here > 0)
    ways += [NAMES] * bool(plan.meant or plan.guessed)
    offered = [way.told for way in ways]
    chosen = await app.push_screen_wait(
        Preview(phrase("{file}: nothing is written yet", file=name), told, offered)
    )
    return None if chosen is None or ways[chosen] is LEAVE else ways[chosen]


def _completed(text: str) -> tuple[str, str]:
    completion = completed(text)
    return completion.text, completion.told


async def _followed(
    app: TrainingApp,
    doing: str,
    bring_in: "partial[ImportReport]",
    *,
    dry_run: bool = False,
) -> ImportReport:
    """Bring it in on a thread of its own; where it takes long, show how far it is."""
    app.tell(doing)
    progress = ImportProgress(dry_run=dry_run)
    coming = asyncio.ensure_future(asyncio.to_thread(bring_in, dry_run=dry_run, progress=progress))
    if not (await asyncio.wait([coming], timeout=SHOWN_AFTER_S))[0]:
        shown = UnderWay(doing, progress)
        await app.push_screen(shown)
        await asyncio.wait([coming])
        await shown.over()
    return await coming
