"""The left and the right side logged apart count as one set of both, wherever sets are counted."""

from datetime import date

from brainlift_tui.core.exercise.exercise import Muscle
from brainlift_tui.core.programme.progression import Progression
from brainlift_tui.core.workout.workout import Side
from brainlift_tui.store.dose.dose import read_dose
from brainlift_tui.store.dose.muscle_weeks import read_exercise_sets, read_muscle_sets
from brainlift_tui.store.looking_back.progress import read_summaries
from brainlift_tui.store.looking_back.training_days import read_days
from brainlift_tui.store.session.training import add_exercise, log_set
from brainlift_tui.store.workout.copying import copy_workout
from tests.store.lifting import ROW, Lifter, sets

WEEK = date(2026, 11, 16), date(2026, 11, 22)


def row(lifter: Lifter, *sides: Side | None) -> None:
    """A workout of one-arm rows, 20 kg eight times."""
    lifter.do(add_exercise, ROW, None)
    for side in sides:
        lifter.do(log_set, lifter.exercise(ROW), sets("20x8")[0]._replace(side=side), None)
    lifter.finish()


def counted(lifter: Lifter) -> list[float]:
    """The hard sets of the week in every place that counts them."""
    reader, today = lifter.reader, lifter.clock.today()
    week = read_dose(reader, today, lifter.clock.moment().wall).week
    muscles = {of.muscle: of.direct for of in read_muscle_sets(reader, *WEEK)}
    return [
        week.hard_sets,
        week.muscles[Muscle.LATS],
        muscles[Muscle.LATS],
        read_exercise_sets(reader, *WEEK)[0][1],
        read_summaries(reader, ROW)[-1].hard_sets,
        read_days(reader, *WEEK)[today].hard_sets,
        lifter.listed()[0].hard_sets,
    ]


def test_three_sets_of_each_side_are_three_sets_everywhere(lifter: Lifter) -> None:
    row(lifter, *(Side.LEFT, Side.RIGHT) * 3)
    assert counted(lifter) == [3] * 7


def test_a_side_trained_by_itself_is_counted(lifter: Lifter) -> None:
    row(lifter, Side.RIGHT, Side.RIGHT)
    assert counted(lifter) == [2] * 7


def test_reps_and_volume_are_those_of_sets_that_name_no_side(lifter: Lifter) -> None:
    row(lifter, None, None)
    lifter.days_pass(2)
    row(lifter, Side.LEFT, Side.RIGHT, Side.LEFT, Side.RIGHT)
    both, apart = read_summaries(lifter.reader, ROW)
    assert (both.reps, both.volume_g) == (apart.reps, apart.volume_g) == (16, 320_000)


def test_an_exercise_added_has_as_many_rows_as_it_had_sets(lifter: Lifter) -> None:
    row(lifter, *(Side.LEFT, Side.RIGHT) * 2)
    lifter.days_pass(2)
    lifter.do(add_exercise, ROW, None)
    added = lifter.session.exercises[-1]
    assert (added.rows, added.apart, len(added.ahead)) == (2, True, 4)


def test_a_workout_copied_has_as_many_rows_as_it_had_sets(lifter: Lifter) -> None:
    row(lifter, *(Side.LEFT, Side.RIGHT) * 2)
    lifter.days_pass(2)
    lifter.do(copy_workout, lifter.one("SELECT max(id) FROM workout"))
    assert (lifter.exercise(ROW).rows, len(lifter.exercise(ROW).ahead)) == (2, 4)


def test_a_workout_that_is_copied_grows_and_keeps_in_reserve_as_it_did(lifter: Lifter) -> None:
    lifter.log(0, "20x5")
    lifter.do(
        lambda change: change.db.execute(
            "UPDATE workout_exercise SET target_progression = 'linear', target_reserve = 2"
        )
    )
    asked = lifter.exercise(0).target
    assert asked.progression is Progression.LINEAR
    lifter.finish()
    lifter.do(copy_workout, lifter.one("SELECT max(id) FROM workout"))
    assert lifter.exercise(0).target == asked._replace(load=None)
