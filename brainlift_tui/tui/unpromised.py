"""All that we use of Textual and plotext without their promise to keep it, each with the reason.

When a new release of either breaks something, it is mended here.
"""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from textual._context import active_message_pump
from textual._time import get_time
from textual.app import App
from textual.dom import DOMNode
from textual.driver import Driver
from textual.message import Message
from textual.screen import Screen
from textual.timer import Timer

if TYPE_CHECKING:
    from textual._xterm_parser import XTermParser

ScreenT = TypeVar("ScreenT", bound=Screen[Any])  # whatever a screen may return
AppT = TypeVar("AppT", bound=App[Any])  # the same of an app


def key_clock() -> float:
    """Now, by the clock that Textual stamps a key with when it is received, in seconds."""
    return get_time()


def however_late(timer: Timer) -> Timer:
    """Let a timer of one beat have it, even if it comes late.

    Textual leaves out beats that it is too late for. If the machine stood still just as such a
    timer began, for as long as it was to wait, it left out the only one: a clock stopped, a new
    size of the terminal was never drawn. Only its own `Timer` can be told not to.
    """
    timer._skip = False  # noqa: SLF001 - see above
    return timer


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


def failing_by(
    meet: Callable[[AppT, Exception, Screen[Any] | None], None],
) -> Callable[[type[AppT]], type[AppT]]:
    """Have an app meet what fails while it is built or drawn; Textual ends it with a traceback.

    Textual has no public place for that, nor says whose turn it was.

    Args:
        meet: Takes the app, what was raised, and the screen that failed, or that a part of failed;
            None where it was the app itself.
    """

    def met(app: type[AppT]) -> type[AppT]:
        def handle(self: AppT, error: Exception) -> None:
            pump = active_message_pump.get(self)
            above = pump.ancestors_with_self if isinstance(pump, DOMNode) else []
            meet(self, error, next((node for node in above if isinstance(node, Screen)), None))

        # The class gets what is made for it.
        app._handle_exception = handle  # type: ignore[assignment]  # noqa: SLF001
        return app

    return met


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


class Sifts(Protocol):
    """Takes something out of what comes from the terminal: see `ground.Sieve`."""

    def sift(self, came: str) -> tuple[str, bool | None]:
        """What is typed of it, and what was told."""

    def give_up(self) -> str:
        """What was kept back for too long."""


def sifting_driver(
    driver: type[Driver],
    question: str,
    sieve: Callable[[Callable[[], float]], Sifts],
    told: Callable[[bool], Message],
) -> type[Driver]:
    """A driver that asks the terminal something as it starts, and takes the reply out of the keys.

    Textual makes keys of a reply that it does not know, and reads with a parser of its own that no
    driver can change; only the one for Linux and macOS reads what a terminal writes.

    Args:
        driver: The driver there is.
        question: What is written as soon as it listens.
        sieve: Makes what sifts, of a clock.
        told: Makes the app's message of a reply.
    """
    from textual.drivers import linux_driver

    if driver is not linux_driver.LinuxDriver:
        return driver

    class AskingDriver(linux_driver.LinuxDriver):
        def start_application_mode(self) -> None:
            super().start_application_mode()  # type: ignore[no-untyped-call]  # Textual's has none
            self.write(question)
            self.flush()

        def _sigtstp_application(self, *_: object) -> None:
            self._between_events(super()._sigtstp_application)

        def _sigcont_application(self, *_: object) -> None:
            self._between_events(self._go_on)

        def _between_events(self, act: Callable[[], None]) -> None:
            """Answer a signal once what runs is done: it may hold the lock of what is drawn.

            Textual answers in the midst of it, and waits for that lock for ever.
            """
            if not self._loop.is_closed():
                self._loop.call_soon_threadsafe(act)

        def _go_on(self) -> None:
            """Go on, also where SIGSTOP stopped it, of which no program is told.

            Textual would begin anew what had never ended: a second thread reads the keys then,
            the end waits for one of them, and the terminal stays as it was while it ran.
            """
            reading = None if self._must_signal_resume else self._key_thread
            if reading is None:
                super()._sigcont_application()
                return
            self.exit_event.set()
            reading.join()
            self.exit_event.clear()
            self.close()
            self._must_signal_resume = True  # all of it is to be drawn
            before = self.attrs_before
            super()._sigcont_application()
            self.attrs_before = before

    linux_driver.XTermParser = _sifting_parser(sieve, told)  # type: ignore[attr-defined]  # it is no setting
    return AskingDriver


def _sifting_parser(
    sieve: Callable[[Callable[[], float]], Sifts], told: Callable[[bool], Message]
) -> "type[XTermParser]":
    from textual._xterm_parser import XTermParser

    class Parser(XTermParser):
        def __init__(self, debug: bool = False) -> None:
            self._sieve = sieve(get_time)
            super().__init__(debug)

        def feed(self, data: str) -> Iterable[Message]:
            if not data:
                yield from super().feed(data)
                return
            keys, reply = self._sieve.sift(data)
            if reply is not None:
                yield told(reply)
            if keys:
                yield from super().feed(keys)

        def tick(self) -> Iterable[Message]:
            if late := self._sieve.give_up():
                yield from super().feed(late)
            yield from super().tick()

    return Parser
