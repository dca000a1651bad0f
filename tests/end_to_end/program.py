"""The program as a user has it: a process of its own in a home of its own."""

import os
import sqlite3
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import brainlift_tui
from tests.end_to_end.terminal import LONGEST_WAIT_S, Terminal


@dataclass(frozen=True)
class Program:
    """How to run brainlift in a home of its own.

    Attributes:
        home: The home folder.
        environment: The variables it is run with.
    """

    home: Path
    environment: dict[str, str]

    @classmethod
    def in_home(cls, home: Path, **variables: str) -> "Program":
        """A home that is made now, in Berlin, with a terminal that shows every colour."""
        home.mkdir()
        environment = {
            "PATH": os.environ["PATH"],
            "PYTHONPATH": str(Path(brainlift_tui.__file__).parents[1]),
            "PYTHONSAFEPATH": "1",  # as where it is installed: nothing of it is sought in `home`
            "HOME": str(home),
            "XDG_DATA_HOME": str(home / "data"),
            "XDG_CONFIG_HOME": str(home / "config"),
            "XDG_STATE_HOME": str(home / "state"),
            "XDG_CACHE_HOME": str(home / "cache"),
            "TERM": "xterm-256color",
            "COLORTERM": "truecolor",
            "LANG": "C.UTF-8",
            "LC_ALL": "C.UTF-8",
            "TZ": "Europe/Berlin",
            "BRAINLIFT_SOUND": "bell",
        }
        return cls(home, environment | variables)

    @property
    def database(self) -> Path:
        """The file that `open` and the tests use."""
        return self.home / "log.db"

    def words(self, *arguments: str | Path) -> list[str]:
        """The command line."""
        return [sys.executable, "-m", "brainlift_tui", *map(str, arguments)]

    def open(self, *arguments: str | Path, columns: int = 80, rows: int = 24) -> Terminal:
        """The app in a terminal of this size."""
        words = self.words("--db", self.database, *arguments)
        return Terminal(words, self.environment, self.home, columns, rows)

    def run(self, *arguments: str | Path) -> "subprocess.CompletedProcess[str]":
        """A command without a terminal."""
        return subprocess.run(
            self.words(*arguments),
            env=self.environment,
            cwd=self.home,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=LONGEST_WAIT_S,
            check=False,
        )

    def sets(self) -> list[tuple[str, str | None, int | None, int | None]]:
        """Exercise, load, reps and seconds of every set stored, in order."""
        connection = sqlite3.connect(self.database)
        rows = connection.execute("SELECT exercise, load, reps, seconds FROM training_log")
        found = rows.fetchall()
        connection.close()
        return found
