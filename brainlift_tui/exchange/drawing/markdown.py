"""A workout or a period as Markdown, to be shared or shown to a doctor or a coach."""

import re
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from brainlift_tui.core.exercise.exercise import Exercise
from brainlift_tui.core.load.load import Unit, from_ng
from brainlift_tui.core.looking_back.progress import SessionSummary
from brainlift_tui.core.workout.wording import kind_words, load_words, sets_words, took_words
from brainlift_tui.core.workout.workout import SetKind, Workout, WorkoutExercise
from brainlift_tui.store.exercise.exercises import every_exercise
from brainlift_tui.store.lifter.settings import read_settings
from brainlift_tui.store.looking_back.progress import read_summaries
from brainlift_tui.store.workout.archive import read_workouts

_SIGNS = re.compile(r"([\\`*_{}\[\]<>#|~])")
_BARS = "▁▂▃▄▅▆▇█"


def period_markdown(
    connection: sqlite3.Connection, first: date | None = None, last: date | None = None
) -> str:
    """The finished workouts of a period, oldest first, with what each exercise came to.

    Args:
        connection: Where to read.
        first: The first day; None for the first ever.
        last: The last day; None for the newest.
    """
    low, high = (first or date.min).isoformat(), (last or date.max).isoformat()
    rows = [
        row
        for (row,) in connection.execute(
            "SELECT id FROM finished_workout WHERE day BETWEEN ? AND ?", [low, high]
        )
    ]
    workouts = [kept.workout for kept in read_workouts(connection, rows)]
    exercises = {exercise.slug: exercise for exercise in every_exercise(connection)}
    unit = read_settings(connection).unit
    lines = [f"# {_title(workouts, first, last)}", ""]
    if len(workouts) > 1:
        lines += _came_to(connection, workouts, exercises, unit)
    for workout in workouts:
        lines += _workout(workout, exercises, unit)
    return "\n".join(lines).rstrip() + "\n"


def _title(workouts: Sequence[Workout], first: date | None, last: date | None) -> str:
    if not workouts:
        return "No workouts"
    begin, end = first or workouts[0].day, last or workouts[-1].day
    days = f"{begin:%-d %B %Y}" if begin == end else f"{begin:%-d %B %Y} to {end:%-d %B %Y}"
    count = len(workouts)
    return f"Training, {days}: {count} workout{'s' if count != 1 else ''}"


def _came_to(
    connection: sqlite3.Connection,
    workouts: Sequence[Workout],
    exercises: dict[str, Exercise],
    unit: Unit,
) -> Iterator[str]:
    """A table of the exercises, the top load of each session drawn as a bar."""
    yield from ("| Exercise | Sessions | Sets | Top loads |", "| --- | ---: | ---: | --- |")
    done: dict[str, list[WorkoutExercise]] = {}
    for workout in workouts:
        for entry in workout.exercises:
            done.setdefault(entry.slug, []).append(entry)
    days = (workouts[0].day, workouts[-1].day)
    for slug, entries in sorted(done.items(), key=lambda item: -len(item[1])):
        sets = sum(each.kind.counts for entry in entries for each in entry.sets)
        sessions = [
            each for each in read_summaries(connection, slug) if days[0] <= each.day <= days[1]
        ]
        loads = _loads(sessions, exercises.get(slug), unit)
        yield f"| {_plain(entries[-1].name)} | {len(entries)} | {sets} | {loads} |"
    yield ""


def _loads(sessions: Sequence[SessionSummary], exercise: Exercise | None, unit: Unit) -> str:
    """The top loads session by session: "▁▃█ 20 kg to 25 kg"."""
    tops = [each.top_ng for each in sessions if each.top_ng is not None]
    if not tops or exercise is None:
        return ""
    low, high = min(tops), max(tops)
    step = (high - low) / (len(_BARS) - 1) or 1
    bars = "".join(_BARS[round((top - low) / step)] for top in tops)
    ends = [
        str(load_words(from_ng(top, Unit.KG), exercise.measure, unit))
        for top in (tops[0], tops[-1])
    ]
    return f"{bars} {ends[0]} to {ends[1]}" if len(tops) > 1 else ends[0]


def _workout(workout: Workout, exercises: dict[str, Exercise], unit: Unit) -> Iterator[str]:
    ended = workout.finished_at or workout.started_at
    seconds = int((ended - workout.started_at).total_seconds())
    took = f", {took_words(seconds)}" if seconds else ""
    yield f"## {workout.day:%A %-d %B %Y}: {_plain(workout.title) or 'Workout'}{took}"
    yield ""
    yield from _quoted(workout.note)
    for entry in workout.exercises:
        if entry.sets:
            yield f"- **{_plain(entry.name)}**: {_sets(entry, exercises.get(entry.slug), unit)}"
            yield from (f"  - {_plain(line)}" for line in _words(entry))
    yield ""


def _sets(entry: WorkoutExercise, exercise: Exercise | None, unit: Unit) -> str:
    """What was done of an exercise, warm-ups and drops apart from the work sets."""
    measure = Exercise(entry.slug, entry.name).measure if exercise is None else exercise.measure
    parts = []
    for kind in SetKind:
        sets = [done for done in entry.sets if done.kind is kind]
        if sets:
            told = str(sets_words(sets, measure, unit, reserve=True))
            parts.append(told if kind is SetKind.WORK else f"{kind_words(kind)} {told}")
    return "; ".join(parts)


def _words(entry: WorkoutExercise) -> Iterable[str]:
    notes = (entry.note, *(done.note for done in entry.sets))
    return (line for note in notes for line in note.splitlines() if line.strip())


def _quoted(note: str) -> Iterator[str]:
    if note:
        yield from (f"> {_plain(line)}" for line in note.splitlines())
        yield ""


def _plain(text: str) -> str:
    """A text of the lifter's as it is, whatever it would mean in Markdown."""
    return _SIGNS.sub(r"\\\1", " ".join(text.split()))
