"""Dates as apps write them in the lifter's language: "29 Jun 2024, 10:39", "22.09.2026, 17:00"."""

import functools
import re
import unicodedata
from datetime import UTC, datetime

from brainlift_tui.core.errors import BadInput
from brainlift_tui.exchange.readers.cells import plausible

_MONTHS = (
    "january januar janvier enero gennaio janeiro januari styczen stycznia января ocak січня",
    "february februar fevrier febrero febbraio fevereiro februari luty lutego февраля subat лютого",
    "march marz mrz mars marzo marco maart mrt marts marzec marca марта mart березня",
    "april avril abril aprile kwiecien kwietnia апреля nisan квітня",
    "may mai mayo maggio maio mei maj maja мая маи mayıs травня",
    "june juni juin junio giugno junho czerwiec czerwca июня haziran червня",
    "july juli juillet julio luglio julho lipiec lipca июля temmuz липня",
    "august aout agosto augustus augusti sierpien sierpnia августа agustos серпня",
    "september septembre septiembre settembre setembro wrzesien wrzesnia сентября eylul вересня",
    "october oktober octobre octubre ottobre outubro pazdziernik pazdziernika октября ekim жовтня",
    "november novembre noviembre novembro listopad listopada ноября kasım листопада",
    "december dezember decembre diciembre dicembre dezembro grudzien grudnia декабря aralık грудня",
)
"""The names of each month, without accents; a word that begins one of them means it."""

_CLOCK = (
    r"[,\s]*(?:at\s+)?(?P<hour>\d{1,2})[:.](?P<minute>\d{2})(?::(?P<second>\d{2})(?:\.\d+)?)?"
    r"\s*(?P<half>[ap]m)?"
)

_FORMS = tuple(
    re.compile(form + _CLOCK)
    for form in (
        r"(?P<day>\d{1,2})\.?\s+(?:de\s+)?(?P<month>[^\W\d_]{3,})\.?\s+(?:de\s+)?(?P<year>\d{4})",
        r"(?P<month>[^\W\d_]{3,})\.?\s+(?P<day>\d{1,2}),\s*(?P<year>\d{4})",
        r"(?P<day>\d{1,2})\s+(?P<number>\d{1,2})[월月]\s+(?P<year>\d{4})",
        r"(?P<year>\d{4})[년年]\s*(?P<number>\d{1,2})[월月]\s*(?P<day>\d{1,2})[일日]",
        r"(?P<day>\d{1,2})\.\s*(?P<number>\d{1,2})\.\s*(?P<year>\d{4})",
        r"(?P<year>\d{4})-(?P<number>\d{2})-(?P<day>\d{2})t?",
    )
)


@functools.lru_cache(maxsize=4096)
def written_date(text: str) -> datetime:
    """A date with a time, in one of the languages known: wall time, kept as if it were UTC.

    Raises:
        BadInput: It is no date, or in a language not known.
    """
    plain = " ".join(_plain(text).split())
    for form in _FORMS:
        if match := form.fullmatch(plain):
            parts = match.groupdict()
            break
    else:
        raise BadInput("{text!r} is not a date that is known here.", text=text.strip()[:40])
    month = int(parts["number"]) if "number" in parts else _month(parts["month"], text)
    hour = int(parts["hour"])
    if parts["half"]:
        hour = hour % 12 + (12 if parts["half"] == "pm" else 0)
    try:
        instant = datetime(
            int(parts["year"]),
            month,
            int(parts["day"]),
            hour,
            int(parts["minute"]),
            int(parts["second"] or 0),
            tzinfo=UTC,
        )
    except ValueError as error:
        raise BadInput(
            "{text!r} is not a date: {why}.", text=text.strip()[:40], why=str(error)
        ) from error
    return plausible(instant)


def written_day(text: str) -> datetime:
    """A date with a time or without, which is midnight then: wall time, kept as if it were UTC.

    Raises:
        BadInput: It is no date, or in a language not known.
    """
    return written_date(text if ":" in text else f"{text} 00:00")


@functools.lru_cache(maxsize=4096)
def written_instant(text: str) -> datetime:
    """An instant with its offset: "2025-07-06T06:23:34.977Z", "2021-01-17 22:14:35 +0000"; in UTC.

    Raises:
        BadInput: It is none.
    """
    try:
        instant = datetime.fromisoformat(text.strip().replace(" +", "+").replace(" -", "-"))
        if instant.tzinfo is None:
            instant = instant.replace(tzinfo=UTC)
        return plausible(instant.astimezone(UTC).replace(microsecond=0))
    except (ValueError, OverflowError) as error:
        raise BadInput("{text!r} is not a date.", text=text.strip()[:40]) from error


@functools.lru_cache(maxsize=4096)
def date_in_form(text: str, form: str) -> datetime:
    """A date as an app writes it always: wall time, kept as if it were UTC.

    Args:
        text: The date.
        form: How it is written, in the signs of `strptime`.

    Raises:
        BadInput: It is none.
    """
    try:
        return plausible(datetime.strptime(text.strip(), form).replace(tzinfo=UTC))
    except ValueError as error:
        raise BadInput("{text!r} is not a date.", text=text.strip()[:40]) from error


@functools.lru_cache(maxsize=256)
def _months(word: str) -> tuple[int, ...]:
    """The months that a word may begin, in any language."""
    return tuple(
        number
        for number, names in enumerate(_MONTHS, 1)
        if any(name.startswith(word) for name in names.split())
    )


def _month(word: str, text: str) -> int:
    months = _months(word)
    if len(months) != 1:
        raise BadInput(
            "{text!r}: the month {word!r} is not known.", text=text.strip()[:40], word=word
        )
    return months[0]


def _plain(text: str) -> str:
    # Accents go; the syllables of Korean are put together again.
    if text.isascii():
        return text.casefold().replace("a.m.", "am").replace("p.m.", "pm")
    parts = unicodedata.normalize("NFKD", text.casefold())
    bare = "".join(c for c in parts if not unicodedata.combining(c))
    return unicodedata.normalize("NFC", bare).replace("a.m.", "am").replace("p.m.", "pm")
