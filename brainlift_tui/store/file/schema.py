"""The whole schema, as a person who opens the file with plain sqlite3 finds it.

Instants (columns ending in _at) are Unix seconds in UTC; `zone` is the IANA zone they were entered
in. Loads stand as typed (`load`, `unit`) and as exact nanograms (`load_ng`) for comparing; a band's
name stands as a load of the unit `named`, which has none. `training_log` reads like a diary.

A new file is made from this text. A file of an earlier release is brought to it by `remaking`:
tables that differ are made anew with what they held, so a column is added here and nowhere else;
`migrations` has what needs more than that. Each change raises `SCHEMA_VERSION`. Triggers stand on
top: those of undo (`journal`) and those that note what has to be worked out anew (`derived`,
`records`).
"""

from collections.abc import Iterable

from brainlift_tui.core.coaching.nudge import NudgeAnswer
from brainlift_tui.core.workout.workout import Felt, SetKind
from brainlift_tui.store.looking_back.derived_tables import DERIVED

SCHEMA_VERSION = 26
"""Raised when tables, exercises or programmes change; stands in the header as `user_version`."""

FINISHED = "workout.deleted_at IS NULL AND workout.finished_at IS NOT NULL"
"""What a workout of the view `finished_workout` is; for statements that name an index."""

UNDER_WAY = "workout.deleted_at IS NULL AND workout.finished_at IS NULL"
"""What a workout of the view `open_workout` is; there is one at most."""


def _listed(words: Iterable[str]) -> str:
    return "({})".format(", ".join(f"'{word}'" for word in words))


_KIND = f"kind IN {_listed(SetKind)}"
COUNTS = f"kind IN {_listed(kind for kind in SetKind if kind.counts)}"
"""What a set of the view `work_set` is; for statements that count others too."""

LOG = f"""
-- A file of another app, or an export of ours, that was taken in; its rows carry its id.
CREATE TABLE import (
    id INTEGER PRIMARY KEY, uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 32),
    imported_at INTEGER NOT NULL, format TEXT NOT NULL, file_name TEXT NOT NULL,
    workouts INTEGER NOT NULL CHECK (workouts >= 0), sets INTEGER NOT NULL CHECK (sets >= 0),
    taken_back INTEGER NOT NULL DEFAULT 0 CHECK (taken_back IN (0, 1))
) STRICT;

-- Those of the catalogue and the lifter's own. One merged into another stays, for its names.
CREATE TABLE exercise (
    id INTEGER PRIMARY KEY, uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 32),
    slug TEXT NOT NULL UNIQUE CHECK (length(slug) BETWEEN 1 AND 200),
    name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    measure TEXT NOT NULL
        CHECK (measure IN ('weighted', 'bodyweight', 'assisted', 'hold', 'cardio')),
    equipment TEXT NOT NULL, pattern TEXT NOT NULL,
    implements INTEGER NOT NULL DEFAULT 1 CHECK (implements IN (1, 2)),
    one_sided INTEGER NOT NULL DEFAULT 0 CHECK (one_sided IN (0, 1)),
    station TEXT NOT NULL DEFAULT 'none',
    origin TEXT NOT NULL CHECK (origin IN ('catalogue', 'own')),
    rest_s INTEGER CHECK (rest_s BETWEEN 0 AND 3600),
    note TEXT NOT NULL DEFAULT '' CHECK (length(note) <= 4000),
    hidden INTEGER NOT NULL DEFAULT 0 CHECK (hidden IN (0, 1)),
    merged_into INTEGER REFERENCES exercise (id), import_id INTEGER REFERENCES import (id),
    deleted_at INTEGER, revision INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE TABLE exercise_muscle (
    exercise_id INTEGER NOT NULL REFERENCES exercise (id) ON DELETE CASCADE,
    muscle TEXT NOT NULL,
    share TEXT NOT NULL CHECK (share IN ('direct', 'indirect')),
    PRIMARY KEY (exercise_id, muscle)
) STRICT, WITHOUT ROWID;

-- Whatever an exercise is found by; the key is how core.recognition spells a name.
CREATE TABLE exercise_name (
    key TEXT NOT NULL PRIMARY KEY,
    exercise_id INTEGER NOT NULL REFERENCES exercise (id) ON DELETE CASCADE,
    name TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX exercise_name_by_exercise ON exercise_name (exercise_id);

-- An edit makes a new revision of the days and slots; a workout says which one it was done by.
CREATE TABLE programme (
    id INTEGER PRIMARY KEY, uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 32),
    slug TEXT NOT NULL UNIQUE CHECK (length(slug) BETWEEN 1 AND 200),
    name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    needs_weights INTEGER NOT NULL CHECK (needs_weights IN (0, 1)),
    origin TEXT NOT NULL CHECK (origin IN ('catalogue', 'own')),
    revision INTEGER NOT NULL DEFAULT 1 CHECK (revision >= 1), deleted_at INTEGER,
    about TEXT NOT NULL DEFAULT '' CHECK (length(about) <= 1000),
    per_week INTEGER NOT NULL DEFAULT 2 CHECK (per_week BETWEEN 1 AND 7),
    ramp INTEGER NOT NULL DEFAULT 1 CHECK (ramp IN (0, 1)),
    deload_every INTEGER CHECK (deload_every BETWEEN 2 AND 52)
) STRICT;

CREATE TABLE programme_day (
    programme_id INTEGER NOT NULL REFERENCES programme (id) ON DELETE CASCADE,
    revision INTEGER NOT NULL CHECK (revision >= 1),
    position INTEGER NOT NULL CHECK (position >= 0),
    name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    weekday INTEGER CHECK (weekday BETWEEN 0 AND 6),
    PRIMARY KEY (programme_id, revision, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE programme_slot (
    programme_id INTEGER NOT NULL, revision INTEGER NOT NULL, day INTEGER NOT NULL,
    position INTEGER NOT NULL CHECK (position >= 0),
    exercise_id INTEGER NOT NULL REFERENCES exercise (id),
    sets INTEGER NOT NULL CHECK (sets BETWEEN 1 AND 20),
    low INTEGER NOT NULL CHECK (low >= 1), high INTEGER NOT NULL CHECK (high >= low),
    rest_s INTEGER CHECK (rest_s BETWEEN 0 AND 3600),
    superset INTEGER CHECK (superset >= 1),
    reserve INTEGER CHECK (reserve BETWEEN 0 AND 5),
    progression TEXT NOT NULL DEFAULT 'double'
        CHECK (progression IN ('double', 'linear', 'reps', 'off')),
    amrap INTEGER NOT NULL DEFAULT 0 CHECK (amrap IN (0, 1)),
    PRIMARY KEY (programme_id, revision, day, position),
    FOREIGN KEY (programme_id, revision, day)
        REFERENCES programme_day (programme_id, revision, position) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

-- The day is local, in the zone it was entered in. One at most is open. card: told at its end.
CREATE TABLE workout (
    id INTEGER PRIMARY KEY, uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 32),
    started_at INTEGER NOT NULL CHECK (started_at BETWEEN -631152000 AND 7258118400),
    finished_at INTEGER CHECK (finished_at >= started_at), zone TEXT,
    day TEXT NOT NULL CHECK (day GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    title TEXT NOT NULL DEFAULT '' CHECK (length(title) <= 200),
    note TEXT NOT NULL DEFAULT '' CHECK (length(note) <= 4000),
    bodyweight TEXT, bodyweight_unit TEXT CHECK (bodyweight_unit IN ('kg', 'lb')),
    programme_id INTEGER REFERENCES programme (id),
    programme_revision INTEGER, programme_day INTEGER,
    import_id INTEGER REFERENCES import (id), fingerprint TEXT,
    deleted_at INTEGER, revision INTEGER NOT NULL DEFAULT 1,
    session_effort INTEGER CHECK (session_effort BETWEEN 0 AND 10),
    felt TEXT CHECK (felt IN {_listed(Felt)}), card TEXT CHECK (length(card) BETWEEN 1 AND 100)
) STRICT;
CREATE INDEX workout_by_start ON workout (started_at) WHERE deleted_at IS NULL;
CREATE INDEX workout_by_day ON workout (day, started_at)
    WHERE deleted_at IS NULL AND finished_at IS NOT NULL;
CREATE INDEX workout_by_import ON workout (import_id) WHERE import_id IS NOT NULL;
CREATE INDEX workout_by_fingerprint ON workout (fingerprint) WHERE fingerprint IS NOT NULL;
CREATE INDEX workout_by_programme ON workout (programme_id, started_at)
    WHERE programme_id IS NOT NULL AND deleted_at IS NULL;
CREATE UNIQUE INDEX one_open_workout ON workout ((1))
    WHERE finished_at IS NULL AND deleted_at IS NULL;

-- An exercise of a workout, an "entry". What was asked of it (target_...) is copied from the
-- programme when the workout starts. apart: the sides are logged one by one; null: as last time.
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
    target_load TEXT, target_unit TEXT CHECK (target_unit IN ('kg', 'lb', 'named')),
    target_rest_s INTEGER CHECK (target_rest_s BETWEEN 0 AND 3600),
    target_amrap INTEGER NOT NULL DEFAULT 0 CHECK (target_amrap IN (0, 1)),
    apart INTEGER CHECK (apart IN (0, 1)),
    target_reserve INTEGER CHECK (target_reserve BETWEEN 0 AND 5),
    target_progression TEXT NOT NULL DEFAULT 'double'
        CHECK (target_progression IN ('double', 'linear', 'reps', 'off'))
) STRICT;
CREATE INDEX workout_exercise_in_order ON workout_exercise (workout_id, position);
CREATE INDEX workout_exercise_by_exercise ON workout_exercise (exercise_id, workout_id);

CREATE TABLE workout_set (
    entry_id INTEGER NOT NULL REFERENCES workout_exercise (id) ON DELETE CASCADE,
    position INTEGER NOT NULL CHECK (position >= 0),
    kind TEXT NOT NULL DEFAULT 'work' CHECK ({_KIND}),
    load TEXT, unit TEXT CHECK (unit IN ('kg', 'lb', 'named')),
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
    CHECK ((load IS NULL) = (unit IS NULL)
        AND (load IS NULL OR unit = 'named') = (load_ng IS NULL)),
    CHECK (reps IS NOT NULL OR seconds IS NOT NULL OR distance_m IS NOT NULL)
) STRICT, WITHOUT ROWID;

-- All rows still to be done of an exercise, where they are more than its plain work sets.
CREATE TABLE open_row (
    entry_id INTEGER NOT NULL REFERENCES workout_exercise (id) ON DELETE CASCADE,
    position INTEGER NOT NULL CHECK (position >= 0),
    kind TEXT NOT NULL CHECK ({_KIND}),
    load TEXT, unit TEXT CHECK (unit IN ('kg', 'lb', 'named')),
    reps INTEGER CHECK (reps BETWEEN 0 AND 1000),
    PRIMARY KEY (entry_id, position),
    CHECK ((load IS NULL) = (unit IS NULL))
) STRICT, WITHOUT ROWID;

-- Clocks, outside undo. What is held is the number-th row of an exercise of today: of the one that
-- the plan has in the slot `place`, or of the one that was added as `place`.
CREATE TABLE rest_timer (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    planned_s INTEGER NOT NULL CHECK (planned_s >= 0),
    started_at REAL NOT NULL, boot TEXT NOT NULL, uptime REAL NOT NULL,
    deadline_at REAL NOT NULL, paused_left_s REAL
) STRICT;

CREATE TABLE hold_timer (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    exercise_id INTEGER NOT NULL REFERENCES exercise (id) ON DELETE CASCADE,
    planned_exercise_id INTEGER REFERENCES exercise (id) ON DELETE CASCADE,
    place INTEGER NOT NULL DEFAULT 0 CHECK (place >= 0),
    number INTEGER NOT NULL CHECK (number >= 0),
    ready_s INTEGER NOT NULL CHECK (ready_s >= 0), target_s INTEGER CHECK (target_s > 0),
    started_at REAL NOT NULL, boot TEXT NOT NULL, uptime REAL NOT NULL,
    held_s INTEGER CHECK (held_s >= 0)
) STRICT;

-- What was being typed when the program was ended, outside undo and export: shown at the next
-- start, never logged. In the row of an exercise, or in the line of quick entry, without one.
CREATE TABLE half_typed (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    text TEXT NOT NULL CHECK (length(text) BETWEEN 1 AND 1000),
    exercise_id INTEGER REFERENCES exercise (id) ON DELETE CASCADE,
    planned_exercise_id INTEGER REFERENCES exercise (id) ON DELETE CASCADE,
    place INTEGER CHECK (place >= 0),
    number INTEGER CHECK (number >= 0),
    logged INTEGER NOT NULL DEFAULT 0 CHECK (logged IN (0, 1)),
    workout_id INTEGER REFERENCES workout (id) ON DELETE CASCADE,
    done_at INTEGER,
    CHECK ((exercise_id IS NULL) = (place IS NULL) AND (place IS NULL) = (number IS NULL))
) STRICT;

CREATE TABLE rack (
    id INTEGER PRIMARY KEY, uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 32),
    name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    unit TEXT NOT NULL CHECK (unit IN ('kg', 'lb')),
    active INTEGER NOT NULL DEFAULT 0 CHECK (active IN (0, 1)),
    deleted_at INTEGER
) STRICT;
CREATE UNIQUE INDEX one_active_rack ON rack (active) WHERE active = 1;

-- One piece of a rack: with a load, or with a name (a bench), or with both (a band that is known).
CREATE TABLE rack_item (
    rack_id INTEGER NOT NULL REFERENCES rack (id) ON DELETE CASCADE,
    kind TEXT NOT NULL CHECK (kind IN ('dumbbell', 'dial', 'handle', 'bar', 'ez bar',
        'trap bar', 'plate pair', 'kettlebell', 'band', 'level', 'station', 'stack lowest',
        'stack step', 'stack highest')),
    position INTEGER NOT NULL CHECK (position >= 0),
    load TEXT, unit TEXT CHECK (unit IN ('kg', 'lb')),
    name TEXT CHECK (length(name) BETWEEN 1 AND 200),
    PRIMARY KEY (rack_id, kind, position),
    CHECK ((load IS NULL) = (unit IS NULL) AND (load IS NOT NULL OR name IS NOT NULL))
) STRICT, WITHOUT ROWID;

-- Machines whose pins are not those of the others.
CREATE TABLE rack_pins (
    rack_id INTEGER NOT NULL REFERENCES rack (id) ON DELETE CASCADE,
    slug TEXT NOT NULL CHECK (length(slug) BETWEEN 1 AND 200),
    lowest TEXT NOT NULL, step TEXT NOT NULL, highest TEXT NOT NULL,
    unit TEXT NOT NULL CHECK (unit IN ('kg', 'lb')),
    PRIMARY KEY (rack_id, slug)
) STRICT, WITHOUT ROWID;

-- Bodyweight and whatever else is measured.
CREATE TABLE body (
    id INTEGER PRIMARY KEY, uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 32),
    measured_at INTEGER NOT NULL, zone TEXT,
    what TEXT NOT NULL CHECK (length(what) BETWEEN 1 AND 200),
    value TEXT NOT NULL, unit TEXT NOT NULL
) STRICT;
CREATE INDEX body_by_time ON body (what, measured_at);

-- How the lifter came to train. sore_told is 1 where they said what is sore, which may be nothing.
CREATE TABLE check_in (
    id INTEGER PRIMARY KEY, uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 32),
    day TEXT NOT NULL UNIQUE CHECK (day GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    answered_at INTEGER NOT NULL, zone TEXT,
    slept_h REAL CHECK (slept_h BETWEEN 0 AND 24),
    energy TEXT CHECK (energy IN ('low', 'normal', 'high')),
    sore_told INTEGER NOT NULL DEFAULT 0 CHECK (sore_told IN (0, 1)),
    fed INTEGER CHECK (fed IN (0, 1)),
    flag TEXT CHECK (flag IN ('pain', 'not right today'))
) STRICT;

CREATE TABLE check_in_sore (
    check_in_id INTEGER NOT NULL REFERENCES check_in (id) ON DELETE CASCADE,
    muscle TEXT NOT NULL,
    PRIMARY KEY (check_in_id, muscle)
) STRICT, WITHOUT ROWID;

-- What was said to a nudge.
CREATE TABLE nudge_answer (
    id INTEGER PRIMARY KEY, uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 32),
    exercise_id INTEGER NOT NULL REFERENCES exercise (id),
    workout_id INTEGER REFERENCES workout (id) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    load_from TEXT, unit_from TEXT CHECK (unit_from IN ('kg', 'lb', 'named')),
    load_to TEXT, unit_to TEXT CHECK (unit_to IN ('kg', 'lb', 'named')),
    answer TEXT NOT NULL CHECK (answer IN {_listed(NudgeAnswer)}),
    answered_at INTEGER NOT NULL
) STRICT;
CREATE INDEX nudge_answer_by_exercise ON nudge_answer (exercise_id, answered_at);

-- "Am I sharper after I lift?", once agreed to: the plan as it was written down then. One is open.
CREATE TABLE lifting_question (
    id INTEGER PRIMARY KEY, uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 32),
    agreed_at INTEGER NOT NULL, zone TEXT,
    test TEXT NOT NULL CHECK (length(test) BETWEEN 1 AND 100),
    series TEXT NOT NULL CHECK (length(series) BETWEEN 1 AND 200),
    seed TEXT NOT NULL CHECK (length(seed) = 32),
    plan TEXT NOT NULL CHECK (length(plan) <= 4000), stopped_at INTEGER
) STRICT;
CREATE UNIQUE INDEX one_open_question ON lifting_question ((1)) WHERE stopped_at IS NULL;

-- Drawn four at a time, used up when shown; never undone. number: of the workout, from 0.
CREATE TABLE lifting_draw (
    question_id INTEGER NOT NULL REFERENCES lifting_question (id),
    number INTEGER NOT NULL CHECK (number BETWEEN 0 AND 119),
    after INTEGER NOT NULL CHECK (after IN (0, 1)),
    shown_at INTEGER, shown_day TEXT, CHECK ((shown_at IS NULL) = (shown_day IS NULL)),
    PRIMARY KEY (question_id, number)
) STRICT, WITHOUT ROWID;

-- A test of the memory check, its score worked out from its trials. Without a draw it is one of the
-- months. series: the machine and terminal, of which no two are compared.
CREATE TABLE memory_test (
    id INTEGER PRIMARY KEY, uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 32),
    test TEXT NOT NULL CHECK (length(test) BETWEEN 1 AND 100),
    began_at INTEGER NOT NULL, zone TEXT,
    series TEXT NOT NULL CHECK (length(series) BETWEEN 1 AND 200),
    abandoned INTEGER NOT NULL CHECK (abandoned IN (0, 1)),
    latency_ms REAL, jitter_ms REAL, question_id INTEGER, draw INTEGER,
    CHECK ((question_id IS NULL) = (draw IS NULL)),
    FOREIGN KEY (question_id, draw) REFERENCES lifting_draw (question_id, number)
) STRICT;
CREATE UNIQUE INDEX one_test_of_a_draw ON memory_test (question_id, draw);

CREATE TABLE memory_trial (
    test_id INTEGER NOT NULL REFERENCES memory_test (id) ON DELETE CASCADE,
    position INTEGER NOT NULL CHECK (position >= 0),
    shown TEXT NOT NULL, wanted TEXT NOT NULL, typed TEXT NOT NULL, ms REAL,
    void TEXT CHECK (length(void) BETWEEN 1 AND 200),
    PRIMARY KEY (test_id, position)
) STRICT, WITHOUT ROWID;

-- What tells this log from the other ones that it is merged with; in no export.
CREATE TABLE this_log (
    id INTEGER PRIMARY KEY CHECK (id = 1), uid TEXT NOT NULL CHECK (length(uid) = 32)
) STRICT;

-- What workouts said when this log and another had just been made one, which tells who changed one
-- since. number: of the merge; undone with it.
CREATE TABLE held_by_both (
    other TEXT NOT NULL CHECK (length(other) = 32), workout TEXT NOT NULL,
    number INTEGER NOT NULL, state TEXT NOT NULL,
    undone INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0, 1)),
    PRIMARY KEY (other, workout, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE setting (
    key TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
"""
"""What the lifter did, planned, owns and set."""

JOURNAL = """
-- A step of undo is a label and an instant; journal_step reads it like that.
CREATE TABLE journal_label (
    id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE journal_table (
    id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE journal_done (
    id INTEGER PRIMARY KEY,
    label_id INTEGER NOT NULL REFERENCES journal_label (id),
    at INTEGER NOT NULL,
    undone INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0, 1))
) STRICT;
CREATE INDEX journal_undone ON journal_done (undone, id) WHERE undone;

-- What takes a step back, change by change. Where `added` names a table, `sql` is the key of the
-- row to delete; else it is the statement to carry out. The id is the step and the place in it, for
-- an index would cost as much as the change. `inverse` does a bulk change (an import) again.
CREATE TABLE journal_change (
    id INTEGER PRIMARY KEY,
    step_id INTEGER AS (id >> 24) VIRTUAL, added INTEGER,
    sql TEXT NOT NULL, inverse TEXT
) STRICT;

-- One row: the step that changes are being recorded under; null: they are not recorded.
CREATE TABLE journal_open (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    step_id INTEGER
) STRICT;
"""
"""What undo and redo go by."""

VIEWS = f"""
CREATE VIEW finished_workout AS
SELECT * FROM workout WHERE {FINISHED};

CREATE VIEW open_workout AS
SELECT * FROM workout WHERE {UNDER_WAY};

-- Neither warm-ups nor drops.
CREATE VIEW work_set AS
SELECT * FROM workout_set WHERE {COUNTS};

CREATE VIEW journal_step AS
SELECT journal_done.id, text AS label, at, undone
FROM journal_done JOIN journal_label ON journal_label.id = label_id;

-- Where the next change of the step under way goes; the triggers are parsed at each opening.
CREATE VIEW journal_next AS
SELECT (SELECT coalesce(max(id), journal_open.step_id << 24) + 1 FROM journal_change
    WHERE id BETWEEN journal_open.step_id << 24 AND (journal_open.step_id << 24) + 16777215) AS id
FROM journal_open;

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

SCHEMA = LOG + JOURNAL + DERIVED + VIEWS
