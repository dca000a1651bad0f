"""Setting up for somebody new, in one step of undo; that they answered is kept."""

import sqlite3
from typing import TYPE_CHECKING

from brainlift_tui.core.errors import Refused
from brainlift_tui.core.lifter.first_run import FirstAnswers, Proposal, proposal
from brainlift_tui.core.lifter.settings import EXPERIENCE, PROGRAMME, UNIT
from brainlift_tui.core.said import Key, Said, said
from brainlift_tui.store.lifter.settings import set_to, write_setting
from brainlift_tui.store.rack.racks import change_rack, read_rack

if TYPE_CHECKING:
    from brainlift_tui.store.file.writer import Change

KEY = "set_up"


def is_set_up(connection: sqlite3.Connection) -> bool:
    """Whether somebody answered, so that it is not offered again."""
    return connection.execute("SELECT 1 FROM setting WHERE key = ?", [KEY]).fetchone() is not None


def proposed_words(connection: sqlite3.Connection, proposed: Proposal) -> Said:
    """A programme that is proposed, and why: "Full body twice: with two, …".

    Raises:
        Refused: It is gone.
    """
    row = connection.execute(
        "SELECT name FROM programme WHERE slug = ? AND deleted_at IS NULL", [proposed.slug]
    ).fetchone()
    if row is None:
        raise Refused(
            "The programme {slug} was deleted; {key} has the others.",
            slug=proposed.slug,
            key=Key("go.plan", "P"),
        )
    return said("{programme}: {why}", programme=str(row[0]), why=proposed.why)


def set_up(change: "Change", answers: FirstAnswers) -> Said:
    """Take over what was answered; returns which programme it came to, and why.

    Raises:
        Refused: The programme is gone; nothing is stored.
    """
    connection = change.db
    proposed = proposal(answers.owned, answers.per_week)
    told = proposed_words(connection, proposed)
    rack = answers.rack._replace(name=read_rack(connection).name)
    with change.step(said("Set up")):
        change_rack(change, rack)
        set_to(change, UNIT, answers.unit)
        set_to(change, PROGRAMME, proposed.slug)
        set_to(change, EXPERIENCE, answers.experience)
        write_setting(change.db, KEY, change.today.isoformat())
    return told
