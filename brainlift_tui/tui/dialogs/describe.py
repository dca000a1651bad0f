"""What an exercise is: a line for each property, changed in place; of a new one or an old."""

from collections.abc import Iterable
from typing import NamedTuple

from brainlift_tui.core.describing import (
    MEASURE_WORDS,
    muscles_text,
    read_muscles,
    read_rest,
    rest_text,
)
from brainlift_tui.core.exercise import Equipment, Exercise, Measure, Pattern, Station
from brainlift_tui.core.rack import Stack
from brainlift_tui.core.rack_addition import MACHINES
from brainlift_tui.core.rack_text import read_stack, write_stack
from brainlift_tui.core.rack_words import stack_words
from brainlift_tui.core.workout import check_text
from brainlift_tui.store.exercises import check_new_name
from brainlift_tui.tui.dialogs.form import Field, Form, chosen, typed
from brainlift_tui.tui.training import Training


class Described(NamedTuple):
    """An exercise as it was described.

    Attributes:
        exercise: The exercise.
        hidden: Whether lists leave it out.
        pins: Those of its own machine; None where it is like the others.
    """

    exercise: Exercise
    hidden: bool = False
    pins: Stack | None = None


class Describe(Form[Described]):
    """What can be said of an exercise."""

    SETUP = "Setup note"

    def __init__(
        self,
        training: Training,
        described: Exercise,
        *,
        hidden: bool = False,
        pins: Stack | None = None,
        new: bool = False,
        at: str = "",
        logs: str = "",
    ) -> None:
        """Show an exercise.

        Args:
            training: Where names are looked up.
            described: As it is, or as it was guessed.
            hidden: Whether lists leave it out now.
            pins: Those of its own machine.
            new: Whether it is still to be made.
            at: The property to stand on.
            logs: What is logged of it once it is made.
        """
        title = "A new exercise of your own" if new else described.name
        super().__init__(title, Described(described, hidden, pins), makes=new, at=at)
        self._training = training
        self._new = new
        self._logs = logs

    def makes(self) -> str:
        """The line that makes it, and logs what was typed."""
        return f"create “{self.now.exercise.name}”{self._logs}"

    def check_new(self) -> None:
        """Refuse a name that is taken."""
        check_new_name(self._training.reader, self.now.exercise.name)

    def fields(self) -> Iterable[Field[Described]]:
        """Everything that can be said of an exercise."""
        it = self.now.exercise
        yield typed("Name", it.name, it.name, self._named, "Old names go on finding it.")
        yield typed(
            self.SETUP,
            it.note or "–",
            it.note,
            self._noted,
            "Stands on Today each time: seat 4, pin 7.",
        )
        yield typed(
            "Own rest",
            rest_text(it.rest_s) if it.rest_s is not None else "by the rule",
            rest_text(it.rest_s),
            lambda text: self._with(rest_s=read_rest(text)),
            "2:30 or 150; empty leaves it to the rule, 0 starts none.",
        )
        yield chosen(
            "A set is",
            [(words, self._with(measure=m)) for m, words in MEASURE_WORDS.items()],
            list(Measure).index(it.measure),
            "What a set of it is counted in.",
        )
        yield chosen(
            "Done with",
            [(_no(e), self._with(equipment=e)) for e in Equipment],
            list(Equipment).index(it.equipment),
            "What carries the load; your rack makes the loads for it.",
        )
        yield chosen(
            "Movement",
            [(pattern, self._with(pattern=pattern)) for pattern in Pattern],
            list(Pattern).index(it.pattern),
            "What it can be swapped for.",
        )
        yield typed(
            "Works",
            muscles_text(it.direct) or "–",
            muscles_text(it.direct),
            lambda text: self._with(direct=read_muscles(text)),
            "Muscles a set counts whole for, with commas between.",
        )
        yield typed(
            "Helps",
            muscles_text(it.indirect) or "–",
            muscles_text(it.indirect),
            lambda text: self._with(indirect=read_muscles(text)),
            "Muscles a set counts half for.",
        )
        yield chosen(
            "Held",
            [("one", self._with(implements=1)), ("a pair", self._with(implements=2))],
            it.implements - 1,
            "A load is that of one.",
        )
        yield chosen(
            "Sides",
            [("both", self._with(one_sided=False)), ("each alone", self._with(one_sided=True))],
            int(it.one_sided),
            "Whether each side is done on its own.",
        )
        yield chosen(
            "Done on",
            [(_no(s), self._with(station=s)) for s in Station],
            list(Station).index(it.station),
            "What else it needs.",
        )
        if not self._new and it.equipment in MACHINES:
            yield self._pins_field()
        if not self._new:
            yield chosen(
                "Lists",
                [
                    ("offer it", self.now._replace(hidden=False)),
                    ("hide it", self.now._replace(hidden=True)),
                ],
                int(self.now.hidden),
                "A hidden one is offered last, and only when its name is typed.",
            )

    def _pins_field(self) -> Field[Described]:
        rack, unit = self._training.rack, self._training.settings.unit
        pins = self.now.pins
        return typed(
            "Its pins",
            stack_words(pins) if pins else f"like all machines: {stack_words(rack.stack)}",
            write_stack(pins or rack.stack, unit),
            lambda text: self.now._replace(pins=read_stack(text, unit)),
            f"On the rack {rack.name}, in {unit}: 5-100/5; empty is like all machines.",
        )

    def _with(self, **changes: object) -> Described:
        exercise = self.now.exercise._replace(**changes)  # type: ignore[arg-type]  # its own fields
        return self.now._replace(exercise=exercise)

    def _named(self, text: str) -> Described:
        slug = "" if self._new else self.now.exercise.slug
        return self._with(name=check_new_name(self._training.reader, text, slug))

    def _noted(self, text: str) -> Described:
        check_text(text, "note")
        return self._with(note=text.strip())


def _no(word: str) -> str:
    return "nothing" if word == "none" else word
