"""Fit the forecast's constants: `python -m tests.benchmarks.fit_forecast FILE...`.

Minimises the ranked logarithmic score of the reps that were done in the first set at the
session's top load: for each k, how surprising it was that k reps were or were not reached, which
is what a nudge says. Each constant in turn is tried a step up and down until nothing helps. Each
lifter counts with the square root of their rises, so that two long logs don't decide for
everyone; sessions at the same or a lower load count less than rises, which the nudge is about. A
penalty keeps the constants near their starting values, which come from what is known of 52
lifters and from earlier fits.

Then each lifter is left out in turn and the rest fitted again, from the same start, so that
nothing of that lifter is in it. Writes
`brainlift_tui/core/forecast/constants.py` and, for the benchmark, `tests/benchmarks/left_out.py`.
Pure Python; five minutes on one core.
"""

import argparse
import hashlib
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

import brainlift_tui.core.forecast
from brainlift_tui.core.forecast import reading_of
from brainlift_tui.core.forecast.model import Constants, Observation, survival
from brainlift_tui.core.forecast.replay import LoadChange, moments
from tests.benchmarks.replay import log_of, read

START = Constants(
    memory=4.0,
    reach=0.1,
    newest=0.5,
    newest_same=4.0,
    same_way=0.8,
    worst_set=0.3,
    drop=0.55,
    width=0.09,
    repeat=0.45,
    repeat_same=0.55,
    favourite=0.9,
    unseen=0.05,
    sharpness=1.3,
    off_day=0.05,
    reserve=0.15,
    layoff=0.15,
    steady=0.02,
    doubt=1.0,
)
"""Where the search begins."""

GIVEN = {
    "newest_same": "same reps as last time is the forecast to beat at an unchanged load (3.8 A)",
    "repeat_same": "as above: the median is then last time's reps",
    "worst_set": "fitted it grows to 0.6 and drags the first set down to the worst, which says too "
    "little where reps fell within the session",
    "sharpness": "with it the probabilities said between 0.4 and 0.8 are no longer too timid; "
    "so off_day",
    "reserve": "one lifter told theirs; the sign is known, people leave more in reserve than said "
    "(Halperin 2022)",
    "layoff": "few breaks in the samples; 120 days cost about a tenth of strength (3.8 G)",
    "steady": "low probabilities were too low on lifters the fit had not seen",
    "doubt": "too few short histories in the samples to tell",
}
"""Constants set by judgement, and why."""

AFTERWARDS = {"sharpness": 1.4, "off_day": 0.02}
"""Constants set once the rest is fitted: the score weighs every number of reps alike.

It leaves the probabilities that nudges rest on, of two fewer than the last time, too timid.
"""

WEIGHT = {LoadChange.UP: 1.0, LoadChange.SAME: 0.15, LoadChange.DOWN: 0.3}
EVERY_SAME = 3
"""One in three sessions at an unchanged load is looked at: there are enough of them."""

PENALTY = 0.006
THRESHOLDS = 25


@dataclass(frozen=True, slots=True)
class Case:
    """What a forecast looks at, and the reps that were done."""

    sessions: Sequence[Observation]
    load: float
    gap_days: int
    reps: int
    weight: float


def cases_of(path: Path) -> list[Case]:
    """The cases of one lifter."""
    found: list[tuple[LoadChange, Case]] = []
    same = 0
    for moment in moments(log_of(read(path))):
        same += moment.change is LoadChange.SAME
        if moment.change is LoadChange.SAME and same % EVERY_SAME:
            continue
        seen = reading_of(moment.history, moment.now.load, day=moment.now.day)
        found.append(
            (
                moment.change,
                Case(
                    seen.sessions,
                    seen.asked,
                    seen.gap_days,
                    moment.now.reps[0],
                    WEIGHT[moment.change],
                ),
            )
        )
    rises = sum(change is LoadChange.UP for change, _ in found)
    share = 1 / math.sqrt(max(rises, 1))
    return [replace(case, weight=case.weight * share) for _, case in found] if rises else []


def loss(constants: Constants, cases: Sequence[Case]) -> float:
    """Mean ranked logarithmic score, with the penalty for straying."""
    total = weights = 0.0
    for case in cases:
        tail = survival(case.sessions, case.load, case.gap_days, constants)[:THRESHOLDS]
        right = [p if k <= case.reps else 1 - p for k, p in enumerate(tail, start=1)]
        total -= case.weight * sum(math.log(max(p, 1e-6)) for p in right)
        weights += case.weight
    strayed = sum(
        (value / START_VALUES[name] - 1) ** 2 for name, value in constants._asdict().items()
    )
    return float(total / weights + PENALTY * strayed)


START_VALUES: Mapping[str, float] = START._asdict()


def fitted(cases: Sequence[Case], start: Constants, rounds: int) -> Constants:
    """The constants of least loss near `start`."""
    best, least = start, loss(start, cases)
    steps = {name: value / 5 for name, value in start._asdict().items() if name not in GIVEN}
    for _ in range(rounds):
        for name, step in steps.items():
            value = getattr(best, name)
            for tried in (value + step, value - step):
                if tried <= 0 or (name in ("repeat", "worst_set") and tried >= 1):
                    continue
                candidate = best._replace(**{name: tried})
                if (found := loss(candidate, cases)) < least - 1e-6:
                    best, least = candidate, found
                    break
            else:
                steps[name] = step / 2
    return best._replace(**AFTERWARDS)


def shown(constants: Constants) -> str:
    """The constants as Python source, one to a line."""
    lines = (f"    {name}={value:.4g}," for name, value in constants._asdict().items())
    return "Constants(\n" + "\n".join(lines) + "\n)"


def fingerprint(path: Path) -> str:
    """What a file is recognised by, wherever it lies."""
    return hashlib.sha256(path.read_bytes()).hexdigest()[:16]


def main() -> None:
    parser = argparse.ArgumentParser(description="Fit the forecast's constants.")
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--rounds", type=int, default=8)
    args = parser.parse_args()
    of_file = {path: cases_of(path) for path in sorted(args.files)}
    everything = [case for cases in of_file.values() for case in cases]
    print(f"{len(everything)} cases of {len(of_file)} files; loss {loss(START, everything):.4f}")
    everyone = fitted(everything, START, args.rounds)
    print(f"all: {loss(everyone, everything):.4f} {shown(everyone)}")
    without = {}
    for path, cases in of_file.items():
        if cases:
            rest = [c for other, them in of_file.items() if other != path for c in them]
            without[path] = fitted(rest, START, args.rounds)
            print(f"without {path.name}: {loss(without[path], rest):.4f}", flush=True)
    write(everyone, without, sorted(of_file))


def write(everyone: Constants, without: Mapping[Path, Constants], files: Sequence[Path]) -> None:
    """Write both generated modules."""
    names = "\n".join(f"* {path.parent.name}/{path.name}" for path in files)
    given = "\n".join(f"* {name}: {why}." for name, why in GIVEN.items())
    core = Path(brainlift_tui.core.forecast.__file__).with_name("constants.py")
    core.write_text(
        f'"""Constants of the forecast; generated by tests/benchmarks/fit_forecast.py.\n\n'
        f"Fitted on {datetime.now(UTC):%d %B %Y} to the exports\n\n{names}\n\n"
        f"What it comes to with each lifter left out in turn is printed by\n"
        f"`python -m tests.benchmarks.nudges`. Set by judgement:\n\n{_wrapped(given)}\n"
        f'"""\n\nfrom brainlift_tui.core.forecast.model import Constants\n\n'
        f"FITTED = {shown(everyone)}\n",
        encoding="utf-8",
    )
    entries = "\n".join(
        f'    # {path.name}\n    "{fingerprint(path)}": '
        + shown(constants).replace("\n", "\n    ")
        + ","
        for path, constants in without.items()
    )
    Path(__file__).with_name("left_out.py").write_text(
        '"""Constants fitted with one lifter left out; generated by fit_forecast.py."""\n\n'
        "from brainlift_tui.core.forecast.model import Constants\n\n"
        f"WITHOUT: dict[str, Constants] = {{\n{entries}\n}}\n"
        '"""By fingerprint of the file left out."""\n',
        encoding="utf-8",
    )


def _wrapped(text: str) -> str:
    from textwrap import fill

    return "\n".join(fill(line, 98, subsequent_indent="  ") for line in text.splitlines())


if __name__ == "__main__":
    main()
