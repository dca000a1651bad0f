"""An answer that is typed, sign by sign."""

from collections.abc import Callable

from textual import events


class TypedAnswer:
    """What is typed so far; it can be mended until it is given."""

    def __init__(
        self, sign_of: Callable[[str], str], most: int, no_signs: frozenset[str] = frozenset()
    ) -> None:
        """Nothing is typed yet.

        Args:
            sign_of: What a character adds; "" where it adds nothing.
            most: How long it may become.
            no_signs: Keys that may be hit while typing and add nothing.
        """
        self.text = ""
        self._sign_of = sign_of
        self._most = most
        self._no_signs = no_signs

    def take(self, event: events.Key) -> bool:
        """Add a sign or take the last one back; False where the key is for something else."""
        room = len(self.text) < self._most
        sign = self._sign_of(event.character or "") if room else ""
        if event.key == "backspace":
            self.text = self.text[:-1]
        elif sign:
            self.text += sign
        elif event.key not in self._no_signs:
            return False
        event.stop()
        return True
