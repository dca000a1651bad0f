"""Typing a set in the row in front."""

import re

from textual import events

from brainlift_tui.core.errors import BadInput
from brainlift_tui.core.exercise.exercise import Measure
from brainlift_tui.core.load.load import Load
from brainlift_tui.core.load.named import AnyLoad, NamedLoad
from brainlift_tui.core.rack.named import NamedRow
from brainlift_tui.core.rack.rack import lacks
from brainlift_tui.core.session.session_exercise import SessionExercise
from brainlift_tui.core.session.typed_set import TypedIn, example
from brainlift_tui.core.workout.wording import each_words
from brainlift_tui.core.workout.workout import SetKind, TrainingSet
from brainlift_tui.store.rack.racks import read_names
from brainlift_tui.tui.commands.everywhere import KEEP
from brainlift_tui.tui.desk.commands import EASY, FAILED, HARD, LOG
from brainlift_tui.tui.desk.desk import Desk
from brainlift_tui.tui.desk.modes import UNTYPED, given
from brainlift_tui.tui.desk.place import RowPlace
from brainlift_tui.tui.language.catalogue import worded
from brainlift_tui.tui.session.today_rows import RowKind, TodayRow, Typing
from brainlift_tui.tui.words import phrase, words

BEGIN_ENTRY = frozenset("0123456789x×")
BEGIN_NAME = frozenset("'\"")
"""A letter would be a command: behind one of these it belongs to the name of a band or a level."""
IN_ENTRY = BEGIN_ENTRY | frozenset("kglbsmin@: *-+.,")
UNITS = ("kg", "kgs", "lb", "lbs", "s", "m", "km", "mi", "min", "mins")
"""What letters spell in an entry."""

PASSING = (LOG, EASY, HARD, FAILED, KEEP)
"""Keys that mean what they always mean: those that end an entry, and the one that saves the log."""


async def take_key(desk: Desk, event: events.Key) -> bool:
    """Take a key that begins an entry or belongs to the one under way, or to what goes on."""
    if desk.mode is not None and await desk.mode.press(desk, event):
        return True
    sign = event.character or ""
    if desk.text is None:
        row = desk.row
        starts = len(sign) == 1 and (
            sign in BEGIN_ENTRY or (sign in BEGIN_NAME and _takes_names(desk))
        )
        if sign and sign in BEGIN_ENTRY and row is not None and row.kind is RowKind.HEADING:
            row = _first_open_row(desk, row)
        if not starts or row is None or row.kind not in (RowKind.OPEN, RowKind.DONE):
            _forget_problem(desk)
            return False
        desk.begin(sign)
    elif given((UNTYPED,), event.key) is not None:
        desk.text, desk.problem = None, ""
    elif event.key == "backspace":
        desk.text, desk.problem = desk.text[:-1] or None, ""
    elif sign == "-" and "@" not in desk.text:
        # A minus alone steps the load, so in an entry it turns the sign from anywhere.
        turned = desk.text[1:] if desk.text.startswith("-") else f"-{desk.text}"
        desk.text, desk.problem = turned, ""
    elif len(sign) == 1 and (_goes_on(desk.text, sign) or spells(desk, event)):
        desk.text, desk.problem = desk.text + sign, ""
    elif given(PASSING, event.key) is not None:
        return False
    elif sign.isprintable() and sign:
        desk.problem = phrase("“{sign}” is part of no set: it was left out.", sign=sign)
    desk.front.show_row()
    return True


def _goes_on(text: str, sign: str) -> bool:
    """Whether an entry can go on with a sign: a letter only as part of a unit's name."""
    if sign not in IN_ENTRY:
        return False
    if not sign.isalpha() or sign in BEGIN_ENTRY:
        return True
    letters = re.search(r"[a-wyz]*$", text)
    begun = (letters.group() if letters else "") + sign
    return any(unit.startswith(begun) for unit in UNITS)


def _first_open_row(desk: Desk, heading: TodayRow) -> TodayRow | None:
    """Go on from an exercise's heading to what is typed for: its next set."""
    done = len(desk.exercise.done) if desk.exercise is not None else 0
    desk.front.stand_on(TodayRow(RowKind.OPEN, heading.exercise, done))
    return desk.row


_BEFORE_A_NAME = r"(?:x?\s*\d+\s+)?[^\d@,;]*"
"""What may stand before a letter of a name: "12 ", and the letters before it."""


def _there(desk: Desk, exercise: SessionExercise, load: AnyLoad | None) -> NamedRow:
    """What is there by name for an exercise, in the list that a load stands in."""
    return desk.training.rack.named_for(exercise.exercise, load)


def spells(desk: Desk, event: events.Key) -> bool:
    """Whether a key is a letter of a load's name, and none of those that end the entry."""
    text, sign = desk.text, event.character or ""
    if text is None or not _takes_names(desk):
        return False
    return len(sign) == 1 and sign.isalpha() and bool(re.fullmatch(_BEFORE_A_NAME, text))


def _takes_names(desk: Desk) -> bool:
    """Whether the row in front may go by a name: of a band, or of what the lifter listed."""
    exercise, shown = desk.exercise, desk.shown
    if exercise is None or not exercise.exercise.takes_names:
        return False
    named = shown is not None and isinstance(shown.load, NamedLoad)
    return exercise.exercise.by_name or bool(desk.training.rack.levels) or named


def _forget_problem(desk: Desk) -> None:
    if desk.problem:
        desk.problem = ""
        desk.front.show_row()


def begin_edit(desk: Desk) -> None:
    """Begin to type with what the row shows."""
    from brainlift_tui.core.entry.entry import entry_text

    shown = desk.shown
    if shown is not None:
        desk.begin(entry_text(shown))
        desk.front.show_row()


def refuse_entry(desk: Desk, problem: str) -> None:
    """Say at the row why what was typed can't be logged."""
    row = desk.row
    if desk.text is None:
        desk.typed_at = None if row is None else RowPlace.of(row, desk.training.session)
    desk.problem = problem
    desk.front.show_row()


def being_typed(desk: Desk) -> Typing | None:
    """What is being typed or told at the row in front."""
    row, problem = desk.row, desk.problem or desk.astray
    if desk.text is None and not problem:
        return None
    if row is None or desk.astray:
        return Typing(row or TodayRow(RowKind.FINISH), "", desk.text, "", problem)
    reading = ""
    exercise = desk.exercise
    if desk.text is not None and exercise is not None:
        try:
            typed = entered(desk, exercise)
            reading = _as_read(desk, typed, exercise)
            if lacks(
                exercise.exercise, exercise.loads, typed.load, _there(desk, exercise, typed.load)
            ):
                reading += f"   {worded('not on this rack')}"
        except BadInput:
            reading = _expected_next(desk, exercise)
    return Typing(row, _label(desk), desk.text, reading, problem)


def _as_read(desk: Desk, typed: TrainingSet, exercise: SessionExercise) -> str:
    """What was understood; a load in the other unit stands as it was typed, too."""
    unit, load = desk.training.settings.unit, typed.load
    told = words(each_words(typed, exercise.exercise, unit))
    converted = isinstance(load, Load) and load.unit is not unit
    return f"{load} = {told}" if converted else told


def _label(desk: Desk) -> str:
    row, exercise, open_row = desk.row, desk.exercise, desk.open_row
    if open_row is not None:
        return open_row.label
    done = row is not None and exercise is not None and row.kind is RowKind.DONE
    return exercise.done_labels()[row.number] if done and exercise and row else ""


def _expected_next(desk: Desk, exercise: SessionExercise) -> str:
    if exercise.exercise.by_name:
        return phrase("such as {example}", example=example(exercise, "12"))
    if desk.shown is None and (desk.text or "").replace(",", ".").replace(".", "").isdigit():
        return phrase("{unit}, then x and the reps", unit=desk.training.settings.unit)
    return worded("such as 22.5x11") if exercise.exercise.measure is Measure.WEIGHTED else ""


def entered(desk: Desk, exercise: SessionExercise) -> TrainingSet:
    """The set that was typed, see `TypedIn.read`.

    Raises:
        BadInput: It can't be read, or is more than one set.
    """
    row, open_row, training = desk.row, desk.open_row, desk.training
    return TypedIn(
        exercise,
        desk.shown,
        training.settings.unit,
        training.rack,
        read_names(training.reader) if exercise.exercise.takes_names else (),
        SetKind.WORK if open_row is None else open_row.kind,
        None if open_row is None else open_row.side,
        timed=row is not None
        and (row.kind is RowKind.DONE or row.number in training.drafts.of(exercise)),
    ).read((desk.text or "").lstrip("".join(BEGIN_NAME)))
