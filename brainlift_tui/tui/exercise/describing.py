"""Describing an exercise anew, from whichever screen."""

from brainlift_tui.core.exercise.exercise import Exercise
from brainlift_tui.core.said import said
from brainlift_tui.store.exercise.describing import change_exercise, is_hidden
from brainlift_tui.store.rack.racks import change_rack
from brainlift_tui.tui.commands.everywhere import undoable
from brainlift_tui.tui.exercise.describe import Described, Notes, describe
from brainlift_tui.tui.language.catalogue import worded
from brainlift_tui.tui.training_app import TrainingApp
from brainlift_tui.tui.words import phrase


async def describe_anew(
    app: TrainingApp, exercise: Exercise, first_field: str = "", notes: Notes | None = None
) -> Notes | None:
    """Ask what an exercise is, and keep it.

    Args:
        app: The app.
        exercise: The exercise.
        first_field: The property to stand on.
        notes: What was written down today, to be changed with it.

    Returns:
        The notes as they are by then, for the caller to keep.

    Raises:
        Refused: It can't be that.
    """
    training = app.training
    own = next((own.stack for own in training.rack.pins if own.slug == exercise.slug), None)
    before = Described(exercise, is_hidden(training.reader, exercise.slug), own, notes)
    after = await app.push_screen_wait(describe(training, before, first_field))
    if after is None or after._replace(notes=notes) == before:
        return None if after is None else after.notes
    if after._replace(pins=own, notes=notes) != before:
        await training.do(change_exercise, exercise.slug, after.exercise, hidden=after.hidden)
    if after.pins != own:
        rack = training.rack.with_pins(exercise.slug, after.pins)
        await training.do(
            change_rack,
            rack,
            said("{rack}: the pins of {name}", rack=rack.name, name=after.exercise.name),
        )
        training.drafts.clear()
    app.show_changes()
    hid = f" {worded('and hidden')}" if after.hidden and not before.hidden else ""
    app.tell(undoable(phrase("{exercise} changed{hid}", exercise=after.exercise.name, hid=hid)))
    return after.notes
