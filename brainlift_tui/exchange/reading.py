"""Reading a file of training: whose it is, and what it says."""

from pathlib import Path

from brainlift_tui.core.errors import BadInput
from brainlift_tui.core.load import Unit
from brainlift_tui.core.log import Archive, BodyLog, ForeignLog
from brainlift_tui.exchange import brainlift_json, fitnotes_body, hevy, strong
from brainlift_tui.exchange.formats import Format
from brainlift_tui.exchange.given_file import read_given
from brainlift_tui.exchange.rows import records

LARGEST = 1_000_000_000
"""Bytes of a file that can still be meant as a log: our export of a million sets has a third."""

_DELIMITERS = (",", ";", "\t")


def read_log(
    path: Path, format_name: str | None = None, unit: Unit | None = None
) -> ForeignLog | BodyLog | Archive:
    """Read a file of training.

    Args:
        path: The file.
        format_name: The format it is said to be in; None has it recognised.
        unit: The unit of loads where the file is silent about it.

    Raises:
        BadInput: It can't be read; the sentence says why and what to do.
    """
    if format_name is not None and format_name not in tuple(Format):
        raise BadInput(f"The format {format_name!r} is not known; there are {', '.join(Format)}.")
    return parse_log(_text(path), path.name, format_name, unit)


def parse_log(
    text: str, name: str, format_name: str | None = None, unit: Unit | None = None
) -> ForeignLog | BodyLog | Archive:
    """Read the text of a file; see `read_log`.

    Args:
        text: What the file holds.
        name: The file's name, for messages.
        format_name: The format it is said to be in; None has it recognised.
        unit: The unit of loads where the file is silent about it.

    Raises:
        BadInput: It can't be read.
    """
    if not text.strip():
        raise BadInput(f"{name} is empty; export it again.")
    try:
        if text.lstrip().startswith("{") and format_name in (None, Format.BRAINLIFT):
            return brainlift_json.parse(text)
        return _parse_table(text, format_name, unit)
    except BadInput as error:
        sentence = str(error)
        if sentence[:1].islower():
            sentence = f"{name} {sentence}"
        elif not sentence.startswith(name):
            sentence = f"{name}: {sentence}"
        raise BadInput(sentence) from error


def _parse_table(text: str, format_name: str | None, unit: Unit | None) -> ForeignLog | BodyLog:
    for delimiter in _DELIMITERS:
        rows = records(text, delimiter)
        header = next(rows).cells
        if format_name in (None, Format.STRONG) and (found := strong.columns(header)):
            return strong.read(rows, found, unit)
        if format_name in (None, Format.HEVY) and (found := hevy.columns(header)):
            return hevy.read(rows, found)
        body = format_name in (None, Format.FITNOTES_BODY)
        if body and (found := fitnotes_body.columns(header)):
            return fitnotes_body.read(rows, found)
    if format_name is not None:
        raise BadInput(f"is not a file of {format_name}; leave --format out to have it recognised.")
    first = text.lstrip().splitlines()[0][:60].strip()
    raise BadInput(
        f"is of no kind that is known here (it begins {first!r}); "
        "export CSV from Strong or Hevy, or use an export of brainlift."
    )


def _text(path: Path) -> str:
    name = path.name
    data = read_given(path, LARGEST)
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return _decoded(data, "utf-16", name)
    if data.startswith(b"PK\x03\x04"):
        raise BadInput(f"{name} is a zip file; unpack it and import the file inside.")
    if data.startswith(b"SQLite format 3\x00"):
        raise BadInput(f"{name} is a database, not an export; export CSV or JSON and import that.")
    if b"\x00" in data:
        raise BadInput(f"{name} is not a text file; export CSV or JSON and import that.")
    return _decoded(data, "utf-8-sig", name)


def _decoded(data: bytes, encoding: str, name: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise BadInput(
            f"{name}: line {line} is not UTF-8 text; save the file as UTF-8 and import it again."
        ) from error
