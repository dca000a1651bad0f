"""Taking another app's log over.

First a plan is made of what would be stored, then it is stored; a dry run ends after the plan.
"""

from dataclasses import replace
from typing import TYPE_CHECKING

from brainlift_tui.core.exercise.recognition import fingerprint, guessed_exercise, recognition_key
from brainlift_tui.core.lifter.settings import NO_PROGRAMME
from brainlift_tui.core.workout.log import EntryOrigin, ForeignLog, ImportReport, KeptWorkout
from brainlift_tui.core.workout.workout import check_instant
from brainlift_tui.store.importing.doubts import doubts_of
from brainlift_tui.store.importing.lifter_told import own_programme_told, unit_told
from brainlift_tui.store.importing.plan import ImportPlan, Incoming, Known, Newcomer, import_label
from brainlift_tui.store.importing.rack import rack_told
from brainlift_tui.store.importing.recognising import (
    fitting_sets,
    sets_by_key,
    timely,
    unused_slug,
    without_known,
)
from brainlift_tui.store.importing.storing import Ids, store_import, store_newcomers, store_workouts
from brainlift_tui.store.lifter.settings import write_setting
from brainlift_tui.store.rack.racks import add_active_rack

if TYPE_CHECKING:
    from sqlite_utils import Database

    from brainlift_tui.store.file.writer import Change


def add_log(
    change: "Change", log: ForeignLog, file_name: str, *, dry_run: bool = False
) -> ImportReport:
    """Take another app's log over; what the log holds already is recognised by its content.

    Args:
        change: The change under way.
        log: What the file says.
        file_name: Its name, for the lifter to know it by.
        dry_run: Whether only to tell what would come of it.
    """
    known = Known.read(change.db)
    plan = ImportPlan(left_out=list(log.left_out))
    incoming = [
        Incoming(
            KeptWorkout(
                workout,
                tuple(EntryOrigin() for _ in workout.exercises),
                fingerprint=fingerprint(workout),
            ),
            line=lines[0] if lines else 0,
            set_lines=lines,
        )
        for workout, lines in zip(log.workouts, log.lines or ((),) * len(log.workouts), strict=True)
    ]
    timely_ones = timely(
        incoming,
        plan,
        lambda instant: check_instant(instant, change.moment.wall, change.zone),
    )
    fresh = without_known(change.db, timely_ones, plan)
    slugs = _slugs_by_name(change.db, log, known, plan)
    renamed = [
        workout.with_exercises(lambda entry: entry._replace(slug=slugs[entry.name]))
        for workout in fresh
    ]
    plan.workouts = fitting_sets(renamed, known, plan)
    _drop_unused(plan)
    in_doubt = doubts_of(change.db, plan, known)
    plan.rack = rack_told(change.db, plan, known, in_doubt)
    plan.unit = unit_told(change.db, plan)
    report = plan.report()._replace(doubted=in_doubt)
    if report.workouts and not dry_run:
        with change.step(import_label(file_name, report)) as step:
            row = store_import(change, step, log.format, file_name, report)
            ids = store_newcomers(change, step, plan, known, (row,) * len(plan.newcomers))
            store_workouts(
                change,
                step,
                plan.workouts,
                ids=Ids(ids, {}),
                import_ids=(row,) * report.workouts,
            )
            if plan.rack is not None:
                add_active_rack(change.db, plan.rack)
            if plan.unit is not None:
                write_setting(change.db, "unit", plan.unit.value)
            if own_programme_told(change.db):
                write_setting(change.db, "programme", NO_PROGRAMME)
    return report


def _slugs_by_name(
    db: "Database", log: ForeignLog, known: Known, plan: ImportPlan
) -> dict[str, str]:
    """The slug for each name of a log; newcomers are added to the plan.

    Names that the file tells apart stay apart: of several that mean one exercise here, the one
    that is spelled most like it has it, and the others become exercises of their own.
    """
    sets = sets_by_key(log.workouts)
    names: dict[str, str] = {}
    for name in log.exercise_names:
        names.setdefault(recognition_key(name), name)
    claims: dict[int, list[str]] = {}
    for key in names:
        if (row := known.by_key.get(key)) is not None:
            claims.setdefault(row, []).append(key)
    slugs: dict[str, str] = {}
    for row, keys in claims.items():
        own_key = recognition_key(known.exercises[row].name)
        keeper = own_key if own_key in keys else keys[0]
        slugs[keeper] = known.exercises[row].slug
        if row in known.deleted:
            plan.newcomers[slugs[keeper]] = Newcomer(known.exercises[row], revived=row)
    live = known.live
    retired = known.retired
    for key, name in names.items():
        if key in slugs:
            continue
        claimed = known.by_key.get(key)
        if (row := retired.get(key)) is not None:
            newcomer = Newcomer(known.exercises[row], revived=row)
        else:
            alike = live if claimed is None else (known.exercises[claimed],)
            slug = unused_slug(db, name, plan)
            newcomer = Newcomer(guessed_exercise(name, slug, sets[key], alike))
        slugs[key] = newcomer.exercise.slug
        plan.newcomers[slugs[key]] = replace(newcomer, takes_name=claimed is not None)
    return {name: slugs[recognition_key(name)] for name in log.exercise_names}


def _drop_unused(plan: ImportPlan) -> None:
    """Drop the newcomers that no workout to be stored has."""
    used = {entry.slug for incoming in plan.workouts for entry in incoming.kept.workout.exercises}
    plan.newcomers = {slug: new for slug, new in plan.newcomers.items() if slug in used}
