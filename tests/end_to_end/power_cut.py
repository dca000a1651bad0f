"""Kills a window right after it showed a set as logged, while other programs use the file.

`python -m tests.end_to_end.power_cut [--kills 200] [--seed N] [--json]` prints what was done and
what came of it. A kill is SIGKILL: nothing of the program runs any more, as when the power goes;
what the machine itself had not written to the disk yet is not lost by it.
"""

import argparse
import json
import re
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

from tests.end_to_end.program import Program
from tests.end_to_end.visitors import KINDS, LOGGING, NOBODY, Done, Visitor, faults_of, kept

LATEST_S = 0.050
"""How long after the screen showed the set the kill comes at the latest."""

WITH_LOADS = 12
"""Sets of the first day that take a load."""

TALL = 70
"""Lines enough for all of the day's sets, and for what others log beside them."""

LAST = "Plank"
"""The last exercise of the first day: once it is there, all of them are."""

OWN = ("17.5", "20", "22.5")
"""Loads that the window logs; others log heavier ones."""

DONE = re.compile(r"^[ ▌]+\d+ ✓ +([\d.]+) +kg × (\d+)", re.MULTILINE)
CLOCK = r"(\d+):(\d\d)\b"


@dataclass(frozen=True)
class Cut:
    """A kill, and what was found afterwards.

    Attributes:
        visitor: Who else was at work.
        after_s: How long after the screen showed the set.
        shown: How many sets had been shown as logged so far, by anybody.
        lost: Those of them that are not in the file.
        twice: Those that are there more than once.
        faults: What SQLite finds wrong with the file.
        clock: Whether the rest went on where it had to be.
    """

    visitor: str
    after_s: float
    shown: int
    lost: tuple[Done, ...]
    twice: tuple[Done, ...]
    faults: tuple[str, ...]
    clock: bool


def seconds(pattern: str, text: str) -> int | None:
    """The clock behind these words, in seconds."""
    found = re.search(f"{pattern} +{CLOCK}", text)
    return int(found[1]) * 60 + int(found[2]) if found else None


def rest_shown(text: str) -> int | None:
    """The rest in the top line."""
    return seconds("rest", text.partition("\n")[0])


def cuts(program: Program, random: Random, visitors: Sequence[str]) -> Iterator[Cut]:
    """Kill the window after each set of a workout, once for each visitor; at most twelve.

    Raises:
        AssertionError: A window did not show what was logged before, or anything else failed.
    """
    logged: list[Done] = []
    by_others: list[Done] = []
    earliest = latest = 0.0
    for number, kind in enumerate(visitors[:WITH_LOADS]):
        clock = True
        opened = time.monotonic()
        with program.open(rows=TALL) as terminal:
            if logged:
                left = rest_shown(terminal.wait_for(lambda text: rest_shown(text) is not None))
                now = terminal.seen_at
                assert left is not None
                clock = earliest - now - 1 <= left <= latest - opened + 1
            terminal.wait_for("? keys")
            terminal.wait_for(lambda text: seconds("8–12,? .*rest", text) is not None)
            text = terminal.wait_for(LAST)
            own = [(load, int(reps)) for load, reps in DONE.findall(text) if load in OWN]
            assert own == logged, text
            load, reps = random.choice(OWN), random.randint(11, 12)
            terminal.press(f"{load}x{reps}")
            terminal.wait_for(f"{load}x{reps}▏")
            visitor = Visitor(program, kind, number)
            time.sleep(random.uniform(0, 0.4) if kind != NOBODY else 0)
            after = random.uniform(0, LATEST_S)
            pressed = terminal.press("enter")
            told = terminal.wait_for(f": {load} kg × {reps}.  u takes it back")
            seen = terminal.seen_at
            time.sleep(max(0.0, seen + after - time.monotonic()))
            killed = terminal.kill()
        logged.append((load, reps))
        by_others += visitor.leave()
        name = re.search(r" ✓ (.+): ", told)
        assert name is not None
        rest = seconds(re.escape(name[1]) + r" .*rest", text)
        assert rest is not None, text
        earliest, latest = pressed + rest, seen + rest
        there, shown = Counter(kept(program.database)), Counter(logged + by_others)
        yield Cut(
            kind,
            killed - seen,
            shown.total(),
            tuple((shown - there).elements()),
            tuple((there - shown).elements()),
            tuple(faults_of(program.database)),
            clock,
        )


def workouts_of(
    kills: int, random: Random, kinds: Sequence[str] = (NOBODY, *KINDS), each: int = WITH_LOADS
) -> list[list[str]]:
    """Who is at work at each kill, workout by workout: all as often, in an order drawn by lot.

    The first of a workout logs nothing: what is logged before it begins is no part of it.
    """
    drawn = [kinds[at % len(kinds)] for at in range(kills)]
    random.shuffle(drawn)
    drawn.sort(key=lambda kind: kind in LOGGING)
    firsts = -(-kills // each)
    rest = drawn[firsts:]
    random.shuffle(rest)
    return [
        [first, *rest[at * (each - 1) : (at + 1) * (each - 1)]]
        for at, first in enumerate(drawn[:firsts])
    ]


def carry_out(kills: int, seed: int) -> Iterator[Cut]:
    """So many kills, a home of its own for every workout; one that lost a set ends there."""
    random = Random(seed)
    with tempfile.TemporaryDirectory(prefix="power-cut-") as folder:
        yield from cuts_in(Path(folder), workouts_of(kills, random), random)


def cuts_in(folder: Path, workouts: Sequence[Sequence[str]], random: Random) -> Iterator[Cut]:
    """The kills of these workouts, in homes made in a folder."""
    for number, visitors in enumerate(workouts):
        program = Program.in_home(folder / str(number))
        for cut in cuts(program, random, visitors):
            yield cut
            if cut.lost:
                break


def table(found: Sequence[Cut]) -> list[dict[str, object]]:
    """Kills, and what was lost by them, for each kind of visitor."""
    rows: list[dict[str, object]] = []
    for kind in (NOBODY, *KINDS):
        own = [cut for cut in found if cut.visitor == kind]
        rows.append(
            {
                "visitor": kind,
                "kills": len(own),
                "within 50 ms": sum(cut.after_s <= LATEST_S for cut in own),
                "lost": sum(len(cut.lost) for cut in own),
                "twice": sum(len(cut.twice) for cut in own),
                "damaged": sum(bool(cut.faults) for cut in own),
                "clock off": sum(not cut.clock for cut in own),
            }
        )
    totals = {key: sum(int(str(row[key])) for row in rows) for key in rows[0] if key != "visitor"}
    return [*rows, {"visitor": "together", **totals}]


def main() -> int:
    """Kill, count and print; 1 where anything was lost."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=200, help="how often")
    parser.add_argument("--seed", type=int, default=1122, help="draws moments and visitors")
    parser.add_argument("--json", action="store_true", help="one JSON document on stdout")
    arguments = parser.parse_args()
    rows = table(list(carry_out(arguments.kills, arguments.seed)))
    if arguments.json:
        print(json.dumps({"rows": rows, "seed": arguments.seed}))
    else:
        heads = [key for key in rows[0] if key != "visitor"]
        print(f"{'at work meanwhile':<22}" + "".join(f"{head:>14}" for head in heads))
        for row in rows:
            print(f"{row['visitor']:<22}" + "".join(f"{row[head]:>14}" for head in heads))
    wrong = ("lost", "twice", "damaged", "clock off")
    return int(any(rows[-1][what] for what in wrong))


if __name__ == "__main__":
    raise SystemExit(main())
