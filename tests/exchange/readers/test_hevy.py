"""Logs of Hevy: units by header, newest first, superset 0, notes with line breaks, many dates."""

from datetime import UTC, datetime

import pytest

from brainlift_tui.core.errors import BadInput
from brainlift_tui.core.load.load import Load, Unit
from brainlift_tui.core.workout.log import ForeignLog
from brainlift_tui.core.workout.workout import SetKind, TrainingSet
from brainlift_tui.exchange.readers.dates import written_date
from tests.exchange.reading_text import read_text


def header(weight: str = "weight_kg", distance: str = "distance_km") -> str:
    return (
        '"title","start_time","end_time","description","exercise_title","superset_id",'
        f'"exercise_notes","set_index","set_type","{weight}","reps","{distance}",'
        '"duration_seconds","rpe"\n'
    )


def row(
    exercise: str = "Lunge (Dumbbell)",
    *,
    start: str = "29 Jun 2024, 10:39",
    end: str = "29 Jun 2024, 12:00",
    superset: str = "",
    notes: str = "",
    index: int = 0,
    kind: str = "normal",
    rest: str = "20,10,,,",
) -> str:
    return (
        f'"Saturday","{start}","{end}","","{exercise}",{superset},"{notes}",{index},'
        f'"{kind}",{rest}\n'
    )


def read(text: str) -> ForeignLog:
    log = read_text(text, "workouts.csv")
    assert isinstance(log, ForeignLog)
    return log


def only_set(text: str) -> TrainingSet:
    log = read(text)
    assert log.left_out == ()
    return log.workouts[0].exercises[0].sets[0]


def test_a_workout_is_read_with_its_times_and_sets() -> None:
    log = read(header() + row(rest="60,15,,,7.5"))
    (workout,) = log.workouts
    assert log.format == "hevy"
    assert workout.started_at == datetime(2024, 6, 29, 10, 39, tzinfo=UTC)
    assert workout.finished_at == datetime(2024, 6, 29, 12, 0, tzinfo=UTC)
    assert workout.zone is None
    assert workout.exercises[0].sets == (TrainingSet(load=Load("60", Unit.KG), reps=15, rir=2.5),)


def test_the_newest_workout_stands_first_in_the_file_and_last_in_the_log() -> None:
    log = read(
        header()
        + row(start="2 Jul 2024, 10:00", end="2 Jul 2024, 11:00", index=0)
        + row(start="2 Jul 2024, 10:00", end="2 Jul 2024, 11:00", index=1)
        + row(start="29 Jun 2024, 10:39")
    )
    assert [workout.day.day for workout in log.workouts] == [29, 2]
    assert log.lines == ((4,), (2, 3))


def test_superset_0_is_a_superset() -> None:
    log = read(
        header()
        + row("Row", superset="0")
        + row("Press", superset="0")
        + row("Curl")
        + row("Dip", superset="1")
    )
    supersets = [entry.superset for entry in log.workouts[0].exercises]
    assert supersets == [1, 1, None, 2]


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("normal", SetKind.WORK),
        ("warmup", SetKind.WARMUP),
        ("dropset", SetKind.DROP),
        ("failure", SetKind.FAILURE),
    ],
)
def test_every_kind_of_set_is_kept(name: str, kind: SetKind) -> None:
    assert only_set(header() + row(kind=name)).kind is kind


@pytest.mark.parametrize(("weight", "unit"), [("weight_kg", Unit.KG), ("weight_lbs", Unit.LB)])
@pytest.mark.parametrize(
    ("distance", "metres"), [("distance_km", 1000), ("distance_miles", 1609.344)]
)
def test_the_header_tells_the_units(weight: str, unit: Unit, distance: str, metres: float) -> None:
    done = only_set(header(weight, distance) + row(rest="25,,1,300,"))
    assert done == TrainingSet(load=Load("25", unit), seconds=300, distance_m=metres)


def test_a_blank_weight_is_bodyweight_and_a_duration_of_0_is_none() -> None:
    assert only_set(header() + row("Pull Up", rest=",9,,0,")) == TrainingSet(reps=9)


def test_a_hold_with_0_reps_is_a_time() -> None:
    assert only_set(header() + row("Plank", rest=",0,,60,")) == TrainingSet(seconds=60)


def test_a_negative_weight_is_help() -> None:
    done = only_set(header() + row("Pull Up (Assisted)", rest="-20,8,,,"))
    assert done.load == Load("-20", Unit.KG)


def test_999_reps_are_kept() -> None:
    assert only_set(header() + row("Jumping Jack", rest=",999,,,")).reps == 999


@pytest.mark.parametrize("note", ["left\\nright", "left\nright"])
def test_a_line_break_in_a_note_is_one_however_it_was_written(note: str) -> None:
    log = read(header() + row(notes=note) + row("Row"))
    assert [entry.note for entry in log.workouts[0].exercises] == ["left\nright", ""]
    assert log.left_out == ()


def test_rows_ended_the_windows_way_are_read() -> None:
    assert read((header() + row() + row(index=1)).replace("\n", "\r\n")).set_count == 2


def test_an_exercise_done_twice_in_a_row_stays_two() -> None:
    log = read(header() + row(index=0) + row(index=1) + row(index=0))
    assert [len(entry.sets) for entry in log.workouts[0].exercises] == [2, 1]


def test_an_unknown_kind_of_set_leaves_out_its_row_alone() -> None:
    log = read(header() + row(kind="superslow") + row(index=1))
    assert log.set_count == 1
    assert [(left.line, str(left.reason)) for left in log.left_out] == [
        (2, "the kind of set 'superslow' is not known.")
    ]


ABROAD = (
    "sty stycznia янв. января Oca jan.",
    "lut lutego февр. февраля Şub feb.",
    "mar marca мар. марта Mar mars",
    "kwi kwietnia апр. апреля Nis apr.",
    "maj maja май мая May maj",
    "cze czerwca июн. июня Haz juni",
    "lip lipca июл. июля Tem juli",
    "sie sierpnia авг. августа Ağu aug.",
    "wrz września сент. сентября Eyl sep.",
    "paź października окт. октября Eki okt.",
    "lis listopada нояб. ноября Kas nov.",
    "gru grudnia дек. декабря Ara dec.",
)
"""Polish, Russian, Turkish and Swedish, month by month."""


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("29 Jun 2024, 10:39", (2024, 6, 29, 10, 39)),
        ("1 Sept. 2026, 07:30", (2026, 9, 1, 7, 30)),
        ("3 März 2025, 18:05", (2025, 3, 3, 18, 5)),
        ("4. Dez. 2025, 06:00", (2025, 12, 4, 6, 0)),
        ("5 9월 2026, 21:15", (2026, 9, 5, 21, 15)),
        ("Sep 13, 2026, 10:00 AM", (2026, 9, 13, 10, 0)),
        ("Sep 13, 2026, 12:30\u202fAM", (2026, 9, 13, 0, 30)),
        ("May 1, 2026, 12:00 PM", (2026, 5, 1, 12, 0)),
        ("22.09.2026, 17:00", (2026, 9, 22, 17, 0)),
        ("20 giu 2026, 14:13", (2026, 6, 20, 14, 13)),
        ("7 août 2025, 09:09", (2025, 8, 7, 9, 9)),
        ("2026-09-22 17:00:00", (2026, 9, 22, 17, 0)),
        *(
            (f"{day} {month} 2025, 10:00", (2025, at, day, 10, 0))
            for at, months in enumerate(ABROAD, 1)
            for day, month in enumerate(months.split(), at)
        ),
    ],
)
def test_dates_are_read_in_the_language_of_the_phone(
    text: str, date: tuple[int, int, int, int, int]
) -> None:
    assert written_date(text) == datetime(*date, tzinfo=UTC)


@pytest.mark.parametrize(
    "text", ["", "yesterday", "31 Feb 2026, 10:00", "5 xyz 2026, 10:00", "29 Jun 2024, 25:00"]
)
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(BadInput, match=r"not a date|not known"):
        written_date(text)
