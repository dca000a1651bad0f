"""Catalogues say what is said and nothing else, with the same values; English reads none."""

import sys
from datetime import date
from subprocess import run

import pytest

from brainlift_tui.cli import main
from brainlift_tui.core.said import said, said_of
from brainlift_tui.tui import words as in_words
from brainlift_tui.tui.language import catalogue as in_language
from brainlift_tui.tui.language.catalogue import catalogue_of, language_of, worded, worded_key
from brainlift_tui.tui.language.po_file import CatalogueEntry, catalogue
from tests.languages import (
    HEAD,
    block,
)


def test_a_catalogue_tells_sentences_with_their_plural_forms_and_english_for_the_rest(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(in_language, "CATALOGUE", catalogue_of("de"))
    assert in_words.words(said("The rest is over.")) == "Die Pause ist vorbei."
    reps = [in_words.words(said_of(n, "{number} rep", "{number} reps")) for n in (1, 2)]
    assert reps == ["1 Wiederholung", "2 Wiederholungen"]
    assert in_words.words(said("{day:%a}", day=date(2026, 11, 26))) == "Do"
    assert in_words.words(said("{name} never said", name="Squat")) == "Squat never said"
    assert in_words.words(said_of(1, "one never said", "{number} never said")) == "one never said"


def test_what_is_not_told_yet_and_a_line_broken_in_two_are_read_as_gettext_does() -> None:
    file = (
        f"{_head()}\n"
        '#, fuzzy\nmsgid "one "\n"line"\nmsgstr ""\n"eine "\n"Zeile \\"so\\""\n\n'
        'msgid "left"\nmsgstr ""\n'
    )
    german = catalogue(file)
    assert german.gettext("one line") == 'eine Zeile "so"'
    assert german.gettext("left") == "left"
    with pytest.raises(ValueError, match="no line of a catalogue"):
        catalogue("msgid nothing")


def _head() -> str:
    return block(CatalogueEntry("", "", (HEAD,)))


def test_english_reads_no_file_and_an_unknown_language_is_english() -> None:
    code = (
        "import sys, brainlift_tui.tui.words as w; print(w.words(w.Said('x')), "
        "'brainlift_tui.tui.language.po_file' in sys.modules)"
    )
    done = run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "x False\n"
    for language in ("", "xx", "../de"):
        assert catalogue_of(language).gettext("The rest is over.") == "The rest is over."


@pytest.mark.parametrize(
    ("environ", "language"),
    [
        ({"LANG": "de_AT.UTF-8"}, "de"),
        ({"LANG": "de"}, "de"),
        ({"LANG": "en_US.UTF-8", "LC_MESSAGES": "de_DE.UTF-8"}, "de"),
        ({"LANG": "de_DE.UTF-8", "LC_ALL": "C.UTF-8"}, ""),
        ({"LANG": "de_DE.UTF-8", "BRAINLIFT_LANGUAGE": "en"}, "en"),
        ({"LANG": "xx_YY.UTF-8"}, ""),
        ({}, ""),
    ],
)
def test_the_locale_chooses_a_language_that_is_whole(
    environ: dict[str, str], language: str
) -> None:
    assert language_of(environ) == language


def test_what_a_key_does_may_differ_from_the_same_words_elsewhere(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(in_language, "CATALOGUE", catalogue_of("de"))
    assert (worded("back"), worded_key("back")) == ("Rücken", "zurück")
    assert worded_key("swap") == "tauschen"


def test_the_help_of_a_command_is_told_in_the_language(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(in_language, "CATALOGUE", catalogue_of("de"))
    with pytest.raises(SystemExit):
        main(["log", "--help"])
    told = capsys.readouterr().out
    assert "Sätze eintragen" in told
    assert "die Datenbankdatei" in told
