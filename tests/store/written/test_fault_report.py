"""A fault of the program's own is told in a file, without anything that the lifter wrote."""

import os
import stat
from pathlib import Path

import pytest

from brainlift_tui.core.load.load import Load, Unit
from brainlift_tui.store.written.fault_report import keep_report, report, report_path

SECRET = "my knee after the operation"


def fault() -> Exception:
    try:
        try:
            Load(SECRET, Unit.KG).fraction  # noqa: B018 - what it raises is meant
        except Exception as error:
            raise KeyError(SECRET) from error
    except KeyError as error:
        return error


def test_it_says_where_the_program_was_and_nothing_of_the_lifters() -> None:
    told = report(fault())
    assert SECRET not in told
    assert "KeyError" in told
    assert "test_fault_report.py:" in told
    assert str(Path.home()) not in told
    assert str(Path(__file__).parent) not in told


@pytest.mark.skipif(os.name != "posix", reason="rights are another matter there")
def test_it_is_a_private_file_and_the_last_one_stays(tmp_path: Path) -> None:
    log = tmp_path / "brainlift.db"
    report_path(log).symlink_to(tmp_path / "precious")
    assert keep_report(log, fault()) == keep_report(log, ValueError(SECRET)) == report_path(log)
    assert stat.S_IMODE(report_path(log).stat().st_mode) == 0o600
    assert report_path(log).read_text(encoding="utf-8").endswith("ValueError\n")
    assert not (tmp_path / "precious").exists()


def test_of_one_run_the_first_fault_stays_told_beside_what_came_of_it(tmp_path: Path) -> None:
    kept = keep_report(tmp_path / "brainlift.db", KeyError(SECRET), ValueError(SECRET))
    assert kept is not None
    told = kept.read_text(encoding="utf-8")
    assert told.index("KeyError") < told.index("ValueError")


def test_where_nothing_can_be_written_nothing_more_goes_wrong(tmp_path: Path) -> None:
    assert keep_report(tmp_path / "no such folder" / "brainlift.db", fault()) is None
