"""Lines as they are typed, waited for as long as a rest lasts and no longer."""

import os
from codecs import getincrementaldecoder
from queue import Empty, Queue
from threading import Thread
from typing import Protocol


class TypedLines(Protocol):
    """Where the lines come from."""

    def next(self, within_s: float | None) -> str | None:
        """The next line; None where none was typed within so many seconds.

        Args:
            within_s: Seconds to wait, None for as long as it takes.

        Raises:
            EOFError: There are no more.
        """


class LinesOfStream:
    """Lines of a terminal, a pipe or a file.

    A thread waits for them: a terminal of Windows can be waited for in no other way. It reads the
    file itself, not the stream that Python keeps, which could not be closed meanwhile.
    """

    def __init__(self, file: int, encoding: str) -> None:
        """Begin to read.

        Args:
            file: Its number.
            encoding: How it is written.
        """
        self._lines: Queue[str | None] = Queue()
        Thread(target=self._read, args=(file, encoding), daemon=True).start()

    def _read(self, file: int, encoding: str) -> None:
        decode = getincrementaldecoder(encoding)("replace").decode
        begun = ""
        while read := _bytes_of(file):
            *lines, begun = f"{begun}{decode(read)}".split("\n")
            for line in lines:
                self._lines.put(line)
        if begun:
            self._lines.put(begun)
        self._lines.put(None)

    def next(self, within_s: float | None) -> str | None:
        """The next line, without its end; see `TypedLines`."""
        try:
            line = self._lines.get(timeout=within_s)
        except Empty:
            return None
        if line is None:
            raise EOFError
        return line.removesuffix("\r")


def _bytes_of(file: int) -> bytes:
    """What comes next; nothing at the end, or once the terminal is gone."""
    try:
        return os.read(file, 4096)
    except OSError:
        return b""
