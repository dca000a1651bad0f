"""Which test is offered when: quietly, at the minute drawn, and to nobody who never began."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brainlift_tui.core.brain.kept import Draw, KeptQuestion, KeptTest
from brainlift_tui.core.brain.offer import CheckMoment, Offered, offered
from brainlift_tui.core.brain.trial import CheckTest
from brainlift_tui.core.brain.words.recall import word_trial

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
HERE = "laptop, xterm"
NOW = CheckMoment(NOON, NOON.date(), HERE)


def spans(*days_ago, series=HERE, abandoned=False):
    return [
        KeptTest(
            f"{at}",
            CheckTest.BACKWARD_SPAN,
            NOON - timedelta(days=days),
            "UTC",
            series,
            abandoned=abandoned,
        )
        for at, days in enumerate(days_ago)
    ]


def asked(*, after=False, shown=True, series=HERE):
    drawn = Draw(0, after, NOON.date(), NOON) if shown else Draw(0, after)
    question = KeptQuestion("q", NOON, "UTC", CheckTest.NUMBER_STROOP, series, "1f", "", (drawn,))
    return [question]


def what(tests=(), questions=(), **moment):
    found = offered(tests, questions, NOW._replace(**moment))
    return None if found is None else found.what


def test_who_never_began_is_invited_once_and_offered_nothing_else():
    assert what() is None
    assert what(due=True, lifted=True) is None
    assert what(lifted=True, finished=3) is Offered.INVITATION
    assert offered((), (), NOW._replace(lifted=True, finished=3)).learning
    assert what(lifted=True, finished=2) is what(lifted=True, finished=4) is None
    assert what(lifted=False, finished=3) is Offered.INVITATION
    assert what(lifted=False, finished=3, due=True) is None
    assert what(lifted=True, finished=3, under_way=True) is None
    assert what(spans(20), lifted=True, finished=3) is None


def test_words_learned_before_a_workout_are_asked_for_after_it():
    listed = word_trial(("apple", "bread"), ("apple",))
    learned = KeptTest(
        "", CheckTest.WORD_LIST, NOON - timedelta(hours=1), "UTC", HERE, (listed,) * 3
    )
    assert what([learned], lifted=True) is Offered.RECALL
    assert what([learned]) is None
    assert what([learned], lifted=True, under_way=True) is None
    recent = learned._replace(began_at=NOON - timedelta(minutes=5))
    assert what([recent], lifted=True) is None


def test_over_ssh_a_question_of_words_goes_on():
    question = asked()[0]._replace(test=CheckTest.WORD_LIST)
    assert what(questions=[question], remote=True) is Offered.DRAWN_TEST
    assert what(questions=asked(), remote=True) is None


def test_the_first_eight_are_offered_one_a_day_for_two_weeks():
    assert what(spans(1)) is Offered.LEARNING
    assert str(offered(spans(1), (), NOW).said).startswith("Digit span 2 of the first 8")
    assert what(spans(3, 0)) is None
    assert what(spans(3) + spans(0, abandoned=True)) is None
    assert what(spans(*range(7, 0, -1))) is Offered.LEARNING
    assert what(spans(*range(8, 0, -1))) is None
    assert what(spans(13)) is Offered.LEARNING
    assert what(spans(14)) is None
    assert what(spans(1, series="desk")) is None


def test_nothing_of_the_first_eight_comes_in_the_middle_of_a_workout():
    assert what(spans(1), under_way=True) is None
    assert what(spans(1), lifted=True) is Offered.LEARNING


def test_what_is_drawn_is_offered_before_the_first_set_of_a_workout_that_is_due():
    hidden = asked(shown=False)
    assert what((), hidden, due=True) is Offered.DRAW
    assert what((), hidden) is None
    assert what((), hidden, due=True, lifted=True) is None
    assert what((), hidden, due=True, remote=True) is None
    assert what((), asked(shown=False, series="desk"), due=True) is None
    assert what((), [hidden[0]._replace(stopped_at=NOON)], due=True) is None


def test_a_test_drawn_for_before_lifting_is_offered_until_the_first_set():
    assert what((), asked()) is Offered.DRAWN_TEST
    assert what((), asked(), lifted=True, last_set=NOON) is None


@pytest.mark.parametrize(("minutes", "wait"), [(0, 600), (9, 60), (10, 0), (20, 0), (21, None)])
def test_a_test_drawn_for_after_lifting_comes_10_to_20_minutes_after_the_last_set(minutes, wait):
    last_set = NOON - timedelta(minutes=minutes)
    moment = NOW._replace(lifted=True, last_set=last_set, under_way=True)
    found = offered((), asked(after=True), moment)
    assert (None if found is None else found.wait_s) == wait


def test_a_drawn_test_that_was_begun_is_not_offered_again():
    begun = KeptTest(
        "t", CheckTest.NUMBER_STROOP, NOON, "UTC", HERE, abandoned=True, question="q", draw=0
    )
    assert what([begun], asked()) is None


@given(
    st.lists(st.integers(0, 20), max_size=10),
    st.booleans(), st.booleans(), st.integers(0, 40), st.booleans(),
)  # fmt: skip
def test_during_a_workout_only_the_drawn_test_is_offered_and_in_its_minutes(
    days, after, shown, minutes, due
):
    moment = NOW._replace(
        due=due, lifted=True, under_way=True, last_set=NOON - timedelta(minutes=minutes)
    )
    found = offered(spans(*sorted(days)[::-1]), asked(after=after, shown=shown), moment)
    if found is None:
        assert not (after and shown and minutes <= 20)
    else:
        assert found.what is Offered.DRAWN_TEST
        assert (found.wait_s == 0) == (10 <= minutes <= 20)
