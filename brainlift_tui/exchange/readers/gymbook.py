"""Logs of the app GymBook, in Italian: units within the values, skipped sets beside others."""

import re
from collections.abc import Iterator

from brainlift_tui.core.errors import BadInput
from brainlift_tui.core.load.load import Unit
from brainlift_tui.core.workout.workout import SetKind
from brainlift_tui.exchange.readers.cells import (
    METRES,
    clock_seconds,
    exercise_named,
    file_set,
    kind_named,
    load_in,
    number,
    tidy,
    tidy_name,
    whole_number,
)
from brainlift_tui.exchange.readers.dates import date_in_form
from brainlift_tui.exchange.readers.rows import SetRow
from brainlift_tui.exchange.readers.table import Cells, table_of_sets

_MEANINGS = {
    "day": ("data",),
    "title": ("programma",),
    "clock": ("orario",),
    "exercise": ("esercizio",),
    "kind": ("set / set di riscaldamento / set di defaticamento",),
    "count": ("ripetizioni / tempo",),
    "load": ("peso / distanza",),
    "note": ("appunti",),
    "skipped": ("saltato",),
}
_NEEDED = ("day", "clock", "exercise", "kind", "count", "load", "skipped")

_KINDS = {
    "set": SetKind.WORK,
    "set di riscaldamento": SetKind.WARMUP,
    "set di defaticamento": SetKind.WARMUP,
}
_VALUE = re.compile(r"(?P<number>-?[\d.,:]+)\s*(?P<unit>[^\d\s]*)")
_REPS = ("ripetizioni", "ripetizione")
_TIMES = {"": 1, "s": 1, "sec": 1, "secondi": 1, "min": 60, "minuti": 60}


def _sets(cells: Cells, _: Unit | None) -> Iterator[SetRow]:
    started_at = date_in_form(f"{cells['day']} {cells['clock']}", "%d/%m/%y %H:%M")
    if cells["skipped"].casefold() in ("si", "sì"):
        raise BadInput("it was skipped.")
    exercise = exercise_named(cells["exercise"])
    kind = kind_named(cells["kind"].casefold(), _KINDS)
    count, counted_in = _value(cells["count"])
    amount, unit = _value(cells["load"])
    is_reps = counted_in in _REPS
    if not is_reps and counted_in not in _TIMES:
        raise BadInput("{text!r} is neither reps nor a time.", text=cells["count"])
    far = unit in METRES
    yield SetRow(
        line=cells.row.line,
        started_at=started_at,
        title=tidy_name(cells["title"]),
        exercise=exercise,
        note=tidy(cells["note"]),
        done=file_set(
            kind,
            load=None if far else load_in(amount, unit),
            reps=whole_number(count, "reps") if is_reps else None,
            seconds=None if is_reps else (clock_seconds(count) or 0) * _TIMES[counted_in],
            metres=(number(amount) or 0) * METRES[unit] if far else None,
        ),
    )


def _value(text: str) -> tuple[str, str]:
    """A number and its unit: "0,00 kg"; both "" for a blank."""
    match = _VALUE.fullmatch(text)
    if text and match is None:
        raise BadInput("{text!r} is not a number.", text=text[:40])
    return (match["number"], match["unit"].casefold()) if match else ("", "")


READER = table_of_sets("gymbook", "GymBook", _MEANINGS, _NEEDED, _sets)
