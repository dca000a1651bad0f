"""The page of the docs with every key: `python -m tests.tui.commands.keys_page` writes it anew."""

from collections.abc import Iterator
from pathlib import Path

from brainlift_tui.tui.commands.command import Commands, Group
from brainlift_tui.tui.commands.everywhere import EVERYWHERE, LIST
from brainlift_tui.tui.commands.table import FOR_A_WHILE, PLACES, QUESTIONS

PAGE = Path(__file__).parents[3] / "docs" / "keys.md"

HEAD = """\
# Keys

`?` shows the keys of the screen you are on, `^p` finds what they do by name; `^` is the control
key. This page is made from the program's own table of commands.

## Your own

`brainlift path --config` prints where the file of your own keys lies, beside your log, and makes it
where there is none yet, with every command in it, commented out. It is read when brainlift starts.
Nothing but what you write there changes; what can't be (a command or a key that there isn't, one
key for two things in one place) is said with its line, there and at the start, and all keys are the
usual ones until it is put right. This works as it stands:

```toml
[keys]
log.easy = ["e", "ctrl+e"]       # a second key for a set that was easy
here.finish = "F"                # finish the workout: it has no key else
today.swap = "g"                 # w is free then,
list.first = "home"              # and g was the first row
go.week = "f5"
```

The arrows, `j` and `k`, and Emacs' keys (`^n`, `alt+p`, `^v`, `alt+v`) need no file.
"""


def keys_page() -> str:
    """The page."""
    parts = [HEAD, "## Everywhere\n", *_grouped(EVERYWHERE), "## In every list\n", _table(LIST)]
    for place in PLACES.values():
        parts += [f"## {place.name.capitalize()}\n", *_grouped(place.commands, place.subject)]
    for way, commands in FOR_A_WHILE.items():
        parts += [f"## While {way}\n", _table(commands)]
    parts.append("# In questions\n")
    for question, commands in QUESTIONS.items():
        parts += [f"## {question.capitalize()}\n", _table(commands)]
    return "\n".join(parts)


def _grouped(commands: Commands, subject: str = Group.HERE.value) -> Iterator[str]:
    for group in Group:
        found = tuple(one for one in commands if one.group is group and one.keys)
        if found:
            title = subject if group is Group.HERE else group.value
            yield f"**{title}**\n"
            yield _table(found)


def _table(commands: Commands) -> str:
    rows = (f"| {_keys(command.all_keys)} | {command.help} |\n" for command in commands)
    return f"| | |\n| --- | --- |\n{''.join(rows)}"


def _keys(keys: tuple[str, ...]) -> str:
    return " ".join(f"`{key}`" for key in keys)


if __name__ == "__main__":
    PAGE.write_text(keys_page(), encoding="utf-8")
