"""A study opened in a browser, or its link copied."""

import subprocess
import sys
import webbrowser
from functools import partial
from typing import TYPE_CHECKING

from brainlift_tui.core.evidence.card import Study
from brainlift_tui.tui.evidence.commands import COPY_LINK
from brainlift_tui.tui.words import phrase

if TYPE_CHECKING:
    from brainlift_tui.tui.training_app import TrainingApp


def open_study(app: "TrainingApp", study: Study) -> None:
    """Open it in a browser with windows of its own; where there is none say what to do instead."""
    if not _has_windows():
        app.refuse(
            phrase(
                "No browser opens from here; {key} copies {link}",
                key=COPY_LINK.key,
                link=study.link,
            )
        )
        return
    app.tell(phrase("Opening in the browser: {link}", link=study.link))
    app.background.in_thread(partial(browse, study.link), lambda _: None, group="browser")


def copy_study(app: "TrainingApp", study: Study) -> None:
    """Copy its link."""
    app.copy_to_clipboard(study.link)
    app.tell(phrase("{link} copied, where the terminal lets programs copy.", link=study.link))


def browse(link: str) -> None:
    """Have a browser open a link; what it prints would spoil the screen, so it goes nowhere."""
    subprocess.run(  # noqa: S603 - the program is Python itself, the link one of ours
        [sys.executable, "-m", "webbrowser", link],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
        check=False,
    )


def _has_windows() -> bool:
    """Whether the browser leaves the terminal to us; lynx and its like would take it."""
    try:
        browser = webbrowser.get()
    except webbrowser.Error:
        return False
    in_terminal = isinstance(browser, webbrowser.GenericBrowser)
    return isinstance(browser, webbrowser.BackgroundBrowser) or not in_terminal
