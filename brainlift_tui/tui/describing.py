"""Describing an exercise anew, and merging two, from whichever screen."""

from dataclasses import replace
from typing import TYPE_CHECKING

from brainlift_tui.core.exercise import Exercise
from brainlift_tui.store.describing import change_exercise, is_hidden, merge_exercises
from brainlift_tui.store.racks import change_rack
from brainlift_tui.tui.dialogs.describe import Describe, Described

if TYPE_CHECKING:
    from brainlift_tui.tui.app import BrainliftApp


async def describe_anew(app: "BrainliftApp", exercise: Exercise, at: str = "") -> None:
    """Ask what an exercise is, and keep it.

    Raises:
        Refused: It can't be that.
    """
    training = app.training
    own = next((own.stack for own in training.rack.pins if own.slug == exercise.slug), None)
    before = Described(exercise, is_hidden(training.reader, exercise.slug), own)
    dialog = Describe(training, exercise, hidden=before.hidden, pins=own, at=at)
    after = await app.push_screen_wait(dialog)
    if after is None or after == before:
        return
    if replace(after, pins=own) != before:
        await training.do(change_exercise, exercise.slug, after.exercise, hidden=after.hidden)
    if after.pins != own:
        rack = training.rack.with_pins(exercise.slug, after.pins)
        await training.do(change_rack, rack, f"{rack.name}: the pins of {after.exercise.name}")
        training.drafts.clear()
    app.show_changes()
    hid = " and hidden" if after.hidden and not before.hidden else ""
    app.tell(f"{after.exercise.name} changed{hid}.  u takes it back")


async def merge_into_another(app: "BrainliftApp", exercise: Exercise, sessions: int) -> str | None:
    """Ask which exercise this one really is, and give that one its history.

    Args:
        app: The app.
        exercise: The one that will be part of another.
        sessions: How many sessions of it there are.

    Returns:
        The slug of the one that has both histories; None where nothing was merged.

    Raises:
        Refused: The two can't be one.
    """
    from brainlift_tui.tui.dialogs.confirm import Confirm
    from brainlift_tui.tui.dialogs.pick import Pick

    title = f"{exercise.name} is the same as"
    pick = Pick(app.training, title, takes_sets=False, makes_new=False, besides=exercise.slug)
    picked = await app.push_screen_wait(pick)
    if picked is None or picked.slug is None:
        return None
    count = f"{sessions} session{'s' if sessions != 1 else ''}"
    question = (
        f"Give the {count} of {exercise.name} to {picked.name}? Both names then find"
        f" {picked.name}, in imports too. u takes it back."
    )
    if not await app.push_screen_wait(Confirm(question, "merge them")):
        return None
    await app.training.do(merge_exercises, exercise.slug, picked.slug)
    app.training.drafts.clear()
    return picked.slug
