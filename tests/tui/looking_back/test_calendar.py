"""The calendar: a year at a glance, and a day of it in one or two keys."""

from datetime import date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from rich.cells import cell_len

from brainlift_tui.core.looking_back.heat_map import DayMeasure, DayTotals
from brainlift_tui.store.entry.quick_log import log_text
from brainlift_tui.store.exercise.exercises import add_own_exercise
from brainlift_tui.store.session.training import start_empty
from brainlift_tui.tui.looking_back.year_map import legend
from tests.tui.lifting import LARGE, SMALL, Lifter, open_app, stopped_clock


async def log(lifter: Lifter, text: str, when: datetime) -> None:
    await lifter.app.training.do(log_text, text, when)


def at(day: date, hour: int = 18) -> datetime:
    return datetime(day.year, day.month, day.day, hour, tzinfo=ZoneInfo("Europe/Berlin"))


async def test_y_in_history_shows_the_year_with_today_marked(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("H", "y")
        assert lifter.place == "calendar"
        assert lifter.lines[0].startswith(" Calendar · 2026")
        assert "94 sessions" in lifter.lines[0]
        rows = lifter.lines[3:10]
        assert [row[1:4] for row in rows if row[1:4].strip()] == ["Mon", "Wed", "Fri", "Sun"]
        assert rows[6].rstrip().endswith("○")  # Sunday the 22nd, stood on
        assert sum(row.count("▒") for row in rows) == 94
        await lifter.press("left")
        assert lifter.lines[9].rstrip().endswith("○◇")
        await lifter.press("escape")
        assert lifter.place == "history"


async def test_the_arrows_go_by_days_and_weeks_and_enter_opens_the_day(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("H", "y", "up", "up", "up")
        assert lifter.sees("Thu 19 Nov 2026", "A: biceps, legs, core", "Goblet Squat")
        await lifter.press("enter")
        assert lifter.place == "workout"
        assert "19 Nov" in lifter.lines[0]
        await lifter.press("escape", "left")
        assert lifter.sees("Thu 12 Nov 2026")
        await lifter.press("right", "right", "right")
        assert lifter.sees("Sun 22 Nov 2026 today")


async def test_an_empty_day_says_so_when_it_is_opened(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("H", "y", "enter")
        assert lifter.place == "calendar"
        assert lifter.sees("Nothing was logged on Sun 22 Nov 2026.")


async def test_a_day_with_several_workouts_asks_which(empty: Path) -> None:
    async with open_app(empty) as lifter:
        day = date(2026, 11, 20)
        await log(lifter, "goblet squat dumbbell 20x8", at(day, 8))
        await log(lifter, "bench press dumbbell 20x8, 8", at(day, 18))
        await lifter.press("H", "y")
        assert lifter.lines[7].count("▓") == 1  # two on that Friday
        await lifter.press("up", "up")
        await lifter.press("enter")
        assert lifter.sees("Fri 20 Nov 2026: which one?")
        await lifter.press("down", "enter")
        assert lifter.place == "workout"
        assert lifter.sees("Bench Press (Dumbbell)")


async def test_c_counts_sessions_hard_sets_or_minutes(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("H", "y")
        seen = []
        for _ in range(4):
            seen.append(lifter.lines[0].split("by ")[1].split(" ·")[0])
            await lifter.press("c")
        assert seen == ["sessions", "hard sets", "minutes", "sessions"]


async def test_below_many_years_stands_what_all_of_them_came_to(empty: Path) -> None:
    async with open_app(empty) as lifter:
        for year in range(2010, 2026):
            await log(lifter, "goblet squat 20x8", at(date(year, 5, 4)))
        await lifter.press("H", "y", "a")
        assert lifter.sees("all years: 16 sessions")


async def test_all_years_are_a_row_each_and_enter_goes_into_one(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("H", "y", "a")
        assert [line[1:5] for line in lifter.lines[3:5]] == ["2026", "2025"]
        assert lifter.sees("all years: 106 sessions")
        await lifter.press("down")
        assert lifter.sees("Week of 17 Nov 2025")
        await lifter.press("enter")
        assert lifter.lines[0].startswith(" Calendar · 2025")
        await lifter.press("a", "escape", "escape")
        assert lifter.place == "history"


async def test_a_year_back_and_no_further_than_there_is_anything(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("H", "y", "left_square_bracket")
        assert lifter.sees("Sat 22 Nov 2025")
        await lifter.press("left_square_bracket", "pageup")
        assert "2025" in lifter.lines[0]
        await lifter.press("g")
        first = lifter.app.training.reader.execute("SELECT min(day) FROM workout").fetchone()[0]
        shown = date.fromisoformat(first)
        assert lifter.sees(f"{shown:%a} {shown.day} {shown:%b %Y}")
        await lifter.press("G")
        assert lifter.sees("Sun 22 Nov 2026")


async def test_a_day_is_the_lifters_own_wherever_they_were(empty: Path) -> None:
    """A late evening and an early morning around the end of summer time stay two days."""
    async with open_app(empty) as lifter:
        await log(lifter, "goblet squat dumbbell 20x8", at(date(2026, 10, 24), 23))
        await log(lifter, "bench press dumbbell 20x8", at(date(2026, 10, 25), 4))
        await lifter.press("H", "y")
        assert [row.count("▒") for row in lifter.lines[3:10]] == [0, 0, 0, 0, 0, 1, 1]


async def test_trained_days_without_what_is_counted_are_still_seen(empty: Path) -> None:
    async with open_app(empty) as lifter:
        await log(lifter, "goblet squat dumbbell 20x8", at(date(2026, 11, 20)))
        await lifter.press("H", "y", "c", "c")
        assert lifter.lines[7].count("◦") == 1
        assert lifter.sees("◦ time not known")


async def test_an_empty_log_says_what_to_do_first(empty: Path) -> None:
    async with open_app(empty) as lifter:
        await lifter.press("H", "y")
        await lifter.until(lambda: lifter.sees("Nothing is logged yet."))
        await lifter.press("left", "up", "a", "c", "enter", "enter", "escape")
        await lifter.until(lambda: lifter.place == "history")


async def test_the_palette_leads_there_from_anywhere(demo: Path) -> None:
    async with open_app(demo, LARGE) as lifter:
        for place in ("T", "H"):
            await lifter.press(place, "ctrl+p")
            await lifter.type("the year: cal")
            await lifter.until(lambda: lifter.sees("history: the year: calendar"))
            assert lifter.text.count("history: the year: calendar") == 1
            await lifter.press("enter")
            await lifter.until(lambda: lifter.place == "calendar")


async def test_a_click_stands_on_a_day_and_a_second_opens_it(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("H", "y")
        column = lifter.lines[6].rstrip().rindex("▒")
        await lifter.click(column, 6)
        assert lifter.sees("Thu 19 Nov 2026")
        await lifter.click(column, 6, times=2)
        assert lifter.place == "workout"


@pytest.mark.parametrize("size", [SMALL, LARGE], ids=["80x24", "120x40"])
async def test_the_years_own_edges_fit(empty: Path, size: tuple[int, int]) -> None:
    """2012 began on a Sunday and had 366 days: 54 columns."""
    clock = stopped_clock(at(date(2012, 12, 31), 20))
    async with open_app(empty, size, clock) as lifter:
        await log(lifter, "goblet squat dumbbell 20x8", at(date(2012, 1, 1)))
        await lifter.press("H", "y", "g")
        assert lifter.sees("Sun 1 Jan 2012")
        wide = 2 if size == LARGE else 1
        sunday = 3 + 6 * (2 if size == LARGE else 1)
        assert lifter.lines[sunday][6 : 6 + wide] == "●".ljust(wide)
        assert lifter.lines[3].rstrip().endswith("◇")


async def test_a_log_that_ended_in_another_year_opens_on_its_last_day(empty: Path) -> None:
    async with open_app(empty) as lifter:
        await log(lifter, "goblet squat dumbbell 20x8", at(date(2024, 5, 14)))
        await lifter.press("H", "y")
        assert lifter.sees("Tue 14 May 2024", "G goes to today")
        await lifter.press("G")
        assert lifter.sees("Sun 22 Nov 2026 today")


async def test_a_day_of_many_sets_and_strange_names_keeps_its_lines(empty: Path) -> None:
    async with open_app(empty) as lifter:
        day = date(2026, 11, 20)
        await lifter.app.training.do(add_own_exercise, "深蹲 [red] 🏋️ сила " + "x" * 80)
        many = ", ".join(str(40 + number % 9) for number in range(60))
        await log(lifter, f"深蹲 [red] 🏋️ сила {'x' * 80} 20x8, {many}", at(day))
        await log(lifter, "bench press dumbbell 20x8, 8, 8", at(day))
        await lifter.press("H", "y", "up", "up")
        assert lifter.lines[16].startswith("     深蹲 [red] ")
        assert lifter.lines[16][:57].rstrip(" █").endswith("…")
        assert lifter.lines[17].startswith("     Bench Press ")
        wide = [cell_len(line[: line.index(" kg")]) for line in lifter.lines[16:18]]
        assert wide[0] == wide[1]


async def test_the_smallest_screen_still_says_which_day_it_is(demo: Path) -> None:
    async with open_app(demo, (60, 16)) as lifter:
        await lifter.press("H", "y", "up", "up", "up")
        assert lifter.sees("● Thu 19 Nov 2026")


async def test_sixty_years_are_scrolled_through(empty: Path) -> None:
    async with open_app(empty) as lifter:
        for year in range(1990, 2027):
            await log(lifter, "goblet squat dumbbell 20x8", at(date(year, 5, 4)))
        await lifter.press("H", "y", "a")
        assert lifter.lines[3][1:5] == "2026"
        await lifter.press(*["down"] * 36)
        assert "1990" in [line[1:5] for line in lifter.lines]
        assert lifter.sees("Week of 19 Nov 1990")
        await lifter.press(*["up"] * 36)
        assert lifter.lines[3][1:5] == "2026"


@pytest.mark.parametrize("weeks", [False, True])
@pytest.mark.parametrize("counted", DayMeasure)
def test_the_legend_fits_the_smallest_screen(counted: DayMeasure, weeks: bool):
    assert legend(counted, 80, weeks=weeks).cell_length <= 80


def test_a_day_of_nothing_but_cardio_has_minutes_though_no_hard_sets():
    walked = DayTotals(1, 0, int(timedelta(minutes=30).total_seconds()))
    assert (walked.of(DayMeasure.HARD_SETS), walked.of(DayMeasure.MINUTES)) == (0, 30)


async def test_a_taller_window_tells_more_of_the_day(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("H", "y", "up", "up", "up")
        assert lifter.sees("…  ↵ opens it")
        await lifter.resize(120, 40)
        assert lifter.sees("Superman Hold")
        assert not lifter.sees("…  ↵ opens it")


async def test_the_workout_under_way_is_on_the_calendar_and_enter_goes_on_with_it(
    demo: Path,
) -> None:
    async with open_app(demo, LARGE) as lifter:
        await lifter.press("H", "y")
        assert lifter.sees("Sun 22 Nov 2026 today nothing logged")
        await lifter.press("T", "e", "H", "y")
        assert lifter.sees("B: triceps, back, chest, under way 1 set so far", "16 kg × 12")
        assert not lifter.sees("nothing logged")
        await lifter.press("enter")
        assert lifter.place == "today"


async def test_a_day_with_a_finished_workout_and_one_under_way_asks_which(demo: Path) -> None:
    async with open_app(demo, LARGE) as lifter:
        await lifter.press("e", "T", "G", "enter", "escape")
        with lifter.elsewhere() as other:
            other.do(start_empty)
        await lifter.press("colon", *"plank 45s", "enter", "H", "y", "enter")
        assert lifter.sees("which one?", "Workout, under way 1 set so far")
        await lifter.press("G", "enter")
        assert lifter.place == "today"
