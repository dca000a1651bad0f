"""A screen that fails while it is built or drawn is left again, and it is told why."""

from functools import partial

from textual.screen import Screen

from brainlift_tui.tui.training_app import TrainingApp


def meet(app: TrainingApp, error: Exception, failed: Screen[object] | None) -> None:
    """Say why a screen can't be shown, where one was before; without Today, end with it.

    Args:
        app: The app.
        error: What was raised.
        failed: The screen that failed; None where it was the app itself.
    """
    if app.return_code is not None and app.background.is_fault(error):
        return  # of a screen that went away with the app
    said = app.background.in_words(error)
    if failed is None or failed in app.screen_stack[:1]:
        if not app.return_code:
            app.exit(return_code=1, message=said)
    elif failed in app.screen_stack:
        _leave(app, failed)
        app.background.soon(partial(_tell, app, error, said), app.screen)  # behind what it resumes


def _tell(app: TrainingApp, error: Exception, said: str) -> None:
    app.refuse(said)
    app.background.offer_mending(error)


def _leave(app: TrainingApp, failed: Screen[object]) -> None:
    """Go back to what was shown before; the screen is made anew when one goes there again."""
    while app.screen is not failed:
        app.screen.dismiss()
    failed.dismiss()
    app.uninstall_screen(failed)
    failed.remove_children()  # where it failed too early to see to them
