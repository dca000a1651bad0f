"""Logs of Strong: every form it writes is read, and a row that can't be is named by its line."""

from datetime import UTC, datetime, timedelta

import pytest

from brainlift_tui.core.errors import BadInput
from brainlift_tui.core.load.load import Load, Unit
from brainlift_tui.core.workout.log import ForeignLog
from brainlift_tui.core.workout.workout import SetKind, TrainingSet
from brainlift_tui.exchange.readers.strong import duration
from tests.exchange.reading_text import read_text

CLASSIC = (
    "Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,"
    "Notes,Workout Notes,RPE\n"
)
SHORT = "Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,RPE\n"
START = '2025-03-04 18:00:10,"Tuesday",1h 5m,'


def read(text: str, unit: Unit | None = Unit.KG) -> ForeignLog:
    log = read_text(text, "strong.csv", None, unit)
    assert isinstance(log, ForeignLog)
    return log


def only_set(row: str, unit: Unit = Unit.KG) -> TrainingSet:
    """The set of a classic file with one row."""
    log = read(f"{CLASSIC}{START}{row}\n", unit)
    assert log.left_out == ()
    return log.workouts[0].exercises[0].sets[0]


def left_out(log: ForeignLog) -> list[tuple[int, str]]:
    return [(left.line, str(left.reason)) for left in log.left_out]


def only_reason(row: str) -> str:
    """Why the one row of a classic file is left out."""
    log = read(f"{CLASSIC}{START}{row}\n")
    assert log.workouts == ()
    assert [left.line for left in log.left_out] == [2]
    return str(log.left_out[0].reason)


def test_a_workout_is_read_with_its_times_title_notes_and_sets() -> None:
    log = read(
        CLASSIC
        + START
        + '"Bench Press (Dumbbell)",1,22.5,8,0,0,"bench flat","felt good",8\n'
        + START
        + '"Bench Press (Dumbbell)",2,22.5,7,0,0,,,\n'
        + START
        + '"Plank",1,0,0,0,45,"",,\n'
    )
    (workout,) = log.workouts
    assert log.format == "strong"
    assert workout.started_at == datetime(2025, 3, 4, 18, 0, 10, tzinfo=UTC)
    assert workout.finished_at == workout.started_at + timedelta(minutes=65)
    assert workout.zone is None
    assert (workout.title, workout.note) == ("Tuesday", "felt good")
    assert [entry.name for entry in workout.exercises] == ["Bench Press (Dumbbell)", "Plank"]
    assert workout.exercises[0].note == "bench flat"
    assert workout.exercises[0].sets == (
        TrainingSet(load=Load("22.5", Unit.KG), reps=8, rir=2),
        TrainingSet(load=Load("22.5", Unit.KG), reps=7),
    )
    assert workout.exercises[1].sets == (TrainingSet(seconds=45),)
    assert log.lines == ((2, 3, 4),)


@pytest.mark.parametrize(
    ("letter", "kind"),
    [("3", SetKind.WORK), ("W", SetKind.WARMUP), ("D", SetKind.DROP), ("F", SetKind.FAILURE)],
)
def test_letters_in_place_of_numbers_tell_the_kind_of_set(letter: str, kind: SetKind) -> None:
    assert only_set(f"Squat (Barbell),{letter},60,5,0,0,,,").kind is kind


def test_a_rest_timer_row_is_the_rest_after_the_set_before_and_no_set() -> None:
    log = read(
        SHORT
        + START
        + "Squat (Barbell),1,60.0,5.0,0,0.0,\n"
        + START
        + "Squat (Barbell),Rest Timer,0,0.0,0,120.0,\n"
        + START
        + "Squat (Barbell),2,60.0,5.0,0,0.0,\n"
    )
    assert log.set_count == 2
    assert [done.rest_s for done in log.workouts[0].exercises[0].sets] == [120, None]
    assert log.left_out == ()


def test_a_german_rest_timer_row_is_known_too() -> None:
    log = read(
        "Datum,Workout-Name,Dauer,Name der Übung,Reihenfolge festlegen,Gewicht,Wiederh.,"
        "Entfernung,Sekunden,Notizen,Workout-Notizen,RPE\n"
        '2026-01-02 17:30:00,"Abend",31min,"Kniebeuge",1,60.0,5.0,0,0.0,"","",\n'
        '2026-01-02 17:30:00,"Abend",31min,"Kniebeuge",Ruhezeit,0,0.0,0,90.0,,,\n'
    )
    assert log.set_count == 1
    assert log.workouts[0].exercises[0].sets[0].rest_s == 90


def test_chinese_headers_and_durations_are_read() -> None:
    log = read(
        "日期,锻炼名称,时长,运动名称,设置顺序,重量,次,距离,秒,备注,锻炼备注,RPE\n"
        '2022-05-06 07:00:00,"晨练",1小时13分钟,"Pull Up",1,0,9,0,0,"慢","累",\n'
    )
    (workout,) = log.workouts
    assert workout.finished_at == workout.started_at + timedelta(minutes=73)
    assert (workout.title, workout.note, workout.exercises[0].note) == ("晨练", "累", "慢")


def test_a_file_with_semicolons_and_a_unit_in_each_row_needs_no_unit() -> None:
    log = read(
        "Date;Workout Name;Exercise Name;Set Order;Weight;Weight Unit;Reps;RPE;Distance;"
        "Distance Unit;Seconds;Notes;Workout Notes;Workout Duration\n"
        '2023-07-30 16:49:28;"Arms";"Bicep Curl (Dumbbell)";1;25;lbs;8;;;;0;"";"";44m\n'
        '2023-07-30 16:49:28;"Arms";"Running";1;;;;;2;km;600;"";;44m\n'
        '2023-07-30 16:49:28;"Arms";"Chest Fly";1;;;;;;;0;"";;44m\n',
        unit=None,
    )
    curl, run = log.workouts[0].exercises
    assert curl.sets == (TrainingSet(load=Load("25", Unit.LB), reps=8),)
    assert run.sets == (TrainingSet(seconds=600, distance_m=2000),)
    assert left_out(log) == [(4, "nothing was logged in this row.")]


def test_the_old_android_form_names_its_unit_in_the_header() -> None:
    log = read(
        '"Workout #";"Date";"Workout Name";"Duration (sec)";"Exercise Name";"Set Order";'
        '"Weight (kg)";"Reps";"RPE";"Distance (meters)";"Seconds";"Notes";"Workout Notes"\n'
        '"39";"2019-03-28 15:24:28";"Push";"1267";"Shoulder Press (Machine)";"2";"40.0";"8";'
        '"";"";"";"";""\n',
        unit=None,
    )
    (workout,) = log.workouts
    assert workout.finished_at == workout.started_at + timedelta(seconds=1267)
    assert workout.exercises[0].sets == (TrainingSet(load=Load("40", Unit.KG), reps=8),)


def test_a_file_without_a_duration_ends_each_workout_at_its_start() -> None:
    log = read(
        "Date,Workout Name,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,"
        "Workout Notes,RPE\n"
        "2016-02-03 18:00:00,Evening,Squat (Barbell),1,60,5,0,0,,,\n"
    )
    assert log.workouts[0].finished_at == log.workouts[0].started_at


def test_a_file_that_is_silent_about_the_unit_is_refused_with_what_to_do() -> None:
    with pytest.raises(BadInput) as refused:
        read(f"{CLASSIC}{START}Squat (Barbell),1,60,5,0,0,,,\n", unit=None)
    assert str(refused.value) == (
        "strong.csv does not say whether its weights are kg or lb; add --unit kg or --unit lb."
    )


def test_a_silent_file_without_any_load_needs_no_unit() -> None:
    assert read(f"{CLASSIC}{START}Push Up,1,0,12,0,0,,,\n", unit=None).set_count == 1


@pytest.mark.parametrize(
    ("weight", "unit", "load"),
    [
        ("44.09245243697551", Unit.LB, "20 kg"),
        ("176.36980974790205", Unit.LB, "80 kg"),
        ("55.11556554621939", Unit.LB, "25 kg"),
        ("44.0924", Unit.LB, "20 kg"),
        ("45", Unit.LB, "45 lb"),
        ("20.411656649999997", Unit.KG, "45 lb"),
        ("37.49999999999999", Unit.KG, "37.5 kg"),
        ("37.500000000000007", Unit.KG, "37.5 kg"),
        ("30.100000381", Unit.KG, "30.1 kg"),
        ("22.50", Unit.KG, "22.5 kg"),
        ("22,5", Unit.KG, "22.5 kg"),
        ("1.25", Unit.KG, "1.25 kg"),
        ("17.123", Unit.KG, "17.123 kg"),
    ],
)
def test_a_load_comes_back_as_it_was_typed(weight: str, unit: Unit, load: str) -> None:
    row = f'Squat (Barbell),1,"{weight}",5,0,0,,,'
    assert str(only_set(row, unit).load) == load


def test_zero_reps_with_a_load_are_a_failed_attempt() -> None:
    assert only_set("Snatch (Barbell),1,80,0,0,0,,,") == TrainingSet(
        load=Load("80", Unit.KG), reps=0
    )


def test_zero_stands_for_what_does_not_apply() -> None:
    assert only_set("Running,1,0,0,5,1500,,,") == TrainingSet(seconds=1500, distance_m=5000)
    assert only_set("Push Up,1,0.0,12.0,0,0.0,,,") == TrainingSet(reps=12)


def test_distances_go_with_the_unit_of_the_weights() -> None:
    assert only_set("Running,1,0,0,1,600,,,", Unit.LB).distance_m == 1609.344


def test_an_exercise_that_returns_is_one_more_exercise_of_the_workout() -> None:
    log = read(
        CLASSIC
        + "".join(
            f"{START}{name},{order},40,8,0,0,,,\n"
            for name, order in (("Row", 1), ("Row", 2), ("Press", 1), ("Row", 1), ("Row", 1))
        )
    )
    entries = log.workouts[0].exercises
    assert [(entry.name, len(entry.sets)) for entry in entries] == [
        ("Row", 2),
        ("Press", 1),
        ("Row", 1),
        ("Row", 1),
    ]


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ("Squat (Barbell),1,60,5,0,0,,,11", "RPE 11: it is 1 to 10."),
        ("Squat (Barbell),1,60,5.5,0,0,,,", "5.5 reps: a whole number is needed."),
        ("Squat (Barbell),1,60,1001,0,0,,,", "1001 reps: a set has 0 to 1000."),
        ("Squat (Barbell),1,sixty,5,0,0,,,", "'sixty' is not a number."),
        (
            "Squat (Barbell),1,6000,5,0,0,,,",
            "6000 kg is more than 1000 kg; is the number right?",
        ),
        ("Squat (Barbell),X,60,5,0,0,,,", "the kind of set 'X' is not known."),
        (",1,60,5,0,0,,,", "it names no exercise."),
        (
            "Squat (Barbell),1,60,5,0,0",
            "it has 9 fields where the header has 12; is a quote missing?",
        ),
    ],
)
def test_a_row_that_makes_no_sense_is_left_out_with_the_reason(row: str, reason: str) -> None:
    assert only_reason(row) == reason


def test_only_the_wrong_row_is_left_out_and_its_line_counts_breaks_within_notes() -> None:
    log = read(
        CLASSIC
        + START
        + 'Row,1,40,8,0,0,"two\nlines",,\n\n'
        + START
        + "Row,2,40,eight,0,0,,,\n"
        + START
        + "Row,3,40,7,0,0,,,\n"
    )
    assert log.set_count == 2
    assert left_out(log) == [(5, "'eight' is not a number.")]
    assert log.lines == ((2, 6),)
    assert log.workouts[0].exercises[0].note == "two\nlines"


def test_a_wrong_date_leaves_out_its_row_alone() -> None:
    log = read(
        f"{CLASSIC}2025-02-30 18:00:00,Leg day,1h,Row,1,40,8,0,0,,,\n{START}Row,1,40,8,0,0,,,\n"
    )
    assert left_out(log) == [(2, "'2025-02-30 18:00:00' is not a date.")]
    assert log.set_count == 1


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("2h 38m", 9480),
        ("45m", 2700),
        ("1h", 3600),
        ("38min", 2280),
        ("1h 5min", 3900),
        ("30s", 30),
        ("264h 1m", 950_460),
        ("1小时13分钟", 4380),
        ("52分钟", 3120),
        ("1267", 1267),
        ("", 0),
    ],
)
def test_every_form_of_a_duration_is_read(text: str, seconds: int) -> None:
    assert duration(text).total_seconds() == seconds


@pytest.mark.parametrize("text", ["soon", "1x", "1h 2h"])
def test_what_is_no_duration_is_refused(text: str) -> None:
    with pytest.raises(BadInput, match="is not a duration"):
        duration(text)


def test_a_missing_quote_costs_its_own_row_and_none_of_those_behind_it() -> None:
    rows = [f'{START}Row,{at},40,8,0,0,"",,\n' for at in range(1, 400)]
    rows[1] = rows[1].replace('""', '"tired')
    log = read(CLASSIC + "".join(rows))
    assert log.set_count == 398
    assert [left.line for left in log.left_out] == [3]


@pytest.mark.parametrize(
    "row",
    [
        "9999-12-31 23:59:59,Late,2h,Row,1,40,8,0,0,,,",
        "0001-01-01 00:00:00,Early,2h,Row,1,40,8,0,0,,,",
        "2025-03-04 18:00:10,Long,99999999999h,Row,1,40,8,0,0,,,",
        "2025-03-04 18:00:10,Odd,1h,Row,1,40,1e400,0,0,,,",
        "2025-03-04 18:00:10,Odd,1h,Row,1,nan,8,0,0,,,",
        "2025-03-04 18:00:10,Odd,1h,Row,1,40,8,0,inf,,,",
    ],
)
def test_numbers_beyond_reckoning_leave_out_their_row_alone(row: str) -> None:
    log = read(f"{CLASSIC}{row}\n{START}Row,1,40,8,0,0,,,\n")
    assert log.set_count == 1
    assert [left.line for left in log.left_out] == [2]


PORTUGUESE = (
    "Data,Nome do treino,Duração,Nome do exercício,Ordem da série,Peso,Reps,Distância,Segundos,"
    "Notas,Notas do treino,RPE\n"
)
SOME_LANGUAGE = (
    "Päivä,Treeni,Kesto,Liike,Järjestys,Paino,Toistot,Matka,Sekunnit,Muistiinpanot,M,RPE\n"
)


@pytest.mark.parametrize("header", [PORTUGUESE, SOME_LANGUAGE])
def test_other_languages_are_read_with_their_letters_and_rests(header: str) -> None:
    log = read(
        f"{header}{START}Supino,A,10,8,0,0,,,\n{START}Supino,1,20,8,0,0,,,\n"
        f"{START}Supino,Temporizador de descanso,0,0,0,90,,,\n{START}Supino,D,15,8,0,0,,,8\n"
    )
    assert log.left_out == ()
    sets = log.workouts[0].exercises[0].sets
    assert [done.kind for done in sets] == [SetKind.WARMUP, SetKind.WORK, SetKind.DROP]
    assert (sets[1].rest_s, sets[2].rir) == (90, 2)


@pytest.mark.parametrize(
    "header",
    [
        "Päivä,Treeni,Liike,Järjestys,Paino,Toistot,Matka,Sekunnit,Muistiinpanot,M,RPE\n",
        "Päivä,Treeni,Liike,Järjestys,Paino,Toistot,Matka,Sekunnit,RPE\n",
    ],
)
def test_a_language_not_known_is_read_without_durations_and_notes_too(header: str) -> None:
    notes = ",," if "Muist" in header else ""
    log = read(f'{header}2025-03-04 18:00:10,"Tuesday",Press,1,20,8,0,0,{notes}9\n')
    assert log.workouts[0].exercises[0].sets[0].rir == 1


def test_a_table_of_another_shape_is_not_taken_for_strong() -> None:
    with pytest.raises(BadInput, match="of no kind that is known"):
        read("a,b,c,d,e,f,g,h,i\n2025-03-04 18:00:10,x,y,z,20,8,0,0,9\n")


@pytest.mark.parametrize(
    ("loads", "looks_like"),
    [
        ((135, 135, 185, 225), "Many sets are of 135, which looks like pounds."),
        ((60, 60, 100, 40), "Many sets are of 60, which looks like kilograms."),
        ((30, 31, 32), "add --unit kg or --unit lb."),
        (
            (44.09245243697551, 66.13867865546327, 110.23113109243879),
            "Its loads come out even only as pounds.",
        ),
    ],
)
def test_the_question_for_the_unit_says_what_the_loads_look_like(
    loads: tuple[float, ...], looks_like: str
) -> None:
    rows = "".join(f"{START}Bench,{n},{load},5,0,0,,,\n" for n, load in enumerate(loads, 1))
    with pytest.raises(BadInput) as asked:
        read(CLASSIC + rows, None)
    assert str(asked.value).startswith("strong.csv does not say whether its weights are kg or lb")
    assert str(asked.value).endswith(looks_like)
