"""A document read piece by piece says what it says read at once."""

import json
import tracemalloc
from decimal import Decimal
from itertools import chain, repeat

import pytest

from brainlift_tui.exchange.own.streamed_json import read_streamed


def in_pieces(text: str, length: int) -> list[str]:
    """A text in pieces of a length."""
    return [text[at : at + length] for at in range(0, len(text), length)]


def ignored(_item: object, _line: int) -> None:
    """Where the items don't matter."""


@pytest.mark.parametrize("length", [1, 2, 7, 1000])
@pytest.mark.parametrize(
    "text",
    [
        "{}",
        ' { "workouts" : [ ] , "a": 1.50 } \n',
        '{"a": null, "workouts": [1, {"b": [2, "]}"]}, "x"], "c": {"workouts": [3]}}',
        '{"workouts": null, "workouts": [true]}',
        '{"a": -120.5e+10, "b": "\\ud83d\\udcaa \\" \\n", "workouts": [12345, false, -0.25E-3]}',
    ],
)
def test_its_items_and_its_other_fields_are_those_of_the_whole(text: str, length: int) -> None:
    items: list[object] = []
    fields = read_streamed(in_pieces(text, length), "workouts", lambda item, _: items.append(item))
    whole = json.loads(text, parse_float=Decimal)
    assert items == (whole.pop("workouts", None) or [])
    assert {k: v for k, v in fields.items() if k != "workouts"} == whole


@pytest.mark.parametrize("length", [1, 5, 1000])
@pytest.mark.parametrize("end", range(1, 46))
def test_cut_short_anywhere_it_is_refused_at_the_line_that_the_whole_would_be(
    end: int, length: int
) -> None:
    text = '{"workouts": [\n{"id": "a"},\n{"id": "b"}], "c": 1}'[:end]
    with pytest.raises(json.JSONDecodeError) as whole:
        json.loads(text)
    with pytest.raises(json.JSONDecodeError) as streamed:
        read_streamed(in_pieces(text, length), "workouts", ignored)
    assert streamed.value.lineno == whole.value.lineno


def test_each_item_is_told_with_the_line_that_it_begins_in() -> None:
    text = '{"workouts": [\n{"id":\n"a"},\n\n  {"id": "b"}], "c": 1}'
    lines: list[int] = []
    read_streamed(in_pieces(text, 3), "workouts", lambda _, line: lines.append(line))
    assert lines == [2, 5]


def test_what_stands_behind_it_is_refused() -> None:
    with pytest.raises(json.JSONDecodeError, match="Extra data"):
        read_streamed(["{} ", "{}"], "workouts", ignored)


def test_of_a_long_document_there_is_a_little_at_a_time() -> None:
    item = json.dumps({"title": "Push", "note": "x" * 1000})
    pieces = chain(['{"workouts": [', item], repeat(f",\n{item}", 5000), ["]}"])
    tracemalloc.start()
    try:
        read_streamed(pieces, "workouts", ignored)
        _, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert most < 100_000


def test_one_long_value_is_begun_a_few_times_only(monkeypatch: pytest.MonkeyPatch) -> None:
    begun: list[int] = []

    class Counting(json.JSONDecoder):
        def raw_decode(self, s: str, idx: int = 0) -> tuple[object, int]:
            begun.append(idx)
            return super().raw_decode(s, idx)

    monkeypatch.setattr(json, "JSONDecoder", Counting)
    text = json.dumps({"note": "x" * 4_000_000, "workouts": []})
    read_streamed(in_pieces(text, 1000), "workouts", ignored)
    assert len(begun) < 30, "4,000 pieces, each time as much again"


def test_damage_at_the_beginning_is_told_without_reading_on() -> None:
    pieces = iter(['{"workouts": [{"id" "a"}, ', *["1, " * 100] * 10])
    with pytest.raises(json.JSONDecodeError):
        read_streamed(pieces, "workouts", ignored)
    assert len(list(pieces)) > 5
