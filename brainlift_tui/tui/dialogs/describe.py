"""What an exercise is: a line for each property, changed in place; of a new one or an old."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Label, Static

from brainlift_tui.core.describing import (
    MEASURE_WORDS,
    muscles_text,
    read_muscles,
    read_rest,
    rest_text,
)
from brainlift_tui.core.errors import BadInput
from brainlift_tui.core.exercise import Equipment, Exercise, Measure, Pattern, Station
from brainlift_tui.core.workout import check_text
from brainlift_tui.store.exercises import check_new_name
from brainlift_tui.tui.dialogs.ask import Ask
from brainlift_tui.tui.training import Training
from brainlift_tui.tui.widgets.row_list import RowList


@dataclass(frozen=True, slots=True)
class Described:
    """An exercise as it was described.

    Attributes:
        exercise: The exercise.
        hidden: Whether lists leave it out.
    """

    exercise: Exercise
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class Field:
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
    choices: tuple[tuple[str, Described], ...] = ()
    typed: str = ""
    read: Callable[[str], Described] | None = None


class FieldList(RowList):
    """The properties, one a line; the last line of a new exercise makes it."""

    fields: tuple[Field, ...] = ()
    makes: str = ""

    def count(self) -> int:
        """How many lines there are."""
        return len(self.fields) + bool(self.makes)

    def line(self, y: int, *, selected: bool) -> Content:
        """A property and its value, with the arrows that change it."""
        mark = ("▌ ", "$accent") if selected else ("  ", "")
        if y >= len(self.fields):
            return Content.assemble(mark, ("+ ", "$accent"), (self.makes, "bold"))
        field = self.fields[y]
        shown = f"‹ {field.shown} ›" if selected and field.choices else field.shown
        return Content.assemble(
            mark, (f"{field.name:<16}", "$foreground-muted"), (shown, "bold" if selected else "")
        )


class Describe(ModalScreen[Described | None]):
    """Arrows and first letters change a choice, Enter types what is typed."""

    DEFAULT_CSS = """
    Describe { align: center middle; background: $background 60%; }
    Describe > Vertical {
        width: 76; max-width: 95%; height: 19; max-height: 95%; padding: 0 1;
        background: $surface; border: round $accent;
    }
    Describe FieldList { margin: 1 0 0 0; }
    Describe .help, Describe .keys { height: 1; color: $text-muted; }
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,space", "change", "change it; on the last line make it"),
        Binding("right", "turn(1)", "the next choice"),
        Binding("left", "turn(-1)", "the choice before"),
        Binding("escape", "leave", "keep and leave; a new one is not made"),
    ]

    SETUP = "Setup note"

    def __init__(
        self,
        training: Training,
        described: Exercise,
        *,
        hidden: bool = False,
        new: bool = False,
        at: str = "",
        logs: str = "",
    ) -> None:
        """Show an exercise.

        Args:
            training: Where names are looked up.
            described: As it is, or as it was guessed.
            hidden: Whether lists leave it out now.
            new: Whether it is still to be made.
            at: The property to stand on.
            logs: What is logged of it once it is made.
        """
        super().__init__()
        self._training = training
        self._now = Described(described, hidden)
        self._new = new
        self._at = at
        self._logs = logs

    def compose(self) -> ComposeResult:
        """The name, the properties, what the one in front is for, the keys."""
        with Vertical():
            title = "A new exercise of your own" if self._new else self._now.exercise.name
            yield Static(title, markup=False)
            yield FieldList()
            yield Label("", classes="help", markup=False)
            yield Label("", classes="keys", markup=False)

    def on_mount(self) -> None:
        """Stand on the line that makes a new one, or on the property asked for."""
        self._show()
        fields = self.query_one(FieldList)
        names = [field.name for field in fields.fields]
        fields.cursor = names.index(self._at) if self._at in names else fields.count() - 1
        if not self._new and not self._at:
            fields.cursor = 0
        fields.focus()
        self._tell()

    def _show(self) -> None:
        fields = self.query_one(FieldList)
        fields.fields = tuple(self._fields())
        fields.makes = f"create “{self._now.exercise.name}”{self._logs}" if self._new else ""
        fields.redraw()
        self._tell()

    @property
    def _field(self) -> Field | None:
        fields = self.query_one(FieldList)
        return fields.fields[fields.cursor] if fields.cursor < len(fields.fields) else None

    @on(RowList.Moved)
    def _tell(self) -> None:
        field = self._field
        self.query_one(".help", Label).update(field.help if field else "As described above.")
        change = "↵ type it" if field and field.read else "← → or a letter" if field else "↵ create"
        leave = "esc leave it" if self._new else "esc keep and leave"
        self.query_one(".keys", Label).update(f"{change}   ↑ ↓ another   {leave}")

    def _fields(self) -> Iterable[Field]:
        it = self._now.exercise
        yield self._text("Name", it.name, it.name, self._named, "Old names go on finding it.")
        yield self._text(
            self.SETUP,
            it.note or "–",
            it.note,
            self._noted,
            "Stands on Today each time: seat 4, pin 7.",
        )
        yield self._text(
            "Own rest",
            rest_text(it.rest_s) if it.rest_s is not None else "by the rule",
            rest_text(it.rest_s),
            lambda text: self._with(rest_s=read_rest(text)),
            "2:30 or 150; empty leaves it to the rule, 0 starts none.",
        )
        yield self._choice(
            "A set is",
            [(words, self._with(measure=m)) for m, words in MEASURE_WORDS.items()],
            list(Measure).index(it.measure),
            "What a set of it is counted in.",
        )
        yield self._choice(
            "Done with",
            [(_no(e), self._with(equipment=e)) for e in Equipment],
            list(Equipment).index(it.equipment),
            "What carries the load; your rack makes the loads for it.",
        )
        yield self._choice(
            "Movement",
            [(pattern, self._with(pattern=pattern)) for pattern in Pattern],
            list(Pattern).index(it.pattern),
            "What it can be swapped for.",
        )
        yield self._text(
            "Works",
            muscles_text(it.direct) or "–",
            muscles_text(it.direct),
            lambda text: self._with(direct=read_muscles(text)),
            "Muscles a set counts whole for, with commas between.",
        )
        yield self._text(
            "Helps",
            muscles_text(it.indirect) or "–",
            muscles_text(it.indirect),
            lambda text: self._with(indirect=read_muscles(text)),
            "Muscles a set counts half for.",
        )
        yield self._choice(
            "Held",
            [("one", self._with(implements=1)), ("a pair", self._with(implements=2))],
            it.implements - 1,
            "A load is that of one.",
        )
        yield self._choice(
            "Sides",
            [("both", self._with(one_sided=False)), ("each alone", self._with(one_sided=True))],
            int(it.one_sided),
            "Whether each side is done on its own.",
        )
        yield self._choice(
            "Done on",
            [(_no(s), self._with(station=s)) for s in Station],
            list(Station).index(it.station),
            "What else it needs.",
        )
        if not self._new:
            yield self._choice(
                "Lists",
                [
                    ("offer it", replace(self._now, hidden=False)),
                    ("hide it", replace(self._now, hidden=True)),
                ],
                int(self._now.hidden),
                "A hidden one is offered last, and only when its name is typed.",
            )

    def _with(self, **changes: object) -> Described:
        exercise = replace(self._now.exercise, **changes)  # type: ignore[arg-type]  # its own fields
        return replace(self._now, exercise=exercise)

    def _choice(
        self, name: str, choices: Iterable[tuple[str, Described]], at: int, help_text: str
    ) -> Field:
        made = tuple(choices)
        return Field(name, made[at][0], help_text, made)

    def _text(
        self, name: str, shown: str, typed: str, read: Callable[[str], Described], help_text: str
    ) -> Field:
        return Field(name, " ".join(shown.split()), help_text, typed=typed, read=read)

    def _named(self, text: str) -> Described:
        slug = "" if self._new else self._now.exercise.slug
        return self._with(name=check_new_name(self._training.reader, text, slug))

    def _noted(self, text: str) -> Described:
        check_text(text, "note")
        return self._with(note=text.strip())

    def on_key(self, event: events.Key) -> None:
        """A letter goes to the next choice that begins with it."""
        field, sign = self._field, (event.character or "").casefold()
        if field is None or len(sign) != 1 or not sign.isalpha() or not field.choices:
            return
        words = [word for word, _ in field.choices]
        at = words.index(field.shown)
        later = [*range(at + 1, len(words)), *range(at + 1)]
        found = next((place for place in later if words[place].casefold().startswith(sign)), None)
        if found is not None:
            event.stop()
            event.prevent_default()
            self._take(field.choices[found][1])

    def action_turn(self, by: int) -> None:
        """Go to another choice."""
        field = self._field
        if field is not None and field.choices:
            at = [word for word, _ in field.choices].index(field.shown)
            self._take(field.choices[(at + by) % len(field.choices)][1])

    @on(RowList.Chosen)
    def action_change(self) -> None:
        """Type the property, take its next choice, or make the exercise."""
        field = self._field
        if field is None:
            self._make()
        elif field.read is None:
            self.action_turn(1)
        else:
            self._ask(field, field.read)

    def _ask(self, field: Field, read: Callable[[str], Described]) -> None:
        def answered(text: str | None) -> None:
            if text is not None:
                self._take(read(text))

        self.app.push_screen(Ask(f"{field.name}: {field.help}", field.typed, read), answered)

    def _take(self, described: Described) -> None:
        self._now = described
        self._show()

    def _make(self) -> None:
        try:
            check_new_name(self._training.reader, self._now.exercise.name)
        except BadInput as error:
            self.query_one(".help", Label).update(f"✗ {error}")
            return
        self.dismiss(self._now)

    def action_leave(self) -> None:
        """Keep what was changed of an exercise; make no new one."""
        self.dismiss(None if self._new else self._now)


def _no(word: str) -> str:
    return "nothing" if word == "none" else word
