"""The cards of what is known as a table, to be taken along."""

from collections.abc import Sequence

from brainlift_tui.core.evidence.card import RESTS_ON, Card
from brainlift_tui.exchange.drawing.csv_export import Table
from brainlift_tui.exchange.drawing.tables import Maker

COLUMNS = (
    "title",
    "fact",
    "rests on",
    "seen in",
    "source",
    "link",
    "against it",
    "source of that",
    "its link",
)


def cards_table(cards: Sequence[Card]) -> Maker:
    """Each card with its sources."""
    rows = []
    for card in cards:
        against = card.but_study
        rows.append(
            (
                card.title,
                card.fact,
                str(RESTS_ON[card.how_sure]),
                "; ".join(card.seen_in),
                card.study.cited,
                card.study.link,
                card.but or None,
                against.cited if against else None,
                against.link if against else None,
            )
        )
    return lambda _: Table("what is known", COLUMNS, rows)
