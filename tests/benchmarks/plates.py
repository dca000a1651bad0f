"""How long the search over plates takes: python -m tests.benchmarks.plates [--json].

For each rack, from the plates as they are listed: whether a load can be made and its neighbours,
then the plates on the bar. Racks of forty pairs and three bars; the median and the slowest of many
loads, in processor time.
"""

import argparse
import json
import statistics
import sys
from dataclasses import dataclass
from random import Random
from time import thread_time

from brainlift_tui.core.exercise import Equipment, Exercise
from brainlift_tui.core.load import Load, Unit
from brainlift_tui.core.makeable import makes, next_above, next_below
from brainlift_tui.core.rack import Rack

GOAL_MS = 1.0
BAR = Exercise("bar", "Bar", equipment=Equipment.BARBELL)
LOADS = 200


@dataclass(frozen=True, slots=True)
class Timed:
    """Milliseconds of processor time on one rack.

    Attributes:
        rack: What is on it.
        question: What was asked.
        median: Of all loads.
        slowest: The slowest of all loads.
    """

    rack: str
    question: str
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
    }
    bars = (Load("20", kg), Load("15", kg), Load("45", lb))
    return {name: Rack(bars=bars, plates=tuple(pile)) for name, pile in piles.items()}


def timed(name: str, rack: Rack) -> list[Timed]:
    """Time both questions, the rack read anew for each load."""
    seeded = Random(7)
    asked = [Load.of(seeded.randrange(40, 600) / 2, Unit.KG) for _ in range(LOADS)]

    def neighbours(load: Load) -> None:
        row = rack.loads_for(BAR)
        makes(row, load)
        next_above(row, load)
        next_below(row, load)

    def plates(load: Load) -> None:
        rack.setup(BAR, load)

    found = []
    for question, ask in (("neighbours", neighbours), ("plates", plates)):
        times = []
        for load in asked:
            start = thread_time()
            ask(load)
            times.append((thread_time() - start) * 1000)
        found.append(Timed(name, question, statistics.median(times), max(times)))
    return found


def main(arguments: list[str] | None = None) -> int:
    """Print the figures; 1 where a median on a gym's rack is above the goal."""
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
            )
    return int(any(row.median > GOAL_MS for row in rows if row.rack.endswith("gym")))


if __name__ == "__main__":
    sys.exit(main())
