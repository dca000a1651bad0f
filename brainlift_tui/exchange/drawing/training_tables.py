"""Today, the week, recovery, a programme and the report card, as tables for a spreadsheet."""

import sqlite3
from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime

from brainlift_tui.core.dose.muscles import COUNTED
from brainlift_tui.core.exercise.exercise import Exercise
from brainlift_tui.core.forecast.backtest import Figure
from brainlift_tui.core.programme.programme import Programme
from brainlift_tui.core.programme.slot_text import RangeUnit, range_unit
from brainlift_tui.core.session.open_rows import OpenRow
from brainlift_tui.core.session.session import Session
from brainlift_tui.core.session.session_exercise import SessionExercise
from brainlift_tui.core.workout.wording import asked_words
from brainlift_tui.core.workout.workout import TrainingSet
from brainlift_tui.exchange.drawing.csv_export import SET_COLUMNS, Cell, Table, number, set_cells
from brainlift_tui.exchange.drawing.tables import Maker
from brainlift_tui.store.check_in.beside_sessions import read_came
from brainlift_tui.store.dose.dose import read_dose
from brainlift_tui.store.dose.feeling import read_left
from brainlift_tui.store.programme.plan import OnRack

_OF_A_SET = SET_COLUMNS[SET_COLUMNS.index("kind") :]


def today_table(
    session: Session, open_list: Callable[[SessionExercise], tuple[OpenRow, ...]], zone: str
) -> Maker:
    """Today: of each exercise last time's sets, those done, and those to come as they are shown.

    Args:
        session: Today.
        open_list: The rows of an exercise still to be done.
        zone: IANA name of the zone times are told in.
    """
    rows: list[Sequence[Cell]] = []
    for exercise in session.exercises:
        asked = str(asked_words(exercise.asked, exercise.exercise))
        last = exercise.last

        def add(
            when: str, sets: Sequence[TrainingSet | None], of: tuple[str, str], first: int = 1
        ) -> None:
            for place, done in enumerate(sets, first):
                cells = [None] * len(_OF_A_SET) if done is None else set_cells(done, zone)
                rows.append((*of, when, place, *cells))

        of = (exercise.exercise.name, asked)
        if last is not None:
            add(str(last.day), last.sets, of)
        done = [logged.done for logged in exercise.done]
        add("done today", done, of)
        add("to come", [row.shown for row in open_list(exercise)], of, len(done) + 1)
    columns = ("exercise", "asked", "when", "set", *_OF_A_SET)
    table = Table(f"today {session.day}", columns, rows)
    return lambda _: table


def week_table(today: date, now: datetime) -> Maker:
    """The hard sets of this week for each muscle, and how long it has rested."""

    def make(connection: sqlite3.Connection) -> Table:
        dose = read_dose(connection, today, now)
        rows = []
        for muscle in COUNTED:
            resting = dose.resting.get(muscle)
            hours = None if resting is None else resting.hours
            rows.append((muscle.value, number(dose.week.muscles[muscle], 1), hours))
        columns = ("muscle", "hard sets", "hours since it was trained")
        return Table(f"week from {dose.week.start}", columns, rows)

    return make


def weeks_table(today: date, now: datetime) -> Maker:
    """This week and the twelve before it, newest first."""

    def make(connection: sqlite3.Connection) -> Table:
        rows = [
            (
                str(week.start),
                week.sessions,
                week.hard_sets,
                week.intensity.heavy,
                week.intensity.told,
                number(week.cardio.moderate, 1),
                number(week.cardio.vigorous, 1),
                number(week.cardio.counted, 1),
                week.balance,
            )
            for week in reversed(read_dose(connection, today, now).weeks)
        ]
        columns = (
            "week from",
            "sessions",
            "hard sets",
            "heavy sets",
            "of sets with an estimated 1RM",
            "moderate, min",
            "vigorous, min",
            "cardio counted, min",
            "days of balance work",
        )
        return Table("weeks", columns, rows)

    return make


def check_ins_table(today: date) -> Maker:
    """How the lifter came to train, newest first, and how it went."""

    def make(connection: sqlite3.Connection) -> Table:
        rows = []
        for came in read_came(connection, today):
            said = came.check_in
            rows.append(
                (
                    str(came.day),
                    number(said.slept_h, 2),
                    said.energy.value if said.energy else None,
                    None if said.sore is None else "; ".join(said.sore) or "nothing",
                    None if said.fed is None else "enough" if said.fed else "too little",
                    said.flag.value if said.flag else None,
                    None if came.change is None else number(came.change * 100, 1),
                )
            )
        columns = (
            "day",
            "slept, h",
            "energy",
            "sore",
            "food and drink",
            "flag",
            "strength beside the last three sessions, %",
        )
        return Table("check-ins", columns, rows)

    return make


def feelings_table(connection: sqlite3.Connection) -> Table:
    """How the last sessions left the lifter, newest first, beside sets, sleep and effort."""
    rows = [
        (str(left.day), left.felt.value, left.hard_sets, number(left.slept_h, 2), left.effort)
        for left in read_left(connection)
    ]
    columns = ("day", "felt", "hard sets", "slept, h", "effort, 0 to 10")
    return Table("how sessions left you", columns, rows)


def programme_table(programme: Programme, on_rack: OnRack) -> Maker:
    """The days of a programme with their exercises, and what is done in their place on the rack."""
    rows: list[Sequence[Cell]] = []
    for place, day in enumerate(programme.days):
        here: Mapping[str, str] = dict(on_rack.days[place].instead)
        left_out = on_rack.days[place].left_out
        for slot in day.slots:
            exercise = on_rack.exercises[slot.slug]
            other = on_rack.exercises[here[slot.slug]].name if slot.slug in here else None
            rows.append(
                (
                    day.name,
                    exercise.name,
                    slot.sets,
                    slot.low,
                    slot.high,
                    _counted(exercise),
                    slot.reserve,
                    slot.rest_s,
                    slot.superset,
                    slot.progression.value,
                    "left out" if slot.slug in left_out else other,
                )
            )
    columns = (
        "day",
        "exercise",
        "sets",
        "low",
        "high",
        "counted in",
        "leave in reserve",
        "rest, s",
        "superset",
        "grows by",
        "on this rack",
    )
    table = Table(programme.name, columns, rows)
    return lambda _: table


def _counted(exercise: Exercise) -> str:
    """What a slot's range is in: holds and cardio in seconds."""
    return "reps" if range_unit(exercise) is RangeUnit.REPS else "seconds"


def report_table(figures: Sequence[Figure]) -> Maker:
    """The report card: each figure with its interval, and the same by other rules."""
    others = list(dict.fromkeys(name for figure in figures for name in figure.baselines))
    rows = [
        (
            str(figure.what),
            "share" if figure.share else "number",
            figure.n,
            *(number(of) for of in (figure.value, figure.low, figure.high)),
            *(number(figure.baselines.get(name)) for name in others),
        )
        for figure in figures
    ]
    columns = ("figure", "kind", "sessions", "value", "lowest", "highest", *map(str, others))
    return lambda _: Table("report card", columns, rows)
