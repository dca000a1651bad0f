"""What is chosen to be shown is what costs the fewest keys, counted here one set at a time."""

from fractions import Fraction
from typing import NamedTuple

from hypothesis import given
from hypothesis import strategies as st

from brainlift_tui.core.prefill.choosing import (
    APART,
    ONE_KEY,
    LoadLadder,
    _each_by_itself,
    characters,
    cheapest,
)
from brainlift_tui.core.prefill.keys import load_keys, reps_keys


class Made(NamedTuple):
    """A set as the ladder reads it."""

    load: float
    reps: int


LADDER = LoadLadder.of([Made(load, 8) for load in (20.0, 22.5, 25.0, 30.0)])
RUNGS = range(4)
POINTS = st.dictionaries(
    st.tuples(st.sampled_from(RUNGS), st.integers(1, 15)), st.integers(1, 9), min_size=1, max_size=6
)


def shares_of(points: dict[tuple[int, int], int]) -> dict[tuple[int, int], float]:
    whole = sum(points.values())
    return {made: float(Fraction(each, whole)) for made, each in points.items()}


def keys_on_average(shown: tuple[int, int], likely: dict[tuple[int, int], float]) -> float:
    keys = 0.0
    for (rung, reps), share in likely.items():
        typed = characters(LADDER.loads[rung])
        keys += share * load_keys(abs(shown[0] - rung), typed)
        keys += share * reps_keys(shown[1], reps)
    return keys - ONE_KEY * likely.get(shown, 0.0)


@given(POINTS)
def test_no_other_set_that_is_likely_would_take_fewer_keys(points: dict[tuple[int, int], int]):
    likely = shares_of(points)
    chosen = cheapest(likely, max(RUNGS), LADDER, known=RUNGS)
    fewest = min(
        keys_on_average((rung, reps), likely)
        for rung in {rung for rung, _ in likely}
        for reps in {reps for _, reps in likely}
    )
    assert abs(keys_on_average(chosen, likely) - fewest) < 1e-9


@given(POINTS)
def test_each_set_by_itself_is_as_likely_as_the_whole_and_its_load_and_reps_say(
    points: dict[tuple[int, int], int],
):
    likely = shares_of(points)
    by_itself = _each_by_itself(likely)
    assert abs(sum(by_itself.values()) - 1) < 1e-9
    for (rung, reps), share in by_itself.items():
        of_load = sum(share for (at, _), share in likely.items() if at == rung)
        of_reps = sum(share for (_, many), share in likely.items() if many == reps)
        expected = (1 - APART) * likely.get((rung, reps), 0.0) + APART * of_load * of_reps
        assert abs(share - expected) < 1e-9
