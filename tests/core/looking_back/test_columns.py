"""Many sessions in few columns: nothing is lost, and nothing is shown that was not lifted."""

from datetime import date, timedelta
from statistics import median

from hypothesis import given
from hypothesis import strategies as st

from brainlift_tui.core.looking_back.columns import in_columns, middle_of, place_of

DAY = date(2024, 3, 4)
POINTS = st.lists(
    st.tuples(st.integers(0, 15000).map(lambda at: DAY + timedelta(at)), st.floats(-500, 500)),
    min_size=1,
    max_size=60,
)


@given(POINTS, st.integers(1, 150))
def test_each_session_is_in_one_column_between_its_ends(points, columns):
    first, last = min(day for day, _ in points), max(day for day, _ in points)
    found = in_columns(points, first, last, columns)
    assert sum(column.count for column in found) == len(points)
    by_place = {column.place: column for column in found}
    assert list(by_place) == sorted(by_place)
    assert all(0 <= place < columns for place in by_place)
    for day, value in points:
        column = by_place[place_of(day, first, last, columns)]
        assert column.low <= value <= column.high
    for column in found:
        held = [v for d, v in points if place_of(d, first, last, columns) == column.place]
        assert (column.low, column.high) == (min(held), max(held))
        assert column.middle == median(held)


@given(st.integers(1, 15000), st.integers(2, 150), st.data())
def test_the_middle_of_a_column_lies_in_it(days, columns, data):
    last = DAY + timedelta(days)
    place = data.draw(st.integers(0, columns - 1))
    middle = middle_of(place, DAY, last, columns)
    assert abs(place_of(middle, DAY, last, columns) - place) <= columns / days
