"""What somebody new is likely to want, by where they live: the region of a locale such as en_US.

The locale need not be installed. Where weeks begin is told by the Unicode CLDR 49
(https://cldr.unicode.org, "Week Data"); everywhere else they begin on Monday.
"""

from brainlift_tui.core.load.load import Unit

POUND_REGIONS = frozenset({"US", "LR", "MM"})
"""Regions where an everyday weight is in pounds."""

_FRIDAY = "MV"
_SATURDAY = "AF BH DJ DZ EG IQ IR JO KW LY OM QA SD SY"
_SUNDAY = (
    "AG AS BD BR BS BT BW BZ CA CO DM DO ET GT GU HK HN ID IL IN IS JM JP KE KH KR LA MH MM MO MT"
    " MX MZ NI NP PA PE PH PK PR PT PY SA SG SV TH TT TW UM US VE VI WS YE ZA ZW"
)
_BEGINS_ON = ((4, _FRIDAY), (5, _SATURDAY), (6, _SUNDAY))


def unit_of_locale(locale: str) -> Unit:
    """The unit people weigh in where a locale like "en_US.UTF-8" is used."""
    return Unit.LB if _region(locale) in POUND_REGIONS else Unit.KG


def week_begins_of_locale(locale: str) -> int:
    """The weekday, Monday 0, that a week begins on where a locale like "en_US.UTF-8" is used."""
    region = _region(locale)
    return next((day for day, regions in _BEGINS_ON if region in regions.split()), 0)


def _region(locale: str) -> str:
    return locale.split(".", 1)[0].split("@", 1)[0].rpartition("_")[2]
