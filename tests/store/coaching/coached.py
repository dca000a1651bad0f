"""What a lifter is told by the coach, and what they answer."""

from brainlift_tui.core.coaching.nudge import Advice
from brainlift_tui.core.load.load import Load, Unit
from brainlift_tui.store.coaching.own_raises import read_own_raises
from brainlift_tui.store.coaching.reading import (
    case_of,
    read_advice,
    read_circumstances,
)
from tests.store.lifting import BENCH, SQUAT, Lifter

TWENTY, NEXT, MOST = (Load(text, Unit.KG) for text in ("20", "22", "24"))
LONG_AGO = "2026-06-20 18:00"


def advice(lifter: Lifter, at: int | str = SQUAT) -> Advice | None:
    own = read_own_raises(lifter.reader)
    return read_advice(lifter.reader, lifter.session, own).get(lifter.exercise(at).position)


def background(lifter: Lifter):
    return read_circumstances(lifter.reader, lifter.clock.today(), read_own_raises(lifter.reader))


def case(lifter: Lifter, at: int | str = SQUAT):
    return case_of(lifter.exercise(at), background(lifter), lifter.clock.today())


def answer(lifter: Lifter, action, at: int | str = SQUAT) -> Advice:
    found = advice(lifter, at)
    assert found is not None
    lifter.do(action, lifter.exercise(at), found)
    return found


def next_time(lifter: Lifter) -> None:
    """Do day B where it is due, so that day A with its squat is due again."""
    lifter.days_pass(2)
    if lifter.session.exercises[0].exercise.slug == BENCH:
        lifter.train("20x8")
        lifter.days_pass(2)
