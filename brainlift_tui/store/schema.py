"""The tables, as a person who opens the file with plain sqlite3 finds them.

Instants (columns ending in _at) are Unix seconds in UTC; `zone` is the IANA zone they were entered
in. Loads stand as typed (`load`, `unit`) and as exact nanograms (`load_ng`) for comparing. The view
`training_log` reads like a diary.
"""

FIRST = """
CREATE TABLE import (
    id INTEGER PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 32),
    imported_at INTEGER NOT NULL,
    format TEXT NOT NULL,
    file_name TEXT NOT NULL,
    workouts INTEGER NOT NULL CHECK (workouts >= 0),
    sets INTEGER NOT NULL CHECK (sets >= 0),
    taken_back INTEGER NOT NULL DEFAULT 0 CHECK (taken_back IN (0, 1))
) STRICT;

CREATE TABLE exercise (
    id INTEGER PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 32),
    slug TEXT NOT NULL UNIQUE CHECK (length(slug) BETWEEN 1 AND 200),
    name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    measure TEXT NOT NULL
        CHECK (measure IN ('weighted', 'bodyweight', 'assisted', 'hold', 'cardio')),
    equipment TEXT NOT NULL,
    pattern TEXT NOT NULL,
    implements INTEGER NOT NULL DEFAULT 1 CHECK (implements IN (1, 2)),
    one_sided INTEGER NOT NULL DEFAULT 0 CHECK (one_sided IN (0, 1)),
    station TEXT NOT NULL DEFAULT 'none',
    origin TEXT NOT NULL CHECK (origin IN ('catalogue', 'own')),
    rest_s INTEGER CHECK (rest_s BETWEEN 0 AND 3600),
    note TEXT NOT NULL DEFAULT '' CHECK (length(note) <= 4000),
    hidden INTEGER NOT NULL DEFAULT 0 CHECK (hidden IN (0, 1)),
    merged_into INTEGER REFERENCES exercise (id),
    import_id INTEGER REFERENCES import (id),
    deleted_at INTEGER,
    revision INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE TABLE exercise_muscle (
    exercise_id INTEGER NOT NULL REFERENCES exercise (id) ON DELETE CASCADE,
    muscle TEXT NOT NULL,
    share TEXT NOT NULL CHECK (share IN ('direct', 'indirect')),
    PRIMARY KEY (exercise_id, muscle)
) STRICT, WITHOUT ROWID;

CREATE TABLE exercise_name (
    key TEXT NOT NULL PRIMARY KEY,
    exercise_id INTEGER NOT NULL REFERENCES exercise (id) ON DELETE CASCADE,
    name TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX exercise_name_by_exercise ON exercise_name (exercise_id);

CREATE TABLE programme (
    id INTEGER PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 32),
    slug TEXT NOT NULL UNIQUE CHECK (length(slug) BETWEEN 1 AND 200),
    name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    needs_weights INTEGER NOT NULL CHECK (needs_weights IN (0, 1)),
    origin TEXT NOT NULL CHECK (origin IN ('catalogue', 'own')),
    revision INTEGER NOT NULL DEFAULT 1 CHECK (revision >= 1),
    deleted_at INTEGER
) STRICT;

CREATE TABLE programme_day (
    programme_id INTEGER NOT NULL REFERENCES programme (id) ON DELETE CASCADE,
    revision INTEGER NOT NULL CHECK (revision >= 1),
    position INTEGER NOT NULL CHECK (position >= 0),
    name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    PRIMARY KEY (programme_id, revision, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE programme_slot (
    programme_id INTEGER NOT NULL,
    revision INTEGER NOT NULL,
    day INTEGER NOT NULL,
    position INTEGER NOT NULL CHECK (position >= 0),
    exercise_id INTEGER NOT NULL REFERENCES exercise (id),
    sets INTEGER NOT NULL CHECK (sets BETWEEN 1 AND 20),
    low INTEGER NOT NULL CHECK (low >= 1),
    high INTEGER NOT NULL CHECK (high >= low),
    rest_s INTEGER CHECK (rest_s BETWEEN 0 AND 3600),
    superset INTEGER CHECK (superset >= 1),
    PRIMARY KEY (programme_id, revision, day, position),
    FOREIGN KEY (programme_id, revision, day)
        REFERENCES programme_day (programme_id, revision, position) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE workout (
    id INTEGER PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 32),
    started_at INTEGER NOT NULL CHECK (started_at BETWEEN -631152000 AND 7258118400),
    finished_at INTEGER CHECK (finished_at >= started_at),
    zone TEXT,
    day TEXT NOT NULL CHECK (day GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    title TEXT NOT NULL DEFAULT '' CHECK (length(title) <= 200),
    note TEXT NOT NULL DEFAULT '' CHECK (length(note) <= 4000),
    bodyweight TEXT,
    bodyweight_unit TEXT CHECK (bodyweight_unit IN ('kg', 'lb')),
    programme_id INTEGER REFERENCES programme (id),
    programme_revision INTEGER,
    programme_day INTEGER,
    import_id INTEGER REFERENCES import (id),
    fingerprint TEXT,
    deleted_at INTEGER,
    revision INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX workout_by_start ON workout (started_at) WHERE deleted_at IS NULL;
CREATE INDEX workout_by_day ON workout (day) WHERE deleted_at IS NULL;
CREATE INDEX workout_by_import ON workout (import_id) WHERE import_id IS NOT NULL;
CREATE INDEX workout_by_fingerprint ON workout (fingerprint) WHERE fingerprint IS NOT NULL;
CREATE INDEX workout_by_programme ON workout (programme_id, started_at)
    WHERE programme_id IS NOT NULL AND deleted_at IS NULL;
CREATE UNIQUE INDEX one_open_workout ON workout ((1))
    WHERE finished_at IS NULL AND deleted_at IS NULL;

CREATE TABLE workout_exercise (
    id INTEGER PRIMARY KEY,
    workout_id INTEGER NOT NULL REFERENCES workout (id) ON DELETE CASCADE,
    position INTEGER NOT NULL CHECK (position >= 0),
    exercise_id INTEGER NOT NULL REFERENCES exercise (id),
    origin TEXT NOT NULL CHECK (origin IN ('planned', 'added', 'imported')),
    skipped INTEGER NOT NULL DEFAULT 0 CHECK (skipped IN (0, 1)),
    planned_exercise_id INTEGER REFERENCES exercise (id),
    note TEXT NOT NULL DEFAULT '' CHECK (length(note) <= 4000),
    superset INTEGER CHECK (superset >= 1),
    rows_today INTEGER CHECK (rows_today >= 0),
    target_sets INTEGER CHECK (target_sets >= 1),
    target_low INTEGER CHECK (target_low >= 1),
    target_high INTEGER CHECK (target_high >= target_low),
    target_load TEXT,
    target_unit TEXT CHECK (target_unit IN ('kg', 'lb')),
    target_rest_s INTEGER CHECK (target_rest_s BETWEEN 0 AND 3600)
) STRICT;
CREATE INDEX workout_exercise_in_order ON workout_exercise (workout_id, position);
CREATE INDEX workout_exercise_by_exercise ON workout_exercise (exercise_id, workout_id);

CREATE TABLE workout_set (
    entry_id INTEGER NOT NULL REFERENCES workout_exercise (id) ON DELETE CASCADE,
    position INTEGER NOT NULL CHECK (position >= 0),
    kind TEXT NOT NULL DEFAULT 'work' CHECK (kind IN ('work', 'warmup', 'drop', 'failure')),
    load TEXT,
    unit TEXT CHECK (unit IN ('kg', 'lb')),
    load_ng INTEGER CHECK (load_ng BETWEEN -1000000000000000 AND 1000000000000000),
    reps INTEGER CHECK (reps BETWEEN 0 AND 1000),
    seconds INTEGER CHECK (seconds BETWEEN 0 AND 172800),
    distance_m REAL CHECK (distance_m BETWEEN 0 AND 1000000),
    rir REAL CHECK (rir BETWEEN 0 AND 10),
    effort TEXT CHECK (effort IN ('easy', 'hard', 'failed')),
    side TEXT CHECK (side IN ('left', 'right')),
    done_at INTEGER,
    rest_s INTEGER CHECK (rest_s BETWEEN 0 AND 86400),
    note TEXT CHECK (length(note) BETWEEN 1 AND 4000),
    PRIMARY KEY (entry_id, position),
    CHECK ((load IS NULL) = (unit IS NULL) AND (load IS NULL) = (load_ng IS NULL)),
    CHECK (reps IS NOT NULL OR seconds IS NOT NULL OR distance_m IS NOT NULL)
) STRICT, WITHOUT ROWID;

CREATE TABLE rest_timer (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    planned_s INTEGER NOT NULL CHECK (planned_s >= 0),
    started_at REAL NOT NULL,
    boot TEXT NOT NULL,
    uptime REAL NOT NULL,
    deadline_at REAL NOT NULL,
    paused_left_s REAL
) STRICT;

CREATE TABLE rack (
    id INTEGER PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 32),
    name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    unit TEXT NOT NULL CHECK (unit IN ('kg', 'lb')),
    active INTEGER NOT NULL DEFAULT 0 CHECK (active IN (0, 1)),
    deleted_at INTEGER
) STRICT;
CREATE UNIQUE INDEX one_active_rack ON rack (active) WHERE active = 1;

CREATE TABLE rack_item (
    rack_id INTEGER NOT NULL REFERENCES rack (id) ON DELETE CASCADE,
    kind TEXT NOT NULL CHECK (kind IN ('dumbbell', 'bar', 'plate pair', 'kettlebell', 'band',
        'stack lowest', 'stack step', 'stack highest')),
    position INTEGER NOT NULL CHECK (position >= 0),
    load TEXT,
    unit TEXT CHECK (unit IN ('kg', 'lb')),
    name TEXT CHECK (length(name) BETWEEN 1 AND 200),
    PRIMARY KEY (rack_id, kind, position),
    CHECK ((load IS NULL) = (unit IS NULL) AND (load IS NULL) <> (name IS NULL))
) STRICT, WITHOUT ROWID;

CREATE TABLE body (
    id INTEGER PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 32),
    measured_at INTEGER NOT NULL,
    zone TEXT,
    what TEXT NOT NULL CHECK (length(what) BETWEEN 1 AND 200),
    value TEXT NOT NULL,
    unit TEXT NOT NULL
) STRICT;
CREATE INDEX body_by_time ON body (what, measured_at);

CREATE TABLE nudge_answer (
    id INTEGER PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 32),
    exercise_id INTEGER NOT NULL REFERENCES exercise (id),
    workout_id INTEGER REFERENCES workout (id) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    load_from TEXT,
    unit_from TEXT CHECK (unit_from IN ('kg', 'lb')),
    load_to TEXT,
    unit_to TEXT CHECK (unit_to IN ('kg', 'lb')),
    answer TEXT NOT NULL CHECK (answer IN ('taken', 'snoozed', 'never')),
    answered_at INTEGER NOT NULL
) STRICT;
CREATE INDEX nudge_answer_by_exercise ON nudge_answer (exercise_id, answered_at);

CREATE TABLE setting (
    key TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE VIEW training_log AS
SELECT workout.day, workout.title, exercise.name AS exercise,
    workout_set.position + 1 AS "set", workout_set.kind, workout_set.load, workout_set.unit,
    workout_set.reps, workout_set.seconds, workout_set.distance_m, workout_set.rir,
    workout_set.effort, workout_set.side, workout_set.note,
    datetime(workout_set.done_at, 'unixepoch') AS done_utc
FROM workout
JOIN workout_exercise ON workout_exercise.workout_id = workout.id
JOIN exercise ON exercise.id = workout_exercise.exercise_id
JOIN workout_set ON workout_set.entry_id = workout_exercise.id
WHERE workout.deleted_at IS NULL
ORDER BY workout.started_at, workout_exercise.position, workout_set.position;
"""
