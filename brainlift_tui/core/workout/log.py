"""What a file of training holds: another app's log, or everything a lifter kept here."""

from dataclasses import dataclass, field
from datetime import date, datetime

from brainlift_tui.core.brain.kept import KeptQuestion, KeptTest
from brainlift_tui.core.check_in.check_in import KeptCheckIn
from brainlift_tui.core.coaching.nudge import NudgeAnswer
from brainlift_tui.core.exercise.exercise import Exercise, Muscle
from brainlift_tui.core.importing.choices import ChangedThere
from brainlift_tui.core.load.load import Unit
from brainlift_tui.core.load.named import AnyLoad
from brainlift_tui.core.named_tuple import NamedTuple
from brainlift_tui.core.programme.programme import Programme
from brainlift_tui.core.rack.rack import Rack
from brainlift_tui.core.said import Said
from brainlift_tui.core.session.open_rows import PlannedRow
from brainlift_tui.core.workout.workout import TrainingSet, Workout


class LeftOut(NamedTuple):
    """Something of a file that was not taken over.

    Attributes:
        line: Where it stands, counted from 1.
        reason: Why.
    """

    line: int
    reason: Said


class ForeignLog(NamedTuple):
    """Another app's log, as read from its file.

    Attributes:
        format: The app's name in lower case.
        workouts: By start; names of exercises are the file's, matched with nothing yet.
        lines: For each workout the line of each of its sets, in order.
        left_out: What could not be read.
        app: The app as it calls itself, "" where the file is no app's.
    """

    format: str
    workouts: tuple[Workout, ...]
    lines: tuple[tuple[int, ...], ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    app: str = ""

    @property
    def set_count(self) -> int:
        """How many sets it holds."""
        return sum(workout.set_count for workout in self.workouts)

    @property
    def exercise_names(self) -> tuple[str, ...]:
        """Every exercise it names, once, by first appearance."""
        names = (entry.name for workout in self.workouts for entry in workout.exercises)
        return tuple(dict.fromkeys(names))


class EntryOrigin(NamedTuple):
    """How an exercise came into a workout, beside what was done of it.

    Attributes:
        origin: "planned", "added" or "imported".
        skipped: Whether it was planned and left out.
        rows: Work sets asked for that day, where that was told.
        planned: Slug of the exercise it was swapped for, "" if it was not.
        apart: Whether its sides were logged apart; None where nobody chose.
        open_rows: Its open rows, where more was asked than work sets.
    """

    origin: str = "imported"
    skipped: bool = False
    rows: int | None = None
    planned: str = ""
    apart: bool | None = None
    open_rows: tuple[PlannedRow, ...] = ()


class KeptWorkout(NamedTuple):
    """A workout with all that ties it to the rest of the log.

    Attributes:
        workout: The workout.
        origins: One for each of its exercises.
        programme: Slug of the programme it was planned by, "" for none.
        programme_revision: Revision of that programme.
        programme_day: Position of its day.
        imported_by: Id of the import that brought it, "" for none.
        fingerprint: What it is recognised by when its file comes again, "" if it came from none.
    """

    workout: Workout
    origins: tuple[EntryOrigin, ...] = ()
    programme: str = ""
    programme_revision: int | None = None
    programme_day: int | None = None
    imported_by: str = ""
    fingerprint: str = ""


class KeptExercise(NamedTuple):
    """An exercise as a lifter's database keeps it.

    Attributes:
        uid: Its id, the same in every database.
        exercise: The exercise, its other names with it.
        origin: "catalogue" or "own".
        hidden: Whether lists leave it out.
        deleted: Whether the lifter deleted it; workouts may still show it.
        merged_into: Slug of the exercise it became part of, "" for none.
        imported_by: Id of the import that brought it, "" for none.
    """

    uid: str
    exercise: Exercise
    origin: str = "own"
    hidden: bool = False
    deleted: bool = False
    merged_into: str = ""
    imported_by: str = ""


class KeptProgramme(NamedTuple):
    """A programme in its newest revision.

    Attributes:
        uid: Its id, the same in every database.
        programme: The programme.
        origin: "catalogue" or "own".
        deleted: Whether the lifter deleted it.
    """

    uid: str
    programme: Programme
    origin: str = "own"
    deleted: bool = False


class KeptRack(NamedTuple):
    """A rack, and whether it is the one in use."""

    uid: str
    rack: Rack
    active: bool = False


class Measurement(NamedTuple):
    """Something measured on the lifter's body.

    Attributes:
        uid: Its id.
        measured_at: The instant.
        zone: IANA name of the zone it was entered in, None where only wall time is known.
        what: "bodyweight", "waist".
        value: The number as entered.
        unit: "kg", "lb", "cm".
    """

    uid: str
    measured_at: datetime
    zone: str | None
    what: str
    value: str
    unit: str

    def called(self, what: str) -> "Measurement":
        """The same under the name that it goes by here."""
        return self._replace(what=what)


class BodyLog(NamedTuple):
    """What another app's file of measurements says.

    Attributes:
        measured: The measurements, in its order.
        left_out: Lines that make no sense.
    """

    measured: tuple[Measurement, ...]
    left_out: tuple["LeftOut", ...] = ()


class KeptImport(NamedTuple):
    """An import that stands.

    Attributes:
        uid: Its id, carried by what it brought.
        imported_at: The instant.
        format: The app it came from.
        file_name: The file's name, without its folder.
        workouts: How many it brought.
        sets: How many it brought.
    """

    uid: str
    imported_at: datetime
    format: str
    file_name: str
    workouts: int
    sets: int


class KeptAnswer(NamedTuple):
    """What the lifter said to a nudge.

    Attributes:
        uid: Its id.
        exercise: Slug of the exercise.
        workout: Id of the workout it was given in, "" for none.
        kind: What the nudge proposed.
        load_from: The load it was derived at.
        load_to: The load it proposed.
        answer: What was said to it.
        answered_at: The instant.
    """

    uid: str
    exercise: str
    workout: str
    kind: str
    load_from: AnyLoad | None
    load_to: AnyLoad | None
    answer: NudgeAnswer
    answered_at: datetime


@dataclass(frozen=True, slots=True)
class Archive:
    """Everything a lifter kept: what an export holds.

    Attributes:
        workouts: By start, then id.
        exercises: Own ones, and those of the catalogue that are used or were changed.
        programmes: All of them.
        racks: All of them.
        settings: Names and values.
        body: Measurements, by time.
        imports: Those that stand.
        nudge_answers: By time.
        check_ins: By day.
        memory_tests: By time, their raw trials with them.
        questions: Whether one is sharper after lifting, as it was agreed to, by time.
        lines: For each workout the line it stands in, where it was read from a file.
        left_out: What could not be read.
    """

    workouts: tuple[KeptWorkout, ...] = ()
    exercises: tuple[KeptExercise, ...] = ()
    programmes: tuple[KeptProgramme, ...] = ()
    racks: tuple[KeptRack, ...] = ()
    settings: tuple[tuple[str, str], ...] = ()
    body: tuple[Measurement, ...] = ()
    imports: tuple[KeptImport, ...] = ()
    nudge_answers: tuple[KeptAnswer, ...] = ()
    check_ins: tuple[KeptCheckIn, ...] = ()
    memory_tests: tuple[KeptTest, ...] = ()
    questions: tuple[KeptQuestion, ...] = ()
    lines: tuple[int, ...] = field(default=(), compare=False)
    left_out: tuple[LeftOut, ...] = field(default=(), compare=False)


class DoubtedSet(NamedTuple):
    """A set that can hardly be meant.

    Attributes:
        exercise: The name of its exercise.
        day: Its local day.
        done: The set.
    """

    exercise: str
    day: date
    done: TrainingSet


class CorrectedExercise(NamedTuple):
    """An exercise of a workout whose sets are others in the other app than here.

    Attributes:
        exercise: The exercise.
        there: Its sets in the file, none where it is not among them.
        here: Those of the log.
    """

    exercise: Exercise
    there: tuple[TrainingSet, ...] = ()
    here: tuple[TrainingSet, ...] = ()


class ChangedWorkout(NamedTuple):
    """A workout that the other app has otherwise than the log.

    Attributes:
        day: Its local day.
        title: Its name there.
        outcome: What became of it.
        corrected: What of it is other there; nothing where it runs through the whole file.
        other_app: The app whose file had brought it, "" where that is the file's own.
        logged_here: Whether no file brought it: it was logged in both at once.
    """

    day: date
    title: str
    outcome: ChangedThere
    corrected: tuple[CorrectedExercise, ...] = ()
    other_app: str = ""
    logged_here: bool = False


class RenamedExercise(NamedTuple):
    """An exercise that has another name throughout the other app now.

    Attributes:
        name: What it is called there.
        here: What it is called here.
        workouts: How many workouts tell so.
    """

    name: str
    here: str
    workouts: int


class MeantExercise(NamedTuple):
    """An exercise of a file that none here is called just like, and that one here was taken for.

    Attributes:
        name: What it is called in the file.
        here: What it is called here.
    """

    name: str
    here: str


class GuessedExercise(NamedTuple):
    """An exercise of a file that none here is.

    Attributes:
        name: What it is called in the file.
        muscles: Those that it is guessed to train, none where nothing tells.
    """

    name: str
    muscles: tuple[Muscle, ...]


class ImportReport(NamedTuple):
    """What an import brought, or would bring.

    Attributes:
        workouts: Workouts added.
        sets: Sets added.
        exercises: Exercises that occur in what was added.
        new_exercises: Those of them that were not known before.
        already_there: Workouts of the file that the log held already.
        left_out: What was not taken over, by line.
        measurements: Measurements of the body added.
        measurements_there: Those of the file that were there already.
        unit: The unit that loads are shown in because of it; None where that stays.
        doubted: Sets that can hardly be meant: kept, and left out until they are confirmed.
        app: The app that the file is of, "" where it is ours.
        changed: Workouts that the app has otherwise than the log.
        factor: What all their loads are of those in the log; 1 where nothing runs through them.
        renamed: Exercises that have another name in the app now.
        deleted_here: Workouts of the file that were deleted here, and stay so.
        restored: Workouts that were deleted here, and come back.
        shifts: Seconds that the file's times are ahead of the log's, the commonest first.
        put_right: Workouts whose time an earlier file had wrong.
        meant: Exercises that were recognised by what their name means.
        guessed: Exercises that are new here.
        memory_tests: Tests of the memory check added.
        first_day: The first day of what is added or changed, None for nothing.
        last_day: The last one.
        loads_in: The units of its loads, the commonest first.
        rack: What the rack is that was put together from the loads.
    """

    workouts: int
    sets: int
    exercises: int
    new_exercises: int
    already_there: int
    left_out: tuple[LeftOut, ...]
    measurements: int = 0
    measurements_there: int = 0
    unit: Unit | None = None
    doubted: tuple[DoubtedSet, ...] = ()
    app: str = ""
    changed: tuple[ChangedWorkout, ...] = ()
    factor: float = 1.0
    renamed: tuple[RenamedExercise, ...] = ()
    deleted_here: int = 0
    restored: int = 0
    shifts: tuple[int, ...] = ()
    put_right: int = 0
    meant: tuple[MeantExercise, ...] = ()
    guessed: tuple[GuessedExercise, ...] = ()
    memory_tests: int = 0
    first_day: date | None = None
    last_day: date | None = None
    loads_in: tuple[Unit, ...] = ()
    rack: Rack | None = None

    @property
    def anything(self) -> bool:
        """Whether the log is other than before."""
        changes = (self.taken, len(self.renamed), self.restored, self.put_right)
        return self.workouts > 0 or any(changes)

    @property
    def rack_inferred(self) -> bool:
        """Whether the rack was put together from the loads."""
        return self.rack is not None

    @property
    def brought(self) -> bool:
        """The same where it may be measurements or memory tests, too."""
        return self.anything or self.measurements > 0 or self.memory_tests > 0

    @property
    def taken(self) -> int:
        """How many workouts of the log are other than before, as the app has them now."""
        return sum(each.outcome is ChangedThere.TAKE for each in self.changed)
