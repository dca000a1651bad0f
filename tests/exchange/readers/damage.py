"""Damages files in every way that they arrive in."""

import csv
import io
from random import Random

from brainlift_tui.core.errors import BadInput
from brainlift_tui.core.load.load import Unit
from brainlift_tui.exchange.readers.file import GivenFile
from brainlift_tui.exchange.reading import read_file

ODD = (
    *("", "1e308", "-1e308", "٣", "\x00", '"', "\ufeff", "99999999999999999", "NaN", "x" * 100_000),
    *("-", "9" * 5000, "1/2/2025", "2025-02-30", "\n", "1,5", "😀", "\ud800"),
)
ENCODINGS = ("utf-8", "utf-8-sig", "utf-16", "cp1252")


def damaged(text: str, chance: Random) -> bytes:
    """A file that was cut, lost, doubled or moved columns, or holds something odd."""
    table = [row for row in csv.reader(io.StringIO(text)) if row]
    for _ in range(chance.randrange(1, 4)):
        row = chance.choice(table)
        place = chance.randrange(len(row)) if row else 0
        match chance.randrange(6):
            case 0:
                row[place : place + 1] = [chance.choice(ODD)]
            case 1:
                for each in table:
                    del each[place : place + 1]
            case 2:
                for each in table:
                    each.extend(each[place : place + 1])
            case 3:
                order = chance.sample(range(len(row)), len(row))
                for each in table:
                    each[:] = [each[at] for at in order if at < len(each)]
            case 4:
                row.reverse()
            case 5:
                table.append(list(row))
    written = io.StringIO()
    csv.writer(written, delimiter=chance.choice(",,,;\t")).writerows(table)
    whole = written.getvalue()
    cut = chance.choice((len(whole), len(whole), len(whole), len(whole) // 2))
    parts = [part for part in (whole[:cut], whole[cut:]) if part]
    data = bytearray(b"".join(part.encode(chance.choice(ENCODINGS), "replace") for part in parts))
    if data and chance.random() < 0.3:
        at = chance.randrange(len(data))
        data[at : at + chance.randrange(2)] = chance.choice((b"\x00", b'"', b"\xff", b"\r", b","))
    return bytes(data[: chance.randrange(len(data))] if data and chance.random() < 0.3 else data)


def wrong(data: bytes) -> str:
    """What is wrong with how a file is read or refused; "" for nothing."""
    file = GivenFile("log.csv", io.BytesIO(data))
    try:
        log = read_file(file, None, Unit.KG)
    except BadInput as error:
        return "" if str(error).startswith(file.name) else f"no name: {error}"
    unnamed = [left for left in log.left_out if left.line < 1 or not str(left.reason)]
    return f"no line: {unnamed}" if unnamed else ""
