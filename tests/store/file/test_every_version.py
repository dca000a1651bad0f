"""Whatever release made a file, this one opens it, keeps all of it, and undoes what it did."""

import os
import re
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from functools import partial
from pathlib import Path

import pytest

from brainlift_tui.core.errors import NoSuchExercise
from brainlift_tui.core.rack.rack import Station
from brainlift_tui.core.said import Said
from brainlift_tui.store.backup.backups import backups_folder, read_backups
from brainlift_tui.store.exercise.catalogue import print_of, read_catalogue
from brainlift_tui.store.exercise.exercises import named, read_exercises
from brainlift_tui.store.file.database import open_reader
from brainlift_tui.store.file.schema import SCHEMA_VERSION
from brainlift_tui.store.file.undoing import redo, undo
from brainlift_tui.store.file.writer import Change
from brainlift_tui.store.lifter.settings import read_settings
from brainlift_tui.store.looking_back import records
from brainlift_tui.store.rack.racks import change_rack, read_rack
from tests.store.derived_anew import held, worked_out
from tests.store.file.archive import archived, taken_out
from tests.store.refusal import refusal
from tests.store.undoing_lifter import UndoingLifter

NAMES = archived()

MOMENTS, SETS = 20, 46

LIFTERS = (
    "import", "exercise", "exercise_muscle", "workout", "workout_exercise", "workout_set",
    "open_row", "rest_timer", "rack", "rack_item", "rack_pins", "body", "nudge_answer", "setting",
    "check_in", "check_in_sore", "lifting_question", "lifting_draw", "memory_test",
    "memory_trial",
)  # fmt: skip
"""Tables of which each row has to be there afterwards, with all that it held."""


@pytest.fixture(scope="session")
def made_then(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("every_version")
    for name in NAMES:
        taken_out(name, folder)
    return folder


@pytest.fixture(scope="module", params=NAMES)
def opened(request, made_then, tmp_path_factory) -> tuple[Path, Path]:
    """A file as it was, and one like it that this release has opened; they are to be read."""
    then = made_then / request.param
    now = Path(shutil.copy(then, tmp_path_factory.mktemp("opened") / "brainlift.db"))
    open_reader(now).close()
    return then, now


@pytest.fixture
def lifter(opened, tmp_path) -> Iterator[UndoingLifter]:
    """A lifter who goes on with it."""
    found = UndoingLifter(Path(shutil.copy(opened[1], tmp_path / "brainlift.db")))
    yield found
    found.close()


def rows_of(path: Path) -> dict[str, list[dict[str, object]]]:
    """All that the lifter's tables hold, each row by its columns' names."""
    with closing(sqlite3.connect(path)) as plain:
        plain.row_factory = sqlite3.Row
        there = {name for (name,) in plain.execute("SELECT name FROM sqlite_master")}
        return {
            table: [dict(row) for row in plain.execute(f"SELECT * FROM {table}")]
            for table in LIFTERS
            if table in there
        }


def test_there_is_a_file_of_every_version_before_this_one():
    made = {int(name.removesuffix(".db").split("-")[1]) for name in NAMES}
    assert made >= set(range(1, SCHEMA_VERSION))


def lifters_own(rows: dict[str, list[dict[str, object]]]) -> dict[str, list[dict[str, object]]]:
    """The same, but of exercises that nobody described only what is no part of the catalogue."""
    own = {row["id"] for row in rows["exercise"] if row["origin"] == "own" or row["revision"] != 1}
    printed = ("name", "measure", "equipment", "pattern", "implements", "one_sided", "station")
    exercises = [
        row if row["id"] in own else {k: v for k, v in row.items() if k not in printed}
        for row in rows["exercise"]
    ]
    muscles = [row for row in rows["exercise_muscle"] if row["exercise_id"] in own]
    return rows | {"exercise": exercises, "exercise_muscle": muscles}


def test_every_set_and_all_else_the_lifter_stored_is_kept(opened):
    before, after = lifters_own(rows_of(opened[0])), rows_of(opened[1])
    for table, rows in before.items():
        for columns in {tuple(row) for row in rows}:
            kept = {tuple(row[column] for column in columns) for row in after[table]}
            asked = [tuple(row.values()) for row in rows if tuple(row) == columns]
            assert [row for row in asked if row not in kept] == []
    assert len(after["workout_set"]) == len(before["workout_set"]) == SETS


def test_the_catalogue_is_as_in_a_new_file_where_the_lifter_described_nothing(lifter):
    rows = lifter.rows("SELECT id, slug FROM exercise WHERE origin = 'catalogue' AND revision = 1")
    found = read_exercises(lifter.reader, [row for row, _ in rows])
    printed = {exercise.slug: print_of(exercise) for exercise in read_catalogue()}
    assert {slug: print_of(found[row]) for row, slug in rows}.items() <= printed.items()
    assert len(rows) > len(printed) - 20


def test_the_file_is_whole_and_of_this_version(opened):
    with closing(sqlite3.connect(opened[1])) as plain:
        assert plain.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert plain.execute("PRAGMA foreign_key_check").fetchall() == []
        assert plain.execute("PRAGMA user_version").fetchone()[0] == SCHEMA_VERSION


def schema_of(path: Path) -> dict[str, object]:
    """Every table with its columns and checks, every index, trigger and view.

    The journal numbers tables in the order they came in; that number alone may differ.
    """
    with closing(sqlite3.connect(path)) as plain:
        return {
            name: (
                kind,
                table,
                re.sub(r"SELECTid,\d+", "NUMBER", "".join((sql or "").replace('"', "").split())),
                plain.execute(f"PRAGMA table_xinfo({name})").fetchall(),
                plain.execute(f"PRAGMA foreign_key_list({name})").fetchall(),
                plain.execute(f"PRAGMA index_xinfo({name})").fetchall(),
            )
            for kind, name, table, sql in plain.execute(
                "SELECT type, name, tbl_name, sql FROM sqlite_master"
            ).fetchall()
        }


def test_every_table_index_trigger_and_view_is_as_in_a_new_file(opened, new_file):
    assert schema_of(opened[1]) == schema_of(new_file)


def all_of(change: Change, turn: Callable[[Change], Said | None]) -> list[str]:
    """Undo or redo all there is; the sentences of the steps."""
    return [step.english() for step in iter(partial(turn, change), None)]


def test_all_that_was_done_can_be_undone_and_done_again(lifter):
    lifter.do(all_of, redo)
    before, steps = lifter.contents(), lifter.steps()
    assert len(steps) > 50
    labels = [label for label, _ in steps]
    assert lifter.do(all_of, undo) == labels[::-1]
    assert lifter.workouts() == []
    assert lifter.do(all_of, redo) == labels
    assert lifter.contents() == before


def test_what_is_worked_out_from_the_log_is_as_it_would_be_anew(lifter):
    assert held(lifter.reader) == worked_out(lifter.reader)
    bests = "SELECT * FROM personal_best ORDER BY exercise_id, started_at, workout_id, number"
    found = lifter.rows(bests)
    lifter.do(lambda change: records.mark_everything(change.db))
    assert found
    assert lifter.rows(bests) == found


def test_a_name_is_found_by_its_vowels_too(lifter):
    assert named(lifter.reader, "दंडा बैठक")
    with pytest.raises(NoSuchExercise):
        named(lifter.reader, "दंड बैठक")


def test_what_a_rack_has_to_do_exercises_on_can_be_told_and_taken_back(lifter):
    before = read_rack(lifter.reader)
    assert before.stations
    more = before._replace(stations=frozenset(Station) - {Station.NONE})
    lifter.do(change_rack, more)
    assert read_rack(lifter.reader) == more
    lifter.undo()
    assert read_rack(lifter.reader) == before


# --- a migration that does not come to its end ------------------------------------------------

_KILLED = """
import os, shutil, signal, sqlite3, sys
from pathlib import Path
from brainlift_tui.store.file import database, migrations
from brainlift_tui.core.errors import StoreUnusable
import brainlift_tui.store.file.triggers, sqlite_utils

old, folder, moments = Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3])
connect, said = migrations.connect, 0

def migrate(path, kill_at):
    def counted(statement):
        global said
        said += 1
        if said == kill_at:
            os.kill(os.getpid(), signal.SIGKILL)
    def connect_counted(*args, **kwargs):
        connection = connect(*args, **kwargs)
        connection.set_trace_callback(counted)
        return connection
    migrations.connect = connect_counted
    migrations.prepare(path)

whole = folder / "whole.db"
shutil.copy(old, whole)
migrate(whole, None)
for moment in range(moments):
    kill_at = 1 + moment * (said - 1) // (moments - 1)
    path = folder / str(moment) / "brainlift.db"
    path.parent.mkdir()
    shutil.copy(old, path)
    child = os.fork()
    if not child:
        said = 0
        migrate(path, kill_at)
        os._exit(0)
    assert os.WIFSIGNALED(os.waitpid(child, 0)[1]), kill_at
"""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system can't fork")
def test_a_migration_killed_at_any_moment_leaves_the_old_file_working(made_then, tmp_path):
    old = made_then / "version-01.db"
    before = rows_of(old)
    line = [sys.executable, "-c", _KILLED, str(old), str(tmp_path), str(MOMENTS)]
    subprocess.run(line, check=True)
    whole = rows_of(tmp_path / "whole.db")
    for moment in range(MOMENTS):
        path = tmp_path / str(moment) / "brainlift.db"
        assert rows_of(path) in (before, whole)
        with closing(open_reader(path)) as reader:
            assert reader.execute("SELECT count(*) FROM workout_set").fetchone()[0] == SETS
        assert rows_of(path) == whole
        assert len(read_backups(path)) == 1


def test_a_migration_tried_again_and_again_leaves_one_copy_of_the_old_file(
    made_then, tmp_path, monkeypatch
):
    path = Path(shutil.copy(made_then / "version-03.db", tmp_path / "brainlift.db"))

    def full(db) -> None:
        raise sqlite3.OperationalError("database or disk is full")

    with monkeypatch.context() as patch:
        patch.setattr("brainlift_tui.store.file.triggers.install", full)
        for _ in range(3):
            assert "nothing was stored" in refusal(path)
    open_reader(path).close()
    (copy,) = read_backups(path)
    assert len(rows_of(backups_folder(path) / copy.name)["workout_set"]) == SETS


def test_who_trained_by_the_programme_one_used_to_begin_with_goes_on_with_it(made_then, tmp_path):
    path = Path(shutil.copy(made_then / "version-19.db", tmp_path / "brainlift.db"))
    with closing(sqlite3.connect(path)) as plain, plain:
        plain.execute("DELETE FROM setting WHERE key = 'programme'")
    with closing(open_reader(path)) as reader:
        assert read_settings(reader).programme == "split-ab"
