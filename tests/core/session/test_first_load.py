"""Where the arrows begin on an exercise never done."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brainlift_tui.core.exercise.exercise import Equipment, Exercise, Measure, Pattern
from brainlift_tui.core.load.load import Load, Unit
from brainlift_tui.core.session.first_load import SHARES, FirstLoad, Lifted, first_load
from brainlift_tui.core.workout.workout import Effort, TrainingSet

RACK = tuple(Load.of(kg, Unit.KG) for kg in (2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 24, 28, 32))


def dumbbells(pattern: Pattern, implements: int = 2) -> Exercise:
    name = f"{implements} × {pattern.value}"
    return Exercise(name, name, Measure.WEIGHTED, Equipment.DUMBBELL, pattern, (), (), implements)


def machine(pattern: Pattern) -> Exercise:
    return Exercise("machine", "Machine", Measure.WEIGHTED, Equipment.MACHINE, pattern)


PRESS, OTHER_PRESS = dumbbells(Pattern.HORIZONTAL_PUSH), dumbbells(Pattern.HORIZONTAL_PUSH, 1)
CURL, FLY = dumbbells(Pattern.CURL), dumbbells(Pattern.CHEST_FLY)
SQUAT, GOBLET = dumbbells(Pattern.SQUAT), dumbbells(Pattern.SQUAT, 1)


def of(exercise: Exercise, kg: float, reps: int = 10, *, today: bool = True) -> Lifted:
    return Lifted(exercise, (TrainingSet(load=Load.of(kg, Unit.KG), reps=reps),), today=today)


def begins(
    exercise: Exercise,
    *lifted: Lifted,
    bodyweight_kg: float | None = None,
    careful: bool = False,
) -> float | None:
    found = first_load(exercise, RACK, lifted, bodyweight_kg=bodyweight_kg, careful=careful)
    return None if found is None else found.load.kg


def test_it_begins_by_what_was_lifted_in_the_same_movement():
    assert begins(SQUAT, of(dumbbells(Pattern.SQUAT), 20)) == 10
    assert begins(SQUAT, of(GOBLET, 24), of(CURL, 32)) == 10, "two are not twice as much"
    assert begins(GOBLET, of(SQUAT, 20)) == 10, "both hands lift one"


def test_else_by_the_usual_share_of_what_was_lifted_today():
    assert begins(CURL, of(PRESS, 20)) == 4
    assert begins(SQUAT, of(PRESS, 20)) == 12
    assert begins(FLY, of(PRESS, 20), of(CURL, 32, today=False)) == 2


def test_what_was_lifted_with_more_to_spare_lets_it_begin_heavier():
    easy = TrainingSet(load=Load.of(28, Unit.KG), reps=8, effort=Effort.EASY)
    hard = easy._replace(effort=Effort.FAILED)
    lighter, heavier = (
        begins(SQUAT, Lifted(PRESS, (done,), today=True)) or 0 for done in (hard, easy)
    )
    assert lighter < heavier


def test_a_stack_of_plates_says_nothing_of_free_weights_nor_of_another_machine():
    assert begins(PRESS, of(machine(Pattern.HORIZONTAL_PUSH), 80)) is None
    assert begins(machine(Pattern.LEG_CURL), of(machine(Pattern.KNEE_EXTENSION), 60)) is None
    assert begins(machine(Pattern.LEG_CURL), of(SQUAT, 32)) is None


def test_of_nothing_lifted_the_lifters_weight_says_where_and_else_nothing_does():
    assert begins(PRESS, bodyweight_kg=80) == 6
    assert begins(GOBLET, bodyweight_kg=80) == 8
    assert begins(CURL, bodyweight_kg=80) == 2
    assert begins(PRESS) is None
    assert begins(dumbbells(Pattern.OTHER), bodyweight_kg=80) is None
    assert begins(FLY, bodyweight_kg=45) is None, "not even the lightest"


def test_a_newcomer_and_an_older_one_begin_lighter():
    assert begins(SQUAT, of(PRESS, 20), careful=True) == 8
    assert begins(PRESS, bodyweight_kg=80, careful=True) == 4


def test_where_it_comes_from_is_told():
    found = first_load(SQUAT, RACK, [of(PRESS, 20)], bodyweight_kg=None, careful=False)
    assert isinstance(found, FirstLoad)
    assert str(found.why) == f"by your {PRESS.name}"


@pytest.mark.parametrize("careful", [False, True])
@given(
    st.sampled_from(sorted(SHARES)),
    st.sampled_from(sorted(SHARES)),
    st.integers(1, 2),
    st.integers(1, 2),
    st.sampled_from([load.kg for load in RACK]),
    st.integers(1, 40),
)
def test_it_is_on_the_rack_and_never_above_what_was_lifted_in_all(  # noqa: PLR0917 - what may differ
    careful, pattern, other, implements, of_other, kg, reps
):
    exercise, known = dumbbells(pattern, implements), dumbbells(other, of_other)
    found = begins(exercise, of(known, kg, reps), careful=careful)
    if found is not None:
        assert found in {load.kg for load in RACK}
        assert found * implements <= kg * of_other
        usual = begins(exercise, of(known, kg, reps))
        assert usual is not None
        assert found <= usual
