"""A long import says on the terminal how far it is."""

from brainlift_tui.cli.progress_line import bar_line
from brainlift_tui.exchange.progress import ImportProgress


def test_the_line_tells_the_share_and_the_time_left_once_it_takes_more_than_a_moment() -> None:
    now = 0.0
    progress = ImportProgress(now=lambda: now)
    progress.read(0.9)
    now = 0.5
    assert progress.so_far() is None
    now = 2.0
    progress.all_read()
    now = 6.0
    so_far = progress.so_far()
    assert so_far is not None
    assert bar_line("log\x1b.csv", so_far).endswith(" [##########----------] 50 %, 6 s left")
    assert "\x1b" not in bar_line("log\x1b.csv", so_far)
