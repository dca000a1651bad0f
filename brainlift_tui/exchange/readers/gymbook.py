"""Logs of the app GymBook, in Italian: units within the values, skipped sets beside others."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime

from brainlift_tui.core.errors import BadInput
from brainlift_tui.core.load.load import Unit
from brainlift_tui.core.workout.workout import SetKind
from brainlift_tui.exchange.readers.rows import (
    METRES,
    SetRow,
    clock_seconds,
    file_load,
    file_set,
    named_unit,
    number,
    plausible,
    tidy,
    tidy_name,
    whole_number,
)
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
    started_at = _instant(f"{cells['day']} {cells['clock']}")
    if cells["skipped"].casefold() in ("si", "sì"):
        raise BadInput("it was skipped.")
    exercise = tidy_name(cells["exercise"])
    kind = _KINDS.get(cells["kind"].casefold())
    if not exercise:
        raise BadInput("it names no exercise.")
    if kind is None:
        raise BadInput("the kind of set {kind!r} is not known.", kind=cells["kind"])
    count, counted_in = _value(cells["count"])
    amount, unit = _value(cells["load"])
    is_reps = counted_in in _REPS
    if not is_reps and counted_in not in _TIMES:
        raise BadInput("{text!r} is neither reps nor a time.", text=cells["count"])
    far = unit in METRES
    yield SetRow(
        line=cells.row.line,
        started_at=started_at,
        finished_at=started_at,
        title=tidy_name(cells["title"]),
        workout_note="",
        exercise=exercise,
        note=tidy(cells["note"]),
        superset=None,
        number=None,
        done=file_set(
            kind,
            load=file_load(amount, named_unit(unit)) if not far and number(amount) else None,
            reps=whole_number(count, "reps") if is_reps else None,
            seconds=None if is_reps else (clock_seconds(count) or 0) * _TIMES[counted_in],
            metres=(number(amount) or 0) * METRES[unit] if far else None,
            rpe=None,
        ),
    )


def _value(text: str) -> tuple[str, str]:
    """A number and its unit: "0,00 kg"; both "" for a blank."""
    match = _VALUE.fullmatch(text)
    if text and match is None:
        raise BadInput("{text!r} is not a number.", text=text[:40])
    return (match["number"], match["unit"].casefold()) if match else ("", "")


def _instant(text: str) -> datetime:
    try:
        return plausible(datetime.strptime(text, "%d/%m/%y %H:%M").replace(tzinfo=UTC))
    except ValueError as error:
        raise BadInput("{text!r} is not a date.", text=text[:40]) from error


READER = table_of_sets("gymbook", "GymBook", _MEANINGS, _NEEDED, _sets)
