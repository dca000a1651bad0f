"""Where a lifter's database lies."""

import os
from pathlib import Path

from brainlift_tui.core.errors import StoreUnusable

DATABASE_VARIABLE = "BRAINLIFT_DB"
"""Environment variable: the database file, unless `--db` names one."""


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
            raise StoreUnusable(f"{chosen}: there is no such home; write the path out.") from error
    return profiles_folder() / profile / "brainlift.db"


def profiles_folder() -> Path:
    """The folder that holds a folder for each profile."""
    import platformdirs

    return Path(platformdirs.user_data_dir("brainlift")) / "profiles"


def make_private(path: Path) -> None:
    """Create the database file, empty and readable by its owner only, with its folders.

    Raises:
        StoreUnusable: The folder can't be made or written.
    """
    try:
        missing = [folder for folder in path.parents if not folder.exists()]
        for folder in reversed(missing):
            folder.mkdir(mode=0o700, exist_ok=True)
    except OSError as error:
        raise _unwritable(path, error) from error
    # A link may lead to where nothing is yet; what is made is what it leads to.
    make_new_private(path.resolve())


def make_new_private(path: Path) -> bool:
    """Create an empty file, readable by its owner only; whether there was none yet.

    One that is there is not opened: see `store/database.py` on what that would do to its locks.

    Raises:
        StoreUnusable: The folder can't be written.
    """
    try:
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    except FileExistsError:
        return False
    except OSError as error:
        raise _unwritable(path, error) from error
    return True


def _unwritable(path: Path, error: OSError) -> StoreUnusable:
    return StoreUnusable(
        f"{path} can't be written ({error.strerror}); choose another place with --db."
    )
