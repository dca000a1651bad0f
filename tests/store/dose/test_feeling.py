"""How workouts left the lifter is read with their sets and the night before."""

from brainlift_tui.core.check_in.check_in import CheckIn
from brainlift_tui.core.workout.workout import Felt
from brainlift_tui.store.check_in.check_in import keep_check_in
from brainlift_tui.store.dose.feeling import read_left
from brainlift_tui.store.session.effort import feel_after, rate_workout


def test_a_workout_is_read_with_its_sets_its_night_and_its_effort(lifter):
    lifter.do(keep_check_in, CheckIn(slept_h=6.5))
    lifter.log(0, "20x8")
    lifter.log(1, "20x8")
    lifter.log(1, "20x8")
    uid = lifter.finish()
    assert read_left(lifter.reader) == ()
    lifter.do(feel_after, uid, Felt.ENERGISED)
    lifter.do(rate_workout, uid, 6)
    (left,) = read_left(lifter.reader)
    assert left[1:] == (Felt.ENERGISED, 3, 6.5, 6)
    lifter.days_pass(2)
    lifter.log(0, "20x8")
    lifter.do(feel_after, lifter.finish(), Felt.DRAINED)
    assert [(left.felt, left.slept_h, left.hard_sets) for left in read_left(lifter.reader)] == [
        (Felt.DRAINED, None, 1),
        (Felt.ENERGISED, 6.5, 3),
    ]
