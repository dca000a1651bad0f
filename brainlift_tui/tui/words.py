"""What core and store said, in the lifter's language.

Plural forms go by gettext's rules. Which language it is, the environment says; where there is no
catalogue of it, the ids are the English.
"""

from collections.abc import Iterable

from brainlift_tui.core.said import Key, Said, Value, said, said_of
from brainlift_tui.tui.language import catalogue


def words(said: Said | Key) -> str:
    """A sentence in the lifter's language, its values in it; a key as it is bound and written."""
    if isinstance(said, Key):
        return _key(said.command)
    if said.plural:
        form = catalogue.CATALOGUE.ngettext(said.id, said.plural, said.number)
    else:
        form = catalogue.CATALOGUE.gettext(said.id) if said.id else ""
    return said.filled(form, words)


def phrase(sentence: str, /, **values: Value) -> str:
    """What the tui says by itself, with values in it, in the lifter's language."""
    return words(said(sentence, **values))


def phrase_of(number: int, one: str, several: str, /, **values: Value) -> str:
    """The same of what depends on a number: `phrase_of(3, "one set", "{number} sets")`."""
    return words(said_of(number, one, several, **values))


def _key(command: str) -> str:
    """The key of a command as it is bound and written."""
    from brainlift_tui.tui.commands.everywhere import EVERYWHERE
    from brainlift_tui.tui.desk.commands import TODAY

    for near in (*EVERYWHERE, *TODAY):
        if near.id == command:
            return near.key
    # The table loads those of every screen, more than the first frame can wait for.
    from brainlift_tui.tui.commands.table import COMMANDS

    return COMMANDS[command].key


def fitting(ways: Iterable[Said], width: int) -> str:
    """The first way of saying it that has no more than so many characters, else the last one."""
    text = ""
    for way in ways:
        text = words(way)
        if len(text) <= width:
            break
    return text
