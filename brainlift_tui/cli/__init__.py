"""The command line: reads the words, calls what does the work, prints what came of it."""

import argparse
import os
import sys
from collections.abc import Container, Sequence
from contextlib import suppress
from typing import NoReturn

from brainlift_tui.cli import brain, copies, doctor, files, opening, reports, serving
from brainlift_tui.cli.examples import APP, EXAMPLES, told
from brainlift_tui.cli.given import DONE, NOT_DONE, LineCommand, tell, whose
from brainlift_tui.core.errors import Refused
from brainlift_tui.core.workout.shown_text import visible
from brainlift_tui.exchange.printing import ReadEnough, complain, reaching_the_reader, say

COMMANDS = (
    *opening.COMMANDS,
    *reports.COMMANDS,
    *brain.COMMANDS,
    *files.COMMANDS,
    *copies.COMMANDS,
    *doctor.COMMANDS,
    *serving.COMMANDS,
)
"""What can be given behind the program's name."""


class _Version(argparse.Action):
    """Prints the version; nothing else is loaded for it."""

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> None:
        from brainlift_tui import __version__

        say(f"brainlift {__version__}")
        parser.exit()


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line.

    Args:
        argv: The words behind the program's name; None takes the process's own.

    Returns:
        0 done, 1 it could not be done, 2 the words were wrong.
    """
    try:
        with reaching_the_reader():
            words = sys.argv[1:] if argv is None else argv
            return _carry_out(_read(words))
    except Refused as error:
        tell(error.said, complain)
        return NOT_DONE
    except ReadEnough:
        return DONE
    except KeyboardInterrupt:
        return NOT_DONE


def _carry_out(arguments: argparse.Namespace) -> int:
    from brainlift_tui.store.file.failures import told_in_words

    if arguments.of_a_log:
        arguments.db = whose(arguments)
    with told_in_words(arguments.db):
        return int(arguments.run(arguments))


class _Help(argparse.RawDescriptionHelpFormatter):
    """Help as argparse writes it; one is made for every option, help or not.

    By itself each would ask `shutil` for the width, which loads every kind of archive.
    """

    def __init__(self, prog: str) -> None:
        super().__init__(prog, width=_columns() - 2)


def _columns() -> int:
    """How wide the terminal is; 80 where nothing tells."""
    told = os.environ.get("COLUMNS", "")
    if told.isdecimal() and int(told) > 0:
        return int(told)
    try:
        return os.get_terminal_size(1).columns or 80
    except OSError:
        return 80


class _Parser(argparse.ArgumentParser):
    """Shows the words it can't take, but has the terminal obey nothing in them."""

    def error(self, message: str) -> NoReturn:
        super().error(visible(message))

    def format_help(self) -> str:
        """The help in the lifter's language."""
        from brainlift_tui.tui.language.catalogue import worded

        self.description = worded(self.description or "")
        for action in self._actions:
            if isinstance(action, argparse._SubParsersAction):  # noqa: SLF001 - it has no other name
                shown = action._choices_actions  # noqa: SLF001 - nor have the lines of its commands
            else:
                shown = [action]
            for one in shown:
                one.help = worded(one.help) if one.help else one.help
        return super().format_help()


def whole_parser() -> argparse.ArgumentParser:
    """What reads the words, with the options of every command: for the manual and the shells."""
    return _parser(COMMANDS, [command.name for command in COMMANDS])


def _read(words: Sequence[str]) -> argparse.Namespace:
    """What the words say.

    Where they name no command, no parser of any is made, but for help and to complain.
    """
    if not any(command.name in words for command in COMMANDS):
        with suppress(argparse.ArgumentError):
            opening_words, left_over = _app_parser(known_alone=True).parse_known_args(words)
            if not left_over:
                return opening_words
    return parser_for(words).parse_args(words)


def parser_for(words: Sequence[str]) -> argparse.ArgumentParser:
    """What reads the words; of other commands than theirs it need not know the options.

    Those of `import` name every reader there is, which takes longer to load than all the rest. Of
    a command that comes first all others need not be known at all.
    """
    first = [command for command in COMMANDS if command.name in words[:1]]
    return _parser(first or COMMANDS, words)


def _app_parser(*, known_alone: bool = False) -> argparse.ArgumentParser:
    """What reads the words that open the app.

    Args:
        known_alone: Whether it gives no help, and leaves it to another to complain.
    """
    parser = _Parser(
        prog="brainlift",
        description="A strength-training tracker in the terminal. Without a command: the app.",
        epilog=told(APP),
        formatter_class=_Help,
        add_help=not known_alone,
        exit_on_error=not known_alone,
    )
    _add_shared(parser, db=None, json=False)
    parser.add_argument("--version", nargs=0, action=_Version, help="print the version")
    parser.add_argument(
        "--plain",
        action="store_true",
        help="train line by line: for a screen reader, a terminal that can't draw, a script",
    )
    parser.set_defaults(run=opening.open_app, of_a_log=True, opens=True)
    return parser


def _parser(known: Sequence[LineCommand], words: Container[str]) -> argparse.ArgumentParser:
    """What reads words.

    Args:
        known: The commands that there are for it.
        words: The names of those whose options it knows, among anything else.
    """
    parser = _app_parser()
    commands = parser.add_subparsers(title="commands", metavar="COMMAND")
    for command in known:
        made = commands.add_parser(
            command.name,
            help=command.help,
            description=command.help,
            epilog=told(EXAMPLES.get(command.name, ())),
            formatter_class=_Help,
        )
        _add_shared(made, db=argparse.SUPPRESS, json=argparse.SUPPRESS)
        made.set_defaults(run=command.run, of_a_log=command.of_a_log, opens=False)
        if command.options is not None and command.name in words:
            command.options(made)
    return parser


def _add_shared(parser: argparse.ArgumentParser, *, db: str | None, json: str | bool) -> None:
    """Options that stand before the command or behind it, with their defaults there."""
    parser.add_argument(
        "--db", metavar="PATH", default=db, help="the database file (or set BRAINLIFT_DB)"
    )
    parser.add_argument(
        "--profile", metavar="NAME", default=db, help="whose log, where several share the laptop"
    )
    parser.add_argument(
        "--json", action="store_true", default=json, help="one JSON document on stdout"
    )
