"""A program run under strace: each of its calls to the system is seen, and can be made to fail."""

import re
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from random import Random
from typing import NamedTuple

CALLS = (
    "openat", "mkdir", "write", "pwrite64", "fsync", "fdatasync", "rename", "ftruncate", "unlink",
)  # fmt: skip
"""What touches the disk."""

ERRORS = ("ENOSPC", "EIO", "EROFS", "EINTR")
"""What a disk may answer: it is full, it fails, it may only be read; or a signal came between."""


@cache
def missing() -> str:
    """Why nothing can be traced here; "" where it can."""
    if sys.platform != "linux" or shutil.which("strace") is None:
        return "strace is not here"
    done = subprocess.run(
        ["strace", "-o", "/dev/null", "-e", "inject=fsync:error=EIO", "true"],
        capture_output=True,
        check=False,
    )
    return "" if done.returncode == 0 else "strace may trace nothing here"


class Call(NamedTuple):
    """One call of a run.

    Attributes:
        name: What was called.
        number: The how many-th of this name it was in its thread, from 1.
        line: What strace wrote of it.
    """

    name: str
    number: int
    line: str


def under_strace(words: Sequence[str], trace: Path, *options: str) -> list[str]:
    """The words that run a program under strace.

    Args:
        words: The program.
        trace: Where strace writes what it sees.
        options: More for strace.
    """
    return [*_strace(trace, *options), "-f", *words]


def _strace(trace: Path, *options: str) -> list[str]:
    seen = f"trace={','.join(CALLS)}"
    return ["strace", "-qq", "-y", "-s", "160", "-e", "signal=none",
            "-o", str(trace), "-e", seen, *options]  # fmt: skip


@contextmanager
def tracing(threads: Sequence[int], trace: Path, *options: str) -> Iterator[None]:
    """Come to threads of this process, and leave them again; their calls count from here on.

    Args:
        threads: Their ids, as the system knows them.
        trace: Where strace writes what it sees.
        options: More for strace.

    Raises:
        AssertionError: They may not be traced.
    """
    come = [word for thread in threads for word in ("-p", str(thread))]
    words = [*_strace(trace, *options), *come]
    with subprocess.Popen(words, stdin=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as strace:
        try:
            while not all(map(_is_traced, threads)):
                assert strace.poll() is None, "strace may come to no thread that runs"
                time.sleep(0.01)
            yield
        finally:
            strace.terminate()


def _is_traced(thread: int) -> bool:
    status = Path(f"/proc/self/task/{thread}/status").read_text(encoding="utf-8")
    return "TracerPid:\t0\n" not in status


def failing(call: Call, error: str, times: int = 1) -> tuple[str, ...]:
    """Options that let a call fail, and the next ones of its name as often as is wanted."""
    until = f"..{call.number + times - 1}" if times > 1 else ""
    return ("-e", f"inject={call.name}:error={error}:when={call.number}{until}")


def calls_in(trace: Path, folder: Path) -> list[Call]:
    """The calls that had to do with anything in a folder."""
    found: list[Call] = []
    counted: dict[tuple[str, str], int] = {}
    for line in trace.read_text(encoding="utf-8", errors="replace").splitlines():
        begun = re.match(r"(\d+) +(\w+)\(", line)
        if begun is None:
            continue
        thread, name = begun.groups()
        counted[thread, name] = number = counted.get((thread, name), 0) + 1
        if _is_of(line, folder):
            found.append(Call(name, number, line))
    return found


def any_of(calls: Sequence[Call], random: Random) -> Call:
    """One of a run's calls, each name as likely as another."""
    name = random.choice(sorted({call.name for call in calls}))
    return random.choice([call for call in calls if call.name == name])


def injected_in(trace: Path, folder: Path) -> bool:
    """Whether a call that had to do with the folder was made to fail, and no other was."""
    lines = trace.read_text(encoding="utf-8", errors="replace").splitlines()
    failed = [line for line in lines if line.endswith("(INJECTED)")]
    return bool(failed) and all(_is_of(line, folder) for line in failed)


def _is_of(line: str, folder: Path) -> bool:
    """Whether a call had to do with a folder otherwise than by being made there."""
    return str(folder) in _MADE_AT.sub("", line)


_MADE_AT = re.compile(r"AT_FDCWD<[^>]*>")


def run_traced(
    words: Sequence[str], environment: Mapping[str, str], folder: Path
) -> "subprocess.CompletedProcess[str]":
    """Run it to its end, without a terminal."""
    return subprocess.run(
        words,
        env=dict(environment),
        cwd=folder,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=180,
        check=False,
    )
