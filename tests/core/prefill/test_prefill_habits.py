"""The rows learn from what this lifter has done before, and from nothing else."""

from collections.abc import Mapping, Sequence
from math import log
from operator import mul

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brainlift_tui.core.prefill import prefill
from brainlift_tui.core.prefill.habits import (
    BLOCK,
    FAR_REPS,
    NEAR_REPS,
    UNLEARNED,
    Habits,
    Lifted,
    LoggedWorkout,
    first_learned_from,
    habits_before,
    learn_from,
    learned,
    of_one_exercise,
)
from brainlift_tui.core.prefill.votes import Occasion, votes
from tests.core.prefill.test_prefill import Done, some_past, some_sets, some_target

some_lifted = st.lists(
    st.tuples(st.sampled_from([0, 10, 20, 25, 40]), st.integers(1, 20)), min_size=1, max_size=4
)
some_workout = st.builds(
    LoggedWorkout,
    st.sampled_from(["", "Push", "Pull"]),
    st.dictionaries(st.sampled_from(["Press", "Squat", "Row"]), some_lifted, max_size=3).map(
        lambda exercises: [*exercises.items()]
    ),
)
some_log = st.lists(some_workout, max_size=6)
some_later = st.lists(some_workout, min_size=1, max_size=3)
some_habits = st.builds(learned, some_log)
some_occasions = st.lists(
    st.builds(Occasion, st.sampled_from(["", "Push"]), st.sampled_from(["", "Squat"])), max_size=7
)


def workout(sets: Sequence[Lifted], title: str = "", exercise: str = "Press") -> LoggedWorkout:
    return LoggedWorkout(title, [(exercise, sets)])


@given(some_log, some_log)
def test_going_on_from_what_is_known_comes_to_the_same_as_learning_it_all_anew(before, after):
    known = learned(before)
    assert learned([*before, *after], known, since=len(before)) == learned([*before, *after])


@given(some_log, some_later, some_later)
def test_what_was_known_before_a_workout_does_not_depend_on_what_came_after(log, one, other):
    known = len(log) + 1  # The last one is what was known before the first that differs.
    assert [*habits_before([*log, *one])][:known] == [*habits_before([*log, *other])][:known]


@given(some_log)
def test_the_unit_of_the_loads_makes_no_difference(log):
    in_other = [
        LoggedWorkout(
            w.title, [(n, [(load * 8, r) for load, r in sets]) for n, sets in w.exercises]
        )
        for w in log
    ]
    assert learned(in_other) == learned(log)


@given(some_past, some_sets, some_target, some_occasions, some_habits)
def test_whatever_was_learned_the_load_shown_is_one_that_was_passed_in(
    past, done, target, occasions, habits
):
    shown = prefill(past, done, target=target, occasions=occasions, habits=habits)
    passed = [s.load for s in (*done, *(s for workout in past for s in workout))]
    passed += [target.load] if target else []
    assert shown is None or shown[0] in passed
    last = next((workout for workout in reversed(past) if workout), [])
    lifted = [s.load or 0 for s in (*last, *done)] + [(target.load if target else 0) or 0]
    assert shown is None or (shown[0] or 0) <= max(lifted)


def test_habits_learned_in_one_exercise_show_in_another():
    """One goes on as the first set went; the other does 12 whatever the first set came to."""
    first = [20 - 3 * (at % 5) for at in range(90)]
    goes_on = [workout([(20, reps)] * 4) for reps in first]
    does_12 = [workout([(20, reps), (20, 12), (20, 12), (20, 12)]) for reps in first]
    past, today = [[Done(10, 12)] * 4], [Done(10, 15)]
    assert prefill(past, today, habits=learned(goes_on)) == (10, 15)
    assert prefill(past, today, habits=learned(does_12)) == (10, 12)


def test_a_day_of_the_same_title_is_followed_where_the_lifter_has_days_in_turn():
    heavy, light = [Done(20, 6)] * 3, [Done(16, 12)] * 3
    past = [heavy, light, heavy, heavy, light, heavy]
    days = [Occasion("Heavy" if sets is heavy else "Light", "") for sets in past]
    log = [
        workout([(done.load, done.reps) for done in sets], day.title)
        for sets, day in zip(past, days, strict=True)
    ]
    for title, shown in (("Heavy", (20, 6)), ("Light", (16, 12))):
        today = [*days, Occasion(title, "")]
        assert prefill(past, [], occasions=today, habits=learned(log)) == shown


def test_the_newest_workouts_only_are_learned_from_however_many_there_are():
    assert [first_learned_from(count) for count in (0, 99, 100, 199, 200)] == [0, 0, 0, 0, 100]
    assert 10**6 - first_learned_from(10**6) < 2 * BLOCK
    log = [workout([(20, 1 + at % 7), (20, 1 + at % 3)]) for at in range(2 * BLOCK + 3)]
    known = [*habits_before(log)]
    assert known[2 * BLOCK] == learned(log[BLOCK : 2 * BLOCK])
    assert known[2 * BLOCK + 2] == learned(log[BLOCK : 2 * BLOCK + 2])
    assert known[2 * BLOCK - 1] == learned(log[: 2 * BLOCK - 1])


def test_where_nothing_was_learned_the_exercises_own_past_is_learned_from():
    past = [[Done(20, 8 + at % 5)] * 4 for at in range(12)]
    own = of_one_exercise(tuple(tuple((done.load, done.reps) for done in sets) for sets in past))
    assert own != UNLEARNED
    assert prefill(past, past[-1][:1]) == prefill(past, past[-1][:1], habits=own)


def test_a_workout_of_hundreds_of_sets_is_learned_from_in_no_time():
    long = workout([(20 + at % 9, 1 + at % 12) for at in range(3000)])
    assert learned([long, long]) != UNLEARNED


def test_traits_that_nobody_knew_of_count_for_nothing():
    past = [[Done(20, 8), Done(20, 7)]]
    assert prefill(past, [], habits=Habits({})) is not None
    ballot = [*votes([[(0, 8), (0, 7)], [(0, 9)]], [(0, 8)], [20.0])]
    assert len({len(vote.traits) for vote in ballot}) > 1
    assert Habits({}).shares(ballot) == [1 / len(ballot)] * len(ballot)


def test_learning_goes_up_the_slope_of_how_likely_what_was_done_was():
    past, done = [[(20.0, 10), (20.0, 9)], [(20.0, 8)]], [(20.0, 10), (20.0, 8)]
    step = 1e-4
    ballot = [*votes([[(0, reps) for _, reps in there] for there in past], [(0, 10)], [20.0])]

    def likely(weights: Mapping[str, float]) -> float:
        near = (NEAR_REPS.get(abs(vote.reps - 8), FAR_REPS) for vote in ballot)
        return log(sum(map(mul, Habits(weights).shares(ballot), near)))

    learned_weights = dict(UNLEARNED.weights)
    learn_from(learned_weights, past, done, (), 1)
    for name, before in UNLEARNED.weights.items():
        up, down = (likely({**UNLEARNED.weights, name: before + by}) for by in (step, -step))
        slope = (up - down) / (2 * step)
        assert learned_weights[name] - before == pytest.approx(slope, abs=1e-3), name
