"""The exercises of today: added, swapped, described, noted on; another workout in their place."""

from typing import TYPE_CHECKING

from brainlift_tui.core.said import Key
from brainlift_tui.core.session.session_exercise import LoggedSet, SessionExercise
from brainlift_tui.store.session import training as actions
from brainlift_tui.store.session.adding import Picked, add_picked, go_on_with, swap_picked
from brainlift_tui.tui.desk.commands import NOTE, SET_MORE
from brainlift_tui.tui.desk.desk import Desk, Done
from brainlift_tui.tui.language.catalogue import worded
from brainlift_tui.tui.session.today_rows import RowKind, TodayRow
from brainlift_tui.tui.words import phrase, phrase_of

if TYPE_CHECKING:
    from brainlift_tui.tui.exercise.describe import Notes


async def add(desk: Desk) -> Done | None:
    """Choose an exercise to add behind this one."""
    from brainlift_tui.tui.exercise.pick import Pick

    training = desk.training
    picked = await desk.app.push_screen_wait(Pick(training, worded("Add an exercise")))
    if picked is None:
        return None
    slugs = [one.exercise.slug for one in training.session.exercises]
    if picked.slug in slugs:
        return await _go_on(desk, slugs.index(picked.slug), picked)
    behind = desk.exercise if training.session.workout is not None else None
    await training.do(add_picked, picked, behind)
    exercises = training.session.exercises
    place = _newest(exercises, behind)
    return Done(TodayRow(RowKind.OPEN, place))


async def _go_on(desk: Desk, place: int, picked: Picked) -> Done | None:
    """Do more of what is on Today already; where sets of it are left, they come next."""
    training = desk.training
    exercise = training.session.exercises[place]
    left = exercise.open_rows
    if picked.sets or not left:
        await training.do(go_on_with, exercise, picked)
        done = len(training.session.exercises[place].done)
        return Done(TodayRow(RowKind.OPEN, place, done))
    desk.front.stand_on(TodayRow(RowKind.OPEN, place, len(exercise.done)))
    sets = phrase_of(left, "one set", "{number} sets")
    desk.front.tell(
        phrase(
            "{exercise} is on Today, {sets} left to do; {key} adds one",
            exercise=exercise.exercise.name,
            sets=sets,
            key=SET_MORE.key,
        )
    )
    return None


def _newest(exercises: tuple[SessionExercise, ...], behind: SessionExercise | None) -> int:
    behind_place = next(
        (i for i, e in enumerate(exercises) if behind and e.entry == behind.entry), None
    )
    return len(exercises) - 1 if behind_place is None else behind_place + 1


async def swap(desk: Desk) -> Done | None:
    """Choose an exercise to do in this one's place."""
    from brainlift_tui.tui.exercise.pick import Pick

    exercise = desk.exercise
    if exercise is None:
        return None
    exercise.check_swappable()
    title = phrase("Instead of {exercise}, for today", exercise=exercise.exercise.name)
    picked = await desk.app.push_screen_wait(Pick(desk.training, title, exercise.exercise))
    if picked is None:
        return None
    before = len(desk.training.session.exercises)
    await desk.training.do(swap_picked, exercise, picked)
    exercises = desk.training.session.exercises
    if len(exercises) == before:
        return Done()
    place = [one.exercise.slug for one in exercises].index(picked.slug or "")
    return Done(TodayRow(RowKind.OPEN, place, len(exercises[place].done)))


async def setup(desk: Desk) -> Done | None:
    """Write notes on the set, the exercise, the workout; change what stands there each time."""
    from brainlift_tui.tui.dialogs.ask import Ask
    from brainlift_tui.tui.exercise.describe import SETUP, Notes
    from brainlift_tui.tui.exercise.describing import describe_anew

    row, exercise, training = desk.row, desk.exercise, desk.training
    if row is None:
        return None
    if exercise is None:
        text = await desk.app.push_screen_wait(Ask("Note on this workout", training.session.note))
        if text is not None and text != training.session.note:
            await training.do(actions.note_workout, text)
        desk.front.show_changes()
        return None
    if training.rest is not None:
        desk.front.tell(
            phrase(
                "{key} writes notes here; {rest}, then {skip} skips the rest.",
                key=NOTE.key,
                rest=Key("go.rest", "R"),
                skip=Key("rest.skip", "s"),
            )
        )
    on_done = row.kind is RowKind.DONE
    noted = row.number if on_done else len(exercise.done) - 1
    logged = exercise.done[noted] if noted >= 0 else None
    before = Notes(
        exercise.done_labels()[noted] if logged else "",
        logged.done.note if logged else "",
        exercise.note,
        training.session.note,
    )
    stands_on = before.set_field if on_done else SETUP
    after = await describe_anew(desk.app, exercise.exercise, stands_on, notes=before)
    await _keep_notes(desk, exercise, logged, before, after)
    desk.front.show_changes()
    return None


async def _keep_notes(
    desk: Desk,
    exercise: SessionExercise,
    logged: LoggedSet | None,
    before: "Notes",
    after: "Notes | None",
) -> None:
    training = desk.training
    if after is None or after == before:
        return
    if logged is not None and exercise.entry is not None and after.on_set != before.on_set:
        changed = logged.done._replace(note=after.on_set)
        await training.do(
            actions.edit_set, exercise.entry, logged.position, changed, exercise.exercise
        )
    if after.today != before.today:
        await training.do(actions.note_exercise, exercise, after.today)
    if after.workout != before.workout:
        await training.do(actions.note_workout, after.workout)


async def copy(desk: Desk) -> Done | None:
    """Do the last workout again."""
    from brainlift_tui.tui.session.copying import copy_into_today

    await copy_into_today(desk.app)
    return None


async def something_else(desk: Desk) -> Done | None:
    """Train something else than what is due."""
    from brainlift_tui.tui.programme.another_day import something_else_today

    await something_else_today(desk.app)
    return None


def go_on(desk: Desk) -> None:
    """Show the next day's rows, though one has trained today."""
    desk.training.go_on()
    desk.front.show_changes()
    desk.front.tell("")


async def take_own_days(desk: Desk) -> Done:
    """Take the days of one's own log for the programme."""
    from brainlift_tui.store.programme.editing import take_own_days as taking

    await desk.training.do(taking)
    return Done()


async def finish(desk: Desk) -> Done | None:
    """End the workout, and show what it came to."""
    from brainlift_tui.store.workout.finished import finished_id
    from brainlift_tui.tui.session.summary import Summary

    training = desk.training
    uid = await training.do(actions.finish_workout)
    training.drafts.clear()
    desk.front.show_changes()
    desk.app.stand_on_next()
    if uid is None:
        desk.app.tell("Nothing was logged, so nothing is kept.")
        return None
    desk.app.push_screen(Summary(training, finished_id(training.reader, uid)))
    return Done()
