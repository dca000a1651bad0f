"""How the program ends where its terminal is gone."""

import os
import pty

from brainlift_tui.tui.ending import ToATerminal


def test_whoever_writes_to_a_terminal_that_was_closed_goes_on() -> None:
    ours, theirs = pty.openpty()
    nothing = os.open(os.devnull, os.O_WRONLY)
    with os.fdopen(theirs, "wb") as terminal, ToATerminal(terminal, "utf-8") as written:
        written.write("before")
        written.flush()
        os.close(ours)
        assert written.write("after") == len("after")
        written.flush()
        os.dup2(nothing, theirs)  # as the program does once it knows
    os.close(nothing)
