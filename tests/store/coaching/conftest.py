"""Lifters with some training behind them."""

import pytest

from brainlift_tui.core.rack.rack import Rack
from brainlift_tui.store.rack.racks import change_rack
from tests.store.coaching.coached import LONG_AGO, MOST, NEXT, TWENTY, next_time


@pytest.fixture
def seasoned(lifter):
    """A lifter of many months, with three dumbbells, a step of less than 10 % between them."""
    lifter.do(change_rack, Rack("Home", dumbbells=(TWENTY, NEXT, MOST)))
    lifter.type("sit-up 12, 12", LONG_AGO)
    return lifter


@pytest.fixture
def strong(seasoned):
    """The same, with two sessions of the goblet squat well over the top of its range."""
    for _ in range(2):
        seasoned.train("20x14, 14, 14")
        next_time(seasoned)
    return seasoned
