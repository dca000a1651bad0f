"""A window over a log that something has damaged: what can't be shown is told, and it goes on."""

from datetime import timedelta
from pathlib import Path

import pytest
from textual.screen import ModalScreen

from brainlift_tui.core.load.load import Load, Unit
from brainlift_tui.core.workout.log import ForeignLog
from brainlift_tui.core.workout.workout import TrainingSet, Workout, WorkoutExercise
from brainlift_tui.store.file.writer import Writer
from brainlift_tui.store.importing.foreign import add_log
from brainlift_tui.store.written.fault_report import report_path
from brainlift_tui.tui.lifter.settings import ChoiceList
from brainlift_tui.tui.looking_back import strength
from tests.cli.damaged import without_checks
from tests.tui.lifting import NOW, ZONE, Lifter, open_app, stopped_clock

WIDE = (250, 30)
"""Room for a sentence that names a file."""

WAYS = {
    "add": "n",
    "history": "H",
    "workout": "H enter",
    "exercise": "H tab enter",
    "calendar": "H y",
    "strength": "H s",
    "muscles": "H v",
    "body": "H b",
    "report card": "H r",
    "week": "W",
    "plan": "P",
    "programme": "P enter",
    "settings": "S",
    "undo": "T u",
}
"""What a lifter looks at, by the keys that lead there."""

OUT_OF_RANGE = "UPDATE workout SET started_at = 1 << 60"

DAMAGES = {
    "an instant": (OUT_OF_RANGE, {"workout": "history"}),
    "a date": ("UPDATE workout SET day = '2026-13-45'", {"week": "today", "plan": "today"}),
    "a word": (
        "UPDATE exercise SET equipment = 'dumbell'",
        {"add": "today", "workout": "history", "exercise": "history", "muscles": "history"},
    ),
    "json": ("UPDATE journal_label SET text = '{\"said\": '", {"undo": "today"}),
    "a zone": ("UPDATE workout SET zone = 'Mars/Olympus'", {}),
}
"""What is written past the checks, and where one then stands on the way to what can't be shown."""


@pytest.fixture
def log(empty: Path) -> Path:
    """Three sessions of one exercise."""
    done = (TrainingSet(load=Load("20", Unit.KG), reps=8),) * 3
    squat = (WorkoutExercise("Goblet Squat (Dumbbell)", sets=done),)
    days = [NOW - timedelta(days=days) for days in (9, 5, 1)]
    workouts = tuple(
        Workout(day, day + timedelta(hours=1), ZONE, "Legs", exercises=squat) for day in days
    )
    with Writer(empty, stopped_clock()) as writer:
        writer.do(add_log, ForeignLog("strong", workouts), "log.csv")
    return empty


async def look(lifter: Lifter, keys: str) -> tuple[str, str]:
    """Go a way; where one stands then, and what is told of the file there."""
    await lifter.press(*keys.split())
    told = next((line.strip() for line in lifter.lines if f"✗ {lifter.path}" in line), "")
    stands = lifter.place
    while isinstance(lifter.app.screen, ModalScreen):
        await lifter.press("escape")
    return stands, told


@pytest.mark.parametrize("what", DAMAGES)
async def test_what_can_not_be_shown_is_told_where_one_was(log: Path, what: str) -> None:
    sql, expected = DAMAGES[what]
    async with open_app(log, WIDE) as lifter:
        without_checks(log, sql)
        seen = {place: await look(lifter, keys) for place, keys in WAYS.items()}
        told = {place: stands for place, (stands, said) in seen.items() if said}
        assert told.items() >= expected.items(), seen
        assert bool(told) == bool(expected), seen
        assert "settings" not in told, "nothing of it is damaged"
        lifter.hit("q")
        await lifter.until_gone()
    assert lifter.app.return_code == 0


async def test_a_fault_in_building_a_screen_is_told_where_one_was(
    log: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def slip(*_: object) -> None:
        raise KeyError("reps")

    async with open_app(log) as lifter:
        with monkeypatch.context() as patch:
            patch.setattr(strength, "about", slip)
            await lifter.press("H", "s")
            assert lifter.place == "history"
            assert lifter.sees("✗ Something went wrong (KeyError: 'reps')")
        assert lifter.app.background.unforeseen
        lifter.app.background.unforeseen.clear()
        await lifter.press("s")
        assert lifter.place == "strength"


async def test_a_fault_in_drawing_a_screen_is_told_where_one_was(
    log: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def slip(_: object) -> None:
        raise KeyError("reps")

    async with open_app(log, every_frame=True) as lifter:
        await lifter.press("S")
        with monkeypatch.context() as patch:
            patch.setattr(ChoiceList, "render_line", slip)
            lifter.app.screen.query_one(ChoiceList).refresh()
            await lifter.until(lambda: lifter.place == "today")
            assert lifter.sees("✗ Something went wrong")
        lifter.app.background.unforeseen.clear()
        await lifter.press("S")
        assert lifter.sees("Settings")


async def test_a_fault_in_showing_today_ends_the_program_with_a_sentence(log: Path) -> None:
    def slip() -> None:
        raise KeyError("reps")

    async with open_app(log) as lifter:
        lifter.app.screen.call_later(slip)
        await lifter.until_gone()
        assert lifter.app.return_code == 1
        lifter.app.background.unforeseen.clear()


async def test_after_a_fault_the_next_start_goes_on_where_the_program_stopped(log: Path) -> None:
    def slip() -> None:
        raise KeyError("reps")

    async with open_app(log) as lifter:
        await lifter.type("20x8")
        await lifter.press("enter", "T")
        await lifter.type("22x")
        lifter.app.screen.call_later(slip)
        await lifter.until_gone()
        lifter.app.background.unforeseen.clear()
    told = report_path(log).read_text(encoding="utf-8")
    assert "test_damaged_log.py" in told
    assert "reps" not in told
    async with open_app(log) as lifter:
        assert lifter.line("1 ✓    20 kg × 8")
        await lifter.until(lambda: lifter.sees("22x"))
