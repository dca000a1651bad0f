"""The tables of what is worked out from the log, as they stand in the schema."""

DERIVED = """
-- looking_back/derived.py says how these are worked out. A day is 20261122, a month 202611.
CREATE TABLE exercise_session (
    exercise_id INTEGER NOT NULL, day INTEGER NOT NULL, workout_id INTEGER NOT NULL,
    hard_sets INTEGER NOT NULL, reps INTEGER NOT NULL, volume_g INTEGER NOT NULL,
    top_ng INTEGER, e1rm_g INTEGER, most_reps INTEGER, longest_s INTEGER,
    e1rm_told INTEGER, effort_told INTEGER NOT NULL,
    PRIMARY KEY (exercise_id, day, workout_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX exercise_session_told ON exercise_session (day) WHERE effort_told = 1;

CREATE TABLE exercise_month (
    exercise_id INTEGER NOT NULL, month INTEGER NOT NULL, sessions INTEGER NOT NULL,
    hard_sets INTEGER NOT NULL, reps INTEGER NOT NULL, volume_g INTEGER NOT NULL,
    top_ng INTEGER, e1rm_g INTEGER, most_reps INTEGER, longest_s INTEGER,
    PRIMARY KEY (exercise_id, month)
) STRICT, WITHOUT ROWID;

CREATE TABLE training_day (
    day INTEGER PRIMARY KEY, workouts INTEGER NOT NULL, hard_sets INTEGER NOT NULL,
    seconds INTEGER NOT NULL
) STRICT;

CREATE TABLE training_month (
    month INTEGER PRIMARY KEY,
    workouts INTEGER NOT NULL, hard_sets INTEGER NOT NULL, seconds INTEGER NOT NULL
) STRICT;

CREATE VIRTUAL TABLE workout_words USING fts5 (
    words, tokenize = "unicode61 remove_diacritics 0 categories 'L* N* Co Mc Mn'",
    detail = none, columnsize = 0, prefix = '1 2 3'
);

-- What is to be worked out anew before the change under way is committed; exercise 0: none.
CREATE TABLE derived_due (
    workout_id INTEGER NOT NULL, day INTEGER NOT NULL, exercise_id INTEGER NOT NULL,
    PRIMARY KEY (workout_id, day, exercise_id)
) STRICT, WITHOUT ROWID;

-- Each row is something that no session of the exercise before had reached (looking_back/records).
CREATE TABLE personal_best (
    exercise_id INTEGER NOT NULL, started_at INTEGER NOT NULL, workout_id INTEGER NOT NULL,
    number INTEGER NOT NULL,
    axis TEXT NOT NULL, size INTEGER NOT NULL, count INTEGER NOT NULL,
    entry_id INTEGER, position INTEGER,
    record TEXT, before INTEGER, before_count INTEGER,
    PRIMARY KEY (exercise_id, started_at, workout_id, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX personal_best_told ON personal_best (workout_id) WHERE record IS NOT NULL;

-- Sets that can hardly be meant and were not confirmed, or until they had come often enough.
CREATE TABLE doubted_set (
    exercise_id INTEGER NOT NULL, entry_id INTEGER NOT NULL, position INTEGER NOT NULL,
    settled INTEGER NOT NULL CHECK (settled IN (0, 1)), PRIMARY KEY (entry_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX doubted_set_by_exercise ON doubted_set (exercise_id);

CREATE TABLE personal_best_stale (
    exercise_id INTEGER NOT NULL PRIMARY KEY, since INTEGER NOT NULL
) STRICT;

-- Learned from the newest workouts, `first` of them left out; `digest` is of what they hold.
CREATE TABLE habits (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    first INTEGER NOT NULL, workouts INTEGER NOT NULL, digest TEXT NOT NULL, weights TEXT NOT NULL
) STRICT;

-- What all of the log came to, while it is as `log` says (coaching/looked_back.py).
CREATE TABLE looked_back (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    log TEXT NOT NULL, own TEXT NOT NULL, signs TEXT NOT NULL
) STRICT;
"""
"""What is worked out from the log; it could be thrown away and made again."""
