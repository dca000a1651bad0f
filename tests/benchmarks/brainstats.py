"""How often the two questions are answered wrongly: python -m tests.benchmarks.brainstats.

Of 2,000 made-up people a row, 999 redraws each, `--whole` 10,000 and 4,999: how many are told of a
change that isn't there, at any look, and of how many one that is there is found, each with its
Monte Carlo interval of 95 %, beside the goal. Needs numpy: `pip install '.[bench]'`. `--json`
prints the rows for a program, `--people` and `--redraws` take other numbers.
"""

import argparse
import json
import sys
from collections.abc import Callable, Iterator
from math import sqrt
from time import process_time
from typing import NamedTuple

import numpy as np

from brainlift_tui.core.brain.plan import HORIZON
from brainlift_tui.core.brain.sharper import REDRAWS, after_lifting
from tests.benchmarks import brain_vectors, made_up_minds
from tests.benchmarks.made_up_minds import CURVES, Curve, Numbers


class Row(NamedTuple):
    """One line of the table.

    Attributes:
        what: Was measured.
        seen: As a share, or in seconds.
        low: The lower end of its Monte Carlo interval.
        high: The upper end.
        goal: At most, or at least, so much; None: told without one.
        at_least: Which of both.
        people: It was measured on.
    """

    what: str
    seen: float
    low: float
    high: float
    goal: float | None
    at_least: bool
    people: int

    @property
    def missed(self) -> bool:
        """Whether chance can't explain that the goal was missed."""
        if self.goal is None:
            return False
        return self.high < self.goal if self.at_least else self.low > self.goal


def counted(
    what: str, hits: int, people: int, goal: float | None = None, *, at_least: bool = False
) -> Row:
    """A share with Wilson's interval."""
    z, share = 1.96, hits / people
    middle = (share + z**2 / 2 / people) / (1 + z**2 / people)
    half = z / (1 + z**2 / people) * sqrt(share * (1 - share) / people + (z / 2 / people) ** 2)
    return Row(what, share, middle - half, middle + half, goal, at_least, people)


class Lifters(NamedTuple):
    """How many of a row were told what.

    Attributes:
        sharper: Claims of "sharper" that both analyses bear.
        duller: Claims of "duller".
        as_taken: Claims of "sharper" of those tests alone that were taken.
        covered: Whose interval held the effect at every look.
    """

    sharper: int
    duller: int
    as_taken: int
    covered: int


def lifters(
    people: int, redraws: int, effect: float, curve: Curve, *, skipping: bool = False, seed: int
) -> Lifters:
    """Let people test before and after 120 workouts."""
    drawn = np.random.default_rng(seed)
    after = brain_vectors.drawn_orders(people, HORIZON, drawn)
    scores, noises = made_up_minds.around_lifting(after, effect, curve, drawn)
    seen = made_up_minds.bad_days_skipped(scores, noises, after, drawn) if skipping else scores
    sharper = duller = as_taken = covered = 0
    for own_order, own, whole in zip(after, seen, scores, strict=True):
        signs = brain_vectors.drawn_signs(own_order, redraws, drawn)
        one, other, _ = brain_vectors.claimed(own, signs)
        sharper += one == other == 1
        duller += one == other == -1
        as_taken += one == 1
        _, low, high = brain_vectors.intervals(whole, own_order)
        covered += bool(((low <= effect) & (effect <= high)).all())
    return Lifters(sharper, duller, as_taken, covered)


def sharper_rows(people: int, redraws: int) -> Iterator[Row]:
    """The first question."""
    exponential, logarithmic = CURVES["exponential(5)"], CURVES["logarithmic"]
    covered = 0
    for seed, (name, curve) in enumerate(
        (("exponential", exponential), ("logarithmic", logarithmic))
    ):
        none = lifters(people, redraws, 0.0, curve, seed=seed)
        covered += none.covered
        yield counted(f"sharper: false, {name} practice", none.sharper + none.duller, people, 0.05)
    for seed, (effect, goal) in enumerate(((0.3, 0.4), (0.5, 0.8), (0.8, 0.99)), 10):
        curve = (logarithmic, exponential)[seed % 2]
        found = lifters(people, redraws, effect, curve, seed=seed)
        covered += found.covered
        yield counted(f"sharper: {effect} SD found", found.sharper, people, goal, at_least=True)
    yield counted(
        "sharper: interval covers, at all looks", covered, 5 * people, 0.95, at_least=True
    )
    bad = lifters(people, redraws, 0.0, exponential, skipping=True, seed=20)
    yield counted("bad days skipped: false 'sharper'", bad.sharper, people, 0.03)
    yield counted("  by the tests taken alone", bad.as_taken, people)
    found = lifters(people, redraws, 0.5, exponential, skipping=True, seed=21)
    yield counted("bad days skipped: 0.5 SD found", found.sharper, people, 0.65, at_least=True)


def months_rows(people: int) -> Iterator[Row]:
    """The second question."""

    def claims(a_year: float, name: str, seed: int) -> tuple[int, int, int]:
        drawn = np.random.default_rng(seed)
        scores: Numbers = made_up_minds.over_months(people, a_year, CURVES[name], drawn)
        way, _, beyond = brain_vectors.changed(scores)
        return int((way > 0).sum()), int((way < 0).sum()), int(beyond.sum())

    for seed, name in enumerate(CURVES, 30):
        higher, lower, beyond = claims(0.0, name, seed)
        ends_soon = name in {"none", "exponential(3)", "exponential(5)"}
        yield counted(
            f"months: false, practice {name}", higher + lower, people, 0.05 if ends_soon else None
        )
        yield counted(f"  more than practice: false, {name}", beyond, people, 0.05)
    for seed, (a_year, goal) in enumerate(((0.3, None), (0.5, 0.5), (0.8, 0.9)), 40):
        higher, _, beyond = claims(a_year, "exponential(5)", seed)
        yield counted(f"months: {a_year} SD a year found", higher, people, goal, at_least=True)
        yield counted(f"  more than practice: {a_year} SD a year", beyond, people)


class _Tested(NamedTuple):
    after: bool
    block: int
    score: float


def time_row(workouts: int, redraws: int) -> Row:
    """All looks anew by the product, in processor time; nothing is claimed."""
    drawn = np.random.default_rng(50)
    after = brain_vectors.drawn_orders(1, workouts, drawn)
    scores, _ = made_up_minds.around_lifting(after, 0.0, CURVES["logarithmic"], drawn)
    tests = [
        _Tested(bool(is_after), place // 4, float(score))
        for place, (is_after, score) in enumerate(zip(after[0], scores[0], strict=True))
    ]
    times = []
    for _ in range(3):
        start = process_time()
        after_lifting(tests, seed=1, redraws=redraws)
        times.append(process_time() - start)
    what = f"all looks anew, {redraws:,} redraws, s"
    return Row(what, min(times), min(times), max(times), 0.6, False, 1)


def main(arguments: list[str] | None = None) -> int:
    """Print the table; 1 where a goal was missed by more than chance."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.brainstats")
    parser.add_argument("--whole", action="store_true")
    parser.add_argument("--people", type=int)
    parser.add_argument("--redraws", type=int)
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args(arguments)
    people = options.people or (10_000 if options.whole else 2_000)
    redraws = options.redraws or (4_999 if options.whole else 999)
    told: Callable[[Row], None] = _nothing if options.json else _printed
    if not options.json:
        print(f"{people} people a row, {redraws} redraws\n")
    rows = []
    times = map(time_row, (HORIZON,), (options.redraws or REDRAWS,))
    for some in (sharper_rows(people, redraws), months_rows(people), times):
        for row in some:
            told(row)
            rows.append(row)
    if options.json:
        print(json.dumps([row._asdict() for row in rows]))
    return int(any(row.missed for row in rows))


def _nothing(row: Row) -> None:
    """Told at the end."""


def _printed(row: Row) -> None:
    unit, scale = ("s", 1) if row.what.endswith(", s") else ("%", 100)
    goal = (
        "" if row.goal is None else f"{'>=' if row.at_least else '<='} {row.goal * scale:g} {unit}"
    )
    seen = f"{row.seen * scale:6.2f}   {row.low * scale:6.2f} to {row.high * scale:6.2f} {unit}"
    print(f"{row.what:<48}{seen}   {goal:<10}{'missed' if row.missed else ''}", flush=True)


if __name__ == "__main__":
    sys.exit(main())
