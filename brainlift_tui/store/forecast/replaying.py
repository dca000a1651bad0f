"""The report card of the lifter's own log."""

import sqlite3

from brainlift_tui.core.forecast.backtest import Figure, report_card
from brainlift_tui.store.coaching.own_raises import read_log, read_outcome


def read_report_card(connection: sqlite3.Connection) -> tuple[Figure, ...]:
    """How the engine would have done on this log; seconds of work for a decade."""
    return report_card(read_log(connection), read_outcome(connection))
