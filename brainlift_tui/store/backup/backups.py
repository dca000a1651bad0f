"""Making copies of the log in a folder beside it, and clearing away those no longer needed."""

import itertools
import sqlite3
from collections.abc import Iterator
from contextlib import closing, suppress
from datetime import datetime
from pathlib import Path

from brainlift_tui.core.backup.backup import Backup, MadeFor, no_longer_needed
from brainlift_tui.core.errors import Damaged
from brainlift_tui.core.named_tuple import NamedTuple
from brainlift_tui.store.file.connection import connect, look_at
from brainlift_tui.store.file.failures import unusable
from brainlift_tui.store.written.whole_copy import copy_whole, is_sound
from brainlift_tui.store.written.written_file import new_file, unwritable


class Held(NamedTuple):
    """What a file holds.

    Attributes:
        path: The file.
        bytes: How large it is.
        workouts: How many stand in it.
        sets: How many sets stand in it.
    """

    path: Path
    bytes: int
    workouts: int
    sets: int


def backups_folder(log: Path) -> Path:
    """The folder that the copies of a log lie in: beside it."""
    return log.with_name(f"{log.stem}-backups")


def read_backups(log: Path) -> tuple[Backup, ...]:
    """The copies there are, the newest first."""
    folder = backups_folder(log)
    files = folder.iterdir() if folder.is_dir() else ()
    known = (Backup.named(file.name) for file in files if _is_filled(file))
    return tuple(sorted((backup for backup in known if backup is not None), reverse=True))


def _is_filled(file: Path) -> bool:
    """Whether a file is whole: one that is being written bears its name already, and is empty."""
    try:
        return file.stat().st_size > 0
    except OSError:  # taken away meanwhile, or a link to nothing
        return False


def newest_sound(log: Path) -> Backup | None:
    """The newest copy that SQLite finds nothing wrong with; None where there is none."""
    for backup in read_backups(log):
        try:
            with closing(look_at(backups_folder(log) / backup.name)) as copy:
                if is_sound(copy):
                    return backup
        except sqlite3.Error:
            continue
    return None


def back_up(log: Path, now: datetime, why: MadeFor) -> Held:
    """Copy the log into its folder of copies, as it was last committed, and thin those out.

    Args:
        log: The database file; others may have it open and write.
        now: The moment, in the lifter's zone.
        why: What it is made for, or before.

    Raises:
        Damaged: The log is; no copy was kept.
        Refused: The copy can't be written.
    """
    folder = _folder_made(log)
    for path in _names(folder, now, why):
        with suppress(FileExistsError):
            made = copy_to(log, path)
            break
    for backup in no_longer_needed(read_backups(log), now.date()):
        with suppress(OSError):  # one that stays too long is no reason to call this one not made
            (folder / backup.name).unlink()
    return made


def back_up_before_migration(log: Path, now: datetime) -> None:
    """Copy a log of an older release, unless an earlier try has made that copy; none is cleared.

    One in which SQLite finds a fault is copied too: what becomes of it is not known yet.

    Raises:
        sqlite3.Error: The log can't be read.
        Refused: The copy can't be written.
    """
    import filecmp

    folder = _folder_made(log)
    before = [folder / copy.name for copy in read_backups(log) if copy.why is MadeFor.MIGRATION]
    for path in _names(folder, now, MadeFor.MIGRATION):
        with suppress(FileExistsError), new_file(path) as part:
            with closing(connect(log)) as source:
                copy_whole(source, part)
            same = any(filecmp.cmp(part, copy, shallow=False) for copy in before)
            break
    if same:
        path.unlink()


def _folder_made(log: Path) -> Path:
    folder = backups_folder(log)
    try:
        folder.mkdir(mode=0o700, exist_ok=True)
    except OSError as error:
        raise unwritable(folder, error) from error
    return folder


def _names(folder: Path, now: datetime, why: MadeFor) -> Iterator[Path]:
    """What a copy made now may be called; a number tells those of one second apart."""
    made_at = now.replace(tzinfo=None, microsecond=0)
    return (folder / Backup(made_at, number, why).name for number in itertools.count(1))


def copy_to(log: Path, path: Path) -> Held:
    """Copy the log, as it was last committed, to a file that is not there yet.

    Raises:
        Damaged: The log is; no copy was kept.
        FileExistsError: There is a file of this name.
        Refused: The copy can't be written.
    """
    try:
        with closing(connect(log)) as source, new_file(path) as part:
            if not copy_whole(source, part):
                raise Damaged("{path} is damaged; no copy was made.", path=str(log))
            held = held_by(part)
    except sqlite3.Error as error:
        raise unusable(log, error) from error
    return held._replace(path=path)


def held_by(path: Path) -> Held:
    """What a database file of the newest form holds."""
    with closing(connect(path)) as connection:
        (workouts,) = connection.execute("SELECT count(*) FROM finished_workout").fetchone()
        (sets,) = connection.execute("SELECT count(*) FROM training_log").fetchone()
    return Held(path, path.stat().st_size, int(workouts), int(sets))


def back_up_if_any(log: Path, now: datetime, why: MadeFor) -> Held | None:
    """Copy the log where there is any workout in it; None where not.

    Raises:
        Refused: The copy can't be made.
    """
    return None if _last_finished(log) is None else back_up(log, now, why)


def back_up_the_day(log: Path, now: datetime) -> Held | None:
    """Copy the log where there was training since the last copy, once a day; None where not.

    Raises:
        Refused: The copy can't be made.
    """
    return None if _holds(log, _last_finished(log), now) else back_up(log, now, MadeFor.DAY)


def is_copied(connection: sqlite3.Connection, log: Path, now: datetime) -> bool:
    """Whether there is nothing to copy for the day, as a connection that is open already tells.

    Where that can't be told, the copying will say why.
    """
    try:
        return _holds(log, _end_of_last(connection), now)
    except (OSError, sqlite3.Error):
        return False


def _holds(log: Path, last: int | None, now: datetime) -> bool:
    """Whether a copy holds the workout that ended last, or stands for today."""
    of_this_release = (copy for copy in read_backups(log) if copy.why is not MadeFor.MIGRATION)
    newest = next(of_this_release, None)
    return last is None or (newest is not None and _stands_for(newest, last, now))


def _last_finished(log: Path) -> int | None:
    """When the last workout ended, in Unix seconds."""
    try:
        with closing(connect(log)) as connection:
            return _end_of_last(connection)
    except sqlite3.Error as error:
        raise unusable(log, error) from error


def _end_of_last(connection: sqlite3.Connection) -> int | None:
    row = connection.execute("SELECT max(finished_at) FROM finished_workout").fetchone()
    return None if row[0] is None else int(row[0])


def _stands_for(newest: Backup, last: int, now: datetime) -> bool:
    today = newest.why is MadeFor.DAY and newest.made_at.date() == now.date()
    return today or newest.made_at > datetime.fromtimestamp(last, now.tzinfo).replace(tzinfo=None)
