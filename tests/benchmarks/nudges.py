"""How often the forecast and its nudges come true: `python -m tests.benchmarks.nudges FILE...`.

Replays each file as if the engine had been there, and prints what the issue asks for beside the
baselines: same reps as last time, and the reps that Epley's and Brzycki's formulas leave at the
new load. A file that the constants were fitted on, byte for byte, is judged by constants fitted
without it. The pooled figure decides; beside it stands the mean over lifters with a bootstrap
interval (90 %).
"""

import argparse
import json
import math
import random
import statistics
import sys
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from itertools import groupby
from pathlib import Path

from brainlift_tui.core.coaching.easing.layoff import LONGEST_GAP
from brainlift_tui.core.coaching.nudge import AdviceKind, Level
from brainlift_tui.core.coaching.raising.own_raises import NEWEST, Raise, counted
from brainlift_tui.core.errors import BadInput
from brainlift_tui.core.forecast.backtest import brzycki_reps, epley_reps
from brainlift_tui.core.forecast.replay import (
    LoadChange,
    habitual_range,
)
from tests.benchmarks.always_rows import future_row, speed_row, unit_rows
from tests.benchmarks.fit_forecast import fingerprint
from tests.benchmarks.left_out import WITHOUT
from tests.benchmarks.replay import read
from tests.benchmarks.replayed import Replayed, Row, advised, nudged, replay


@dataclass(frozen=True, slots=True)
class Rise:
    """A rise that happened, and what the engine would have said the minute before.

    Attributes:
        row: The session.
        level: How sure a nudge to exactly that load would have been; None without one.
        alone: The same without the lifter's own raises.
    """

    row: Replayed
    level: Level | None
    alone: Level | None

    @property
    def kept(self) -> bool:
        return self.row.done >= self.row.moment.low

    @property
    def all_at_top(self) -> bool:
        """Double progression: every set at U."""
        return min(self.row.moment.last.reps) >= habitual_range(self.row.moment.past)[1]

    @property
    def formula_keeps(self) -> bool:
        """Whether Brzycki's formula leaves L at the new load."""
        moment = self.row.moment
        reserve = min(moment.last.rirs[0] or 0, 3)
        return brzycki_reps(moment.last.reps[0] + reserve, moment.jump) >= moment.low


def rises(rows: Sequence[Replayed]) -> list[Rise]:
    """The rises among `rows`, each with what the same lifter's rises on earlier days came to."""
    found = []
    lifters: dict[str, list[Replayed]] = {}
    for row in rows:
        lifters.setdefault(row.lifter, []).append(row)
    for them in lifters.values():
        so_far: list[Raise] = []
        by_day = groupby(sorted(them, key=lambda r: r.moment.now.day), lambda r: r.moment.now.day)
        for _, on_the_day in by_day:
            today = list(on_the_day)
            own = counted(so_far[-NEWEST:])
            found += [Rise(row, nudged(row, own), nudged(row, {})) for row in today]
            so_far += [Raise.of(row.moment, row.foreseen) for row in today]
    return found


def mean_error(rows: Sequence[Replayed], guess: Callable[[Replayed], float]) -> float:
    return statistics.fmean(abs(guess(row) - row.done) for row in rows)


def skill(rows: Sequence[Replayed], base: float | None = None) -> float:
    """Brier skill of `p_kept` against the base rate of `rows`."""
    rate = statistics.fmean(row.kept for row in rows) if base is None else base
    ours = statistics.fmean((row.p_kept - row.kept) ** 2 for row in rows)
    theirs = statistics.fmean((rate - row.kept) ** 2 for row in rows)
    return 1 - ours / theirs if theirs else 0.0


def by_lifter(
    rows: Sequence[Replayed], figure: Callable[[Sequence[Replayed]], float], fewest: int = 10
) -> tuple[float | None, float | None, float | None]:
    """Mean of a figure over lifters, and its 90 % interval from resampling lifters."""
    groups: dict[str, list[Replayed]] = {}
    for row in rows:
        groups.setdefault(row.lifter, []).append(row)
    values = [figure(group) for group in groups.values() if len(group) >= fewest]
    if not values:
        return None, None, None
    dice = random.Random(1)
    means = sorted(statistics.fmean(dice.choices(values, k=len(values))) for _ in range(2000))
    return statistics.fmean(values), means[100], means[1899]


def error_row(what: str, rows: Sequence[Replayed], most: float, goal: str) -> Row:
    """Error in reps, as a share of that of "same reps as last time"."""

    def ratio(some: Sequence[Replayed]) -> float:
        same = mean_error(some, lambda row: row.last)
        ours = mean_error(some, lambda row: row.expected)
        return ours / same if same else (1.0 if not ours else 2.0)

    if not rows:
        return Row(what, 0, None, None, None, None, goal, None, {})
    value = ratio(rows)
    return Row(
        what,
        len(rows),
        value,
        *by_lifter(rows, ratio),
        goal,
        value <= most if goal else None,
        {
            "MAE": mean_error(rows, lambda row: row.expected),
            "same reps": mean_error(rows, lambda row: row.last),
            "Epley": mean_error(rows, lambda row: epley_reps(row.last, row.moment.jump)),
            "Brzycki": mean_error(rows, lambda row: brzycki_reps(row.last, row.moment.jump)),
        },
    )


def skill_row(rows: Sequence[Replayed], least: float, goal: str) -> Row:
    what = "Brier skill, at least last reps − 2 after a rise"
    if not rows:
        return Row(what, 0, None, None, None, None, goal, None, {})
    value = skill(rows)
    mean, low, high = by_lifter(rows, skill)
    base = {"base rate": statistics.fmean(row.kept for row in rows)}
    return Row(what, len(rows), value, mean, low, high, goal, value >= least, base)


BAND = 0.2
"""Probabilities are held against what came true in bands of this width."""

ENOUGH_FOR_FIVE = 400
"""With so many in a band it has to be within five in a hundred; else within chance (95 %)."""


def calibration_rows(rows: Sequence[Replayed]) -> list[Row]:
    """Said against seen, band by band."""
    found = []
    for low in (0.0, 0.2, 0.4, 0.6, 0.8):
        high = low + BAND
        band = [row for row in rows if low <= row.p_kept < high or row.p_kept >= high >= 1]
        what = f"said {low:.1f}–{high:.1f} likely: seen less said"
        if not band:
            found.append(Row(what, 0, None, None, None, None, "within chance", None, {}))
            continue

        def off(some: Sequence[Replayed]) -> float:
            return statistics.fmean(row.kept - row.p_kept for row in some)

        seen, told = (
            statistics.fmean(row.kept for row in band),
            statistics.fmean(row.p_kept for row in band),
        )
        chance = 1.96 * math.sqrt(told * (1 - told) / len(band))
        within = 0.05 if len(band) >= ENOUGH_FOR_FIVE else chance
        goal = f"within ± {within:.3f}"
        met = abs(seen - told) <= within
        baselines = {"said": told, "seen": seen}
        found.append(Row(what, len(band), seen - told, *by_lifter(band, off), goal, met, baselines))
    return found


LEAST_POOLED, LEAST_EACH, MANY = 0.95, 0.88, 30
"""What strong nudges are to keep, of all lifters and of each with so many of them."""


def strong_rows(rows: Sequence[Replayed]) -> list[Row]:
    """How often the first set stayed in the range, by rule, on rises of up to 20 %."""
    near = [rise for rise in rises(rows) if rise.row.moment.jump <= 1.2]
    rules: dict[str, Callable[[Rise], bool]] = {
        "strong nudges": lambda rise: rise.level is Level.STRONG,
        "the same without own raises": lambda rise: rise.alone is Level.STRONG,
        "suggestions": lambda rise: rise.level is Level.SUGGEST,
        "every rise": lambda rise: True,
        "double progression": lambda rise: rise.all_at_top,
        "double progression and Brzycki": lambda rise: rise.all_at_top and rise.formula_keeps,
    }
    fired = {name: [rise for rise in near if rule(rise)] for name, rule in rules.items()}
    least = len(fired["double progression and Brzycki"])
    found = []
    for name, some in fired.items():
        ours = name == "strong nudges"
        goal = f"≥ 0.95 on ≥ {least}" if ours else ""
        found.append(_kept_row(f"{name}: first set ≥ L", some, near, goal, least))
    for lifter in dict.fromkeys(rise.row.lifter for rise in near):
        own = [rise for rise in fired["strong nudges"] if rise.row.lifter == lifter]
        theirs = [rise for rise in near if rise.row.lifter == lifter]
        goal = f"≥ {LEAST_EACH}" if len(own) >= MANY else ""
        found.append(
            _kept_row(f"  strong, {Path(lifter).name}", own, theirs, goal, 0, goal_share=LEAST_EACH)
        )
    return found


def _kept_row(
    what: str,
    fired: Sequence[Rise],
    near: Sequence[Rise],
    goal: str,
    least: int,
    *,
    goal_share: float = LEAST_POOLED,
) -> Row:
    if not fired:
        return Row(what, 0, None, None, None, None, goal, None, {})
    kept = {id(rise.row): rise.kept for rise in fired}

    def hit(some: Sequence[Replayed]) -> float:
        return statistics.fmean(kept[id(row)] for row in some)

    rows = [rise.row for rise in fired]
    value = hit(rows)
    met = (value >= goal_share and len(rows) >= least) if goal else None
    share = {"share of rises": len(fired) / len(near)}
    return Row(what, len(rows), value, *by_lifter(rows, hit), goal, met, share)


FAR = 0.25
"""Beyond so much more nothing may be promised without own sets near."""


def far_row(replayed: Sequence[Replayed]) -> Row:
    """Steps beyond a quarter, no own sets near, of which 0.8 or more would be stated.

    Each session is asked about twice its load, which lies beyond whatever was done.
    """
    n, promised = 0, 0
    for row in replayed:
        last = row.moment.last
        load = 2 * last.load
        if max(day.load for day in row.moment.past) >= 0.9 * load:
            continue
        n += 1
        far = row.moment._replace(now=row.moment.now._replace(load=load))
        advice = advised(row, far, {})
        promised += advice is not None and (advice.p or 0) >= 0.8
    what = "steps beyond +25 % promised at 0.8 or more"
    return Row(what, n, float(promised), None, None, None, "0", promised == 0, {})


def more_reps_rows(replayed: Sequence[Replayed]) -> list[Row]:
    """How often room in the range gets "one rep more", and how often the next session had it.

    The first session after a break is left out: nothing is raised there.
    """
    room: list[tuple[Replayed, bool]] = []
    for row in replayed:
        low, high = map(math.ceil, habitual_range(row.moment.past))
        rested = (row.moment.now.day - row.moment.last.day).days > LONGEST_GAP
        if low <= min(row.moment.last.reps) < high and not rested:
            rack_only = row.moment._replace(now=row.moment.now._replace(load=row.moment.last.load))
            advice = advised(row, rack_only, {})
            room.append((row, advice is not None and advice.kind is AdviceKind.MORE_REPS))
    if not room:
        return []
    share = statistics.fmean(got for _, got in room)
    again = [(row, got) for row, got in room if row.moment.change is LoadChange.SAME]

    def reached(rows: Sequence[tuple[Replayed, bool]]) -> float:
        return statistics.fmean(
            min(row.moment.now.reps) > min(row.moment.last.reps) for row, _ in rows
        )

    nudged_ones = [pair for pair in again if pair[1]]
    found = [
        Row(
            "room in the range: share with “one rep more”",
            len(room),
            share,
            None,
            None,
            None,
            "≥ 0.60",
            share >= 0.6,
            {},
        )
    ]
    if nudged_ones:
        found.append(
            Row(
                "  of these at the same load: reached it",
                len(nudged_ones),
                reached(nudged_ones),
                None,
                None,
                None,
                "",
                None,
                {"all with room": reached(again)},
            )
        )
    return found


def table(files: Sequence[Path]) -> list[Row]:
    """Every line, for these files."""
    read_files = [(path, read(path)) for path in files]
    rows = [row for path, workouts in read_files for row in replay(path, workouts)]
    of = {change: [row for row in rows if row.moment.change is change] for change in LoadChange}
    known = all(fingerprint(path) in WITHOUT or not replay(path, w) for path, w in read_files)
    most, least = (0.90, 0.18) if known else (0.86, 0.22)
    ups = of[LoadChange.UP]
    found = [
        error_row("error after a rise / same reps", ups, most, f"≤ {most:.2f}"),
        error_row("error at the same load / same reps", of[LoadChange.SAME], 1.0, "≤ 1.00"),
        skill_row(ups, least, f"≥ {least:.2f}"),
        *calibration_rows(ups),
        *strong_rows(ups),
    ]
    for low, high in ((1.0, 1.05), (1.05, 1.15), (1.15, 1.6)):
        some = [row for row in ups if low < row.moment.jump <= high]
        what = f"error, rise of {100 * (low - 1):.0f}–{100 * (high - 1):.0f} % / same reps"
        found.append(error_row(what, some, math.inf, ""))
    new = [row for row in ups if row.moment.now.load > max(d.load for d in row.moment.past) * 1.001]
    found.append(error_row("error, load never done before / same reps", new, math.inf, ""))
    found.append(error_row("error after a fall / same reps", of[LoadChange.DOWN], math.inf, ""))
    found += [*more_reps_rows(rows), far_row(rows)]
    found += [*unit_rows(read_files), future_row(read_files)]
    return [*found, speed_row(rows)] if rows else found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--json", action="store_true", help="one JSON document instead of a table")
    args = parser.parse_args()
    try:
        rows = table(args.files)
    except BadInput as error:
        sys.exit(str(error))
    if args.json:
        print(json.dumps({"rows": [asdict(row) for row in rows]}, ensure_ascii=False))
        return
    print(f"{'':52} {'n':>5} {'pooled':>7} {'lifters':>7}  {'90 %':13} {'goal':15} met")
    for row in rows:
        met = {True: "yes", False: "NO", None: ""}[row.met]
        numbers = " ".join(f"{name} {value:.3f}" for name, value in row.baselines.items())
        interval = f"{row.low:.3f}…{row.high:.3f}" if row.low is not None else ""
        value, mean = (f"{v:7.3f}" if v is not None else " " * 7 for v in (row.value, row.mean))
        print(
            f"{row.what:52} {row.n:5} {value} {mean}  {interval:13} {row.goal:15} {met:3} {numbers}"
        )


if __name__ == "__main__":
    main()
