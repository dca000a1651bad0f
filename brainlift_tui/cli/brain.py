"""What is known of lifting and the brain, printed."""

import argparse

from brainlift_tui.cli.given import DONE, LineCommand, tell
from brainlift_tui.exchange.printing import print_json


def brain(arguments: argparse.Namespace) -> int:
    """Print the cards."""
    from brainlift_tui.store.evidence.cards import read_deck

    deck = read_deck()
    if arguments.json:
        from brainlift_tui.exchange.own.evidence_document import evidence_document

        print_json(evidence_document(deck))
    else:
        from brainlift_tui.core.evidence.plain_text import deck_text

        tell(deck_text(deck))
    return DONE


COMMANDS = (
    LineCommand("brain", "print what is known of lifting and the brain, and how sure it is", brain),
)
