"""What the views of real logs tell, against sums over every set that keep nothing."""

import math
from collections import defaultdict
from collections.abc import Callable
from datetime import date, timedelta
from statistics import fmean, median

import pytest

from brainlift_tui.core.dose.muscle_weeks import averaged, per_week, weeks_shown
from brainlift_tui.core.exercise.exercise import COMPOUND, LOWER_BODY, UPPER_BODY, Muscle, Pattern
from brainlift_tui.core.looking_back.heat_map import together
from brainlift_tui.core.looking_back.strength_change import BodyHalf
from brainlift_tui.store.dose.muscle_weeks import read_exercise_sets, read_muscle_sets
from brainlift_tui.store.looking_back.strength_change import read_strength
from brainlift_tui.store.looking_back.training_days import read_days, read_span, workouts_of_day
from tests.exchange.lifter_at_work import Lifter
from tests.exchange.samples import NAMES, expected, with_samples

pytestmark = with_samples

EVERY_SET = (
    "SELECT workout.day, workout.id, exercise.id, measure, pattern, kind, load_ng, reps, seconds,"
    " rir"
    " FROM workout JOIN workout_exercise AS entry ON workout_id = workout.id"
    " JOIN exercise ON exercise.id = exercise_id JOIN workout_set AS s ON s.entry_id = entry.id"
)


@pytest.fixture
def lifter(name: str, lifter_with: Callable[[str], Lifter]) -> Lifter:
    return lifter_with(name)


@pytest.fixture
def every_set(lifter: Lifter) -> list[tuple]:
    return lifter.reader.execute(EVERY_SET).fetchall()


MOVES_THE_BODY = COMPOUND | {Pattern.HIP_EXTENSION, Pattern.LEG_CURL, Pattern.CALF_RAISE}

LOGS = pytest.mark.parametrize("name", NAMES)


def is_hard(measure: str, kind: str, reps: int | None, seconds: int | None) -> bool:
    """A set of the dose: work that was done, and no cardio."""
    return measure != "cardio" and kind in ("work", "failure") and bool(reps or seconds)


@LOGS
def test_the_calendar_of_a_real_log(every_set, lifter: Lifter, name: str) -> None:
    span = read_span(lifter.reader)
    assert span is not None
    days = read_days(lifter.reader, *span)
    workouts, hard = defaultdict(set), defaultdict(int)
    for day, workout, _, measure, _, kind, _, reps, seconds, _ in every_set:
        workouts[date.fromisoformat(day)].add(workout)
        hard[date.fromisoformat(day)] += is_hard(measure, kind, reps, seconds)
    assert span == (min(workouts), max(workouts))
    assert {day: one.workouts for day, one in days.items()} == {
        day: len(found) for day, found in workouts.items()
    }
    assert {day: one.hard_sets for day, one in days.items()} == dict(hard)
    assert together(days.values()).workouts == expected(name)["sessions_by_date_and_name"]
    for day, ids in workouts.items():
        assert set(workouts_of_day(lifter.reader, day)) == ids


@LOGS
def test_the_muscles_of_a_real_log(every_set, lifter: Lifter) -> None:
    works = defaultdict(list)
    for exercise, muscle, share in lifter.reader.execute("SELECT * FROM exercise_muscle"):
        works[exercise].append((Muscle(muscle), 1.0 if share == "direct" else 0.5))
    weeks = defaultdict(lambda: dict.fromkeys(Muscle, 0.0))
    for day, _, exercise, measure, _, kind, _, reps, seconds, _ in every_set:
        if not is_hard(measure, kind, reps, seconds):
            continue
        at = date.fromisoformat(day)
        for muscle, counts in works[exercise]:
            weeks[at - timedelta(at.weekday())][muscle] += counts
    span = read_span(lifter.reader)
    assert span is not None
    found = per_week(read_muscle_sets(lifter.reader, *span))
    assert found == dict(weeks)
    whole_log = sum(sets for _, sets in read_exercise_sets(lifter.reader, *span))
    assert whole_log == sum(
        is_hard(measure, kind, reps, seconds)
        for _, _, _, measure, _, kind, _, reps, seconds, _ in every_set
    )
    last = max(weeks)
    mondays = weeks_shown(last, 4, today=last + timedelta(30), began=span[0])
    for muscle, value in averaged(found, mondays).items():
        whole = sum(weeks[monday][muscle] for monday in mondays if monday in weeks)
        assert value == pytest.approx(whole / len(mondays))


def _is_rated(measure: str, pattern: str, patterns: frozenset[Pattern]) -> bool:
    own_weight = measure in ("bodyweight", "assisted") and pattern in MOVES_THE_BODY
    return pattern in patterns and (measure == "weighted" or own_weight)


@LOGS
def test_the_strength_of_a_real_log(every_set, lifter: Lifter) -> None:
    strength = read_strength(lifter.reader)
    days = [date.fromisoformat(row[0]) for row in every_set]
    began, until = min(days), max(days)
    if (until - began).days < 55:
        assert not strength.parts
        return
    best: dict[tuple, tuple[float, bool, float]] = {}
    sessions = {(row[2], row[4], date.fromisoformat(row[0]), row[1]) for row in every_set}
    loaded = {row[1:3] for row in every_set if row[6]}
    for day, workout, exercise, measure, pattern, kind, ng, reps, _, rir in every_set:
        whole = (reps or 0) + min(4, rir or 0)
        if kind == "warmup" or not reps or reps > 12 or whole > 15:
            continue
        kg = (ng or 0) / 1e12
        if measure in ("bodyweight", "assisted"):
            # No bodyweight is in these logs: where nothing is added it is in bodyweights.
            if (workout, exercise) in loaded or pattern not in MOVES_THE_BODY:
                continue
            kg = 1
        if kg > 0 and measure in ("weighted", "bodyweight", "assisted"):
            epley = kg * (1 if whole == 1 else 1 + whole / 30)
            key = exercise, pattern, date.fromisoformat(day), workout
            told = rir is not None or kind == "failure"
            best[key] = max(best.get(key, (0, False, 0)), (epley, told, epley))
    for part in strength.parts:
        patterns = LOWER_BODY if part.part is BodyHalf.LOWER else UPPER_BODY
        first, now = defaultdict(list), defaultdict(list)
        for (exercise, pattern, day, _), epley in best.items():
            if pattern in patterns and day < began + timedelta(28):
                first[exercise].append(epley)
            if pattern in patterns and day > until - timedelta(28):
                now[exercise].append(epley)
        both = [key for key in first if len(first[key]) >= 2 and len(now.get(key, ())) >= 2]
        month = {key: _compared(first[key]) for key in both}
        last = {key: _compared(now[key]) for key in both}
        change = {key: median(last[key][0]) / median(month[key][0]) - 1 for key in both}
        changes = [change[key] for key in both if month[key][1] and last[key][1]]
        found = sorted(exercise_change.value for _, exercise_change in part.exercises)
        assert found == pytest.approx(sorted(change.values()), abs=1e-4)
        rated = {row[2] for row in every_set if _is_rated(row[3], row[4], patterns)}
        early = {e for e, _, day, _ in sessions if day < began + timedelta(28)} & rated
        late = {e for e, _, day, _ in sessions if day > until - timedelta(28)}
        assert part.gone == len(early - late)
        assert len(part.unrated) == len((early & late) - (set(first) & set(now)))
        if len(changes) < 2:
            assert part.mean is None
        else:
            mean = math.expm1(fmean(math.log1p(change) for change in changes))
            assert part.mean is not None
            assert part.mean.value == pytest.approx(mean, abs=1e-4)


def _compared(sessions) -> tuple[list[float], bool]:
    """The estimates of a month, and whether any was told: told ones alone where they are two."""
    told = [epley for _, is_told, epley in sessions if is_told]
    if len(told) >= 2:
        return told, True
    return [epley for _, _, epley in sessions], bool(told)
