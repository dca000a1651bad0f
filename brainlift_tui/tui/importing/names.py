"""The names of a file, looked over before it is taken over: which exercise here each of them is."""

from brainlift_tui.core.importing.choices import ChosenName
from brainlift_tui.core.importing.plain_text import one_guessed, one_meant
from brainlift_tui.core.workout.log import ImportReport
from brainlift_tui.tui.dialogs.choose import Choose
from brainlift_tui.tui.exercise.pick import Pick
from brainlift_tui.tui.language.catalogue import worded
from brainlift_tui.tui.training_app import TrainingApp
from brainlift_tui.tui.words import phrase, words


async def look_over(app: TrainingApp, plan: ImportReport) -> ChosenName | None:
    """Show what the names were taken for, and have one of them put right.

    Returns:
        What a name is; None where all was left as it is.
    """
    said = [*map(one_meant, plan.meant), *map(one_guessed, plan.guessed)]
    which = worded("Which of these is another exercise?")
    chosen = await app.push_screen_wait(Choose(which, [words(line).strip() for line in said]))
    if chosen is None:
        return None
    names = [each.name for each in plan.meant] + [each.name for each in plan.guessed]
    name = names[chosen]
    if chosen < len(plan.meant):
        ways = [worded("another exercise"), worded("an exercise of its own")]
        way = await app.push_screen_wait(Choose(phrase("{name} is", name=name), ways))
        if way != 0:
            return None if way is None else ChosenName(name)
    pick = Pick(app.training, phrase("{name} is", name=name), takes_sets=False, makes_new=False)
    picked = await app.push_screen_wait(pick)
    return None if picked is None or picked.slug is None else ChosenName(name, picked.slug)
