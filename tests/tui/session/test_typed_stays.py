"""What is being typed stays, and stays where it was begun, whatever happens elsewhere."""

from pathlib import Path

import pytest

from brainlift_tui.store.entry.quick_log import log_text
from brainlift_tui.store.file import undoing
from brainlift_tui.store.session import training as actions
from brainlift_tui.tui.entry.quick_entry import QuickEntry
from tests.tui.lifting import LARGE, SMALL, Lifter, open_app, stopped_clock

BENCH = "Bench Press (Dumbbell)"


async def seen_elsewhere(lifter: Lifter) -> None:
    """Until this window shows what another has done."""
    await lifter.until(lambda: not lifter.app.training.changed_elsewhere())


async def test_a_set_logged_elsewhere_leaves_the_entry_on_the_next_row_of_its_exercise(
    demo: Path,
) -> None:
    async with open_app(demo) as lifter:
        await lifter.type("18x")
        with lifter.elsewhere() as other:
            other.do(actions.log_set, lifter.exercises[0], lifter.exercises[0].upcoming()[0], None)
        await lifter.until(lambda: "✓" in lifter.text)
        assert "2 ▸    18x▏" in lifter.cursor_line
        await lifter.press("9", "enter")
        assert lifter.short(0) == ["16kg x 12", "18kg x 9"]


async def test_an_exercise_moved_elsewhere_takes_the_entry_along(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.type("18x")
        with lifter.elsewhere() as other:
            other.do(actions.move_exercise, lifter.exercises[0], 1)
        await seen_elsewhere(lifter)
        assert "18x▏" in lifter.cursor_line
        await lifter.press("9", "enter")
        assert (lifter.short(0), lifter.short(1)) == ([], ["18kg x 9"])


@pytest.mark.parametrize("how", ["swapped", "left out"])
async def test_an_exercise_taken_away_elsewhere_keeps_the_entry_and_logs_it_nowhere(
    demo: Path, how: str
) -> None:
    async with open_app(demo) as lifter:
        await lifter.type("18x9")
        with lifter.elsewhere() as other:
            if how == "swapped":
                other.do(actions.swap_exercise, lifter.exercises[0], "push-up")
            else:
                other.do(actions.remove_exercise, lifter.exercises[0])
        await seen_elsewhere(lifter)
        assert lifter.sees("18x9▏", f"✗ {BENCH} is gone from today: esc leaves it.")
        await lifter.press("enter")
        assert lifter.sees("18x9▏")
        assert lifter.app.training.session.sets_done == 0
        with lifter.elsewhere() as other:
            other.do(undoing.undo)
        await seen_elsewhere(lifter)
        assert "18x9▏" in lifter.cursor_line
        assert not any("✗" in line for line in lifter.lines[:-2]), "above what was told last"
        await lifter.press("enter")
        assert lifter.short(0) == ["18kg x 9"]


async def test_a_logged_set_that_is_edited_is_found_again_among_others(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("e", "T", "h", "T", "up", "enter")
        assert "16kgx12▏" in lifter.cursor_line
        entry = lifter.exercises[0].entry
        assert entry is not None
        with lifter.elsewhere() as other:
            other.do(actions.delete_set, entry, lifter.exercises[0].done[0].position, BENCH)
        await seen_elsewhere(lifter)
        assert "16kgx12▏" in lifter.cursor_line
        await lifter.press("backspace", "1", "enter")
        assert lifter.short(0) == ["16kg x 11 hard"]


async def test_on_rest_the_entry_stays_with_its_exercise_when_another_is_next(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("e", *"18x")
        assert lifter.place == "rest"
        with lifter.elsewhere() as other:
            other.do(log_text, "one-arm row dumbbell 20x10")
        await seen_elsewhere(lifter)
        assert lifter.sees("18x▏", f"next: {BENCH}")
        await lifter.press("9", "enter")
        assert lifter.short(0) == ["16kg x 12 easy", "18kg x 9"]


async def test_on_rest_the_entry_stays_when_its_last_set_was_done_elsewhere(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("e", *"18x9")
        with lifter.elsewhere() as other:
            other.do(log_text, "bench press dumbbell 16x12, 16x12")
        await seen_elsewhere(lifter)
        assert lifter.sees("18x9▏", "has no such row now")
        await lifter.press("enter")
        assert lifter.sees("18x9▏")
        assert len(lifter.sets(0)) == 3
        await lifter.press("escape")
        assert not lifter.sees("18x9")


async def test_a_workout_thrown_away_elsewhere_leaves_the_entry(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("e", "T", *"18x")
        with lifter.elsewhere() as other:
            other.do(actions.abandon_workout)
        await seen_elsewhere(lifter)
        assert "18x▏" in lifter.cursor_line


async def test_midnight_a_nudge_found_and_another_size_leave_the_entry(demo: Path) -> None:
    clock = stopped_clock()
    async with open_app(demo, clock=clock) as lifter:
        await lifter.type("18x")
        clock.advance(8 * 3600)
        await lifter.until(lambda: lifter.sees("Mon 23 Nov"))
        assert lifter.sees("18x▏")
        lifter.app._coach()
        await lifter.resize(*LARGE)
        await lifter.resize(40, 10)
        await lifter.resize(*SMALL)
        assert lifter.sees("18x▏")


async def test_the_line_of_quick_entry_stays(demo: Path) -> None:
    clock = stopped_clock()
    async with open_app(demo, clock=clock) as lifter:
        await lifter.press(":", *"hammer curl 10x")
        with lifter.elsewhere() as other:
            other.do(log_text, "one-arm row dumbbell 20x10")
        await seen_elsewhere(lifter)
        clock.advance(8 * 3600)
        await lifter.until(lambda: lifter.app.training.session.day.day == 23)
        await lifter.resize(40, 10)
        await lifter.resize(*SMALL)
        assert isinstance(lifter.app.screen, QuickEntry)
        assert lifter.sees("hammer curl 10x")


async def test_an_answer_that_is_being_typed_stays(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("s", "up", "enter", *"warm elbow")
        with lifter.elsewhere() as other:
            other.do(actions.move_exercise, lifter.exercises[0], 1)
        await seen_elsewhere(lifter)
        await lifter.press("enter", "escape")
        assert [found.note for found in lifter.exercises][:2] == ["", "warm elbow"]


async def test_a_click_on_another_row_leaves_the_entry_as_it_always_did(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.type("18x")
        y = next(at for at, line in enumerate(lifter.lines) if " 3 · " in line)
        await lifter.click(10, y)
        assert not lifter.sees("18x▏")
