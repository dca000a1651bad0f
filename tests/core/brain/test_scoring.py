"""The tests of the memory check: what they show, and what their answers are worth."""

from collections import Counter
from itertools import pairwise
from math import exp
from random import Random
from statistics import fmean

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brainlift_tui.core.brain.paced.digit_symbol import FIGURES, digit_of, drawn_figures
from brainlift_tui.core.brain.paced.trails import TRAIL, drawn_trails, place_of, still_to_find
from brainlift_tui.core.brain.reaction import (
    colour_wanted,
    drawn_colours,
    drawn_places,
    drawn_stroop,
    stroop_differs,
    timed_trial,
)
from brainlift_tui.core.brain.scoring import score_of
from brainlift_tui.core.brain.span import (
    LONGEST,
    SHORTEST,
    TRIALS,
    drawn_digits,
    mean_span,
    next_length,
    span_trial,
)
from brainlift_tui.core.brain.trial import CheckTest, Trial, Void


def test_in_vigilance_a_lapse_weighs_and_one_answer_is_all_there_is() -> None:
    steady = [Trial("1", "1", "1", 250.0)] * 60
    lapsed = [*steady[:45], *[Trial("1", "1", "1", 1000.0)] * 15]
    assert score_of(CheckTest.VIGILANCE, steady).value == 4.0
    assert score_of(CheckTest.VIGILANCE, lapsed).value == pytest.approx(3.25)
    early = [trial._replace(void=Void.TOO_EARLY) for trial in steady[:21]]
    assert score_of(CheckTest.VIGILANCE, [*early, *steady[21:]]).value is None


def test_of_digit_symbols_the_right_ones_count_for_the_time_they_took() -> None:
    shown = drawn_figures(51, Random(2))
    trials = [timed_trial(each, digit_of(each), 1500.0, wanted=digit_of(each)) for each in shown]
    trials[:5] = [trial._replace(typed="0") for trial in trials[:5]]
    trials[50] = trials[50]._replace(void=Void.RESIZED)
    # 45 right of 50 in 75 s; what is void takes its time with it.
    assert score_of(CheckTest.DIGIT_SYMBOL, trials)[:4] == (pytest.approx(36.0), 45, 50, 1)
    few = score_of(CheckTest.DIGIT_SYMBOL, trials[5:19])
    assert few.reason.english() == "Fewer than 15 answers in 90 s."
    spoilt = [trial._replace(void=Void.SUSPENDED) for trial in trials[:20]]
    reason = score_of(CheckTest.DIGIT_SYMBOL, [*spoilt, *trials[20:]]).reason
    assert reason.english() == "Only 30 of 51 trials count."


def test_of_trails_the_right_ones_count_for_the_time_they_took_too() -> None:
    trials = [
        timed_trial(each, place_of(each), 1250.0, wanted=place_of(each))
        for each in drawn_trails(4, Random(2))
    ]
    trials[:4] = [trial._replace(typed="") for trial in trials[:4]]
    # 36 right of 40 in 50 s.
    assert score_of(CheckTest.TRAILS, trials)[:4] == (pytest.approx(43.2), 36, 40, 0)
    assert score_of(CheckTest.TRAILS, trials[:24]).value is None


@given(st.integers())
def test_every_figure_has_its_digit_and_none_is_asked_for_twice_in_a_row(seed):
    shown = drawn_figures(30, Random(seed))
    keys = {each.partition(" of ")[2] for each in shown}
    assert len(keys) == 1
    names = keys.pop().split()
    assert sorted(names) == sorted(FIGURES)
    assert all(names[int(digit_of(each)) - 1] == each.split()[0] for each in shown)
    assert all(digit_of(one) != digit_of(other) for one, other in pairwise(shown))


@given(st.integers())
def test_a_round_of_trails_is_found_in_order_until_its_places_are_empty(seed):
    for at, each in enumerate(drawn_trails(2, Random(seed))):
        left = still_to_find(each)
        assert left[int(place_of(each)) - 1] == TRAIL[at % 10]
        assert sum(map(bool, left)) == 10 - at % 10


def answered(*rights: bool) -> list[Trial]:
    """A staircase answered so."""
    trials: list[Trial] = []
    for right in rights:
        digits = drawn_digits(next_length(trials), Random(len(trials)))
        trials.append(span_trial(digits, digits[::-1] if right else digits))
    return trials


def timed(test: CheckTest, ms: float = 500.0, wrong: int = 0) -> list[Trial]:
    draw = drawn_stroop if test is CheckTest.NUMBER_STROOP else drawn_places
    shown = draw(40, Random(1))
    right = [timed_trial(each, each[0], ms) for each in shown]
    other = {"1": "2", "2": "3", "3": "4", "4": "1"}
    return [
        trial._replace(typed=other[trial.wanted]) if at < wrong else trial
        for at, trial in enumerate(right)
    ]


def test_a_right_answer_makes_the_next_row_longer_and_a_wrong_one_shorter():
    assert [len(trial.shown) for trial in answered(True, True, False, True, False)] == [
        3, 4, 5, 4, 5,
    ]  # fmt: skip
    assert next_length(answered(*[True] * 13)) == LONGEST
    assert next_length(answered(*[False] * 5)) == SHORTEST
    assert next_length(answered(*[True] * TRIALS)) is None


def test_digits_are_right_in_reverse_order_only():
    assert span_trial("472", "274").right
    assert not span_trial("472", "472").right
    assert not span_trial("472", "").right


@pytest.mark.parametrize(
    ("rights", "span"),
    [
        # 2.5 + 3: 1 of 1, 4: 2 of 2, 5: 0 of 2.
        ([True, True, False, True, False], 4.5),
        # 2.5 + 3: 1 of 1, 4: 1 of 2, 5: 0 of 1 and 1 more at 3.
        ([True, True, False, False, True], 2.5 + 1 + 1 / 2 + 0),
        # 1.5 + 2: 1 of 2, 3: 0 of 2.
        ([False, False, True, False], 1.5 + 1 / 2 + 0),
    ],
)
def test_the_mean_span_is_the_worked_example(rights, span):
    assert mean_span(answered(*rights)) == pytest.approx(span)


@pytest.mark.parametrize("true_span", [3.5, 5.0, 6.5])
def test_the_staircase_comes_to_the_length_at_which_half_are_right(true_span):
    chance = Random(3)
    scores = []
    for _ in range(400):
        trials: list[Trial] = []
        while (length := next_length(trials)) is not None:
            right = chance.random() < 1 / (1 + exp((length - true_span) / 0.4))
            trials.append(Trial("1" * length, "r", "r" if right else "w"))
        scores.append(mean_span(trials))
    assert fmean(scores) == pytest.approx(true_span, abs=0.15)
    assert max(scores) - min(scores) < 2.5


@given(st.integers(SHORTEST, LONGEST), st.integers())
def test_digits_neither_repeat_nor_count(length, seed):
    digits = [int(digit) for digit in drawn_digits(length, Random(seed))]
    assert len(digits) == length
    assert 0 not in digits
    steps = [after - before for before, after in pairwise(digits)]
    assert 0 not in steps
    assert not any(one == other in {1, -1} for one, other in pairwise(steps))


@given(st.integers())
def test_stroop_differs_in_half_of_the_trials_and_never_repeats(seed):
    shown = drawn_stroop(40, Random(seed))
    assert len(shown) == 40
    assert sum(map(stroop_differs, shown)) == 20
    assert all(before != after for before, after in pairwise(shown))


@given(st.integers())
def test_every_place_lights_up_equally_often(seed):
    assert Counter(drawn_places(40, Random(seed))) == {"1": 10, "2": 10, "3": 10, "4": 10}


def test_choice_speed_is_one_by_the_median_of_right_answers():
    trials = timed(CheckTest.CHOICE, 400.0)
    slow = [trial._replace(ms=2000.0) for trial in trials[:10]]
    assert score_of(CheckTest.CHOICE, slow + trials[10:]) == (2.5, 40, 40, 0, ("", (), "", 1))


def test_stroop_speed_is_of_those_that_differ():
    trials = [
        trial._replace(ms=800.0 if stroop_differs(trial.shown) else 400.0)
        for trial in timed(CheckTest.NUMBER_STROOP)
    ]
    assert score_of(CheckTest.NUMBER_STROOP, trials).value == 1.25


def test_of_colours_the_ink_is_wanted_and_those_that_differ_are_scored():
    drawn = drawn_colours(40, Random(1))
    assert sum(map(stroop_differs, drawn)) == 20
    assert all(one != other for one, other in pairwise(drawn))
    assert colour_wanted("red in blue") == "3"
    trials = []
    for shown in drawn:
        wanted, ms = colour_wanted(shown), 800.0 if stroop_differs(shown) else 400.0
        trials.append(timed_trial(shown, wanted, ms, wanted=wanted))
    assert score_of(CheckTest.COLOUR_STROOP, trials).value == 1.25
    assert CheckTest.COLOUR_STROOP.timed


@pytest.mark.parametrize(
    ("ms", "void"),
    [
        (99.9, Void.TOO_EARLY), (100.0, None), (3000.0, None), (3000.1, Void.TOO_LATE),
        (None, Void.TOO_LATE),
    ],
)  # fmt: skip
def test_what_is_too_early_or_too_late_is_void(ms, void):
    assert timed_trial("3x2", "3", ms).void is void
    assert timed_trial("3x2", "3", ms).right is (void is None)


def test_another_reason_is_kept():
    assert timed_trial("1", "1", 12.0, Void.SUSPENDED).void is Void.SUSPENDED


def test_void_trials_are_counted_and_change_no_score():
    trials = timed(CheckTest.CHOICE)
    void = [trial._replace(ms=50.0, void=Void.REPEATED) for trial in trials[:5]]
    found = score_of(CheckTest.CHOICE, void + trials[5:])
    assert (found.value, found.counted, found.void) == (2.0, 35, 5)


@pytest.mark.parametrize(
    ("test", "trials", "reason"),
    [
        (CheckTest.CHOICE, timed(CheckTest.CHOICE)[:26], "Only 26 of 40 trials count."),
        (CheckTest.BACKWARD_SPAN, answered(True), "Only 1 of 14 trials count."),
        (
            CheckTest.CHOICE,
            [trial._replace(typed="2") for trial in timed(CheckTest.CHOICE)],
            "All answers were the same.",
        ),
        (CheckTest.BACKWARD_SPAN, answered(*[False] * 14), "No answer was right."),
        (
            CheckTest.NUMBER_STROOP,
            timed(CheckTest.NUMBER_STROOP, wrong=11),
            "Only 29 of 40 answers were right, as by guessing.",
        ),
    ],
)
def test_what_cant_be_a_score_says_why(test, trials, reason):
    found = score_of(test, trials)
    assert found.value is None
    assert found.reason.english() == reason


@given(st.sampled_from([test for test in CheckTest if test.timed]), st.integers())
def test_random_typing_is_hardly_ever_a_score_of_reaction(test, seed):
    chance = Random(seed)
    shown = [f"{1 + chance.randrange(4)}x{1 + chance.randrange(4)}" for _ in range(40)]
    trials = [timed_trial(each, str(1 + chance.randrange(4)), 300.0) for each in shown]
    assert score_of(test, trials).value is None
