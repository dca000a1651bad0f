"""What is kept of a fault of the program's own, so that it can be told to whoever can mend it.

It says where the program was, never what the lifter wrote or lifted: an error's own words may hold
that, so they are left out.
"""

import os
import platform
import sqlite3
import traceback
from contextlib import suppress
from pathlib import Path

from brainlift_tui import __version__

MOST_FAULTS = 5
"""So many of one run are told, the first ones."""

MOST_STEPS = 60
"""So many calls are told, those nearest to the fault."""


def report_path(log: Path) -> Path:
    """Where the last fault is told: beside the log."""
    return log.with_name(f"{log.stem}-fault.txt")


def keep_report(log: Path, *faults: BaseException) -> Path | None:
    """Write down where the program was, in place of faults before; None where it can't be.

    Args:
        log: The database file.
        faults: One, or those of one run: what comes after the first often comes of it.
    """
    path = report_path(log)
    with suppress(OSError):
        path.unlink(missing_ok=True)
        descriptor = os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
        with os.fdopen(descriptor, "w", encoding="utf-8") as file:
            file.write("\n".join(map(report, faults)))
        return path
    return None


def report(error: BaseException) -> str:
    """Where the program was, call by call, and what it ran on."""
    python, sqlite = platform.python_version(), sqlite3.sqlite_version
    lines = [f"brainlift {__version__}, Python {python}, SQLite {sqlite}, {platform.system()}"]
    met: BaseException | None = error
    while met is not None:
        lines.append("")
        steps = traceback.extract_tb(met.__traceback__)[-MOST_STEPS:]
        lines += [f"{_place(step.filename)}:{step.lineno} {step.name}" for step in steps]
        lines.append(type(met).__name__)
        met = met.__cause__ or (None if met.__suppress_context__ else met.__context__)
    return "\n".join(lines) + "\n"


def _place(file: str) -> str:
    """A module's path from its package on: whose home it lies in is nobody's business."""
    parts = Path(file).parts
    known = [at for at, part in enumerate(parts) if part in {"brainlift_tui", "site-packages"}]
    return "/".join(parts[known[-1] :]) if known else Path(file).name
