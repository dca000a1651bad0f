"""Where one can go by name."""

import pytest

from brainlift_tui.tui.places import PLACES, VIEWS, place_of, view_of


def test_every_place_and_every_view_opens_by_its_name() -> None:
    for name in PLACES:
        assert getattr(place_of(name), "PLACE") == name  # noqa: B009 - of a class made by name
    for name in VIEWS:
        assert getattr(view_of(name), "PLACE") == name  # noqa: B009 - likewise


@pytest.mark.parametrize("name", ["histroy", "", "Settings", "today"])
def test_a_name_that_there_is_none_of_leads_nowhere(name: str) -> None:
    with pytest.raises(KeyError):
        place_of(name)
    with pytest.raises(KeyError):
        view_of(name)
