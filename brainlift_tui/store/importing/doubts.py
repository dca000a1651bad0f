"""Which sets of an import can hardly be meant, told before anything is stored."""

import sqlite3
from collections import defaultdict
from collections.abc import Sequence
from datetime import UTC, date, datetime

from brainlift_tui.core.named_tuple import NamedTuple
from brainlift_tui.core.workout.log import DoubtedSet
from brainlift_tui.core.workout.plausible import doubted
from brainlift_tui.core.workout.workout import TrainingSet
from brainlift_tui.store.importing.plan import ImportPlan, Known
from brainlift_tui.store.workout.doubts import PlacedSession, confirmed_until


class SessionInOrder(NamedTuple):
    """One workout's sets of an exercise: of the log, or of the file."""

    started_at: datetime
    day: str
    sets: Sequence[TrainingSet]
    incoming: bool


def doubts_of(db: sqlite3.Connection, plan: ImportPlan, known: Known) -> tuple[DoubtedSet, ...]:
    """The sets of a plan that will be in doubt, by exercise and day.

    Those of the log and those of the file are looked at together, in the order they were done in.
    """
    sessions: dict[str, list[SessionInOrder]] = defaultdict(list)
    for incoming in plan.stored:
        workout = incoming.kept.workout
        day = workout.day.isoformat()
        together: dict[str, tuple[TrainingSet, ...]] = defaultdict(tuple)
        for entry in workout.exercises:
            together[entry.slug] += entry.sets
        for slug, sets in together.items():
            if sets:
                sessions[slug].append(SessionInOrder(workout.started_at, day, sets, incoming=True))
    found = []
    for slug, of_file in sessions.items():
        row = known.by_slug.get(slug)
        log = [] if row is None else _logged(db, row)
        confirmed = None if row is None else confirmed_until(db, row)
        every = sorted([*log, *of_file], key=lambda session: session.started_at)
        sure = sum(confirmed is not None and session.day <= confirmed for session in every)
        name = plan.exercise(slug, known).name
        for at, place in sorted(doubted([session.sets for session in every], sure)):
            if every[at].incoming:
                on = date.fromisoformat(every[at].day)
                found.append(DoubtedSet(name, on, every[at].sets[place]))
    return tuple(found)


def _logged(db: sqlite3.Connection, exercise: int) -> list[SessionInOrder]:
    """The sessions of the log."""
    return [
        SessionInOrder(
            datetime.fromtimestamp(session.started_at, UTC),
            session.day,
            session.sets,
            incoming=False,
        )
        for session in PlacedSession.of_exercise(db, exercise)
    ]
