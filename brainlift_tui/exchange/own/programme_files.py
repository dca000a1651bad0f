"""A programme as a file to share: written where nothing is yet, read with the names of here."""

import sqlite3
from pathlib import Path

from brainlift_tui.core.errors import BadInput, NoSuchExercise, Refused
from brainlift_tui.core.programme.edits import check_followable
from brainlift_tui.core.programme.programme import Programme
from brainlift_tui.exchange.given_file import read_given
from brainlift_tui.store.exercise.exercises import named
from brainlift_tui.store.file.connection import is_file_of
from brainlift_tui.store.programme.editing import free_name
from brainlift_tui.store.programme.plan import read_slot_exercises
from brainlift_tui.store.programme.toml import programme_text, read_programme
from brainlift_tui.store.written.written_file import write_new_file

LARGEST = 1_000_000
"""Bytes of a file that can still be meant as a programme."""


def usual_path(programme: Programme) -> Path:
    """Where a programme is written unless the lifter says otherwise: their home."""
    return Path.home() / f"{programme.slug}.toml"


def free_path(typed: str) -> Path:
    """The file that was typed, if it can be written without losing anything.

    Raises:
        BadInput: It is there already, its folder is not, or it is no path.
    """
    path = _path(typed)
    try:
        if path.is_dir():
            raise BadInput("{path} is a folder; name a file in it.", path=str(path))
        if path.exists() or path.is_symlink():
            raise BadInput("{path} is there already; write another name.", path=str(path))
        if not path.parent.is_dir():
            raise BadInput("There is no folder {parent}; make it first.", parent=str(path.parent))
    except (OSError, ValueError) as error:
        raise BadInput("{typed} is no path that can be written.", typed=typed.strip()) from error
    return path


def share(connection: sqlite3.Connection, programme: Programme, path: Path) -> None:
    """Write a programme into a file that is not there yet.

    Raises:
        Refused: It is there by now, or can't be written.
    """
    exercises = read_slot_exercises(connection, programme)
    names = {slug: exercise.name for slug, exercise in exercises.items()}
    try:
        write_new_file(path, programme_text(programme, names).encode())
    except FileExistsError as error:
        raise Refused("{path} is there already; write another name.", path=str(path)) from error


def read_shared(connection: sqlite3.Connection, typed: str) -> Programme:
    """A programme from a file, its exercises as they are called here, under a name that is free.

    Raises:
        BadInput: It can't be read or makes no sense; the sentence says where, and what is near
            an exercise that is not known.
    """
    path = _path(typed)
    if is_file_of(connection, path):
        raise BadInput("{name} is your log; name the TOML file of a programme.", name=path.name)
    programme = read_programme(_text(path), lambda name: _slug(connection, name))
    check_followable(programme)
    return programme._replace(name=free_name(connection, programme.name.strip()))


def _slug(connection: sqlite3.Connection, name: str) -> str:
    """The slug of an exercise by its slug or any name it goes by."""
    row = connection.execute(
        "SELECT coalesce(main.slug, exercise.slug) FROM exercise"
        " LEFT JOIN exercise AS main ON main.id = exercise.merged_into"
        " WHERE exercise.slug = ? AND exercise.deleted_at IS NULL",
        [name],
    ).fetchone()
    if row is not None:
        return str(row[0])
    try:
        return named(connection, name)
    except NoSuchExercise as error:
        raise BadInput(str(error)) from error


def _path(typed: str) -> Path:
    if not typed.strip():
        raise BadInput("Write the path of a file, such as ~/mine.toml.")
    try:
        return Path(typed.strip()).expanduser()
    except RuntimeError as error:
        raise BadInput(
            "{typed}: there is no such home; write the path out.", typed=typed.strip()
        ) from error


def _text(path: Path) -> str:
    data = read_given(path, LARGEST)
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise BadInput(
            "Line {line}, column 1: not UTF-8 text; save the file as UTF-8.", line=line
        ) from error
