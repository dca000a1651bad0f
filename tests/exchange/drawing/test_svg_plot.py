"""A plot as SVG: whole, with its units, and with every point where it belongs."""

import re
from datetime import date, timedelta
from xml.etree import ElementTree as ET

from hypothesis import given
from hypothesis import strategies as st

from brainlift_tui.core.looking_back.trend import trend
from brainlift_tui.exchange.drawing.svg_plot import HEIGHT, WIDTH, Chart, svg_text

DAY = date(2024, 3, 4)
SVG = "{http://www.w3.org/2000/svg}"
POINTS = [(DAY + timedelta(7 * at), 60.0 + at) for at in range(30)]


def chart(points=POINTS, **more) -> Chart:
    return Chart("Goblet Squat", "estimated 1RM", "kg", points, **more)


def texts(svg: str) -> list[str]:
    return [found.text or "" for found in ET.fromstring(svg).iter(f"{SVG}text")]


def test_it_names_what_it_shows_its_unit_and_its_axes():
    told = texts(svg_text(chart()))
    assert {"Goblet Squat", "kg", "estimated 1RM, kg", "60", "80", "Apr 2024", "May"} <= set(told)


def test_each_point_is_drawn_and_a_record_is_a_triangle():
    records = frozenset({POINTS[3][0], POINTS[9][0]})
    root = ET.fromstring(svg_text(chart(records=records, trend=trend(POINTS, DAY))))
    assert len(list(root.iter(f"{SVG}circle"))) == len(POINTS) - 2
    assert len(list(root.iter(f"{SVG}polygon"))) == 2 + 1
    assert {"record", "trend with its 80 % interval"} <= {t.text for t in root.iter(f"{SVG}text")}


def test_points_stand_in_order_and_higher_values_stand_higher():
    circles = list(ET.fromstring(svg_text(chart())).iter(f"{SVG}circle"))
    xs, ys = ([float(c.get(side) or 0) for c in circles] for side in ("cx", "cy"))
    assert xs == sorted(xs)
    assert ys == sorted(ys, reverse=True)


def test_nothing_to_plot_is_said():
    assert "Nothing to plot yet." in texts(svg_text(chart([])))


@given(
    st.lists(
        st.tuples(st.dates(date(1990, 1, 1), date(2100, 1, 1)), st.floats(-500, 2000)),
        max_size=20,
    ),
    st.text(max_size=30),
)
def test_whatever_was_lifted_it_is_well_formed_and_inside_the_picture(points, title):
    svg = svg_text(Chart(title, title, "kg", points, line=sorted(points), line_name="smoothed"))
    root = ET.fromstring(svg)
    for circle in root.iter(f"{SVG}circle"):
        assert 0 <= float(circle.get("cx") or -1) <= WIDTH
        assert 0 <= float(circle.get("cy") or -1) <= HEIGHT
    assert not re.search(r"\bnan\b|\binf\b", svg)
