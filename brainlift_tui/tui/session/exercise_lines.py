"""What Today shows of one exercise, line by line."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from textwrap import wrap

from textual.content import Content

from brainlift_tui.core.coaching.nudge import Advice
from brainlift_tui.core.exercise.exercise import Measure
from brainlift_tui.core.exercise.how_done import how_done
from brainlift_tui.core.lifter.settings import Settings
from brainlift_tui.core.load.load import Unit, from_ng
from brainlift_tui.core.load.named import AnyLoad, NamedLoad
from brainlift_tui.core.named_tuple import NamedTuple
from brainlift_tui.core.rack.addition import remark
from brainlift_tui.core.rack.rack import Rack
from brainlift_tui.core.rack.words import whole_setup_words
from brainlift_tui.core.rest.rest import clock_text
from brainlift_tui.core.said import Said, in_turn, said
from brainlift_tui.core.session.open_rows import OpenRow
from brainlift_tui.core.session.rounds import group_of, round_rest
from brainlift_tui.core.session.session_exercise import SessionExercise
from brainlift_tui.core.workout.past_session import PastSession
from brainlift_tui.core.workout.shown_text import one_line
from brainlift_tui.core.workout.wording import (
    KIND_WORDS,
    beside_words,
    count_words,
    day_words,
    effort_words,
    load_words,
    set_words,
    sets_words,
    target_words,
)
from brainlift_tui.core.workout.workout import Target, TrainingSet
from brainlift_tui.tui.desk.commands import OTHER
from brainlift_tui.tui.kept_back.unstored import UNSTORED
from brainlift_tui.tui.language.catalogue import worded
from brainlift_tui.tui.language.names import called
from brainlift_tui.tui.session.brackets import bracketed, same_group
from brainlift_tui.tui.session.today_rows import RowKind, TodayLine, TodayRow
from brainlift_tui.tui.session.training import Training
from brainlift_tui.tui.widgets.lined_up import decimals, lined_up
from brainlift_tui.tui.words import phrase, words

WIDEST = 100
"""Columns over which an exercise is spread: what is asked stands near its name, however wide."""

LEAST_NAME = 20
"""So much of a name is left at least before "per side" gives way to it."""

LAST_TIME = " " * 6
"""What stands before the day of the last time."""

WHOLE = 5
"""Columns for what stands before the decimal sign of a load."""

LOAD_ENDS = 10 + WHOLE
"""The column behind a row's load, decimals not counted: behind its number and its sign."""


LESS_AGAIN = said("lighter, as before")
"""Why a row goes back below the set just done, which was more than last time."""


class ExerciseShown(NamedTuple):
    """All that decides what the lines of an exercise show.

    Attributes:
        at: Its place among today's exercises.
        round: The exercises that it is done in turns with, itself among them.
        rows: Its open rows.
        advice: What it is nudged to.
        label: Its letter and number in a superset, else "".
        next_up: Whether its first open row is what comes next.
        width: Columns of the list.
        day: Today.
        settings: The lifter's.
        rack: Where they train.
        unstored_since: The moment from which on the disk takes nothing; None while it does.
    """

    at: int
    round: tuple[SessionExercise, ...]
    rows: tuple[OpenRow, ...]
    advice: Advice | None
    label: str
    next_up: bool
    width: int
    day: date
    settings: Settings
    rack: Rack
    unstored_since: datetime | None


def shown_of(
    training: Training, at: int, width: int, label: str, *, next_up: bool
) -> ExerciseShown:
    """What decides it now for the exercise at place `at`."""
    exercises = training.session.exercises
    return ExerciseShown(
        at=at,
        round=tuple(exercises[place] for place in group_of(exercises, at) or (at,)),
        rows=training.drafts.open_list(exercises[at]),
        advice=training.coach.advice.get(exercises[at].position),
        label=label,
        next_up=next_up,
        width=width,
        day=training.session.day,
        settings=training.settings,
        rack=training.rack,
        unstored_since=training.unstored_since,
    )


def exercise_lines(training: Training, shown: ExerciseShown) -> list[TodayLine]:
    """What an exercise shows: its heading, last time, its sets and what is to come."""
    exercises, position = training.session.exercises, shown.at
    drawn = list(_lines(training, exercises[position], shown))
    if not shown.label:
        return drawn
    above, below = (same_group(exercises, position, position + by) for by in (-1, 1))
    signs = bracketed([line.content for line in drawn], opens=not above, closes=not below)
    return [line._replace(content=content) for content, line in zip(signs, drawn, strict=True)]


def _lines(
    training: Training, exercise: SessionExercise, shown: ExerciseShown
) -> Iterator[TodayLine]:
    unit, position, width, rows = training.settings.unit, shown.at, shown.width, shown.rows
    yield TodayLine(
        _heading(training, position, width, shown.label), TodayRow(RowKind.HEADING, position)
    )
    sets = (*(logged.done for logged in exercise.done), *(row.shown for row in rows))
    last = () if exercise.last is None else exercise.last.work_sets[:1] or exercise.last.sets[:1]
    fraction = fraction_width((*sets, *last), unit)
    yield TodayLine(_last_time(training, exercise, width, fraction))
    if how := how_done(exercise.exercise.slug):
        for place, told in enumerate(wrap(words(how), max(20, width - 8))):
            yield TodayLine(
                Content.styled(f"      {' ' if place else '!'} {told}", "$foreground-muted")
            )
    for note in filter(None, (exercise.exercise.note, exercise.note)):
        yield TodayLine(Content.styled(f"      ✎ {one_line(note)}", "$foreground-muted italic"))
    numbers = exercise.done_labels()
    hung: AnyLoad | None = None
    for place, logged in enumerate(exercise.done):
        measure, done = exercise.exercise.measure, logged.done
        columns = set_columns(done, measure, unit, fraction)
        sign = _sign(done, shown.unstored_since)
        drawn = _done(numbers[place], done, measure, columns, sign)
        yield TodayLine(drawn, TodayRow(RowKind.DONE, position, place))
    if exercise.done and not rows:
        load = exercise.done[-1].done.load
        lacking = remark(training.rack, exercise.exercise, exercise.loads, load)
        if lacking:
            yield TodayLine(Content.styled(f"          {words(lacking)}", "$foreground-muted"))
    for ahead, open_row in enumerate(rows):
        row = TodayRow(RowKind.OPEN, position, len(exercise.done) + ahead)
        if open_row.shown is not None:
            columns = set_columns(open_row.shown, exercise.exercise.measure, unit, fraction)
        else:
            columns = f"    {first_words(exercise, unit, told=ahead == 0)}"
        now = shown.next_up and ahead == 0
        load = open_row.shown.load if open_row.shown else None
        plates = "" if load == hung else plates_words(training, exercise, load)
        hung = load
        content = Content.assemble(
            (
                f"    {open_row.label:>3} {'▸' if now else '·'} ",
                "bold" if now else "$foreground-muted",
            ),
            (columns, "bold" if now else ""),
            (_aside(training, exercise, open_row, now=now), "$foreground-muted"),
            (f"   {plates}" if plates else "", "bold" if now else "$foreground-muted"),
        )
        yield TodayLine(content, row, _other(exercise, open_row, unit))


def _other(exercise: SessionExercise, row: OpenRow, unit: Unit) -> Content:
    """The other guess and the key that logs it."""
    if row.other is None:
        return Content("")
    told = words(other_words(exercise, row.other, unit))
    return Content.assemble("   ", (OTHER.key, "bold"), (f" {told}", "$foreground-muted"))


def other_words(exercise: SessionExercise, other: TrainingSet, unit: Unit) -> Said:
    """The other guess, behind its key: "or 22.5 kg × 8"."""
    return said("or {set}", set=set_words(other, exercise.exercise.measure, unit))


def _aside(training: Training, exercise: SessionExercise, row: OpenRow, *, now: bool) -> str:
    """What stands quietly behind an open row: its kind, and what both implements come to.

    Where the rack lacks the load that is told instead, there is no room for both.
    """
    parts = [KIND_WORDS[row.kind]]
    if row.amrap:
        parts.append(said("as many as you can"))
    if row.less and now:
        parts.append(LESS_AGAIN)
    load = row.shown.weight if row.shown else None
    of_two = load if now and exercise.exercise.implements == 2 else None
    if of_two and not remark(training.rack, exercise.exercise, exercise.loads, of_two):
        unit = training.settings.unit
        total = from_ng(2 * of_two.ng, of_two.unit)
        each = of_two.shown_in(unit)
        parts.append(said("2 × {each} = {total}", each=each, total=total.in_unit(unit)))
    told = words(in_turn(parts, "   "))
    return f"   {told}" if told else ""


def plates_words(training: Training, exercise: SessionExercise, load: AnyLoad | None) -> str:
    """What to hang or to set before the set; the rows behind it stay as they are."""
    lacking = remark(training.rack, exercise.exercise, exercise.loads, load)
    if lacking is not None:
        return words(lacking)
    setup = whole_setup_words(training.rack, exercise.exercise, load, training.settings.unit)
    return words(setup)


def rest_words(training: Training, at: int) -> str:
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
    return phrase("rest {clock:>5}", clock=clock_text(seconds)) if seconds else worded("no rest")


def _asked(exercise: SessionExercise) -> Target:
    """What is asked; where nobody asked for a number of sets, as many as there are rows."""
    if exercise.target is not None:
        return exercise.asked
    return exercise.asked._replace(sets=max(1, exercise.rows, exercise.work_count))


def _heading(training: Training, at: int, width: int, label: str) -> Content:
    exercise = training.session.exercises[at]
    done = not exercise.ahead
    name = Content.styled(
        called(exercise.exercise.name), "bold" if not done else "bold $foreground-muted"
    )
    asked = words(target_words(_asked(exercise), exercise.exercise))
    rest = rest_words(training, at) if training.settings.rest else ""
    right = f"{asked:<12}  {rest:>10} " if training.settings.rest else f"{asked:<12} "
    ticked = done and bool(exercise.done)
    if label:
        mark = Content.assemble("    ", (label, "bold $accent"), " ✓ " if ticked else "  ")
    else:
        mark = Content("  ✓ " if ticked else "    ")
    side = f"  {worded('per side')}" if exercise.exercise.one_sided else ""
    room = width - len(right) - mark.cell_length - 2
    if room - len(side) < LEAST_NAME:
        side = ""
    # What is done on each side is told first: the end of a long name says less.
    name = name.truncate(max(8, room - len(side)), ellipsis=True)
    left = Content.assemble(mark, name, (side, "$foreground-muted"))
    gap = max(2, min(width, WIDEST) - left.cell_length - len(right))
    return Content.assemble(left, " " * gap, (right, "$foreground-muted"))


def _last_time(training: Training, exercise: SessionExercise, width: int, fraction: int) -> Content:
    """Last time's sets, the first load above the rows' loads, and today's nudge."""
    text = f"{LAST_TIME}{worded('first time')}"
    if exercise.last is not None:
        text = _told_of(training, exercise, exercise.last, fraction)
    left = Content.styled(text, "$foreground-muted")
    advice = training.coach.advice.get(exercise.position)
    if advice is None:
        return left.truncate(width, ellipsis=True)
    right = nudge_content(advice)
    if left.cell_length + 2 + right.cell_length > width:
        right = nudge_content(advice, brief=True)
    left = left.truncate(max(0, width - right.cell_length - 2), ellipsis=True)
    gap = max(2, min(width, WIDEST) - left.cell_length - right.cell_length)
    return Content.assemble(left, " " * gap, right)


def _told_of(
    training: Training, exercise: SessionExercise, last: PastSession, fraction: int
) -> str:
    unit, measure = training.settings.unit, exercise.exercise.measure
    sets = last.work_sets or last.sets
    day = words(day_words(last.day, training.session.day))
    told = words(sets_words(sets, measure, unit))
    whole = max(0, LOAD_ENDS - len(LAST_TIME) - max(6, len(day)) - 1)
    if any(done.weight for done in sets[:1]) and words(load_words(sets[0].load, measure, unit)):
        told = lined_up(told, whole, fraction)
    else:
        told = " " * whole + told
    return f"{LAST_TIME}{day:<6} {told}{felt_words(sets)}"


def felt_words(sets: Sequence[TrainingSet]) -> str:
    """How the last set that was told of felt, and which one it was where others came behind it."""
    told = [(number, done.effort) for number, done in enumerate(sets, 1) if done.effort]
    if not told:
        return ""
    number, effort = told[-1]
    which = "" if number == len(sets) else " " + phrase("in set {number}", number=number)
    return f"   {words(effort_words(effort))}{which}"


def nudge_content(advice: Advice, *, brief: bool = False) -> Content:
    """A nudge and the key that takes it, or tells why where there is nothing to take.

    Args:
        advice: The nudge.
        brief: Whether to leave out how likely it is to go well.
    """
    from brainlift_tui.core.coaching.wording import can_be_taken, likely_words, offer_words

    takes = can_be_taken(advice)
    style = "bold $accent" if takes else "$foreground-muted"
    key = "a" if takes else "y"
    likely = None if brief else likely_words(advice)
    told = words(offer_words(advice)) + (f"  {words(likely)}" if likely else "")
    return Content.assemble((told, style), "  ", (key, "bold"), " ")


def _sign(done: TrainingSet, unstored_since: datetime | None) -> tuple[str, str]:
    """Whether a set is on the disk, and how that is drawn."""
    if unstored_since is None or done.done_at is None or done.done_at < unstored_since:
        return "✓ ", "$success"
    return f"{UNSTORED} ", "bold $warning"


def _done(
    label: str, done: TrainingSet, measure: Measure, columns: str, sign: tuple[str, str]
) -> Content:
    felt = words(beside_words(done, measure))
    note = f"  ✎ {one_line(done.note)}" if done.note else ""
    return Content.assemble(
        (f"    {label:>3} ", "$foreground-muted"),
        sign,
        (columns, "$foreground-muted"),
        ("   " + felt if felt else "", "$foreground-muted"),
        (note, "$foreground-muted italic"),
    )


def first_words(exercise: SessionExercise, unit: Unit, *, told: bool = True) -> str:
    """What is asked of a first set, of which nothing is known.

    Args:
        exercise: What is done.
        unit: The unit shown.
        told: Whether it is told how to find the load.
    """
    low, high = exercise.asked.low, exercise.asked.high
    reps = str(low) if low == high else f"{low}–{high}"
    what = str(unit)
    if exercise.exercise.by_name:
        what = worded("band")
    elif exercise.exercise.implements == 2:
        what = phrase("{unit} each", unit=unit)
    return f"– {what} × {reps}" + (f", {first_load_words(exercise)}" if told else "")


def first_load_words(exercise: SessionExercise) -> str:
    """How to find the load of a first set."""
    times = exercise.asked.high + 3
    if exercise.exercise.by_name:
        return phrase("one you could pull {times} times", times=times)
    return phrase("a weight you could lift {times} times", times=times)


def fraction_width(sets: Iterable[TrainingSet | None], unit: Unit) -> int:
    """Columns that the decimals of these sets' loads take, the sign among them."""
    return decimals(done.weight.shown_in(unit) for done in sets if done is not None and done.weight)


def set_columns(done: TrainingSet, measure: Measure, unit: Unit, fraction: int) -> str:
    """A set with its load lined up on the decimal sign: "  22.5 kg × 12".

    Args:
        done: The set.
        measure: What its exercise is counted in.
        unit: The unit shown.
        fraction: Columns for decimals, see `fraction_width`.
    """
    count = words(count_words(done))
    load = words(load_words(done.load, measure, unit))
    if not load:
        told = (
            phrase("{count} reps", count=count)
            if done.reps is not None and not done.seconds
            else count
        )
        return f"     {told}"
    if isinstance(done.load, NamedLoad):
        return f"     {load} × {count}"
    return f"{lined_up(load, WHOLE, fraction)} × {count}"
