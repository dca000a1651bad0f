"""Upright bars."""

from hypothesis import given
from hypothesis import strategies as st

from brainlift_tui.tui.widgets.bars import bars


@given(
    st.lists(st.integers(0, 500), min_size=1, max_size=20),
    st.integers(1, 12),
    st.integers(1, 3),
    st.integers(0, 2),
)
def test_every_number_above_nothing_is_seen_and_all_lines_are_as_long(numbers, height, wide, gap):
    lines = bars(numbers, height, wide, gap)
    assert len(lines) == height
    assert {len(line) for line in lines} == {len(numbers) * (wide + gap) - gap}
    feet = lines[-1][:: wide + gap]
    assert [foot != " " for foot in feet] == [number > 0 for number in numbers]


def test_the_tallest_takes_all_there_is_and_the_others_their_share():
    assert bars([2, 1, 0], 2) == ["█    ", "█ █  "]
