"""Plain text for reading where there is no screen: today's plan, the past, an import."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING

from brainlift_tui.core.coaching.nudge import Advice
from brainlift_tui.core.coaching.wording import offer_words
from brainlift_tui.core.exercise.exercise import Exercise
from brainlift_tui.core.load.load import Unit
from brainlift_tui.core.said import NOTHING, Said, in_lines, in_turn, listed, said, said_of
from brainlift_tui.core.session.session import Session
from brainlift_tui.core.session.session_exercise import SessionExercise
from brainlift_tui.core.workout.past_session import PastSession
from brainlift_tui.core.workout.plausible import LEFT_OUT
from brainlift_tui.core.workout.wording import (
    asked_words,
    day_words,
    entered_in,
    set_words,
    sets_words,
    took_words,
)
from brainlift_tui.core.workout.workout import TrainingSet

if TYPE_CHECKING:
    from brainlift_tui.core.forecast.backtest import Figure


def today_text(session: Session, unit: Unit, advice: Mapping[int, Advice]) -> Said:
    """Today's plan: for each exercise the target, last time, and what comes next."""
    today = said("Today, {day:%A %-d %B %Y}", day=session.day)
    title = "" if session.day_done else session.title
    lines = [in_turn((part for part in (today, session.programme, title) if part), " · ")]
    if session.day_done:
        lines.append(said("Done for today. Next: {day}", day=session.title))
    if session.own_days is not None:
        names = listed([own.day.name for own in session.own_days.days])
        lines.append(
            said(
                "Your log tells of days that you train by: {days}. The app offers them on Today.",
                days=names,
            )
        )
    elif not session.exercises:
        lines.append(said("Nothing is planned."))
    for exercise in session.exercises:
        lines.append(NOTHING)
        lines += _exercise_lines(exercise, session.day, unit, advice.get(exercise.position))
    if session.cardio.wanted:
        dots, left = session.cardio.dots, session.cardio.words
        lines += [NOTHING, said("Cardio  {dots}  {left}", dots=dots, left=left)]
    return in_lines(lines)


def _exercise_lines(
    exercise: SessionExercise, day: date, unit: Unit, advice: Advice | None
) -> Iterator[Said]:
    measure = exercise.exercise.measure
    asked = asked_words(exercise.asked, exercise.exercise)
    yield said("{name}  {asked}", name=exercise.exercise.name, asked=asked)
    if exercise.last is not None:
        sets = sets_words(exercise.last.work_sets or exercise.last.sets, measure, unit)
        yield said("  {day}: {sets}", day=day_words(exercise.last.day, day), sets=sets)
    if exercise.done:
        done = sets_words([logged.done for logged in exercise.done], measure, unit)
        yield said("  done: {sets}", sets=done)
    upcoming = exercise.upcoming()
    if upcoming and upcoming[0] is not None:
        yield said("  next: {set}", set=set_words(upcoming[0], measure, unit))
    elif upcoming:
        times = exercise.asked.high + 3
        if exercise.exercise.by_name:
            yield said("  next: a band you could pull {times} times", times=times)
        else:
            yield said("  next: a weight you could lift {times} times", times=times)
    if advice is not None:
        yield said("  {offer}  {why}", offer=offer_words(advice), why=advice.why)


def logged_text(
    exercise: Exercise,
    sets: Sequence[TrainingSet],
    unit: Unit,
    *,
    doubted: bool,
    at: Said | None = None,
) -> Said:
    """What was logged, and what comes of it where it can hardly be meant.

    Args:
        exercise: Of what.
        sets: The sets.
        unit: The lifter's unit.
        doubted: Whether any of them is in doubt.
        at: When they were done, None for now.
    """
    done = sets_words(sets, exercise.measure, entered_in(sets, unit))
    told = said("✓ {name}: {sets}", name=exercise.name, sets=done)
    if at is not None:
        told = said("✓ {at} · {name}: {sets}", at=at, name=exercise.name, sets=done)
    return in_lines((told, LEFT_OUT)) if doubted else told


def nudges_text(nudges: Sequence[tuple[Exercise | None, Advice]]) -> Said:
    """Every nudge that stands now, a line each; one without an exercise concerns all of them."""
    if not nudges:
        return said("No nudge stands now.")
    return in_lines(
        said(
            "{what}: {offer}\n  {why}",
            what=exercise.name if exercise else said("Every exercise"),
            offer=offer_words(advice),
            why=advice.why,
        )
        for exercise, advice in nudges
    )


def backtest_text(figures: Sequence["Figure"]) -> Said:
    """The report card, a figure in two lines."""
    return in_lines(line for figure in figures for line in (figure.what, _measured(figure)))


def _measured(figure: "Figure") -> Said:
    """What a figure came to, with its interval, beside other rules."""
    if figure.value is None:
        return said("  nothing to measure yet")
    parts: list[Said] = [said("  {value}", value=figure.words(figure.value))]
    if figure.low is not None and figure.high is not None:
        low, high = figure.words(figure.low), figure.words(figure.high)
        parts.append(said(" ({low} to {high})", low=low, high=high))
    few = said("   n {sessions}, too few to say", sessions=figure.n)
    parts.append(few if figure.few else said("   n {sessions}", sessions=figure.n))
    parts += [
        said("   {rule} {value}", rule=rule, value=figure.words(value))
        for rule, value in figure.baselines.items()
    ]
    return in_turn(parts, "")


def exercise_text(exercise: Exercise, sessions: Sequence[PastSession], unit: Unit) -> Said:
    """Every session of an exercise, newest first."""
    count = said_of(len(sessions), "{number} session", "{number} sessions")
    lines = [said("{name}, {count}", name=exercise.name, count=count)]
    lines += [
        said(
            "{day}  {sets}",
            day=session.day.isoformat(),
            sets=sets_words(session.sets, exercise.measure, unit, each=exercise.implements == 2),
        )
        for session in reversed(sessions)
    ]
    return in_lines(lines)


def workout_text(
    day: date,
    title: str,
    seconds: int | None,
    exercises: Sequence[tuple[Exercise, Sequence[TrainingSet]]],
    unit: Unit,
) -> Said:
    """A workout: its day and what it came to, then a line for each exercise.

    Args:
        day: The local day.
        title: Its name.
        seconds: How long it took, None where that is not known.
        exercises: What was done, each with its sets.
        unit: The unit shown.
    """
    took = took_words(seconds) if seconds else NOTHING
    sets = sum(len(done) for _, done in exercises)
    head = said(
        "{day}  {title}  ({came_to})",
        day=day.isoformat(),
        title=title,
        came_to=in_turn((said_of(sets, "{number} set", "{number} sets"), took)),
    )
    lines = (
        said(
            "  {name}  {sets}",
            name=exercise.name,
            sets=sets_words(done, exercise.measure, unit, each=exercise.implements == 2),
        )
        for exercise, done in exercises
    )
    return in_lines((head, *lines))


def nothing_finished_text(*, under_way: bool) -> Said:
    """What stands in place of the workouts while none is finished."""
    if under_way:
        return said("No workout is finished yet; what is under way, brainlift today prints.")
    return said("No workout is finished yet: brainlift opens the app, brainlift log keeps a set.")
