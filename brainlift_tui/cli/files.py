"""What goes into the log and out of it: a line of sets, other apps' files, our own export."""

import argparse
from collections.abc import Generator
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from brainlift_tui.cli.given import (
    DONE,
    NOT_DONE,
    WRONG_WORDS,
    LineCommand,
    database,
    system_clock,
    tell,
)
from brainlift_tui.core.said import said
from brainlift_tui.exchange.printing import complain, print_file, print_json, say

if TYPE_CHECKING:
    import sqlite3

    from brainlift_tui.core.workout.log import ImportReport
    from brainlift_tui.exchange.own.parts_json import Json
    from brainlift_tui.store.file.writer import Writer


def log(arguments: argparse.Namespace) -> int:
    """Log a line of sets."""
    from brainlift_tui.core.workout.typed_time import read_local
    from brainlift_tui.store.entry.quick_log import log_text
    from brainlift_tui.store.file.database import open_reader
    from brainlift_tui.store.file.writer import Writer
    from brainlift_tui.store.lifter.settings import read_settings

    clock, path, when = system_clock(), database(arguments), None
    if arguments.at is not None:
        when = read_local(arguments.at, clock.zone(), clock.moment().wall)
    with closing(open_reader(path)) as connection, Writer(path, clock) as writer:
        logged = writer.do(log_text, " ".join(arguments.text), when)
        unit = read_settings(connection).unit
    if arguments.json:
        from brainlift_tui.exchange.own.documents import log_document

        print_json(log_document(logged))
    else:
        from brainlift_tui.core.workout.plain_text import logged_text
        from brainlift_tui.core.workout.wall_time import on_the_wall
        from brainlift_tui.core.workout.wording import moment_words

        at = None if when is None else moment_words(on_the_wall(when, logged.zone), clock.today())
        tell(logged_text(logged.exercise, logged.sets, unit, doubted=logged.doubted, at=at))
    return DONE


def import_(arguments: argparse.Namespace) -> int:
    """Take over one file or several, each as a whole; one that can't be read stops no other."""
    from brainlift_tui.core.errors import Refused
    from brainlift_tui.core.importing.plain_text import import_text
    from brainlift_tui.exchange.importing import Stopped
    from brainlift_tui.exchange.own.documents import import_document
    from brainlift_tui.store.file.database import open_reader
    from brainlift_tui.store.file.writer import Writer

    path = database(arguments)
    open_reader(path).close()
    files: list[Path] = arguments.file
    told_of: list[Json] = []
    done = DONE
    with Writer(path, system_clock()) as writer:
        for file in files:
            try:
                report = _imported(writer, file, arguments)
            except Refused as error:
                if len(files) == 1 or isinstance(error, Stopped):
                    raise
                told_of.append({"file": str(file), "refused": str(error)})
                tell(error.said, complain)
                done = NOT_DONE
                continue
            told_of.append({"file": str(file), **import_document(report)})
            if not arguments.json:
                if len(files) > 1:
                    say(f"{file}:")
                tell(import_text(report, dry_run=arguments.dry_run))
    if arguments.json and len(files) > 1:
        print_json({"files": told_of})
    elif arguments.json:
        print_json(import_document(report))
    return done


def _imported(writer: "Writer", file: Path, arguments: argparse.Namespace) -> "ImportReport":
    """What one file brought."""
    from brainlift_tui.cli.progress_line import told_on_terminal
    from brainlift_tui.core.importing.choices import ChangedThere, ImportChoices
    from brainlift_tui.core.load.load import Unit
    from brainlift_tui.exchange.importing import import_file
    from brainlift_tui.exchange.progress import ImportProgress

    progress = ImportProgress(dry_run=arguments.dry_run)
    with told_on_terminal(progress, file):
        return import_file(
            writer,
            file,
            arguments.format,
            Unit(arguments.unit) if arguments.unit else None,
            ImportChoices(
                ChangedThere(arguments.changed) if arguments.changed else None,
                arguments.restore_deleted,
            ),
            day_first={"day-first": True, "month-first": False}.get(arguments.dates),
            columns=arguments.columns,
            dry_run=arguments.dry_run,
            progress=progress,
        )


def merge(arguments: argparse.Namespace) -> int:
    """Bring in what another log holds."""
    from brainlift_tui.exchange.merging import merge_file
    from brainlift_tui.store.file.database import open_reader
    from brainlift_tui.store.file.writer import Writer

    path = database(arguments)
    open_reader(path).close()
    with Writer(path, system_clock()) as writer:
        report = merge_file(writer, arguments.file)
    if arguments.json:
        from brainlift_tui.exchange.own.documents import merge_document

        print_json(merge_document(report))
    else:
        from brainlift_tui.core.importing.merged import merged_text

        tell(merged_text(report, arguments.file.name))
    return DONE


def export(arguments: argparse.Namespace) -> int:
    """Write everything, every set, or a part of it to be read."""
    from brainlift_tui.store.file.database import open_to_look

    if arguments.json and arguments.format != "json":
        wrong = said("--json prints JSON; leave it out for --format {name}.", name=arguments.format)
        tell(wrong, complain)
        return WRONG_WORDS
    if (arguments.since or arguments.until) and arguments.format != "markdown":
        wrong = said("--from and --to go with --format markdown; the others hold the whole log.")
        tell(wrong, complain)
        return WRONG_WORDS
    log = database(arguments)
    # What is made piece by piece reads on: it lets go of the log before that is closed.
    with (
        closing(open_to_look(log)) as connection,
        closing(_exported(connection, arguments)) as pieces,
    ):
        if arguments.output is None:
            print_file(pieces)
        else:
            from brainlift_tui.store.written.written_file import write_file

            write_file(arguments.output, (piece.encode() for piece in pieces), log=log)
    return DONE


def _exported(
    connection: "sqlite3.Connection", arguments: argparse.Namespace
) -> "Generator[str, None, None]":
    """The log in the form that was asked for, piece by piece."""
    match arguments.format:
        case "csv":
            from brainlift_tui.exchange.drawing.csv_export import log_csv

            yield log_csv(connection)
        case "strong":
            from brainlift_tui.exchange.drawing.strong_csv import strong_csv

            yield strong_csv(connection)
        case "markdown":
            from brainlift_tui.exchange.drawing.markdown import period_markdown

            yield period_markdown(connection, arguments.since, arguments.until)
        case _:
            from brainlift_tui.exchange.own.exporting import export_pieces

            yield from export_pieces(connection)


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"{text!r} is no day such as 2026-11-22") from error


def _of_log(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("text", nargs="+", help="an exercise, then its sets")
    parser.add_argument("--at", metavar="WHEN", help="2026-11-22T17:05, 17:05, 'mon 18:00'")


def _of_import(parser: argparse.ArgumentParser) -> None:
    from brainlift_tui.exchange.readers import FORMS

    forms = ", ".join(f"{form.name} ({form.what})" for form in FORMS)
    parser.add_argument(
        "file", nargs="+", type=Path, metavar="FILE", help="the file, or several in turn"
    )
    parser.add_argument("--format", metavar="NAME", help=f"{forms}; else told by its header")
    parser.add_argument("--unit", choices=("kg", "lb"), help="the unit, where the file is silent")
    parser.add_argument(
        "--dates",
        choices=("day-first", "month-first"),
        help="what stands first in dates such as 1/2/2025, where the file does not tell",
    )
    parser.add_argument(
        "--columns",
        metavar="WHAT=NAME,...",
        help="what the columns of any other table are: date=Day,exercise=Lift,load=3,reps=Reps",
    )
    parser.add_argument(
        "--changed",
        choices=("take", "keep", "both"),
        help="what becomes of workouts changed in the other app since the last import; else they"
        " are taken where you did not edit them here",
    )
    parser.add_argument(
        "--restore-deleted", action="store_true", help="bring back workouts that you deleted here"
    )
    parser.add_argument("--dry-run", action="store_true", help="say what would come of it")


def _of_merge(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar="OTHER.db", help="the other laptop's log")


def _of_export(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--format",
        choices=("json", "csv", "strong", "markdown"),
        default="json",
        help="json is everything, csv the sets, strong the sets as the app Strong writes them,"
        " markdown workouts to be read",
    )
    parser.add_argument(
        "--from", dest="since", type=_day, metavar="DAY", help="of markdown: the first day"
    )
    parser.add_argument(
        "--to", dest="until", type=_day, metavar="DAY", help="of markdown: the last day"
    )
    parser.add_argument("--output", type=Path, metavar="FILE", help="write it there")


COMMANDS = (
    LineCommand("log", "log sets: brainlift log 'bench press 20x8, 8, 7'", log, _of_log),
    LineCommand(
        "import", "take over a file of another app, or our own export", import_, _of_import
    ),
    LineCommand("merge", "bring in what the log of another laptop holds", merge, _of_merge),
    LineCommand(
        "export", "write everything, every set, or workouts to be read", export, _of_export
    ),
)
