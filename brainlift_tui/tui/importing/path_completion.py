"""A file whose path is typed, completed, pasted, or dropped on the terminal."""

import os
from collections.abc import Iterator
from contextlib import suppress
from itertools import islice, takewhile
from pathlib import Path

from brainlift_tui.core.errors import BadInput
from brainlift_tui.core.named_tuple import NamedTuple
from brainlift_tui.tui.words import phrase

MOST_LOOKED_AT = 10_000
"""Names of a folder that are looked at: one of more than these is nowhere to search in."""

MOST_OFFERED = 12
"""Names shown at once; of more only how many."""


class Completed(NamedTuple):
    """How far a path can be completed.

    Attributes:
        text: The path, as far as all that begins like it goes on alike.
        offers: Names that it may go on with; empty where there is one, or none.
    """

    text: str
    offers: tuple[str, ...] = ()

    @property
    def told(self) -> str:
        """What it may go on with."""
        more = len(self.offers) - MOST_OFFERED
        shown = "  ".join(self.offers[:MOST_OFFERED])
        return phrase("{shown}  and {more} more", shown=shown, more=more) if more > 0 else shown


def completed(text: str) -> Completed:
    """Complete a path as a shell does; a folder ends in a slash, hidden files have to be begun."""
    if text == "~":
        return Completed(f"~{os.sep}")
    folder, begun = os.path.split(text)
    try:
        with os.scandir(Path(folder).expanduser()) as found:
            names = sorted(
                entry.name + (os.sep if entry.is_dir() else "")
                for entry in islice(found, MOST_LOOKED_AT)
                if entry.name.startswith(begun) and (begun or not entry.name.startswith("."))
            )
    except (OSError, RuntimeError, ValueError):  # no such folder, no such home, a null byte
        return Completed(text)
    if not names:
        return Completed(text)
    alike = takewhile(lambda letters: len(set(letters)) == 1, zip(*names, strict=False))
    common = "".join(letters[0] for letters in alike)
    offers = tuple(names) if len(names) > 1 else ()
    return Completed(text.removesuffix(begun) + common, offers)


def file_named(text: str) -> Path:
    """The file that a path names; dropped on the terminal it comes as that terminal writes it.

    Raises:
        BadInput: There is none.
    """
    for reading in _readings(text.strip()):
        try:
            path = Path(reading).expanduser()
            if path.is_file():
                return path
        except (RuntimeError, OSError, ValueError):  # no such home, too long, a null byte
            continue
    if text.strip().startswith("~") and Path(text.strip()).parts[0] != "~":
        raise BadInput("{path}: there is no such home; write it out.", path=text)
    raise BadInput("There is no file {path}; check its name.", path=text.strip().strip("'\""))


def _readings(text: str) -> Iterator[str]:
    """What a path may mean: as it stands, in quotes, as a shell has it, as an address.

    What is dropped behind the "~/" that stands there at first is a whole path all the same.
    """
    from shlex import split
    from urllib.parse import unquote

    home = f"~{os.sep}"
    for each in (text, text.removeprefix(home)):
        yield each
        yield each.strip("'\"")
        if each.startswith("file://"):
            yield unquote(each.removeprefix("file://").removeprefix("localhost"))
        with suppress(ValueError):  # a quote that does not end
            yield " ".join(split(each))
