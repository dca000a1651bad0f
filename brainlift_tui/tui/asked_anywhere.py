"""What can be asked on any screen. Each question is imported when it is asked first."""

from collections.abc import Callable, Coroutine
from importlib import import_module

from brainlift_tui.tui.training_app import TrainingApp

Asking = Callable[[TrainingApp], Coroutine[object, object, None]]

ASKED = {
    "set_up": "lifter.setting_up.ask_first_run",
    "import": "importing.asking.ask_import",
    "take_back": "importing.taking_back.ask_take_back",
    "safety": "lifter.asking_safety.ask_safety",
    "theme": "lifter.trying_themes.ask_theme",
    "copies": "lifter.copies.ask_copies",
}
"""Where each is asked, by its name."""


def question_of(name: str) -> Asking:
    """What asks a question, by its name."""
    module, _, function = ASKED[name].rpartition(".")
    asking: Asking = getattr(import_module(f"brainlift_tui.tui.{module}"), function)
    return asking
