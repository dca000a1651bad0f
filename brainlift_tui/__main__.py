"""`python -m brainlift_tui` is the same as `brainlift`."""

import os
import sys

from brainlift_tui import __version__


def main() -> int:
    """Run the command line; only the version, asked for alone, is told without loading it."""
    if sys.argv[1:] == ["--version"] and _told_the_version():
        return 0
    from brainlift_tui.cli import main as run

    return run()


def _told_the_version() -> bool:
    """Print it, leaving nothing behind where that can't be done: the command line says why."""
    try:
        os.write(sys.stdout.fileno(), f"brainlift {__version__}\n".encode())
    except (AttributeError, OSError):  # it is closed, full or read by nobody
        return False
    return True


if __name__ == "__main__":
    sys.exit(main())
