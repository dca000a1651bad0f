"""Makes the manual page, the shells' completions and compiled catalogues as a wheel is built."""

import argparse
import os
import sys
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any

from setuptools import setup
from setuptools.command.build_py import build_py

ROOT = Path(__file__).parent
MADE = Path("build") / "shell"

PLACES = {
    "brainlift.1": "share/man/man1",
    "brainlift": "share/bash-completion/completions",
    "_brainlift": "share/zsh/site-functions",
    "brainlift.fish": "share/fish/vendor_completions.d",
}
"""Where each file lies below what it is installed into."""

SHELLS = {"bash": "brainlift", "zsh": "_brainlift", "fish": "brainlift.fish"}


def _of_this_tree(module: str, name: str) -> Callable[..., Any]:  # Any: each its own
    """A function of this tree, which needs nothing installed for it."""
    sys.path.insert(0, str(ROOT))
    try:
        found: Callable[..., Any] = getattr(import_module(module), name)
    finally:
        sys.path.remove(str(ROOT))
    return found


def whole_parser() -> argparse.ArgumentParser:
    """The command line."""
    parser: argparse.ArgumentParser = _of_this_tree("brainlift_tui.cli", "whole_parser")()
    return parser


def completion(shell: str) -> str:
    """What a shell reads to complete the command line; paths are completed as files."""
    import shtab

    parser = whole_parser()
    for action in _actions(parser):
        if action.metavar in ("PATH", "FILE") or action.type is Path:
            action.complete = shtab.FILE  # type: ignore[attr-defined]  # as shtab wants it
    return str(shtab.complete(parser, shell=shell))


def manual() -> str:
    """The manual page."""
    from argparse_manpage.manpage import Manpage

    os.environ.setdefault("COLUMNS", "80")
    os.environ.setdefault("SOURCE_DATE_EPOCH", "0")  # the same from the same tree
    parser = whole_parser()
    examples = [parser.epilog, *(one.epilog for one in _below(parser).values())]
    parser.epilog = None
    page = Manpage(parser)
    page.manual = "brainlift"
    lines = "\n".join(text.partition("\n")[2] for text in examples if text)
    verbatim = lines.replace("\\", "\\e").replace("'", "\\(aq").replace("-", "\\-")
    page.add_section("examples", ">", f".nf\n{verbatim}\n.fi")
    return str(page)


def compile_catalogues(folder: Path) -> None:
    """Put what is told in each language in place of the file its translator writes."""
    compiled = _of_this_tree("brainlift_tui.tui.language.po_file", "compiled")
    for written in folder.glob("*.po"):
        told = compiled(written.read_text(encoding="utf-8"))
        written.with_suffix(".mo").write_bytes(told)
        written.unlink()


def _actions(parser: argparse.ArgumentParser) -> list[argparse.Action]:
    """What a parser takes, and those below it."""
    own = list(parser._actions)  # noqa: SLF001 - argparse lists them nowhere else
    return own + [action for below in _below(parser).values() for action in _actions(below)]


def _below(parser: argparse.ArgumentParser) -> dict[str, argparse.ArgumentParser]:
    """The parsers of its commands, by their names."""
    kind = argparse._SubParsersAction  # noqa: SLF001 - it has no other name
    found = (action for action in parser._actions if isinstance(action, kind))  # noqa: SLF001
    return dict(next((action.choices for action in found), {}))


class BuildWithShellFiles(build_py):
    """Builds the package, and beside it what the shells and `man` read."""

    def run(self) -> None:
        """Build it."""
        super().run()
        if not self.editable_mode:
            compile_catalogues(Path(self.build_lib) / "brainlift_tui" / "data" / "languages")
        MADE.mkdir(parents=True, exist_ok=True)
        (MADE / "brainlift.1").write_text(manual(), encoding="utf-8")
        for shell, name in SHELLS.items():
            (MADE / name).write_text(completion(shell), encoding="utf-8")


if __name__ == "__main__":
    setup(
        cmdclass={"build_py": BuildWithShellFiles},
        data_files=[(place, [str(MADE / name)]) for name, place in PLACES.items()],
    )
