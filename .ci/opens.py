"""Starts a program in a pseudo-terminal, waits for words on its screen, and leaves it with q.

    python3 .ci/opens.py WORDS COMMAND [ARGUMENT ...]

Needs nothing but Python. Exit 0: the words came and the program left with 0.
"""

import fcntl
import os
import pty
import re
import select
import struct
import sys
import termios
import time

CONTROL = re.compile(
    rb"\x1b\[[0-?]*[ -/]*[@-~]|\x1b[\]P_^X].*?(?:\x07|\x1b\\)|\x1b[ -/]*[0-~]", re.DOTALL
)
LONGEST_S = 300


def main() -> int:
    """Run it."""
    words, command = sys.argv[1].encode(), sys.argv[2:]
    pid, terminal = pty.fork()
    if pid == 0:
        fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
        os.environ.update(TERM="xterm-256color", LANG="C.UTF-8")
        try:
            os.execvp(command[0], command)
        finally:
            os._exit(127)
    seen = b""
    left = False
    deadline = time.monotonic() + LONGEST_S
    while time.monotonic() < deadline:
        if not select.select([terminal], [], [], 1.0)[0]:
            continue
        try:
            data = os.read(terminal, 1 << 20)
        except OSError:
            break
        if not data:
            break
        seen += data
        if not left and words in CONTROL.sub(b"", seen):
            os.write(terminal, b"q")
            left = True
    else:
        os.kill(pid, 9)
    status = os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
    if left and status == 0:
        print(f"shown: {words.decode()}")
        return 0
    print(CONTROL.sub(b"", seen).decode(errors="replace")[-4000:])
    print(f"never shown: {words.decode()}" if not left else f"left with {status}")
    return 1


if __name__ == "__main__":
    sys.exit(main())
