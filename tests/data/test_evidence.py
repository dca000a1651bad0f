"""The cards: each complete, short, plain to read, and with a source that can be looked up."""

import re
from collections import Counter
from statistics import mean

import pytest

from brainlift_tui.core.evidence.card import (
    ABOUT_WORDS,
    LONGEST,
    RESTS_ON,
    About,
    After,
    Card,
    HowSure,
    PopularClaim,
    SeenIn,
)
from brainlift_tui.core.evidence.choosing import choose_card
from brainlift_tui.store.evidence.cards import read_deck

DECK = read_deck()
DOI = re.compile(r"10\.\d{4,9}/[\w.()/:;-]*\w")
"""How Crossref writes one (their own pattern for today's DOIs)."""
PMC = re.compile(r"PMC\d{5,9}")
YEAR = re.compile(r"\b(19[89]\d|20[0-2]\d)\b")

HARDEST_GRADE, MEAN_GRADE = 12.0, 7.0
"""School grades: no text harder than the last of school, all of them as for a twelve-year-old."""

PROMISES = re.compile(
    r"\b(prevents?|cures?|proven?|guarantee\w*|reverses?|protects? you|makes? you smarter)\b",
    re.IGNORECASE,
)


def grade(text: str) -> float:
    """The Automated Readability Index, a US school grade (Senter and Smith 1967)."""
    words = re.findall(r"[\w.'%-]+", text)
    sentences = len(re.findall(r"[.:?!](?=\s|$)", text)) or 1
    letters = sum(sign.isalnum() for sign in text)
    return 4.71 * letters / len(words) + 0.5 * len(words) / sentences - 21.43


def texts() -> list[str]:
    cards = [text for card in DECK.cards for text in (card.fact, card.but) if text]
    return [*cards, *(claim.leaves_out for claim in DECK.claims)]


def test_there_are_enough_of_them_and_each_is_told_once():
    assert len(DECK.cards) >= 24
    titles = Counter(card.title for card in DECK.cards)
    facts = Counter(card.fact for card in DECK.cards)
    assert max(titles.values()) == max(facts.values()) == 1


@pytest.mark.parametrize("card", DECK.cards, ids=lambda card: card.slug)
class TestEachCard:
    def test_its_texts_are_short_whole_sentences(self, card: Card):
        assert 0 < len(card.title) <= 32
        for text in filter(None, (card.fact, card.but)):
            assert len(text) <= LONGEST
            assert text[0].isupper()
            assert text.endswith(".")

    def test_it_says_what_it_was_seen_in(self, card: Card):
        who = {SeenIn.PEOPLE, SeenIn.MICE}
        assert who & set(card.seen_in)
        assert (SeenIn.PEOPLE not in card.seen_in) == (card.how_sure is HowSure.ANIMALS)
        if SeenIn.PEOPLE not in card.seen_in:
            assert "mice" in card.fact.lower()

    def test_its_citation_has_author_year_and_a_well_formed_doi(self, card: Card):
        assert YEAR.search(card.study.cited)
        assert DOI.fullmatch(card.study.doi)
        assert card.study.link == f"https://doi.org/{card.study.doi}"

    def test_what_stands_against_it_can_be_looked_up_too(self, card: Card):
        if card.but_study is not None:
            assert card.but
            assert YEAR.search(card.but_study.cited)
            doi, pmc = card.but_study.doi, card.but_study.pmc
            assert bool(doi) != bool(pmc)
            assert DOI.fullmatch(doi) or PMC.fullmatch(pmc)

    def test_it_promises_nothing(self, card: Card):
        assert not PROMISES.search(f"{card.title} {card.fact} {card.but}")

    def test_what_was_seen_in_animals_or_with_mild_impairment_has_a_word_against_it(
        self, card: Card
    ):
        weak = card.how_sure is HowSure.ANIMALS or SeenIn.IMPAIRED in card.seen_in
        null = card.slug in {"smart-memory", "leg-gain"}
        assert card.but or not weak or null


def test_every_text_can_be_read_by_anybody_who_went_to_school():
    grades = {text: grade(text) for text in texts()}
    assert max(grades.values()) <= HARDEST_GRADE, max(grades, key=grades.__getitem__)
    assert mean(grades.values()) <= MEAN_GRADE


def test_the_grade_is_that_of_the_formula():
    assert grade("The cat sat on the mat.") == pytest.approx(4.71 * 17 / 6 + 3 - 21.43)


CLAIMED = (
    "memory", "hippocampus", "links", "Alzheimer", "Strength", "first", "twice|two sessions",
    "myokines", "BDNF", "IGF-1", "dementia", "working memory", "inflammation", "insulin",
    "bones", "more energy",
)  # fmt: skip
"""What popular articles say of muscles and the brain."""


@pytest.mark.parametrize("word", CLAIMED)
def test_every_popular_claim_has_its_cards(word):
    assert any(re.search(word, claim.says, re.IGNORECASE) for claim in DECK.claims)


@pytest.mark.parametrize("claim", DECK.claims, ids=lambda claim: claim.says)
def test_a_claim_says_what_it_leaves_out_and_names_cards_that_there_are(claim: PopularClaim):
    assert claim.leaves_out
    assert len(claim.leaves_out) <= LONGEST
    assert claim.cards
    assert all(DECK.card(slug) is not None for slug in claim.cards)


def test_smart_on_the_brain_never_stands_without_lisa():
    for slug in ("grey-matter", "hippocampus"):
        card = DECK.card(slug)
        assert card is not None
        assert any("Bloch-Ibenfeldt" in study.cited for study in card.studies)


def test_the_pooled_effect_stands_before_and_after_its_correction():
    card = DECK.card("how-sure")
    assert card is not None
    assert "0.22" in card.fact
    assert "0.05" in card.fact


@pytest.mark.parametrize(
    ("after", "slug"),
    [(After.BREAK, "none-to-some"), (After.HARD, "inhibition"), (After.LEGS, "leg-strength")],
)
def test_the_first_card_for_a_kind_of_workout_is_the_one_that_says_most_of_it(after, slug):
    chosen = choose_card(DECK.cards, (after,), ())
    assert chosen is not None
    assert chosen.slug == slug


def test_every_kind_of_workout_has_several_cards_and_every_word_is_in_use():
    for after in After:
        assert sum(after in card.fits for card in DECK.cards) >= 3
    assert {card.about for card in DECK.cards} == set(About) == set(ABOUT_WORDS)
    assert {card.how_sure for card in DECK.cards} == set(HowSure) == set(RESTS_ON)
    assert {where for card in DECK.cards for where in card.seen_in} == set(SeenIn)
