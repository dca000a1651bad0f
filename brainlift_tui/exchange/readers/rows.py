"""From rows of a file to workouts: what the formats of all apps have in common."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from itertools import chain

from brainlift_tui.core.importing.file_unit import loads_of_other_unit
from brainlift_tui.core.load.load import Load
from brainlift_tui.core.named_tuple import NamedTuple
from brainlift_tui.core.said import Said
from brainlift_tui.core.workout.counted import counted
from brainlift_tui.core.workout.log import ForeignLog, LeftOut
from brainlift_tui.core.workout.workout import TrainingSet, Workout, WorkoutExercise
from brainlift_tui.exchange.readers.cells import tidy


class SetRow(NamedTuple):
    """One set as a file tells it, with what it repeats of its workout.

    Attributes:
        line: The line it begins in.
        started_at: Start of the workout.
        exercise: Name of the exercise.
        done: The set.
        finished_at: End of the workout, None where the file says none; one before the start is
            passed over.
        title: Name of the workout.
        workout_note: Words on the workout.
        note: Words on the exercise.
        superset: Exercises with the same number were done in rounds.
        number: Its number within the exercise, None where the file gives a letter.
        zone: IANA name of the zone it was entered in; None where only wall time is known.
        bodyweight: What the lifter weighed that day, where the file says it.
        session: What the rows of a workout have in common where each has its own time; "" where
            that is start and title.
    """

    line: int
    started_at: datetime
    exercise: str
    done: TrainingSet
    finished_at: datetime | None = None
    title: str = ""
    workout_note: str = ""
    note: str = ""
    superset: int | None = None
    number: int | None = None
    zone: str | None = None
    bodyweight: Load | None = None
    session: str = ""


@dataclass(slots=True)
class _Entry:
    name: str
    superset: int | None
    number: int | None
    notes: list[str]
    sets: list[TrainingSet]


@dataclass(slots=True)
class _Session:
    started_at: datetime
    finished_at: datetime
    title: str
    zone: str | None = None
    bodyweight: Load | None = None
    notes: list[str] = field(default_factory=list)
    entries: list[_Entry] = field(default_factory=list)
    lines: list[int] = field(default_factory=list)


class LogBuilder:
    """Gathers the rows of a file into workouts."""

    def __init__(self, format_name: str, app: str) -> None:
        """Begin with nothing.

        Args:
            format_name: What the command line calls the form.
            app: The app as it calls itself.
        """
        self._format, self._app = format_name, app
        self._sessions: dict[tuple[datetime, str] | str, _Session] = {}
        self._left_out: list[LeftOut] = []
        self._last: tuple[SetRow, _Session] | None = None

    def add(self, row: SetRow) -> None:
        """Add a set behind those before it.

        Rows of one start and title are one workout. An exercise that returns, or whose numbers
        begin again, is one more exercise of the workout.
        """
        session = self._session(row)
        ended = row.finished_at or row.started_at
        session.finished_at = max(session.finished_at, ended)
        _note(session.notes, row.workout_note)
        entry = session.entries[-1] if session.entries else None
        if entry is None or not _continues(entry, row):
            entry = _Entry(row.exercise, row.superset, None, [], [])
            session.entries.append(entry)
        if row.number is not None:
            entry.number = row.number
        _note(entry.notes, row.note)
        entry.sets.append(row.done)
        session.lines.append(row.line)

    def one_more(self, line: int, number: int | None, done: TrainingSet) -> bool:
        """Add a set of a row that tells the same of workout and exercise as the one before it.

        Args:
            line: The line that the row begins in.
            number: Its number within the exercise.
            done: The set.

        Returns:
            Whether it was added; not where its number begins the exercise again.
        """
        if self._last is None:
            return False
        session = self._last[1]
        entry = session.entries[-1]
        if not _goes_on(entry, number):
            return False
        if number is not None:
            entry.number = number
        entry.sets.append(done)
        session.lines.append(line)
        return True

    def _session(self, row: SetRow) -> _Session:
        """The workout that a row is of."""
        if self._last is not None and _of_one_workout(row, self._last[0]):
            return self._last[1]
        key = row.session or (row.started_at, row.title)
        session = self._sessions.get(key)
        if session is None:
            session = _Session(row.started_at, row.started_at, row.title, row.zone, row.bodyweight)
            self._sessions[key] = session
        elif row.started_at < session.started_at:
            session.started_at = row.started_at
        self._last = row, session
        return session

    def rest(self, started_at: datetime, title: str, exercise: str, seconds: int) -> None:
        """Say how long was rested after the last set of an exercise."""
        session = self._sessions.get((started_at, title))
        entry = session.entries[-1] if session else None
        if entry is not None and entry.name == exercise and 0 < seconds <= 24 * 3600:
            entry.sets[-1] = entry.sets[-1]._replace(rest_s=seconds)

    def leave_out(self, line: int, reason: Said) -> None:
        """Say that a row could not be taken over."""
        self._left_out.append(LeftOut(line, reason))

    def log(self) -> ForeignLog:
        """What was gathered, by start."""
        sessions = sorted(self._sessions.values(), key=lambda session: session.started_at)
        _put_loads_right(sessions)
        return ForeignLog(
            format=self._format,
            workouts=tuple(_workout(session) for session in sessions),
            lines=tuple(tuple(session.lines) for session in sessions),
            left_out=tuple(self._left_out),
            app=self._app,
        )


def _put_loads_right(sessions: Sequence[_Session]) -> None:
    """Give loads back that the app wrote in another unit than they were lifted in."""
    entries = [entry for session in sessions for entry in session.entries]
    lifted: Counter[Load] = Counter()
    for done, times in counted(chain.from_iterable(entry.sets for entry in entries)):
        if isinstance(done.load, Load):
            lifted[done.load] += times
    meant = loads_of_other_unit(lifted)
    if meant:
        for entry in entries:
            entry.sets = [
                done._replace(load=meant.get(done.load, done.load))
                if isinstance(done.load, Load)
                else done
                for done in entry.sets
            ]


def _of_one_workout(row: SetRow, last: SetRow) -> bool:
    """Whether a row has the very start and title of the one before, as most have."""
    return (
        row.started_at is last.started_at
        and row.title is last.title
        and row.session is last.session
    )


def _continues(entry: _Entry, row: SetRow) -> bool:
    if entry.name != row.exercise or entry.superset != row.superset:
        return False
    return _goes_on(entry, row.number)


def _goes_on(entry: _Entry, number: int | None) -> bool:
    return number is None or entry.number is None or number > entry.number


def _note(notes: list[str], note: str) -> None:
    if note and note not in notes:
        notes.append(note)


def _together(notes: Sequence[str]) -> str:
    return tidy("\n".join(notes)) if notes else ""


def _workout(session: _Session) -> Workout:
    return Workout(
        started_at=session.started_at,
        finished_at=session.finished_at,
        zone=session.zone,
        bodyweight=session.bodyweight,
        title=session.title,
        note=_together(session.notes),
        exercises=tuple(
            WorkoutExercise(
                name=entry.name,
                note=_together(entry.notes),
                superset=entry.superset,
                sets=tuple(entry.sets),
            )
            for entry in session.entries
        ),
    )
