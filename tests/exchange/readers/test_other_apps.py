"""Files of other apps: each says what was done, and what can't be read is named by its line."""

from datetime import UTC, datetime
from io import BytesIO

import pytest

from brainlift_tui.core.errors import BadInput
from brainlift_tui.core.load.load import Load, Unit
from brainlift_tui.core.workout.log import BodyLog, ForeignLog
from brainlift_tui.core.workout.workout import SetKind, Side, TrainingSet
from brainlift_tui.exchange.readers.file import GivenFile
from brainlift_tui.exchange.reading import read_file
from tests.exchange.reading_text import read_text


def read(text: str, unit: Unit | None = None) -> ForeignLog:
    log = read_text(text, "log.csv", None, unit)
    assert isinstance(log, ForeignLog)
    return log


def sets(log: ForeignLog) -> list[tuple[str, str]]:
    """Each set with its exercise, in a few signs."""
    return [
        (entry.name, in_signs(done))
        for workout in log.workouts
        for entry in workout.exercises
        for done in entry.sets
    ]


def in_signs(done: TrainingSet) -> str:
    kind = {SetKind.WARMUP: "W ", SetKind.DROP: "D ", SetKind.FAILURE: "F "}.get(done.kind, "")
    load = f"{done.load} x " if done.load else ""
    count = [
        *([str(done.reps)] if done.reps is not None else []),
        *([f"{done.seconds} s"] if done.seconds else []),
        *([f"{done.distance_m:g} m"] if done.distance_m else []),
    ]
    return f"{kind}{load}{' '.join(count)}" + (f" @{done.rir:g}" if done.rir is not None else "")


def reasons(log: ForeignLog) -> list[tuple[int, str]]:
    return [(left.line, str(left.reason)) for left in log.left_out]


FITNOTES = (
    "Date,Exercise,Category,Weight,Weight Unit,Reps,Distance,Distance Unit,Time,Comment\n"
    '2026-08-04,Lat Pulldown,Back,35.0,kgs,10,,,,""\n'
    "2026-08-04,Lat Pulldown,Back,77.5,lbs,10,,,,slow, and far\n"
    "2026-08-04,Overhead Press (Each Side, Dumbbells),Shoulders,8.0,kgs,5,,,,\n"
    "2026-08-05,Running,Cardio,0.0,kgs,,5.2,km,0:29:21,\n"
    "2026-08-05,Rowing,Cardio,,,,2,,0:09:21,\n"
)


def test_fitnotes_has_a_session_a_day_and_names_with_commas() -> None:
    log = read(FITNOTES)
    assert [workout.day.day for workout in log.workouts] == [4, 5]
    assert sets(log) == [
        ("Lat Pulldown", "35 kg x 10"),
        ("Lat Pulldown", "77.5 lb x 10"),
        ("Overhead Press (Each Side, Dumbbells)", "8 kg x 5"),
        ("Running", "1761 s 5200 m"),
    ]
    assert log.workouts[0].exercises[0].note == "slow, and far"
    assert reasons(log) == [(6, "the unit of distance '' is not known.")]


OF_2017 = """Date,Exercise,Category,Weight (lbs),Reps,Distance,Distance Unit,Time
2017-06-23,Pushups,Chest,0.0,22,,,
2017-06-23,Row (A, B),Back,45,8,,,
"""
OF_2025 = """Date,Exercise,Category,Weight,Weight Unit,Reps,Distance,Distance Unit,Time
2025-04-29,Press (Each Side, Dumbbells),Shoulders,8.0,kgs,5,,,
"""
OF_IOS = """\
Date,Exercise,Category,Weight (kg),Weight (lbs),Reps,Distance,Distance Unit,Time,Notes,Kind
2025-04-29,Curl,Arms,10,22.05,8,,,,,wr
2025-04-29,Curl,Arms,8,17.64,6,,,,,d
"""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (OF_2017, [("Pushups", "22"), ("Row (A, B)", "45 lb x 8")]),
        (OF_2025, [("Press (Each Side, Dumbbells)", "8 kg x 5")]),
        (OF_IOS, [("Curl", "10 kg x 8"), ("Curl", "D 8 kg x 6")]),
    ],
)
def test_fitnotes_of_other_ages_and_of_ios(text: str, expected: list[tuple[str, str]]) -> None:
    log = read(text)
    assert (sets(log), log.left_out) == (expected, ())


@pytest.mark.parametrize(
    ("dates", "months"),
    [(("23/12/2025", "1/2/2025"), (2, 12)), (("12/23/2025", "1/2/2025"), (1, 12))],
)
def test_all_of_a_file_tells_whether_the_day_stands_first(
    dates: tuple[str, str], months: tuple[int, int]
) -> None:
    header = FITNOTES.partition("\n")[0]
    log = read(header + "".join(f"\n{day},Curl,Arms,8,kgs,6,,,," for day in dates))
    assert tuple(workout.day.month for workout in log.workouts) == months


@pytest.mark.parametrize(
    ("dates", "said"),
    [
        (("1/2/2025",), "day and month can't be told apart"),
        (("23/12/2025", "12/23/2025"), "day first and dates with the month first"),
    ],
)
def test_dates_that_could_be_either_are_never_guessed(dates: tuple[str, ...], said: str) -> None:
    header = FITNOTES.partition("\n")[0]
    with pytest.raises(BadInput, match=said):
        read(header + "".join(f"\n{day},Curl,Arms,8,kgs,6,,,," for day in dates))


@pytest.mark.parametrize(("day_first", "month"), [(True, 2), (False, 1)])
def test_dates_that_could_be_either_are_read_as_the_lifter_says(
    day_first: bool, month: int
) -> None:
    text = FITNOTES.partition("\n")[0] + "\n1/2/2025,Curl,Arms,8,kgs,6,,,,"
    log = read_file(GivenFile("log.csv", BytesIO(text.encode()), day_first))
    assert isinstance(log, ForeignLog)
    assert log.workouts[0].day.month == month


def test_hevy_saved_anew_by_a_spreadsheet() -> None:
    log = read(
        "title;start_time;end_time;description;exercise_title;superset_id;exercise_notes;"
        "set_index;set_type;weight_kg;reps;distance_km;duration_seconds;rpe\n"
        "Push;28/07/2022 20:14;28/07/2022 21:14;;Curl;;;0;normal;22,5;10;;;\n"
    )
    assert sets(log) == [("Curl", "22.5 kg x 10")]
    assert log.workouts[0].started_at == datetime(2022, 7, 28, 20, 14, tzinfo=UTC)


LIFTOSAUR = (
    "Workout DateTime,Program,Day Name,Exercise,Is Warmup Set?,Required Reps,Completed Reps,"
    "Is AMRAP?,Required RPE,Completed RPE,Log RPE?,Required Weight Value,Required Weight Unit,"
    "Completed Weight Value,Completed Weight Unit,Ask Weight?,Completed Reps Time,Target Muscles,"
    "Synergist Muscles,Notes\n"
)


def test_liftosaur_has_planned_sets_that_were_not_done() -> None:
    begin = "2025-07-06T06:23:34.977Z,Plan,Day 4,"
    log = read(
        f'{LIFTOSAUR}{begin}"Bicep Curl, Cable",0,8,8,0,9,8.5,0,5,kg,15,kg,0,'
        "2025-07-06T07:48:59.431Z,Biceps,,\n"
        f'{begin}"Bicep Curl, Cable",1,8,,0,9,,0,5,kg,,,0,,Biceps,,\n'
    )
    assert sets(log) == [("Bicep Curl (Cable)", "15 kg x 8 @1.5")]
    (workout,) = log.workouts
    assert (workout.title, workout.zone) == ("Day 4", "UTC")
    assert workout.finished_at == datetime(2025, 7, 6, 7, 48, 59, tzinfo=UTC)
    assert reasons(log) == [(3, "it was planned and not done.")]


STRONGLIFTS = (
    "\ufeffDate (yyyy/mm/dd),Workout,Workout Name,Program Name,Body Weight (KG),Exercise,"
    "Sets×Reps,Sets×Time,Top Set (Reps×KG),e1RM (KG),Reps,Volume (KG),Workout Volume (KG),"
    "Duration (hours),Start Time (h:mm),End Time (h:mm),Notes,"
    + ",".join(f"Set {n} (Reps),Set {n} (KG)" for n in range(1, 7))
    + '\n2026/08/11,1,"Workout A","Stronglifts 5×5",83.5,"Squat",5/5/5/0/-,,5×55,63.7,20,1100,'
    '3330.0,0.0094444,10:56 PM,12:10 AM,"",5,55,5,55,5,55,0,57.5,0,55,,\n'
)


def test_stronglifts_has_an_exercise_a_row_and_dashes_for_what_was_not_done() -> None:
    log = read(STRONGLIFTS)
    assert sets(log) == [*[("Squat", "55 kg x 5")] * 3, ("Squat", "57.5 kg x 0")]
    (workout,) = log.workouts
    assert workout.bodyweight == Load("83.5", Unit.KG)
    assert workout.started_at == datetime(2026, 8, 11, 22, 56, tzinfo=UTC)
    assert workout.finished_at == datetime(2026, 8, 12, 0, 10, tzinfo=UTC)


def test_stronglifts_of_earlier_years_has_a_workout_a_row() -> None:
    log = read(
        "Date,Note,Workout,Body Weight,Exercise 1,Weight (KG),Weight (LB),Set 1,Set 2,Exercise 2,"
        "Weight (KG),Weight (LB),Set 1,Set 2\n"
        "18/03/2015,good,A,84KG,Squat,60,132,5,5,Bench Press,40,88,5,4\n"
    )
    assert sets(log) == [
        *[("Squat", "60 kg x 5")] * 2,
        ("Bench Press", "40 kg x 5"),
        ("Bench Press", "40 kg x 4"),
    ]
    assert (log.workouts[0].note, log.workouts[0].bodyweight) == ("good", Load("84", Unit.KG))


ALPHA_PROGRESSION = """\
"Legs · Day 2 · Week 4 · Push-Pull-Legs";"2026-02-19 4:54 h";"1:02 hr"
"1. Hack Squats · Machine · 8 reps";"WU1 · 37,5 kg · 9 reps<br>WU2 · 72,5 kg · 7 reps"
#;KG;REPS;RIR
1;115;8;1
2;102,5;10;0,5
"2. Hyperextensions on Roman Chair · Bodyweight · 10 reps · 2 dropsets";"WU1 · +0 kg · 8 reps"
#;KG;REPS;RIR
1;+35;10;0
2;+0;x;1

"Push · Day 1 · Week 4 · Push-Pull-Legs";"2026-02-17 5:04 h";"45:30 hr"
"1. Reverse Lunges · Dumbbells · 10 reps"
#;LB;REPS;RIR
1;45;6;

"Pull";"2026-02-31 5:04 h";"1:00 hr"
"1. Rows · Cable · 10 reps"
1;45;6;0
"""


def test_alpha_progression_has_workouts_one_below_the_other() -> None:
    log = read(ALPHA_PROGRESSION)
    assert sets(log) == [
        ("Reverse Lunges (Dumbbells)", "45 lb x 6"),
        ("Hack Squats (Machine)", "W 37.5 kg x 9"),
        ("Hack Squats (Machine)", "W 72.5 kg x 7"),
        ("Hack Squats (Machine)", "115 kg x 8 @1"),
        ("Hack Squats (Machine)", "102.5 kg x 10 @0.5"),
        ("Hyperextensions on Roman Chair", "W 8"),
        ("Hyperextensions on Roman Chair", "35 kg x 10 @0"),
    ]
    push, legs = log.workouts
    assert (legs.title, legs.started_at.hour, legs.finished_at) == (
        "Legs · Day 2 · Week 4 · Push-Pull-Legs",
        4,
        datetime(2026, 2, 19, 5, 56, tzinfo=UTC),
    )
    assert push.finished_at == datetime(2026, 2, 17, 5, 49, 30, tzinfo=UTC)
    assert reasons(log) == [
        (9, "'x' is not a number."),
        (16, "'2026-02-31 5:04' is not a date: day is out of range for month."),
        (18, "it stands below no workout and exercise that can be read."),
    ]


JEFIT = """### SETTING ####################

_id,mass,length
1," lbs"," inches"

### EXERCISE LOGS ####################

USERID,TIMESTAMP,belongSys,logs,_id,record,mydate,eid,ename
1,"2019-10-07 21:02:27",1,"25.0x15,50.0x15,50.0x12",7,75,2025-01-28,26,"Dumbbell Bench Press"
1,"2019-10-07 21:02:27",1,"0.0x0,0.0x0,0.0x0",5,0,2025-01-28,24,Dip
1,"2019-10-07 21:02:27",1,"0x900",6,0,2025-01-28,30,Rowing

### EXERCISE SET LOGS ####################

_id,userid,exercise_log_id,set_index,weight_lbs,reps,calories,distance_mi,speed_mph,laps,duration,set_type,log_time,TIMESTAMP
1,1,7,0,25,15,0,0,0,0,0,warm-up,1,x
2,1,7,1,50,15,0,0,0,0,0,default,1,x

### CARDIO EXERCISE LOGS ####################

_id,mydate,eid,ename,duration
9,2025-01-28,30,Rowing,900
"""


@pytest.mark.parametrize("text", [STRONGLIFTS, JEFIT], ids=["stronglifts", "jefit"])
def test_how_far_a_file_is_read_is_told_on_the_way(text: str) -> None:
    row = next(
        line for line in text.splitlines(keepends=True) if "2026/08/11" in line or "0x15" in line
    )
    shares: list[float] = []
    data = BytesIO(text.replace(row, row * 2000).encode())
    read_file(GivenFile("log.csv", data, follow=shares.append))
    assert shares == sorted(shares)
    assert len(shares) > 5
    assert shares[-1] == 1


def test_jefit_counts_nothing_twice() -> None:
    log = read(JEFIT)
    assert sets(log) == [
        ("Dumbbell Bench Press", "W 25 lb x 15"),
        ("Dumbbell Bench Press", "50 lb x 15"),
        ("Dumbbell Bench Press", "50 lb x 12"),
        ("Rowing", "900 s"),
    ]
    assert reasons(log) == [(10, "nothing was logged in this row.")]


def test_fitbod_writes_kilograms_whatever_was_lifted() -> None:
    log = read(
        "Date,Exercise,Reps,Weight(kg),Duration(s),Distance(m),Incline,Resistance,isWarmup,Note,"
        "multiplier\n"
        "2021-01-17 22:14:35 +0000,Back Squat, 4,20.41168092460379,0.0,0.0,0.0,0.0,true,, 1.0\n"
        "2021-01-17 22:14:35 +0000,Dumbbell Row, 8,22.5,0.0,0.0,0.0,0.0,false,, 2.0\n"
    )
    assert sets(log) == [("Back Squat", "W 45 lb x 4"), ("Dumbbell Row", "22.5 kg x 8")]


def test_gymbook_has_units_within_values_and_skipped_sets() -> None:
    header = (
        "Data,Programma,Orario,Esercizio,Zona,Gruppi muscolari (Primari),"
        "Gruppi muscolari (Secondari),Set / Set di riscaldamento / Set di defaticamento,"
        "Ripetizioni / Tempo,Peso / Distanza,Appunti,Saltato\n"
    )
    begin = '09/01/25,"Scheda 4",19:30,"Alzate di Gambe",Addome,"Addominali","Obliqui",'
    log = read(
        f'{header}{begin}Set,"20 ripetizioni","0,00 kg",,No\n'
        f'{begin}Set di riscaldamento,"8 ripetizioni","22,50 kg",piano,No\n'
        f'{begin}Set,"20 ripetizioni","0,00 kg",,Si\n'
    )
    assert sets(log) == [("Alzate di Gambe", "20"), ("Alzate di Gambe", "W 22.5 kg x 8")]
    assert log.workouts[0].started_at == datetime(2025, 1, 9, 19, 30, tzinfo=UTC)
    assert reasons(log) == [(4, "it was skipped.")]


GYMRUN = (
    "Date;Time;Routine;Exercise;Set;Weight;Reps;Duration;Distance;Para6;Note;Type;Book;Version1\n"
    "29.04.2025;18:30;Push;Bankdrücken;1;22,5;8;;;;eng;;;\n"
)
LYFTA = (
    "Title,Date,Duration,Exercise,Superset id,Weight,Reps,Distance,Time,Set Type\n"
    "Arms,2025-12-16 02:02:50,0:45:00,Curl,0,10,8,,,LEFT_SET\n"
    "Arms,2025-12-16 02:02:50,0:45:00,Curl,0,10,7,,,RIGHT_SET\n"
    "Arms,2025-12-16 02:02:50,0:45:00,Plank,,,,,1:30,NORMAL_SET\n"
)
STRENGTHLOG = (
    "workout,start,end,exercise,weight,bodyweight,extraWeight,assistingWeight,distanceKM,"
    "distanceM,reps,rpm,time-per-500,calories,time,warmup,max,fail,checked,setComment,"
    "workoutComment,form,sleep,calories,stress\n"
    "Pull,1767225600000,1767229200000,Pull-up,,80,,20,,,5,,,,,false,false,true,true,,,,,,\n"
    "Pull,1767225600000,1767229200000,Pull-up,,80,10,,,,4,,,,,false,false,false,true,,,,,,\n"
    "Pull,1767225600000,1767229200000,Row,50,80,,,,,8,,,,,true,false,false,false,,,,,,\n"
)


@pytest.mark.parametrize("text", [GYMRUN, LYFTA, STRENGTHLOG])
def test_who_says_no_unit_is_asked_for_it(text: str) -> None:
    with pytest.raises(BadInput, match="kg or lb; add --unit"):
        read(text)


def test_gymrun_has_decimal_commas() -> None:
    log = read(GYMRUN, Unit.KG)
    assert sets(log) == [("Bankdrücken", "22.5 kg x 8")]
    assert log.workouts[0].exercises[0].note == "eng"


def test_lyfta_has_sides() -> None:
    log = read(LYFTA, Unit.LB)
    assert sets(log) == [("Curl", "10 lb x 8"), ("Curl", "10 lb x 7"), ("Plank", "90 s")]
    curl, _ = log.workouts[0].exercises
    assert [done.side for done in curl.sets] == [Side.LEFT, Side.RIGHT]
    assert curl.superset == 1
    assert log.workouts[0].finished_at == datetime(2025, 12, 16, 2, 47, 50, tzinfo=UTC)


def test_strengthlog_has_help_added_load_and_what_was_not_done() -> None:
    log = read(STRENGTHLOG, Unit.KG)
    assert sets(log) == [("Pull-up", "F -20 kg x 5"), ("Pull-up", "10 kg x 4")]
    assert log.workouts[0].bodyweight == Load("80", Unit.KG)
    assert reasons(log) == [(4, "it was planned and not done.")]


def test_flexify_has_a_workout_a_day_and_hides_what_was_never_done() -> None:
    log = read(
        "id,name,reps,weight,created,unit,bodyWeight,duration,distance,cardio,hidden,incline\n"
        "1,Bench press,8,60,2024-10-16T10:45:06.000,kg,80,0,0,0,0,\n"
        "2,Bench press,7,60,2024-10-16T10:48:06.000,kg,80,0,0,0,0,\n"
        "3,Run,0,0,2024-10-17T10:45:06.000,km,0,30,5,1,0,\n"
        "4,Squat,0,0,2024-10-17T10:45:06.000,kg,0,0,0,0,1,\n"
    )
    assert sets(log) == [
        ("Bench press", "60 kg x 8"),
        ("Bench press", "60 kg x 7"),
        ("Run", "1800 s 5000 m"),
    ]
    first, second = log.workouts
    assert (first.bodyweight, first.finished_at) == (
        Load("80", Unit.KG),
        datetime(2024, 10, 16, 10, 48, 6, tzinfo=UTC),
    )
    assert second.day.day == 17
    assert reasons(log) == [(5, "it is hidden in Flexify.")]


def test_liftlog_has_a_time_for_each_set() -> None:
    log = read(
        "SessionId,Timestamp,Exercise,Weight,WeightUnit,Reps,TargetReps,Notes\n"
        "a,2024-10-16T10:45:06,Incline Dumbbell Bench Press,60,kg,8,8,\n"
        "a,2024-10-16T10:49:06,Incline Dumbbell Bench Press,60,kg,7,8,hard\n"
        "b,2024-10-16T18:00:00,Curl,22.5,lb,8,8,\n"
    )
    assert [workout.set_count for workout in log.workouts] == [2, 1]
    assert sets(log)[2] == ("Curl", "22.5 lb x 8")
    assert log.workouts[0].finished_at == datetime(2024, 10, 16, 10, 49, 6, tzinfo=UTC)


def test_flexrep_tells_reserve_and_equipment() -> None:
    log = read(
        "Date,Time,Exercise,Group,Equipment,Set Type,Weight,Reps,RPE,RIR,Notes\n"
        "2026-05-19,06:14:03,Bench Press,Chest,Barbell,warmup,60,8,,,\n"
        '2026-05-19,06:20:03,Bench Press,Chest,Barbell,working,102.05,5,7.5,2.5,"top, clean"\n'
    )
    assert sets(log) == [
        ("Bench Press (Barbell)", "W 60 kg x 8"),
        ("Bench Press (Barbell)", "102.05 kg x 5 @2.5"),
    ]
    assert len(log.workouts) == 1


def test_macrofactor_names_the_unit_in_its_header() -> None:
    log = read(
        "Date,Exercise,Reps,Weight (lbs),Duration,Workout Duration\n"
        "2026-05-19,Bench Press,8,135,,0:52:10\n2026-05-19,Plank,,,60,0:52:10\n"
    )
    assert sets(log) == [("Bench Press", "135 lb x 8"), ("Plank", "60 s")]


def test_hevy_measures_the_body_in_a_file_of_its_own() -> None:
    log = read_text(
        "date,weight_kg,fat_percent,neck_cm,waist_cm\n"
        '"29 Jun 2024, 10:39",81.4,21.5,,84\n"30 Jun 2024, 10:39",,,,\n',
        "body.csv",
    )
    assert isinstance(log, BodyLog)
    assert [(one.what, one.value, one.unit) for one in log.measured] == [
        ("bodyweight", "81.4", "kg"),
        ("body fat", "21.5", "%"),
        ("waist", "84", "cm"),
    ]


@pytest.mark.parametrize(
    ("text", "app"),
    [
        (FITNOTES.replace(",Reps,", ",Repeats,", 1), "FitNotes"),
        (LIFTOSAUR.replace("Completed Reps,", "Reps done,", 1), "Liftosaur"),
        ("### PROFILE ####################\n\n_id,name\n1,x\n", "JEFIT"),
    ],
)
def test_a_file_of_a_known_app_that_lacks_something_is_refused_by_the_apps_name(
    text: str, app: str
) -> None:
    with pytest.raises(BadInput, match=rf"log\.csv .*{app}.*export"):
        read(text)
