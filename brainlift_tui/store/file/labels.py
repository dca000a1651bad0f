"""How the journal keeps what a step did: the id of the sentence and its values, as text.

A sentence without values is its id alone. So are the labels of releases that kept whole sentences.
"""

import json
from collections.abc import Mapping
from datetime import date
from typing import TypeAlias

from brainlift_tui.core.load.load import Load
from brainlift_tui.core.said import Said, Value
from brainlift_tui.store.file.values import stored_load

Kept: TypeAlias = "str | int | float | Mapping[str, Kept]"

_MARK = '{"said": '
"""How the text of a sentence with values begins; no sentence does."""


def label_text(label: Said) -> str:
    """A label as the journal keeps it; equal labels have equal texts."""
    if not label.values and not label.plural:
        return label.id
    return json.dumps(_kept(label), ensure_ascii=False)


def read_label(text: str) -> Said:
    """The label that was kept; of an earlier release, its whole sentence."""
    if not text.startswith(_MARK):
        return Said(text)
    label = _read(json.loads(text))
    return label if isinstance(label, Said) else Said(text)


def _kept(value: Value) -> Kept:
    match value:
        case Said(sentence, values, plural, number):
            kept: dict[str, Kept] = {"said": sentence}
            kept |= {"values": {name: _kept(part) for name, part in values}} if values else {}
            return kept | ({"plural": plural, "number": number} if plural else {})
        case Load():
            return {"load": value.text, "unit": str(value.unit)}
        case date():
            return {"day": value.isoformat()}
        case str() | int() | float():
            return value
        case _:
            return str(value)


def _read(kept: Kept) -> Value:
    if not isinstance(kept, Mapping):
        return kept
    match dict(kept):
        case {"said": str(sentence), **more}:
            values = more.get("values", {})
            number = more.get("number", 1)
            return Said(
                sentence,
                tuple((name, _read(part)) for name, part in values.items())
                if isinstance(values, Mapping)
                else (),
                str(more.get("plural", "")),
                number if isinstance(number, int) else 1,
            )
        case {"load": str(text), "unit": str(unit)}:
            return stored_load(text, unit)
        case {"day": str(day)}:
            return date.fromisoformat(day)
        case _:
            return str(kept)
