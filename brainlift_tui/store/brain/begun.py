"""Whether anything of the memory check was ever begun."""

import sqlite3


def memory_check_begun(connection: sqlite3.Connection) -> bool:
    """Whether a test was begun or the question agreed to; quick, whatever there is."""
    begun = connection.execute(
        "SELECT (SELECT max(id) FROM memory_test), (SELECT max(id) FROM lifting_question)"
    ).fetchone()
    return any(newest is not None for newest in begun)
