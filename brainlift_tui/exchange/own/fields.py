"""A JSON object read field by field, each with the type that it must have."""

import uuid
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import NoReturn, TypeVar
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from brainlift_tui.core.errors import BadInput
from brainlift_tui.core.load.load import Load, Unit, plain_digits
from brainlift_tui.core.load.named import AnyLoad, NamedLoad
from brainlift_tui.core.said import Said, said
from brainlift_tui.core.workout.workout import check_text
from brainlift_tui.exchange.readers.cells import plausible

T = TypeVar("T")

_FOREIGN_IDS = uuid.UUID("0d6a4a5e-3c1f-4b57-8a7e-5a0c4c2f9d11")
_LARGEST = 10**9


class Fields:
    """One JSON object, its fields read with the type each must have."""

    def __init__(self, value: object, what: str) -> None:
        """Take an object.

        Args:
            value: What stands in the file.
            what: What it is, for messages.

        Raises:
            BadInput: It is no object.
        """
        if not isinstance(value, dict):
            raise BadInput("{what} is no JSON object.", what=what)
        self._fields: dict[str, object] = value
        self._what = what

    def text(self, key: str, default: str = "") -> str:
        """A text; null and a missing field are the default."""
        value = self._fields.get(key)
        if value is None:
            return default
        return self._text(key, value, said("a text"))

    def whole(self, key: str) -> int | None:
        """A whole number, None where there is none."""
        value = self._number(key)
        if value is not None and value % 1:
            self._refuse(key, value, said("a whole number"))
        return None if value is None else int(value)

    def count(self, key: str) -> int:
        """A whole number that has to be there."""
        value = self.whole(key)
        if value is None:
            self._refuse(key, value, said("a whole number"))
        return value

    def decimal(self, key: str) -> str | None:
        """A number in decimal digits, None where there is none."""
        value = self._number(key)
        return None if value is None else plain_digits(value)

    def real(self, key: str) -> float | None:
        """A number, None where there is none."""
        digits = self.decimal(key)
        return None if digits is None else float(digits)

    def switch(self, key: str, *, default: bool = False) -> bool:
        """True or false."""
        value = self._fields.get(key)
        if value is None:
            return default
        if not isinstance(value, bool):
            self._refuse(key, value, said("true or false"))
        return value

    def maybe(self, key: str) -> bool | None:
        """True, false, or None where neither was said."""
        return None if self._fields.get(key) is None else self.switch(key)

    def instant(self, key: str) -> datetime | None:
        """An instant with its offset, None where there is none."""
        text = self.text(key)
        if not text:
            return None
        try:
            instant = datetime.fromisoformat(text)
        except ValueError:
            self._refuse(key, text, said("an instant like 2026-11-22T17:05:00+01:00"))
        try:
            instant = (instant if instant.tzinfo else instant.replace(tzinfo=UTC)).astimezone(UTC)
        except OverflowError:
            self._refuse(key, text, said("an instant that can be meant"))
        return plausible(instant).replace(microsecond=0)

    def day(self, key: str) -> date:
        """A day that has to be there."""
        text = self.text(key)
        try:
            day = date.fromisoformat(text)
        except ValueError:
            self._refuse(key, text, said("a day like 2026-11-22"))
        return day

    def moment(self, key: str) -> datetime:
        """An instant that has to be there."""
        instant = self.instant(key)
        if instant is None:
            self._refuse(key, None, said("an instant like 2026-11-22T17:05:00+01:00"))
        return instant

    def zone(self, key: str) -> str | None:
        """The name of a time zone, None where there is none."""
        name = self.text(key)
        if not name:
            return None
        try:
            ZoneInfo(name)
        except (ZoneInfoNotFoundError, ValueError, OSError) as error:
            raise BadInput(
                "the time zone {name!r} of {what} is not known.", name=name[:40], what=self._what
            ) from error
        return name

    def load(self, key: str, unit_key: str = "unit") -> Load | None:
        """A load from its number and its unit."""
        digits = self.decimal(key)
        if digits is None:
            return None
        return Load.parse(digits, self.word(unit_key, Unit))

    def any_load(self, key: str, unit_key: str = "unit", name_key: str = "band") -> AnyLoad | None:
        """The same, or the name of one that has no kilograms, such as a band."""
        name = self.text(name_key)
        weight = self.load(key, unit_key)
        return NamedLoad.parse(name) if name and weight is None else weight

    def word(self, key: str, words: Callable[[str], T], default: T | None = None) -> T:
        """One of a set of words."""
        text = self.text(key)
        if not text and default is not None:
            return default
        try:
            return words(text)
        except ValueError:
            self._refuse(key, text, said("one of its words"))

    def one_of(self, key: str, words: tuple[str, ...], default: str) -> str:
        """One of these words; null and a missing field are the default."""
        text = self.text(key) or default
        if text not in words:
            self._refuse(key, text, said("one of its words"))
        return text

    def items(self, key: str) -> list[object]:
        """A list; null and a missing field are an empty one."""
        value = self._fields.get(key)
        if value is None:
            return []
        if not isinstance(value, list):
            self._refuse(key, value, said("a list"))
        return value

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of texts."""
        return tuple(self._text(key, value, said("a list of texts")) for value in self.items(key))

    def maybe_texts(self, key: str) -> tuple[str, ...] | None:
        """A list of texts, None where nothing was said."""
        return None if self._fields.get(key) is None else self.texts(key)

    def uid(self, key: str = "id") -> str:
        """An id of 128 bits in hex; one of another form gives one that stays the same."""
        text = self.text(key)
        if not text:
            return ""
        bare = text.replace("-", "").lower()
        if len(bare) == 32 and all(c in "0123456789abcdef" for c in bare):
            return bare
        return uuid.uuid5(_FOREIGN_IDS, text).hex

    def inner(self, key: str) -> "Fields | None":
        """An object within this one."""
        value = self._fields.get(key)
        return None if value is None else Fields(value, f"{key} of {self._what}")

    def each(self, key: str, what: str) -> Iterator["Fields"]:
        """The objects of a list within this one, each called by what it is and its number."""
        for number, value in enumerate(self.items(key), 1):
            yield Fields(value, f"{what} {number}")

    @property
    def keys(self) -> tuple[str, ...]:
        """The names of its fields."""
        return tuple(self._text("a field", name, said("a name")) for name in self._fields)

    def _text(self, key: str, value: object, wanted: Said) -> str:
        if not isinstance(value, str):
            self._refuse(key, value, wanted)
        try:
            check_text(value, "text")
        except BadInput:
            self._refuse(key, ascii(value[:40]), said("{wanted} that can be shown", wanted=wanted))
        return value

    def _number(self, key: str) -> Decimal | None:
        value = self._fields.get(key)
        if value is None:
            return None
        if not isinstance(value, int | Decimal) or isinstance(value, bool):
            self._refuse(key, value, said("a number"))
        exact = Decimal(value)
        if not -_LARGEST <= exact <= _LARGEST:
            self._refuse(key, value, said("a number that can be meant"))
        return exact

    def _refuse(self, key: str, value: object, wanted: Said) -> NoReturn:
        shown = f"{value!s:.40}" if value is not None else said("missing")
        raise BadInput(
            "{key} of {what} is {shown}; it takes {wanted}.",
            key=key,
            what=self._what,
            shown=shown,
            wanted=wanted,
        )
