"""How many keys a set costs: `python -m tests.benchmarks.keystrokes FILE...`.

Replays each file set by set. A set costs one key to log; changing the reps shown costs one a rep
or the digits, whichever is less; changing the load shown one a step through the loads logged for
the exercise so far, or its characters and an `x`. One rep fewer or more than shown costs nothing
beside, for there are keys that log it, unless the load is typed; the other guess, where it is
right, one key. The prefill learns as the replay goes: before each workout from those before it.
Counted from the third workout of an exercise on, sets with reps, pooled over sets. Beside the
guesses stand what other apps show, typing everything, and the best of six candidates, which is
known only afterwards. A file that is silent about its unit is read in the one that its loads are
shorter in.
"""

import argparse
import json
import sys
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from brainlift_tui.core.errors import BadInput
from brainlift_tui.core.load.load import Unit
from brainlift_tui.core.prefill import guesses, prefill
from brainlift_tui.core.prefill.habits import UNLEARNED, Habits, habits_before
from brainlift_tui.core.workout.workout import Workout
from brainlift_tui.exchange.reading import read_log
from tests.benchmarks.replay import workouts_of
from tests.benchmarks.typing_model import Guess, Moment, by_exercise, logged, moments

MOST_KEYS, FEWEST_WITH_ONE = 1.66, 0.66


@dataclass(frozen=True, slots=True)
class Row:
    """One way to fill the rows, on some sets.

    Attributes:
        what: Which way.
        of: Of which file, or all.
        n: Sets.
        keys: Keys a set.
        one_key: Share of the sets with one key only.
    """

    what: str
    of: str
    n: int
    keys: float
    one_key: float


def last_time(moment: Moment) -> Guess:
    """The same set of the last workout; behind its end, its last set."""
    last = moment.past[-1]
    found = last[min(len(moment.done), len(last) - 1)]
    return found.load, found.reps


def set_before(moment: Moment) -> Guess:
    """The set before; the last workout's first set to begin with."""
    found = moment.done[-1] if moment.done else moment.past[-1][0]
    return found.load, found.reps


def load_before(moment: Moment) -> Guess:
    """The load of the set before with last time's reps."""
    return set_before(moment)[0], last_time(moment)[1]


def time_before_last(moment: Moment) -> Guess:
    """The same set of the workout before the last one."""
    last = moment.past[-2]
    found = last[min(len(moment.done), len(last) - 1)]
    return found.load, found.reps


def as_last_at_load(moment: Moment) -> Guess:
    """The load of the set before with the reps it was last lifted for at this place or any."""
    load, reps = set_before(moment)
    for sets in reversed(moment.past):
        for found in sets[len(moment.done) :]:
            if found.load == load:
                return load, found.reps
    return load, reps


def one_rep_less(moment: Moment) -> Guess:
    """The set before with one rep less."""
    load, reps = set_before(moment)
    return load, max(1, reps - 1)


CANDIDATES = (
    last_time,
    set_before,
    load_before,
    time_before_last,
    as_last_at_load,
    one_rep_less,
)


def both(moment: Moment, habits: Habits) -> tuple[Guess, Guess | None]:
    """What the row shows a lifter of whom so much was learned, and the other guess."""
    found = guesses(moment.past, moment.done, occasions=moment.occasions, habits=habits)
    first, other = [*((load, reps or 0) for load, reps in found), None, None][:2]
    return first or (None, 0), other


def ours(moment: Moment) -> Guess:
    """What the row shows."""
    return both(moment, moment.habits)[0]


def keys_with(moment: Moment, habits: Habits) -> int:
    """Keys with the key for one rep fewer, for one more, and for the other guess."""
    first, other = both(moment, habits)
    return moment.keys_beside(*first, other)


def alone(moment: Moment) -> Guess:
    """What it shows where nothing is known but the exercise's own workouts."""
    load, reps = prefill(moment.past, moment.done) or (None, None)
    return load, reps or 0


def _cost(way: Callable[[Moment], Guess]) -> Callable[[Moment], int]:
    return lambda moment: moment.keys(*way(moment))


WAYS: dict[str, Callable[[Moment], int]] = {
    "guesses": lambda moment: keys_with(moment, moment.habits),
    "the first, one rep off a key": lambda moment: moment.keys_beside(*ours(moment), None),
    "the first alone": _cost(ours),
    "the same, exercise by exercise": _cost(alone),
    "last time's set": _cost(last_time),
    "the set before": _cost(set_before),
    "typing everything": lambda moment: moment.typed_out,
    "best of six, known afterwards": lambda moment: min(
        moment.keys(*way(moment)) for way in CANDIDATES
    ),
}


def read(path: Path) -> list[Workout]:
    """The workouts of a file; where it is silent about the unit, in that of its shorter loads."""
    try:
        return workouts_of(read_log(path))
    except BadInput:
        return min((workouts_of(read_log(path, unit=unit)) for unit in Unit), key=_characters)


def _characters(workouts: Sequence[Workout]) -> int:
    sessions = by_exercise(workouts).values()
    return sum(done.characters for some in sessions for sets in some for done in sets)


def rows_of(name: str, keys: dict[str, list[int]]) -> list[Row]:
    """A row for each way."""
    return [
        Row(what, name, len(found), sum(found) / len(found), found.count(1) / len(found))
        for what, found in keys.items()
        if found
    ]


def replayed(
    workouts: Sequence[Workout], unlearned: Habits = UNLEARNED, *, work_only: bool = False
) -> list[Moment]:
    """Every set that counts, with what was learned before its workout."""
    habits = dict(enumerate(habits_before(logged(workouts, work_only=work_only), unlearned)))
    return list(moments(workouts, work_only=work_only, habits=habits))


def table(files: Sequence[Path], *, work_only: bool = False) -> list[Row]:
    """Every file and all of them together."""
    pooled: dict[str, list[int]] = {what: [] for what in WAYS}
    found = []
    for path in files:
        asked = replayed(read(path), work_only=work_only)
        keys = {what: [cost(moment) for moment in asked] for what, cost in WAYS.items()}
        for what, some in keys.items():
            pooled[what] += some
        found += rows_of(path.name, keys)
    return [*found, *rows_of("all", pooled)]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--work-sets", action="store_true", help="leave warm-ups and drops out")
    parser.add_argument("--json", action="store_true", help="one JSON document instead of a table")
    args = parser.parse_args()
    try:
        rows = table(args.files, work_only=args.work_sets)
    except BadInput as error:
        sys.exit(str(error))
    if args.json:
        print(json.dumps({"rows": [asdict(row) for row in rows]}, ensure_ascii=False))
        return
    print(f"{'':32} {'':30} {'sets':>6} {'keys':>6} {'one key':>8}")
    for row in rows:
        print(f"{row.of:32} {row.what:30} {row.n:6} {row.keys:6.3f} {row.one_key:8.1%}")
    for row in rows:
        if row.of == "all" and row.what == "guesses":
            met = row.keys <= MOST_KEYS and row.one_key >= FEWEST_WITH_ONE
            print(f"goal: ≤ {MOST_KEYS} and ≥ {FEWEST_WITH_ONE:.0%}: {'met' if met else 'NOT met'}")


if __name__ == "__main__":
    main()
