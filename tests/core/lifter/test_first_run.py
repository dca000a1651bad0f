"""What somebody new is proposed by their answers."""

import pytest

from brainlift_tui.core.lifter.first_run import FirstAnswers, Owned, proposal, usual_loads
from brainlift_tui.core.lifter.settings import Experience
from brainlift_tui.core.load.load import Unit

WEIGHTS = (Owned.SEVERAL, Owned.BAR, Owned.GYM)


@pytest.mark.parametrize("owned", WEIGHTS)
@pytest.mark.parametrize(
    ("per_week", "slug"), [(1, "full-body"), (2, "full-body"), (3, "split-ab"), (4, "split-ab")]
)
def test_two_days_are_full_body_and_from_three_on_a_split(
    owned: Owned, per_week: int, slug: str
) -> None:
    assert proposal(owned, per_week).slug == slug


@pytest.mark.parametrize("per_week", [1, 2, 3, 4])
def test_who_owns_little_gets_a_programme_made_for_that(per_week: int) -> None:
    assert proposal(Owned.NOTHING, per_week).slug == "bodyweight"
    assert proposal(Owned.PAIR, per_week).slug == "two-dumbbells"


@pytest.mark.parametrize("unit", Unit)
@pytest.mark.parametrize("owned", Owned)
def test_the_rack_holds_what_was_told_in_its_unit(owned: Owned, unit: Unit) -> None:
    loads = usual_loads(owned, unit)
    rack = FirstAnswers(owned, unit, loads, 2, Experience.NEW).rack
    held = (*rack.dumbbells, *rack.bars, *rack.plates)
    assert {load.unit for load in held} <= {unit} == {rack.unit}
    assert rack.weights is (owned is not Owned.NOTHING)
    assert set(loads) <= set(held)
