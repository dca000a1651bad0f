"""Rows asked for today beyond plain work sets, sides logged apart, and a hold under way."""

SETS = """
ALTER TABLE programme_slot ADD COLUMN amrap INTEGER NOT NULL DEFAULT 0 CHECK (amrap IN (0, 1));
ALTER TABLE workout_exercise ADD COLUMN target_amrap INTEGER NOT NULL DEFAULT 0
    CHECK (target_amrap IN (0, 1));
ALTER TABLE workout_exercise ADD COLUMN apart INTEGER CHECK (apart IN (0, 1));

CREATE TABLE open_row (
    entry_id INTEGER NOT NULL REFERENCES workout_exercise (id) ON DELETE CASCADE,
    position INTEGER NOT NULL CHECK (position >= 0),
    kind TEXT NOT NULL CHECK (kind IN ('work', 'warmup', 'drop', 'failure')),
    load TEXT,
    unit TEXT CHECK (unit IN ('kg', 'lb')),
    reps INTEGER CHECK (reps BETWEEN 0 AND 1000),
    PRIMARY KEY (entry_id, position),
    CHECK ((load IS NULL) = (unit IS NULL))
) STRICT, WITHOUT ROWID;

CREATE TABLE hold_timer (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    exercise_id INTEGER NOT NULL REFERENCES exercise (id) ON DELETE CASCADE,
    position INTEGER NOT NULL CHECK (position >= 0),
    number INTEGER NOT NULL CHECK (number >= 0),
    ready_s INTEGER NOT NULL CHECK (ready_s >= 0),
    target_s INTEGER CHECK (target_s > 0),
    started_at REAL NOT NULL,
    boot TEXT NOT NULL,
    uptime REAL NOT NULL,
    held_s INTEGER CHECK (held_s >= 0)
) STRICT;
"""
"""`open_row` lists all rows still to be done of an exercise, where they are more than work sets;
`apart` is null while the sides are logged as they were last time; `hold_timer` is a clock like
`rest_timer`: the row it counts for is the `number`-th of the exercise at a position of today."""
