"""What is read off the log: the plan of today, the week, the nudges, the report card, the past."""

import argparse
from contextlib import closing, suppress
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from brainlift_tui.cli.given import DONE, LineCommand, database, system_clock, tell
from brainlift_tui.core.errors import Refused
from brainlift_tui.exchange.printing import print_json, say

if TYPE_CHECKING:
    from brainlift_tui.store.clock import Clock


def today(arguments: argparse.Namespace) -> int:
    """Print today's plan."""
    from brainlift_tui.store.coaching.own_raises import read_own_raises
    from brainlift_tui.store.coaching.reading import read_advice
    from brainlift_tui.store.file.database import open_to_look
    from brainlift_tui.store.lifter.settings import read_settings
    from brainlift_tui.store.session.today import read_session

    clock, log = system_clock(), database(arguments)
    _close_left_open(log, clock)
    with closing(open_to_look(log)) as connection:
        session = read_session(connection, clock.today())
        advice = read_advice(connection, session, read_own_raises(connection))
        if arguments.json:
            from brainlift_tui.exchange.own.documents import today_document

            print_json(today_document(session, clock.zone(), advice))
        else:
            from brainlift_tui.core.workout.plain_text import today_text

            tell(today_text(session, read_settings(connection).unit, advice))
    return DONE


def _close_left_open(log: Path, clock: "Clock") -> None:
    """Close a workout left open hours ago, as the app does; a disk only to be read shows it."""
    from brainlift_tui.store.file.database import open_to_look
    from brainlift_tui.store.session.today import stale_workout

    with closing(open_to_look(log)) as connection:
        if not stale_workout(connection, int(clock.moment().wall.timestamp())):
            return
    from brainlift_tui.store.file.writer import Writer
    from brainlift_tui.store.session.training import close_stale_workout

    with suppress(Refused), Writer(log, clock) as writer:
        writer.do(close_stale_workout)


def status(arguments: argparse.Namespace) -> int:
    """Print the rest left and the next set in one line, an empty one without training."""
    from brainlift_tui.store.session.status import read_status

    log = database(arguments)
    now = read_status(log, system_clock) if log.exists() else None
    if arguments.json:
        from brainlift_tui.exchange.own.status_document import status_document

        print_json(status_document(now))
    elif now is None:
        say("")
    else:
        tell(now.words)
    return DONE


def week(arguments: argparse.Namespace) -> int:
    """Print the week's dose."""
    from brainlift_tui.store.dose.dose import read_dose
    from brainlift_tui.store.file.database import open_to_look

    clock = system_clock()
    with closing(open_to_look(database(arguments))) as connection:
        dose = read_dose(connection, clock.today(), clock.moment().wall)
    if arguments.json:
        from brainlift_tui.exchange.own.week_document import week_document

        print_json(week_document(dose))
    else:
        from brainlift_tui.core.dose.plain_text import week_text

        tell(week_text(dose.weeks, dose.resting))
    return DONE


def nudges(arguments: argparse.Namespace) -> int:
    """Print every nudge that stands."""
    from brainlift_tui.store.coaching.deload import read_deload_offer
    from brainlift_tui.store.coaching.reading import read_nudges
    from brainlift_tui.store.file.database import open_to_look

    with closing(open_to_look(database(arguments))) as connection:
        today = system_clock().today()
        offer = read_deload_offer(connection, today)
        everything = [(None, offer)] if offer is not None else []
        nudges = (*everything, *read_nudges(connection, today))
        if arguments.json:
            from brainlift_tui.exchange.own.documents import nudges_document

            print_json(nudges_document(nudges))
        else:
            from brainlift_tui.core.workout.plain_text import nudges_text

            tell(nudges_text(nudges))
    return DONE


def backtest(arguments: argparse.Namespace) -> int:
    """Print the report card of the forecast."""
    from brainlift_tui.store.file.database import open_to_look
    from brainlift_tui.store.forecast.replaying import read_report_card

    with closing(open_to_look(database(arguments))) as connection:
        figures = read_report_card(connection)
    if arguments.json:
        from brainlift_tui.exchange.own.documents import backtest_document

        print_json(backtest_document(figures))
    else:
        from brainlift_tui.core.workout.plain_text import backtest_text

        tell(backtest_text(figures))
    return DONE


def history(arguments: argparse.Namespace) -> int:
    """Print the workouts, or one exercise."""
    from brainlift_tui.store.exercise.meant_here import named_and_done
    from brainlift_tui.store.file.database import open_to_look

    with closing(open_to_look(database(arguments))) as connection:
        slug = named_and_done(connection, arguments.exercise) if arguments.exercise else None
        if arguments.json:
            from brainlift_tui.exchange.own.documents import history_document

            print_json(history_document(connection, slug))
        else:
            from brainlift_tui.core.workout.plain_text import (
                exercise_text,
                nothing_finished_text,
                workout_text,
            )
            from brainlift_tui.store.lifter.settings import read_settings
            from brainlift_tui.store.looking_back.history import exercise_sessions, read_workout
            from brainlift_tui.store.looking_back.workout_list import every_workout_line
            from brainlift_tui.store.workout.under_way import anything_under_way

            unit = read_settings(connection).unit
            if slug is not None:
                exercise, sessions = exercise_sessions(connection, slug)
                tell(exercise_text(exercise, sessions, unit))
            else:
                lines = every_workout_line(connection)
                first = next(lines, None)
                if first is None:
                    tell(nothing_finished_text(under_way=anything_under_way(connection)))
                for line in () if first is None else chain((first,), lines):
                    workout = read_workout(connection, line.id)
                    done = () if workout is None else workout.exercises
                    sets = [(one.exercise, [logged.done for logged in one.sets]) for one in done]
                    tell(workout_text(line.day, line.title, line.seconds, sets, unit))
    return DONE


def _of_history(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--exercise", metavar="NAME", help="only this exercise")


COMMANDS = (
    LineCommand("today", "print today's plan", today),
    LineCommand("status", "print the rest left and the next set, for tmux or a prompt", status),
    LineCommand("week", "print the week's dose, and what would complete it", week),
    LineCommand("nudges", "print what the log says about the next loads", nudges),
    LineCommand("backtest", "replay the log: how far off the forecast would have been", backtest),
    LineCommand("history", "print what was done", history, _of_history),
)
