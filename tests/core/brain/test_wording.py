"""What is said of memory checks, in each of the three states, and what never is."""

import re
from datetime import UTC, date, datetime, timedelta

import pytest

from brainlift_tui.core.brain import wording
from brainlift_tui.core.brain.drawn import draw_words, not_now
from brainlift_tui.core.brain.kept import Draw, KeptQuestion
from brainlift_tui.core.brain.months import MonthsClaim, OverMonths
from brainlift_tui.core.brain.sharper import AfterLifting, Sharper, Skipped
from brainlift_tui.core.brain.standing import Standing, standing
from brainlift_tui.core.brain.trial import CheckTest
from brainlift_tui.core.brain.usual_range import UsualRange

DAY = date(2027, 5, 24)
NOW = datetime(2026, 11, 22, 18, 0, tzinfo=UTC)
QUESTION = KeptQuestion("a" * 32, NOW, "UTC", CheckTest.NUMBER_STROOP, "laptop", "b" * 32, "")

LEARNING = OverMonths(next_reading=DAY, to_learn=3)
OPEN = OverMonths(None, None, False, 0.2, -0.8, 1.2, DAY, 40, 0)
HIGHER = OPEN._replace(claim=MonthsClaim.HIGHER, low=0.2)
LOWER = OPEN._replace(claim=MonthsClaim.LOWER, high=-0.2)
BEYOND = HIGHER._replace(beyond_practice=True, next_reading=None)

FEW = AfterLifting(workouts=7)
UNTOLD = AfterLifting(None, None, 0.05, -0.1, 0.2, 0.02, 0.2, Skipped(1, 4), 60)
TOLD = AfterLifting(Sharper.SHARPER, 70, 0.3, 0.1, 0.5, 0.21, 0.4, Skipped(0, 0), 70)
WORSE = TOLD._replace(claim=Sharper.DULLER, low=-0.5, high=-0.1, shrunk=-0.21)

NEVER = re.compile(
    r"brain age|percentile|norm\b|normal|decline|dementia|streak|well done|great|worse than|alarm"
    r"|diagnos|bad news|congrat|average person|other people your age",
    re.IGNORECASE,
)


def stands(months: OverMonths = OPEN, around: AfterLifting | None = None) -> Standing:
    usual = UsualRange(4.1, 6.3, 0.56, 1.55) if months.tests else None
    return Standing("laptop", 0, months, usual, (), QUESTION if around else None, around)


def of_months(months: OverMonths) -> str:
    return " ".join(each.english() for each in wording.months_words(stands(months)))


def of_lifting(around: AfterLifting | None, question: KeptQuestion = QUESTION) -> str:
    asked = stands(OPEN, around)._replace(question=question if around else None)
    return " ".join(each.english() for each in wording.lifting_words(asked))


def test_the_first_tests_are_called_learning_and_no_baseline():
    assert "Learning: 3 of the first tests are still to come." in of_months(LEARNING)
    assert "never a baseline" in of_months(LEARNING)


def test_where_nothing_can_be_told_the_interval_and_the_next_day_stand():
    text = of_months(OPEN)
    assert text.startswith("Can't tell yet. By 40 tests it is between −0.80 and +1.20 digits")
    assert "It speaks on reading days alone, next on 24 May 2027." in text
    assert "between 4.1 and 6.3 digits; two of them differ by chance by up to 1.55" in text


def test_a_claim_of_the_months_names_practice():
    assert "practice can do that" in of_months(HIGHER)
    assert "more than practice explains." in of_months(BEYOND)
    assert "practice can do that" not in of_months(BEYOND)
    assert "It names no cause".lower() in of_months(LOWER).lower()
    assert "Its last reading day is over." in of_months(BEYOND)


def test_beside_the_months_stands_that_parallel_lines_prove_nothing():
    assert "two lines of one person prove nothing" in of_months(HIGHER)


def test_around_lifting_nothing_is_shown_before_the_20th_workout():
    assert of_lifting(FEW) == (
        "Learning: 7 of 120 workouts, and no difference is shown before the 20th."
    )
    assert "Nobody has asked it yet" in of_lifting(None)


def test_around_lifting_what_cant_be_told_stands_with_interval_and_skips():
    text = of_lifting(UNTOLD)
    assert "Can't tell yet, after 60 of 120 workouts" in text
    assert "between −0.10 and +0.20 answers a second" in text
    assert "Without a score: 1 before lifting, 4 after." in text


def test_a_claim_around_lifting_has_its_shrunk_size_and_what_it_does_not_mean():
    text = of_lifting(TOLD)
    assert "Sharper after lifting, on this test: by about +0.21" in text
    assert "somewhere between +0.10 and +0.50 answers a second" in text
    assert "It says nothing of other tests, of how long it lasts, or of health." in text
    assert of_lifting(WORSE).startswith("Duller after lifting, on this test: by about −0.21")
    stopped = QUESTION._replace(stopped_at=NOW)
    assert of_lifting(TOLD, stopped).startswith("You stopped asking; this is how it stood.")


@pytest.mark.parametrize("months", [LEARNING, OPEN, HIGHER, LOWER, BEYOND])
@pytest.mark.parametrize("around", [None, FEW, UNTOLD, TOLD, WORSE])
def test_no_norm_no_alarm_no_praise_is_ever_said(months, around):
    said = f"{of_months(months)} {of_lifting(around)} {wording.NO_DEVICE.english()}"
    assert NEVER.findall(said) == []


def test_what_is_agreed_to_tells_how_long_it_takes_by_ones_own_noise():
    plan = wording.plan_words(CheckTest.NUMBER_STROOP, 0.4).english()
    assert "120 workouts" in plan
    assert "a difference of 0.2 answers a second is told by about workout 92" in plan
    assert "By your own" not in wording.plan_words(CheckTest.NUMBER_STROOP, None).english()


@pytest.mark.parametrize(
    ("after", "minutes", "fits"),
    [
        (False, None, ""),
        (False, 1, "It was to come before lifting; it counts as skipped."),
        (True, None, "It comes 10 to 20 minutes after the last set."),
        (True, 4, "It comes in 6 min, if no set follows."),
        (True, 10, ""),
        (True, 20, ""),
        (True, 21, "It was to come within 20 minutes after the last set; it counts as skipped."),
    ],
)
def test_a_drawn_test_is_taken_at_its_time_only(after, minutes, fits):
    last = None if minutes is None else NOW - timedelta(minutes=minutes)
    why_not = not_now(Draw(0, after, NOW.date(), NOW), NOW, last, lifted=minutes is not None)
    assert why_not.english() == fits
    assert ("after the last set" in draw_words(Draw(0, after)).english()) == after


@pytest.mark.parametrize("after", [False, True])
def test_one_that_was_taken_is_over_whatever_was_lifted_since(after):
    draw = Draw(0, after, NOW.date(), NOW)
    assert not_now(draw, NOW, NOW, lifted=True, over=True).english() == "Today's test is over."


def test_the_question_that_goes_on_is_shown_though_one_that_ended_was_agreed_to_later():
    going_on = KeptQuestion("a", NOW, None, CheckTest.NUMBER_STROOP, "here", "1f", "")
    ended = going_on._replace(uid="b", agreed_at=NOW + timedelta(days=1), stopped_at=NOW)
    assert standing((), (going_on, ended), NOW.date()).question == going_on
    assert standing((), (ended,), NOW.date()).question == ended


def test_without_a_test_both_questions_stand_open():
    found = standing((), (), NOW.date())
    assert (found.series, found.others, found.question) == ("", 0, None)
    assert found.months.to_learn == 8
