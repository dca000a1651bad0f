"""The catalogues beside what is said: python -m tests.languages [LANGUAGE].

Writes LANGUAGE's file anew: with every sentence that is said, those not told yet empty and marked,
those that are said no more left out; of a language that has no file yet it makes the first one. It
prints how much of it is told. Without LANGUAGE it prints that of each.
"""

import argparse
import ast
import calendar
import json
import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from enum import Enum
from functools import cache
from pathlib import Path
from string import Formatter

import brainlift_tui
from brainlift_tui.core.brain.trial import CheckTest, Void
from brainlift_tui.core.check_in.check_in import Energy, Flag
from brainlift_tui.core.dose.muscles import Band
from brainlift_tui.core.evidence.card import SeenIn
from brainlift_tui.core.exercise.exercise import Equipment, Muscle, Pattern, Station
from brainlift_tui.core.looking_back.heat_map import DayMeasure
from brainlift_tui.core.looking_back.progress import View
from brainlift_tui.core.looking_back.strength_change import BodyHalf
from brainlift_tui.core.looking_back.trend import Direction
from brainlift_tui.core.programme.slot_text import RangeUnit
from brainlift_tui.core.workout.workout import Effort, Felt, Side
from brainlift_tui.store.evidence.cards import read_deck
from brainlift_tui.store.exercise.catalogue import read_programmes
from brainlift_tui.tui.commands.command import Group, When
from brainlift_tui.tui.evidence.brain import Page
from brainlift_tui.tui.language.catalogue import KEY_DOES, LANGUAGES
from brainlift_tui.tui.language.po_file import OF_CONTEXT, CatalogueEntry, entries
from brainlift_tui.tui.lifter import choice_list
from brainlift_tui.tui.lifter.first_run import Asked, Instead

ROOT = Path(brainlift_tui.__file__).parent

ERRORS = {
    "Refused", "BadInput", "NoSuchExercise", "StoreUnusable", "Damaged", "FileGone", "NoRoomLeft",
    "NotWritable", "DiskFails", "WrittenOver", "OwnFault", "Stopped",
}  # fmt: skip
"""What says a sentence as `said` does."""

STANDING: Mapping[str, tuple[int | str, ...]] = {
    "worded": (0,), "phrase": (0,), "said": (0,),
    "hint": (0,), "hinted": (0,), "tell": (0,), "refuse": (0,), "undoable": (0,),
    "Ask": (0,), "Confirm": (0, 1), "Choose": (0,), "Tick": (0,), "Form": (0,),
    "chosen": (0, 3), "typed": (0, 4), "SettingLine": (0, 3), "_loads": (0, 2),
    "LineCommand": (1,), "add_argument": ("help",), "_Parser": ("description",),
    "TypedWord": (0,), "_of_command": (0,), "Command": (3, 5, "hint"), "Place": (0, 3, "subject"),
}  # fmt: skip
"""What the tui says by itself, by what is called with it and in which places."""

CHECKS = {"check_name", "check_text", "check_visible"}
"""What says in a refusal of what it is: "note", "name of a rack"."""

BY_VALUE: tuple[type[Enum], ...] = (
    Asked, Band, BodyHalf, CheckTest, DayMeasure, Direction, Effort, Energy, Equipment, Felt, Flag,
    Group, Instead, Muscle,
    Page, Pattern, RangeUnit, SeenIn, Side, Station, View, Void, When,
)  # fmt: skip
"""Enumerations whose words are said by themselves: said(muscle.value)."""

DIFFER_AT_KEYS = ("back",)
"""What means something else where a key does it."""

HEAD = (
    "Content-Type: text/plain; charset=UTF-8\n"
    "Content-Transfer-Encoding: 8bit\n"
    "Plural-Forms: nplurals=2; plural=(n != 1);\n"
)
"""What a new file says of itself; a translator puts the plural forms of the language right."""

Sentence = tuple[str, str]
"""A sentence, and how it is said of another number than one ("" where it depends on none)."""


@cache
def _nodes(path: Path) -> tuple[ast.AST, ...]:
    return tuple(ast.walk(ast.parse(path.read_text(encoding="utf-8"))))


def sentences(path: Path) -> Iterator[Sentence]:
    """What a module says, in order; words of an enumeration are said by themselves."""
    for node in _nodes(path):
        match node:
            case ast.Call(func=ast.Name(id="said_of" | "phrase_of"), args=[_, one, several, *_]):
                if isinstance(one, ast.Constant) and isinstance(several, ast.Constant):
                    yield str(one.value), str(several.value)
            case ast.Call(func=ast.Name(id=name), args=[ast.Constant(value=str(text)), *_]):
                if name in {"said", "phrase"} | ERRORS:
                    yield text, ""
            case ast.Call(func=ast.Name(id=name), args=[_, ast.Constant(value=str(what)), *_]):
                if name in CHECKS:
                    yield what, ""
        if isinstance(node, ast.Call):
            yield from ((text, "") for text in _standing(node))


def name_of(call: ast.Call) -> str:
    """What is called, without what it is of; "" where that has no name."""
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")


def _standing(call: ast.Call) -> Iterator[str]:
    """The sentences without values in a call, of one of two where it depends."""
    named: dict[int | str | None, ast.expr] = {word.arg: word.value for word in call.keywords}
    given = dict(enumerate(call.args)) | named
    parts = [given[place] for place in STANDING.get(name_of(call), ()) if place in given]
    while parts:
        match parts.pop():
            case ast.Constant(value=str(text)) if any(map(str.isalpha, text)):
                yield text
            case ast.IfExp(body=body, orelse=other):
                parts += [body, other]


def said_by_value() -> Iterator[tuple[str, str]]:
    """The words of enumerations and the names in a calendar, with the module they are from."""
    for words in BY_VALUE:
        module = words.__module__.removeprefix("brainlift_tui.").replace(".", "/")
        yield from ((str(word.value), module) for word in words if word.value)
    for names in (calendar.day_name, calendar.day_abbr, calendar.month_name, calendar.month_abbr):
        yield from ((name, "core/said") for name in names if name)
    yield from ((group, "tui/lifter/choice_list") for group in choice_list.GROUPS)


def said_by_data() -> Iterator[tuple[str, str]]:
    """What the cards of evidence and the programmes say, with the file."""
    deck = read_deck()
    for card in deck.cards:
        yield from ((text, "data/evidence") for text in (card.title, card.fact, card.but) if text)
    for claim in deck.claims:
        yield from ((text, "data/evidence") for text in (claim.says, claim.leaves_out))
    for programme in read_programmes():
        yield programme.about, f"data/programmes/{programme.slug}"


def every_sentence() -> Mapping[Sentence, str]:
    """All that is said, with the module that says it first."""
    found: dict[Sentence, str] = {}
    for path in sorted(ROOT.rglob("*.py")):
        for sentence in sentences(path):
            found.setdefault(sentence, path.relative_to(ROOT).with_suffix("").as_posix())
    for word in DIFFER_AT_KEYS:
        found[f"{KEY_DOES}{OF_CONTEXT}{word}", ""] = "tui/commands/command"
    for word, module in (*said_by_value(), *said_by_data()):
        found.setdefault((word, ""), module)
    return found


def every_constant() -> frozenset[str]:
    """Every text in the program; a word of an enumeration is said by its value."""
    return frozenset(
        node.value
        for path in ROOT.rglob("*.py")
        for node in _nodes(path)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    )


def told(language: str) -> Mapping[Sentence, CatalogueEntry]:
    """What a language's file has, by the sentence; that of the file itself by two empty texts."""
    text = (LANGUAGES / f"{language}.po").read_text(encoding="utf-8")
    return {(entry.id, entry.plural): entry for entry in entries(text)}


def values_in(form: str) -> set[str]:
    """The names in braces."""
    return {name for _, name, _, _ in Formatter().parse(form) if name}


def written(name: str, text: str) -> str:
    """A text of a catalogue, as it stands there."""
    return f"{name} {json.dumps(text, ensure_ascii=False)}\n"


def block(entry: CatalogueEntry, said_in: str = "") -> str:
    """A sentence as it stands in the file."""
    lines = [f"#: {said_in}\n"] if said_in else []
    context, parted, text = entry.id.rpartition(OF_CONTEXT)
    lines += [written("msgctxt", context)] if parted else []
    lines.append(written("msgid", text))
    if entry.plural:
        lines.append(written("msgid_plural", entry.plural))
        lines += [written(f"msgstr[{n}]", form) for n, form in enumerate(entry.forms)]
    else:
        lines.append(written("msgstr", *entry.forms))
    return "".join(lines)


def rewritten(language: str) -> str:
    """A language's file as it has to be by what is said now."""
    there = told(language) if (LANGUAGES / f"{language}.po").exists() else {}
    said, constants = every_sentence(), every_constant()
    head = there.get(("", ""), CatalogueEntry("", "", (HEAD,)))
    count = re.search(r"nplurals=(\d)", head.forms[0])
    empty = ("",) * (int(count[1]) if count else 2)
    blocks = [block(head)]
    for sentence, path in sorted(said.items(), key=lambda one: (one[1], one[0])):
        forms = empty if sentence[1] else ("",)
        blocks.append(block(there.get(sentence, CatalogueEntry(*sentence, forms)), path))
    others = (one for key, one in there.items() if key not in said and one.id)
    blocks += [block(one) for one in others if one.id in constants]
    return "\n".join(blocks)


def main(words: Sequence[str] | None = None) -> int:
    """Write a file anew, and say how far each is."""
    parser = argparse.ArgumentParser(prog="python -m tests.languages", description=__doc__)
    parser.add_argument("language", nargs="?", help="de")
    asked = parser.parse_args(words)
    if asked.language:
        text = rewritten(asked.language)
        (LANGUAGES / f"{asked.language}.po").write_text(text, encoding="utf-8", newline="\n")
    everything = every_sentence()
    for path in sorted(LANGUAGES.glob("*.po")):
        has = told(path.stem)
        done = sum(all(has[one].forms) for one in everything if one in has)
        sys.stdout.write(f"{path.stem}: {done} of {len(everything)} sentences\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
