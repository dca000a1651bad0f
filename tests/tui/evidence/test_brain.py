"""Brain by its keys: cards looked through, filtered, searched, their studies opened or copied."""

import webbrowser
from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion

from brainlift_tui.core.evidence.card import Card
from brainlift_tui.store.evidence.cards import read_deck
from brainlift_tui.tui.evidence import links
from brainlift_tui.tui.evidence.brain import BESIDE, PADDED, WIDE_FROM
from brainlift_tui.tui.evidence.card_lines import card_lines
from tests.tui.lifting import LARGE, SMALL, Lifter, open_app
from tests.tui.pictures import compare

FELT = "SELECT count(*) FROM workout WHERE card IS NOT NULL AND felt {}"
CARDS = len(read_deck().cards)


@pytest.fixture
def browser(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What a browser with windows of its own was given."""
    opened: list[str] = []
    windows = webbrowser.BackgroundBrowser("a-browser")
    monkeypatch.setattr(webbrowser, "get", lambda _using=None: windows)
    monkeypatch.setattr(links, "browse", opened.append)
    return opened


def front(lifter: Lifter) -> str:
    """The title of the card in front."""
    return lifter.line("▌").strip("▌ ").partition("  ")[0]


async def test_cards_are_looked_through_by_subject_by_what_they_were_seen_in_and_by_words(
    empty: Path, snapshot: SnapshotAssertion
) -> None:
    async with open_app(empty) as lifter:
        await lifter.press("B")
        assert lifter.sees(f"{CARDS} of {CARDS} cards")
        await compare(lifter, snapshot)
        await lifter.press("right", "right", "down")
        assert lifter.sees("Brain · memory")
        assert front(lifter) == "Working memory, over months"
        assert lifter.sees("did not clearly help working memory")
        assert lifter.sees("https://doi.org/10.1007/s00426-019-01145-x")
        await lifter.press("left", "left", "left")
        assert lifter.sees("Brain · how sure")
        await lifter.press("right", "l")
        assert lifter.sees("people who lifted")
        await lifter.press("slash", *"mice", "down")
        assert lifter.sees("No card holds that.")
        await lifter.press("l")
        assert front(lifter) == "Lactate and the brain"
        await lifter.press(">", "enter")
        header, first, *_ = lifter.app.clipboard.splitlines()
        assert header.startswith("title,fact,rests on,seen in,source,link")
        assert first.startswith("Lactate and the brain,")
        await lifter.press("escape")
        assert lifter.sees(f"{CARDS} of {CARDS} cards")
        await lifter.press("escape")
        assert lifter.place == "today"


@pytest.mark.parametrize("card", read_deck().cards, ids=lambda card: card.slug)
def test_a_card_is_seen_whole_below_the_list_of_a_small_terminal(card: Card) -> None:
    lines = card_lines(card, SMALL[0] - PADDED)
    assert len(lines) <= 10
    assert all(line.cell_length <= SMALL[0] - PADDED for line in lines)


@pytest.mark.parametrize("card", read_deck().cards, ids=lambda card: card.slug)
def test_beside_the_list_no_link_is_broken(card: Card) -> None:
    room = BESIDE * WIDE_FROM // 100 - PADDED
    lines = [line.plain for line in card_lines(card, room)]
    by_doi = [study.link for study in card.studies if study.doi]
    assert all(any(link in line for line in lines) for link in by_doi)
    assert all(len(line) <= room for line in lines if "PMC" not in line)


async def test_a_study_is_opened_or_its_link_copied(empty: Path, browser: list[str]) -> None:
    async with open_app(empty) as lifter:
        await lifter.press("B", "o")
        assert browser == ["https://doi.org/10.1016/j.jamda.2014.09.010"]
        await lifter.press("c")
        assert lifter.app.clipboard == browser[0]
        assert lifter.sees("copied")
        await lifter.press("slash", *"lisa", "enter", "down")
        await lifter.press("escape", "slash", *"grey", "enter", "c", "down", "enter")
        assert lifter.app.clipboard == "https://doi.org/10.1186/s12877-025-05778-z"


async def test_without_a_browser_of_its_own_it_says_how_to_take_the_link(
    empty: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(webbrowser, "get", lambda _using=None: webbrowser.GenericBrowser("lynx"))
    async with open_app(empty) as lifter:
        await lifter.press("B", "o")
        assert lifter.sees("✗ No browser opens from here; c copies https://doi.org/")


async def test_the_pages_and_a_wide_terminal(empty: Path, snapshot: SnapshotAssertion) -> None:
    async with open_app(empty, LARGE) as lifter:
        await lifter.press("B", "down")
        await compare(lifter, snapshot)
        await lifter.press("tab")
        assert lifter.sees("what popular claims leave out")
        await compare(lifter, snapshot, named=" claims")
        await lifter.press("tab")
        assert lifter.sees("Not a medical device")
        await compare(lifter, snapshot, named=" how sure")
        await lifter.press("o")
        assert lifter.sees("Stand on a card for that")


async def test_why_leads_from_the_week_and_from_strength_to_the_cards_and_back(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("W", "y")
        assert lifter.sees("Brain · how much")
        await lifter.press("escape")
        assert lifter.place == "week"
        await lifter.press("H", "s", "y")
        assert front(lifter) == "Leg strength in SMART"
        await lifter.press("escape")
        assert lifter.place == "strength"


async def test_a_finished_workout_shows_one_card_and_keeps_how_one_feels(
    demo: Path, snapshot: SnapshotAssertion
) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("h", "T", "G", "enter")
        assert lifter.sees("What is known")
        await compare(lifter, snapshot)
        await lifter.press("e")
        assert lifter.sees("You feel energised")
        assert lifter.count(FELT.format("= 'energised'")) == 1
        await lifter.press("d", "d")
        assert lifter.count(FELT.format("IS NOT NULL")) == 0
        await lifter.press("m")
        assert lifter.place == "brain"
        shown = front(lifter)
        await lifter.press("escape", "escape")
        (card,) = (card for card in read_deck().cards if card.title == shown)
        assert lifter.count(f"SELECT count(*) FROM workout WHERE card = '{card.slug}'") == 1
