"""What stands beside the two questions: the training of those months, and why tests are missing."""

from datetime import UTC, date, datetime, timedelta

import pytest

from brainlift_tui.core.brain.kept import Draw, KeptQuestion, KeptTest, lifted
from brainlift_tui.core.brain.results.next_word import next_word
from brainlift_tui.core.brain.results.trained import block_ends, trained_meanwhile
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


def test_each_four_weeks_that_are_over_stand_beside_the_months() -> None:
    since = TODAY - timedelta(weeks=13)
    legs = dict.fromkeys(block_ends(since, TODAY)[1:], StrengthChange(0.1, 0.0, 0.2))
    trained = trained_meanwhile(days(since, 13, 10), since, TODAY, None, legs)
    assert trained.blocks == ((10, None), (10, 0.1), (10, 0.1))
    assert len(block_ends(TODAY - timedelta(weeks=200), TODAY)) == 26


def asked_on(*gaps: int) -> KeptQuestion:
    """A question whose workouts were so many days apart, the last of them today."""
    shown = [TODAY - timedelta(days=sum(gaps[at:])) for at in range(len(gaps) + 1)]
    draws = tuple(Draw(at, True, day) for at, day in enumerate(shown))
    return KeptQuestion("q", BEGAN, "UTC", STROOP, "here", "1f", "", (*draws, Draw(99, True)))


@pytest.mark.parametrize(
    ("gaps", "away", "told"),
    [
        ((2, 2, 3, 2, 3, 2), 0, "from workout 20 on, by your own rhythm about 26 Jul 2026."),
        ((2, 2, 3, 2, 3, 2), 3, "from workout 20 on, by your own rhythm about 26 Jul 2026."),
        ((2, 2, 3, 2, 3, 2), 4, "from workout 20 on."),  # longer away than ever
        ((2, 2, 9, 2, 3, 2), 0, "from workout 20 on."),  # no rhythm
        ((2, 2, 3), 0, "from workout 20 on."),  # too few
    ],
)
def test_the_next_word_has_a_day_only_where_ones_rhythm_tells_it(
    gaps: tuple[int, ...], away: int, told: str
) -> None:
    today = TODAY + timedelta(days=away)
    word = next_word(asked_on(*gaps), today, len(gaps) + 1, interval=False)
    assert word.english() == f"It may speak {told}"


def test_once_there_is_an_interval_the_next_word_comes_with_the_next_workout() -> None:
    steady = next_word(asked_on(*[3] * 24), TODAY, 25, interval=True).english()
    assert steady.endswith("after the next workout, by your own rhythm about 3 Jul 2026.")
    uneven = next_word(asked_on(*[3] * 20, 20, 3), TODAY, 25, interval=True).english()
    assert uneven == "It may speak next after the next workout."


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
    tests = [
        test._replace(began_at=datetime(2026, 6, 24 + (test.draw or 0), 9, tzinfo=UTC))
        for test in tests
    ]
    trained = {draw.shown_on for draw in draws if draw.shown_on is not None}
    assert [each.english() for each in missing_words(question, tests, TODAY, trained)] == [
        "Workout 6, Mon, drawn before lifting: void. Only 20 of 40 trials count.",
        "Workout 5, Sun, drawn after lifting: not taken, or undone",
        "Workout 4, Sat, drawn before lifting: taken on another machine or terminal",
        "Workout 3, Fri, drawn after lifting: void. All answers were the same.",
        "Workout 2, Thu, drawn before lifting: left in the middle",
    ]


GONE = (
    "Workout 1, 1 Jun, drawn after lifting: its workout is deleted or moved; the test stays as"
    " it was drawn"
)


def test_a_test_dated_another_day_has_no_score_and_a_workout_that_is_gone_is_named() -> None:
    right = [
        Trial(f"{1 + at % 4}x{1 + (at + 1) % 4}", str(1 + at % 4), str(1 + at % 4), 500.0)
        for at in range(40)
    ]
    on = [date(2026, 6, day) for day in (1, 3, 5)]
    draws = tuple(Draw(number, number != 1, day) for number, day in enumerate(on))
    question = KeptQuestion("q", BEGAN, "UTC", STROOP, "here", "1f", "", draws)
    tests = [
        stroop(number, *right)._replace(began_at=datetime(2026, 6, day, 9, tzinfo=UTC))
        for number, day in enumerate((1, 3, 5))
    ]
    assert missing_words(question, tests, TODAY, {on[0], on[2]}) == ()
    assert [test.score for test in lifted(question, tests, TODAY)] == [2.0] * 3
    tests[2] = tests[2]._replace(began_at=datetime(2026, 6, 6, 9, tzinfo=UTC))
    assert [test.score for test in lifted(question, tests, TODAY)] == [2.0, 2.0, None]
    assert [each.english() for each in missing_words(question, tests, TODAY, set())] == [
        "Workout 3, 5 Jun, drawn after lifting: dated another day than its workout",
        GONE,
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
        "The test of Tue: void. Only 1 of 14 trials count.",
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
