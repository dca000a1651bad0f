"""Two states of a workout are compared, and what runs through a file is found."""

import pytest

from brainlift_tui.core.importing.comparing import (
    EntryNumbers,
    SetNumbers,
    TwoStates,
    factor_throughout,
    renamed_throughout,
)


def entry(slug: str, *sets: tuple[float | None, int]) -> EntryNumbers:
    return EntryNumbers(slug, tuple(SetNumbers("work", kg, reps, None, None) for kg, reps in sets))


BEFORE = (entry("press", (20.0, 10), (22.5, 8)), entry("row", (30.0, 9)))


def test_a_load_of_the_other_unit_at_two_decimals_is_the_same() -> None:
    now = (entry("press", (20.0034, 10), (22.4982, 8)), entry("row", (29.996, 9)))
    assert TwoStates(now, BEFORE).same()


def test_one_rep_more_is_alike_and_not_the_same() -> None:
    state = TwoStates((entry("press", (20.0, 10), (22.5, 9)), BEFORE[1]), BEFORE)
    assert not state.same()
    assert state.alike()


def test_nothing_in_common_is_another_workout() -> None:
    assert not TwoStates((entry("squat", (60.0, 5)),), BEFORE).alike()


@pytest.mark.parametrize("factor", [0.4536, 2.2046, 2.0])
def test_a_factor_that_runs_through_the_loads_is_found(factor: float) -> None:
    now = tuple(
        EntryNumbers(e.slug, tuple(s._replace(load=s.load * factor) for s in e.sets))
        for e in BEFORE
    )
    assert factor_throughout([TwoStates(now, BEFORE)]) == pytest.approx(factor)
    assert TwoStates(now, BEFORE).same(factor)


def test_one_load_corrected_is_no_factor() -> None:
    now = (entry("press", (22.0, 10), (22.5, 8)), BEFORE[1])
    assert factor_throughout([TwoStates(now, BEFORE)]) == 1
    assert factor_throughout([]) == 1


def test_a_name_is_taken_for_another_only_where_it_always_stands_for_it() -> None:
    renamed = TwoStates((BEFORE[0]._replace(slug="push"), BEFORE[1]), BEFORE)
    assert renamed_throughout([renamed] * 3, 1, {"push", "row"}) == {"push": ("press", 3)}
    assert renamed_throughout([renamed], 1, {"push", "press", "row"}) == {}
    other = TwoStates((BEFORE[0], BEFORE[1]._replace(slug="push")), BEFORE)
    assert renamed_throughout([renamed, other], 1, {"push"}) == {}
