"""What a screen shows passes the catalogue: no text of it stands by itself where it is drawn."""

import ast
import re
from collections.abc import Iterator
from enum import Enum
from importlib import import_module

import pytest

from brainlift_tui.tui.widgets.laid_out import Air
from tests.languages import BY_VALUE, ERRORS, ROOT, STANDING, name_of

MODULES = {
    path.relative_to(ROOT).with_suffix("").as_posix(): path
    for layer in ("tui", "cli")
    for path in sorted((ROOT / layer).rglob("*.py"))
}

SAYS = {"said", "said_of", "phrase", "phrase_of", "step"} | ERRORS
OF_PROGRAMS = {
    "query", "query_one", "add_class", "remove_class", "set_class", "startswith", "endswith", "Key",
    "Command", "ValueError", "TypeError", "getattr",
}  # fmt: skip
"""Calls whose words programs read; of a command the seam is where it is shown."""

OF_WIDGETS = {"id", "classes", "group"}
"""By what a widget or a worker is found."""

READ = re.compile(r"[A-Za-z][a-z']+[ ,.:] *[A-Za-z{]|[A-Z][a-z]{2,}|[a-z]{3,}[.?!:]$")
"""What somebody would read: two words, one that begins as a sentence does, or ends as one."""

PART = re.compile(r"[^\W\d_]{2,}")
"""In a text that values are put into any word is one too many."""

NAMES = re.compile(
    r"[\w+]+([,.][\w+]+)+|[\w-]+|\$.*|bold .*|app\..*\)|\w+\('.*'\)|[a-z]+ facts|.*\bSELECT\b.*"
    r"|.*\bNULL\b.*|\w+-\w+"
)
"""Names, keys, styles, actions and SQL: one word is looked at by what it is given to."""

STANDS = {
    "cli/__init__": "the version",
    "cli/examples": "what is typed as it stands",
    "cli/files": "what argparse says of words it can't read, and names of forms",
    "cli/serving": "what is typed as it stands",
    "commands/bindings": "what a programmer reads",
    "commands/command": "names of keys",
    "commands/key_names": "the same",
    "commands/own_keys": "a file in English, that a program reads",
    "commands/palette": "other words for what is looked for",
    "dose/body_picture": "a picture",
    "entry/quick_entry": "what is typed as it stands",
    "in_browser/server": "addresses",
    "language/manner": "names of languages",
    "language/catalogue": "the name of a file",
    "lifter/choice_list": "the names of settings, said where they are shown",
    "memory/terminal": "the name that scores are stored under",
    "memory/machine": "the same, and what the system calls it by",
    "rack/asking": "parts of a rack, said where they are shown",
    "rest/notification": "what a terminal reads",
    "session/summary": "classes of a style",
}
"""Where texts stand all the same, and why."""


def standing(node: ast.AST) -> Iterator[str]:
    """The texts that would be shown as they stand."""
    match node:
        case ast.Expr(value=ast.Constant()):
            return
        case ast.Constant(value=str(text)):
            if READ.search(text) and not NAMES.fullmatch(text):
                yield text
            return
        case ast.JoinedStr(values=values):
            text = "".join(str(part.value) for part in values if isinstance(part, ast.Constant))
            if PART.search(text) and not re.search(r"\$|\bitalic|\bbold", text):
                yield ast.unparse(node)
            children: list[ast.AST] = [one for one in values if not isinstance(one, ast.Constant)]
        case ast.Call() if name_of(node) in SAYS | OF_PROGRAMS | STANDING.keys():
            children = _without_texts([*node.args, *(word.value for word in node.keywords)])
            if name_of(node) in OF_PROGRAMS:
                children = []
        case ast.Call():
            words = (word.value for word in node.keywords if word.arg not in OF_WIDGETS)
            children = [node.func, *node.args, *words]
        case ast.ClassDef(bases=bases) if any("Enum" in ast.unparse(base) for base in bases):
            children = [part for part in node.body if not isinstance(part, ast.Assign)]
        case ast.Assign(targets=[ast.Name(id=name)]) if name.isupper() and (
            "CSS" in name or name in {"PLACE", "AUTO_FOCUS"}
        ):
            return
        case ast.AnnAssign(target=ast.Name(id=name)) if "CSS" in name:
            return
        case ast.AnnAssign(value=value):
            children = [value] if value else []
        case ast.FunctionDef() | ast.AsyncFunctionDef():
            defaults = (*node.args.defaults, *filter(None, node.args.kw_defaults))
            children = [*defaults, *node.body]
        case ast.Subscript():
            children = [node.value, *_without_texts([node.slice])]
        case ast.Compare():
            children = _without_texts([node.left, *node.comparators])
        case ast.Dict():
            children = [*_without_texts(list(filter(None, node.keys))), *node.values]
        case ast.match_case():
            children = list(node.body)
        case _:
            children = list(ast.iter_child_nodes(node))
    for child in children:
        yield from standing(child)


def _without_texts(nodes: list[ast.expr]) -> list[ast.AST]:
    """Without the constants, also where one of two is taken: they are ids, or are compared."""
    found: list[ast.AST] = []
    for node in nodes:
        if isinstance(node, ast.IfExp):
            found += [node.test, *_without_texts([node.body, node.orelse])]
        elif not isinstance(node, ast.Constant):
            found.append(node)
    return found


def test_what_a_screen_shows_is_said_in_the_lifters_language():
    found = {
        name.removeprefix("tui/"): texts
        for name, path in MODULES.items()
        if (texts := list(standing(ast.parse(path.read_text(encoding="utf-8")))))
    }
    assert {name: texts for name, texts in found.items() if name not in STANDS} == {}
    assert STANDS.keys() - found.keys() == set()


def test_the_sentences_of_an_enumeration_are_in_the_catalogue():
    """Where there is air is told to who reads the code alone."""
    sentences = {
        f"{kind.__module__}.{kind.__name__}"
        for kind in tui_enumerations()
        if kind is not Air
        and any(isinstance(one.value, str) and READ.search(one.value) for one in kind)
    }
    assert sentences <= {f"{kind.__module__}.{kind.__name__}" for kind in BY_VALUE}


def tui_enumerations() -> Iterator[type[Enum]]:
    """Those that screens are made with."""
    for name, path in MODULES.items():
        named = re.findall(
            r"^class (\w+)\((?:Str)?Enum\)", path.read_text(encoding="utf-8"), re.MULTILINE
        )
        module = import_module(f"brainlift_tui.{name.replace('/', '.')}") if named else None
        yield from (getattr(module, kind) for kind in named)


@pytest.mark.parametrize(
    "code",
    [
        'self.tell(f"{name} added")',
        'yield Label("Who trains?", markup=False)',
        'top.place = "Plan of today"',
        'words = "no rest" if rest else "as before"',
    ],
)
def test_a_text_that_would_stand_as_it_is_is_found(code):
    assert list(standing(ast.parse(code)))
