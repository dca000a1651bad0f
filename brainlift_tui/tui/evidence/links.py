"""A study opened in a browser, or its link copied."""

import webbrowser
from typing import TYPE_CHECKING

from brainlift_tui.core.evidence.card import Study

if TYPE_CHECKING:
    from brainlift_tui.tui.training_app import TrainingApp


def open_study(app: "TrainingApp", study: Study) -> None:
    """Open it in a browser with windows of its own; where there is none say what to do instead."""
    if _has_windows() and webbrowser.open(study.link):
        app.tell(f"Opened in the browser: {study.link}")
    else:
        app.refuse(f"No browser opens from here; c copies {study.link}")


def copy_study(app: "TrainingApp", study: Study) -> None:
    """Copy its link."""
    app.copy_to_clipboard(study.link)
    app.tell(f"{study.link} copied, where the terminal lets programs copy.")


def _has_windows() -> bool:
    """Whether the browser leaves the terminal to us; lynx and its like would take it."""
    try:
        browser = webbrowser.get()
    except webbrowser.Error:
        return False
    in_terminal = isinstance(browser, webbrowser.GenericBrowser)
    return isinstance(browser, webbrowser.BackgroundBrowser) or not in_terminal
