"""CONTRIBUTING leads to what is there: the files it names, and what it says is in them."""

import ast
import re
from pathlib import Path

import pytest

import brainlift_tui

PACKAGE = Path(brainlift_tui.__file__).parent
TEXT = (PACKAGE.parent / "CONTRIBUTING.md").read_text(encoding="utf-8")

FILES = sorted(set(re.findall(r"`((?:core|store|exchange|tui)/[\w/]+\.py)`", TEXT)))
NAMED = sorted(
    set(re.findall(r"`((?:core|store|exchange|tui)/[\w/]+\.py)`\s+`([A-Za-z_.]+)`", TEXT))
)


def names_in(path: Path) -> set[str]:
    """What a module defines: `Desk`, `Desk.perform`, `append_set`, `EASY`."""
    names: set[str] = set()
    for node in ast.parse(path.read_text(encoding="utf-8")).body:
        match node:
            case ast.ClassDef():
                functions = (ast.FunctionDef, ast.AsyncFunctionDef)
                own = (of.name for of in node.body if isinstance(of, functions))
                names |= {node.name, *(f"{node.name}.{name}" for name in own)}
            case ast.FunctionDef() | ast.AsyncFunctionDef():
                names.add(node.name)
            case ast.Assign():
                names |= {of.id for of in node.targets if isinstance(of, ast.Name)}
            case ast.AnnAssign(target=ast.Name(id=name)):
                names.add(name)
    return names


@pytest.mark.parametrize("file", FILES)
def test_a_file_that_is_named_is_there(file):
    assert (PACKAGE / file).is_file()


@pytest.mark.parametrize(("file", "name"), NAMED)
def test_what_a_step_of_the_walk_names_is_in_its_file(file, name):
    assert name in names_in(PACKAGE / file)


def test_the_walk_of_one_set_is_told():
    assert len(NAMED) >= 12


def test_it_tells_how_to_add_each_of_the_ten_things():
    section = TEXT[TEXT.index("## How to add") :].partition("\n## ")[0]
    assert re.findall(r"^- \*\*(?:A|An) ([\w ]+)\*\*", section, re.MULTILINE) == [
        "programme", "reader", "screen", "kind of nudge", "kind of set", "column of a set",
        "language", "setting", "command of the line", "key",
    ]  # fmt: skip
