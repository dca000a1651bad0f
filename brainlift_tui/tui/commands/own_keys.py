"""A lifter's own keys: the file that says them, made from the table of commands, and read."""

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from difflib import get_close_matches
from itertools import chain, combinations

from brainlift_tui.core.errors import BadInput
from brainlift_tui.core.said import NOTHING, Said, in_turn, said
from brainlift_tui.store.toml import read_toml
from brainlift_tui.tui.commands.command import Command, Commands, key_words
from brainlift_tui.tui.commands.everywhere import EVERYWHERE, LIST
from brainlift_tui.tui.commands.key_names import key_name, prints
from brainlift_tui.tui.commands.table import COMMANDS, FOR_A_WHILE, PLACES, QUESTIONS
from brainlift_tui.tui.desk.entry import BEGIN_ENTRY

OwnKeys = Mapping[str, str]
"""Keys by the ids of commands, as Textual names them, with commas between."""

TABLE = "keys"

HEAD = f"""\
# Your own keys for brainlift. Take the "# " off a line and write which key its command is to have,
# or which: "e" or ["e", "ctrl+e"]. Keys are written as ? shows them, or by name: "esc", "page up",
# "space", "tab", "f5", "ctrl+e", "alt+e". A command that is not named keeps its usual keys.
# What can't be is said when brainlift starts, with its line; then all keys are the usual ones.

[{TABLE}]
"""

TYPED_ON = ("today", "rest", "hold")
"""Places where a digit begins an entry."""


def own_keys_file() -> str:
    """The file with every command in it, each commented out, with the keys it usually has."""
    parts = [HEAD]
    told: set[str] = set()
    for title, commands in _headed():
        new = [one for one in commands if one.does and one.id not in told]
        told.update(one.id for one in new)
        if new:
            parts.append("\n".join((f"# {title}", *map(_line, new), "")))
    return "\n".join(parts)


def _headed() -> Iterator[tuple[str, Commands]]:
    yield "Everywhere", EVERYWHERE
    yield "In every list", LIST
    for place in PLACES.values():
        yield place.name.capitalize(), place.commands
    for way, commands in FOR_A_WHILE.items():
        yield f"While {way}", commands
    for question, commands in QUESTIONS.items():
        yield f"Asked: {question}", commands


def _line(command: Command) -> str:
    keys = [key_words(key).replace("^", "ctrl+") for key in command.usual.split(",") if key]
    quoted = [f"'{key}'" if key == '"' else f'"{key}"' for key in keys]
    value = quoted[0] if len(quoted) == 1 else f"[{', '.join(quoted)}]"
    return f"# {command.id} = {value}  # {command.help or command.hint}"


def read_own_keys(text: str) -> OwnKeys:
    """The keys that a file says.

    Raises:
        BadInput: Something in it can't be; every such thing is told, with its line.
    """
    try:
        document = read_toml(text)
    except tomllib.TOMLDecodeError as error:
        raise BadInput("{why}.", why=str(error)) from error
    amiss = [_at(text, name, said("keys stand below [keys]")) for name in document if name != TABLE]
    own: dict[str, str] = {}
    table = document.get(TABLE, {})
    for name, value in _flat(table if isinstance(table, dict) else {TABLE: table}):
        try:
            own[name] = _keys_given(name, value)
        except BadInput as error:
            amiss.append(_at(text, name, error.said))
    if not amiss:
        amiss = [_at(text, name, why) for name, why in _clashes(own)]
    if amiss:
        raise BadInput("{amiss}.", amiss=in_turn(amiss, "; "))
    return own


def _flat(table: Mapping[str, object], before: str = "") -> Iterator[tuple[str, object]]:
    for name, value in table.items():
        if isinstance(value, dict):
            yield from _flat(value, f"{before}{name}.")
        else:
            yield f"{before}{name}", value


def _keys_given(name: str, value: object) -> str:
    """The keys that a line gives a command.

    Raises:
        BadInput: It can't have them, or there is none of that name.
    """
    command = COMMANDS.get(name)
    if command is None:
        near = get_close_matches(name, COMMANDS, 1)
        perhaps = said("; perhaps {near}", near=near[0]) if near else NOTHING
        raise BadInput("there is no command {name}{perhaps}", name=name, perhaps=perhaps)
    if not command.does:
        raise BadInput("{name} has its key for good", name=name)
    given = [value] if isinstance(value, str) else value
    if not isinstance(given, list) or not all(isinstance(key, str) for key in given):
        raise BadInput('{name} is to be a key, "e", or keys, ["e", "ctrl+e"]', name=name)
    if not given and command.usual:
        raise BadInput("{name} needs a key", name=name)
    keys = [key_name(key) for key in given]
    typed = next((key for key in keys if command.first and prints(key)), None)
    if typed is not None:
        raise BadInput(
            "{name} is given while one types, where {key} is a letter",
            name=name,
            key=key_words(typed),
        )
    return ",".join(dict.fromkeys(keys))


def _clashes(own: OwnKeys) -> Iterator[tuple[str, Said]]:
    """Commands that would have the same key where both can be given, or a key that is typed."""
    shared: dict[tuple[str, str], dict[str, str]] = {}
    typed: dict[str, str] = {}
    for where, commands in _together():
        keys = {one.id: _keys_of(one, own) for one in commands if one.does}
        for one, other in combinations(keys, 2):
            usual = _keys_of(COMMANDS[one], {}) & _keys_of(COMMANDS[other], {})
            changed, kept = (one, other) if one in own else (other, one)
            for key in (keys[one] & keys[other]) - usual:
                shared.setdefault((changed, key), {}).setdefault(kept, where)
        if where in TYPED_ON:
            typed |= {name: key for name, bound in keys.items() for key in bound & BEGIN_ENTRY}
    for (changed, key), others in shared.items():
        kept = ", ".join(f"{other} ({where})" for other, where in others.items())
        yield (
            changed,
            said(
                "{key} would be {changed} and {kept}",
                key=key_words(key),
                changed=changed,
                kept=kept,
            ),
        )
    for name, key in typed.items():
        yield name, said("{key} begins an entry", key=key)


def _keys_of(command: Command, own: OwnKeys) -> frozenset[str]:
    return frozenset(own.get(command.id, command.usual).split(",")) - {""}


def _together() -> Iterator[tuple[str, Iterable[Command]]]:
    """Where commands can be given at the same time."""
    for place in PLACES.values():
        every = chain(place.commands, EVERYWHERE, LIST)
        yield place.name, {command.id: command for command in every}.values()
    first = tuple(command for command in EVERYWHERE if command.first)
    for name, commands in chain(FOR_A_WHILE.items(), QUESTIONS.items()):
        yield name, (*commands, *first)


def _at(text: str, name: str, why: Said) -> Said:
    """What is wrong, with the line where it stands."""
    last = re.escape(name.rpartition(".")[2])
    whole = re.compile(rf'^\s*(?:{TABLE}\.)?"?{re.escape(name)}"?\s*=')
    first = re.compile(rf'^\s*"?{re.escape(name)}"?[.\s\]]')
    part = re.compile(rf'^\s*\[?(?:[\w".]*\.)?"?{last}"?\s*[=\]]')
    lines = text.splitlines()
    for looked_for in (whole, part, first):
        for number, line in enumerate(lines, 1):
            if looked_for.match(line):
                return said("line {number}: {why}", number=number, why=why)
    return why
