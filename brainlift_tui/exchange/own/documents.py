"""The JSON documents of the commands, in the forms that people script against."""

import sqlite3
from collections.abc import Mapping, Sequence
from decimal import Decimal

from brainlift_tui.core.coaching.nudge import Advice
from brainlift_tui.core.exercise.exercise import Exercise
from brainlift_tui.core.forecast.backtest import Figure
from brainlift_tui.core.importing.merged import MergeReport
from brainlift_tui.core.load.load import shortest_number
from brainlift_tui.core.session.session import Session
from brainlift_tui.core.session.session_exercise import SessionExercise
from brainlift_tui.core.workout.log import CorrectedExercise, ImportReport
from brainlift_tui.exchange.own.brainlift_json import set_json, target_json, workout_json
from brainlift_tui.exchange.own.parts_json import Json, band_json, load_json
from brainlift_tui.store.entry.quick_log import QuickLog
from brainlift_tui.store.workout.archive import read_workouts


def today_document(session: Session, zone: str, advice: Mapping[int, Advice]) -> Json:
    """Today: the day, and for each exercise its target, last time, what is next, the nudge."""
    return {
        "day": session.day.isoformat(),
        "title": session.title,
        "programme": session.programme or None,
        "exercises": [
            _exercise(exercise, zone, advice.get(exercise.position))
            for exercise in session.exercises
        ],
        "cardio": {"half_hours_planned": session.cardio.wanted, "done": session.cardio.done},
    }


def _exercise(exercise: SessionExercise, zone: str, advice: Advice | None) -> Json:
    upcoming = exercise.upcoming()
    following = upcoming[0] if upcoming else None
    return {
        "slug": exercise.exercise.slug,
        "name": exercise.exercise.name,
        "target": target_json(exercise.target),
        "last": [set_json(done, zone) for done in (exercise.last.sets if exercise.last else ())],
        "done": [set_json(logged.done, zone) for logged in exercise.done],
        "next": None
        if following is None
        else {
            **load_json(following.load),
            "reps": following.reps,
            "seconds": following.seconds,
            **band_json(following.load),
        },
        "nudge": None if advice is None else _nudge(advice),
    }


def nudges_document(nudges: Sequence[tuple[Exercise | None, Advice]]) -> Json:
    """Every nudge that stands now; the slug is null where it concerns every exercise."""
    return [
        {"slug": exercise.slug if exercise else None, **_nudge(advice)}
        for exercise, advice in nudges
    ]


def backtest_document(figures: Sequence[Figure]) -> Json:
    """The report card."""
    return {
        "rows": [
            {
                "what": str(figure.what),
                "n": figure.n,
                "value": _rounded(figure.value),
                "low": _rounded(figure.low),
                "high": _rounded(figure.high),
                "baselines": {str(name): _rounded(v) for name, v in figure.baselines.items()},
            }
            for figure in figures
        ]
    }


def _rounded(value: float | None) -> Decimal | None:
    return None if value is None else Decimal(str(round(value, 4)))


def _nudge(advice: Advice) -> dict[str, Json]:
    return {
        "kind": advice.kind,
        "level": advice.level,
        "from": {**load_json(advice.load_from), **band_json(advice.load_from)},
        "to": {
            **load_json(advice.load_to),
            "reps": advice.reps,
            "sets": advice.sets,
            "seconds": advice.seconds,
            "slug": advice.variation.slug if advice.variation else None,
            **band_json(advice.load_to),
        },
        "p": _rounded(advice.p),
        "why": advice.why.english(),
    }


def merge_document(report: MergeReport) -> Json:
    """What a merge brought."""
    return {
        "workouts": report.added.workouts,
        "sets": report.added.sets,
        "taken": report.taken,
        "both": [{"day": each.day.isoformat(), "title": each.title} for each in report.both],
        "deleted": report.deleted,
        "measurements": report.added.measurements,
        "memory_tests": report.added.memory_tests,
    }


def import_document(report: ImportReport) -> dict[str, Json]:
    """What an import brought."""
    return {
        "workouts": report.workouts,
        "sets": report.sets,
        "exercises": report.exercises,
        "new_exercises": report.new_exercises,
        "already_there": report.already_there,
        "left_out": [{"line": left.line, "reason": str(left.reason)} for left in report.left_out],
        "rack_inferred": report.rack_inferred,
        "unit": report.unit,
        "measurements": report.measurements,
        "memory_tests": report.memory_tests,
        "changed": [
            {
                "day": each.day.isoformat(),
                "title": each.title,
                "outcome": each.outcome,
                "from": each.other_app or None,
                "logged_here": each.logged_here,
                "corrected": [_corrected(one) for one in each.corrected],
            }
            for each in report.changed
        ],
        "factor": None if report.factor == 1 else Decimal(f"{report.factor:.4f}"),
        "renamed": [
            {"name": each.name, "here": each.here, "workouts": each.workouts}
            for each in report.renamed
        ],
        "meant": [{"name": each.name, "here": each.here} for each in report.meant],
        "guessed": [
            {"name": each.name, "muscles": [muscle.value for muscle in each.muscles]}
            for each in report.guessed
        ],
        "deleted_here": report.deleted_here,
        "restored": report.restored,
        "shifts_h": [Decimal(shortest_number(shift / 3600)) for shift in report.shifts],
        "put_right": report.put_right,
        "doubted": [
            {
                "exercise": found.exercise,
                "day": found.day.isoformat(),
                **load_json(found.done.load),
                "reps": found.done.reps,
            }
            for found in report.doubted
        ],
    }


def _corrected(one: CorrectedExercise) -> Json:
    """An exercise that is another in the other app, as there and as here."""
    return {
        "exercise": one.exercise.name,
        "there": [set_json(done, None) for done in one.there],
        "here": [set_json(done, None) for done in one.here],
    }


def log_document(logged: QuickLog) -> Json:
    """The sets as they were stored."""
    return [set_json(done, logged.zone) for done in logged.sets]


def history_document(connection: sqlite3.Connection, slug: str | None = None) -> Json:
    """Workouts as in the export; with a slug those of one exercise, and only its part of them."""
    documents: list[Json] = []
    for kept in read_workouts(connection):
        document = workout_json(kept)
        exercises = document["exercises"]
        if slug is not None and isinstance(exercises, list):
            document["exercises"] = [
                e for e in exercises if isinstance(e, dict) and e["slug"] == slug
            ]
        if document["exercises"] or slug is None:
            documents.append(document)
    return documents
