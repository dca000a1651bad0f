"""How far an import is, and how long the rest will take."""

from hypothesis import given
from hypothesis import strategies as st

from brainlift_tui.core.importing.how_far import how_far

SECONDS = st.floats(0, 10_000)


def test_half_read_in_two_seconds_and_stored_in_five_times_that_is_a_twelfth() -> None:
    half = how_far(0.5, 2, 0, times=5)
    assert half is not None
    assert str(half.text) == "8 %, 22 s left"
    stored = how_far(1, 4, 10, times=5)
    assert stored is not None
    assert str(stored.text) == "58 %, 10 s left"


def test_as_long_as_hardly_anything_is_read_nothing_is_said() -> None:
    assert how_far(0.01, 5, 0, times=5) is None


@given(read=st.floats(0, 1), reading=SECONDS, storing=SECONDS, times=st.floats(0, 10))
def test_it_is_never_over_before_it_is(
    read: float, reading: float, storing: float, times: float
) -> None:
    now = how_far(read, reading, storing, times)
    assert now is None or (0 <= now.share < 1 and now.seconds_left >= 0)
