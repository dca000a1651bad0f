"""What an export of ours holds beside workouts and exercises.

Programmes, settings, racks, measurements of the body, earlier imports and answers to nudges.
"""

import sqlite3
from collections.abc import Iterable, Sequence
from datetime import date
from typing import TYPE_CHECKING

from brainlift_tui.core.brain.kept import KeptQuestion, KeptTest
from brainlift_tui.core.check_in.check_in import KeptCheckIn
from brainlift_tui.core.errors import BadInput
from brainlift_tui.core.lifter.safety import Answer
from brainlift_tui.core.lifter.settings import SETTINGS
from brainlift_tui.core.named_tuple import NamedTuple
from brainlift_tui.core.programme.programme import Programme
from brainlift_tui.core.workout.log import Archive, KeptAnswer, KeptProgramme, KeptRack, Measurement
from brainlift_tui.store.brain.question import read_questions
from brainlift_tui.store.check_in.check_in import insert_check_in
from brainlift_tui.store.file.journal import unrecorded
from brainlift_tui.store.file.values import unix
from brainlift_tui.store.identity import new_uid
from brainlift_tui.store.importing.storing import among, insert_import, record_tombstones
from brainlift_tui.store.lifter.settings import write_setting
from brainlift_tui.store.programme.programmes import (
    ABOUT_COLUMNS,
    about_row,
    insert_days,
    insert_programme,
)
from brainlift_tui.store.rack.racks import insert_rack
from brainlift_tui.store.workout.archive import read_programmes_kept

if TYPE_CHECKING:
    from brainlift_tui.store.file.writer import Change


class Missing(NamedTuple):
    """What an export holds beside workouts and exercises, and this log does not."""

    racks: tuple[KeptRack, ...]
    body: tuple[Measurement, ...]
    answers: tuple[KeptAnswer, ...]
    programmes: tuple[KeptProgramme, ...]
    check_ins: tuple[KeptCheckIn, ...]
    memory_tests: tuple[KeptTest, ...]
    questions: tuple[KeptQuestion, ...]

    @classmethod
    def of(cls, db: sqlite3.Connection, archive: Archive) -> "Missing":
        """What is missing, by the ids."""

        def uids(table: str) -> set[str]:
            return {row[0] for row in db.execute(f"SELECT uid FROM {table}")}

        racks, body = uids("rack"), uids("body")
        answers, programmes = uids("nudge_answer"), uids("programme")
        tests = uids("memory_test")
        questions = {question.uid: question for question in read_questions(db)}
        days = {row[0] for row in db.execute("SELECT day FROM check_in")}
        return cls(
            racks=tuple(item for item in archive.racks if item.uid not in racks),
            body=tuple(item for item in archive.body if item.uid not in body),
            answers=tuple(item for item in archive.nudge_answers if item.uid not in answers),
            programmes=tuple(item for item in archive.programmes if item.uid not in programmes),
            check_ins=tuple(item for item in archive.check_ins if item.day.isoformat() not in days),
            memory_tests=tuple(item for item in archive.memory_tests if item.uid not in tests),
            questions=tuple(
                item
                for item in archive.questions
                if item.uid not in questions or item.tells_more_than(questions[item.uid])
            ),
        )

    @property
    def anything(self) -> bool:
        """Whether there is something to add."""
        return any(self)


def store_imports(change: "Change", step: int, archive: Archive) -> dict[str, int]:
    """Add the imports that the export tells of; returns the rows by id."""
    db = change.db
    rows: dict[str, int] = {}
    for kept in archive.imports:
        there = db.execute("SELECT id FROM import WHERE uid = ?", [kept.uid]).fetchone()
        if there is not None:
            rows[kept.uid] = there[0]
            db.execute("UPDATE import SET taken_back = 0 WHERE id = ? AND taken_back", [there[0]])
            continue
        rows[kept.uid] = insert_import(change, step, kept)
    return rows


def store_programmes(
    change: "Change", step: int, archive: Archive, slugs: dict[str, str], *, whole: bool
) -> dict[str, int]:
    """Add the programmes that are missing; in an unused log change the others. Ids by slug."""
    db = change.db
    here = {kept.uid: kept for kept in read_programmes_kept(db)}
    ids: dict[str, int] = dict(db.execute("SELECT slug, id FROM programme"))
    added: list[int] = []
    for kept in archive.programmes:
        programme = _with_own_slugs(kept.programme, slugs)
        _check_programme(db, programme)
        row = db.execute(
            "SELECT id, slug, deleted_at FROM programme WHERE uid = ?", [kept.uid]
        ).fetchone()
        if row is None:
            taken = db.execute(
                "SELECT 1 FROM programme WHERE slug = ?", [programme.slug]
            ).fetchone()
            if taken or not programme.slug:
                uid = kept.uid or new_uid()
                programme = programme._replace(slug=f"{programme.slug or 'programme'}-{uid[:8]}")
            with unrecorded(db):
                ids[kept.programme.slug] = insert_programme(
                    db, programme, kept.origin, kept.uid or new_uid()
                )
            added.append(ids[kept.programme.slug])
        else:
            ids[kept.programme.slug] = row[0]
            stored = here.get(kept.uid)
            if whole and (stored is None or stored.programme != programme):
                db.execute(
                    "UPDATE programme SET origin = ?, revision = ?,"
                    f" {', '.join(f'{name} = ?' for name in ABOUT_COLUMNS)} WHERE id = ?",
                    [kept.origin, programme.revision, *about_row(programme), row[0]],
                )
                db.execute(
                    "DELETE FROM programme_day WHERE programme_id = ? AND revision = ?",
                    [row[0], programme.revision],
                )
                insert_days(db, row[0], programme._replace(slug=row[1]))
        if row is None or whole or row[2] is not None:
            deleted_at = change.now if kept.deleted else None
            db.execute(
                "UPDATE programme SET deleted_at = ?1 WHERE id = ?2 AND deleted_at IS NOT ?1",
                [deleted_at, ids[kept.programme.slug]],
            )
    if added:
        record_tombstones(change, step, "programme", among(added))
    return ids


def _with_own_slugs(programme: Programme, slugs: dict[str, str]) -> Programme:
    """A programme whose slots name the exercises as they are called here."""
    return programme._replace(
        days=tuple(
            day._replace(
                slots=tuple(
                    slot._replace(slug=slugs.get(slot.slug, slot.slug)) for slot in day.slots
                ),
            )
            for day in programme.days
        ),
    )


def _check_programme(db: sqlite3.Connection, programme: Programme) -> None:
    if not programme.days:
        raise BadInput("The programme {name} has no day.", name=programme.name)
    for slot in (slot for day in programme.days for slot in day.slots):
        if not db.execute("SELECT 1 FROM exercise WHERE slug = ?", [slot.slug]).fetchone():
            raise BadInput(
                "The programme {name} asks for the exercise {slug!r}, which the file does "
                "not describe.",
                name=programme.name,
                slug=slot.slug,
            )


def take_settings(db: sqlite3.Connection, settings: Iterable[tuple[str, str]]) -> None:
    """Put the settings of an export in place of those here.

    Raises:
        BadInput: One has a value that it can't have.
    """
    known = {setting.key: setting for setting in SETTINGS}
    for key, value in settings:
        try:
            stored = known[key].write(known[key].read(value)) if key in known else value
        except ValueError as error:
            raise BadInput(
                "The setting {key} is {value!r}; nothing was taken over.", key=key, value=value[:40]
            ) from error
        if key == "safety":
            Answer.read(value)
        write_setting(db, key, stored)


def take_racks(change: "Change", racks: Sequence[KeptRack]) -> None:
    """Make the racks of an export the only ones."""
    db = change.db
    if not racks:
        return
    db.execute("UPDATE rack SET active = 0 WHERE active = 1")
    wanted = {kept.uid for kept in racks}
    for row, uid in db.execute("SELECT id, uid FROM rack WHERE deleted_at IS NULL").fetchall():
        if uid not in wanted:
            db.execute("UPDATE rack SET deleted_at = ? WHERE id = ?", [change.now, row])
    active = next((kept.uid for kept in racks if kept.active), racks[0].uid)
    for kept in racks:
        db.execute("DELETE FROM rack WHERE uid = ?", [kept.uid])
        insert_rack(db, kept.rack, kept.uid or new_uid(), active=kept.uid == active)


def store_racks(db: sqlite3.Connection, racks: Iterable[KeptRack]) -> None:
    """Add racks beside the one in use."""
    for kept in racks:
        insert_rack(db, kept.rack, kept.uid or new_uid(), active=False)


def store_body(db: sqlite3.Connection, body: Iterable[Measurement]) -> None:
    """Add measurements."""
    for measurement in body:
        db.execute(
            "INSERT INTO body (uid, measured_at, zone, what, value, unit)"
            " VALUES (?, ?, ?, ?, ?, ?)",
            [
                measurement.uid or new_uid(),
                unix(measurement.measured_at),
                measurement.zone,
                measurement.what,
                measurement.value,
                measurement.unit,
            ],
        )


def store_answers(
    db: sqlite3.Connection, answers: Iterable[KeptAnswer], exercise_ids: dict[str, int]
) -> None:
    """Add what the lifter said to nudges; ids of exercises by their slug in the export."""
    for answer in answers:
        exercise = exercise_ids.get(answer.exercise)
        workout = db.execute("SELECT id FROM workout WHERE uid = ?", [answer.workout]).fetchone()
        if exercise is None:
            continue
        load_from, load_to = answer.load_from, answer.load_to
        db.execute(
            "INSERT INTO nudge_answer (uid, exercise_id, workout_id, kind, load_from, unit_from,"
            " load_to, unit_to, answer, answered_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            [
                answer.uid or new_uid(),
                exercise,
                workout[0] if workout else None,
                answer.kind,
                load_from.text if load_from else None,
                load_from.unit if load_from else None,
                load_to.text if load_to else None,
                load_to.unit if load_to else None,
                answer.answer,
                unix(answer.answered_at),
            ],
        )


def store_check_ins(db: sqlite3.Connection, check_ins: Iterable[KeptCheckIn]) -> None:
    """Add check-ins of days that have none; a day said twice keeps what was said first."""
    days: set[date] = set()
    uids = {row[0] for row in db.execute("SELECT uid FROM check_in")}
    for check_in in check_ins:
        if check_in.day not in days:
            days.add(check_in.day)
            uid = check_in.uid if check_in.uid and check_in.uid not in uids else new_uid()
            uids.add(uid)
            insert_check_in(db, check_in._replace(uid=uid))
