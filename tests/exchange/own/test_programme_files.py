"""A programme is shared as a file and read in elsewhere; nothing is written over."""

import re
from pathlib import Path

import pytest

from brainlift_tui.core.errors import BadInput, Refused
from brainlift_tui.core.rack.rack import Rack
from brainlift_tui.exchange.own.programme_files import free_path, read_shared, share
from brainlift_tui.store.programme.editing import add_programme
from brainlift_tui.store.programme.plan import read_plans
from tests.exchange.lifter_at_work import Lifter

DOCUMENT = Path(__file__).parents[3] / "docs" / "programmes.md"
EXAMPLE = re.search(r"```toml\n(.*?)```", DOCUMENT.read_text(encoding="utf-8"), re.DOTALL)[1]  # type: ignore[index]  # it is there


def written(lifter: Lifter, text: str, name: str = "mine.toml") -> str:
    path = lifter.folder / name
    path.write_text(text, encoding="utf-8")
    return str(path)


def test_the_example_of_the_documentation_is_read_with_the_names_of_the_catalogue(
    lifter: Lifter,
) -> None:
    found = read_shared(lifter.reader, written(lifter, EXAMPLE))
    assert [[slot.slug for slot in day.slots] for day in found.days] == [
        ["bench-press-dumbbell", "one-arm-row-dumbbell"],
        ["goblet-squat-dumbbell", "plank"],
    ]
    assert found.days[0].weekday == 1
    lifter.writer.do(add_programme, found)
    assert "Two evenings" in [p.programme.name for p in read_plans(lifter.reader, Rack())]


def test_every_programme_shared_is_read_in_as_it_was(lifter: Lifter) -> None:
    for plan in read_plans(lifter.reader, Rack()):
        path = lifter.folder / f"{plan.programme.slug}.toml"
        share(lifter.reader, plan.programme, path)
        found = read_shared(lifter.reader, str(path))
        assert found.days == plan.programme.days
        assert found.about == plan.programme.about
        assert found.needs_weights == plan.programme.needs_weights
        assert found.name == f"{plan.programme.name} 2"


def test_a_file_that_is_there_is_never_written_over(lifter: Lifter) -> None:
    typed = written(lifter, "precious")
    with pytest.raises(BadInput, match="is there already; write another name"):
        free_path(typed)
    plan = read_plans(lifter.reader, Rack())[0]
    with pytest.raises(Refused, match="is there already"):
        share(lifter.reader, plan.programme, Path(typed))
    assert Path(typed).read_text(encoding="utf-8") == "precious"


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("", "Write the path of a file"),
        (".", "is a folder"),
        ("nowhere/mine.toml", "There is no folder"),
        ("x" * 300, "no path that can be written"),
    ],
)
def test_what_is_no_place_to_write_is_told(lifter: Lifter, name: str, sentence: str) -> None:
    with pytest.raises(BadInput, match=sentence):
        free_path(str(lifter.folder / name) if name else " ")


@pytest.mark.parametrize(
    ("changed", "to", "sentence"),
    [
        (
            '"dumbbell goblet squat"',
            '"goblet sqat"',
            "Line 31, column 12: No exercise is called 'goblet",
        ),
        ('"plank"', '"press"', "Line 37, column 12: 'press' could be"),
        (
            '"plank"',
            '"dumbbell goblet squat"',
            "B: legs and core asks for goblet-squat-dumbbell twice",
        ),
        ("high = 12", "high = 7", "Line 10, column 1: bench-press-dumbbell: the range 8–7"),
        ("sets = 2", "sets = two", "Line 38, column 8: Invalid value."),
    ],
)
def test_a_slip_is_told_with_its_place_and_what_is_near(
    lifter: Lifter, changed: str, to: str, sentence: str
) -> None:
    with pytest.raises(BadInput) as refused:
        read_shared(lifter.reader, written(lifter, EXAMPLE.replace(changed, to, 1)))
    assert str(refused.value).startswith(sentence)


def test_an_unknown_exercise_is_told_with_the_nearest_names(lifter: Lifter) -> None:
    text = EXAMPLE.replace('"dumbbell goblet squat"', '"goblet sqat"')
    with pytest.raises(BadInput, match=r"Did you mean .*Goblet Squat \(Dumbbell\)"):
        read_shared(lifter.reader, written(lifter, text))


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"name = '\xff'", "Line 1, column 1: not UTF-8 text"),
        (b"x = " + b"[" * 100_000, "Line 1, column"),
        (b"#" * 1_000_001, "is longer than 1 MB"),
    ],
)
def test_what_is_no_text_is_told(lifter: Lifter, data: bytes, sentence: str) -> None:
    path = lifter.folder / "mine.toml"
    path.write_bytes(data)
    with pytest.raises(BadInput, match=sentence):
        read_shared(lifter.reader, str(path))


def test_what_is_no_file_is_told(lifter: Lifter) -> None:
    with pytest.raises(BadInput, match="There is no file"):
        read_shared(lifter.reader, str(lifter.folder / "none.toml"))
    with pytest.raises(BadInput, match="is a folder"):
        read_shared(lifter.reader, str(lifter.folder))
