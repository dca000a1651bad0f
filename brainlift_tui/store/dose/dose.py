"""The week's dose as the log tells it: this week, and the twelve before it."""

import sqlite3
from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime, timedelta

from brainlift_tui.core.coaching.case import Lifter
from brainlift_tui.core.dose.cardio import cardio_of, planned_of
from brainlift_tui.core.dose.cardio_plan import CardioPlan
from brainlift_tui.core.dose.intensity import LOOKS_BACK, DayBest, Estimates
from brainlift_tui.core.dose.muscles import short_of
from brainlift_tui.core.dose.recovery import Rested, rested
from brainlift_tui.core.dose.trained import TrainedExercise, week_start
from brainlift_tui.core.dose.week import WEEKS_BESIDE, Trainee, WeekDose, WeekPlan, last_weeks
from brainlift_tui.core.exercise.exercise import Muscle
from brainlift_tui.core.lifter.settings import Experience, Settings
from brainlift_tui.core.named_tuple import NamedTuple
from brainlift_tui.core.programme.programme import Programme
from brainlift_tui.core.programme.week import week_sets
from brainlift_tui.core.workout.workout import TrainingSet
from brainlift_tui.store.exercise.exercises import read_exercises
from brainlift_tui.store.file.schema import FINISHED, UNDER_WAY
from brainlift_tui.store.file.values import instant
from brainlift_tui.store.lifter.settings import read_settings
from brainlift_tui.store.looking_back.derived import day_of
from brainlift_tui.store.programme.due import read_began
from brainlift_tui.store.programme.programmes import read_programmes
from brainlift_tui.store.workout.set_columns import SET


class Dose(NamedTuple):
    """What the Week screen shows.

    Attributes:
        weeks: The weeks up to this one, oldest first; see `core.dose.week.last_weeks`.
        resting: How long each muscle trained in those weeks has rested.
    """

    weeks: tuple[WeekDose, ...]
    resting: Mapping[Muscle, Rested]

    @property
    def week(self) -> WeekDose:
        """This week."""
        return self.weeks[-1]


def read_dose(connection: sqlite3.Connection, today: date, now: datetime) -> Dose:
    """The dose of this week and of the twelve before it.

    However long the log is, no more is read than the sets of those weeks and the estimated maxima
    of their exercises in the 90 days before.

    Args:
        connection: Where to read.
        today: The lifter's local day.
        now: The instant, aware.
    """
    trainee = _trainee(connection, today)
    this = week_start(today, trainee.week_begins)
    first, last = this - timedelta(weeks=WEEKS_BESIDE), this + timedelta(days=6)
    ids, trained = _trained(connection, first, last)
    weeks = last_weeks(
        trained,
        today,
        trainee,
        known=_estimates(connection, ids, first),
    )
    return Dose(weeks, rested(trained, now))


def read_cardio_plan(connection: sqlite3.Connection, today: date, wanted: int) -> CardioPlan:
    """What was done this week of the half-hours of cardio that are wanted."""
    first = week_start(today, read_settings(connection).week_begins)
    _, trained = _trained(connection, first, first + timedelta(days=6))
    return planned_of(cardio_of(trained), wanted)


def _trainee(connection: sqlite3.Connection, today: date) -> Trainee:
    settings = read_settings(connection)
    programme = _followed(connection, settings)
    return Trainee(
        began=read_began(connection),
        older=Lifter(birth_year=settings.birth_year).older(today),
        ramps=settings.experience is Experience.NEW and (programme is None or programme.ramp),
        plan=_week_plan(connection, programme, settings),
        week_begins=settings.week_begins,
    )


def _followed(connection: sqlite3.Connection, settings: Settings) -> Programme | None:
    """The programme followed, None where it is gone."""
    programmes = read_programmes(
        connection, "programme.slug = ? AND programme.deleted_at IS NULL", [settings.programme]
    )
    return next(iter(programmes.values()), None)


def _week_plan(
    connection: sqlite3.Connection, programme: Programme | None, settings: Settings
) -> WeekPlan:
    if programme is None:
        return WeekPlan(cardio_blocks=settings.cardio)
    slugs = [slot.slug for slot in programme.slots()]
    ids = [
        row
        for (row,) in connection.execute(
            f"SELECT id FROM exercise WHERE slug IN ({','.join('?' * len(slugs))})", slugs
        )
    ]
    exercises = {exercise.slug: exercise for exercise in read_exercises(connection, ids).values()}
    return WeekPlan(
        programme.name,
        frozenset(short_of(week_sets(programme, exercises))),
        settings.cardio,
        programme.per_week,
    )


_SETS = (
    "SELECT day, finished_at, workout_exercise.id, exercise_id, target_reserve,"
    f" {SET.of('workout_set')}"
    " FROM workout INDEXED BY {index} CROSS JOIN workout_exercise ON workout_id = workout.id"
    " CROSS JOIN workout_set ON entry_id = workout_exercise.id"
    " WHERE {which} AND day BETWEEN ? AND ? AND kind <> 'warmup'"
)
_FINISHED = _SETS.format(index="workout_by_day", which=FINISHED)
_UNDER_WAY = _SETS.format(index="one_open_workout", which=UNDER_WAY)


def _trained(
    connection: sqlite3.Connection, first: date, last: date
) -> tuple[dict[str, int], list[TrainedExercise]]:
    """What was trained in those days, and the ids of the exercises by their slugs."""
    between = [first.isoformat(), last.isoformat()]
    entries: dict[int, tuple[str, int | None, int, int | None, list[TrainingSet]]] = {}
    for sql in (_FINISHED, _UNDER_WAY):
        for day, finished, entry, exercise, asked, *columns in connection.execute(sql, between):
            *_, entry_sets = entries.setdefault(entry, (day, finished, exercise, asked, []))
            entry_sets.append(SET.value(tuple(columns)))
    exercises = read_exercises(connection, (exercise for _, _, exercise, *_ in entries.values()))
    trained = [
        TrainedExercise(
            date.fromisoformat(day),
            exercises[exercise],
            tuple(sets),
            _ended(sets, finished),
            under_way=finished is None,
            asked=asked,
        )
        for day, finished, exercise, asked, sets in entries.values()
    ]
    return {exercise.slug: row for row, exercise in exercises.items()}, trained


def _ended(sets: Iterable[TrainingSet], finished: int | None) -> datetime | None:
    told = [done.done_at.astimezone(UTC) for done in sets if done.done_at is not None]
    if told:
        return max(told)
    return None if finished is None else instant(finished)


def _estimates(
    connection: sqlite3.Connection, exercises: Mapping[str, int], before: date
) -> Estimates:
    """The best estimate of each session in the 90 days before a day, in kg."""
    since = before - LOOKS_BACK
    estimates: dict[str, list[DayBest]] = {}
    for slug, exercise in exercises.items():
        for day, grams, told in connection.execute(
            "SELECT day, e1rm_g, e1rm_told FROM exercise_session"
            " WHERE exercise_id = ? AND day >= ? AND day < ? AND e1rm_g IS NOT NULL",
            [exercise, int(f"{since:%Y%m%d}"), int(f"{before:%Y%m%d}")],
        ):
            estimates.setdefault(slug, []).append(DayBest(grams / 1000, bool(told), day_of(day)))
    return estimates
