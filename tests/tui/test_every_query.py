"""Whatever is looked at and done in a session of the app, no query walks through all the sets."""

import re
from pathlib import Path

from tests.tui.lifter import LARGE, open_app

WALKS = re.compile(
    r"^SCAN (workout_set|workout_exercise|exercise_session|journal_change|journal_done)\b"
    r"(?!.*journal_undone)"
)
LAST_STEP = "ORDER BY id DESC LIMIT 1"
"""It begins at the newest step and stops at the first that stands."""
STEPS = ("SELECT", "WITH", "UPDATE", "DELETE", "INSERT")


async def test_no_statement_of_a_session_walks_through_the_sets(demo: Path) -> None:
    seen: list[str] = []
    async with open_app(demo, LARGE) as lifter:
        training = lifter.app.training
        training.reader.set_trace_callback(seen.append)
        training.writer.submit(
            lambda change: change.db.conn.set_trace_callback(seen.append)
        ).result()
        await lifter.press("enter", "e", "h", "u", "u", "U", "n", "escape", "c", "u")
        await lifter.press("R", "enter", "escape", "T")
        await lifter.press("H", "down", "pagedown", "G", "g", "slash", *"goblet", "escape")
        await lifter.press("slash", *"muscle:ch from:2026-03", "escape", "f", "f", "m", "down", "m")
        await lifter.press("u", "enter", "down", "down", "d", "u", "escape")
        await lifter.press("tab", "enter", "escape", "slash", *"row", "enter", "enter", "escape")
        training.reader.set_trace_callback(None)
        statements = {sql for sql in seen if sql.lstrip().upper().startswith(STEPS)}
        assert len(statements) > 50
        walking = {}
        for sql in sorted(statements):
            plan = [row[3] for row in training.reader.execute(f"EXPLAIN QUERY PLAN {sql}")]
            if any(WALKS.match(step) for step in plan) and not sql.endswith(LAST_STEP):
                walking[sql] = plan
        assert not walking, "\n".join(f"{sql}\n  {plan}" for sql, plan in walking.items())
