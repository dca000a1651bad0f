"""A lifter's own keys, in force from the start of the app."""

from pathlib import Path
from typing import TYPE_CHECKING

from textual.app import App

from brainlift_tui.core.errors import BadInput
from brainlift_tui.store.lifter.config import config_path, read_config
from brainlift_tui.tui.commands.command import use_own_keys
from brainlift_tui.tui.words import words

if TYPE_CHECKING:
    from brainlift_tui.tui.commands.own_keys import OwnKeys


def take_own_keys(app: App[None], database: Path) -> str:
    """Let an app have the keys that the file beside a database says, else the usual ones.

    Returns:
        What is wrong with the file, for which all keys are the usual ones; "" for nothing.
    """
    own, problem = own_keys(database)
    use_own_keys(own)
    if own:
        app.set_keymap({name: keys for name, keys in own.items() if keys})
    return problem


def own_keys(database: Path) -> "tuple[OwnKeys, str]":
    """The keys that the file beside a database says, and what is wrong with it; "" for nothing."""
    use_own_keys({})
    try:
        text = read_config(database)
        if text is None:
            return {}, ""
        # The table is of every screen: only who has such a file waits for it.
        from brainlift_tui.tui.commands.own_keys import read_own_keys

        return read_own_keys(text), ""
    except BadInput as error:
        return {}, f"{config_path(database).name}: {words(error.said)}"
