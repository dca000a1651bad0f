"""What is done of what a week wants, as dots: one shape on every screen."""

SESSIONS_LEAST, SESSIONS_MOST = 2, 3
"""Strength sessions a week that cover the whole body (WHO 2020; ACSM 2009 for novices)."""

MOST_DOTS = 4
"""Of more a number tells more than a row of dots."""


def dots(done: int, wanted: int) -> str:
    """Those done first, at most as many as are wanted: "●○"."""
    done = min(done, wanted)
    return "●" * done + "○" * (wanted - done)


def session_dots(sessions: int, wanted: int = SESSIONS_MOST) -> str:
    """Sessions of a week against those planned: "●●○"; many in a number: "●×5".

    Args:
        sessions: Those done.
        wanted: As many as the programme is made for; without one the most that are advised.
    """
    if sessions > MOST_DOTS:
        return f"●×{sessions}"
    return dots(sessions, max(sessions, min(wanted, MOST_DOTS)))
