"""What Today's list shows, line by line."""

from collections.abc import Iterator, Sequence
from textwrap import wrap

from textual.content import Content

from brainlift_tui.core.identity import ExerciseKey
from brainlift_tui.core.said import Key, said
from brainlift_tui.core.session.rounds import labels
from brainlift_tui.core.session.session import Session
from brainlift_tui.core.workout.shown_text import one_line
from brainlift_tui.core.workout.wording import asked_words
from brainlift_tui.tui.desk.commands import LOG
from brainlift_tui.tui.language.catalogue import worded
from brainlift_tui.tui.language.names import called
from brainlift_tui.tui.session.brackets import BETWEEN, same_group
from brainlift_tui.tui.session.exercise_lines import ExerciseShown, exercise_lines, shown_of
from brainlift_tui.tui.session.today_rows import RowKind, TodayLine, TodayRow, Typing
from brainlift_tui.tui.session.training import Training
from brainlift_tui.tui.words import phrase, words


class TodayLines:
    """Every line of Today; what an exercise shows is drawn anew when something about it changed.

    Args:
        training: What is trained.
    """

    def __init__(self, training: Training) -> None:
        self._training = training
        self._drawn: dict[ExerciseKey, tuple[ExerciseShown, list[TodayLine]]] = {}

    def draw(self, width: int, typing: Typing | None = None) -> list[TodayLine]:
        """The lines as they are now.

        Args:
            width: Columns of the list.
            typing: What is being typed, or told, at a row.
        """
        training, session = self._training, self._training.session
        if training.day_done:
            return list(_done_for_today(training, width))
        if session.own_days is not None:
            from brainlift_tui.tui.session.own_days import own_days_lines

            return list(own_days_lines(training, session.own_days, width))
        lines = list(_before_the_exercises(training, width))
        turn = session.next_row()
        names = labels(session.exercises)
        drawn, self._drawn = self._drawn, {}
        for position, exercise in enumerate(session.exercises):
            if position:
                above = same_group(session.exercises, position, position - 1)
                lines.append(TodayLine(BETWEEN if above else Content("")))
            next_up = turn is not None and turn[0] == position
            shown = shown_of(training, position, width, names.get(position, ""), next_up=next_up)
            known = drawn.get(exercise.key)
            if known is None or known[0] != shown:
                known = shown, exercise_lines(training, shown)
            self._drawn[exercise.key] = known
            lines += known[1]
        if session.workout is not None:
            lines += [TodayLine(Content("")), _finish(training)]
        elif not session.exercises:
            nothing = f"  {words(NOTHING_PLANNED)}"
            lines.append(TodayLine(Content.styled(nothing, "$foreground-muted")))
        return lines if typing is None else list(_with_typing(lines, typing, width))


def _to_begin_with(training: Training, width: int) -> Iterator[TodayLine]:
    """What somebody new is told, until they did a day of a programme."""
    from brainlift_tui.core.lifter.safety import before_the_first_set
    from brainlift_tui.store.lifter.first_run import is_set_up
    from brainlift_tui.store.lifter.safety import read_safety

    if not is_set_up(training.reader):
        yield TodayLine(Content(f"  {words(NEW_HERE)}").truncate(width, ellipsis=True))
    asked = before_the_first_set(read_safety(training.reader))
    yield TodayLine(Content(f"  {words(asked)}").truncate(width, ellipsis=True))


def _before_the_exercises(training: Training, width: int) -> Iterator[TodayLine]:
    session = training.session
    if session.empty:
        yield from _to_begin_with(training, width)
    if session.remark:
        yield from (_told(line, width) for line in wrap(words(session.remark), width - 2))
    all_new = _all_new(session)
    if all_new:
        yield _told(words(ALL_NEW), width)
    if session.cardio.left:
        yield _cardio(session, width)
    if session.empty or session.remark or all_new or session.cardio.left:
        yield TodayLine(Content(""))


def _done_for_today(training: Training, width: int) -> Iterator[TodayLine]:
    """What is said once one has trained, and what the next day will hold."""
    session = training.session
    if session.empty:
        yield from _to_begin_with(training, width)
    told = Content.styled(f"   {words(session.day_done)}", "bold").truncate(width, ellipsis=True)
    yield TodayLine(told, TodayRow(RowKind.NEXT_DAY))
    if session.cardio.left:
        yield _cardio(session, width)
    yield TodayLine(Content(""))
    names = [Content(called(exercise.exercise.name)) for exercise in session.exercises]
    widest = max(name.cell_length for name in names)
    for name, exercise in zip(names, session.exercises, strict=True):
        asked = words(asked_words(exercise.asked, exercise.exercise))
        yield _told(f" {name}{' ' * (widest - name.cell_length)}   {asked}", width)


def _cardio(session: Session, width: int) -> TodayLine:
    """The half-hours of the week's plan, done any day, and how one is logged."""
    plan = session.cardio
    return TodayLine(
        Content.assemble(
            f"  {words(said('Cardio'))}  ",
            (plan.dots, "bold"),
            (f"  {words(plan.words)}   {words(HALF_HOUR)}", "$foreground-muted"),
        ).truncate(width, ellipsis=True)
    )


HALF_HOUR = said("{key} walking 30 min", key=Key("log.line", ":"))
NOTHING_PLANNED = said("Nothing is planned. {key} adds an exercise.", key=Key("today.add", "n"))
NEW_HERE = said(
    "New here? {key} asks what you own and how often you train: five Enters.",
    key=Key("go.set_up", "*"),
)
ALL_NEW = said(
    "Nothing here was done before: {copy} copies the last workout, {plan} has programmes.",
    copy=Key("today.copy", "c"),
    plan=Key("go.plan", "P"),
)


def _told(text: str, width: int) -> TodayLine:
    told = Content.styled(f"  {text}", "$foreground-muted")
    return TodayLine(told.truncate(width, ellipsis=True))


def _all_new(session: Session) -> bool:
    """Whether somebody with a log, from another app perhaps, is shown what they never did."""
    known = session.empty or session.begun or session.workout is not None
    return bool(session.exercises) and not known and not any(e.past for e in session.exercises)


def _finish(training: Training) -> TodayLine:
    session = training.session
    planned = sum(e.work_count + e.open_rows for e in session.exercises)
    done = sum(e.work_count for e in session.exercises)
    note = f"   ✎ {one_line(session.note)}" if session.note else ""
    complete = session.next_open() is None
    content = Content.assemble(
        (f"    {worded('Finish')}", "bold $accent" if complete else "bold"),
        (
            "   " + phrase("{done} of {planned} sets done", done=done, planned=planned),
            "$foreground-muted",
        ),
        (note, "$foreground-muted italic"),
    )
    return TodayLine(content, TodayRow(RowKind.FINISH), _left_open(training))


def _left_open(training: Training) -> Content:
    """What Enter would leave undone, told where it is about to be pressed."""
    left = sum(exercise.open_rows for exercise in training.session.exercises)
    if not left:
        return Content("")
    told = phrase("{number} open, {key} finishes anyway", number=left, key=LOG.key)
    return Content.styled(f"   {told}", "bold")


def _with_typing(lines: Sequence[TodayLine], typing: Typing, width: int) -> Iterator[TodayLine]:
    sign = "✎" if typing.row.kind is RowKind.DONE else "▸"
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
                    (f" {typing.label:>3} {sign}    ", "bold"),
                    (f"{typing.text}▏", "bold $accent"),
                    (f"   {typing.reading}", "$foreground-muted"),
                ),
                line.row,
            )
        if typing.problem:
            for place, told in enumerate(wrap(typing.problem, max(20, width - 13))):
                begins = " " if place else "✗"
                line_told = Content.styled(f"           {begins} {told}", "bold $error")
                yield TodayLine(line_told, problem=True)
