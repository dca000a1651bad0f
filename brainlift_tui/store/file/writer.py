"""The one thread that writes: each action is one transaction, begun at once, done in order.

Soon after, the same thread brings it into the one file (`store/file/checkpoint.py`); no key waits.
"""

import sqlite3
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor, wait
from contextlib import contextmanager, suppress
from datetime import date
from pathlib import Path
from threading import Event, Timer
from typing import TYPE_CHECKING, Concatenate, ParamSpec, Self, TypeVar

from brainlift_tui.core.errors import (
    DiskFails,
    FileGone,
    NoRoomLeft,
    NotWritable,
    StoreUnusable,
)
from brainlift_tui.core.named_tuple import NamedTuple
from brainlift_tui.core.rest.rest import Moment
from brainlift_tui.core.said import Said, said
from brainlift_tui.core.workout.workout import local_day
from brainlift_tui.store.clock import Clock
from brainlift_tui.store.file.checkpoint import AGAIN_S, SOON_S, Checkpoint
from brainlift_tui.store.file.connection import (
    LogConnection,
    connect,
    connect_to_lock,
)
from brainlift_tui.store.file.failures import unusable
from brainlift_tui.store.file.opened_file import AsLeft, OpenedFile, as_left_by

if TYPE_CHECKING:
    from brainlift_tui.store.kept_back.kept_back import KeptBack, NoLongerFits, NotStored, Unstored

P = ParamSpec("P")
T = TypeVar("T")

LOG_KEEPS = 1 << 20
"""Bytes that the write-ahead log stays at where an import or a busy while had made it longer."""

HEEDED_S = 0.5
"""Ctrl+C is heeded within this: one that comes just as a thread begins to wait does not wake it."""

_WHY = {
    NoRoomLeft: said("The disk is full"),
    NotWritable: said("The disk can't be written"),
    DiskFails: said("The disk fails"),
}


def _heed(stop: Callable[[], bool]) -> None:
    if stop():
        raise KeyboardInterrupt


class Change(NamedTuple):
    """What an action works with: the database inside its transaction, and the time.

    Attributes:
        db: The database, in a transaction that holds the write lock.
        moment: Now.
        zone: IANA name of the lifter's zone.
    """

    db: sqlite3.Connection
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
        from brainlift_tui.store.file import journal

        under_way = journal.open_step(self.db)
        if under_way is not None:
            yield under_way
            return
        named = label if isinstance(label, Said) else Said(label)
        with journal.recording(self.db, named, self.now) as step:
            yield step


class Parted(NamedTuple):
    """How a window ended whose file had gone, and which nobody had saved by a key.

    Attributes:
        saved_to: Where all that it had was saved; None where no disk took it.
    """

    saved_to: Path | None


class Writer:
    """Carries out actions on a thread of its own, with a connection of its own.

    The database is opened by the first action or by `warm_up`.

    Attributes:
        file: The database file.
        clock: What time it is.
        saved_to: Where the log was saved at the end, because its own disk took nothing more.
        not_stored: What of it did not fit into the file any more, because another window had
            changed that; None where all did.
        parted: How it ended where the file had gone; None where it had not.
        as_left: How the file was left, and whether another program wrote over it in place.
    """

    def __init__(
        self,
        path: Path,
        clock: Clock,
        rescue_folders: Callable[[], tuple[Path, ...]] | None = None,
    ) -> None:
        """Write into a file that is there.

        Args:
            path: The file.
            clock: What time it is.
            rescue_folders: Says where the log may be saved at the end, if its own disk still takes
                nothing, or its file is gone. Where this is given, what is done while the disk takes
                nothing is kept in memory; else it is refused.

        Raises:
            FileGone: It isn't any more.
        """
        self.file = OpenedFile(path)
        self.clock = clock
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="writer")
        self._db: LogConnection | None = None
        self._checkpoint: Checkpoint | None = None
        self._due: Timer | None = None
        self._stopped: Event | None = None
        self._refreshing: tuple[Callable[[sqlite3.Connection], None], ...] = ()
        self._rescue_folders = rescue_folders
        self._kept_back: KeptBack | None = None
        self.saved_to: Path | None = None
        self.not_stored: NotStored | None = None
        self._saved_anew = False
        self.as_left = AsLeft()
        self.parted: Parted | None = None

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
        return self._submit(None, action, *args, **kwargs)

    def _submit(
        self,
        stopped: Event | None,
        action: Callable[Concatenate[Change, P], T],
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> "Future[T]":
        """The same; an event that is set meanwhile ends this action, and no other."""

        def do() -> T:
            self._heed(stopped)
            try:
                return self._carry_out(lambda change: action(change, *args, **kwargs))
            finally:
                self._heed(None)

        return self._pool.submit(do)

    def _heed(self, stopped: Event | None) -> None:
        self._stopped = stopped
        if self._db is not None:
            self._db.stopped = stopped

    def _carry_out(self, do: Callable[[Change], T]) -> T:
        self.file.check()
        self.as_left.refuse_written_over()
        moment, zone = self.clock.moment(), self.clock.zone()
        if self._kept_back is None:
            try:
                result = self._store(do, moment, zone)
            except tuple(_WHY) as error:
                self._keep_back(error, moment)
            else:
                self._bring_in_after(SOON_S)
                return result
        return self._in_memory(do, moment, zone)

    def _store(self, do: Callable[[Change], T], moment: Moment, zone: str) -> T:
        """Do it to the file, in one transaction that is on the disk at the end."""
        try:
            db = self._open()
            db.execute("PRAGMA shrink_memory")  # what lies in the file is read, and nothing older
            db.execute("BEGIN IMMEDIATE")
            try:
                self.as_left.check(db)
                result = self._do(do, Change(db, moment, zone))
                self.file.check()
                self._go_on()
                left = as_left_by(db)
                db.commit()
                self.as_left.note(left)
            except BaseException:
                db.rollback()
                raise
        except sqlite3.IntegrityError:
            raise
        except sqlite3.DatabaseError as error:
            self._go_on()
            raise unusable(self.file.path, error) from error
        return result

    def _go_on(self) -> None:
        if self._stopped is not None and self._stopped.is_set():
            raise KeyboardInterrupt

    def _do(self, do: Callable[[Change], T], change: Change) -> T:
        result = do(change)
        for refresh in self._refreshing:
            refresh(change.db)
        return result

    # While the disk takes nothing

    @property
    def unstored(self) -> "Unstored | None":
        """What is kept in memory because the disk takes nothing; None while all is stored."""
        kept_back = self._kept_back
        return None if kept_back is None else kept_back.unstored

    def _keep_back(self, error: StoreUnusable, moment: Moment) -> None:
        """Go on in memory, if that was asked for and the file can still be read."""
        if self._rescue_folders is None:
            raise error
        from brainlift_tui.store.kept_back.kept_back import KeptBack

        try:
            self._kept_back = KeptBack(
                self._open(), moment.wall.replace(microsecond=0), _WHY[type(error)]
            )
        except sqlite3.Error:
            raise error from None

    def _in_memory(self, do: Callable[[Change], T], moment: Moment, zone: str) -> T:
        kept_back = self._kept_back
        assert kept_back is not None  # noqa: S101 - `_carry_out` has looked
        result = kept_back.carry_out(lambda db: self._do(do, Change(db, moment, zone)))
        self._bring_in_after(AGAIN_S)
        return result

    def _store_kept_back(self) -> None:
        """Do to the file what was done in memory, if the disk takes it by now."""
        kept_back = self._kept_back
        if kept_back is None:
            return

        def do_again(change: Change) -> "tuple[NoLongerFits, ...]":
            return kept_back.do_again(change.db)

        try:
            left_out = self._store(do_again, self.clock.moment(), self.clock.zone())
        except StoreUnusable:
            return
        except sqlite3.IntegrityError:  # each thing fitted, and all of them together do not
            left_out = kept_back.all_of_it()
        if left_out:
            from brainlift_tui.store.kept_back.kept_back import NotStored

            self.not_stored = NotStored(left_out, self._save_kept_back(kept_back))
        self._kept_back = None
        kept_back.close()

    def _save_kept_back(self, kept_back: "KeptBack") -> Path | None:
        return None if self._rescue_folders is None else kept_back.save(self._rescue_folders())

    def do(
        self, action: Callable[Concatenate[Change, P], T], *args: P.args, **kwargs: P.kwargs
    ) -> T:
        """Carry out an action and wait for it.

        Raises:
            KeyboardInterrupt: It was interrupted before it was stored, and nothing of it is.
        """
        return self.do_unless(bool, action, *args, **kwargs)

    def do_unless(
        self,
        stop: Callable[[], bool],
        action: Callable[Concatenate[Change, P], T],
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> T:
        """The same, interrupted as well where `stop`, which is asked meanwhile, says so."""
        coming: Future[T] | None = None
        stopped = Event()
        try:
            _heed(stop)
            coming = self._submit(stopped, action, *args, **kwargs)
            while not wait((coming,), HEEDED_S).done:
                _heed(stop)
            return coming.result()
        except KeyboardInterrupt:
            stopped.set()
            if coming is not None:
                return coming.result()  # where the interrupt came too late, it is stored
            self._pool.submit(bool).result()  # it came as the action began: that ends first
            raise

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

            db = self._open() if self._kept_back is None else self._kept_back.db
            saved = rescue.save_anew(db, folder)
            self._saved_anew = True
            return saved

        return self._pool.submit(save)

    def close(self) -> None:
        """Finish what was submitted, bring it into the one file and close the database."""
        self._pool.submit(self._shut)
        self._pool.shutdown()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _open(self) -> LogConnection:
        if self._db is None:
            from brainlift_tui.store.looking_back import derived, records

            self._refreshing = (records.refresh, derived.refresh)
            connection, guard = connect(self.file.path), connect_to_lock(self.file.path)
            try:
                self.file.check()
            except FileGone:
                guard.close()
                connection.close()
                raise
            with suppress(sqlite3.OperationalError):  # somebody is in it: at the next start then
                connection.execute("PRAGMA journal_mode = WAL")  # VACUUM INTO makes a file without
            connection.execute(f"PRAGMA journal_size_limit = {LOG_KEEPS}")
            self.file.note_logs()
            connection.stopped = self._stopped
            self.as_left.note(as_left_by(connection))
            self._checkpoint = Checkpoint(connection, guard)
            self._db = connection
            self._bring_in_after(SOON_S)
        return self._db

    def _bring_in_after(self, seconds: float) -> None:
        if self._due is None:
            self._due = Timer(seconds, self.bring_in)
            self._due.daemon = True
            self._due.start()

    def _bring_in(self) -> None:
        self._due = None
        self._store_kept_back()
        if self._kept_back is not None:
            self._bring_in_after(AGAIN_S)
            return
        if self._checkpoint is None or not self.file.stands:
            return
        if self._db is not None:
            self.as_left.follow_others(self._db)
        if not self._checkpoint.attempt():
            self._bring_in_after(AGAIN_S)

    def _shut(self) -> None:
        if self._due is not None:
            self._due.cancel()
        self._store_kept_back()
        if self._kept_back is not None:
            self.saved_to = self._save_kept_back(self._kept_back)
            self._kept_back.close()
        elif not self.file.stands:
            self._part()
        if self._checkpoint is not None:
            if self.file.stands:
                self._checkpoint.finish()
            self._checkpoint.close()
            self._checkpoint = None
        if self._db is not None:
            self._db.close()
            self._db = None

    def _part(self) -> None:
        """Save what can still be read of a file that is gone, unless somebody did."""
        if self._db is None or self._rescue_folders is None or self._saved_anew:
            return
        from brainlift_tui.store.written import rescue

        self.parted = Parted(rescue.save_in_first(self._db, self._rescue_folders()))
