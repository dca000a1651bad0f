"""The lifter's settings, one row each."""

import sqlite3
from typing import TYPE_CHECKING, TypeVar

from brainlift_tui.core.lifter.settings import SETTINGS, Setting, Settings
from brainlift_tui.core.said import Said

if TYPE_CHECKING:
    from brainlift_tui.store.file.writer import Change

V = TypeVar("V")


def read_settings(connection: sqlite3.Connection) -> Settings:
    """The settings as stored; what is missing has its default.

    Raises:
        ValueError: One is stored that it can't be.
    """
    rows: dict[str, str] = dict(connection.execute("SELECT key, value FROM setting"))
    values = {
        setting.key: setting.read(rows[setting.key]) for setting in SETTINGS if setting.key in rows
    }
    return Settings(**values)


def write_settings(db: sqlite3.Connection, settings: Settings) -> None:
    """Store every setting."""
    for setting in SETTINGS:
        write_setting(db, setting.key, setting.write(setting.of(settings)))


def write_setting(db: sqlite3.Connection, key: str, value: str) -> None:
    """Store one setting; one that is so already is left alone."""
    db.execute(
        "INSERT INTO setting VALUES (?, ?)"
        " ON CONFLICT (key) DO UPDATE SET value = excluded.value WHERE value <> excluded.value",
        [key, value],
    )


def set_to(change: "Change", setting: Setting[V], value: V, label: Said | None = None) -> Said:
    """Store one setting as a step of undo; returns what is said of it.

    Args:
        change: The change under way.
        setting: Which.
        value: What it is to be.
        label: What is said of it, where the setting itself can't tell.
    """
    label = label or setting.label(value)
    with change.step(label):
        write_setting(change.db, setting.key, setting.write(value))
    return label
