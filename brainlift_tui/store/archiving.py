"""Taking one of our own exports into the log: one transaction, one step of undo.

Into a log without workouts the whole of it is taken over, settings and racks included, so that the
next export is the same. Into one that is in use only what is missing is added.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from brainlift_tui.core.errors import BadInput
from brainlift_tui.core.load import Unit
from brainlift_tui.core.log import (
    Archive,
    ImportReport,
    KeptAnswer,
    KeptExercise,
    KeptProgramme,
    KeptRack,
    KeptWorkout,
    Measurement,
)
from brainlift_tui.core.programme import Programme
from brainlift_tui.core.recognition import fingerprint, guessed_exercise, recognition_key
from brainlift_tui.core.workout import TrainingSet
from brainlift_tui.store.archive import OWN_FORMAT, read_programmes_kept
from brainlift_tui.store.identity import new_uid
from brainlift_tui.store.imports import (
    Incoming,
    Known,
    Newcomer,
    Plan,
    counted,
    fitting_sets,
    rack_told,
    record_taken_back,
    record_tombstones,
    replace_workout,
    store_import,
    store_newcomers,
    store_workouts,
    timely,
    unused_slug,
    without_known,
)
from brainlift_tui.store.journal import unrecorded
from brainlift_tui.store.racks import add_active_rack, insert_rack
from brainlift_tui.store.seed import insert_days, insert_programme
from brainlift_tui.store.values import insert_row, unix

if TYPE_CHECKING:
    from sqlite_utils import Database

    from brainlift_tui.store.writer import Change


def add_archive(
    change: "Change", archive: Archive, file_name: str, *, dry_run: bool = False
) -> ImportReport:
    """Take over what an export of ours holds and this log does not.

    Workouts are known by their ids; one that was deleted here stays away.

    Args:
        change: The change under way.
        archive: What the export says.
        file_name: Its name, for the lifter to know it by.
        dry_run: Whether only to tell what would come of it.
    """
    db = change.db
    known = Known.read(db)
    plan = Plan(left_out=list(archive.left_out))
    whole = _is_unused(db)
    lines = archive.lines or (0,) * len(archive.workouts)
    incoming = [
        Incoming(_with_fingerprint(kept), line)
        for kept, line in zip(archive.workouts, lines, strict=True)
    ]
    fresh = _without_ids(db, timely(incoming, change, plan), plan)
    fresh = without_known(db, fresh, plan)
    slugs = _exercise_slugs(db, archive, known, plan, whole=whole)
    plan.workouts = fitting_sets(_with_slugs(db, fresh, slugs, known, plan), known, plan)
    missing = _Missing.of(db, archive)
    if whole and not archive.racks:
        plan.rack = rack_told(db, plan, known)
    report = plan.report()
    if dry_run or not (report.workouts or whole or missing.anything or plan.newcomers):
        return report
    with change.step(f"Import of {file_name}: {counted(report)}") as step:
        _purge_taken_back(db, plan.workouts)
        own_row = store_import(change, step, OWN_FORMAT, file_name, report)
        imports = _store_imports(change, step, archive)
        by_uid = {kept.uid: kept.imported_by for kept in archive.exercises}
        origins = [imports.get(by_uid.get(new.uid, ""), own_row) for new in plan.newcomers.values()]
        exercise_ids = store_newcomers(change, step, plan, known, origins)
        _change_exercises(change, archive.exercises, slugs, exercise_ids, plan, whole=whole)
        programmes = _store_programmes(change, step, archive, slugs, whole=whole)
        store_workouts(
            change,
            step,
            plan.workouts,
            exercise_ids=exercise_ids,
            import_ids=[imports.get(found.kept.imported_by, own_row) for found in plan.workouts],
            programme_ids=programmes,
        )
        if whole:
            _take_settings(db, archive)
            _take_racks(change, archive.racks)
        elif missing.racks:
            for rack in missing.racks:
                insert_rack(db, rack.rack, rack.uid or new_uid(), active=False)
        if plan.rack is not None:
            add_active_rack(db, plan.rack)
        _store_body(db, missing.body)
        ids_here = {slug: exercise_ids[here] for slug, here in slugs.items()}
        _store_answers(db, missing.answers, exercise_ids | ids_here)
    return report


@dataclass(frozen=True, slots=True)
class _Missing:
    """What an export holds beside workouts and exercises, and this log does not."""

    racks: tuple[KeptRack, ...]
    body: tuple[Measurement, ...]
    answers: tuple[KeptAnswer, ...]
    programmes: tuple[KeptProgramme, ...]

    @classmethod
    def of(cls, db: "Database", archive: Archive) -> "_Missing":
        def uids(table: str) -> set[str]:
            return {row[0] for row in db.execute(f"SELECT uid FROM {table}")}

        racks, body = uids("rack"), uids("body")
        answers, programmes = uids("nudge_answer"), uids("programme")
        return cls(
            racks=tuple(found for found in archive.racks if found.uid not in racks),
            body=tuple(found for found in archive.body if found.uid not in body),
            answers=tuple(found for found in archive.nudge_answers if found.uid not in answers),
            programmes=tuple(found for found in archive.programmes if found.uid not in programmes),
        )

    @property
    def anything(self) -> bool:
        return bool(self.racks or self.body or self.answers or self.programmes)


def _is_unused(db: "Database") -> bool:
    """Whether no workout was ever logged here, those taken back aside."""
    row = db.execute(
        "SELECT 1 FROM workout LEFT JOIN import ON import.id = import_id"
        " WHERE import.id IS NULL OR NOT taken_back LIMIT 1"
    ).fetchone()
    return row is None


def _with_fingerprint(kept: KeptWorkout) -> KeptWorkout:
    """A workout without an id is known by its content."""
    if kept.workout.uid or kept.fingerprint:
        return kept
    return replace(kept, fingerprint=fingerprint(kept.workout))


def _without_ids(db: "Database", incoming: Iterable[Incoming], plan: Plan) -> list[Incoming]:
    there = {
        row[0]
        for row in db.execute(
            "SELECT workout.uid FROM workout LEFT JOIN import ON import.id = import_id"
            " WHERE import.id IS NULL OR NOT taken_back"
        )
    }
    fresh: list[Incoming] = []
    for found in incoming:
        uid = found.kept.workout.uid
        if uid in there:
            plan.already_there += 1
            continue
        if uid:
            there.add(uid)
        fresh.append(found)
    return fresh


def _purge_taken_back(db: "Database", incoming: Iterable[Incoming]) -> None:
    """Make room for workouts that come again after their import was taken back."""
    with unrecorded(db):
        for found in incoming:
            db.execute("DELETE FROM workout WHERE uid = ?", [found.kept.workout.uid])


def _exercise_slugs(
    db: "Database", archive: Archive, known: Known, plan: Plan, *, whole: bool
) -> dict[str, str]:
    """The slug here for each exercise of an export; newcomers are added to the plan."""
    by_uid: dict[str, tuple[int, str]] = {
        uid: (row, slug) for row, uid, slug in db.execute("SELECT id, uid, slug FROM exercise")
    }
    in_file = {by_uid[kept.uid][0] for kept in archive.exercises if kept.uid in by_uid}
    slugs: dict[str, str] = {}
    for kept in archive.exercises:
        there = by_uid.get(kept.uid)
        key = recognition_key(kept.exercise.name)
        row = known.by_key.get(key)
        if there is not None:
            slug = there[1]
            if there[0] in known.deleted and not kept.deleted:
                plan.newcomers[slug] = Newcomer(
                    known.exercises[there[0]],
                    takes_name=row is not None and row != there[0],
                    revived=there[0],
                )
        elif row is not None and _is_same(kept, row, key, known, in_file, whole=whole):
            slug = known.exercises[row].slug
        else:
            slug = kept.exercise.slug
            if not slug or slug in known.by_slug or slug in plan.newcomers:
                slug = unused_slug(db, kept.exercise.name, plan)
            plan.newcomers[slug] = Newcomer(
                replace(kept.exercise, slug=slug),
                uid=kept.uid,
                origin=kept.origin,
                takes_name=row is not None and not kept.deleted,
            )
        slugs[kept.exercise.slug or slug] = slug
    return slugs


def _is_same(
    kept: KeptExercise, row: int, key: str, known: Known, in_file: set[int], *, whole: bool
) -> bool:
    """Whether an exercise of an export is the one here that answers to its name.

    It is not where the export tells them apart, nor where only another name of the one here fits
    and the export is taken over whole.
    """
    if row in known.deleted or kept.deleted:
        return False
    if not kept.uid or key == recognition_key(known.exercises[row].name):
        return True
    return row not in in_file and not whole


def _with_slugs(
    db: "Database", incoming: Iterable[Incoming], slugs: dict[str, str], known: Known, plan: Plan
) -> list[Incoming]:
    """The workouts with the slugs of here; an exercise not described anywhere is added."""
    incoming = list(incoming)
    sets: dict[str, list[TrainingSet]] = {}
    for found in incoming:
        for entry in found.kept.workout.exercises:
            sets.setdefault(recognition_key(entry.name), []).extend(entry.sets)

    by_name: dict[str, str] = {}

    def slug_of(slug: str, name: str) -> str:
        if slug in slugs:
            return slugs[slug]
        key = recognition_key(name)
        if key in by_name:
            return by_name[key]
        row = known.by_slug.get(slug) or known.by_key.get(key)
        if row is not None and row not in known.deleted:
            return known.exercises[row].slug
        here = slug if slug and slug not in known.by_slug else unused_slug(db, name, plan)
        alike = (exercise for at, exercise in known.exercises.items() if at not in known.deleted)
        plan.newcomers[here] = Newcomer(guessed_exercise(name, here, sets[key], alike))
        by_name[key] = here
        return here

    return [
        replace(
            found,
            kept=replace(
                replace_workout(
                    found.kept,
                    tuple(
                        replace(entry, slug=slug_of(entry.slug, entry.name))
                        for entry in found.kept.workout.exercises
                    ),
                ),
                origins=tuple(
                    replace(origin, planned=slugs.get(origin.planned, origin.planned))
                    for origin in found.kept.origins
                ),
            ),
        )
        for found in incoming
    ]


def _store_imports(change: "Change", step: int, archive: Archive) -> dict[str, int]:
    """Add the imports that the export tells of; returns the rows by id."""
    db = change.db
    rows: dict[str, int] = {}
    for kept in archive.imports:
        there = db.execute("SELECT id FROM import WHERE uid = ?", [kept.uid]).fetchone()
        if there is not None:
            rows[kept.uid] = there[0]
            db.execute("UPDATE import SET taken_back = 0 WHERE id = ? AND taken_back", [there[0]])
            continue
        with unrecorded(db):
            row = insert_row(
                db,
                "INSERT INTO import (uid, imported_at, format, file_name, workouts, sets)"
                " VALUES (?, ?, ?, ?, ?, ?)",
                [
                    kept.uid or new_uid(),
                    unix(kept.imported_at),
                    kept.format,
                    kept.file_name,
                    kept.workouts,
                    kept.sets,
                ],
            )
        record_taken_back(change, step, row)
        rows[kept.uid] = row
    return rows


def _change_exercises(
    change: "Change",
    exercises: Sequence[KeptExercise],
    slugs: dict[str, str],
    ids: dict[str, int],
    plan: Plan,
    *,
    whole: bool,
) -> None:
    """Give exercises what the lifter said of them; those known here only in an unused log."""
    for kept in exercises:
        here = slugs.get(kept.exercise.slug, "")
        if here not in ids or not (whole or here in plan.newcomers):
            continue
        merged_into = ids.get(slugs.get(kept.merged_into, kept.merged_into))
        values = [
            kept.exercise.rest_s,
            kept.exercise.note,
            kept.hidden,
            change.now if kept.deleted else None,
            merged_into,
        ]
        change.db.execute(
            "UPDATE exercise SET rest_s = ?1, note = ?2, hidden = ?3, deleted_at = ?4,"
            " merged_into = ?5 WHERE id = ?6 AND (rest_s IS NOT ?1 OR note <> ?2"
            " OR hidden <> ?3 OR deleted_at IS NOT ?4 OR merged_into IS NOT ?5)",
            [*values, ids[here]],
        )


def _store_programmes(
    change: "Change", step: int, archive: Archive, slugs: dict[str, str], *, whole: bool
) -> dict[str, int]:
    """Add the programmes that are missing; in an unused log change the others. Ids by slug."""
    db = change.db
    here = {kept.uid: kept for kept in read_programmes_kept(db.conn)}
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
                programme = replace(programme, slug=f"{programme.slug or 'programme'}-{uid[:8]}")
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
                    "UPDATE programme SET name = ?, needs_weights = ?, revision = ? WHERE id = ?",
                    [programme.name, programme.needs_weights, programme.revision, row[0]],
                )
                db.execute(
                    "DELETE FROM programme_day WHERE programme_id = ? AND revision = ?",
                    [row[0], programme.revision],
                )
                insert_days(db, row[0], replace(programme, slug=row[1]))
        if row is None or whole or row[2] is not None:
            deleted_at = change.now if kept.deleted else None
            db.execute(
                "UPDATE programme SET deleted_at = ?1 WHERE id = ?2 AND deleted_at IS NOT ?1",
                [deleted_at, ids[kept.programme.slug]],
            )
    if added:
        which = ", ".join(str(row) for row in added)
        record_tombstones(change, step, "programme", f"id IN ({which})")
    return ids


def _with_own_slugs(programme: Programme, slugs: dict[str, str]) -> Programme:
    """A programme whose slots name the exercises as they are called here."""
    return replace(
        programme,
        days=tuple(
            replace(
                day,
                slots=tuple(
                    replace(slot, slug=slugs.get(slot.slug, slot.slug)) for slot in day.slots
                ),
            )
            for day in programme.days
        ),
    )


def _check_programme(db: "Database", programme: Programme) -> None:
    if not programme.days:
        raise BadInput(f"The programme {programme.name} has no day.")
    for slot in (slot for day in programme.days for slot in day.slots):
        if not db.execute("SELECT 1 FROM exercise WHERE slug = ?", [slot.slug]).fetchone():
            raise BadInput(
                f"The programme {programme.name} asks for the exercise {slot.slug!r}, "
                "which the file does not describe."
            )


_SETTINGS_WORDS = {
    "unit": tuple(Unit),
    "rest": ("on", "off"),
    "sound": ("on", "off"),
}


def _take_settings(db: "Database", archive: Archive) -> None:
    for key, value in archive.settings:
        words = _SETTINGS_WORDS.get(key, (value,))
        if value not in words or (key == "rest_s" and value and not value.isdecimal()):
            raise BadInput(f"The setting {key} is {value!r}; nothing was taken over.")
        db.execute(
            "INSERT INTO setting VALUES (?, ?)"
            " ON CONFLICT (key) DO UPDATE SET value = excluded.value WHERE value <> excluded.value",
            [key, value],
        )


def _take_racks(change: "Change", racks: Sequence[KeptRack]) -> None:
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


def _store_body(db: "Database", body: Iterable[Measurement]) -> None:
    for found in body:
        db.execute(
            "INSERT INTO body (uid, measured_at, zone, what, value, unit)"
            " VALUES (?, ?, ?, ?, ?, ?)",
            [
                found.uid or new_uid(),
                unix(found.measured_at),
                found.zone,
                found.what,
                found.value,
                found.unit,
            ],
        )


def _store_answers(
    db: "Database", answers: Iterable[KeptAnswer], exercise_ids: dict[str, int]
) -> None:
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
