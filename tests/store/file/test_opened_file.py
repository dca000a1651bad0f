"""A file that is moved, deleted or replaced while it is open: noticed, told, nothing is lost."""

import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from brainlift_tui.core.errors import FileGone, StoreUnusable, WrittenOver
from brainlift_tui.store.entry.quick_log import log_text
from brainlift_tui.store.file import opened_file
from brainlift_tui.store.file.connection import connect
from brainlift_tui.store.file.opened_file import AsLeft, OpenedFile, as_left_by
from brainlift_tui.store.file.writer import Writer
from brainlift_tui.store.written import rescue
from tests.store.lifting import Lifter

pytestmark = pytest.mark.skipif(
    sys.platform == "win32", reason="Windows neither moves nor deletes a file that is open"
)

COUNT = """
import sqlite3, sys
with sqlite3.connect(sys.argv[1]) as other:
    if len(sys.argv) > 2:
        other.execute("INSERT INTO setting VALUES ('by', ?)", [sys.argv[2]])
    found = other.execute("SELECT count(*) FROM workout_set").fetchone()[0]
    sound = other.execute("PRAGMA integrity_check").fetchone()[0]
print(found, sound)
other.close()
"""


def moved(path: Path, other: Path) -> None:
    path.rename(path.with_name("elsewhere.db"))


def its_folder_moved(path: Path, other: Path) -> None:
    path.parent.rename(path.parent.with_name("elsewhere"))


def deleted(path: Path, other: Path) -> None:
    path.unlink()


def replaced(path: Path, other: Path) -> None:
    shutil.copy(other, path.with_name("coming"))
    path.with_name("coming").replace(path)


@pytest.fixture
def window(new_file: Path, tmp_path: Path) -> Lifter:
    """A lifter whose file lies in a folder of its own, with a set logged."""
    (tmp_path / "own").mkdir()
    found = Lifter(Path(shutil.copy(new_file, tmp_path / "own" / "brainlift.db")))
    found.log(0, "20x8")
    return found


def seen_by_another(path: Path, *words: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", COUNT, str(path), *words],
        capture_output=True,
        text=True,
        timeout=180,
        check=False,
    )
    return done.stdout.strip() or done.stderr


HAPPENINGS: dict[Callable[[Path, Path], None], str] = {
    moved: "Your log was moved or deleted; nothing more is stored.",
    its_folder_moved: "Your log was moved or deleted; nothing more is stored.",
    deleted: "Your log was moved or deleted; nothing more is stored.",
    replaced: "Another file replaced your log; nothing more is stored.",
}


@pytest.mark.parametrize("happens", HAPPENINGS, ids=lambda happens: happens.__name__)
def test_the_next_set_is_refused_in_a_sentence_and_those_before_can_be_saved_anew(
    window: Lifter, new_file: Path, tmp_path: Path, happens: Callable[[Path, Path], None]
) -> None:
    happens(window.path, new_file)
    with pytest.raises(FileGone) as refused:
        window.log(0, "20x7")
    assert str(refused.value) == HAPPENINGS[happens]
    assert window.one("SELECT count(*) FROM workout_set") == 1, "what is open is still read"
    saved = window.writer.save_anew(tmp_path).result()
    assert saved == tmp_path / "brainlift-saved.db"
    assert saved.stat().st_mode & 0o777 == 0o600
    assert seen_by_another(saved) == "1 ok"
    again = window.writer.save_anew(tmp_path).result()
    assert again == tmp_path / "brainlift-saved-2.db"
    window.close()


def test_no_file_appears_where_one_was_deleted(window: Lifter) -> None:
    window.path.unlink()
    with pytest.raises(FileGone):
        window.writer.file.reader()
    with pytest.raises(FileGone):
        window.log(0, "20x7")
    window.close()
    assert not window.path.exists()


def test_it_is_noticed_before_the_first_set_too(database: Path) -> None:
    lifter = Lifter(database)
    database.unlink()
    with pytest.raises(FileGone):
        lifter.log(0, "20x8")
    lifter.close()


def test_a_file_that_took_its_place_is_another_whether_it_was_made_before_or_after(
    tmp_path: Path,
) -> None:
    path = tmp_path / "log.db"
    made = [tmp_path / f"{name}.db" for name in ("before", "log", "after")]
    for file in made:
        file.touch()
    for other in (made[0], made[2]):
        opened = OpenedFile(path)
        other.replace(path)
        with pytest.raises(FileGone):
            opened.check()


def test_a_reader_of_a_file_that_goes_while_it_is_opened_is_closed(
    database: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = []

    def goes_meanwhile(path: Path) -> sqlite3.Connection:
        made.append(connect(path))
        path.rename(path.with_name("elsewhere.db"))
        return made[0]

    file = OpenedFile(database)
    monkeypatch.setattr(opened_file, "connect", goes_meanwhile)
    with pytest.raises(FileGone):
        file.reader()
    with pytest.raises(sqlite3.ProgrammingError, match="closed"):
        made[0].execute("SELECT 1")


def test_a_file_that_is_brought_back_stays_gone_for_this_window(window: Lifter) -> None:
    elsewhere = window.path.with_name("elsewhere.db")
    window.path.rename(elsewhere)
    assert not window.writer.file.stands
    elsewhere.rename(window.path)
    assert not window.writer.file.stands
    with pytest.raises(FileGone):
        window.log(0, "20x7")
    window.close()


def test_the_file_that_took_its_place_is_whole_for_everybody_else_while_and_after_the_window(
    window: Lifter, new_file: Path
) -> None:
    other = Lifter(Path(shutil.copy(new_file, window.path.with_name("other.db"))))
    for _ in range(4):
        other.log(0, "20x8, 20x8, 20x8, 20x8")
    other.close()
    other.path.replace(window.path)
    assert not window.writer.file.stands
    assert seen_by_another(window.path, "somebody") == "16 ok"
    window.close()
    assert seen_by_another(window.path) == "16 ok"
    with closing(sqlite3.connect(window.path)) as plain:
        assert plain.execute("SELECT value FROM setting WHERE key = 'by'").fetchone() == (
            "somebody",
        )


def test_so_it_is_behind_a_link(new_file: Path, tmp_path: Path) -> None:
    (tmp_path / "own").mkdir()
    path = Path(shutil.copy(new_file, tmp_path / "own" / "brainlift.db"))
    link = tmp_path / "link.db"
    link.symlink_to(path)
    window = Lifter(link)
    window.log(0, "20x8")
    log = path.with_name(f"{path.name}-wal")
    assert log.exists()
    replaced(path, new_file)
    assert not window.writer.file.stands
    assert not log.exists()
    assert seen_by_another(link, "somebody") == "0 ok"
    window.close()
    assert seen_by_another(link) == "0 ok"


def test_the_moved_file_holds_every_set_by_itself(window: Lifter) -> None:
    window.do(lambda change: None)
    window.writer.close()
    elsewhere = window.path.with_name("elsewhere.db")
    window.path.rename(elsewhere)
    assert seen_by_another(elsewhere) == "1 ok"


def test_a_log_that_another_process_has_joined_is_left_to_it(window: Lifter) -> None:
    join = (
        "import sqlite3, sys; other = sqlite3.connect(sys.argv[1]);"
        "other.execute('SELECT 1 FROM workout').fetchall(); print('in', flush=True); input()"
    )
    log = window.path.with_name(f"{window.path.name}-wal")
    with subprocess.Popen(
        [sys.executable, "-c", join, str(window.path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as other:
        assert other.stdout is not None
        assert other.stdin is not None
        assert other.stdout.readline() == "in\n"
        window.path.unlink()
        assert not window.writer.file.stands
        assert log.exists()
        other.stdin.close()
    assert not window.writer.file.stands
    assert not log.exists()
    window.close()


def test_where_nobody_can_tell_who_else_uses_the_log_it_is_left(
    window: Lifter, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "fcntl", None)  # as on Windows
    log = window.path.with_name(f"{window.path.name}-wal")
    window.path.unlink()
    assert not window.writer.file.stands
    assert log.exists()
    window.close()


@pytest.mark.parametrize("journal", [(0, 0, 0), (2**60, 2**60, 0)])
def test_a_log_is_written_over_by_an_older_one_and_by_a_newer_one(
    window: Lifter, journal: tuple[int, ...]
) -> None:
    as_left = AsLeft()
    left = as_left_by(window.reader)
    as_left.note(left)
    as_left.check(window.reader)
    as_left.note(left._replace(journal=journal))
    with pytest.raises(WrittenOver):
        as_left.check(window.reader)
    window.close()


def test_a_folder_that_can_not_be_looked_into_says_nothing_of_the_file(
    database: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = OpenedFile(database)

    def refused(path: Path) -> os.stat_result:
        raise PermissionError

    monkeypatch.setattr(Path, "stat", refused)
    assert file.stands


def test_nothing_is_saved_of_a_log_that_reads_as_damaged(
    window: Lifter, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.writer.do(lambda change: change.db.execute("PRAGMA foreign_keys = OFF") and None)
    with closing(sqlite3.connect(window.path)) as plain:
        plain.execute("UPDATE workout_set SET entry_id = 4711")
        plain.commit()
    with pytest.raises(StoreUnusable, match="damaged"):
        rescue.save_anew(window.reader, tmp_path)
    assert not (tmp_path / "brainlift-saved.db").exists()
    window.close()


def test_what_is_done_to_an_older_copy_that_was_put_over_the_open_log_is_refused(lifter: Lifter):
    lifter.log(0, "20x8")
    lifter.writer.bring_in()
    lifter.do(lambda _: None)
    older = lifter.path.read_bytes()
    lifter.log(0, "20x7")
    lifter.undo()
    lifter.writer.bring_in()
    lifter.do(lambda _: None)
    lifter.path.write_bytes(older)
    for _ in range(2):
        with pytest.raises(WrittenOver):
            lifter.do(log_text, "goblet squat 20x8")
    assert lifter.path.read_bytes() == older


def test_it_is_refused_too_where_another_program_had_committed_before_and_was_seen(
    lifter: Lifter,
):
    lifter.log(0, "20x8")
    lifter.writer.bring_in()
    lifter.do(lambda _: None)
    older = lifter.path.read_bytes()
    with Writer(lifter.path, lifter.clock) as other:
        other.do(log_text, "goblet squat 20x7")
    lifter.writer.bring_in()
    lifter.writer._pool.submit(bool).result()
    lifter.path.write_bytes(older)
    with pytest.raises(WrittenOver):
        lifter.do(log_text, "goblet squat 20x6")
    assert lifter.path.read_bytes() == older
