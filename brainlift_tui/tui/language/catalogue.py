"""The catalogue of the lifter's language.

Which language it is, the environment says; where there is no catalogue of it, the ids are English.
"""

import os
from collections.abc import Mapping
from gettext import GNUTranslations, NullTranslations
from pathlib import Path

LANGUAGES = Path(__file__).parents[2] / "data" / "languages"
"""The catalogues: `de.po`; what is installed has them compiled, `de.mo`."""

WHOLE = frozenset({"de"})
"""Languages that have every sentence: the locale chooses among these. One that is begun is asked
for by name, since the rest of it is in English."""

LANGUAGE_VARIABLE = "BRAINLIFT_LANGUAGE"
"""In the environment: "de"; "en" is English, whatever the locale."""

LOCALE_VARIABLES = ("LC_ALL", "LC_MESSAGES", "LANG")
"""Where a system says in which language programs speak; the first that is set counts (POSIX)."""


def catalogue_of(language: str) -> NullTranslations:
    """What looks sentences up in a language; English needs no file."""
    if not language.isalpha():
        return NullTranslations()
    written, compiled = LANGUAGES / f"{language}.po", LANGUAGES / f"{language}.mo"
    if compiled.is_file():
        with compiled.open("rb") as file:
            return GNUTranslations(file)
    if not written.is_file():
        return NullTranslations()
    from brainlift_tui.tui.language.po_file import catalogue

    return catalogue(written.read_text(encoding="utf-8"))


def language_of(environ: Mapping[str, str]) -> str:
    """The language that an environment asks for, "" for English: "de" of "de_AT.UTF-8"."""
    if named := environ.get(LANGUAGE_VARIABLE, ""):
        return named
    locale = next(filter(None, (environ.get(name, "") for name in LOCALE_VARIABLES)), "")
    language = locale.partition("_")[0].partition(".")[0]
    return language if language in WHOLE else ""


LANGUAGE = language_of(os.environ)
CATALOGUE = catalogue_of(LANGUAGE)


KEY_DOES = "what a key does"
"""The context of words that mean something else beside a key: "back" is no muscle there."""


def worded_key(text: str) -> str:
    """The same of what a key does, which may differ from the words elsewhere."""
    told = CATALOGUE.pgettext(KEY_DOES, text)
    return told if told != text else worded(text)


def worded(text: str) -> str:
    """What the tui says by itself, without any value in it, in the lifter's language."""
    return CATALOGUE.gettext(text) if text else text
