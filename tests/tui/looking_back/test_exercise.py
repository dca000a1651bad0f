"""One exercise over time: looked at, read off, zoomed, and its bests."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from brainlift_tui.store.entry.quick_log import log_text
from brainlift_tui.tui.looking_back.exercise import ExerciseScreen
from brainlift_tui.tui.looking_back.exercise_plot import ExercisePlot
from tests.tui.lifting import LARGE, NOW, Lifter, open_app


def curl(*keys: str) -> tuple[str, ...]:
    return ("H", "tab", "slash", *"bicep curl", "enter", "enter", *keys)


def plotted(lifter: Lifter) -> list[float]:
    screen = lifter.app.screen
    assert isinstance(screen, ExerciseScreen)
    plot = screen.query_one(ExercisePlot)
    return [found for series in plot.series for _, found in series.points]


def log(lifter: Lifter, *lines: tuple[str, date]) -> None:
    with lifter.elsewhere() as other:
        for text, day in lines:
            other.do(log_text, text, NOW.replace(year=day.year, month=day.month, day=day.day))


async def test_what_is_plotted_turns_at_a_key(demo: Path) -> None:
    async with open_app(demo, LARGE) as lifter:
        await lifter.press(*curl())
        assert lifter.sees("• estimated 1RM", "▲ record", "trend, · 80 %", "rising: +")
        await lifter.press("v")
        assert lifter.sees("• top load", "Top load, in kg.")
        await lifter.press("v")
        assert lifter.sees("• volume")
        await lifter.press("v")
        assert lifter.sees("• most reps in a set", "in reps.")
        await lifter.press("v")
        assert lifter.sees("• estimated 1RM")


async def test_fewer_reps_with_the_next_band_are_no_trend(demo: Path) -> None:
    async with open_app(demo, LARGE) as lifter:
        for week in range(8):
            band = "red" if week < 4 else "blue"
            day = NOW.date() - timedelta(days=7 * (8 - week))
            log(lifter, (f"seated row band {band} x{(15 + week) if week < 4 else 5 + week}", day))
        await lifter.press("H", "tab", "slash", *"seated row band", "enter", "enter")
        assert lifter.sees("• most reps in a set", "fewer reps with a harder band are no step back")
        assert not lifter.sees("trend, · 80 %")


async def test_the_cursor_reads_off_the_session_in_front(demo: Path) -> None:
    async with open_app(demo, LARGE) as lifter:
        await lifter.press(*curl())
        assert lifter.sees("◆ Thu 19 Nov 2026 est. 1RM 19.6 kg top 14 kg volume 952 kg")
        await lifter.press("left")
        assert lifter.cursor_line.split()[1:4] == ["14", "Nov", "2026"]
        assert lifter.sees("◆ Sat 14 Nov 2026")
        await lifter.press("down")
        assert lifter.sees("◆ Fri 6 Nov 2026")
        await lifter.press("right", "right", "right", "right")
        assert lifter.sees("◆ Thu 19 Nov 2026")


async def test_zoom_shows_three_months_a_year_or_everything(demo: Path) -> None:
    async with open_app(demo, LARGE) as lifter:
        await lifter.press(*curl("3"))
        few = len(plotted(lifter))
        await lifter.press("1")
        year = len(plotted(lifter))
        await lifter.press("0")
        assert 0 < few < year <= len(plotted(lifter))
        assert lifter.sees("24 Nov 2025 – 19 Nov 2026")


async def test_the_plot_follows_the_cursor_into_the_past(demo: Path) -> None:
    async with open_app(demo, LARGE) as lifter:
        await lifter.press(*curl("3", "G"))
        assert lifter.sees("◆ Mon 24 Nov 2025")
        plot = lifter.app.screen.query_one(ExercisePlot)
        assert plot.marks.first is not None
        assert plot.marks.cursor is not None
        assert plot.marks.last is not None
        assert plot.marks.first <= plot.marks.cursor <= plot.marks.last


async def test_bests_are_told_by_reps_and_open_their_workout(demo: Path) -> None:
    async with open_app(demo, LARGE) as lifter:
        await lifter.press(*curl("tab"))
        assert lifter.sees(
            "1–12 reps", "14 kg × 12", "31 Oct 2026", "est. 1RM", "most in a session"
        )
        await lifter.press("enter")
        assert lifter.place == "workout"
        assert "31 Oct 2026" in lifter.lines[0]
        await lifter.press("escape", "tab", "enter")
        assert "19 Nov 2026" in lifter.lines[0]


async def test_mixed_units_are_plotted_in_the_one_shown(empty: Path) -> None:
    async with open_app(empty, LARGE) as lifter:
        log(
            lifter,
            ("bicep curl 20kg x 8", date(2026, 11, 1)),
            ("bicep curl 44.0925lb x 8", date(2026, 11, 8)),
        )
        await lifter.press("H", "tab", "enter", "v")
        assert plotted(lifter) == pytest.approx([20, 20], abs=0.001)
        await lifter.press("#")
        assert plotted(lifter) == pytest.approx([44.0925, 44.0925], abs=0.001)
        assert lifter.sees("lb")


async def test_one_session_is_told_too_few_for_a_trend(empty: Path) -> None:
    async with open_app(empty) as lifter:
        log(lifter, ("bicep curl 20x8", date(2026, 11, 1)))
        await lifter.press("H", "tab", "enter")
        assert lifter.sees("1 session", "trend: too few sessions to say, 6 are needed")
        await lifter.press("left", "right", "3", "0", "v", "tab", "tab")
        assert lifter.place == "exercise"


async def test_an_exercise_whose_sessions_are_all_gone_says_so(empty: Path) -> None:
    async with open_app(empty) as lifter:
        log(lifter, ("bicep curl 20x8", date(2026, 11, 1)))
        await lifter.press("H", "tab", "enter", "u")
        assert lifter.sees("0 sessions", "Nothing to plot yet.")
        await lifter.press("left", "v", "3", "tab", "enter", "enter")
        assert lifter.place == "exercise"


async def test_the_same_weeks_of_last_year_are_beside_those_of_now(empty: Path) -> None:
    async with open_app(empty, LARGE) as lifter:
        today = NOW.date()
        log(
            lifter,
            ("bicep curl 20x10", today - timedelta(370)),
            ("bicep curl 24x10", today - timedelta(3)),
        )
        await lifter.press("H", "tab", "enter")
        assert "4 weeks 32 kg, a year before 26.7 kg: +20 %" in lifter.line("4 weeks")


async def test_help_is_better_the_less_it_is(empty: Path) -> None:
    async with open_app(empty, LARGE) as lifter:
        days = [NOW.date() - timedelta(7 * at) for at in range(8, 0, -1)]
        helped = [f"pull-up assisted -{30 - at}x8" for at in range(8)]
        log(lifter, *zip(helped, days, strict=True))
        await lifter.press("H", "tab", "enter")
        assert lifter.sees("help, less is better", "rising: +")
        assert lifter.sees("help 23 kg")


async def test_an_exercise_given_up_long_ago_is_plotted_to_its_last_session(empty: Path) -> None:
    async with open_app(empty, LARGE) as lifter:
        began = date(2021, 3, 1)
        log(lifter, *((f"hammer curl {10 + n}x8", began + timedelta(60 * n)) for n in range(5)))
        await lifter.press("H", "tab", "slash", *"hammer curl", "enter", "enter")
        assert lifter.sees("1 Mar – 27 Oct 2021")


async def test_a_wider_window_reads_more_off_the_plot(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("H", "tab", "slash", *"bicep curl", "enter", "enter")
        await lifter.press("v", "v", "number_sign")
        assert lifter.sees("◆ 19 Nov 2026")
        await lifter.resize(120, 40)
        assert lifter.sees("◆ Thu 19 Nov 2026")


async def test_a_record_stands_on_the_plot_only_where_what_is_plotted_is_one(empty: Path) -> None:
    async with open_app(empty, LARGE) as lifter:
        log(
            lifter,
            ("bicep curl 20x10", date(2026, 11, 1)),
            ("bicep curl 22.5x5", date(2026, 11, 8)),
            ("bicep curl 20x9", date(2026, 11, 15)),
        )
        await lifter.press("H", "tab", "enter")
        assert lifter.sees("• estimated 1RM", "8 Nov 2026 ▲")
        assert not lifter.sees("▲ record"), "fewer reps with more came to no better estimate"
        await lifter.press("v")
        assert lifter.sees("• top load", "▲ record")
        await lifter.press("v")
        assert lifter.sees("• volume")
        assert not lifter.sees("▲ record")
