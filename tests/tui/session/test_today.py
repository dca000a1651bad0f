"""Today shows what is due, at the first start and when one comes back; all of it is undone."""

from contextlib import closing
from datetime import date, timedelta
from pathlib import Path
from types import SimpleNamespace

import pytest

from brainlift_tui.core.load.load import Unit
from brainlift_tui.core.rest.rest import Moment
from brainlift_tui.core.said import said
from brainlift_tui.core.session.session import Session
from brainlift_tui.core.workout.past_session import PastSession
from brainlift_tui.core.workout.workout import Effort, TrainingSet
from brainlift_tui.store.clock import StoppedClock
from brainlift_tui.store.entry.quick_log import log_text
from brainlift_tui.store.file.database import open_reader
from brainlift_tui.store.session.today import read_session
from brainlift_tui.tui.session.exercise_lines import felt_words
from brainlift_tui.tui.session.row_pane import RowPane, strength_so_far
from brainlift_tui.tui.session.today_lines import TodayLines
from tests.store.lifting import sets
from tests.tui.lifting import NOW, ZONE, names, open_app, stopped_clock

BENCH = "Bench Press (Dumbbell)"
WELCOME = "New here? * asks what you own and how often you train: five Enters."


class Rebooted(StoppedClock):
    """The machine was switched off and on: the clock since then begins anew."""

    def moment(self) -> Moment:
        return super().moment()._replace(boot="another")


# What is due


async def test_last_time_stands_beside_todays_targets(demo: Path) -> None:
    async with open_app(demo) as lifter:
        top = " ".join(lifter.lines[0].split())
        assert top == "Today · Sun 22 Nov Split A/B · B: triceps, back, chest week ●●○"
        assert "3 × 8–12" in lifter.line(BENCH)
        assert "rest  2:00" in lifter.line(BENCH)
        assert lifter.line("16 kg × 12 · 12 · 12").split()[0] == "Tue"
        assert "▲ 18 kg?" in lifter.line("16 kg × 12 · 12 · 12")
        assert lifter.line("20 kg × 10 · 11 · 9").rstrip(" ▃").endswith("hard")


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


async def test_the_first_start_offers_to_set_up_in_one_line(first_start: Path) -> None:
    async with open_app(first_start) as lifter:
        assert lifter.sees(WELCOME)
        assert len([line for line in lifter.lines if "New here" in line]) == 1


def test_what_is_worth_knowing_of_the_day_is_told_whole():
    told = "Legs trained less than 48 h ago.  Week 2: still light, 4 reps left in each set."
    session = Session(date(2026, 12, 1), "A", "Split A/B", (), remark=said("{told}", told=told))
    lines = TodayLines(SimpleNamespace(session=session, day_done=False)).draw(80)
    assert " ".join(line.content.plain for line in lines[:2]).split() == told.split()


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


async def test_after_a_workout_left_open_the_first_row_of_the_new_day_is_in_front(
    demo: Path,
) -> None:
    clock = stopped_clock()
    async with open_app(demo, clock=clock) as lifter:
        await lifter.press("G", "up", "enter")
        await lifter.press("T")
        assert "▸" in lifter.cursor_line
    clock.advance(4 * 24 * 3600)
    async with open_app(demo, clock=clock) as lifter:
        await lifter.until(lambda: lifter.sees("closed at its last set"))
        assert "1 ▸" in lifter.cursor_line
        assert names(lifter)[0] in lifter.text


async def test_a_window_left_open_overnight_logs_no_set_of_the_new_day_into_the_old_workout(
    demo: Path,
) -> None:
    clock = stopped_clock()
    async with open_app(demo, clock=clock) as lifter:
        await lifter.press("e")
        await lifter.press("T")
        clock.advance(2 * 24 * 3600)
        await lifter.press("enter")
        assert lifter.sees("closed at its last set")
        assert lifter.app.training.session.workout is None
        await lifter.press("u")
        assert lifter.short() == ["16kg x 12 easy"]
        lifter.app._look()
        await lifter.settle()
        assert lifter.app.training.session.workout is not None  # it is gone on with


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
        assert lifter.sees("✗ A workout is open; finish it first: end goes to Finish, on Today.")
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
            for ago in (30, 28, 26):
                other.do(log_text, "shrug dumbbell 20kg x10, 10", NOW - timedelta(days=ago))
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


async def test_the_odds_of_a_raise_say_what_they_are_of_and_give_way_to_last_time(
    demo: Path,
) -> None:
    async with open_app(demo) as lifter:
        assert "easy   ▲ 18 kg?  19 of 20 keep the reps  a" in lifter.line("▲ 18 kg?")
        await lifter.resize(60, 24)
        assert "16 kg × 12 · 12 · 12   easy" in lifter.line("▲ 18 kg?  a")


async def test_what_is_asked_stands_near_the_name_however_wide_the_terminal(demo: Path) -> None:
    async with open_app(demo, (200, 50)) as lifter:
        assert lifter.line(BENCH).index("3 × 8–12") < 80
        assert lifter.line("Tue    16 kg × 12 ·").index("▲ 18 kg?") < 80


@pytest.mark.parametrize(
    ("efforts", "felt"),
    [
        ((None, None), ""),
        ((None, Effort.HARD), "   hard"),
        ((Effort.HARD, None), "   hard in set 1"),
        ((Effort.EASY, Effort.HARD, None), "   hard in set 2"),
    ],
)
def test_last_time_says_which_set_it_was_that_felt_so(
    efforts: tuple[Effort | None, ...], felt: str
) -> None:
    assert felt_words([TrainingSet(reps=8, effort=effort) for effort in efforts]) == felt


def test_a_strength_of_whole_kilograms_is_told_beside_the_list(demo: Path) -> None:
    with closing(open_reader(demo)) as reader:
        exercise = read_session(reader, NOW.date()).exercises[0]
    past = tuple(PastSession(NOW.date(), None, (done,)) for done in sets("50x1, 52.5x1"))
    _, told = strength_so_far(exercise._replace(past=past), Unit.KG)
    assert told == "est. 1RM 50 to 52.5 kg, 2 sessions"


async def test_from_100_columns_on_the_row_in_front_stands_large_beside_the_list(
    demo: Path,
) -> None:
    async with open_app(demo, (100, 30)) as lifter:
        pane = lifter.app.screen.query_one(RowPane)
        assert (pane.shown.name, pane.shown.set) == (BENCH, "16 kg × 12")
        assert pane.shown.past[-1] > pane.shown.past[0]
        await lifter.press("2", "2")
        assert (pane.shown.set, pane.shown.typing) == ("22", True)
        await lifter.press("escape", "down", "down", "down")
        assert pane.shown.name.startswith("One-Arm Row")
        await lifter.resize(80, 24)
        assert not pane.display
        assert lifter.line(BENCH).rstrip().endswith("rest  2:00")
        await lifter.resize(120, 40)
        assert lifter.app.screen.query_one(RowPane) is pane
        assert pane.display
