"""Whatever was done can be undone and done again, to the byte."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from brainlift_tui.core.errors import BadInput, Refused
from brainlift_tui.core.lifter.settings import Settings
from brainlift_tui.core.load.load import Load, Unit
from brainlift_tui.core.rack.rack import Rack
from brainlift_tui.core.workout.workout import TrainingSet
from brainlift_tui.store.exercise.exercises import add_own_exercise
from brainlift_tui.store.file import journal, triggers
from brainlift_tui.store.file.writer import Change
from brainlift_tui.store.rack.racks import (
    change_rack,
)
from brainlift_tui.store.session import training
from tests.store.lifting import change_settings
from tests.store.undoing_lifter import UndoingLifter, tables_of

TWENTY = Load("20", Unit.KG)
EIGHT = TrainingSet(load=TWENTY, reps=8)


@pytest.fixture
def lifter(tmp_path: Path) -> Iterator[UndoingLifter]:
    found = UndoingLifter(tmp_path / "brainlift.db")
    yield found
    found.close()


@contextmanager
def unchanged(lifter: UndoingLifter) -> Iterator[None]:
    before, steps = lifter.contents(), lifter.steps()
    yield
    assert lifter.contents() == before
    assert lifter.steps() == steps
    assert lifter.one("SELECT step_id FROM journal_open") is None


# --- triggers ---------------------------------------------------------------------------------


def test_every_table_is_journaled_but_clocks_draws_the_journal_and_what_is_derived(lifter):
    assert set(tables_of(lifter.reader)) == set(journal.JOURNALED)


def test_every_tables_triggers_are_exactly_the_expected_set(lifter):
    found = dict(
        lifter.reader.execute(
            "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' ORDER BY name"
        )
    )
    assert found == triggers.expected_triggers(lifter.reader)
    for table in journal.JOURNALED:
        for event in ("insert", "update", "delete"):
            assert f"{table}_{event}_journal" in found


def test_installing_the_triggers_again_changes_nothing(lifter, tmp_path):
    def found() -> list[tuple[str, str, str]]:
        return lifter.reader.execute(
            "SELECT name, tbl_name, sql FROM sqlite_master WHERE type = 'trigger' ORDER BY name"
        ).fetchall()

    before = found()
    lifter.do(lambda change: triggers.install(change.db))
    assert found() == before


# --- by example -------------------------------------------------------------------------------


def test_a_new_database_has_nothing_to_undo_or_redo(lifter):
    assert journal.last_done(lifter.reader) is None
    with unchanged(lifter):
        assert lifter.undo() is None
        assert lifter.redo() is None


def test_the_first_set_of_a_day_and_the_start_of_its_workout_are_one_step(lifter):
    before = lifter.contents()
    assert lifter.session.workout is None
    name = lifter.exercise().exercise.name
    lifter.do(training.log_set, lifter.exercise(), EIGHT, 90)
    after = lifter.contents()
    assert lifter.session.workout is not None
    assert lifter.undo() == f"{name}: 20 kg × 8"
    assert lifter.contents() == before
    assert lifter.session.workout is None
    assert lifter.redo() == f"{name}: 20 kg × 8"
    assert lifter.contents() == after


def test_undo_names_what_it_undid_the_last_thing_first(lifter):
    name = lifter.exercise().exercise.name
    lifter.do(training.log_set, lifter.exercise(), EIGHT, None)
    lifter.do(training.note_workout, "good")
    lifter.do(training.finish_workout)
    for told in ("Workout finished", "Note on the workout"):
        named = journal.last_done(lifter.reader)
        assert named is not None
        assert (str(named.label), lifter.undo()) == (told, told)
    assert lifter.redo() == "Note on the workout"
    assert lifter.undo() == "Note on the workout"
    assert lifter.undo() == f"{name}: 20 kg × 8"
    assert lifter.undo() is None


def test_a_new_action_after_undo_leaves_nothing_to_redo(lifter):
    lifter.do(training.log_set, lifter.exercise(), EIGHT, None)
    lifter.do(training.log_set, lifter.exercise(), EIGHT, None)
    lifter.undo()
    lifter.do(training.note_workout, "good")
    with unchanged(lifter):
        assert lifter.redo() is None
    assert [undone for _, undone in lifter.steps()] == [0, 0]
    assert lifter.one("SELECT count(*) FROM journal_change WHERE step_id NOT IN"
                      " (SELECT id FROM journal_step)") == 0  # fmt: skip


def test_an_action_that_changes_nothing_is_no_step_and_keeps_the_redo(lifter):
    lifter.do(training.log_set, lifter.exercise(), EIGHT, None)
    lifter.do(training.note_workout, "good")
    lifter.undo()
    current = Settings(unit=lifter.session.exercises[0].loads[0].unit)
    lifter.do(change_settings, current, "Nothing changed")
    assert lifter.redo() == "Note on the workout"


def test_undo_reaches_what_another_window_did(lifter, tmp_path):
    other = UndoingLifter(tmp_path / "brainlift.db")
    try:
        before = lifter.contents()
        other.do(training.log_set, other.exercise(), EIGHT, None)
        assert lifter.undo() == f"{lifter.exercise().exercise.name}: 20 kg × 8"
        assert other.contents() == before
    finally:
        other.close()


def test_undo_outlasts_the_program(tmp_path):
    first = UndoingLifter(tmp_path / "brainlift.db")
    before = first.contents()
    first.do(training.log_set, first.exercise(), EIGHT, None)
    first.close()
    again = UndoingLifter(tmp_path / "brainlift.db")
    try:
        again.undo()
        assert again.contents() == before
    finally:
        again.close()


def test_the_rest_timer_is_a_clock_and_no_step(lifter):
    lifter.do(training.log_set, lifter.exercise(), EIGHT, 90)
    lifter.do(training.log_set, lifter.exercise(), EIGHT, 120)
    assert lifter.one("SELECT planned_s FROM rest_timer") == 120
    lifter.undo()
    assert lifter.one("SELECT planned_s FROM rest_timer") == 120


@pytest.mark.parametrize(
    "edit",
    [
        lambda lifter: lifter.do(training.log_set, lifter.exercise(), EIGHT, None),
        lambda lifter: lifter.do(training.log_set, lifter.exercise(1), EIGHT, None),
        lambda lifter: lifter.do(
            training.edit_set,
            lifter.exercise().entry,
            0,
            EIGHT._replace(reps=7),
            lifter.exercise().exercise,
        ),
        lambda lifter: lifter.do(training.delete_set, lifter.exercise().entry, 0, "it"),
        lambda lifter: lifter.do(training.change_rows, lifter.exercise(), 5),
        lambda lifter: lifter.do(training.remove_exercise, lifter.exercise()),
        lambda lifter: lifter.do(training.add_exercise, "crunch", None),
        lambda lifter: lifter.do(training.swap_exercise, lifter.exercise(1), "crunch"),
        lambda lifter: lifter.do(training.move_exercise, lifter.exercise(), 1),
        lambda lifter: lifter.do(training.note_exercise, lifter.exercise(), "seat 4"),
        lambda lifter: lifter.do(training.note_workout, "good"),
        lambda lifter: lifter.do(training.finish_workout),
        lambda lifter: lifter.do(training.abandon_workout),
        lambda lifter: lifter.do(training.close_stale_workout),
        lambda lifter: lifter.undo() and lifter.redo(),
    ],
)
def test_every_edit_raises_the_workouts_revision_number_and_so_does_taking_it_back(lifter, edit):
    lifter.do(training.log_set, lifter.exercise(), EIGHT, None)
    lifter.do(training.log_set, lifter.exercise(), EIGHT, None)

    def revision() -> int:
        return int(str(lifter.one("SELECT revision FROM workout")))

    before = revision()
    edit(lifter)
    edited = revision()
    assert edited > before
    lifter.undo()
    assert revision() > edited
    lifter.redo()
    assert revision() > edited + 1


def test_reading_and_resting_leave_the_revision_number_alone(lifter):
    lifter.do(training.log_set, lifter.exercise(), EIGHT, None)
    before = lifter.one("SELECT revision FROM workout")
    lifter.do(change_settings, Settings(sound=False), "Sound off")
    lifter.do(change_rack, Rack(name="Gym"))
    assert lifter.one("SELECT revision FROM workout") == before


def test_an_action_that_is_refused_leaves_nothing(lifter):
    lifter.do(training.log_set, lifter.exercise(), EIGHT, None)
    refused = (
        (training.log_set, lifter.exercise(), TrainingSet(load=Load("-5", Unit.KG), reps=8), None),
        (training.swap_exercise, lifter.exercise(), "crunch"),
        (training.note_workout, "bell\a"),
        (training.note_exercise, lifter.exercise(1), "x" * 5000),
        (training.start_empty,),
        (add_own_exercise, "()"),
        (add_own_exercise, lifter.exercise().exercise.name),
    )
    for action, *args in refused:
        with unchanged(lifter), pytest.raises(Refused):
            lifter.do(action, *args)


def test_an_error_in_the_middle_of_an_action_leaves_nothing(lifter):
    lifter.do(training.log_set, lifter.exercise(), EIGHT, None)
    lifter.do(training.note_workout, "good")
    lifter.undo()

    def half_way(change: Change) -> None:
        with change.step("Half way"):
            change.db.execute("UPDATE workout SET note = 'half'")
            change.db.execute("DELETE FROM workout_set")
            raise BadInput("enough")

    def broken(change: Change) -> None:
        with change.step("Broken"):
            change.db.execute("DELETE FROM setting")
            change.db.execute("INSERT INTO workout_set (entry_id) VALUES (1)")

    for action, error in ((half_way, BadInput), (broken, sqlite3.IntegrityError)):
        with unchanged(lifter), pytest.raises(error):
            lifter.do(action)
    assert lifter.redo() == "Note on the workout"


def test_a_step_within_a_step_is_one(lifter):
    before = lifter.contents()

    def both(change: Change) -> None:
        with change.step("Both"):
            training.note_workout(change, "one")
            change_settings(change, Settings(sound=False), "two")

    lifter.do(both)
    assert lifter.steps() == [("Both", 0)]
    lifter.undo()
    assert lifter.contents() == before


def test_many_rows_changed_at_once_are_journaled_as_one(lifter):
    lifter.do(training.log_set, lifter.exercise(), EIGHT, None)

    def bulk(change: Change) -> None:
        with change.step("Bulk") as step, journal.unrecorded(change.db):
            change.db.execute("UPDATE workout_set SET reps = reps + 1")
            journal.record_bulk(
                change.db,
                step,
                inverse="UPDATE workout_set SET reps = reps + 1",
                sql="UPDATE workout_set SET reps = reps - 1",
            )

    before, revision = lifter.contents(), lifter.one("SELECT revision FROM workout")
    logged = journal.last_done(lifter.reader)
    lifter.do(bulk)
    after, bulky = lifter.contents(), journal.last_done(lifter.reader)
    assert logged is not None
    assert bulky is not None
    assert not journal.reaches_far(lifter.reader, logged)
    assert journal.reaches_far(lifter.reader, bulky)
    assert after != before
    for _ in range(2):
        assert lifter.undo() == "Bulk"
        assert lifter.contents() == before
        assert lifter.redo() == "Bulk"
        assert lifter.contents() == after
    assert lifter.one("SELECT count(*) FROM journal_change WHERE inverse IS NOT NULL") == 1
    assert lifter.one("SELECT revision FROM workout") == revision


def test_a_deletion_that_takes_other_rows_along_is_undone_whole(lifter):
    lifter.do(training.log_set, lifter.exercise(), EIGHT, None)
    lifter.do(training.log_set, lifter.exercise(1), EIGHT, None)
    before = lifter.contents()

    def wipe(change: Change) -> None:
        with change.step("Wiped"):
            change.db.execute("DELETE FROM workout")
            change.db.execute("DELETE FROM rack")

    lifter.do(wipe)
    after = lifter.contents()
    assert lifter.one("SELECT count(*) FROM workout_set") == 0
    for _ in range(2):
        lifter.undo()
        assert lifter.contents() == before
        lifter.redo()
        assert lifter.contents() == after


def test_sets_logged_after_one_was_deleted_keep_their_order(lifter):
    for reps in (8, 9, 10):
        lifter.do(training.log_set, lifter.exercise(), EIGHT._replace(reps=reps), None)
    lifter.do(training.delete_set, lifter.exercise().entry, 1, "it")
    lifter.do(training.log_set, lifter.exercise(), EIGHT._replace(reps=11), None)
    assert [logged.done.reps for logged in lifter.exercise().done] == [8, 10, 11]
    lifter.undo()
    lifter.undo()
    assert [logged.done.reps for logged in lifter.exercise().done] == [8, 9, 10]


@pytest.mark.parametrize(
    "value", ["it's", 'a "quote"', "two\nlines", "tab\t", "😬 ۱۲", "'; DROP TABLE workout; --", ""]
)
def test_any_words_come_back_as_they_were(lifter, value):
    lifter.do(training.note_workout, value)
    lifter.do(training.note_workout, "other")
    lifter.undo()
    assert lifter.session.note == value
    lifter.undo()
    lifter.redo()
    assert lifter.session.note == value


@pytest.mark.parametrize("number", [0.1 + 0.2, 1 / 3, 1609.344, 5e-324, 999_999.999_999_9])
def test_any_number_comes_back_as_it_was(lifter, number):
    done = TrainingSet(reps=8, distance_m=number)
    lifter.do(training.log_set, lifter.exercise(), done, None)
    lifter.do(training.delete_set, lifter.exercise().entry, 0, "it")
    lifter.undo()
    assert lifter.exercise().done[0].done.distance_m == number
