"""What a week's dots say."""

import pytest

from brainlift_tui.core.dose.dots import dots, session_dots


@pytest.mark.parametrize(
    ("sessions", "shown"), [(0, "○○○"), (2, "●●○"), (3, "●●●"), (4, "●●●●"), (7, "●×7")]
)
def test_sessions_are_shown_against_the_most_advised(sessions: int, shown: str) -> None:
    assert session_dots(sessions) == shown


def test_who_planned_two_a_week_sees_two() -> None:
    assert [session_dots(done, 2) for done in (0, 1, 2, 3)] == ["○○", "●○", "●●", "●●●"]
    assert session_dots(0, 7) == "○○○○"


def test_no_more_dots_are_shown_than_are_wanted() -> None:
    assert [dots(done, 2) for done in (0, 1, 2, 5)] == ["○○", "●○", "●●", "●●"]
