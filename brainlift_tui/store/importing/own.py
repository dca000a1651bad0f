"""Taking one of our own exports over.

Into a log without workouts the whole of it is taken over, settings and racks included, so that the
next export is the same. Into one that is in use only what is missing is added.
"""

import sqlite3
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from brainlift_tui.core.exercise.recognition import fingerprint, guessed_exercise, recognition_key
from brainlift_tui.core.workout.log import Archive, ImportReport, KeptExercise, KeptWorkout
from brainlift_tui.core.workout.workout import check_year
from brainlift_tui.store.brain.taking import take_memory_checks
from brainlift_tui.store.exercise.catalogue import print_of, read_printed_before
from brainlift_tui.store.exercise.describing import describe
from brainlift_tui.store.file.journal import unrecorded
from brainlift_tui.store.importing.doubts import doubts_of
from brainlift_tui.store.importing.held import HELD
from brainlift_tui.store.importing.new_rows import Ids
from brainlift_tui.store.importing.own_parts import (
    Missing,
    store_answers,
    store_body,
    store_check_ins,
    store_imports,
    store_programmes,
    store_racks,
    take_racks,
    take_settings,
)
from brainlift_tui.store.importing.plan import (
    ImportPlan,
    Incoming,
    Known,
    Newcomer,
    import_label,
    nothing,
)
from brainlift_tui.store.importing.rack import rack_told
from brainlift_tui.store.importing.recognising import (
    fitting_sets,
    sets_of,
    timely,
    unused_slug,
    without_known,
)
from brainlift_tui.store.importing.storing import store_import, store_newcomers, store_workouts
from brainlift_tui.store.rack.racks import add_active_rack
from brainlift_tui.store.workout.archive import OWN_FORMAT

if TYPE_CHECKING:
    from brainlift_tui.store.file.writer import Change


def add_archive(
    change: "Change",
    archive: Archive,
    file_name: str,
    before: Callable[[], None] = nothing,
    *,
    dry_run: bool = False,
) -> ImportReport:
    """Take over what an export of ours holds and this log does not.

    Workouts are known by their ids; one that was deleted here stays away.

    Args:
        change: The change under way.
        archive: What the export says.
        file_name: Its name, for the lifter to know it by.
        before: Is called before anything is stored, where anything is.
        dry_run: Whether only to tell what would come of it.
    """
    db = change.db
    known = Known.read(db)
    plan = ImportPlan(left_out=list(archive.left_out))
    whole = _is_unused(db)
    lines = archive.lines or (0,) * len(archive.workouts)
    incoming = [
        Incoming(_with_fingerprint(kept), line, edited=_may_be_edited(kept))
        for kept, line in zip(archive.workouts, lines, strict=True)
    ]
    # A clock that ran ahead has logged what it logged: only the year has to make sense.
    fresh = _without_ids(db, timely(incoming, plan, check_year), plan)
    fresh = [_marked(each) for each in without_known(db, fresh, plan)]
    slugs = _exercise_slugs(db, archive, known, plan, whole=whole)
    plan.workouts = fitting_sets(_with_slugs(db, fresh, slugs, known, plan), known, plan)
    missing = Missing.of(db, archive)
    in_doubt = doubts_of(db, plan, known)
    if whole and not archive.racks:
        plan.rack = rack_told(db, plan, known, in_doubt)
    report = plan.report()._replace(
        doubted=in_doubt,
        measurements=len(missing.body),
        memory_tests=len(missing.memory_tests),
    )
    if dry_run or not (report.workouts or whole or missing.anything or plan.newcomers):
        return report
    before()
    with change.step(import_label(file_name, report)) as step:
        _purge_taken_back(db, plan.workouts)
        own_row = store_import(change, step, OWN_FORMAT, file_name, report)
        imports = store_imports(change, step, archive)
        by_uid = {kept.uid: kept.imported_by for kept in archive.exercises}
        origins = [imports.get(by_uid.get(new.uid, ""), own_row) for new in plan.newcomers.values()]
        exercise_ids = store_newcomers(change, step, plan, known, origins)
        _change_exercises(change, archive.exercises, slugs, exercise_ids, plan, whole=whole)
        programmes = store_programmes(change, step, archive, slugs, whole=whole)
        store_workouts(
            change,
            step,
            plan.workouts,
            ids=Ids(exercise_ids, programmes),
            import_ids=[
                imports.get(workout.kept.imported_by, own_row) for workout in plan.workouts
            ],
        )
        if whole:
            take_settings(db, archive.settings)
            take_racks(change, archive.racks)
        else:
            store_racks(db, missing.racks)
        if plan.rack is not None:
            add_active_rack(db, plan.rack)
        store_body(db, missing.body)
        store_check_ins(db, missing.check_ins)
        take_memory_checks(change, missing.questions, missing.memory_tests)
        ids_here = {slug: exercise_ids[here] for slug, here in slugs.items()}
        store_answers(db, missing.answers, exercise_ids | ids_here)
    return report


def _is_unused(db: sqlite3.Connection) -> bool:
    """Whether no workout was ever logged here, those taken back aside."""
    return db.execute(f"SELECT 1 FROM {HELD} LIMIT 1").fetchone() is None


def _may_be_edited(kept: KeptWorkout) -> bool:
    """Whether what came from another app's file may have been changed here before the export.

    Exercises that have another name here count as changed: what is kept by mistake is told when the
    file comes again, and what is replaced by mistake is gone.
    """
    return bool(kept.fingerprint) and fingerprint(kept.workout) != kept.fingerprint


def _with_fingerprint(kept: KeptWorkout) -> KeptWorkout:
    """A workout without an id is known by its content, and one that came from a file."""
    if kept.fingerprint or (kept.workout.uid and not kept.imported_by):
        return kept
    return kept._replace(fingerprint=fingerprint(kept.workout))


def _marked(incoming: Incoming) -> Incoming:
    """A workout with what it is recognised by: a later merge can tell what it came as."""
    if incoming.kept.fingerprint:
        return incoming
    mark = fingerprint(incoming.kept.workout)
    return replace(incoming, kept=incoming.kept._replace(fingerprint=mark))


def _without_ids(
    db: sqlite3.Connection, incoming: Iterable[Incoming], plan: ImportPlan
) -> list[Incoming]:
    there = {row[0] for row in db.execute(f"SELECT workout.uid FROM {HELD}")}
    fresh: list[Incoming] = []
    for workout in incoming:
        uid = workout.kept.workout.uid
        if uid in there:
            plan.already_there += 1
            continue
        if uid:
            there.add(uid)
        fresh.append(workout)
    return fresh


def _purge_taken_back(db: sqlite3.Connection, incoming: Iterable[Incoming]) -> None:
    """Make room for workouts that come again after their import was taken back."""
    with unrecorded(db):
        for workout in incoming:
            db.execute("DELETE FROM workout WHERE uid = ?", [workout.kept.workout.uid])


def _exercise_slugs(
    db: sqlite3.Connection, archive: Archive, known: Known, plan: ImportPlan, *, whole: bool
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
                kept.exercise._replace(slug=slug),
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
    db: sqlite3.Connection,
    incoming: Sequence[Incoming],
    slugs: dict[str, str],
    known: Known,
    plan: ImportPlan,
) -> list[Incoming]:
    """The workouts with the slugs of here; an exercise not described anywhere is added."""
    workouts = [each.kept.workout for each in incoming]
    entries = (entry for workout in workouts for entry in workout.exercises)
    undescribed = {recognition_key(entry.name) for entry in entries if entry.slug not in slugs}
    sets = sets_of(workouts, undescribed)
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
        plan.newcomers[here] = Newcomer(guessed_exercise(name, here, sets[key], known.live))
        by_name[key] = here
        return here

    def with_slugs(workout: Incoming) -> Incoming:
        here = workout.with_exercises(
            lambda entry: entry._replace(slug=slug_of(entry.slug, entry.name))
        )
        origins = tuple(
            origin._replace(planned=slugs.get(origin.planned, origin.planned))
            for origin in workout.kept.origins
        )
        return replace(here, kept=here.kept._replace(origins=origins))

    return [with_slugs(workout) for workout in incoming]


def _as_printed_before(kept: KeptExercise) -> bool:
    """Whether an exercise is described as an earlier release's catalogue did, and by no lifter."""
    before = read_printed_before().get(kept.exercise.slug, frozenset())
    return kept.origin == "catalogue" and print_of(kept.exercise) in before


def _change_exercises(
    change: "Change",
    exercises: Sequence[KeptExercise],
    slugs: dict[str, str],
    ids: dict[str, int],
    plan: ImportPlan,
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
        if kept.uid and here not in plan.newcomers and not _as_printed_before(kept):
            describe(change.db, ids[here], kept.exercise)
