"""What has to be hung for the load in front, and what the rack lacks for it."""

from textual.content import Content

from brainlift_tui.core.rack.addition import Addition, addition
from brainlift_tui.core.rack.rack import lacks
from brainlift_tui.core.rack.words import whole_setup_words
from brainlift_tui.core.said import said
from brainlift_tui.store.rack.racks import change_rack
from brainlift_tui.tui.desk.desk import Desk, Done
from brainlift_tui.tui.language.catalogue import worded
from brainlift_tui.tui.language.names import called
from brainlift_tui.tui.words import words


async def plates(desk: Desk) -> Done | None:
    """Add what the rack lacks for the load in front; else show the plates and the racks."""
    lacking = _lacking(desk)
    if lacking is not None:
        added = said("{rack}: {what} added", rack=lacking.rack.name, what=lacking.words)
        await desk.training.do(change_rack, lacking.rack, added)
        return Done()
    from brainlift_tui.tui.rack.racks import Racks

    await desk.app.push_screen_wait(Racks(desk.training, _about(desk)))
    desk.app.show_changes()
    desk.front.tell(desk.app.told)
    return None


def _lacking(desk: Desk) -> Addition | None:
    """What the rack lacks for the load in front; None where it makes it."""
    exercise, shown = desk.exercise, desk.shown
    if exercise is None or shown is None or shown.load is None:
        return None
    if not lacks(
        exercise.exercise,
        exercise.loads,
        shown.load,
        desk.training.rack.named_for(exercise.exercise, shown.load),
    ):
        return None
    return addition(desk.training.rack, exercise.exercise, shown.load)


def _about(desk: Desk) -> Content:
    """The set in front and what has to be hung for it."""
    exercise, shown, training = desk.exercise, desk.shown, desk.training
    if exercise is None or shown is None or shown.load is None:
        return Content.styled(worded("Racks"), "bold")
    setup = whole_setup_words(training.rack, exercise.exercise, shown.load, training.settings.unit)
    made = not lacks(
        exercise.exercise,
        exercise.loads,
        shown.load,
        desk.training.rack.named_for(exercise.exercise, shown.load),
    )
    told = words(setup) or (worded("as it is") if made else worded("this rack can't make it"))
    line = f"{called(exercise.exercise.name)}   {desk.in_words(shown, exercise)}"
    return Content.assemble((line, "$foreground-muted"), "\n", (told, "bold $accent"))
