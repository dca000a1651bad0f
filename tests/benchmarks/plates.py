"""How long the search over plates takes: python -m tests.benchmarks.plates [--json].

For each rack, from the plates as they are listed: whether a load can be made and its neighbours,
then the plates on the bar. Racks of forty pairs and three bars, from gyms' to ones that nobody
owns; the median and the slowest of loads from the empty bar to everything, in processor time. What
a rack's plates make is worked out once, by the first question: that one stands apart.
"""

import argparse
import json
import statistics
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from random import Random
from time import thread_time

from brainlift_tui.core.exercise.exercise import Equipment, Exercise
from brainlift_tui.core.load.load import NANOGRAMS, Load, Unit
from brainlift_tui.core.rack.makeable import heaviest_to, makes, next_above, next_below
from brainlift_tui.core.rack.plates import TOP_NG, sums_of
from brainlift_tui.core.rack.rack import Rack

GOAL_MS = 1.0
BAR = Exercise("bar", "Bar", equipment=Equipment.BARBELL)
LOADS = 200


@dataclass(frozen=True, slots=True)
class Timed:
    """Milliseconds of processor time on one rack.

    Attributes:
        rack: What is on it.
        question: What was asked.
        first: Of the first question ever asked about it.
        median: Of all other loads.
        slowest: The slowest of them.
    """

    rack: str
    question: str
    first: float
    median: float
    slowest: float


def racks() -> dict[str, Rack]:
    """Forty pairs each, from a gym's to ones that nobody owns."""
    seeded = Random(40)

    def drawn(sizes: str, unit: Unit, count: int) -> list[Load]:
        return [Load(seeded.choice(sizes.split()), unit) for _ in range(count)]

    def odd(low: int, high: int, part: int, unit: Unit, count: int) -> list[Load]:
        return [Load.of(at / part, unit) for at in seeded.sample(range(low, high), count)]

    kg, lb = Unit.KG, Unit.LB
    usual_kg, usual_lb = "25 20 15 10 5 2.5 1.25 0.5", "45 35 25 10 5 2.5 1.25"
    piles = {
        "kg plates of a gym": drawn(usual_kg, kg, 40),
        "lb plates of a gym": drawn(usual_lb, lb, 40),
        "kg and lb plates of a gym": drawn(usual_kg, kg, 20) + drawn(usual_lb, lb, 20),
        "40 odd sizes in steps of 10 g": odd(25, 2500, 100, kg, 40),
        "20 odd sizes of 10 g, 20 lb ones": odd(25, 2500, 100, kg, 20) + drawn(usual_lb, lb, 20),
        "20 odd sizes of 0.1 kg, 20 of 0.1 lb": odd(5, 250, 10, kg, 20) + odd(5, 450, 10, lb, 20),
        "10 g and 0.01 lb, 20 each, weighed": odd(25, 2500, 100, kg, 20)
        + odd(50, 4500, 100, lb, 20),
        "40 odd sizes of 1 g, weighed": odd(250, 25_000, 1000, kg, 40),
    }
    bars = (Load("20", kg), Load("15", kg), Load("45", lb))
    return {name: Rack(bars=bars, plates=tuple(pile)) for name, pile in piles.items()}


def timed(name: str, rack: Rack) -> list[Timed]:
    """Time both questions, the rack read anew for each load."""
    seeded = Random(7)
    heaviest = min(TOP_NG, rack.bars[0].ng + 2 * sum(plate.ng for plate in rack.plates))
    masses = [seeded.randrange(rack.bars[0].ng, heaviest) for _ in range(LOADS)]
    asked = [Load.of(ng / NANOGRAMS[Unit.KG], Unit.KG) for ng in masses]
    row = rack.loads_for(BAR)
    made = [heaviest_to(row, load.ng) or load for load in asked]
    sums_of.cache_clear()

    def plates(_: Sequence[Load], load: Load) -> object:
        return rack.setup(BAR, load)

    found = []
    for question, asks, loads in (
        ("neighbours", (makes, next_above, next_below), asked),
        ("plates", (plates,), made),
    ):
        times = []
        for load in loads:
            for ask in asks:
                start = thread_time()
                ask(rack.loads_for(BAR), load)
                times.append((thread_time() - start) * 1000)
        first, *others = times
        found.append(Timed(name, question, first, statistics.median(others), max(others)))
    return found


def main(arguments: list[str] | None = None) -> int:
    """Print the figures; 1 where a load of plates as they are sold takes longer than the goal."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.plates")
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args(arguments)
    rows = [row for name, rack in racks().items() for row in timed(name, rack)]
    if options.json:
        print(
            json.dumps([{field: getattr(row, field) for field in Timed.__slots__} for row in rows])
        )
    else:
        for row in rows:
            print(
                f"{row.rack:<38}{row.question:<12}{row.median:7.3f} ms   slowest {row.slowest:7.3f}"
                f"   first {row.first:7.3f}"
            )
    return int(any(row.slowest > GOAL_MS for row in rows if "weighed" not in row.rack))


if __name__ == "__main__":
    sys.exit(main())
