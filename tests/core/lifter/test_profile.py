"""Names of profiles: any script, but safe as the name of a folder."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brainlift_tui.core.errors import BadInput
from brainlift_tui.core.lifter.profile import NOT_IN_FOLDERS, read_profile_name, same_name


@pytest.mark.parametrize("name", ["Ana", "Grandma Rose", "Øyvind", "奶奶", "Бабушка", "Ana & Bo"])
def test_a_name_may_be_in_any_script(name):
    assert read_profile_name(f"  {name} ") == name


@pytest.mark.parametrize(
    "name",
    [
        "",
        "   ",
        "..",
        ".hidden",
        "a/b",
        "a\\b",
        "C:",
        "ends.",
        "con",
        "NUL.txt",
        "-x",
        "x" * 41,
        "a\nb",
        "a\0b",
        "a\x1bb",
        "\ud800",
    ],
)
def test_what_no_folder_could_be_called_is_refused_with_a_sentence(name):
    with pytest.raises(BadInput, match=r"\w"):
        read_profile_name(name)


@given(st.text())
def test_a_name_that_is_taken_stays_as_it_is_and_within_its_folder(text):
    try:
        name = read_profile_name(text)
    except BadInput:
        return
    assert read_profile_name(name) == name
    assert not NOT_IN_FOLDERS & set(name)
    assert name not in (".", "..")


def test_case_and_the_way_accents_are_written_make_no_other_name():
    assert same_name("Zoë", unicodedata.normalize("NFD", "ZOË"))
    assert not same_name("Zoe", "Zoë")


@pytest.mark.parametrize("name", ["Ana\u200b", "A\xadna", "\u202eAna", "Ana\u3164", "ＡＮＡ"])
def test_what_looks_the_same_is_the_same_name(name):
    assert same_name(name, "Ana")
    assert not same_name(name, "Anna")


def test_signs_that_are_joined_from_others_are_names_of_their_own():
    assert same_name("👩‍🦰", "👩‍🦰")
    assert not same_name("👩‍🦰", "👩")
