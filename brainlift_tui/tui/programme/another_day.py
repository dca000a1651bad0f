"""Something else than the day that is due: another day, the last workout again, or no plan."""

from brainlift_tui.core.errors import Refused
from brainlift_tui.core.said import Key, said
from brainlift_tui.store.programme.due import read_due
from brainlift_tui.store.rack.racks import read_rack
from brainlift_tui.store.session import training as actions
from brainlift_tui.store.workout.under_way import FINISH_FIRST
from brainlift_tui.tui.commands.everywhere import undoable
from brainlift_tui.tui.dialogs.choose import Choose
from brainlift_tui.tui.language.catalogue import worded
from brainlift_tui.tui.language.names import called
from brainlift_tui.tui.session.copying import copy_into_today
from brainlift_tui.tui.training_app import TrainingApp
from brainlift_tui.tui.words import phrase, words

AGAIN, EMPTY = worded("The last workout again"), worded("An empty workout")


async def something_else_today(app: TrainingApp) -> None:
    """Ask what to train instead of what is due, and begin it.

    Raises:
        Refused: Sets of a workout that is open are done, or there is none to do again.
    """
    training = app.training
    if training.session.workout is not None and training.session.sets_done:
        raise Refused(FINISH_FIRST)
    due = read_due(
        training.reader, training.settings, read_rack(training.reader), training.session.day
    )
    days = due.programme.days if due else ()
    others = [position for position in range(len(days)) if due and position != due.due.position]
    options = [*(called(days[position].name) for position in others), AGAIN, EMPTY]
    taken = await app.push_screen_wait(Choose("Something else today", options))
    if taken is None:
        return
    if options[taken] == AGAIN and taken >= len(others):
        await copy_into_today(app)
        return
    if taken < len(others):
        await training.do(actions.start_day, others[taken])
        told = phrase("{day} it is", day=options[taken])
    else:
        await training.do(actions.start_empty)
        told = words(said("An empty workout: {key} adds an exercise", key=Key("today.add", "n")))
    training.drafts.clear()
    app.show_changes()
    app.stand_on_next()
    app.tell(undoable(f"{told}"))
