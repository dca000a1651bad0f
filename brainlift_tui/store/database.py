"""Opening the database file: is it ours, is it of our version, may it be written."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from traceback import walk_tb
from types import TracebackType

from brainlift_tui.core.errors import BadInput, NoRoomLeft, Refused, StoreUnusable
from brainlift_tui.core.said import said
from brainlift_tui.core.shown_text import one_line
from brainlift_tui.store.paths import database_path, make_private
from brainlift_tui.store.schema import SCHEMA_VERSION

APPLICATION_ID = 0x42524C46
"""Stands in the file's header ("BRLF") and tells our files from other programs'."""

HEADER_BYTES = 100
"""No database is shorter than its header."""

_AS_IT_IS = "mode=ro&immutable=1"
"""How SQLite reads the one file alone: without locks, its log or anything beside it."""

BUSY_MS = 5000
"""How long a write waits for another window's."""


def open_reader(path: Path) -> sqlite3.Connection:
    """A connection for a screen's or a command's queries; it never writes.

    The file is made, or migrated, where that is needed.

    Raises:
        StoreUnusable: It can't be opened, or is not a database of ours.
    """
    if _version(path) != SCHEMA_VERSION:
        from brainlift_tui.store.migrations import prepare

        prepare(path)
    try:
        connection = connect(path)
        connection.execute("PRAGMA query_only = ON")
    except sqlite3.Error as error:
        raise unusable(path, error) from error
    return connection


def open_to_look(path: Path) -> sqlite3.Connection:
    """A connection for a command that only looks, and opens no other.

    It is as `open_reader` gives it, but where the disk has no room for what several processes share
    the file is read without that: others wait until it is closed.

    Raises:
        StoreUnusable: It can't be opened, or is not a database of ours.
    """
    try:
        return open_reader(path)
    except NoRoomLeft as error:
        connection = _read_alone(path)
        if connection is None:
            raise
        version = int(connection.execute("PRAGMA user_version").fetchone()[0])
        if version != SCHEMA_VERSION:
            connection.close()
            raise error from None
        return connection


def _read_alone(path: Path) -> sqlite3.Connection | None:
    """A connection that needs no shared memory beside the file, None where there is none."""
    log = path.resolve().with_name(f"{path.resolve().name}-wal")
    # Locked for one, SQLite keeps the index of the log to itself; without a log there is nothing
    # that only an index leads to.
    ways = [("mode=rw", "EXCLUSIVE")]
    if not log.exists() or not log.stat().st_size:
        ways.append((_AS_IT_IS, "NORMAL"))
    for how, locking in ways:
        connection = _reach(path, how)
        try:
            connection.execute(f"PRAGMA locking_mode = {locking}")
            connection.execute("PRAGMA query_only = ON")
            connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        except sqlite3.Error:
            connection.close()
        else:
            connection.isolation_level = None
            return connection
    return None


def connect(path: Path, busy_ms: int = BUSY_MS) -> sqlite3.Connection:
    """A connection with the settings that hold for every one of ours; it makes no file.

    Args:
        path: The file.
        busy_ms: How long it waits for another's write.
    """
    connection = _reach(path, "mode=rw", busy_ms)
    connection.isolation_level = None
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA wal_autocheckpoint = 0")  # store/checkpoint.py sees to it
    return connection


def data_version(connection: sqlite3.Connection) -> int:
    """A number that changes whenever another connection has written."""
    return int(connection.execute("PRAGMA data_version").fetchone()[0])


def is_file_of(connection: sqlite3.Connection, path: Path) -> bool:
    """Whether a path leads to the connection's own file, which nothing else may open."""
    own = connection.execute("PRAGMA database_list").fetchone()[2]
    try:
        return bool(own) and path.samefile(own)
    except OSError:
        return False


def _version(path: Path) -> int:
    """The schema version of the file, 0 where there is no database yet.

    Raises:
        StoreUnusable: It is no database of ours, or of a newer release.
    """
    try:
        if path.exists() and not path.is_file():
            raise StoreUnusable(
                "{path} is not a file; name a database file with --db.", path=str(path)
            )
        if not path.exists() or path.stat().st_size == 0:
            make_private(path)
            return 0
        with closing(_look_at(path)) as connection:
            application = connection.execute("PRAGMA application_id").fetchone()[0]
            version = int(connection.execute("PRAGMA user_version").fetchone()[0])
            tables = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
    except sqlite3.Error as error:
        raise unusable(path, error) from error
    except OSError as error:
        raise StoreUnusable(
            "{path} can't be opened ({strerror}); choose another place with --db.",
            path=str(path),
            strerror=str(error.strerror),
        ) from error
    if application != APPLICATION_ID and (application or tables):
        raise StoreUnusable(
            "{path} is another program's database; name another file with --db.", path=str(path)
        )
    if version > SCHEMA_VERSION:
        raise StoreUnusable(
            "{path} was written by a newer release of brainlift (version {version}, this "
            "one knows {schema_version}); install that one to open it.",
            path=str(path),
            version=version,
            schema_version=SCHEMA_VERSION,
        )
    return version


def _look_at(path: Path) -> sqlite3.Connection:
    """A connection that leaves the file as it is, its write-ahead log too, unless it is ours.

    SQLite alone opens the file: where this process has it open already, closing any other
    descriptor of it would drop every lock that SQLite holds (sqlite.org, "How To Corrupt An SQLite
    Database File", 2.2), and the next program to leave would throw the log away.
    """
    if path.stat().st_size < HEADER_BYTES:
        # SQLite takes a file of one byte for an empty one, and would write over it.
        raise sqlite3.DatabaseError("file is not a database")
    with closing(_reach(path, _AS_IT_IS)) as header:
        if header.execute("PRAGMA application_id").fetchone()[0] == APPLICATION_ID:
            return _reach(path, "mode=rw")
    real = path.resolve()  # SQLite keeps the log beside what a link leads to
    log = real.with_name(f"{real.name}-wal")
    return _reach(path, "mode=ro" if log.exists() and log.stat().st_size else _AS_IT_IS)


def _reach(path: Path, how: str, busy_ms: int = BUSY_MS) -> sqlite3.Connection:
    address = f"{path.absolute().as_uri()}?{how}"
    return sqlite3.connect(address, timeout=busy_ms / 1000, uri=True)


@contextmanager
def told_in_words(given: str | None, *, looks: bool) -> Iterator[None]:
    """Turn whatever goes wrong while a database is read into a sentence.

    Args:
        given: The database file that was named, None for the usual one.
        looks: Whether nothing was typed or read that could make no sense: what makes none then
            stands in the database.

    Raises:
        StoreUnusable: Part of the file can't be read, or makes no sense.
    """
    try:
        yield
    except BadInput as error:
        if not looks:
            raise
        raise _meaningless(database_path(given), error) from error
    except Refused:
        raise
    except Exception as error:
        behind_this = error.__traceback__ and error.__traceback__.tb_next
        if isinstance(error, OSError) and not _through_the_store(behind_this):
            raise  # of a stream that is printed to
        raise in_words(database_path(given), error) from error


def in_words(path: Path, error: Exception) -> Refused:
    """An error met while a database was open, in words for the lifter.

    Whatever stands in a damaged file comes up as another error: a muscle that there is none of, a
    day that no calendar has, a text that is none. They are told in this one place.
    """
    if isinstance(error, Refused):
        return error
    if isinstance(error, sqlite3.Error):
        return unusable(path, error)
    return _meaningless(path, error)


def _meaningless(path: Path, error: Exception) -> StoreUnusable:
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


def _through_the_store(way: TracebackType | None) -> bool:
    return any(frame.f_globals.get("__name__", "").startswith(_STORE) for frame, _ in walk_tb(way))


_STORE = __name__.removesuffix("database")

_MENDING = said(
    "it was left as it is: put an older copy in its place, or mend a copy with sqlite3's .recover"
)


def unusable(path: Path, error: sqlite3.Error) -> StoreUnusable:
    """What SQLite said of the file, in words for the lifter."""
    text = str(error)
    if "not a database" in text:
        return StoreUnusable(
            "{path} is not a brainlift database, or damaged from its start; it was left as it is.",
            path=str(path),
        )
    if "malformed" in text:
        return StoreUnusable("{path} is damaged; {mending}.", path=str(path), mending=_MENDING)
    if "readonly" in text or "unable to open" in text:
        return StoreUnusable(
            "{path} can't be written; choose another place with --db.", path=str(path)
        )
    if "locked" in text:
        return StoreUnusable(
            "{path} is busy in another program; try again in a moment.", path=str(path)
        )
    code = getattr(error, "sqlite_errorcode", None)  # Python's own errors have none
    if "full" in text or code == sqlite3.SQLITE_IOERR_SHMSIZE:
        return NoRoomLeft(
            "There is no room left on the disk for {path}; nothing was stored.", path=str(path)
        )
    return StoreUnusable(
        "{path} can't be used ({text}); {mending}.",
        path=str(path),
        text=one_line(text),
        mending=_MENDING,
    )
