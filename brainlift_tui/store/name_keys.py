"""What exercises are found by, for a file in which it was made of letters without their marks."""

from typing import TYPE_CHECKING

from brainlift_tui.core.recognition import recognition_key

if TYPE_CHECKING:
    from sqlite_utils import Database


def spell_names_anew(db: "Database") -> None:
    """Make the keys of names anew; they only tell more apart, so none takes another's place."""
    for key, name in db.execute("SELECT key, name FROM exercise_name").fetchall():
        anew = recognition_key(name)
        if anew != key:
            db.execute("UPDATE exercise_name SET key = ? WHERE key = ?", [anew, key])
