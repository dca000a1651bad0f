"""What one sees of an exercise over time: points, a line, dates, values, and never a broken row."""

import os
import re
import subprocess
import sys
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.app import App, ComposeResult
from textual.content import Content

from brainlift_tui.tui.looking_back import exercise_plot
from brainlift_tui.tui.looking_back.exercise_plot import (
    NO_MARKS,
    NO_ROOM,
    NOTHING,
    ExercisePlot,
    Series,
    plot,
)

DAY = date(2024, 3, 4)


def series(*values: float, start: date = DAY, every: int = 7) -> tuple[Series, Series]:
    load = tuple((start + timedelta(at * every), value) for at, value in enumerate(values))
    return Series("load", load), Series("estimated 1RM", tuple((d, v * 1.2) for d, v in load))


YEAR = series(*(60 + at / 2 for at in range(52)))


def lines(content: Content) -> list[str]:
    return content.plain.split("\n")


def below(content: Content) -> list[str]:
    """The names of the dates."""
    return re.split(r"\s{2,}", lines(content)[-1].strip())


def left(content: Content) -> list[str]:
    """The names of the values, from the top down."""
    return [line.split("┤")[0].strip() for line in lines(content) if "┤" in line]


def styled(content: Content, style: str) -> str:
    return "".join(content.plain[s.start : s.end] for s in content.spans if s.style == style)


def fits(content: Content, width: int, height: int) -> bool:
    return [line.cell_length for line in content.split(allow_blank=True)] == [width] * height


@pytest.mark.parametrize(("width", "height"), [(76, 14), (100, 15), (200, 50), (40, 9), (25, 6)])
def test_the_plot_fills_its_box_exactly(width: int, height: int):
    drawn = plot(YEAR, "kg", width, height)
    assert fits(drawn, width, height)
    assert "•" in drawn.plain


@given(
    points=st.lists(
        st.tuples(st.dates(date(1990, 1, 1), date(2100, 1, 1)), st.floats(-500, 2000)), max_size=20
    ),
    width=st.integers(1, 130),
    height=st.integers(1, 40),
)
def test_whatever_was_lifted_no_line_is_longer_or_shorter_than_the_box(points, width, height):
    both = (Series("load", tuple(points)), Series("estimated 1RM", tuple(points[::2])))
    assert fits(plot(both, "kg", width, height), width, height)


def test_the_first_line_names_the_unit_and_each_series_with_its_marker():
    above = lines(plot(YEAR, "kg", 76, 14))[0]
    assert above.split()[0] == "kg"
    assert "• load" in above
    assert "⠒⠒ estimated 1RM" in above


def test_the_first_line_says_from_when_to_when():
    assert lines(plot(YEAR, "kg", 76, 14))[0].endswith("4 Mar 2024 – 24 Feb 2025")
    assert lines(plot(series(60, 70), "kg", 76, 14))[0].endswith("4 Mar – 11 Mar 2024")


def test_the_period_gives_way_to_the_names_of_the_series():
    above = lines(plot(YEAR, "kg", 40, 9))[0]
    assert "estimated 1RM" in above
    assert "2024" not in above


def test_a_series_can_be_told_from_the_other_without_colour():
    drawn = plot(YEAR, "kg", 76, 14)
    assert set(styled(drawn, "$accent")) == {"•"}
    line = set(styled(drawn, "$primary"))
    assert len(line) > 1
    assert all("\u2800" <= sign <= "\u28ff" for sign in line)


def test_axes_and_their_labels_are_muted():
    muted = styled(plot(YEAR, "kg", 76, 14), "$foreground-muted")
    for seen in ("kg", "┤", "└", "┬", "80", "May 2024"):
        assert seen in muted


def test_there_is_a_left_and_a_bottom_axis_and_no_frame():
    drawn = plot(YEAR, "kg", 76, 14)
    assert all(line[3] in "│┤└" for line in lines(drawn)[1:-1])
    assert not set("┌┐┘├") & set(drawn.plain)


def test_values_on_the_left_are_round_and_grow_upwards():
    assert left(plot(YEAR, "kg", 76, 14)) == ["100", "90", "80", "70", "60"]


def test_points_are_seen_above_the_line_where_they_meet():
    days = tuple((DAY + timedelta(at), 60.0 + at) for at in range(9))
    drawn = plot((Series("load", days), Series("estimated 1RM", days)), "kg", 60, 12)
    assert "".join(lines(drawn)[1:]).count("•") == 9


@pytest.mark.parametrize(
    ("days", "names"),
    [
        (4, ["4 Mar", "5 Mar", "6 Mar", "7 Mar", "8 Mar"]),
        (8, ["4 Mar", "6 Mar", "8 Mar", "10 Mar", "12 Mar"]),
        (30, ["4 Mar", "11 Mar", "18 Mar", "25 Mar", "1 Apr"]),
        (365, ["May 2024", "Jul", "Sep", "Nov", "Jan 2025", "Mar"]),
        (5 * 365, ["2025", "2026", "2027", "2028", "2029"]),
        (100 * 365, ["2040", "2060", "2080", "2100", "2120"]),
    ],
)
def test_dates_are_named_by_days_months_or_years_as_the_span_is_wide(days: int, names: list[str]):
    assert below(plot(series(60, 80, every=days), "kg", 76, 14)) == names


def test_where_few_dates_fit_the_first_and_the_last_are_named():
    assert below(plot(series(60, 80, every=22), "kg", 25, 6)) == ["4 Mar", "26 Mar"]


def test_the_widest_span_there_can_be_is_drawn():
    both = (Series("load", ((date.min, 60.0), (date.max, 80.0))),)
    assert fits(plot(both, "kg", 76, 14), 76, 14)


def test_points_need_not_be_in_order():
    shuffled = tuple(Series(one.name, one.points[::-1]) for one in YEAR)
    assert plot(shuffled, "kg", 76, 14).plain == plot(YEAR, "kg", 76, 14).plain


def test_a_single_day_shows_both_values_above_its_date():
    drawn = plot(series(60), "kg", 40, 9)
    assert below(drawn) == ["4 Mar 2024"]
    assert "•" in "".join(lines(drawn)[1:])
    assert "⠶" in "".join(lines(drawn)[1:])


@pytest.mark.parametrize("value", [0.0, 50.0, -20.0, 0.5, 1e9])
def test_equal_values_make_a_level_row_between_named_values(value: float):
    both = (Series("load", tuple((DAY + timedelta(at), value) for at in range(5))),)
    drawn = plot(both, "kg", 60, 12)
    assert fits(drawn, 60, 12)
    assert [line.count("•") for line in lines(drawn)[1:] if "•" in line] == [5]
    assert len(left(drawn)) >= 2


def test_no_load_is_below_nothing_where_none_was_lifted():
    assert not any(label.startswith("-") for label in left(plot(series(0, 0), "kg", 60, 12)))


def test_help_is_below_zero():
    both = (Series("load", ((DAY, -20.0), (DAY + timedelta(9), 20.0))),)
    assert left(plot(both, "kg", 60, 14)) == ["20", "10", "0", "-10", "-20"]


def test_a_small_difference_does_not_look_like_a_large_one():
    drawn = plot((series(100, 100.1)[0],), "kg", 60, 12)
    assert sum("•" in line for line in lines(drawn)[1:]) == 1


@pytest.mark.parametrize("nothing", [(), (Series("load", ()), Series("estimated 1RM", ()))])
def test_nothing_to_plot_is_said(nothing: tuple[Series, ...]):
    drawn = plot(nothing, "kg", 60, 12)
    assert drawn.plain.split() == NOTHING.split()
    assert fits(drawn, 60, 12)


def test_a_series_without_points_is_not_named_and_the_other_keeps_its_look():
    drawn = plot((Series("load", ()), YEAR[1]), "kg", 60, 12)
    assert "load" not in drawn.plain
    assert "•" not in drawn.plain
    assert "⠒⠒ estimated 1RM" in drawn.plain


@pytest.mark.parametrize(("width", "height"), [(20, 4), (76, 5), (23, 14), (8, 3)])
def test_a_box_too_small_for_a_plot_says_so(width: int, height: int):
    drawn = plot(YEAR, "kg", width, height)
    assert drawn.plain.split() == NO_ROOM.split()
    assert fits(drawn, width, height)


@pytest.mark.parametrize(("width", "height"), [(0, 0), (0, 5), (5, 0), (1, 1), (2, 2), (-2, -2)])
def test_no_box_is_too_small_to_be_drawn_in(width: int, height: int):
    for one in (YEAR, ()):
        plot(one, "kg", width, height)


def test_names_are_text_and_long_ones_are_cut():
    strange = (Series("[red]体重\n" * 20, YEAR[0].points),)
    drawn = plot(strange, "kg", 60, 12)
    assert fits(drawn, 60, 12)
    assert "[red]体重 [red]" in lines(drawn)[0]
    assert lines(drawn)[0].rstrip().endswith("…")


def test_plots_do_not_remember_those_before():
    first = plot(YEAR, "kg", 76, 14)
    plot(series(-5, 900, every=400), "lb", 120, 30)
    assert plot(YEAR, "kg", 76, 14).is_same(first)


def test_nothing_is_written_and_the_terminal_plays_no_part(tmp_path):
    code = (
        "from datetime import date, timedelta\n"
        "from brainlift_tui.tui.looking_back.exercise_plot import Series, plot\n"
        "import sys\n"
        "assert 'plotext' not in sys.modules\n"
        "days = tuple((date(2024, 3, 4) + timedelta(at), 60.0 + at) for at in range(50))\n"
        "drawn = plot((Series('load', days),), 'kg', 120, 40)\n"
        "assert {line.cell_length for line in drawn.split()} == {120}\n"
        "assert len(drawn.split()) == 40\n"
    )
    ran = subprocess.run(
        [sys.executable, "-W", "error", "-c", code],
        env={**os.environ, "COLUMNS": "10", "LINES": "3"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (ran.returncode, ran.stdout, ran.stderr) == (0, "", "")


class OnePlot(App[None]):
    def compose(self) -> ComposeResult:
        yield ExercisePlot()


async def test_the_widget_follows_its_data_and_its_size_and_draws_no_more_often(monkeypatch):
    drawn: list[tuple[object, ...]] = []

    def counted(*of):
        drawn.append(of)
        return plot(*of)

    monkeypatch.setattr(exercise_plot, "plot", counted)
    app = OnePlot()
    async with app.run_test(size=(76, 14)) as pilot:
        widget = app.query_one(ExercisePlot)
        assert widget.render().plain.split() == NOTHING.split()
        widget.unit, widget.series = "kg", YEAR
        await pilot.pause()
        assert widget.render().is_same(plot(YEAR, "kg", 76, 14))
        before = len(drawn)
        widget.refresh()
        await pilot.pause()
        widget.render()
        assert len(drawn) == before
        await pilot.resize_terminal(100, 20)
        await pilot.pause()
        assert drawn[-1] == (YEAR, "kg", 100, 20, NO_MARKS)
        widget.unit = "lb"
        await pilot.pause()
        assert drawn[-1] == (YEAR, "lb", 100, 20, NO_MARKS)
        screen = [
            "".join(segment.text for segment in strip)
            for strip in widget.render_lines(widget.size.region)
        ]
        assert screen == lines(plot(YEAR, "lb", 100, 20))
