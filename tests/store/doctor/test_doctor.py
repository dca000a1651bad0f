"""A log is looked through, and made anew from what can be read of it and from its newest copy."""

import os
import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from random import Random
from zoneinfo import ZoneInfo

import pytest

from brainlift_tui.core.backup.backup import MadeFor
from brainlift_tui.core.errors import Refused
from brainlift_tui.store.backup.backups import back_up, backups_folder, read_backups
from brainlift_tui.store.doctor.examining import Check, examine
from brainlift_tui.store.doctor.rebuilding import can_be_rebuilt, rebuild
from brainlift_tui.store.file.connection import connect
from brainlift_tui.store.file.database import open_reader
from tests.made_once import made_once
from tests.store.file.archive import archived, taken_out
from tests.store.lifting import EVENING, Lifter

NOW = EVENING.astimezone(ZoneInfo("Europe/Berlin")) + timedelta(days=200)

LATER = "UPDATE workout SET started_at = started_at + 4e7, finished_at = finished_at + 4e7"

OWN = ("workout", "workout_exercise", "workout_set")


@pytest.fixture(scope="module")
def trained(new_file: Path, tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The log of thirty days of training."""

    def make(path: Path) -> None:
        path.write_bytes(new_file.read_bytes())
        with closing(Lifter(path)) as lifter:
            for day in range(30):
                lifter.train(*[f"{20 + day // 4}x{8 + day % 4}, 10 @2, 9, 8"] * 4)
                lifter.days_pass(3)

    return made_once(tmp_path_factory, "trained-thirty-days.db", make).read_bytes()


@pytest.fixture
def log(trained: bytes, tmp_path: Path) -> Path:
    path = tmp_path / "brainlift.db"
    path.write_bytes(trained)
    path.chmod(0o600)
    return path


def amiss(checks: tuple[Check, ...]) -> set[str]:
    return {check.name for check in checks if not check.ok}


def rows_of(path: Path, tables: tuple[str, ...] = OWN) -> dict[str, set[tuple[object, ...]]]:
    with closing(sqlite3.connect(path)) as plain:
        return {table: set(plain.execute(f"SELECT * FROM {table}")) for table in tables}


def pages_of(path: Path, table: str) -> list[int]:
    """The leaves that a table lies on, where SQLite can tell; else its first page alone."""
    with closing(sqlite3.connect(path)) as plain:
        try:
            found = plain.execute(
                "SELECT pageno FROM dbstat WHERE name = ? AND pagetype = 'leaf'", [table]
            ).fetchall()
        except sqlite3.OperationalError:
            found = plain.execute(
                "SELECT rootpage FROM sqlite_schema WHERE name = ?", [table]
            ).fetchall()
    return [row[0] for row in found]


def can_tell_pages() -> bool:
    with closing(sqlite3.connect(":memory:")) as plain:
        return plain.execute("PRAGMA compile_options").fetchall().count(("ENABLE_DBSTAT_VTAB",)) > 0


def cells_of(path: Path, table: str) -> dict[int, int]:
    """How many rows lie on each leaf of a table."""
    with closing(sqlite3.connect(path)) as plain:
        return dict(
            plain.execute(
                "SELECT pageno, ncell FROM dbstat WHERE name = ? AND pagetype = 'leaf'", [table]
            )
        )


def spoil(path: Path, page: int) -> None:
    with path.open("r+b") as file:
        file.seek((page - 1) * 4096)
        file.write(os.urandom(4096))


def test_a_sound_log_has_nothing_amiss(log: Path):
    checks = examine(log, NOW)
    assert amiss(checks) == set()
    assert [check.name for check in checks] == [
        "pages", "orphans", "tables", "derived", "clock", "rights", "copies", "sqlite",
    ]  # fmt: skip


def test_looking_changes_nothing(log: Path):
    before = log.read_bytes()
    examine(log, NOW)
    assert log.read_bytes() == before
    assert [file.name for file in log.parent.iterdir()] == [log.name]


@pytest.mark.parametrize(
    ("change", "name"),
    [
        ("DELETE FROM personal_best WHERE exercise_id % 2", "derived"),
        ("DELETE FROM training_day WHERE day % 2", "derived"),
        ("DROP INDEX workout_by_start", "tables"),
        ("DROP TRIGGER {trigger}", "tables"),
        ("CREATE TRIGGER strange AFTER INSERT ON workout BEGIN SELECT 1; END", "tables"),
        (
            LATER,
            "clock",
        ),
    ],
)
def test_what_is_amiss_is_named(log: Path, change: str, name: str):
    with closing(sqlite3.connect(log)) as plain, plain:
        (trigger,) = plain.execute(
            "SELECT name FROM sqlite_schema WHERE type = 'trigger' LIMIT 1"
        ).fetchone()
        plain.execute("UPDATE journal_open SET step_id = NULL")
        plain.execute(change.format(trigger=trigger))
        plain.execute("DELETE FROM derived_due")
        plain.execute("DELETE FROM personal_best_stale")
    assert name in amiss(examine(log, NOW))


@pytest.mark.skipif(os.name != "posix", reason="rights are another matter there")
def test_rights_of_others_and_a_damaged_copy_are_told(log: Path):
    copy = back_up(log, NOW, MadeFor.HAND).path
    spoil(copy, 9)
    log.chmod(0o644)
    assert amiss(examine(log, NOW)) == {"rights", "copies"}


def test_before_the_first_start_nothing_is_amiss(tmp_path: Path):
    log = tmp_path / "brainlift.db"
    assert amiss(examine(log, NOW)) == set()
    assert not log.exists()


def test_a_log_emptied_by_another_program_is_not_taken_for_a_new_one(log: Path):
    back_up(log, NOW, MadeFor.HAND)
    log.write_bytes(b"")
    assert "pages" in amiss(examine(log, NOW))
    with pytest.raises(Refused, match="restore a copy"):
        rebuild(log, NOW)


def test_a_file_that_is_no_log_any_more_is_told(log: Path):
    spoil(log, 1)
    assert "pages" in amiss(examine(log, NOW))


@pytest.mark.parametrize(
    "table", ["personal_best", "exercise_session", "training_day", "workout_by_start",
              "workout_exercise_by_exercise", "workout_words_data"],
)  # fmt: skip
def test_a_damaged_index_or_derived_table_costs_nothing(log: Path, table: str):
    before = rows_of(log)
    for page in pages_of(log, table):
        spoil(log, page)
    assert "pages" in amiss(examine(log, NOW))
    mended = rebuild(log, NOW)
    assert rows_of(log) == before
    assert (mended.unread, mended.from_copy) == ((), 0)
    assert amiss(examine(log, NOW)) == set()


@pytest.mark.parametrize("table", OWN)
def test_of_a_damaged_table_all_comes_back_with_the_newest_copy(log: Path, table: str):
    before = rows_of(log)
    back_up(log, NOW, MadeFor.DAY)
    lifter = Lifter(log)
    lifter.days_pass(130)
    lifter.train("30x8, 8", "30x8")
    lifter.close()
    after = rows_of(log)
    leaves = pages_of(log, table)
    spoil(log, leaves[len(leaves) // 2])
    mended = rebuild(log, NOW)
    kept = rows_of(log)
    if table == "workout":  # one begun after the copy stands there with what its sets say
        assert [row[0] for row in sorted(kept[table])] == [row[0] for row in sorted(after[table])]
        kept["workout"] = after["workout"]
    assert kept == after
    assert before["workout_set"] < after["workout_set"]
    assert mended.unread == (table,)
    assert mended.from_copy > 0
    assert amiss(examine(log, NOW)) == set()


def test_the_copy_made_before_an_update_gives_back_what_is_damaged_after_it(tmp_path: Path):
    older = taken_out(archived()[-1], tmp_path)
    log = older.rename(tmp_path / "brainlift.db")
    open_reader(log).close()
    assert [copy.why for copy in read_backups(log)] == [MadeFor.MIGRATION]
    before = rows_of(log)
    assert before["workout_set"]
    for page in pages_of(log, "workout_set"):
        spoil(log, page)
    assert rebuild(log, NOW).from_copy == len(before["workout_set"])
    assert rows_of(log) == before


def test_the_sets_of_an_exercise_whose_row_is_lost_stand_under_a_name_of_its_own(log: Path):
    before = rows_of(log)
    with closing(sqlite3.connect(log)) as plain:
        (used,) = plain.execute("SELECT min(exercise_id) FROM workout_exercise").fetchone()
    for page in pages_of(log, "exercise"):
        spoil(log, page)
    mended = rebuild(log, NOW)
    assert rows_of(log) == before
    assert mended.unread == ("exercise",)
    with closing(sqlite3.connect(log)) as plain:
        names = [row[0] for row in plain.execute("SELECT name FROM exercise")]
    assert f"Lost {used}" in names
    assert "Plank" in names
    assert amiss(examine(log, NOW)) == set()


def test_without_a_copy_the_rows_of_sound_pages_come_back(log: Path):
    before = rows_of(log)["workout_set"]
    leaves = pages_of(log, "workout_set")
    spoil(log, leaves[1])
    spoil(log, leaves[-1])
    rebuild(log, NOW)
    after = rows_of(log)["workout_set"]
    assert after < before
    assert len(after) >= len(before) * (len(leaves) - 3) // len(leaves)
    assert amiss(examine(log, NOW)) == set()


@pytest.mark.skipif(not can_tell_pages(), reason="this SQLite can't tell pages")
def test_every_row_that_lies_on_a_sound_page_comes_back(log: Path):
    with closing(sqlite3.connect(log)) as plain, plain:
        plain.executemany(
            "INSERT INTO journal_label (text) VALUES (?)",
            [[f"{number:04} {'x' * 400}"] for number in range(100)],
        )
    cells = cells_of(log, "journal_label")
    page = sorted(page for page, rows in cells.items() if rows < 10)[3]
    spoil(log, page)
    rebuild(log, NOW)
    assert sum(cells.values()) - sum(cells_of(log, "journal_label").values()) == cells[page]


def test_of_a_log_that_was_cut_off_what_is_left_comes_back(log: Path):
    before = rows_of(log)["workout_set"]
    leaves = sorted(pages_of(log, "workout_set"))
    kept = leaves[len(leaves) // 2] * 4096 + 1000
    log.write_bytes(log.read_bytes()[:kept])
    mended = rebuild(log, NOW)
    after = rows_of(log)["workout_set"]
    assert after < before
    assert len(after) >= len(before) // 3
    assert mended.damaged.stat().st_size == kept
    assert amiss(examine(log, NOW)) == set()


@pytest.mark.parametrize("kept", [100, 4096, 9000, 200_000])
def test_a_log_that_was_cut_off_comes_back_whole_with_its_newest_copy(log: Path, kept: int):
    before = rows_of(log)
    back_up(log, NOW, MadeFor.DAY)
    log.write_bytes(log.read_bytes()[:kept])
    assert can_be_rebuilt(log)
    assert rebuild(log, NOW).from_copy
    assert rows_of(log) == before


@pytest.mark.parametrize("kept", [1, 99, 100, 9000])
def test_where_nothing_can_be_read_and_there_is_no_copy_the_file_stays(log: Path, kept: int):
    bad = log.read_bytes()[:kept]
    log.write_bytes(bad)
    with pytest.raises(Refused, match="restore a copy"):
        rebuild(log, NOW)
    assert log.read_bytes() == bad


def test_sets_of_which_nobody_knows_what_was_done_are_kept(log: Path):
    sets = rows_of(log)["workout_set"]
    with closing(sqlite3.connect(log)) as plain, plain:
        plain.execute("DELETE FROM workout_exercise WHERE id % 7 = 0")
    rebuild(log, NOW)
    assert rows_of(log)["workout_set"] == sets
    with closing(sqlite3.connect(log)) as plain:
        days = plain.execute(
            "SELECT max(abs(started_at - done_at)) FROM workout_set"
            " JOIN workout_exercise ON workout_exercise.id = entry_id"
            " JOIN workout ON workout.id = workout_id"
            " JOIN exercise ON exercise.id = exercise_id WHERE exercise.name = 'Lost'"
        ).fetchone()
    assert days[0] < 86400


def test_what_an_older_page_lacks_comes_back_with_the_newest_copy(log: Path):
    before = rows_of(log)
    back_up(log, NOW, MadeFor.DAY)
    with closing(sqlite3.connect(log)) as plain, plain:
        plain.execute("DELETE FROM workout_exercise WHERE id % 7 = 0")
    assert rebuild(log, NOW).from_copy
    assert rows_of(log) == before


@pytest.mark.parametrize("seed", range(4))
def test_any_page_damaged_costs_no_set_where_there_is_a_copy(log: Path, seed: int):
    before = rows_of(log)
    back_up(log, NOW, MadeFor.DAY)
    spoil(log, Random(seed).randrange(2, log.stat().st_size // 4096 + 1))
    bad = log.read_bytes()
    try:
        mended = rebuild(log, NOW)
    except Refused:
        assert log.read_bytes() == bad
        return
    assert rows_of(log) == before
    assert mended.damaged.read_bytes() == bad


def test_a_log_that_a_window_has_open_is_not_made_anew_under_it(log: Path):
    window = Lifter(log)
    window.train("30x8, 8")
    before = rows_of(log)
    with pytest.raises(Refused, match="open in another window"):
        rebuild(log, NOW)
    assert rows_of(log) == before
    window.train("30x8, 8")
    window.close()


def test_what_was_made_anew_goes_on_as_a_log(log: Path):
    spoil(log, pages_of(log, "workout_by_start")[0])
    rebuild(log, NOW)
    lifter = Lifter(log)
    lifter.days_pass(150)
    lifter.train("30x8, 8")
    assert lifter.undo() is not None
    lifter.close()
    with closing(connect(log)) as plain:
        assert plain.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    assert backups_folder(log).name == "brainlift-backups"
    assert read_backups(log) == ()
