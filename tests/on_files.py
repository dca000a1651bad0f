"""How often a property is tried where each try opens a log of its own.

That takes a tenth of a second, so the default run tries it fifty times: BRAINLIFT_TRIES_ON_FILES
asks for more, and at random they are two hundred like those of all others.
"""

import os

from hypothesis import settings

TRIES = 50 if settings.default.derandomize else settings.default.max_examples

on_files = settings(max_examples=int(os.environ.get("BRAINLIFT_TRIES_ON_FILES", TRIES)))
