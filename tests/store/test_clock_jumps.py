"""The clock is set, a night is longer, the lifter travels: order, days and rests stay right."""

from datetime import UTC, date, datetime, timedelta
from typing import NamedTuple

import pytest

from brainlift_tui.store.looking_back.history import read_workout
from brainlift_tui.store.rest.resting import read_rest
from tests.store.lifting import EVENING, Lifter

BERLIN, TOKYO = "Europe/Berlin", "Asia/Tokyo"


class Jump(NamedTuple):
    """A clock before and after, while a workout is open.

    Attributes:
        before: When it began.
        after: What the clock says after the first set.
        day: The local day that the workout is on.
        zone: Where the lifter is after the first set.
    """

    before: datetime
    after: datetime
    day: date
    zone: str = BERLIN


SUNDAY = date(2026, 11, 22)
JUMPS = {
    "set back by two hours": Jump(EVENING, EVENING - timedelta(hours=2), SUNDAY),
    "set back by three days": Jump(EVENING, EVENING - timedelta(days=3), SUNDAY),
    "set forward by an hour": Jump(EVENING, EVENING + timedelta(hours=1), SUNDAY),
    "set forward by a day": Jump(EVENING, EVENING + timedelta(days=1), SUNDAY),
    "set forward by a year": Jump(EVENING, EVENING + timedelta(days=400), SUNDAY),
    "the night summer begins": Jump(
        datetime(2027, 3, 28, 0, 59, 30, tzinfo=UTC),
        datetime(2027, 3, 28, 1, 0, 30, tzinfo=UTC),
        date(2027, 3, 28),
    ),
    "the night summer ends": Jump(
        datetime(2026, 10, 25, 0, 59, 30, tzinfo=UTC),
        datetime(2026, 10, 25, 1, 0, 30, tzinfo=UTC),
        date(2026, 10, 25),
    ),
    "over midnight": Jump(
        datetime(2026, 11, 22, 22, 50, tzinfo=UTC),
        datetime(2026, 11, 22, 23, 10, tzinfo=UTC),
        SUNDAY,
    ),
    "a flight to Tokyo": Jump(EVENING, EVENING + timedelta(minutes=1), SUNDAY, TOKYO),
    "over the end of 32 bits": Jump(
        datetime(2038, 1, 19, 3, 14, 0, tzinfo=UTC),
        datetime(2038, 1, 19, 3, 15, 0, tzinfo=UTC),
        date(2038, 1, 19),
    ),
    "into 29 February": Jump(
        datetime(2028, 2, 28, 22, 58, tzinfo=UTC),
        datetime(2028, 2, 28, 23, 2, tzinfo=UTC),
        date(2028, 2, 28),
    ),
    "on 29 February": Jump(
        datetime(2028, 2, 29, 17, 0, tzinfo=UTC),
        datetime(2028, 2, 29, 17, 2, tzinfo=UTC),
        date(2028, 2, 29),
    ),
}


@pytest.fixture(params=JUMPS)
def jump(request: pytest.FixtureRequest) -> Jump:
    return JUMPS[request.param]


def test_a_workout_is_one_in_its_order_on_the_day_it_began(lifter: Lifter, jump: Jump):
    lifter.clock.set_wall(jump.before)
    lifter.log(0, "20x8")
    lifter.clock.set_wall(jump.after)
    lifter.clock._zone = jump.zone
    lifter.log(0, "20x7")
    lifter.log(0, "20x6")
    assert [logged.done.reps for logged in lifter.exercise(0).done] == [8, 7, 6]
    lifter.finish()
    ((sets, finished),) = lifter.workouts()
    assert (sets, finished) == (3, 1)
    (line,) = lifter.listed()
    assert line.day == jump.day
    assert lifter.one("SELECT count(*) FROM workout WHERE finished_at < started_at") == 0
    shown = read_workout(lifter.reader, line.id)
    assert shown is not None
    while lifter.undo():
        pass
    assert lifter.workouts() == []


def test_a_rest_goes_on_whatever_the_clock_says(lifter: Lifter, jump: Jump):
    lifter.clock.set_wall(jump.before)
    lifter.log(0, "20x8", rest_s=120)
    lifter.clock.set_wall(jump.after)
    lifter.clock.advance(30)
    rest = read_rest(lifter.reader)
    assert rest is not None
    assert rest.left(lifter.clock.moment()) == pytest.approx(90)


def test_what_was_lifted_before_the_jump_is_last_time_after_it(lifter: Lifter, jump: Jump):
    lifter.clock.set_wall(jump.before)
    lifter.train("20x8, 8", "30x8")
    lifter.clock.set_wall(max(jump.after, jump.before) + timedelta(days=9))
    lifter.train("20x8, 8", "30x8")  # the programme's other day
    lifter.days_pass(2)
    assert lifter.past_days(0) == [jump.day]
