"""What a set, a target and an open row consist of is declared in core, and the tables follow."""

from brainlift_tui.core.load.load import Load, Unit
from brainlift_tui.core.programme.progression import Progression
from brainlift_tui.core.session.open_rows import PlannedRow
from brainlift_tui.core.workout.workout import Effort, SetKind, Side, Target, TrainingSet
from brainlift_tui.store.workout.copying import copy_workout
from brainlift_tui.store.workout.set_columns import ROW, SET, STORED, TARGET, stored
from tests.store.lifting import EVENING, Lifter

LOAD = Load("22.5", Unit.KG)
SAID = TrainingSet(
    SetKind.DROP, LOAD, 8, 40, 12.5, 1.5, Effort.HARD, Side.LEFT, EVENING, 90, "slow"
)
UNSAID = TrainingSet(reps=8)
ASKED = Target(3, 8, 12, LOAD, 90, True, 2, Progression.LINEAR)


def columns(lifter: Lifter, table: str) -> set[str]:
    return {str(name) for (name,) in lifter.rows(f"SELECT name FROM pragma_table_info('{table}')")}


def test_each_part_has_its_columns_and_each_column_its_part(lifter):
    assert columns(lifter, "workout_set") - {"entry_id", "position"} == set(STORED)
    assert columns(lifter, "open_row") - {"entry_id", "position"} == set(ROW.names)
    asked = {name for name in columns(lifter, "workout_exercise") if name.startswith("target_")}
    assert asked == set(TARGET.names)


def test_a_set_comes_back_from_its_columns_whatever_was_said_of_it():
    for done in (SAID, UNSAID):
        assert SET.value(SET.row(done)) == done
    assert dict(zip(STORED, stored(SAID), strict=True))["load_ng"] == LOAD.ng


def test_a_target_and_an_open_row_come_back_from_their_columns():
    assert TARGET.maybe(TARGET.row(ASKED)) == ASKED
    assert TARGET.maybe(TARGET.row(None)) is None
    assert ROW.value(ROW.row(PlannedRow(SetKind.WARMUP, LOAD))) == PlannedRow(SetKind.WARMUP, LOAD)


def test_a_workout_that_is_copied_asks_for_all_that_it_asked_for_then(lifter):
    def linear(change) -> None:
        change.db.execute(
            "UPDATE programme_slot SET progression = 'linear', reserve = 2, rest_s = 99"
        )

    lifter.do(linear)
    asked = lifter.exercise(0).target
    assert (asked.progression, asked.reserve, asked.rest_s) == (Progression.LINEAR, 2, 99)
    lifter.log(0, "20x8")
    lifter.finish()
    lifter.do(copy_workout)
    assert lifter.exercise(0).target._replace(load=None) == asked._replace(load=None)
