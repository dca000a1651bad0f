"""The lifter's settings, one row each."""

import sqlite3
from typing import TYPE_CHECKING

from brainlift_tui.core.load import Unit
from brainlift_tui.core.said import Said
from brainlift_tui.core.settings import Experience, Settings

if TYPE_CHECKING:
    from sqlite_utils import Database

    from brainlift_tui.store.writer import Change


def read_settings(connection: sqlite3.Connection) -> Settings:
    """The settings as stored; what is missing has its default."""
    rows: dict[str, str] = dict(connection.execute("SELECT key, value FROM setting"))
    usual = Settings()
    rest_s = rows.get("rest_s", "")
    return Settings(
        unit=Unit(rows.get("unit", usual.unit)),
        programme=rows.get("programme", usual.programme),
        rest=rows.get("rest", "on") == "on",
        rest_s=int(rest_s) if rest_s else None,
        sound=rows.get("sound", "on") == "on",
        countdown=rows.get("countdown", "off") == "on",
        hold_down=rows.get("hold_down", "on") == "on",
        birth_year=int(rows["birth_year"]) if rows.get("birth_year") else None,
        experience=Experience(rows.get("experience", usual.experience)),
    )


def write_settings(db: "Database", settings: Settings) -> None:
    """Store every setting."""
    rows = {
        "unit": settings.unit.value,
        "programme": settings.programme,
        "rest": "on" if settings.rest else "off",
        "rest_s": "" if settings.rest_s is None else str(settings.rest_s),
        "sound": "on" if settings.sound else "off",
        "countdown": "on" if settings.countdown else "off",
        "hold_down": "on" if settings.hold_down else "off",
        "experience": settings.experience.value,
        "birth_year": "" if settings.birth_year is None else str(settings.birth_year),
    }
    for key, value in rows.items():
        write_setting(db, key, value)


def write_setting(db: "Database", key: str, value: str) -> None:
    """Store one setting; one that is so already is left alone."""
    db.execute(
        "INSERT INTO setting VALUES (?, ?)"
        " ON CONFLICT (key) DO UPDATE SET value = excluded.value WHERE value <> excluded.value",
        [key, value],
    )


def change_settings(change: "Change", settings: Settings, label: Said) -> None:
    """Store the settings as one step of undo, named by what the lifter changed."""
    with change.step(label):
        write_settings(change.db, settings)
