"""Exercises are renamed, described anew, hidden and merged, and undo knows how they were."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from brainlift_tui.core.errors import BadInput, NoSuchExercise, Refused
from brainlift_tui.core.exercise.exercise import Equipment, Exercise, Measure, Muscle, Pattern
from brainlift_tui.core.exercise.finding import Finder
from brainlift_tui.exchange.importing import import_file
from brainlift_tui.exchange.own.exporting import export_text
from brainlift_tui.store.exercise.describing import change_exercise, is_hidden, merge_exercises
from brainlift_tui.store.exercise.exercises import (
    add_own_exercise,
    exercise_id,
    named,
    read_exercises,
)
from brainlift_tui.store.exercise.to_choose_from import read_shelf
from tests.store.lifting import BENCH, SQUAT, Lifter

KEPT = ("exercise", "exercise_muscle", "exercise_name", "workout_exercise", "programme_slot")


def read(lifter: Lifter, slug: str) -> Exercise:
    found = exercise_id(lifter.reader, slug)
    return read_exercises(lifter.reader, [found])[found]


def kept(lifter: Lifter) -> list[object]:
    """The tables a change may touch, without the revision numbers, which only ever rise."""
    found: list[object] = []
    for table in KEPT:
        columns = lifter.rows(f"SELECT name FROM pragma_table_info('{table}')")
        names = ", ".join(str(name) for (name,) in columns if name != "revision")
        found.append(sorted(lifter.rows(f"SELECT {names} FROM {table}"), key=repr))
    return found


def describe(lifter: Lifter, slug: str, *, hidden: bool = False, **changes: object) -> None:
    described = read(lifter, slug)._replace(**changes)
    lifter.clock.advance(60)
    lifter.writer.submit(change_exercise, slug, described, hidden=hidden).result()


def offered(lifter: Lifter, text: str) -> list[str]:
    shelf = read_shelf(lifter.reader)
    return [one.slug for one in Finder(s.findable for s in shelf).find(text)]


@pytest.fixture
def other(new_file: Path, tmp_path: Path) -> Iterator[Lifter]:
    """Another laptop."""
    path = tmp_path / "other" / "brainlift.db"
    path.parent.mkdir()
    shutil.copy(new_file, path)
    lifter = Lifter(path)
    yield lifter
    lifter.close()


def moved(lifter: Lifter, other: Lifter, tmp_path: Path) -> str:
    """Everything taken to another laptop; the export it was taken by."""
    text = export_text(lifter.reader)
    file = tmp_path / "export.json"
    file.write_text(text, encoding="utf-8")
    import_file(other.writer, file, None, None, dry_run=False)
    return text


# --- describing -------------------------------------------------------------------------------


def test_a_renamed_exercise_is_found_by_both_names(lifter):
    describe(lifter, BENCH, name="Press on the Floor Bench")
    assert read(lifter, BENCH).name == "Press on the Floor Bench"
    assert named(lifter.reader, "press floor bench") == BENCH
    assert named(lifter.reader, "dumbbell bench press") == BENCH
    assert BENCH in offered(lifter, "floor bench press")


@pytest.mark.parametrize("name", ["", "   ", "!!", "x" * 201, "goblet squats dumbbell", "a\nb\a"])
def test_a_name_that_cannot_be_one_changes_nothing(lifter, name):
    before = lifter.stored()
    with pytest.raises(BadInput):
        describe(lifter, BENCH, name=name)
    assert lifter.stored() == before


def test_only_the_spelling_of_a_name_can_change(lifter):
    describe(lifter, BENCH, name="BENCH PRESS (dumbbell)")
    assert read(lifter, BENCH).name == "BENCH PRESS (dumbbell)"
    assert named(lifter.reader, "bench press dumbbell") == BENCH


def test_everything_about_it_can_be_changed_in_one_step_of_undo(lifter):
    before = kept(lifter)
    describe(
        lifter,
        BENCH,
        hidden=True,
        measure=Measure.BODYWEIGHT,
        equipment=Equipment.NONE,
        pattern=Pattern.SQUAT,
        direct=(Muscle.QUADS,),
        indirect=(Muscle.CHEST,),
        implements=1,
        one_sided=True,
        rest_s=150,
        note="seat 4",
    )
    changed = read(lifter, BENCH)
    assert (changed.measure, changed.pattern, changed.rest_s) == (
        Measure.BODYWEIGHT,
        Pattern.SQUAT,
        150,
    )
    assert (changed.direct, changed.indirect) == ((Muscle.QUADS,), (Muscle.CHEST,))
    assert is_hidden(lifter.reader, BENCH)
    after = kept(lifter)
    lifter.undo()
    assert kept(lifter) == before
    lifter.redo()
    assert kept(lifter) == after


def test_nothing_changed_is_nothing_to_undo(lifter):
    before = lifter.stored()
    describe(lifter, BENCH)
    after = lifter.stored()
    assert after["exercise"] == before["exercise"]
    assert lifter.undo() is None


def test_sets_with_help_stay_those_of_an_exercise_with_help(lifter):
    lifter.type("pull up -20x8", "2026-11-20 18:00")
    with pytest.raises(BadInput, match="below zero"):
        describe(lifter, "pull-up", measure=Measure.WEIGHTED)


def test_a_hidden_exercise_is_left_out_until_it_is_typed(lifter):
    describe(lifter, BENCH, hidden=True)
    assert BENCH not in offered(lifter, "")
    assert offered(lifter, "bench press dumbbell")[-1] == BENCH
    assert named(lifter.reader, "bench press dumbbell") == BENCH


def test_the_setup_note_and_the_own_rest_stand_on_today(lifter):
    describe(lifter, SQUAT, note="seat 4", rest_s=150)
    found = lifter.exercise(SQUAT).exercise
    assert (found.note, found.rest_s) == ("seat 4", 150)


# --- merging ----------------------------------------------------------------------------------


@pytest.fixture
def twice(lifter: Lifter) -> Lifter:
    """One exercise that was logged under two names."""
    lifter.do(add_own_exercise, "Kelchkniebeuge", read(lifter, SQUAT))
    lifter.type("Kelchkniebeuge 16x10, 10", "2026-11-10 18:00")
    lifter.type("goblet squat dumbbell 18x8, 8", "2026-11-15 18:00")
    return lifter


def test_two_that_are_one_keep_both_histories(twice):
    twice.do(merge_exercises, "kelchkniebeuge", SQUAT)
    assert twice.rows("SELECT DISTINCT exercise_id FROM workout_exercise") == [
        (exercise_id(twice.reader, SQUAT),)
    ]
    assert twice.one("SELECT count(*) FROM exercise_session") == 2
    twice.type("goblet squat dumbbell 18x8")
    assert named(twice.reader, "Kelchkniebeuge") == SQUAT
    assert twice.type("kelchkniebeuge 18x8").exercise.slug == SQUAT
    assert offered(twice, "kelch") == [SQUAT]
    assert "kelchkniebeuge" not in offered(twice, "")


def test_a_merge_is_taken_back_whole(twice):
    before = kept(twice)
    sessions = twice.stored()["exercise_session"]
    twice.do(merge_exercises, "kelchkniebeuge", SQUAT)
    after = kept(twice)
    assert twice.undo() == "Kelchkniebeuge became part of Goblet Squat (Dumbbell)"
    assert kept(twice) == before
    assert twice.stored()["exercise_session"] == sessions
    twice.redo()
    assert kept(twice) == after


def test_what_was_merged_twice_is_still_found(twice):
    twice.do(merge_exercises, "kelchkniebeuge", SQUAT)
    twice.do(merge_exercises, SQUAT, "goblet-squat-kettlebell")
    assert named(twice.reader, "Kelchkniebeuge") == "goblet-squat-kettlebell"
    assert named(twice.reader, "goblet squat dumbbell") == "goblet-squat-kettlebell"


def test_the_rest_and_the_note_go_along_where_the_other_has_none(twice):
    describe(twice, "kelchkniebeuge", rest_s=100, note="heels up")
    twice.do(merge_exercises, "kelchkniebeuge", SQUAT)
    assert (read(twice, SQUAT).rest_s, read(twice, SQUAT).note) == (100, "heels up")


def test_a_name_of_a_merged_exercise_is_taken(twice):
    twice.do(merge_exercises, "kelchkniebeuge", SQUAT)
    with pytest.raises(BadInput, match=r"as Goblet Squat \(Dumbbell\)"):
        twice.do(add_own_exercise, "kelchkniebeuge")


def test_an_exercise_is_not_merged_with_itself(twice):
    with pytest.raises(Refused, match="itself"):
        twice.do(merge_exercises, SQUAT, SQUAT)


def test_sets_with_help_are_not_merged_into_an_exercise_without(lifter):
    lifter.type("pull up -20x8", "2026-11-20 18:00")
    before = lifter.stored()
    with pytest.raises(BadInput, match="below zero"):
        lifter.do(merge_exercises, "pull-up", BENCH)
    assert lifter.stored() == before


STRONG = """Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,RPE
2026-11-18 18:00:00,"Legs",40m,"Kelchkniebeuge",1,20.0,9.0,0,0.0,
"""


def test_an_import_finds_the_one_it_became_part_of(twice, tmp_path):
    from brainlift_tui.core.load.load import Unit

    twice.do(merge_exercises, "kelchkniebeuge", SQUAT)
    file = tmp_path / "strong.csv"
    file.write_text(STRONG)
    import_file(twice.writer, file, None, Unit.KG, dry_run=False)
    assert (
        twice.one(
            "SELECT slug FROM exercise JOIN workout_exercise ON exercise_id = exercise.id"
            " JOIN workout_set ON entry_id = workout_exercise.id WHERE reps = 9"
        )
        == SQUAT
    )


# --- another laptop ---------------------------------------------------------------------------


def test_names_kinds_and_merges_come_along_in_an_export_with_the_same_bytes(twice, other, tmp_path):
    describe(twice, BENCH, name="Bench of Mine", pattern=Pattern.SQUAT, direct=(Muscle.QUADS,))
    describe(twice, "pull-up", hidden=True, rest_s=100, note="grip 2")
    twice.do(merge_exercises, "kelchkniebeuge", SQUAT)
    twice.do(merge_exercises, "floor-press-dumbbell", "floor-press-barbell")
    text = moved(twice, other, tmp_path)
    assert export_text(other.reader) == text
    assert named(other.reader, "bench of mine") == BENCH
    assert read(other, BENCH).direct == (Muscle.QUADS,)
    assert named(other.reader, "Kelchkniebeuge") == SQUAT
    assert named(other.reader, "floor press dumbbell") == "floor-press-barbell"
    assert is_hidden(other.reader, "pull-up")
    assert other.one("SELECT count(*) FROM exercise_session") == 2


def test_what_was_taken_back_is_not_exported(twice, other, tmp_path):
    before = export_text(twice.reader)
    describe(twice, BENCH, name="Bench of Mine")
    twice.undo()
    assert export_text(twice.reader) == before


def test_a_merged_exercise_deleted_with_its_import_is_no_longer_found(lifter):
    with pytest.raises(NoSuchExercise):
        named(lifter.reader, "Kelchkniebeuge")
