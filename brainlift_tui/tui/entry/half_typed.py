"""What is being typed when the program ends, shown again at the next start."""

from collections.abc import Iterable
from typing import Protocol, runtime_checkable

from brainlift_tui.store.entry.half_typed import HalfTyped, LineTyped, RowTyped, take_half_typed
from brainlift_tui.tui.desk.modes import TAKEN, UNTYPED
from brainlift_tui.tui.session.today import TodayScreen
from brainlift_tui.tui.training_app import TrainingApp
from brainlift_tui.tui.words import phrase


def taken_up() -> str:
    """What is said where it is shown again."""
    return phrase(
        "What was being typed is still here: {takes} logs it, {leaves} leaves it.",
        takes=TAKEN.key,
        leaves=UNTYPED.key,
    )


@runtime_checkable
class TypedOn(Protocol):
    """A screen or a question on which something may be half typed."""

    def half_typed(self) -> HalfTyped | None:
        """What is being typed, None while nothing is."""


def half_typed_on(screens: Iterable[object]) -> HalfTyped | None:
    """What is being typed on the first of these screens on which something is."""
    typed_on = (screen for screen in screens if isinstance(screen, TypedOn))
    return next(filter(None, (screen.half_typed() for screen in typed_on)), None)


async def take_up_half_typed(app: TrainingApp, today: TodayScreen) -> None:
    """Show again what was being typed, unless something else is already."""
    if today.half_typed() is not None:
        return
    typed = await app.training.do(take_half_typed)
    match typed:
        case HalfTyped(text, RowTyped() as where):
            today.take_up(text, where)
            app.tell(taken_up())
        case HalfTyped(text, LineTyped(workout, when)):
            from brainlift_tui.tui.entry.log_line import log_line

            await today.ask(log_line(app, workout, when, text=text))
