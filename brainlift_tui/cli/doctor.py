"""Looking the log through, and mending it."""

import argparse
import os
from typing import TYPE_CHECKING

from brainlift_tui.cli.given import (
    DONE,
    NOT_DONE,
    LineCommand,
    database,
    in_terminal,
    system_clock,
    tell,
)
from brainlift_tui.core.said import said
from brainlift_tui.exchange.printing import print_json, say

if TYPE_CHECKING:
    from brainlift_tui.store.doctor.examining import Check


def doctor(arguments: argparse.Namespace) -> int:
    """Say what is amiss with the log; mend it where that is asked for."""
    from brainlift_tui.core.backup.health_text import health_text
    from brainlift_tui.store.clock import local_now
    from brainlift_tui.store.doctor.examining import examine
    from brainlift_tui.store.doctor.mending import mend

    log, now = database(arguments), local_now(system_clock())
    checks = (*examine(log, now), _terminal())
    done = mend(log, checks, now) if arguments.repair else ()
    if done:
        checks = (*examine(log, now), _terminal())
    ok = all(check.ok for check in checks)
    if arguments.json:
        print_json(
            {
                "ok": ok,
                "checks": [
                    {"name": check.name, "ok": check.ok, "said": str(check.said)}
                    for check in checks
                ],
                "mended": [str(one) for one in done],
            }
        )
        return DONE if ok else NOT_DONE
    for one in done:
        tell(one)
    tell(health_text(checks))
    if not ok and not arguments.repair:
        say("")
        tell(said("brainlift doctor --repair mends what can be mended; the file as it is stays."))
    return DONE if ok else NOT_DONE


def _terminal() -> "Check":
    """Whether the app can be shown in the terminal that this is printed to."""
    from shutil import get_terminal_size

    from brainlift_tui.store.doctor.examining import Check

    if not in_terminal():
        return Check("terminal", True, said("This is printed to no terminal."))
    from brainlift_tui.tui.dialogs.least_size import LEAST_HEIGHT, LEAST_WIDTH

    columns, lines = get_terminal_size()
    if columns < LEAST_WIDTH or lines < LEAST_HEIGHT:
        told = said(
            "The terminal has {columns} × {lines}; the app needs {width} × {height}.",
            columns=columns,
            lines=lines,
            width=LEAST_WIDTH,
            height=LEAST_HEIGHT,
        )
    elif os.environ.get("TERM", "dumb") == "dumb":
        told = said("TERM says that the terminal can only print; the app can't be drawn.")
    else:
        fits = said("The terminal has {columns} × {lines}.", columns=columns, lines=lines)
        return Check("terminal", True, fits)
    return Check("terminal", False, told)


def _of_doctor(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--repair",
        action="store_true",
        help="make the log anew from all that can be read of it and from its newest copy; the "
        "damaged file is kept beside it",
    )


COMMANDS = (LineCommand("doctor", "look the log through, and mend it", doctor, _of_doctor),)
