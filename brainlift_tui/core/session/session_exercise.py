"""One exercise of today's session: its rows done and to come, and what each shows."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import TypeAlias

from brainlift_tui.core.errors import Refused
from brainlift_tui.core.exercise.exercise import Exercise, Measure
from brainlift_tui.core.identity import EntryId, ExerciseKey, Position
from brainlift_tui.core.lifter.settings import Settings
from brainlift_tui.core.load.load import Load
from brainlift_tui.core.load.named import AnyLoad, NamedLoad
from brainlift_tui.core.named_tuple import NamedTuple
from brainlift_tui.core.prefill import guesses
from brainlift_tui.core.prefill.habits import UNLEARNED, Habits
from brainlift_tui.core.prefill.votes import UNKNOWN, Occasion
from brainlift_tui.core.rack.makeable import nearest
from brainlift_tui.core.rack.named import NOTHING_NAMED, NamedRow
from brainlift_tui.core.rack.rack import lacks
from brainlift_tui.core.rest.rest import RestPlan, rest_plan
from brainlift_tui.core.said import Key, said
from brainlift_tui.core.session.arrows import one_key_apart
from brainlift_tui.core.session.counted import Counting, Placed, of_side
from brainlift_tui.core.session.lighter import (
    DROP_SHARE,
    less_than,
    lighter,
    warmup_sets,
    went_easily,
)
from brainlift_tui.core.session.open_rows import OpenRow, PlannedRow, labels_of, made_up
from brainlift_tui.core.workout.past_session import PastSession, count_of
from brainlift_tui.core.workout.workout import (
    LONGEST_S,
    MOST_REPS,
    SetKind,
    Side,
    Target,
    TrainingSet,
)

USUAL_TARGET = Target(sets=3, low=8, high=12)
"""What an exercise without a target is taken to ask: the range for a novice (ACSM 2009)."""

USUAL_HOLD = Target(sets=3, low=20, high=40)
"""The same for a timed hold, in seconds."""

USUAL_CARDIO = Target(sets=1, low=1800, high=1800)
"""The same for cardio: one block of 30 minutes."""


_Guesses: TypeAlias = tuple[TrainingSet | None, TrainingSet | None]
"""What a row shows, and the other guess."""


class LoggedSet(NamedTuple):
    """A set of the open workout, with its place there."""

    position: Position
    done: TrainingSet


class SessionExercise(NamedTuple):
    """One exercise of today's session.

    Attributes:
        key: Which exercise of today it is, whatever is moved or swapped.
        entry: Its id in the open workout, None while nothing has been logged today.
        position: Its place in the session, from 0; it changes when exercises are moved.
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
        planned: Its open rows in order, where they are more than work sets.
        apart: Whether the sides are logged apart, a row for each.
        occasion: Where in the training it stands today.
        habits: What was learned of the lifter for what the rows show.
        named: What is on the rack for it and goes by its name, the easiest first.
        doubted: The places of the sets of today that can hardly be meant: no row goes by them.
    """

    key: ExerciseKey
    entry: EntryId | None
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
    planned: tuple[PlannedRow, ...] = ()
    apart: bool = False
    occasion: Occasion = UNKNOWN
    habits: Habits = UNLEARNED
    named: NamedRow = NOTHING_NAMED
    doubted: frozenset[int] = frozenset()

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
        return tuple(s for s in self.done if s.done.kind.counts)

    @property
    def work_count(self) -> int:
        """How many work sets were done; the left and the right side of one are one."""
        lefts, rights = self._sides_done
        return len(self.work_done) - min(lefts, rights)

    @property
    def _sides_done(self) -> tuple[int, int]:
        sides = [logged.done.side for logged in self.work_done]
        return sides.count(Side.LEFT), sides.count(Side.RIGHT)

    @property
    def side_left_out(self) -> Side | None:
        """The side that a set begun still lacks, None where both were done alike."""
        lefts, rights = self._sides_done
        if not self.apart or lefts == rights:
            return None
        return Side.RIGHT if lefts > rights else Side.LEFT

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

    def check_swappable(self) -> None:
        """Refuse to have another exercise in its place once sets of it were done.

        Raises:
            Refused: So it is; the other one is then to be added.
        """
        if self.done:
            raise Refused(
                "{name} has sets today; {key} adds another instead.",
                name=self.exercise.name,
                key=Key("today.add", "n"),
            )

    @property
    def open_rows(self) -> int:
        """Work sets still to be done."""
        return max(0, self.rows - self.work_count)

    @property
    def planned_rows(self) -> tuple[PlannedRow, ...]:
        """The open rows as they were asked for, both sides in one."""
        return made_up(self.planned, self.open_rows)

    @property
    def ahead(self) -> tuple[OpenRow, ...]:
        """The rows still to be done, in order, without what they show."""
        number, rows = self.work_count, list[OpenRow]()
        if self.side_left_out is not None:
            kind = self.work_done[-1].done.kind
            lefts, rights = self._sides_done
            left_out = range(number - abs(lefts - rights), number)
            rows += (OpenRow(kind, place, self.side_left_out) for place in left_out)
        for planned_place, planned in enumerate(self.planned_rows):
            sides = tuple(Side) if self.apart and planned.counts else (None,)
            amrap = planned.counts and self.asked.amrap and number + 1 == self.rows
            rows += (OpenRow(planned.kind, number, side, planned_place, amrap) for side in sides)
            number += planned.counts
        return tuple(rows)

    @property
    def goes_on(self) -> bool:
        """Whether the next row belongs to the set just done: its other side, or a drop."""
        first = next(iter(self.ahead), None)
        return first is not None and (first.planned is None or first.kind is SetKind.DROP)

    @property
    def warms_up(self) -> bool:
        """Whether its next row is a warm-up."""
        first = next(iter(self.ahead), None)
        return first is not None and first.kind is SetKind.WARMUP

    @property
    def keeps_turn(self) -> bool:
        """Whether the next row is not for the next round: it goes on, or is a warm-up."""
        return self.goes_on or self.warms_up

    def as_past(self, day: date) -> PastSession:
        """Today's part of it as the rules will look at it next time."""
        return PastSession(day, self.target, tuple(logged.done for logged in self.done))

    def upcoming(
        self, drafts: Mapping[int, TrainingSet] | None = None
    ) -> tuple[TrainingSet | None, ...]:
        """What the lifter will most likely do in each open row, see `open_list`."""
        return tuple(row.shown for row in self.open_list(drafts))

    def open_list(self, drafts: Mapping[int, TrainingSet] | None = None) -> tuple[OpenRow, ...]:
        """The rows still to be done with what the lifter will most likely do in each.

        Args:
            drafts: Sets the lifter has changed but not logged, by the row's place among all rows
                of today, done ones first; the rows behind one follow it.

        Returns:
            The rows; what a first set shows is None where nothing is known about it.
        """
        done = [logged.done for logged in self.done]
        rows: list[OpenRow] = []
        for place, row in enumerate(self.ahead, len(done)):
            draft = (drafts or {}).get(place)
            shown, other = (draft, None) if draft is not None else self._expected(row, done)
            guessed = shown if draft is None and row.kind.counts else None
            less = guessed is not None and self._less_again(guessed)
            if shown is not None:
                shown = shown._replace(kind=row.kind, side=row.side)
                done.append(shown)
            if other is not None:
                other = other._replace(kind=row.kind, side=row.side)
            rows.append(row._replace(shown=shown, other=other, less=less))
        return tuple(rows)

    def _expected(self, row: OpenRow, done: Sequence[TrainingSet]) -> _Guesses:
        planned = None if row.planned is None else self.planned_rows[row.planned]
        if planned is not None and planned.reps is not None:
            return TrainingSet(load=planned.load, reps=planned.reps), None
        if row.kind is SetKind.DROP and done:
            return self._dropped(done[-1]), None
        strange = [logged.done for logged in self.done if logged.position in self.doubted]
        there = [s for s in done if s.kind.counts and s.side in (row.side, None)]
        before = [s for s in there if s not in strange]
        shown, other = self._guessed(row.side, before)
        done_there = (
            done[-1] if done and row.side and done[-1].side not in (row.side, None) else None
        )
        if done_there is not None and (shown is None or shown.load != done_there.load):
            return done_there, None
        if row.kind is SetKind.WARMUP and shown is not None:
            made = warmup_sets(self.exercise, shown.weight, self.loads)
            return (made[-1] if made else shown), None
        return shown, other

    def _less_again(self, shown: TrainingSet) -> bool:
        """Whether a row goes back below the last set of today, which was more than last time."""
        before = self.work_done[-1].done if self.work_done else None
        if before is None or not less_than(shown, before):
            return False
        return self._beyond_last_time(before)

    def _beyond_last_time(self, done: TrainingSet) -> bool:
        """Whether a set is heavier than every one of the last session."""
        last = self.last.work_sets if self.last else ()
        return bool(last) and all(less_than(one, done) for one in last)

    def _dropped(self, before: TrainingSet) -> TrainingSet:
        """The set before, about a fifth lighter; bodyweight and time stay as they are."""
        load = before.load
        if isinstance(load, NamedLoad):
            load = self.named.next_to(load, -1) or load
        elif load is not None:
            load = lighter(load, DROP_SHARE, self.loads) or load
        return TrainingSet(load=load, reps=before.reps, seconds=before.seconds)

    def _guessed(self, side: Side | None, done: Sequence[TrainingSet]) -> _Guesses:
        """What the row shows, and the other guess; None for what nothing is known of."""
        usual = [session for session in self.past if not session.eased] or self.past
        past = [of_side(session.believed, side) for session in usual]
        every = (s.load for sets in (*past, done) for s in sets)
        helps = self.exercise.measure is Measure.ASSISTED
        wanted = None if self.target is None else self._gone_on_with(self.target)
        counting = Counting(self.named, (*every, self.asked.load), timed=self.timed, helps=helps)
        guessed = guesses(
            [counting.sets(sets) for sets in past],
            counting.sets(done),
            target=None if wanted is None else counting.wanted(wanted),
            occasions=[*(session.occasion for session in usual), self.occasion],
            habits=self.habits,
        )
        load, count = guessed[0] if guessed else (None, None)
        shown = self._shown(load, count, done)
        easy = went_easily(done, self.asked.low)
        raised = easy is not None and self._beyond_last_time(easy)
        if shown is not None and easy is not None and raised and less_than(shown, easy):
            return TrainingSet(load=easy.load, reps=easy.reps), shown
        if shown is None or len(guessed) < 2:
            return shown, None
        load, count = guessed[1]
        other = None if count is None else self._as_set(self._makeable(load, done), count, done)
        return shown, None if other is None or one_key_apart(shown, other, self.exercise) else other

    def _gone_on_with(self, target: Target) -> Target:
        """The target; without a load of its own, at one taken on last time that kept the range."""
        last = self.last
        if last is None or last.eased or last.target is None or target.load is not None:
            return target
        taken = last.target.load
        counts = [count_of(done, timed=self.timed) for done in last.work_sets]
        kept = all(count is not None and count >= target.low for count in counts)
        stayed = bool(counts) and all(done.load == taken for done in last.work_sets)
        return target._replace(load=taken) if kept and stayed else target

    def _shown(
        self, found: Load | Placed | None, count: int | None, done: Sequence[TrainingSet]
    ) -> TrainingSet | None:
        load = self._makeable(found, done)
        if count is None:
            if self.exercise.measure is Measure.WEIGHTED and load is None:
                return None
            count = self.asked.low
        elif self._taken_count is not None:
            came_to = [each.seconds if self.timed else each.reps for each in done[-1:]]
            count = min([self._taken_count, *filter(None, came_to)])
        return self._as_set(load, count, done)

    def _as_set(self, load: AnyLoad | None, count: int, done: Sequence[TrainingSet]) -> TrainingSet:
        if self.timed:
            count = min(count, LONGEST_S)
            return TrainingSet(load=load, seconds=count, distance_m=self._last_distance(len(done)))
        return TrainingSet(load=load, reps=min(count, MOST_REPS))

    def _makeable(self, found: Load | Placed | None, done: Sequence[TrainingSet]) -> AnyLoad | None:
        return self._made(found.load if isinstance(found, Placed) else found, done)

    def _made(self, load: AnyLoad | None, done: Sequence[TrainingSet]) -> AnyLoad | None:
        """The load, or the nearest that this rack makes; what was lifted today can be lifted on."""
        if (
            load is None
            or isinstance(load, NamedLoad)
            or any(before.load == load for before in done)
        ):
            return load
        return nearest(self.loads, load) if lacks(self.exercise, self.loads, load) else load

    def warmups(self, drafts: Mapping[int, TrainingSet] | None = None) -> tuple[TrainingSet, ...]:
        """The warm-up sets towards its next work set; none where none are needed or known."""
        rows = (row.shown for row in self.open_list(drafts) if row.kind.counts)
        work = next(rows, None)
        return () if work is None else warmup_sets(self.exercise, work.weight, self.loads)

    def _last_distance(self, number: int) -> float | None:
        sets = self.last.work_sets if self.last else ()
        return sets[number].distance_m if number < len(sets) else None

    def rest_after(self, done: TrainingSet | None, settings: Settings) -> int:
        """Seconds of rest after a set of it."""
        return self.rest_plan(done, settings).seconds

    def rest_plan(self, done: TrainingSet | None, settings: Settings) -> RestPlan:
        """The rest after a set of it, logged already or about to be, and the reason."""
        if self._taken_rest_s is not None:
            return RestPlan(self._taken_rest_s, said("as the nudge asked"))
        work = [logged.done for logged in self.work_done]
        earlier = work[: work.index(done)] if done in work else work
        return rest_plan(
            self.exercise,
            self.target,
            done,
            before=earlier[-1] if earlier else None,
            everywhere=settings.rest_s,
        )

    def taken_on(self, shown: TrainingSet, load: AnyLoad) -> TrainingSet:
        """What its next row shows once a load was taken in the middle of it."""
        return shown._replace(load=load, reps=self.asked.low)

    def done_labels(self) -> tuple[str, ...]:
        """What stands before each set done: "1", "W", "2L"."""
        return labels_of([logged.done for logged in self.done])

    def asked_rest(self, settings: Settings) -> int | None:
        """The rest that was asked for it by somebody; None where only the rule would say."""
        target = None if self.target is None else self.target.rest_s
        asked = (self._taken_rest_s, self.exercise.rest_s, settings.rest_s, target)
        return next((rest for rest in asked if rest is not None), None)

    def logged(self, row: OpenRow, done: TrainingSet) -> "SessionExercise":
        """As it will be once a set is logged in a row of `ahead`."""
        position = Position(self.done[-1].position + 1 if self.done else 0)
        planned_place, left = row.planned, self.planned_rows
        return self._replace(
            done=(*self.done, LoggedSet(position, done)),
            planned=left
            if planned_place is None
            else (*left[:planned_place], *left[planned_place + 1 :]),
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
