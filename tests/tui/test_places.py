"""Where one can go by name."""

import pytest

from brainlift_tui.tui.commands.table import PLACES
from brainlift_tui.tui.places import place_of


@pytest.mark.parametrize("name", [place.name for place in PLACES.values() if place.screen])
def test_every_place_opens_by_its_name(name: str) -> None:
    assert getattr(place_of(name), "PLACE") == name  # noqa: B009 - of a class made by name


@pytest.mark.parametrize("name", ["histroy", "", "Settings", "today", "workout"])
def test_a_name_that_there_is_none_of_leads_nowhere(name: str) -> None:
    with pytest.raises(KeyError):
        place_of(name)
