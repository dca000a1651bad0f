"""The cards as plain text, for reading where there is no screen."""

from collections.abc import Iterator

from brainlift_tui.core.evidence.card import ABOUT_WORDS, About, Card, Deck, how_sure_words
from brainlift_tui.core.evidence.pages import DEVIATIONS, IN_SHORT, NO_DEVICE
from brainlift_tui.core.said import NOTHING, Said, in_lines, said


def deck_text(deck: Deck) -> Said:
    """What it all comes to, the cards by subject, then what popular articles leave out."""
    lines = [*IN_SHORT, NOTHING]
    for about in About:
        lines += [said("{subject:Aa}", subject=ABOUT_WORDS[about]), NOTHING]
        for card in deck.cards:
            if card.about is about:
                lines += [*_card(card), NOTHING]
    lines += [said("What popular claims leave out"), NOTHING]
    for claim in deck.claims:
        says, left_out = said(claim.says), said(claim.leaves_out)
        lines.append(said("  “{says}” {left_out}", says=says, left_out=left_out))
    return in_lines([*lines, NOTHING, DEVIATIONS, NO_DEVICE])


def _card(card: Card) -> Iterator[Said]:
    yield said("  {title}: {fact}", title=said(card.title), fact=said(card.fact))
    yield said("    ({how_sure})", how_sure=how_sure_words(card))
    if card.but:
        yield said("    But: {but}", but=said(card.but))
    for study in card.studies:
        yield said("    {cited}  {link}", cited=study.cited, link=study.link)
