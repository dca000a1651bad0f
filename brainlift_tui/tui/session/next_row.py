"""Where the lifter goes on, which a screen asks dozens of times a key."""

from brainlift_tui.core.session.session import Session


class NextRow:
    """The next row of a session, found once for as long as the session is the same."""

    def __init__(self) -> None:
        """Know none yet."""
        self._session: Session | None = None
        self._place: tuple[int, int] | None = None

    def of(self, session: Session) -> tuple[int, int] | None:
        """Where it stands, see `Session.next_row`."""
        if self._session is not session:
            self._session, self._place = session, session.next_row()
        return self._place
