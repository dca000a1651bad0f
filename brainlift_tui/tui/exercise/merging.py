"""Merging two exercises that are one."""

from brainlift_tui.core.exercise.exercise import Exercise
from brainlift_tui.store.exercise.describing import merge_exercises
from brainlift_tui.tui.commands.everywhere import UNDO
from brainlift_tui.tui.dialogs.confirm import Confirm
from brainlift_tui.tui.exercise.pick import Pick
from brainlift_tui.tui.training_app import TrainingApp
from brainlift_tui.tui.words import phrase, phrase_of


async def merge_into_another(app: TrainingApp, exercise: Exercise, sessions: int) -> str | None:
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
    title = phrase("{exercise} is the same as", exercise=exercise.name)
    pick = Pick(app.training, title, takes_sets=False, makes_new=False, besides=exercise.slug)
    picked = await app.push_screen_wait(pick)
    if picked is None or picked.slug is None:
        return None
    count = phrase_of(sessions, "{number} session", "{number} sessions")
    question = phrase(
        "Give the {count} of {name} to {kept}? Both names then find {kept}, in "
        "imports too. {key} takes it back.",
        count=count,
        name=exercise.name,
        kept=picked.name,
        key=UNDO.key,
    )
    if not await app.push_screen_wait(Confirm(question, "merge them")):
        return None
    await app.training.do(merge_exercises, exercise.slug, picked.slug)
    app.training.drafts.clear()
    return picked.slug
