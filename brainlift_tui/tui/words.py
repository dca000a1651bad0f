"""What core and store said, in the lifter's language.

Plural forms go by gettext's rules. Which language it is, the environment says; where there is no
catalogue of it, the ids are the English.
"""

from collections.abc import Iterable

from brainlift_tui.core.said import Key, Said, Value, said, said_of
from brainlift_tui.tui.language import catalogue, manner
from brainlift_tui.tui.language.names import called


def words(said: Said | Key | str) -> str:
    """A sentence in the lifter's language, its values in it.

    A key stands as it is bound and written, and what is stored under a name of the catalogue as
    the language calls it.
    """
    if isinstance(said, str):
        return called(said)
    if isinstance(said, Key):
        return _key(said.command)
    if said.plural:
        form = catalogue.CATALOGUE.ngettext(said.id, said.plural, said.number)
    else:
        form = catalogue.CATALOGUE.gettext(said.id) if said.id else ""
    return said.filled(form, words, manner.MANNER)


def numbered(digits: str) -> str:
    """A number as it is written where the lifter lives, from how it is in English."""
    return manner.MANNER.number(digits)


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
