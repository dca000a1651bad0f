"""Copies of the log: made, listed, and gone back to."""

import argparse
from pathlib import Path

from brainlift_tui.cli.given import DONE, NOT_DONE, LineCommand, database, system_clock, tell
from brainlift_tui.core.errors import BadInput
from brainlift_tui.exchange.printing import complain, print_json, say


def backup(arguments: argparse.Namespace) -> int:
    """Copy the log into its folder of copies, or to a file."""
    from brainlift_tui.core.backup.backup import MadeFor
    from brainlift_tui.core.errors import Refused
    from brainlift_tui.store.backup.backups import back_up, copy_to
    from brainlift_tui.store.clock import local_now
    from brainlift_tui.store.file.database import open_reader

    path = database(arguments)
    open_reader(path).close()
    if arguments.output is None:
        held = back_up(path, local_now(system_clock()), MadeFor.HAND)
    else:
        try:
            held = copy_to(path, arguments.output)
        except FileExistsError as error:
            raise Refused(
                "{path} is there already; name a new file.", path=str(arguments.output)
            ) from error
    if arguments.json:
        print_json(
            {
                "path": str(held.path),
                "bytes": held.bytes,
                "workouts": held.workouts,
                "sets": held.sets,
            }
        )
    else:
        from brainlift_tui.core.backup.plain_text import made_text

        tell(made_text(str(held.path), held.workouts, held.sets))
    return DONE


def restore(arguments: argparse.Namespace) -> int:
    """Go back to a copy, or list those there are."""
    from brainlift_tui.core.backup.plain_text import restored_text
    from brainlift_tui.store.backup.restoring import restore
    from brainlift_tui.store.clock import local_now

    if arguments.file is None:
        return _list(arguments)
    path = database(arguments)
    restored = restore(path, arguments.file, local_now(system_clock()))
    now, before = restored.now, None if restored.before is None else str(restored.before)
    if arguments.json:
        print_json(
            {
                "path": str(path),
                "workouts": now.workouts,
                "sets": now.sets,
                "before": before,
                "damaged": restored.damaged,
            }
        )
    else:
        tell(restored_text(before, now.workouts, now.sets, damaged=restored.damaged))
    return DONE


def _list(arguments: argparse.Namespace) -> int:
    from brainlift_tui.core.backup.plain_text import backup_words
    from brainlift_tui.core.said import said
    from brainlift_tui.store.backup.backups import backups_folder, read_backups

    log = database(arguments)
    folder, copies = backups_folder(log), read_backups(log)
    if arguments.json:
        print_json(
            [
                {
                    "path": str(folder / copy.name),
                    "made_at": copy.made_at.isoformat(),
                    "why": copy.why.value,
                }
                for copy in copies
            ]
        )
        return DONE
    for copy in copies:
        tell(said("{copy}  {path}", copy=backup_words(copy), path=str(folder / copy.name)))
    if not copies:
        tell(said("There is no copy yet in {folder}.", folder=str(folder)))
    return DONE


def path(arguments: argparse.Namespace) -> int:
    """Print where the log lies, its copies, or the file of keys."""
    from brainlift_tui.store.backup.backups import backups_folder
    from brainlift_tui.store.lifter.config import config_path

    log = database(arguments).absolute()
    status = _check_keys(log) if arguments.config else DONE
    if arguments.json:
        config, backups = config_path(log), backups_folder(log)
        print_json({"path": str(log), "backups": str(backups), "config": str(config)})
    elif arguments.config:
        say(str(config_path(log)))
    else:
        say(str(backups_folder(log) if arguments.backups else log))
    return status


def _check_keys(log: Path) -> int:
    """Make the file of keys where there is none, and say what is wrong with one that is there."""
    from brainlift_tui.store.lifter.config import make_config, read_config
    from brainlift_tui.tui.commands.own_keys import own_keys_file, read_own_keys

    make_config(log, own_keys_file())
    try:
        read_own_keys(read_config(log) or "")
    except BadInput as error:
        tell(error.said, complain)
        return NOT_DONE
    return DONE


def _of_backup(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--output", type=Path, metavar="FILE", help="a new file to copy it to")


def _of_restore(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "file", nargs="?", type=Path, metavar="FILE", help="the copy; none lists those there are"
    )


def _of_path(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--backups", action="store_true", help="the folder of its copies instead")
    parser.add_argument(
        "--config", action="store_true", help="the file of your own keys, made where there is none"
    )


COMMANDS = (
    LineCommand(
        "backup", "copy the log, looked through, beside it or to a file", backup, _of_backup
    ),
    LineCommand(
        "restore",
        "let the log be what a copy of it is; the log as it was is kept as a copy",
        restore,
        _of_restore,
    ),
    LineCommand("path", "print where the log lies", path, _of_path),
)
