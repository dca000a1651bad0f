"""The log in Strong's form: other apps can read it, and so can we, exactly."""

import csv
import io
import json
from collections.abc import Callable

import pytest

from brainlift_tui.exchange.drawing.strong_csv import COLUMNS, strong_csv
from tests.exchange.lifter_at_work import Lifter
from tests.exchange.samples import NAMES, with_samples

HEVY = (
    "title,start_time,end_time,description,exercise_title,superset_id,exercise_notes,set_index,"
    "set_type,weight_kg,reps,distance_km,duration_seconds,rpe\n"
)


def row(exercise: str, index: int, kind: str, numbers: str, note: str = "") -> str:
    return (
        '"Push; heavy","29 Jun 2024, 10:39","29 Jun 2024, 12:04","said ""so""",'
        f"{exercise},,{note},{index},{kind},{numbers}\n"
    )


LOG = HEVY + "".join(
    (
        row("Bench Press (Dumbbell)", 0, "warmup", "10,10,,,", "wide grip"),
        row("Bench Press (Dumbbell)", 1, "normal", "22.5,8,,,8.5", "wide grip"),
        row("Bench Press (Dumbbell)", 2, "normal", "22.5,0,,,", "wide grip"),
        row("Bench Press (Dumbbell)", 3, "dropset", "15,9,,,10", "wide grip"),
        row("Pull Up (Assisted)", 0, "failure", "-20,5,,,"),
        row("Plank", 0, "normal", ",,,45,"),
        row("Running", 0, "normal", ",,5.213,1800,"),
        row("Bench Press (Dumbbell)", 0, "normal", "20,8,,,"),
    )
)


def what_strong_knows(lifter: Lifter) -> list[object]:
    """The workouts of an export without what Strong's form has no place for."""
    known = ("kind", "load", "unit", "reps", "seconds", "distance_m", "rir")
    return [
        {
            **{key: workout[key] for key in ("started_at", "finished_at", "title", "note")},
            "exercises": [
                (entry["name"], entry["note"], [[s[key] for key in known] for s in entry["sets"]])
                for entry in workout["exercises"]
            ],
        }
        for workout in json.loads(lifter.export())["workouts"]
    ]


def test_what_goes_out_comes_back_exactly(new_lifter: Callable[[], Lifter]) -> None:
    first, second = new_lifter(), new_lifter()
    first.imports(LOG)
    text = strong_csv(first.reader)
    report = second.imports(text, unit=None)
    assert (report.app, report.left_out) == ("Strong", ())
    assert what_strong_knows(second) == what_strong_knows(first)
    assert first.imports(text).already_there == 1


def test_no_field_is_empty_that_an_import_asks_for(lifter: Lifter) -> None:
    lifter.imports(LOG)
    rows = list(csv.DictReader(io.StringIO(strong_csv(lifter.reader)), delimiter=";"))
    assert tuple(rows[0]) == COLUMNS
    assert [each["Set Order"] for each in rows] == ["W", "1", "2", "D", "F", "1", "1", "1"]
    optional = {"RPE", "Distance", "Distance Unit"}
    assert all(each[column] for each in rows for column in COLUMNS if column not in optional)
    assert rows[0]["Workout Duration"] == "1h 25m"


@with_samples
@pytest.mark.parametrize("name", NAMES[:1] + NAMES[4:])
def test_a_real_log_comes_back_exactly(
    name: str, lifter_with: Callable[[str], Lifter], new_lifter: Callable[[], Lifter]
) -> None:
    first, second = lifter_with(name), new_lifter()
    second.imports(strong_csv(first.reader), unit=None)
    assert what_strong_knows(second) == what_strong_knows(first)
