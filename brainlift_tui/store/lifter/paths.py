"""Where a lifter's database lies."""

import errno
import os
from contextlib import suppress
from pathlib import Path

from brainlift_tui.core.errors import StoreUnusable

DATABASE_VARIABLE = "BRAINLIFT_DB"
"""Environment variable: the database file, unless `--db` names one."""

BELONGING = ("-wal", "-shm", "-journal")
"""How the files are called that SQLite keeps beside a database, and takes for its own."""


def belongs_to(path: Path) -> Path | None:
    """The file beside it that SQLite would take a path for a part of; None where there is none."""
    for ending in BELONGING:
        whole = path.with_name(path.name.removesuffix(ending) or path.name)
        if whole != path and whole.is_file():
            return whole
    return None


def database_path(given: str | None = None, profile: str = "default") -> Path:
    """The database file: the one given, else the environment's, else the profile's own.

    Raises:
        StoreUnusable: It is below the home of somebody unknown.
    """
    chosen = given or os.environ.get(DATABASE_VARIABLE)
    if chosen:
        try:
            return Path(chosen).expanduser()
        except RuntimeError as error:
            raise StoreUnusable(
                "{chosen}: there is no such home; write the path out.", chosen=str(chosen)
            ) from error
    return profiles_folder() / profile / "brainlift.db"


def profiles_folder() -> Path:
    """The folder that holds a folder for each profile."""
    import platformdirs

    return Path(platformdirs.user_data_dir("brainlift")) / "profiles"


def make_private(path: Path) -> None:
    """Create the database file, empty and readable by its owner only, with its folders.

    One that is there is not opened: `store/file/database.py` says
    what that would do to its locks.

    Raises:
        StoreUnusable: The folder can't be made or written, or SQLite would take the file for a part
            of another one, and empty or remove it the next time that it opens that.
    """
    try:
        real = path.resolve()  # a link may lead to where nothing is yet
        if (whole := belongs_to(real)) is not None:
            raise StoreUnusable(
                "SQLite would take {path} for a part of {database}; name another file with --db.",
                path=str(path),
                database=str(whole),
            )
        missing = [folder for folder in path.parents if not folder.exists()]
        for folder in reversed(missing):
            folder.mkdir(mode=0o700, exist_ok=True)
        with suppress(FileExistsError):
            os.close(os.open(real, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
        real.stat()  # a link that leads to itself is there too, with nothing behind it
    except (RuntimeError, OSError) as error:
        # At a loop `resolve` raises RuntimeError; from Python 3.13 on what looks behind it does.
        if isinstance(error, RuntimeError) or error.errno == errno.ELOOP:
            raise StoreUnusable(
                "{path} is a link that leads to itself; name a file.", path=str(path)
            ) from error
        raise StoreUnusable(
            "{path} can't be written ({strerror}); choose another place with --db.",
            path=str(path),
            strerror=str(error.strerror),
        ) from error
