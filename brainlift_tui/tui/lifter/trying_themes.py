"""Choosing the colours: each is tried on as the cursor comes to it."""

from brainlift_tui.core.lifter.settings import THEME, theme_words
from brainlift_tui.store.lifter.settings import set_to
from brainlift_tui.tui.commands.everywhere import undoable
from brainlift_tui.tui.dialogs.choose import Choose
from brainlift_tui.tui.theme import every_theme
from brainlift_tui.tui.training_app import TrainingApp
from brainlift_tui.tui.words import words


async def ask_theme(app: TrainingApp) -> None:
    """Let a theme be tried on and chosen; left, it is as it was."""
    worn = app.training.settings.theme
    themes = every_theme()

    def try_on(place: int) -> None:
        app.dress(themes[place])

    chosen = await app.push_screen_wait(
        Choose(
            "Theme" if not app.no_color else "Theme, for a terminal where NO_COLOR is not set",
            [words(theme_words(theme)) for theme in themes],
            at=themes.index(worn) if worn in themes else 0,
            moved=try_on,
        )
    )
    if chosen is None or themes[chosen] == worn:
        app.dress(worn)
        return
    label = await app.training.do(set_to, THEME, themes[chosen])
    app.show_changes()
    app.tell(undoable(words(label)))
