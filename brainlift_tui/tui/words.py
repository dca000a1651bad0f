"""What core and store said, in the lifter's language.

Plural forms go by gettext's rules. Which language it is, gettext takes from the environment; where
there is no catalogue of it, the ids are the English.
"""

from collections.abc import Iterable
from gettext import translation
from pathlib import Path

from brainlift_tui.core.said import Key, Said

LANGUAGES = Path(__file__).parents[1] / "data" / "languages"
"""The catalogues: `de/LC_MESSAGES/brainlift.mo`."""

CATALOGUE = translation("brainlift", LANGUAGES, fallback=True)


def words(said: Said | Key) -> str:
    """A sentence in the lifter's language, its values in it; a key as it is bound and written."""
    if isinstance(said, Key):
        from brainlift_tui.tui.commands.table import COMMANDS

        return COMMANDS[said.command].key
    if said.plural:
        form = CATALOGUE.ngettext(said.id, said.plural, said.number)
    else:
        form = CATALOGUE.gettext(said.id) if said.id else ""
    return said.filled(form, words)


def fitting(ways: Iterable[Said], width: int) -> str:
    """The first way of saying it that has no more than so many characters, else the last one."""
    text = ""
    for way in ways:
        text = words(way)
        if len(text) <= width:
            break
    return text
