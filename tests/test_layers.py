"""The layers: cli and tui over exchange over store over core over data, imports only downwards."""

import ast
import importlib
import os
import pkgutil
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from functools import cache
from graphlib import TopologicalSorter
from pathlib import Path

import brainlift_tui
from brainlift_tui.store.clock import SystemClock
from brainlift_tui.store.entry.quick_log import log_text
from brainlift_tui.store.file.database import open_reader
from brainlift_tui.store.file.writer import Writer
from brainlift_tui.store.session.training import start_empty

ROOT = Path(brainlift_tui.__file__).parent
LAYERS = ("data", "core", "store", "exchange", "tui", "cli", "__main__")
MODULES = sorted(ROOT.rglob("*.py"))

SUBJECTS = {
    "body", "check_in", "coaching", "dose", "entry", "evidence", "exercise", "forecast",
    "lifter", "looking_back", "programme", "rack", "rest", "session", "workout",
}  # fmt: skip
OF_LIKE_PARTS = {"readers", "commands"}
"""Folders of like parts behind one interface, which may hold more than others."""

NOT_IN_CORE = frozenset(
    {
        "asyncio",
        "concurrent",
        "csv",
        "http",
        "importlib",
        "io",
        "locale",
        "logging",
        "os",
        "pathlib",
        "pendulum",
        "platformdirs",
        "plotext",
        "random",
        "rich",
        "secrets",
        "shutil",
        "socket",
        "sqlite3",
        "sqlite_utils",
        "subprocess",
        "sys",
        "tempfile",
        "textual",
        "threading",
        "time",
        "tomllib",
        "urllib",
        "uuid",
        "zipfile",
    }
)
"""What reads, writes, waits, or differs from one call to the next."""

HEAVY = frozenset({"textual", "sqlite_utils", "pendulum", "plotext", "rich"})


@dataclass(frozen=True)
class Imported:
    name: str
    line: int
    in_function: bool


def module_name(path: Path) -> str:
    parts = path.relative_to(ROOT.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def layer_of(module: str) -> str | None:
    parts = module.split(".")
    return parts[1] if parts[0] == "brainlift_tui" and len(parts) > 1 else None


@cache
def parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


@cache
def imports_of(path: Path) -> tuple[Imported, ...]:
    """Every import of a module, those in functions and for types only included."""

    def walk(node: ast.AST, *, in_function: bool) -> Iterator[Imported]:
        for child in ast.iter_child_nodes(node):
            if isinstance(child, ast.Import):
                for alias in child.names:
                    yield Imported(alias.name, child.lineno, in_function)
            elif isinstance(child, ast.ImportFrom):
                base = child.module or ""
                if child.level:
                    package = module_name(path).split(".")
                    package = package if path.name == "__init__.py" else package[:-1]
                    above = package[: len(package) - child.level + 1]
                    base = ".".join([*above, *filter(None, [child.module])])
                for alias in child.names:
                    yield Imported(f"{base}.{alias.name}", child.lineno, in_function)
            function = isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda)
            yield from walk(child, in_function=in_function or function)

    return tuple(walk(parsed(path), in_function=False))


def of_layer(*layers: str) -> list[Path]:
    return [path for path in MODULES if layer_of(module_name(path)) in layers]


def named(path: Path) -> str:
    return module_name(path).removeprefix("brainlift_tui.")


def nodes_of(path: Path, *kinds: type[ast.AST]) -> Iterator[ast.AST]:
    return (node for node in ast.walk(parsed(path)) if isinstance(node, kinds))


def imported(roots: Set[str], paths: Sequence[Path]) -> list[str]:
    """Where something is imported from one of these packages."""
    assert paths
    return [
        f"{named(path)}:{found.line} imports {found.name}"
        for path in paths
        for found in imports_of(path)
        if found.name.split(".")[0] in roots
    ]


def test_every_module_belongs_to_a_layer():
    assert {layer_of(module_name(path)) for path in MODULES} - {None} <= set(LAYERS)
    assert of_layer("core")
    assert of_layer("store")
    assert of_layer("cli")


def test_a_module_imports_only_from_its_own_layer_and_those_below():
    upwards = [
        f"{named(path)}:{found.line} imports {found.name}"
        for path in MODULES
        for found in imports_of(path)
        if (layer := layer_of(found.name)) in LAYERS and LAYERS.index(layer) > rank(path)
    ]
    assert not upwards


def rank(path: Path) -> int:
    own = layer_of(module_name(path))
    return -1 if own is None else LAYERS.index(own)


def test_no_module_imports_itself_by_way_of_others():
    names = {module_name(path) for path in MODULES}
    imports = {
        module_name(path): {
            name
            for found in imports_of(path)
            for name in (found.name, found.name.rpartition(".")[0])
            if name in names and name != module_name(path)
        }
        for path in MODULES
    }
    tuple(TopologicalSorter(imports).static_order())  # a circle raises, and is told


def test_no_two_classes_bear_the_same_name():
    homes: dict[str, list[str]] = {}
    for path in MODULES:
        for made in nodes_of(path, ast.ClassDef):
            homes.setdefault(made.name, []).append(named(path))
    assert not {name: modules for name, modules in homes.items() if len(modules) > 1}


def test_core_store_and_tui_have_folders_of_the_same_subjects():
    core, store, tui = (
        {folder.name for folder in (ROOT / layer).iterdir() if folder.is_dir()}
        for layer in ("core", "store", "tui")
    )
    assert core & store & tui >= SUBJECTS


def test_a_folder_can_be_taken_in_at_a_glance():
    modules = Counter(path.parent for path in MODULES if path.name != "__init__.py")
    assert not [
        folder.name
        for folder, count in modules.items()
        if count > 16 and folder.name not in OF_LIKE_PARTS
    ]


def test_a_file_and_its_functions_can_be_read_in_one_go():
    assert not [
        named(path) for path in MODULES if len(path.read_text(encoding="utf-8").splitlines()) > 450
    ]
    long = [
        f"{named(path)}:{function.lineno} {function.name}"
        for path in MODULES
        for function in nodes_of(path, ast.FunctionDef, ast.AsyncFunctionDef)
        if (function.end_lineno or 0) - function.lineno >= 80
    ]
    assert not long


LOADED_WHERE_THERE = frozenset(
    {"brainlift_tui.tui.rest.player", "brainlift_tui.tui.in_browser.server"}
)
"""Modules of what is not installed everywhere."""


def test_a_screen_is_at_most_two_classes_of_our_own_deep():
    from textual.screen import Screen

    import brainlift_tui.tui

    for found in pkgutil.walk_packages(brainlift_tui.tui.__path__, "brainlift_tui.tui."):
        if found.name not in LOADED_WHERE_THERE:
            importlib.import_module(found.name)
    deep = [
        kind.__name__
        for kind in _below(Screen)
        if sum(above.__module__.startswith("brainlift_tui.") for above in kind.__mro__) > 2
    ]
    assert not deep


def _below(kind: type) -> Iterator[type]:
    for child in kind.__subclasses__():
        yield child
        yield from _below(child)


def test_core_reads_nothing_writes_nothing_and_has_no_clock():
    assert not imported(NOT_IN_CORE, of_layer("core"))
    calls = [
        f"{named(path)}:{call.lineno}"
        for path in of_layer("core")
        for call in nodes_of(path, ast.Call)
        if (isinstance(call.func, ast.Name) and call.func.id in {"open", "print", "input"})
        or (isinstance(call.func, ast.Attribute) and call.func.attr in {"now", "today", "utcnow"})
    ]
    assert not calls


def test_no_sql_in_the_tui():
    assert not imported({"sqlite3", "sqlite_utils"}, of_layer("tui"))
    sql = re.compile(r"\b(SELECT\s|INSERT\s+INTO\s|UPDATE\s+\w+\s+SET\s|DELETE\s+FROM\s|PRAGMA\s)")
    texts = [
        f"{named(path)}:{text.lineno}"
        for path in of_layer("tui")
        for text in nodes_of(path, ast.Constant)
        if isinstance(text.value, str) and sql.search(text.value)
    ]
    calls = [
        f"{named(path)}:{call.lineno}"
        for path in of_layer("tui")
        for call in nodes_of(path, ast.Call)
        if isinstance(call.func, ast.Attribute)
        and call.func.attr in {"execute", "executemany", "executescript"}
    ]
    assert not texts
    assert not calls


def test_only_the_tui_knows_textual():
    assert not imported({"textual", "rich"}, of_layer("data", "core", "store", "exchange"))


def test_the_command_line_imports_the_tui_only_inside_the_command_that_opens_it():
    early = [
        f"{named(path)}:{found.line}"
        for path in of_layer("cli", "__main__")
        for found in imports_of(path)
        if layer_of(found.name) == "tui" and not found.in_function
    ]
    assert not early


def test_data_is_files_only():
    for path in of_layer("data"):
        assert path.name == "__init__.py"
        body = ast.parse(path.read_text(encoding="utf-8")).body
        assert len(body) <= 1


def test_folders_are_named_for_the_subject():
    folders = {path.parent.name for path in MODULES} | {path.stem for path in MODULES}
    assert not folders & {"utils", "helpers", "managers", "services", "common", "misc"}


def loaded_by(statement: str, folder: Path) -> set[str]:
    """The modules a fresh interpreter has loaded once a statement is done, or has left."""
    code = (
        "import atexit, sys\n"
        "atexit.register(lambda: print('\\n'.join(sys.modules), file=sys.__stderr__))\n"
        f"{statement}"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=folder,
        env={
            **os.environ,
            "PYTHONPATH": str(ROOT.parent),
            "BRAINLIFT_DB": str(folder / "never-made.db"),
        },
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=True,
        timeout=120,
    )
    return set(done.stderr.split())


def test_importing_the_command_line_loads_nothing_heavy(tmp_path):
    loaded = loaded_by("import brainlift_tui.cli", tmp_path)
    assert "brainlift_tui.cli" in loaded
    assert not loaded & HEAVY
    assert not [name for name in loaded if name.startswith("brainlift_tui.tui")]


AFTER_THE_FIRST_FRAME = (
    "brainlift_tui.core.coaching.advice", "brainlift_tui.core.forecast",
    "brainlift_tui.store.coaching.reading", "brainlift_tui.store.exercise.catalogue",
    "brainlift_tui.core.evidence.card", "brainlift_tui.store.evidence.cards",
    "brainlift_tui.exchange.readers", "brainlift_tui.store.session.training",
    "plotext", "statistics", "tomllib", "sqlite_utils",
)  # fmt: skip


def test_what_the_first_frame_does_not_need_is_not_imported_before_it(tmp_path):
    loaded = loaded_by("import brainlift_tui.tui.app", tmp_path)
    assert "brainlift_tui.tui.session.today" in loaded
    assert not loaded.intersection(AFTER_THE_FIRST_FRAME)


def loaded_by_program(folder: Path, *words: str) -> set[str]:
    """The modules that the program has loaded once it has done what the words say."""
    return loaded_by(
        f"import runpy\nsys.argv = ['brainlift', *{words!r}]\n"
        "runpy.run_module('brainlift_tui', run_name='__main__')",
        folder,
    )


def test_version_and_help_load_next_to_nothing(tmp_path):
    version = loaded_by_program(tmp_path, "--version")
    assert not version & {"argparse", "re", "brainlift_tui.cli"}
    loaded = loaded_by_program(tmp_path, "--help")
    assert "brainlift_tui.cli" in loaded
    assert not loaded & {*HEAVY, "sqlite3", "asyncio", "shutil"}
    assert not list(tmp_path.iterdir())


def test_the_status_while_one_trains_loads_nothing_that_it_can_do_without(tmp_path):
    log = tmp_path / "never-made.db"
    open_reader(log).close()
    with Writer(log, SystemClock()) as writer:
        writer.do(start_empty)
        writer.do(log_text, "goblet squat 20x8")
    loaded = loaded_by_program(tmp_path, "status")
    assert "brainlift_tui.core.session.session" in loaded, "nobody trains"
    assert not loaded & {*HEAVY, "inspect", "dataclasses", "shutil", "traceback"}


def test_logging_into_a_log_that_is_there_loads_nothing_heavy(tmp_path):
    open_reader(tmp_path / "never-made.db").close()
    loaded = loaded_by_program(tmp_path, "log", "goblet squat 20x8")
    assert "brainlift_tui.store.entry.quick_log" in loaded
    assert not loaded & HEAVY


def test_what_others_do_not_promise_is_used_in_one_module():
    """Methods of Textual with an underscore are not overridden, names of others not reached for."""
    from textual.app import App
    from textual.screen import Screen

    ours = [path for path in of_layer("tui") if path.stem != "unpromised"]
    theirs = {name for kind in (*App.__mro__, *Screen.__mro__) for name in vars(kind)} | {"_driver"}
    private = re.compile("_[a-z]")
    overridden = [
        f"{named(path)}: {method.name}"
        for path in ours
        for made in nodes_of(path, ast.ClassDef)
        for method in made.body
        if isinstance(method, ast.FunctionDef) and private.match(method.name)
        if method.name in theirs
    ]
    reached = [
        f"{named(path)}:{node.lineno} {node.attr}"
        for path in ours
        for node in nodes_of(path, ast.Attribute)
        if private.match(node.attr) and node.attr != "_replace"
        if getattr(node.value, "id", "") not in {"self", "cls"} or node.attr in theirs
    ]
    assert (overridden, reached) == ([], [])
