"""Going back to a copy of the log; the log as it was is kept as one more copy."""

import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import datetime
from pathlib import Path

from brainlift_tui.core.backup.backup import MadeFor
from brainlift_tui.core.errors import Damaged, Refused
from brainlift_tui.core.named_tuple import NamedTuple
from brainlift_tui.store.backup.backups import Held, back_up, held_by
from brainlift_tui.store.file.checkpoint import Checkpoint
from brainlift_tui.store.file.connection import connect, look_at
from brainlift_tui.store.file.database import open_reader, version_of
from brainlift_tui.store.file.failures import unusable
from brainlift_tui.store.lifter.paths import BELONGING
from brainlift_tui.store.written.whole_copy import copy_whole
from brainlift_tui.store.written.written_file import put_in_place, unwritable


class Restored(NamedTuple):
    """What came of it.

    Attributes:
        now: What the log holds now.
        before: Where the log lies as it was before; None where there was none.
        damaged: Whether it was damaged, and is kept as the damaged file that it was.
    """

    now: Held
    before: Path | None
    damaged: bool = False


def restore(log: Path, copy: Path, now: datetime) -> Restored:
    """Let the log be what a copy of it is.

    Windows that are open on the log go on, with what the copy holds: its pages are written over the
    log's in one transaction. Only a damaged log is put aside and replaced.

    Args:
        log: The database file.
        copy: A copy of this log or of another, of this release or an older one.
        now: The moment, in the lifter's zone.

    Raises:
        Refused: The copy is none, or is damaged; or the log can't be written. It is as it was.
    """
    if log.exists() and copy.exists() and log.samefile(copy):
        raise Refused("{path} is your log itself; name a copy of it.", path=str(copy))
    if not copy.is_file() or not version_of(copy):
        raise Refused("{path} holds no log; name a copy of yours.", path=str(copy))
    with looked_through(log, copy) as sound:
        if not log.exists() or not log.stat().st_size:
            from brainlift_tui.store.file.migrations import prepare

            version_of(log)  # the file is made by that, for its owner alone
            prepare(log, beside_copies=True)
            before, damaged = None, False
        else:
            try:
                before, damaged = back_up(log, now, MadeFor.RESTORE).path, False
            except Damaged:
                before, damaged = put_aside(log, now), True
        held = held_by(sound)
        if damaged:
            put_in_place(sound, log)
        else:
            _write_over(log, sound)
    return Restored(held._replace(path=log), before, damaged)


@contextmanager
def looked_through(log: Path, copy: Path) -> Iterator[Path]:
    """A sound copy of the copy, brought to the newest form, on the disk of the log."""
    try:
        log.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        folder = tempfile.TemporaryDirectory(prefix=".brainlift-restore-", dir=log.parent)
    except OSError as error:
        raise unwritable(log.parent, error) from error
    with folder as name:
        sound = Path(name) / log.name
        try:
            with closing(look_at(copy)) as source:
                if not copy_whole(source, sound):
                    raise Damaged("{path} is damaged; your log is as it was.", path=str(copy))
        except sqlite3.Error as error:
            raise unusable(copy, error) from error
        open_reader(sound).close()
        yield sound


def _write_over(log: Path, sound: Path) -> None:
    try:
        with (
            closing(connect(sound)) as source,
            closing(connect(log)) as target,
            closing(connect(log, busy_ms=0)) as guard,
        ):
            source.backup(target)
            Checkpoint(target, guard).finish()
    except sqlite3.Error as error:
        raise unusable(log, error) from error


def put_aside(log: Path, now: datetime) -> Path:
    """Give a damaged log, with what belongs to it, a name of its own."""
    aside = log.with_name(f"{log.stem}-damaged-{now:%Y-%m-%d-%H%M%S}.db")
    try:
        for ending in (*BELONGING, ""):
            part = log.with_name(log.name + ending)
            if part.exists():
                part.rename(aside.with_name(aside.name + ending))
    except OSError as error:
        raise unwritable(aside, error) from error
    return aside
