"""The question "am I sharper after I lift?": agreed to once, drawn in blocks, never undone."""

import sqlite3
from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING

from brainlift_tui.core.brain.kept import Draw, KeptQuestion
from brainlift_tui.core.brain.plan import BLOCK, HORIZON, drawn_block
from brainlift_tui.core.brain.trial import CheckTest
from brainlift_tui.core.errors import Refused
from brainlift_tui.store.file.values import instant, unix
from brainlift_tui.store.identity import new_uid

if TYPE_CHECKING:
    from brainlift_tui.store.file.writer import Change


def read_questions(connection: sqlite3.Connection) -> tuple[KeptQuestion, ...]:
    """Every one that was agreed to, by time; the last may be going on."""
    draws: dict[int, list[Draw]] = {}
    for question, number, after, shown_at, shown_day in connection.execute(
        "SELECT question_id, number, after, shown_at, shown_day FROM lifting_draw"
        " ORDER BY question_id, number"
    ):
        shown = shown_at is not None
        draw = Draw(
            number,
            bool(after),
            date.fromisoformat(shown_day) if shown else None,
            instant(shown_at) if shown else None,
        )
        draws.setdefault(question, []).append(draw)
    rows = connection.execute(
        "SELECT id, uid, agreed_at, zone, test, series, seed, plan, stopped_at"
        " FROM lifting_question ORDER BY agreed_at, uid"
    )
    return tuple(
        KeptQuestion(
            uid=uid,
            agreed_at=instant(agreed_at),
            zone=zone,
            test=CheckTest(test),
            series=series,
            seed=seed,
            plan=plan,
            draws=tuple(draws.get(row, ())),
            stopped_at=None if stopped_at is None else instant(stopped_at),
        )
        for row, uid, agreed_at, zone, test, series, seed, plan, stopped_at in rows
    )


def agree(change: "Change", test: CheckTest, series: str, plan: str) -> None:
    """Begin the question; the first block is drawn with it.

    Args:
        change: The change under way.
        test: The one primary test.
        series: Machine and terminal that it is taken on.
        plan: What the lifter agrees to, as they read it.

    Raises:
        Refused: One is going on.
    """
    if _open_question(change.db) is not None:
        raise Refused("The question is being asked already.")
    question = KeptQuestion(
        new_uid(), instant(change.now), change.zone, test, series, new_uid(), plan
    )
    _draw_block(change.db, insert_question(change.db, question), question.number, 0)


def stop(change: "Change") -> None:
    """End the question; what was drawn and tested stays.

    Raises:
        Refused: None is going on.
    """
    row = _open_question(change.db)
    if row is None:
        raise Refused("The question is not being asked.")
    change.db.execute(
        "UPDATE lifting_question SET stopped_at = ? WHERE id = ?", [change.now, row[0]]
    )


def show_draw(change: "Change") -> Draw:
    """Show what is drawn for today's workout, which uses it up; on the same day it stays the same.

    Nothing of later workouts is told. The next block is drawn when the last of one is shown.

    Raises:
        Refused: No question is going on, or its 120 workouts are over.
    """
    db = change.db
    row = _open_question(db)
    if row is None:
        raise Refused("The question is not being asked.")
    question, seed = row
    today = change.today.isoformat()
    last = db.execute(
        "SELECT number, after, shown_day FROM lifting_draw WHERE question_id = ?"
        " AND shown_at IS NOT NULL ORDER BY number DESC LIMIT 1",
        [question],
    ).fetchone()
    number = 0 if last is None else last[0] + 1
    if last is not None and last[2] == today:
        return Draw(last[0], bool(last[1]), change.today)
    if number >= HORIZON:
        raise Refused("The question has had its 120 workouts; what comes now is a new one.")
    db.execute(
        "UPDATE lifting_draw SET shown_at = ?, shown_day = ? WHERE question_id = ? AND number = ?",
        [change.now, today, question, number],
    )
    after = db.execute(
        "SELECT after FROM lifting_draw WHERE question_id = ? AND number = ?", [question, number]
    ).fetchone()[0]
    if number % BLOCK == BLOCK - 1 and number + 1 < HORIZON:
        _draw_block(db, question, int(seed, 16), (number + 1) // BLOCK)
    return Draw(number, bool(after), change.today, instant(change.now))


def insert_question(db: sqlite3.Connection, question: KeptQuestion) -> int:
    """Add a question with its draws; gives its row."""
    row = db.execute(
        "INSERT INTO lifting_question (uid, agreed_at, zone, test, series, seed, plan, stopped_at)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        [
            question.uid,
            unix(question.agreed_at),
            question.zone,
            question.test,
            question.series,
            question.seed,
            question.plan,
            None if question.stopped_at is None else unix(question.stopped_at),
        ],
    ).lastrowid
    insert_draws(db, row or 0, question.draws)
    return row or 0


def insert_draws(db: sqlite3.Connection, question: int, draws: Iterable[Draw]) -> None:
    """Add draws to a question; one that is there and hidden becomes shown, if it is told so."""
    for draw in draws:
        db.execute(
            "INSERT INTO lifting_draw VALUES (?, ?, ?, ?, ?)"
            " ON CONFLICT (question_id, number) DO UPDATE"
            " SET shown_at = excluded.shown_at, shown_day = excluded.shown_day"
            " WHERE shown_at IS NULL AND excluded.shown_at IS NOT NULL",
            [
                question,
                draw.number,
                int(draw.after),
                None if draw.shown_at is None else unix(draw.shown_at),
                None if draw.shown_on is None else draw.shown_on.isoformat(),
            ],
        )


def _open_question(db: sqlite3.Connection) -> tuple[int, str] | None:
    """Row and seed of the question that goes on."""
    row = db.execute("SELECT id, seed FROM lifting_question WHERE stopped_at IS NULL").fetchone()
    return None if row is None else (int(row[0]), str(row[1]))


def _draw_block(db: sqlite3.Connection, question: int, seed: int, block: int) -> None:
    for place, after in enumerate(drawn_block(seed, block)):
        db.execute(
            "INSERT INTO lifting_draw (question_id, number, after) VALUES (?, ?, ?)",
            [question, block * BLOCK + place, int(after)],
        )
