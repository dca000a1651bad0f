"""Questions, lists to choose from and the sheet of keys, over whatever screen is shown."""

from pathlib import Path

import pytest

from brainlift_tui.tui.widgets.big_digits import big_words
from tests.tui.lifting import LARGE, open_app

PLACES = {
    "T": ("log as shown", "add an exercise", "swap the exercise", "one set more", "heavier"),
    "R": (
        "15 s longer",
        "pause, go on",
        "skip the rest",
        "bell on, off (on Today:",
        "log: was easy",
    ),
    "H": ("open", "search", "delete the workout", "workouts, exercises"),
    "S": ("change it",),
}


@pytest.mark.parametrize("key", ["question_mark", "f1"])
async def test_the_keys_of_each_screen_are_shown(demo: Path, key: str) -> None:
    async with open_app(demo, LARGE) as lifter:
        for place, told in PLACES.items():
            await lifter.press(place, key)
            assert lifter.place == "Keys"
            assert lifter.sees(*told, "undo, take back the last change", "redo"), place
            await lifter.press("end")
            await lifter.until(lambda: lifter.sees("Settings", "leave"))
            assert lifter.sees("the keys of this screen"), place
            await lifter.press("escape")


async def test_the_keys_of_a_past_workout_are_shown(demo: Path) -> None:
    async with open_app(demo, LARGE) as lifter:
        await lifter.press("H", "enter", "question_mark")
        assert lifter.sees("rename the workout", "kind of set", "it was another exercise")


async def test_the_keys_are_left_again(demo: Path) -> None:
    async with open_app(demo) as lifter:
        for key in ("escape", "q", "question_mark", "f1", "enter"):
            await lifter.press("question_mark")
            assert lifter.place == "Keys"
            await lifter.press(key)
            assert lifter.place == "today", key
            assert lifter.sets() == [], key


async def test_every_key_shown_at_80x24_can_be_scrolled_to(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("question_mark")
        assert not lifter.sees("Settings")
        await lifter.press("end")
        await lifter.until(lambda: lifter.sees("Settings"))


async def test_a_question_leaves_the_screen_it_is_about_in_sight(demo: Path) -> None:
    async with open_app(demo) as lifter:
        for key in ("s", "question_mark"):
            await lifter.press(key)
            assert lifter.sees("Today · Sun 22 Nov")
            await lifter.press("escape")


async def test_keys_belong_to_the_answer_while_a_question_is_open(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("s", "up", "enter", *"u q H 5 ? /")
        assert lifter.place == "Ask"
        await lifter.press("enter", "escape")
        assert lifter.exercises[0].note == "u q H 5 ? /"


async def test_escape_leaves_a_question_and_changes_nothing(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("s", "up", "enter", *"no", "escape", "escape")
        assert lifter.place == "today"
        assert lifter.app.training.session.workout is None


# Choosing an exercise


async def test_typing_narrows_the_list_and_arrows_choose(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("n", *"curl")
        first = lifter.cursor_of_dialog
        await lifter.press("down")
        second = lifter.cursor_of_dialog
        assert first != second
        assert "Curl" in first
        assert "Curl" in second
        await lifter.press("enter")
        assert lifter.exercises[-1].exercise.name in second or any(
            e.exercise.name in second for e in lifter.exercises
        )


async def test_what_was_done_last_stands_first(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("n")
        assert lifter.cursor_of_dialog.rstrip("│ ").endswith("Thu")


async def test_a_swap_offers_the_same_movement_first(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("w")
        assert lifter.sees("the same movement")
        assert "chest" in lifter.cursor_of_dialog
        assert "✓ done" in lifter.cursor_of_dialog
        assert not lifter.sees("not on this rack")


async def test_what_the_rack_does_not_allow_is_said_to_be_so(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("w", *"barbell bench")
        assert lifter.sees("Bench Press (Barbell)", "not on this rack")


async def test_the_highlight_stands_on_the_best_that_the_rack_can_do(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press(*["down"] * 4, "w", *"reverse")
        assert lifter.sees("Underhand Inverted Row", "not on this rack")
        assert "Reverse Fly (Dumbbell)" in lifter.cursor_of_dialog
        await lifter.retype("inverted row")
        assert "Inverted Row" in lifter.cursor_of_dialog, "nothing to do instead is here"


async def test_where_a_name_goes_for_several_the_highlight_stands_on_the_one_of_this_rack(
    demo: Path,
) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("G", "up", "w", *"deadlift")
        assert lifter.sees("Deadlift (Barbell)")
        assert "not on this rack" not in lifter.cursor_of_dialog
        await lifter.press("escape", "n", *"shrug")
        assert lifter.sees("Shrug (Barbell)", "not on this rack")
        assert "Shrug (Dumbbell)" in lifter.cursor_of_dialog
        await lifter.retype("shrug barbell")
        assert "Shrug (Barbell)" in lifter.cursor_of_dialog, "who types it all means it"


async def test_what_only_holds_a_word_inside_another_does_not_come_before_what_is_called_so(
    demo: Path,
) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("w", *"row")
        assert "Row" in lifter.cursor_of_dialog
        assert not lifter.sees("Close Grip Push Up")


async def test_a_name_that_nothing_is_like_makes_an_exercise_and_says_so(demo: Path) -> None:
    async with open_app(demo) as lifter:
        for key in ("w", "n"):
            await lifter.press(key, *"zzzz")
            assert lifter.sees("+ create “zzzz”", "↵ makes “zzzz” an exercise of your own")
            await lifter.press("escape")
        assert lifter.count("SELECT count(*) FROM exercise WHERE origin = 'own'") == 0


async def test_a_slip_is_forgiven_and_told(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("n", *"hamer crul dumbell")
        assert lifter.sees("nothing is called “hamer crul dumbell”; near it:")
        assert "Hammer Curl (Dumbbell)" in lifter.cursor_of_dialog
        await lifter.press("enter")
        assert lifter.exercises[-1].exercise.name == "Hammer Curl (Dumbbell)"


async def test_the_last_row_is_one_key_away_and_makes_what_was_typed(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("n", *"hammer", "up")
        assert "+ create “hammer”" in lifter.cursor_of_dialog


async def test_an_empty_name_makes_no_exercise(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("n", *"%%%", "enter")
        assert lifter.count("SELECT count(*) FROM exercise WHERE origin = 'own'") == 0
        assert lifter.sees("Nothing fits.")


# The summary


@pytest.mark.parametrize("key", ["escape", "enter", "q"])
async def test_the_summary_is_left_and_the_workout_stays_finished(demo: Path, key: str) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("e", "T", "G", "enter")
        assert lifter.place == "Summary"
        await lifter.press(key)
        assert lifter.place == "today"
        assert lifter.app.training.session.workout is None


async def test_the_summary_says_how_long_it_took(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("e")
        await lifter.passes(600)
        await lifter.press("e", "T", "G", "enter")
        assert lifter.sees("Finished", "sets", "min")
        assert big_words("10 min", 30, 3)[0] in lifter.text


# A terminal that is too small


async def test_a_small_terminal_is_told_in_a_sentence_and_comes_back(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.resize(40, 10)
        assert lifter.sees("This terminal is 40×10; brainlift needs 60×16.")
        await lifter.press("e", "enter", "d")
        assert lifter.sets() == []
        await lifter.resize(80, 24)
        assert lifter.place == "today"
        await lifter.press("e")
        assert lifter.short() == ["16kg x 12 easy"]


async def test_the_app_opens_in_a_small_terminal_with_a_sentence(demo: Path) -> None:
    async with open_app(demo, (40, 10)) as lifter:
        assert lifter.sees("brainlift needs 60×16.")
        lifter.hit("q")
        await lifter.until_gone()


async def test_a_small_terminal_keeps_an_entry_and_a_question(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("s", "up", "enter", *"half a no")
        await lifter.resize(50, 12)
        assert lifter.sees("brainlift needs")
        await lifter.resize(80, 24)
        assert lifter.place == "Ask"
        await lifter.press(*"te", "enter", "escape")
        assert lifter.exercises[0].note == "half a note"


async def test_the_smallest_terminal_shows_an_exercise_and_its_keys(demo: Path) -> None:
    async with open_app(demo, (60, 16)) as lifter:
        assert lifter.sees("Bench Press (Dumbbell)", "1 ▸ 16 kg × 12", "↵ done", "? keys")
        await lifter.press("e")
        assert sum("█" in line for line in lifter.lines) >= 5


# The palette


async def test_the_palette_does_what_the_keys_do(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("ctrl+p")
        await lifter.type("something else")
        await lifter.until(lambda: lifter.sees("something else today"))
        await lifter.press("enter")
        await lifter.until(lambda: lifter.sees("An empty workout"))
        await lifter.press("G", "enter")
        await lifter.until(lambda: lifter.app.training.session.workout is not None)
        assert lifter.exercises == ()


async def test_on_a_large_screen_all_keys_and_the_signs_to_stop_at_are_seen_at_once(
    demo: Path,
) -> None:
    async with open_app(demo, LARGE) as lifter:
        await lifter.press("question_mark")
        assert lifter.sees(
            "log as shown", "a deload week", "redo", "palette", "Settings", "begin light."
        )
        await lifter.press("escape", "exclamation_mark")
        assert lifter.sees("Stop at once: pain or pressure in the chest")
