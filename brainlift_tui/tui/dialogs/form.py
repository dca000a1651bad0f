"""Something with a line for each of its properties, changed in place."""

from collections.abc import Callable, Iterable
from typing import ClassVar, Generic, TypeVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Label, Static

from brainlift_tui.core.errors import BadInput
from brainlift_tui.core.named_tuple import NamedTuple
from brainlift_tui.tui.commands.bindings import bindings
from brainlift_tui.tui.commands.command import Hint, hint
from brainlift_tui.tui.commands.everywhere import LIST_DOWN, LIST_UP
from brainlift_tui.tui.commands.questions import BACKWARD, CHANGE, FORM, LEAVE_FORM, ONWARD
from brainlift_tui.tui.dialogs.ask import Ask
from brainlift_tui.tui.dialogs.choose import Choose
from brainlift_tui.tui.dialogs.dialog import Dialog
from brainlift_tui.tui.language.catalogue import worded
from brainlift_tui.tui.widgets.hint_line import keys_line
from brainlift_tui.tui.widgets.row_list import RowList, cursor_mark
from brainlift_tui.tui.words import words

T = TypeVar("T")

MOST_ROWS = 13
"""Properties that are seen at a time, at 80×24 too."""


class Field(NamedTuple, Generic[T]):
    """One property.

    Attributes:
        name: What it is called.
        shown: What it is now.
        help: What it is for.
        choices: The words it can be, each with what it would make; empty where it is typed.
        typed: What is typed for it now.
        read: What a text typed for it would make.
    """

    name: str
    shown: str
    help: str
    choices: tuple[tuple[str, T], ...] = ()
    typed: str = ""
    read: Callable[[str], T] | None = None


def chosen(name: str, choices: Iterable[tuple[str, T]], start: int, help_text: str) -> Field[T]:
    """A property that is one of a few words, now the one in this place."""
    made = tuple(choices)
    return Field(name, made[start][0], help_text, made)


def typed(name: str, shown: str, text: str, read: Callable[[str], T], help_text: str) -> Field[T]:
    """A property that is typed, now this text."""
    return Field(name, " ".join(shown.split()), help_text, typed=text, read=read)


class FieldList(RowList, Generic[T]):
    """The properties, one a line; the last line of something new makes it."""

    fields: tuple[Field[T], ...] = ()
    makes: str = ""

    def count(self) -> int:
        """How many lines there are."""
        return len(self.fields) + bool(self.makes)

    def line(self, y: int, *, selected: bool) -> Content:
        """A property and its value, with the arrows that change it."""
        mark = cursor_mark(selected=selected)
        if y >= len(self.fields):
            return Content.assemble(mark, ("+ ", "$accent"), (self.makes, "bold"))
        field = self.fields[y]
        shown = f"‹ {field.shown} ›" if selected and field.choices else field.shown
        return Content.assemble(
            mark,
            (f"{worded(field.name):<16}", "$foreground-muted"),
            (shown, "bold" if selected else ""),
        )


class Making(NamedTuple, Generic[T]):
    """How something new is made.

    Attributes:
        words: What the last line says that makes it.
        check: Raises `BadInput` where it can't be made so.
    """

    words: Callable[[T], str]
    check: Callable[[T], object]


class Form(Dialog[T | None], Generic[T]):
    """Arrows and first letters change a choice; Enter lists the choices, or types what is typed.

    Leaving keeps what was changed; something new is made on its last line only.
    """

    DEFAULT_CSS = """
    Form > Vertical { width: 76; max-width: 95%; min-height: 20; max-height: 95%; padding: 0 1; }
    Form FieldList { margin: 1 0 0 0; }
    Form .help, Form .keys { height: 1; color: $text-muted; }
    """

    BINDINGS: ClassVar[list[BindingType]] = bindings(*FORM)

    def __init__(
        self,
        title: str,
        now: T,
        fields: Callable[[T], Iterable[Field[T]]],
        *,
        making: Making[T] | None = None,
        first_field: str = "",
    ) -> None:
        """Show the properties of something.

        Args:
            title: What it is.
            now: As it is.
            fields: Gives the properties of it as it is by then.
            making: How it is made, where it is new.
            first_field: The property to stand on.
        """
        super().__init__()
        self._heading = title
        self._now = now
        self._fields = fields
        self._making = making
        self._at = first_field

    def compose(self) -> ComposeResult:
        """The name, the properties, what the one in front is for, the keys."""
        with Vertical():
            yield Static(worded(self._heading), markup=False)
            yield FieldList()
            yield Label("", classes="help", markup=False)
            yield Label("", classes="keys", markup=False)

    def on_mount(self) -> None:
        """Stand on the line that makes a new one, or on the property asked for."""
        self._show()
        fields = self.query_one(FieldList)
        names = [field.name for field in fields.fields]
        fields.cursor = names.index(self._at) if self._at in names else fields.count() - 1
        if self._making is None and not self._at:
            fields.cursor = 0
        fields.focus()
        self._tell()

    def _show(self) -> None:
        fields = self.query_one(FieldList)
        fields.fields = tuple(self._fields(self._now))
        fields.makes = self._making.words(self._now) if self._making else ""
        fields.styles.height = min(MOST_ROWS, fields.count() + 1)
        fields.redraw()
        self._tell()

    @property
    def _field(self) -> Field[T] | None:
        fields = self.query_one(FieldList)
        return fields.fields[fields.cursor] if fields.cursor < len(fields.fields) else None

    @on(RowList.Moved)
    def _tell(self) -> None:
        field = self._field
        self.query_one(".help", Label).update(
            worded(field.help if field else "As described above.")
        )
        change: tuple[Hint, ...] = (CHANGE.hinted("type it" if field else "create"),)
        if field and not field.read:
            change = (CHANGE.hinted("choose"), hint("or a letter", BACKWARD, ONWARD))
        another = hint("another", LIST_UP, LIST_DOWN)
        leave = LEAVE_FORM.hinted("leave it" if self._making else "keep and leave")
        self.query_one(".keys", Label).update(keys_line(*change, another, leave))

    def on_key(self, event: events.Key) -> None:
        """A letter goes to the next choice that begins with it."""
        field, sign = self._field, (event.character or "").casefold()
        if field is None or len(sign) != 1 or not sign.isalnum() or not field.choices:
            return
        words = [word for word, _ in field.choices]
        shown_place = words.index(field.shown)
        later = [*range(shown_place + 1, len(words)), *range(shown_place + 1)]
        beginning = next(
            (place for place in later if words[place].casefold().startswith(sign)), None
        )
        if beginning is not None:
            event.stop()
            event.prevent_default()
            self._take(field.choices[beginning][1])

    def action_turn(self, by: int) -> None:
        """Go to another choice."""
        field = self._field
        if field is not None and field.choices:
            place = [word for word, _ in field.choices].index(field.shown)
            self._take(field.choices[(place + by) % len(field.choices)][1])

    @on(RowList.Chosen)
    def action_change(self) -> None:
        """Type the property, choose it from a list, or make what is new."""
        field = self._field
        if field is None:
            self._make()
        elif field.read is None:
            self._choose(field)
        else:
            self._ask(field, field.read)

    def _choose(self, field: Field[T]) -> None:
        def answered(place: int | None) -> None:
            if place is not None:
                self._take(field.choices[place][1])

        options = [word for word, _ in field.choices]
        choice = Choose(field.name, options, at=options.index(field.shown))
        self.app.push_screen(choice, answered)

    def _ask(self, field: Field[T], read: Callable[[str], T]) -> None:
        def answered(text: str | None) -> None:
            if text is not None:
                self._take(read(text))

        question = f"{worded(field.name)}: {worded(field.help)}"
        self.app.push_screen(Ask(question, field.typed, read), answered)

    def _take(self, now: T) -> None:
        self._now = now
        self._show()

    def _make(self) -> None:
        try:
            if self._making is not None:
                self._making.check(self._now)
        except BadInput as error:
            self.query_one(".help", Label).update(f"✗ {words(error.said)}")
            return
        self.dismiss(self._now)

    def action_leave(self) -> None:
        """Keep what was changed; make nothing new."""
        self.dismiss(None if self._making else self._now)
