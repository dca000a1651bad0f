"""The catalogue of the lifter's language.

Which language it is, the environment says; where there is no catalogue of it, the ids are English.
"""

import os
from gettext import NullTranslations
from pathlib import Path

LANGUAGES = Path(__file__).parents[2] / "data" / "languages"
"""The catalogues: `de.po`."""

LANGUAGE_VARIABLE = "BRAINLIFT_LANGUAGE"
"""In the environment: "de". Not taken from the locale while no catalogue is whole: half of what is
shown would be in another language."""


def catalogue_of(language: str) -> NullTranslations:
    """What looks sentences up in a language; English needs no file."""
    path = LANGUAGES / f"{language}.po"
    if not language.isalpha() or not path.is_file():
        return NullTranslations()
    from brainlift_tui.tui.language.po_file import catalogue

    return catalogue(path.read_text(encoding="utf-8"))


CATALOGUE = catalogue_of(os.environ.get(LANGUAGE_VARIABLE, ""))


def worded(text: str) -> str:
    """What the tui says by itself, without any value in it, in the lifter's language."""
    return CATALOGUE.gettext(text) if text else text
