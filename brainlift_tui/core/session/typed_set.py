"""A set as it is typed in a row, which says what the text leaves out: load, kind, side, time."""

from brainlift_tui.core.errors import BadInput
from brainlift_tui.core.exercise.exercise import Measure
from brainlift_tui.core.load.load import Unit
from brainlift_tui.core.load.named import NamedLoad, Names
from brainlift_tui.core.named_tuple import NamedTuple
from brainlift_tui.core.rack.named import USUAL_NAMES
from brainlift_tui.core.rack.rack import Rack
from brainlift_tui.core.said import Said, said
from brainlift_tui.core.session.session_exercise import SessionExercise
from brainlift_tui.core.workout.workout import SetKind, Side, TrainingSet

USUAL_NAME = USUAL_NAMES[1]
"""A band that most sets have."""

USUAL_LOAD = 20
"""What is typed as an example where the rack makes it, in either unit."""


class TypedIn(NamedTuple):
    """The row that a set is typed in.

    Attributes:
        exercise: Of what.
        shown: What the row shows, None where nothing is known of it.
        unit: The unit of loads typed without one.
        rack: What there is to lift.
        names: What loads may be called, whatever the exercise; see `read_names`.
        kind: What kind of set a row that shows nothing is for.
        side: And which side.
        timed: Whether cardio typed by its distance alone keeps the time that is shown.
    """

    exercise: SessionExercise
    shown: TrainingSet | None
    unit: Unit
    rack: Rack
    names: Names
    kind: SetKind = SetKind.WORK
    side: Side | None = None
    timed: bool = False

    def read(self, typed: str) -> TrainingSet:
        """The set that was typed.

        A lone number is reps, or the load where nothing is known of the exercise yet; a number that
        can't be reps is a load with the reps shown. Of cardio it is minutes.

        Raises:
            BadInput: It can't be read, or is more than one set.
        """
        from brainlift_tui.core.entry.entry import suited

        exercise, shown = self.exercise.exercise, self.shown
        cardio = exercise.measure is Measure.CARDIO
        sets = self._parsed(self._whole(typed))
        if len(sets) != 1:
            raise BadInput("That is more than one set; log them one by one.")
        done = sets[0]
        weighted = exercise.measure is Measure.WEIGHTED
        if shown is None and weighted and done.load is None and done.reps is not None:
            raise self._load_lacking(done.reps)
        if cardio and done.seconds is None and shown is not None and self.timed:
            done = done._replace(seconds=shown.seconds)
        kind, side = (shown.kind, shown.side) if shown else (self.kind, self.side)
        if isinstance(done.load, NamedLoad):
            there = self.rack.named_for(exercise, done.load)
            done = done._replace(load=there.written(done.load))
        return suited(done._replace(kind=kind, side=side), exercise)

    def _load_lacking(self, reps: int) -> BadInput:
        typed = example(self.exercise, str(reps))
        if self.exercise.exercise.by_name:
            return BadInput("With which band? Type {typed}.", typed=typed)
        return BadInput(
            "With which load? Type {typed}, or 0x{reps} without one.", typed=typed, reps=reps
        )

    def _whole(self, typed: str) -> str:
        """The text with what a lone number leaves out."""
        text, shown, exercise = typed.strip(), self.shown, self.exercise.exercise
        number = text.removesuffix("x").removesuffix("×").strip()
        if not number.replace(",", ".", 1).replace(".", "", 1).isdigit():
            return text
        if shown is None and exercise.by_name:
            raise BadInput("With which band? Type {typed}.", typed=example(self.exercise, number))
        if shown is None and exercise.measure is Measure.WEIGHTED:
            raise BadInput("How many reps? Type {number}x and the reps.", number=number)
        by_name = shown is not None and isinstance(shown.load, NamedLoad)
        reps = number == text and number.isdigit()
        if not by_name and not reps and shown is not None:
            return f"{number}x{shown.reps if shown.reps is not None else shown.seconds}"
        return f"{text}:00" if exercise.measure is Measure.CARDIO and reps else text

    def _parsed(self, text: str) -> tuple[TrainingSet, ...]:
        from brainlift_tui.core.entry.entry import parse_sets

        load, named = self.shown.load if self.shown else None, self.exercise.named
        try:
            return parse_sets(text, self.unit, load, self._names())
        except BadInput as error:
            if not named or not any(map(str.isalpha, text)):
                raise
            there = ", ".join(dict.fromkeys(name for one in named for name in one.names))
            raise BadInput(
                "{text!r} can't be read; write 12 {band}: {there}.",
                text=text,
                band=named[0],
                there=there,
            ) from error

    def _names(self) -> Names:
        """What the load may be called: one that was used is known, whatever the rack has by now."""
        if not self.exercise.exercise.takes_names:
            return ()
        used = [done.load for session in self.exercise.past[-1:] for done in session.sets]
        used += [logged.done.load for logged in self.exercise.done]
        lifted = (load for load in used if isinstance(load, NamedLoad))
        names = (name for load in lifted for name in load.names)
        return tuple(dict.fromkeys((*self.names, *names)))


def example(exercise: SessionExercise, reps: str) -> Said:
    """How a set is typed, a first one above all."""
    named = named_example(exercise, reps)
    if not named:
        return said("{load}x{reps}", load=_a_load(exercise), reps=reps)
    return said("{reps} {band} or {named}", reps=reps, band=_a_name(exercise), named=named)


def _a_load(exercise: SessionExercise) -> str:
    """The number of a load that there is: 20, or what the rack makes next below it."""
    loads = exercise.loads
    below = [load for load in loads if load.number() <= USUAL_LOAD]
    return (below[-1] if below else loads[0]).text if loads else str(USUAL_LOAD)


def named_example(exercise: SessionExercise, reps: str) -> str:
    """How a set with a band or a level is typed with its name first; "" where none is meant."""
    if not (exercise.exercise.by_name or exercise.named):
        return ""
    return f"'{_a_name(exercise)} x{reps}"


def _a_name(exercise: SessionExercise) -> str:
    return min((load.text for load in exercise.named), key=len, default=USUAL_NAME)
