"""A made-up year of training, to look around in: seeded, so that it is the same each time."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from random import Random
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from brainlift_tui.core.check_in.check_in import CheckIn, Energy, KeptCheckIn
from brainlift_tui.core.exercise.exercise import Exercise, Measure, Muscle
from brainlift_tui.core.load.load import Load, Unit
from brainlift_tui.core.programme.programme import Day, Programme, Slot
from brainlift_tui.core.rack.makeable import next_above, next_below
from brainlift_tui.core.rack.rack import Rack
from brainlift_tui.core.rest.rest import planned_rest
from brainlift_tui.core.workout.log import Archive, EntryOrigin, KeptRack, KeptWorkout, Measurement
from brainlift_tui.core.workout.workout import (
    Effort,
    Felt,
    SetKind,
    Target,
    TrainingSet,
    Workout,
    WorkoutExercise,
    local_day,
)
from brainlift_tui.store.exercise.catalogue import read_catalogue, read_programmes
from brainlift_tui.store.file import journal
from brainlift_tui.store.identity import catalogue_uid
from brainlift_tui.store.importing.own import add_archive

if TYPE_CHECKING:
    from brainlift_tui.store.file.writer import Change

ZONE = "Europe/Berlin"
SEED = 2026
LUCK = 22252
"""Goes into the luck of each exercise: with this much the year ends as the README tells it."""

WEEKS = 52
FIRST_PROGRAMME = "full-body"
SECOND_PROGRAMME = "split-ab"

HOLIDAY = (timedelta(weeks=19), timedelta(weeks=22))
"""The time before the end in which nobody trained."""

CHECKED_IN = 30
"""The last workouts that began with a check-in."""

DUMBBELLS = tuple(Load(str(load), Unit.KG) for load in range(2, 26, 2))

_FIRST_LOADS = {
    "goblet-squat-dumbbell": 12,
    "romanian-deadlift-dumbbell": 12,
    "bench-press-dumbbell": 10,
    "one-arm-row-dumbbell": 12,
    "bent-over-row-dumbbell": 10,
    "glute-bridge-dumbbell": 14,
    "standing-calf-raise-dumbbell": 14,
    "split-squat-dumbbell": 6,
    "overhead-press-dumbbell": 8,
    "hammer-curl-dumbbell": 8,
    "bicep-curl-dumbbell": 6,
    "overhead-triceps-extension-dumbbell": 6,
    "lateral-raise-dumbbell": 4,
    "reverse-fly-dumbbell": 4,
}
"""What somebody begins with, in kg of one dumbbell."""

_LOST = ((0.05, 0.6), (0.075, 0.8), (0.10, 1.0), (0.15, 1.3), (0.25, 1.8), (0.40, 2.0))
"""Reps that a raise costs on average, by its size, in public logs (ours, 51,544 sessions)."""

_DROP_OFF = ((8, (0.0, 0.0, 0.25, 0.5)), (12, (0.0, 0.35, 0.6, 0.9)), (99, (0.0, 0.8, 1.2, 1.8)))
"""Reps by which the sets after the first fall behind it, by its reps, in the same logs."""

_KEPT_BACK = 1.5
"""Reps that are left in reserve on average."""

_NOTES = (
    "slept badly",
    "felt strong today",
    "short on time, kept the rests tight",
    "lower back a little stiff",
    "new shoes",
    "worked late, trained late",
)

_EXERCISE_NOTES = ("slow on the way down", "left side weaker", "bench one notch up")


@dataclass(slots=True)
class _Form:
    """How well somebody can do one exercise.

    Each has luck of its own, so that a programme's change in one leaves the others as they were.
    """

    load: Load | None
    most: float
    """Reps (or seconds) that could just be done in a first set."""

    luck: Random


def fill_demo(change: "Change", end: date, seed: int = SEED) -> None:
    """Put the made-up year into an empty database; there is nothing in it to undo.

    Args:
        change: The change under way.
        end: The day on which somebody looks at it.
        seed: What the year is made from.
    """
    exercises = {exercise.slug: exercise for exercise in read_catalogue()}
    programmes = {programme.slug: programme for programme in read_programmes()}
    year = made_up_year(
        exercises, (programmes[FIRST_PROGRAMME], programmes[SECOND_PROGRAMME]), end, seed
    )
    archive = Archive(
        workouts=_felt_after(year, Random(seed)),  # noqa: S311 - made up, and the same each time
        racks=(
            KeptRack(
                catalogue_uid("rack", "home"), Rack(dumbbells=DUMBBELLS, unit=Unit.KG), active=True
            ),
        ),
        settings=(("programme", SECOND_PROGRAMME), ("unit", Unit.KG)),
        body=_weighed(end, Random(seed)),  # noqa: S311 - the same
        check_ins=_checked_in(year, Random(seed)),  # noqa: S311 - the same
    )
    add_archive(change, archive, "the made-up year")
    journal.forget(change.db)


def made_up_year(
    exercises: Mapping[str, Exercise],
    programmes: tuple[Programme, Programme],
    end: date,
    seed: int = SEED,
) -> tuple[KeptWorkout, ...]:
    """A year of workouts: the first half by one programme, the second by the other.

    Loads follow double progression on a rack of dumbbells. Three days before the end is the last
    workout; the one before it ended an exercise of the day that is due next at the top of its
    range.

    Args:
        exercises: The exercises of both programmes by slug.
        programmes: The programmes of the two halves of the year.
        end: The day on which somebody looks at it.
        seed: What the year is made from.
    """
    rng = Random(seed)  # noqa: S311 - made up, and the same each time
    days = tuple(_training_days(end, rng))
    maker = _Maker(exercises, seed)
    half = len(days) // 2
    workouts: list[KeptWorkout] = []
    for index, day in enumerate(days):
        programme = programmes[index >= half]
        position = (index if index < half else index - half) % len(programme.days)
        rested = (day - days[index - 1]).days if index else 0
        if rested > 10:
            maker.lose_form()
        shines = index >= len(days) - len(programme.days)
        workouts.append(maker.workout(day, programme, position, shines=shines))
    return tuple(workouts)


def _training_days(end: date, rng: Random) -> Iterator[date]:
    """Two or three days a week, with a holiday and some days missed."""
    last = end - timedelta(days=3)
    days: list[date] = []
    day = last
    while day > end - timedelta(weeks=WEEKS):
        on_holiday = HOLIDAY[0] <= end - day < HOLIDAY[1]
        recent = end - day < timedelta(days=14)
        if not on_holiday and (recent or rng.random() > 0.06):
            days.append(day)
        day -= timedelta(days=rng.choice((2, 3, 3, 3, 4)))
    yield from reversed(days)


class _Maker:
    """Makes one workout after the other; form grows from each to the next."""

    def __init__(self, exercises: Mapping[str, Exercise], seed: int) -> None:
        self._exercises = exercises
        self._seed = seed
        self._forms: dict[str, _Form] = {}

    def lose_form(self) -> None:
        """Come back from a holiday."""
        for form in self._forms.values():
            form.most *= 0.85

    def workout(
        self, day: date, programme: Programme, position: int, *, shines: bool
    ) -> KeptWorkout:
        """One workout of a programme's day.

        Args:
            day: When.
            programme: By which.
            position: Which of its days.
            shines: Whether its first exercise ends at the top of its range, and easily.
        """
        rng = Random(f"{day} {self._seed + LUCK}")  # noqa: S311 - made up, and the same each time
        planned: Day = programme.days[position]
        evening = datetime.combine(day, time(17, 10), ZoneInfo(ZONE))
        started_at = (evening + timedelta(seconds=rng.randrange(7200))).astimezone(UTC)
        instant = started_at + timedelta(seconds=rng.randrange(120, 300))
        entries: list[WorkoutExercise] = []
        origins: list[EntryOrigin] = []
        for place, slot in enumerate(planned.slots):
            form = self._form(slot)
            luck = form.luck
            skipped = place == len(planned.slots) - 1 and not shines and luck.random() < 0.08
            sets: tuple[TrainingSet, ...] = ()
            if not skipped:
                sets, instant = self._sets(
                    slot, form, instant, first=place == 0, shines=shines and place == 0
                )
            entries.append(
                WorkoutExercise(
                    name=self._exercises[slot.slug].name,
                    slug=slot.slug,
                    note=luck.choice(_EXERCISE_NOTES) if luck.random() < 0.02 else "",
                    superset=slot.superset,
                    target=Target(slot.sets, slot.low, slot.high, None, slot.rest_s),
                    sets=sets,
                )
            )
            origins.append(EntryOrigin("planned", skipped, slot.sets))
        return KeptWorkout(
            workout=Workout(
                started_at=started_at,
                finished_at=instant + timedelta(seconds=rng.randrange(30, 240)),
                zone=ZONE,
                title=planned.name,
                note=rng.choice(_NOTES) if rng.random() < 0.07 else "",
                exercises=tuple(entries),
                uid=f"{rng.getrandbits(128):032x}",
            ),
            origins=tuple(origins),
            programme=programme.slug,
            programme_revision=programme.revision,
            programme_day=position,
        )

    def _sets(
        self, slot: Slot, form: _Form, instant: datetime, *, first: bool, shines: bool
    ) -> tuple[tuple[TrainingSet, ...], datetime]:
        luck = form.luck
        exercise = self._exercises[slot.slug]
        held = exercise.measure is Measure.HOLD
        if shines and form.load is not None:
            if next_above(DUMBBELLS, form.load) is None:
                form.load = next_below(DUMBBELLS, form.load)
            form.most = slot.high + 6
        sets: list[TrainingSet] = []
        if first and form.load is not None:
            light = next_below(DUMBBELLS, Load(str(int(form.load.kg * 0.6) or 2), Unit.KG))
            instant += timedelta(seconds=45)
            sets.append(
                TrainingSet(SetKind.WARMUP, light or DUMBBELLS[0], 10, done_at=instant, rest_s=60)
            )
            instant += timedelta(seconds=60 + luck.randrange(15))
        counts: list[int] = []
        for row in range(slot.sets):
            behind = 3.0 * row if held else _behind(counts[0] if counts else slot.high, row)
            could = form.most - behind + luck.gauss(0, 0.5)
            kept_back = (
                0 if luck.random() < 0.05 else min(2.4, max(0.2, luck.gauss(_KEPT_BACK, 0.7)))
            )
            done = max(1, min(slot.high, int(could - kept_back)))
            counts.append(done)
            last = row == slot.sets - 1
            effort: Effort | None = Effort.EASY
            if not (shines and last):
                effort = _told(could - done, luck, always=last or could < done + 1)
            logged = TrainingSet(
                load=form.load,
                reps=None if held else done,
                seconds=done if held else None,
                effort=effort,
            )
            rest_s = planned_rest(exercise, None, logged)
            instant += timedelta(seconds=done if held else 3 * done)
            sets.append(
                TrainingSet(
                    load=logged.load,
                    reps=logged.reps,
                    seconds=logged.seconds,
                    effort=effort,
                    done_at=instant,
                    rest_s=rest_s,
                )
            )
            instant += timedelta(seconds=rest_s + luck.randrange(-10, 25))
        if not shines:
            self._progress(form, slot, counts)
        return tuple(sets), instant

    def _progress(self, form: _Form, slot: Slot, counts: list[int]) -> None:
        """Grow a little; go heavier once every set was at the top, as most then do."""
        luck = form.luck
        form.most += luck.uniform(0.0, 0.5) * (2 if slot.high >= 30 else 1)
        if form.load is None:
            form.most = min(form.most, slot.high + 5)
            return
        heavier = next_above(DUMBBELLS, form.load)
        if min(counts) < slot.high or heavier is None or luck.random() < 0.25:
            return
        step = heavier.kg / form.load.kg - 1
        lost = next((reps for most, reps in _LOST if step <= most), None)
        if lost is None:
            # Beyond what logs tell, what could be done once stays the same (Epley 1985).
            lost = form.most - 30 * (form.load.kg * (1 + form.most / 30) / heavier.kg - 1)
        # Most lose little and some a lot: the spread is about as large as the mean.
        first = counts[0] - luck.expovariate(1 / lost)
        form.load, form.most = heavier, max(slot.low - 1, first) + _KEPT_BACK + 0.5

    def _form(self, slot: Slot) -> _Form:
        form = self._forms.get(slot.slug)
        if form is None:
            first = _FIRST_LOADS.get(slot.slug)
            load = Load(str(first), Unit.KG) if first else None
            luck = Random(f"{self._seed + LUCK} {slot.slug}")  # noqa: S311 - the same each time
            form = _Form(load, slot.low + luck.uniform(2.5, 4), luck)
            self._forms[slot.slug] = form
        form.most = min(form.most, slot.high + 6)
        return form


def _told(left: float, luck: Random, *, always: bool) -> Effort | None:
    """How a set felt, as far as somebody tells: more readily what was near the end."""
    if not always or luck.random() < 0.3:
        return None
    if left >= 3:
        return Effort.EASY
    if left < 0.5:
        return Effort.FAILED
    return Effort.HARD if left < 1.7 else None


def _behind(first: int, row: int) -> float:
    """By how many reps a set falls behind the first one."""
    behind = next(reps for most, reps in _DROP_OFF if first <= most)
    return behind[min(row, len(behind) - 1)]


def _weighed(end: date, rng: Random) -> tuple[Measurement, ...]:
    """Bodyweight, once a week in the morning or so."""
    kg = 81.5
    measurements: list[Measurement] = []
    for week in range(WEEKS, 0, -1):
        kg += rng.gauss(-0.05, 0.25)
        if rng.random() < 0.2:
            continue
        morning = datetime.combine(
            end - timedelta(days=7 * week - 2), time(7, rng.randrange(60)), ZoneInfo(ZONE)
        )
        measurements.append(
            Measurement(
                uid=f"{rng.getrandbits(128):032x}",
                measured_at=morning.astimezone(UTC),
                zone=ZONE,
                what="bodyweight",
                value=Load.of(round(kg, 1), Unit.KG).text,
                unit=Unit.KG,
            )
        )
    return tuple(measurements)


def _checked_in(year: tuple[KeptWorkout, ...], rng: Random) -> tuple[KeptCheckIn, ...]:
    """How somebody came to the last workouts; nothing of it is worked into how they went."""
    check_ins: list[KeptCheckIn] = []
    for kept in year[-CHECKED_IN:]:
        sore = rng.choice(((), (), (Muscle.QUADS,), (Muscle.CHEST,)))
        said = CheckIn(
            slept_h=round(2 * rng.gauss(7, 0.9)) / 2,
            energy=rng.choices(tuple(Energy), (2, 6, 2))[0],
            sore=sore,
            fed=rng.random() < 0.8,
        )
        workout = kept.workout
        day = local_day(workout.started_at, ZONE)
        uid = f"{rng.getrandbits(128):032x}"
        check_ins.append(KeptCheckIn(uid, day, workout.started_at, ZONE, said))
    return tuple(check_ins)


def _felt_after(year: tuple[KeptWorkout, ...], rng: Random) -> tuple[KeptWorkout, ...]:
    """The same year; after the last workouts somebody said how they felt, by chance alone."""
    told = [
        kept._replace(workout=kept.workout._replace(felt=rng.choices(tuple(Felt), (1, 3, 4))[0]))
        for kept in year[-CHECKED_IN:]
    ]
    return (*year[:-CHECKED_IN], *told)
