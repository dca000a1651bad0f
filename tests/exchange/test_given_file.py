"""A file that is named is read if it is one, and has an end; all else is refused at once."""

import os
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest

from brainlift_tui.core.errors import BadInput
from brainlift_tui.exchange.given_file import read_given
from brainlift_tui.exchange.readers.file import LONGEST_HEADER, GivenFile
from brainlift_tui.exchange.readers.records import LONGEST_LINE, FileRow
from brainlift_tui.exchange.reading import read_file


def refusal(path: Path) -> str:
    with pytest.raises(BadInput) as caught:
        read_given(path, 1_000_000)
    return str(caught.value)


def test_a_file_is_read_to_its_end_through_links_too(tmp_path: Path):
    (tmp_path / "log.csv").write_bytes(b"x" * 1_000_000)
    (tmp_path / "link.csv").symlink_to("log.csv")
    assert len(read_given(tmp_path / "log.csv", 1_000_000)) == 1_000_000
    assert len(read_given(tmp_path / "link.csv", 1_000_000)) == 1_000_000


def test_one_byte_too_many_is_too_many_and_an_endless_file_is_not_read_at_all(tmp_path: Path):
    (tmp_path / "log.csv").write_bytes(b"x" * 1_000_001)
    assert "longer than 1 MB" in refusal(tmp_path / "log.csv")
    with (tmp_path / "endless.csv").open("wb") as file:
        file.truncate(1 << 40)
    assert "longer than 1 MB" in refusal(tmp_path / "endless.csv")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_is_not_waited_for(tmp_path: Path):
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "link.csv").symlink_to("pipe")
    assert "not a file" in refusal(tmp_path / "pipe")
    assert "not a file" in refusal(tmp_path / "link.csv")


@pytest.mark.parametrize("device", ["/dev/zero", "/dev/null", "/dev/random"])
def test_a_device_is_refused(device: str):
    if not Path(device).exists():
        pytest.skip(f"this system has no {device}")
    assert "not a file" in refusal(Path(device))


def test_what_is_not_there_and_what_is_a_folder_are_told_apart(tmp_path: Path):
    assert "no file" in refusal(tmp_path / "nothing.csv")
    assert "is a folder" in refusal(tmp_path)
    assert "can't be read" in refusal(tmp_path / "a\0b")
    assert "can't be read" in refusal(tmp_path / ("x" * 300))


def test_a_file_of_one_endless_line_is_taken_apart_by_no_table(monkeypatch: pytest.MonkeyPatch):
    def taken_apart(*_: object) -> Iterator[FileRow]:
        yield pytest.fail("it was taken apart")

    monkeypatch.setattr(GivenFile, "records", taken_apart)
    with pytest.raises(BadInput, match="of no kind that is known"):
        read_file(GivenFile("a.csv", BytesIO(b"\n" + b"ab,c;" * LONGEST_HEADER)))


@pytest.mark.parametrize("cell", [b"x,", b"x"], ids=["cells", "one cell"])
def test_a_line_longer_than_any_record_is_named_and_not_parted_into_cells(cell: bytes):
    header = (
        b"Date,Workout Name,Exercise Name,Set Order,Weight,Reps,Distance,Seconds\n"
        b"2026-01-05 18:00:00,A,Squat,1,20,8,0,0\n"
    )
    with pytest.raises(BadInput, match="Line 3 is longer than a million characters"):
        read_file(GivenFile("a.csv", BytesIO(header + cell * LONGEST_LINE + b"x\n")))
