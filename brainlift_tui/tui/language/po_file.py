"""A language's sentences, read from the file that a translator writes, gettext's .po."""

import json
import re
from collections.abc import Iterator, Mapping
from gettext import GNUTranslations
from io import BytesIO
from struct import pack

from brainlift_tui.core.named_tuple import NamedTuple

MAGIC = 0x950412DE
"""What a compiled catalogue begins with (GNU gettext manual, "The Format of GNU MO Files")."""

NUMBERS = 7
"""So many numbers of four bytes stand at its head, and two behind that for each text."""

OF_CONTEXT = "\x04"
"""What parts a context from the id that is said in it (GNU gettext manual, "The Format of GNU MO
Files")."""

_LINE = re.compile(r'(?:(msgctxt|msgid|msgid_plural|msgstr(?:\[\d\])?) )?(".*")')


class CatalogueEntry(NamedTuple):
    """One sentence.

    Attributes:
        id: The English of it, "" for what is said of the file itself; its context stands before it.
        plural: The English of another number than one, "" where it depends on none.
        forms: What it is in the language, a text for each of its plural forms; "" is not told yet.
    """

    id: str
    plural: str
    forms: tuple[str, ...]


def entries(text: str) -> Iterator[CatalogueEntry]:
    """The sentences of a file, in its order.

    Raises:
        ValueError: A line is none of such a file.
    """
    for block in re.split(r"\n\s*\n", text):
        found: dict[str, str] = {}
        name = ""
        for line in block.splitlines():
            if line.startswith("#"):
                continue
            read = _LINE.fullmatch(line.strip())
            if read is None:
                raise ValueError(f"{line!r} is no line of a catalogue")
            name = read[1] or name
            found[name] = found.get(name, "") + json.loads(read[2])
        if found:
            forms = tuple(told for name, told in found.items() if name.startswith("msgstr"))
            context = f"{found['msgctxt']}{OF_CONTEXT}" if "msgctxt" in found else ""
            yield CatalogueEntry(context + found["msgid"], found.get("msgid_plural", ""), forms)


def catalogue(text: str) -> GNUTranslations:
    """What looks sentences up; one that is not told yet is the English.

    Args:
        text: The file.
    """
    return GNUTranslations(BytesIO(compiled(text)))


def compiled(text: str) -> bytes:
    """What is told in a file, as gettext itself keeps it; it is what an installation holds."""
    return _laid_out(dict(_keyed(text)))


def _keyed(text: str) -> Iterator[tuple[bytes, bytes]]:
    for entry in entries(text):
        if all(entry.forms):
            key = f"{entry.id}\0{entry.plural}" if entry.plural else entry.id
            yield key.encode(), "\0".join(entry.forms).encode()


def _laid_out(told: Mapping[bytes, bytes]) -> bytes:
    """The catalogue as gettext itself keeps it, for which Python has a reader."""
    keys = sorted(told)
    ids_at, told_at = 4 * NUMBERS, 4 * NUMBERS + 8 * len(keys)
    places, texts = [], b""
    for part in (*keys, *(told[key] for key in keys)):
        places += [len(part), told_at + 8 * len(keys) + len(texts)]
        texts += part + b"\0"
    head = pack(f"<{NUMBERS}I", MAGIC, 0, len(keys), ids_at, told_at, 0, 0)
    return head + pack(f"<{len(places)}I", *places) + texts
