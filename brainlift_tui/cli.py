"""The command line: reads the words, calls what does the work, prints what came of it."""

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from brainlift_tui.core.errors import BadInput, Refused
from brainlift_tui.core.said import Said
from brainlift_tui.core.workout.shown_text import visible
from brainlift_tui.exchange.printing import (
    ReadEnough,
    complain,
    print_file,
    print_json,
    reaching_the_reader,
    say,
)

if TYPE_CHECKING:
    from brainlift_tui.store.clock import SystemClock

DONE, NOT_DONE, WRONG_WORDS = 0, 1, 2


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
            return _carry_out(_parser().parse_args(argv))
    except Refused as error:
        _tell(error.said, complain)
        return NOT_DONE
    except ReadEnough:
        return DONE
    except KeyboardInterrupt:
        return NOT_DONE


def _tell(told: Said, printed: Callable[[str], None] = say) -> None:
    """Print in the lifter's language what was said."""
    from brainlift_tui.tui.words import words

    printed(words(told))


def _carry_out(arguments: argparse.Namespace) -> int:
    from brainlift_tui.store.file.failures import told_in_words

    if arguments.run not in (_demo, _profiles):
        arguments.db = _whose(arguments)
    with told_in_words(arguments.db):
        return int(arguments.run(arguments))


class _Parser(argparse.ArgumentParser):
    """Shows the words it can't take, but has the terminal obey nothing in them."""

    def error(self, message: str) -> NoReturn:
        super().error(visible(message))


def _parser() -> argparse.ArgumentParser:
    from brainlift_tui.exchange.readers import FORMS

    parser = _Parser(
        prog="brainlift",
        description="A strength-training tracker in the terminal. Without a command: the app.",
    )
    _add_shared(parser, db=None, json=False)
    parser.add_argument("--version", nargs=0, action=_Version, help="print the version")
    parser.set_defaults(run=_open)
    commands = parser.add_subparsers(title="commands", metavar="COMMAND")

    def command(name: str, run: object, help_text: str) -> argparse.ArgumentParser:
        made = commands.add_parser(name, help=help_text, description=help_text)
        _add_shared(made, db=argparse.SUPPRESS, json=argparse.SUPPRESS)
        made.set_defaults(run=run)
        return made

    profiles = command("profiles", _profiles, "list who shares this laptop, or add somebody")
    profiles.add_argument("add", nargs="?", choices=("add",), help="make a new profile")
    profiles.add_argument("name", nargs="?", metavar="NAME", help="whose it is")
    command("demo", _demo, "open the app on a made-up year of training, thrown away afterwards")
    command("today", _today, "print today's plan")
    command("week", _week, "print the week's dose, and what would complete it")
    log = command("log", _log, "log sets: brainlift log 'bench press 20x8, 8, 7'")
    log.add_argument("text", nargs="+", help="an exercise, then its sets")
    log.add_argument("--at", metavar="WHEN", help="2026-11-22T17:05, 17:05 or 'yesterday 17:05'")
    command("nudges", _nudges, "print what the log says about the next loads")
    command("backtest", _backtest, "replay the log: how far off the forecast would have been")
    past = command("history", _history, "print what was done")
    past.add_argument("--exercise", metavar="NAME", help="only this exercise")
    forms = ", ".join(f"{form.name} ({form.what})" for form in FORMS)
    bring = command("import", _import, "take over a file of another app, or our own export")
    bring.add_argument("file", type=Path, help="the file")
    bring.add_argument("--format", metavar="NAME", help=f"{forms}; else told by its header")
    bring.add_argument("--unit", choices=("kg", "lb"), help="the unit, where the file is silent")
    bring.add_argument("--dry-run", action="store_true", help="say what would come of it")
    export = command("export", _export, "write everything as JSON, or every set as CSV")
    export.add_argument(
        "--format", choices=("json", "csv"), default="json", help="json is everything, csv the sets"
    )
    export.add_argument("--output", type=Path, metavar="FILE", help="write it there")
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


def _clock() -> "SystemClock":
    from brainlift_tui.store.clock import SystemClock

    return SystemClock.from_environment()


def _whose(arguments: argparse.Namespace) -> str | None:
    """The database file that was named, or that of the profile; None for the usual one."""
    from brainlift_tui.core.lifter.profile import USUAL
    from brainlift_tui.store.lifter.paths import DATABASE_VARIABLE
    from brainlift_tui.store.lifter.profiles import profile_path, usual_profile

    if arguments.db is not None:
        return str(arguments.db)
    if arguments.profile is not None:
        return str(profile_path(arguments.profile))
    if os.environ.get(DATABASE_VARIABLE) or _asks(arguments):
        return None
    usual = usual_profile()
    return None if usual == USUAL else str(profile_path(usual))


def _asks(arguments: argparse.Namespace) -> bool:
    """Whether the app is to ask who trains."""
    from brainlift_tui.store.lifter.paths import DATABASE_VARIABLE
    from brainlift_tui.store.lifter.profiles import read_profiles

    named = arguments.db or arguments.profile or os.environ.get(DATABASE_VARIABLE)
    return arguments.run is _open and not named and _in_terminal() and len(read_profiles()) > 1


def _in_terminal() -> bool:
    """Whether the app can be seen and get keys; it is drawn on stderr."""
    return all(stream.isatty() for stream in (sys.stdin, sys.stdout, sys.stderr))


def _database(arguments: argparse.Namespace) -> Path:
    from brainlift_tui.store.lifter.paths import database_path

    return database_path(arguments.db)


def _open(arguments: argparse.Namespace) -> int:
    if not _in_terminal():
        status = _today(arguments)
        if not arguments.json:
            say("\nRun brainlift in a terminal to open the app.")
        return status
    _name_theme()
    if not _asks(arguments):
        return _run_app(_database(arguments), _clock())
    from brainlift_tui.store.lifter.profiles import profile_path
    from brainlift_tui.tui.lifter.choosing import ProfileChooser

    chooser = ProfileChooser()
    chosen = chooser.run()
    if chosen is None:
        return chooser.return_code or DONE
    return _run_app(profile_path(chosen), _clock())


def _name_theme() -> None:
    if os.environ.get("NO_COLOR"):
        # Only a theme named before Textual is imported is drawn without any colour.
        os.environ["TEXTUAL_THEME"] = "ansi-dark"


def _run_app(path: Path, clock: "SystemClock") -> int:
    import gc

    # By itself Textual lets a key wait up to a thirtieth of a second for the frame after the last.
    os.environ.setdefault("TEXTUAL_FPS", "120")
    # So long a key waits at most, at each turn, for a thread that counts or loads ahead.
    sys.setswitchinterval(0.0005)
    # What is imported now lives until the end; the collector need not walk it again and again.
    gc.disable()
    from brainlift_tui.tui.app import BrainliftApp

    gc.freeze()
    # A walk through all that lives takes longer than a frame; little garbage here is in circles.
    gc.set_threshold(20_000, 20, 100)
    gc.enable()
    app = BrainliftApp(path, clock)
    app.run()
    while app.goes_on_with is not None:
        app = BrainliftApp(app.goes_on_with, clock)
        app.run()
    return app.return_code or DONE


def _profiles(arguments: argparse.Namespace) -> int:
    from brainlift_tui.store.lifter.profiles import add_profile, profile_path, read_profiles

    if arguments.add is not None:
        if arguments.name is None:
            raise BadInput("Say whose it is: brainlift profiles add NAME")
        names = [add_profile(arguments.name)]
    else:
        names = read_profiles()
    if arguments.json:
        print_json([{"name": name, "path": str(profile_path(name))} for name in names])
    else:
        for name in names:
            say(f"{name}  {profile_path(name)}")
    return DONE


def _demo(arguments: argparse.Namespace) -> int:
    from brainlift_tui.exchange.demo import fill_demo
    from brainlift_tui.store.file.database import open_reader
    from brainlift_tui.store.file.writer import Writer
    from brainlift_tui.store.prefill.habits import learn_and_keep_habits
    from brainlift_tui.store.written.throwaway import throwaway_folder

    clock = _clock()
    with throwaway_folder("brainlift-demo-") as folder:
        path = folder / "brainlift.db"
        open_reader(path).close()
        with Writer(path, clock) as writer:
            writer.do(fill_demo, clock.today())
            writer.do(learn_and_keep_habits)
        if _in_terminal():
            _name_theme()
            return _run_app(path, clock)
        return _today(argparse.Namespace(db=str(path), json=arguments.json))


def _today(arguments: argparse.Namespace) -> int:
    from brainlift_tui.store.coaching.own_raises import read_own_raises
    from brainlift_tui.store.coaching.reading import read_advice
    from brainlift_tui.store.file.database import open_to_look
    from brainlift_tui.store.lifter.settings import read_settings
    from brainlift_tui.store.session.today import read_session

    clock = _clock()
    connection = open_to_look(_database(arguments))
    session = read_session(connection, clock.today())
    advice = read_advice(connection, session, read_own_raises(connection))
    if arguments.json:
        from brainlift_tui.exchange.own.documents import today_document

        print_json(today_document(session, clock.zone(), advice))
    else:
        from brainlift_tui.core.workout.plain_text import today_text

        _tell(today_text(session, read_settings(connection).unit, advice))
    connection.close()
    return DONE


def _week(arguments: argparse.Namespace) -> int:
    from brainlift_tui.store.dose.dose import read_dose
    from brainlift_tui.store.file.database import open_to_look

    clock = _clock()
    connection = open_to_look(_database(arguments))
    dose = read_dose(connection, clock.today(), clock.moment().wall)
    connection.close()
    if arguments.json:
        from brainlift_tui.exchange.own.week_document import week_document

        print_json(week_document(dose))
    else:
        from brainlift_tui.core.dose.plain_text import week_text

        _tell(week_text(dose.weeks, dose.resting))
    return DONE


def _log(arguments: argparse.Namespace) -> int:
    from brainlift_tui.core.workout.wall_time import read_local
    from brainlift_tui.store.entry.quick_log import log_text
    from brainlift_tui.store.file.database import open_reader
    from brainlift_tui.store.file.writer import Writer
    from brainlift_tui.store.lifter.settings import read_settings

    clock, path, when = _clock(), _database(arguments), None
    if arguments.at is not None:
        when = read_local(arguments.at, clock.zone(), clock.moment().wall)
    with open_reader(path) as connection, Writer(path, clock) as writer:
        logged = writer.do(log_text, " ".join(arguments.text), when)
        unit = read_settings(connection).unit
    connection.close()
    if arguments.json:
        from brainlift_tui.exchange.own.documents import log_document

        print_json(log_document(logged))
    else:
        from brainlift_tui.core.workout.plain_text import logged_text

        _tell(logged_text(logged.exercise, logged.sets, unit, doubted=logged.doubted))
    return DONE


def _nudges(arguments: argparse.Namespace) -> int:
    from brainlift_tui.store.coaching.deload import read_deload_offer
    from brainlift_tui.store.coaching.reading import read_nudges
    from brainlift_tui.store.file.database import open_to_look

    connection = open_to_look(_database(arguments))
    today = _clock().today()
    offer = read_deload_offer(connection, today)
    everything = [(None, offer)] if offer is not None else []
    nudges = (*everything, *read_nudges(connection, today))
    if arguments.json:
        from brainlift_tui.exchange.own.documents import nudges_document

        print_json(nudges_document(nudges))
    else:
        from brainlift_tui.core.workout.plain_text import nudges_text

        _tell(nudges_text(nudges))
    connection.close()
    return DONE


def _backtest(arguments: argparse.Namespace) -> int:
    from brainlift_tui.store.file.database import open_to_look
    from brainlift_tui.store.forecast.replaying import read_report_card

    connection = open_to_look(_database(arguments))
    figures = read_report_card(connection)
    connection.close()
    if arguments.json:
        from brainlift_tui.exchange.own.documents import backtest_document

        print_json(backtest_document(figures))
    else:
        from brainlift_tui.core.workout.plain_text import backtest_text

        _tell(backtest_text(figures))
    return DONE


def _history(arguments: argparse.Namespace) -> int:
    from brainlift_tui.store.exercise.exercises import named
    from brainlift_tui.store.file.database import open_to_look

    connection = open_to_look(_database(arguments))
    slug = named(connection, arguments.exercise) if arguments.exercise else None
    if arguments.json:
        from brainlift_tui.exchange.own.documents import history_document

        print_json(history_document(connection, slug))
    else:
        from brainlift_tui.core.workout.plain_text import exercise_text, workout_text
        from brainlift_tui.store.lifter.settings import read_settings
        from brainlift_tui.store.looking_back.history import exercise_sessions
        from brainlift_tui.store.looking_back.workout_list import every_workout_line

        unit = read_settings(connection).unit
        if slug is not None:
            exercise, sessions = exercise_sessions(connection, slug)
            _tell(exercise_text(exercise, sessions, unit))
        else:
            for line in every_workout_line(connection):
                _tell(workout_text(line.day, line.title, line.sets, line.seconds, line.exercises))
    connection.close()
    return DONE


def _import(arguments: argparse.Namespace) -> int:
    from brainlift_tui.core.load.load import Unit
    from brainlift_tui.exchange.importing import import_file
    from brainlift_tui.store.file.database import open_reader
    from brainlift_tui.store.file.writer import Writer

    path = _database(arguments)
    open_reader(path).close()
    dry_run, unit = arguments.dry_run, Unit(arguments.unit) if arguments.unit else None
    with Writer(path, _clock()) as writer:
        report = import_file(writer, arguments.file, arguments.format, unit, dry_run=dry_run)
    if arguments.json:
        from brainlift_tui.exchange.own.documents import import_document

        print_json(import_document(report))
    else:
        from brainlift_tui.core.workout.plain_text import import_text

        _tell(import_text(report, dry_run=dry_run))
    return DONE


def _export(arguments: argparse.Namespace) -> int:
    from brainlift_tui.store.file.database import open_to_look

    as_csv = arguments.format == "csv"
    if as_csv and arguments.json:
        complain("--json prints JSON; leave it out for --format csv.")
        return WRONG_WORDS
    connection = open_to_look(_database(arguments))
    if as_csv:
        from brainlift_tui.exchange.drawing.csv_export import log_csv

        text = log_csv(connection)
    else:
        from brainlift_tui.exchange.own.exporting import export_text

        text = export_text(connection)
    connection.close()
    if arguments.output is None:
        print_file(text)
        return DONE
    from brainlift_tui.store.written.written_file import write_file

    write_file(arguments.output, text.encode(), log=_database(arguments))
    return DONE
