"""Core and store say what they mean as an id and values: they put nothing into words themselves."""

import ast
import re
from collections.abc import Iterable, Iterator

import pytest

from brainlift_tui.tui.commands.table import COMMANDS
from brainlift_tui.tui.language.catalogue import LANGUAGES, WHOLE
from tests.languages import (
    ERRORS,
    ROOT,
    every_constant,
    every_sentence,
    name_of,
    told,
    values_in,
)

MODULES = {
    path.relative_to(ROOT).with_suffix("").as_posix(): path
    for layer in ("core", "store")
    for path in sorted((ROOT / layer).rglob("*.py"))
}

SAYS = {"said", "said_of", "say", "Said", "step", "check_name", "check_text", "check_visible"}
OF_PROGRAMMERS = {
    "ValueError", "TypeError", "compile", "execute", "executescript", "frozenset", "NewType",
    "TypeVar", "getattr", "setattr", "Key", "encode", "normalize", "startswith",
}  # fmt: skip
"""Calls whose words are read by programs, or looked for in a text."""

ENUMERATIONS = {"StrEnum", "IntEnum", "Enum"}
SQL = re.compile(
    r"\b(SELECT|INSERT|UPDATE|DELETE|CREATE|WHERE|FROM|JOIN|PRAGMA|ORDER|VALUES|AND|NULL|BEGIN|SET"
    r"|CASE|REFERENCES|CHECK|TRIGGER|END|AS|ON|DEFAULT|UNION|IN|AFTER|BETWEEN)\b"
)
NAME = re.compile(r"\w+([_.]\w+)+|[\w-]*-[\w-]*|[a-z]{1,2}")
"""What is written so is called so in a program or a file: start_up, split-ab, kg."""

READ = {
    "core": re.compile(r"[^\W\d_]{2,}"),
    "store": re.compile(r"[A-Za-z][a-z]+ [a-z]+|[a-z]+ [A-Za-z]+|\b[A-Z][a-z]+"),
}
"""What somebody may read: in core any word; in the store, whose columns and tables are words too,
more than one, or one that begins as a sentence does."""

NOT_SAID = {
    "core/backup/backup": "names of files",
    "core/body/body": "kinds of measurement as they are stored",
    "core/brain/paced/digit_symbol": "figures and their key as they are stored",
    "core/brain/paced/trails": "signs and their places as they are stored",
    "core/brain/reaction": "names of colours as they are stored",
    "core/coaching/raising/own_raises": "sizes of raises as they are counted",
    "core/entry/entry": "what is looked for in a typed line, and what is typed anew",
    "core/evidence/card": "where studies can be read",
    "core/exercise/meant": "a word looked for in names",
    "core/exercise/names": "words and scripts looked for in names",
    "core/exercise/recognition": "words looked for in names",
    "core/lifter/first_run": "the slug of a programme",
    "core/lifter/locales": "regions, as locales name them",
    "core/lifter/profile": "forms of Unicode, and the folder of the first profile",
    "core/lifter/settings": "settings as they are stored",
    "core/load/named": "what stands where a load's unit is stored",
    "core/named_tuple": "names in Python, and what is told of its mistakes",
    "core/looking_back/workout_search": "a word looked for in what is typed",
    "core/prefill/votes": "traits of a vote, named for those who fit the weights",
    "core/rack/from_log": "the name that a rack is stored under until the lifter gives it another",
    "core/rack/named": "names of bands as they are typed",
    "core/rack/rack": "the same as of `core/rack/from_log`",
    "core/rack/text": "what is looked for in a typed list",
    "core/said": "names of values",
    "core/workout/log": "where an exercise is from, as it is stored",
    "core/workout/shown_text": "classes of Unicode",
    "core/workout/typed_time": "days as they are typed",
    "store/clock": "a place in the registry of Windows",
    "store/entry/quick_log": "the title that a workout is stored under",
    "store/file/connection": "an error as SQLite itself raises it",
    "store/file/labels": "a type",
    "store/written/fault_report": "what a programmer reads",
    "store/file/seed": "letters as they are typed where a keyboard has no umlauts",
    "store/file/migrations": "names of pieces of equipment as they are stored",
    "store/programme/editing": "the name that a programme is stored under",
    "store/rack/racks": "names of columns",
    "store/session/training": "the title that a workout is stored under",
    "store/workout/copying": "the same",
    "store/written/throwaway": "a program that clears up",
}


def shown(nodes: Iterable[ast.expr | None]) -> list[ast.expr]:
    """Without the constants, which are looked up or compared here and shown nowhere."""
    return [node for node in nodes if node is not None and not isinstance(node, ast.Constant)]


def whole(node: ast.AST, read: re.Pattern[str]) -> Iterator[str]:
    """Words that stand neither in what says them nor where only programs and programmers read."""
    match node:
        case ast.Expr(value=ast.Constant()):
            return
        case ast.Constant(value=str(text)):
            if read.search(text) and not SQL.search(text) and not NAME.fullmatch(text):
                yield text
            return
        case ast.Call() if name_of(node) in SAYS | ERRORS:
            said = shown(node.args)
            yield from (ast.unparse(of) for of in said if isinstance(of, ast.JoinedStr))
            children: list[ast.AST] = [*said, *(keyword.value for keyword in node.keywords)]
        case ast.Call() if name_of(node) in OF_PROGRAMMERS:
            return
        case ast.ClassDef(bases=[ast.Name(id=base)]) if base in ENUMERATIONS:
            # Its words are stored; where one is shown it is the id: said(muscle.value).
            children = [part for part in node.body if not isinstance(part, ast.Assign)]
        case ast.Subscript():
            children = [node.value, *shown([node.slice])]
        case ast.Compare():
            children = [
                part
                for part in shown([node.left, *node.comparators])
                if not isinstance(part, (ast.Set, ast.Tuple))
            ]
        case ast.Dict():
            children = [*shown(node.keys), *node.values]
        case ast.AnnAssign():
            children = [node.value] if node.value else []
        case ast.FunctionDef():
            children = [*shown(node.args.defaults), *shown(node.args.kw_defaults), *node.body]
        case ast.match_case():
            children = list(node.body)
        case _:
            children = list(ast.iter_child_nodes(node))
    for child in children:
        yield from whole(child, read)


def found_in(name: str) -> list[str]:
    tree = ast.parse(MODULES[name].read_text(encoding="utf-8"))
    return list(whole(tree, READ[name.partition("/")[0]]))


def test_what_a_lifter_reads_is_said_as_an_id_and_values():
    """An exception is one no longer than there is something."""
    found = {name: words for name in MODULES if (words := found_in(name))}
    assert {name: words for name, words in found.items() if name not in NOT_SAID} == {}
    assert NOT_SAID.keys() - found.keys() == set()


@pytest.mark.parametrize(
    "code",
    [
        'words = "hard" if done else "easy"',
        'words = f"{reps} reps"',
        '_BRIEF = {View.TOP: "top"}',
        'pieces.append("machines")',
        'return " and ".join(names)',
        'raise BadInput(f"{reps} reps: too many.")',
        'said("{name} deleted", name=f"{name} today")',
    ],
)
def test_a_word_that_would_stand_whole_is_found(code):
    assert list(whole(ast.parse(code), READ["core"]))


OTHERS = {
    path.relative_to(ROOT).with_suffix("").as_posix(): path
    for layer in ("exchange", "tui", ".")
    for path in sorted((ROOT / layer).glob("*.py" if layer == "." else "**/*.py"))
}


def test_what_is_said_elsewhere_has_its_values_apart_too():
    """What the screens say by themselves stands whole yet; what they refuse does not."""
    assert not [
        f"{name}: {ast.unparse(argument)}"
        for name, path in OTHERS.items()
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
        and name_of(node) in {"said", "said_of", "phrase", "phrase_of"} | ERRORS
        for argument in [*node.args, *(keyword.value for keyword in node.keywords)]
        if isinstance(argument, ast.JoinedStr)
    ]


def keys_said() -> Iterator[tuple[str, str, str]]:
    for name, path in (MODULES | OTHERS).items():
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


@pytest.mark.parametrize("language", [path.stem for path in LANGUAGES.glob("*.po")])
def test_every_sentence_of_a_catalogue_is_said_and_has_the_same_values(language: str) -> None:
    said_somewhere, constants = every_sentence(), every_constant()
    for sentence, entry in told(language).items():
        if not entry.id or not any(entry.forms):  # of the file itself, or not told yet
            continue
        assert sentence in said_somewhere or entry.id in constants, (
            f"{entry.id!r} is said no more: python -m tests.languages {language}"
        )
        for form in filter(None, entry.forms):
            lost = values_in(entry.plural or entry.id) ^ values_in(form)
            assert not lost, f"{form}: {lost}"


@pytest.mark.parametrize("language", sorted(WHOLE))
def test_nothing_that_is_said_is_left_in_english_where_a_language_is_whole(language: str) -> None:
    has = told(language)
    lacking = [one for one in every_sentence() if one not in has or not all(has[one].forms)]
    assert not lacking, f"python -m tests.languages {language} puts them in, to be told"
