"""Whatever happens to a file, what is sound is read or one sentence says why nothing is."""

import csv
import io
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from brainlift_tui.core.errors import BadInput
from brainlift_tui.core.load.load import Unit
from brainlift_tui.exchange.readers.file import GivenFile
from brainlift_tui.exchange.reading import read_file
from tests.exchange.hevy_file import hevy, press
from tests.exchange.readers import test_other_apps as apps
from tests.exchange.readers.test_strong import CLASSIC, START

FILES = (
    hevy([press(0, (20, 10), (22.5, 8)), press(2, (20, 9))]),
    f"{CLASSIC}{START}Row,1,40,8,0,0,,,\n{START}Row,D,30,8,0,0,,,\n",
    apps.FITNOTES,
    apps.STRONGLIFTS,
    apps.JEFIT,
    apps.GYMRUN,
    apps.LYFTA,
    apps.STRENGTHLOG,
)

ODD = ("", "1e308", "-1e308", "٣", "\x00", '"', "\ufeff", "x" * 100_000, "99999999999999999", "NaN")


def damaged(text: str, chance: Random) -> bytes:
    """A file that was cut, or lost, doubled or moved columns, or holds something odd."""
    table = [row for row in csv.reader(io.StringIO(text)) if row]
    for _ in range(chance.randrange(1, 4)):
        row = chance.choice(table)
        place = chance.randrange(len(row))
        match chance.randrange(5):
            case 0:
                row[place] = chance.choice(ODD)
            case 1:
                for each in table:
                    if place < len(each) > 1:
                        del each[place]
            case 2:
                for each in table:
                    each.extend(each[place : place + 1])
            case 3:
                row.reverse()
            case 4:
                table.append(list(row))
    written = io.StringIO()
    csv.writer(written).writerows(table)
    data = written.getvalue().encode(chance.choice(("utf-8", "utf-16", "cp1252")), "replace")
    return data[: chance.randrange(len(data))] if chance.random() < 0.3 else data


@pytest.mark.parametrize("text", FILES)
@settings(max_examples=40)
@given(seed=st.integers(0, 2**32))
def test_a_damaged_file_is_read_as_far_as_it_goes_or_refused(text: str, seed: int) -> None:
    file = GivenFile("log.csv", damaged(text, Random(seed)))
    assert outcome(file) == ""


def outcome(file: GivenFile) -> str:
    """What is wrong with how a file was read or refused; "" for nothing."""
    try:
        log = read_file(file, None, Unit.KG)
    except BadInput as error:
        return "" if str(error).startswith(file.name) else f"no name: {error}"
    unnamed = [left for left in log.left_out if left.line < 1 or not str(left.reason)]
    return f"no line: {unnamed}" if unnamed else ""
