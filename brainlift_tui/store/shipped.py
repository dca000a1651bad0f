"""Where the files lie that come with the program."""

from pathlib import Path

import brainlift_tui.data

DATA = Path(brainlift_tui.data.__file__).parent
"""`importlib.resources` would load what opens archives for it, half a megabyte at every start."""
