"""What a workout came to: beside the plan, beside last time, and what to do next time."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from operator import itemgetter
from statistics import median
from types import MappingProxyType

from brainlift_tui.core.coaching.nudge import Advice
from brainlift_tui.core.dose.dots import SESSIONS_LEAST, SESSIONS_MOST
from brainlift_tui.core.dose.trained import TrainedExercise
from brainlift_tui.core.exercise.exercise import Exercise
from brainlift_tui.core.load.load import NANOGRAMS, Load, Unit
from brainlift_tui.core.load.named import AnyLoad, NamedLoad
from brainlift_tui.core.looking_back.records import Best
from brainlift_tui.core.named_tuple import NamedTuple
from brainlift_tui.core.rack.named import NamedRow
from brainlift_tui.core.said import NOTHING, Said, in_turn, said, said_of
from brainlift_tui.core.session.session import Session
from brainlift_tui.core.session.session_exercise import SessionExercise
from brainlift_tui.core.workout.past_session import count_of
from brainlift_tui.core.workout.wording import load_words
from brainlift_tui.core.workout.workout import Felt, Target, TrainingSet

LONGEST_REST_S = 1800
"""Half an hour without a set is no rest, it is something that came between."""


class Origin(NamedTuple):
    """How an exercise came into the workout.

    Attributes:
        planned: Whether the day's plan had it, or had another in its place.
        instead_of: Name of the exercise it was swapped for, "" if it was not.
        imported: Whether it came from a file, which tells nothing of a plan.
    """

    planned: bool = True
    instead_of: str = ""
    imported: bool = False


class Finished(NamedTuple):
    """A finished workout as the log tells it.

    Attributes:
        session: As it was when it was finished.
        id: Its id in this database.
        uid: Its id in every database.
        lasted_s: From its start to its end.
        origins: How each exercise came into it, by its place; one not named was planned.
        skipped: Names of the exercises that were planned and left out by the lifter.
        records: What was a record, by the exercise's place.
        next_time: What it says about next time, by the exercise's place.
        same_until: What brings more, where it says nothing, by the exercise's place.
        session_effort: How hard it was as a whole, where the lifter said.
        felt: How the lifter felt when it was over, where they said.
        sessions_this_week: Days of its week with a workout, this one among them.
    """

    session: Session
    id: int = 0
    uid: str = ""
    lasted_s: int = 0
    origins: Mapping[int, Origin] = MappingProxyType({})
    skipped: tuple[str, ...] = ()
    records: Mapping[int, tuple[Best, ...]] = MappingProxyType({})
    next_time: Mapping[int, Advice] = MappingProxyType({})
    same_until: Mapping[int, Said] = MappingProxyType({})
    session_effort: int | None = None
    felt: Felt | None = None
    sessions_this_week: int = 0


class ExerciseSummary(NamedTuple):
    """One exercise of the workout.

    Attributes:
        exercise: What was done.
        sets: The work sets.
        before: The work sets of the last time, none where there was none.
        plan: How they stand beside the plan: "3 of 3 sets", "added, 2 sets".
        change: What changed since last time, nothing where there was none.
        records: What was a record.
        next_time: What today says about next time.
        same_until: What brings more, where that is nothing.
    """

    exercise: Exercise
    sets: tuple[TrainingSet, ...]
    before: tuple[TrainingSet, ...]
    plan: Said
    change: Said
    records: tuple[Best, ...]
    next_time: Advice | None
    same_until: Said = NOTHING


@dataclass(frozen=True, slots=True)
class Rests:
    """The rests of a workout, those that have both a plan and an end.

    Attributes:
        count: How many there were.
        planned_s: The middle one of those planned.
        taken_s: The middle one of those taken, from one set logged to the next.
    """

    count: int
    planned_s: int
    taken_s: int


class WorkoutSummary(NamedTuple):
    """A finished workout.

    Attributes:
        exercises: Those done, in order.
        skipped: Names of those planned and not done.
        sets: Work sets done, as History counts; the left and the right side of one are one.
        planned_sets: Work sets that were planned.
        done_of_plan: How many of those were done.
        seconds: From its start to its end, or from the first set to the last where it has neither.
        rests: Rest planned against rest taken, None where nothing tells it.
        moved_ng: Load times reps of all sets, of both implements and both sides together.
    """

    exercises: tuple[ExerciseSummary, ...]
    skipped: tuple[str, ...]
    sets: int
    planned_sets: int
    done_of_plan: int
    seconds: int
    rests: Rests | None
    moved_ng: int = 0

    def moved(self, unit: Unit) -> float:
        """The same in a unit."""
        return self.moved_ng / NANOGRAMS[unit]

    @property
    def records(self) -> tuple[tuple[Exercise, Best], ...]:
        """Every record with the exercise it is of."""
        return tuple((e.exercise, record) for e in self.exercises for record in e.records)


def summarise(finished: Finished, unit: Unit) -> WorkoutSummary:
    """What a workout came to, loads told in a unit."""
    exercises = finished.session.exercises
    sets = [logged.done for exercise in exercises for logged in exercise.done]
    instants = [done.done_at for done in sets if done.done_at is not None]
    seconds = round((max(instants) - min(instants)).total_seconds()) if instants else 0
    planned = [e for e in exercises if _origin(finished, e).planned and e.target is not None]
    return WorkoutSummary(
        exercises=tuple(_summary(finished, e, unit) for e in exercises if e.work_done),
        skipped=(*(e.exercise.name for e in exercises if not e.done), *finished.skipped),
        sets=sum(_hard_count(finished, e) for e in exercises),
        planned_sets=sum(e.target.sets for e in planned if e.target),
        done_of_plan=sum(min(e.target.sets, e.work_count) for e in planned if e.target),
        seconds=finished.lasted_s or seconds,
        rests=rests_of(sets),
        moved_ng=sum(_moved_ng(logged.done, e.exercise) for e in exercises for logged in e.done),
    )


def _hard_count(finished: Finished, exercise: SessionExercise) -> int:
    """Its sets as the week and History count them: no cardio, no failed try."""
    sets = tuple(logged.done for logged in exercise.done)
    return TrainedExercise(finished.session.day, exercise.exercise, sets).hard_count


def _moved_ng(done: TrainingSet, exercise: Exercise) -> int:
    """A set without a side stands for both, so one of a side counts half; help moves nothing."""
    load = max(0, _ng(done.weight))
    return load * exercise.lifted_at_each * (done.reps or 0) // (2 if done.side else 1)


def rests_of(sets: Iterable[TrainingSet]) -> Rests | None:
    """Rest planned against rest taken, None where no set tells both."""
    logged = [(s.done_at, s.rest_s) for s in sets if s.done_at is not None]
    timed = sorted(logged, key=itemgetter(0))
    pairs = [
        (rest_s, taken)
        for (done_at, rest_s), (following, _) in pairwise(timed)
        if rest_s and 0 < (taken := (following - done_at).total_seconds()) <= LONGEST_REST_S
    ]
    if not pairs:
        return None
    planned, taken_s = (round(median(times)) for times in zip(*pairs, strict=True))
    return Rests(len(pairs), planned, taken_s)


def week_words(sessions: int) -> Said:
    """A week's sessions beside the dose: "2 sessions this week; 2 to 3 are advised"."""
    return said_of(
        sessions,
        "{number} session this week; {least} to {most} are advised",
        "{number} sessions this week; {least} to {most} are advised",
        least=SESSIONS_LEAST,
        most=SESSIONS_MOST,
    )


def _origin(finished: Finished, exercise: SessionExercise) -> Origin:
    return finished.origins.get(exercise.position, Origin())


def _summary(finished: Finished, exercise: SessionExercise, unit: Unit) -> ExerciseSummary:
    done = tuple(logged.done for logged in exercise.work_done)
    return ExerciseSummary(
        exercise=exercise.exercise,
        sets=done,
        before=exercise.last.work_sets if exercise.last else (),
        plan=_beside_plan(exercise, _origin(finished, exercise)),
        change=_change(exercise, unit),
        records=finished.records.get(exercise.position, ()),
        next_time=finished.next_time.get(exercise.position),
        same_until=finished.same_until.get(exercise.position, NOTHING),
    )


def _beside_plan(exercise: SessionExercise, origin: Origin) -> Said:
    count, target = exercise.work_count, exercise.target
    sets = said_of(count, "{number} set", "{number} sets")
    if not origin.planned or target is None:
        return sets if origin.imported else said("added, {sets}", sets=sets)
    if count > target.sets:
        sets = said("{sets}, {planned} planned", sets=sets, planned=target.sets)
    else:
        sets = said_of(target.sets, "{done} of {number} set", "{done} of {number} sets", done=count)
    swapped = NOTHING
    if origin.instead_of:
        swapped = said("instead of {name}", name=origin.instead_of)
    return in_turn((swapped, sets, _below(exercise, target)))


def _below(exercise: SessionExercise, target: Target) -> Said:
    """How many sets stayed below what was asked, or nothing."""
    counts = [count_of(logged.done, timed=exercise.timed) for logged in exercise.work_done]
    missed = sum(count < target.low for count in counts if count is not None)
    if not missed:
        return NOTHING
    if exercise.timed:
        return said("{missed} below {low} s", missed=missed, low=target.low)
    return said("{missed} below {low}", missed=missed, low=target.low)


def _change(exercise: SessionExercise, unit: Unit) -> Said:
    done = [logged.done for logged in exercise.work_done]
    if not done or exercise.last is None or not exercise.last.work_sets:
        return said("first time") if done else NOTHING
    before = exercise.last.work_sets
    what = _other_load(exercise, before[0].load, done[0].load)
    if what:
        return said(
            "{what} than last time: {now} instead of {before}",
            what=what,
            now=_load_words(done[0].load, exercise.exercise, unit),
            before=_load_words(before[0].load, exercise.exercise, unit),
        )
    # A set left out is told as that; what was done is compared with as many sets.
    difference = _count(done) - _count(before[: len(done)])
    return _counted_change(difference, timed=done[0].reps is None)


def _counted_change(difference: int, *, timed: bool) -> Said:
    """How many seconds or reps more than last time."""
    if difference == 0:
        return said("the same as last time")
    if timed and difference > 0:
        return said("{seconds} s more than last time", seconds=difference)
    if timed:
        return said("{seconds} s less than last time", seconds=-difference)
    if difference > 0:
        return said_of(
            difference, "{number} rep more than last time", "{number} reps more than last time"
        )
    return said_of(
        -difference, "{number} rep fewer than last time", "{number} reps fewer than last time"
    )


def _other_load(exercise: SessionExercise, before: AnyLoad | None, after: AnyLoad | None) -> Said:
    """How another load is called beside the one before, nothing for the same."""
    if isinstance(before, NamedLoad) or isinstance(after, NamedLoad):
        return _other_name(exercise.named, before, after)
    then, now = _ng(before), _ng(after)
    if abs(now - then) * 1000 <= max(abs(now), abs(then)):
        return NOTHING
    if max(now, then) < 0:
        return said("less help") if now > then else said("more help")
    return said("heavier") if now > then else said("lighter")


def _other_name(named: NamedRow, before: AnyLoad | None, after: AnyLoad | None) -> Said:
    """The same where one of them goes by its name: which is harder, only the rack says."""
    if before == after:
        return NOTHING
    if not (isinstance(before, NamedLoad) and isinstance(after, NamedLoad)):
        return said("other")
    if not (named.has(before) and named.has(after)):
        return said("other")
    return said("harder") if named.size(after) > named.size(before) else said("easier")


def _load_words(load: AnyLoad | None, exercise: Exercise, unit: Unit) -> Said:
    if isinstance(load, NamedLoad):
        return load_words(load, exercise.measure, unit)
    if load is None or load.ng == 0:
        return said("bodyweight")
    if load.ng < 0:
        shown = load.in_unit(unit)
        return said("{load} of help", load=Load(shown.text.removeprefix("-"), unit))
    return load_words(load, exercise.measure, unit)


def _ng(load: Load | None) -> int:
    return load.ng if load else 0


def _count(sets: Sequence[TrainingSet]) -> int:
    return sum(s.reps if s.reps is not None else s.seconds or 0 for s in sets)
