"""The question of what speaks for seeing a clinician first, and what becomes of the answer."""

from brainlift_tui.store.lifter.safety import answer_safety, read_safety
from brainlift_tui.tui.commands.everywhere import undoable
from brainlift_tui.tui.language.catalogue import worded
from brainlift_tui.tui.lifter.safety import Safety
from brainlift_tui.tui.training_app import TrainingApp


async def ask_safety(app: TrainingApp) -> None:
    """Ask, from the last answer on, and keep the new one."""
    before = read_safety(app.training.reader)
    concerns = await app.push_screen_wait(Safety(before.concerns if before else ()))
    if concerns is None:
        return
    await app.training.do(answer_safety, concerns)
    app.show_changes()
    told = (
        worded("Ask a clinician first; the answer is kept")
        if concerns
        else worded("The answer is kept")
    )
    app.tell(undoable(told))
