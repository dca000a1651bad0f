"""A command of the line, and how it ended."""

import json
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Ended:
    """How a command ended."""

    status: int
    out: str
    err: str

    @property
    def document(self):
        """The one document on stdout; anything beside it is a mistake."""
        assert self.status == 0, self.err
        assert self.err == ""
        return json.loads(self.out)

    def refused(self, *words: str) -> None:
        """It could not be done: one sentence on stderr, nothing on stdout."""
        assert self.status == 1
        assert self.out == ""
        assert self.err.startswith("brainlift: ")
        assert self.err.count("\n") == 1
        assert self.err.endswith((".\n", "?\n"))
        for word in words:
            assert word in self.err


Run = Callable[..., Ended]
