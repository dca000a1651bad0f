"""What the rack in use makes for an exercise, by what was lifted in it."""

import sqlite3
from collections.abc import Iterable, Sequence

from brainlift_tui.core.exercise.exercise import Exercise
from brainlift_tui.core.load.load import Load
from brainlift_tui.core.load.named import NamedLoad
from brainlift_tui.core.rack.named import NamedRow
from brainlift_tui.core.rack.rack import Rack, lacks
from brainlift_tui.core.workout.past_session import PastSession
from brainlift_tui.core.workout.workout import TrainingSet
from brainlift_tui.store.rack.racks import is_guess


def loads_there(
    connection: sqlite3.Connection, rack: Rack, exercise: Exercise, past: Sequence[PastSession]
) -> Sequence[Load]:
    """What the rack makes; where nobody has said what is on it, what was lifted is on it too."""
    loads = rack.loads_for(exercise)
    every = (done.weight for session in past for done in session.sets)
    lifted = list(dict.fromkeys(load for load in every if load is not None))
    if not any(lacks(exercise, loads, load) for load in lifted):
        return loads
    from brainlift_tui.core.rack.from_log import INFERRED_NAME, with_lifted

    if rack.name != INFERRED_NAME and not is_guess(connection):
        return loads
    return with_lifted(rack, exercise, lifted).loads_for(exercise)


def named_there(
    rack: Rack, exercise: Exercise, past: Sequence[PastSession], done: Iterable[TrainingSet] = ()
) -> NamedRow:
    """What it can be done with by name; what it was done with lately says which list is meant."""
    lately = [*(one for session in past for one in session.sets), *done]
    used = (one.load for one in reversed(lately) if isinstance(one.load, NamedLoad))
    return rack.named_for(exercise, next(used, None))
