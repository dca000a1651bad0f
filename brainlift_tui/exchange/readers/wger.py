"""Logs of wger, as its interface answers: sets that name their exercises by number.

A file holds the answers to `workoutlog` and to `exerciseinfo` (or `exercise-translation`), which
has the names, one behind the other or in one list; those to `workoutsession` may stand among them.
"""

import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import datetime

from brainlift_tui.core.errors import BadInput
from brainlift_tui.core.load.load import Load, Unit
from brainlift_tui.core.named_tuple import NamedTuple
from brainlift_tui.core.workout.log import ForeignLog
from brainlift_tui.core.workout.workout import SetKind
from brainlift_tui.exchange.readers.brainlift import is_ours
from brainlift_tui.exchange.readers.cells import (
    METRES,
    UnitUnknown,
    exercise_named,
    file_load,
    file_set,
    number,
    tidy,
    told_unit,
    whole_number,
)
from brainlift_tui.exchange.readers.dates import written_day, written_instant
from brainlift_tui.exchange.readers.file import GivenFile
from brainlift_tui.exchange.readers.rows import LogBuilder, SetRow

Item = Mapping[str, object]
"""One of the things in an answer."""

_ENGLISH = "2"

_REPS, _TO_FAILURE = ("", "1", "7"), "2"
_SECONDS = {"3": 1, "4": 60}
_METRES = {"5": METRES["mi"], "6": METRES["km"], "8": 1.0}
"""What is counted, by wger's numbers of its units of repetitions."""

_UNITS = {"1": Unit.KG, "2": Unit.LB}
_NO_LOAD = ("3", "5", "6")
"""One's own weight, and two speeds."""

_MARK = b'"repetitions_unit"'
"""What no other file has: a long one of another kind is not read for nothing."""

_BEGINNING = re.compile(rb"\s*[{\[]")
_TOLD = re.compile(r"\S")
_OF_LOG = re.compile(r'"repetitions"\s*:')

_LONGEST_REST_S = 24 * 3600


class _Answers(NamedTuple):
    """What stands in a file."""

    logs: Sequence[Item]
    names: Mapping[str, str]
    notes: Mapping[str, str]
    starts: Mapping[str, str]


class _Wger:
    """Reads what the interface answers."""

    def read(self, file: GivenFile, unit: Unit | None) -> ForeignLog | None:
        """What the answers say, None where there are no sets of wger among them.

        Raises:
            BadInput: The names of the exercises are missing.
        """
        if is_ours(file) or not (_BEGINNING.match(file.data) and _MARK in file.data):
            return None
        follow, text = file.follow or _nobody, file.text
        items = tuple(_items(text, follow))
        answers = _sorted_out(items)
        if not answers.logs:
            return None
        if not answers.names:
            raise BadInput(
                "has the sets of wger without the names of their exercises; put the answer to"
                " /api/v2/exerciseinfo/?limit=999 behind them in the same file."
            )
        builder = LogBuilder("wger", "wger")
        drops = {_text(log.get("next_log")) for log in answers.logs} - {""}
        in_time = sorted(_with_lines(text, answers.logs), key=_in_time)
        for at, (line, log) in enumerate(in_time):
            follow(0.5 + 0.5 * at / len(in_time))
            try:
                builder.add(_set(line, log, answers, unit, drops))
            except UnitUnknown:
                raise
            except BadInput as error:
                builder.leave_out(line, error.said)
        return builder.log()


def _nobody(_: float) -> None:
    """Where nobody asks how far it is read."""


def _items(text: str, follow: Callable[[float], None]) -> Iterator[Item]:
    """All things in the answers of a file; none where they can't be read."""
    decoder, at = json.JSONDecoder(parse_float=str, parse_int=str), 0
    try:
        while (told := _TOLD.search(text, at)) is not None:
            answer, at = decoder.raw_decode(text, told.start())
            follow(0.5 * at / len(text))
            yield from _within(answer)
    except (ValueError, RecursionError):
        return


def _within(answer: object) -> Iterator[Item]:
    """The things in an answer: a page, a list of things, or a list of pages."""
    for item in answer if isinstance(answer, list) else [answer]:
        if isinstance(item, dict):
            results = item.get("results")
            if isinstance(results, list):
                yield from (each for each in results if isinstance(each, dict))
            else:
                yield item


def _sorted_out(items: Sequence[Item]) -> _Answers:
    logs: list[Item] = []
    names: dict[str, str] = {}
    notes: dict[str, str] = {}
    starts: dict[str, str] = {}
    for item in items:
        if "exercise" in item and "date" in item and "repetitions" in item:
            logs.append(item)
        elif isinstance(translations := item.get("translations"), list):
            for each in translations:
                if isinstance(each, dict):
                    _name(names, item.get("id"), each)
        elif "exercise" in item and "name" in item:
            _name(names, item.get("exercise"), item)
        elif "impression" in item or "time_start" in item:
            session = _text(item.get("id"))
            notes[session] = _text(item.get("notes"))
            starts[session] = _text(item.get("time_start"))
    return _Answers(logs, names, notes, starts)


def _name(names: dict[str, str], exercise: object, translation: Item) -> None:
    """Take a name; an English one before any other."""
    known, name = _text(exercise), _text(translation.get("name"))
    if name and (known not in names or _text(translation.get("language")) == _ENGLISH):
        names[known] = name


def _text(value: object) -> str:
    """A word or number of an answer; "" for nothing, and for what is neither."""
    return value.strip() if isinstance(value, str) else ""


def _with_lines(text: str, logs: Sequence[Item]) -> Iterator[tuple[int, Item]]:
    """The sets with the lines that their reps stand in."""
    places = [match.start() for match in _OF_LOG.finditer(text)]
    line, before = 1, 0
    for number_of_log, log in enumerate(logs):
        if len(places) == len(logs):
            line += text.count("\n", before, places[number_of_log])
            before = places[number_of_log]
        yield line, log


def _in_time(log: tuple[int, Item]) -> tuple[str, int]:
    identifier = _text(log[1].get("id"))
    return _text(log[1].get("date")), int(identifier[:18]) if identifier.isdecimal() else 0


def _set(line: int, log: Item, answers: _Answers, unit: Unit | None, drops: set[str]) -> SetRow:
    """One set.

    Raises:
        BadInput: It can't be read.
    """
    date, exercise = _text(log.get("date")), _text(log.get("exercise"))
    session = _text(log.get("session"))
    if exercise not in answers.names:
        raise BadInput("the exercise {number} has no name in the file.", number=exercise[:40])
    counted = _text(log.get("repetitions"))
    of = _text(log.get("repetitions_unit"))
    if of not in (*_REPS, _TO_FAILURE, *_SECONDS, *_METRES):
        raise BadInput("the unit of repetitions {unit!r} is not known.", unit=of[:40])
    kind = SetKind.FAILURE if of == _TO_FAILURE else SetKind.WORK
    if _text(log.get("id")) in drops:
        kind = SetKind.DROP
    reps = whole_number(counted, "reps") if of in (*_REPS, _TO_FAILURE) else None
    done = file_set(
        kind,
        load=_load(log, unit),
        reps=reps,
        seconds=(number(counted) or 0) * _SECONDS[of] if of in _SECONDS else None,
        metres=(number(counted) or 0) * _METRES[of] if of in _METRES else None,
        rir=number(_text(log.get("rir"))),
    )
    rest = round(number(_text(log.get("rest"))) or 0)
    started_at, zone = _started(date, answers.starts.get(session, ""))
    return SetRow(
        line=line,
        started_at=started_at,
        exercise=exercise_named(answers.names[exercise]),
        done=done._replace(rest_s=rest) if 0 < rest <= _LONGEST_REST_S else done,
        workout_note=tidy(answers.notes.get(session, "")),
        zone=zone,
        session=session or date[:10],
    )


def _started(date: str, clock: str) -> tuple[datetime, str | None]:
    """When a set was done: an instant; in earlier releases a day, and the session has the time."""
    if "T" in date:
        return written_instant(date), "UTC"
    return written_day(f"{date} {clock}" if clock else date), None


def _load(log: Item, unit: Unit | None) -> Load | None:
    weight, of = _text(log.get("weight")), _text(log.get("weight_unit"))
    if not number(weight) or of in _NO_LOAD:
        return None
    if of and of not in _UNITS:
        raise BadInput("the unit of weight {unit!r} is not known.", unit=of[:40])
    return file_load(weight, _UNITS[of] if of else told_unit(unit))


READER = _Wger()
