"""Plain text for reading where there is no screen: today's plan, the past, an import."""

from collections.abc import Sequence
from datetime import date

from brainlift_tui.core.exercise import Exercise
from brainlift_tui.core.load import Unit
from brainlift_tui.core.log import ImportReport
from brainlift_tui.core.progression import PastSession
from brainlift_tui.core.session import Session, SessionExercise
from brainlift_tui.core.wording import (
    day_words,
    load_words,
    minutes_words,
    set_words,
    sets_words,
    target_words,
)

MOST_LEFT_OUT = 10


def today_text(session: Session, unit: Unit) -> str:
    """Today's plan: for each exercise the target, last time, and what comes next."""
    day = f"{session.day:%A} {session.day.day} {session.day:%B %Y}"
    title = " · ".join(filter(None, (session.programme, session.title)))
    lines = [" · ".join(filter(None, (f"Today, {day}", title)))]
    if not session.exercises:
        lines.append("Nothing is planned.")
    for exercise in session.exercises:
        lines += ["", *_exercise_lines(exercise, session.day, unit)]
    return "\n".join(lines)


def _exercise_lines(found: SessionExercise, day: date, unit: Unit) -> list[str]:
    measure = found.exercise.measure
    lines = [f"{found.exercise.name}  {target_words(found.asked, found.exercise)}"]
    if found.last is not None:
        sets = sets_words(found.last.work_sets or found.last.sets, measure, unit)
        lines.append(f"  {day_words(found.last.day, day)}: {sets}")
    if found.done:
        done = sets_words([logged.done for logged in found.done], measure, unit)
        lines.append(f"  done: {done}")
    upcoming = found.upcoming()
    if upcoming and upcoming[0] is not None:
        lines.append(f"  next: {set_words(upcoming[0], measure, unit)}")
    elif upcoming:
        lines.append(f"  next: a weight you could lift {found.asked.high + 3} times")
    nudge = found.nudge()
    if nudge is not None:
        lines.append(f"  ▲ {load_words(nudge.load_to, measure, unit)}? {nudge.why}")
    return lines


def exercise_text(exercise: Exercise, sessions: Sequence[PastSession], unit: Unit) -> str:
    """Every session of an exercise, newest first."""
    lines = [f"{exercise.name}, {_counted(len(sessions), 'session')}"]
    lines += [
        f"{session.day}  {sets_words(session.sets, exercise.measure, unit)}"
        for session in reversed(sessions)
    ]
    return "\n".join(lines)


def workout_text(
    day: date, title: str, sets: int, seconds: int | None, exercises: Sequence[str]
) -> str:
    """A workout in one line."""
    took = f", {minutes_words(seconds)}" if seconds else ""
    return f"{day}  {title}  ({_counted(sets, 'set')}{took}): {', '.join(exercises)}"


def import_text(report: ImportReport, *, dry_run: bool) -> str:
    """What an import brought, or would bring."""
    would = "Would add" if dry_run else "Added"
    counts = ", ".join(
        _counted(number, what)
        for number, what in (
            (report.workouts, "workout"),
            (report.sets, "set"),
            (report.exercises, "exercise"),
        )
    )
    lines = [f"{would} {counts} ({report.new_exercises} of them new)."]
    if report.already_there:
        were = "was" if report.already_there == 1 else "were"
        lines.append(f"{_counted(report.already_there, 'workout')} {were} there already.")
    if report.left_out:
        lines.append(f"Left out {len(report.left_out)}:")
        lines += [f"  line {left.line}: {left.reason}" for left in report.left_out[:MOST_LEFT_OUT]]
        more = len(report.left_out) - MOST_LEFT_OUT
        if more > 0:
            lines.append(f"  and {more} more; --json lists them all.")
    if report.rack_inferred:
        lines.append(
            "The rack now holds the loads of your last twelve months; S in the app changes it."
        )
    return "\n".join(lines)


def _counted(number: int, what: str) -> str:
    return f"{number} {what}" if number == 1 else f"{number} {what}s"
