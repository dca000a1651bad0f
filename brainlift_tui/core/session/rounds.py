"""Supersets and circuits: which exercises are done in rounds, and whose turn it is."""

from collections.abc import Sequence
from string import ascii_uppercase

from brainlift_tui.core.lifter.settings import Settings
from brainlift_tui.core.rest.rest import LONGER_S, RestPlan, longer_words, why_longer
from brainlift_tui.core.said import said
from brainlift_tui.core.session.session_exercise import SessionExercise
from brainlift_tui.core.workout.workout import SetKind, TrainingSet

ROUND_REST_S = 90
"""Rest after a round where nothing else is asked; each exercise has rested meanwhile."""


def groups(exercises: Sequence[SessionExercise]) -> tuple[tuple[int, ...], ...]:
    """The places of the exercises of each superset, by first appearance; one alone is none."""
    by_number: dict[int, list[int]] = {}
    for place, exercise in enumerate(exercises):
        if exercise.superset is not None:
            by_number.setdefault(exercise.superset, []).append(place)
    return tuple(tuple(places) for places in by_number.values() if len(places) > 1)


def group_of(exercises: Sequence[SessionExercise], place: int) -> tuple[int, ...]:
    """The places of the superset that an exercise is in, empty where it stands alone."""
    return next((places for places in groups(exercises) if place in places), ())


def labels(exercises: Sequence[SessionExercise]) -> dict[int, str]:
    """What an exercise of a superset is called: "A1", "A2", "B1", by its place."""
    return {
        place: f"{ascii_uppercase[group % len(ascii_uppercase)]}{number}"
        for group, places in enumerate(groups(exercises))
        for number, place in enumerate(places, 1)
    }


def next_in_round(
    exercises: Sequence[SessionExercise], places: Sequence[int], last: int | None
) -> int | None:
    """The exercise of a superset whose turn it is; None where all of it is done.

    An exercise keeps its turn for what belongs to the set: the other side, a drop. Warm-ups come
    before the rounds. Then it is the turn of the one with the fewest sets, in order behind the
    last.

    Args:
        exercises: Today's.
        places: Those of the superset.
        last: The place of the one done last, None where none was.
    """
    if last is not None and exercises[last].keeps_turn:
        return last
    start = 0
    if last is not None and last in places:
        done = exercises[last].done
        warmed = bool(done) and done[-1].done.kind is SetKind.WARMUP
        start = 0 if warmed else places.index(last) + 1
    order = (*places[start:], *places[:start])
    warmups = (place for place in order if exercises[place].warms_up)
    if (warm := next(warmups, None)) is not None:
        return warm
    still = [place for place in order if exercises[place].open_rows]
    return min(still, key=lambda place: exercises[place].work_count, default=None)


def round_over(exercises: Sequence[SessionExercise], places: Sequence[int], last: int) -> bool:
    """Whether every exercise of a superset that has sets left has had as many as the last one."""
    done = exercises[last].work_count
    behind = (exercises[place] for place in places if exercises[place].open_rows)
    return not any(exercise.work_count < done for exercise in behind)


def round_rest(
    members: Sequence[SessionExercise], done: TrainingSet | None, settings: Settings
) -> RestPlan:
    """The rest after a round: the longest that is asked for any of its exercises."""
    asked = [rest for member in members if (rest := member.asked_rest(settings)) is not None]
    if asked:
        return RestPlan(max(asked), said("after the round, the longest asked"))
    if done is not None and (hard := why_longer(done)):
        return RestPlan(ROUND_REST_S + LONGER_S, longer_words(said("after the round"), hard))
    return RestPlan(ROUND_REST_S, said("after the round"))
