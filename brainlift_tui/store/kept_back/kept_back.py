"""A log gone on with in memory while its disk takes nothing, and stored once it does.

What is done meanwhile is done to a copy in memory, and done again to the file, in the same order
and at the same times, as soon as that can be written. Until then none of it is called stored.
"""

import sqlite3
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from secrets import token_hex
from typing import TYPE_CHECKING, TypeVar

from brainlift_tui.core.errors import StoreUnusable
from brainlift_tui.core.named_tuple import NamedTuple
from brainlift_tui.core.said import Said, said
from brainlift_tui.store.file import journal
from brainlift_tui.store.kept_back.effect import Effect, taken, watching

if TYPE_CHECKING:
    from datetime import datetime


T = TypeVar("T")


class Unstored(NamedTuple):
    """A log whose file does not have everything.

    Attributes:
        address: Where SQLite finds it in memory.
        since: The moment from which on nothing was stored.
        why: What the disk said.
    """

    address: str
    since: "datetime"
    why: Said


class NoLongerFits(NamedTuple):
    """One thing that was done in memory and no longer fitted into the file.

    Attributes:
        label: What it was, as the journal calls it.
        logged: The sets that it logged: their exercise, and when they were done, in Unix seconds.
    """

    label: Said
    logged: frozenset[tuple[str, int]] = frozenset()


class NotStored(NamedTuple):
    """What came of a log that another window had changed before it could be stored.

    Attributes:
        left_out: What was left out.
        saved_to: Where the whole log was saved as this window had it; None where nothing took it.
    """

    left_out: tuple[NoLongerFits, ...]
    saved_to: Path | None


class _KeptAction(NamedTuple):
    """An action done in memory, and what came of it there."""

    do: "Callable[[sqlite3.Connection], object]"
    came_of_it: "_Outcome"


class _Outcome(NamedTuple):
    """What an action did: the step of undo that it added or took back, and the rows it changed."""

    step: journal.Step | None
    took_back: bool
    effects: tuple[Effect, ...]

    @property
    def label(self) -> Said:
        """What it was; nothing where undo knows nothing of it."""
        if self.step is None:
            return Said("")
        label = self.step.label
        return said("{name}: taken back", name=label) if self.took_back else label


class KeptBack:
    """The log in memory. It belongs to the thread that writes.

    Attributes:
        unstored: What others have to know of it.
        db: The database in memory.
    """

    def __init__(self, source: sqlite3.Connection, since: "datetime", why: Said) -> None:
        """Begin with what a connection can still read.

        Raises:
            sqlite3.Error: It can't be read, or there is no room in memory.
        """
        address = f"file:brainlift-{token_hex(8)}?mode=memory&cache=shared"
        self.unstored = Unstored(address, since, why)
        connection = _join(address)
        try:
            source.backup(connection)
        except sqlite3.Error:
            connection.close()
            raise
        self.db = connection
        self._done: list[_KeptAction] = []
        self._watching = ExitStack()
        self._watching.enter_context(watching(self.db))

    def carry_out(self, do: "Callable[[sqlite3.Connection], T]") -> T:
        """Do it in memory, in one transaction, and remember to do it to the file."""
        self.db.execute("BEGIN")
        try:
            result, came_of_it = _done(do, self.db)
        except BaseException:
            self.db.rollback()
            raise
        self.db.commit()
        self._done.append(_KeptAction(do, came_of_it))
        return result

    def do_again(self, db: sqlite3.Connection) -> tuple[NoLongerFits, ...]:
        """Do to the file what was done in memory, each thing only if the same comes of it there.

        Returns:
            What does not, because another window has changed the file meanwhile, or the program
            has met a fault.
        """
        left_out = []
        with watching(db):
            for done in self._done:
                db.execute("SAVEPOINT kept_back")
                if not self._fits(db, done):
                    db.execute("ROLLBACK TO kept_back")
                    left_out.append(done)
                db.execute("RELEASE kept_back")
        return self._told(left_out)

    def all_of_it(self) -> tuple[NoLongerFits, ...]:
        """What was done in memory, where none of it can be done to the file."""
        return self._told(self._done)

    def _fits(self, db: sqlite3.Connection, done: _KeptAction) -> bool:
        try:
            _, came_of_it = _done(done.do, db)
        except (StoreUnusable, sqlite3.OperationalError):
            raise
        except Exception:  # whatever it ran into there, it can't be done, and the rest can
            return False
        here = done.came_of_it
        return (came_of_it.label, came_of_it.effects) == (here.label, here.effects)

    def _told(self, left_out: list[_KeptAction]) -> tuple[NoLongerFits, ...]:
        """What was left out and still stands in memory."""
        undone = {
            step
            for (step,) in self.db.execute("SELECT id FROM journal_step WHERE undone").fetchall()
        }
        added = {
            done.came_of_it.step.id
            for done in self._done
            if done.came_of_it.step and not done.came_of_it.took_back
        }
        told = []
        for _, outcome in left_out:
            of_no_more = added if outcome.took_back else undone
            if outcome.step is not None and outcome.step.id not in of_no_more:
                told.append(NoLongerFits(outcome.label, _logged(outcome.effects)))
        return tuple(told)

    def save(self, folders: tuple[Path, ...]) -> Path | None:
        """Write all of it into a new file, in the first of these folders that takes it."""
        from brainlift_tui.store.written.rescue import save_in_first

        return save_in_first(self.db, folders)

    def close(self) -> None:
        """Let go of it."""
        self._watching.close()
        self.db.close()


def _done(do: "Callable[[sqlite3.Connection], T]", db: sqlite3.Connection) -> tuple[T, _Outcome]:
    """Do it, and look what came of it."""
    before = journal.last_done(db)
    result = do(db)
    after = journal.last_done(db)
    took_back = before is not None and (after is None or after.id < before.id)
    step = before if took_back else after
    return result, _Outcome(None if before == after else step, took_back, taken(db))


def _logged(effects: tuple[Effect, ...]) -> frozenset[tuple[str, int]]:
    return frozenset(
        (effect.slug, effect.done_at)
        for effect in effects
        if effect.what == "workout_set INSERT" and effect.slug and effect.done_at
    )


def open_unstored(unstored: Unstored) -> sqlite3.Connection:
    """A connection for queries on what is kept in memory."""
    connection = _join(unstored.address)
    connection.execute("PRAGMA query_only = ON")
    return connection


def _join(address: str) -> sqlite3.Connection:
    connection = sqlite3.connect(address, uri=True)
    connection.isolation_level = None
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA recursive_triggers = ON")
    # Who reads holds up nobody who writes: both are windows of one lifter, one after the other.
    connection.execute("PRAGMA read_uncommitted = ON")
    return connection
