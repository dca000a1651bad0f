"""A terminal that a program runs in: its keys are pressed, its screen is read.

A screen comes in pieces. The program marks where a picture of it begins and ends, and only whole
pictures are shown: so nothing has to wait whether more comes.
"""

import fcntl
import os
import pty
import re
import select
import signal
import struct
import subprocess
import termios
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Self

import pyte

KEYS = {
    "enter": "\r",
    "escape": "\x1b",
    "space": " ",
    "tab": "\t",
    "backspace": "\x7f",
    "up": "\x1b[A",
    "down": "\x1b[B",
    "right": "\x1b[C",
    "left": "\x1b[D",
    "pagedown": "\x1b[6~",
    "ctrl+c": "\x03",
}

UNKNOWN_TO_PYTE = re.compile(rb"\x1b\[[<=>?][0-9;]*[a-gi-km-zA-Z$]p?|\x1b\[[0-9;]*\$[a-z]")
"""Sequences that pyte would print instead of following."""

UNFINISHED = re.compile(rb"\x1b(\[[0-9;<=>?$]*)?$")

LONGEST_WAIT_S = 180.0
"""What a busy machine may take for one screen; nothing ever waits this long otherwise."""

CAN_FRAMES, KNOWS_FRAMES = b"\x1b[?2026$p", b"\x1b[?2026;2$y"
FRAME_BEGINS, FRAME_ENDS = b"\x1b[?2026h", b"\x1b[?2026l"
"""How a program asks whether it may mark where a picture begins and ends, and does so."""

ASKS_GROUND = b"\x1b]11;?\x1b\\"
"""How a program asks for the background."""

APART_S = 0.01
"""Between two pieces of an answer, so that they are read as two."""


class Terminal:
    """One run of a program in a pseudo-terminal.

    Attributes:
        seen_at: When the last output was read, by the monotonic clock.
        printed: Everything that was ever printed, as it came.
        answer: Pieces in which the terminal tells its background, and whatever is typed among them,
            once it is asked; it says nothing where there are none.
    """

    answer: tuple[bytes, ...] = ()

    def __init__(
        self,
        command: Sequence[str],
        environment: Mapping[str, str],
        folder: Path,
        columns: int = 80,
        rows: int = 24,
    ) -> None:
        self._screen = pyte.Screen(columns, rows)
        self._stream = pyte.ByteStream(self._screen)
        self._rest = b""
        self.printed = b""
        self.seen_at = time.monotonic()
        self._hung_up = False
        self._ours, theirs = pty.openpty()
        self._set_size(columns, rows)
        self._process = subprocess.Popen(
            command,
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
            env=dict(environment),
            cwd=folder,
            start_new_session=True,
        )
        os.close(theirs)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._process.poll() is None:
            self._process.kill()
        self._process.wait()
        if not self._hung_up:
            os.close(self._ours)

    @property
    def process(self) -> int:
        """The number of the process that was started."""
        return self._process.pid

    @property
    def text(self) -> str:
        """What stands on the screen, line by line, without the blanks at the ends."""
        return "\n".join(line.rstrip() for line in self._screen.display)

    def ground(self, column: int, row: int) -> str:
        """The background of a cell, in hex."""
        return str(self._screen.buffer[row][column].bg)

    def press(self, *keys: str) -> float:
        """Press keys, each a name or the characters themselves.

        Returns:
            When the last one was pressed.
        """
        for key in keys:
            os.write(self._ours, KEYS.get(key, key).encode())
        return time.monotonic()

    def resize(self, columns: int, rows: int) -> None:
        """Make the window larger or smaller."""
        self._screen.resize(rows, columns)
        self._set_size(columns, rows)
        # The pair is nobody's controlling terminal, so the kernel tells nobody.
        self._process.send_signal(signal.SIGWINCH)

    def _set_size(self, columns: int, rows: int) -> None:
        fcntl.ioctl(self._ours, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def wait_for(self, wanted: str | Callable[[str], bool]) -> str:
        """Read the screen until it holds these words, or is as wanted.

        Raises:
            AssertionError: It never was; the screen stands in the message.
        """
        fits = wanted if callable(wanted) else lambda text: wanted in text
        deadline = time.monotonic() + LONGEST_WAIT_S
        while not fits(self.text):
            if not self._read(deadline - time.monotonic()):
                raise AssertionError(f"never on the screen: {wanted!r}\n{self.text}")
        return self.text

    def read_for(self, seconds: float) -> str:
        """Read the screen for a while, whatever comes."""
        end = time.monotonic() + seconds
        while (left := end - time.monotonic()) > 0 and self._read(left):
            pass
        return self.text

    def wait_for_end(self) -> int:
        """Read until the program ends by itself.

        Returns:
            Its exit status.
        """
        deadline = time.monotonic() + LONGEST_WAIT_S
        while self._read(deadline - time.monotonic()):
            pass
        return self._process.wait(max(1.0, deadline - time.monotonic()))

    @property
    def modes(self) -> list[object]:
        """How the terminal treats what is typed: whether it echoes, waits for Enter, and so on."""
        return termios.tcgetattr(self._ours)

    def ask_to_end(self, how: signal.Signals) -> None:
        """Send the program a signal."""
        self._process.send_signal(how)

    def hang_up(self, *, told: bool) -> int:
        """Close the terminal, as its window's cross does.

        Args:
            told: Whether the program is told by signals, as whatever the terminal controls is: that
                it was closed, and to go on.

        Returns:
            The program's exit status.
        """
        os.close(self._ours)
        self._hung_up = True
        # The pair is nobody's controlling terminal, so the kernel tells nobody.
        if told:
            self._process.send_signal(signal.SIGHUP)
            self._process.send_signal(signal.SIGCONT)
        return self._process.wait(LONGEST_WAIT_S)

    def kill(self) -> float:
        """End the program as a power cut does.

        Returns:
            When.
        """
        self._process.send_signal(signal.SIGKILL)
        moment = time.monotonic()
        self._process.wait()
        return moment

    def _read(self, seconds: float) -> bool:
        """Take in output that comes within this time; False where there is none."""
        readable, _, _ = select.select([self._ours], [], [], max(0.0, seconds))
        if not readable:
            return False
        try:
            data = os.read(self._ours, 1 << 20)
        except OSError:  # the other end is closed
            return False
        if not data:
            return False
        self.seen_at = time.monotonic()
        self.printed += data
        if CAN_FRAMES in data:
            os.write(self._ours, KNOWS_FRAMES)
        if ASKS_GROUND in data:
            for piece in self.answer:
                os.write(self._ours, piece)
                time.sleep(APART_S)
        data = self._rest + data
        cut = UNFINISHED.search(data)
        whole = cut.start() if cut else len(data)
        begun = data.rfind(FRAME_BEGINS)
        if begun > data.rfind(FRAME_ENDS):
            whole = min(whole, begun)
        self._rest = data[whole:]
        self._stream.feed(UNKNOWN_TO_PYTE.sub(b"", data[:whole]))
        return True
