"""The one thread that writes: each action is one transaction, begun at once, done in order.

Soon after, the same thread brings it into the one file (`store/file/checkpoint.py`); no key waits.
"""

import sqlite3
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager, suppress
from datetime import date
from pathlib import Path
from threading import Timer
from typing import TYPE_CHECKING, Concatenate, NamedTuple, ParamSpec, Self, TypeVar

from brainlift_tui.core.errors import FileGone
from brainlift_tui.core.rest.rest import Moment
from brainlift_tui.core.said import Said
from brainlift_tui.core.workout.workout import local_day
from brainlift_tui.store.clock import Clock
from brainlift_tui.store.file import journal
from brainlift_tui.store.file.checkpoint import AGAIN_S, SOON_S, Checkpoint
from brainlift_tui.store.file.connection import connect
from brainlift_tui.store.file.failures import unusable
from brainlift_tui.store.file.opened_file import OpenedFile

if TYPE_CHECKING:
    from sqlite_utils import Database

P = ParamSpec("P")
T = TypeVar("T")


class Change(NamedTuple):
    """What an action works with: the database inside its transaction, and the time.

    Attributes:
        db: The database, in a transaction that holds the write lock.
        moment: Now.
        zone: IANA name of the lifter's zone.
    """

    db: "Database"
    moment: Moment
    zone: str

    @property
    def now(self) -> int:
        """Now, in Unix seconds."""
        return int(self.moment.wall.timestamp())

    @property
    def today(self) -> date:
        """The lifter's local day."""
        return local_day(self.moment.wall, self.zone)

    @contextmanager
    def step(self, label: Said | str) -> Iterator[int]:
        """Make what is changed inside one step of undo, named by this.

        A sentence without values may be its id alone. Within another step it adds to that one:
        one action is one step.
        """
        under_way = journal.open_step(self.db)
        if under_way is not None:
            yield under_way
            return
        named = label if isinstance(label, Said) else Said(label)
        with journal.recording(self.db, named, self.now) as step:
            yield step


class Writer:
    """Carries out actions on a thread of its own, with a connection of its own.

    The database is opened, and sqlite-utils loaded, by the first action or by `warm_up`.

    Attributes:
        file: The database file.
        clock: What time it is.
    """

    def __init__(self, path: Path, clock: Clock) -> None:
        """Write into a file that is there.

        Raises:
            FileGone: It isn't any more.
        """
        self.file = OpenedFile(path)
        self.clock = clock
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="writer")
        self._db: Database | None = None
        self._checkpoint: Checkpoint | None = None
        self._due: Timer | None = None
        self._refreshing: tuple[Callable[[Database], None], ...] = ()

    def warm_up(self) -> None:
        """Open the database ahead of the first action, without waiting for it."""
        self._pool.submit(self._open)

    def submit(
        self, action: Callable[Concatenate[Change, P], T], *args: P.args, **kwargs: P.kwargs
    ) -> "Future[T]":
        """Carry out an action after those before it.

        Returns:
            Its result to come; the error of an action that failed, after a rollback. `FileGone`
            where the file no longer lies at its path.
        """

        def carry_out() -> T:
            self.file.check()
            try:
                db = self._open()
                db.execute("BEGIN IMMEDIATE")
                try:
                    change = Change(db, self.clock.moment(), self.clock.zone())
                    result = action(change, *args, **kwargs)
                    for refresh in self._refreshing:
                        refresh(db)
                    self.file.check()
                except BaseException:
                    db.rollback()
                    raise
                db.commit()
            except sqlite3.IntegrityError:
                raise
            except sqlite3.DatabaseError as error:
                raise unusable(self.file.path, error) from error
            self._bring_in_after(SOON_S)
            return result

        return self._pool.submit(carry_out)

    def do(
        self, action: Callable[Concatenate[Change, P], T], *args: P.args, **kwargs: P.kwargs
    ) -> T:
        """Carry out an action and wait for it."""
        return self.submit(action, *args, **kwargs).result()

    def bring_in(self) -> None:
        """Bring into the one file what others have written: they may have been cut short."""
        with suppress(RuntimeError):  # closed meanwhile
            self._pool.submit(self._bring_in)

    def save_anew(self, folder: Path) -> "Future[Path]":
        """Write what can still be read of a file that is gone into a new one; see `store/rescue`.

        Returns:
            Where it lies, to come.
        """

        def save() -> Path:
            from brainlift_tui.store.written import rescue

            return rescue.save_anew(self._open().conn, folder)

        return self._pool.submit(save)

    def close(self) -> None:
        """Finish what was submitted, bring it into the one file and close the database."""
        self._pool.submit(self._shut)
        self._pool.shutdown()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _open(self) -> "Database":
        if self._db is None:
            from sqlite_utils import Database

            from brainlift_tui.store.looking_back import derived, records

            self._refreshing = (records.refresh, derived.refresh)
            connection, guard = connect(self.file.path), connect(self.file.path, busy_ms=0)
            try:
                self.file.check()
            except FileGone:
                guard.close()
                connection.close()
                raise
            with suppress(sqlite3.OperationalError):  # somebody is in it: at the next start then
                connection.execute("PRAGMA journal_mode = WAL")  # VACUUM INTO makes a file without
            self.file.note_logs()
            self._checkpoint = Checkpoint(connection, guard)
            # Plugins for sqlite-utils have no business in a log, and looking for them takes time.
            self._db = Database(connection, execute_plugins=False)
            self._bring_in_after(SOON_S)
        return self._db

    def _bring_in_after(self, seconds: float) -> None:
        if self._due is None:
            self._due = Timer(seconds, self.bring_in)
            self._due.daemon = True
            self._due.start()

    def _bring_in(self) -> None:
        self._due = None
        if self._checkpoint is None or not self.file.stands:
            return
        if not self._checkpoint.attempt():
            self._bring_in_after(AGAIN_S)

    def _shut(self) -> None:
        if self._due is not None:
            self._due.cancel()
        if self._checkpoint is not None:
            if self.file.stands:
                self._checkpoint.finish()
            self._checkpoint.close()
            self._checkpoint = None
        if self._db is not None:
            self._db.close()
            self._db = None
