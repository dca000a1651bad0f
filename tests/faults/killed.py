"""Kills right after a set was shown, alone and beside others; processes that come and go."""

from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from random import Random

from tests.end_to_end.at_once import AtOnce
from tests.end_to_end.power_cut import Cut, cuts_in, workouts_of
from tests.end_to_end.program import Program
from tests.end_to_end.visitors import KINDS, NOBODY, faults_of, kept
from tests.faults.injected import Injected


def _injected(cut: Cut) -> Injected:
    sound = not cut.faults and not cut.twice and cut.clock
    return Injected(f"killed beside {cut.visitor}", sound, len(cut.lost), "; ".join(cut.faults))


def killed_alone(runs: int, seed: int, folder: Path) -> Iterator[Injected]:
    """Kills with nobody else at work."""
    random = Random(seed)
    yield from map(_injected, cuts_in(folder, workouts_of(runs, random, (NOBODY,)), random))


def killed_among_others(runs: int, seed: int, folder: Path) -> Iterator[Injected]:
    """Kills while another process reads or writes the same file."""
    random = Random(seed)
    yield from map(_injected, cuts_in(folder, workouts_of(runs, random, KINDS), random))


def come_and_gone(runs: int, seed: int, folder: Path) -> Iterator[Injected]:
    """Processes that come, do something and go, beside two windows that log.

    What is lost is known at the end, when the windows are killed, so the last one says it of all.
    """
    program = Program.in_home(folder / "home")
    with ExitStack() as stack:
        at_once = AtOnce(program, Random(seed), stack)
        while at_once.gone < runs - 1:
            before = at_once.gone
            at_once.round()
            for number in range(before, min(at_once.gone, runs - 1)):
                yield Injected(f"visitor {number}", survived=True)
        shown = at_once.end()
    there = Counter(kept(program.database))
    faults = faults_of(program.database)
    lost = (Counter(shown) - there).total()
    yield Injected("both windows killed", not faults and not there - Counter(shown), lost)
