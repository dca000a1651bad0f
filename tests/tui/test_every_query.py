"""Whatever is looked at and done in a session of the app, no query walks through all the sets."""

import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from tests.tui.lifting import LARGE, open_app

SESSION = (
    ("today", ("enter", "e", "h", "u", "u", "U", "T", "n", "escape", "c", "u", "t", "u", "v", "u")),
    ("today", ("y", "escape", "w", "escape", "b", "escape", "s", "escape", "p", "escape")),
    (
        "today",
        (
            "i",
            "u",
            "s",
            "up",
            "enter",
            *"stiff",
            "enter",
            "escape",
            "u",
            "m",
            "escape",
            "d",
            "u",
            "r",
            "u",
            "escape",
        ),
    ),
    ("today", ("colon", *"goblet squat 20x8", "enter", "u", "exclamation_mark", "escape")),
    ("today", ("greater_than_sign", "escape", "less_than_sign", "escape", "number_sign", "u")),
    ("rest", ("R", "enter", "up", "down", "_", "_", '"', "escape", "b", "b", "u")),
    ("history", ("H", "down", "pagedown", "G", "g", "slash", *"goblet", "escape")),
    ("history", ("slash", *"muscle:ch from:2026-03", "escape", "f", "f", "m", "down", "m", "u")),
    (
        "history",
        ("slash", *"exercise:squat", "escape", "slash", "!", "escape", "n", "escape", "d", "u"),
    ),
    ("workout", ("g", "enter", "down", "down", "d", "u", "e", "u", "t", "u", "i", "u")),
    ("Summary", ("o",)),
    ("history", ("escape", "escape")),
    ("exercise", ("tab", "slash", *"row", "enter", "enter", "left", "right", "v", "0", "3", "G")),
    ("exercise", ("tab", "down", "tab", "e", "escape", "s", "escape", "m", "escape")),
    ("calendar", ("escape", "escape", "y", "up", "left", "pageup", "pagedown", "c", "a", "a", "G")),
    ("muscles", ("escape", "v", "left", "pageup", "a", "a", "g", "G")),
    ("strength", ("escape", "s", "down", "pagedown")),
    ("body", ("escape", "b", "tab", "3", "0", "1", "n", "escape")),
    ("report card", ("escape", "r")),
    ("week", ("W", "tab", "tab", "down", "c", "escape")),
    ("plan", ("P", "down", "space", "up")),
    ("programme", ("e", "down", "enter", "escape", "n", "escape")),
    ("settings", ("escape", "S", "down", "down", "pagedown", "G")),
    ("today", ("T", "ctrl+p", "escape", "question_mark", "escape")),
)
"""Where one is after some keys: every screen and dialog there is."""

ASKS = ("SELECT", "WITH", "UPDATE", "DELETE", "INSERT", "REPLACE")
SCAN = re.compile(r"^SCAN (?P<table>[\w.()-]+)(?: USING (?:COVERING )?INDEX (?P<index>\w+))?")
SMALL = {
    "catalogue": ("exercise", "exercise_muscle", "exercise_name"),
    "plan": ("programme", "programme_day", "programme_slot", "rack", "rack_item", "setting"),
    "one row": (
        "rest_timer",
        "hold_timer",
        "half_typed",
        "journal_open",
        "CONSTANT",
        "main.workout_words_config",
    ),
    "of this change": ("derived_due", "personal_best_stale"),
    "of the schema": ("sqlite_master",),
    "twelve a year": ("training_month",),
    "a few a month": ("nudge_answer", "body"),
    "in memory, of a query that is looked at itself": (
        "(subquery-1)",
        "(subquery-2)",
        "(subquery-3)",
    ),
}
"""What may be walked through, by how large it gets."""
SHORT = {
    "one_open_workout": "one row",
    "journal_undone": "what was undone and can be done again",
    "personal_best_told": "the records that were told",
}
"""Indexes of few rows."""
LOOKED_OVER = {
    "LIMIT 1": "it stops at the first",
    "FROM finished_workout LIMIT 3": "it stops at three",
    "SELECT substr(day, 1, 7) AS month": "what a search finds by month: an index of the workouts",
    "WHERE instr(words, ": "a search for signs alone, which no index of words holds",
    "ORDER BY started_at DESC LIMIT 40)": "it stops at forty",
    "ORDER BY started_at DESC LIMIT 600": "nudges look back on these, on a thread of their own",
    "ORDER BY started_at DESC LIMIT -1": "the report card goes through everything, on a thread",
}
"""Queries that may, and why."""
FOUND_BY_WORDS = "SCAN workout_words VIRTUAL TABLE INDEX 0:"
"""SQLite calls looking up words, or a row by its number, so too; what follows tells how."""


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> set[str]:
    """Whatever any connection carries out."""
    seen: set[str] = set()
    connect = sqlite3.connect

    def traced(*arguments, **options):
        connection = connect(*arguments, **options)
        connection.set_trace_callback(seen.add)
        return connection

    monkeypatch.setattr(sqlite3, "connect", traced)
    return seen


def walked(connection: sqlite3.Connection, sql: str) -> Iterator[str]:
    """The steps of a statement that go through something large."""
    allowed = {table for tables in SMALL.values() for table in tables}
    for *_, step in connection.execute(f"EXPLAIN QUERY PLAN {sql}"):
        found = SCAN.match(step)
        if found is None or (step.startswith(FOUND_BY_WORDS) and step != FOUND_BY_WORDS):
            continue
        if found["table"] not in allowed and found["index"] not in SHORT:
            yield step


async def test_no_statement_of_a_session_walks_through_the_log(demo: Path, asked: set[str]) -> None:
    async with open_app(demo, LARGE) as lifter:
        for place, keys in SESSION:
            await lifter.press(*keys)
            assert lifter.place == place, keys
        await lifter.app.workers.wait_for_complete()
    statements = [sql for sql in asked if sql.lstrip().upper().startswith(ASKS)]
    assert len(statements) > 1000
    with closing(sqlite3.connect(demo)) as connection:
        found = {
            sql: steps
            for sql in statements
            if (steps := list(walked(connection, sql)))
            and not any(words in sql for words in LOOKED_OVER)
        }
    assert not found, "\n".join(f"{sql}\n  {steps}" for sql, steps in found.items())
