"""The window while its disk fails: the workout is gone on with, and what has a ✓ is stored."""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from random import Random

from tests.end_to_end.at_once import begin
from tests.end_to_end.program import Program
from tests.end_to_end.terminal import Terminal
from tests.end_to_end.visitors import EXERCISE, Done, faults_of, kept
from tests.faults.injected import Injected
from tests.faults.traced import ERRORS, under_strace

SETS = 4

FIRST_AT_MOST = {"pwrite64": 60, "fdatasync": 8, "openat": 10, "ftruncate": 3, "unlink": 2}
"""Calls to the log and what SQLite keeps beside it, and the how many-th is the last to begin with.

Nothing of a log is renamed: that is done where a copy, an export or the half-typed is written.
"""

TIMES = (1, 40, 60000)
"""So many calls in a row fail: one, those of some sets, all to the end."""

SAVED = "brainlift-saved.db"


def windows_failed(runs: int, seed: int, folder: Path) -> Iterator[Injected]:
    """A workout in the window while writes or syncs fail, for a while or to the end."""
    random = Random(seed)
    for number in range(runs):
        program = Program.in_home(folder / f"window-{number}")
        assert program.run("--db", program.database, "today").returncode == 0
        call, error = random.choice(tuple(FIRST_AT_MOST)), random.choice(ERRORS)
        first = random.randint(1, FIRST_AT_MOST[call])
        yield _trained(program, call, error, first, random.choice(TIMES))


def _trained(program: Program, call: str, error: str, first: int, times: int) -> Injected:
    log, beside = program.database, f"{program.database}-wal"
    inject = f"inject={call}:error={error}:when={first}..{first + times - 1}"
    words = program.words("--db", log)
    traced = under_strace(words, program.home / "trace", "-P", str(log), "-P", beside,
                          "-P", f"{log}-shm", "-e", inject)  # fmt: skip
    with Terminal(traced, program.environment, program.home, 100, 40) as window:
        text = window.wait_for(lambda text: "? keys" in text or "brainlift: " in text)
        if "? keys" not in text:
            sentence = window.wait_for_end() == 1 and "damaged" not in text
            survived = sentence and "Traceback" not in text and not faults_of(log)
            return Injected(f"{call} {error} from {first}, {times} times", survived, told=text)
        told = [_log(window, number) for number in range(SETS)]
        window.press("q")
        status = window.wait_for_end()
        text = window.text
    there = Counter(kept(log))
    saved = program.home / SAVED
    anywhere = there | (Counter(kept(saved)) if saved.exists() else Counter())
    stored = Counter(done for sign, done in told if sign == "✓")
    shown = Counter(done for _, done in told)
    lost = (stored - there).total() + (shown - stored - anywhere).total()
    ended = status == 0 or (status == 1 and SAVED in text.replace("\n", ""))
    faults = faults_of(log)
    signs = "".join(sign for sign, _ in told)
    what = f"{call} {error} from {first}, {times} times: {signs}"
    survived = ended and not faults and "Traceback" not in text
    return Injected(what, survived, lost, f"{status} {faults} {text[-300:] if not ended else ''}")


def _log(window: Terminal, number: int) -> tuple[str, Done]:
    """Log a set; the sign that it was told with.

    That the disk takes nothing is told over the set that met it.

    Raises:
        AssertionError: It was never told: the line stays where nothing could be done.
    """
    done = begin(window, number)
    named = re.compile(rf"([✓○]) {re.escape(EXERCISE)}: {done[0]} kg × {done[1]}\.|✗ The disk")
    text = window.wait_for(lambda text: "esc leave it" not in text and bool(named.search(text)))
    found = named.search(text)
    assert found is not None
    return found[1] or "○", done
