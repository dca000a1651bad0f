"""Any table with a row for each set is read once its columns are told."""

from contextlib import suppress
from io import BytesIO
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brainlift_tui.core.errors import BadInput
from brainlift_tui.core.load.load import Unit
from brainlift_tui.core.workout.log import ForeignLog
from brainlift_tui.exchange.readers.cells import UnitUnknown
from brainlift_tui.exchange.readers.file import GivenFile
from brainlift_tui.exchange.readers.plain_table import ColumnsUnknown
from brainlift_tui.exchange.reading import read_file
from tests.exchange.readers.damage import damaged
from tests.exchange.readers.test_other_apps import sets

MINE = (
    "Day;Lift;Weight (kg);Reps;Sets;Comments\n"
    "14.3.2025;Bench Press;62,5;8;2;felt good\n"
    "14.3.2025;Squat;135 lbs;5;1;\n"
    "15.3.2025;Plank;;x;1;\n"
)


def read(text: str, columns: str | None, unit: Unit | None = None) -> ForeignLog:
    file = GivenFile("mine.csv", BytesIO(text.encode()), None, columns)
    log = read_file(file, "table" if columns else None, unit)
    assert isinstance(log, ForeignLog)
    return log


def test_the_guess_at_the_columns_reads_it() -> None:
    with pytest.raises(ColumnsUnknown, match="is of no app that is known here") as asked:
        read(MINE, None)
    guess = asked.value.guess
    assert guess == (
        "date=Day, exercise=Lift, load=Weight (kg), reps=Reps, sets=Sets, note=Comments"
    )
    log = read(MINE, guess)
    assert sets(log) == [
        ("Bench Press", "62.5 kg x 8"), ("Bench Press", "62.5 kg x 8"), ("Squat", "135 lb x 5"),
    ]  # fmt: skip
    assert [(left.line, str(left.reason)) for left in log.left_out] == [(4, "'x' is not a number.")]


def test_a_column_may_be_called_by_its_number_and_a_unit_that_nothing_tells_is_asked() -> None:
    text = "when,what,how much,count\n2025-03-04,Row,40,8\n"
    columns = "date=when, exercise=2, load=how much, reps=4"
    with pytest.raises(UnitUnknown):
        read(text, columns)
    assert sets(read(text, columns, Unit.LB)) == [("Row", "40 lb x 8")]


@pytest.mark.parametrize(
    ("columns", "said"),
    [
        ("date=Day, exercise=Lift", "reps or seconds need a column"),
        ("date=Day, exercise=Lift, reps=Count", "has no column 'Count'; it has Day, Lift"),
        ("date=Day, exercise=Day, reps=Reps", "'Day' can't be two things"),
        ("Day", "'Day' does not say what a column is"),
    ],
)
def test_columns_that_cannot_be_meant_are_refused(columns: str, said: str) -> None:
    with pytest.raises(BadInput, match=said):
        read(MINE, columns)


@given(st.randoms(use_true_random=False))
def test_damaged_it_is_read_as_far_as_it_goes_or_refused(random: Random) -> None:
    data = BytesIO(damaged(MINE, random))
    file = GivenFile("mine.csv", data, None, "date=1,exercise=2,load=3,reps=4")
    with suppress(BadInput):
        read_file(file, "table", Unit.KG)
