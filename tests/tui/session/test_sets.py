"""Kinds, warm-ups, sides and supersets by their keys, on Today and on Rest."""

from pathlib import Path

from tests.tui.lifting import Lifter, open_app

UP_TO_ROW = ("end", "up")


def labels(lifter: Lifter) -> list[str]:
    """What stands before each row of the first exercise: number or letter and its mark."""
    exercise = lifter.exercises[0]
    done = [f"{label}✓" for label in exercise.done_labels()]
    return done + [row.label for row in exercise.ahead]


async def test_r_and_an_arrow_join_two_exercises_and_r_r_parts_them(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("r")
        assert lifter.sees("Superset: ↓ with One-Arm Row.")
        await lifter.press("down")
        assert lifter.line("A1  Bench Press").lstrip().startswith("┌ A1  Bench Press")
        assert "A2  One-Arm Row" in lifter.line("One-Arm Row (Dumbbell)  per")
        await lifter.press("down", "down", "down", "r", "down")
        assert lifter.sees("Bench Press, One-Arm Row and Overhead Press", "in rounds")
        await lifter.press("u", "r", "r")
        assert "A1" not in lifter.text
        await lifter.press("u", "u")
        assert "A1" not in lifter.text
        assert lifter.sees("Undone: Bench Press (Dumbbell) and One-Arm Row (Dumbbell) in rounds")


async def test_a_superset_goes_round_on_today_and_rests_after_the_round(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("r", "down", "e")
        assert lifter.place == "today", "no rest within the round"
        assert lifter.app.training.rest is None
        assert "20 kg × 11" in lifter.cursor_line, "the cursor is on the row of A2"
        await lifter.press("h")
        assert lifter.place == "rest"
        assert lifter.app.training.rest.planned_s == 90
        assert lifter.sees("next: A1 Bench Press (Dumbbell), 2 of 3")
        await lifter.passes(60)
        await lifter.press("e")
        assert lifter.place == "rest", "a whole workout can be logged on Rest"
        assert lifter.sees("next: A2 One-Arm Row (Dumbbell), 2 of 3")
        await lifter.press("h")
        assert lifter.app.training.rest.planned_s == 90
        assert [len(lifter.sets(at)) for at in (0, 1)] == [2, 2]


async def test_another_key_leaves_the_supersets_as_they_are(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("r")
        assert lifter.sees("superset with that one")
        assert not lifter.sees("out of it")
        await lifter.press("escape")
        assert "A1" not in lifter.text
        await lifter.press("r", "up")
        assert lifter.sees("There is no exercise above.")
        await lifter.press("r", "r")
        assert lifter.sees("is in no superset.")


async def test_v_puts_warm_ups_before_the_work_and_takes_them_away(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("v")
        assert labels(lifter) == ["W", "W", "1", "2", "3"]
        assert "8 kg × 8" in lifter.cursor_line
        await lifter.press("enter")
        assert lifter.sets()[0].kind == "warmup"
        assert lifter.app.training.rest.planned_s <= 60, "a warm-up needs no long rest"
        assert lifter.sees("warm-up"), "the next one is a warm-up too"
        await lifter.press("T", "v")
        assert labels(lifter) == ["W✓", "1", "2", "3"]


async def test_a_load_changed_and_not_logged_stays_on_its_row_behind_new_warm_ups(
    demo: Path,
) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("+", "v")
        shown = lifter.app.training.drafts.open_list(lifter.exercises[0])
        assert [str(row.shown.load) for row in shown] == ["8 kg", "14 kg", *["18 kg"] * 3]


async def test_where_no_warm_up_makes_sense_v_says_why(demo: Path, empty: Path) -> None:
    async with open_app(empty) as lifter:
        await lifter.press("v")
        assert lifter.sees("type the work load first, then v")
        await lifter.press("G", "v")
        assert lifter.sees("warm-up sets are for work with a load")


async def test_t_turns_an_open_row_and_a_done_one(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("enter", "T", "t")
        assert labels(lifter) == ["1✓", "W", "2"]
        await lifter.press("t")
        assert labels(lifter) == ["1✓", "D", "2"]
        assert "12 kg × 12   drop" in lifter.cursor_line, "about a fifth lighter"
        await lifter.press("up", "t")
        assert labels(lifter)[0] == "W✓"
        assert "✓" in lifter.cursor_line
        assert "warm-up" in lifter.cursor_line


async def test_a_drop_follows_its_set_without_a_rest(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("down", "t", "t", "up", "h")
        assert lifter.place == "today"
        assert "12 kg × 12   drop" in lifter.cursor_line
        await lifter.press("f")
        assert lifter.place == "rest"
        assert lifter.short() == ["16kg x 12 hard", "12kg x 12 failed"]
        assert lifter.sets()[1].kind == "drop"


async def test_l_logs_left_then_right_with_one_key_each(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("l")
        assert lifter.sees("both sides work at once")
        row = next(at for at, e in enumerate(lifter.exercises) if e.exercise.one_sided)
        while "One-Arm" not in lifter.cursor_line:
            await lifter.press("down")
        await lifter.press("l", "enter")
        assert lifter.app.training.rest is None, "no rest between the sides"
        await lifter.press("1", "0", "enter")
        assert [(done.side, done.reps) for done in lifter.sets(row)] == [
            ("left", 11),
            ("right", 10),
        ]
        assert lifter.app.training.rest is not None
        assert lifter.sees("2 of 3, left")


async def test_the_second_side_shows_the_load_of_the_first(demo: Path) -> None:
    async with open_app(demo) as lifter:
        while "One-Arm" not in lifter.cursor_line:
            await lifter.press("down")
        await lifter.press("l", *"15x9", "enter")
        assert "15 kg × 9" in lifter.cursor_line


async def test_what_two_dumbbells_come_to_stands_quietly_behind_the_row(demo: Path) -> None:
    async with open_app(demo) as lifter:
        assert "16 kg × 12   2 × 16 = 32 kg" in lifter.cursor_line


async def test_cardio_takes_distance_time_and_perceived_effort(empty: Path) -> None:
    async with open_app(empty) as lifter:
        await lifter.press("n", *"running", "enter")
        assert "30:00" in lifter.cursor_line
        await lifter.type("5 km 28:30 @7")
        assert lifter.sees("5 km in 28:30 RPE 7")
        await lifter.press("enter", "T")
        run = lifter.sets(len(lifter.exercises) - 1)[0]
        assert (run.distance_m, run.seconds, run.rir) == (5000, 1710, 3)
        assert lifter.sees("RPE 7")


async def test_a_warm_up_taken_off_is_called_one(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("t", "d")
        assert lifter.sees("Bench Press (Dumbbell): one warm-up less. u takes it back")
        await lifter.press("u")
        assert lifter.sees("Undone: Bench Press (Dumbbell): one warm-up less")


async def test_the_sides_of_a_past_workout_are_numbered_as_on_today(empty: Path) -> None:
    async with open_app(empty) as lifter:
        exercises = lifter.exercises
        at = next(i for i, e in enumerate(exercises) if e.exercise.slug == "split-squat-dumbbell")
        while lifter.app.screen.desk.exercise is not lifter.app.training.session.exercises[at]:
            await lifter.press("down")
        await lifter.press("l", *"20x8", "e", "e", "e", "e", "T")
        labels = [label for label in ("1L", "1R", "2L", "2R") if lifter.sees(f"{label} ✓")]
        assert labels == ["1L", "1R", "2L", "2R"]
        await lifter.press("G", "enter", "escape", "H", "enter")
        shown = [line.split()[0] for line in lifter.lines if "20 kg × 8" in line]
        assert [word.strip("▌") or "1L" for word in shown] == ["1L", "1R", "2L", "2R"]
