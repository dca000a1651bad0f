"""Plain text for reading where there is no screen: today's plan, the past, an import."""

from collections.abc import Mapping, Sequence
from datetime import date

from brainlift_tui.core.coaching.nudge import Advice
from brainlift_tui.core.coaching.wording import offer_words
from brainlift_tui.core.exercise.exercise import Exercise
from brainlift_tui.core.forecast.backtest import Figure
from brainlift_tui.core.load.load import Unit
from brainlift_tui.core.session.session import Session
from brainlift_tui.core.session.session_exercise import SessionExercise
from brainlift_tui.core.workout.log import ImportReport
from brainlift_tui.core.workout.past_session import PastSession
from brainlift_tui.core.workout.wording import (
    asked_words,
    day_words,
    minutes_words,
    set_words,
    sets_words,
)

MOST_LEFT_OUT = 10


def today_text(session: Session, unit: Unit, advice: Mapping[int, Advice]) -> str:
    """Today's plan: for each exercise the target, last time, and what comes next."""
    day = f"{session.day:%A} {session.day.day} {session.day:%B %Y}"
    title = " · ".join(filter(None, (session.programme, session.title)))
    lines = [" · ".join(filter(None, (f"Today, {day}", title)))]
    if not session.exercises:
        lines.append("Nothing is planned.")
    for exercise in session.exercises:
        lines += ["", *_exercise_lines(exercise, session.day, unit, advice.get(exercise.position))]
    return "\n".join(lines)


def _exercise_lines(
    found: SessionExercise, day: date, unit: Unit, advice: Advice | None
) -> list[str]:
    measure = found.exercise.measure
    lines = [f"{found.exercise.name}  {asked_words(found.asked, found.exercise)}"]
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
    if advice is not None:
        lines.append(f"  {offer_words(advice).english()}  {advice.why.english()}")
    return lines


def nudges_text(nudges: Sequence[tuple[Exercise | None, Advice]]) -> str:
    """Every nudge that stands now, a line each; one without an exercise concerns all of them."""
    if not nudges:
        return "No nudge stands now."
    return "\n".join(
        f"{exercise.name if exercise else 'Every exercise'}: {offer_words(advice)}\n  {advice.why}"
        for exercise, advice in nudges
    )


def backtest_text(figures: Sequence[Figure]) -> str:
    """The report card, a figure in two lines."""
    lines: list[str] = []
    for figure in figures:
        lines.append(str(figure.what))
        if figure.value is None:
            lines.append("  nothing to measure yet")
            continue
        span = ""
        if figure.low is not None and figure.high is not None:
            span = f" ({figure.words(figure.low)} to {figure.words(figure.high)})"
        others = "".join(f"   {name} {figure.words(v)}" for name, v in figure.baselines.items())
        few = ", too few to say" if figure.few else ""
        lines.append(f"  {figure.words(figure.value)}{span}   n {figure.n}{few}{others}")
    return "\n".join(lines)


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
    if report.measurements or report.measurements_there:
        lines = [f"{would} {_counted(report.measurements, 'measurement')} of the body."]
    if report.measurements_there:
        were = "was" if report.measurements_there == 1 else "were"
        there = _counted(report.measurements_there, "measurement")
        lines.append(f"{there} {were} there already.")
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
