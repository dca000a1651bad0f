"""What stands beside the two questions: the training of those months, and why tests are missing."""

from datetime import UTC, date, datetime, timedelta

from brainlift_tui.core.brain.kept import Draw, KeptQuestion, KeptTest
from brainlift_tui.core.brain.results.trained import trained_meanwhile
from brainlift_tui.core.brain.results.words import (
    meanwhile_words,
    missing_of_months,
    missing_words,
    void_words,
)
from brainlift_tui.core.brain.trial import CheckTest, Trial, Void
from brainlift_tui.core.looking_back.heat_map import DayTotals
from brainlift_tui.core.looking_back.strength_change import StrengthChange

TODAY = date(2026, 6, 30)
BEGAN = datetime(2026, 6, 1, 9, tzinfo=UTC)
STROOP = CheckTest.NUMBER_STROOP


def days(first: date, each: int, sets: int) -> dict[date, DayTotals]:
    """Twelve weeks of it."""
    return {first + timedelta(days=7 * week): DayTotals(1, sets, 60) for week in range(each)}


def test_the_first_quarter_stands_beside_the_newest_once_half_a_year_is_over() -> None:
    since = TODAY - timedelta(weeks=52)
    lifted = days(since, 13, 10) | days(TODAY - timedelta(weeks=12), 13, 20)
    trained = trained_meanwhile(lifted, since, TODAY, StrengthChange(0.124, -0.031, 0.25))
    assert (trained.first, trained.newest) == (10, 20)
    said = [each.english() for each in meanwhile_words(trained)]
    assert said[0].startswith("Work sets a week: 10 in the first 13 weeks of the tests, 20 in")
    assert said[1] == "Leg strength since the log began: +12 %, between −3 % and +25 %."


def test_after_a_few_weeks_there_is_only_what_was_lifted_since() -> None:
    since = TODAY - timedelta(weeks=4)
    trained = trained_meanwhile(days(since - timedelta(weeks=2), 7, 12), since, TODAY)
    assert (trained.first, trained.newest) == (None, 12)
    said = [each.english() for each in meanwhile_words(trained)]
    assert said == [
        "Work sets a week since the first test: 12.",
        "Leg strength: the log can't tell yet how it changed.",
    ]


def stroop(draw: int, *trials: Trial, series: str = "here", abandoned: bool = False) -> KeptTest:
    return KeptTest("", STROOP, BEGAN, "UTC", series, trials, abandoned, question="q", draw=draw)


def test_each_workout_without_a_score_says_why_and_todays_may_still_come() -> None:
    draws = tuple(
        Draw(number, number % 2 == 0, TODAY - timedelta(days=6 - number) if number < 6 else TODAY)
        for number in range(7)
    )
    question = KeptQuestion("q", BEGAN, "UTC", STROOP, "here", "1f", "", (*draws, Draw(7, True)))
    right = [
        Trial(f"{1 + at % 4}x{1 + (at + 1) % 4}", str(1 + at % 4), str(1 + at % 4), 500.0)
        for at in range(40)
    ]
    tests = [
        stroop(0, *right),
        stroop(1, *right[:3], abandoned=True),
        stroop(2, *[trial._replace(typed="1") for trial in right]),
        stroop(3, *right, series="another laptop"),
        stroop(5, *right[:20]),
    ]
    assert [each.english() for each in missing_words(question, tests, TODAY)] == [
        "Workout 6, Mon, drawn before lifting: void, Only 20 of 40 trials count.",
        "Workout 5, Sun, drawn after lifting: not taken, or undone",
        "Workout 4, Sat, drawn before lifting: taken on another machine or terminal",
        "Workout 3, Fri, drawn after lifting: void, All answers were the same.",
        "Workout 2, Thu, drawn before lifting: left in the middle",
    ]


def test_each_test_of_the_months_without_a_score_says_why() -> None:
    wrong = Trial("472", "274", "472")
    spans = [
        KeptTest("", CheckTest.BACKWARD_SPAN, BEGAN + timedelta(days=at), "UTC", "here", trials)
        for at, trials in enumerate(((wrong, wrong._replace(typed="274")) * 7, (wrong,), ()))
    ]
    spans[2] = spans[2]._replace(abandoned=True)
    elsewhere = spans[1]._replace(series="another laptop")
    said = missing_of_months([*spans, elsewhere, stroop(0)], "here", date(2026, 6, 4))
    assert [each.english() for each in said] == [
        "The test of Wed: left in the middle",
        "The test of Tue: void, Only 1 of 14 trials count.",
    ]


def test_trials_that_do_not_count_are_counted_by_their_reason() -> None:
    trials = [
        Trial("1", "1", "1", 500.0, void)
        for void in (None, Void.RESIZED, Void.REPEATED, Void.RESIZED)
    ]
    assert void_words(stroop(0, *trials)).english() == (
        "Trials that don't count: the window changed its size (2) and a key was held down (1)."
    )
    assert not void_words(stroop(0, trials[0]))
