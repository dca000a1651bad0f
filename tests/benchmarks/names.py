"""Which exercise names of other apps land on: python -m tests.benchmarks.names [FILE...] [--json].

Each file is read without its own names among the catalogue's other names; what they mean is what
the whole catalogue says. Files are exports of other apps, or tables with the columns name and sets;
without any, those beside the checkout. By sets: on the right exercise, on another one, new with
muscles guessed wrong, new otherwise, and names that nobody here knows the meaning of. At least 92 %
are to be right, and less than 0.5 % on another exercise or for wrong muscles.
"""

import argparse
import csv
import json
import sys
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path

from brainlift_tui.core.exercise.meant import NamesMeant
from brainlift_tui.core.exercise.recognition import guessed_exercise, recognition_key
from brainlift_tui.core.load.load import Unit
from brainlift_tui.core.workout.log import ForeignLog
from brainlift_tui.core.workout.workout import TrainingSet
from brainlift_tui.exchange.reading import read_log
from brainlift_tui.store.exercise.catalogue import read_catalogue, read_wordings

SHARED = Path(__file__).parents[3] / "shared"
RIGHT, WRONG = 0.92, 0.005


@dataclass(slots=True)
class Landed:
    """How many sets of a file landed where.

    Attributes:
        file: The file.
        right: On the exercise that the name means.
        other: On another one.
        wrong_muscles: New, and counted whole for a muscle that it is not done for.
        new: New otherwise.
        unknown: Nobody here knows what the name means.
        mistakes: Names that landed wrong, with where, and their sets.
    """

    file: str
    right: int = 0
    other: int = 0
    wrong_muscles: int = 0
    new: int = 0
    unknown: int = 0
    mistakes: list[tuple[str, str, int]] = field(default_factory=list)

    @property
    def sets(self) -> int:
        """All of them."""
        return self.right + self.other + self.wrong_muscles + self.new + self.unknown


def landed(file: str, names: Mapping[str, tuple[int, Sequence[TrainingSet]]]) -> Landed:
    """Where names land, each with how many sets it has, and which where that is known."""
    catalogue = list(read_catalogue())
    wordings = read_wordings()
    own = {recognition_key(name) for name in names}
    less = [
        each._replace(
            aliases=tuple(name for name in each.aliases if recognition_key(name) not in own)
        )
        for each in catalogue
    ]
    called = {recognition_key(each.name): each for each in catalogue}
    whole = {recognition_key(name): each for each in catalogue for name in each.aliases} | called
    all_known, known = NamesMeant(catalogue, wordings), NamesMeant(less, wordings)
    found = Landed(file)
    for name, (count, sets) in names.items():
        key = recognition_key(name)
        meant = whole.get(key) or all_known.exercise(name)
        here = called.get(key) or known.exercise(name)
        if meant is None:
            found.unknown += count
        elif here is not None and here.slug == meant.slug:
            found.right += count
        elif here is not None:
            found.other += count
            found.mistakes.append((name, here.name, count))
        else:
            guess = guessed_exercise(name, "guessed", sets, less)
            if set(guess.direct) <= set(meant.direct):
                found.new += count
            else:
                found.wrong_muscles += count
                found.mistakes.append((name, ", ".join(guess.direct), count))
    return found


def names_of(path: Path) -> dict[str, tuple[int, Sequence[TrainingSet]]]:
    """The names of a file with their sets."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = csv.DictReader(file)
        if rows.fieldnames == ["name", "sets"]:
            return {row["name"]: (int(row["sets"]), ()) for row in rows}
    log = read_log(path, unit=Unit.KG)
    sets: dict[str, list[TrainingSet]] = {}
    if isinstance(log, ForeignLog):
        for workout in log.workouts:
            for entry in workout.exercises:
                sets.setdefault(entry.name, []).extend(entry.sets)
    return {name: (len(done), done) for name, done in sets.items()}


def table(found: Sequence[Landed]) -> str:
    """The figures in lines, and below them what landed wrong."""
    lines = [f"{'':40}{'sets':>8}{'right':>9}{'other':>9}{'muscles':>9}{'new':>9}{'unknown':>9}"]
    for each in found:
        shares = (each.right, each.other, each.wrong_muscles, each.new, each.unknown)
        told = "".join(f"{count / max(1, each.sets):>9.2%}" for count in shares)
        lines.append(f"{each.file[-39:]:40}{each.sets:>8}{told}")
    for each in found:
        for name, where, count in sorted(each.mistakes, key=lambda one: -one[2])[:10]:
            lines.append(f"{each.file}: {name!r} as {where}, {count} sets")
    return "\n".join(lines)


def main() -> int:
    """Print it; 1 where a goal is missed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="*", type=Path, metavar="FILE")
    parser.add_argument("--json", action="store_true")
    arguments = parser.parse_args()
    beside = [*sorted(SHARED.glob("samples/*/*.csv")), SHARED / "exercises/names_in_exports.csv"]
    files = arguments.files or [path for path in beside if path.exists()]
    found = [landed(path.name, names_of(path)) for path in files]
    print(json.dumps([asdict(each) for each in found]) if arguments.json else table(found))
    sets = sum(each.sets for each in found)
    wrong = sum(each.other + each.wrong_muscles for each in found)
    met = sum(each.right for each in found) >= RIGHT * sets and wrong < WRONG * sets
    return 0 if met and found else 1


if __name__ == "__main__":
    sys.exit(main())
