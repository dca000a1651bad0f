"""What is asked about a past workout: what a set was, which exercise, which words, and when."""

from collections.abc import Callable, Coroutine, Mapping
from datetime import datetime
from typing import Concatenate, ParamSpec, Protocol

from brainlift_tui.core.entry.entry import entry_text, parse_sets, suited
from brainlift_tui.core.errors import BadInput
from brainlift_tui.core.identity import WorkoutId
from brainlift_tui.core.load.named import NamedLoad
from brainlift_tui.core.session.session_exercise import LoggedSet
from brainlift_tui.core.workout.typed_time import read_local
from brainlift_tui.core.workout.wall_time import local_text
from brainlift_tui.core.workout.wording import sets_words
from brainlift_tui.core.workout.workout import TrainingSet, check_instant
from brainlift_tui.store.file.writer import Change
from brainlift_tui.store.looking_back import history
from brainlift_tui.store.looking_back.history import PastExercise, PastWorkout
from brainlift_tui.store.rack.racks import read_names
from brainlift_tui.store.workout import editing
from brainlift_tui.tui.dialogs.ask import Ask
from brainlift_tui.tui.language.catalogue import worded
from brainlift_tui.tui.session.training import Training
from brainlift_tui.tui.training_app import TrainingApp
from brainlift_tui.tui.words import phrase
from brainlift_tui.tui.workout.past_sets import PastRow

P = ParamSpec("P")


class Past(Protocol):
    """The past workout that something is asked about, as its screen has it."""

    workout_id: WorkoutId
    workout: PastWorkout | None

    @property
    def app(self) -> TrainingApp:
        """The app."""

    @property
    def training(self) -> Training:
        """What is trained."""

    @property
    def row(self) -> PastRow | None:
        """The row in front."""

    def told_of(self, done: str) -> None:
        """Show and say what was changed."""

    async def edit_set(
        self, exercise: PastExercise, logged: LoggedSet, changed: TrainingSet
    ) -> None:
        """Put a set right."""


async def ask_what_it_was(past: Past, exercise: PastExercise, logged: LoggedSet) -> None:
    """Ask for what a set was, in the words it could have been typed in."""

    def read(text: str) -> TrainingSet:
        used, unit = logged.done.load, past.training.settings.unit
        names = read_names(past.training.reader)
        if isinstance(used, NamedLoad):
            names = (*names, *used.names)
        sets = parse_sets(text, unit, used, names)
        if len(sets) != 1:
            raise BadInput("That is more than one set.")
        return suited(sets[0], exercise.exercise)

    name, label = exercise.exercise.name, exercise.label_of(logged)
    forms = worded(
        "red x8, red + blue x8 @2" if exercise.exercise.by_name else "20x8, 20lb x8 @2, 45s"
    )
    question = phrase("{name}, set {label}: {forms}", name=name, label=label, forms=forms)
    text = await past.app.push_screen_wait(Ask(question, entry_text(logged.done), read))
    if text is None:
        return
    typed = read(text)
    changed = logged.done.with_numbers_of(typed)
    await past.edit_set(exercise, logged, changed)


# Which exercise


async def swap(past: Past) -> None:
    """Say that it was another exercise."""
    from brainlift_tui.tui.exercise.pick import Pick

    row = past.row
    if row is None or row.exercise is None:
        return
    exercise = row.exercise.exercise
    title = phrase("What it was instead of {exercise}", exercise=exercise.name)
    picked = await past.app.push_screen_wait(Pick(past.training, title, exercise))
    if picked is not None:
        entry = row.exercise.entry
        await past.training.do(editing.swap_past_exercise, entry, picked, exercise.name)
        past.told_of(phrase("{old} is now {name}", old=exercise.name, name=picked.name))


async def add(past: Past) -> None:
    """Add an exercise with its sets."""
    from brainlift_tui.tui.exercise.pick import Pick

    picked = await past.app.push_screen_wait(Pick(past.training, worded("Add an exercise to it")))
    if picked is None:
        return
    sets = picked.sets
    if not sets:
        unit = past.training.settings.unit

        def read(text: str) -> tuple[TrainingSet, ...]:
            return parse_sets(text, unit, names=read_names(past.training.reader))

        question = phrase("Sets of {picked}: 20x8, 8 or 45s or 5 km 30:00", picked=picked.name)
        text = await past.app.push_screen_wait(Ask(question, check=read))
        if text is None:
            return
        sets = read(text)
    logged = await past.training.do(editing.add_to_past, past.workout_id, picked, sets)
    added = sets_words(logged.sets, logged.exercise.measure, past.training.settings.unit)
    past.told_of(phrase("{exercise}: {added} added", exercise=logged.exercise.name, added=added))


async def note(past: Past) -> None:
    """Write words on the set, the exercise or the workout."""
    row = past.row
    if row is None or past.workout is None:
        return
    if row.exercise is None:
        text = await past.app.push_screen_wait(Ask("Note on the workout", past.workout.note))
        if text is not None:
            await _change(past, history.note_past_workout, text)
        return
    name = row.exercise.exercise.name
    if row.logged is None:
        title = phrase("Note on {name} that day", name=name)
        text = await past.app.push_screen_wait(Ask(title, row.exercise.note))
        if text is not None:
            await past.training.do(editing.note_past_exercise, row.exercise.entry, text, name)
            past.told_of(phrase("Note on {name} kept", name=name))
        return
    title = phrase(
        "Note on set {label} of {name}", label=row.exercise.label_of(row.logged), name=name
    )
    text = await past.app.push_screen_wait(Ask(title, row.logged.done.note))
    if text is not None:
        await past.edit_set(row.exercise, row.logged, row.logged.done._replace(note=text))


async def rename(past: Past) -> None:
    """Give the workout another name."""
    if past.workout is not None:
        text = await past.app.push_screen_wait(Ask("Name of the workout", past.workout.title))
        if text is not None:
            await _change(past, history.rename_workout, text)


# When


async def change_time(past: Past) -> None:
    """Put the date and time of the set in front right, or of the workout."""
    row = past.row
    if row is None or past.workout is None:
        return
    zone = past.workout.zone

    def read(text: str) -> datetime:
        now = past.training.clock.moment().wall
        instant = read_local(text, zone, now)
        check_instant(instant, now, zone)
        return instant

    if row.exercise is not None and row.logged is not None:
        name, label = row.exercise.exercise.name, row.exercise.label_of(row.logged)
        instant = row.logged.done.done_at or past.workout.started_at
        question = phrase(
            "When was set {label} of {name} done? 2026-11-22 17:05", label=label, name=name
        )
        text = await past.app.push_screen_wait(Ask(question, local_text(instant, zone), read))
        if text is not None:
            entry, position = row.exercise.entry, row.logged.position
            await past.training.do(editing.time_set, entry, position, read(text), name)
            past.told_of(phrase("{name}: time of set {label} changed", name=name, label=label))
        return
    now = local_text(past.workout.started_at, zone)
    text = await past.app.push_screen_wait(Ask("When did it start? 2026-11-22 17:05", now, read))
    if text is not None:
        await _change(past, history.move_workout, read(text))


async def change_length(past: Past) -> None:
    """Say how long it took."""
    if past.workout is None:
        return
    ended = past.workout.finished_at or past.workout.started_at
    minutes = round((ended - past.workout.started_at).total_seconds() / 60)
    text = await past.app.push_screen_wait(
        Ask("How many minutes did it take?", str(minutes), read_minutes)
    )
    if text is not None:
        await _change(past, editing.set_length, read_minutes(text) * 60)


# What came of it


async def _change(
    past: Past,
    action: Callable[Concatenate[Change, WorkoutId, P], None],
    *args: P.args,
    **kwargs: P.kwargs,
) -> None:
    await past.training.do(action, past.workout_id, *args, **kwargs)
    past.told_of(worded("Changed"))


ASKED: Mapping[str, Callable[[Past], Coroutine[object, object, None]]] = {
    "add": add,
    "swap": swap,
    "note": note,
    "title": rename,
    "time": change_time,
    "length": change_length,
}
"""What can be asked about it, by the name that a key has for it."""


def read_minutes(text: str) -> int:
    """Whole minutes of at most a day.

    Raises:
        BadInput: It is no such number.
    """
    if not text.strip().isdecimal() or not 0 <= int(text) <= 24 * 60:
        raise BadInput("Write whole minutes, 0 to 1440.")
    return int(text)
