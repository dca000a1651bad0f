"""`brainlift brain`: the cards as text and as JSON."""

import json

import pytest

from brainlift_tui.cli import main
from brainlift_tui.store.evidence.cards import read_deck


def test_the_document_holds_every_card_with_its_source(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["brain", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert [card["id"] for card in found["cards"]] == [card.slug for card in read_deck().cards]
    grey = next(card for card in found["cards"] if card["id"] == "grey-matter")
    assert grey["rests_on"] == "trial"
    assert grey["source"]["doi"] == "10.1038/mp.2016.19"
    assert grey["but_source"]["cited"].startswith("Bloch-Ibenfeldt")
    assert len(found["claims"]) == len(read_deck().claims)


def test_the_text_has_every_fact_with_its_link_and_what_it_is_not(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["brain"]) == 0
    text = capsys.readouterr().out
    for card in read_deck().cards:
        assert card.fact in text
        assert card.but in text
        assert card.study.link in text
    assert "Not a medical device" in text
