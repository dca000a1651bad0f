"""Whatever was done can be undone and done again, to the byte."""

import shutil
import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)
from sqlite_utils import Database

from brainlift_tui.core.check_in import CheckIn, Energy
from brainlift_tui.core.coaching.case import Variation
from brainlift_tui.core.coaching.nudge import Advice, AdviceKind, Level, Reasons
from brainlift_tui.core.errors import BadInput, Refused
from brainlift_tui.core.exercise import Muscle
from brainlift_tui.core.load import Load, Unit
from brainlift_tui.core.rack import Rack, default_rack
from brainlift_tui.core.session import Session, SessionExercise
from brainlift_tui.core.settings import Settings
from brainlift_tui.core.workout import Effort, TrainingSet
from brainlift_tui.store import answering, history, journal, training, triggers
from brainlift_tui.store.check_in import keep_check_in
from brainlift_tui.store.clock import StoppedClock
from brainlift_tui.store.database import APPLICATION_ID, connect, open_reader
from brainlift_tui.store.exercises import add_own_exercise
from brainlift_tui.store.migrations import migrations
from brainlift_tui.store.racks import (
    add_rack,
    change_rack,
    delete_rack,
    read_racks,
    use_rack,
)
from brainlift_tui.store.settings import change_settings
from brainlift_tui.store.today import read_session
from brainlift_tui.store.undoing import redo, undo
from brainlift_tui.store.writer import Change, Writer

EVENING = datetime(2026, 11, 22, 17, 5, tzinfo=UTC)
TWENTY = Load("20", Unit.KG)
EIGHT = TrainingSet(load=TWENTY, reps=8)
SLUGS = ("crunch", "bench-press-dumbbell", "goblet-squat-dumbbell", "plank")
OUTSIDE_UNDO = (
    "journal_%",
    "rest_timer",
    "hold_timer",
    "sqlite_%",
    "_sqlite_migrations",
    "personal_best%",
    "derived_due",
    "exercise_session",
    "exercise_month",
    "training_day",
    "training_month",
    "workout_words%",
)


class Lifter:
    """One lifter's database, with the writer and the reader that the app has."""

    def __init__(self, path: Path) -> None:
        self.reader = open_reader(path)
        self.clock = StoppedClock(EVENING, "Europe/Berlin")
        self.writer = Writer(path, self.clock)

    def close(self) -> None:
        self.writer.close()
        self.reader.close()

    def do(self, action: Callable[..., object], *args: object) -> object:
        self.clock.advance(60)
        return self.writer.do(action, *args)

    def undo(self) -> object:
        return self.do(undo)

    def redo(self) -> object:
        return self.do(redo)

    @property
    def session(self) -> Session:
        return read_session(self.reader, self.clock.today())

    def exercise(self, at: int = 0) -> SessionExercise:
        return self.session.exercises[at]

    def one(self, sql: str, *values: object) -> object:
        return self.reader.execute(sql, values).fetchone()[0]

    def steps(self) -> list[tuple[str, int]]:
        return self.reader.execute("SELECT label, undone FROM journal_step ORDER BY id").fetchall()

    def contents(self) -> dict[str, str]:
        """Every table that undo covers, row for row, without the revision numbers of edits."""
        found = {}
        for table in tables_of(self.reader):
            columns = [
                row[1]
                for row in self.reader.execute(f"PRAGMA table_info({table})")
                if row[1] != "revision" or table.startswith("programme")
            ]
            names = ", ".join(columns)
            rows = self.reader.execute(f"SELECT {names} FROM {table} ORDER BY {names}").fetchall()
            found[table] = repr(rows)
        return found


def tables_of(connection: sqlite3.Connection) -> list[str]:
    excluded = " AND ".join("name NOT LIKE ?" for _ in OUTSIDE_UNDO)
    return [
        row[0]
        for row in connection.execute(
            f"SELECT name FROM sqlite_master WHERE type = 'table' AND {excluded} ORDER BY name",
            OUTSIDE_UNDO,
        )
    ]


@pytest.fixture
def lifter(tmp_path: Path) -> Iterator[Lifter]:
    found = Lifter(tmp_path / "brainlift.db")
    yield found
    found.close()


@contextmanager
def unchanged(lifter: Lifter) -> Iterator[None]:
    before, steps = lifter.contents(), lifter.steps()
    yield
    assert lifter.contents() == before
    assert lifter.steps() == steps
    assert lifter.one("SELECT step_id FROM journal_open") is None


# --- triggers ---------------------------------------------------------------------------------


def test_every_table_is_journaled_but_the_clock_the_journal_and_what_is_derived(lifter):
    assert set(tables_of(lifter.reader)) == set(journal.JOURNALED)


def test_every_tables_triggers_are_exactly_the_expected_set(lifter):
    found = dict(
        lifter.reader.execute(
            "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' ORDER BY name"
        )
    )
    assert found == triggers.expected_triggers(Database(lifter.reader))
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
    assert lifter.undo() == "Workout finished"
    assert lifter.undo() == "Note on the workout"
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
    other = Lifter(tmp_path / "brainlift.db")
    try:
        before = lifter.contents()
        other.do(training.log_set, other.exercise(), EIGHT, None)
        assert lifter.undo() == f"{lifter.exercise().exercise.name}: 20 kg × 8"
        assert other.contents() == before
    finally:
        other.close()


def test_undo_outlasts_the_program(tmp_path):
    first = Lifter(tmp_path / "brainlift.db")
    before = first.contents()
    first.do(training.log_set, first.exercise(), EIGHT, None)
    first.close()
    again = Lifter(tmp_path / "brainlift.db")
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
            replace(EIGHT, reps=7),
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
    lifter.do(bulk)
    after = lifter.contents()
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
        lifter.do(training.log_set, lifter.exercise(), replace(EIGHT, reps=reps), None)
    lifter.do(training.delete_set, lifter.exercise().entry, 1, "it")
    lifter.do(training.log_set, lifter.exercise(), replace(EIGHT, reps=11), None)
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


def test_what_was_done_with_the_first_release_is_still_undone_and_redone(tmp_path):
    path = tmp_path / "brainlift.db"
    with closing(connect(path)) as connection:
        db = Database(connection)
        migrations.apply(db, stop_before="m002_records")
        db.executescript(
            "INSERT INTO setting VALUES ('unit', 'lb'), ('sound', 'off');"
            "INSERT INTO journal_step VALUES (3, 'Sound off', 1, 0), (4, 'Pounds', 2, 0),"
            " (7, 'Never mind', 3, 1);"
            "INSERT INTO journal_change (step_id, sql) VALUES"
            " (3, 'DELETE FROM setting WHERE key=''sound'''),"
            " (4, 'UPDATE setting SET key=''unit'',value=''kg'' WHERE key=''unit''');"
            "INSERT INTO journal_change (step_id, sql, inverse) VALUES"
            " (7, 'UPDATE setting SET value = 1', 'UPDATE setting SET value = 2');"
        )
        db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        db.execute("PRAGMA user_version = 1")
    lifter = Lifter(path)
    try:
        assert lifter.undo() == "Pounds"
        assert lifter.one("SELECT value FROM setting WHERE key = 'unit'") == "kg"
        assert lifter.undo() == "Sound off"
        assert lifter.one("SELECT count(*) FROM setting WHERE key = 'sound'") == 0
        redone = [lifter.redo(), lifter.redo(), lifter.redo()]
        assert redone == ["Sound off", "Pounds", "Never mind"]
    finally:
        lifter.close()


# --- any sequence of actions ------------------------------------------------------------------

places = st.integers(0, 2)
notes = st.text(alphabet="ab'\n;é", max_size=6)
check_ins = st.builds(
    CheckIn,
    slept_h=st.none() | st.sampled_from([4.5, 7.0]),
    energy=st.none() | st.sampled_from(Energy),
    sore=st.none() | st.sampled_from([(), (Muscle.CHEST,), (Muscle.CHEST, Muscle.QUADS)]),
)
some_sets = st.builds(
    TrainingSet,
    load=st.none() | st.sampled_from([TWENTY, Load("45", Unit.LB), Load("-5", Unit.KG)]),
    reps=st.integers(0, 30),
    effort=st.none() | st.sampled_from(Effort),
    rir=st.none() | st.sampled_from([0.0, 0.1, 2.5]),
    note=notes,
)
choices = st.builds(
    Settings,
    unit=st.sampled_from(Unit),
    programme=st.sampled_from(["split-ab", "full-body"]),
    rest=st.booleans(),
    rest_s=st.none() | st.integers(0, 600),
)
racks = st.sampled_from(
    [Rack(), default_rack(Unit.LB), Rack("Gym", bars=(TWENTY,), plates=(TWENTY,), bands=("red",))]
)
several_racks = st.sampled_from([Rack("Cellar", handles=(TWENTY,)), Rack("Travel")])


ANSWERS = (answering.take_advice, answering.put_off, answering.refuse_for_ever)


def advised(kind: AdviceKind, **proposed) -> Advice:
    reasons = Reasons((), "A rule.")
    return Advice(kind, Level.SUGGEST, "it", "Why.", reasons, load_from=TWENTY, **proposed)


ADVICES = (
    advised(AdviceKind.HEAVIER, load_to=Load("45", Unit.LB)),
    advised(AdviceKind.MORE_REPS, reps=13),
    advised(AdviceKind.ADD_SET, sets=4),
    advised(AdviceKind.LONGER_HOLD, seconds=45),
    advised(AdviceKind.HARDER_VARIATION, variation=Variation("plank", "Plank")),
    advised(AdviceKind.REPEAT, load_to=TWENTY, rest_more_s=45),
    advised(AdviceKind.DELOAD, load_to=TWENTY, sets=2),
)


def small_database(path: Path) -> None:
    """A new lifter's database, its catalogue cut down so that each look at it is quick."""
    open_reader(path).close()
    connection = connect(path)
    connection.execute(
        "DELETE FROM exercise WHERE id NOT IN (SELECT exercise_id FROM programme_slot)"
        f" AND slug NOT IN ({', '.join('?' for _ in SLUGS)})",
        SLUGS,
    )
    connection.close()


class AnySequenceOfActions(RuleBasedStateMachine):
    """Does, undoes and redoes at random, beside a list of what the tables held after each step."""

    template: Path

    @initialize()
    def open(self) -> None:
        self.folder = tempfile.TemporaryDirectory()
        path = Path(self.folder.name) / "brainlift.db"
        shutil.copy(self.template, path)
        self.lifter = Lifter(path)
        self.after = [self.lifter.contents()]
        self.labels: list[str] = []
        self.at = 0

    def teardown(self) -> None:
        try:
            while self.at < len(self.labels):
                self.do_again()
            self.holds_what_it_held_after_that_step()
            while self.at:
                self.take_back()
            assert self.lifter.undo() is None
            self.holds_what_it_held_after_that_step()
            while self.at < len(self.labels):
                self.do_again()
            assert self.lifter.redo() is None
            self.holds_what_it_held_after_that_step()
        finally:
            self.lifter.close()
            self.folder.cleanup()

    def act(self, action: Callable[..., object], *args: object) -> None:
        steps = self.lifter.steps()
        try:
            self.lifter.do(action, *args)
        except Refused:
            assert self.lifter.steps() == steps
        else:
            standing = [label for label, undone in self.lifter.steps() if not undone]
            if len(standing) > self.at:
                self.labels[self.at :] = standing[self.at :]
                self.after[self.at + 1 :] = [self.lifter.contents()]
                self.at += 1
            assert standing == self.labels[: self.at]

    @invariant()
    def holds_what_it_held_after_that_step(self) -> None:
        assert self.lifter.contents() == self.after[self.at]
        assert self.lifter.one("SELECT count(*) FROM pragma_foreign_key_check") == 0

    def shown(self, at: int) -> SessionExercise | None:
        exercises = self.lifter.session.exercises
        return exercises[at % len(exercises)] if exercises else None

    @rule(at=places, done=some_sets, rest=st.none() | st.just(90))
    def log(self, at, done, rest) -> None:
        if exercise := self.shown(at):
            self.act(training.log_set, exercise, done, rest)

    @rule(at=places, which=places, done=some_sets)
    def edit(self, at, which, done) -> None:
        exercise = self.shown(at)
        if exercise and exercise.done:
            position = exercise.done[which % len(exercise.done)].position
            self.act(training.edit_set, exercise.entry, position, done, exercise.exercise)

    @rule(at=places, which=places)
    def delete(self, at, which) -> None:
        exercise = self.shown(at)
        if exercise and exercise.done:
            position = exercise.done[which % len(exercise.done)].position
            self.act(training.delete_set, exercise.entry, position, "it")

    @rule(at=places, rows=st.integers(0, 6))
    def more_or_fewer_rows(self, at, rows) -> None:
        if exercise := self.shown(at):
            self.act(training.change_rows, exercise, rows)

    @rule(slug=st.sampled_from(SLUGS), at=st.none() | places)
    def add(self, slug, at) -> None:
        self.act(training.add_exercise, slug, None if at is None else self.shown(at))

    @rule(at=places)
    def remove(self, at) -> None:
        if exercise := self.shown(at):
            self.act(training.remove_exercise, exercise)

    @rule(at=places, slug=st.sampled_from(SLUGS))
    def swap(self, at, slug) -> None:
        if exercise := self.shown(at):
            self.act(training.swap_exercise, exercise, slug)

    @rule(at=places, by=st.sampled_from([-1, 1]))
    def move(self, at, by) -> None:
        if exercise := self.shown(at):
            self.act(training.move_exercise, exercise, by)

    @rule(at=places, note=notes)
    def note_exercise(self, at, note) -> None:
        if exercise := self.shown(at):
            self.act(training.note_exercise, exercise, note)

    @rule(note=notes)
    def note_workout(self, note) -> None:
        self.act(training.note_workout, note)

    @rule(at=places, answer=st.sampled_from(ANSWERS), advice=st.sampled_from(ADVICES))
    def answer_a_nudge(self, at, answer, advice) -> None:
        if exercise := self.shown(at):
            self.act(answer, exercise, advice)

    @rule(
        end=st.sampled_from(
            [training.finish_workout, training.abandon_workout, training.close_stale_workout]
        )
    )
    def end(self, end) -> None:
        self.act(end)

    @rule(at=places, end=st.sampled_from(["delete", "move", "rename"]), days=places)
    def mend_the_past(self, at, end, days) -> None:
        found = self.lifter.reader.execute(
            "SELECT id, started_at FROM workout WHERE deleted_at IS NULL"
            " AND finished_at IS NOT NULL ORDER BY id LIMIT 1 OFFSET ?",
            [at],
        ).fetchone()
        if found is None:
            return
        if end == "delete":
            self.act(history.delete_workout, found[0], "Deleted")
        elif end == "rename":
            self.act(history.rename_workout, found[0], f"Été {days}")
        else:
            moved = datetime.fromtimestamp(found[1], UTC) - timedelta(days=20 * days)
            self.act(history.move_workout, found[0], moved)

    @rule()
    def start_empty(self) -> None:
        self.act(training.start_empty)

    @rule(name=st.sampled_from(["Zercher Something", "Crunch", "()", "Wood Chopping"]))
    def new_exercise(self, name) -> None:
        self.act(add_own_exercise, name)

    @rule(settings=choices)
    def change_settings(self, settings) -> None:
        self.act(change_settings, settings, "Settings")

    @rule(found=check_ins)
    def check_in(self, found) -> None:
        self.act(keep_check_in, found)

    @rule(rack=racks)
    def change_rack(self, rack) -> None:
        self.act(change_rack, rack)

    @rule(rack=several_racks)
    def add_rack(self, rack) -> None:
        self.act(add_rack, rack)

    @rule(pick=st.integers(0, 5), action=st.sampled_from([use_rack, delete_rack]))
    def pick_rack(self, pick, action) -> None:
        racks = read_racks(self.lifter.reader)
        if racks:
            self.act(action, racks[pick % len(racks)].uid)

    @precondition(lambda self: self.at > 0)
    @rule()
    def take_back(self) -> None:
        self.at -= 1
        assert self.lifter.undo() == self.labels[self.at]

    @precondition(lambda self: self.at < len(self.labels))
    @rule()
    def do_again(self) -> None:
        assert self.lifter.redo() == self.labels[self.at]
        self.at += 1


def test_any_sequence_of_actions_is_undone_to_the_start_and_redone_to_the_end(tmp_path):
    AnySequenceOfActions.template = tmp_path / "template.db"
    small_database(AnySequenceOfActions.template)
    run_state_machine_as_test(
        AnySequenceOfActions,
        settings=settings(max_examples=200, stateful_step_count=20, deadline=None),
    )
