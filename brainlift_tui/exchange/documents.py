"""The JSON documents of the commands, in the forms that people script against."""

import sqlite3
from decimal import Decimal

from brainlift_tui.core.log import ImportReport
from brainlift_tui.core.session import Session, SessionExercise
from brainlift_tui.exchange.brainlift_json import (
    Json,
    number_json,
    set_json,
    target_json,
    workout_json,
)
from brainlift_tui.store.archive import read_workouts
from brainlift_tui.store.quick_log import QuickLog


def today_document(session: Session, zone: str) -> Json:
    """Today: the day, and for each exercise its target, last time, what is next, the nudge."""
    return {
        "day": session.day.isoformat(),
        "title": session.title,
        "programme": session.programme or None,
        "exercises": [_exercise(exercise, zone) for exercise in session.exercises],
    }


def _exercise(found: SessionExercise, zone: str) -> Json:
    upcoming = found.upcoming()
    following = upcoming[0] if upcoming else None
    nudge = found.nudge()
    return {
        "slug": found.exercise.slug,
        "name": found.exercise.name,
        "target": target_json(found.target),
        "last": [set_json(done, zone) for done in (found.last.sets if found.last else ())],
        "done": [set_json(logged.done, zone) for logged in found.done],
        "next": None
        if following is None
        else {
            "load": number_json(following.load),
            "unit": following.load.unit if following.load else None,
            "reps": following.reps,
            "seconds": following.seconds,
        },
        "nudge": None
        if nudge is None
        else {
            "kind": nudge.kind,
            "level": nudge.level,
            "from": {"load": number_json(nudge.load_from), "unit": nudge.load_from.unit},
            "to": {"load": number_json(nudge.load_to), "unit": nudge.load_to.unit},
            "p": None if nudge.p is None else Decimal(str(nudge.p)),
            "why": nudge.why,
        },
    }


def import_document(report: ImportReport) -> Json:
    """What an import brought."""
    return {
        "workouts": report.workouts,
        "sets": report.sets,
        "exercises": report.exercises,
        "new_exercises": report.new_exercises,
        "already_there": report.already_there,
        "left_out": [{"line": left.line, "reason": left.reason} for left in report.left_out],
        "rack_inferred": report.rack_inferred,
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
