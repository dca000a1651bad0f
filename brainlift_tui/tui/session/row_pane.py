"""Beside Today's list, where there is room: the row in front in digits that are read from afar."""

from collections.abc import Iterator

from rich.cells import cell_len
from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from brainlift_tui.core.coaching.nudge import Advice
from brainlift_tui.core.coaching.wording import can_be_taken, likely_words, offer_words
from brainlift_tui.core.load.load import Load, Unit
from brainlift_tui.core.looking_back.strength import best_one_rep_max
from brainlift_tui.core.named_tuple import NamedTuple
from brainlift_tui.core.said import said_of
from brainlift_tui.core.session.session import Session
from brainlift_tui.core.session.session_exercise import SessionExercise
from brainlift_tui.core.workout.past_session import count_of
from brainlift_tui.core.workout.shown_text import one_line
from brainlift_tui.core.workout.wording import (
    KIND_WORDS,
    effort_words,
    set_words,
    sets_words,
    target_words,
    took_words,
)
from brainlift_tui.tui.desk.desk import Desk
from brainlift_tui.tui.language.catalogue import worded
from brainlift_tui.tui.language.names import called
from brainlift_tui.tui.session.exercise_lines import plates_words, rest_words
from brainlift_tui.tui.session.today_rows import RowKind
from brainlift_tui.tui.session.training import Training
from brainlift_tui.tui.widgets.bars import spark
from brainlift_tui.tui.widgets.big_digits import ROWS, big_words, parted
from brainlift_tui.tui.words import phrase, words

MUTED = "$foreground-muted"
STACKED_BELOW = 60
"""Columns below which the load stands above the reps, so that both can be large."""

TALLEST = 11
"""Lines that a number takes at most."""

SESSIONS = 12
"""So many sessions of the past are drawn."""


class PaneShown(NamedTuple):
    """What the pane shows.

    Attributes:
        name: The exercise.
        which: Which of its rows it is, and what is asked.
        set: The set in words; what is being typed, while something is.
        typing: Whether it is being typed.
        advice: The nudge on the exercise.
        beside: What to hang, how long to rest: a line each.
        past: One number for each of the last sessions, oldest first.
        past_words: What those are.
    """

    name: str = ""
    which: str = ""
    set: str = ""
    typing: bool = False
    advice: Advice | None = None
    beside: tuple[str, ...] = ()
    past: tuple[float, ...] = ()
    past_words: str = ""


NOTHING = PaneShown()


def pane_of(desk: Desk) -> PaneShown:
    """What the pane shows of the row in front."""
    row, exercise, training = desk.row, desk.exercise, desk.training
    if row is not None and row.kind is RowKind.FINISH:
        return _finish(training.session)
    if training.day_done and (row is None or row.of_days):
        return _day(training)
    if row is None or exercise is None:
        return NOTHING
    unit, done = training.settings.unit, desk.shown
    target = words(target_words(exercise.asked, exercise.exercise))
    which, beside = target, []
    if row.kind is RowKind.DONE and done is not None:
        which = phrase("set {label} done", label=exercise.done_labels()[row.number])
        felt = words(effort_words(done.effort))
        beside.append(felt)
    open_row = desk.open_row
    if open_row is not None:
        counted = exercise.work_count + exercise.open_rows
        which = phrase(
            "set {label} of {counted}, {target}",
            label=open_row.label,
            counted=counted,
            target=target,
        )
        if not open_row.kind.counts:
            which = f"{words(KIND_WORDS[open_row.kind])}, {target}"
        load = open_row.shown.load if open_row.shown else None
        beside.append(plates_words(training, exercise, load))
    if training.settings.rest:
        beside.append(rest_words(training, row.exercise))
    told = words(set_words(done, exercise.exercise.measure, unit)) if done else ""
    past, past_words = strength_so_far(exercise, unit)
    return PaneShown(
        called(exercise.exercise.name),
        which,
        told if desk.text is None else desk.text,
        desk.text is not None,
        training.coach.advice.get(exercise.position),
        tuple(filter(None, beside)),
        past,
        past_words,
    )


def _finish(session: Session) -> PaneShown:
    """What finishing would end: how much of the day is done, and which exercises are open."""
    exercises = session.exercises
    done = sum(exercise.work_count for exercise in exercises)
    planned = done + sum(exercise.open_rows for exercise in exercises)
    still_open = tuple(
        f"{exercise.open_rows} × {one_line(called(exercise.exercise.name))}"
        for exercise in exercises
        if exercise.open_rows
    )
    which = worded("Still open") if still_open else worded("Every set of today is done.")
    return PaneShown(
        name=worded("Finish"),
        which="",
        set=words(said_of(planned, "{done} of {number} set", "{done} of {number} sets", done=done)),
        beside=(which, *still_open),
    )


def _day(training: Training) -> PaneShown:
    """What today came to, once one is done: its last workout, exercise by exercise."""
    from brainlift_tui.store.looking_back.history import read_workout
    from brainlift_tui.store.looking_back.training_days import workouts_of_day
    from brainlift_tui.store.looking_back.workout_list import read_line

    reader = training.reader
    ids = workouts_of_day(reader, training.clock.today())
    line = read_line(reader, ids[-1]) if ids else None
    workout = read_workout(reader, ids[-1]) if ids else None
    if line is None or workout is None:
        return NOTHING
    unit = training.settings.unit
    done: list[str] = []
    for each in workout.exercises:
        told = sets_words([one.done for one in each.sets], each.exercise.measure, unit)
        done += [called(each.exercise.name), f"  {words(told)}"]
    return PaneShown(
        one_line(called(line.title)) or worded("Workout"),
        words(took_words(line.seconds)) if line.seconds else "",
        words(said_of(line.sets, "{number} set", "{number} sets")),
        beside=tuple(done),
    )


def strength_so_far(exercise: SessionExercise, unit: Unit) -> tuple[tuple[float, ...], str]:
    """The last sessions by the strength they showed; where that is not known, by the best set."""
    sessions = exercise.past[-SESSIONS:]
    shown = [best_one_rep_max(session.work_sets) for session in sessions]
    known = [kg for kg in shown if kg is not None]
    if len(known) > 1:
        first, last = (
            Load.of(round(kg, 1), Unit.KG).shown_in(unit) for kg in (known[0], known[-1])
        )
        return tuple(known), phrase(
            "est. 1RM {first} to {last} {unit}, {sessions} sessions",
            first=first,
            last=last,
            unit=unit,
            sessions=len(known),
        )
    counts = [
        max((count_of(s, timed=exercise.timed) or 0 for s in session.work_sets), default=0)
        for session in sessions
    ]
    if len(counts) < 2 or not any(counts):
        return (), ""
    told = phrase(
        "best set {first} to {last} s, {sessions} sessions"
        if exercise.timed
        else "best set {first} to {last} reps, {sessions} sessions",
        first=counts[0],
        last=counts[-1],
        sessions=len(counts),
    )
    return tuple(map(float, counts)), told


class RowPane(Widget):
    """The row in front: its exercise, the set in large digits, the nudge and the last weeks."""

    DEFAULT_CSS = """
    RowPane { width: 1fr; height: 1fr; padding: 0 1 0 3; }
    """

    shown: reactive[PaneShown] = reactive(NOTHING)

    def render(self) -> Content:
        """Line by line, the digits as large as the room allows."""
        width, height = self.content_size
        shown = self.shown
        above = [
            Content.styled(called(shown.name), "bold").truncate(width, ellipsis=True),
            Content.styled(shown.which, MUTED).truncate(width, ellipsis=True),
        ]
        below = list(_below(shown, width))
        room = height - len(above) - len(below) - 2
        style = "bold $accent" if shown.typing else "bold"
        digits = [Content.styled(row, style) for row in _digits(shown.set, width, room)]
        gap = [Content("")]
        return Content("\n").join([*above, *gap, *digits, *gap, *below][:height])


def _digits(told: str, width: int, room: int) -> list[str]:
    """The set in digits; load and reps one above the other where the pane is narrow."""
    if not told:
        return []
    spaced = parted(told)
    load, times, count = spaced.partition(" × ")
    tall = min(TALLEST, room)
    if not times or width >= STACKED_BELOW or room < 2 * ROWS + 1:
        return big_words(spaced, width, tall if times else min(tall, 7))
    each = min(7, (room - 1) // 2)
    return [*big_words(load, width, each), "", *big_words(f"× {count}", width, each)]


def _below(shown: PaneShown, width: int) -> Iterator[Content]:
    if shown.advice is not None:
        yield from _nudge(shown.advice, width)
        yield Content("")
    for line in shown.beside:
        yield from Content(line).wrap(width)
    if shown.past:
        yield Content("")
        yield Content.styled(spark(shown.past), "$accent")
        told = shown.past_words
        if cell_len(told) > width:
            # "12 sessions" moves down as a whole.
            told = ",\n".join(told.rsplit(", ", 1))
        yield from _muted(told, width)


def _nudge(advice: Advice, width: int) -> Iterator[Content]:
    takes = can_be_taken(advice)
    offer = Content.assemble(
        (words(offer_words(advice)), "bold $accent" if takes else MUTED),
        "  ",
        ("a" if takes else "y", "bold"),
    )
    yield offer.truncate(width, ellipsis=True)
    likely = likely_words(advice)
    if likely is not None:
        yield from _muted(words(likely), width)


def _muted(told: str, width: int) -> Iterator[Content]:
    return (Content.styled(line.plain, MUTED) for line in Content(told).wrap(width))
