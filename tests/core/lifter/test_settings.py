"""Each setting is declared once: how it is stored, told and changed."""

from datetime import date

import pytest

from brainlift_tui.core.errors import BadInput
from brainlift_tui.core.lifter.settings import BIRTH_YEAR, REST_S, SETTINGS, Setting, Settings

TODAY = date(2026, 11, 29)
TURNED = [one for one in SETTINGS if one.choices]
SHOWN = [one for one in SETTINGS if one.name.id]


def named(one: Setting) -> str:
    return one.key


def test_every_setting_is_in_the_list_once():
    assert sorted(one.key for one in SETTINGS) == sorted(Settings._fields)


@pytest.mark.parametrize("one", SETTINGS, ids=named)
def test_what_is_stored_of_it_comes_back(one):
    values = one.choices or (one.of(Settings()), *([75] if one.key == "rest_s" else []))
    assert [one.read(one.write(value)) for value in values] == list(values)


@pytest.mark.parametrize("one", [one for one in SETTINGS if one.key != "programme"], ids=named)
def test_what_it_can_not_be_is_never_read(one):
    with pytest.raises(ValueError):  # noqa: PT011 - whichever its type raises
        one.read("no such thing")


@pytest.mark.parametrize("one", TURNED, ids=named)
def test_turning_it_goes_through_all_it_can_be_and_round(one):
    seen = [one.of(Settings())]
    for _ in one.choices:
        seen.append(one.after(seen[-1]))
    assert seen[-1] == seen[0]
    assert set(seen) == set(one.choices)
    assert len({one.label(value) for value in one.choices}) == len(one.choices)


@pytest.mark.parametrize("one", SHOWN, ids=named)
def test_it_says_what_it_is_for_and_how_it_stands(one):
    assert str(one.help)
    assert one.words(one.of(Settings()))
    assert one.choices or (one.typed and str(one.question))


@pytest.mark.parametrize(
    ("one", "typed", "value"),
    [(REST_S, "", None), (REST_S, " 75 ", 75), (BIRTH_YEAR, "1950", 1950), (BIRTH_YEAR, "", None)],
)
def test_what_is_typed_is_read(one, typed, value):
    assert one.typed(typed, TODAY) == value


@pytest.mark.parametrize(
    ("one", "typed"),
    [(REST_S, "9"), (REST_S, "3601"), (REST_S, "soon"), (BIRTH_YEAR, "2020"), (BIRTH_YEAR, "1800")],
)
def test_what_can_not_be_meant_is_refused(one, typed):
    with pytest.raises(BadInput):
        one.typed(typed, TODAY)
