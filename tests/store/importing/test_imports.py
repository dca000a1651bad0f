"""Another app's log comes into the log once, whole, and can be taken back."""

import shutil
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from brainlift_tui.core.exercise.exercise import Pattern
from brainlift_tui.core.exercise.recognition import recognition_key
from brainlift_tui.core.importing.choices import USUAL, ChosenName
from brainlift_tui.core.lifter.settings import UNIT
from brainlift_tui.core.load.load import Load, Unit
from brainlift_tui.core.rack.rack import Rack, default_rack
from brainlift_tui.core.rest.rest import planned_rest
from brainlift_tui.core.workout.log import (
    DoubtedSet,
    ForeignLog,
    GuessedExercise,
    ImportReport,
    MeantExercise,
)
from brainlift_tui.core.workout.workout import TrainingSet, Workout, WorkoutExercise
from brainlift_tui.store.clock import StoppedClock
from brainlift_tui.store.exercise.exercises import read_exercises
from brainlift_tui.store.file import journal
from brainlift_tui.store.file.database import open_reader
from brainlift_tui.store.file.triggers import expected_triggers
from brainlift_tui.store.file.writer import Change, Writer
from brainlift_tui.store.importing import storing
from brainlift_tui.store.importing.foreign import add_log
from brainlift_tui.store.importing.taking_back import read_past_imports, take_back
from brainlift_tui.store.lifter.settings import read_settings, set_to
from brainlift_tui.store.looking_back import records
from brainlift_tui.store.rack.racks import change_rack, read_rack
from brainlift_tui.store.session.training import start_empty
from tests.made_once import new_log
from tests.store.derived_anew import held, worked_out

NOW = datetime(2026, 11, 22, 17, 5, tzinfo=UTC)


@pytest.fixture(scope="module")
def new_database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return new_log(tmp_path_factory)


@dataclass
class Lifter:
    writer: Writer
    reader: sqlite3.Connection

    def imports(self, log: ForeignLog, *, dry_run: bool = False) -> ImportReport:
        return self.writer.do(add_log, log, "log.csv", dry_run=dry_run)

    def undo(self) -> journal.Step | None:
        return self.writer.do(_undo)

    def redo(self) -> journal.Step | None:
        return self.writer.do(_redo)

    def change(self, sql: str) -> None:
        self.writer.do(_change, sql)

    def rows(self, sql: str) -> list[tuple[object, ...]]:
        return self.reader.execute(sql).fetchall()

    @property
    def workouts(self) -> int:
        return len(self.rows("SELECT 1 FROM workout WHERE deleted_at IS NULL"))


def _undo(change: Change) -> journal.Step | None:
    return journal.undo(change.db)


def _redo(change: Change) -> journal.Step | None:
    return journal.redo(change.db)


def _change(change: Change, sql: str) -> None:
    with change.step("An edit"):
        change.db.execute(sql)


@pytest.fixture
def lifter(new_database: Path, tmp_path: Path) -> Iterator[Lifter]:
    path = tmp_path / "brainlift.db"
    shutil.copy(new_database, path)
    reader = open_reader(path)
    with Writer(path, StoppedClock(NOW, "Europe/Berlin")) as writer:
        yield Lifter(writer, reader)
    reader.close()


def kg(text: str, reps: int = 8) -> TrainingSet:
    return TrainingSet(load=Load(text, Unit.KG), reps=reps)


def workout(day: int, *entries: tuple[str, tuple[TrainingSet, ...]]) -> Workout:
    """A workout of October 2026."""
    started_at = datetime(2026, 10, day, 18, 0, tzinfo=UTC)
    return Workout(
        started_at=started_at,
        finished_at=started_at + timedelta(hours=1),
        title="Evening",
        exercises=tuple(WorkoutExercise(name, sets=sets) for name, sets in entries),
    )


def log_of(*workouts: Workout) -> ForeignLog:
    lines = iter(range(2, 10_000))
    return ForeignLog(
        "strong",
        workouts,
        tuple(tuple(next(lines) for _ in range(found.set_count)) for found in workouts),
    )


PRESS = ("Bench Press (Dumbbell)", (kg("20"), kg("22.5", 7)))
OWN = ("Cellar Heave", (kg("30"),))
LOG = log_of(workout(1, PRESS), workout(3, PRESS, OWN))


def test_an_import_adds_the_workouts_and_says_how_many(lifter: Lifter) -> None:
    report = lifter.imports(LOG)
    assert report == ImportReport(
        workouts=2,
        sets=5,
        exercises=2,
        new_exercises=1,
        already_there=0,
        left_out=(),
        first_day=date(2026, 10, 1),
        last_day=date(2026, 10, 3),
        loads_in=(Unit.KG,),
        rack=report.rack,
        guessed=(GuessedExercise("Cellar Heave", ()),),
    )
    assert lifter.workouts == 2
    assert lifter.rows("SELECT workouts, sets, format, file_name FROM import") == [
        (2, 5, "strong", "log.csv")
    ]


def test_a_dry_run_says_the_same_and_stores_nothing(lifter: Lifter) -> None:
    planned = lifter.imports(LOG, dry_run=True)
    assert lifter.workouts == 0
    assert lifter.undo() is None
    assert lifter.imports(LOG) == planned


def test_sets_that_can_hardly_be_meant_are_kept_and_told(lifter: Lifter) -> None:
    slip = workout(5, ("Bench Press (Dumbbell)", (kg("200"), kg("20"))))
    found = lifter.imports(log_of(*LOG.workouts, slip))
    expected = (DoubtedSet("Bench Press (Dumbbell)", date(2026, 10, 5), kg("200")),)
    assert (found.doubted, found.sets) == (expected, 7)
    assert lifter.rows("SELECT position, settled FROM doubted_set") == [(0, 0)]


def test_what_is_there_already_tells_what_of_a_file_can_hardly_be_meant(lifter: Lifter) -> None:
    lifter.imports(LOG)
    slip = workout(5, ("Bench Press (Dumbbell)", (kg("200"),)))
    planned = lifter.imports(log_of(slip), dry_run=True)
    assert [str(found.done.load) for found in planned.doubted] == ["200 kg"]
    more = [workout(day, ("Bench Press (Dumbbell)", (kg("200"),))) for day in (5, 7, 9)]
    assert lifter.imports(log_of(*more)).doubted == ()


def test_the_same_file_again_adds_nothing(lifter: Lifter) -> None:
    lifter.imports(LOG)
    again = lifter.imports(LOG)
    assert (again.workouts, again.sets, again.already_there) == (0, 0, 2)
    assert lifter.workouts == 2
    assert len(lifter.rows("SELECT 1 FROM import")) == 1


def test_a_file_exported_in_another_time_zone_adds_nothing(lifter: Lifter) -> None:
    lifter.imports(LOG)
    shifted = log_of(
        *(
            found._replace(
                started_at=found.started_at + timedelta(hours=8),
                finished_at=found.started_at + timedelta(hours=9),
            )
            for found in LOG.workouts
        )
    )
    assert lifter.imports(shifted).already_there == 2
    assert lifter.workouts == 2


def test_only_the_new_workouts_of_a_longer_file_are_added(lifter: Lifter) -> None:
    lifter.imports(LOG)
    report = lifter.imports(log_of(*LOG.workouts, workout(5, PRESS)))
    assert (report.workouts, report.already_there) == (1, 2)


def test_two_equal_workouts_in_one_file_are_both_kept(lifter: Lifter) -> None:
    twice = log_of(workout(1, PRESS), workout(1, PRESS))
    assert lifter.imports(twice).workouts == 2
    assert lifter.imports(twice).already_there == 2


def test_an_edited_workout_is_not_added_again(lifter: Lifter) -> None:
    lifter.imports(LOG)
    lifter.change("UPDATE workout_set SET reps = 3")
    lifter.change("UPDATE workout SET title = 'Mine'")
    assert lifter.imports(LOG).already_there == 2


def test_a_deleted_workout_does_not_come_back(lifter: Lifter) -> None:
    lifter.imports(LOG)
    lifter.change("UPDATE workout SET deleted_at = 1 WHERE day = '2026-10-01'")
    again = lifter.imports(LOG)
    assert (again.already_there, again.deleted_here) == (1, 1)
    assert lifter.workouts == 1


def test_undo_takes_the_whole_import_back_and_redo_brings_it_again(lifter: Lifter) -> None:
    lifter.imports(LOG)
    rack = read_rack(lifter.reader)
    step = lifter.undo()
    assert step is not None
    assert step.label.english() == "Import of log.csv: 2 workouts, 5 sets"
    assert lifter.workouts == 0
    assert lifter.rows("SELECT 1 FROM exercise WHERE origin = 'own' AND deleted_at IS NULL") == []
    assert lifter.rows("SELECT taken_back FROM import") == [(1,)]
    assert read_rack(lifter.reader) == default_rack(Unit.KG)
    lifter.redo()
    assert lifter.workouts == 2
    assert lifter.rows("SELECT 1 FROM exercise WHERE origin = 'own' AND deleted_at IS NULL")
    assert lifter.rows("SELECT taken_back FROM import") == [(0,)]
    assert read_rack(lifter.reader) == rack


def test_after_undo_the_same_file_can_be_imported_again(lifter: Lifter) -> None:
    first = lifter.imports(LOG)
    lifter.undo()
    assert lifter.imports(LOG) == first._replace(guessed=())
    assert lifter.workouts == 2
    assert len(lifter.rows("SELECT 1 FROM exercise WHERE origin = 'own'")) == 1


def test_an_import_is_taken_back_long_afterwards_and_only_what_it_brought(lifter: Lifter) -> None:
    lifter.imports(log_of(workout(1, PRESS), workout(3, PRESS, OWN)))
    changed = workout(3, (PRESS[0], (kg("20"), kg("22.5", 9))), OWN)
    lifter.imports(log_of(workout(1, PRESS), changed, workout(5, PRESS, ("Other", (kg("9"),)))))
    lifter.imports(log_of(workout(7, PRESS)))
    lifter.change("UPDATE workout SET note = 'mine' WHERE day = '2026-10-05'")
    last, second, first = read_past_imports(lifter.reader)
    assert [(p.workouts, p.edited) for p in (last, second, first)] == [(1, 0), (2, 1), (1, 0)]
    lifter.writer.do(take_back, second)
    live = "SELECT day FROM workout WHERE deleted_at IS NULL ORDER BY day"
    assert lifter.rows(live) == [("2026-10-01",), ("2026-10-03",), ("2026-10-07",)]
    own = "SELECT name FROM exercise WHERE origin = 'own' AND deleted_at IS NULL"
    assert lifter.rows(own) == [(OWN[0],)]
    assert lifter.rows(
        "SELECT max(reps) FROM workout_set JOIN workout_exercise ON entry_id = id"
    ) == [(9,)]
    assert [p.workouts for p in read_past_imports(lifter.reader)] == [1, 2]
    again = log_of(workout(1, PRESS), changed, workout(5, PRESS), workout(7, PRESS))
    report = lifter.imports(again)
    assert (report.workouts, report.already_there) == (1, 3)
    lifter.undo()
    step = lifter.undo()
    assert step is not None
    assert step.label.english() == "Import of log.csv taken back: 1 workout"
    assert len(lifter.rows(live)) == 4
    assert len(lifter.rows(own)) == 2


def test_an_import_of_many_sets_is_a_handful_of_journal_rows(lifter: Lifter) -> None:
    many = log_of(*(workout(day, ("Push Up", (TrainingSet(reps=9),) * 40)) for day in range(1, 29)))
    assert lifter.imports(many).sets == 1120
    assert len(lifter.rows("SELECT 1 FROM journal_change")) <= 3


def test_an_import_leaves_revisions_at_1(lifter: Lifter) -> None:
    lifter.imports(LOG)
    assert lifter.rows("SELECT DISTINCT revision FROM workout") == [(1,)]


def test_an_exercise_is_found_however_its_name_is_spelled(lifter: Lifter) -> None:
    report = lifter.imports(log_of(workout(1, ("dumbbell bench press", (kg("20"),)))))
    assert report.new_exercises == 0
    assert lifter.rows(
        "SELECT slug FROM workout_exercise JOIN exercise ON exercise.id = exercise_id"
    ) == [("bench-press-dumbbell",)]


def test_an_unknown_exercise_becomes_the_lifters_own(lifter: Lifter) -> None:
    lifter.imports(LOG)
    assert lifter.rows("SELECT slug, name, measure FROM exercise WHERE origin = 'own'") == [
        ("cellar-heave", "Cellar Heave", "weighted")
    ]


def test_an_unknown_exercise_does_not_count_as_compound(lifter: Lifter) -> None:
    lifter.imports(LOG)
    row = lifter.rows("SELECT id FROM exercise WHERE slug = 'cellar-heave'")[0][0]
    assert isinstance(row, int)
    (heave,) = read_exercises(lifter.reader, [row]).values()
    assert (heave.pattern, heave.compound) == (Pattern.OTHER, False)
    assert planned_rest(heave, None, None) == 90


def test_two_names_of_one_exercise_in_a_file_are_that_exercise(lifter: Lifter) -> None:
    both = log_of(
        workout(1, ("Pull Up", (TrainingSet(reps=8),)), ("Pull Up (Weighted)", (kg("10"),))),
        workout(3, ("Overhead Press (Barbell)", (kg("40"),)), ("Military Press", (kg("35"),))),
    )
    report = lifter.imports(both)
    assert (report.exercises, report.new_exercises) == (4, 0)
    slugs = lifter.rows(
        "SELECT DISTINCT slug FROM workout_exercise JOIN exercise ON exercise.id = exercise_id"
    )
    assert sorted(slug for (slug,) in slugs) == ["overhead-press-barbell", "pull-up"]
    assert lifter.imports(both).already_there == 2


def test_a_name_in_another_language_is_the_exercise_that_it_means_and_is_found_by_then(
    lifter: Lifter,
) -> None:
    log = log_of(workout(1, ("Schrägbankdrücken mit Kurzhanteln", (kg("20"),))))
    planned = lifter.imports(log, dry_run=True)
    report = lifter.imports(log)
    assert planned == report
    assert [(each.name, each.here) for each in report.meant] == [
        ("Schrägbankdrücken mit Kurzhanteln", "Incline Bench Press (Dumbbell)")
    ]
    key = recognition_key("Schrägbankdrücken mit Kurzhanteln")
    assert lifter.rows(f"SELECT name FROM exercise_name WHERE key = '{key}'")
    later = lifter.imports(log_of(workout(4, ("Schrägbankdrücken mit Kurzhanteln", (kg("22"),)))))
    assert (later.workouts, later.meant) == (1, ())


def test_what_the_lifter_says_a_name_is_holds_for_the_whole_file_and_from_then_on(
    lifter: Lifter,
) -> None:
    bench = ("Schrägbankdrücken mit Kurzhanteln", (kg("20"),))
    said = USUAL.naming(ChosenName(OWN[0], "bent-over-row-barbell"))
    said = said.naming(ChosenName(bench[0], "pull-up")).naming(ChosenName(bench[0]))
    first = (workout(1, OWN, bench), workout(3, OWN))
    report = lifter.writer.do(add_log, log_of(*first), "log.csv", said)
    assert report.meant == (MeantExercise(OWN[0], "Bent Over Row (Barbell)"),)
    assert [each.name for each in report.guessed] == [bench[0]]
    later = lifter.imports(log_of(*first, workout(5, OWN, bench)))
    assert (later.workouts, later.already_there, later.meant, later.guessed) == (1, 2, (), ())
    assert lifter.rows(
        "SELECT name, count(*) FROM workout_exercise JOIN exercise ON exercise.id = exercise_id"
        " GROUP BY name"
    ) == [("Bent Over Row (Barbell)", 3), (bench[0], 2)]


def test_a_load_below_zero_is_left_out_where_nothing_helps(lifter: Lifter) -> None:
    report = lifter.imports(log_of(workout(1, ("Bench Press (Dumbbell)", (kg("20"), kg("-5"))))))
    assert report.sets == 1
    assert [(left.line, str(left.reason)) for left in report.left_out] == [
        (3, "Bench Press (Dumbbell): a load of -5 kg is below zero.")
    ]
    assert (
        lifter.imports(
            log_of(workout(1, ("Bench Press (Dumbbell)", (kg("20"), kg("-5")))))
        ).already_there
        == 1
    )


@pytest.mark.parametrize(
    ("year", "reason"),
    [(1949, "1949-10-01 is before 1950"), (2027, "2027-10-01 20:00 is more than a day ahead")],
)
def test_a_workout_with_a_date_that_cannot_be_is_left_out(
    lifter: Lifter, year: int, reason: str
) -> None:
    found = workout(1, PRESS)
    wrong = found._replace(started_at=found.started_at.replace(year=year), finished_at=None)
    report = lifter.imports(log_of(workout(3, PRESS), wrong))
    assert report.workouts == 1
    assert [left.line for left in report.left_out] == [4]
    assert str(report.left_out[0].reason).startswith(reason)


def test_an_import_during_a_workout_leaves_the_open_one_open(lifter: Lifter) -> None:
    lifter.writer.do(start_empty)
    lifter.imports(log_of(workout(1, PRESS)._replace(finished_at=None)))
    assert len(lifter.rows("SELECT 1 FROM workout WHERE finished_at IS NULL")) == 1
    assert lifter.workouts == 2


def test_the_rack_is_put_together_from_the_last_twelve_months(lifter: Lifter) -> None:
    old = workout(1, ("Bench Press (Dumbbell)", (kg("50"),)))
    old = old._replace(started_at=old.started_at.replace(year=2024))
    report = lifter.imports(log_of(old, *LOG.workouts))
    assert report.rack_inferred
    dumbbells = read_rack(lifter.reader).dumbbells
    assert [load.text for load in dumbbells] == ["20", "22.5"]


def pounds(*texts: str) -> ForeignLog:
    sets = tuple(TrainingSet(load=Load(text, Unit.LB), reps=8) for text in texts)
    return log_of(workout(3, ("Bench Press (Dumbbell)", sets)))


def shown_in(lifter: Lifter) -> Unit:
    return read_settings(lifter.reader).unit


def test_a_log_in_pounds_is_shown_in_pounds_where_nobody_chose_a_unit(lifter: Lifter) -> None:
    assert lifter.imports(pounds("45", "50"), dry_run=True).unit is Unit.LB
    assert shown_in(lifter) is Unit.KG
    assert lifter.imports(pounds("45", "50")).unit is Unit.LB
    assert shown_in(lifter) is Unit.LB
    lifter.undo()
    assert shown_in(lifter) is Unit.KG


def test_an_import_taken_back_and_done_again_sets_the_unit_again(lifter: Lifter) -> None:
    for _ in range(2):
        assert lifter.imports(pounds("45", "50")).unit is Unit.LB
        lifter.undo()
        assert shown_in(lifter) is Unit.KG


def test_a_unit_that_was_chosen_stays(lifter: Lifter) -> None:
    lifter.writer.do(set_to, UNIT, Unit.LB)
    lifter.writer.do(set_to, UNIT, Unit.KG)
    assert lifter.imports(pounds("45", "50")).unit is None
    assert shown_in(lifter) is Unit.KG


def test_who_trained_here_already_goes_on_in_their_unit(lifter: Lifter) -> None:
    lifter.writer.do(start_empty)
    assert lifter.imports(pounds("45")).unit is None
    assert lifter.imports(LOG).unit is None


def test_a_rack_that_the_lifter_changed_is_left_alone(lifter: Lifter) -> None:
    mine = Rack("Mine", dumbbells=(Load("7", Unit.KG),))
    lifter.writer.do(change_rack, mine)
    assert not lifter.imports(LOG).rack_inferred
    assert read_rack(lifter.reader) == mine


def test_a_log_of_bodyweight_alone_says_nothing_about_the_rack(lifter: Lifter) -> None:
    report = lifter.imports(log_of(workout(1, ("Push Up", (TrainingSet(reps=12),)))))
    assert not report.rack_inferred


@pytest.mark.parametrize("few", [0, storing.FEW])
def test_an_import_is_one_step_and_all_that_is_derived_whether_it_is_small_or_large(
    lifter: Lifter, few: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(storing, "FEW", few)
    bests = "SELECT * FROM personal_best ORDER BY 1, 2, 3, 4"
    lifter.imports(log_of(workout(3, ("Bench Press (Dumbbell)", (kg("20"), kg("22.5"))))))
    before = held(lifter.reader), lifter.rows(bests)
    lifter.imports(log_of(workout(5, ("Bench Press (Dumbbell)", (kg("25"), kg("22.5"))))))
    assert held(lifter.reader) == worked_out(lifter.reader)
    after = held(lifter.reader), lifter.rows(bests)
    assert len(after[1]) > len(before[1])
    lifter.writer.do(lambda change: records.mark_everything(change.db))
    assert (held(lifter.reader), lifter.rows(bests)) == after
    triggers = "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'"
    assert dict(lifter.rows(triggers)) == expected_triggers(lifter.reader)
    changes = "SELECT count(*) FROM journal_change GROUP BY id >> 24"
    assert lifter.rows(changes)[-1] == (2,), "the import and its workouts, not each of their rows"
    lifter.undo()
    assert (held(lifter.reader), lifter.rows(bests)) == before
    assert lifter.workouts == 1
