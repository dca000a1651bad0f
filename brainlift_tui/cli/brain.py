"""Both questions as they stand and what is known of lifting and the brain, printed."""

import argparse
from contextlib import closing

from brainlift_tui.cli.given import DONE, LineCommand, database, system_clock, tell
from brainlift_tui.exchange.printing import print_file, print_json


def brain(arguments: argparse.Namespace) -> int:
    """Print both questions and the cards, or every raw trial."""
    from brainlift_tui.core.brain.standing import standing
    from brainlift_tui.store.brain.memory_tests import read_tests
    from brainlift_tui.store.brain.question import read_questions
    from brainlift_tui.store.evidence.cards import read_deck
    from brainlift_tui.store.file.database import open_to_look

    with closing(open_to_look(database(arguments))) as connection:
        tests, questions = read_tests(connection), read_questions(connection)
    if arguments.trials:
        from brainlift_tui.exchange.drawing.csv_export import csv_text
        from brainlift_tui.exchange.own.memory_document import trials_table

        print_file([csv_text(trials_table(tests))])
        return DONE
    stands, deck = standing(tests, questions, system_clock().today()), read_deck()
    if arguments.json:
        from brainlift_tui.exchange.own.evidence_document import evidence_document
        from brainlift_tui.exchange.own.memory_document import memory_document

        print_json({**memory_document(stands, tests), **evidence_document(deck)})
    else:
        from brainlift_tui.core.brain.plain_text import questions_text
        from brainlift_tui.core.evidence.plain_text import deck_text
        from brainlift_tui.core.said import NOTHING, in_lines

        tell(in_lines([questions_text(stands), NOTHING, deck_text(deck)]))
    return DONE


def _of_brain(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--trials", action="store_true", help="print every raw trial of the memory check as CSV"
    )


COMMANDS = (
    LineCommand(
        "brain",
        "print both questions of the memory check as they stand, and what is known of lifting and"
        " the brain",
        brain,
        _of_brain,
    ),
)
