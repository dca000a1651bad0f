"""The database file that is open, and whether it still lies at its path.

Whoever moves, deletes or replaces a file leaves the programs that have it open with one that nobody
finds any more: what they store there is lost. SQLite does not look; we do, by device and inode.
"""

import os
import sqlite3
from contextlib import suppress
from pathlib import Path

from brainlift_tui.core.errors import FileGone, WrittenOver
from brainlift_tui.core.named_tuple import NamedTuple
from brainlift_tui.core.said import Said, said
from brainlift_tui.store.file.connection import connect, data_version
from brainlift_tui.store.file.failures import unusable

_Identity = tuple[int, int]


_MOVED = said("Your log was moved or deleted; nothing more is stored.")
_REPLACED = said("Another file replaced your log; nothing more is stored.")


class OpenedFile:
    """One database file, told from any other that comes to lie at its path.

    Once it is gone it stays gone, even if it is brought back: its write-ahead log was put away.

    Attributes:
        path: Where it was opened.
    """

    def __init__(self, path: Path) -> None:
        """Remember which file lies at a path, while it is being opened.

        Raises:
            FileGone: None does any more.
        """
        self.path = path
        self._real = path.resolve()  # behind links, where SQLite puts the log
        self._gone: Said | None = None
        self._identity = _identity(path)
        self._logs: dict[Path, _Identity | None] = {}
        self._index: int | None = None
        self.check()

    def note_logs(self) -> None:
        """Remember its write-ahead log and the log's index, once a connection has made them."""
        self._logs = {log: _identity(log) for log in (self._beside(_LOG), self._beside(_INDEX))}

    @property
    def stands(self) -> bool:
        """Whether it still lies at its path. Looking opens nothing and takes microseconds."""
        try:
            self.check()
        except FileGone:
            return False
        return True

    def check(self) -> None:
        """Make sure that it still lies at its path.

        Raises:
            FileGone: It was moved, deleted or replaced.
        """
        if not self._gone:
            try:
                now = _identity(self.path)
            except OSError:  # a folder that can't be looked into says nothing of the file
                return
            if now is not None and now == self._identity:
                return
            self._gone = _MOVED if now is None else _REPLACED
        self._put_logs_away()
        raise FileGone(self._gone)

    def reader(self) -> sqlite3.Connection:
        """One more connection to this very file, for queries.

        Raises:
            FileGone: It was moved, deleted or replaced.
            StoreUnusable: It can't be read.
        """
        self.check()
        try:
            connection = connect(self.path)
            connection.execute("PRAGMA query_only = ON")
        except sqlite3.Error as error:
            raise unusable(self.path, error) from error
        try:
            self.check()
        except FileGone:
            connection.close()
            raise
        return connection

    def _put_logs_away(self) -> None:
        """Take the names of its log away, which SQLite would hold for that of the next file here.

        Our own connections go on reading what they have open. Where another program has joined
        the log, it stays.
        """
        with suppress(OSError):
            own = [log for log, known in self._logs.items() if known and _identity(log) == known]
            if own and self._alone():
                for log in own:
                    log.unlink(missing_ok=True)
                self._logs = {}

    def _beside(self, ending: str) -> Path:
        return self._real.with_name(f"{self._real.name}{ending}")

    def _alone(self) -> bool:
        """Whether no other process uses the log's index; until its name is gone none then can."""
        try:
            import fcntl
        except ImportError:  # on Windows a file that is open is neither moved nor replaced
            return False
        try:
            if self._index is None:
                # Never closed: that would take SQLite's own locks off it.
                self._index = os.open(self._beside(_INDEX), os.O_RDWR)
            fcntl.lockf(self._index, fcntl.LOCK_EX | fcntl.LOCK_NB, 1, _IN_USE)
        except OSError:
            return False
        return True


_LOG, _INDEX = "-wal", "-shm"

_IN_USE = 128
"""The byte of the index that every process holds a shared lock on while it uses the log (SQLite's
unix VFS, UNIX_SHM_DMS)."""


def _identity(path: Path) -> _Identity | None:
    try:
        stat = path.stat()
    except (FileNotFoundError, NotADirectoryError):
        return None
    return stat.st_dev, stat.st_ino


class LeftAt(NamedTuple):
    """The file as a connection sees it.

    Attributes:
        others: Which commit of others it has seen last.
        journal: How far the journal has come.
    """

    others: int
    journal: tuple[int | None, ...]


def as_left_by(db: sqlite3.Connection) -> LeftAt:
    """The file as a connection sees it now."""
    from brainlift_tui.store.file import journal

    return LeftAt(data_version(db), journal.reached(db))


class AsLeft:
    """Knows how the one writer of a window or a command left its file.

    A program may write over it in place, as `cp` of a copy does. That leaves it where it is, and
    SQLite without a complaint: a set would lie between pages that know nothing of it.

    Attributes:
        written_over: Whether it was found otherwise though nobody had committed; it stays so,
            whatever is stored in it then.
    """

    def __init__(self) -> None:
        self.written_over = False
        self._left: LeftAt | None = None

    def note(self, left: LeftAt) -> None:
        """Remember it as it was just left."""
        self._left = left

    def follow_others(self, db: sqlite3.Connection) -> None:
        """Remember it as others have left it by now, for what is written over it after that."""
        with suppress(sqlite3.DatabaseError):  # it is damaged: that is told where it is met
            now = as_left_by(db)
            if self._left is not None and now.others != self._left.others:
                self._left = now

    def check(self, db: sqlite3.Connection) -> None:
        """Make sure that the file is as it was left, unless another has committed.

        Raises:
            WrittenOver: It is not.
        """
        now, left = as_left_by(db), self._left
        if left is not None and now.others == left.others and now != left:
            self.written_over = True
        self.refuse_written_over()

    def refuse_written_over(self) -> None:
        """Go no further once it was found to be written over.

        Raises:
            WrittenOver: It was.
        """
        if self.written_over:
            raise WrittenOver(
                "Another program wrote over your log: nothing was stored. Open it again; brainlift "
                "restore lists its copies."
            )
