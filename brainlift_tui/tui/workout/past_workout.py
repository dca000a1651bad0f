"""Logging a workout of the past: when it was, then a line of text for each exercise."""

from datetime import datetime, timedelta

from brainlift_tui.core.identity import WorkoutId
from brainlift_tui.core.workout.typed_time import read_local
from brainlift_tui.core.workout.workout import check_instant
from brainlift_tui.tui.dialogs.ask import Ask
from brainlift_tui.tui.entry.quick_entry import QuickEntry
from brainlift_tui.tui.language.catalogue import worded
from brainlift_tui.tui.training_app import TrainingApp


async def ask_for_past_workout(app: TrainingApp) -> WorkoutId | None:
    """Ask for a date and for the sets; returns the workout they went into, None if none did."""
    clock = app.training.clock
    now = clock.moment().wall

    def read(text: str) -> datetime:
        given = text if ":" in text or not text.strip() else f"{text} 12:00"
        instant = read_local(given, clock.zone(), now)
        check_instant(instant, now, clock.zone())
        return instant

    yesterday = f"{clock.today() - timedelta(days=1)} 18:00"
    question = worded("When was the workout? 2026-11-22 17:05, yesterday, mon 18:00, 22 nov")
    text = await app.push_screen_wait(Ask(question, yesterday, read))
    if text is None:
        return None
    entry = QuickEntry(app.training, when=read(text), stays=True)
    logged = await app.push_screen_wait(entry)
    return logged.workout if logged else None
