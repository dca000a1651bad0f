"""A JSON document read piece by piece, so that a log of decades is never held as text."""

import json
import re
from collections.abc import Callable, Iterable
from decimal import Decimal
from json import JSONDecodeError

_BLANKS = re.compile(r"[ \t\n\r]*")

_LOOKAHEAD = 16
"""Signs from the end of what is there so far within which a word or number may be cut."""

_CUT = "Unterminated string"
"""What is said of a text that is cut, wherever it begins."""


def read_streamed(
    pieces: Iterable[str], streamed: str, take: Callable[[object, int], None]
) -> dict[str, object]:
    """The fields of a document, of which one that is a list goes elsewhere, item by item.

    Args:
        pieces: The document, an object, in pieces of any length.
        streamed: The field that holds the list.
        take: Is given each item of it, with the line that it begins in.

    Returns:
        The other fields; decimal numbers are exact.

    Raises:
        JSONDecodeError: It is no JSON, or no object.
        ValueError: It has a number that is none.
        RecursionError: It goes too deep.
    """
    return _Document(pieces, take).fields(streamed)


class _Document:
    """A place in the document, going down it; of the text there is what lies around it."""

    def __init__(self, pieces: Iterable[str], take: Callable[[object, int], None]) -> None:
        self._pieces, self._take = iter(pieces), take
        self._decoder = json.JSONDecoder(parse_float=Decimal, parse_constant=_no_constant)
        self._text, self._at = "", 0
        self._line, self._counted = 1, 0

    def fields(self, streamed: str) -> dict[str, object]:
        fields: dict[str, object] = {}
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
                    fields[key] = self._value()
                if self._is_next("}"):
                    break
                self._expect(",", "Expecting ',' delimiter")
        self._skip()
        if self._at < len(self._text):
            raise self._error("Extra data")
        return fields

    def _items(self) -> None:
        """Take the items of a list, behind its bracket."""
        if self._is_next("]"):
            return
        while True:
            self._skip()
            line = self._line_here()
            self._take(self._value(), line)
            if self._is_next("]"):
                return
            self._expect(",", "Expecting ',' delimiter")

    def _value(self) -> object:
        self._skip()
        while True:
            value: object
            try:
                value, end = self._decoder.raw_decode(self._text, self._at)
            except JSONDecodeError as error:
                near_end = error.pos >= len(self._text) - _LOOKAHEAD
                if (near_end or error.msg.startswith(_CUT)) and self._go_on():
                    continue
                error.lineno += self._line_here() - 1 - self._text.count("\n", 0, self._at)
                raise
            if end > len(self._text) - _LOOKAHEAD and self._go_on():
                continue
            self._at = end
            return value

    def _go_on(self) -> bool:
        """Let go of what was read and take more; whether there was more.

        It is as much again at least as is left, so that a long value is begun a few times only.
        """
        left = len(self._text) - self._at
        more, length = [], 0
        for piece in self._pieces:
            more.append(piece)
            length += len(piece)
            if length > left:
                break
        if not length:
            return False
        self._line_here()
        self._text = "".join([self._text[self._at :], *more])
        self._at = self._counted = 0
        return True

    def _line_here(self) -> int:
        self._line += self._text.count("\n", self._counted, self._at)
        self._counted = self._at
        return self._line

    def _skip(self) -> None:
        while True:
            blanks = _BLANKS.match(self._text, self._at)
            self._at = blanks.end() if blanks else self._at
            if self._at < len(self._text) or not self._go_on():
                return

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
        error = JSONDecodeError(why, self._text, self._at)
        error.lineno = self._line_here()
        return error


def _no_constant(name: str) -> None:
    raise ValueError(name)
