"""The rack of an ordinary gym, for a lifter who goes to one."""

from brainlift_tui.core.exercise.exercise import Station
from brainlift_tui.core.load.load import Load, Unit
from brainlift_tui.core.rack.from_log import (
    USUAL_BAR,
    USUAL_EZ_BAR,
    USUAL_HIGHEST,
    USUAL_PINS,
    USUAL_PLATES,
    USUAL_TRAP_BAR,
)
from brainlift_tui.core.rack.rack import Rack, Stack

_DUMBBELLS = {Unit.KG: (2.5, 40), Unit.LB: (5, 100)}
"""The step of its dumbbells, from which they begin, and the heaviest."""


def gym_rack(name: str, unit: Unit) -> Rack:
    """A bar with plates, an EZ bar, a trap bar, a row of dumbbells, and machines."""
    step, heaviest = _DUMBBELLS[unit]
    pin = USUAL_PINS[unit][0]
    return Rack(
        name=name,
        dumbbells=tuple(
            Load.of(step * count, unit) for count in range(1, int(heaviest / step) + 1)
        ),
        bars=(USUAL_BAR[unit],),
        ez_bars=(USUAL_EZ_BAR[unit],),
        trap_bars=(USUAL_TRAP_BAR[unit],),
        plates=USUAL_PLATES[unit],
        stack=Stack(pin, pin, USUAL_HIGHEST[unit]),
        unit=unit,
        stations=frozenset(Station) - {Station.NONE},
    )
