"""The ways out of a damaged log, offered before the app opens it."""

from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from textwrap import fill

from brainlift_tui.core.backup.backup import Backup
from brainlift_tui.core.backup.health_text import mended_text
from brainlift_tui.core.backup.plain_text import backup_words, restored_text
from brainlift_tui.core.errors import Refused
from brainlift_tui.core.said import Said, said
from brainlift_tui.store.backup.backups import backups_folder, newest_sound
from brainlift_tui.store.backup.restoring import restore
from brainlift_tui.store.doctor.rebuilding import can_be_rebuilt, rebuild
from brainlift_tui.tui.dialogs.choose import Choose
from brainlift_tui.tui.ending import end_when_asked
from brainlift_tui.tui.language.catalogue import worded
from brainlift_tui.tui.theme import DressedApp
from brainlift_tui.tui.words import phrase, words

DAMAGED = worded("Your log is damaged.")
KEPT = worded("Whatever you choose, the damaged file is kept.")
WRITTEN_OVER = worded("Another program wrote over your log.")
PUT_BACK = worded("What lies there now is kept; today's sets are put back.")

WIDTH = 62
"""Columns of a line in the question."""

Way = Callable[[], Said]
"""A way out; it returns what came of it."""


class Mender(DressedApp[Way]):
    """Offers the ways out of a damaged log, and returns the chosen one; None for none."""

    ENABLE_COMMAND_PALETTE = False

    def __init__(
        self, log: Path, now: datetime, told: str = "", *, written_over: bool = False
    ) -> None:
        """Offer them.

        Args:
            log: The database file; nobody else may have it open.
            now: The moment, in the lifter's zone.
            told: What is said above them; "" says what befell the log.
            written_over: Whether another program wrote over it, so that nothing in it is damaged.
        """
        super().__init__()
        self._ways = tuple(ways_out(log, now, written_over=written_over))
        befell, kept = (WRITTEN_OVER, PUT_BACK) if written_over else (DAMAGED, KEPT)
        self._title = f"{told or befell}\n{kept}\n"

    def on_mount(self) -> None:
        """Ask."""
        end_when_asked(lambda status: self.exit(return_code=status))
        self.push_screen(Choose(self._title, [told for told, _ in self._ways]), self._chosen)

    def _chosen(self, at: int | None) -> None:
        self.exit(None if at is None else self._ways[at][1])


def ways_out(log: Path, now: datetime, *, written_over: bool = False) -> Iterator[tuple[str, Way]]:
    """What can be done about a damaged log, or one written over, in words and as it is done.

    Nothing can for what never was one.
    """
    copy = newest_sound(log)
    if not written_over and can_be_rebuilt(log):
        told = worded("mend it, from all that can be read")
        if copy:
            told = phrase(
                "mend it, from all that can be read and the copy of {day:%Y-%m-%d}",
                day=copy.made_at,
            )
        yield told, lambda: _mend(log, now)
    if copy is not None:
        yield (
            phrase("go back to  {backup}", backup=backup_words(copy)),
            lambda: _go_back(log, copy, now),
        )
    if written_over:
        yield (
            worded("go on with what lies there now"),
            lambda: said("Your log goes on with what lies there now."),
        )


def mended_as_chosen(log: Path, now: datetime, *, written_over: bool = False) -> str:
    """Ask for a way out of a damaged log and go it; what came of it, "" where it is left."""
    told = ""
    while any(ways_out(log, now, written_over=written_over)):
        way = Mender(log, now, told, written_over=written_over).run()
        if way is None:
            break
        try:
            return words(way())
        except Refused as error:
            told = fill(words(error.said), WIDTH)
    return ""


def _mend(log: Path, now: datetime) -> Said:
    made = rebuild(log, now)
    held = made.now
    return mended_text(str(made.damaged), made.unread, made.from_copy, held.workouts, held.sets)


def _go_back(log: Path, copy: Backup, now: datetime) -> Said:
    restored = restore(log, backups_folder(log) / copy.name, now)
    before = None if restored.before is None else str(restored.before)
    held = restored.now
    return restored_text(before, held.workouts, held.sets, damaged=restored.damaged)
