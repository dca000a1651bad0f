"""The set in front: logged, edited, changed by the arrows, turned to another kind, deleted."""

from collections.abc import Callable

from brainlift_tui.core.errors import BadInput, Refused
from brainlift_tui.core.exercise.exercise import Measure
from brainlift_tui.core.load.named import NamedLoad
from brainlift_tui.core.said import said, said_of
from brainlift_tui.core.session.arrows import counted_on, further, next_load, one_key_off
from brainlift_tui.core.session.open_rows import turned
from brainlift_tui.core.session.session_exercise import SessionExercise
from brainlift_tui.core.session.typed_set import example
from brainlift_tui.core.workout.workout import Effort, SetKind, TrainingSet
from brainlift_tui.store.session import kinds_and_sides as asking
from brainlift_tui.store.session import training as actions
from brainlift_tui.tui.commands.everywhere import UNDO
from brainlift_tui.tui.desk.commands import KIND, LOG
from brainlift_tui.tui.desk.desk import Desk, Doing, Done
from brainlift_tui.tui.desk.entry import begin_edit, entered, refuse_entry
from brainlift_tui.tui.desk.exercises import finish, go_on, take_own_days
from brainlift_tui.tui.session.today_rows import RowKind, TodayRow
from brainlift_tui.tui.words import phrase, words


def logging(effort: Effort | None = None) -> Doing:
    """Log the row as shown or typed; on a logged row edit it, or rate it anew.

    Args:
        effort: How it felt; None says nothing.
    """

    async def log(desk: Desk) -> Done | None:
        row = desk.row
        if row is not None and row.kind is RowKind.NEXT_DAY and effort is None:
            go_on(desk)
            return None
        if row is not None and row.kind is RowKind.OWN_DAYS and effort is None:
            return await take_own_days(desk)
        if row is not None and row.kind is RowKind.FINISH and effort is None and not desk.astray:
            return await finish(desk)
        if row is not None and row.kind is RowKind.DONE and desk.text is None and effort is None:
            begin_edit(desk)
            return None
        return await _log_as(desk, lambda exercise: _entered_or_shown(desk, exercise), effort)

    return log


def logging_counted(direction: int) -> Doing:
    """Log the row with one rep fewer or more than it shows; a row that is done is changed."""

    async def log(desk: Desk) -> Done | None:
        def one_off(exercise: SessionExercise) -> TrainingSet:
            return one_key_off(_entered_or_shown(desk, exercise), exercise.exercise, direction)

        return await _log_as(desk, one_off)

    return log


async def log_other(desk: Desk) -> Done | None:
    """Log the other guess of the row."""

    def other(exercise: SessionExercise) -> TrainingSet:
        if desk.row is not None and desk.row.kind is RowKind.DONE:
            raise Refused("This set is done; {key} edits it.", key=LOG.key)
        if desk.other is not None:
            return desk.other
        if desk.shown is None:
            return _entered_or_shown(desk, exercise)
        raise Refused("There is no other guess for this row.")

    return await _log_as(desk, other)


async def _log_as(
    desk: Desk, made: Callable[[SessionExercise], TrainingSet], effort: Effort | None = None
) -> Done | None:
    """Log the row as what is made of it, or say at the row why it can't be.

    Args:
        desk: What is in front.
        made: The set to log, or what a logged one becomes.
        effort: How it felt; None says nothing.
    """
    row, exercise = desk.row, desk.exercise
    if desk.astray:
        raise Refused(desk.astray)
    if row is not None and row.kind is RowKind.FINISH:
        raise Refused("{key} finishes the workout.", key=LOG.key)
    if row is not None and row.kind is RowKind.OWN_DAYS:
        raise Refused("{key} takes your days; P has other programmes.", key=LOG.key)
    if row is not None and row.kind is RowKind.NEXT_DAY:
        raise Refused("Done for today; {key} shows what comes next.", key=LOG.key)
    if row is None or exercise is None:
        return None
    if row.kind is RowKind.HEADING:
        desk.front.stand_on(TodayRow(RowKind.OPEN, row.exercise, len(exercise.done)))
        return None
    try:
        done = made(exercise)
        if row.kind is RowKind.DONE:
            return await _edit(desk, exercise, row, done, effort)
        await _log(desk, exercise, row, done._replace(effort=effort or done.effort))
    except Refused as error:
        refuse_entry(desk, words(error.said))
    return None


def _entered_or_shown(desk: Desk, exercise: SessionExercise) -> TrainingSet:
    done = desk.shown if desk.text is None else entered(desk, exercise)
    if done is not None:
        return done
    typed = example(exercise, "10")
    if exercise.exercise.by_name:
        raise BadInput("Type the reps and the band: {typed}.", typed=typed)
    raise BadInput("Type the load and the reps: {typed}.", typed=typed)


async def _log(desk: Desk, exercise: SessionExercise, row: TodayRow, done: TrainingSet) -> None:
    training, open_row = desk.training, desk.open_row
    if open_row is None:
        return
    if training.left_open:  # the row is of another day
        await desk.app.close_left_open()
        return
    rest = training.session.rest_plan(row.exercise, open_row, done, training.settings)
    rest_s = None if rest is None else rest.seconds
    before = training.records
    position = await training.do(actions.log_set, exercise, done, rest_s, open_row)
    drafts = training.drafts.of(exercise)
    # The set joins those done; rows that were passed over come behind it.
    kept = {
        place + (place < row.number): draft
        for place, draft in drafts.items()
        if place != row.number
    }
    drafts.clear()
    drafts.update(kept)
    desk.text, desk.problem = None, ""
    from brainlift_tui.tui.session.record_notice import record_notice

    record = record_notice(training, before, exercise, position)
    told = record or phrase("{key} takes it back", key=UNDO.key)
    desk.app.tell(f"✓ {training.said}.  {told}")
    await desk.front.after_logging()


async def _edit(
    desk: Desk, exercise: SessionExercise, row: TodayRow, typed: TrainingSet, felt: Effort | None
) -> Done | None:
    logged = exercise.done[row.number]
    changed = logged.done.with_numbers_of(typed)
    changed = changed._replace(effort=felt or changed.effort)
    same = exercise.entry is None or changed == logged.done
    if exercise.entry is not None and not same:
        await desk.training.do(
            actions.edit_set, exercise.entry, logged.position, changed, exercise.exercise
        )
    desk.text, desk.problem = None, ""
    if same:
        desk.front.show_changes()
        return None
    return Done()


# The arrows


def stepping_load(direction: int) -> Doing:
    """To the next load that the rack can make, up or down; of cardio the distance."""

    async def step(desk: Desk) -> Done | None:
        exercise, shown = desk.exercise, desk.shown
        if exercise is None:
            return None
        if exercise.exercise.measure is Measure.CARDIO:
            return await _change(desk, exercise, further(shown, direction)) if shown else None
        before, unit = shown.load if shown else None, desk.training.settings.unit
        loads, named = exercise.loads, exercise.named
        if shown is None and exercise.exercise.measure is Measure.WEIGHTED and loads:
            return await _begin_at_first_load(desk, exercise)
        load = next_load(exercise.exercise, loads, before, direction, unit, named=named)
        if load == before:
            desk.app.bell()
            if isinstance(before, NamedLoad):
                end = said("hardest") if direction > 0 else said("easiest")
                raise Refused(
                    "{load} is the {end} on this rack; S changes what is on it.",
                    load=before,
                    end=end,
                )
            end = said("heaviest") if direction > 0 else said("lightest")
            if before is not None:
                raise Refused("{load} is the {end} that this rack makes.", load=before, end=end)
            if exercise.exercise.by_name and not named:
                raise Refused("No bands are on this rack; S lists them, or type 12 red.")
            return None
        low = exercise.asked.low
        changed = shown._replace(load=load) if shown else TrainingSet(load=load, reps=low)
        return await _change(desk, exercise, changed)

    return step


async def _begin_at_first_load(desk: Desk, exercise: SessionExercise) -> Done | None:
    """Show a first load where this lifter would begin; else the lightest on the rack."""
    from brainlift_tui.store.session.first_load import read_first_load

    first = read_first_load(desk.training.reader, desk.training.session, exercise)
    load = exercise.loads[0] if first is None else first.load
    await _change(desk, exercise, TrainingSet(load=load, reps=exercise.asked.low))
    pair = exercise.exercise.implements == 2
    told = said("{load} each", load=load) if pair else said("{load}", load=load)
    why = said("the lightest on this rack") if first is None else first.why
    desk.front.tell(words(said("Begins at {load}: {why}", load=told, why=why)))
    return None


def counting(direction: int) -> Doing:
    """One rep more or less; some seconds of a hold, of cardio."""

    async def count(desk: Desk) -> Done | None:
        exercise, shown = desk.exercise, desk.shown
        if exercise is None or shown is None:
            return None
        return await _change(desk, exercise, counted_on(shown, direction))

    return count


async def _change(desk: Desk, exercise: SessionExercise, changed: TrainingSet) -> Done | None:
    row = desk.row
    if row is None:
        return None
    if row.kind is RowKind.DONE:
        return await _edit(desk, exercise, row, changed, None)
    desk.training.drafts.of(exercise)[row.number] = changed
    desk.front.show_changes()
    return None


# What it is, and whether it is


async def turn_kind(desk: Desk) -> Done | None:
    """Turn the row in front to the next kind, done or open."""
    row, exercise, open_row = desk.row, desk.exercise, desk.open_row
    if row is None or exercise is None:
        return None
    if row.kind is RowKind.DONE and exercise.entry is not None:
        logged = exercise.done[row.number]
        kind = turned(logged.done.kind)
        changed = logged.done._replace(kind=kind)
        await desk.training.do(
            actions.edit_set, exercise.entry, logged.position, changed, exercise.exercise
        )
    elif open_row is not None:
        kind = await desk.training.do(asking.turn_row, exercise, open_row)
        if SetKind.DROP in (kind, open_row.kind):
            desk.training.drafts.of(exercise).pop(row.number, None)
    else:
        return None
    return Done(also=phrase("{key} turns it on", key=KIND.key))


async def one_more(desk: Desk) -> Done | None:
    """Ask for one set more of this exercise today."""
    exercise, row = desk.exercise, desk.row
    if exercise is None or row is None:
        return None
    rows = max(exercise.rows, exercise.work_count) + 1
    await desk.training.do(actions.change_rows, exercise, rows)
    # What comes next is its first open row: a row in between would be logged after it.
    return Done(TodayRow(RowKind.OPEN, row.exercise, len(exercise.done)))


async def _delete_workout(desk: Desk) -> Done | None:
    """Delete the whole workout, once that was meant."""
    from brainlift_tui.tui.dialogs.confirm import Confirm

    done = desk.training.session.sets_done
    if done:
        sets = said_of(done, "one set", "{number} sets")
        question = phrase("Delete this workout? {sets:Aa} logged in it will be gone.", sets=sets)
        if not await desk.app.push_screen_wait(Confirm(question, "delete it")):
            return None
    await desk.training.do(actions.abandon_workout)
    desk.training.drafts.clear()
    return Done()


async def delete(desk: Desk) -> Done | None:
    """Delete the set, take the row off today, leave the exercise out, delete the workout."""
    row, exercise, training = desk.row, desk.exercise, desk.training
    if row is not None and row.kind is RowKind.FINISH:
        await desk.ask(_delete_workout(desk))
        return None
    if row is None or exercise is None:
        return None
    if row.kind is RowKind.DONE and exercise.entry is not None:
        position, name = exercise.done[row.number].position, exercise.exercise.name
        await training.do(actions.delete_set, exercise.entry, position, name)
    elif row.kind is RowKind.HEADING:
        await training.do(actions.remove_exercise, exercise)
    elif (open_row := desk.open_row) is not None:
        await training.do(asking.drop_row, exercise, open_row)
    return Done()
