"""All that we use of Textual and plotext without their promise to keep it, each with the reason.

When a new release of either breaks something, it is mended here.
"""

from collections.abc import Callable
from typing import Any, TypeVar

from textual.app import App
from textual.screen import Screen

ScreenT = TypeVar("ScreenT", bound=Screen[Any])  # whatever a screen may return
AppT = TypeVar("AppT", bound=App[Any])  # the same of an app


def drawn_when_seen(screen: type[ScreenT]) -> type[ScreenT]:
    """Draw a screen only while it is seen: not below another that covers it wholly.

    Textual would draw the covering screen anew instead, the whole of it at every key; it has no
    setting for that.
    """
    draw = screen._compositor_refresh  # noqa: SLF001 - see above

    def draw_if_seen(self: Screen[Any]) -> None:
        shown = self.app.screen
        if shown is self or shown.styles.background.a < 1:
            draw(self)
        else:
            self._dirty_widgets.clear()

    screen._compositor_refresh = draw_if_seen  # type: ignore[method-assign]  # noqa: SLF001
    return screen


def ending_with(
    last_words: Callable[[AppT, Exception], str | None],
) -> Callable[[type[AppT]], type[AppT]]:
    """End an app with words, where there are any, instead of a traceback.

    Textual has no public place for what failed while a screen was being built.
    """

    def told(app: type[AppT]) -> type[AppT]:
        fail = app._handle_exception  # noqa: SLF001 - see above

        def end(self: AppT, error: Exception) -> None:
            message = last_words(self, error)
            if message is None:
                fail(self, error)
            else:
                self.exit(return_code=1, message=message)

        # The class gets what is made for it.
        app._handle_exception = end  # type: ignore[assignment]  # noqa: SLF001
        return app

    return told


def write_to_terminal(app: App[Any], sequence: str) -> None:
    """Send the terminal what Textual has no word for; "" and a made-up terminal get nothing.

    It is the way that Textual's own bell and clipboard go.
    """
    driver = app._driver  # noqa: SLF001 - there is no public way to it
    if sequence and driver is not None and not app.is_headless:
        driver.write(sequence)


def without_colours(signal: Any) -> None:  # noqa: ANN401 - plotext has no types
    """Spare plotext half of the time of a plot: without colour no point need be asked for its."""
    signal._get_unique_pixels = list  # noqa: SLF001 - it has no setting for that
