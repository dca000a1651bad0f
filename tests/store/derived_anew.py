"""What the derived tables should hold, worked out from the log in another way."""

import sqlite3
from collections import defaultdict
from datetime import date

from brainlift_tui.core.exercise.search_words import folded
from brainlift_tui.core.looking_back.strength import estimate
from brainlift_tui.core.workout.plausible import doubted
from brainlift_tui.core.workout.reserve import Reserve
from brainlift_tui.core.workout.workout import LONGEST_BELIEVED_S, SetKind, Side
from brainlift_tui.store.workout.archive import read_workouts

TABLES = ("exercise_session", "exercise_month", "training_day", "training_month")


def held(connection: sqlite3.Connection) -> dict[str, list[tuple[object, ...]]]:
    """What the tables hold."""
    found = {
        table: sorted(connection.execute(f"SELECT * FROM {table}"), key=repr) for table in TABLES
    }
    found["words"] = sorted(
        (uid, *sorted(words.split()))
        for uid, words in connection.execute(
            "SELECT uid, words FROM workout_words"
            " LEFT JOIN workout ON workout.id = workout_words.rowid"
        )
    )
    found["due"] = connection.execute("SELECT * FROM derived_due").fetchall()
    return found


WORKED = (SetKind.WORK, SetKind.FAILURE)


def worked_out(connection: sqlite3.Connection) -> dict[str, list[tuple[object, ...]]]:
    """What they should hold."""
    rows = dict(connection.execute("SELECT uid, id FROM workout"))
    days = dict(connection.execute("SELECT uid, day FROM workout"))
    ids = dict(connection.execute("SELECT slug, id FROM exercise"))
    measures = dict(connection.execute("SELECT slug, measure FROM exercise"))
    in_doubt = _in_doubt(connection)
    sessions, words = [], []
    per_day = defaultdict(lambda: [0, 0, 0])
    for kept in read_workouts(connection):
        workout = kept.workout
        if workout.finished_at is None:
            continue
        day = int(f"{date.fromisoformat(days[workout.uid]):%Y%m%d}")
        by_exercise = defaultdict(list)
        for entry in workout.exercises:
            asked = entry.target.reserve if entry.target else None
            by_exercise[entry.slug] += [(done, asked) for done in entry.sets]
        hard = 0
        for slug, sets in by_exercise.items():
            if sets:
                strange = in_doubt.get((slug, workout.uid), ())
                session = _session(sets, strange, measures[slug])
                sessions.append((ids[slug], day, rows[workout.uid], *session))
                hard += session[0]
        counted = per_day[day]
        counted[0] += 1
        counted[1] += hard
        lasted_s = int((workout.finished_at - workout.started_at).total_seconds())
        counted[2] += lasted_s if lasted_s <= LONGEST_BELIEVED_S else 0
        texts = [workout.title, workout.note]
        texts += {entry.name for entry in workout.exercises if entry.sets}
        texts += [entry.note for entry in workout.exercises]
        texts += [s.note for entry in workout.exercises for s in entry.sets]
        words.append((workout.uid, *sorted(folded("\n".join(texts)).split())))
    months = defaultdict(list)
    for exercise, day, _, *measured in sessions:
        months[exercise, day // 100].append(measured)
    whole = defaultdict(lambda: [0, 0, 0])
    for day, counted in per_day.items():
        whole[day // 100] = [a + b for a, b in zip(whole[day // 100], counted, strict=True)]
    found = {
        "exercise_session": sessions,
        "exercise_month": [(*key, len(found), *_month(found)) for key, found in months.items()],
        "training_day": [(day, *counted) for day, counted in per_day.items()],
        "training_month": [(month, *counted) for month, counted in whole.items()],
    }
    return {name: sorted(rows, key=repr) for name, rows in found.items()} | {
        "words": sorted(words),
        "due": [],
    }


def _in_doubt(connection: sqlite3.Connection) -> dict[tuple[str, str], set[int]]:
    """Places of sets in doubt among an exercise's of a workout, by its slug and the workout."""
    log = defaultdict(list)
    order = [
        uid for (uid,) in connection.execute("SELECT uid FROM workout ORDER BY started_at, id")
    ]
    workouts = {kept.workout.uid: kept.workout for kept in read_workouts(connection)}
    for uid in order:
        of_slug = defaultdict(list)
        for entry in workouts[uid].exercises if uid in workouts else ():
            of_slug[entry.slug] += entry.sets
        for slug, sets in of_slug.items():
            if sets:
                log[slug].append((uid, sets))
    confirmed = dict(
        connection.execute(
            "SELECT slug, max(day) FROM nudge_answer JOIN exercise ON exercise.id = exercise_id"
            " JOIN workout ON workout.id = workout_id WHERE kind = 'hold' AND answer = 'taken'"
            " AND workout.deleted_at IS NULL GROUP BY slug"
        )
    )
    days = dict(connection.execute("SELECT uid, day FROM workout"))
    found = defaultdict(set)
    for slug, sessions in log.items():
        sure = sum(days[uid] <= confirmed.get(slug, "") for uid, _ in sessions)
        for at, place in doubted([sets for _, sets in sessions], sure):
            found[slug, sessions[at][0]].add(place)
    return found


def _session(asked_sets, strange, measure: str) -> tuple[int | None, ...]:
    sets = [done for done, _ in asked_sets]
    believed = [pair for at, pair in enumerate(asked_sets) if at not in strange]
    weighed = [(s, asked) for s, asked in believed if s.kind is not SetKind.WARMUP]
    lifted = [s for s, _ in weighed]
    loaded = [s for s in lifted if s.load is not None]
    estimates = [
        (round(kg * 1000), Reserve.of(s, asked).told)
        for s, asked in weighed
        if measure == "weighted" and (kg := estimate(s, asked)) is not None
    ]
    best = max(estimates, default=(None, None))
    told = [Reserve.of(s, asked).told for s, asked in asked_sets if s.kind is not SetKind.WARMUP]
    moved = [s for s in lifted if s.reps != 0]
    own_weight = measure in ("bodyweight", "assisted")
    loads = [s.load.ng if s.load else 0 for s in moved if s.load or own_weight]
    hard = [s.side for s in sets if s.kind in WORKED and (s.reps or s.seconds)]
    both = {None: 2, Side.LEFT: 1, Side.RIGHT: 1}
    twice = sum(both[s.side] * (s.reps or 0) for s in lifted)
    return (
        (measure != "cardio") * (len(hard) - min(hard.count(side) for side in Side)),
        (twice + 1) // 2,
        round(sum(both[s.side] * s.load.ng * (s.reps or 0) / 2e9 for s in loaded)),
        max(loads, default=None),
        best[0],
        max((s.reps for s in lifted if s.reps is not None), default=None),
        max((s.seconds for s in lifted if s.seconds is not None), default=None),
        best[1],
        any(told),
    )


def _month(sessions) -> tuple[int | None, ...]:
    columns = list(zip(*sessions, strict=True))
    return (
        *(sum(column) for column in columns[:3]),
        *(max((v for v in column if v is not None), default=None) for column in columns[3:7]),
    )
