"""Copies of the log, made while the app is open and gone back to from it."""

import asyncio

from brainlift_tui.core.backup.backup import Backup, MadeFor
from brainlift_tui.core.backup.plain_text import backup_words, held_words
from brainlift_tui.core.errors import Refused
from brainlift_tui.core.said import Said
from brainlift_tui.store.backup.backups import (
    back_up,
    back_up_the_day,
    backups_folder,
    is_copied,
    read_backups,
)
from brainlift_tui.store.clock import local_now
from brainlift_tui.tui.language.catalogue import worded
from brainlift_tui.tui.training_app import TrainingApp
from brainlift_tui.tui.words import phrase, words

MOST_LISTED = 12


def copy_the_day(app: TrainingApp) -> None:
    """Copy the log on a thread where there was training since the last copy."""
    path, now = app.training.path, local_now(app.training.clock)
    if is_copied(app.training.reader, path, now):
        return  # as at most starts: a thread and what it reads would stay in memory

    def copy() -> Said | None:
        try:
            back_up_the_day(path, now)
        except Refused as error:
            return error.said
        return None

    def told(why: Said | None) -> None:
        if why is not None:
            app.tell(phrase("✗ Your log was not copied: {why}", why=why))

    app.background.in_thread(copy, told, group="copy")


async def ask_copies(app: TrainingApp) -> None:
    """Ask whether the log is to be copied now, or to be what a copy of it is."""
    from brainlift_tui.tui.dialogs.choose import Choose

    copies = read_backups(app.training.path)[:MOST_LISTED]
    told = [phrase("go back to  {backup}", backup=backup_words(copy)) for copy in copies]
    chosen = await app.push_screen_wait(
        Choose("Copies of your log", [worded("copy it now"), *told])
    )
    if chosen == 0:
        await _copy_now(app)
    elif chosen is not None:
        await _go_back(app, copies[chosen - 1])


async def _copy_now(app: TrainingApp) -> None:
    path, now = app.training.path, local_now(app.training.clock)
    held = await asyncio.to_thread(back_up, path, now, MadeFor.HAND)
    app.tell(phrase("Copied: {held}.", held=held_words(held.workouts, held.sets)))


async def _go_back(app: TrainingApp, copy: Backup) -> None:
    from brainlift_tui.store.backup.restoring import restore
    from brainlift_tui.tui.dialogs.confirm import Confirm

    path, now = app.training.path, local_now(app.training.clock)
    question = phrase(
        "Your log is to be as it was on {at:%Y-%m-%d at %H:%M}?\nAs it is now it "
        "stays, as the newest copy.",
        at=copy.made_at,
    )
    if not await app.push_screen_wait(Confirm(question, "go back")):
        return
    restored = await asyncio.to_thread(restore, path, backups_folder(path) / copy.name, now)
    app.training.drafts.clear()
    app.training.reload()
    app.show_changes()
    app.stand_on_next()
    held = words(held_words(restored.now.workouts, restored.now.sets))
    app.tell(phrase("Your log is back: {held}. As it was before is the newest copy.", held=held))
