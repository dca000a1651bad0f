"""What the Plan shows: every programme, and how it is done on the rack in use."""

import sqlite3
from collections.abc import Mapping

from brainlift_tui.core.exercise.exercise import Exercise
from brainlift_tui.core.named_tuple import NamedTuple
from brainlift_tui.core.programme.adapting import AdaptedDay, adapted, slots_amiss
from brainlift_tui.core.programme.programme import Programme
from brainlift_tui.core.rack.rack import Rack
from brainlift_tui.store.exercise.exercises import read_exercises
from brainlift_tui.store.programme.programmes import read_programmes


class OfferedProgramme(NamedTuple):
    """A programme to choose.

    Attributes:
        uid: Its id for ever.
        programme: Its newest revision, as written.
        own: Whether it is the lifter's own, or an edited one that was shipped.
        amiss: Slots that the rack does not allow as they are written.
    """

    uid: str
    programme: Programme
    own: bool
    amiss: int


class OnRack(NamedTuple):
    """A programme as it is done on a rack.

    Attributes:
        programme: What is done; days of which nothing can be done are left out.
        exercises: The exercises of it and of the programme as written, by slug.
        days: What became of each day.
    """

    programme: Programme
    exercises: Mapping[str, Exercise]
    days: tuple[AdaptedDay, ...]


def read_plans(connection: sqlite3.Connection, rack: Rack) -> tuple[OfferedProgramme, ...]:
    """Every programme: those that the rack can do as they are first, then by name."""
    programmes = read_programmes(connection)
    exercises = read_slot_exercises(connection, *programmes.values())
    plans = [
        OfferedProgramme(
            uid, programmes[row], origin == "own", slots_amiss(programmes[row], exercises, rack)
        )
        for row, uid, origin in connection.execute(
            "SELECT id, uid, origin FROM programme WHERE deleted_at IS NULL ORDER BY id"
        )
    ]
    return tuple(sorted(plans, key=lambda plan: (plan.amiss > 0, plan.programme.name.casefold())))


def read_plan(connection: sqlite3.Connection, uid: str, rack: Rack) -> OfferedProgramme | None:
    """One programme, None where it is gone."""
    plans = [plan for plan in read_plans(connection, rack) if plan.uid == uid]
    return plans[0] if plans else None


def read_on_rack(connection: sqlite3.Connection, programme: Programme, rack: Rack) -> OnRack:
    """A programme as it is done on a rack."""
    exercises = read_slot_exercises(connection, programme)
    if not slots_amiss(programme, exercises, rack):
        return OnRack(programme, exercises, tuple(AdaptedDay(day) for day in programme.days))
    from brainlift_tui.store.exercise.catalogue import read_stand_in_rules

    rows = connection.execute(
        "SELECT id FROM exercise WHERE deleted_at IS NULL AND merged_into IS NULL AND NOT hidden"
    )
    choices = tuple(read_exercises(connection, (row[0] for row in rows.fetchall())).values())
    rules = read_stand_in_rules(programme.slug)
    days = tuple(adapted(day, exercises, rack, choices, rules) for day in programme.days)
    done = programme._replace(
        days=tuple(adapted_day.day for adapted_day in days if adapted_day.day.slots)
    )
    known = {exercise.slug: exercise for exercise in choices} | exercises
    slugs = {slot.slug for slot in (*programme.slots(), *done.slots())}
    return OnRack(done, {slug: known[slug] for slug in slugs}, days)


def read_slot_exercises(
    connection: sqlite3.Connection, *programmes: Programme
) -> dict[str, Exercise]:
    """The exercises of programmes, by slug."""
    slugs = sorted({slot.slug for programme in programmes for slot in programme.slots()})
    marks = ",".join("?" * len(slugs))
    ids = connection.execute(f"SELECT id FROM exercise WHERE slug IN ({marks})", slugs)
    exercises = read_exercises(connection, [row[0] for row in ids.fetchall()])
    return {exercise.slug: exercise for exercise in exercises.values()}
