"""An export holds everything, in one fixed form, and comes back byte for byte."""

import json
import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brainlift_tui.core.entry.entry import parse_sets
from brainlift_tui.core.load.load import Load, Unit
from brainlift_tui.core.programme import edits
from brainlift_tui.core.rack.rack import Rack
from brainlift_tui.core.workout.log import Archive, EntryOrigin, KeptWorkout
from brainlift_tui.core.workout.workout import (
    Effort,
    Target,
    TrainingSet,
    Workout,
    WorkoutExercise,
)
from brainlift_tui.exchange.own.brainlift_json import archive_text, parse, set_json
from brainlift_tui.store.clock import StoppedClock
from brainlift_tui.store.entry.quick_log import log_text
from brainlift_tui.store.file.database import open_reader
from brainlift_tui.store.file.writer import Writer
from brainlift_tui.store.programme.editing import change_programme
from brainlift_tui.store.programme.plan import read_plans
from tests.exchange.lifter_at_work import Lifter
from tests.exchange.own.archives import NAMES, archives
from tests.exchange.own.export_keys import SET_KEYS
from tests.exchange.own.rehearsal import Rehearsal

BERLIN = ZoneInfo("Europe/Berlin")
STARTED = datetime(2026, 11, 19, 17, 5, tzinfo=BERLIN)
NOW = datetime(2026, 11, 22, 17, 5, tzinfo=UTC)


@given(archives)
def test_what_was_written_is_read_as_it_was(archive: Archive) -> None:
    text = archive_text(archive)
    again = parse(text)
    assert again == archive
    assert archive_text(again) == text


@pytest.fixture(scope="module")
def rehearsal(small_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Rehearsal]:
    path = Path(shutil.copy(small_file, tmp_path_factory.mktemp("rehearsal") / "brainlift.db"))
    with Rehearsal(path, StoppedClock(NOW, "Europe/Berlin")) as writer:
        yield writer


@given(archive=archives)
def test_an_export_imported_into_an_empty_log_is_exported_with_the_same_bytes(
    archive: Archive, rehearsal: Rehearsal
) -> None:
    exported = rehearsal.imports(archive_text(archive))
    assert parse(exported).workouts == named(archive).workouts
    assert parse(exported).check_ins == archive.check_ins
    assert rehearsal.imports(exported) == exported


def named(archive: Archive) -> Archive:
    """The same with the exercises' own names, which an export gives beside the slugs."""
    return replace(
        archive,
        workouts=tuple(
            kept._replace(
                workout=kept.workout.with_exercises(
                    tuple(
                        entry._replace(name=NAMES[entry.slug]) for entry in kept.workout.exercises
                    )
                ),
            )
            for kept in archive.workouts
        ),
    )


ONE = Archive(
    workouts=(
        KeptWorkout(
            Workout(
                started_at=STARTED,
                finished_at=STARTED + timedelta(minutes=40),
                zone="Europe/Berlin",
                title="B: triceps, back, chest",
                bodyweight=Load("80.5", Unit.KG),
                exercises=(
                    WorkoutExercise(
                        "Bench Press (Dumbbell)",
                        "bench-press-dumbbell",
                        target=Target(3, 8, 12, Load("22.5", Unit.KG), 120),
                        sets=(
                            TrainingSet(
                                load=Load("22.5", Unit.KG),
                                reps=11,
                                rir=1.5,
                                effort=Effort.HARD,
                                done_at=STARTED + timedelta(minutes=3),
                                rest_s=120,
                            ),
                            TrainingSet(load=Load("45", Unit.LB), reps=8),
                        ),
                    ),
                    WorkoutExercise("Run", "run", sets=(TrainingSet(distance_m=5000.0),)),
                ),
                uid="0" * 32,
            ),
            origins=(EntryOrigin("planned", rows=3), EntryOrigin("added")),
        ),
    )
)


def document(text: str) -> dict[str, Any]:
    return json.loads(text)


def test_the_form_of_an_export_is_the_one_that_scripts_rely_on() -> None:
    text = archive_text(ONE)
    found = document(text)
    assert list(found)[:3] == ["format", "version", "workouts"]
    assert (found["format"], found["version"]) == ("brainlift", 1)
    workout = found["workouts"][0]
    assert list(workout)[:9] == [
        "id",
        "started_at",
        "finished_at",
        "zone",
        "title",
        "note",
        "bodyweight",
        "bodyweight_unit",
        "exercises",
    ]
    assert workout["started_at"] == "2026-11-19T17:05:00+01:00"
    assert workout["bodyweight"] == 80.5
    entry = workout["exercises"][0]
    assert list(entry)[:6] == ["name", "slug", "note", "superset", "target", "sets"]
    assert entry["target"] == {
        "sets": 3,
        "low": 8,
        "high": 12,
        "load": 22.5,
        "unit": "kg",
        "rest_s": 120,
    }
    assert list(entry["sets"][0]) == SET_KEYS
    assert entry["sets"][0]["done_at"] == "2026-11-19T17:08:00+01:00"
    assert '"load": 22.5,' in text
    assert '"load": 45,' in text
    assert '"distance_m": 5000,' in text


def test_wall_time_is_exported_as_if_it_were_utc_without_a_zone(lifter: Lifter) -> None:
    lifter.imports(
        "Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,RPE\n"
        "2025-07-04 18:00:10,Late,1h,Squat (Barbell),1,60,5,0,0,\n"
    )
    workout = document(lifter.export())["workouts"][0]
    assert workout["started_at"] == "2025-07-04T18:00:10+00:00"
    assert workout["zone"] is None


def test_a_new_log_exports_its_defaults_and_comes_back_the_same(
    new_lifter: Callable[[], Lifter],
) -> None:
    first, second = new_lifter(), new_lifter()
    exported = first.export()
    assert document(exported)["workouts"] == []
    second.imports(exported, "mine.json")
    assert second.export() == exported


def test_numbers_keep_every_digit_they_were_entered_with(
    new_lifter: Callable[[], Lifter],
) -> None:
    lifter = new_lifter()
    lifter.imports(minimal('"load": 22.12345678901234567, "unit": "kg", "reps": 5'), "mine.json")
    assert '"load": 22.12345678901234567,' in lifter.export()


def minimal(done: str, extra: str = "") -> str:
    """An export as a short script would write it."""
    return (
        '{"format": "brainlift", "version": 1, "workouts": [{"started_at": '
        f'"2026-11-19T17:05:00+01:00"{extra}, "exercises": [{{"name": "Bench Press (Dumbbell)", '
        f'"sets": [{{{done}}}]}}]}}]}}'
    )


def test_what_a_script_leaves_out_has_its_default(lifter: Lifter) -> None:
    report = lifter.imports(
        minimal('"reps": 5', ', "finished_at": "2026-11-19T18:05:00+01:00"'), "mine.json"
    )
    assert (report.workouts, report.sets, report.left_out) == (1, 1, ())
    workout = document(lifter.export())["workouts"][0]
    assert workout["exercises"][0]["slug"] == "bench-press-dumbbell"
    assert workout["exercises"][0]["sets"][0]["kind"] == "work"
    assert len(workout["id"]) == 32


def test_a_workout_without_an_id_is_recognised_by_its_content(lifter: Lifter) -> None:
    text = minimal('"reps": 5')
    lifter.imports(text, "mine.json")
    again = lifter.imports(text, "mine.json")
    assert (again.workouts, again.already_there) == (0, 1)


@pytest.mark.parametrize("uid", ["monday", "3F2504E0-4F89-11D3-9A0C-0305E82C3301"])
def test_an_id_of_another_form_is_recognised_again(lifter: Lifter, uid: str) -> None:
    text = minimal('"reps": 5', f', "id": "{uid}"')
    lifter.imports(text, "mine.json")
    assert lifter.imports(text, "mine.json").already_there == 1


@pytest.mark.parametrize(
    ("done", "reason"),
    [
        ('"reps": 5000', "5000 reps: a set has 0 to 1000."),
        ('"reps": 5.5', "reps of set 1 is 5.5; it takes a whole number."),
        ('"reps": true', "reps of set 1 is True; it takes a number."),
        ('"reps": 5, "load": 20, "unit": "stone"', "unit of set 1 is stone"),
        ('"reps": 5, "load": 20', "unit of set 1 is"),
        ('"reps": 5, "kind": "giant"', "kind of set 1 is giant"),
        ('"reps": 5, "done_at": "today"', "done_at of set 1 is today"),
        ('"reps": 1e400', "a number that can be meant"),
        ('"load": 20, "unit": "kg"', "A set needs reps, a time or a distance."),
    ],
)
def test_a_workout_that_makes_no_sense_is_left_out_with_the_reason(
    lifter: Lifter, done: str, reason: str
) -> None:
    report = lifter.imports(minimal(done), "mine.json")
    assert report.workouts == 0
    assert [left.line for left in report.left_out] == [1]
    assert reason in str(report.left_out[0].reason)


def test_a_workout_left_out_is_named_by_its_line(lifter: Lifter) -> None:
    text = archive_text(ONE)
    wrong = text.replace('"zone": "Europe/Berlin"', '"zone": "Europe/Atlantis"')
    report = lifter.imports(wrong, "mine.json")
    line = wrong[: wrong.index('{\n   "id"')].count("\n") + 1
    assert [(left.line, str(left.reason)) for left in report.left_out] == [
        (line, "the time zone 'Europe/Atlantis' of workout 1 is not known.")
    ]


def test_an_exercise_nobody_described_becomes_ones_own_with_the_slug_given(
    lifter: Lifter,
) -> None:
    report = lifter.imports(archive_text(ONE).replace("Run", "Obstacle Crawl"), "mine.json")
    assert report.new_exercises == 1
    exercises = {found["slug"]: found for found in document(lifter.export())["exercises"]}
    assert exercises["run"]["name"] == "Obstacle Crawl"
    assert (exercises["run"]["origin"], exercises["run"]["measure"]) == ("own", "cardio")


def test_an_export_brings_settings_and_racks_to_an_empty_log_only(
    new_lifter: Callable[[], Lifter],
) -> None:
    first, empty, used = new_lifter(), new_lifter(), new_lifter()
    first.imports(archive_text(ONE), "mine.json")
    exported = first.export().replace('"sound": "on"', '"sound": "off"')
    exported = exported.replace('"name": "Home"', '"name": "Cellar"')
    empty.imports(exported, "mine.json")
    assert empty.export() == exported
    used.imports(minimal('"reps": 5'), "other.json")
    used.imports(exported, "mine.json")
    found = document(used.export())
    assert found["settings"]["sound"] == "on"
    assert [rack["name"] for rack in found["racks"] if rack["active"]] != ["Cellar"]
    assert len(found["workouts"]) == 2


def test_an_export_with_a_nonsense_setting_is_refused_whole(lifter: Lifter) -> None:
    before = lifter.export()
    with pytest.raises(Exception, match="The setting unit is 'stone'"):
        lifter.imports(
            '{"format": "brainlift", "version": 1, "settings": {"unit": "stone"}}', "mine.json"
        )
    assert lifter.export() == before


def test_undo_of_an_imported_export_takes_all_of_it_back_and_redo_brings_it_again(
    new_lifter: Callable[[], Lifter],
) -> None:
    first, second = new_lifter(), new_lifter()
    first.imports(archive_text(ONE), "mine.json")
    exported = first.export().replace('"sound": "on"', '"sound": "off"')
    before = second.export()
    second.imports(exported, "mine.json")
    assert second.undo() == "Import of mine.json: 1 workout, 3 sets"
    assert second.export() == before
    second.redo()
    assert second.export() == exported
    second.undo()
    second.imports(exported, "mine.json")
    assert second.export() == exported


def test_an_edited_programme_comes_back_as_ones_own(new_lifter: Callable[[], Lifter]) -> None:
    lifter, other = new_lifter(), new_lifter()
    plan = next(p for p in read_plans(lifter.reader, Rack()) if p.programme.slug == "split-ab")
    fewer = edits.without_slot(plan.programme, 0, 1)
    lifter.writer.do(change_programme, plan.uid, fewer, "fewer")
    text = lifter.export()
    other.imports(text, "mine.json")
    assert other.export() == text
    open_reader(other.folder / "brainlift.db").close()
    assert other.export() == text


def numbers(typed: st.SearchStrategy[Any]) -> st.SearchStrategy[str]:
    """Numbers as they are typed, without an exponent."""
    return typed.map(lambda number: format(number, "f"))


@given(
    rpe=numbers(st.decimals(6, 10, places=2)),
    miles=numbers(st.decimals("0.01", 100, places=2)),
)
def test_what_was_typed_is_exported_in_its_own_digits(rpe: str, miles: str) -> None:
    lifted, run = (*parse_sets(f"20x8 @{rpe}", Unit.KG), *parse_sets(f"{miles} mi", Unit.KG))
    assert set_json(lifted, None)["rir"] == 10 - Decimal(rpe)
    assert set_json(run, None)["distance_m"] == Decimal(miles) * Decimal("1609.344")


def test_ten_miles_and_what_is_left_of_an_rpe_are_exported_as_entered(lifter: Lifter) -> None:
    lifter.writer.do(log_text, "bench press dumbbell 20x8 @8.7")
    lifter.writer.do(log_text, "running 10 mi")
    exported = lifter.export()
    assert '"rir": 1.3,' in exported
    assert '"distance_m": 16093.44,' in exported


def test_an_older_log_is_exported_without_the_noise_that_was_stored(lifter: Lifter) -> None:
    lifter.writer.do(log_text, "bench press dumbbell 20x8 @2")
    lifter.writer.do(lambda change: change.db.execute("UPDATE workout_set SET rir = 10 - 8.7"))
    assert '"rir": 1.3,' in lifter.export()


@pytest.mark.parametrize("days", [2, 400, 40_000])
def test_sets_logged_while_the_clock_ran_ahead_come_back(
    days: int, new_lifter: Callable[[], Lifter]
) -> None:
    first, second = new_lifter(), new_lifter()
    ahead = StoppedClock(datetime(2026, 11, 22, 17, 5, tzinfo=UTC) + timedelta(days=days))
    with Writer(first.folder / "brainlift.db", ahead) as writer:
        writer.do(log_text, "bench press dumbbell 20x8")
    report = second.imports(first.export(), "mine.json")
    assert (report.sets, report.left_out) == (1, ())
    assert second.export() == first.export()
