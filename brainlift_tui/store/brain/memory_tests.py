"""Tests of the memory check, kept with their raw trials."""

import sqlite3
from typing import TYPE_CHECKING

from brainlift_tui.core.brain.kept import KeptTest
from brainlift_tui.core.brain.trial import CheckTest, Trial, Void
from brainlift_tui.core.errors import Refused
from brainlift_tui.core.said import said
from brainlift_tui.store.file.values import instant, unix
from brainlift_tui.store.identity import new_uid

if TYPE_CHECKING:
    from brainlift_tui.store.file.writer import Change


def read_tests(connection: sqlite3.Connection) -> tuple[KeptTest, ...]:
    """Every test that was begun, by time."""
    trials: dict[int, list[Trial]] = {}
    for test, shown, wanted, typed, ms, void in connection.execute(
        "SELECT test_id, shown, wanted, typed, ms, void FROM memory_trial"
        " ORDER BY test_id, position"
    ):
        trial = Trial(shown, wanted, typed, ms, None if void is None else Void(void))
        trials.setdefault(test, []).append(trial)
    rows = connection.execute(
        "SELECT memory_test.id, memory_test.uid, memory_test.test, began_at, memory_test.zone,"
        " memory_test.series, abandoned, latency_ms, jitter_ms, lifting_question.uid, draw"
        " FROM memory_test LEFT JOIN lifting_question ON lifting_question.id = question_id"
        " ORDER BY began_at, memory_test.uid"
    )
    return tuple(
        KeptTest(
            uid,
            CheckTest(test),
            instant(began_at),
            zone,
            series,
            tuple(trials.get(row, ())),
            bool(left),
            latency,
            jitter,
            question or "",
            draw,
        )
        for row, uid, test, began_at, zone, series, left, latency, jitter, question, draw in rows
    )


def keep_test(change: "Change", test: KeptTest) -> None:
    """Keep a test that was taken, or begun and left.

    Raises:
        Refused: The draw it belongs to has one already, or is none.
    """
    words = said("abandoned") if test.abandoned else said("taken")
    with change.step(said("{test} {how}", test=said(test.test.value), how=words)):
        insert_test(change.db, test)


def insert_test(db: sqlite3.Connection, test: KeptTest) -> None:
    """Add a test with its trials.

    Raises:
        Refused: The draw it belongs to has one already, or is none.
    """
    question = None
    if test.question:
        question = _question_of(db, test)
    row = db.execute(
        "INSERT INTO memory_test (uid, test, began_at, zone, series, abandoned, latency_ms,"
        " jitter_ms, question_id, draw) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [
            test.uid or new_uid(),
            test.test,
            unix(test.began_at),
            test.zone,
            test.series,
            int(test.abandoned),
            test.latency_ms,
            test.jitter_ms,
            question,
            None if question is None else test.draw,
        ],
    ).lastrowid
    for position, trial in enumerate(test.trials):
        db.execute("INSERT INTO memory_trial VALUES (?, ?, ?, ?, ?, ?, ?)", [row, position, *trial])


def _question_of(db: sqlite3.Connection, test: KeptTest) -> int:
    row = db.execute(
        "SELECT question.id FROM lifting_question AS question"
        " JOIN lifting_draw ON question_id = question.id"
        " WHERE question.uid = ? AND number = ? AND shown_at IS NOT NULL"
        " AND NOT EXISTS (SELECT 1 FROM memory_test AS test"
        "  WHERE test.question_id = question.id AND test.draw = number)",
        [test.question, test.draw],
    ).fetchone()
    if row is None:
        raise Refused("Nothing is drawn that this test could belong to.")
    return int(row[0])
