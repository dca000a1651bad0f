"""From rows of a file to workouts: what the formats of all apps have in common."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import lru_cache
from typing import NamedTuple

from brainlift_tui.core.errors import BadInput
from brainlift_tui.core.importing.file_unit import loads_of_other_unit
from brainlift_tui.core.load.load import NANOGRAMS, Load, Unit, shortest
from brainlift_tui.core.said import Said
from brainlift_tui.core.workout.log import ForeignLog, LeftOut
from brainlift_tui.core.workout.shown_text import shows_nothing
from brainlift_tui.core.workout.workout import (
    LONGEST_NAME,
    LONGEST_NOTE,
    SetKind,
    TrainingSet,
    Workout,
    WorkoutExercise,
)

METRES = {
    "km": 1000.0,
    "kilometers": 1000.0,
    "mi": 1609.344,
    "miles": 1609.344,
    "m": 1.0,
    "meters": 1.0,
}
"""Lengths as the apps name them, in metres."""

POUND_NOISE = 2e-6
"""How far a converted load may be off; apps multiply by 2.20462 or by all its digits."""

FLOAT_NOISE = 1e-7
"""How far a number may be off that was only kept in few bits: 30.100000381 is 30.1."""

FINEST_STEP = 20
"""Loads come in steps of a twentieth of a unit (0.05 kg) at the finest."""


LARGEST_NUMBER = 1e12

EARLIEST_YEAR, LATEST_YEAR = 1900, 2200

_EXPONENT = re.compile(r"-?\d+(?:\.\d+)?[eE][-+]?\d{1,3}", re.ASCII)


class SetRow(NamedTuple):
    """One set as a file tells it, with what it repeats of its workout.

    Attributes:
        line: The line it begins in.
        started_at: Start of the workout.
        finished_at: End of the workout.
        title: Name of the workout.
        workout_note: Words on the workout.
        exercise: Name of the exercise.
        note: Words on the exercise.
        superset: Exercises with the same number were done in rounds.
        number: Its number within the exercise, None where the file gives a letter.
        done: The set.
        zone: IANA name of the zone it was entered in; None where only wall time is known.
        bodyweight: What the lifter weighed that day, where the file says it.
        session: What the rows of a workout have in common where each has its own time; "" where
            that is start and title.
    """

    line: int
    started_at: datetime
    finished_at: datetime
    title: str
    workout_note: str
    exercise: str
    note: str
    superset: int | None
    number: int | None
    done: TrainingSet
    zone: str | None = None
    bodyweight: Load | None = None
    session: str = ""


class UnitUnknown(BadInput):
    """A file holds loads and does not say in what unit."""


def told_unit(unit: Unit | None) -> Unit:
    """The unit of a file that is silent about it, as the lifter says it.

    Raises:
        UnitUnknown: They didn't.
    """
    if unit is None:
        raise UnitUnknown(
            "does not say whether its weights are kg or lb; add --unit kg or --unit lb."
        )
    return unit


def named_unit(name: str) -> Unit:
    """A unit of weight by one of its names.

    Raises:
        BadInput: It is none.
    """
    word = name.strip().casefold()
    if word in ("kg", "kgs", "kilograms"):
        return Unit.KG
    if word in ("lb", "lbs", "pounds"):
        return Unit.LB
    raise BadInput("the unit of weight {unit!r} is not known.", unit=word)


def clock_seconds(text: str) -> float | None:
    """A time as "0:09:21", "9:21", "45" or "45 s", None for a blank or 0.

    Raises:
        BadInput: It is no time.
    """
    parts = text.strip().removesuffix("s").strip().split(":")
    numbers = [number(part) or 0 for part in parts]
    if len(numbers) > 3:
        raise BadInput("{text!r} is not a duration.", text=text.strip()[:40])
    return sum(part * 60**place for place, part in enumerate(reversed(numbers))) or None


@lru_cache(maxsize=4096)  # a file has few of them, again and again
def number(text: str) -> float | None:
    """A number of a file, None for a blank.

    Raises:
        BadInput: It is no number.
    """
    stripped = text.strip()
    if not stripped:
        return None
    value: float | None
    try:
        value = float(shortest(stripped))
    except BadInput:
        value = float(stripped) if _EXPONENT.fullmatch(stripped) else None
    if value is None or not -LARGEST_NUMBER < value < LARGEST_NUMBER:
        raise BadInput("{text!r} is not a number.", text=stripped[:40])
    return value


@lru_cache(maxsize=4096)  # a file has few of them, again and again
def whole_number(text: str, what: str) -> int | None:
    """A count that some files write as 10.0, None for a blank.

    Raises:
        BadInput: It is no whole number.
    """
    value = number(text)
    if value is None:
        return None
    if value != int(value):
        raise BadInput("{text} {what}: a whole number is needed.", text=text.strip(), what=what)
    return int(value)


@lru_cache(maxsize=4096)  # a file has few of them, again and again
def file_load(text: str, unit: Unit) -> Load | None:
    """The load that was once typed; None for a blank or 0, which mean that there was none.

    Apps that keep one unit inside write the other one with noise: 44.09245243697551 lb was typed
    as 20 kg, and 37.49999999999999 is 37.5.

    Raises:
        BadInput: It is no number, or no load.
    """
    value = number(text)
    if not value:
        return None
    decimals = text.strip().replace(",", ".").rpartition(".")[2] if "." in text else ""
    if len(decimals.rstrip("0")) <= 2:
        return Load.of(value, unit)
    near = round(value, 2)
    if abs(value - near) <= FLOAT_NOISE * abs(value):
        return Load.of(near, unit)
    other = Unit.KG if unit is Unit.LB else Unit.LB
    converted = value * NANOGRAMS[unit] / NANOGRAMS[other]
    near = round(converted * FINEST_STEP) / FINEST_STEP
    if near and abs(converted - near) <= POUND_NOISE * abs(converted):
        return Load.of(near, other)
    return Load.of(value, unit)


@lru_cache(maxsize=16384)  # sets alike are one value
def file_set(
    kind: SetKind,
    *,
    load: Load | None,
    reps: int | None,
    seconds: float | None,
    metres: float | None,
    rpe: float | None,
) -> TrainingSet:
    """The set that a row tells of, where 0 stands for what does not apply.

    0 reps with neither time nor distance were tried and failed.

    Args:
        kind: What it was planned as.
        load: The load, None for none.
        reps: Reps.
        seconds: Time held or moved.
        metres: Distance covered.
        rpe: Rating of perceived exertion; kept as 10 − RPE in reserve (Zourdos 2016).

    Raises:
        BadInput: Nothing was logged, or a number can't be.
    """
    whole_seconds = round(seconds) if seconds else None
    distance = round(metres, 3) if metres else None
    if reps == 0 and (whole_seconds or distance):
        reps = None
    if reps is None and not whole_seconds and not distance:
        raise BadInput("nothing was logged in this row.")
    if rpe is not None and not 0 <= rpe <= 10:
        raise BadInput("RPE {rpe:g}: it is 1 to 10.", rpe=rpe)
    return TrainingSet(
        kind=kind,
        load=load,
        reps=reps,
        seconds=whole_seconds,
        distance_m=distance,
        rir=round(10 - rpe, 2) if rpe else None,
    )


def plausible(instant: datetime) -> datetime:
    """The same instant, of a year that can be meant and reckoned with.

    Raises:
        BadInput: It is centuries away.
    """
    if not EARLIEST_YEAR <= instant.year <= LATEST_YEAR:
        raise BadInput(
            "{instant:%d %b} of the year {year} is not a date that can be meant.",
            instant=instant,
            year=instant.year,
        )
    return instant


def tidy(text: str, longest: int = LONGEST_NOTE) -> str:
    """A text of a file with plain line breaks and no control characters, cut where it must be."""
    if text.isprintable():
        return text.strip()[:longest].strip()
    plain = text.replace("\r\n", "\n").replace("\r", "\n")
    kept = (c for c in plain if c in "\n\t" or not (c < " " or "\x7f" <= c <= "\x9f"))
    return "".join(kept).strip()[:longest].strip()


@lru_cache(maxsize=4096)
def tidy_name(text: str) -> str:
    """A name of a file in one line; "" where nothing of it can be seen."""
    name = tidy(" ".join(text.split()), LONGEST_NAME)
    return "" if shows_nothing(name) else name


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

    def add(self, row: SetRow) -> None:
        """Add a set behind those before it.

        Rows of one start and title are one workout. An exercise that returns, or whose numbers
        begin again, is one more exercise of the workout.
        """
        key = row.session or (row.started_at, row.title)
        session = self._sessions.get(key)
        if session is None:
            session = _Session(row.started_at, row.finished_at, row.title, row.zone, row.bodyweight)
            self._sessions[key] = session
        elif row.started_at < session.started_at:
            session.started_at = row.started_at
        session.finished_at = max(session.finished_at, row.finished_at)
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
    lifted = Counter(
        done.load for entry in entries for done in entry.sets if isinstance(done.load, Load)
    )
    meant = loads_of_other_unit(lifted)
    if meant:
        for entry in entries:
            entry.sets = [
                done._replace(load=meant.get(done.load, done.load))
                if isinstance(done.load, Load)
                else done
                for done in entry.sets
            ]


def _continues(entry: _Entry, row: SetRow) -> bool:
    if entry.name != row.exercise or entry.superset != row.superset:
        return False
    return row.number is None or entry.number is None or row.number > entry.number


def _note(notes: list[str], note: str) -> None:
    if note and note not in notes:
        notes.append(note)


def _workout(session: _Session) -> Workout:
    return Workout(
        started_at=session.started_at,
        finished_at=max(session.started_at, session.finished_at),
        zone=session.zone,
        bodyweight=session.bodyweight,
        title=session.title,
        note=tidy("\n".join(session.notes)),
        exercises=tuple(
            WorkoutExercise(
                name=entry.name,
                note=tidy("\n".join(entry.notes)),
                superset=entry.superset,
                sets=tuple(entry.sets),
            )
            for entry in session.entries
        ),
    )
