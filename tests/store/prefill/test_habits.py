"""What is learned of the lifter follows from their log alone, and is never in the way."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

import pytest

from brainlift_tui.core.load.load import Load, Unit
from brainlift_tui.core.prefill.habits import UNLEARNED
from brainlift_tui.core.prefill.votes import Occasion
from brainlift_tui.core.workout.log import ForeignLog
from brainlift_tui.core.workout.workout import SetKind, Side, TrainingSet, Workout, WorkoutExercise
from brainlift_tui.exchange.importing import import_file
from brainlift_tui.exchange.own.brainlift_json import archive_text
from brainlift_tui.store.file.writer import Change
from brainlift_tui.store.importing.foreign import add_log
from brainlift_tui.store.prefill.habits import learn_and_keep_habits, learn_habits, read_habits
from brainlift_tui.store.workout.archive import read_archive
from tests.store.lifting import SQUAT, Lifter

NAMES = ("Goblet Squat (Dumbbell)", "Bench Press (Dumbbell)", "Crunch")


def log_of(count: int, seed: int = 1) -> list[Workout]:
    dice = Random(seed)
    found = []
    for at in range(count):
        began = datetime(2024, 1, 1, 17, tzinfo=UTC) + timedelta(days=2 * at)
        entries = [
            WorkoutExercise(
                name,
                sets=tuple(
                    TrainingSet(load=Load(str(dice.choice((16, 20, 22))), Unit.KG), reps=reps)
                    for reps in sorted(dice.sample(range(5, 13), 3), reverse=True)
                ),
            )
            for name in dice.sample(NAMES, 2)
        ]
        title = dice.choice(("A", "B"))
        found.append(
            Workout(
                began, began + timedelta(hours=1), "Europe/Berlin", title, exercises=tuple(entries)
            )
        )
    return found


def add(lifter: Lifter, *workouts: Workout) -> None:
    lifter.do(add_log, ForeignLog("strong", workouts), "log.csv")


def run(change: Change, sql: str) -> None:
    change.db.execute(sql)


@pytest.fixture
def second(new_file: Path, tmp_path: Path) -> Iterator[Lifter]:
    path = tmp_path / "second.db"
    path.write_bytes(new_file.read_bytes())
    found = Lifter(path)
    yield found
    found.close()


def test_before_the_first_workout_nothing_is_known(lifter):
    lifter.do(learn_and_keep_habits)
    assert read_habits(lifter.reader) == UNLEARNED


def test_the_same_workouts_come_to_the_same_in_whatever_order_they_were_entered(lifter, second):
    log = log_of(12)
    add(lifter, *log)
    lifter.do(learn_and_keep_habits)
    for workout in Random(2).sample(log, len(log)):
        add(second, workout)
        second.do(learn_and_keep_habits)
    habits = read_habits(lifter.reader)
    assert habits != UNLEARNED
    assert read_habits(second.reader) == habits


@pytest.mark.parametrize("count", [99, 100, 101, 203])
def test_learning_after_each_workout_comes_to_the_same_as_learning_at_once(lifter, second, count):
    log = log_of(count)
    add(lifter, *log[: count - 4])
    for workout in log[count - 4 :]:
        lifter.do(learn_and_keep_habits)
        add(lifter, workout)
    lifter.do(learn_and_keep_habits)
    add(second, *log)
    second.do(learn_and_keep_habits)
    assert read_habits(lifter.reader) == read_habits(second.reader)


def test_nothing_is_learned_twice(lifter):
    add(lifter, *log_of(6))
    assert learn_habits(lifter.reader) is not None
    lifter.do(learn_and_keep_habits)
    assert learn_habits(lifter.reader) is None


def test_what_is_learned_is_no_step_of_undo_and_stands_in_no_ones_way(lifter):
    add(lifter, *log_of(6))
    lifter.log(SQUAT, "20x10, 20x9")
    lifter.finish()
    lifter.do(learn_and_keep_habits)
    after = read_habits(lifter.reader)
    assert "finish" in str(lifter.undo()).casefold()
    found = learn_habits(lifter.reader)
    assert found is not None
    assert found.habits != after
    lifter.redo()
    lifter.do(learn_and_keep_habits)
    assert read_habits(lifter.reader) == after


def test_an_edit_of_an_old_workout_is_learned_from_anew(lifter):
    add(lifter, *log_of(6))
    lifter.do(learn_and_keep_habits)
    before = read_habits(lifter.reader)
    lifter.do(run, "UPDATE workout_set SET reps = 3 WHERE entry_id = 4 AND position = 1")
    found = learn_habits(lifter.reader)
    assert found is not None
    assert found.habits != before


def test_warm_ups_drops_and_right_sides_teach_nothing(lifter, second):
    for lifted in (lifter, second):
        add(lifted, *log_of(4))
    done = log_of(5)[4]
    first = done.exercises[0]
    more = (
        TrainingSet(kind=SetKind.WARMUP, load=Load("5", Unit.KG), reps=15),
        *first.sets,
        TrainingSet(kind=SetKind.DROP, load=Load("10", Unit.KG), reps=15),
        TrainingSet(load=Load("10", Unit.KG), reps=15, side=Side.RIGHT),
        TrainingSet(load=Load("10", Unit.KG), reps=0),
    )
    add(lifter, done)
    changed = WorkoutExercise(first.name, sets=more)
    add(
        second,
        Workout(
            done.started_at,
            done.finished_at,
            done.zone,
            done.title,
            exercises=(changed, *done.exercises[1:]),
        ),
    )
    one, other = learn_habits(lifter.reader), learn_habits(second.reader)
    assert one is not None
    assert other is not None
    assert one.habits == other.habits


def test_a_lost_or_older_table_is_no_trouble_and_is_learned_again(lifter):
    add(lifter, *log_of(6))
    lifter.do(learn_and_keep_habits)
    habits = read_habits(lifter.reader)
    for spoilt in ("DELETE FROM habits", "UPDATE habits SET weights = '{}'"):
        lifter.do(run, spoilt)
        assert read_habits(lifter.reader) == UNLEARNED
        lifter.do(learn_and_keep_habits)
        assert read_habits(lifter.reader) == habits


def test_an_import_is_learned_from_later_and_an_export_says_nothing_of_it(lifter, second, tmp_path):
    add(lifter, *log_of(6))
    unlearned = archive_text(read_archive(lifter.reader))
    lifter.do(learn_and_keep_habits)
    assert archive_text(read_archive(lifter.reader)) == unlearned
    path = tmp_path / "export.json"
    path.write_text(unlearned, encoding="utf-8")
    import_file(second.writer, path)
    assert read_habits(second.reader) == UNLEARNED
    second.do(learn_and_keep_habits)
    assert read_habits(second.reader) == read_habits(lifter.reader) != UNLEARNED


def test_todays_rows_know_the_habits_and_where_in_the_training_they_stand(lifter):
    while len(lifter.exercise(1).past) < 2:
        lifter.train("20x10, 20x9", "16x8", "16x12")
        lifter.days_pass(2)
    lifter.do(learn_and_keep_habits)
    first, second, *_ = lifter.session.exercises
    habits = read_habits(lifter.reader)
    assert habits != UNLEARNED
    assert first.habits == second.habits == habits
    assert first.occasion == Occasion(lifter.session.title, "")
    assert second.occasion == Occasion(lifter.session.title, first.exercise.slug)
    assert second.past[-1].occasion == second.occasion
    lifter.log(1, "16x9")
    assert lifter.exercise(1).occasion == second.occasion
