"""Brain: the cards of what is known, what popular claims leave out, and how sure we are."""

from collections.abc import Callable, Sequence
from enum import Enum
from typing import TYPE_CHECKING, ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Container
from textual.content import Content
from textual.widgets import Rule

from brainlift_tui.core.evidence.card import ABOUT_WORDS, About, Card, Study
from brainlift_tui.store.evidence.cards import read_deck
from brainlift_tui.tui.commands.command import Commands, Hint, hint
from brainlift_tui.tui.evidence.card_lines import (
    as_read,
    card_lines,
    claim_lines,
    how_sure_lines,
    row_line,
)
from brainlift_tui.tui.evidence.commands import (
    BRAIN,
    COPY_LINK,
    FIND,
    FROM_BRAIN,
    LIFTED,
    MEMORY_CHECK,
    OPEN_LINK,
    PAGES,
    SUBJECT_BACK,
    SUBJECT_ON,
)
from brainlift_tui.tui.evidence.links import copy_study, open_study
from brainlift_tui.tui.keyed import KeyedScreen
from brainlift_tui.tui.language.catalogue import worded
from brainlift_tui.tui.training_app import TrainingApp
from brainlift_tui.tui.widgets.hint_line import HintLine
from brainlift_tui.tui.widgets.notice_line import NoticeLine
from brainlift_tui.tui.widgets.row_list import RowList, cursor_mark
from brainlift_tui.tui.widgets.scrolled_lines import ScrolledLines
from brainlift_tui.tui.widgets.search_line import SearchLine
from brainlift_tui.tui.widgets.still import StillText
from brainlift_tui.tui.widgets.top_line import TopLine
from brainlift_tui.tui.words import phrase, words

if TYPE_CHECKING:
    from brainlift_tui.exchange.drawing.tables import OfferedTable

WIDE_FROM = 100
"""Columns from which the card stands beside the list, not below it."""


class Page(Enum):
    """What the screen shows, in turn."""

    CARDS = "cards"
    LEFT_OUT = "what popular claims leave out"
    HOW_SURE = "how sure we are"


class CardList(RowList):
    """The cards that are wanted, a line each."""

    def __init__(self) -> None:
        super().__init__()
        self.cards: Sequence[Card] = ()
        """Those that are listed."""

    def show(self, cards: Sequence[Card]) -> None:
        """Put these cards in place of those there are; the cursor stays on its card."""
        front = self.front
        self.cards = cards
        self.cursor = cards.index(front) if front in cards else 0
        self.redraw()

    def stand_on(self, card: Card) -> None:
        """Put the cursor on a card, where the list holds it."""
        if card in self.cards:
            self.cursor = self.cards.index(card)

    @property
    def front(self) -> Card | None:
        """The card the cursor is on."""
        return self.cards[self.cursor] if 0 <= self.cursor < len(self.cards) else None

    def count(self) -> int:
        """How many there are."""
        return len(self.cards)

    def line(self, y: int, *, selected: bool) -> Content:
        """One of them."""
        width = self.scrollable_content_region.width
        return row_line(self.cards[y], width, cursor_mark(selected=selected), selected=selected)


class BrainScreen(KeyedScreen):
    """What is known of lifting and the brain."""

    PLACE = "brain"
    AUTO_FOCUS = "CardList"
    OFFERS: ClassVar[Commands] = BRAIN
    DEFAULT_CSS = """
    BrainScreen #both { height: 1fr; layout: vertical; }
    BrainScreen #card { height: 11; padding: 0 1 0 2; border-top: solid $surface-lighten-2; }
    BrainScreen #both.wide { layout: horizontal; }
    BrainScreen .wide CardList { width: 1fr; height: 100%; }
    BrainScreen .wide #card { width: 49%; height: 100%; border-top: none; }
    """

    def __init__(self, about: About | None = None, card: Card | None = None) -> None:
        """Show the cards.

        Args:
            about: Only those about this; None for all.
            card: The one in front at first; None for the first of them.
        """
        super().__init__()
        self._page = Page.CARDS
        self._about = about
        self._first = card
        self._only_lifted = False

    def compose(self) -> ComposeResult:
        """The list with a card, or a page to read."""
        yield TopLine()
        yield Rule()
        yield SearchLine(placeholder=worded("words: memory, mice, BDNF, 2019"), compact=True)
        with Container(id="both"):
            yield CardList()
            yield StillText(id="card")
        yield ScrolledLines()
        yield Rule()
        yield NoticeLine()
        yield HintLine()

    def on_mount(self) -> None:
        """Show the cards."""
        self.query_one(ScrolledLines).display = False
        self.show_changes()
        if self._first is not None:
            self.query_one(CardList).stand_on(self._first)

    def on_resize(self, _: events.Resize) -> None:
        """Put the card beside the list or below it."""
        self.query_one("#both").set_class(self.app.size.width >= WIDE_FROM, "wide")
        self.show_changes()

    def arrive(self) -> None:
        """Begin with all the cards."""
        self._page, self._about, self._only_lifted = Page.CARDS, None, False
        if self.is_mounted:
            self.query_one(SearchLine).action_clear_search()

    def show_changes(self) -> None:
        """Lay the page out anew."""
        cards = self._page is Page.CARDS
        self.query_one("#both").display = cards
        self.query_one(ScrolledLines).display = not cards
        (self._show_cards if cards else self._show_page)()
        super().show_changes()

    def _show_cards(self) -> None:
        text = self.query_one(SearchLine).value
        deck = read_deck()
        cards = [
            card
            for card in deck.cards
            if self._about in {None, card.about}
            and (card.in_people_who_lifted or not self._only_lifted)
            and (card.holds(text) or as_read(card).holds(text))
        ]
        self.query_one(CardList).show(cards)
        top = self.query_one(TopLine)
        subject = (
            worded("what is known") if self._about is None else words(ABOUT_WORDS[self._about])
        )
        top.place = phrase("Brain · {subject}", subject=subject)
        told = [phrase("{found} of {number} cards", found=len(cards), number=len(deck.cards))]
        told += [worded("people who lifted")] if self._only_lifted else []
        told += [phrase("with “{text}”", text=text)] if text else []
        top.about = " · ".join(told)
        self._show_card()

    def _show_card(self) -> None:
        card, pane = self.query_one(CardList).front, self.query_one(StillText)
        width = self.app.size.width
        room = (BESIDE * width // 100 if width >= WIDE_FROM else width) - PADDED
        others = phrase("{back} and {on} show others", back=SUBJECT_BACK.key, on=SUBJECT_ON.key)
        nothing = Content(
            phrase(
                "No card holds that. {key} clears the search, {others}.",
                key=FROM_BRAIN.key,
                others=others,
            )
        )
        lines = [nothing] if card is None else card_lines(card, room)
        pane.show(Content("\n").join(lines))

    def _show_page(self) -> None:
        top = self.query_one(TopLine)
        top.place = phrase("Brain · {page}", page=worded(self._page.value))
        top.about = ""
        make = claim_lines if self._page is Page.LEFT_OUT else how_sure_lines
        self.query_one(ScrolledLines).show(make(read_deck(), self.app.size.width - 1))

    def tables(self) -> tuple["OfferedTable", ...]:
        """The cards that are listed."""
        from brainlift_tui.exchange.drawing.card_table import cards_table
        from brainlift_tui.exchange.drawing.tables import OfferedTable

        cards = self.query_one(CardList).cards
        return (OfferedTable(worded("these cards"), cards_table(cards)),) if cards else ()

    def hints(self) -> tuple[Hint, ...]:
        """What can be done."""
        other = {
            Page.CARDS: worded("popular claims"),
            Page.LEFT_OUT: worded("how sure"),
            Page.HOW_SURE: worded("the cards"),
        }
        turn = PAGES.hinted(other[self._page])
        if self._page is not Page.CARDS:
            return (turn, FROM_BRAIN.hinted())
        subject = hint("subject", SUBJECT_BACK, SUBJECT_ON)
        keys = (OPEN_LINK, COPY_LINK, LIFTED, FROM_BRAIN)
        return (
            subject,
            MEMORY_CHECK.hinted(),
            FIND.hinted(),
            turn,
            *(key.hinted() for key in keys),
        )

    @on(RowList.Moved)
    def _moved(self) -> None:
        self.tell("")
        self._show_card()

    @on(SearchLine.Searched)
    def _searched(self) -> None:
        self.show_changes()

    @on(SearchLine.Left)
    def _left(self) -> None:
        self._focus_page()

    def _focus_page(self) -> None:
        self.query_one(CardList if self._page is Page.CARDS else ScrolledLines).focus()

    def action_turn(self) -> None:
        """Show the next page."""
        pages = list(Page)
        self._page = pages[(pages.index(self._page) + 1) % len(pages)]
        self.tell("")
        self.show_changes()
        self._focus_page()
        if self._page is not Page.CARDS:
            self.query_one(ScrolledLines).action_cursor_first()

    def action_step(self, by: int) -> None:
        """Show the cards about another subject; before the first and after the last stand all."""
        if self._page is not Page.CARDS:
            self.refuse(
                phrase("{key} leads to the cards; there are subjects of them.", key=PAGES.key)
            )
            return
        subjects = (None, *About)
        self._about = subjects[(subjects.index(self._about) + by) % len(subjects)]
        self.tell("")
        self.show_changes()
        self.query_one(CardList).action_cursor_first()

    def action_lifted(self) -> None:
        """Show only what was seen in people who lifted, or all again."""
        self._only_lifted = not self._only_lifted
        self._page = Page.CARDS
        self.show_changes()
        self._focus_page()

    def action_search(self) -> None:
        """Type words to look for."""
        self._page = Page.CARDS
        self.show_changes()
        self.query_one(SearchLine).open()

    def action_back(self) -> None:
        """Clear the search; without one go back to where one came from."""
        search = self.query_one(SearchLine)
        if search.value:
            search.action_clear_search()
        else:
            self.app.pop_screen()

    async def action_open_link(self) -> None:
        """Open a study of the card in front."""
        await self._with_study(worded("Open in the browser"), open_study)

    async def action_copy_link(self) -> None:
        """Copy the link of a study of the card in front."""
        await self._with_study(worded("Copy the link"), copy_study)

    async def _with_study(self, asked: str, do: Callable[[TrainingApp, Study], None]) -> None:
        card = self.query_one(CardList).front
        if self._page is not Page.CARDS or card is None:
            self.refuse(phrase("Stand on a card for that; {key} leads to them.", key=PAGES.key))
        elif len(card.studies) == 1:
            do(self.app, card.study)
        else:
            await self.ask(self._choose(asked, card.studies, do))

    async def _choose(
        self, asked: str, studies: Sequence[Study], do: Callable[[TrainingApp, Study], None]
    ) -> None:
        from brainlift_tui.tui.dialogs.choose import Choose

        chosen = await self.app.push_screen_wait(Choose(asked, [study.cited for study in studies]))
        if chosen is not None:
            do(self.app, studies[chosen])


PADDED = 3
"""Columns around the card."""
BESIDE = 49
"""The share of the width, in percent, that the card has beside the list."""
