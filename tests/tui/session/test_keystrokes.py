"""The keys that the benchmark counts are the keys that the app takes.

A few workouts of each log by default; BRAINLIFT_KEYSTROKES=100 goes on to a hundred sets of each.
"""

import os
import random
import shutil
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

import pytest

from brainlift_tui.core.entry.entry import parse_sets
from brainlift_tui.core.load.load import Unit
from brainlift_tui.core.prefill.keys import load_keys
from brainlift_tui.core.rack.rack import Rack
from brainlift_tui.core.session.session_exercise import SessionExercise
from brainlift_tui.core.workout.log import ForeignLog
from brainlift_tui.core.workout.workout import TrainingSet, Workout, WorkoutExercise
from brainlift_tui.store.file.database import open_reader
from brainlift_tui.store.file.writer import Change, Writer
from brainlift_tui.store.importing.foreign import add_log
from brainlift_tui.store.lifter.settings import write_setting
from brainlift_tui.store.prefill.habits import learn_and_keep_habits, read_habits
from brainlift_tui.store.rack.racks import change_rack
from brainlift_tui.store.session import training
from brainlift_tui.tui.session.today import TodayScreen
from brainlift_tui.tui.session.today_rows import RowKind, TodayRow
from tests.benchmarks.keystrokes import both, keys_with, read
from tests.benchmarks.typing_model import (
    COUNTED_FROM,
    Moment,
    by_exercise,
    moments,
    sets_of,
)
from tests.exchange.samples import NAMES, SAMPLES, with_samples
from tests.tui.lifting import Lifter, open_app, stopped_clock

FILES = NAMES[1:]
SEED = 20261122
SETS_COUNTED = int(os.environ.get("BRAINLIFT_KEYSTROKES", "25"))
SETS_A_FILE = 6 * SETS_COUNTED // 5


@dataclass
class Counted:
    """What driving the app came to."""

    sets: int = 0
    by_model: list[int] = field(default_factory=list)
    by_hand: list[int] = field(default_factory=list)


def cheapest(moment: Moment, shown: TrainingSet, other: TrainingSet | None) -> list[str]:
    """The fewest keys from what the row shows to the set that was done, logged."""
    if other is not None and moment.is_it((other.weight, other.reps or 0)):
        return ["o"]
    done = moment.lifted
    off = done.reps - (shown.reps or 0)
    plain = changed(moment, shown)
    if abs(off) != 1 or "x" in plain:
        return plain
    return [*(key for key in plain if key in "+-"), "." if off > 0 else ","]


def changed(moment: Moment, shown: TrainingSet) -> list[str]:
    """The fewest keys that make the row say what was done, and log it."""
    done = moment.lifted
    reps, keys, entry = shown.reps or 0, [], ""
    if (shown.load.ng if shown.load else 0) != done.ng:
        rungs = list(moment.ladder)
        at, to = (
            rungs.index(ng) if ng in rungs else None
            for ng in (shown.load.ng if shown.load else 0, done.ng)
        )
        steps = None if at is None or to is None else to - at
        if steps is not None and abs(steps) <= load_keys(None, done.characters):
            keys += ["+" if steps > 0 else "-"] * abs(steps)
        else:
            entry = f"{done.load.text if done.load else 0}x"
    if abs(done.reps - reps) <= len(str(done.reps)):
        keys += ["right" if done.reps > reps else "left"] * abs(done.reps - reps)
    else:
        entry += str(done.reps)
    return [*keys, *entry, "enter"]


def sessions_of(exercise: SessionExercise) -> list[list[tuple[int, int | None]]]:
    return [
        [(done.load.ng if done.load else 0, done.reps) for done in session.work_sets]
        for session in exercise.past
    ]


def prepare(change: Change, slug: str, asked: Sequence[Moment]) -> None:
    """Put an exercise at the end of today's workout, with the rack that its log tells of."""
    loads = {done.ng: done.load for sets in asked[0].past for done in sets}
    bodyweight = 0 in loads or any(not moment.lifted.ng for moment in asked)
    measure, equipment = ("bodyweight", "none") if bodyweight else ("weighted", "dumbbell")
    change.db.execute(
        "UPDATE exercise SET measure = ?, equipment = ?, one_sided = 0 WHERE slug = ?",
        [measure, equipment, slug],
    )
    on_ladder(change, asked[0])
    entry = training.add_exercise(change, slug, None)
    change.db.execute(
        "UPDATE workout_exercise SET rows_today = ? WHERE id = ?", [len(asked), entry]
    )


def on_ladder(change: Change, moment: Moment) -> None:
    """The rack is what was logged so far, and loads are typed in the unit of the one to come."""
    loads = {done.ng: done.load for sets in (*moment.past, moment.done) for done in sets}
    dumbbells = tuple(load for ng in sorted(loads) if (load := loads[ng]) is not None)
    unit = unit_of(moment)
    change_rack(change, Rack(dumbbells=dumbbells, unit=unit))
    write_setting(change.db, "unit", unit.value)


def unit_of(moment: Moment) -> Unit:
    return moment.lifted.load.unit if moment.lifted.load else Unit.KG


async def drive(lifter: Lifter, slug: str, asked: Sequence[Moment], counted: Counted) -> None:
    """Log every set of an exercise of today by the cheapest keys."""
    app = lifter.app
    await app.training.do(prepare, slug, asked)
    at = len(app.training.session.exercises) - 1
    exercise = app.training.session.exercises[at]
    past = [[(done.ng, done.reps) for done in sets] for sets in asked[0].past]
    if sessions_of(exercise) != past[-len(exercise.past) :]:
        return  # Attempts without reps, or warm-ups alone: the model leaves such sessions out.
    rack = asked[0].ladder, unit_of(asked[0])
    for number, moment in enumerate(asked):
        if rack != (moment.ladder, unit_of(moment)):
            await app.training.do(on_ladder, moment)
            rack = moment.ladder, unit_of(moment)
        screen = app.screen
        assert isinstance(screen, TodayScreen)
        screen.show_changes()
        screen.stand_on(TodayRow(RowKind.OPEN, at, number))
        shown = screen.desk.shown
        assert shown is not None
        assert shown.reps is not None
        other = screen.desk.other
        first, beside = both(moment, moment.habits)
        assert (shown.load, shown.reps) == first
        assert (other and (other.load, other.reps)) == beside
        keys = cheapest(moment, shown, other)
        for key in keys:
            lifter.hit(key)
        await lifter.settle()
        logged_now = app.training.session.exercises[at].done  # As it was read after the change.
        assert len(logged_now) > number, (keys, lifter.text)
        kept = logged_now[number].done
        stored = (kept.load.ng if kept.load else 0, kept.reps)
        assert stored == (moment.lifted.ng, moment.lifted.reps), (moment.lifted, shown, keys)
        counted.sets += 1
        counted.by_hand.append(len(keys))
        counted.by_model.append(keys_with(moment, moment.habits))


async def log_again(path: Path, workouts: Sequence[Workout], counted: Counted) -> None:
    """Log the last of these workouts in an app that knows all before it."""
    *earlier, today = renamed(workouts)
    with Writer(path, stopped_clock()) as writer:
        writer.do(add_log, ForeignLog("strong", tuple(earlier)), "log.csv")
        writer.do(learn_and_keep_habits)
        writer.do(quiet, today.title)
    with closing(open_reader(path)) as reader:
        habits = read_habits(reader)
    every = by_exercise([*earlier, today], work_only=True)
    asked: dict[str, list[Moment]] = {}
    known = {len(earlier): habits}
    for moment in moments([*earlier, today], work_only=True, habits=known):
        if len(moment.past) == len(every[moment.exercise]) - 1:
            asked.setdefault(moment.exercise, []).append(moment)
    async with open_app(path) as lifter:
        for name in sets_of(today, work_only=True):
            slug = lifter.app.training.reader.execute(
                "SELECT slug FROM exercise WHERE name = ?", [name]
            ).fetchone()[0]
            if name in asked:
                await drive(lifter, slug, asked[name], counted)
            else:
                await lifter.app.training.do(training.add_exercise, slug, None)


def quiet(change: Change, title: str) -> None:
    write_setting(change.db, "rest", "off")
    training.start_empty(change)
    change.db.execute("UPDATE workout SET title = ? WHERE finished_at IS NULL", [title])


def renamed(workouts: Sequence[Workout]) -> list[Workout]:
    """The workouts with the last one's exercises alone, each an exercise of the lifter's own.

    Those of the last one that were never done before are left out.
    """
    known = {entry.name for workout in workouts[:-1] for entry in workout.exercises}
    entries = enumerate(workouts[-1].exercises)
    names = {entry.name: f"Mine {at}" for at, entry in entries if entry.name in known}
    found = []
    for at, workout in enumerate(workouts):
        kept = tuple(
            entry._replace(name=names[entry.name])
            for entry in workout.exercises
            if entry.name in names
        )
        if kept or at == len(workouts) - 1:
            found.append(workout._replace(exercises=kept))
    return found


def chosen(workouts: Sequence[Workout]) -> list[int]:
    """Workouts by seed until enough of their sets count."""
    dice = random.Random(SEED)
    order = list(range(len(workouts) // 10, len(workouts)))
    dice.shuffle(order)
    found, sets = [], 0
    for at in order:
        if sets >= SETS_A_FILE:
            break
        some = [workouts[i] for i in range(at + 1)]
        *earlier, today = renamed(some)
        every = by_exercise([*earlier, today], work_only=True)
        sets += sum(len(every[e][-1]) for e in every if len(every[e]) > COUNTED_FROM)
        found.append(at)
    return found


@with_samples
@pytest.mark.parametrize("name", FILES)
async def test_a_real_log_takes_the_keys_that_the_model_counts(
    name: str, new_database: Path, tmp_path: Path
) -> None:
    workouts = read(SAMPLES / name)
    counted = Counted()
    for at in chosen(workouts):
        if counted.sets >= SETS_COUNTED:
            break
        path = Path(shutil.copy(new_database, tmp_path / f"{at}.db"))
        await log_again(path, workouts[: at + 1], counted)
    assert counted.sets >= SETS_COUNTED
    assert counted.by_hand == counted.by_model


LOG = (
    ("20x12, 20x11, 20x9", "0x8, 0x6", "60x5, 80x5, 100x3"),
    ("20x12, 20x12, 20x10", "0x8, 5x5", "60x5, 80x5, 100x3"),
    ("22.5x8, 20x12, 20x11", "0x9, 5x6", "60x5, 80x5, 100x4"),
    ("20x15, 17.5x20, 27.5x8, 27.5x12", "0x10, 0x12, 7.5x4", "60x5, 100x2, 102.5x11, 60x5"),
)


async def test_a_made_up_log_takes_the_keys_that_the_model_counts(empty: Path) -> None:
    workouts = [
        Workout(
            started_at=datetime(2026, 10, 1 + 2 * at, 17, tzinfo=UTC),
            finished_at=datetime(2026, 10, 1 + 2 * at, 18, tzinfo=UTC),
            zone="Europe/Berlin",
            exercises=tuple(
                WorkoutExercise(name, sets=tuple(map(unloaded, parse_sets(text, Unit.KG))))
                for name, text in zip(("Press", "Chin-up", "Squat"), texts, strict=True)
            ),
        )
        for at, texts in enumerate(LOG)
    ]
    counted = Counted()
    await log_again(empty, workouts, counted)
    assert counted.sets == 11
    assert counted.by_hand == counted.by_model
    assert max(counted.by_hand) > 4


def unloaded(done: TrainingSet) -> TrainingSet:
    return done._replace(load=None) if done.load and not done.load.ng else done
