"""How the end of a rest is heard: a sound, where there is something to play it on."""

import asyncio
import subprocess
import sys
from collections.abc import Mapping
from importlib.util import find_spec

SOUND_VARIABLE = "BRAINLIFT_SOUND"
"""Environment variable: "bell" rings the terminal's bell and plays nothing."""

LONGEST_S = 10.0
"""A player that takes longer is ended, and not asked again."""

FAR_AWAY = ("SSH_CONNECTION", "SSH_CLIENT", "SSH_TTY")


class Alarm:
    """Plays sounds; never holds anything up and never fails."""

    def __init__(self, environment: Mapping[str, str]) -> None:
        """Decide whether there is anything to play with.

        Args:
            environment: Variables: over SSH a sound would be heard where nobody is.
        """
        self._plays = (
            environment.get(SOUND_VARIABLE) != "bell"
            and not any(environment.get(name) for name in FAR_AWAY)
            and find_spec("miniaudio") is not None
        )

    @property
    def plays(self) -> bool:
        """Whether sounds can be played, as far as is known."""
        return self._plays

    async def play(self, name: str) -> bool:
        """Play one of the player's sounds; False where it can't be heard, from then on too."""
        self._plays = self._plays and await asyncio.to_thread(_played, name)
        return self._plays


def _played(name: str) -> bool:
    words = [sys.executable, "-m", "brainlift_tui.tui.rest.player", name]
    silent = subprocess.DEVNULL
    try:
        done = subprocess.run(  # noqa: S603 - our own module, by a name of ours
            words, stdin=silent, stdout=silent, stderr=silent, timeout=LONGEST_S, check=False
        )
    except (OSError, subprocess.SubprocessError):
        return False
    return done.returncode == 0
