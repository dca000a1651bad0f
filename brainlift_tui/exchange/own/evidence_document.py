"""The JSON document of `brainlift brain`."""

from brainlift_tui.core.evidence.card import Card, Deck, Study
from brainlift_tui.exchange.own.parts_json import Json


def evidence_document(deck: Deck) -> dict[str, Json]:
    """Every card with its sources, and what popular articles leave out."""
    return {
        "cards": [_card(card) for card in deck.cards],
        "claims": [
            {"says": claim.says, "leaves_out": claim.leaves_out, "cards": list(claim.cards)}
            for claim in deck.claims
        ],
    }


def _card(card: Card) -> Json:
    return {
        "id": card.slug,
        "title": card.title,
        "fact": card.fact,
        "rests_on": card.how_sure,
        "seen_in": list(card.seen_in),
        "about": card.about,
        "source": _study(card.study),
        "but": card.but or None,
        "but_source": None if card.but_study is None else _study(card.but_study),
    }


def _study(study: Study) -> Json:
    return {
        "cited": study.cited,
        "doi": study.doi or None,
        "pmc": study.pmc or None,
        "link": study.link,
    }
