"""What was done is found again, opened, mended and taken back."""

from pathlib import Path

from brainlift_tui.store.entry.quick_log import log_text
from tests.tui.lifting import LARGE, Lifter, open_app

SQUAT = "Goblet Squat (Dumbbell)"


async def opened(lifter: Lifter) -> None:
    """Go to the first set of the newest workout, a warm-up, and to the work set behind it."""
    await lifter.press("H", "enter", "down", "down")
    assert lifter.cursor_line.split()[:5] == ["▌", "1", "22", "kg", "×"]


# The list


async def test_workouts_stand_newest_first(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("H")
        assert "106 workouts" in lifter.lines[0]
        assert "Thu 19 Nov  A: biceps, legs, core" in lifter.cursor_line
        assert "22 sets  1 h 01 min  ▲3" in lifter.cursor_line
        month = lifter.lines[2].split()
        assert month == ["November", "2026", "6", "workouts", "126", "sets", "━" * 16]
        days = [line[3:13] for line in lifter.lines[3:8]]
        assert days[:3] == ["Thu 19 Nov", "Tue 17 Nov", "Sat 14 Nov"]


async def test_only_workouts_with_a_record_are_shown_by_a_key_and_all_by_it_again(
    demo: Path,
) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("H", "f")
        found = int(lifter.lines[0].split()[1])
        assert 0 < found < 106
        assert all("▲" in line for line in lifter.lines[5:15] if " sets" in line)
        await lifter.press("f")
        assert "106 workouts" in lifter.lines[0]


async def test_the_list_is_narrowed_by_muscle_exercise_and_days(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("H", "slash", *"from:2026-03 to:2026-03-10 muscle:ch")
        months = [line for line in lifter.lines[3:] if "workout" in line and "2026" in line]
        assert [line.split()[:2] for line in months] == [["March", "2026"]]
        await lifter.press("escape", "slash", *"exercise:goblet-squat")
        assert lifter.sees("Goblet Squat")
        assert "106 workouts" not in lifter.lines[0]


async def test_a_filter_that_makes_no_sense_is_told(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("H", "slash", *"muscle:ear")
        assert lifter.sees("No muscle is called ear")
        await lifter.press("escape", "slash", *"from:2026-13")
        assert lifter.sees("There is no 2026-13")


async def test_two_workouts_are_merged_by_m_on_each_and_u_parts_them(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("H", "m", "down", "m")
        assert lifter.sees("Two workouts made one. u takes it back")
        assert "Tue 17 Nov" in lifter.cursor_line
        assert "105 workouts" in lifter.lines[0]
        await lifter.press("u")
        assert "106 workouts" in lifter.lines[0]


async def test_a_marked_workout_is_let_go_by_escape(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("H", "m")
        assert lifter.sees("＋")
        await lifter.press("escape")
        assert not lifter.sees("＋")
        assert lifter.place == "history"
        assert "106 workouts" in lifter.lines[0]


async def test_a_workout_is_split_at_the_exercise_in_front(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await opened(lifter)
        await lifter.press("x")
        assert lifter.sees("nothing would be left of the first workout")
        await lifter.press("G", "x")
        assert lifter.sees("on it is a workout of its own")
        await lifter.press("escape")
        assert "107 workouts" in lifter.lines[0]
        await lifter.press("u")
        assert "106 workouts" in lifter.lines[0]


async def test_where_there_is_room_the_workout_in_front_stands_beside_the_list(demo: Path) -> None:
    async with open_app(demo, LARGE) as lifter:
        await lifter.press("H")
        assert lifter.sees("Thursday 19 November 2026, 18:03, 1 h 01 min")
        assert lifter.sees("14 kg × 11 · 12 · 11")
        assert lifter.sees("126 sets")
        await lifter.press("down")
        assert lifter.sees("Tuesday 17 November 2026")
        await lifter.press("slash", *"nothing of this name")
        assert not lifter.sees("Tuesday 17 November 2026")
        await lifter.press("escape")
        await lifter.resize(100, 24)
        assert "Thu 19 Nov" in lifter.cursor_line
        assert not lifter.sees("Thursday 17 November 2026")


async def test_where_there_is_room_what_is_in_front_stands_beside_every_list(demo: Path) -> None:
    async with open_app(demo, LARGE) as lifter:
        await lifter.press("H", "enter")
        assert lifter.sees("estimated 1RM 30.8 kg to 30.8 kg", "14 Nov 2026 24 kg × 12 · 12 · 12")
        await lifter.press("g")
        assert lifter.sees("Sets of each muscle", "glutes 11")
        await lifter.press("escape", "tab")
        assert lifter.sees("biceps; helping: forearms", "14 Nov 2026 14 kg × 11 · 11 · 11")
        await lifter.press("enter")
        assert lifter.sees("14 Nov 2026 est. 1RM 19.1 kg", "1–12 reps", "most in a session 952 kg")
        assert lifter.cursor_line.split()[:3] == ["▌", "19", "Nov"]
        await lifter.press("tab", "down")
        assert lifter.line("◆ 19 Nov").count("▌") == 0
        assert "▌ most reps" in lifter.line("6 Jan 2026")
        await lifter.press("P", "e", "down", "down")
        assert lifter.sees("quads 7.5", "estimated 1RM 30.8 kg")
        await lifter.press("plus")
        assert lifter.sees("quads 9")


async def test_the_oldest_workout_is_reached_by_one_key(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("H", "G")
        assert "24 Nov" in lifter.cursor_line
        assert lifter.sees("November 2025")
        await lifter.press("enter")
        assert lifter.place == "workout"
        assert "Nov 2025" in lifter.lines[0]


async def test_a_first_workout_under_way_is_not_told_as_nothing_logged(empty: Path) -> None:
    async with open_app(empty) as lifter:
        await lifter.press(*"20x10", "enter", "H")
        assert lifter.sees("No workout is finished yet.", "Today's sets are on Today: T.")
        await lifter.press("s")
        assert lifter.sees("No workout is finished yet.")


async def test_an_empty_history_says_what_to_do_first(empty: Path) -> None:
    async with open_app(empty) as lifter:
        await lifter.press("H")
        assert lifter.sees("Nothing is logged yet. T goes to Today; brainlift import FILE")
        assert lifter.has_in_the_middle("Nothing is logged yet.")
        await lifter.press("r")
        assert lifter.place == "report card"
        await lifter.settle()
        assert lifter.has_in_the_middle("Nothing to measure yet.")
        await lifter.press("escape")
        await lifter.press("enter", "d", "down", "tab", "enter")
        assert lifter.place == "history"


async def test_d_deletes_the_workout_in_front_and_u_brings_it_back(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("H", "down", "d")
        assert "105 workouts" in lifter.lines[0]
        assert lifter.sees("Workout of 17 Nov 2026 deleted. u takes it back")
        assert not lifter.sees("Tue 17 Nov B")
        await lifter.press("u")
        assert "106 workouts" in lifter.lines[0]
        assert lifter.sees("Tue 17 Nov B")


# Search


async def test_the_list_follows_every_letter_of_a_search(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("H", "slash", *"goblet")
        assert "with “goblet”" in lifter.lines[0]
        found = lifter.lines[0].split()[1]
        assert 0 < int(found) < 106
        await lifter.press("enter", "enter")
        assert lifter.place == "workout"
        assert lifter.sees(SQUAT)


async def test_escape_clears_the_search_and_a_second_one_leaves(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("H", "slash", *"goblet", "escape")
        assert lifter.place == "history"
        assert "106 workouts" in lifter.lines[0]
        await lifter.press("slash", *"row", "down", "escape")
        assert "106 workouts" in lifter.lines[0]
        await lifter.press("escape")
        assert lifter.place == "today"


async def test_a_search_that_finds_nothing_says_so(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("H", "slash", *"zzz")
        assert lifter.sees("Nothing holds “zzz”. esc clears the search.")
        await lifter.press("enter", "enter")
        assert lifter.place == "history"
        await lifter.press("escape")
        assert "106 workouts" in lifter.lines[0]


async def test_a_filter_that_makes_no_sense_is_told_and_finds_nothing_else(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("H", "slash", *"muscle:nonsense", "enter")
        assert lifter.sees("No muscle is called nonsense: chest, shoulders")
        assert not lifter.sees("Nothing holds")
        await lifter.press("escape", "slash", *"from:yesterday", "enter")
        assert lifter.sees("yesterday is no day; write 2024, 2024-03 or 2024-03-15.")
        assert "with" not in lifter.lines[0]


async def test_a_note_is_found_by_its_words(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await opened(lifter)
        await lifter.press("s", *"quite unheard of", "enter", "escape")
        await lifter.press("slash", *"unheard")
        assert "1 workout " in lifter.lines[0]
        assert lifter.sees("Thu 19 Nov A: biceps")


async def test_the_search_looks_through_exercises_when_they_are_shown(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("H", "tab", "slash", *"row")
        assert "exercises with “row”" in lifter.lines[0]
        assert lifter.sees("One-Arm Row (Dumbbell)")
        assert not lifter.sees("Bicep Curl")


# One workout


async def test_a_workout_opens_to_its_sets(demo: Path) -> None:
    async with open_app(demo, LARGE) as lifter:
        await lifter.press("H", "enter")
        assert lifter.sees("Thu 19 Nov 2026", "A: biceps, legs, core 18:03, 1 h 01 min")
        assert lifter.text.count("A: biceps") == lifter.text.count("18:03") == 1, "said once"
        assert lifter.sees("W 12 kg × 10 warm-up", "22 kg × 12 easy")
        await lifter.press("escape")
        assert lifter.place == "history"


async def test_enter_edits_a_set_and_u_takes_it_back(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await opened(lifter)
        await lifter.press("enter")
        assert lifter.place == "Ask"
        await lifter.retype("25,5x11 @1")
        await lifter.press("enter")
        edited = ["1", "25.5", "kg", "×", "11", "@1", "▲", "heaviest"]
        assert lifter.cursor_line.split()[1:] == edited
        assert lifter.sees(f"{SQUAT}: set 1 to 25.5 kg × 11", "u takes it back")
        await lifter.press("u")
        assert lifter.cursor_line.split()[1:6] == ["1", "22", "kg", "×", "12"]


async def test_an_edit_that_makes_no_sense_is_told_below_it_and_changes_nothing(
    demo: Path,
) -> None:
    async with open_app(demo) as lifter:
        await opened(lifter)
        await lifter.press("enter")
        for wrong in ("abc", "20x5000", "-20x5", "20x5, 5"):
            await lifter.retype(wrong)
            await lifter.press("enter")
            assert lifter.place == "Ask"
            assert lifter.sees("✗")
        await lifter.press("escape")
        assert lifter.cursor_line.split()[1:6] == ["1", "22", "kg", "×", "12"]


async def test_d_deletes_a_set_and_u_brings_it_back(demo: Path) -> None:
    async with open_app(demo) as lifter:
        sets = "SELECT count(*) FROM workout_set"
        await opened(lifter)
        before = lifter.count(sets)
        await lifter.press("d")
        assert lifter.count(sets) == before - 1
        assert lifter.sees(f"{SQUAT}: 22 kg × 12 deleted. u takes it back")
        await lifter.press("u")
        assert lifter.count(sets) == before


async def test_r_renames_the_workout(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await opened(lifter)
        await lifter.press("r")
        await lifter.retype("Legs, at last")
        await lifter.press("enter")
        assert "Legs, at last" in lifter.lines[2]
        await lifter.press("u")
        assert "A: biceps" in lifter.lines[2]


async def test_a_on_the_first_line_moves_the_workout_to_another_day(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await opened(lifter)
        await lifter.press("g", "a")
        await lifter.retype("2026-11-18 07:30")
        await lifter.press("enter")
        assert lifter.lines[0].startswith(" Wed 18 Nov 2026")
        assert lifter.cursor_line.endswith("07:30, 1 h 01 min")
        await lifter.press("u")
        assert lifter.lines[0].startswith(" Thu 19 Nov 2026")


async def test_a_date_that_makes_no_sense_is_refused_in_words(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await opened(lifter)
        for wrong in ("yesterday-ish", "2026-13-40 10:00", "1949-12-31 10:00", ""):
            lifter.app.tell("")
            await lifter.press("g", "a")
            await lifter.retype(wrong)
            await lifter.press("enter")
            assert lifter.sees("✗"), wrong
            if lifter.place == "Ask":
                await lifter.press("escape")
            assert lifter.lines[0].startswith(" Thu 19 Nov 2026"), wrong


async def test_a_workout_is_not_moved_into_the_days_to_come(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await opened(lifter)
        await lifter.press("g", "a")
        await lifter.retype("2026-11-24 17:06")
        await lifter.press("enter")
        assert lifter.sees("✗")
        if lifter.place == "Ask":
            await lifter.press("escape")
        assert lifter.lines[0].startswith(" Thu 19 Nov 2026")


async def test_o_keeps_a_note_on_the_workout(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await opened(lifter)
        await lifter.press("g", "s", *"windows open", "enter")
        assert lifter.sees("✎ windows open")
        await lifter.press("u")
        assert not lifter.sees("✎ windows open")


async def test_a_workout_that_is_undone_away_is_left(demo: Path) -> None:
    async with open_app(demo) as lifter:
        with lifter.elsewhere() as other:
            other.do(log_text, "hammer curl 10x12")
        await lifter.until(lambda: lifter.app.training.session.day)
        await lifter.press("H", "enter", "u")
        assert lifter.place == "history"
        assert "106 workouts" in lifter.lines[0]


async def test_a_change_in_another_window_is_seen_in_an_open_workout(demo: Path) -> None:
    async with open_app(demo, LARGE) as lifter:
        with lifter.elsewhere() as other:
            other.do(log_text, "hammer curl 10x12")
            await lifter.press("H", "enter")
            other.do(log_text, "hammer curl 10x7")
        await lifter.until(lambda: lifter.sees("10 kg × 7"))


# One exercise


async def test_tab_shows_the_exercises_and_enter_one_of_them_over_time(demo: Path) -> None:
    async with open_app(demo, LARGE) as lifter:
        await lifter.press("H", "tab")
        assert "exercises" in lifter.lines[0]
        assert lifter.sees("Bicep Curl (Dumbbell)", "last Thu")
        await lifter.press("enter")
        assert lifter.place == "exercise"
        assert lifter.sees("top 14 kg", "estimated 1RM", "54 sessions", "24 Nov 2025 – 22 Nov 2026")
        assert lifter.cursor_line.split()[:4] == ["▌", "19", "Nov", "2026"]
        assert any("┤" in line for line in lifter.lines), "the plot has an axis"
        await lifter.press("escape")
        assert lifter.place == "history"
        await lifter.press("tab")
        assert "106 workouts" in lifter.lines[0]


async def test_a_heading_in_a_workout_opens_its_exercise(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("H", "enter", "enter")
        assert lifter.place == "exercise"
        assert SQUAT in lifter.lines[0]
        await lifter.press("escape", "escape")
        assert lifter.place == "history"


async def test_an_exercise_without_load_is_plotted_by_its_reps(demo: Path) -> None:
    async with open_app(demo, LARGE) as lifter:
        await lifter.press("H", "tab", "slash", *"crunch", "enter", "enter")
        assert lifter.sees("most reps")
        assert not lifter.sees("1RM")


async def test_an_exercise_follows_a_set_undone_or_logged_elsewhere(demo: Path) -> None:
    async with open_app(demo, LARGE) as lifter:
        await lifter.press("H", "tab", "slash", *"bicep curl", "enter", "enter")
        with lifter.elsewhere() as other:
            other.do(log_text, "bicep curl 12x9")
        await lifter.until(lambda: lifter.sees("55 sessions"))
        assert lifter.sees("12 kg × 9")
        await lifter.press("u")
        assert lifter.sees("54 sessions")


async def test_loads_are_shown_in_the_unit_that_is_set(demo: Path) -> None:
    async with open_app(demo, LARGE) as lifter:
        await lifter.press("S", "enter", "H", "enter")
        assert lifter.sees("39.7 lb × 12")


async def test_the_report_card_is_reached_by_a_key_and_left_by_escape(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("H", "r")
        await lifter.until(lambda: lifter.sees("Reps off at a raised load"))
        assert lifter.sees("same reps")
        await lifter.press("escape")
        assert lifter.sees("106 workouts")
