"""Opening the app: on a log, on a made-up year, for one of several people."""

import argparse
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from brainlift_tui.cli.given import (
    DONE,
    NOT_DONE,
    WRONG_WORDS,
    LineCommand,
    asks,
    database,
    in_terminal,
    system_clock,
    tell,
)
from brainlift_tui.cli.plain import cannot_be_drawn_on, train_by_lines
from brainlift_tui.cli.reports import today
from brainlift_tui.core.errors import BadInput
from brainlift_tui.core.said import either, said
from brainlift_tui.exchange.printing import complain, print_json, say

if TYPE_CHECKING:
    from brainlift_tui.core.session.session import Session
    from brainlift_tui.store.clock import SystemClock

App = TypeVar("App")


def open_app(arguments: argparse.Namespace) -> int:
    """Open the app, or train line by line; where nobody can see it, print the plan of today."""
    if arguments.plain or (in_terminal() and cannot_be_drawn_on()):
        return _open_plainly(arguments)
    if not in_terminal():
        status = today(arguments)
        if not arguments.json:
            say("")
            tell(said("Run brainlift in a terminal to open the app."))
        return status
    if not asks(arguments):
        return _run_app(database(arguments), system_clock())
    from brainlift_tui.store.lifter.profiles import profile_path
    from brainlift_tui.tui.lifter.choosing import ProfileChooser

    chooser = ProfileChooser()
    chosen = chooser.run()
    if chosen is None:
        return chooser.return_code or DONE
    return _run_app(profile_path(chosen), system_clock())


def _open_plainly(arguments: argparse.Namespace) -> int:
    if arguments.json:
        wrong = said("--plain is for reading; brainlift today --json is for programs.")
        tell(wrong, complain)
        return WRONG_WORDS
    if asks(arguments):
        from brainlift_tui.store.lifter.profiles import read_profiles

        raise BadInput(
            "Several train here: say who, --profile {names}.", names=either(read_profiles())
        )
    return train_by_lines(database(arguments), system_clock())


def _run_app(path: Path, clock: "SystemClock", *, copied: bool = True, told: str = "") -> int:
    import gc

    # By itself Textual lets what a key changes last wait for the next sixtieth of a second.
    os.environ.setdefault("TEXTUAL_FPS", "1000")
    # So long a key waits at most, at each turn, for a thread that counts or loads ahead.
    sys.setswitchinterval(0.0005)
    # What is imported now lives until the end; the collector need not walk it again and again.
    gc.disable()
    from brainlift_tui.tui.app import BrainliftApp

    gc.freeze()
    # A walk through all that lives takes longer than a frame; little garbage here is in circles.
    gc.set_threshold(20_000, 20, 100)
    gc.enable()
    shown: Session | None = None
    while True:
        app, mended = _opened(partial(BrainliftApp, path, clock, copied=copied), path, clock)
        app.told = mended or told
        if shown is not None:
            app.training.put_back(shown)
            shown = None
        app.run()
        told = ""
        if app.looks_around:
            from brainlift_tui.tui.commands.everywhere import QUIT
            from brainlift_tui.tui.words import phrase

            back = phrase(
                "A made-up year of training.  {key} leads back to your own log", key=QUIT.key
            )
            with _made_up_year(clock) as made_up:
                _run_app(made_up, clock, copied=False, told=back)
        elif app.goes_on_with is not None:
            path, copied = app.goes_on_with, True
            if app.damaged:
                shown, over = app.training.session, app.training.written_over
                told = _mended(path, clock, written_over=over)
        else:
            break
    if app.training.left_behind:
        complain(app.training.left_behind)
        return NOT_DONE
    return app.return_code or DONE


def _opened(opening: Callable[[], App], path: Path, clock: "SystemClock") -> tuple[App, str]:
    """The app on a log, and what came of mending that where it was damaged and the lifter said how.

    Raises:
        Exception: It can't be opened, and is not mended.
    """
    from brainlift_tui.store.file.failures import is_damage

    told = ""
    while True:
        try:
            return opening(), told
        except Exception as error:
            told = _mended(path, clock) if is_damage(path, error) else ""
            if not told:
                raise


def _mended(path: Path, clock: "SystemClock", *, written_over: bool = False) -> str:
    """Offer the ways out of a damaged log; what came of the one taken, "" where none was."""
    from brainlift_tui.store.clock import local_now
    from brainlift_tui.tui.lifter.mending import mended_as_chosen

    return mended_as_chosen(path, local_now(clock), written_over=written_over)


def profiles(arguments: argparse.Namespace) -> int:
    """List the profiles, or add one."""
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


def demo(arguments: argparse.Namespace) -> int:
    """Open the app on a made-up year."""
    clock = system_clock()
    with _made_up_year(clock) as path:
        if arguments.plain:
            return train_by_lines(path, clock)
        if in_terminal():
            return _run_app(path, clock, copied=False)
        return today(argparse.Namespace(db=str(path), json=arguments.json))


@contextmanager
def _made_up_year(clock: "SystemClock") -> Iterator[Path]:
    """A database with a made-up year in it, there as long as it is looked at."""
    from brainlift_tui.exchange.demo import fill_demo
    from brainlift_tui.store.file.database import open_reader
    from brainlift_tui.store.file.writer import Writer
    from brainlift_tui.store.prefill.habits import learn_and_keep_habits
    from brainlift_tui.store.written.throwaway import throwaway_folder

    with throwaway_folder("brainlift-demo-") as folder:
        path = folder / "brainlift.db"
        open_reader(path).close()
        with Writer(path, clock) as writer:
            writer.do(fill_demo, clock.today())
            writer.do(learn_and_keep_habits)
        yield path


def _of_profiles(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("add", nargs="?", choices=("add",), help="make a new profile")
    parser.add_argument("name", nargs="?", metavar="NAME", help="whose it is")


COMMANDS = (
    LineCommand(
        "profiles",
        "list who shares this laptop, or add somebody",
        profiles,
        _of_profiles,
        of_a_log=False,
    ),
    LineCommand(
        "demo",
        "open the app on a made-up year of training, thrown away afterwards",
        demo,
        of_a_log=False,
    ),
)
