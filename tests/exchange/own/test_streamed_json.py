"""A document read piece by piece says what it says read at once."""

import json
from decimal import Decimal

import pytest

from brainlift_tui.exchange.own.streamed_json import read_streamed


@pytest.mark.parametrize(
    "text",
    [
        "{}",
        ' { "workouts" : [ ] , "a": 1.50 } \n',
        '{"a": null, "workouts": [1, {"b": [2, "]}"]}, "x"], "c": {"workouts": [3]}}',
        '{"workouts": null, "workouts": [true]}',
    ],
)
def test_its_items_and_its_other_fields_are_those_of_the_whole(text: str) -> None:
    items: list[object] = []
    fields = read_streamed(text, "workouts", items.append)
    whole = json.loads(text, parse_float=Decimal)
    assert items == (whole.pop("workouts", None) or [])
    assert {k: v for k, v in fields.items() if k != "workouts"} == whole


@pytest.mark.parametrize("end", range(1, 46))
def test_cut_short_anywhere_it_is_refused_at_the_line_that_the_whole_would_be(end: int) -> None:
    text = '{"workouts": [\n{"id": "a"},\n{"id": "b"}], "c": 1}'[:end]
    with pytest.raises(json.JSONDecodeError) as whole:
        json.loads(text)
    with pytest.raises(json.JSONDecodeError) as streamed:
        read_streamed(text, "workouts", lambda _: None)
    assert streamed.value.lineno == whole.value.lineno


def test_what_stands_behind_it_is_refused() -> None:
    with pytest.raises(json.JSONDecodeError, match="Extra data"):
        read_streamed("{} {}", "workouts", lambda _: None)


def test_how_far_it_is_read_is_told() -> None:
    text = json.dumps({"workouts": list(range(2000))})
    shares: list[float] = []
    read_streamed(text, "workouts", lambda _: None, shares.append)
    assert shares == sorted(shares)
    assert 0.8 < shares[-1] <= 1
    assert len(shares) > 5
