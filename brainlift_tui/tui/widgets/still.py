"""What stands still: nothing in the app moves by itself but a clock."""

from textual.content import Content
from textual.reactive import reactive
from textual.widgets import Input, Static


class StillLine(Input):
    """A line to type in."""

    cursor_blink = reactive(False, init=False)
    """Whether its cursor blinks."""


class StillText(Static):
    """A text below which nothing moves, unless it has other lines than before.

    Textual lays the whole screen out anew whenever a text changes, and draws what may have moved:
    for a key that goes from day to day, or from card to card, most of what the key costs.
    """

    def show(self, content: Content) -> None:
        """Put this text in place of what there is; nothing is drawn where that says the same."""
        before = self.content
        if isinstance(before, Content) and content.is_same(before):
            return
        self.update(content, layout=False)
        if self._takes_other_room():
            self.refresh(layout=True)

    def _takes_other_room(self) -> bool:
        """Whether it is as wide or as high as what it says, and that is another size now."""
        width, height, room = self.styles.width, self.styles.height, self.content_size
        if not room.width or (width is not None and width.is_auto):
            return True
        fits = height is not None and not height.is_auto
        wanted = self.get_content_height(self.container_size, self.app.size, room.width)
        return not fits and wanted != room.height
