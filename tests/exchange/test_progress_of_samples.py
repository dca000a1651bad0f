"""An exercise over time on real logs, against a walk through every set that keeps nothing."""

from collections import defaultdict
from collections.abc import Callable
from datetime import date
from itertools import combinations
from math import log
from statistics import median

import pytest

from brainlift_tui.core.load.load import NANOGRAMS, Unit
from brainlift_tui.core.looking_back.progress import View, ViewBasis, trend_of, value
from brainlift_tui.core.looking_back.trend import MOST_POINTS
from brainlift_tui.store.looking_back.history import read_exercise
from brainlift_tui.store.looking_back.progress import (
    read_rep_bests,
    read_session_sets,
    read_summaries,
    read_weights,
)
from tests.exchange.lifter_at_work import Lifter
from tests.exchange.samples import NAMES, with_samples

pytestmark = with_samples

# What is in doubt is measured no more than a warm-up is.
EVERY_SET = (
    "SELECT slug, day, workout.id, CASE WHEN EXISTS (SELECT 1 FROM doubted_set AS doubt"
    "  WHERE doubt.entry_id = workout_set.entry_id AND doubt.position = workout_set.position"
    "  AND NOT settled) THEN 'warmup' ELSE kind END AS kind, load_ng, reps, seconds, rir, measure"
    " FROM workout"
    " JOIN workout_exercise ON workout_id = workout.id JOIN exercise ON exercise.id = exercise_id"
    " JOIN workout_set ON entry_id = workout_exercise.id"
    " WHERE finished_at IS NOT NULL AND workout.deleted_at IS NULL"
)


@pytest.mark.parametrize("name", NAMES)
def test_each_sum_of_a_real_log_is_the_one_that_a_walk_through_it_finds(
    name: str, lifter_with: Callable[[str], Lifter]
) -> None:
    lifter = lifter_with(name)
    reader = lifter.reader
    walked = defaultdict(list)
    for slug, day, workout, *of_set in reader.execute(EVERY_SET).fetchall():
        walked[slug, date.fromisoformat(day), workout].append(of_set)
    seen = 0
    for slug in {key[0] for key in walked}:
        scale = ViewBasis(read_exercise(reader, slug), Unit.KG, read_weights(reader))
        found = read_summaries(reader, slug)
        assert [(of.day, of.workout) for of in found] == sorted(
            (day, workout) for which, day, workout in walked if which == slug
        )
        points = []
        for of in found:
            sets = walked[slug, of.day, of.workout]
            assert len(read_session_sets(reader, slug, of.workout)) == len(sets)
            work = [(ng, reps, s) for kind, ng, reps, s, *_ in sets if kind != "warmup"]
            kg = [(ng / NANOGRAMS[Unit.KG], reps or 0) for ng, reps, _ in work if ng is not None]
            estimates = _estimates(sets)
            own_weight = sets[0][5] in ("bodyweight", "assisted")
            loads = [
                (ng or 0) / NANOGRAMS[Unit.KG]
                for ng, reps, _ in work
                if reps != 0 and (own_weight or ng is not None)
            ]
            assert value(View.ONE_REP_MAX, of, scale) == pytest.approx(
                max(estimates, default=None), abs=0.001
            )
            assert value(View.TOP, of, scale) == pytest.approx(max(loads, default=None))
            sides = 2 if scale.exercise.one_sided else 1
            volume = sum(w * reps for w, reps in kg) * scale.exercise.implements * sides
            assert (value(View.VOLUME, of, scale) or 0) == pytest.approx(volume, abs=0.01)
            assert of.most_reps == max((r for _, r, _ in work if r is not None), default=None)
            assert of.longest_s == max((s for _, _, s in work if s is not None), default=None)
            if estimates:
                points.append((of.day, max(estimates)))
        seen += len(found)
        _compare_trend(points, found[0].day)
        _compare_bests(reader, slug, [s for key in walked if key[0] == slug for s in walked[key]])
    assert seen == len(walked)


def _estimates(sets: list[list]) -> list[float]:
    """Epley of every set that counts, what was left counted as at most 4 reps more."""
    found = []
    for kind, ng, reps, _, rir, measure in sets:
        if kind == "warmup" or measure != "weighted" or not reps or (ng or 0) <= 0:
            continue
        to_failure = reps + min(4, rir or 0)
        if to_failure <= 12:
            found.append(ng / 1e12 * (1 if to_failure == 1 else (30 + to_failure) / 30))
    return found


def _compare_trend(points: list[tuple[date, float]], start: date) -> None:
    """The median of all slopes, written down once more."""
    found = trend_of(View.ONE_REP_MAX, points, start)
    xy = [(log(1 + (day - start).days / 7), log(kg)) for day, kg in points]
    slopes = [(b[1] - a[1]) / (b[0] - a[0]) for a, b in combinations(sorted(xy), 2) if a[0] < b[0]]
    if not slopes:
        assert found is None
    elif len(points) <= MOST_POINTS:
        assert found is not None
        assert found.slope == pytest.approx(median(slopes), rel=1e-4, abs=1e-6)


def _compare_bests(reader, slug: str, sets: list[list]) -> None:
    work = [(ng or 0, reps) for kind, ng, reps, *_ in sets if kind != "warmup" and reps]
    for reps, dated in read_rep_bests(reader, slug).items():
        heaviest = max(ng for ng, done in work if done >= reps)
        assert abs(dated.best.size - heaviest) * 1000 <= abs(heaviest)
        assert dated.best.amount >= reps
