"""What has one line at 80×24 has room there in every language that is whole."""

from pathlib import Path

import pytest
from textual.content import Content

from brainlift_tui.store.evidence.cards import read_deck
from brainlift_tui.tui.evidence.card_lines import TITLE, row_line
from brainlift_tui.tui.language import catalogue
from brainlift_tui.tui.language.catalogue import WHOLE, catalogue_of, worded
from brainlift_tui.tui.lifter.settings import LINES
from tests.tui.lifting import open_app

ROOM = 78
"""Columns of a line between its edges."""


@pytest.fixture(params=["", *sorted(WHOLE)])
def language(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setattr(catalogue, "CATALOGUE", catalogue_of(request.param))
    return str(request.param)


def test_what_a_card_was_seen_in_stands_whole_beside_its_title(language: str) -> None:
    for card in read_deck().cards:
        line = row_line(card, ROOM + 1, Content("▌ "), selected=False).plain
        assert "…" not in line
        assert len(worded(card.title)) < TITLE


def test_what_a_setting_is_for_has_room_in_one_line(language: str) -> None:
    """They are worded as the module is loaded: their English is looked up anew."""
    told = [worded(line.help) for line in LINES if isinstance(line.help, str)]
    assert [text for text in told if Content(text).cell_length > ROOM] == []


async def test_the_weeks_of_the_calendar_stand_whole_beside_the_day(
    language: str, demo: Path
) -> None:
    """Whatever is counted, and however long its name: the first week and the last are told."""
    async with open_app(demo) as lifter:
        await lifter.press("H", "y")
        for _ in range(3):
            await lifter.press("c")
            below = [line for line in lifter.lines[12:-3] if line.strip()]
            assert not any("…" in line for line in below), f"{language}\n{lifter.text}"
            ends = below[-1].split()
            assert " ".join(ends) in ("31 Aug 16 Nov", "31.08. 16.11."), (
                f"{language}\n{lifter.text}"
            )
