"""The line that tells what was done."""

import pytest

from brainlift_tui.tui.widgets.notice_line import fitted

SWAPPED = "One-Arm Dumbbell Row instead of Seated Chest-Supported Cable Row"


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("✓ 20 kg × 8.  u takes it back", "✓ 20 kg × 8.  u takes it back"),
        (f"{SWAPPED}.  u takes it back", f"{SWAPPED[:42]}…  u takes it back"),
        (SWAPPED, f"{SWAPPED[:59]}…"),
    ],
)
def test_the_key_that_takes_it_back_stays_whole_in_a_narrow_line(said, shown):
    assert fitted(said, 60).plain == shown


def test_a_tail_as_long_as_the_line_leaves_the_beginning_to_be_read():
    assert fitted(f"Done.  {SWAPPED}", 30).plain == f"Done.  {SWAPPED[:22]}…"
