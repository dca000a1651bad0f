"""The check-in in one line: offered, being asked, or what was said."""

from textual import events
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from brainlift_tui.core.check_in.check_in import CheckIn
from brainlift_tui.core.check_in.keys import Asking, so_far
from brainlift_tui.core.said import said
from brainlift_tui.tui.desk.commands import CHECK_IN
from brainlift_tui.tui.language.catalogue import worded
from brainlift_tui.tui.words import words

MUTED = "$foreground-muted"


class CheckInLine(Widget):
    """How the lifter comes to train today; shown until the first set."""

    DEFAULT_CSS = """
    CheckInLine { height: 1; padding: 0 1; display: none; }
    CheckInLine.shown { display: block; }
    """

    class Clicked(Message):
        """It was clicked."""

    asking: reactive[Asking | None] = reactive[Asking | None](None)
    """What is being asked, None while nothing is."""
    said: reactive[CheckIn | None] = reactive[CheckIn | None](None)
    """What was said today, None where nothing was."""

    def render(self) -> Content:
        """The line."""
        width = max(1, self.content_size.width)
        if self.asking is not None:
            return _asked(self.asking, width).truncate(width, ellipsis=True)
        if self.said is not None:
            return _said(self.said, width)
        return Content.assemble(
            (f"  {worded('How are you?')}  ", MUTED),
            (CHECK_IN.key, "bold"),
            (f"  {worded('sleep, energy, soreness, food: four keys, or just begin')}", MUTED),
        ).truncate(width, ellipsis=True)

    def on_click(self, event: events.Click) -> None:
        """Ask."""
        event.stop()
        self.post_message(self.Clicked())


def _said(said: CheckIn, width: int) -> Content:
    sign = ("! ", "bold $accent") if said.held_back else ("✓ ", "$success")
    told = Content.assemble(sign, (words(said.words), MUTED))
    key = Content.assemble("   ", (CHECK_IN.key, "bold"), (" again", MUTED))
    room = max(8, width - key.cell_length)
    return Content.assemble(told.truncate(room, ellipsis=True), key)


def _asked(asking: Asking, width: int) -> Content:
    flag = asking.check_in.flag
    flagged = words(said(flag.value)) if flag is not None else ""
    befores = (words(so_far(asking.check_in, asking.question)), flagged)
    for gap in ("  ", " "):
        keys: list[str | tuple[str, str]] = []
        for key, what in asking.keys:
            keys += [gap, (key, "bold $accent"), f" {words(what)}"]
        asked = Content.assemble(("▸ ", "bold $accent"), (words(asking.asked), "bold"), *keys)
        for before in befores:
            told = f"{before} · " if before else ""
            if asked.cell_length + len(told) <= width:
                return Content.assemble(asked[:2], (told, MUTED), asked[2:])
    # What speaks against a raise was just said: it is seen before the last of the keys.
    return Content.assemble(asked[:2], (f"{flagged} · " if flagged else "", MUTED), asked[2:])
