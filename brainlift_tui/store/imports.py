"""Taking a file's training into the log: one transaction, one step of undo.

First a plan is made of what would be stored, then it is stored; a dry run ends after the plan.
Workouts are written unrecorded, and the journal holds a pair of statements for all of them.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import timedelta
from typing import TYPE_CHECKING

from brainlift_tui.core.errors import BadInput
from brainlift_tui.core.exercise import Exercise
from brainlift_tui.core.load import Load, Unit
from brainlift_tui.core.log import (
    EntryOrigin,
    ForeignLog,
    ImportReport,
    KeptWorkout,
    LeftOut,
)
from brainlift_tui.core.rack import default_rack, inferred_rack
from brainlift_tui.core.recognition import (
    fingerprint,
    guessed_exercise,
    recognised,
    recognition_key,
)
from brainlift_tui.core.workout import TrainingSet, WorkoutExercise, check_instant, local_day
from brainlift_tui.store.exercises import free_slug, read_exercises
from brainlift_tui.store.identity import catalogue_uid, new_uid
from brainlift_tui.store.journal import record_bulk, unrecorded
from brainlift_tui.store.racks import add_active_rack, read_rack
from brainlift_tui.store.seed import insert_exercise
from brainlift_tui.store.values import INSERT_SET, insert_row, instant, row_of, target_row, unix

if TYPE_CHECKING:
    from sqlite_utils import Database

    from brainlift_tui.core.rack import Rack
    from brainlift_tui.store.writer import Change

RACK_DAYS = 365
"""The loads of so many days before the last workout tell what the lifter owns."""


@dataclass(slots=True)
class Incoming:
    """A workout of a file, on its way into the log.

    Attributes:
        kept: The workout; its exercises have the slug they are known by here, or "" if new.
        line: The line it begins in.
        set_lines: The line of each set, in order; empty where only the workout's is known.
    """

    kept: KeptWorkout
    line: int
    set_lines: tuple[int, ...] = ()


@dataclass(slots=True)
class Known:
    """The exercises of the log, by what they are found by.

    Attributes:
        by_key: Ids by the key of each name.
        by_slug: Ids by slug.
        exercises: Exercises by id.
        deleted: Ids of deleted ones.
    """

    by_key: dict[str, int]
    by_slug: dict[str, int]
    exercises: dict[int, Exercise]
    deleted: set[int]

    @property
    def retired(self) -> dict[str, int]:
        """Ids of deleted exercises by the key of their name."""
        return {recognition_key(self.exercises[row].name): row for row in self.deleted}

    @classmethod
    def read(cls, db: "Database") -> "Known":
        """All of them; one that became part of another stands for that one."""
        merged: dict[int, int] = {}
        deleted: set[int] = set()
        slugs: dict[str, int] = {}
        for row, slug, into, deleted_at in db.execute(
            "SELECT id, slug, merged_into, deleted_at FROM exercise"
        ):
            slugs[slug] = row
            if into is not None:
                merged[row] = into
            if deleted_at is not None:
                deleted.add(row)
        exercises = read_exercises(db.conn, slugs.values())
        names: dict[int, list[str]] = {}
        keys: dict[str, int] = {}
        for key, row, name in db.execute("SELECT key, exercise_id, name FROM exercise_name"):
            keys[key] = merged.get(row, row)
            names.setdefault(row, []).append(name)
        for row, exercise in exercises.items():
            keys.setdefault(recognition_key(exercise.name), merged.get(row, row))
        return cls(
            by_key=keys,
            by_slug={slug: merged.get(row, row) for slug, row in slugs.items()},
            exercises={
                row: replace(exercise, aliases=tuple(names.get(row, ())))
                for row, exercise in exercises.items()
            },
            deleted=deleted,
        )


@dataclass(slots=True)
class Newcomer:
    """An exercise that the log does not have yet.

    Attributes:
        exercise: As it will be stored.
        uid: Its id, "" for a fresh one.
        origin: "own", or "catalogue" for one that a newer release brought.
        takes_name: Whether its name belonged to another exercise and is now its own.
        revived: The row of a deleted exercise that comes back instead, None for none.
    """

    exercise: Exercise
    uid: str = ""
    origin: str = "own"
    takes_name: bool = False
    revived: int | None = None


@dataclass(slots=True)
class Plan:
    """What will be stored.

    Attributes:
        workouts: Those to add; each exercise's slug is known here or among the newcomers.
        newcomers: Exercises to add, by slug.
        already_there: Workouts of the file that the log holds.
        left_out: What is not taken over.
        rack: The rack that the loads tell of, None to leave the lifter's.
    """

    workouts: list[Incoming] = field(default_factory=list)
    newcomers: dict[str, Newcomer] = field(default_factory=dict)
    already_there: int = 0
    left_out: list[LeftOut] = field(default_factory=list)
    rack: "Rack | None" = None

    def report(self) -> ImportReport:
        """The plan in figures."""
        entries = [e for found in self.workouts for e in found.kept.workout.exercises]
        used = {entry.slug for entry in entries if entry.sets}
        return ImportReport(
            workouts=len(self.workouts),
            sets=sum(len(entry.sets) for entry in entries),
            exercises=len(used),
            new_exercises=len(used & set(self.newcomers)),
            already_there=self.already_there,
            left_out=tuple(sorted(self.left_out, key=lambda left: left.line)),
            rack_inferred=self.rack is not None,
        )


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
    plan = Plan(left_out=list(log.left_out))
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
    fresh = without_known(change.db, timely(incoming, change, plan), plan)
    slugs = _slugs_by_name(change.db, log, known, plan)
    plan.workouts = fitting_sets(_with_slugs(fresh, slugs), known, plan)
    keep_used(plan)
    plan.rack = rack_told(change.db, plan, known)
    report = plan.report()
    if report.workouts and not dry_run:
        label = f"Import of {file_name}: {counted(report)}"
        with change.step(label) as step:
            row = store_import(change, step, log.format, file_name, report)
            ids = store_newcomers(change, step, plan, known, (row,) * len(plan.newcomers))
            store_workouts(
                change,
                step,
                plan.workouts,
                exercise_ids=ids,
                import_ids=(row,) * report.workouts,
                programme_ids={},
            )
            if plan.rack is not None:
                add_active_rack(change.db, plan.rack)
    return report


def counted(report: ImportReport) -> str:
    """How much an import brought, in words: "86 workouts, 1903 sets"."""
    workouts = "1 workout" if report.workouts == 1 else f"{report.workouts} workouts"
    sets = "1 set" if report.sets == 1 else f"{report.sets} sets"
    return f"{workouts}, {sets}"


def timely(incoming: Iterable[Incoming], change: "Change", plan: Plan) -> list[Incoming]:
    """Those with a date that can be meant; the others are left out."""
    kept: list[Incoming] = []
    for found in incoming:
        try:
            check_instant(found.kept.workout.started_at, change.moment.wall)
        except BadInput as error:
            plan.left_out.append(LeftOut(found.line, str(error)))
        else:
            kept.append(found)
    return kept


def without_known(db: "Database", incoming: Sequence[Incoming], plan: Plan) -> list[Incoming]:
    """Those that the log does not hold, by content; the others are counted.

    A workout that the lifter deleted counts as held and stays away; one whose import was taken
    back does not.
    """
    stored = db.execute(
        "SELECT fingerprint, started_at FROM workout LEFT JOIN import ON import.id = import_id"
        " WHERE fingerprint IS NOT NULL AND (import.id IS NULL OR NOT taken_back)"
    )
    there = recognised(
        [(found.kept.fingerprint, found.kept.workout.started_at) for found in incoming],
        [(mark, instant(started_at)) for mark, started_at in stored],
    )
    plan.already_there += len(there)
    return [found for at, found in enumerate(incoming) if at not in there]


def fitting_sets(incoming: Iterable[Incoming], known: Known, plan: Plan) -> list[Incoming]:
    """Workouts with the sets that suit their exercises; one left without any is not among them."""
    kept: list[Incoming] = []
    for found in incoming:
        workout = found.kept.workout
        lines = iter(found.set_lines or (found.line,) * workout.set_count)
        entries = tuple(
            replace(
                entry,
                sets=tuple(
                    done
                    for done, line in zip(entry.sets, lines, strict=False)
                    if _suits(done, _exercise_of(entry, known, plan), line, plan)
                ),
            )
            for entry in workout.exercises
        )
        if any(entry.sets for entry in entries) or not workout.set_count:
            kept.append(replace(found, kept=replace_workout(found.kept, entries)))
    return kept


def replace_workout(kept: KeptWorkout, entries: tuple[WorkoutExercise, ...]) -> KeptWorkout:
    """The same with other exercises."""
    return replace(kept, workout=kept.workout.with_exercises(entries))


def _exercise_of(entry: WorkoutExercise, known: Known, plan: Plan) -> Exercise:
    newcomer = plan.newcomers.get(entry.slug)
    return newcomer.exercise if newcomer else known.exercises[known.by_slug[entry.slug]]


def _suits(done: TrainingSet, exercise: Exercise, line: int, plan: Plan) -> bool:
    try:
        done.suits(exercise.measure, exercise.name)
    except BadInput as error:
        plan.left_out.append(LeftOut(line, str(error)))
        return False
    return True


def keep_used(plan: Plan) -> None:
    """Drop the newcomers that no workout to be stored has."""
    used = {entry.slug for found in plan.workouts for entry in found.kept.workout.exercises}
    plan.newcomers = {slug: new for slug, new in plan.newcomers.items() if slug in used}


def _slugs_by_name(db: "Database", log: ForeignLog, known: Known, plan: Plan) -> dict[str, str]:
    """The slug for each name of a log; newcomers are added to the plan.

    Names that the file tells apart stay apart: of several that mean one exercise here, the one
    that is spelled most like it has it, and the others become exercises of their own.
    """
    sets: dict[str, list[TrainingSet]] = {}
    for workout in log.workouts:
        for entry in workout.exercises:
            sets.setdefault(recognition_key(entry.name), []).extend(entry.sets)
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
    live = [exercise for row, exercise in known.exercises.items() if row not in known.deleted]
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


def unused_slug(db: "Database", name: str, plan: Plan) -> str:
    """A slug that neither an exercise nor a newcomer has."""
    slug = base = free_slug(db.conn, name)
    at = 2
    while slug in plan.newcomers:
        slug, at = free_slug(db.conn, f"{base}-{at}"), at + 1
    return slug


def _with_slugs(incoming: Iterable[Incoming], slugs: dict[str, str]) -> list[Incoming]:
    return [
        replace(
            found,
            kept=replace_workout(
                found.kept,
                tuple(
                    replace(entry, slug=slugs[entry.name]) for entry in found.kept.workout.exercises
                ),
            ),
        )
        for found in incoming
    ]


def rack_told(db: "Database", plan: Plan, known: Known) -> "Rack | None":
    """The rack that the last twelve months of an import tell of.

    None where they tell of none, or where the lifter said what is on the rack.
    """
    usual = db.execute(
        "SELECT 1 FROM rack WHERE active AND uid = ?", [catalogue_uid("rack", "home")]
    ).fetchone()
    rack = read_rack(db.conn)
    if not plan.workouts or not usual or rack != default_rack(rack.unit):
        return None
    last = max(found.kept.workout.started_at for found in plan.workouts)
    lifted: dict[tuple[str, Load], Exercise] = {}
    units: dict[Unit, int] = dict.fromkeys(Unit, 0)
    for found in plan.workouts:
        if last - found.kept.workout.started_at > timedelta(days=RACK_DAYS):
            continue
        for entry in found.kept.workout.exercises:
            for done in entry.sets:
                if done.load is not None:
                    units[done.load.unit] += 1
                    lifted[entry.slug, done.load] = _exercise_of(entry, known, plan)
    unit = max(units, key=lambda found: units[found])
    inferred = inferred_rack([(exercise, load) for (_, load), exercise in lifted.items()], unit)
    return inferred if inferred.weights else None


def store_import(
    change: "Change", step: int, format_name: str, file_name: str, report: ImportReport
) -> int:
    """Add the import itself; returns its id."""
    with unrecorded(change.db):
        row = insert_row(
            change.db,
            "INSERT INTO import (uid, imported_at, format, file_name, workouts, sets)"
            " VALUES (?, ?, ?, ?, ?, ?)",
            [new_uid(), change.now, format_name, file_name, report.workouts, report.sets],
        )
    record_taken_back(change, step, row)
    return row


def record_taken_back(change: "Change", step: int, row: int) -> None:
    """Journal that taking the step back takes an import back."""
    record_bulk(
        change.db,
        step,
        f"UPDATE import SET taken_back = 0 WHERE id = {row}",
        f"UPDATE import SET taken_back = 1 WHERE id = {row}",
    )


def store_newcomers(
    change: "Change", step: int, plan: Plan, known: Known, import_ids: Sequence[int]
) -> dict[str, int]:
    """Add the exercises that are new, each with its import; returns the ids of all by slug."""
    db = change.db
    ids = dict(known.by_slug)
    added: list[int] = []
    with unrecorded(db):
        for (slug, new), import_id in zip(plan.newcomers.items(), import_ids, strict=True):
            if new.revived is not None:
                db.execute(
                    "UPDATE exercise SET deleted_at = NULL WHERE id = ?",
                    [new.revived],
                )
                ids[slug] = new.revived
            else:
                ids[slug] = insert_exercise(
                    db, new.exercise, new.origin, new.uid or new_uid(), import_id
                )
            added.append(ids[slug])
    if added:
        rows = ", ".join(str(row) for row in added)
        record_tombstones(change, step, "exercise", f"id IN ({rows})")
    for slug, new in plan.newcomers.items():
        if new.takes_name:
            db.execute(
                "UPDATE exercise_name SET exercise_id = ?, name = ? WHERE key = ?",
                [ids[slug], new.exercise.name, recognition_key(new.exercise.name)],
            )
    return ids


def record_tombstones(change: "Change", step: int, table: str, which: str) -> None:
    """Journal that taking the step back deletes these rows, leaving tombstones.

    Steps are taken back in order, so that all the rows live when it comes to this one.
    """
    record_bulk(
        change.db,
        step,
        f"UPDATE {table} SET deleted_at = NULL WHERE {which}",
        f"UPDATE {table} SET deleted_at = {change.now} WHERE {which}",
    )


def store_workouts(
    change: "Change",
    step: int,
    incoming: Sequence[Incoming],
    *,
    exercise_ids: dict[str, int],
    import_ids: Sequence[int | None],
    programme_ids: dict[str, int],
) -> None:
    """Add workouts with all that is in them.

    Args:
        change: The change under way.
        step: Its step of undo.
        incoming: The workouts.
        exercise_ids: Ids of the exercises by slug.
        import_ids: For each workout the import that it belongs to.
        programme_ids: Ids of the programmes by slug.
    """
    db = change.db
    connection = db.conn
    workout_id = first = _next_id(db, "workout")
    entry_id = _next_id(db, "workout_exercise")
    one_open = bool(
        db.execute(
            "SELECT 1 FROM workout WHERE finished_at IS NULL AND deleted_at IS NULL"
        ).fetchone()
    )
    workouts: list[list[str | int | None]] = []
    entries: list[list[str | int | None]] = []
    sets: list[list[str | int | float | None]] = []
    for found, import_id in zip(incoming, import_ids, strict=True):
        kept, workout = found.kept, found.kept.workout
        finished = None if workout.finished_at is None else unix(workout.finished_at)
        if finished is None and one_open:
            finished = _last_instant(kept)
        one_open = one_open or finished is None
        weighed = workout.bodyweight
        programme = programme_ids.get(kept.programme)
        workouts.append(
            [
                workout_id,
                workout.uid or new_uid(),
                unix(workout.started_at),
                finished,
                workout.zone,
                local_day(workout.started_at, workout.zone).isoformat(),
                workout.title,
                workout.note,
                weighed.text if weighed else None,
                weighed.unit if weighed else None,
                programme,
                kept.programme_revision if programme else None,
                kept.programme_day if programme else None,
                import_id,
                kept.fingerprint or None,
            ]
        )
        for position, (entry, origin) in enumerate(
            zip(workout.exercises, kept.origins, strict=True)
        ):
            entries.append(
                [
                    entry_id,
                    workout_id,
                    position,
                    exercise_ids[entry.slug],
                    origin.origin,
                    origin.skipped,
                    exercise_ids.get(origin.planned),
                    entry.note,
                    entry.superset,
                    origin.rows,
                    *target_row(entry.target),
                ]
            )
            sets += ([entry_id, at, *row_of(done)] for at, done in enumerate(entry.sets))
            entry_id += 1
        workout_id += 1
    with unrecorded(db):
        connection.executemany(
            "INSERT INTO workout (id, uid, started_at, finished_at, zone, day, title, note,"
            " bodyweight, bodyweight_unit, programme_id, programme_revision, programme_day,"
            " import_id, fingerprint) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            workouts,
        )
        connection.executemany(
            "INSERT INTO workout_exercise (id, workout_id, position, exercise_id, origin,"
            " skipped, planned_exercise_id, note, superset, rows_today, target_sets, target_low,"
            " target_high, target_load, target_unit, target_rest_s)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            entries,
        )
        connection.executemany(INSERT_SET, sets)
    record_tombstones(change, step, "workout", f"id BETWEEN {first} AND {workout_id - 1}")


def _last_instant(kept: KeptWorkout) -> int:
    """When the last set of a workout was done, its start if that is not known."""
    workout = kept.workout
    logged = [s.done_at for e in workout.exercises for s in e.sets if s.done_at is not None]
    return unix(max([workout.started_at, *logged]))


def _next_id(db: "Database", table: str) -> int:
    return int(db.execute(f"SELECT coalesce(max(id), 0) + 1 FROM {table}").fetchone()[0])
