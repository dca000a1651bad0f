"""What is written is whole, its owner's alone, and never in place of a log."""

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

import brainlift_tui
from brainlift_tui.core.errors import Refused
from brainlift_tui.store.file.database import open_reader
from brainlift_tui.store.written.written_file import taking_the_place_of, write_file, write_new_file


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where files are written; the log lies elsewhere."""
    (tmp_path / "folder").mkdir()
    return tmp_path / "folder"


@pytest.fixture
def log(new_file: Path) -> Path:
    return new_file


# --- whole, and its owner's -------------------------------------------------------------------


def test_a_file_is_its_owners_alone_whatever_the_mask_says(folder: Path, log: Path):
    before = os.umask(0)
    try:
        write_file(folder / "log.json", b"{}", log=log)
        write_new_file(folder / "new.json", b"{}")
    finally:
        os.umask(before)
    assert [stat.S_IMODE(path.stat().st_mode) for path in folder.iterdir()] == [0o600] * 2
    assert names(folder) == {"log.json", "new.json"}


def test_a_file_that_is_there_is_replaced_and_one_that_must_be_new_is_not(folder: Path, log: Path):
    (folder / "log.json").write_text("old and longer")
    write_file(folder / "log.json", b"new", log=log)
    assert (folder / "log.json").read_bytes() == b"new"
    with pytest.raises(FileExistsError):
        write_new_file(folder / "log.json", b"newer")
    assert (folder / "log.json").read_bytes() == b"new"


def test_a_link_is_followed_and_stays_a_link(folder: Path, log: Path):
    (folder / "real.json").write_text("old")
    (folder / "link.json").symlink_to("real.json")
    (folder / "later.json").symlink_to("not yet.json")
    write_file(folder / "link.json", b"new", log=log)
    write_file(folder / "later.json", b"new", log=log)
    assert (folder / "link.json").is_symlink()
    assert (folder / "real.json").read_bytes() == (folder / "not yet.json").read_bytes() == b"new"


@pytest.mark.skipif(
    os.name != "posix" or os.geteuid() != 0, reason="only root can lay another's link"
)
def test_a_link_that_another_laid_where_anybody_may_is_not_followed(folder: Path, log: Path):
    (folder / "precious").write_text("old")
    (folder / "log.json").symlink_to("precious")
    os.lchown(folder / "log.json", 12345, 12345)
    folder.chmod(0o1777)
    with pytest.raises(Refused, match="is a link that somebody else made"):
        write_file(folder / "log.json", b"new", log=log)
    assert (folder / "precious").read_text() == "old"
    folder.chmod(0o700)
    write_file(folder / "log.json", b"new", log=log)
    assert (folder / "precious").read_text() == "new"


_WRITE = """
import resource, sys
from pathlib import Path
from brainlift_tui.core.errors import Refused
from brainlift_tui.store.written.written_file import write_file, write_new_file
resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
for write in (
    lambda: write_file(Path("old.json"), b"x" * 5000, log=Path("log.db")),
    lambda: write_new_file(Path("new.json"), b"x" * 5000),
):
    try:
        write()
    except Refused as error:
        print(error)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="this system limits no file's size")
def test_what_does_not_fit_leaves_the_older_file_whole_and_no_part_of_the_new_one(folder: Path):
    (folder / "old.json").write_text("old")
    done = subprocess.run(
        [sys.executable, "-c", _WRITE],
        cwd=folder,
        env=os.environ | {"PYTHONPATH": str(Path(brainlift_tui.__file__).parents[1])},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.count("can't be written (File too large)") == 2
    assert names(folder) == {"old.json"}
    assert (folder / "old.json").read_text() == "old"


def test_whatever_interrupts_it_leaves_the_older_file_whole(folder: Path):
    (folder / "old.json").write_text("old")

    def stop(part: Path) -> None:
        part.write_text("half of the n")
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt), taking_the_place_of(folder / "old.json") as part:
        stop(part)
    assert names(folder) == {"old.json"}
    assert (folder / "old.json").read_text() == "old"


def test_what_is_written_is_synced_before_it_takes_its_place(folder: Path, log: Path, monkeypatch):
    done: list[str] = []
    sync, replace = os.fsync, Path.replace

    def synced(descriptor: int) -> None:
        is_folder = stat.S_ISDIR(os.fstat(descriptor).st_mode)
        done.append("folder synced" if is_folder else "file synced")
        sync(descriptor)

    def replaced(part: Path, target: Path) -> Path:
        done.append("replaced")
        return replace(part, target)

    monkeypatch.setattr(os, "fsync", synced)
    monkeypatch.setattr(Path, "replace", replaced)
    write_file(folder / "log.json", b"{}", log=log)
    assert done == ["file synced", "replaced", *["folder synced"] * (os.name == "posix")]


# --- never a log ------------------------------------------------------------------------------


@pytest.mark.parametrize("ending", ["", "-wal", "-shm", "-journal"])
@pytest.mark.parametrize("way", ["itself", "symbolic link", "hard link", "link to the folder"])
def test_the_log_and_what_belongs_to_it_are_spared_by_whatever_name(
    log: Path, folder: Path, way: str, ending: str
):
    reader = open_reader(log)
    reader.execute("SELECT count(*) FROM exercise").fetchone()
    target = named = log.with_name(log.name + ending)
    if way == "symbolic link":
        named = folder / "innocent.json"
        named.symlink_to(target)
    elif way == "hard link":
        if not target.exists():
            pytest.skip("what is not there has no other name")
        named = folder / "innocent.json"
        named.hardlink_to(target)
    elif way == "link to the folder":
        (folder / "elsewhere").symlink_to(log.parent)
        named = folder / "elsewhere" / target.name
    before = target.read_bytes() if ending == "-wal" and target.exists() else None
    with pytest.raises(Refused, match="log"):
        write_file(named, b"{}", log=log)
    assert before is None or target.read_bytes() == before
    reader.execute("SELECT count(*) FROM exercise").fetchone()
    reader.close()
    open_reader(log).close()


def test_a_log_that_is_named_by_a_link_is_spared_under_its_own_name(log: Path, folder: Path):
    (folder / "link.db").symlink_to(log)
    for name in (log, log.with_name(f"{log.name}-wal")):
        with pytest.raises(Refused, match="your log"):
            write_file(name, b"{}", log=folder / "link.db")


def test_another_database_is_spared_too(log: Path, new_file: Path, folder: Path):
    other = folder / "other.db"
    other.write_bytes(log.read_bytes())
    with pytest.raises(Refused, match="is a database"):
        write_file(other, b"{}", log=log)
    with pytest.raises(Refused, match="part of a database"):
        write_file(folder / "other.db-wal", b"{}", log=log)
    with pytest.raises(Refused, match="part of a database"):
        write_new_file(folder / "other.db-journal", b"{}")
    assert other.read_bytes() == log.read_bytes()
    assert names(folder) == {"other.db"}


# --- what is no file --------------------------------------------------------------------------


def test_a_folder_and_a_place_that_is_not_there_are_refused(folder: Path, log: Path):
    for path in (folder, folder / "nowhere" / "log.json", folder / "a\0b", folder / ("x" * 300)):
        with pytest.raises(Refused):
            write_file(path, b"{}", log=log)
        with pytest.raises((Refused, FileExistsError)):
            write_new_file(path, b"{}")
    (folder / "loop").symlink_to("loop")
    with pytest.raises(Refused):
        write_file(folder / "loop", b"{}", log=log)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
def test_a_device_is_written_straight_into_and_stays_one(log: Path):
    with pytest.raises(Refused, match="no room left"):
        write_file(Path("/dev/full"), b"{}", log=log)
    write_file(Path(os.devnull), b"{}", log=log)
    assert stat.S_ISCHR(Path(os.devnull).stat().st_mode)
