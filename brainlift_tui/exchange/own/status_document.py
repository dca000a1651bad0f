"""The JSON document of `brainlift status`."""

import math

from brainlift_tui.core.session.status import Status
from brainlift_tui.exchange.own.parts_json import Json, band_json, load_json


def status_document(status: Status | None) -> Json:
    """Whether somebody trains, the seconds of rest left, and what comes next."""
    if status is None:
        return {"training": False, "rest_s": None, "paused": False, "next": None}
    following, exercise = status.following, status.exercise
    load = None if following is None else following.load
    return {
        "training": True,
        "rest_s": None if status.left_s is None else math.ceil(status.left_s),
        "paused": status.paused,
        "next": None
        if exercise is None
        else {
            "slug": exercise.slug,
            "name": exercise.name,
            **load_json(load),
            **band_json(load),
            "reps": None if following is None else following.reps,
            "seconds": None if following is None else following.seconds,
        },
    }
