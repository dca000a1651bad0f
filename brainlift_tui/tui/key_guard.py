"""Which key presses are meant: a key held down, or hit twice in a flurry, logs one set."""

from collections.abc import Iterable

WITHIN_S = 0.3
"""A key that comes again sooner than this behind the last accepted one is left out."""

ARRIVED_S = 0.8
"""So soon behind Escape a key is still for the place that was left, if it meant something there."""

REPEAT_S = 0.12
"""The slowest that keyboards repeat a key held down, a little over macOS's 90 ms."""


class KeyGuard:
    """Sees every key with the time it was received, in seconds of any clock that only goes on."""

    def __init__(self) -> None:
        self._key = ""
        self._accepted_at = 0.0
        self._seen_at = 0.0
        self._meant_before: frozenset[str] = frozenset()

    def left(self, keys: Iterable[str]) -> None:
        """A place was left where these keys meant something else; by Escape, one was not yet here.

        Whoever goes to a place by its own key means what they press there.
        """
        self._meant_before = frozenset(keys) if self._key == "escape" else frozenset()

    def answered(self, key: str) -> None:
        """The last of some questions was answered; this key ends an answer elsewhere."""
        self._meant_before = frozenset((key,))

    def strays(self, key: str, received: float) -> bool:
        """Whether a key that must not act by mistake is for the place just left; told once."""
        strays = key in self._meant_before and received - self._accepted_at < ARRIVED_S
        self._meant_before = frozenset()
        return strays

    def admits(self, key: str, received: float, *, guarded: bool) -> bool:
        """Whether a key is to be carried out.

        A guarded key is left out within 0.3 s of the same key, and as long as the keyboard goes on
        repeating it; any other key in between makes it count again.

        Args:
            key: Its name.
            received: When it was pressed, not when its turn came.
            guarded: Whether it is one of those that must not act twice.
        """
        same = guarded and key == self._key
        soon = received - self._accepted_at < WITHIN_S
        held = soon or received - self._seen_at < REPEAT_S
        self._seen_at = received
        if same and held:
            return False
        self._key, self._accepted_at = key, received
        return True
