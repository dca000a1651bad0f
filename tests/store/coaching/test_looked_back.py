"""What looking back came to is there at the next start, and never that of another log."""

import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from brainlift_tui.core.coaching.nudge import AdviceKind
from brainlift_tui.core.lifter.settings import Settings
from brainlift_tui.core.load.load import Load, Unit
from brainlift_tui.core.said import said
from brainlift_tui.core.workout.log import ForeignLog
from brainlift_tui.core.workout.workout import TrainingSet, Workout, WorkoutExercise
from brainlift_tui.store.backup.restoring import restore
from brainlift_tui.store.coaching.coach import Coach
from brainlift_tui.store.coaching.deload import put_off_deload
from brainlift_tui.store.coaching.looked_back import (
    LookedBack,
    keep_looked_back,
    look_back,
    read_looked_back,
)
from brainlift_tui.store.importing.foreign import add_log
from brainlift_tui.store.looking_back.history import delete_workout
from tests.store.lifting import Lifter, change_settings


@pytest.fixture(scope="module")
def six_weeks(new_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A log of six weeks that was looked back on."""
    path = tmp_path_factory.mktemp("looked_back") / "brainlift.db"
    with closing(Lifter(Path(shutil.copy(new_file, path)))) as lifter:
        for load in (20, 20, 22.5, 22.5, 25, 25):
            for days in (3, 4):
                lifter.train(f"{load}x10, 10, 10")
                lifter.days_pass(days)
        keep(lifter)
    return path


@pytest.fixture
def trained(six_weeks: Path, tmp_path: Path) -> Iterator[Lifter]:
    with closing(Lifter(Path(shutil.copy(six_weeks, tmp_path / "brainlift.db")))) as lifter:
        lifter.days_pass(42)
        lifter.clock.advance(12 * 6 * 60)
        yield lifter


def anew(lifter: Lifter) -> LookedBack:
    return look_back(lifter.reader, lifter.clock.today())


def kept(lifter: Lifter) -> LookedBack | None:
    return read_looked_back(lifter.reader, lifter.clock.today())


def keep(lifter: Lifter) -> None:
    lifter.writer.do(keep_looked_back, anew(lifter))


def test_the_next_start_has_all_that_was_found_without_looking_back(trained):
    found = kept(trained)
    assert found is not None
    assert found.kept
    assert found._replace(kept=False) == anew(trained)
    assert found.own
    coach = Coach(trained.path)
    coach.present = True
    coach.advise(trained.reader, trained.session)
    assert not coach.look_back_due
    assert (coach.own, coach.deload.kind) == (found.own, AdviceKind.DELOAD)


def is_right(lifter: Lifter) -> bool:
    """Whether what is kept, if anything is, is what looking back comes to now."""
    found = kept(lifter)
    return found is None or found._replace(kept=False) == anew(lifter)


def plan_deloads(lifter: Lifter) -> None:
    """Train by another programme from now on."""
    label = said("Another programme")
    lifter.do(change_settings, Settings(programme="full-body"), label)


def newest(lifter: Lifter) -> object:
    return lifter.one("SELECT max(id) FROM finished_workout")


def correct_a_set(lifter: Lifter) -> None:
    lifter.type("goblet squat 30x10", "2026-11-22 18:05")


def delete_one(lifter: Lifter) -> None:
    lifter.do(delete_workout, newest(lifter), said("Deleted"))


def take_in(lifter: Lifter) -> None:
    began = datetime(2026, 1, 3, 17, tzinfo=UTC)
    entry = WorkoutExercise("Crunch", sets=(TrainingSet(load=Load("5", Unit.KG), reps=9),))
    workout = Workout(began, began, "Europe/Berlin", "A", exercises=(entry,))
    lifter.do(add_log, ForeignLog("strong", (workout,)), "log.csv")


def write_by_hand(lifter: Lifter) -> None:
    with closing(sqlite3.connect(lifter.path)) as plain:
        plain.execute("UPDATE workout_set SET reps = 3 WHERE load = '25'")
        plain.commit()


def answer(lifter: Lifter) -> None:
    lifter.do(put_off_deload, lifter.session)


def go_back(lifter: Lifter) -> None:
    """To a copy that was looked back on before its newest workout was there."""
    copy = lifter.path.with_name("copy.db")
    lifter.undo()
    keep(lifter)
    with closing(sqlite3.connect(lifter.path)) as plain, closing(sqlite3.connect(copy)) as to:
        plain.backup(to)
    lifter.redo()
    keep(lifter)
    restore(lifter.path, copy, datetime(2027, 2, 1, tzinfo=ZoneInfo("Europe/Berlin")))


@pytest.mark.parametrize(
    "change", [correct_a_set, delete_one, take_in, write_by_hand, answer, Lifter.undo]
)
def test_whatever_changes_the_log_has_it_looked_back_on_anew(
    trained: Lifter, change: Callable[[Lifter], None]
):
    change(trained)
    assert kept(trained) is None
    keep(trained)
    assert kept(trained) == anew(trained)._replace(learned=None, kept=True)


def test_what_was_taken_back_and_done_again_is_right(trained):
    trained.undo()
    trained.redo()
    assert is_right(trained)


def test_a_copy_that_was_gone_back_to_has_its_own(trained):
    go_back(trained)
    assert is_right(trained)


@pytest.mark.parametrize("change", [partial(Lifter.days_pass, days=1), plan_deloads])
def test_what_speaks_for_a_deload_week_is_that_of_now(
    trained: Lifter, change: Callable[[Lifter], None]
):
    change(trained)
    found = kept(trained)
    assert found is not None
    assert not found.kept
    assert is_right(trained)
