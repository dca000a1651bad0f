"""`python -m brainlift_tui` is the same as `brainlift`."""

import sys

from brainlift_tui.cli import main

if __name__ == "__main__":
    sys.exit(main())
