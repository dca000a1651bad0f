"""Logs of the app JEFIT: one file of many tables, each behind a line of its name.

The sets stand in EXERCISE LOGS, "50.0x15,50.0x15" in one field. Those of newer years stand again in
EXERCISE SET LOGS, which tell the warm-ups among them, and cardio stands again in CARDIO EXERCISE
LOGS, which tell that what looks like reps are seconds.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping

from brainlift_tui.core.errors import BadInput
from brainlift_tui.core.load.load import Unit
from brainlift_tui.core.workout.log import ForeignLog
from brainlift_tui.core.workout.workout import SetKind
from brainlift_tui.exchange.readers.cells import (
    exercise_named,
    file_set,
    load_as_told,
    named_unit,
    number,
    whole_number,
)
from brainlift_tui.exchange.readers.dates import written_day
from brainlift_tui.exchange.readers.file import GivenFile
from brainlift_tui.exchange.readers.records import NO_ROW, FileColumns, FileRow, records
from brainlift_tui.exchange.readers.rows import LogBuilder, SetRow
from brainlift_tui.exchange.readers.table import read_rows

_SECTION = re.compile(rb"^### ([A-Z ]+?) #+[ \t]*\r?$", re.MULTILINE)
_COLUMNS = (
    *("_id", "mydate", "eid", "ename", "logs", "exercise_log_id", "set_index", "set_type", "mass"),
)
_MEANINGS = {name: (name,) for name in _COLUMNS}


class _Jefit:
    """Reads the tables of a file."""

    def read(self, file: GivenFile, unit: Unit | None) -> ForeignLog | None:
        """What a file says, None where it has no such tables."""
        names = list(_SECTION.finditer(file.data))
        if not names:
            return None
        if b"EXERCISE LOGS" not in {name[1] for name in names}:
            raise BadInput(
                "is of JEFIT, without its part EXERCISE LOGS, where the sets stand; export all of"
                " your data from JEFIT."
            )
        ends = [*(name.start() for name in names[1:]), len(file.data)]
        tables = {
            name[1].decode(): _Part(file.data, name.end(), end)
            for name, end in zip(names, ends, strict=True)
        }
        told = _unit(tables.get("SETTING")) or unit
        warm_ups = _warm_ups(tables.get("EXERCISE SET LOGS"))
        cardio = _days_of_cardio(tables.get("CARDIO EXERCISE LOGS"))
        builder = LogBuilder("jefit", "JEFIT")
        columns, rows = tables["EXERCISE LOGS"].read(file.follow)

        def read(row: FileRow) -> None:
            columns.check(row)
            cell = _cells(row, columns)
            timed = (cell["mydate"], cell["ename"]) in cardio
            light = warm_ups.get(cell["_id"], frozenset())
            for done in _sets(row.line, cell, told, light, timed=timed):
                builder.add(done)

        read_rows(rows, builder, read)
        return builder.log()


class _Part:
    """One table of the file, between two lines of names."""

    def __init__(self, text: bytes, begin: int, end: int) -> None:
        self._text = text[begin:end]
        self._line = text.count(b"\n", 0, begin)

    def read(
        self, follow: Callable[[float], None] | None = None
    ) -> tuple[FileColumns, Iterator[FileRow]]:
        """Its columns, and the rows behind them by their lines in the file."""
        rows = records(self._text, ",", follow)
        header = next(rows, NO_ROW)
        numbered = (FileRow(row.line + self._line, row.cells) for row in rows)
        return FileColumns(header.cells, _MEANINGS), numbered


def _cells(row: FileRow, columns: FileColumns) -> Mapping[str, str]:
    return {name: columns.cell(row, name).strip() for name in _COLUMNS}


def _unit(setting: _Part | None) -> Unit | None:
    """The unit of loads, as the lifter set it."""
    if setting is None:
        return None
    columns, rows = setting.read()
    named = next((columns.cell(row, "mass").strip() for row in rows), "")
    return named_unit(named) if named else None


def _warm_ups(sets: _Part | None) -> Mapping[str, frozenset[int]]:
    """By the exercise's log, which of its sets were warm-ups."""
    by_log: dict[str, set[int]] = defaultdict(set)
    if sets is not None:
        columns, rows = sets.read()
        for row in rows:
            cell = _cells(row, columns)
            if cell["set_type"] == "warm-up" and cell["set_index"].isdecimal():
                by_log[cell["exercise_log_id"]].add(int(cell["set_index"]))
    return {log: frozenset(places) for log, places in by_log.items()}


def _days_of_cardio(cardio: _Part | None) -> frozenset[tuple[str, str]]:
    """Days and names of what was done as cardio."""
    if cardio is None:
        return frozenset()
    columns, rows = cardio.read()
    cells = (_cells(row, columns) for row in rows)
    return frozenset((cell["mydate"], cell["ename"]) for cell in cells)


def _sets(
    line: int,
    cell: Mapping[str, str],
    unit: Unit | None,
    warm_ups: frozenset[int],
    *,
    timed: bool,
) -> Iterator[SetRow]:
    day = written_day(cell["mydate"])
    exercise = exercise_named(cell["ename"])
    told = [text.partition("x") for text in cell["logs"].split(",")]
    done = [(at, load, count) for at, (load, x, count) in enumerate(told) if x and number(count)]
    if not done:
        raise BadInput("nothing was logged in this row.")
    for at, load, count in done:
        yield SetRow(
            line=line,
            started_at=day,
            exercise=exercise,
            number=at,
            done=file_set(
                SetKind.WARMUP if at in warm_ups else SetKind.WORK,
                load=load_as_told(load, unit),
                reps=None if timed else whole_number(count, "reps"),
                seconds=number(count) if timed else None,
            ),
        )


READER = _Jefit()
