"""Exercises are made, put right, hidden and merged without leaving what one is doing."""

from pathlib import Path

from tests.tui.lifting import Lifter, open_app

BENCH = "Bench Press (Dumbbell)"
OWN = "SELECT count(*) FROM exercise WHERE origin = 'own'"


async def exercise_opened(lifter: Lifter, name: str) -> None:
    await lifter.press("H", "tab", "slash", *name, "enter", "enter")
    assert lifter.place == "exercise"


# A new one


async def test_a_new_exercise_is_described_by_a_guess_that_can_be_put_right(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("n", *"sandbag curl", "enter")
        assert lifter.sees("A new exercise of your own", "Movement curl", "Works biceps")
        assert "+ create “sandbag curl”" in lifter.cursor_of_dialog
        await lifter.press("home", "down", "down", "down", "down", "right")
        assert "‹ barbell ›" in lifter.cursor_of_dialog
        await lifter.press("c")
        assert "‹ cable ›" in lifter.cursor_of_dialog
        await lifter.press("end", "enter")
        made = lifter.exercises[-1].exercise
        assert (made.name, made.equipment, made.pattern) == ("sandbag curl", "cable", "curl")
        assert lifter.place == "today"
        await lifter.press("u")
        assert lifter.count(OWN) == 0


async def test_escape_makes_no_exercise_and_goes_back_to_the_list(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("n", *"sandbag curl", "enter", "escape")
        assert lifter.place == "Pick"
        assert lifter.count(OWN) == 0


async def test_a_swap_makes_a_new_one_too(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("w", *"sandbag press", "enter", "enter")
        assert lifter.exercises[0].exercise.name == "sandbag press"
        await lifter.press("u")
        assert lifter.exercises[0].exercise.name == BENCH
        assert lifter.count(OWN) == 0


async def test_a_name_that_is_taken_is_told_where_it_is_typed(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("n", *"sandbag curl", "enter", "home", "enter")
        await lifter.retype("goblet squats dumbbell")
        await lifter.press("enter")
        assert lifter.sees("✗ goblet squats dumbbell is there already, as Goblet Squat (Dumbbell)")


# What stands on Today


async def test_s_keeps_a_setup_note_and_an_own_rest_that_stand_on_today(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("s")
        assert "Setup note" in lifter.cursor_of_dialog
        await lifter.press("enter", *"seat 4", "enter", "down", "enter", *"x", "enter")
        assert lifter.sees("✗ Write minutes and seconds")
        await lifter.retype("2:30")
        await lifter.press("enter", "escape")
        assert lifter.sees("✎ seat 4", "rest 2:30", f"{BENCH} changed. u takes it back")
        assert lifter.app.training.session.workout is None
        await lifter.press("e")
        assert lifter.app.training.left() == 150
        await lifter.press("T", "u", "u")
        assert not lifter.sees("✎ seat 4")


async def test_enter_on_a_choice_changes_nothing_until_one_is_taken(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("s", "down", "down", "enter")
        assert lifter.place == "Choose"
        await lifter.press("enter", "escape")
        assert not lifter.sees("changed")
        await lifter.press("s", "down", "down")
        before = lifter.cursor_of_dialog
        await lifter.press("enter", "down", "enter")
        assert lifter.cursor_of_dialog != before


async def test_leaving_without_a_change_is_no_change(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("s", "escape", "u")
        assert lifter.sees("There is nothing to undo.")


# The exercise over time


async def test_an_exercise_is_renamed_and_still_found_by_its_old_name(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await exercise_opened(lifter, "hammer")
        await lifter.press("r", "enter")
        await lifter.retype("Hammers")
        await lifter.press("enter", "escape")
        assert "Hammers" in lifter.lines[0]
        await lifter.press("T", "n", *"hammer curl dumbbell")
        assert "Hammers" in lifter.cursor_of_dialog
        await lifter.press("escape", "u", "H")
        assert lifter.sees("Hammer Curl (Dumbbell)")


async def test_s_keeps_the_setup_note_and_it_is_shown(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await exercise_opened(lifter, "hammer")
        await lifter.press("s", "enter", *"thumbs up", "enter", "escape")
        assert lifter.sees("✎ thumbs up")


async def test_a_hidden_exercise_is_told_so_and_left_out_of_the_list(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await exercise_opened(lifter, "hammer")
        await lifter.press("e", "end", "right", "escape")
        assert lifter.sees("hidden from lists", "changed and hidden. u takes it back")
        await lifter.press("T", "n")
        assert not any("│   Hammer Curl (Dumbbell)" in line for line in lifter.lines)
        await lifter.press(*"hammer curl dumb")
        assert lifter.sees("hidden")


async def test_two_that_are_one_are_merged_and_taken_apart_again(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await exercise_opened(lifter, "hammer")
        sessions = lifter.lines[0].split("Dumbbell)")[1].split()[0]
        await lifter.press("m", *"bicep curl dumbbell", "enter")
        assert lifter.place == "Confirm"
        assert lifter.sees(f"Give the {sessions} sessions of Hammer Curl (Dumbbell) to")
        await lifter.press("escape")
        assert "Hammer" in lifter.lines[0]
        await lifter.press("m", *"bicep curl dumbbell", "enter", "enter")
        assert "Bicep Curl (Dumbbell)" in lifter.lines[0]
        assert lifter.sees("Hammer Curl (Dumbbell) is part of Bicep Curl (Dumbbell) now.")
        await lifter.press("u", "escape")
        assert lifter.sees("Hammer Curl (Dumbbell)")
        await lifter.press("enter")
        assert f"{sessions} sessions" in lifter.lines[0]


async def test_ctrl_e_puts_an_exercise_right_in_the_list_it_is_chosen_from(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("n", *"hammer curl dumb", "ctrl+e", "home", "enter")
        await lifter.retype("Hammers")
        await lifter.press("enter", "escape")
        await lifter.until(lambda: "Hammers" in lifter.cursor_of_dialog)
        assert lifter.place == "Pick"
        await lifter.press("enter")
        assert lifter.exercises[-1].exercise.name == "Hammers"
