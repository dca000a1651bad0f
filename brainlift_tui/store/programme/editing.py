"""Following, making, changing and deleting programmes; what was logged by one is never touched."""

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

from brainlift_tui.core.errors import BadInput, Refused
from brainlift_tui.core.exercise.exercise import Exercise
from brainlift_tui.core.lifter.settings import EXPERIENCE, EXPERIENCES, PROGRAMME, Experience
from brainlift_tui.core.programme.edits import check_followable
from brainlift_tui.core.programme.programme import Programme
from brainlift_tui.core.said import Said, in_turn, said
from brainlift_tui.core.workout.workout import check_name, check_visible
from brainlift_tui.store.exercise.exercises import add_own_exercise, read_exercise
from brainlift_tui.store.identity import new_uid
from brainlift_tui.store.lifter.settings import read_settings, set_to, write_setting
from brainlift_tui.store.programme.own_days import read_own_days
from brainlift_tui.store.programme.plan import read_on_rack
from brainlift_tui.store.programme.programmes import (
    ABOUT_COLUMNS,
    about_row,
    insert_days,
    insert_programme,
    read_programmes,
)
from brainlift_tui.store.rack.racks import read_rack
from brainlift_tui.store.session.adding import Picked

if TYPE_CHECKING:
    import sqlite3

    from brainlift_tui.store.file.writer import Change


MY_DAYS = "My days"
"""What they are called as a programme, until the lifter gives it another name."""


def follow(change: "Change", uid: str) -> str:
    """Follow a programme from now on; returns its name.

    Raises:
        Refused: It is gone, or nothing of it can be done on the rack in use.
    """
    connection = change.db
    _, programme = _stored(connection, uid)
    if not read_on_rack(connection, programme, read_rack(connection)).programme.days:
        raise Refused(
            "Nothing in {name} can be done on this rack: add to it in S, or edit it.",
            name=programme.name,
        )
    label = said("Programme: {name}", name=programme.name)
    set_to(change, PROGRAMME, programme.slug, label)
    return programme.name


def take_own_days(change: "Change") -> Said:
    """Make a programme of the lifter's own days and follow it; returns what is said of it.

    Where they never told how long they have lifted, the log does.

    Raises:
        Refused: There are none any more.
    """
    connection = change.db
    own_days = read_own_days(connection)
    if own_days is None:
        raise Refused("The log tells of no days any more.")
    name = free_name(connection, MY_DAYS)
    told = [said("Programme: {name}", name=name)]
    newcomer = read_settings(connection).experience is Experience.NEW
    if newcomer and own_days.experience is not Experience.NEW:
        told.append(said("experience: {experience}", experience=EXPERIENCES[own_days.experience]))
    label = in_turn(told)
    with change.step(label):
        uid = add_programme(change, own_days.programme(name))
        slug = connection.execute("SELECT slug FROM programme WHERE uid = ?", [uid]).fetchone()[0]
        write_setting(change.db, PROGRAMME.key, slug)
        if newcomer:
            write_setting(change.db, EXPERIENCE.key, EXPERIENCE.write(own_days.experience))
    return label


def change_programme(change: "Change", uid: str, programme: Programme, label: Said) -> None:
    """Make this the newest revision of a programme; a shipped one becomes the lifter's own.

    Args:
        change: What to change with.
        uid: The programme.
        programme: What it is from now on, made from its newest revision.
        label: What is done.

    Raises:
        Refused: It is gone or was changed meanwhile, or nobody could train by what it became;
            nothing is stored.
    """
    db = change.db
    row, before = _stored(db, uid)
    if programme.revision != before.revision:
        raise Refused(
            "{name} was changed in another window meanwhile; look again.", name=before.name
        )
    check_followable(programme)
    if programme.name != before.name:
        check_programme_name(db, programme.name, uid)
    after = programme._replace(slug=before.slug)
    if after == before:
        return
    with change.step(label):
        after = after._replace(revision=before.revision + 1)
        sets = ", ".join(f"{column} = ?" for column in ABOUT_COLUMNS)
        db.execute(
            f"UPDATE programme SET origin = 'own', revision = ?, {sets} WHERE id = ?",
            [after.revision, *about_row(after), row],
        )
        insert_days(db, row, after)


def add_programme(change: "Change", programme: Programme) -> str:
    """Add a programme of the lifter's own, under a slug that is free; returns its id.

    Raises:
        BadInput: Its name is taken, or nobody could train by it; nothing is stored.
    """
    check_followable(programme)
    name = check_programme_name(change.db, programme.name)
    uid, slug = new_uid(), _free_slug(change.db, name)
    with change.step(said("New programme: {name}", name=name)):
        insert_programme(
            change.db, programme._replace(name=name, slug=slug, revision=1), "own", uid
        )
    return uid


def change_programme_with(
    change: "Change",
    uid: str,
    picked: Picked,
    made: Callable[[Exercise], Programme],
    label: Said,
) -> None:
    """Change a programme by an exercise that was picked, which is made first if it is new.

    Args:
        change: What to change with.
        uid: The programme.
        picked: The exercise.
        made: What the programme is with it.
        label: What is done.

    Raises:
        Refused: As for `change_programme`, or the exercise can't be made; nothing is stored.
    """
    with change.step(label):
        change_programme(change, uid, made(_exercise(change, picked)), label)


def add_programme_of(
    change: "Change", picked: Picked, made: Callable[[Exercise], Programme], label: Said
) -> str:
    """Add a programme that begins with an exercise that was picked; returns its id.

    Raises:
        BadInput: As for `add_programme`, or the exercise can't be made; nothing is stored.
    """
    with change.step(label):
        return add_programme(change, made(_exercise(change, picked)))


def _exercise(change: "Change", picked: Picked) -> Exercise:
    slug = picked.slug or add_own_exercise(change, picked.name, picked.described)
    return read_exercise(change.db, slug)


def delete_programme(change: "Change", uid: str) -> None:
    """Delete a programme of the lifter's own.

    Raises:
        Refused: It was shipped, is followed, or is gone.
    """
    db = change.db
    row, programme = _stored(db, uid)
    origin = db.execute("SELECT origin FROM programme WHERE id = ?", [row]).fetchone()[0]
    if origin != "own":
        raise Refused(
            "{name} came with the program and stays; only own ones go.", name=programme.name
        )
    if read_settings(db).programme == programme.slug:
        raise Refused("You follow {name}; follow another one first.", name=programme.name)
    with change.step(said("Programme deleted: {name}", name=programme.name)):
        db.execute("UPDATE programme SET deleted_at = ? WHERE id = ?", [change.now, row])


def check_programme_name(connection: "sqlite3.Connection", text: str, uid: str = "") -> str:
    """A programme's name in one line.

    Args:
        connection: Where the other programmes are.
        text: What was typed.
        uid: The programme that is renamed.

    Raises:
        BadInput: It is empty, too long, or another programme's.
    """
    name = " ".join(text.split())
    if not 1 <= len(name) <= 60:
        raise BadInput("A programme has a name of 1 to 60 letters.")
    check_name(name, "name of a programme")
    check_visible(name, "name of a programme")
    for other, taken in connection.execute(
        "SELECT uid, name FROM programme WHERE deleted_at IS NULL"
    ).fetchall():
        if other != uid and taken.casefold() == name.casefold():
            raise BadInput("There is a programme called {taken} already.", taken=taken)
    return name


def free_name(connection: "sqlite3.Connection", name: str) -> str:
    """The name, or the name with the first number behind it that is free."""
    taken = {
        row[0].casefold()
        for row in connection.execute("SELECT name FROM programme WHERE deleted_at IS NULL")
    }
    free, number = name, 2
    while free.casefold() in taken:
        free, number = f"{name[:55]} {number}", number + 1
    return free


def _stored(connection: "sqlite3.Connection", uid: str) -> tuple[int, Programme]:
    programmes = read_programmes(
        connection, "programme.uid = ? AND programme.deleted_at IS NULL", [uid]
    )
    if not programmes:
        raise Refused("This programme is gone.")
    ((row, programme),) = programmes.items()
    return row, programme


def _free_slug(connection: "sqlite3.Connection", name: str) -> str:
    base = re.sub(r"[\W_]+", "-", name.casefold()).strip("-")[:60] or "programme"
    slug, number = base, 2
    while connection.execute("SELECT 1 FROM programme WHERE slug = ?", [slug]).fetchone():
        slug, number = f"{base}-{number}", number + 1
    return slug
