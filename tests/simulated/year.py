"""A made-up lifter's year through the real program: what it shows, they do, more or less."""

import sqlite3
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from random import Random

from brainlift_tui.core.coaching.case import OwnRaises
from brainlift_tui.core.coaching.nudge import Advice
from brainlift_tui.core.coaching.wording import can_be_taken
from brainlift_tui.core.dose.trained import TrainedExercise
from brainlift_tui.core.exercise.exercise import Exercise, Measure, Pattern
from brainlift_tui.core.lifter.settings import Settings
from brainlift_tui.core.load.load import Load, Unit
from brainlift_tui.core.rack.makeable import nearest
from brainlift_tui.core.rack.rack import Rack
from brainlift_tui.core.session.session import Session
from brainlift_tui.core.session.session_exercise import SessionExercise
from brainlift_tui.core.workout.workout import Effort, TrainingSet
from brainlift_tui.store.clock import StoppedClock
from brainlift_tui.store.coaching.answering import take_advice
from brainlift_tui.store.coaching.deload import begin_deload, deload_today, read_deload_offer
from brainlift_tui.store.coaching.own_raises import read_own_raises
from brainlift_tui.store.coaching.reading import (
    Circumstances,
    advice_on,
    read_advice,
    read_circumstances,
)
from brainlift_tui.store.file.database import open_reader
from brainlift_tui.store.file.writer import Change, Writer
from brainlift_tui.store.lifter.settings import read_settings
from brainlift_tui.store.rack.racks import change_rack
from brainlift_tui.store.session.past import RememberedPasts
from brainlift_tui.store.session.today import read_session
from brainlift_tui.store.session.training import finish_workout, log_set
from tests.simulated.body import MOST_REPS, Body
from tests.store.lifting import change_settings

BEGAN = datetime(2025, 11, 24, 17, tzinfo=UTC)
"""A Monday."""

WEEKS = 52
LOOKS_BACK_EVERY = 8
"""Workouts between two counts of the lifter's own raises."""


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody made up.

    Attributes:
        name: Who it is.
        settings: What they have set.
        rack: What they own.
        strength: As a share of an average beginner's.
        growth: What ln(1 + weeks / 8) is worth.
        days: The days of the year on which they train, from 0.
        obeys: How often they do what a nudge says.
        tells: How often they tell how a set felt.
        enters: Whether they do what the row shows, no more, and press Enter.
        knows: Whether they know what they could lift, and always take the heaviest load that
            keeps the range; then no nudge is followed.
    """

    name: str
    settings: Settings
    rack: Rack
    strength: float
    growth: float
    days: Callable[[Random], Iterator[int]]
    obeys: float = 0.85
    tells: float = 0.67
    enters: bool = False
    knows: bool = False


@dataclass(frozen=True, slots=True)
class Done:
    """One exercise of one workout, as it was shown, done and truly was.

    Attributes:
        week: The week of the year, from 0.
        day: The day.
        planned: The exercise as it stood before its first set.
        sets: The sets done.
        one_rep_max: What they could truly lift once that day, in kg; None without loads.
        left: Reps that were truly left after each set.
        advice: What stood on it, None for nothing.
        taken: Whether they did what it said.
    """

    week: int
    day: date
    planned: SessionExercise
    sets: tuple[TrainingSet, ...]
    one_rep_max: float | None
    left: tuple[float, ...]
    advice: Advice | None = None
    taken: bool = False

    @property
    def exercise(self) -> Exercise:
        """What was done."""
        return self.planned.exercise

    @property
    def load(self) -> Load | None:
        """The heaviest load of it."""
        loads = [done.load for done in self.sets if done.load is not None]
        return max(loads, key=lambda load: load.ng, default=None)

    @property
    def share(self) -> float | None:
        """The load as a share of what could truly be lifted once."""
        return self.load.kg / self.one_rep_max if self.load and self.one_rep_max else None


@dataclass(slots=True)
class Year:
    """What a year came to.

    Attributes:
        person: Whose it was.
        done: Every exercise of every workout.
        gains: What each movement truly gained, as a share of the first day's strength.
        deloads: The days on which a deload week began.
    """

    person: Person
    done: list[Done] = field(default_factory=list)
    gains: Mapping[Pattern, float] = field(default_factory=dict)
    deloads: list[date] = field(default_factory=list)

    @property
    def days(self) -> Sequence[date]:
        """The days trained."""
        return sorted({one.day for one in self.done})

    def of(self, slug: str) -> list[Done]:
        """One exercise through the year."""
        return [one for one in self.done if one.exercise.slug == slug]

    @property
    def slugs(self) -> Sequence[str]:
        """Every exercise done, the most often done first."""
        slugs = [one.exercise.slug for one in self.done]
        return sorted(set(slugs), key=lambda slug: (-slugs.count(slug), slug))

    @property
    def trained(self) -> list[TrainedExercise]:
        """What was done, as the dose counts it."""
        return [TrainedExercise(one.day, one.exercise, one.sets) for one in self.done]


def live(person: Person, path: Path, seed: int = 1, weeks: int = WEEKS) -> Year:
    """A year of somebody, in a database of its own: the same each time for the same seed.

    Args:
        person: Who lives it.
        path: The database.
        seed: Of what is up to chance.
        weeks: How much of the year.
    """
    who = f"{person.name} {seed}"
    rng = Random(who)
    days = tuple(day for day in person.days(rng) if day < 7 * weeks)
    open_reader(path).close()
    clock = StoppedClock(BEGAN, "UTC")
    year = Year(person)
    with Writer(path, clock) as writer:
        writer.do(change_settings, person.settings, "settings")
        writer.do(change_rack, person.rack)
        body = Body(person.strength, person.growth, who)
        trainee = _Trainee(person, clock, rng, year, body, pasts=RememberedPasts(path))
        for day in days:
            clock.set_wall(BEGAN + timedelta(days=day))
            writer.do(trainee.train)
    year.gains = trainee.body.gains
    return year


class _Trainee:
    """Does one workout after the other, each in one transaction, for speed."""

    def __init__(
        self,
        person: Person,
        clock: StoppedClock,
        rng: Random,
        year: Year,
        body: Body,
        *,
        pasts: RememberedPasts,
    ) -> None:
        self._person = person
        self._clock = clock
        self._rng = rng
        self._year = year
        self.body = body
        self._pasts = pasts
        self._own: dict[str, OwnRaises] = {}
        self._workouts = 0

    def train(self, change: Change) -> None:
        """The day that is due."""
        connection, today = change.db, self._clock.today()
        self.body.begin(today)
        settings = read_settings(connection)
        if self._person.knows:
            session = self._session(connection, today)
            for exercise in session.exercises:
                self._year.done.append(self._do(change, exercise, None, settings))
            finish_workout(change._replace(moment=self._clock.moment()))
            return
        if self._workouts % LOOKS_BACK_EVERY == 0:
            self._own = read_own_raises(connection)
        self._workouts += 1
        if read_deload_offer(connection, today) is not None and self._obeys():
            eased = deload_today(connection, self._session(connection, today), self._own)
            if eased:
                begin_deload(change, eased)
                self._year.deloads.append(today)
        session = self._session(connection, today)
        advices = read_advice(connection, session, self._own)
        taken = {at for at, said in advices.items() if self._obeys() and can_be_taken(said)}
        for exercise in session.exercises:
            if exercise.position in taken:
                take_advice(change, exercise, advices[exercise.position])
        if taken:
            session = self._once_swapped(change, taken, advices)
        background = read_circumstances(connection, today, self._own)
        for exercise in session.exercises:
            advice = advices.get(exercise.position)
            done = self._do(change, exercise, background, settings)
            self._year.done.append(replace(done, advice=advice, taken=exercise.position in taken))
        finish_workout(change._replace(moment=self._clock.moment()))

    def _once_swapped(
        self, change: Change, taken: Collection[int], advices: dict[int, Advice]
    ) -> Session:
        """The session by what was taken; what stands on an exercise swapped for another is read."""
        connection, today = change.db, self._clock.today()
        session = self._session(connection, today)
        swapped = {at for at in taken if advices[at].variation is not None}
        if not swapped:
            return session
        found = read_advice(connection, session, self._own)
        for exercise in session.exercises:
            said = found.get(exercise.position)
            if exercise.position not in swapped or said is None:
                continue
            advices[exercise.position] = said
            if self._obeys() and can_be_taken(said):
                take_advice(change, exercise, said)
        return self._session(connection, today)

    def _session(self, connection: sqlite3.Connection, today: date) -> Session:
        """What Today shows, as a window reads it."""
        return read_session(connection, today, self._pasts.read)

    def _obeys(self) -> bool:
        return self._rng.random() < self._person.obeys

    def _do(
        self,
        change: Change,
        exercise: SessionExercise,
        background: Circumstances | None,
        settings: Settings,
    ) -> Done:
        planned, left, draft = exercise, [], None
        while exercise.ahead:
            row = exercise.open_list()[0]
            shown = row.shown or self._first_set(exercise)
            if draft is not None:
                shown = shown._replace(load=draft)
            if self._person.knows:
                shown = self._heaviest(exercise, shown)
            before = len(exercise.done)
            could = self.body.could(exercise.exercise, shown.load, before)
            could += self.body.luck(exercise.exercise, before)
            done = self._lifted(exercise, shown, could)
            left.append(could - (done.seconds if exercise.timed else done.reps))
            self.body.trained(exercise.exercise, done.load, left[-1])
            rest = exercise.rest_after(done, settings)
            self._clock.advance(40)
            now = change._replace(moment=self._clock.moment())
            log_set(now, exercise, done, rest)
            done = done._replace(done_at=now.moment.wall, rest_s=rest)
            exercise = exercise.logged(row, done)
            self._clock.advance(rest)
            if background is None:
                continue
            said = advice_on(exercise, background, self._clock.today())
            draft = said.load_to if said is not None and self._obeys() else None
        weighted = planned.exercise.measure is Measure.WEIGHTED
        return Done(
            week=(self._clock.today() - BEGAN.date()).days // 7,
            day=self._clock.today(),
            planned=planned,
            sets=tuple(logged.done for logged in exercise.done),
            one_rep_max=self.body.one_rep_max(planned.exercise) if weighted else None,
            left=tuple(left),
        )

    def _heaviest(self, exercise: SessionExercise, shown: TrainingSet) -> TrainingSet:
        """The heaviest load of the rack that keeps the range, leaving what is asked."""
        if exercise.exercise.measure is not Measure.WEIGHTED or not exercise.loads:
            return shown
        asked, kept = exercise.asked, None
        for load in exercise.loads:
            could = self.body.could(exercise.exercise, load, len(exercise.done))
            if could - (asked.reserve or 1) < asked.low:
                break
            kept = load
        return shown._replace(load=kept or exercise.loads[0])

    def _first_set(self, exercise: SessionExercise) -> TrainingSet:
        """A weight that could be lifted 15 times, as somebody guesses who is a tenth off."""
        kg = 0.66 * self.body.one_rep_max(exercise.exercise) * self._rng.uniform(0.85, 1.15)
        unit = self._person.settings.unit
        pounds = unit is Unit.LB
        load = Load.of(round(kg / 0.45359237 if pounds else kg, 1), unit)
        if exercise.loads:
            load = nearest(exercise.loads, load)
        else:
            step = 5 if pounds else 2.5
            load = Load.of(max(1, round(float(load.text) / step)) * step, unit)
        return TrainingSet(load=load, reps=exercise.asked.low)

    def _lifted(self, exercise: SessionExercise, shown: TrainingSet, could: float) -> TrainingSet:
        """Up to the top of the range, leaving in reserve what is asked, or one or two."""
        asked = exercise.asked
        if self._person.enters:
            return self._as_shown(exercise, shown, could)
        keep = asked.reserve if asked.reserve is not None else self._rng.choice((0, 1, 1, 2))
        if exercise.exercise.measure is Measure.HOLD:
            keep *= 4
        aim = max(asked.high, (shown.seconds if exercise.timed else shown.reps) or 0)
        if self._person.knows and not exercise.timed:
            aim = MOST_REPS
        count = max(1, min(aim, int(could - keep)))
        if count < asked.low:
            count = max(1, min(asked.low, int(could)))
        effort = self._felt(could - count, timed=exercise.timed)
        if exercise.timed:
            return TrainingSet(load=shown.load, seconds=count, effort=effort)
        return TrainingSet(load=shown.load, reps=count, effort=effort)

    def _as_shown(self, exercise: SessionExercise, shown: TrainingSet, could: float) -> TrainingSet:
        """What the row shows, or the fewer that were possible; how it felt is not told."""
        asked = (shown.seconds if exercise.timed else shown.reps) or exercise.asked.low
        count = max(1, min(asked, int(could)))
        if exercise.timed:
            return TrainingSet(load=shown.load, seconds=count)
        return TrainingSet(load=shown.load, reps=count)

    def _felt(self, left: float, *, timed: bool) -> Effort | None:
        """What the key says, told for two sets in three."""
        told = self._rng.random() < self._person.tells
        if left < 0.5:
            return Effort.FAILED if told else Effort.HARD
        if not told or timed:
            return None
        return Effort.EASY if left >= 3 else Effort.HARD if left < 2 else None
