"""The keys of an export, in their order: scripts rely on them."""

SET_KEYS = [
    "kind",
    "load",
    "unit",
    "reps",
    "seconds",
    "distance_m",
    "rir",
    "effort",
    "side",
    "done_at",
    "rest_s",
    "note",
]
WORKOUT_KEYS = [
    "id",
    "started_at",
    "finished_at",
    "zone",
    "title",
    "note",
    "bodyweight",
    "exercises",
]
EXERCISE_KEYS = ["name", "slug", "note", "superset", "target", "sets"]
