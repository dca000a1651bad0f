"""Opening a desk; what its commands do is loaded by the first of them."""

from collections.abc import Mapping

from brainlift_tui.tui.desk.desk import Desk, Doing, Front


def open_desk(front: Front) -> Desk:
    """A desk for a screen."""
    return Desk(front, doings)


def doings() -> Mapping[str, Doing]:
    """What each command on the row in front does, by its id."""
    from brainlift_tui.tui.desk.doings import DOINGS

    return DOINGS
