"""The one line of where somebody is in their workout."""

from brainlift_tui.core.rest.rest import FORGOTTEN_S
from brainlift_tui.exchange.own.status_document import status_document
from brainlift_tui.store.rest.resting import keep_rest, read_rest
from brainlift_tui.store.session.status import read_status


def status(lifter):
    return read_status(lifter.path, lambda: lifter.clock)


def test_while_nobody_trains_there_is_nothing_to_tell(lifter):
    nothing = {"training": False, "rest_s": None, "paused": False, "next": None}
    assert status(lifter) is None
    assert status_document(None) == nothing
    lifter.train("20x10")
    assert status(lifter) is None


def test_in_a_workout_the_rest_left_and_the_next_set_are_told(lifter):
    lifter.log(0, "20x12", rest_s=120)
    lifter.clock.advance(40)
    shown, exercise = status(lifter), lifter.exercise(0).exercise
    assert str(shown.words) == f"1:20  {exercise.name}  20 kg × 12"
    assert status_document(shown) == {
        "training": True,
        "rest_s": 80,
        "paused": False,
        "next": {
            "slug": exercise.slug,
            "name": exercise.name,
            "load": 20,
            "unit": "kg",
            "reps": 12,
            "seconds": None,
        },
    }


def test_a_rest_that_is_over_paused_or_forgotten_is_told_as_such(lifter):
    lifter.log(0, "20x12", rest_s=120)
    lifter.clock.advance(132)
    assert str(status(lifter).words).startswith("+0:12  ")
    lifter.clock.advance(FORGOTTEN_S)
    assert status(lifter).left_s is None
    lifter.log(0, "20x12", rest_s=120)
    rest = status(lifter)
    assert rest.left_s == 120
    now = lifter.clock.moment()
    lifter.do(keep_rest, read_rest(lifter.reader).paused(now))
    lifter.clock.advance(60)
    assert str(status(lifter).words).startswith("paused 2:00  ")


def test_a_workout_left_open_hours_ago_is_under_way_no_more(lifter):
    lifter.log(0, "20x12", rest_s=120)
    lifter.clock.advance(3 * 3600 + 1)
    assert status(lifter) is None


def test_where_every_set_is_done_it_says_so(lifter):
    for at, exercise in enumerate(lifter.session.exercises):
        lifter.log(at, ", ".join(["20x10"] * exercise.open_rows), rest_s=0)
    assert str(status(lifter).words) == "all sets done"
