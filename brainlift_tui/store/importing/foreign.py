"""Taking another app's log over.

First a plan is made of what would be stored, then it is stored; a dry run ends after the plan.
"""

import sqlite3
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from brainlift_tui.core.exercise.exercise import Exercise
from brainlift_tui.core.exercise.meant import NamesMeant
from brainlift_tui.core.exercise.recognition import fingerprints, guessed_exercise, recognition_key
from brainlift_tui.core.importing.choices import (
    USUAL,
    ChangedThere,
    ChosenName,
    ImportChoices,
)
from brainlift_tui.core.importing.corrected import corrected
from brainlift_tui.core.lifter.settings import NO_PROGRAMME
from brainlift_tui.core.workout.log import (
    ChangedWorkout,
    CorrectedExercise,
    EntryOrigin,
    ForeignLog,
    ImportReport,
    KeptWorkout,
    RenamedExercise,
)
from brainlift_tui.core.workout.workout import check_instant
from brainlift_tui.store.exercise.catalogue import read_wordings
from brainlift_tui.store.importing.doubts import doubts_of
from brainlift_tui.store.importing.held import HeldWorkout
from brainlift_tui.store.importing.lifter_told import own_programme_told, unit_told
from brainlift_tui.store.importing.new_rows import Ids
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
)
from brainlift_tui.store.importing.sorting import OWN_TABLE, Found, SortedFile, sort_file
from brainlift_tui.store.importing.storing import store_import, store_newcomers, store_workouts
from brainlift_tui.store.importing.taking import also_call, bring_back, put_in_place, put_right
from brainlift_tui.store.lifter.settings import write_setting
from brainlift_tui.store.rack.racks import add_active_rack
from brainlift_tui.store.workout.archive import AT_ONCE, read_workouts

if TYPE_CHECKING:
    from brainlift_tui.store.file.writer import Change


def add_log(
    change: "Change",
    log: ForeignLog,
    file_name: str,
    choices: ImportChoices = USUAL,
    before: Callable[[], None] = nothing,
    *,
    dry_run: bool = False,
) -> ImportReport:
    """Take another app's log over; what the log holds already is recognised by its content.

    Args:
        change: The change under way.
        log: What the file says.
        file_name: Its name, for the lifter to know it by.
        choices: What is to become of what was changed in the app, and of what was deleted here.
        before: Is called before anything is stored, where anything is.
        dry_run: Whether only to tell what would come of it.
    """
    db = change.db
    known = Known.read(db)
    plan = ImportPlan(left_out=list(log.left_out))
    slugs = _slugs_by_name(db, log, known, plan, choices.names)
    incoming = timely(
        _incoming(log, slugs),
        plan,
        lambda instant: check_instant(instant, change.moment.wall, change.zone),
    )
    found = sort_file(
        db,
        log.format,
        incoming,
        _unknown(plan),
        slugs.values(),
        restore_deleted=choices.restore_deleted,
    )
    aliases = _aliases(found, plan)
    decided = [
        (pair, choices.for_changed(edited=pair[1].edited or _of_another(log, pair[1])))
        for pair in found.changed
    ]
    both = [pair[0] for pair, how in decided if how is ChangedThere.BOTH]
    taken = [pair for pair, how in decided if how is ChangedThere.TAKE]
    plan.workouts = fitting_sets(_renamed([*found.fresh, *both], aliases), known, plan)
    plan.taken = _fitting_pairs(taken, aliases, known, plan)
    plan.late = found.late
    plan.restored = [held for _, held in found.deleted] if choices.restore_deleted else []
    plan.also_called = {name: exercise.slug for name, exercise in plan.meant.items()}
    plan.also_called |= {name: aliases[slug] for name, slug in slugs.items() if slug in aliases}
    changed = _changed(db, log, decided, aliases, (plan, known), in_full=found.factor == 1)
    _drop_unused(plan)
    in_doubt = doubts_of(db, plan, known)
    plan.rack = rack_told(db, plan, known, in_doubt, anew=found.factor != 1)
    plan.unit = unit_told(db, plan, anew=found.factor != 1)
    report = plan.report()._replace(
        doubted=in_doubt,
        app=log.app,
        already_there=found.there,
        changed=tuple(changed),
        factor=found.factor,
        renamed=_renamings(found, slugs, known),
        deleted_here=len(found.deleted) - len(plan.restored),
        restored=len(plan.restored),
        shifts=tuple(shift for shift in found.shifts if any(found.shifts)),
        put_right=len(plan.late),
    )
    if report.anything and not dry_run:
        before()
        with change.step(import_label(file_name, report)) as step:
            row = store_import(change, step, log.format, file_name, report)
            _store(change, step, row, plan, known)
    return report


def _store(change: "Change", step: int, import_id: int, plan: ImportPlan, known: Known) -> None:
    """Write what was planned, as the import of this id."""
    db = change.db
    ids = store_newcomers(change, step, plan, known, (import_id,) * len(plan.newcomers))
    stored = plan.stored
    rows = store_workouts(
        change, step, stored, ids=Ids(ids, {}), import_ids=(import_id,) * len(stored)
    )
    instead = zip(rows[len(plan.workouts) :], (held for _, held in plan.taken), strict=True)
    put_in_place(change, step, list(instead))
    put_right(change, step, plan.late)
    bring_back(change, step, plan.restored)
    also_call(change, {name: ids[slug] for name, slug in plan.also_called.items()})
    if plan.rack is not None:
        add_active_rack(db, plan.rack)
    if plan.unit is not None:
        write_setting(db, "unit", plan.unit.value)
    if own_programme_told(db):
        write_setting(db, "programme", NO_PROGRAMME)


def _of_another(log: ForeignLog, held: HeldWorkout) -> bool:
    """Whether a workout came from another app, which may have been right, than the file's."""
    return log.format not in (OWN_TABLE, held.format)


def _incoming(log: ForeignLog, slugs: Mapping[str, str]) -> list[Incoming]:
    """The workouts of a log, their exercises with the slugs that they have here."""
    lines = log.lines or ((),) * len(log.workouts)
    return [
        Incoming(
            KeptWorkout(
                workout,
                (EntryOrigin(),) * len(workout.exercises),
                fingerprint=mark,
            ),
            line=of_sets[0] if of_sets else 0,
            set_lines=of_sets,
        ).with_exercises(lambda entry: entry.known_as(slugs[entry.name]))
        for workout, of_sets, mark in zip(
            log.workouts, lines, fingerprints(log.workouts), strict=True
        )
    ]


def _unknown(plan: ImportPlan) -> list[str]:
    """The slugs of names that no exercise has had here."""
    return [slug for slug, new in plan.newcomers.items() if new.revived is None]


def _aliases(found: SortedFile, plan: ImportPlan) -> dict[str, str]:
    """Slugs that a name of the file would get, to those of the exercises that it means."""
    unknown = frozenset(_unknown(plan))
    return {now: here for now, (here, _) in found.renamed.items() if now in unknown}


def _renamed(workouts: Iterable[Incoming], aliases: Mapping[str, str]) -> list[Incoming]:
    """The workouts with the exercises that new names mean."""
    return [
        workout.with_exercises(
            lambda entry: entry._replace(slug=aliases.get(entry.slug, entry.slug))
        )
        if aliases
        else workout
        for workout in workouts
    ]


def _fitting_pairs(
    taken: Iterable[Found], aliases: Mapping[str, str], known: Known, plan: ImportPlan
) -> list[Found]:
    """What is taken anew, with the sets that suit their exercises."""
    pairs: list[Found] = []
    for workout, held in taken:
        pairs += [(fit, held) for fit in fitting_sets(_renamed([workout], aliases), known, plan)]
    return pairs


def _changed(
    db: sqlite3.Connection,
    log: ForeignLog,
    decided: Sequence[tuple[Found, ChangedThere]],
    aliases: Mapping[str, str],
    exercises: tuple[ImportPlan, Known],
    *,
    in_full: bool,
) -> list[ChangedWorkout]:
    """What was changed in the app, what of it, and what becomes of it.

    Args:
        db: The log, as it was before.
        log: What the file says.
        decided: What was changed, and what becomes of it.
        aliases: Slugs of new names to those of the exercises that they mean.
        exercises: Where exercises are found that the log has not, and those that it has.
        in_full: Whether what was changed is to be told of each.
    """
    plan, known = exercises
    told = decided if in_full else ()
    rows = [held.row for (_, held), _ in told]
    here = {
        kept.workout.uid: kept.workout
        for at in range(0, len(rows), AT_ONCE)
        for kept in read_workouts(db, rows[at : at + AT_ONCE])
    }
    changed = []
    for (workout, held), how in decided:
        there = workout.kept.workout
        as_here = here.get(held.uid)
        parts: tuple[CorrectedExercise, ...] = ()
        if as_here is not None:
            [renamed] = _renamed([workout], aliases)
            parts = corrected(
                renamed.kept.workout, as_here, lambda slug: plan.exercise(slug, known)
            )
        logged = held.logged and log.format != OWN_TABLE
        other = held.format if _of_another(log, held) and not logged else None
        changed.append(
            ChangedWorkout(there.day, there.title, how, parts, other or "", logged_here=logged)
        )
    return changed


def _renamings(
    found: SortedFile, slugs: Mapping[str, str], known: Known
) -> tuple[RenamedExercise, ...]:
    """What is called otherwise in the app now."""
    names = dict(zip(slugs.values(), slugs, strict=True))
    return tuple(
        RenamedExercise(names[now], known.exercises[known.by_slug[here]].name, workouts)
        for now, (here, workouts) in found.renamed.items()
    )


def _slugs_by_name(
    db: sqlite3.Connection,
    log: ForeignLog,
    known: Known,
    plan: ImportPlan,
    said: Iterable[ChosenName],
) -> dict[str, str]:
    """The slug for each name of a log; newcomers are added to the plan.

    Several names of one exercise here are that exercise. What the lifter said of a name is as good
    as what it means, and is remembered.
    """
    names: dict[str, str] = {}
    for name in log.exercise_names:
        names.setdefault(recognition_key(name), name)
    live, retired = known.live, known.retired
    chosen = {recognition_key(each.name): each.slug for each in said}
    unknown = (key for key in names if key not in known.by_key and key not in chosen)
    meant = _meant(live, (names[key] for key in unknown)) | {
        key: known.exercises[known.by_slug[slug]]
        for key, slug in chosen.items()
        if slug in known.by_slug
    }
    sets = sets_of(log.workouts, names.keys() - known.by_key.keys() - meant.keys())
    slugs: dict[str, str] = {}
    for key, name in names.items():
        row = known.by_key.get(key, retired.get(key))
        if row is not None:
            slugs[key] = known.exercises[row].slug
            if row in known.deleted:
                plan.newcomers[slugs[key]] = Newcomer(known.exercises[row], revived=row)
        elif key in meant:
            slugs[key] = meant[key].slug
            plan.meant[name] = meant[key]
        else:
            slugs[key] = unused_slug(db, name, plan)
            newcomer = Newcomer(guessed_exercise(name, slugs[key], sets[key], live))
            plan.newcomers[slugs[key]] = newcomer
    return {name: slugs[recognition_key(name)] for name in log.exercise_names}


def _meant(known: Sequence[Exercise], names: Iterable[str]) -> dict[str, Exercise]:
    """What names that no exercise has mean all the same, by their keys."""
    unknown = tuple(names)
    if not unknown:
        return {}
    reader = NamesMeant(known, read_wordings())
    found = ((recognition_key(name), reader.exercise(name)) for name in unknown)
    return {key: exercise for key, exercise in found if exercise is not None}


def _drop_unused(plan: ImportPlan) -> None:
    """Drop the newcomers that no workout to be stored has."""
    used = {entry.slug for incoming in plan.stored for entry in incoming.kept.workout.exercises}
    plan.newcomers = {slug: new for slug, new in plan.newcomers.items() if slug in used}
