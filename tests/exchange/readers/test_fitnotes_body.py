"""What was measured comes over from FitNotes, once, and is used by the exercises that need it."""

from datetime import date
from pathlib import Path

import pytest

from brainlift_tui.exchange.importing import import_file
from brainlift_tui.store.body.body import read_kinds, read_measured
from brainlift_tui.store.file.undoing import undo
from brainlift_tui.store.looking_back.progress import read_weights
from tests.exchange.lifter_at_work import Lifter

FILE = (
    "Date,Time,Measurement,Value,Unit,Comment\n"
    "2026-08-04,07:30:00,Bodyweight,81.4,kgs,before breakfast\n"
    "2026-08-11,07:31:00,Bodyweight,179.5,lbs,\n"
    "2026-08-11,,Body Fat,21.5,%,\n"
    "2026-08-11,07:32,Left Thigh,58,cm,\n"
    "2026-08-12,07:32,Waist,,cm,\n"
    "2026-08-12,07:32,Bodyweight,8,kgs,\n"
    "2026-13-12,07:32,Waist,84,cm,\n"
    "2026-08-12,07:32,Waist,84,ells,\n"
)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "body.csv"
    path.write_text(FILE, encoding="utf-8")
    return path


def test_each_measurement_comes_over_as_it_was_entered(lifter: Lifter, file: Path) -> None:
    report = import_file(lifter.writer, file)
    assert (report.measurements, report.workouts) == (4, 0)
    assert [left.line for left in report.left_out] == [6, 7, 8, 9]
    weighed = read_measured(lifter.reader, "bodyweight")
    assert [(one.day, one.value, one.unit) for one in weighed] == [
        (date(2026, 8, 4), "81.4", "kg"),
        (date(2026, 8, 11), "179.5", "lb"),
    ]
    assert read_kinds(lifter.reader) == ("bodyweight", "body fat", "left thigh")
    assert read_weights(lifter.reader).on(date(2026, 8, 10)) == 81.4


def test_the_same_file_again_adds_nothing(lifter: Lifter, file: Path) -> None:
    import_file(lifter.writer, file)
    again = import_file(lifter.writer, file)
    assert (again.measurements, again.measurements_there) == (0, 4)


def test_a_dry_run_keeps_nothing_and_undo_takes_all_of_it_back(lifter: Lifter, file: Path) -> None:
    assert import_file(lifter.writer, file, dry_run=True).measurements == 4
    assert not read_weights(lifter.reader)
    import_file(lifter.writer, file)
    assert str(lifter.writer.do(undo)) == "Import of body.csv: 4 measurements"
    assert not read_weights(lifter.reader)
