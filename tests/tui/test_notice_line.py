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


def test_what_exercises_are_done_with_goes_before_the_end_of_a_notice_does():
    swapped = "For today Front Raise (Dumbbell) instead of Lateral Raise (Cable)  u takes it back"
    assert fitted(swapped, 90).plain == swapped
    assert fitted(swapped, 78).plain == swapped.replace(" (Dumbbell)", "")
    both = swapped.replace(" (Dumbbell)", "").replace(" (Cable)", "")
    assert fitted(swapped, 65).plain == both
