"""What is said to the lifter: the id of a sentence and the values in it, not yet in a language.

The id is the English of it, with a name in braces for each value: "{name}: set {place} changed".
Core and store say things in this way; the tui and the command line put them into words, the journal
keeps them, and where a program reads along they stay English.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from functools import lru_cache
from string import Formatter
from typing import Protocol, TypeAlias

from brainlift_tui.core.named_tuple import NamedTuple


class Amount(Protocol):
    """A number in a unit, such as a load."""

    @property
    def text(self) -> str:
        """Its digits, as entered."""

    @property
    def unit(self) -> str:
        """What they count."""


Value: TypeAlias = "str | int | float | date | Amount | Key | Said"
"""What can stand in a sentence: a name, a number, a day, a load, a key, or what is itself said."""


class Key(NamedTuple):
    """The key of something that the lifter can do.

    Attributes:
        command: The id of the command, in the table of what can be done.
        usual: How the key is written, where the lifter chose no other.
    """

    command: str
    usual: str

    def __str__(self) -> str:
        return self.usual


_BETWEEN_DIGITS = re.compile(r"(?<=\d)[.,](?=\d)")


class Manner(NamedTuple):
    """How numbers and times are written where the lifter lives.

    Attributes:
        decimal: The decimal sign.
        grouped: What stands between thousands.
        clock: A time of the day, as `strftime` has it.
    """

    decimal: str = "."
    grouped: str = ","
    clock: str = "%H:%M"

    def number(self, digits: str) -> str:
        """A number as it is written there, from how it is written in English."""
        if self.decimal == ".":
            return digits
        signs = {".": self.decimal, ",": self.grouped}
        return _BETWEEN_DIGITS.sub(lambda found: signs[found[0]], digits)


AS_IN_ENGLISH = Manner()


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

    def __bool__(self) -> bool:
        """Whether anything is said at all."""
        return bool(self.id)

    def __str__(self) -> str:
        return self.english()

    def english(self) -> str:
        """The whole of it in English."""
        return self.filled(self.plural if self.plural and self.number != 1 else self.id)

    def filled(
        self,
        form: str,
        words: "Callable[[Said | Key | str], str]" = str,
        manner: Manner = AS_IN_ENGLISH,
    ) -> str:
        """Its values in the sentence of some language.

        Args:
            form: The sentence, with names in braces; "{name:Aa}" begins with a capital letter,
                "{day:%-d %b}" leaves out the year. The names of weekdays and months are said too.
            words: Puts into that language what stands in it and was itself said, or bears a name
                of the catalogue, and tells what key does something; else English and the usual key.
            manner: How numbers and times are written.
        """
        if not self.values:
            return form
        values = dict(self.values)
        return "".join(
            before
            if name is None
            else before + _written(values[name], spec, conversion, words, manner)
            for before, name, spec, conversion in _parts(form)
        )


NOTHING = Said("")
"""Nothing is said: it is false, and no text."""


def said(sentence: str, /, **values: Value) -> Said:
    """Say a sentence, such as `said("{name} deleted", name="Squat")`."""
    return Said(sentence, tuple(values.items()))


def said_of(number: int, one: str, several: str, /, **values: Value) -> Said:
    """Say what depends on a number, such as `said_of(3, "one set", "{number} sets")`."""
    return Said(one, (("number", number), *values.items()), several, number)


def listed(parts: Sequence[Value]) -> Said:
    """Say several things as one says them: "legs", "legs and back", "legs, chest and back"."""
    if len(parts) < 2:
        return in_turn(parts)
    return said("{several} and {last}", several=in_turn(parts[:-1]), last=parts[-1])


def either(parts: Sequence[Value]) -> Said:
    """Say several things of which one is meant: "chest or calves"."""
    if len(parts) < 2:
        return in_turn(parts)
    return said("{one} or {other}", one=either(parts[:-1]), other=parts[-1])


def in_turn(parts: Iterable[Value], between: str = ", ") -> Said:
    """Say several things one behind the other; what stands between them has no braces.

    Of nothing said nothing is seen, not even what would stand beside it.
    """
    return _joined((part for part in parts if part != NOTHING), between)


def in_lines(lines: Iterable[Value]) -> Said:
    """Say several lines one below the other; of nothing said there is an empty one."""
    return _joined(lines, "\n")


def _joined(parts: Iterable[Value], between: str) -> Said:
    named = tuple((f"part{place}", part) for place, part in enumerate(parts))
    if len(named) == 1 and isinstance(named[0][1], Said):
        return named[0][1]
    return Said(between.join(f"{{{name}}}" for name, _ in named), named)


@lru_cache(maxsize=1024)
def _parts(form: str) -> tuple[tuple[str, str | None, str | None, str | None], ...]:
    """A form cut at its braces: what stands before them, the name, how it is written."""
    return tuple(Formatter().parse(form))


_NAMED = re.compile("%[aAbB]")
"""What of a day is written as a name: Thu, Thursday, Nov, November."""


def _written(
    value: Value,
    spec: str | None,
    conversion: str | None,
    words: Callable[[Said | Key | str], str],
    manner: Manner,
) -> str:
    """A value in words: numbers lose the noise of floats, days are written out."""
    if conversion:
        value = repr(value)
    match value:
        case Said() | Key():
            text = words(value)
            return text[:1].upper() + text[1:] if spec == "Aa" else format(text, spec or "")
        case str():
            return format(value, spec) if spec else words(value)
        case float() if not spec:
            spec = "g"
        case date():
            spec = (spec or "%-d %b %Y").replace("%H:%M", manner.clock)
            day = _NAMED.sub(lambda name: words(Said(format(value, name[0]))), spec)
            return format(value, day.replace("%-d", str(value.day)))
    return manner.number(format(value, spec or ""))
