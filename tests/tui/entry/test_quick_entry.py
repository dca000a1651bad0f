"""`:` on any screen: a line of text that is read as it is typed, and logs what it showed."""

import random
from pathlib import Path

import pytest
from textual import events
from textual.widgets import Input

from brainlift_tui.core.workout.wording import sets_words
from tests.tui.lifting import Lifter, open_app

SQUAT = "Goblet Squat (Dumbbell)"
SETS = "SELECT count(*) FROM workout_set"


async def quick(lifter: Lifter, text: str) -> None:
    await lifter.press("colon", *text)


@pytest.mark.parametrize("place", ["T", "R", "H", "S"])
async def test_it_is_there_on_every_place(demo: Path, place: str) -> None:
    async with open_app(demo) as lifter:
        before = lifter.count(SETS)
        await lifter.press(place)
        was = lifter.place
        await quick(lifter, "goblet squat dumbbell 20x12, 12, 10 @1")
        assert lifter.sees(f"✓ {SQUAT}: 20 kg × 12 · 12 · 10 @1", "starts today's workout")
        await lifter.press("enter")
        assert lifter.place == was
        assert lifter.count(SETS) == before + 3
        assert lifter.sees(f"✓ {SQUAT}: 20 kg × 12 · 12 · 10. u takes it back")
        await lifter.press("u")
        assert lifter.count(SETS) == before
        assert lifter.app.training.session.workout is None


async def test_it_is_shown_over_an_opened_workout_and_goes_into_that(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("H", "enter")
        await quick(lifter, "plank 45s")
        assert lifter.sees("✓ Plank: 45 s", "into A: biceps, legs, core, Thu")
        await lifter.press("enter", "G")
        assert "45 s" in lifter.cursor_line
        assert lifter.app.training.session.workout is None


async def test_tab_takes_the_name_and_the_sets_stay(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await quick(lifter, "goblt squat 20x8")
        assert lifter.sees("tab takes the name", "✗ No exercise is called")
        await lifter.press("tab")
        assert lifter.sees(f"{SQUAT} 20x8", f"✓ {SQUAT}: 20 kg × 8")


async def test_the_rest_of_a_name_stands_behind_the_cursor_and_right_takes_it(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await quick(lifter, "gobl")
        await lifter.until(lambda: lifter.sees("goblet Squat (Dumbbell)"))
        await lifter.press("right", *" 20x8")
        assert lifter.sees(f"✓ {SQUAT}: 20 kg × 8")


async def test_what_is_not_understood_is_said_and_enter_logs_nothing(demo: Path) -> None:
    async with open_app(demo) as lifter:
        before = lifter.count(SETS)
        for text in ("gob", "goblet squat dumbbell 20x8, 1o", "zzzz 20x8", "20x8"):
            await quick(lifter, text)
            assert lifter.sees("✗") or lifter.sees("…")
            assert not lifter.sees("↵ logs it")
            await lifter.press("enter")
            assert lifter.place == "QuickEntry"
            await lifter.press("escape")
        assert lifter.count(SETS) == before


async def test_it_goes_into_the_workout_under_way(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("e", "T")
        await quick(lifter, "dumbbell bench press 17.5x9")
        assert lifter.sees("into B: triceps, back, chest, under way")
        await lifter.press("enter")
        assert lifter.short() == ["16kg x 12 easy", "17.5kg x 9"]


async def test_keys_typed_fast_all_arrive(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press_fast("colon", *"dumbbell bench press 17.5x9", "enter")
        await lifter.until(lambda: lifter.place == "today")
        assert lifter.short() == ["17.5kg x 9"]


async def test_escape_logs_nothing(demo: Path) -> None:
    async with open_app(demo) as lifter:
        before = lifter.count(SETS)
        await quick(lifter, "plank 45s")
        await lifter.press("escape")
        assert (lifter.place, lifter.count(SETS)) == ("today", before)


PIECES = (
    "goblet squat dumbbell",
    "plank",
    "bench",
    "gob",
    "20x8",
    "45s",
    ", ",
    "@1",
    "1o",
    "x",
    "[b]é%",
    "-5x5",
    "🏋",
    "5 km",
    "999999999",
)


async def test_random_lines_never_break_it_and_store_only_what_was_shown(demo: Path) -> None:
    chance = random.Random(20261122)
    async with open_app(demo) as lifter:
        for number in range(40):
            before = lifter.count(SETS)
            await lifter.press("colon")
            text = " ".join(chance.choices(PIECES, k=chance.randrange(1, 6)))
            if number % 5:  # what is pasted is read once, what is typed at every letter
                lifter.app.screen.query_one(Input).post_message(events.Paste(text))
                await lifter.settle()
            else:
                await lifter.press_fast(*text)
            reading = lifter.app.screen._reading
            assert reading.text == text
            shown = reading.understood
            if shown is None:
                assert not lifter.sees("↵ logs it")
                await lifter.press("enter", "escape")
                assert lifter.count(SETS) == before
                continue
            unit = lifter.app.training.settings.unit
            told = sets_words(shown.sets, shown.exercise.measure, unit, reserve=True)
            assert lifter.sees("✓", str(told)[:40])
            await lifter.press("enter")
            assert lifter.count(SETS) == before + len(shown.sets)
            await lifter.press("u")
            assert lifter.count(SETS) == before


async def test_it_is_said_before_that_a_load_is_of_each_of_a_pair(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await quick(lifter, "bench press dumbbell 18x12, 10")
        assert lifter.sees("✓ Bench Press (Dumbbell): 18 kg each × 12 · 10")


async def test_pasted_lines_are_logged_one_by_one_and_none_is_lost(demo: Path) -> None:
    async with open_app(demo) as lifter:
        before = lifter.count(SETS)
        await lifter.press("colon")
        line = lifter.app.screen.query_one(Input)
        line.post_message(events.Paste("goblet squat dumbbell 20x8\n\nzorgel 20x8\nplank 45s\n"))
        await lifter.settle()
        assert lifter.sees(f"✓ {SQUAT}: 20 kg × 8", "then zorgel 20x8, and 1 more")
        assert lifter.sees("starts today's workout")
        await lifter.press("enter")
        assert lifter.sees("✗ No exercise is called", "then plank 45s", "esc leave the rest")
        await lifter.retype("goblet squat dumbbell 20x7")
        assert lifter.sees("into B: triceps, back, chest, under way"), "as if typed by itself"
        await lifter.press("enter", "enter")
        assert lifter.place == "today"
        assert lifter.count(SETS) == before + 3
