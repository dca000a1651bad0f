"""The file of a lifter's own keys: beside their database, theirs to edit."""

from pathlib import Path

from brainlift_tui.core.errors import BadInput
from brainlift_tui.store.lifter.paths import make_private

LARGEST = 1_000_000
"""Bytes of a file that can still be meant as one of keys."""


def config_path(database: Path) -> Path:
    """Where it lies: "brainlift.toml" beside "brainlift.db"."""
    return database.with_suffix(".keys.toml" if database.suffix == ".toml" else ".toml")


def read_config(database: Path) -> str | None:
    """What it holds, None where there is none.

    Raises:
        BadInput: It can't be read.
    """
    path = config_path(database)
    try:
        if path.stat().st_size > LARGEST:
            raise BadInput("{path} is too long for a file of keys.", path=str(path))
        return path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return None
    except OSError as error:
        raise BadInput(
            "{path} can't be read ({why}).", path=str(path), why=str(error.strerror)
        ) from error
    except UnicodeDecodeError as error:
        raise BadInput("{path} is no text in UTF-8.", path=str(path)) from error


def make_config(database: Path, text: str) -> Path:
    """Write it where there is none yet; returns where it lies.

    Raises:
        StoreUnusable: The folder can't be made or written.
    """
    path = config_path(database)
    if not path.exists():
        make_private(path)
        path.write_text(text, encoding="utf-8")
    return path
