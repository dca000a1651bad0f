"""The rows of the workouts that an import adds, each made once and written many at a time."""

import sqlite3
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from itertools import chain, islice
from operator import is_not, itemgetter

from brainlift_tui.core.identity import EntryId
from brainlift_tui.core.named_tuple import NamedTuple
from brainlift_tui.core.workout.log import EntryOrigin
from brainlift_tui.core.workout.workout import TrainingSet, WorkoutExercise, local_day
from brainlift_tui.store.file.values import Column, unix
from brainlift_tui.store.identity import new_uid
from brainlift_tui.store.importing.plan import Incoming
from brainlift_tui.store.looking_back.records import derive_first
from brainlift_tui.store.workout.doubts import PlacedSession
from brainlift_tui.store.workout.set_columns import ROW, STORED, TARGET, stored

WRITTEN = ("workout", "workout_exercise", "workout_set", "open_row")
"""The tables that they go into."""

FEW = 2000
"""So many sets are added sooner than the triggers are taken off and put on again, after which every
connection reads the whole schema anew."""


class Ids(NamedTuple):
    """Where what an import names is found in the database.

    Attributes:
        exercises: Ids of the exercises by slug.
        programmes: Ids of the programmes by slug.
    """

    exercises: dict[str, int]
    programmes: dict[str, int]


class _AddedWorkout(NamedTuple):
    """A workout that is added.

    Attributes:
        id: The id it will have.
        began: When it began, Unix seconds.
        day: Its local day, ISO.
    """

    id: int
    began: int
    day: str


class _AddedEntry(NamedTuple):
    """An exercise of a workout that is added.

    Attributes:
        id: The id it will have.
        entry: What was done.
        session: The workout.
    """

    id: int
    entry: WorkoutExercise
    session: _AddedWorkout


class NewRows:
    """The rows of workouts to add, each with the id that it will have."""

    def __init__(self, ids: Ids, workout_id: int, entry_id: int) -> None:
        """Begin with none.

        Args:
            ids: Where the exercises and programmes are that they name.
            workout_id: The id of the first workout.
            entry_id: That of the first exercise of a workout.
        """
        self.workout_id = workout_id
        self._ids, self._entry_id = ids, entry_id
        self._workouts: list[list[Column]] = []
        self._entries: list[list[Column]] = []
        self._done: list[_AddedEntry] = []
        self._open_rows: list[list[Column]] = []

    def add(self, incoming: Incoming, finished: int | None, import_id: int | None) -> None:
        """Take a workout and all that is in it.

        Args:
            incoming: The workout.
            finished: When it ended, Unix seconds; None where it is to be the one under way.
            import_id: The import that it belongs to.
        """
        kept = incoming.kept
        workout, weighed = kept.workout, kept.workout.bodyweight
        programme = self._ids.programmes.get(kept.programme)
        day = local_day(workout.started_at, workout.zone).isoformat()
        session = _AddedWorkout(self.workout_id, unix(workout.started_at), day)
        self._workouts.append(
            [
                session.id,
                workout.uid or new_uid(),
                session.began,
                finished,
                workout.zone,
                session.day,
                workout.title,
                workout.note,
                weighed.text if weighed else None,
                weighed.unit if weighed else None,
                programme,
                kept.programme_revision if programme else None,
                kept.programme_day if programme else None,
                import_id,
                kept.fingerprint or None,
                workout.session_effort,
                workout.felt,
                2 if incoming.edited else 1,
            ]
        )
        both = zip(workout.exercises, kept.origins, strict=True)
        for position, (entry, origin) in enumerate(both):
            self._add_entry(session, position, entry, origin)
            if finished is None:
                asked = enumerate(origin.open_rows)
                self._open_rows += ([self._entry_id, at, *ROW.row(row)] for at, row in asked)
            self._entry_id += 1
        self.workout_id += 1

    def _add_entry(
        self, session: _AddedWorkout, position: int, entry: WorkoutExercise, origin: EntryOrigin
    ) -> None:
        self._entries.append(
            [
                self._entry_id,
                session.id,
                position,
                self._ids.exercises[entry.slug],
                origin.origin,
                origin.skipped,
                self._ids.exercises.get(origin.planned),
                entry.note,
                entry.superset,
                origin.rows,
                *(_NO_TARGET if entry.target is None else TARGET.row(entry.target)),
                origin.apart,
            ]
        )
        self._done.append(_AddedEntry(self._entry_id, entry, session))

    @property
    def sets(self) -> int:
        """How many sets there are."""
        return sum(len(each.entry.sets) for each in self._done)

    def insert(self, connection: sqlite3.Connection) -> None:
        """Add them."""
        _insert(connection, "workout", _WORKOUT, self._workouts)
        _insert_alike(connection, "workout_exercise", _ENTRY, self._entries)
        self._insert_sets(connection)
        columns = ("entry_id", "position", *ROW.names)
        _insert(connection, "open_row", columns, self._open_rows)

    def _insert_sets(self, connection: sqlite3.Connection) -> None:
        """Add the sets; those of a file that are alike are one value."""
        sets = chain.from_iterable(done.entry.sets for done in self._done)
        known = {id(each): each for each in sets}
        if not known:
            return
        filled = _filled_in_any(map(stored, known.values()), len(STORED))
        columns = ("entry_id", "position", *(STORED[column] for column in filled))
        pick = itemgetter(*filled)
        if 2 * len(known) > self.sets:
            # Each is made as it is written: all of them take as much memory as the log.
            places = (
                (done.id, place, each) for done in self._done for place, each in _numbered(done)
            )
            rows = ((entry, place, *pick(stored(each))) for entry, place, each in places)
            _insert_all(connection, "workout_set", columns, rows)
            return
        picked = {key: pick(stored(each)) for key, each in known.items()}
        fresh = set(picked)
        firsts: list[Sequence[Column]] = []
        for done in self._done:
            for place, each in enumerate(done.entry.sets):
                if id(each) in fresh:
                    fresh.discard(id(each))
                    firsts.append((done.id, place, *picked[id(each)]))
        _insert_all(connection, "workout_set", columns, firsts)
        written = {row[:2] for row in firsts}
        with _checked_before(connection):
            _insert_all(
                connection,
                "workout_set",
                columns,
                (
                    (done.id, place, *picked[id(each)])
                    for done in self._done
                    for place, each in enumerate(done.entry.sets)
                    if (done.id, place) not in written
                ),
            )

    def derive_bests(self, connection: sqlite3.Connection, first: int) -> None:
        """Derive the personal bests of exercises that no workout had before.

        Args:
            connection: In the transaction of the change; the rows are there.
            first: The id of the first workout added.
        """
        of_exercise: dict[int, list[_AddedEntry]] = defaultdict(list)
        for done in self._done:
            if done.entry.sets:
                of_exercise[self._ids.exercises[done.entry.slug]].append(done)
        for exercise, places in of_exercise.items():
            known = "SELECT 1 FROM workout_exercise WHERE exercise_id = ? AND workout_id < ?"
            if connection.execute(f"{known} LIMIT 1", [exercise, first]).fetchone() is None:
                derive_first(connection, exercise, _sessions(places))


def _sessions(places: Iterable[_AddedEntry]) -> list[PlacedSession]:
    """The sessions of an exercise, oldest first."""
    sessions: dict[int, PlacedSession] = {}
    for entry_id, entry, of in places:
        session = sessions.get(of.id)
        if session is None:
            session = sessions[of.id] = PlacedSession(*of, [], [], [])
        asked = entry.target.reserve if entry.target else None
        session.places.extend((EntryId(entry_id), at) for at in range(len(entry.sets)))
        session.asked.extend([asked] * len(entry.sets))
        session.sets.extend(entry.sets)
    return sorted(sessions.values(), key=itemgetter(1, 0))


_WORKOUT = (
    "id", "uid", "started_at", "finished_at", "zone", "day", "title", "note", "bodyweight",
    "bodyweight_unit", "programme_id", "programme_revision", "programme_day", "import_id",
    "fingerprint", "session_effort", "felt", "revision",
)  # fmt: skip

_ENTRY = (
    "id", "workout_id", "position", "exercise_id", "origin", "skipped", "planned_exercise_id",
    "note", "superset", "rows_today", *TARGET.names, "apart",
)  # fmt: skip

_PLACE_OF_ENTRY = 4
"""So many columns of an entry say where it stands and of what exercise it is."""

_NO_TARGET = TARGET.row(None)

_AT_ONCE = 400
"""Rows that one statement adds: SQLite takes half the time of as many statements."""


def _insert(
    connection: sqlite3.Connection, table: str, columns: Sequence[str], rows: Sequence[list[Column]]
) -> None:
    """Add rows; columns that all of them leave empty are left out, which halves the time."""
    filled = _filled(rows, len(columns))
    picked = ([row[column] for column in filled] for row in rows)
    _insert_all(connection, table, [columns[column] for column in filled], picked)


def _insert_alike(
    connection: sqlite3.Connection, table: str, columns: Sequence[str], rows: Sequence[list[Column]]
) -> None:
    """The same of rows of which many differ in nothing but where they stand."""
    seen: set[tuple[Column, ...]] = set()
    firsts: list[list[Column]] = []
    alike: list[list[Column]] = []
    for row in rows:
        says = tuple(row[_PLACE_OF_ENTRY:])
        (alike if says in seen else firsts).append(row)
        seen.add(says)
    _insert(connection, table, columns, firsts)
    with _checked_before(connection):
        _insert(connection, table, columns, alike)


@contextmanager
def _checked_before(connection: sqlite3.Connection) -> Iterator[None]:
    """Add rows whose like has been added, and so has passed the checks of the table.

    The checks take two thirds of the time that it takes to add a set.
    """
    connection.execute("PRAGMA ignore_check_constraints = ON")
    try:
        yield
    finally:
        connection.execute("PRAGMA ignore_check_constraints = OFF")


def _numbered(done: _AddedEntry) -> Iterator[tuple[int, TrainingSet]]:
    return enumerate(done.entry.sets)


def _filled_in_any(rows: Iterable[Sequence[Column]], width: int) -> list[int]:
    """The same of rows that are looked at once."""
    empty = frozenset(range(width))
    for row in rows:
        empty = frozenset(column for column in empty if row[column] is None)
    return [column for column in range(width) if column not in empty]


def _filled(rows: Collection[Sequence[Column]], width: int) -> list[int]:
    """The places in which any of the rows says something."""
    says_something = partial(is_not, None)
    return [
        column for column in range(width) if any(map(says_something, map(itemgetter(column), rows)))
    ]


def _insert_all(
    connection: sqlite3.Connection,
    table: str,
    columns: Sequence[str],
    rows: Iterable[Sequence[Column]],
) -> None:
    """Add rows that say something in these columns alone."""
    into = f"INSERT INTO {table} ({', '.join(columns)}) VALUES "
    marks = f"({', '.join('?' * len(columns))})"
    of_many = into + ", ".join([marks] * _AT_ONCE)
    coming = iter(rows)
    while len(several := list(islice(coming, _AT_ONCE))) == _AT_ONCE:
        connection.execute(of_many, list(chain.from_iterable(several)))
    if several:
        connection.executemany(into + marks, several)
