"""Whatever was done, in whatever order, can be undone to the start and done again to the end.

It is done in two windows by turns, and each is left and opened again.
"""

import shutil
import tempfile
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from functools import partial
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

from brainlift_tui.core.check_in.check_in import CheckIn, Energy
from brainlift_tui.core.coaching.case import Variation
from brainlift_tui.core.coaching.nudge import Advice, AdviceKind, Level, Reasons
from brainlift_tui.core.errors import Refused
from brainlift_tui.core.exercise.exercise import Muscle
from brainlift_tui.core.lifter.settings import Settings
from brainlift_tui.core.load.load import Load, Unit
from brainlift_tui.core.rack.named import pieces
from brainlift_tui.core.rack.rack import Rack, default_rack
from brainlift_tui.core.said import said
from brainlift_tui.core.session.session_exercise import SessionExercise
from brainlift_tui.core.workout.workout import Effort, TrainingSet
from brainlift_tui.store.check_in.check_in import keep_check_in
from brainlift_tui.store.coaching import answering
from brainlift_tui.store.exercise.exercises import add_own_exercise
from brainlift_tui.store.looking_back import history
from brainlift_tui.store.rack.racks import (
    add_rack,
    change_rack,
    delete_rack,
    read_racks,
    use_rack,
)
from brainlift_tui.store.session import training
from tests.store.lifting import change_settings
from tests.store.undoing_lifter import SLUGS, UndoingLifter, small_database

TWENTY = Load("20", Unit.KG)
EIGHT = TrainingSet(load=TWENTY, reps=8)

places = st.integers(0, 2)
notes = st.text(alphabet="ab'\n;é", max_size=6)
check_ins = st.builds(
    CheckIn,
    slept_h=st.none() | st.sampled_from([4.5, 7.0]),
    energy=st.none() | st.sampled_from(Energy),
    sore=st.none() | st.sampled_from([(), (Muscle.CHEST,), (Muscle.CHEST, Muscle.QUADS)]),
)
some_sets = st.builds(
    partial(TrainingSet),
    load=st.none() | st.sampled_from([TWENTY, Load("45", Unit.LB), Load("-5", Unit.KG)]),
    reps=st.integers(0, 30),
    effort=st.none() | st.sampled_from(Effort),
    rir=st.none() | st.sampled_from([0.0, 0.1, 2.5]),
    note=notes,
)
choices = st.fixed_dictionaries(
    {
        "unit": st.sampled_from(Unit),
        "programme": st.sampled_from(["split-ab", "full-body"]),
        "rest": st.booleans(),
        "rest_s": st.none() | st.integers(0, 600),
    }
).map(lambda given: Settings(**given))
racks = st.sampled_from(
    [
        Rack(),
        default_rack(Unit.LB),
        Rack("Gym", bars=(TWENTY,), plates=(TWENTY,), bands=pieces("red")),
    ]
)
several_racks = st.sampled_from([Rack("Cellar", handles=(TWENTY,)), Rack("Travel")])


ANSWERS = (answering.take_advice, answering.put_off, answering.refuse_for_ever)


def advised(kind: AdviceKind, **proposed) -> Advice:
    reasons = Reasons((), said("A rule."))
    return Advice(
        kind, Level.SUGGEST, said("it"), said("Why."), reasons, load_from=TWENTY, **proposed
    )


ADVICES = (
    advised(AdviceKind.HEAVIER, load_to=Load("45", Unit.LB)),
    advised(AdviceKind.MORE_REPS, reps=13),
    advised(AdviceKind.ADD_SET, sets=4),
    advised(AdviceKind.LONGER_HOLD, seconds=45),
    advised(AdviceKind.HARDER_VARIATION, variation=Variation("plank", "Plank")),
    advised(AdviceKind.REPEAT, load_to=TWENTY, rest_more_s=45),
    advised(AdviceKind.DELOAD, load_to=TWENTY, sets=2),
)


class AnySequenceOfActions(RuleBasedStateMachine):
    """Does, undoes and redoes at random, beside a list of what the tables held after each step."""

    template: Path

    @initialize()
    def open(self) -> None:
        self.folder = tempfile.TemporaryDirectory()
        self.path = Path(self.folder.name) / "brainlift.db"
        shutil.copy(self.template, self.path)
        self.lifter = UndoingLifter(self.path)
        self.other: UndoingLifter | None = None
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
            if self.other is not None:
                self.other.close()
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

    @rule()
    def go_to_the_other_window(self) -> None:
        self.lifter, self.other = self.other or UndoingLifter(self.path), self.lifter
        self.lifter.clock.set_wall(self.other.clock.moment().wall)

    @rule()
    def start_again(self) -> None:
        now = self.lifter.clock.moment().wall
        self.lifter.close()
        self.lifter = UndoingLifter(self.path)
        self.lifter.clock.set_wall(now)

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


@pytest.mark.hypothesis
def test_any_sequence_of_actions_is_undone_to_the_start_and_redone_to_the_end(tmp_path):
    AnySequenceOfActions.template = tmp_path / "template.db"
    small_database(AnySequenceOfActions.template)
    run_state_machine_as_test(AnySequenceOfActions, settings=settings())
