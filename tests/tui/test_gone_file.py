"""The file is moved, deleted or replaced under the open window: told before the next set."""

import os
import shutil
import sqlite3
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from tests.store.locks import lists_locks, locks_held, log_of
from tests.tui.lifting import open_app

pytestmark = pytest.mark.skipif(
    sys.platform == "win32", reason="Windows neither moves nor deletes a file that is open"
)

TOLD = "Your log was moved or deleted; nothing more is stored.  > saves it"


def moved(path: Path) -> None:
    path.rename(path.with_name("elsewhere.db"))


def deleted(path: Path) -> None:
    path.unlink()


@pytest.fixture
def papers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "Papers"
    folder.mkdir()
    monkeypatch.setenv("XDG_DOCUMENTS_DIR", str(folder))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    return folder


@pytest.mark.parametrize("happens", [moved, deleted], ids=lambda happens: happens.__name__)
async def test_no_set_is_shown_as_logged_and_what_was_is_saved_at_a_key(
    empty: Path, papers: Path, happens: Callable[[Path], None]
) -> None:
    async with open_app(empty) as lifter:
        await lifter.type("20x8")
        await lifter.press("enter", "T")
        assert lifter.text.count("✓") == 2, "the row's and the notice's"
        happens(empty)
        await lifter.type("20x7")
        await lifter.press("enter")
        assert lifter.sees(TOLD)
        assert lifter.line("1 ✓    20 kg × 8"), "the workout stays on the screen"
        assert "× 7.  u takes" not in lifter.text
        await lifter.press(">")
        assert lifter.sees("Save your whole log as a new file in")
        await lifter.press("enter")
        assert lifter.sees("Saved: ")
        with closing(sqlite3.connect(papers / "brainlift-saved.db")) as saved:
            assert saved.execute("SELECT reps FROM workout_set").fetchall() == [(8,)]
    assert not empty.exists(), "no new file is made in its place"
    assert len(list(papers.iterdir())) == 1, "what was saved by a key is not saved again"
    assert not lifter.app.training.left_behind


@pytest.mark.parametrize("happens", [moved, deleted], ids=lambda happens: happens.__name__)
async def test_what_nobody_saved_is_saved_at_the_end_and_told(
    empty: Path, papers: Path, happens: Callable[[Path], None]
) -> None:
    async with open_app(empty) as lifter:
        await lifter.type("20x8")
        await lifter.press("enter", "T")
        happens(empty)
    (path,) = papers.iterdir()
    assert str(path) in lifter.app.training.left_behind
    with closing(sqlite3.connect(path)) as saved:
        assert saved.execute("SELECT reps FROM workout_set").fetchall() == [(8,)]


async def test_it_is_told_by_itself_and_once(empty: Path, papers: Path) -> None:
    async with open_app(empty) as lifter:
        other = Path(shutil.copy(empty, empty.with_name("other.db")))
        other.replace(empty)
        await lifter.until(lambda: lifter.sees("Another file replaced your log"))
        assert "> saves it" in lifter.text
        await lifter.press(">", "enter")
        assert lifter.sees("Saved: ")


async def test_the_lock_is_there_wherever_one_goes(demo: Path, papers: Path) -> None:
    if not lists_locks(papers):
        pytest.skip("this system does not list the locks of such files")
    async with open_app(demo) as lifter:

        def locked() -> bool:
            return bool(locks_held(demo, os.getpid()) and locks_held(log_of(demo), os.getpid()))

        assert locked(), "after the start"
        await lifter.press("H", "r")
        await lifter.until(lambda: "Replaying" not in lifter.text)
        assert locked(), "after the report card"
        await lifter.press("escape", ">", "down", "enter")
        assert lifter.sees("Saved: ")
        assert locked(), "after saving"
        await lifter.press("T", "enter")
        assert lifter.place == "rest"
        assert locked(), "on Rest"
        for _ in range(12):
            await lifter.passes(5)
        assert locked(), "after a minute at rest"
