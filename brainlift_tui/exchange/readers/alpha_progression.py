"""Logs of the app Alpha Progression: no table, but workouts one below the other.

A line tells the workout, its start and how long it took, one each exercise with its warm-ups, one
the unit, and then there is a line for each set:

    "Push · Day 1 · Week 4 · Push-Pull-Legs";"2026-02-17 5:04 h";"1:12 hr"
    "1. Bench Press · Barbell · 6 reps";"WU1 · 22,5 kg · 10 reps<br>WU2 · 47,5 kg · 8 reps"
    #;KG;REPS;RIR
    1;102,5;6;0
"""

import csv
import re
from collections.abc import Iterator
from datetime import datetime, timedelta

from brainlift_tui.core.errors import BadInput
from brainlift_tui.core.load.load import Load, Unit
from brainlift_tui.core.workout.log import ForeignLog
from brainlift_tui.core.workout.workout import SetKind, TrainingSet
from brainlift_tui.exchange.readers.cells import (
    exercise_named,
    file_load,
    file_set,
    named_unit,
    number,
    tidy_name,
    told_unit,
    whole_number,
)
from brainlift_tui.exchange.readers.dates import written_date
from brainlift_tui.exchange.readers.file import GivenFile
from brainlift_tui.exchange.readers.records import FileRow
from brainlift_tui.exchange.readers.rows import LogBuilder, SetRow
from brainlift_tui.exchange.readers.table import read_rows

_UNIT = re.compile(rb"^#;(KG|LBS?);", re.MULTILINE | re.IGNORECASE)
_START = re.compile(r"(\d{4}-\d{2}-\d{2} \d{1,2}:\d{2})(?: h)?", re.ASCII)
_LASTED = re.compile(r"(\d{1,3}):(\d{2})(?: hr?)?", re.ASCII)
_EXERCISE = re.compile(r"\d{1,4}\. (.+)", re.ASCII | re.DOTALL)
_WARM_UP = re.compile(r"WU\d{1,3} · (\S{1,20}) (\w{2,3}) · (\d{1,4}) \w+", re.ASCII)
_NO_EQUIPMENT = re.compile(r"bodyweight|no equipment|none|.*\d.*", re.IGNORECASE)

FEWEST_HOURS = 10
"""From so many on, what stands before the colon of a duration are minutes."""

_TOLD_EVERY = 1000
"""Lines after which it is told how far it is."""


class _PlaceInFile:
    """Where in a file one is: the workout, the exercise, the unit."""

    def __init__(self, builder: LogBuilder, unit: Unit | None) -> None:
        self._builder = builder
        self._told = self._unit = unit
        self._started_at: datetime | None = None
        self._finished_at: datetime | None = None
        self._title = ""
        self._exercise = ""

    def read(self, row: FileRow) -> None:
        """Take a line in."""
        first, *others = (cell.strip() for cell in row.cells)
        if first == "#":
            self._unit = named_unit(others[0]) if others else self._told
        elif others and (start := _START.fullmatch(others[0])):
            self._begin(tidy_name(first), start[1], others[1] if len(others) > 1 else "")
        elif named := _EXERCISE.fullmatch(first):
            self._exercise = _exercise(named[1])
            self._warm_ups(row.line, others[0] if others else "")
        else:
            self._set(row.line, [first, *others])

    def _begin(self, title: str, start: str, lasted: str) -> None:
        # What stands below it is of this workout, or of none where its start can't be read.
        self._started_at, self._exercise = None, ""
        self._started_at = written_date(start)
        self._finished_at, self._title = self._started_at + _duration(lasted), title

    def _warm_ups(self, line: int, told: str) -> None:
        for each in told.split("<br>") if told else ():
            warm_up = _WARM_UP.fullmatch(each.strip())
            if warm_up is None:
                raise BadInput("the warm-up {text!r} can't be read.", text=each.strip()[:40])
            load = _load(warm_up[1], named_unit(warm_up[2]))
            reps = whole_number(warm_up[3], "reps")
            self._add(line, None, file_set(SetKind.WARMUP, load=load, reps=reps))

    def _set(self, line: int, cells: list[str]) -> None:
        place, load, reps, left = (*cells, "", "", "")[:4]
        if not place.isdecimal():
            raise BadInput("this line is neither a workout nor an exercise nor a set.")
        done = file_set(
            load=_load(load, told_unit(self._unit)) if load else None,
            reps=whole_number(reps, "reps"),
            rir=number(left),
        )
        self._add(line, whole_number(place, "sets"), done)

    def _add(self, line: int, place: int | None, done: TrainingSet) -> None:
        if self._started_at is None or not self._exercise:
            raise BadInput("it stands below no workout and exercise that can be read.")
        self._builder.add(
            SetRow(
                line=line,
                started_at=self._started_at,
                exercise=self._exercise,
                done=done,
                finished_at=self._finished_at,
                title=self._title,
                number=place,
            )
        )


def _exercise(told: str) -> str:
    """The name with what carries the load: "Hack Squats · Machine · 8 reps" as by others."""
    name, *others = (part.strip() for part in told.split("·"))
    if others and others[0] and not _NO_EQUIPMENT.fullmatch(others[0]):
        return exercise_named(f"{name} ({others[0]})")
    return exercise_named(name)


def _load(text: str, unit: Unit) -> Load | None:
    """A load; "+35" is added to one's own weight, "+0" is that alone."""
    return file_load(text.removeprefix("+"), unit)


def _duration(text: str) -> timedelta:
    """How long a workout took, nothing where that is not told: "1:02 hr"."""
    lasted = _LASTED.fullmatch(text)
    if lasted is None:
        return timedelta()
    first, second = int(lasted[1]), int(lasted[2])
    if first < FEWEST_HOURS:
        return timedelta(hours=first, minutes=second)
    return timedelta(minutes=first, seconds=second)


class _AlphaProgression:
    """Reads the file."""

    def read(self, file: GivenFile, unit: Unit | None) -> ForeignLog | None:
        """What a file says, None where no line of it tells the columns of the sets."""
        if _UNIT.search(file.data) is None:
            return None
        builder = LogBuilder("alpha-progression", "Alpha Progression")
        read_rows(_rows(file), builder, _PlaceInFile(builder, unit).read)
        return builder.log()


def _rows(file: GivenFile) -> Iterator[FileRow]:
    """The lines that say something."""
    lines = file.text.split("\n")
    for at, line in enumerate(lines):
        if line.strip():
            yield FileRow(at + 1, _cells(line))
        if file.follow is not None and at % _TOLD_EVERY == 0:
            file.follow(at / len(lines))


def _cells(line: str) -> tuple[str, ...]:
    try:
        return tuple(next(csv.reader([line.strip()], delimiter=";")))
    except csv.Error:
        return tuple(line.strip().split(";"))


READER = _AlphaProgression()
