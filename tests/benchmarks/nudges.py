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
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import timedelta
from itertools import groupby
from pathlib import Path
from typing import Any

from brainlift_tui.core.coaching.advice import advise
from brainlift_tui.core.coaching.case import Case, OwnRaises
from brainlift_tui.core.coaching.nudge import AdviceKind, Level
from brainlift_tui.core.coaching.raising.own_raises import NEWEST, Raise, counted
from brainlift_tui.core.errors import BadInput
from brainlift_tui.core.exercise.exercise import Equipment, Exercise
from brainlift_tui.core.forecast import Forecast, forecast_of, reading_of
from brainlift_tui.core.forecast.backtest import brzycki_reps, epley_reps
from brainlift_tui.core.forecast.constants import FITTED
from brainlift_tui.core.forecast.model import Constants
from brainlift_tui.core.forecast.replay import (
    LoadChange,
    PlainSet,
    SessionAhead,
    habitual_range,
    moments,
)
from brainlift_tui.core.load.load import Load, Unit
from brainlift_tui.core.workout.past_session import PastSession
from brainlift_tui.core.workout.workout import Target, TrainingSet, Workout
from tests.benchmarks.fit_forecast import fingerprint
from tests.benchmarks.left_out import WITHOUT
from tests.benchmarks.replay import log_of, read

SESSIONS_SEEN = 25
"""As many earlier sessions the engine is given, as on Today."""

ANY_EXERCISE = Exercise("any", "Any", equipment=Equipment.BARBELL)


@dataclass(frozen=True, slots=True)
class Replayed:
    """One session, forecast and done."""

    lifter: str
    moment: SessionAhead
    said: Forecast
    constants: Constants

    @property
    def done(self) -> int:
        return self.moment.now.reps[0]

    @property
    def last(self) -> int:
        return self.moment.last.reps[0]

    @property
    def p_kept(self) -> float:
        """Said of "at least last time's reps less two"."""
        return self.said.p_at_least(self.last - 2)

    @property
    def kept(self) -> bool:
        return self.done >= self.last - 2


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table.

    Attributes:
        what: What is measured.
        n: On how many sessions.
        value: Pooled.
        low: Lower end of the interval of the mean over lifters.
        high: Its upper end.
        mean: Mean over lifters.
        goal: What is asked for, in words.
        met: Whether it is reached; None where there is nothing to measure.
        baselines: The same for the rules it has to beat.
    """

    what: str
    n: int
    value: float | None
    mean: float | None
    low: float | None
    high: float | None
    goal: str
    met: bool | None
    baselines: dict[str, float]


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
            so_far += [Raise.of(row.moment, row.said) for row in today]
    return found


def nudged(row: Replayed, own: Mapping[str, OwnRaises]) -> Level | None:
    """How sure the engine's nudge to the load of this rise would have been; None without one.

    The lifter's habit stands for the range, the sets of the session before for what was planned,
    and the rack has the two loads.
    """
    moment = row.moment
    low, high = map(math.ceil, habitual_range(moment.past))
    rack = tuple(Load.of(round(kg, 6), Unit.KG) for kg in (moment.last.load, moment.now.load))

    def forecaster(history: Sequence[PlainSet], load: float, **asked: Any) -> Forecast:
        asked.pop("others")
        return forecast_of(reading_of(history, load, **asked), row.constants)

    days = moment.past[-SESSIONS_SEEN:]
    ends = [*(day.first for day in days[1:]), len(moment.history)]
    past = tuple(
        PastSession(
            day.day,
            Target(len(day.reps), low, high),
            tuple(
                TrainingSet(load=Load.of(round(s.load, 6), Unit.KG), reps=s.reps, rir=s.rir)
                for s in moment.history[day.first : end]
            ),
        )
        for day, end in zip(days, ends, strict=True)
    )
    target = Target(len(moment.last.reps), low, high)
    case = Case(ANY_EXERCISE, target, past, rack, moment.now.day, own=own, forecaster=forecaster)
    advice = advise(case)
    if advice is None or advice.kind is not AdviceKind.HEAVIER:
        return None
    return advice.level


def replay(path: Path, workouts: Sequence[Workout]) -> list[Replayed]:
    """Every session of a file that is asked about."""
    constants = WITHOUT.get(fingerprint(path), FITTED)
    return [
        Replayed(str(path), moment, _forecast(moment, constants), constants)
        for moment in moments(log_of(workouts))
    ]


def _forecast(moment: SessionAhead, constants: Constants) -> Forecast:
    seen = reading_of(moment.history, moment.now.load, day=moment.now.day)
    return forecast_of(seen, constants)


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
        ours = mean_error(some, lambda row: row.said.expected_reps)
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
            "MAE": mean_error(rows, lambda row: row.said.expected_reps),
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


def calibration_rows(rows: Sequence[Replayed]) -> list[Row]:
    """Said against seen, in the band that decides and in four others."""
    found = []
    for low, high in ((0.8, 0.95), (0.0, 0.4), (0.4, 0.6), (0.6, 0.8), (0.95, 1.0)):
        band = [row for row in rows if low <= row.p_kept <= high]
        deciding = (low, high) == (0.8, 0.95)
        what = f"said {low:.2f}–{high:.2f} likely: seen less said"
        goal = "within ± 0.05" if deciding else ""
        if not band:
            found.append(Row(what, 0, None, None, None, None, goal, None, {}))
            continue

        def off(some: Sequence[Replayed]) -> float:
            return statistics.fmean(row.kept - row.p_kept for row in some)

        seen, said = (
            statistics.fmean(row.kept for row in band),
            statistics.fmean(row.p_kept for row in band),
        )
        met = abs(seen - said) <= 0.05 if deciding else None
        baselines = {"said": said, "seen": seen}
        found.append(Row(what, len(band), seen - said, *by_lifter(band, off), goal, met, baselines))
    return found


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
        goal = f"≥ 0.92 on ≥ {least}" if ours else ""
        found.append(_kept_row(f"{name}: first set ≥ L", some, near, goal, least))
    for lifter in dict.fromkeys(rise.row.lifter for rise in near):
        own = [rise for rise in fired["strong nudges"] if rise.row.lifter == lifter]
        theirs = [rise for rise in near if rise.row.lifter == lifter]
        found.append(_kept_row(f"  strong, {Path(lifter).name}", own, theirs, "", 0))
    return found


def _kept_row(what: str, fired: Sequence[Rise], near: Sequence[Rise], goal: str, least: int) -> Row:
    if not fired:
        return Row(what, 0, None, None, None, None, goal, None, {})
    kept = {id(rise.row): rise.kept for rise in fired}

    def hit(some: Sequence[Replayed]) -> float:
        return statistics.fmean(kept[id(row)] for row in some)

    rows = [rise.row for rise in fired]
    value = hit(rows)
    met = (value >= 0.92 and len(rows) >= least) if goal else None
    share = {"share of rises": len(fired) / len(near)}
    return Row(what, len(rows), value, *by_lifter(rows, hit), goal, met, share)


def unit_row(replayed: Sequence[tuple[Path, Sequence[Workout]]]) -> Row:
    """Largest difference in any probability between the log in kg and the same in lb."""
    worst, n = 0.0, 0
    for path, workouts in replayed:
        constants = WITHOUT.get(fingerprint(path), FITTED)
        in_lb = moments(log_of(workouts, through=Unit.LB))
        for kg, lb in zip(moments(log_of(workouts)), in_lb, strict=True):
            ours, theirs = _forecast(kg, constants), _forecast(lb, constants)
            pairs = zip(ours.at_least, theirs.at_least, strict=True)
            worst = max([worst, *(abs(a - b) for a, b in pairs)])
            n += 1
    what = "kg or lb: largest difference in a probability"
    return Row(what, n, worst, None, None, None, "≤ 0.001", worst <= 0.001, {})


def future_row(replayed: Sequence[tuple[Path, Sequence[Workout]]], looks: int = 60) -> Row:
    """How many forecasts change when everything from that day on is cut out of the log."""
    changed, n = 0, 0
    for path, workouts in replayed:
        constants = WITHOUT.get(fingerprint(path), FITTED)
        asked = list(moments(log_of(workouts)))
        for moment in asked[:: max(len(asked) // looks, 1)]:
            before = log_of([w for w in workouts if w.day < moment.now.day])
            seen = reading_of(before[moment.exercise], moment.now.load, day=moment.now.day)
            changed += forecast_of(seen, constants) != _forecast(moment, constants)
            n += 1
    what = "forecasts changed by cutting the log short"
    return Row(what, n, float(changed), None, None, None, "0", changed == 0, {})


def speed_row(rows: Sequence[Replayed]) -> Row:
    """Time of a forecast for an exercise with 500 sessions, made by repeating the longest one."""
    longest = max(rows, key=lambda row: len(row.moment.past)).moment
    span = longest.past[-1].day - longest.past[0].day + timedelta(days=7)
    rounds = 500 // len(longest.past) + 1
    sets = [
        past._replace(day=past.day - span * back)
        for back in range(rounds - 1, -1, -1)
        for past in longest.history
    ]
    times = []
    for _ in range(50):
        start = time.perf_counter()
        forecast_of(reading_of(sets, longest.now.load, day=longest.now.day), FITTED)
        times.append((time.perf_counter() - start) * 1000)
    value = statistics.median(times)
    what = "ms for an exercise with 500 sessions"
    return Row(what, len(times), value, None, None, None, "< 1", value < 1, {})


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
    found += [unit_row(read_files), future_row(read_files)]
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
