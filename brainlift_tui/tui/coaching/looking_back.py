"""Looking back on the log while the app is open, on a thread that no key waits for."""

from collections.abc import Callable

from brainlift_tui.store.coaching.looked_back import keep_looked_back
from brainlift_tui.tui.training_app import TrainingApp


def keep_found(app: TrainingApp) -> None:
    """Keep what was found looking back and is not kept yet, for the next start."""
    training, coach = app.training, app.training.coach

    async def keep() -> None:
        found, coach.found = coach.found, None
        if found is not None:
            await training.do_unasked(keep_looked_back, found)

    if coach.found is not None:
        app.background.run(keep, quietly=True)


def look_back(app: TrainingApp, then: Callable[[], None]) -> None:
    """Have the coach go through the whole log, keep what is found, and advise by it.

    Args:
        app: The app.
        then: What else is shown of it.
    """
    training, coach = app.training, app.training.coach
    coach.look_back_due = False

    def found(_: None) -> None:
        said = coach.advice
        keep_found(app)
        training.call_the_coach()
        if coach.advice != said:
            app.show_changes()
        then()

    app.background.in_thread(training.look_back, found, group="look back", quietly=True)
