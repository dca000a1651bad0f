"""Files as the app Hevy exports them, made of a few numbers."""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from typing import NamedTuple

HEADER = (
    "title,start_time,end_time,description,exercise_title,superset_id,exercise_notes,set_index,"
    "set_type,weight_{unit},reps,distance_km,duration_seconds,rpe"
)
MONDAY = datetime(2026, 10, 5, 18, 0, tzinfo=UTC)


class Trained(NamedTuple):
    """A workout to be written.

    Attributes:
        start: When it began, wall time.
        entries: Names of exercises, each with the loads and reps of its sets.
        title: Its name.
        minutes: How long it took.
    """

    start: datetime
    entries: tuple[tuple[str, tuple[tuple[float, int], ...]], ...]
    title: str = "Push"
    minutes: int = 60

    def after(self, hours: float) -> "Trained":
        """The same, begun so many hours later."""
        return self._replace(start=self.start + timedelta(hours=hours))


def press(day: int, *sets: tuple[float, int], name: str = "Bench Press (Dumbbell)") -> Trained:
    """A workout of one exercise, so many days after the Monday."""
    return Trained(MONDAY + timedelta(days=day), ((name, sets),))


def hevy(workouts: Iterable[Trained], unit: str = "kg") -> str:
    """The text of the file, the newest workout first."""
    lines = [HEADER.format(unit=unit)]
    for each in sorted(workouts, key=lambda workout: workout.start, reverse=True):
        ended = each.start + timedelta(minutes=each.minutes)
        for name, sets in each.entries:
            for index, (load, reps) in enumerate(sets):
                lines.append(
                    f'{each.title},"{_written(each.start)}","{_written(ended)}",,{name},,,{index},'
                    f"normal,{load:g},{reps},,,"
                )
    return "\n".join(lines) + "\n"


def _written(instant: datetime) -> str:
    return f"{instant.day} {instant:%b %Y, %H:%M}"
