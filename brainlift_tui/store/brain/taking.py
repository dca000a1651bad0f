"""Taking memory checks over from an export of ours."""

import sqlite3
from collections.abc import Iterable
from typing import TYPE_CHECKING

from brainlift_tui.core.brain.kept import KeptQuestion, KeptTest
from brainlift_tui.store.brain.memory_tests import insert_test
from brainlift_tui.store.brain.question import insert_draws, insert_question
from brainlift_tui.store.file.values import instant, unix
from brainlift_tui.store.identity import new_uid

if TYPE_CHECKING:
    from brainlift_tui.store.file.writer import Change


def take_memory_checks(
    change: "Change", questions: Iterable[KeptQuestion], tests: Iterable[KeptTest]
) -> None:
    """Add what isn't here; a question that goes on there ends where another goes on here.

    One that is here already goes on from what was shown there since, and ends where it ended.

    Raises:
        Refused: A test belongs to a draw that was never shown, or has a test already.
    """
    db = change.db
    for question in questions:
        if _goes_on(db, question):
            continue
        here = "SELECT 1 FROM lifting_question WHERE stopped_at IS NULL"
        stopped_at = question.stopped_at
        if stopped_at is None and db.execute(here).fetchone():
            stopped_at = instant(change.now)
        uid = question.uid or new_uid()
        insert_question(db, question._replace(uid=uid, stopped_at=stopped_at))
    for test in tests:
        insert_test(db, test)


def _goes_on(db: sqlite3.Connection, question: KeptQuestion) -> bool:
    """Take over what was shown since of a question that is here; says whether it is."""
    row = db.execute("SELECT id FROM lifting_question WHERE uid = ?", [question.uid]).fetchone()
    if row is None:
        return False
    insert_draws(db, row[0], question.draws)
    if question.stopped_at is not None:
        db.execute(
            "UPDATE lifting_question SET stopped_at = ? WHERE id = ? AND stopped_at IS NULL",
            [unix(question.stopped_at), row[0]],
        )
    return True
