"""A set is logged with one key; another number is typed or reached by the arrows."""

from pathlib import Path

import pytest

from brainlift_tui.core.coaching.nudge import Advice, AdviceKind, Level, Reasons
from brainlift_tui.core.said import said
from tests.tui.lifting import LARGE, SMALL, Lifter, open_app

BENCH = "Bench Press (Dumbbell)"


async def test_each_logging_key_records_the_set_as_shown_and_how_it_felt(demo: Path) -> None:
    async with open_app(demo) as lifter:
        for key in ("enter", "e", "h", "f"):
            await lifter.press("T", key)
        assert lifter.short(0) == ["16kg x 12", "16kg x 12 easy", "16kg x 12 hard"]
        assert lifter.short(1) == ["20kg x 11 failed"]


async def test_a_failed_set_keeps_its_kind(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("f")
        assert lifter.sets()[0].kind.value == "work"
        assert lifter.sets()[0].rir is None


async def test_a_logged_set_is_told_in_words_and_ticked_off(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("e")
        assert lifter.sees(f"✓ {BENCH}: 16 kg × 12, easy. u takes it back")
        await lifter.press("T")
        assert lifter.line("✓    16 kg × 12").split() == ["1", "✓", "16", "kg", "×", "12", "easy"]
        assert lifter.cursor_line.split()[:3] == ["▌", "2", "▸"]


@pytest.mark.parametrize(
    ("typed", "stored", "kept"),
    [
        ("11", ("enter",), "16kg x 11"),
        ("22.5x11", ("e",), "22.5kg x 11 easy"),
        ("22,5x11", ("h",), "22.5kg x 11 hard"),
        ("x11 @2", ("enter",), "16kg x 11 @2"),
        ("22x11", ("f",), "22kg x 11 failed"),
        ("45lbx8", ("enter",), "45lb x 8"),
        ("45 lb x8", ("enter",), "45lb x 8"),
        ("11 @8", ("enter",), "16kg x 11 @2"),
        ("18x", ("enter",), "18kg x 12"),
        ("0.5x30", ("enter",), "0.5kg x 30"),
    ],
)
async def test_a_typed_entry_is_logged_in_place_of_the_row(
    demo: Path, typed: str, stored: tuple[str, ...], kept: str
) -> None:
    async with open_app(demo) as lifter:
        await lifter.type(typed)
        assert f"{typed}▏" in lifter.cursor_line
        await lifter.press(*stored)
        assert lifter.short() == [kept]


async def test_what_is_typed_on_a_heading_is_typed_in_the_next_set(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("e", "T", "up", "up", *"14x9", "enter")
        assert [str(done.reps) for done in lifter.sets()][1:] == ["9"]


async def test_what_a_typed_entry_would_log_is_read_back_while_it_is_typed(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.type("22,5x11 @2")
        assert "22.5 kg each × 11 @2" in lifter.cursor_line


async def test_a_hold_takes_seconds(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("n", *"plank", "enter")
        await lifter.type("45s")
        await lifter.press("enter")
        at = next(i for i, e in enumerate(lifter.exercises) if "Plank" in e.exercise.name)
        assert lifter.short(at) == ["45s"]
        await lifter.press("T")
        await lifter.type("1:30")
        await lifter.press("h")
        assert lifter.short(at) == ["45s", "90s hard"]


async def test_reps_without_a_load_are_asked_for_it_where_none_is_known(empty: Path) -> None:
    async with open_app(empty) as lifter:
        await lifter.type("x12")
        await lifter.press("enter")
        assert lifter.sees("✗ With which load? Type 20x12, or 0x12 without one.")
        assert lifter.short() == []
        await lifter.press("escape")
        await lifter.type("0x12")
        await lifter.press("enter")
        assert lifter.short() == ["0kg x 12"]


async def test_the_first_set_ever_is_typed_as_load_and_reps(empty: Path) -> None:
    async with open_app(empty) as lifter:
        assert lifter.cursor_line.split("▸")[1].strip() == (
            "– kg × 8–12, a weight you could lift 15 times"
        )
        await lifter.type("20")
        assert "kg, then x and the reps" in lifter.cursor_line
        await lifter.type("x10")
        await lifter.press("enter")
        assert lifter.short() == ["20kg x 10"]
        await lifter.press("T")
        assert "20 kg × 10" in lifter.cursor_line


async def test_the_first_set_ever_is_not_logged_from_nothing(empty: Path) -> None:
    async with open_app(empty) as lifter:
        await lifter.press("enter")
        assert lifter.sees("✗ Type the load and the reps: 20x10.")
        await lifter.type("20")
        await lifter.press("enter")
        assert lifter.sees("✗ How many reps? Type 20x and the reps.")
        assert lifter.app.training.session.workout is None
        await lifter.type("x9")
        await lifter.press("e")
        assert lifter.short() == ["20kg x 9 easy"]


@pytest.mark.parametrize(
    "typed", ["2000x5", "20x1001", "20x5-", "20xx5", "20x5 20x5", "0:00:00x", "1.000,5x3", "11@"]
)
async def test_an_entry_that_makes_no_sense_is_told_next_to_its_row_and_nothing_is_stored(
    demo: Path, typed: str
) -> None:
    async with open_app(demo) as lifter:
        await lifter.type(typed)
        await lifter.press("enter")
        at = next(i for i, line in enumerate(lifter.lines) if line.startswith(" ▌"))
        assert lifter.lines[at + 1].strip().startswith("✗ "), lifter.text
        assert len(lifter.lines[at + 1].strip()) > 10
        assert lifter.place == "today"
        assert lifter.sets() == []
        assert lifter.count("SELECT count(*) FROM workout WHERE finished_at IS NULL") == 0


async def test_a_letter_that_is_part_of_no_set_says_so_and_what_was_typed_stays(demo: Path) -> None:
    async with open_app(demo) as lifter:
        for sign in "abcT":
            await lifter.press("1", "5", sign)
            assert lifter.sees("15▏", f"✗ “{sign}” is part of no set: it was left out."), sign
            await lifter.press("escape")
        await lifter.type("15 lb")
        assert lifter.sees("15 lb▏")
        assert not lifter.sees("✗")
        await lifter.press("escape")
        await lifter.type("3 min")
        assert lifter.sees("3 min▏")
        assert not lifter.sees("✗")


async def test_what_is_wrong_is_seen_where_its_row_is_the_last_of_the_screen(
    tmp_path: Path,
) -> None:
    async with open_app(tmp_path / "log.db") as lifter:
        below = max(at for at, line in enumerate(lifter.lines) if line.startswith("──"))
        while not (lifter.lines[below - 1].startswith(" ▌") and "kg" in lifter.cursor_line):
            await lifter.press("down")
        await lifter.press("1", "x", "x", "enter")
        assert lifter.sees("1xx▏", "✗ '1xx' has x more than once")


async def test_a_problem_is_mended_in_place(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.type("2000x5")
        await lifter.press("enter", "backspace")
        assert not lifter.sees("✗")
        await lifter.press("escape")
        await lifter.type("5x16x12")
        await lifter.press("enter")
        assert lifter.sees("✗ '5x16x12' has x more than once; a set is its load, x and its reps")
        await lifter.press("escape")
        await lifter.type("20x5")
        await lifter.press("enter")
        assert lifter.short() == ["20kg x 5"]


async def test_escape_leaves_an_entry_and_logs_nothing(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.type("11")
        await lifter.press("escape")
        assert "16 kg × 12" in lifter.cursor_line
        assert lifter.sets() == []


async def test_letters_belong_to_an_entry_while_it_is_open(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.type("30s")
        assert "30s▏" in lifter.cursor_line
        await lifter.press("n", "q", "H", "d", "u")
        assert lifter.place == "today"
        assert "30s▏" in lifter.cursor_line


# Arrows


async def test_plus_and_minus_step_through_the_loads_of_the_rack_and_no_others(demo: Path) -> None:
    async with open_app(demo) as lifter:
        seen = []
        for _ in range(7):
            await lifter.press("+")
            seen.append(lifter.cursor_line.split("▸")[1].strip().partition("   ")[0])
        assert seen[:4] == ["18 kg × 12", "20 kg × 12", "22 kg × 12", "24 kg × 12"]
        assert seen[4:] == ["24 kg × 12"] * 3, "24 kg is the heaviest of this rack"
        assert lifter.sees("24 kg is the heaviest that this rack makes.")
        assert lifter.bells == 3


async def test_minus_stops_at_the_lightest_of_the_rack(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press(*["-"] * 9)
        assert "2 kg × 12" in lifter.cursor_line
        assert lifter.sees("✗ 2 kg is the lightest that this rack makes.")
        await lifter.press("=")
        assert not lifter.sees("lightest"), "a refusal is gone with the next key"
        await lifter.press("enter")
        assert lifter.short() == ["4kg x 12"]


async def test_a_load_the_rack_cannot_make_steps_to_its_neighbours(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.type("17x12")
        await lifter.press("enter", "T", "+")
        assert "18 kg × 12" in lifter.cursor_line
        await lifter.press("-", "-")
        assert "14 kg × 12" in lifter.cursor_line


async def test_left_and_right_change_the_reps_and_the_rows_behind_follow(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("left", "left", "right", "left")
        assert "16 kg × 10" in lifter.cursor_line
        await lifter.press("h")
        assert lifter.short() == ["16kg x 10 hard"]


async def test_reps_never_go_below_nothing(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press(*["left"] * 15)
        assert "16 kg × 0" in lifter.cursor_line


async def test_the_arrows_change_a_hold_by_five_seconds(empty: Path) -> None:
    async with open_app(empty) as lifter:
        await lifter.press("n", *"plank", "enter")
        await lifter.press("right", "enter")
        at = next(i for i, e in enumerate(lifter.exercises) if "Plank" in e.exercise.name)
        assert lifter.short(at) == ["25s"]


@pytest.mark.parametrize("key", ["plus", "minus"])
async def test_a_first_load_begins_where_this_lifter_would(empty: Path, key: str) -> None:
    async with open_app(empty) as lifter:
        await lifter.press(*"24x10", "enter", "T", "down", "down", "down", key)
        assert "6 kg × 8" in lifter.cursor_line
        assert lifter.sees("Begins at 6 kg each: by your Goblet Squat (Dumbbell)")
        await lifter.press("minus")
        assert "4 kg × 8" in lifter.cursor_line


async def test_the_first_load_ever_is_reached_by_plus(empty: Path) -> None:
    async with open_app(empty) as lifter:
        lightest = lifter.exercises[0].loads[0]
        await lifter.press("+")
        assert f"{lightest.text} kg × 8" in lifter.cursor_line
        assert lifter.sees(f"Begins at {lightest.text} kg: the lightest on this rack")


async def test_a_changed_row_is_not_stored_until_it_is_logged(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("+", "left")
        assert lifter.app.training.session.workout is None
        await lifter.press("enter")
        assert lifter.short() == ["18kg x 11"]


# Rows that are done


async def _with_one_done(lifter: Lifter) -> None:
    await lifter.press("enter", "T", "up")
    assert "✓" in lifter.cursor_line


async def test_enter_on_a_done_row_edits_it(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await _with_one_done(lifter)
        await lifter.press("enter")
        assert "1 ✎    16kgx12▏" in lifter.cursor_line
        assert lifter.sees("↵ change it"), "and does not log it again"
        await lifter.press(*["backspace"] * 7)
        await lifter.type("18x9")
        await lifter.press("enter")
        assert lifter.short() == ["18kg x 9"]
        assert lifter.place == "today"


@pytest.mark.parametrize(("key", "felt"), [("e", "easy"), ("h", "hard"), ("f", "failed")])
async def test_a_logging_key_on_a_done_row_rates_it_anew_and_never_logs_again(
    demo: Path, key: str, felt: str
) -> None:
    async with open_app(demo) as lifter:
        await _with_one_done(lifter)
        await lifter.press(key, key, key)
        assert lifter.short() == [f"16kg x 12 {felt}"]
        await lifter.press("u")
        assert lifter.short() == ["16kg x 12"]


async def test_the_arrows_change_a_done_row_at_once(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await _with_one_done(lifter)
        await lifter.press("+", "left")
        assert lifter.short() == ["18kg x 11"]
        await lifter.press("u")
        assert lifter.cursor_line.split()[1:6] == ["1", "✓", "18", "kg", "×"]
        await lifter.press("u")
        assert lifter.short() == ["16kg x 12"]


async def test_editing_a_done_row_keeps_how_it_felt_and_when_it_was(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("h", "T", "up")
        done_at = lifter.sets()[0].done_at
        await lifter.passes(60)
        await lifter.type("11")
        await lifter.press("enter")
        assert lifter.short() == ["16kg x 11 hard"]
        assert lifter.sets()[0].done_at == done_at


async def test_a_done_row_edited_to_nonsense_stays_as_it_was(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await _with_one_done(lifter)
        await lifter.type("9999x1")
        await lifter.press("enter")
        assert lifter.sees("✗")
        assert lifter.short() == ["16kg x 12"]


# Nudges


async def test_a_nudge_stands_on_its_exercise_and_changes_nothing_unasked(demo: Path) -> None:
    async with open_app(demo) as lifter:
        assert "▲ 18 kg?" in lifter.line("12 · 12 · 12")
        assert "16 kg × 12" in lifter.cursor_line


async def test_a_takes_the_nudge_and_undo_gives_it_back(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("a")
        assert "18 kg × 8" in lifter.cursor_line
        assert not lifter.sees("▲ 18 kg?")
        assert lifter.sees(f"{BENCH}: 18 kg today. u takes it back")
        await lifter.press("u")
        assert "16 kg × 12" in lifter.cursor_line
        assert lifter.sees("▲ 18 kg?")


async def test_z_puts_the_nudge_off_and_undo_brings_it_back(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("z")
        assert not lifter.sees("▲ 18 kg?")
        assert lifter.sees("no nudge for two sessions")
        assert "16 kg × 12" in lifter.cursor_line
        await lifter.press("u")
        assert lifter.sees("▲ 18 kg?")


async def test_y_shows_what_the_nudge_rests_on_and_y_closes_it_again(demo: Path) -> None:
    async with open_app(demo, LARGE) as lifter:
        await lifter.press("y")
        assert lifter.place == "Why"
        assert lifter.sees(f"{BENCH} 18 kg", "12, 12, 12 at 16 kg felt easy.")
        assert lifter.sees("Looked at", "Tue: 16 kg × 12, 12, 12", "Rule", "Numbers", "Source")
        for key in ("y", "escape", "q"):
            await lifter.press(key)
            assert lifter.place == "today"
            assert lifter.sees("▲ 18 kg?")
            await lifter.press("y")
            assert lifter.place == "Why"


@pytest.mark.parametrize("size", [SMALL, LARGE])
async def test_the_keys_of_the_why_panel_are_seen_at_any_size(
    demo: Path, size: tuple[int, int]
) -> None:
    async with open_app(demo, size) as lifter:
        await lifter.press("y")
        keys = "a take it   z not for two sessions   n never for this one   esc back"
        assert keys in lifter.text


async def test_where_no_nudge_stands_y_says_what_moves_it_up(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("z", "y")
        assert lifter.place == "Why"
        await lifter.press("escape")
        assert lifter.place == "today"
        await lifter.press("u", "h", "T", "y")
        assert lifter.sees("18 kg was offered before the first set;")
        assert lifter.sees("12 in every set brings 18 kg.")


@pytest.mark.parametrize(
    ("key", "told", "row"),
    [
        ("a", "18 kg today", "18 kg × 8"),
        ("z", "no nudge for two sessions", "16 kg × 12"),
        ("n", "no nudges any more", "16 kg × 12"),
    ],
)
async def test_the_why_panel_takes_an_answer_and_undo_takes_it_back(
    demo: Path, key: str, told: str, row: str
) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("y", key)
        assert lifter.place == "today"
        assert lifter.sees(f"{BENCH}: {told}. u takes it back")
        assert row in lifter.cursor_line
        assert not lifter.sees("▲ 18 kg?")
        await lifter.press("u")
        assert "16 kg × 12" in lifter.cursor_line
        assert lifter.sees("▲ 18 kg?")


async def test_what_changes_nothing_is_not_taken_but_explained(demo: Path) -> None:
    async with open_app(demo) as lifter:
        exercise = lifter.exercises[0]
        reasons = Reasons((said("Tue: 16 kg × 12"),), said("A rule."))
        hold = Advice(
            AdviceKind.HOLD, Level.SUGGEST, said("16 kg once more"), said("Not yet: why."), reasons
        )
        lifter.app.training.coach.advice = {exercise.position: hold}
        await lifter.press("a")
        assert lifter.sees("Not yet: why.")
        lifter.app.training.coach.advice = {exercise.position: hold}
        lifter.app.show_changes()
        await lifter.press("y")
        assert not lifter.sees("a take it")
        await lifter.press("a")
        assert lifter.place == "Why"
        assert lifter.count("SELECT count(*) FROM nudge_answer") == 0


async def test_a_set_far_above_the_range_nudges_the_next_one(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.type("16x16")
        await lifter.press("e", "T")
        assert "▲ 18 kg?" in lifter.line("12 · 12 · 12")
        await lifter.press("a")
        assert "18 kg × 8" in lifter.cursor_line
        await lifter.press("u")
        assert "16 kg" in lifter.cursor_line


async def test_the_nudge_is_taken_from_rest_too(demo: Path) -> None:
    async with open_app(demo) as lifter:
        # The nudge is about the exercise that comes next, before its first set today.
        await lifter.press("R")
        assert lifter.sees("19 of 20 keep the reps")
        await lifter.press("a")
        assert lifter.sees("logs 18 kg ×")
        await lifter.press("enter")
        assert lifter.short()[0].startswith("18kg")


async def test_what_is_typed_stays_while_the_window_is_made_larger(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.type("22.5x11")
        await lifter.resize(120, 40)
        assert "22.5x11▏" in lifter.cursor_line
        await lifter.press("enter", "T")
        await lifter.type("2000x5")
        await lifter.press("enter")
        await lifter.resize(80, 24)
        assert lifter.sees("2000 kg is more than 1000 kg")


async def test_a_load_far_beyond_anything_done_is_asked_about_where_it_is_logged(
    demo: Path,
) -> None:
    strange = "Is that much right? u takes it back"
    async with open_app(demo) as lifter:
        await lifter.press(*"160x12", "enter", "T")
        assert lifter.sees(f"✓ {BENCH}: 160 kg × 12. {strange}")
        assert lifter.sees("= check 160 kg? a")
        await lifter.press("u", "colon", *"goblet squat dumbbell 200x10", "enter")
        assert lifter.sees(f"200 kg × 10. {strange}")
        await lifter.press("u", *"18x12", "enter", "T")
        assert not lifter.sees(strange)
