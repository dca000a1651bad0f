"""The records of real logs, against a walk through every set that keeps nothing."""

from collections.abc import Callable
from itertools import groupby

import pytest

from tests.exchange.lifter_at_work import Lifter
from tests.exchange.samples import NAMES, with_samples

pytestmark = with_samples

EVERY_SET = (
    "SELECT exercise_id, workout.id, kind, coalesce(load_ng, 0), reps FROM workout"
    " JOIN workout_exercise AS entry ON workout_id = workout.id"
    " JOIN exercise ON exercise.id = exercise_id"
    " JOIN workout_set AS done ON entry_id = entry.id"
    " WHERE measure = 'weighted' AND kind <> 'warmup' AND reps > 0"
    " AND NOT EXISTS (SELECT 1 FROM doubted_set AS doubt WHERE doubt.entry_id = done.entry_id"
    "  AND doubt.position = done.position AND NOT settled)"
    " ORDER BY exercise_id, started_at, workout.id, entry.position, done.position"
)
TOLD = (
    "SELECT exercise_id, workout_id, record, coalesce(load_ng, 0) FROM personal_best AS best"
    " LEFT JOIN workout_set AS done ON done.entry_id = best.entry_id"
    "  AND done.position = best.position"
    " WHERE record IS NOT NULL AND axis <> 'seconds'"
    " AND exercise_id IN (SELECT id FROM exercise WHERE measure = 'weighted')"
)


def near(one: int, other: int) -> bool:
    return abs(one - other) * 1000 <= max(abs(one), abs(other))


@pytest.mark.parametrize("name", NAMES)
def test_the_records_of_a_real_log_are_those_that_a_walk_through_it_finds(
    name: str, lifter_with: Callable[[str], Lifter]
) -> None:
    lifter = lifter_with(name)
    rows = lifter.reader.execute(EVERY_SET).fetchall()
    told = lifter.reader.execute(TOLD).fetchall()
    assert told
    heaviest, more_reps = set(), set()
    for exercise, of_exercise in groupby(rows, key=lambda row: row[0]):
        earlier: list[tuple[int, int]] = []
        for workout, session in groupby(of_exercise, key=lambda row: row[1]):
            sets = [(kind, ng, reps) for *_, kind, ng, reps in session]
            work = [(ng, reps) for kind, ng, reps in sets if kind in ("work", "failure")]
            for ng, reps in work if earlier else ():
                top = max(load for load, _ in earlier)
                if ng > top and not near(ng, top) and ng == max(work)[0]:
                    heaviest.add((exercise, workout))
                rivals = [r for load, r in earlier if load >= ng or near(load, ng)]
                known = any(near(load, ng) for load, _ in earlier)
                outdone = any(load > ng and r >= reps for _, load, r in sets)
                if known and reps > max(rivals) and not outdone:
                    more_reps.add((exercise, workout, ng))
            earlier += [(ng, reps) for _, ng, reps in sets]
    assert {(e, w) for e, w, kind, _ in told if kind == "heaviest"} == heaviest
    assert {(e, w, ng) for e, w, kind, ng in told if kind == "reps"} <= more_reps
    # One with more reps yet, or the estimate it gives, may stand for it.
    spoken_for = {(e, w) for e, w, kind, _ in told if kind in ("reps", "estimated 1rm", "heaviest")}
    assert {(e, w) for e, w, _ in more_reps} <= spoken_for
    twice = [(e, w, ng) for e, w, kind, ng in told if kind != "volume"]
    assert len(twice) == len(set(twice))
