"""The thin bar below a clock."""

from hypothesis import given
from hypothesis import strategies as st

from brainlift_tui.tui.widgets.progress import progress


@given(st.floats(-1, 2), st.integers(1, 200))
def test_it_is_always_as_wide_as_it_was_asked_to_be(share, width):
    assert progress(share, width).cell_length == width


@given(st.floats(0, 1), st.floats(0, 1))
def test_what_has_passed_never_makes_it_shorter(one, other):
    less, more = (progress(share, 40).plain.count("━") for share in sorted((one, other)))
    assert less <= more


def test_it_is_empty_at_first_and_full_at_the_end():
    assert progress(0, 4).plain == "────"
    assert progress(0.625, 4).plain == "━━╸─"
    assert progress(1, 4).plain == "━━━━"
