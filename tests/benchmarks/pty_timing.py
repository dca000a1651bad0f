"""Times a program in a terminal from the outside: from its exec to what its screen shows.

While the program runs there is one loop that reads its output, stamps it and looks for words in
the plain text; nothing is drawn. What the program asks of its terminal is answered at once, as a
modern terminal does, for a program that waits for an answer would be timed with its patience.
"""

import fcntl
import os
import pty
import re
import select
import signal
import struct
import sys
import sysconfig
import termios
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from subprocess import run
from typing import Self

CONTROL = re.compile(
    rb"\x1b\[[0-?]*[ -/]*[@-~]"  # colours, the cursor, modes
    rb"|\x1b[\]P_^X].*?(?:\x07|\x1b\\)"  # titles and other strings
    rb"|\x1b[ -/]*[0-~]",
    re.DOTALL,
)

KNOWN_MODE = re.compile(rb"\x1b\[\?(\d+)\$p")
ANSWERS: Mapping[bytes, bytes] = {
    rb"\x1b\[0?c": b"\x1b[?62;22c",
    rb"\x1b\[>0?q": b"\x1bP>|timing\x1b\\",
    rb"\x1b\[6n": b"\x1b[1;1R",
    rb"\x1b\]11;\?": b"\x1b]11;rgb:1515/1818/1a1a\x1b\\",
    rb"\x1b\[\?u": b"\x1b[?0u",
}

LONGEST_S = 30.0
FRAME_S = 0.02
"""A frame is over when nothing came for so long."""
QUIET_S = 0.4


class NeverShown(Exception):
    """The program ended, or its time was over, before the words came."""


class TimedRun:
    """One run of a program, begun when the block is entered."""

    def __init__(
        self,
        command: Sequence[str],
        environment: Mapping[str, str],
        columns: int = 80,
        rows: int = 24,
    ) -> None:
        self._command = list(command)
        self._environment = dict(environment)
        self._size = struct.pack("HHHH", rows, columns, 0, 0)
        self._plain = b""
        self._tail = b""

    def __enter__(self) -> Self:
        self.began = time.perf_counter()
        self._pid, self._fd = pty.fork()
        if self._pid == 0:
            try:
                fcntl.ioctl(0, termios.TIOCSWINSZ, self._size)
                os.execve(self._command[0], self._command, self._environment)
            finally:
                os._exit(127)
        return self

    def __exit__(self, *_: object) -> None:
        os.kill(self._pid, signal.SIGKILL)
        os.waitpid(self._pid, 0)
        os.close(self._fd)

    def press(self, key: str) -> None:
        """Press a key; what is looked for from now on has to come after it."""
        self._plain = b""
        os.write(self._fd, key.encode())

    def until(self, words: str) -> float:
        """Seconds since exec when the words came.

        Raises:
            NeverShown: They did not come.
        """
        wanted = words.encode()
        while wanted not in self._plain:
            moment = self._read()
            if moment - self.began > LONGEST_S:
                raise NeverShown(f"{words!r} never came; last: {self._plain[-2000:]!r}")
        return moment - self.began

    def until_match(self, pattern: re.Pattern[str]) -> tuple[re.Match[str], float]:
        """What matches in the text that came since the last key, and the moment it was whole.

        Raises:
            NeverShown: Nothing did.
        """
        moment = time.perf_counter()
        end = moment + LONGEST_S
        while moment < end:
            found = pattern.search(self._plain.decode(errors="replace"))
            if found is not None:
                return found, moment
            moment = self._read()
        raise NeverShown(f"{pattern.pattern!r} never came; last: {self._plain[-2000:]!r}")

    def listen(self, seconds: float) -> None:
        """Read what comes for so long."""
        end = time.perf_counter() + seconds
        while (left := end - time.perf_counter()) > 0:
            if select.select([self._fd], [], [], left)[0]:
                self._read()

    @property
    def process(self) -> int:
        """The program's process."""
        return self._pid

    def answer(self, key: str, words: str) -> float:
        """Milliseconds from a key to the moment its words can be read."""
        began = time.perf_counter()
        self.press(key)
        return (self.until(words) + self.began - began) * 1000

    def frame(self, key: str) -> float:
        """Milliseconds from a key to the end of the frame that answers it."""
        began = time.perf_counter()
        self.press(key)
        moment = self._read()
        while select.select([self._fd], [], [], FRAME_S)[0]:
            moment = self._read()
        return (moment - began) * 1000

    def quiet(self) -> None:
        """Wait until nothing more is written."""
        while select.select([self._fd], [], [], QUIET_S)[0]:
            self._read()

    def peak_mb(self) -> float:
        """The most memory that the program has had, in MB."""
        return self._status_mb("VmHWM")

    def memory_mb(self) -> float:
        """The memory that the program has now, in MB."""
        return self._status_mb("VmRSS")

    def _status_mb(self, field: str) -> float:
        status = Path(f"/proc/{self._pid}/status").read_text()
        return int(re.search(rf"{field}:\s+(\d+)", status)[1]) / 1024  # type: ignore[index]

    def _read(self) -> float:
        readable, _, _ = select.select([self._fd], [], [], LONGEST_S)
        try:
            data = os.read(self._fd, 1 << 20) if readable else b""
        except OSError:
            data = b""
        moment = time.perf_counter()
        if not data:
            raise NeverShown(f"the program ended or fell silent: {self._plain[-2000:]!r}")
        self._answer(data)
        self._plain += CONTROL.sub(b"", data)
        return moment

    def _answer(self, data: bytes) -> None:
        window, old = self._tail + data, len(self._tail)
        for found in KNOWN_MODE.finditer(window):
            if found.end() > old:
                os.write(self._fd, b"\x1b[?" + found[1] + b";2$y")
        for question, answer in ANSWERS.items():
            for found in re.finditer(question, window):
                if found.end() > old:
                    os.write(self._fd, answer)
        self._tail = window[-32:]


def clean_environment(home: Path) -> dict[str, str]:
    """What a program is run with: little, and the same each time.

    Python may keep what it compiles, as it may for a user, whatever holds around us.
    """
    return {
        "PATH": os.environ["PATH"],
        "HOME": str(home),
        "TERM": "xterm-256color",
        "COLORTERM": "truecolor",
        "LANG": "C.UTF-8",
        "TZ": "UTC",
        "PYTHONPATH": str(Path(__file__).parents[2]),
    }


def compile_everything(home: Path) -> None:
    """Compile what the programs import, so that no run pays for it."""
    places = [sysconfig.get_path("stdlib"), sysconfig.get_path("purelib")]
    ours = [str(Path(__file__).parents[2] / name) for name in ("brainlift_tui", "tests/benchmarks")]
    run(
        [sys.executable, "-m", "compileall", "-q", "-j", "0", *places, *ours],
        env=clean_environment(home),
        check=False,  # the standard library holds files that are wrong on purpose
        capture_output=True,
    )
