"""The exercises of today: added, swapped, described, noted on; another workout in their place."""

from brainlift_tui.core.session.session_exercise import SessionExercise
from brainlift_tui.store.session import training as actions
from brainlift_tui.store.session.adding import add_picked, swap_picked
from brainlift_tui.tui.desk.desk import Desk, Done
from brainlift_tui.tui.session.today_rows import RowKind, TodayRow


async def add(desk: Desk) -> Done | None:
    """Choose an exercise to add behind this one."""
    from brainlift_tui.tui.exercise.pick import Pick

    training = desk.training
    picked = await desk.app.push_screen_wait(Pick(training, "Add an exercise"))
    if picked is None:
        return None
    behind = desk.exercise if training.session.workout is not None else None
    await training.do(add_picked, picked, behind)
    exercises = training.session.exercises
    place = _newest(exercises, behind)
    return Done(TodayRow(RowKind.OPEN, place))


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
    title = f"Instead of {exercise.exercise.name}"
    picked = await desk.app.push_screen_wait(Pick(desk.training, title, exercise.exercise))
    if picked is None:
        return None
    await desk.training.do(swap_picked, exercise, picked)
    return Done()


async def setup(desk: Desk) -> Done | None:
    """Change what stands on the exercise each time: its setup note, its own rest."""
    from brainlift_tui.tui.exercise.describing import describe_anew

    if desk.exercise is not None:
        await describe_anew(desk.app, desk.exercise.exercise, "Setup note")
    return None


async def note(desk: Desk) -> Done | None:
    """Write words on the set, the exercise or the workout."""
    from brainlift_tui.tui.dialogs.ask import Ask

    row, exercise, training = desk.row, desk.exercise, desk.training
    if row is None:
        return None
    if row.kind is RowKind.DONE and exercise is not None and exercise.entry is not None:
        logged = exercise.done[row.number]
        title = f"Note on set {exercise.done_labels()[row.number]} of {exercise.exercise.name}"
        text = await desk.app.push_screen_wait(Ask(title, logged.done.note))
        if text is not None:
            changed = logged.done._replace(note=text)
            await training.do(
                actions.edit_set, exercise.entry, logged.position, changed, exercise.exercise
            )
    elif exercise is not None:
        title = f"Note on {exercise.exercise.name} today"
        text = await desk.app.push_screen_wait(Ask(title, exercise.note))
        if text is not None:
            await training.do(actions.note_exercise, exercise, text)
    else:
        text = await desk.app.push_screen_wait(Ask("Note on this workout", training.session.note))
        if text is not None:
            await training.do(actions.note_workout, text)
    desk.front.show_changes()
    return None


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
        desk.front.tell("Nothing was logged, so nothing is kept.")
        return None
    desk.app.push_screen(Summary(training, finished_id(training.reader, uid)))
    return Done()
