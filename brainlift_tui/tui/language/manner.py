"""How numbers and times are written where the lifter lives, by the locale.

The locale is asked for by its name alone: it need not be installed. What each country does is told
by the Unicode CLDR (https://cldr.unicode.org), "Number Symbols" and "Time Data".
"""

import os
import re
from collections.abc import Mapping

from brainlift_tui.core.said import Manner
from brainlift_tui.tui.language.catalogue import LANGUAGE_VARIABLE

_COMMA = (
    "af be bg bs ca cs da de el es et eu fi fr gl hr hu hy id is it ka kk lt lv mk nb nl nn no pl"
    " pt ro ru sk sl sq sr sv tr uk vi"
)
"""Languages that part a number's whole from the rest by a comma."""

_POINT_ALL_THE_SAME = (
    "de_CH de_LI it_CH es_DO es_GT es_HN es_MX es_NI es_PA es_PE es_PR es_SV es_US"
)
"""Where these languages part it by a point."""

_TWELVE_HOURS = "AU BD CA CO EG IN JO KR MY NZ PH PK SA US"
"""Countries whose clocks have twelve hours."""

_NO_BREAK_SPACE = "\u00a0"


def manner_of(environ: Mapping[str, str]) -> Manner:
    """How an environment wants numbers and times written."""
    language = environ.get(LANGUAGE_VARIABLE, "")
    number = _locale(environ, "LC_NUMERIC", language)
    clock = _locale(environ, "LC_TIME", language).partition("_")[2]
    comma = number.partition("_")[0] in _COMMA.split() and number not in _POINT_ALL_THE_SAME.split()
    twelve = clock in _TWELVE_HOURS.split()
    return Manner(
        "," if comma else ".",
        _NO_BREAK_SPACE if comma else ",",
        "%I:%M %p" if twelve else "%H:%M",
    )


def _locale(environ: Mapping[str, str], category: str, language: str) -> str:
    """The locale of a category: "de_AT" of "de_AT.UTF-8@euro".

    The language that was asked for goes before the locale of everything, which it replaces.
    """
    names = (environ.get("LC_ALL"), environ.get(category), language, environ.get("LANG"))
    locale_name = next(filter(None, names), "")
    return re.split("[.@]", locale_name)[0]


MANNER = manner_of(os.environ)
