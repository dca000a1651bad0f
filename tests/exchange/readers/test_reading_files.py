"""A file is recognised by what is in it; one that can't be read is refused in one sentence."""

import tracemalloc
from io import BytesIO
from pathlib import Path

import pytest

from brainlift_tui.core.errors import BadInput
from brainlift_tui.core.load.load import Unit
from brainlift_tui.core.workout.log import ForeignLog
from brainlift_tui.exchange.readers import NAMES
from brainlift_tui.exchange.readers.file import GivenFile
from brainlift_tui.exchange.reading import read_log
from tests.exchange.reading_text import read_text

STRONG = (
    "Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,RPE\n"
    "2025-03-04 18:00:10,Übung,1h,Squat (Barbell),1,60,5,0,0,\n"
)


def refusal(path: Path, format_name: str | None = None) -> str:
    with pytest.raises(BadInput) as refused:
        read_log(path, format_name, Unit.KG)
    return str(refused.value)


def written(tmp_path: Path, data: bytes) -> Path:
    path = tmp_path / "mine.csv"
    path.write_bytes(data)
    return path


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_byte_order_mark_does_not_matter(tmp_path: Path, encoding: str) -> None:
    log = read_log(written(tmp_path, STRONG.encode(encoding)), unit=Unit.KG)
    assert isinstance(log, ForeignLog)
    assert log.workouts[0].title == "Übung"


@pytest.mark.parametrize("sign", ["e", "💪"])
def test_a_table_takes_no_more_memory_than_its_file_whatever_signs_are_in_it(sign: str) -> None:
    row = STRONG.splitlines()[1].replace("Übung", "e" * 1000 + sign)
    text = STRONG + f"{row}\n" * 2000
    file = GivenFile("mine.csv", BytesIO(text.encode()))
    tracemalloc.start()
    try:
        rows = sum(1 for _ in file.records(","))
        _, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert rows == text.count("\n")
    assert most < 1.5 * len(text.encode())


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    path = tmp_path / "nowhere.csv"
    assert refusal(path) == f"There is no file {path}; check its name."


def test_a_folder_is_not_taken_for_a_file(tmp_path: Path) -> None:
    assert refusal(tmp_path) == f"{tmp_path} is a folder; name the file in it."


@pytest.mark.parametrize("data", [b"", b"\n \n", b"\xef\xbb\xbf"])
def test_an_empty_file_is_called_so(tmp_path: Path, data: bytes) -> None:
    assert refusal(written(tmp_path, data)) == "mine.csv is empty; export it again."


def test_a_binary_file_is_called_so(tmp_path: Path) -> None:
    assert "is not a text file" in refusal(written(tmp_path, b"\x89PNG\x00\x01\x02"))
    assert "is a zip file" in refusal(written(tmp_path, b"PK\x03\x04\x00\x00"))
    assert "is a database" in refusal(written(tmp_path, b"SQLite format 3\x00\x10"))


def test_a_file_that_windows_wrote_is_read(tmp_path: Path) -> None:
    log = read_log(written(tmp_path, STRONG.encode("cp1252")), unit=Unit.KG)
    assert isinstance(log, ForeignLog)
    assert log.workouts[0].title == "Übung"


def test_text_in_no_known_encoding_is_refused_with_its_line(tmp_path: Path) -> None:
    assert refusal(written(tmp_path, STRONG.encode() + b"\x81\x8d")) == (
        "mine.csv: line 3 is no text in UTF-8 or Windows-1252; save the file as UTF-8 and import it"
        " again."
    )


def test_a_spreadsheet_is_refused_with_what_to_export_instead(tmp_path: Path) -> None:
    said = refusal(written(tmp_path, b"PK\x03\x04\x00\x00xl/workbook.xml"))
    assert said.startswith("mine.csv is a spreadsheet; save the sheet")
    assert "MacroFactor" in said


def test_an_unknown_header_is_refused_with_what_can_be_read(tmp_path: Path) -> None:
    said = refusal(written(tmp_path, b"Datum;Betrag\n1.1.2026;3\n"))
    assert said.startswith("mine.csv is of no kind that is known here (it begins 'Datum;Betrag')")
    assert "Strong" in said
    assert "Hevy" in said


@pytest.mark.parametrize("line", [b"a=" + b"[" * 500_000, b'k,"' + b"x," * 200_000])
def test_a_line_that_never_ends_is_refused_as_soon_as_it_is_read(
    tmp_path: Path, line: bytes
) -> None:
    assert "is of no kind that is known here" in refusal(written(tmp_path, line))


def test_a_format_that_is_said_must_be_known_and_must_fit(tmp_path: Path) -> None:
    path = written(tmp_path, STRONG.encode())
    assert refusal(path, "lifty") == (
        "The format 'lifty' is not known; there are " + ", ".join(NAMES) + "."
    )
    assert refusal(path, "hevy") == (
        "mine.csv is not a file of hevy; leave --format out to have it recognised."
    )
    assert isinstance(read_log(path, "strong", Unit.KG), ForeignLog)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('{"format": "brainlift", ', "x.json line 1 is not JSON"),
        ('{"workouts": []}', "is JSON, but no export of brainlift"),
        ('{"format": "brainlift", "version": 2}', "was exported by a newer release"),
        ('{"format": "brainlift", "version": 1, "workouts": 3}', "it takes a list"),
        ('{"format": "brainlift", "version": 1, "body": [{"value": NaN}]}', "can't be an export"),
    ],
)
def test_json_that_is_no_export_is_refused(text: str, said: str) -> None:
    with pytest.raises(BadInput) as refused:
        read_text(text, "x.json")
    assert str(refused.value).startswith("x.json")
    assert said in str(refused.value)


def test_a_header_alone_is_a_log_without_workouts() -> None:
    log = read_text(STRONG.splitlines()[0], "x.csv")
    assert isinstance(log, ForeignLog)
    assert log.workouts == ()
