"""Core and store say what they mean as an id and values: they put nothing into words themselves."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import brainlift_tui
from brainlift_tui.tui.commands.table import COMMANDS

ROOT = Path(brainlift_tui.__file__).parent
MODULES = {
    path.relative_to(ROOT).with_suffix("").as_posix(): path
    for layer in ("core", "store")
    for path in sorted((ROOT / layer).rglob("*.py"))
}

SAYS = {"said", "said_of", "say", "Said", "step", "check_name", "check_text", "check_visible"}
ERRORS = {
    "Refused", "BadInput", "NoSuchExercise", "StoreUnusable", "FileGone", "NoRoomLeft",
    "NotWritable",
}  # fmt: skip
OF_PROGRAMMERS = {"ValueError", "TypeError", "compile", "execute", "executescript"}
PHRASE = re.compile(r"[A-Za-z][a-z]+ [a-z]+|[a-z]+ [A-Za-z]+")
SQL = re.compile(
    r"\b(SELECT|INSERT|UPDATE|DELETE|CREATE|WHERE|FROM|JOIN|PRAGMA|ORDER|VALUES|AND|NULL|BEGIN|SET"
    r"|CASE|REFERENCES|CHECK|TRIGGER|END|AS|ON|DEFAULT|UNION|IN|AFTER|BETWEEN)\b"
)

NOT_SAID = {
    "core/exercise/exercise": "names of pieces of equipment as they are stored",
    "core/coaching/raising/own_raises": "sizes of raises as they are counted",
    "core/prefill/votes": "traits of a vote, named for those who fit the weights",
    "core/prefill/weights": "the same",
    "core/rack/from_log": "the name that a rack is stored under until the lifter gives it another",
    "store/clock": "a place in the registry of Windows",
    "store/file/database": "an error as SQLite itself raises it",
    "store/file/failures": "what is looked for in what SQLite says",
    "store/exercise/catalogue": "the key of a table that it reads",
    "store/file/migrations": "names of pieces of equipment as they are stored",
    "store/rack/racks": "names of columns",
    "store/written/throwaway": "a program that clears up",
}

STILL_TO_DO: frozenset[str] = frozenset({})
"""Modules whose sentences stand whole yet. Take them out of here; add none."""


def name_of(call: ast.Call) -> str:
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")


def whole(node: ast.AST) -> Iterator[str]:
    """Phrases that stand neither in what says them nor where only programmers read."""
    match node:
        case ast.Expr(value=ast.Constant()):
            return
        case ast.Constant(value=str(text)):
            if PHRASE.search(text) and not SQL.search(text):
                yield text
            return
        case ast.Call() if name_of(node) in SAYS | ERRORS:
            said = [argument for argument in node.args if not isinstance(argument, ast.Constant)]
            yield from (ast.unparse(of) for of in said if isinstance(of, ast.JoinedStr))
            children = [*said, *(keyword.value for keyword in node.keywords)]
        case ast.Call() if name_of(node) in OF_PROGRAMMERS:
            return
        case ast.ClassDef(bases=[ast.Name(id="StrEnum")]):
            # Its words are stored; where one is shown it is the id: said(muscle.value).
            children = [part for part in node.body if not isinstance(part, ast.Assign)]
        case _:
            children = list(ast.iter_child_nodes(node))
    for child in children:
        yield from whole(child)


@pytest.mark.parametrize("name", MODULES)
def test_what_a_lifter_reads_is_said_as_an_id_and_values(name):
    found = list(whole(ast.parse(MODULES[name].read_text(encoding="utf-8"))))
    if name in STILL_TO_DO:
        assert found, f"{name} is done: take it out of the list"
    elif name not in NOT_SAID:
        assert not found


def keys_said() -> Iterator[tuple[str, str, str]]:
    for name, path in MODULES.items():
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            match node:
                case ast.Call(
                    func=ast.Name("Key"), args=[ast.Constant(command), ast.Constant(usual)]
                ):
                    yield name, command, usual


def test_a_key_in_a_sentence_is_one_of_the_table_of_commands():
    said = list(keys_said())
    assert said
    for name, command, usual in said:
        assert COMMANDS[command].key == usual, f"{name} says {usual} of {command}"
