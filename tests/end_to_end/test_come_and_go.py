"""Real processes come and go beside open windows: every set that one of them showed stands, once.

Three seconds of three at once by default; BRAINLIFT_AT_ONCE_S asks for more, BRAINLIFT_AT_ONCE_SEED
for other actions.
"""

import os
import shutil
import time
from collections import Counter
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from random import Random

from tests.end_to_end.at_once import TALL, WRONG, AtOnce, begin, on_today, see
from tests.end_to_end.program import Program
from tests.end_to_end.terminal import LONGEST_WAIT_S
from tests.end_to_end.visitors import KINDS, Done, Visitor, faults_of, kept
from tests.store.locks import lists_locks, locks_held

AT_ONCE_S = float(os.environ.get("BRAINLIFT_AT_ONCE_S", "3"))
SEED = int(os.environ.get("BRAINLIFT_AT_ONCE_SEED", "1122"))

FEWEST_ROUNDS = 8

Figures = Callable[[str, object], None]


def as_copied(path: Path) -> list[Done]:
    """What a plain copy of the one file holds."""
    copy = path.with_name("copy.db")
    for left in path.parent.glob("copy.db*"):
        left.unlink()
    shutil.copyfile(path, copy)
    return kept(copy)


def test_every_set_stands_whoever_comes_and_goes_beside_a_window(
    program: Program, record_property: Figures
) -> None:
    shown: list[Done] = []
    late, listed = 0.0, lists_locks(program.home)
    with program.open(rows=TALL) as window:
        window.wait_for("? keys")
        for number, kind in enumerate(KINDS):
            shown.append(see(window, begin(window, 100 + number)))
            logged = Visitor(program, kind, number).leave()
            left = time.monotonic()
            shown += logged
            assert not listed or locks_held(program.database, window.process), kind
            if kind == "log":
                text = window.wait_for(on_today(logged[0]))
                late = window.seen_at - left
                assert not WRONG.search(text), text
        shown.append(see(window, begin(window, 100 + len(KINDS))))
        seen = time.monotonic()
        while Counter(as_copied(program.database)) != Counter(shown):
            assert time.monotonic() - seen < LONGEST_WAIT_S
            time.sleep(0.05)
        copied = time.monotonic() - seen
        record_property("a copy holds the set, s after it was shown", f"{copied:.2f}")
        record_property("a window shows another's set, s after that left", f"{late:.2f}")
        assert not WRONG.search(window.text), window.text
        window.kill()
    assert Counter(kept(program.database)) == Counter(shown)
    assert faults_of(program.database) == []


def test_what_the_command_line_logs_beside_a_window_is_in_a_copy_as_soon_as_it_ends(
    program: Program,
) -> None:
    with program.open(rows=TALL) as window:
        window.wait_for("? keys")
        for number, kind in enumerate(("log", "import")):
            logged = Visitor(program, kind, number).leave()
            assert logged[0] in as_copied(program.database)
        window.press("q")
        assert window.wait_for_end() == 0


def test_three_at_once_do_anything_and_nothing_is_lost(program: Program) -> None:
    with ExitStack() as stack:
        at_once = AtOnce(program, Random(SEED), stack)
        until = time.monotonic() + AT_ONCE_S
        while time.monotonic() < until or at_once.rounds < FEWEST_ROUNDS:
            at_once.round()
        shown = at_once.end()
    assert Counter(kept(program.database)) == Counter(shown)
    assert faults_of(program.database) == []
