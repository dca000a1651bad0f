"""A card, line by line."""

from collections.abc import Iterator
from textwrap import wrap

from textual.content import Content

from brainlift_tui.core.evidence.card import RESTS_ON, Card, Deck, Study, how_sure_words
from brainlift_tui.core.evidence.pages import (
    DEVIATIONS,
    DEVIATIONS_IN_SHORT,
    IN_SHORT,
    NO_DEVICE,
    grounds,
)
from brainlift_tui.core.said import said
from brainlift_tui.tui.language.catalogue import worded
from brainlift_tui.tui.widgets.laid_out import READABLE
from brainlift_tui.tui.words import phrase, words

MUTED = "$foreground-muted"
TITLE = 33
"""Columns of a title in the list."""
SEEN_FROM = 72
"""Columns of a list from which a line has room for what a card was seen in."""


def as_read(card: Card) -> Card:
    """The card as it is read, in the lifter's language."""
    return card._replace(title=worded(card.title), fact=worded(card.fact), but=worded(card.but))


def but_words(card: Card) -> str:
    """What stands against it."""
    return phrase("But: {said}", said=said(card.but))


def card_lines(card: Card, width: int) -> list[Content]:
    """The whole card, with where it can be read."""
    lines = [
        *_wrapped(words(said(card.fact)), width, "bold"),
        *_wrapped(words(how_sure_words(card)), width, MUTED),
    ]
    if card.but:
        lines += _wrapped(but_words(card), width)
    lines.append(Content(""))
    for study in card.studies:
        lines += _study_lines(study, width)
    if card.in_deviations:
        lines += _wrapped(words(DEVIATIONS_IN_SHORT), width, MUTED)
    return lines


def _study_lines(study: Study, width: int) -> Iterator[Content]:
    one_line = f"{study.cited}   {study.link}"
    if len(one_line) <= width:
        yield Content.styled(one_line, MUTED)
    else:
        yield from _wrapped(study.cited, width, MUTED)
        yield Content.styled(study.link, MUTED)


def claim_lines(deck: Deck, width: int) -> list[Content]:
    """What popular articles say, and what each leaves out."""
    room = min(width, READABLE)
    lines: list[Content] = []
    for claim in deck.claims:
        lines += _indented(f"“{words(said(claim.says))}”", room, "bold")
        lines += _indented(words(said(claim.leaves_out)), room)
        lines += _indented(
            phrase("Cards: {titles}", titles=", ".join(map(worded, deck.titles(claim.cards)))),
            room,
            MUTED,
        )
        lines.append(Content(""))
    return [*lines, *_indented(words(NO_DEVICE), room, MUTED)]


def how_sure_lines(deck: Deck, width: int) -> list[Content]:
    """What the cards come to, what they rest on, and what all of it is not."""
    room = min(width, READABLE)
    lines: list[Content] = []
    for sentence in IN_SHORT:
        lines += [*_indented(words(sentence), room), Content("")]
    lines += _indented(worded("What the cards rest on"), room, "bold")
    for each in grounds(deck):
        lines += _indented(f"{words(each.name)}, {words(each.cards)}: {words(each.means)}", room)
    lines += [Content(""), *_indented(words(DEVIATIONS), room, MUTED), Content("")]
    read = worded("Each source was read, at least its abstract; what is newer may say otherwise.")
    return [*lines, *_indented(f"{read} {words(NO_DEVICE)}", room, MUTED)]


def _wrapped(text: str, width: int, style: str = "") -> Iterator[Content]:
    return (Content.styled(line, style) for line in wrap(text, min(width, READABLE)))


def _indented(text: str, width: int, style: str = "") -> Iterator[Content]:
    return (Content.styled(f" {line}", style) for line in wrap(text, width - 2))


def row_line(card: Card, width: int, mark: Content, *, selected: bool) -> Content:
    """A card in one line of the list."""
    title = Content.styled(f"{worded(card.title):<{TITLE}}", "bold" if selected else "")
    rests_on = RESTS_ON[card.how_sure] if width < SEEN_FROM else how_sure_words(card, brief=True)
    line = Content.assemble(mark, title, (words(rests_on), MUTED))
    return line.truncate(width, ellipsis=True)
