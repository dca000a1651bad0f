"""`brainlift brain`: the cards as text and as JSON."""

import csv
import json
from contextlib import closing
from pathlib import Path

import pytest

from brainlift_tui.core.brain.kept import KeptTest
from brainlift_tui.core.brain.trial import CheckTest, Trial
from brainlift_tui.store.brain.memory_tests import keep_test
from brainlift_tui.store.brain.question import agree, show_draw
from brainlift_tui.store.evidence.cards import read_deck
from tests.cli.ended import Run
from tests.store.lifting import EVENING, Lifter


def test_the_document_holds_every_card_with_its_source(brainlift: Run) -> None:
    found = json.loads(brainlift("brain", "--json").out)
    assert [card["id"] for card in found["cards"]] == [card.slug for card in read_deck().cards]
    grey = next(card for card in found["cards"] if card["id"] == "grey-matter")
    assert grey["rests_on"] == "trial"
    assert grey["source"]["doi"] == "10.1038/mp.2016.19"
    assert grey["but_source"]["cited"].startswith("Bloch-Ibenfeldt")
    assert len(found["claims"]) == len(read_deck().claims)


def test_the_text_has_every_fact_with_its_link_and_what_it_is_not(brainlift: Run) -> None:
    text = brainlift("brain").out
    for card in read_deck().cards:
        assert card.fact in text
        assert card.but in text
        assert card.study.link in text
    assert "Not a medical device" in text


@pytest.fixture
def tested(database: Path) -> Path:
    """A log with one test of the months and a question that goes on."""
    with closing(Lifter(database)) as lifter:
        answers = (Trial("472", "274", "274"), Trial("4725", "5274", "527")) * 7
        test = KeptTest("a" * 32, CheckTest.BACKWARD_SPAN, EVENING, "UTC", "=laptop", answers)
        lifter.do(keep_test, test)
        lifter.do(agree, CheckTest.NUMBER_STROOP, "=laptop", "The plan.")
        lifter.do(show_draw)
    return database


def test_both_questions_are_in_the_document_with_every_tests_score(
    tested: Path, brainlift: Run
) -> None:
    found = json.loads(brainlift("brain", "--json").out)
    assert found["months"]["claim"] is None
    assert found["months"]["to_learn"] == 7
    assert found["months"]["next_reading"] == "2027-05-23"
    assert found["after_lifting"]["workouts"] == 0
    assert found["after_lifting"]["skipped"] == {"before": 0, "after": 0}
    assert found["tests"][0]["score"] == 3.5
    assert found["cards"]


def test_the_text_begins_with_both_questions(tested: Path, brainlift: Run) -> None:
    text = brainlift("brain").out
    assert text.startswith("Is it changing over the months?\n  Learning: 7 of the first tests")
    assert "Am I sharper after I lift?\n  Learning: 0 of 120 workouts" in text


def test_nobody_tested_is_no_error(brainlift: Run) -> None:
    found = json.loads(brainlift("brain", "--json").out)
    assert found["after_lifting"] is None
    assert found["tests"] == []
    assert brainlift("brain", "--trials").out.count("\n") == 1


def test_every_raw_trial_is_a_row_that_a_spreadsheet_carries_out_nothing_of(
    tested: Path, brainlift: Run
) -> None:
    rows = list(csv.DictReader(brainlift("brain", "--trials").out.splitlines()))
    assert len(rows) == 14
    assert (rows[1]["shown"], rows[1]["wanted"], rows[1]["typed"]) == ("4725", "5274", "527")
    assert rows[0]["series"] == "'=laptop"
