"""The row shows what this lifter will most likely do."""

from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brainlift_tui.core.prefill import prefill


@dataclass(frozen=True)
class Done:
    load: float | None
    reps: int | None


@dataclass(frozen=True)
class Asked:
    load: float | None
    low: int


def sets(*pairs: tuple[float | None, int]) -> list[Done]:
    return [Done(load, reps) for load, reps in pairs]


LAST = sets((20, 12), (20, 11), (20, 9))


@pytest.mark.parametrize(
    ("past", "done", "target", "shown"),
    [
        ([], [], None, None),
        ([], [], Asked(None, 8), None),
        ([[]], [], None, None),
        ([LAST], [], None, (20, 12)),
        ([LAST], [], Asked(None, 8), (20, 12)),
        ([LAST], [], Asked(20, 8), (20, 12)),
        ([LAST], [], Asked(22.5, 8), (22.5, 8)),
        ([], [], Asked(22.5, 8), (22.5, 8)),
        ([sets((10, 5)), LAST], [], None, (20, 12)),
        ([LAST, []], [], None, (20, 12)),
        ([LAST], sets((20, 12)), None, (20, 11)),
        ([LAST], sets((20, 12), (20, 12)), None, (20, 9)),
        ([LAST], sets((22.5, 10)), None, (22.5, 10)),
        ([LAST], sets((22.5, 10)), Asked(20, 8), (22.5, 10)),
        ([LAST], [*LAST], None, (20, 9)),
        ([LAST], [*LAST, Done(20, 6)], None, (20, 6)),
        ([], sets((20, 8)), Asked(22.5, 8), (20, 8)),
        ([sets((10, 12), (15, 10), (20, 8))], sets((10, 12)), None, (10, 12)),
        ([sets((None, 12), (None, 10))], sets((None, 12)), None, (None, 10)),
    ],
)
def test_what_the_row_shows(past, done, target, shown):
    assert prefill(past, done, target=target) == shown


weights = st.sampled_from([10, 12.5, 20, 22.5, None])
some_sets = st.lists(st.builds(Done, weights, st.integers(0, 30)), max_size=6)
some_past = st.lists(some_sets, max_size=5)
some_target = st.none() | st.builds(Asked, weights, st.integers(1, 12))


@given(some_past, some_sets, some_target)
def test_the_load_shown_is_one_that_was_passed_in(past, done, target):
    shown = prefill(past, done, target=target)
    passed = [s.load for s in (*done, *(s for workout in past for s in workout))]
    passed += [target.load] if target else []
    if shown is None:
        assert not done
        assert not any(past)
        assert target is None or target.load is None
    else:
        assert shown[0] in passed


@given(some_past, some_sets, some_target)
def test_nothing_heavier_than_last_time_or_today_is_shown_unasked(past, done, target):
    shown = prefill(past, done, target=target)
    last = next((workout for workout in reversed(past) if workout), [])
    lifted = [s.load or 0 for s in (*last, *done)] + [(target.load if target else 0) or 0]
    if shown is not None:
        assert (shown[0] or 0) <= max(lifted)


@given(some_past, some_sets.filter(bool), some_target)
def test_within_a_workout_the_load_of_the_set_before_goes_on(past, done, target):
    assert prefill(past, done, target=target)[0] == done[-1].load


@given(some_past, some_past, some_sets, some_target)
def test_only_the_last_workout_and_today_decide(past, older, done, target):
    last = [Done(20, 8)]
    assert prefill([*past, last], done, target=target) == prefill(
        [*older, last, []], done, target=target
    )


@given(some_past, some_sets, some_target, some_past)
def test_the_lifters_other_exercises_may_be_passed_in_any_form(past, done, target, other):
    shown = prefill(past, done, target=target)
    assert prefill(past, done, target=target, others={"Squat": other}) == shown
