"""Anything that is due can be changed for today: deleted, added, moved, swapped, noted on."""

from pathlib import Path

from tests.tui.lifting import Lifter, names, open_app

BENCH = "Bench Press (Dumbbell)"
ROW = "One-Arm Row (Dumbbell)"


async def heading(lifter: Lifter, name: str) -> None:
    """Go to the heading of an exercise."""
    await lifter.press("g")
    for _ in range(60):
        if name in lifter.cursor_line:
            return
        await lifter.press("down")
    raise AssertionError(f"no heading {name}:\n{lifter.text}")


async def test_d_deletes_the_set_in_front_and_u_brings_it_back(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("e", "T", "up", "d")
        assert lifter.sets() == []
        assert lifter.sees(f"{BENCH}: 16 kg × 12 deleted. u takes it back")
        await lifter.press("u")
        assert lifter.short() == ["16kg x 12 easy"]
        assert lifter.cursor_line.split()[1:3] == ["1", "✓"], "on the set that is there again"
        await lifter.press("U")
        assert lifter.sets() == []


async def test_d_on_an_open_row_takes_it_off_today(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("d")
        assert lifter.exercises[0].open_rows == 2
        assert lifter.sees("one set less today")
        await lifter.press("u")
        assert lifter.exercises[0].open_rows == 3


async def test_d_on_a_heading_leaves_the_exercise_out_today(demo: Path) -> None:
    async with open_app(demo) as lifter:
        planned = names(lifter)
        await heading(lifter, ROW)
        await lifter.press("d")
        assert names(lifter) == [name for name in planned if name != ROW]
        assert lifter.sees(f"{ROW} left out today. u takes it back")
        await lifter.press("u")
        assert names(lifter) == planned


async def test_i_asks_for_one_set_more_and_goes_on_with_what_comes_next(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("down", "i")
        assert lifter.exercises[0].open_rows == 4
        assert lifter.cursor_line.split()[:3] == ["▌", "1", "▸"]
        await lifter.press("u")
        assert lifter.exercises[0].open_rows == 3


async def test_one_set_more_than_planned_is_logged_in_the_added_row(demo: Path) -> None:
    async with open_app(demo) as lifter:
        for _ in range(3):
            await lifter.press("T", "e")
        await lifter.press("T")
        await heading(lifter, BENCH)
        await lifter.press("i", "h")
        assert len(lifter.sets()) == 4


async def test_m_moves_the_exercise_by_the_arrows(demo: Path) -> None:
    async with open_app(demo) as lifter:
        planned = names(lifter)
        await lifter.press("m")
        assert lifter.sees("↑ and ↓ move the exercise")
        await lifter.press("down")
        assert names(lifter)[:3] == [planned[1], planned[0], planned[2]]
        await lifter.press("j")
        assert names(lifter)[:3] == [planned[1], planned[2], planned[0]]
        await lifter.press("up", "k", "up", "escape")
        assert names(lifter) == planned
        assert lifter.bells == 1, "above the first place there is none"
        await lifter.press("down")
        assert names(lifter) == planned, "after Escape the arrows move the cursor"
        assert "2 ·" in lifter.cursor_line


async def test_the_cursor_stays_on_the_exercise_that_is_moved(demo: Path) -> None:
    async with open_app(demo) as lifter:
        before = lifter.app.screen.desk.exercise.exercise.name
        await lifter.press("m", "down", "enter")
        assert lifter.app.screen.desk.exercise.exercise.name == before
        await lifter.press("u")
        assert names(lifter)[0] == before


async def test_w_swaps_the_exercise_for_one_of_the_same_movement(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("w")
        assert lifter.place == "Pick"
        assert lifter.sees(f"Instead of {BENCH}")
        await lifter.press(*"floor press", "enter")
        swapped = names(lifter)[0]
        assert "Floor Press" in swapped
        assert names(lifter)[1] == ROW
        await lifter.press("u")
        assert names(lifter)[0] == BENCH


async def test_an_exercise_with_sets_is_not_swapped_and_says_why(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("e", "T", "w")
        assert lifter.place == "today", "before anything is chosen"
        assert names(lifter)[0] == BENCH
        assert lifter.sees(f"✗ {BENCH} has sets today; n adds another instead")


async def test_what_is_swapped_for_one_done_today_goes_on_there(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("e", "T")
        await lifter.press(*["down"] * 4, "w", *BENCH, "enter")
        assert "For today Bench Press instead of One-Arm Row" in lifter.line("For today")
        assert names(lifter)[0] == BENCH
        assert not {ROW} & set(names(lifter))
        bench = lifter.exercises[0]
        assert (len(bench.done), bench.open_rows) == (1, 2 + 3)
        assert lifter.cursor_line.split()[:2] == ["▌", "2"]
        await lifter.press("u")
        assert names(lifter)[:2] == [BENCH, ROW]
        assert lifter.exercises[0].open_rows == 2


async def test_what_is_added_though_it_is_on_today_goes_on_there(demo: Path) -> None:
    async with open_app(demo) as lifter:
        before = names(lifter)
        await lifter.press("G", "n", *BENCH, "enter")
        assert lifter.sees(f"{BENCH} is on Today, 3 sets left to do; i adds one")
        assert lifter.app.training.session.workout is None, "nothing is stored"
        assert lifter.cursor_line.split()[:2] == ["▌", "1"]
        await lifter.press("e", "g", "e", "g", "e", "T", "G", "n", *BENCH, "enter")
        assert names(lifter) == before
        assert (len(lifter.exercises[0].done), lifter.exercises[0].open_rows) == (3, 1)
        assert lifter.cursor_line.split()[:2] == ["▌", "4"]
        await lifter.press("u", "n", *f"{BENCH} 20x8, 7", "enter")
        assert [one.done.reps for one in lifter.exercises[0].done[3:]] == [8, 7]
        await lifter.press("u")
        assert names(lifter) == before
        assert (len(lifter.exercises[0].done), lifter.exercises[0].open_rows) == (3, 0)


async def test_escape_swaps_nothing(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("w", "escape")
        assert lifter.place == "today"
        assert lifter.app.training.session.workout is None


async def test_n_adds_an_exercise_behind_the_one_in_front(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("e", "T", "n", *"hammer", "enter")
        assert names(lifter)[:3] == [BENCH, "Hammer Curl (Dumbbell)", ROW]
        assert lifter.app.screen.desk.exercise.exercise.name == "Hammer Curl (Dumbbell)"
        await lifter.press("e")
        assert len(lifter.sets(1)) == 1


async def test_n_takes_sets_typed_behind_the_name(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("n", *"dumbbell bench press 20x8, 8")
        assert lifter.sees("logs 2 sets")
        await lifter.press("enter")
        at = max(i for i, name in enumerate(names(lifter)) if name == BENCH)
        assert lifter.short(at) == ["20kg x 8", "20kg x 8"]
        await lifter.press("u")
        assert lifter.app.training.session.workout is None


async def test_n_makes_an_exercise_of_ones_own(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("n", *"wheelbarrow carry 30x12")
        assert lifter.sees("makes “wheelbarrow carry” an exercise of your own and logs 1 set")
        await lifter.press("enter")
        assert lifter.sees("+ create “wheelbarrow carry”, log 30 kg × 12", "Movement carry")
        await lifter.press("enter")
        at = names(lifter).index("wheelbarrow carry")
        assert lifter.short(at) == ["30kg x 12"]
        await lifter.press("u")
        assert lifter.count("SELECT count(*) FROM exercise WHERE origin = 'own'") == 0


async def test_sets_that_make_no_sense_for_the_exercise_add_nothing(demo: Path) -> None:
    async with open_app(demo) as lifter:
        planned = names(lifter)
        await lifter.press("n", *"dumbbell bench press -20x8", "enter")
        assert lifter.sees("✗")
        assert names(lifter) == planned
        assert lifter.app.training.session.workout is None


# Notes


async def test_s_keeps_a_note_on_the_set_in_front(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("e", "T", "up", "s")
        assert "Note on set 1" in lifter.cursor_of_dialog
        await lifter.press("enter", *"left elbow", "enter", "escape")
        assert lifter.sets()[0].note == "left elbow"
        assert "✎ left elbow" in lifter.cursor_line
        await lifter.press("u")
        assert lifter.sets()[0].note == ""


async def test_s_on_the_next_row_keeps_a_note_on_the_set_just_logged(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("e", "T", "s", "up", "enter", *"left elbow", "enter", "escape")
        assert lifter.sets()[0].note == "left elbow"


async def test_s_keeps_a_note_on_the_exercise(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("s", "up", "enter", *"bench one up", "enter", "escape")
        assert lifter.exercises[0].note == "bench one up"
        assert lifter.sees("✎ bench one up")
        await lifter.press("u")
        assert not lifter.sees("✎")


async def test_s_on_finish_keeps_a_note_on_the_workout(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("e", "T", "G", "s", *"slept badly", "enter")
        assert lifter.app.training.session.note == "slept badly"
        assert "✎ slept badly" in lifter.line("Finish")
        await lifter.press("s", "enter", "u")
        assert lifter.app.training.session.note == "", "the same again is no step of its own"


async def test_s_keeps_all_three_notes_at_once_and_each_is_undone_by_itself(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("e", "T", "up", "s")
        assert lifter.sees("R, then s skips the rest.")
        await lifter.press("enter", *"elbow", "enter")
        await lifter.press("up", "enter", *"bench up", "enter")
        await lifter.press("up", "enter", *"late", "enter", "escape")
        session = lifter.app.training.session
        assert (lifter.sets()[0].note, lifter.exercises[0].note) == ("elbow", "bench up")
        assert session.note == "late"
        await lifter.press("u")
        assert lifter.app.training.session.note == ""
        assert lifter.exercises[0].note == "bench up"


async def test_markup_in_a_note_is_shown_as_it_was_written(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("s", "up", "enter", *"[bold]10 [/] $accent", "enter", "escape")
        assert lifter.sees("✎ [bold]10 [/] $accent")


async def test_a_note_that_is_too_long_is_refused_in_words(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("s", "up", "enter")
        lifter.app.screen.query_one("Input").value = "x" * 10_001
        await lifter.press("enter")
        assert lifter.exercises[0].note == ""
        assert lifter.sees("✗")
        assert lifter.app.training.session.workout is None
