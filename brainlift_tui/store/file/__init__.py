"""The file itself: opening, schema, migrations, writing, undo."""
