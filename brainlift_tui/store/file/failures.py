"""What goes wrong with a database file, in sentences for the lifter."""

import errno
import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType

from brainlift_tui import store
from brainlift_tui.core.errors import (
    Damaged,
    DiskFails,
    NoRoomLeft,
    NotWritable,
    OwnFault,
    Refused,
    StoreUnusable,
)
from brainlift_tui.core.said import said
from brainlift_tui.core.workout.shown_text import one_line
from brainlift_tui.store.lifter.paths import database_path


@contextmanager
def told_in_words(given: str | None) -> Iterator[None]:
    """Turn whatever goes wrong while a database is read into a sentence.

    Args:
        given: The database file that was named, None for the usual one.

    Raises:
        StoreUnusable: Part of the file can't be read, or makes no sense.
        OwnFault: It went wrong where no file was read: the program is at fault.
    """
    try:
        yield
    except Refused:
        raise
    except Exception as error:
        path = database_path(given)
        behind_this = error.__traceback__ and error.__traceback__.tb_next
        stored = not isinstance(error, _NEVER_STORED) and _through_the_store(behind_this)
        if isinstance(error, OSError) and not stored:
            raise  # of a stream that is printed to
        if isinstance(error, sqlite3.Error | OSError):
            raise in_words(path, error) from error
        from brainlift_tui.store.written.fault_report import keep_report

        kept = keep_report(path, error)
        raise (in_words(path, error) if stored else _own_fault(error, kept)) from error


_NEVER_STORED = (NameError, ImportError, NotImplementedError)
"""What no file brings about, whatever stands in it."""


def _own_fault(error: Exception, kept: Path | None) -> OwnFault:
    what = f"{type(error).__name__}: {error}" if str(error) else type(error).__name__
    where = "" if kept is None else said("Details: {file}", file=str(kept))
    return OwnFault(
        "The program met a fault of its own ({what}); your log is not to blame, and what was "
        "stored is there. {where}",
        what=one_line(what),
        where=where,
    )


def in_words(path: Path, error: Exception) -> Refused:
    """An error met while a database was open, in words for the lifter.

    Whatever stands in a damaged file comes up as another error: a muscle that there is none of, a
    day that no calendar has, a text that is none. They are told in this one place.
    """
    if isinstance(error, Refused):
        return error
    if isinstance(error, sqlite3.Error):
        return unusable(path, error)
    if isinstance(error, OSError) and error.errno in _DISK_SAYS:
        return _DISK_SAYS[error.errno](path)
    what = one_line(str(error)).rstrip(".") or type(error).__name__
    return StoreUnusable(
        "{path} holds something that can't be read ({what}); {mending}.",
        path=str(path),
        what=what,
        mending=_MENDING,
    )


def of_the_file(error: Exception) -> bool:
    """Whether an error comes of what stands in the file: SQLite or the store ran into it."""
    return isinstance(error, sqlite3.Error) or _through_the_store(error.__traceback__)


def is_damage(path: Path, error: Exception) -> bool:
    """Whether a file can't be opened because of what stands in it."""
    nonsense = not isinstance(error, Refused | sqlite3.Error)
    return of_the_file(error) and (nonsense or isinstance(in_words(path, error), Damaged))


def _through_the_store(way: TracebackType | None) -> bool:
    while way is not None:
        if way.tb_frame.f_globals.get("__name__", "").startswith(_STORE):
            return True
        way = way.tb_next
    return False


_STORE = f"{store.__name__}."

_MENDING = said(
    "it was left as it is: brainlift doctor --repair mends it, brainlift restore lists its copies"
)


def unusable(path: Path, error: sqlite3.Error) -> StoreUnusable:
    """What SQLite said of the file, in words for the lifter."""
    text = str(error)
    if "not a database" in text:
        return Damaged(
            "{path} is not a brainlift database, or damaged from its start; it was left as it is.",
            path=str(path),
        )
    code = getattr(error, "sqlite_errorcode", None)  # Python's own errors have none
    if "malformed" in text or code == sqlite3.SQLITE_IOERR_SHORT_READ:  # or it was cut short
        return Damaged(
            "Your log is damaged: brainlift doctor --repair mends it. {path} was left as it is.",
            path=str(path),
        )
    if "interrupted" in text:
        return Damaged(
            "{path} keeps the program busy without an end, as no log does; it was left as it is.",
            path=str(path),
        )
    if "locked" in text:
        return StoreUnusable(
            "Another program is busy with {path}; try again in a moment.", path=str(path)
        )
    return _of_the_disk(path, text, error) or StoreUnusable(
        "{path} can't be used ({text}); {mending}.",
        path=str(path),
        text=one_line(text),
        mending=_MENDING,
    )


def _not_writable(path: Path) -> StoreUnusable:
    return NotWritable("{path} can't be written; choose another place with --db.", path=str(path))


def _no_room(path: Path) -> StoreUnusable:
    return NoRoomLeft(
        "There is no room left on the disk for {path}; nothing was stored.", path=str(path)
    )


def _disk_fails(path: Path) -> StoreUnusable:
    return DiskFails(
        "The disk fails where {path} lies; nothing was stored. Try again, and copy your log to "
        "another disk if it goes on.",
        path=str(path),
    )


_DISK_SAYS = {
    errno.EIO: _disk_fails,
    errno.ENOSPC: _no_room,
    errno.EDQUOT: _no_room,
    errno.EROFS: _not_writable,
}


def _of_the_disk(path: Path, text: str, error: sqlite3.Error) -> StoreUnusable | None:
    """What the disk did; None where it did nothing."""
    if "readonly" in text or "unable to open" in text:
        return _not_writable(path)
    code = getattr(error, "sqlite_errorcode", None)  # Python's own errors have none
    if "full" in text:
        return _no_room(path)
    if code in _SAYS_NOT_WHY:
        return _asked_of_the_disk(path)
    if code is not None and code & _PRIMARY == sqlite3.SQLITE_IOERR:
        return _disk_fails(path)
    return None


def _asked_of_the_disk(path: Path) -> StoreUnusable:
    """What the disk says where SQLite only tells what could not be done.

    Whether the disk is full, a quota is used up or the disk fails, is asked by writing there once
    more, as much as the index grows by, to a file without a name.
    """
    from tempfile import TemporaryFile

    try:
        with TemporaryFile(dir=path.resolve().parent, buffering=0) as asked:
            asked.write(bytes(_INDEX_GROWS_BY))
            os.fsync(asked.fileno())
    except OSError as error:
        return _DISK_SAYS.get(error.errno or 0, _disk_fails)(path)
    return _disk_fails(path)


_SAYS_NOT_WHY = (
    sqlite3.SQLITE_IOERR_SHMSIZE,  # the index that its processes share did not grow
    sqlite3.SQLITE_IOERR_WRITE,  # a quota too; of a full disk SQLite knows
    sqlite3.SQLITE_IOERR_FSYNC,
)

_INDEX_GROWS_BY = 32 * 1024
"""Bytes (sqlite.org, "WAL-mode File Format", 2.2)."""

_PRIMARY = 0xFF
"""The part of SQLite's codes that says what went wrong; the rest says where."""
