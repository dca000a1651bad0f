"""A programme as a TOML text, to ship and to share: read with exact errors, written readably.

name = "Split A/B"                    # optional: about, per_week, ramp, deload_every

[[day]]
name = "A: biceps, legs, core"        # optional: weekday = "monday"

[[day.slot]]
exercise = "goblet-squat-dumbbell"    # its short name, or any name it goes by
sets = 3
low = 8                               # reps; seconds for a hold or cardio
high = 12                             # optional: rest_s, superset, reserve, progression, amrap
"""

import re
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import NoReturn, TypeVar

from brainlift_tui.core.errors import BadInput
from brainlift_tui.core.programme.programme import Day, Programme, Slot
from brainlift_tui.core.programme.progression import Progression
from brainlift_tui.core.said import Said, said
from brainlift_tui.store.toml import read_toml

T = TypeVar("T", str, int, bool)
V = TypeVar("V")

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")

_PROGRAMME_KEYS = (
    "slug",
    "name",
    "about",
    "per_week",
    "ramp",
    "deload_every",
    "needs_weights",
    "day",
)
_DAY_KEYS = ("name", "weekday", "slot")
_SLOT_KEYS = (
    "exercise",
    "sets",
    "low",
    "high",
    "rest_s",
    "superset",
    "reserve",
    "progression",
    "amrap",
)
_TYPES = {
    str: said("a text in quotes"),
    int: said("a whole number"),
    bool: said("true or false"),
}


def read_programme(text: str, find: Callable[[str], str] = str) -> Programme:
    """The programme that a text describes.

    The slug is that of the text, or made from the name.

    Args:
        text: The TOML.
        find: Returns the slug of an exercise by what the text calls it, or raises `BadInput`; the
            usual one takes it as it stands.

    Raises:
        BadInput: It is not TOML, a key is missing, unknown or of the wrong type, or a number can't
            be meant; the sentence begins with the line and column.
    """
    try:
        document = read_toml(text)
    except tomllib.TOMLDecodeError as error:
        raise _no_toml(str(error), text) from error
    places = _places(text)
    top = _Table(document, places, ())
    top.only(_PROGRAMME_KEYS)
    days = tuple(_day(table, find) for table in top.tables("day"))
    if not days:
        top.refuse(None, said("The programme has no {table}.", table="[[day]]"))
    name = top.needed("name", str)
    return top.made(
        lambda: Programme(
            slug=top.value("slug", str) or _slug(name),
            name=name,
            days=days,
            needs_weights=top.value("needs_weights", bool) is not False,
            about=" ".join((top.value("about", str) or "").split()),
            per_week=_or(top.value("per_week", int), 2),
            ramp=top.value("ramp", bool) is not False,
            deload_every=top.value("deload_every", int),
        )
    )


def _day(table: "_Table", find: Callable[[str], str]) -> Day:
    table.only(_DAY_KEYS)
    slots = tuple(_slot(slot, find) for slot in table.tables("slot"))
    if not slots:
        table.refuse(None, said("The day has no {table}.", table="[[day.slot]]"))
    weekday = table.word("weekday", WEEKDAYS)
    return table.made(
        lambda: Day(
            name=table.needed("name", str),
            slots=slots,
            weekday=None if weekday is None else WEEKDAYS.index(weekday),
        )
    )


def _slot(table: "_Table", find: Callable[[str], str]) -> Slot:
    table.only(_SLOT_KEYS)
    try:
        slug = find(table.needed("exercise", str))
    except BadInput as error:
        if str(error).startswith("Line "):
            raise
        table.refuse("exercise", error.said)
    low = table.needed("low", int)
    progression = table.word("progression", tuple(Progression))
    return table.made(
        lambda: Slot(
            slug=slug,
            sets=table.needed("sets", int),
            low=low,
            high=_or(table.value("high", int), low),
            rest_s=table.value("rest_s", int),
            superset=table.value("superset", int),
            reserve=table.value("reserve", int),
            progression=Progression(progression or Progression.DOUBLE),
            amrap=table.value("amrap", bool) or False,
        )
    )


def _or(value: int | None, usual: int) -> int:
    return usual if value is None else value


def _slug(name: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")[:60] or "programme"


_Path = tuple[tuple[str, int], ...]
"""Which table: ("day", 1) is the second day, then ("slot", 0) its first slot."""


class _Table:
    """One table of the text, its keys read with the type each must have."""

    def __init__(
        self, fields: Mapping[str, object], places: Mapping[_Path, "_Place"], path: _Path
    ) -> None:
        self._fields, self._places, self._path = fields, places, path

    def needed(self, key: str, kind: type[T]) -> T:
        """A value that has to be there."""
        value = self.value(key, kind)
        if value is None:
            self.refuse(None, said("{key} is missing.", key=key))
        return value

    def value(self, key: str, kind: type[T]) -> T | None:
        """A value, None where there is none."""
        value = self._fields.get(key)
        if value is None:
            return None
        if not isinstance(value, kind) or (kind is int and isinstance(value, bool)):
            self.refuse(key, said("{key} has to be {kind}.", key=key, kind=_TYPES[kind]))
        return value

    def word(self, key: str, words: tuple[str, ...]) -> str | None:
        """One of some words, None where there is none."""
        word = self.value(key, str)
        if word is not None and word not in words:
            known = ", ".join(words)
            self.refuse(
                key, said("{key} is {word!r}; it can be {known}.", key=key, word=word, known=known)
            )
        return word

    def tables(self, key: str) -> tuple["_Table", ...]:
        """The tables of an array of tables."""
        tables = self._fields.get(key, [])
        if not isinstance(tables, list) or not all(isinstance(fields, dict) for fields in tables):
            table = f"[[{self._header(key)}]]"
            self.refuse(
                key, said("{key} has to be tables that begin with {table}.", key=key, table=table)
            )
        return tuple(
            _Table(fields, self._places, (*self._path, (key, number)))
            for number, fields in enumerate(tables)
        )

    def only(self, keys: tuple[str, ...]) -> None:
        """Refuse a key that means nothing here: it is more likely a slip than meant."""
        for key in self._fields:
            if key not in keys:
                known = ", ".join(keys)
                self.refuse(
                    key, said("{key} means nothing here; known are {known}.", key=key, known=known)
                )

    def made(self, make: Callable[[], V]) -> V:
        """A value, what is wrong with it told with the place of this table."""
        try:
            return make()
        except BadInput as error:
            if str(error).startswith("Line "):
                raise
            self.refuse(None, error.said)

    def refuse(self, key: str | None, sentence: Said) -> NoReturn:
        """Say what is wrong, and where."""
        place = self._places.get(self._path, _Place(1, {}))
        line, column = place.keys.get(key or "", (place.line, 1))
        raise BadInput(
            "Line {line}, column {column}: {sentence}", line=line, column=column, sentence=sentence
        )

    def _header(self, key: str) -> str:
        return ".".join((*(name for name, _ in self._path), key))


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a table stands in the text: its line, and each key's line and column, from 1."""

    line: int
    keys: dict[str, tuple[int, int]] = field(default_factory=dict)


_HEADER = re.compile(r"\s*\[\[\s*(day|day\s*\.\s*slot)\s*\]\]")
_KEY = re.compile(r"""\s*["']?([A-Za-z0-9_-]+)["']?\s*=\s*""")


def _places(text: str) -> dict[_Path, _Place]:
    """Where the tables of a text stand, as far as they are written one key to a line."""
    places: dict[_Path, _Place] = {(): _Place(1)}
    path: _Path = ()
    days = slots = -1
    for number, line in enumerate(text.splitlines(), 1):
        header = _HEADER.match(line)
        if header is not None:
            if header[1] == "day":
                days, slots = days + 1, -1
                path = (("day", days),)
            else:
                slots += 1
                path = (("day", max(days, 0)), ("slot", slots))
            places[path] = _Place(number)
        elif (key := _KEY.match(line)) is not None:
            places[path].keys.setdefault(key[1], (number, key.end() + 1))
    return places


_AT = re.compile(r"(.*) \(at line (\d+), column (\d+)\)", re.DOTALL)
"""What `tomllib` says of a text that is no TOML, and where it stands."""


def _no_toml(message: str, text: str) -> BadInput:
    """A text that is no TOML, with the place; why, is said in the parser's own English."""
    match = _AT.fullmatch(message)
    why, line, column = match.groups() if match else (message, len(text.splitlines()) or 1, 1)
    return BadInput("Line {line}, column {column}: {why}.", line=line, column=column, why=why)


def programme_text(programme: Programme, names: Mapping[str, str]) -> str:
    """A programme as a text that `read_programme` reads.

    Args:
        programme: The programme.
        names: What the exercises are called, by slug; shown beside each.
    """
    lines = [f"name = {_quoted(programme.name)}"]
    if programme.about:
        lines.append(f"about = {_quoted(programme.about)}")
    lines.append(f"per_week = {programme.per_week}")
    if not programme.needs_weights:
        lines.append("needs_weights = false")
    lines.append(f"ramp = {str(programme.ramp).lower()}")
    if programme.deload_every is not None:
        lines.append(f"deload_every = {programme.deload_every}")
    for day in programme.days:
        lines += ["", "[[day]]", f"name = {_quoted(day.name)}"]
        if day.weekday is not None:
            lines.append(f'weekday = "{WEEKDAYS[day.weekday]}"')
        for slot in day.slots:
            lines += ["", "[[day.slot]]", *_slot_lines(slot, names)]
    return "\n".join(lines) + "\n"


def _slot_lines(slot: Slot, names: Mapping[str, str]) -> list[str]:
    name = " ".join(names.get(slot.slug, "").split())
    lines = [
        f"exercise = {_quoted(slot.slug)}" + (f"  # {name}" if name else ""),
        f"sets = {slot.sets}",
        f"low = {slot.low}",
        f"high = {slot.high}",
    ]
    numbers = (("rest_s", slot.rest_s), ("superset", slot.superset), ("reserve", slot.reserve))
    lines += [f"{key} = {value}" for key, value in numbers if value is not None]
    if slot.progression is not Progression.DOUBLE:
        lines.append(f'progression = "{slot.progression}"')
    if slot.amrap:
        lines.append("amrap = true")
    return lines


def _quoted(text: str) -> str:
    """A TOML basic string."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return '"' + escaped.replace("\t", "\\t") + '"'
