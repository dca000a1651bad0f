"""Today shows what is due; anything in it can be changed for today, and comes back."""

from datetime import timedelta
from pathlib import Path

from brainlift_tui.core.rest.rest import Moment
from brainlift_tui.store.clock import StoppedClock
from brainlift_tui.store.entry.quick_log import log_text
from tests.tui.lifting import NOW, ZONE, Lifter, open_app, stopped_clock

BENCH = "Bench Press (Dumbbell)"
ROW = "One-Arm Row (Dumbbell)"
WELCOME = "New here: kilograms, a few dumbbells, Split A/B. S changes them."


def names(lifter: Lifter) -> list[str]:
    return [e.exercise.name for e in lifter.exercises]


class Rebooted(StoppedClock):
    """The machine was switched off and on: the clock since then begins anew."""

    def moment(self) -> Moment:
        return super().moment()._replace(boot="another")


async def heading(lifter: Lifter, name: str) -> None:
    """Go to the heading of an exercise."""
    await lifter.press("g")
    for _ in range(60):
        if name in lifter.cursor_line:
            return
        await lifter.press("down")
    raise AssertionError(f"no heading {name}:\n{lifter.text}")


# What is due


async def test_last_time_stands_beside_todays_targets(demo: Path) -> None:
    async with open_app(demo) as lifter:
        top = " ".join(lifter.lines[0].split())
        assert top == "Today · Sun 22 Nov Split A/B · B: triceps, back, chest week ●●"
        assert "3 × 8–12" in lifter.line(BENCH)
        assert "rest  2:00" in lifter.line(BENCH)
        assert lifter.line("16 kg × 12 · 12 · 12").split()[0] == "Tue"
        assert "▲ 22 kg?" in lifter.line("20 kg × 10 · 12 · 12")


async def test_the_cursor_starts_at_the_first_set(demo: Path) -> None:
    async with open_app(demo) as lifter:
        assert lifter.cursor_line.split()[:6] == ["▌", "1", "▸", "16", "kg", "×"]


async def test_looking_starts_no_workout(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press(*"jjkgG", "pagedown", "pageup", "down", "up", "H", "T", "y")
        assert lifter.count("SELECT count(*) FROM workout WHERE finished_at IS NULL") == 0


async def test_the_cursor_goes_by_arrows_letters_and_pages(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("g")
        assert BENCH in lifter.cursor_line
        await lifter.press("j", "j")
        assert "2 ·" in lifter.cursor_line
        await lifter.press("k")
        assert "1 ▸" in lifter.cursor_line
        await lifter.press("G")
        assert not any(BENCH in line for line in lifter.lines)
        await lifter.press("pageup", "pageup", "pageup")
        assert BENCH in lifter.cursor_line


async def test_the_heading_of_the_row_in_front_is_always_seen(demo: Path) -> None:
    async with open_app(demo) as lifter:
        for _ in range(40):
            await lifter.press("down")
            row, exercise = lifter.app.screen.row(), lifter.app.screen.desk.exercise
            if row is not None and exercise is not None:
                assert lifter.sees(exercise.exercise.name), lifter.text


# Starting for the first time


async def test_the_first_start_says_its_defaults_in_one_line(empty: Path) -> None:
    async with open_app(empty) as lifter:
        assert lifter.sees(WELCOME)
        assert len([line for line in lifter.lines if "New here" in line]) == 1
        await lifter.press("S")
        assert lifter.place == "settings"


async def test_a_database_with_a_workout_never_shows_that_line(demo: Path) -> None:
    async with open_app(demo) as lifter:
        assert not lifter.sees("New here")


async def test_the_line_is_gone_after_the_first_workout(empty: Path) -> None:
    async with open_app(empty) as lifter:
        await lifter.type("20x10")
        await lifter.press("enter", "T", "G", "enter", "escape")
        assert not lifter.sees("New here")


# Coming back


async def test_an_unfinished_workout_is_there_again_at_the_same_row_with_the_same_rest(
    demo: Path,
) -> None:
    clock = stopped_clock()
    async with open_app(demo, clock=clock) as lifter:
        await lifter.press("enter")
        await lifter.passes(70)
        await lifter.press("h", "T")
        before = lifter.cursor_line
        await lifter.passes(10)
    clock.advance(25)
    async with open_app(demo, clock=clock) as lifter:
        assert lifter.cursor_line == before
        assert lifter.short() == ["16kg x 12", "16kg x 12 hard"]
        assert lifter.lines[0].endswith("rest 1:25")
        await lifter.passes(85)
        assert lifter.bells == 1


async def test_after_a_reboot_the_rest_ends_at_the_same_instant(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("enter")
    async with open_app(demo, clock=Rebooted(NOW + timedelta(seconds=50), ZONE)) as lifter:
        assert lifter.lines[0].endswith("rest 1:10")
        assert lifter.short() == ["16kg x 12"]
        await lifter.passes(70)
        assert lifter.bells == 1


async def test_a_rest_that_ended_while_the_app_was_closed_does_not_ring(demo: Path) -> None:
    clock = stopped_clock()
    async with open_app(demo, clock=clock) as lifter:
        await lifter.press("enter")
    clock.advance(300)
    async with open_app(demo, clock=clock) as lifter:
        assert lifter.bells == 0
        assert lifter.lines[0].endswith("rest +3:00")


async def test_a_workout_left_open_for_hours_is_closed_at_its_last_set_and_u_goes_on(
    demo: Path,
) -> None:
    clock = stopped_clock()
    async with open_app(demo, clock=clock) as lifter:
        await lifter.press("enter")
        await lifter.passes(130)
        await lifter.press("h")
    clock.advance(3 * 3600 + 1)
    async with open_app(demo, clock=clock) as lifter:
        await lifter.until(lambda: lifter.sees("closed at its last set"))
        assert lifter.sees("u goes on with it")
        assert lifter.app.training.session.workout is None
        lasted = lifter.count(
            "SELECT finished_at - started_at FROM workout ORDER BY started_at DESC LIMIT 1"
        )
        assert lasted == 130
        await lifter.press("u")
        assert lifter.short() == ["16kg x 12", "16kg x 12 hard"]
        await lifter.press("e")
        assert lifter.short()[-1] == "16kg x 12 easy"


async def test_a_workout_left_open_for_less_is_gone_on_with(demo: Path) -> None:
    clock = stopped_clock()
    async with open_app(demo, clock=clock) as lifter:
        await lifter.press("enter")
    clock.advance(3 * 3600 - 1)
    async with open_app(demo, clock=clock) as lifter:
        assert lifter.short() == ["16kg x 12"]
        assert not lifter.sees("closed")
        assert "2 ▸" in lifter.cursor_line


async def test_a_workout_opened_hours_ago_and_left_empty_is_thrown_away(demo: Path) -> None:
    clock = stopped_clock()
    async with open_app(demo, clock=clock) as lifter:
        await lifter.press("b", "G", "enter")
    clock.advance(4 * 3600)
    async with open_app(demo, clock=clock) as lifter:
        await lifter.until(lambda: lifter.app.training.session.workout is None)
        assert lifter.sees(BENCH)


# Deleting, adding, moving, swapping


async def test_d_deletes_the_set_in_front_and_u_brings_it_back(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("e", "T", "up", "d")
        assert lifter.sets() == []
        assert lifter.sees(f"{BENCH}: 16 kg × 12 deleted. u takes it back")
        await lifter.press("u")
        assert lifter.short() == ["16kg x 12 easy"]
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


async def test_i_asks_for_one_set_more(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("i")
        assert lifter.exercises[0].open_rows == 4
        assert lifter.cursor_line.split()[:3] == ["▌", "4", "·"]
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
        await lifter.press("e", "T", "w", *"floor press", "enter")
        assert names(lifter)[0] == BENCH
        assert lifter.sees(f"✗ {BENCH} has sets today; n adds another instead")


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


async def test_o_keeps_a_note_on_the_set_in_front(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("e", "T", "up", "o")
        assert lifter.sees(f"Note on set 1 of {BENCH}")
        await lifter.press(*"left elbow", "enter")
        assert lifter.sets()[0].note == "left elbow"
        assert "✎ left elbow" in lifter.cursor_line
        await lifter.press("u")
        assert lifter.sets()[0].note == ""


async def test_o_keeps_a_note_on_the_exercise(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("o", *"bench one up", "enter")
        assert lifter.exercises[0].note == "bench one up"
        assert lifter.sees("✎ bench one up")
        await lifter.press("u")
        assert not lifter.sees("✎")


async def test_o_on_finish_keeps_a_note_on_the_workout(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("e", "T", "G", "o", *"slept badly", "enter")
        assert lifter.app.training.session.note == "slept badly"
        assert "✎ slept badly" in lifter.line("Finish")
        await lifter.press("u")
        assert lifter.app.training.session.note == ""


async def test_markup_in_a_note_is_shown_as_it_was_written(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("o", *"[bold]10 [/] $accent", "enter")
        assert lifter.sees("✎ [bold]10 [/] $accent")


async def test_a_note_that_is_too_long_is_refused_in_words(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("o")
        lifter.app.screen.query_one("Input").value = "x" * 10_001
        await lifter.press("enter")
        assert lifter.exercises[0].note == ""
        assert lifter.sees("✗")
        assert lifter.app.training.session.workout is None


# Empty workout, Finish, abandon


async def test_b_offers_the_other_days_of_the_programme(demo: Path) -> None:
    async with open_app(demo) as lifter:
        before = names(lifter)
        await lifter.press("b")
        assert lifter.sees("Something else today", "A: biceps, legs, core")
        await lifter.press("enter")
        assert "A: biceps, legs, core" in lifter.lines[0]
        assert names(lifter)[0] == "Goblet Squat (Dumbbell)"
        await lifter.press("u")
        assert names(lifter) == before


async def test_b_does_the_last_workout_again(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("b", "G", "up", "enter")
        assert names(lifter)[0] == "Goblet Squat (Dumbbell)"
        assert lifter.sees("copied into today")


async def test_b_starts_an_empty_workout_and_u_brings_the_plan_back(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("b", "G", "enter")
        assert names(lifter) == []
        assert lifter.sees("An empty workout: n adds an exercise.")
        await lifter.press("n", *"hammer", "enter", "e")
        assert lifter.short()[0].endswith("easy")
        await lifter.press("T", "u", "u", "u")
        assert names(lifter)[0] == BENCH


async def test_b_while_a_workout_is_open_is_refused_in_words(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("e", "T", "b")
        assert lifter.sees("✗ A workout is open; finish it first.")
        assert lifter.short() == ["16kg x 12 easy"]


# Undo


async def test_undo_names_what_it_undid_and_redo_does_it_again(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("e", "T", "ctrl+z")
        assert lifter.sees(f"Undone: {BENCH}: 16 kg × 12")
        assert lifter.app.training.session.workout is None
        await lifter.press("ctrl+y")
        assert lifter.sees(f"Done again: {BENCH}: 16 kg × 12")
        assert lifter.short() == ["16kg x 12 easy"]
        await lifter.press("u", "u")
        assert lifter.sees("There is nothing to undo.")


async def test_a_first_set_is_told_how_to_be_typed_before_anything_else(empty: Path) -> None:
    async with open_app(empty) as lifter:
        assert lifter.lines[-1].split("   ")[0].strip() == "type 20x10"
        await lifter.type("20x10")
        await lifter.press("enter", "T")
        assert lifter.lines[-1].split("   ")[0].strip() == "↵ done"


async def test_an_exercise_added_is_named_and_seen_as_a_whole(empty: Path) -> None:
    async with open_app(empty) as lifter:
        await lifter.press("n", *"hip thrust", "enter")
        assert lifter.sees("added. u takes it back")
        at = next(n for n, line in enumerate(lifter.lines) if line == lifter.cursor_line)
        assert [line.split()[0] for line in lifter.lines[at + 1 : at + 3]] == ["2", "3"]
        await lifter.press("w", *"goblet squat", "enter")
        assert lifter.sees("instead of", "u takes it back")


async def test_somebody_with_a_log_of_other_exercises_is_told_how_to_go_on(empty: Path) -> None:
    told = "c copies the last workout"
    async with open_app(empty) as lifter:
        assert not lifter.sees(told)
        with lifter.elsewhere() as other:
            other.do(log_text, "shrug dumbbell 20kg x10, 10", NOW - timedelta(days=30))
        await lifter.until(lambda: lifter.sees(told))
        await lifter.press("c")
        assert not lifter.sees(told)
        assert lifter.sees("20 kg × 10")


async def test_an_added_exercise_says_as_many_sets_as_it_has_rows(empty: Path) -> None:
    async with open_app(empty) as lifter:
        with lifter.elsewhere() as other:
            other.do(log_text, "shrug dumbbell 20kg x10, 10", NOW - timedelta(days=30))
        await lifter.press("n", *"shrug dumbbell", "enter")
        assert "2 × 8–12" in lifter.line("Shrug (Dumbbell)  ")
        await lifter.press("i")
        assert "3 × 8–12" in lifter.line("Shrug (Dumbbell)  ")


async def test_after_cardio_the_next_row_stands_on_today(empty: Path) -> None:
    async with open_app(empty) as lifter:
        await lifter.press("n", *"running", "enter")
        assert lifter.line("30 min").endswith("no rest")
        assert lifter.exercises[-1].open_rows == 1
        await lifter.type("5 km 30:00")
        await lifter.press("enter")
        assert lifter.place == "today"
        assert lifter.app.training.rest is None
