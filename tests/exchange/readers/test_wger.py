"""What wger's interface answers is read as a log."""

import json

import pytest

from brainlift_tui.core.errors import BadInput
from brainlift_tui.core.workout.log import ForeignLog
from tests.exchange.reading_text import read_text


def a_set(number: int, **told: object) -> dict[str, object]:
    return {
        "id": number, "date": "2025-10-15T18:15:00+02:00", "session": 7, "next_log": None,
        "exercise": 192, "repetitions_unit": 1, "repetitions": "8.00", "weight_unit": 1,
        "weight": "60.00", "rir": "2.0", "rest": 90,
    } | told  # fmt: skip


def page(*items: object) -> str:
    return json.dumps({"count": len(items), "next": None, "results": items}, indent=1)


SESSION = {"id": 7, "date": "2025-10-15", "notes": "Felt strong", "impression": "3"}
NAMES = {
    "id": 192,
    "translations": [
        {"name": "Bankdrücken LH", "language": 1},
        {"name": "Bench Press", "language": 2},
    ],
}
PLANK = {"exercise": 238, "name": "Plank", "language": 2}

WGER = "\n".join(
    (
        page(
            a_set(2, date="2025-10-15T18:19:00+02:00", next_log=3),
            a_set(1, weight="135", weight_unit=2),
            a_set(3, date="2025-10-15T18:20:00+02:00", weight="40", repetitions=5),
            a_set(4, date="2025-10-15T18:30:00+02:00", exercise=238, repetitions_unit=3,
                  repetitions="45", weight=None, rir=None),
            a_set(5, exercise=77),
            a_set(6, weight_unit=4),
        ),
        page(SESSION),
        page(NAMES, PLANK),
    )
)  # fmt: skip


def read(text: str) -> ForeignLog:
    log = read_text(text, "wger.json")
    assert isinstance(log, ForeignLog)
    return log


def test_the_sets_of_a_session_are_a_workout_in_the_order_they_were_done_in() -> None:
    log = read(WGER)
    (workout,) = log.workouts
    assert f"{workout.started_at:%d %H:%M} {workout.finished_at:%H:%M}" == "15 16:15 16:30"
    assert workout.note == "Felt strong"
    assert [
        (entry.name, str(done.load), done.kind, done.reps, done.seconds, done.rir, done.rest_s)
        for entry in workout.exercises
        for done in entry.sets
    ] == [
        ("Bench Press", "135 lb", "work", 8, None, 2, 90),
        ("Bench Press", "60 kg", "work", 8, None, 2, 90),
        ("Bench Press", "40 kg", "drop", 5, None, 2, 90),
        ("Plank", "None", "work", None, 45, None, 90),
    ]


def test_a_set_that_cannot_be_read_is_named_by_its_line() -> None:
    lines = WGER.splitlines()
    assert [(str(left.reason), lines[left.line - 1].strip()) for left in read(WGER).left_out] == [
        ("the exercise 77 has no name in the file.", '"repetitions": "8.00",'),
        ("the unit of weight '4' is not known.", '"repetitions": "8.00",'),
    ]


def test_without_the_names_of_the_exercises_it_is_said_how_to_get_them() -> None:
    with pytest.raises(BadInput, match="/api/v2/exerciseinfo/"):
        read(page(a_set(1)))
