"""What is said to the lifter: the id of a sentence and the values in it, not yet in a language.

The id is the English of it, with a name in braces for each value: "{name}: set {place} changed".
Core and store say things in this way; the tui and the command line put them into words, the journal
keeps them, and where a program reads along they stay English.
"""

from collections.abc import Callable, Iterable
from datetime import date
from string import Formatter
from typing import NamedTuple, Protocol, TypeAlias


class Amount(Protocol):
    """A number in a unit, such as a load."""

    @property
    def text(self) -> str:
        """Its digits, as entered."""

    @property
    def unit(self) -> str:
        """What they count."""


Value: TypeAlias = "str | int | float | date | Amount | Said"
"""What can stand in a sentence: a name, a number, a day, a load, or something said in its turn."""


class Said(NamedTuple):
    """A sentence or a part of one.

    Attributes:
        id: The English of it; of one that depends on a number, as it is said of one.
        values: What stands for each name in braces. Without any the id is said as it stands.
        plural: How it is said of another number than one, "" where it depends on none.
        number: The number it depends on.
    """

    id: str
    values: tuple[tuple[str, Value], ...] = ()
    plural: str = ""
    number: int = 1

    def __str__(self) -> str:
        return self.english()

    def english(self) -> str:
        """The whole of it in English."""
        return self.filled(self.plural if self.plural and self.number != 1 else self.id)

    def filled(self, form: str, words: "Callable[[Said], str] | None" = None) -> str:
        """Its values in the sentence of some language.

        Args:
            form: The sentence, with names in braces.
            words: Puts into that language what stands in it and was itself said; else English.
        """
        if not self.values:
            return form
        return _Filler(words or Said.english).vformat(form, (), dict(self.values))


def said(sentence: str, /, **values: Value) -> Said:
    """Say a sentence, such as `said("{name} deleted", name="Squat")`."""
    return Said(sentence, tuple(values.items()))


def said_of(number: int, one: str, several: str, /, **values: Value) -> Said:
    """Say what depends on a number, such as `said_of(3, "one set", "{number} sets")`."""
    return Said(one, (("number", number), *values.items()), several, number)


def in_turn(parts: Iterable[Value], between: str = ", ") -> Said:
    """Say several things one behind the other; what stands between them has no braces."""
    named = tuple((f"part{place}", part) for place, part in enumerate(parts))
    return Said(between.join(f"{{{name}}}" for name, _ in named), named)


class _Filler(Formatter):
    """Numbers lose the noise of floats, days are written out."""

    def __init__(self, words: Callable[[Said], str]) -> None:
        self._words = words

    def format_field(self, value: Value, format_spec: str) -> str:
        match value:
            case Said():
                return self._words(value)
            case float() if not format_spec:
                return f"{value:g}"
            case date() if not format_spec:
                return f"{value.day} {value:%b %Y}"
            case _:
                return format(value, format_spec) if format_spec else str(value)
