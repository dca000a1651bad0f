"""Sentences in the lifter's language, by gettext's rules."""

from gettext import NullTranslations

import pytest

from brainlift_tui.core.said import Key, said, said_of
from brainlift_tui.tui import words as in_words
from brainlift_tui.tui.language import catalogue as in_language

POLISH = {
    "one set": ("jedna seria", "{number} serie", "{number} serii"),
    "{name} deleted": ("usunięto {name}",),
    "{name}: {sets}": ("{name}: {sets}",),
}


class Polish(NullTranslations):
    def gettext(self, message: str) -> str:
        return POLISH[message][0]

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        few = n % 10 in (2, 3, 4) and n % 100 not in (12, 13, 14)
        return POLISH[msgid1][0 if n == 1 else 1 if few else 2]


def test_without_a_catalogue_it_is_the_english():
    assert in_words.words(said("{name} deleted", name="Squat")) == "Squat deleted"
    assert in_words.words(said_of(2, "one set", "{number} sets")) == "2 sets"


@pytest.mark.parametrize(
    ("number", "words"), [(1, "jedna seria"), (3, "3 serie"), (5, "5 serii"), (22, "22 serie")]
)
def test_plural_forms_go_by_the_languages_own_rule(monkeypatch, number, words):
    monkeypatch.setattr(in_language, "CATALOGUE", Polish())
    sets = said_of(number, "one set", "{number} sets")
    assert in_words.words(sets) == words
    assert in_words.words(said("{name}: {sets}", name="Squat", sets=sets)) == f"Squat: {words}"


def test_the_values_take_the_place_that_the_language_gives_them(monkeypatch):
    monkeypatch.setattr(in_language, "CATALOGUE", Polish())
    assert in_words.words(said("{name} deleted", name="Squat")) == "usunięto Squat"


def test_a_key_in_a_sentence_is_the_one_that_the_table_binds():
    told = said("{key} changes it", key=Key("look.safety", "!"))
    assert (in_words.words(told), told.english()) == ("! changes it", "! changes it")
    assert in_words.words(Key("log.shown", "Enter")) == "↵"


def test_what_is_too_long_is_said_the_shorter_way():
    ways = (said("a mean of 12 exercises"), said("mean of 12"), said("12"))
    assert in_words.fitting(ways, 12) == "mean of 12"
    assert in_words.fitting(ways, 1) == "12"
