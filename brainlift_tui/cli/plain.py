"""Training line by line, for a screen reader or a terminal that can't be drawn on."""

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from brainlift_tui.cli.given import DONE
from brainlift_tui.exchange.printing import ring, say_now

if TYPE_CHECKING:
    from brainlift_tui.store.clock import Clock


def cannot_be_drawn_on() -> bool:
    """Whether the terminal says of itself that it knows lines alone, as Emacs' shell does."""
    return os.environ.get("TERM") == "dumb"


def train_by_lines(path: Path, clock: "Clock") -> int:
    """Train on a log line by line."""
    from brainlift_tui.tui.by_lines.training_by_lines import TrainingByLines
    from brainlift_tui.tui.by_lines.typed_lines import LinesOfStream
    from brainlift_tui.tui.by_lines.typed_words import train
    from brainlift_tui.tui.commands.command import use_own_keys
    from brainlift_tui.tui.own_keys import own_keys

    keys, problem = own_keys(path)
    use_own_keys(keys)
    if problem:
        say_now(problem)
    typed = LinesOfStream(sys.stdin.fileno(), sys.stdin.encoding)
    with TrainingByLines(path, clock, typed, say_now, ring) as training:
        train(training)
    return DONE
