"""A JSON document read piece by piece, so that a log of decades is never held twice."""

import json
import re
from collections.abc import Callable
from decimal import Decimal
from json import JSONDecodeError

_BLANKS = re.compile(r"[ \t\n\r]*")

_LOOKS = 256
"""Items between two looks at how far it is read."""


def read_streamed(
    text: str,
    streamed: str,
    take: Callable[[object], None],
    follow: Callable[[float], None] | None = None,
) -> dict[str, object]:
    """The fields of a document, of which one that is a list goes elsewhere, item by item.

    Args:
        text: The document: an object.
        streamed: The field that holds the list.
        take: Is given each item of it.
        follow: Is told what share of the document is read; None where nobody asks.

    Returns:
        The other fields; decimal numbers are exact.

    Raises:
        JSONDecodeError: It is no JSON, or no object.
        ValueError: It has a number that is none.
        RecursionError: It goes too deep.
    """
    return _Document(text, take, follow).fields(streamed)


class _Document:
    """A place in the document, going down it."""

    def __init__(
        self, text: str, take: Callable[[object], None], follow: Callable[[float], None] | None
    ) -> None:
        self._text, self._take, self._follow = text, take, follow
        self._decoder = json.JSONDecoder(parse_float=Decimal, parse_constant=_no_constant)
        self._at = 0

    def fields(self, streamed: str) -> dict[str, object]:
        found: dict[str, object] = {}
        self._expect("{", "Expecting value")
        if not self._is_next("}"):
            while True:
                self._skip()
                if self._text[self._at : self._at + 1] != '"':
                    raise self._error("Expecting property name enclosed in double quotes")
                key = str(self._value())
                self._expect(":", "Expecting ':' delimiter")
                if key == streamed and self._is_next("["):
                    self._items()
                else:
                    found[key] = self._value()
                if self._is_next("}"):
                    break
                self._expect(",", "Expecting ',' delimiter")
        self._skip()
        if self._at < len(self._text):
            raise self._error("Extra data")
        return found

    def _items(self) -> None:
        """Take the items of a list, behind its bracket."""
        if self._is_next("]"):
            return
        number = 0
        while True:
            self._take(self._value())
            number += 1
            if self._follow is not None and number % _LOOKS == 0:
                self._follow(self._at / len(self._text))
            if self._is_next("]"):
                return
            self._expect(",", "Expecting ',' delimiter")

    def _value(self) -> object:
        self._skip()
        value: object
        value, self._at = self._decoder.raw_decode(self._text, self._at)
        return value

    def _skip(self) -> None:
        blanks = _BLANKS.match(self._text, self._at)
        self._at = blanks.end() if blanks else self._at

    def _is_next(self, sign: str) -> bool:
        """Whether a sign comes next, which is passed then."""
        self._skip()
        there = self._text.startswith(sign, self._at)
        self._at += there
        return there

    def _expect(self, sign: str, otherwise: str) -> None:
        if not self._is_next(sign):
            raise self._error(otherwise)

    def _error(self, why: str) -> JSONDecodeError:
        return JSONDecodeError(why, self._text, self._at)


def _no_constant(name: str) -> None:
    raise ValueError(name)
