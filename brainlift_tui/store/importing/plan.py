"""What an import is going to store, put together before anything is written."""

import sqlite3
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from itertools import chain
from typing import TYPE_CHECKING

from brainlift_tui.core.exercise.exercise import Exercise
from brainlift_tui.core.exercise.recognition import recognition_key
from brainlift_tui.core.load.load import Unit
from brainlift_tui.core.said import Said, said, said_of
from brainlift_tui.core.workout.counted import counted
from brainlift_tui.core.workout.log import (
    GuessedExercise,
    ImportReport,
    KeptWorkout,
    LeftOut,
    MeantExercise,
)
from brainlift_tui.core.workout.workout import WorkoutExercise
from brainlift_tui.store.exercise.exercises import read_exercises

if TYPE_CHECKING:
    from brainlift_tui.core.rack.rack import Rack
    from brainlift_tui.store.importing.held import HeldWorkout


@dataclass(slots=True)
class Incoming:
    """A workout of a file, on its way into the log.

    Attributes:
        kept: The workout; its exercises have the slug they are known by here, or "" if new.
        line: The line it begins in.
        set_lines: The line of each set, in order; empty where only the workout's is known.
        edited: Whether it was changed here after its app's file had brought it.
    """

    kept: KeptWorkout
    line: int
    set_lines: tuple[int, ...] = ()
    edited: bool = False

    def with_exercises(self, change: Callable[[WorkoutExercise], WorkoutExercise]) -> "Incoming":
        """The same with each of its exercises changed."""
        workout = self.kept.workout
        entries = tuple(change(entry) for entry in workout.exercises)
        return replace(self, kept=self.kept._replace(workout=workout.with_exercises(entries)))


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
    def live(self) -> list[Exercise]:
        """Those that are not deleted."""
        return [exercise for row, exercise in self.exercises.items() if row not in self.deleted]

    @property
    def retired(self) -> dict[str, int]:
        """Ids of deleted exercises by the key of their name."""
        return {recognition_key(self.exercises[row].name): row for row in self.deleted}

    @classmethod
    def read(cls, db: sqlite3.Connection) -> "Known":
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
        exercises = read_exercises(db, slugs.values())
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
                row: exercise._replace(aliases=tuple(names.get(row, ())))
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
class ImportPlan:
    """What will be stored.

    Attributes:
        workouts: Those to add; each exercise's slug is known here or among the newcomers.
        taken: Those to put in the place of one of the log.
        newcomers: Exercises to add, by slug.
        late: Those of the log that get the file's time.
        restored: Those of the log that were deleted, and come back.
        meant: Names of the file that no exercise has, to those that they mean.
        also_called: Names of the file to the exercises here that they mean from now on.
        already_there: Workouts of the file that the log holds.
        left_out: What is not taken over.
        rack: The rack that the loads tell of, None to leave the lifter's.
        unit: The unit to show loads in from now on, None to leave it.
    """

    workouts: list[Incoming] = field(default_factory=list)
    taken: "list[tuple[Incoming, HeldWorkout]]" = field(default_factory=list)
    newcomers: dict[str, Newcomer] = field(default_factory=dict)
    late: "list[tuple[Incoming, HeldWorkout]]" = field(default_factory=list)
    restored: "list[HeldWorkout]" = field(default_factory=list)
    meant: dict[str, Exercise] = field(default_factory=dict)
    also_called: dict[str, str] = field(default_factory=dict)
    already_there: int = 0
    left_out: list[LeftOut] = field(default_factory=list)
    rack: "Rack | None" = None
    unit: Unit | None = None

    @property
    def stored(self) -> list[Incoming]:
        """All that is written: what is added, then what is taken anew."""
        return [*self.workouts, *(incoming for incoming, _ in self.taken)]

    def exercise(self, slug: str, known: Known) -> Exercise:
        """The exercise of this slug: a newcomer, or one of the log."""
        newcomer = self.newcomers.get(slug)
        return newcomer.exercise if newcomer else known.exercises[known.by_slug[slug]]

    def report(self) -> ImportReport:
        """The plan in figures."""
        entries = [e for incoming in self.workouts for e in incoming.kept.workout.exercises]
        used = {entry.name for entry in entries if entry.sets}
        written = [e for each in self.stored for e in each.kept.workout.exercises if e.sets]
        workouts = sorted((w.kept.workout for w in self.stored), key=lambda w: w.started_at)
        units: Counter[Unit] = Counter()
        for done, times in counted(chain.from_iterable(entry.sets for entry in written)):
            if done.weight is not None:
                units[done.weight.unit] += times
        return ImportReport(
            first_day=workouts[0].day if workouts else None,
            last_day=workouts[-1].day if workouts else None,
            loads_in=tuple(unit for unit, _ in units.most_common()),
            rack=self.rack,
            workouts=len(self.workouts),
            sets=sum(len(entry.sets) for entry in entries),
            exercises=len(used),
            new_exercises=len({e.slug for e in written} & set(self.newcomers)),
            already_there=self.already_there,
            left_out=tuple(sorted(self.left_out, key=lambda left: left.line)),
            unit=self.unit,
            meant=tuple(
                MeantExercise(name, exercise.name)
                for name, exercise in self.meant.items()
                if name in used
            ),
            guessed=tuple(
                GuessedExercise(new.exercise.name, new.exercise.direct)
                for slug, new in self.newcomers.items()
                if new.revived is None and new.origin == "own"
            ),
        )


def import_label(file_name: str, report: ImportReport) -> Said:
    """The step of undo: "Import of strong.csv: 86 workouts, 1903 sets"."""
    workouts = said_of(report.workouts, "1 workout", "{number} workouts")
    sets = said_of(report.sets, "1 set", "{number} sets")
    if not report.taken:
        return said(
            "Import of {file_name}: {workouts}, {sets}",
            file_name=file_name,
            workouts=workouts,
            sets=sets,
        )
    if not report.workouts:
        return said(
            "Import of {file_name}: {changed} changed", file_name=file_name, changed=report.taken
        )
    return said(
        "Import of {file_name}: {workouts}, {sets}, {changed} changed",
        file_name=file_name,
        workouts=workouts,
        sets=sets,
        changed=report.taken,
    )


def nothing() -> None:
    """What is done before something is stored of which no copy is wanted."""
