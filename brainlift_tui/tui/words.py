"""What core and store said, in the lifter's language.

Plural forms go by gettext's rules. There is no catalogue yet: the ids are the English.
"""

from collections.abc import Iterable
from gettext import NullTranslations

from brainlift_tui.core.said import Key, Said

CATALOGUE = NullTranslations()


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
