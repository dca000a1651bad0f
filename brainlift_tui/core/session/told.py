"""Training told in whole sentences, one behind the other, for who reads a line at a time."""

from collections.abc import Iterator
from datetime import date

from brainlift_tui.core.coaching.nudge import Advice
from brainlift_tui.core.load.load import Unit
from brainlift_tui.core.looking_back.record_words import record_words
from brainlift_tui.core.rest.rest import RestPlan, clock_text
from brainlift_tui.core.said import NOTHING, Said, in_lines, in_turn, said, said_of
from brainlift_tui.core.session.open_rows import OpenRow
from brainlift_tui.core.session.session_exercise import SessionExercise
from brainlift_tui.core.session.summary import WorkoutSummary, week_words
from brainlift_tui.core.session.typed_set import example
from brainlift_tui.core.workout.wording import (
    asked_words,
    day_words,
    each_words,
    kind_words,
    minutes_words,
    sets_words,
)
from brainlift_tui.core.workout.workout import SetKind

A_MINUTE_S = 60
"""A workout that took less has no duration worth telling."""


def exercise_told(exercise: SessionExercise, day: date, unit: Unit) -> Said:
    """What is asked of an exercise, what was done of it last time, the words on it."""
    name = exercise.exercise.name
    asked = asked_words(exercise.asked, exercise.exercise)
    lines = [said("{name}, {asked}.", name=name, asked=asked)]
    if exercise.last is not None:
        sets = exercise.last.work_sets or exercise.last.sets
        lines.append(
            said(
                "{day}: {sets}.",
                day=day_words(exercise.last.day, day),
                sets=sets_words(sets, exercise.exercise.measure, unit),
            )
        )
    lines += [said("{note}", note=note) for note in (exercise.exercise.note, exercise.note) if note]
    return in_turn(lines, " ")


def next_told(exercise: SessionExercise, row: OpenRow, unit: Unit) -> Said:
    """The set that comes next, as Enter logs it; how to type it where nothing is known of it."""
    name, which = exercise.exercise.name, _which(exercise, row)
    if row.shown is None:
        typed = example(exercise, str(exercise.asked.low))
        return said(
            "Next {name}, {which}: {how}. Type it: {typed}.",
            name=name,
            which=which,
            how=_first_load(exercise),
            typed=typed,
        )
    done = each_words(row.shown, exercise.exercise, unit)
    return said("Next {name}, {which}: {set}.", name=name, which=which, set=done)


def _which(exercise: SessionExercise, row: OpenRow) -> Said:
    if not row.kind.counts:
        return kind_words(row.kind)
    which = said("set {number} of {rows}", number=row.number + 1, rows=exercise.rows)
    most = said("as many reps as you can") if row.amrap else NOTHING
    return in_turn((which, NOTHING if row.kind is SetKind.WORK else kind_words(row.kind), most))


def _first_load(exercise: SessionExercise) -> Said:
    times = exercise.asked.high + 3
    if exercise.exercise.by_name:
        return said("a band you could pull {times} times", times=times)
    return said("a weight you could lift {times} times", times=times)


def nudge_told(advice: Advice) -> Said:
    """What a nudge offers, and why."""
    return said("Nudge: {offer}. {why}", offer=advice.offer, why=advice.why)


def reasons_told(advice: Advice) -> Said:
    """All that a nudge rests on."""
    reasons = advice.reasons
    change = () if reasons.would_change is None else (reasons.would_change,)
    lines = (*reasons.looked_at, *reasons.numbers, reasons.rule, *change, *reasons.sources)
    return in_lines((advice.why, *lines))


def rest_told(plan: RestPlan | None) -> Said:
    """How long one rests now, and why so long; nothing where one does not."""
    if plan is None or not plan.seconds:
        return NOTHING
    return said("Rest {clock}, {why}.", clock=clock_text(plan.seconds), why=plan.why)


def left_told(seconds: float | None) -> Said:
    """How much of the rest is left."""
    if seconds is None:
        return said("No rest is running.")
    if seconds <= 0:
        return said("The rest is over.")
    return said("{clock} of rest left.", clock=clock_text(seconds))


def workout_told(done: WorkoutSummary, sessions: int, unit: Unit) -> Said:
    """What a finished workout came to.

    Args:
        done: The workout.
        sessions: Days of its week with a workout.
        unit: The unit shown.
    """
    took = minutes_words(done.seconds) if done.seconds >= A_MINUTE_S else NOTHING
    sets = said_of(done.sets, "{number} set", "{number} sets")
    return in_lines(
        (
            said("Workout finished: {came_to}.", came_to=in_turn((sets, took))),
            *_exercises(done, unit),
            said("{week}.", week=week_words(sessions)),
        )
    )


def _exercises(done: WorkoutSummary, unit: Unit) -> Iterator[Said]:
    for each in done.exercises:
        name = each.exercise.name
        sets = sets_words(each.sets, each.exercise.measure, unit)
        yield said("{name}: {sets}.", name=name, sets=sets)
        if each.change:
            yield said("  {change:Aa}.", change=each.change)
        for best in each.records:
            told = record_words(best, each.exercise, unit)
            if told is not None:
                yield said("  Record: {record}.", record=told)
        if each.next_time is not None:
            offer, why = each.next_time.offer, each.next_time.why
            yield said("  Next time: {offer}. {why}", offer=offer, why=why)
