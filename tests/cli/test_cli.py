"""The command line: what each command prints, keeps and ends with."""

import csv
import io
from pathlib import Path

import pytest

from brainlift_tui.cli.given import system_clock
from brainlift_tui.exchange.readers import FORMS
from brainlift_tui.store.file.writer import Writer
from brainlift_tui.store.session.training import start_empty
from tests.cli.ended import Run
from tests.exchange.own.export_keys import EXERCISE_KEYS, SET_KEYS, WORKOUT_KEYS

STRONG = (
    "Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,"
    "Workout Notes,RPE\n"
    '2024-01-02 10:00:00,"Day A",30m,"Goblet Squat (Dumbbell)",1,20,10,0,0,"","",\n'
    '2024-01-02 10:00:00,"Day A",30m,"Goblet Squat (Dumbbell)",2,22.5,8,0,0,"","",\n'
)


# log


def test_log_prints_the_sets_as_in_the_export(brainlift: Run) -> None:
    document = brainlift("log", "goblet squat 22.5x12, 11 @2, 9 @8", "--json").document
    assert [list(done) for done in document] == [SET_KEYS] * 3
    assert [done["load"] for done in document] == [22.5] * 3
    assert [done["unit"] for done in document] == ["kg"] * 3
    assert [done["reps"] for done in document] == [12, 11, 9]
    assert [done["rir"] for done in document] == [None, 2, 2]
    assert brainlift("history", "--json").document[0]["exercises"][0]["sets"] == document


def test_log_says_what_it_logged(brainlift: Run) -> None:
    done = brainlift("log", "goblet", "squat", "20x12,", "12")
    assert (done.status, done.err) == (0, "")
    assert done.out == "✓ Goblet Squat (Dumbbell): 20 kg × 12 · 12\n"


def test_log_begins_with_the_day_and_the_time_where_that_is_not_now(brainlift: Run) -> None:
    done = brainlift("log", "goblet squat 20x12", "--at", "tue 18:20")
    assert done.out == "✓ Tue 17 Nov 18:20 · Goblet Squat (Dumbbell): 20 kg × 12\n"
    done = brainlift("log", "goblet squat 20x12", "--at", "2025-11-20 07:05")
    assert done.out.startswith("✓ Thu 20 Nov 2025 07:05 · Goblet")


def test_log_keeps_what_can_hardly_be_meant_and_says_that_it_is_doubted(brainlift: Run) -> None:
    brainlift("log", "goblet squat 20x12", "--at", "2026-11-01 18:00")
    done = brainlift("log", "goblet squat 200x12")
    assert (done.status, done.err) == (0, "")
    assert "200 kg × 12\nThat is far more than ever before" in done.out
    assert len(brainlift("history", "--json").document) == 2


@pytest.mark.parametrize(
    ("when", "begins"),
    [
        ("2026-11-20T17:05", "2026-11-20T17:05:00"),
        ("2026-11-20 17:05", "2026-11-20T17:05:00"),
        ("yesterday 18:30", "2026-11-21T18:30:00"),
        ("01:15", "2026-11-22T01:15:00"),
    ],
)
def test_log_at_another_time(brainlift: Run, when: str, begins: str) -> None:
    document = brainlift("log", "plank 45s", "--at", when, "--json").document
    assert document[0]["done_at"].startswith(begins)
    assert document[0]["seconds"] == 45
    assert document[0]["load"] is document[0]["unit"] is document[0]["reps"] is None


def test_sets_of_one_evening_are_one_workout(brainlift: Run) -> None:
    for when in ("18:00", "18:40", "20:00"):
        brainlift("log", "goblet squat 20x10", "--at", f"yesterday {when}")
    brainlift("log", "goblet squat 20x10", "--at", "yesterday 23:01")
    counts = [
        sum(len(exercise["sets"]) for exercise in workout["exercises"])
        for workout in brainlift("history", "--json").document
    ]
    assert counts == [3, 1]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("zorgel 20x10", "zorgel"),
        ("goblet squat -5x10", "below zero"),
        ("goblet squat 1000.5x10", "1000 kg"),
        ("goblet squat 20x1001", "1001"),
        ("goblet squat 1,000x10", "1,000"),
        ("goblet squat twenty", "twenty"),
        ("goblet squat", "goblet squat"),
        ("20x10", "20x10"),
        ("goblet squat nanx10", "nan"),
    ],
)
def test_log_refuses_what_makes_no_sense(brainlift: Run, text: str, word: str) -> None:
    brainlift("log", text).refused()
    assert brainlift("history", "--json").document == []


@pytest.mark.parametrize("when", ["2026-11-24T17:05", "1949-12-31T17:05", "teatime", "25:00"])
def test_log_refuses_a_time_that_can_not_be(brainlift: Run, when: str) -> None:
    brainlift("log", "goblet squat 20x10", "--at", when).refused()
    assert brainlift("history", "--json").document == []


# today


def test_today_on_the_first_day(brainlift: Run) -> None:
    document = brainlift("today", "--json").document
    assert document["day"] == "2026-11-22"
    first = document["exercises"][0]
    assert first["slug"] == "goblet-squat-dumbbell"
    assert first["target"] == {
        "sets": 2,
        "low": 8,
        "high": 12,
        "load": None,
        "unit": None,
        "rest_s": None,
    }
    assert first["last"] == []
    assert first["next"] is None
    assert first["nudge"] is None


def test_today_knows_last_time(brainlift: Run) -> None:
    logged = brainlift(
        "log", "goblet squat 10x12, 12, 12", "--at", "2026-11-20T17:05", "--json"
    ).document
    first = brainlift("today", "--json").document["exercises"][0]
    assert first["last"] == logged
    assert {key: first["next"][key] for key in ("load", "unit", "reps")} == {
        "load": 10,
        "unit": "kg",
        "reps": 12,
    }
    # Two days after the first workout the raise comes in small steps.
    assert first["nudge"]["kind"] == "more_reps"
    assert first["nudge"]["from"] == {"load": 10, "unit": "kg"}
    assert first["nudge"]["to"]["load"] is None
    assert first["nudge"]["to"]["reps"] > 12
    assert first["nudge"]["p"] is None
    assert first["nudge"]["why"]
    text = brainlift("today")
    assert text.status == 0
    assert "Goblet Squat (Dumbbell)" in text.out
    assert "10 kg × 12" in text.out


def test_today_after_a_workout_left_open_overnight_is_the_new_day(
    brainlift: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    brainlift("log", "goblet squat 20x12, 12")
    assert "\n  today: 20 kg × 12 · 12" in brainlift("today").out
    monkeypatch.setenv("BRAINLIFT_NOW", "2026-11-24T07:00:00+00:00")
    assert "\n  today:" not in brainlift("today").out
    assert [len(one["exercises"]) for one in brainlift("history", "--json").document] == [1]


def test_no_words_and_no_terminal_is_today(brainlift: Run) -> None:
    assert brainlift("--json").document == brainlift("today", "--json").document
    assert "Run brainlift in a terminal to open the app." in brainlift().out


# nudges

NUDGE = ["slug", "kind", "level", "from", "to", "p", "why"]


def test_the_backtest_is_a_row_for_each_figure(brainlift: Run) -> None:
    for day in range(1, 8):
        brainlift("log", "goblet squat 20x10, 10", "--at", f"2026-11-{day:02} 10:00")
    rows = brainlift("backtest", "--json").document["rows"]
    assert list(rows[0]) == ["what", "n", "value", "low", "high", "baselines"]
    assert (rows[0]["n"], rows[0]["value"]) == (3, 0)
    assert "too few to say" in brainlift("backtest").out


def test_nudges_of_somebody_new_are_none(brainlift: Run) -> None:
    assert brainlift("nudges", "--json").document == []
    assert brainlift("nudges").out == "No nudge stands now.\n"


def test_nudges_are_what_the_log_says_about_next_time(brainlift: Run) -> None:
    brainlift("log", "crunch 12", "--at", "2026-06-20T17:05")
    for day in ("16", "20"):
        brainlift("log", "goblet squat 18x14, 14, 14", "--at", f"2026-11-{day}T17:05")
    (nudge,) = brainlift("nudges", "--json").document
    assert list(nudge) == NUDGE
    assert (nudge["slug"], nudge["kind"]) == ("goblet-squat-dumbbell", "heavier")
    assert nudge["level"] in {"suggest", "strong"}
    assert nudge["from"] == {"load": 18, "unit": "kg"}
    assert nudge["to"] == {
        "load": 20, "unit": "kg", "reps": None, "sets": None, "seconds": None, "slug": None,
    }  # fmt: skip
    assert 0 < nudge["p"] <= 1
    assert nudge["why"].startswith("14, 14, 14 at 18 kg")
    (first, *_) = brainlift("today", "--json").document["exercises"]
    assert {"slug": first["slug"], **first["nudge"]} == nudge
    text = brainlift("nudges").out
    assert text.startswith("Goblet Squat (Dumbbell): ▲ 20 kg?")
    assert nudge["why"] in text
    assert nudge["why"] in brainlift("today").out


def test_nudges_tell_of_what_is_not_in_the_programme_but_was_done_lately(brainlift: Run) -> None:
    brainlift("log", "incline push up 12, 12, 12", "--at", "2026-11-20T17:05")
    assert [nudge["slug"] for nudge in brainlift("nudges", "--json").document] == [
        "incline-push-up"
    ]
    brainlift("log", "sit up 12, 12, 12", "--at", "2026-01-20T17:05")
    assert [nudge["slug"] for nudge in brainlift("nudges", "--json").document] == [
        "incline-push-up"
    ]


# history


def test_history_is_a_list_of_workouts_as_in_the_export(brainlift: Run) -> None:
    assert brainlift("history", "--json").document == []
    brainlift("log", "plank 45s", "--at", "2026-11-20T17:05")
    brainlift("log", "goblet squat 20x10", "--at", "2026-11-21T17:05")
    found = brainlift("history", "--json").document
    assert found == brainlift("export").document["workouts"]
    assert [workout["exercises"][0]["slug"] for workout in found] == [
        "plank",
        "goblet-squat-dumbbell",
    ]
    for workout in found:
        assert [key for key in workout if key in WORKOUT_KEYS] == WORKOUT_KEYS
        for exercise in workout["exercises"]:
            assert [key for key in exercise if key in EXERCISE_KEYS] == EXERCISE_KEYS


def test_history_says_so_while_no_workout_is_finished(brainlift: Run, database: Path) -> None:
    assert brainlift("history").out.startswith("No workout is finished yet: ")
    with Writer(database, system_clock()) as writer:
        writer.do(start_empty)
    brainlift("log", "plank 45s")
    assert brainlift("history").out == (
        "No workout is finished yet; what is under way, brainlift today prints.\n"
    )


def test_of_several_that_a_name_fits_history_takes_the_one_ever_done(brainlift: Run) -> None:
    asked = ("history", "--exercise", "one-arm row")
    assert "could be" in brainlift(*asked).err
    brainlift("log", "one-arm row dumbbell 20x8")
    assert "One-Arm Row (Dumbbell)" in brainlift(*asked).out
    brainlift("log", "one-arm row kettlebell 16x8")
    assert "could be" in brainlift(*asked).err


def test_db_bench_is_the_dumbbell_bench_press(brainlift: Run) -> None:
    brainlift("log", "DB bench 20x8")
    assert "Bench Press (Dumbbell)" in brainlift("history", "--exercise", "DB bench").out


def test_history_of_one_exercise(brainlift: Run) -> None:
    brainlift("log", "plank 45s")
    brainlift("log", "goblet squat 20x10")
    found = brainlift("history", "--exercise", "squat goblet", "--json").document
    assert [e["slug"] for workout in found for e in workout["exercises"]] == [
        "goblet-squat-dumbbell"
    ]
    text = brainlift("history", "--exercise", "squat goblet").out
    assert "20 kg × 10" in text
    assert "Plank" not in text
    brainlift("history", "--exercise", "zorgel").refused("zorgel")


# export and import


def test_export_has_everything_and_no_more(brainlift: Run, tmp_path: Path) -> None:
    brainlift("log", "goblet squat 22.5x10")
    document = brainlift("export").document
    assert list(document) == [
        "format",
        "version",
        "workouts",
        "exercises",
        "programmes",
        "racks",
        "settings",
        "body",
        "imports",
        "nudge_answers",
        "check_ins",
        "memory_tests",
        "lifting_questions",
    ]
    assert (document["format"], document["version"]) == ("brainlift", 1)
    file = tmp_path / "log.json"
    done = brainlift("export", "--format", "json", "--output", file)
    assert (done.status, done.out, done.err) == (0, "", "")
    assert file.read_bytes() == brainlift("export").out.encode()
    assert str(tmp_path) not in file.read_text()


def test_an_export_comes_back_to_the_byte(brainlift: Run, tmp_path: Path) -> None:
    brainlift("log", "goblet squat 22.5x10, 20lb x 8 @1", "--at", "2026-11-20T17:05")
    brainlift("log", "plank 1:30")
    first, other = tmp_path / "first.json", tmp_path / "other.db"
    brainlift("export", "--output", first)
    brought = brainlift("import", first, "--db", other, "--json").document
    assert (brought["workouts"], brought["sets"], brought["left_out"]) == (2, 3, [])
    assert brainlift("--db", other, "export").out.encode() == first.read_bytes()
    again = brainlift("import", first, "--db", other, "--json").document
    assert (again["workouts"], again["sets"], again["already_there"]) == (0, 0, 2)


def test_export_as_csv_has_a_row_for_each_set(brainlift: Run, tmp_path: Path) -> None:
    brainlift("log", "goblet squat 22.5x10, 20lb x 8 @1", "--at", "2026-11-20T17:05")
    brainlift("log", "plank 1:30", "--at", "2026-11-21T17:05")
    rows = list(csv.DictReader(io.StringIO(brainlift("export", "--format", "csv").out)))
    assert [row["load"] for row in rows] == ["22.5", "20", ""]
    assert [row["unit"] for row in rows] == ["kg", "lb", ""]
    assert [row["load_kg"] for row in rows] == ["22.5", "9.071847", ""]
    assert [row["set"] for row in rows] == ["1", "2", "1"]
    assert [row["reps_in_reserve"] for row in rows] == ["", "1", ""]
    assert rows[2]["seconds"] == "90"
    file = tmp_path / "log.csv"
    assert brainlift("export", "--format", "csv", "--output", file).status == 0
    assert file.read_bytes().count(b"\r\n") == 4
    assert file.read_bytes().decode() == brainlift("export", "--format", "csv").out
    assert brainlift("export", "--format", "csv", "--json").status == 2


def test_import_asks_for_the_unit_where_the_file_is_silent(brainlift: Run, tmp_path: Path) -> None:
    file = tmp_path / "strong.csv"
    file.write_text(STRONG)
    brainlift("import", file).refused("--unit")
    tried = brainlift("import", file, "--unit", "kg", "--dry-run", "--json").document
    assert brainlift("history", "--json").document == []
    done = brainlift("import", file, "--unit", "kg", "--json").document
    assert {key: done[key] for key in ("workouts", "sets", "exercises", "already_there")} == {
        "workouts": 1,
        "sets": 2,
        "exercises": 1,
        "already_there": 0,
    }
    assert done["left_out"] == []
    assert tried == done
    again = brainlift("import", file, "--unit", "kg", "--json").document
    assert (again["workouts"], again["sets"], again["already_there"]) == (0, 0, 1)
    told = brainlift("history").out.splitlines()
    assert [line.startswith("2024-01-02") for line in told] == [True, False]


@pytest.mark.parametrize(
    "content",
    [b"", b"\x00\x01\x02", b"a,b,c\n1,2,3\n", b"{}", b"[1, 2"],
)
def test_import_refuses_what_it_can_not_read(
    brainlift: Run, tmp_path: Path, content: bytes
) -> None:
    file = tmp_path / "file"
    file.write_bytes(content)
    brainlift("import", file, "--unit", "kg").refused()
    assert brainlift("history", "--json").document == []


def test_files_that_are_not_there(brainlift: Run, tmp_path: Path) -> None:
    brainlift("import", tmp_path / "nothing.csv").refused("nothing.csv")
    brainlift("import", tmp_path).refused()
    brainlift("export", "--output", tmp_path / "nowhere" / "log.json").refused("nowhere")


def test_the_help_of_import_names_every_format_there_is(
    brainlift: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "200")
    said = " ".join(brainlift("import", "--help").out.split())
    assert all(f"{form.name} ({form.what})" in said for form in FORMS)


# demo, and the words themselves


@pytest.mark.usefixtures("before_the_first_start")
def test_the_demo_is_thrown_away(brainlift: Run, database: Path) -> None:
    document = brainlift("demo", "--json").document
    assert document["exercises"][0]["last"]
    assert not database.exists()


@pytest.mark.parametrize("place", ["before", "behind"])
def test_options_stand_on_either_side(brainlift: Run, tmp_path: Path, place: str) -> None:
    options = ["--db", tmp_path / "mine.db", "--json"]
    words = ["log", "plank 45s"]
    done = brainlift(*(options + words if place == "before" else words + options))
    assert done.document[0]["seconds"] == 45
    assert (tmp_path / "mine.db").is_file()
    assert brainlift("history", "--json").document == []


@pytest.mark.usefixtures("before_the_first_start")
def test_the_version(brainlift: Run, database: Path) -> None:
    done = brainlift("--version")
    assert (done.status, done.err) == (0, "")
    assert done.out.startswith("brainlift ")
    assert not database.exists()


@pytest.mark.usefixtures("before_the_first_start")
@pytest.mark.parametrize(
    "words",
    [
        ["lift"],
        ["log"],
        ["import"],
        ["import", "file", "--unit", "stone"],
        ["export", "--format", "xml"],
        ["today", "--loud"],
    ],
)
def test_wrong_words(brainlift: Run, database: Path, words: list[str]) -> None:
    done = brainlift(*words)
    assert (done.status, done.out) == (2, "")
    assert "usage: brainlift" in done.err
    assert not database.exists()


@pytest.mark.usefixtures("before_the_first_start")
def test_the_status_without_training_is_an_empty_line_and_makes_no_log(
    brainlift: Run, database: Path
) -> None:
    assert brainlift("status").out == "\n"
    assert not database.exists()
    brainlift("log", "goblet squat 20x10")
    assert brainlift("status").out == "\n"
    assert brainlift("status", "--json").document["training"] is False
