"""The made-up year: plausible, the same each time, with something to see on the day it ends."""

import json
from datetime import date, timedelta
from itertools import pairwise

import pytest

from brainlift_tui.core.programme.programme import Programme
from brainlift_tui.core.workout.workout import local_day
from brainlift_tui.exchange.demo import (
    FIRST_PROGRAMME,
    SECOND_PROGRAMME,
    fill_demo,
    made_up_year,
)
from brainlift_tui.store.coaching.reading import read_advice
from brainlift_tui.store.exercise.catalogue import read_catalogue, read_programmes
from brainlift_tui.store.session.today import read_session
from tests.exchange.lifter_at_work import Lifter


@pytest.mark.parametrize("end", [date(2026, 11, 22), date(2026, 3, 1), date(2024, 2, 29)])
def test_the_day_that_is_due_has_last_times_and_a_nudge(lifter: Lifter, end: date) -> None:
    lifter.writer.do(fill_demo, end)
    session = read_session(lifter.reader, end)
    assert session.exercises
    assert all(exercise.past for exercise in session.exercises)
    assert any(advice.kind.raises for advice in read_advice(lifter.reader, session, {}).values())
    last = date.fromisoformat(str(lifter.value("SELECT max(day) FROM workout")))
    assert timedelta(days=2) <= end - last <= timedelta(days=4)


def test_a_year_of_two_programmes_with_a_holiday_is_there(lifter: Lifter) -> None:
    lifter.writer.do(fill_demo, date(2026, 11, 22))
    workouts = json.loads(lifter.export())["workouts"]
    days = [date.fromisoformat(workout["started_at"][:10]) for workout in workouts]
    assert 80 <= len(workouts) <= 140
    assert {workout["programme"] for workout in workouts} == {"full-body", "split-ab"}
    gaps = [(later - earlier).days for earlier, later in pairwise(days)]
    assert max(gaps) >= 20
    assert sorted(gaps)[-2] <= 10
    done = [s for w in workouts for e in w["exercises"] for s in e["sets"]]
    assert {s["effort"] for s in done} == {None, "easy", "hard", "failed"}
    assert {s["kind"] for s in done} == {"work", "warmup"}
    assert all(s["done_at"] for s in done)


def test_there_is_nothing_to_undo_in_it(lifter: Lifter) -> None:
    lifter.writer.do(fill_demo, date(2026, 11, 22))
    assert lifter.undo() == ""


def test_the_same_seed_gives_the_same_year(lifter: Lifter) -> None:
    lifter.writer.do(fill_demo, date(2026, 11, 22))
    first = lifter.export()
    lifter.writer.do(fill_demo, date(2026, 11, 22))
    assert lifter.export() == first


def test_a_change_in_one_exercise_leaves_the_others_sets_as_they_were() -> None:
    exercises = {exercise.slug: exercise for exercise in read_catalogue()}
    programmes = {programme.slug: programme for programme in read_programmes()}
    changed = "romanian-deadlift-dumbbell"

    def one_set_more(programme: Programme) -> Programme:
        days = [
            day._replace(
                slots=tuple(
                    slot._replace(sets=slot.sets + (slot.slug == changed)) for slot in day.slots
                )
            )
            for day in programme.days
        ]
        return programme._replace(days=tuple(days))

    def lifted(first: Programme, second: Programme) -> list[tuple[object, ...]]:
        return [
            (local_day(kept.workout.started_at, "UTC"), entry.slug, s.load, s.reps, s.effort)
            for kept in made_up_year(exercises, (first, second), date(2026, 11, 22))
            for entry in kept.workout.exercises
            for s in entry.sets
            if entry.slug != changed
        ]

    first, second = programmes[FIRST_PROGRAMME], programmes[SECOND_PROGRAMME]
    assert lifted(one_set_more(first), one_set_more(second)) == lifted(first, second)
