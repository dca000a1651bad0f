"""The lifter's log in one SQLite file: schema, actions, queries, undo, backups."""
