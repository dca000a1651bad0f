"""How far an import is, asked by one thread while another is at it."""

import time
from collections.abc import Callable

from brainlift_tui.core.importing.how_far import COMPARING, STORING, HowFar, how_far

SHOWN_AFTER_S = 1.0
"""What takes no longer than this is over before it can be read."""


class ImportProgress:
    """Follows one import."""

    def __init__(self, *, dry_run: bool = False, now: Callable[[], float] = time.monotonic) -> None:
        """Begin.

        Args:
            dry_run: Whether the file is only compared with the log.
            now: A clock, seconds.
        """
        self._times = COMPARING if dry_run else STORING
        self._now = now
        self._began = now()
        self._read_at: float | None = None
        self._share = 0.0
        self._stopped = False

    def stop(self) -> None:
        """Ask for it to end with nothing taken over, as Ctrl+C on a command line does."""
        self._stopped = True

    def asked_to_stop(self) -> bool:
        """Whether it is to end."""
        return self._stopped

    def read(self, share: float) -> None:
        """Note what share of the file is read.

        Raises:
            KeyboardInterrupt: It was asked to end.
        """
        self._share = share
        if self._stopped:
            raise KeyboardInterrupt

    def all_read(self) -> None:
        """Note that all of it is, and that it is being stored.

        Raises:
            KeyboardInterrupt: It was asked to end.
        """
        self.read(1.0)
        self._read_at = self._now()

    def so_far(self) -> HowFar | None:
        """How far it is; None as long as that can't be told, or isn't worth telling."""
        now = self._now()
        if now - self._began < SHOWN_AFTER_S:
            return None
        read_at = now if self._read_at is None else self._read_at
        return how_far(self._share, read_at - self._began, now - read_at, self._times)
