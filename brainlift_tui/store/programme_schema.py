"""What programmes gained after the first release of the tables."""

DOSE_AND_PHASES = """
ALTER TABLE programme ADD COLUMN about TEXT NOT NULL DEFAULT '' CHECK (length(about) <= 1000);
ALTER TABLE programme ADD COLUMN per_week INTEGER NOT NULL DEFAULT 2
    CHECK (per_week BETWEEN 1 AND 7);
ALTER TABLE programme ADD COLUMN ramp INTEGER NOT NULL DEFAULT 1 CHECK (ramp IN (0, 1));
ALTER TABLE programme ADD COLUMN deload_every INTEGER CHECK (deload_every BETWEEN 2 AND 52);
ALTER TABLE programme_day ADD COLUMN weekday INTEGER CHECK (weekday BETWEEN 0 AND 6);
ALTER TABLE programme_slot ADD COLUMN reserve INTEGER CHECK (reserve BETWEEN 0 AND 5);
ALTER TABLE programme_slot ADD COLUMN progression TEXT NOT NULL DEFAULT 'double'
    CHECK (progression IN ('double', 'linear', 'reps', 'off'));
"""

COPIED_INTO_WORKOUTS = """
ALTER TABLE workout_exercise ADD COLUMN target_reserve INTEGER
    CHECK (target_reserve BETWEEN 0 AND 5);
ALTER TABLE workout_exercise ADD COLUMN target_progression TEXT NOT NULL DEFAULT 'double'
    CHECK (target_progression IN ('double', 'linear', 'reps', 'off'));
"""
