"""What an exercise is: a line for each property, changed in place; of a new one or an old."""

from collections.abc import Callable, Iterable

from brainlift_tui.core.exercise.describing import (
    MEASURE_WORDS,
    read_muscles,
    read_rest,
    rest_text,
)
from brainlift_tui.core.exercise.exercise import (
    Equipment,
    Exercise,
    Measure,
    Muscle,
    Pattern,
    Station,
)
from brainlift_tui.core.named_tuple import NamedTuple
from brainlift_tui.core.rack.addition import MACHINES
from brainlift_tui.core.rack.rack import Stack
from brainlift_tui.core.rack.text import read_stack, write_stack
from brainlift_tui.core.rack.words import stack_words
from brainlift_tui.core.said import said
from brainlift_tui.core.workout.workout import check_text
from brainlift_tui.store.exercise.exercises import check_new_name
from brainlift_tui.tui.dialogs.form import Field, Form, Making, chosen, typed
from brainlift_tui.tui.language.catalogue import worded
from brainlift_tui.tui.language.names import called
from brainlift_tui.tui.session.training import Training
from brainlift_tui.tui.words import phrase, words

SETUP = worded("Setup note")


class Notes(NamedTuple):
    """What was written down today, on three things.

    Attributes:
        label: Which set it is, the one in front or the one done before it; "" where none was.
        on_set: On that set.
        today: On the exercise, today.
        workout: On today's workout.
    """

    label: str
    on_set: str
    today: str
    workout: str

    @property
    def set_field(self) -> str:
        """The line of the note on the set."""
        return phrase("Note on set {label}", label=self.label)


class Described(NamedTuple):
    """An exercise as it was described.

    Attributes:
        exercise: The exercise.
        hidden: Whether lists leave it out.
        pins: Those of its own machine; None where it is like the others.
        notes: Those of today; None where it is described by itself.
    """

    exercise: Exercise
    hidden: bool = False
    pins: Stack | None = None
    notes: Notes | None = None


def describe(training: Training, described: Described, first_field: str = "") -> Form[Described]:
    """Ask what an exercise is.

    Args:
        training: Where names are looked up.
        described: As it is.
        first_field: The property to stand on.
    """
    sheet = ExerciseSheet(training)
    return Form(called(described.exercise.name), described, sheet.fields, first_field=first_field)


def describe_new(training: Training, guessed: Exercise, logs: str = "") -> Form[Described]:
    """Ask what a new exercise is.

    Args:
        training: Where names are looked up.
        guessed: What it is taken to be.
        logs: What is logged of it once it is made.
    """
    sheet = ExerciseSheet(training, new=True)
    making: Making[Described] = Making(
        lambda now: phrase("create “{name}”{logs}", name=now.exercise.name, logs=logs),
        lambda now: check_new_name(training.reader, now.exercise.name),
    )
    title = worded("A new exercise of your own")
    return Form(title, Described(guessed), sheet.fields, making=making)


class ExerciseSheet:
    """What can be said of an exercise."""

    def __init__(self, training: Training, *, new: bool = False) -> None:
        """Begin.

        Args:
            training: Where names are looked up.
            new: Whether it is still to be made.
        """
        self._training = training
        self._new = new

    def fields(self, now: Described) -> Iterable[Field[Described]]:
        """Everything that can be said of an exercise."""
        it = now.exercise
        yield typed(
            "Name",
            it.name,
            it.name,
            lambda text: self._named(now, text),
            "Old names go on finding it.",
        )
        yield from _note_fields(now)
        yield typed(
            SETUP,
            it.note or "–",
            it.note,
            lambda text: _noted(now, text),
            "Stands on Today each time, such as “seat 4, pin 7”.",
        )
        yield typed(
            "Own rest",
            rest_text(it.rest_s) if it.rest_s is not None else worded("by the rule"),
            rest_text(it.rest_s),
            lambda text: _with(now, rest_s=read_rest(text)),
            "2:30 or 150; empty leaves it to the rule, 0 starts none.",
        )
        yield from _kind_fields(now)
        if not self._new and it.equipment in MACHINES:
            yield self._pins_field(now)
        if not self._new:
            yield chosen(
                "Lists",
                [
                    (worded("offer it"), now._replace(hidden=False)),
                    (worded("hide it"), now._replace(hidden=True)),
                ],
                int(now.hidden),
                "A hidden one is offered last, and only when its name is typed.",
            )

    def _pins_field(self, now: Described) -> Field[Described]:
        rack, unit = self._training.rack, self._training.settings.unit
        pins = now.pins
        return typed(
            "Its pins",
            words(
                stack_words(pins)
                if pins
                else said("like all machines: {pins}", pins=stack_words(rack.stack))
            ),
            write_stack(pins or rack.stack, unit),
            lambda text: now._replace(pins=read_stack(text, unit)),
            phrase(
                "On the rack {rack}, in {unit}: 5-100/5; empty is like all machines.",
                rack=rack.name,
                unit=unit,
            ),
        )

    def _named(self, now: Described, text: str) -> Described:
        slug = "" if self._new else now.exercise.slug
        return _with(now, name=check_new_name(self._training.reader, text, slug))


def _note_fields(now: Described) -> Iterable[Field[Described]]:
    """What was written down today."""
    if (notes := now.notes) is None:
        return

    def kept(of: str) -> Callable[[str], Described]:
        def read(text: str) -> Described:
            check_text(text, "note")
            written = notes._replace(**{of: text.strip()})
            return now._replace(notes=written)

        return read

    told = worded("A note on the whole workout.")
    yield typed("Workout note", notes.workout or "–", notes.workout, kept("workout"), told)
    told = worded("A note on the exercise, for today alone.")
    yield typed("Today's note", notes.today or "–", notes.today, kept("today"), told)
    if notes.label:
        told = worded("A note on that one set.")
        yield typed(notes.set_field, notes.on_set or "–", notes.on_set, kept("on_set"), told)


def _kind_fields(now: Described) -> Iterable[Field[Described]]:
    """What kind of exercise it is."""
    it = now.exercise
    yield chosen(
        "A set is",
        [(words(told), _with(now, measure=m)) for m, told in MEASURE_WORDS.items()],
        list(Measure).index(it.measure),
        "What a set of it is counted in.",
    )
    yield chosen(
        "Done with",
        [(_no(e), _with(now, equipment=e)) for e in Equipment],
        list(Equipment).index(it.equipment),
        "What carries the load; your rack makes the loads for it.",
    )
    yield chosen(
        "Movement",
        [(worded(pattern.value), _with(now, pattern=pattern)) for pattern in Pattern],
        list(Pattern).index(it.pattern),
        "What it can be swapped for.",
    )
    yield typed(
        "Works",
        _muscles(it.direct) or "–",
        _muscles(it.direct),
        lambda text: _with(now, direct=_muscles_typed(text)),
        "Muscles a set counts whole for, with commas between.",
    )
    yield typed(
        "Helps",
        _muscles(it.indirect) or "–",
        _muscles(it.indirect),
        lambda text: _with(now, indirect=_muscles_typed(text)),
        "Muscles a set counts half for.",
    )
    yield chosen(
        "Held",
        [(worded("one"), _with(now, implements=1)), (worded("a pair"), _with(now, implements=2))],
        it.implements - 1,
        "A load is that of one.",
    )
    yield chosen(
        "Sides",
        [
            (worded("both"), _with(now, one_sided=False)),
            (worded("each alone"), _with(now, one_sided=True)),
        ],
        int(it.one_sided),
        "Whether each side is done on its own.",
    )
    yield chosen(
        "Done on",
        [(_no(s), _with(now, station=s)) for s in Station],
        list(Station).index(it.station),
        "What else it needs.",
    )


def _with(now: Described, **changes: object) -> Described:
    exercise = now.exercise._replace(**changes)  # type: ignore[arg-type]  # its own fields
    return now._replace(exercise=exercise)


def _noted(now: Described, text: str) -> Described:
    check_text(text, "note")
    return _with(now, note=text.strip())


def _no(word: str) -> str:
    return worded("nothing" if word == "none" else word)


def _muscles(muscles: tuple[Muscle, ...]) -> str:
    """Muscles as they are called here, with commas between."""
    return ", ".join(worded(muscle.value) for muscle in muscles)


def _muscles_typed(text: str) -> tuple[Muscle, ...]:
    """Muscles by the names they have here or their first letters, or by the English ones."""
    return read_muscles(text, _muscle_named)


def _muscle_named(word: str) -> str:
    """The English name of one muscle, in small letters; what is no name here stays."""
    names = {worded(muscle.value).casefold(): muscle.value for muscle in Muscle}
    fits = [value for name, value in names.items() if name.startswith(word)]
    return names.get(word) or (fits[0] if len(fits) == 1 else word)
