"""One training session as it stands: the rows done, the rows to come, and what each shows."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from brainlift_tui.core.exercise import Exercise, Measure
from brainlift_tui.core.load import Load
from brainlift_tui.core.past_session import PastSession, count_of
from brainlift_tui.core.prefill import prefill
from brainlift_tui.core.rest import RestPlan, rest_plan
from brainlift_tui.core.settings import Settings
from brainlift_tui.core.workout import SetKind, Target, TrainingSet

USUAL_TARGET = Target(sets=3, low=8, high=12)
"""What an exercise without a target is taken to ask: the range for a novice (ACSM 2009)."""

USUAL_HOLD = Target(sets=3, low=20, high=40)
"""The same for a timed hold, in seconds."""

USUAL_CARDIO = Target(sets=1, low=1800, high=1800)
"""The same for cardio: one block of 30 minutes."""


@dataclass(frozen=True, slots=True)
class LoggedSet:
    """A set of the open workout, with its place there."""

    position: int
    done: TrainingSet


@dataclass(frozen=True, slots=True)
class SessionExercise:
    """One exercise of today's session.

    Attributes:
        entry: Its id in the open workout, None while nothing has been logged today.
        position: Its place in the session, from 0.
        exercise: What is done.
        target: What is planned, None for an exercise added today.
        rows: Work sets to be done today, taken away and added ones counted.
        past: Earlier sessions of it, oldest first.
        done: What was logged today.
        loads: Every load that the rack can make for it, ascending.
        note: Words on it for today.
        superset: Exercises with the same number are done in rounds.
        snoozed: Whether the lifter asked not to be nudged on it for now.
        answered: Kinds of advice that were answered in this workout.
        plan: What the programme asks, where advice was answered and may have changed the target.
    """

    entry: int | None
    position: int
    exercise: Exercise
    target: Target | None
    rows: int
    past: tuple[PastSession, ...] = ()
    done: tuple[LoggedSet, ...] = ()
    loads: Sequence[Load] = ()
    note: str = ""
    superset: int | None = None
    snoozed: bool = False
    answered: frozenset[str] = frozenset()
    plan: Target | None = None

    @property
    def asked(self) -> Target:
        """The target, or what an exercise of this kind is usually asked."""
        return self._usual if self.target is None else self.target

    @property
    def judged_by(self) -> Target:
        """What the rules judge its sets by: more reps taken on today make no misses of fewer."""
        if not self.answered:
            return self.asked
        return self._usual if self.plan is None else self.plan

    @property
    def _usual(self) -> Target:
        usual = {Measure.HOLD: USUAL_HOLD, Measure.CARDIO: USUAL_CARDIO}
        return usual.get(self.exercise.measure, USUAL_TARGET)

    @property
    def work_done(self) -> tuple[LoggedSet, ...]:
        """The work sets logged today; warm-ups and drops come on top of the plan."""
        return tuple(s for s in self.done if s.done.kind in (SetKind.WORK, SetKind.FAILURE))

    @property
    def last(self) -> PastSession | None:
        """Last time's session of it."""
        return self.past[-1] if self.past else None

    @property
    def timed(self) -> bool:
        """Whether it is counted in seconds: a hold, cardio, or what was timed the last time."""
        if self.exercise.measure in (Measure.HOLD, Measure.CARDIO):
            return True
        sets = [s.done for s in self.work_done] or (self.last.work_sets if self.last else ())
        return bool(sets) and all(s.reps is None and s.seconds is not None for s in sets)

    @property
    def open_rows(self) -> int:
        """Rows still to be done."""
        return max(0, self.rows - len(self.work_done))

    def as_past(self, day: date) -> PastSession:
        """Today's part of it as the rules will look at it next time."""
        return PastSession(day, self.target, tuple(logged.done for logged in self.done))

    def upcoming(
        self, drafts: Mapping[int, TrainingSet] | None = None
    ) -> tuple[TrainingSet | None, ...]:
        """What the lifter will most likely do in each open row.

        Args:
            drafts: Sets the lifter has changed but not logged, by the row's place among the work
                sets; the rows behind one follow it.

        Returns:
            A set for each open row; None for a first set that nothing is known about.
        """
        past = [[self._counted(s) for s in session.work_sets] for session in self.past]
        done = [self._counted(s.done) for s in self.work_done]
        rows: list[TrainingSet | None] = []
        for row in range(len(done), len(done) + self.open_rows):
            shown = (drafts or {}).get(row) or self._prefilled(past, done)
            rows.append(shown)
            if shown is not None:
                done.append(self._counted(shown))
        return tuple(rows)

    def _prefilled(
        self, past: list[list["_Counted"]], done: list["_Counted"]
    ) -> TrainingSet | None:
        load, count = prefill(past, done, target=self.asked) or (None, None)
        if count is None:
            if self.exercise.measure is Measure.WEIGHTED and load is None:
                return None
            count = self.asked.low
        elif self._taken_count is not None:
            count = self._taken_count
        if self.timed:
            return TrainingSet(load=load, seconds=count, distance_m=self._last_distance(len(done)))
        return TrainingSet(load=load, reps=count)

    def _counted(self, done: TrainingSet) -> "_Counted":
        return _Counted(done.load, count_of(done, timed=self.timed))

    def _last_distance(self, at: int) -> float | None:
        sets = self.last.work_sets if self.last else ()
        return sets[at].distance_m if at < len(sets) else None

    def rest_after(self, done: TrainingSet | None, settings: Settings) -> int:
        """Seconds of rest after a set of it."""
        return self.rest_plan(done, settings).seconds

    def rest_plan(self, done: TrainingSet | None, settings: Settings) -> RestPlan:
        """The rest after a set of it, logged already or about to be, and the reason."""
        if self._taken_rest_s is not None:
            return RestPlan(self._taken_rest_s, "as the nudge asked")
        work = [logged.done for logged in self.work_done]
        earlier = work[: work.index(done)] if done in work else work
        return rest_plan(
            self.exercise,
            self.target,
            done,
            before=earlier[-1] if earlier else None,
            everywhere=settings.rest_s,
        )

    @property
    def _taken_count(self) -> int | None:
        """The reps or seconds a set that an answer to a nudge asks for; None where none does."""
        if self.target is None or self.plan is None or self.target.low != self.target.high:
            return None
        planned = (self.plan.low, self.plan.high)
        return None if planned == (self.target.low, self.target.high) else self.target.low

    @property
    def _taken_rest_s(self) -> int | None:
        """The rest that an answer to a nudge asks for; None where none does."""
        if self.target is None or self.plan is None or self.target.rest_s == self.plan.rest_s:
            return None
        return self.target.rest_s


@dataclass(frozen=True, slots=True)
class _Counted:
    """A set as the prefill sees it: seconds stand in for reps where it is timed."""

    load: Load | None
    reps: int | None


@dataclass(frozen=True, slots=True)
class Session:
    """Today: the open workout, or the day that is due.

    Attributes:
        day: The local day.
        title: The programme's day, or the workout's own title.
        programme: Name of the programme, "" for a workout without one.
        exercises: In order.
        workout: The open workout's id, None before the first set.
        note: Words on the workout.
        trained_on: Days of this week with a workout.
        empty: Whether no workout has ever been logged.
    """

    day: date
    title: str
    programme: str
    exercises: tuple[SessionExercise, ...]
    workout: int | None = None
    note: str = ""
    trained_on: tuple[date, ...] = ()
    empty: bool = False

    @property
    def sets_done(self) -> int:
        """Sets logged today, warm-ups included."""
        return sum(len(exercise.done) for exercise in self.exercises)

    @property
    def last_logged(self) -> tuple[SessionExercise, TrainingSet] | None:
        """The set logged last, by the clock, and its exercise; None before the first."""
        logged = [
            (one.done.done_at, at, one.position, one.done)
            for at, exercise in enumerate(self.exercises)
            for one in exercise.done
            if one.done.done_at is not None
        ]
        if not logged:
            return None
        _, at, _, done = max(logged, key=lambda found: found[:3])
        return self.exercises[at], done

    def next_open(self, after: int = 0) -> SessionExercise | None:
        """The exercise with the next row to do, from one position on and then round."""
        order: Sequence[SessionExercise] = (*self.exercises[after:], *self.exercises[:after])
        return next((found for found in order if found.open_rows), None)

    def next_row(self) -> "tuple[int, int] | None":
        """Where the lifter goes on: behind the set logged last, and round to what was left out.

        Returns:
            The exercise's place and the row's among its work sets; None when all is done.
        """
        logged = [
            (logged.done.done_at, at)
            for at, exercise in enumerate(self.exercises)
            for logged in exercise.done
            if logged.done.done_at is not None
        ]
        found = self.next_open(max(logged)[1] if logged else 0)
        return None if found is None else (self.exercises.index(found), len(found.work_done))
