"""What holds for any log: the same in pounds, nothing from the future, and at once."""

import statistics
import time
from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path

from brainlift_tui.core.forecast import forecast_of, reading_of
from brainlift_tui.core.forecast.constants import FITTED
from brainlift_tui.core.forecast.replay import (
    LoadChange,
    SessionAhead,
    foreseen_at,
    moments,
)
from brainlift_tui.core.load.load import Unit
from brainlift_tui.core.workout.workout import Workout
from tests.benchmarks.fit_forecast import fingerprint
from tests.benchmarks.left_out import WITHOUT
from tests.benchmarks.replay import log_of
from tests.benchmarks.replayed import Replayed, Row, nudged


def unit_rows(replayed: Sequence[tuple[Path, Sequence[Workout]]]) -> list[Row]:
    """The log in kg against the same in lb: the same moments, probabilities and advice."""
    worst, n, apart, asked = 0.0, 0, 0, 0
    for path, workouts in replayed:
        constants = WITHOUT.get(fingerprint(path), FITTED)
        in_kg = {_at(moment): moment for moment in moments(log_of(workouts))}
        in_lb = {_at(moment): moment for moment in moments(log_of(workouts, through=Unit.LB))}
        apart += len(in_kg.keys() ^ in_lb.keys())
        for at in in_kg.keys() & in_lb.keys():
            kg, lb = in_kg[at], in_lb[at]
            ours, theirs = foreseen_at(kg, constants), foreseen_at(lb, constants)
            apart += len(ours.at_least) != len(theirs.at_least)
            pairs = zip(ours.at_least, theirs.at_least, strict=False)
            worst = max([worst, *(abs(a - b) for a, b in pairs)])
            n += 1
            if kg.change is LoadChange.UP:
                levels = {
                    nudged(Replayed(moment, said_of_it, str(path), constants), {})
                    for moment, said_of_it in ((kg, ours), (lb, theirs))
                }
                apart += len(levels) > 1
                asked += 1
    return [
        Row(
            "kg or lb: largest difference in a probability",
            n,
            worst,
            None,
            None,
            None,
            "≤ 0.001",
            worst <= 0.001,
            {},
        ),
        Row(
            "kg or lb: moments or nudges that differ",
            n + asked,
            float(apart),
            None,
            None,
            None,
            "0",
            apart == 0,
            {},
        ),
    ]


def _at(moment: SessionAhead) -> tuple[str, int]:
    """Which session of which exercise it is."""
    return moment.exercise, moment.now.first


def future_row(replayed: Sequence[tuple[Path, Sequence[Workout]]], looks: int = 60) -> Row:
    """How many forecasts change when everything from that day on is cut out of the log."""
    changed, n = 0, 0
    for path, workouts in replayed:
        constants = WITHOUT.get(fingerprint(path), FITTED)
        asked = list(moments(log_of(workouts)))
        for moment in asked[:: max(len(asked) // looks, 1)]:
            before = log_of([w for w in workouts if w.day < moment.now.day])
            seen = reading_of(before[moment.exercise], moment.now.load, day=moment.now.day)
            changed += forecast_of(seen, constants) != foreseen_at(moment, constants)
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
