"""The least that a Textual app with a footer can be: what start-up is compared with."""

from typing import ClassVar

from textual.app import App, ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import Footer, Static


class BareApp(App[None]):
    """A line of text and a footer."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("7", "answer", "Answer")]
    answers = 0

    def compose(self) -> ComposeResult:
        yield Static("a line of text")
        yield Footer()

    def action_answer(self) -> None:
        self.answers += 1
        self.query_one(Static).update(f"the key acted, {self.answers}")


if __name__ == "__main__":
    BareApp().run()
