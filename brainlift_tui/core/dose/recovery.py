"""How long each muscle has rested: 48 hours between sessions of the same group is the guide."""

from collections.abc import Iterable, Mapping
from datetime import datetime

from brainlift_tui.core.dose.trained import TrainedExercise
from brainlift_tui.core.exercise.exercise import Muscle
from brainlift_tui.core.named_tuple import NamedTuple

RESTED_AFTER_HOURS = 48
"""At least so long between sessions of the same group (ACSM); a guide, not a bar."""


class Rested(NamedTuple):
    """How long a muscle has rested.

    Attributes:
        muscle: Which.
        hours: Whole hours since its last hard set.
    """

    muscle: Muscle
    hours: int

    @property
    def enough(self) -> bool:
        """Whether the guide is met."""
        return self.hours >= RESTED_AFTER_HOURS


def rested(trained: Iterable[TrainedExercise], now: datetime) -> dict[Muscle, Rested]:
    """The hours since each muscle was last trained directly; those never trained are left out.

    Args:
        trained: What was done; later than `now` counts as just now.
        now: The instant, aware.
    """
    last: dict[Muscle, datetime] = {}
    for entry in trained:
        if entry.ended is None or not entry.hard_sets:
            continue
        for muscle in entry.exercise.direct:
            last[muscle] = max(entry.ended, last.get(muscle, entry.ended))
    return {
        muscle: Rested(muscle, max(0, int((now - ended).total_seconds() // 3600)))
        for muscle, ended in last.items()
    }


def tired_muscles(wanted: Iterable[Muscle], resting: Mapping[Muscle, Rested]) -> tuple[Rested, ...]:
    """Those of the wanted muscles that have not had their 48 hours, the freshest work first."""
    tired = (resting[muscle] for muscle in wanted if muscle in resting)
    return tuple(sorted((r for r in tired if not r.enough), key=lambda r: r.hours))
