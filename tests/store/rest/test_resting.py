"""The rest under way outlasts the program."""

from datetime import timedelta

import pytest

from brainlift_tui.core.errors import BadInput
from brainlift_tui.core.rest.rest import Moment, RestTimer
from brainlift_tui.store.rest.resting import change_rest, end_rest, read_rest
from brainlift_tui.store.session import training
from tests.store.lifting import Lifter


def test_a_logged_set_starts_a_rest_kept_as_its_deadline(lifter):
    assert read_rest(lifter.reader) is None
    lifter.log(0, "20x8", 90)
    now = lifter.clock.moment()
    assert read_rest(lifter.reader) == RestTimer(90, now, now.wall + timedelta(seconds=90))


def test_the_next_set_starts_the_rest_anew(lifter):
    lifter.log(0, "20x8", 90)
    lifter.log(0, "20x8", 120)
    assert read_rest(lifter.reader).left(lifter.clock.moment()) == 120
    lifter.log(0, "20x8", None)
    assert read_rest(lifter.reader) is None


def test_the_rest_runs_to_the_same_instant_in_another_process(lifter, database):
    lifter.log(0, "20x8", 90)
    lifter.clock.advance(30)
    again = Lifter(database)
    try:
        assert read_rest(again.reader).left(lifter.clock.moment()) == 60
    finally:
        again.close()


def test_a_rest_keeps_fractions_of_a_second_and_the_boot_it_began_in(lifter):
    lifter.clock.advance(0.123456)
    lifter.log(0, "20x8", 90)
    timer = read_rest(lifter.reader)
    assert timer.started == lifter.clock.moment()
    assert timer.started.wall.microsecond == 123456


def test_after_a_reboot_the_wall_clock_decides_and_never_more_than_planned_is_left(lifter):
    lifter.log(0, "20x8", 90)
    timer, wall = read_rest(lifter.reader), lifter.clock.moment().wall
    assert timer.left(Moment(wall + timedelta(seconds=40), "another boot", 5.0)) == 50
    assert timer.left(Moment(wall - timedelta(days=3), "another boot", 5.0)) == 90


def test_a_rest_lengthened_or_paused_is_kept_so(lifter):
    lifter.log(0, "20x8", 90)
    now = lifter.clock.moment()
    for timer in (
        read_rest(lifter.reader).lengthened(15, now),
        read_rest(lifter.reader).lengthened(-15, now),
        read_rest(lifter.reader).paused(now),
    ):
        lifter.writer.do(change_rest, timer)
        assert read_rest(lifter.reader) == timer


def test_a_rest_that_another_window_ended_does_not_come_back(lifter):
    lifter.log(0, "20x8", 90)
    timer = read_rest(lifter.reader)
    lifter.do(end_rest)
    lifter.do(change_rest, timer.lengthened(15, lifter.clock.moment()))
    assert read_rest(lifter.reader) is None


def test_finishing_and_abandoning_end_the_rest(lifter):
    for end in (training.finish_workout, training.abandon_workout):
        lifter.log(0, "20x8", 90)
        lifter.do(end)
        assert read_rest(lifter.reader) is None


def test_a_refused_set_leaves_the_rest_running(lifter):
    lifter.log(0, "20x8", 90)
    before = read_rest(lifter.reader)
    with pytest.raises(BadInput):
        lifter.log(0, "-5x8", 60)
    assert read_rest(lifter.reader) == before
