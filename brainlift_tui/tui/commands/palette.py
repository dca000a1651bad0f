"""What the palette offers: what can be done here, and what can be done anywhere."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import NamedTuple

from textual.command import DiscoveryHit, Hit, Hits, Provider

from brainlift_tui.tui.commands.command import Command
from brainlift_tui.tui.commands.table import COMMANDS, PLACES
from brainlift_tui.tui.keyed import KeyedScreen


class OfferedCommand(NamedTuple):
    """A command as the palette shows it.

    Attributes:
        title: Where it is, and what it does.
        beside: Its key.
        synonyms: Other words it is found by.
        give: Gives it.
    """

    title: str
    beside: str
    synonyms: str
    give: Callable[[], object]


class Palette(Provider):
    """The commands of the screen, found by their words and by others for the same."""

    async def discover(self) -> Hits:
        """All of them, before anything is typed."""
        for offered in self._offers():
            yield DiscoveryHit(offered.title, offered.give, help=offered.beside)

    async def search(self, query: str) -> Hits:
        """Those whose words, or whose synonyms, are like what is typed."""
        matcher = self.matcher(query)
        for offered in self._offers():
            known = f" {query.strip().casefold()}" in f" {offered.synonyms}"
            score = max(matcher.match(offered.title), float(known))
            if score > 0:
                shown = matcher.highlight(offered.title)
                yield Hit(score, shown, offered.give, text=offered.title, help=offered.beside)

    def _offers(self) -> Iterator[OfferedCommand]:
        told: set[str] = set()
        screen = self.screen
        if not isinstance(screen, KeyedScreen):
            return
        for bound in screen.active_bindings.values():
            command = COMMANDS.get(bound.binding.id or "")
            if command is None or command.id in told or not command.offered:
                continue
            if screen.applies(command.when):
                told.add(command.id)
                yield _offered(command, partial(screen.perform, bound))
        for command in COMMANDS.values():
            if command.anywhere and command.id not in told:
                yield _offered(command, partial(self.app.run_action, command.action))


def _offered(command: Command, give: Callable[[], object]) -> OfferedCommand:
    place = next((place.name for place in PLACES.values() if command in place.commands), "app")
    beside = f"key {command.key}" if command.keys else ""
    return OfferedCommand(f"{place}: {command.help}", beside, command.synonyms, give)
