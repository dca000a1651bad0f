"""Reading a file of training: whose it is, and what it says."""

from collections import Counter
from collections.abc import Callable
from pathlib import Path

from brainlift_tui.core.errors import BadInput
from brainlift_tui.core.importing.file_unit import even_in, looks_like
from brainlift_tui.core.load.load import Load, Unit
from brainlift_tui.core.said import said
from brainlift_tui.core.workout.log import ForeignLog
from brainlift_tui.exchange.given_file import given
from brainlift_tui.exchange.readers import FORMS, NAMES, Log
from brainlift_tui.exchange.readers.cells import UnitUnknown
from brainlift_tui.exchange.readers.file import GivenFile
from brainlift_tui.exchange.readers.plain_table import ask_for_columns
from brainlift_tui.exchange.readers.table import TableReader

LARGEST = 1_000_000_000
"""Bytes of a file that can still be meant as a log: our export of a million sets has a third."""


def read_log(
    path: Path,
    format_name: str | None = None,
    unit: Unit | None = None,
    day_first: bool | None = None,
    *,
    columns: str | None = None,
    follow: Callable[[float], None] | None = None,
) -> Log:
    """Read a file of training.

    Args:
        path: The file.
        format_name: The format it is said to be in; None has it recognised.
        unit: The unit of loads where the file is silent about it.
        day_first: Whether the day stands first in its dates, where the file does not tell.
        columns: What its columns are, where it is a table of no app that is known.
        follow: Is told what share of it is read; None where nobody asks.

    Raises:
        UnitUnknown: It is silent about the unit, and so is the lifter.
        OrderUnknown: The same of the order of its dates.
        ColumnsUnknown: It is a table of no app that is known.
        BadInput: It can't be read; the sentence says why and what to do.
    """
    if format_name is not None and format_name not in NAMES:
        raise BadInput(
            "The format {format_name!r} is not known; there are {names}.",
            format_name=format_name,
            names=", ".join(NAMES),
        )
    with given(path, LARGEST) as source:
        file = GivenFile(path.name, source, day_first, columns, follow)
        return read_file(file, "table" if columns else format_name, unit)


def read_file(file: GivenFile, format_name: str | None = None, unit: Unit | None = None) -> Log:
    """Read what a file holds; see `read_log`.

    Args:
        file: The file.
        format_name: The format it is said to be in; None has it recognised.
        unit: The unit of loads where the file is silent about it.

    Raises:
        BadInput: It can't be read.
    """
    try:
        try:
            return _recognised(file, format_name, unit)
        except UnitUnknown as error:
            raise _asked(file, format_name, error) from error
    except BadInput as error:
        sentence = str(error)
        if sentence.startswith(file.name):
            raise
        between = " " if sentence[:1].islower() else ": "
        named = type(error)(
            "{name}{between}{sentence}", name=file.name, between=between, sentence=error.said
        )
        if isinstance(error, UnitUnknown) and isinstance(named, UnitUnknown):
            named.seems, named.likely = error.seems, error.likely
        raise named from error


def _asked(file: GivenFile, format_name: str | None, error: UnitUnknown) -> UnitUnknown:
    """The question for the unit, with what the loads look like."""
    read_as = {unit: _loads(_recognised(file, format_name, unit)) for unit in Unit}
    lifted = Counter(float(load.number()) for load in read_as[Unit.KG] if load.unit is Unit.KG)
    words = {Unit.KG: said("kilograms"), Unit.LB: said("pounds")}
    even = even_in({unit: [float(load.number()) for load in read_as[unit]] for unit in Unit})
    if even is not None:
        unit = even
        seems = said("Its loads come out even only as {unit}.", unit=words[unit])
    elif (likely := looks_like(lifted)) is not None:
        unit, load = likely
        seems = said(
            "Many sets are of {load:g}, which looks like {unit}.", load=load, unit=words[unit]
        )
    else:
        return error
    asked = UnitUnknown("{error} {seems}", error=error.said, seems=seems)
    asked.seems, asked.likely = seems, unit
    return asked


def _loads(log: Log) -> list[Load]:
    """Every load of a log."""
    workouts = log.workouts if isinstance(log, ForeignLog) else ()
    sets = (done for workout in workouts for entry in workout.exercises for done in entry.sets)
    return [done.weight for done in sets if done.weight is not None]


def _recognised(file: GivenFile, format_name: str | None, unit: Unit | None) -> Log:
    """What the first reader says that knows the file."""
    for form in FORMS:
        if format_name in (None, form.name):
            log = form.reader.read(file, unit)
            if log is not None:
                return log
    if format_name == "table":
        ask_for_columns(file)
    if format_name is not None:
        raise BadInput(
            "is not a file of {format_name}; leave --format out to have it recognised.",
            format_name=format_name,
        )
    for form in FORMS:
        reader = form.reader
        if isinstance(reader, TableReader) and (columns := reader.lacking(file)):
            raise BadInput(
                "seems to be of {what}, but has no column {columns}; export it from there anew.",
                what=form.what,
                columns=", ".join(columns),
            )
    ask_for_columns(file)
    first = file.text.lstrip().splitlines()[0][:60].strip()
    raise BadInput(
        "is of no kind that is known here (it begins {first!r}); what is read are exports of {apps}"
        " and our own.",
        first=first,
        apps=", ".join(dict.fromkeys(form.app for form in FORMS if form.app)),
    )
