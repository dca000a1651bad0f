"""The cards, read from their file when they are first wanted."""

import functools
import tomllib
from collections.abc import Mapping
from typing import Any

from brainlift_tui.core.evidence.card import (
    About,
    After,
    Card,
    Deck,
    HowSure,
    PopularClaim,
    SeenIn,
    Study,
)
from brainlift_tui.store.shipped import DATA


@functools.cache
def read_deck() -> Deck:
    """Every card and every popular claim, in the order of the file."""
    text = (DATA / "evidence.toml").read_text(encoding="utf-8")
    tables = tomllib.loads(text)
    studies = {name: Study(**table) for name, table in tables["source"].items()}
    return Deck(
        cards=tuple(_card(slug, table, studies) for slug, table in tables["card"].items()),
        claims=tuple(
            PopularClaim(table["says"], table["leaves_out"], tuple(table["cards"]))
            for table in tables["claim"]
        ),
    )


# Any: a table as tomllib gives it
def _card(slug: str, table: Mapping[str, Any], studies: Mapping[str, Study]) -> Card:
    against = table.get("but_source")
    return Card(
        slug=slug,
        title=table["title"],
        fact=table["fact"],
        how_sure=HowSure(table["level"]),
        seen_in=tuple(map(SeenIn, table["seen_in"])),
        study=studies[table["source"]],
        about=About(table["about"]),
        but=table.get("but", ""),
        but_study=None if against is None else studies[against],
        fits=frozenset(map(After, table.get("fits", ()))),
    )
