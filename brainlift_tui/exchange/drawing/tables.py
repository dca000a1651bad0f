"""What screens show in lists, as tables for a spreadsheet: all of it, not only what is seen."""

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from brainlift_tui.core.body.body import converted, shown_unit, smoothed
from brainlift_tui.core.dose.muscle_weeks import per_week
from brainlift_tui.core.exercise.exercise import Muscle
from brainlift_tui.core.identity import WorkoutId
from brainlift_tui.core.load.load import Unit
from brainlift_tui.core.looking_back.progress import ViewBasis, unit_words, value, views
from brainlift_tui.core.looking_back.progress_words import best_words
from brainlift_tui.core.looking_back.workout_search import read_wanted
from brainlift_tui.exchange.drawing.csv_export import SET_COLUMNS, Cell, Table, number, set_cells
from brainlift_tui.store.body.body import read_measured
from brainlift_tui.store.dose.muscle_weeks import read_muscle_sets
from brainlift_tui.store.looking_back import progress
from brainlift_tui.store.looking_back.history import exercise_lines, read_exercise, read_workout
from brainlift_tui.store.looking_back.strength_change import read_strength
from brainlift_tui.store.looking_back.training_days import read_days, read_span
from brainlift_tui.store.looking_back.workout_list import every_workout_line

Maker = Callable[[sqlite3.Connection], Table]
"""Reads a table on a connection of its own: the log may be long."""


@dataclass(frozen=True, slots=True)
class OfferedTable:
    """A table that a screen can hand out.

    Attributes:
        name: What it is, in words: "the sessions".
        make: Reads it.
    """

    name: str
    make: Maker


def workouts_table(text: str) -> Maker:
    """The workouts that a search finds, newest first."""
    columns = ("day", "title", "hard sets", "sets", "minutes", "records", "exercises")

    def rows(connection: sqlite3.Connection) -> Iterator[Sequence[Cell]]:
        for line in every_workout_line(connection, read_wanted(text)):
            minutes = None if line.seconds is None else number(line.seconds / 60, 1)
            names = "; ".join(line.exercises)
            yield (
                str(line.day),
                line.title,
                line.hard_sets,
                line.sets,
                minutes,
                line.records,
                names,
            )

    return lambda connection: Table("workouts", columns, list(rows(connection)))


def exercises_table(text: str) -> Maker:
    """The exercises ever done that a search finds, those done last first."""
    columns = ("exercise", "counted in", "workouts", "last")

    def make(connection: sqlite3.Connection) -> Table:
        lines = exercise_lines(connection, text)
        rows = [(line.name, line.measure.value, line.workouts, str(line.last)) for line in lines]
        return Table("exercises", columns, rows)

    return make


def sets_table(workout: WorkoutId) -> Maker:
    """The sets of one workout, loads as entered."""

    def make(connection: sqlite3.Connection) -> Table:
        workout_read = read_workout(connection, workout)
        rows: list[Sequence[Cell]] = []
        if workout_read is not None:
            for exercise in workout_read.exercises:
                for number, logged in enumerate(exercise.sets, 1):
                    cells = set_cells(logged.done, workout_read.zone)
                    rows.append((str(workout_read.day), exercise.exercise.name, number, *cells))
        of = f"workout {workout_read.day}" if workout_read else "workout"
        columns = ("day", "exercise", *SET_COLUMNS[SET_COLUMNS.index("set") :])
        return Table(of, columns, rows)

    return make


def sessions_table(slug: str, unit: Unit) -> Maker:
    """The sessions of an exercise, newest first."""

    def make(connection: sqlite3.Connection) -> Table:
        exercise = read_exercise(connection, slug)
        sessions = progress.read_summaries(connection, slug)
        scale = ViewBasis(exercise, unit, progress.read_weights(connection))
        shown = views(sessions, scale)
        records = progress.record_workouts(connection, slug)
        columns = ("day", *(f"{view}, {unit_words(view, unit)}" for view in shown))
        rows = [
            (
                str(of.day),
                *(number(value(view, of, scale), 3) for view in shown),
                of.hard_sets,
                "yes" if of.workout in records else "",
            )
            for of in reversed(sessions)
        ]
        return Table(f"{exercise.name}, sessions", (*columns, "hard sets", "record"), rows)

    return make


def bests_table(slug: str, unit: Unit) -> Maker:
    """The bests of an exercise: at each number of reps, and on every other scale."""

    def make(connection: sqlite3.Connection) -> Table:
        exercise = read_exercise(connection, slug)
        how = (exercise.measure, unit, exercise.lifted_at_each)
        rows: list[Sequence[Cell]] = [
            (f"{reps} reps or more", str(best_words(best.best, *how)[1]), str(best.day))
            for reps, best in progress.read_rep_bests(connection, slug).items()
        ]
        rows += [
            (*map(str, best_words(best.best, *how)), str(best.day))
            for best in progress.read_other_bests(connection, slug)
        ]
        return Table(f"{exercise.name}, bests", ("in", "best", "day"), rows)

    return make


def measured_table(what: str, unit: Unit) -> Maker:
    """The measurements of one kind, newest first, as entered and smoothed."""

    def make(connection: sqlite3.Connection) -> Table:
        measured = read_measured(connection, what)
        shown = shown_unit(measured[-1].unit if measured else "kg", unit)
        values = [
            converted(float(measurement.value), measurement.unit, shown) for measurement in measured
        ]
        known = [
            (measurement.day, v)
            for measurement, v in zip(measured, values, strict=True)
            if v is not None
        ]
        lines = iter(smoothed(known))
        rows = [
            (
                str(measurement.day),
                measurement.value,
                measurement.unit,
                number(v, 3),
                None if v is None else number(next(lines)[1], 3),
            )
            for measurement, v in zip(measured, values, strict=True)
        ]
        columns = ("day", "entered", "unit", f"{what}, {shown}", f"smoothed, {shown}")
        return Table(what, columns, rows[::-1])

    return make


def days_table(connection: sqlite3.Connection) -> Table:
    """The days that were trained on, newest first."""
    span = read_span(connection)
    days = read_days(connection, *span) if span else {}
    rows = [
        (str(day), of.workouts, of.hard_sets, number(of.seconds / 60, 1))
        for day, of in sorted(days.items(), reverse=True)
    ]
    return Table("days trained", ("day", "workouts", "hard sets", "minutes"), rows)


def muscles_table(connection: sqlite3.Connection) -> Table:
    """The hard sets of each muscle in each week that was trained in, newest first."""
    span = read_span(connection)
    weeks = per_week(read_muscle_sets(connection, *span)) if span else {}
    rows = [
        (str(monday), *(number(sets[muscle], 1) for muscle in Muscle))
        for monday, sets in sorted(weeks.items(), reverse=True)
    ]
    columns = ("week from", *(f"{muscle}, sets" for muscle in Muscle))
    return Table("sets a week for each muscle", columns, rows)


def strength_table(connection: sqlite3.Connection) -> Table:
    """Each exercise's change against its first month."""
    rows = [
        (
            part.part.value,
            compared.exercise.name,
            str(compared.since),
            *(number(of * 100, 1) for of in (change.value, change.low, change.high)),
        )
        for part in read_strength(connection).parts
        for compared, change in (*part.exercises, *part.later)
    ]
    columns = ("part", "exercise", "since", "change, %", "lowest, %", "highest, %")
    return Table("strength", columns, rows)
