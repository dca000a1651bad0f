"""Rows of the database as core's values, and back."""

from collections.abc import Sequence
from datetime import UTC, datetime
from functools import lru_cache
from typing import TYPE_CHECKING

from brainlift_tui.core.load import Load, Unit
from brainlift_tui.core.progression import Progression
from brainlift_tui.core.workout import Effort, SetKind, Side, Target, TrainingSet

if TYPE_CHECKING:
    from sqlite_utils import Database

SetRow = tuple[
    str,
    str | None,
    str | None,
    int | None,
    int | None,
    float | None,
    float | None,
    str | None,
    str | None,
    int | None,
    int | None,
    str | None,
]
"""The columns of a set in the order of `SET_COLUMNS`."""

SET_COLUMNS = (
    "kind, load, unit, reps, seconds, distance_m, rir, effort, side, done_at, rest_s, note"
)

SETS_OF_BOTH_SIDES = (
    "(count(*) FILTER (WHERE side IS NULL) + max(count(*) FILTER (WHERE side = 'left'),"
    " count(*) FILTER (WHERE side = 'right')))"
)
"""How many sets some rows are; the left and the right side of one are one."""

TARGET_COLUMNS = (
    "target_sets, target_low, target_high, target_load, target_unit, target_rest_s, target_amrap,"
    " target_reserve, target_progression"
)

TargetRow = tuple[
    int | None,
    int | None,
    int | None,
    str | None,
    str | None,
    int | None,
    int,
    int | None,
    str,
]
"""The columns of a target in the order of `TARGET_COLUMNS`."""


def insert_row(db: "Database", sql: str, values: Sequence[str | int | float | None]) -> int:
    """Carry out an INSERT of one row; returns the row's id."""
    return db.execute(sql, values).lastrowid or 0


def instant(seconds: int) -> datetime:
    """Unix seconds as an aware instant in UTC."""
    return datetime.fromtimestamp(seconds, UTC)


def unix(at: datetime) -> int:
    """An aware instant as Unix seconds."""
    return int(at.timestamp())


@lru_cache(maxsize=4096)  # a log holds few loads, each in a great many sets
def load_of(text: str | None, unit: str | None) -> Load | None:
    """A load from its two columns."""
    return None if text is None or unit is None else Load(text, Unit(unit))


def set_of(row: SetRow) -> TrainingSet:
    """A set from its columns."""
    kind, load, unit, reps, seconds, distance_m, rir, effort, side, done_at, rest_s, note = row
    return TrainingSet(
        kind=SetKind(kind),
        load=load_of(load, unit),
        reps=reps,
        seconds=seconds,
        distance_m=distance_m,
        rir=rir,
        effort=Effort(effort) if effort else None,
        side=Side(side) if side else None,
        done_at=None if done_at is None else instant(done_at),
        rest_s=rest_s,
        note=note or "",
    )


def row_of(done: TrainingSet) -> list[str | int | float | None]:
    """The columns of a set in the order of `SET_COLUMNS`, the exact load behind them."""
    return [
        done.kind,
        done.load.text if done.load else None,
        done.load.unit if done.load else None,
        done.reps,
        done.seconds,
        done.distance_m,
        done.rir,
        done.effort,
        done.side,
        None if done.done_at is None else unix(done.done_at),
        done.rest_s,
        done.note or None,
        done.load.ng if done.load else None,
    ]


INSERT_SET = (
    f"INSERT INTO workout_set (entry_id, position, {SET_COLUMNS}, load_ng) "
    "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)


def target_of(row: TargetRow) -> Target | None:
    """A target from its columns; None where nothing was planned."""
    sets, low, high, load, unit, rest_s, amrap, reserve, progression = row
    if sets is None or low is None or high is None:
        return None
    return Target(
        sets,
        low,
        high,
        load_of(load, unit),
        rest_s,
        bool(amrap),
        reserve,
        Progression(progression),
    )


def target_row(target: Target | None) -> list[str | int | None]:
    """The columns of a target in the order of `TARGET_COLUMNS`."""
    if target is None:
        return [*[None] * 6, 0, None, Progression.DOUBLE]
    load = target.load
    return [
        target.sets,
        target.low,
        target.high,
        load.text if load else None,
        load.unit if load else None,
        target.rest_s,
        int(target.amrap),
        target.reserve,
        target.progression,
    ]
