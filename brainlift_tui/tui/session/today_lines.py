"""What Today's list shows, line by line."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from enum import Enum, auto
from textwrap import wrap
from typing import NamedTuple

from textual.content import Content

from brainlift_tui.core.coaching.nudge import Advice
from brainlift_tui.core.coaching.wording import can_be_taken, offer_words
from brainlift_tui.core.exercise.exercise import Measure
from brainlift_tui.core.exercise.how_done import how_done
from brainlift_tui.core.lifter.safety import before_the_first_set
from brainlift_tui.core.load.load import Load, Unit, from_ng
from brainlift_tui.core.rack.addition import remark
from brainlift_tui.core.rack.words import whole_setup_words
from brainlift_tui.core.rest.rest import clock_text
from brainlift_tui.core.session.open_rows import OpenRow
from brainlift_tui.core.session.rounds import group_of, labels, round_rest
from brainlift_tui.core.session.session import Session
from brainlift_tui.core.session.session_exercise import SessionExercise
from brainlift_tui.core.workout.shown_text import one_line
from brainlift_tui.core.workout.wording import (
    KIND_WORDS,
    count_words,
    day_words,
    effort_words,
    load_words,
    reserve_words,
    sets_words,
    target_words,
)
from brainlift_tui.core.workout.workout import Target, TrainingSet
from brainlift_tui.store.lifter.safety import read_safety
from brainlift_tui.tui.session.brackets import BETWEEN, bracketed, same_group
from brainlift_tui.tui.session.training import Training
from brainlift_tui.tui.words import words


class RowKind(Enum):
    """What a row that the cursor can stand on is."""

    HEADING = auto()
    DONE = auto()
    OPEN = auto()
    FINISH = auto()


class TodayRow(NamedTuple):
    """A row that the cursor can stand on.

    Attributes:
        kind: What it is.
        exercise: Its place among today's exercises.
        number: Which of the logged sets (done), or which of the work sets (open).
    """

    kind: RowKind
    exercise: int = 0
    number: int = 0


class TodayLine(NamedTuple):
    """One line of the list.

    Attributes:
        content: What it shows.
        row: The row it is, None for a line that only tells something.
    """

    content: Content
    row: TodayRow | None = None


class Typing(NamedTuple):
    """An entry being typed in a row, or what is to be told next to it.

    Attributes:
        row: The row.
        label: What stands before it: its number, or a letter for its kind.
        text: What was typed so far, None while nothing is.
        reading: What it would log, in words.
        problem: Why it can't be logged yet.
    """

    row: TodayRow
    label: str = ""
    text: str | None = None
    reading: str = ""
    problem: str = ""


def today_lines(training: Training, width: int, typing: Typing | None = None) -> list[TodayLine]:
    """Every line of Today.

    Args:
        training: What is trained.
        width: Columns of the list.
        typing: What is being typed, or told, at a row.
    """
    lines: list[TodayLine] = []
    session = training.session
    if session.empty:
        lines.append(TodayLine(_welcome(training, width)))
        asked = before_the_first_set(read_safety(training.reader))
        lines.append(TodayLine(Content(f"  {words(asked)}").truncate(width, ellipsis=True)))
    if session.remark:
        lines.append(_told(words(session.remark), width))
    if _all_new(session):
        lines.append(_told(ALL_NEW, width))
    if lines:
        lines.append(TodayLine(Content("")))
    exercises, turn = session.exercises, session.next_row()
    names = labels(exercises)
    for at, exercise in enumerate(exercises):
        above, below = (same_group(exercises, at, at + by) for by in (-1, 1))
        if at:
            lines.append(TodayLine(BETWEEN if above else Content("")))
        next_up = turn is not None and turn[0] == at
        drawn = list(
            _exercise_lines(training, at, exercise, width, names.get(at, ""), next_up=next_up)
        )
        if at in names:
            signs = bracketed([line.content for line in drawn], opens=not above, closes=not below)
            drawn = [
                TodayLine(content, line.row) for content, line in zip(signs, drawn, strict=True)
            ]
        lines += drawn
    if session.workout is not None:
        lines += [TodayLine(Content("")), _finish(training)]
    elif not session.exercises:
        lines.append(
            TodayLine(
                Content.styled("  Nothing is planned. n adds an exercise.", "$foreground-muted")
            )
        )
    if typing is not None:
        lines = list(_with_typing(lines, typing))
    return lines


ALL_NEW = "Nothing here was done before: c copies the last workout, P has programmes."


def _told(words: str, width: int) -> TodayLine:
    told = Content.styled(f"  {words}", "$foreground-muted")
    return TodayLine(told.truncate(width, ellipsis=True))


def _all_new(session: Session) -> bool:
    """Whether somebody with a log, from another app perhaps, is shown what they never did."""
    known = session.empty or session.workout is not None
    return bool(session.exercises) and not known and not any(e.past for e in session.exercises)


def _welcome(training: Training, width: int) -> Content:
    unit = "kilograms" if training.settings.unit is Unit.KG else "pounds"
    programme = training.session.programme or "no programme"
    text = f"  New here: {unit}, a few dumbbells, {programme}."
    line = Content.assemble(
        (text, "$foreground-muted"), ("  S", "bold"), (" changes them.", "$foreground-muted")
    )
    return line.truncate(width)


def _exercise_lines(
    training: Training,
    at: int,
    exercise: SessionExercise,
    width: int,
    label: str,
    *,
    next_up: bool,
) -> Iterator[TodayLine]:
    unit = training.settings.unit
    yield TodayLine(_heading(training, at, width, label), TodayRow(RowKind.HEADING, at))
    yield TodayLine(_last_time(training, exercise, width))
    if how := how_done(exercise.exercise.slug):
        for place, told in enumerate(wrap(words(how), max(20, width - 8))):
            yield TodayLine(
                Content.styled(f"      {' ' if place else '!'} {told}", "$foreground-muted")
            )
    for note in filter(None, (exercise.exercise.note, exercise.note)):
        yield TodayLine(Content.styled(f"      ✎ {one_line(note)}", "$foreground-muted italic"))
    rows = training.open_list(exercise)
    sets = (*(logged.done for logged in exercise.done), *(row.shown for row in rows))
    fraction = fraction_width(sets, unit)
    numbers = exercise.done_labels()
    hung: Load | None = None
    for place, logged in enumerate(exercise.done):
        measure, done = exercise.exercise.measure, logged.done
        columns = set_columns(done, measure, unit, fraction)
        yield TodayLine(
            _done(numbers[place], done, measure, columns), TodayRow(RowKind.DONE, at, place)
        )
    if exercise.done and not rows:
        load = exercise.done[-1].done.load
        lacking = remark(training.rack, exercise.exercise, exercise.loads, load)
        if lacking:
            yield TodayLine(Content.styled(f"          {words(lacking)}", "$foreground-muted"))
    for ahead, open_row in enumerate(rows):
        row = TodayRow(RowKind.OPEN, at, len(exercise.done) + ahead)
        if open_row.shown is not None:
            columns = set_columns(open_row.shown, exercise.exercise.measure, unit, fraction)
        else:
            columns = _unknown(exercise.asked, unit, told=ahead == 0)
        now = next_up and ahead == 0
        load = open_row.shown.load if open_row.shown else None
        plates = "" if load == hung else _plates(training, exercise, load)
        hung = load
        style = "bold" if now else "$foreground-muted"
        content = Content.assemble(
            (f"    {open_row.label:>3} {'▸' if now else '·'} {columns}", style),
            (_aside(exercise, open_row, unit, now=now), "$foreground-muted"),
            (f"   {plates}" if plates else "", "bold" if now else "$foreground-muted"),
        )
        yield TodayLine(content, row)


def _aside(exercise: SessionExercise, row: OpenRow, unit: Unit, *, now: bool) -> str:
    """What stands quietly behind an open row: its kind, and what both implements come to."""
    words = [KIND_WORDS[row.kind]]
    if row.amrap:
        words.append("as many as you can")
    load = row.shown.load if row.shown else None
    if now and load is not None and exercise.exercise.implements == 2:
        total = from_ng(2 * load.ng, load.unit)
        words.append(f"2 × {load.shown_in(unit)} = {total.shown_in(unit)} {unit}")
    told = "   ".join(filter(None, words))
    return f"   {told}" if told else ""


def _plates(training: Training, exercise: SessionExercise, load: Load | None) -> str:
    """What to hang or to set before the set; the rows behind it stay as they are."""
    lacking = remark(training.rack, exercise.exercise, exercise.loads, load)
    if lacking is not None:
        return words(lacking)
    setup = whole_setup_words(training.rack, exercise.exercise, load, training.settings.unit)
    return words(setup)


def _rest_words(training: Training, at: int) -> str:
    """The rest after its sets; in a superset that after the round stands on the last exercise."""
    exercises, settings = training.session.exercises, training.settings
    places = group_of(exercises, at)
    if not places:
        return _rest_of(exercises[at].rest_after(None, settings))
    if at != places[-1]:
        return ""
    rest = round_rest([exercises[place] for place in places], None, settings)
    return _rest_of(rest.seconds)


def _rest_of(seconds: int) -> str:
    return f"rest {clock_text(seconds):>5}" if seconds else "no rest"


def _asked(exercise: SessionExercise) -> Target:
    """What is asked; where nobody asked for a number of sets, as many as there are rows."""
    if exercise.target is not None:
        return exercise.asked
    return replace(exercise.asked, sets=max(1, exercise.rows, exercise.work_count))


def _heading(training: Training, at: int, width: int, label: str) -> Content:
    exercise = training.session.exercises[at]
    done = not exercise.ahead
    name = Content.styled(exercise.exercise.name, "bold" if not done else "bold $foreground-muted")
    asked = target_words(_asked(exercise), exercise.exercise)
    rest = _rest_words(training, at) if training.settings.rest else ""
    right = f"{asked:<12}  {rest:>10} " if training.settings.rest else f"{asked:<12} "
    ticked = done and bool(exercise.done)
    if label:
        mark = Content.assemble("    ", (label, "bold $accent"), " ✓ " if ticked else "  ")
    else:
        mark = Content("  ✓ " if ticked else "    ")
    side = "  per side" if exercise.exercise.one_sided else ""
    room = width - len(right) - mark.cell_length - 2
    name = name.truncate(max(8, room), ellipsis=True)
    if name.cell_length + len(side) > room:
        side = ""
    left = Content.assemble(mark, name, (side, "$foreground-muted"))
    gap = max(2, width - left.cell_length - len(right))
    return Content.assemble(left, " " * gap, (right, "$foreground-muted"))


def _last_time(training: Training, exercise: SessionExercise, width: int) -> Content:
    unit, measure = training.settings.unit, exercise.exercise.measure
    last = exercise.last
    if last is None:
        return Content.styled("      first time", "$foreground-muted")
    sets = last.work_sets or last.sets
    efforts = [effort_words(done.effort) for done in sets if done.effort]
    felt = f"   {efforts[-1]}" if efforts else ""
    day = day_words(last.day, training.session.day)
    text = f"      {day:<6} {sets_words(sets, measure, unit)}{felt}"
    left = Content.styled(text, "$foreground-muted")
    advice = training.advice.get(exercise.position)
    if advice is None:
        return left.truncate(width, ellipsis=True)
    right = nudge_content(advice)
    left = left.truncate(max(0, width - right.cell_length - 2), ellipsis=True)
    gap = max(2, width - left.cell_length - right.cell_length)
    return Content.assemble(left, " " * gap, right)


def nudge_content(advice: Advice) -> Content:
    """A nudge and the key that takes it, or tells why where there is nothing to take."""
    takes = can_be_taken(advice)
    style = "bold $accent" if takes else "$foreground-muted"
    key = "a" if takes else "y"
    return Content.assemble((words(offer_words(advice)), style), "  ", (key, "bold"), " ")


def _done(label: str, done: TrainingSet, measure: Measure, columns: str) -> Content:
    reserve = reserve_words(done, measure)
    felt = "  ".join(filter(None, (KIND_WORDS[done.kind], effort_words(done.effort), reserve)))
    note = f"  ✎ {one_line(done.note)}" if done.note else ""
    return Content.assemble(
        (f"    {label:>3} ", "$foreground-muted"),
        ("✓ ", "$success"),
        columns,
        ("   " + felt if felt else "", "$foreground-muted"),
        (note, "$foreground-muted italic"),
    )


def _unknown(target: Target, unit: Unit, *, told: bool) -> str:
    reps = str(target.low) if target.low == target.high else f"{target.low}–{target.high}"
    how = f", a weight you could lift {target.high + 3} times" if told else ""
    return f"    – {unit} × {reps}{how}"


def _finish(training: Training) -> TodayLine:
    session = training.session
    planned = sum(e.work_count + e.open_rows for e in session.exercises)
    done = sum(e.work_count for e in session.exercises)
    note = f"   ✎ {one_line(session.note)}" if session.note else ""
    complete = session.next_open() is None
    content = Content.assemble(
        ("    Finish", "bold $accent" if complete else "bold"),
        (f"   {done} of {planned} sets done", "$foreground-muted"),
        (note, "$foreground-muted italic"),
    )
    return TodayLine(content, TodayRow(RowKind.FINISH))


def _with_typing(lines: Sequence[TodayLine], typing: Typing) -> Iterator[TodayLine]:
    for line in lines:
        if line.row != typing.row:
            yield line
            continue
        if typing.text is None:
            yield line
        else:
            yield TodayLine(
                Content.assemble(
                    line.content[:3],
                    (f" {typing.label:>3} ▸  ", "bold"),
                    (f"{typing.text}▏", "bold $accent"),
                    (f"   {typing.reading}", "$foreground-muted"),
                ),
                line.row,
            )
        if typing.problem:
            yield TodayLine(Content.styled(f"         ✗ {typing.problem}", "$error"))


def fraction_width(sets: Iterable[TrainingSet | None], unit: Unit) -> int:
    """Columns that the decimals of these sets' loads take, the sign among them."""
    loads = (done.load.shown_in(unit) for done in sets if done is not None and done.load)
    return max(
        (len(point + rest) for _, point, rest in (n.partition(".") for n in loads)), default=0
    )


def set_columns(done: TrainingSet, measure: Measure, unit: Unit, fraction: int) -> str:
    """A set with its load lined up on the decimal sign: "  22.5 kg × 12".

    Args:
        done: The set.
        measure: What its exercise is counted in.
        unit: The unit shown.
        fraction: Columns for decimals, see `fraction_width`.
    """
    count = count_words(done)
    load = load_words(done.load, measure, unit)
    if not load:
        words = f"{count} reps" if done.reps is not None and not done.seconds else count
        return f"     {words}"
    number, _, name = load.partition(" ")
    whole, point, rest = number.partition(".")
    return f"{whole:>5}{point + rest:<{fraction}} {name} × {count}"
