"""The clock of a hold."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from brainlift_tui.core.identity import ExerciseKey
from brainlift_tui.core.rest.rest import Moment
from brainlift_tui.core.session.hold import Hold

FIRST = ExerciseKey("plank", 0)
START = Moment(datetime(2026, 11, 22, 17, 0, tzinfo=UTC), "boot", 1000.0)
PLANK = Hold("plank", FIRST, 0, START, ready_s=5, target_s=40)


def later(seconds: float, *, wall: float | None = None, boot: str = "boot") -> Moment:
    passed = timedelta(seconds=seconds if wall is None else wall)
    return Moment(START.wall + passed, boot, START.uptime + seconds)


def test_one_gets_ready_then_counts_down_to_the_target_and_on():
    assert [PLANK.clock(later(s), down=True) for s in (0, 0.5, 4.9)] == ["5", "5", "1"]
    assert [PLANK.clock(later(s), down=True) for s in (5, 6, 44.5, 45, 48)] == [
        "0:40",
        "0:39",
        "0:01",
        "0:00",
        "+0:03",
    ]


def test_it_counts_up_where_asked_and_without_a_target():
    assert [PLANK.clock(later(s), down=False) for s in (5, 47.9)] == ["0:00", "0:42"]
    run = Hold("running", FIRST, 0, START, ready_s=0)
    assert run.clock(later(65), down=True) == "1:05"


def test_what_was_held_is_whole_seconds_and_stays():
    held = PLANK.stopped(later(48.7))
    assert held.held_s == 43
    assert held.clock(later(500), down=True) == "0:43"
    assert PLANK.stopped(later(2)).held_s == 0


@given(st.floats(0, 10_000), st.floats(-100_000, 100_000))
def test_setting_the_wall_clock_changes_nothing_within_one_boot(seconds, jump):
    now = later(seconds, wall=seconds + jump)
    assert PLANK.elapsed(now) == (START.uptime + seconds) - START.uptime - 5


@given(st.floats(-100_000, 100_000))
def test_after_a_restart_the_wall_clock_decides_and_never_counts_backwards(wall):
    now = later(0, wall=wall, boot="other")
    assert PLANK.elapsed(now) >= -5
    assert PLANK.stopped(now).held_s >= 0


def test_the_target_is_reached_when_it_was_held():
    assert not PLANK.reached(later(44.9))
    assert PLANK.reached(later(45))
