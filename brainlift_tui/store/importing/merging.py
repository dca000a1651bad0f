"""Making one log of two: what the other holds comes in, and what both hold is settled.

Whichever log is merged into the other, and however often, the workouts of both come to the same.
What a log has but once (its settings, the rack in use, what an exercise is) stays as it is.
"""

import sqlite3
from collections.abc import Collection
from contextlib import closing
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from brainlift_tui.core.exercise.recognition import fingerprint
from brainlift_tui.core.importing.choices import ChangedThere
from brainlift_tui.core.importing.merged import (
    MergeReport,
    Settled,
    Version,
    outcome_of,
    second_uid,
)
from brainlift_tui.core.named_tuple import NamedTuple
from brainlift_tui.core.said import said
from brainlift_tui.core.workout.log import Archive, ChangedWorkout, KeptWorkout
from brainlift_tui.core.workout.workout import Workout
from brainlift_tui.store.file.database import open_reader
from brainlift_tui.store.file.journal import record_bulk
from brainlift_tui.store.identity import new_uid
from brainlift_tui.store.importing.held import HELD
from brainlift_tui.store.importing.own import add_archive
from brainlift_tui.store.importing.taking import both_ways
from brainlift_tui.store.workout.archive import OWN_FORMAT, read_archive, read_workouts

if TYPE_CHECKING:
    from brainlift_tui.store.file.writer import Change


class _Row(NamedTuple):
    """A workout as a log holds it.

    Attributes:
        row: Its row there.
        version: What it says there.
        kept: The workout; None where it is deleted.
    """

    row: int
    version: Version
    kept: KeptWorkout | None


class _Placed(NamedTuple):
    """A workout of the other log that takes the place of one here.

    Attributes:
        spare: The id under which it is added first.
        uid: The id that it gets.
        mark: What it is recognised by.
    """

    spare: str
    uid: str
    mark: str


def merge_log(change: "Change", other: Path, file_name: str) -> MergeReport:
    """Bring in what another log of the same lifter holds; one step of undo.

    Args:
        change: The change under way.
        other: A copy of the other log's file, in the form of this release.
        file_name: Its name, for the lifter to know it by.
    """
    label = said("Merge of {file_name}", file_name=file_name)
    with closing(open_reader(other)) as connection, change.step(label) as step:
        return _Merge(change, step, connection).carried_out(file_name)


class _Merge:
    """A merge under way."""

    def __init__(self, change: "Change", step: int, other: sqlite3.Connection) -> None:
        self._change = change
        self._step = step
        db = change.db
        db.execute("INSERT OR IGNORE INTO this_log VALUES (1, ?)", [new_uid()])
        self._other, this = _log_id(other), _log_id(db)
        if self._other == this:
            # One began as a copy of the other.
            db.execute("UPDATE this_log SET uid = ?", [new_uid()])
        both = _held_by_both(db, self._other) | _held_by_both(other, this)
        self._here = _rows(db, both)
        self._archive = read_archive(other)
        self._there = _rows(other, both, self._archive)
        self._brought: dict[str, KeptWorkout] = {
            kept.workout.uid: _marked(kept) for kept in self._archive.workouts
        }
        self._settled: list[_Placed] = []
        self._both: list[ChangedWorkout] = []
        self._taken = self._deleted = 0

    def carried_out(self, file_name: str) -> MergeReport:
        """Settle what both hold, then add what is only there."""
        for uid in self._here.keys() & self._there.keys():
            self._settle(uid, self._here[uid], self._there[uid])
        archive = replace(self._archive, workouts=tuple(self._brought.values()), lines=())
        added = add_archive(self._change, archive, file_name)
        for settled in self._settled:
            both_ways(
                self._change.db,
                self._step,
                f"UPDATE workout SET uid = '{settled.uid}', fingerprint = '{settled.mark}'"
                f" WHERE uid = '{settled.spare}'",
                f"UPDATE workout SET uid = '{settled.spare}' WHERE uid = '{settled.uid}'",
            )
        self._note_held_by_both(undone_with=bool(self._taken or self._deleted or added.workouts))
        return MergeReport(
            added._replace(workouts=added.workouts - len(self._settled)),
            self._taken,
            tuple(sorted(self._both)),
            self._deleted,
        )

    def _note_held_by_both(self, *, undone_with: bool) -> None:
        """Note what both logs say from now on.

        Args:
            undone_with: Whether there is a merge to take back, and this with it.
        """
        db, now = self._change.db, _rows(self._change.db, frozenset())
        known = _held_by_both(db, self._other)
        same = [
            (uid, row.version.state)
            for uid, row in self._there.items()
            if row.kept is not None
            and uid in now
            and now[uid].version.state == row.version.state
            and (uid, row.version.state) not in known
        ]
        if not same:
            return
        number = db.execute("SELECT coalesce(max(number), 0) + 1 FROM held_by_both").fetchone()[0]
        db.executemany(
            "INSERT INTO held_by_both (other, workout, number, state) VALUES (?, ?, ?, ?)",
            [(self._other, uid, number, state) for uid, state in same],
        )
        if undone_with:
            record_bulk(
                db,
                self._step,
                f"UPDATE held_by_both SET undone = 0 WHERE number = {number}",
                f"UPDATE held_by_both SET undone = 1 WHERE number = {number}",
            )

    def _settle(self, uid: str, here: _Row, there: _Row) -> None:
        outcome = outcome_of(here.version, there.version)
        kept = self._brought.pop(uid, None)
        second = second_uid(uid, max(here.version.state, there.version.state))
        if outcome is Settled.TAKEN and kept is None:
            self._deleted += 1
            both_ways(
                self._change.db,
                self._step,
                f"UPDATE workout SET deleted_at = {self._change.now} WHERE id = {here.row}",
                f"UPDATE workout SET deleted_at = NULL WHERE id = {here.row}",
            )
        elif kept is None or outcome is Settled.STAYS:
            return
        elif outcome is Settled.TAKEN:
            self._taken += 1
            self._step_aside(here, uid, new_uid(), delete=True)
            self._bring(kept, uid)
        elif second not in self._here:
            self._both.append(
                ChangedWorkout(kept.workout.day, kept.workout.title, ChangedThere.BOTH)
            )
            if outcome is Settled.BOTH_THERE_FIRST:
                self._step_aside(here, uid, second, delete=False)
                self._bring(kept, uid)
            else:
                self._bring(kept._replace(fingerprint=there.version.mark), second)

    def _bring(self, kept: KeptWorkout, uid: str) -> None:
        """Have a workout added, to be the one of this id."""
        spare = new_uid()
        self._settled.append(_Placed(spare, uid, kept.fingerprint))
        self._brought[spare] = kept._replace(
            workout=kept.workout._replace(uid=spare), fingerprint=""
        )

    def _step_aside(self, here: _Row, uid: str, other_uid: str, *, delete: bool) -> None:
        """Let a workout of this log have another id; deleted where another stands for it.

        What it came as stays with the id, so that it is not taken for the other where that goes.
        """
        gone = delete and not here.version.deleted
        mark = f"'{here.version.came_as}'" if here.version.came_as else "NULL"
        both_ways(
            self._change.db,
            self._step,
            f"UPDATE workout SET uid = '{other_uid}'"
            + (", fingerprint = NULL" if delete else f", fingerprint = '{here.version.mark}'")
            + (f", deleted_at = {self._change.now}" if gone else "")
            + f" WHERE id = {here.row}",
            f"UPDATE workout SET uid = '{uid}', fingerprint = {mark}"
            + (", deleted_at = NULL" if gone else "")
            + f" WHERE id = {here.row}",
        )


def _log_id(connection: sqlite3.Connection) -> str:
    """What tells a log from others; a new id where it could not be read from a damaged file."""
    row = connection.execute("SELECT uid FROM this_log").fetchone()
    return new_uid() if row is None else str(row[0])


def _held_by_both(connection: sqlite3.Connection, other: str) -> frozenset[tuple[str, str]]:
    """Ids of workouts with what they said when this log and another last said the same."""
    return frozenset(
        (uid, state)
        for uid, state, _ in connection.execute(
            "SELECT workout, state, max(number) FROM held_by_both WHERE other = ? AND NOT undone"
            " GROUP BY workout",
            [other],
        )
    )


def _rows(
    connection: sqlite3.Connection,
    both: Collection[tuple[str, str]],
    archive: Archive | None = None,
) -> dict[str, _Row]:
    """Every workout that a log holds, deleted ones too, by id.

    Args:
        connection: The log.
        both: Ids with what they said when both logs last said the same.
        archive: All that the log holds, where that was read.
    """
    uids = dict(connection.execute("SELECT slug, uid FROM exercise").fetchall())
    workouts = read_workouts(connection) if archive is None else archive.workouts
    kept_by = {kept.workout.uid: kept for kept in workouts}
    rows: dict[str, _Row] = {}
    for row, uid, came_as, deleted, untouched, brought_at in connection.execute(
        "SELECT workout.id, workout.uid, coalesce(fingerprint, ''), deleted_at IS NOT NULL,"
        " deleted_at IS NULL AND revision = 1 AND import_id IS NOT NULL,"
        " iif(format <> ?, imported_at, 0)"
        f" FROM {HELD}",
        [OWN_FORMAT],
    ).fetchall():
        kept = kept_by.get(uid)
        state, mark = ("", "") if kept is None else _told(kept.workout, uids)
        version = Version(
            state,
            mark,
            came_as,
            bool(untouched),
            brought_at,
            bool(deleted),
            as_both=(uid, state) in both,
        )
        rows[uid] = _Row(row, version, kept)
    return rows


def _told(workout: Workout, uids: dict[str, str]) -> tuple[str, str]:
    """A digest of all that a workout says, and what it is recognised by."""
    named = (
        entry._replace(name=uids.get(entry.slug, entry.name), slug="")
        for entry in workout.exercises
    )
    plain = workout._replace(uid="", exercises=tuple(named))
    return sha256(repr(plain).encode()).hexdigest()[:32], fingerprint(workout)


def _marked(kept: KeptWorkout) -> KeptWorkout:
    """A workout with what it is recognised by, so that a later merge knows what it came as."""
    return kept if kept.fingerprint else kept._replace(fingerprint=fingerprint(kept.workout))
