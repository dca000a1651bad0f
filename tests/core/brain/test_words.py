"""The word list: what is drawn, which words count as recalled, when it can be recalled again."""

from datetime import UTC, datetime, timedelta
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from brainlift_tui.core.brain.kept import KeptTest
from brainlift_tui.core.brain.scoring import score_of
from brainlift_tui.core.brain.trial import CheckTest, Void
from brainlift_tui.core.brain.words.counting import recalled, within
from brainlift_tui.core.brain.words.recall import (
    ALIKE,
    LIST_WORDS,
    PRACTICE_WORDS,
    drawn_words,
    recall_not_yet,
    seen_words,
    to_recall,
    word_trial,
)
from brainlift_tui.store.brain.word_pool import read_word_pool

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
HERE = "laptop, xterm"
POOL = read_word_pool()
WORD = st.text("abcdefgh", min_size=2, max_size=6)


def learned(words, minutes_ago=30, test=CheckTest.WORD_LIST):
    began = NOON - timedelta(minutes=minutes_ago)
    return KeptTest("", test, began, "UTC", HERE, (word_trial(words, words),) * 3)


def test_the_pool_holds_enough_plain_words_each_once():
    assert len(set(POOL)) == len(POOL) >= 600
    assert all(word.isascii() and word.islower() and 4 <= len(word) <= 8 for word in POOL)


def test_no_list_shares_a_word_with_the_25_before_nor_has_two_alike():
    chance, tests = Random(1), []
    for _ in range(40):
        words = drawn_words(POOL, seen_words(tests), chance)
        assert len(set(words)) == LIST_WORDS + PRACTICE_WORDS
        assert not any(within(a, b, ALIKE) for a in words for b in words if a != b)
        listed = words[:LIST_WORDS]
        newest = {word for test in tests[-25:] for word in test.trials[0].shown.split()}
        assert not newest & set(listed)
        tests.append(learned(listed))


def test_words_count_once_in_any_order_with_one_slip_each():
    shown = "apple bread candle dolphin"
    assert recalled(shown, "dolphin APPLE") == 2
    assert recalled(shown, "aple bredd cadnle dolphins") == 4
    assert recalled(shown, "apple apple aple") == 1
    assert recalled(shown, "appl brd table") == 1
    assert recalled(shown, "") == 0


@given(WORD, st.data())
def test_one_slip_is_forgiven_wherever_it_is_and_the_same_way_round(word, data):
    at = data.draw(st.integers(0, len(word) - 1))
    slips = [
        word[:at] + word[at + 1 :],
        word[:at] + "z" + word[at:],
        word[:at] + "z" + word[at + 1 :],
        word[:at] + word[at : at + 2][::-1] + word[at + 2 :],
    ]
    for slip in slips:
        assert within(word, slip, 1)
        assert within(slip, word, 1)
    assert not within(word, word + "zz", 1)


def test_a_list_is_worth_the_words_of_its_three_rounds():
    words = [f"word{letter}{letter}" for letter in "abcdefghijkl"]
    rounds = [word_trial(words, words[:many]) for many in (5, 8, 10)]
    scored = score_of(CheckTest.WORD_LIST, rounds)
    assert (scored.value, scored.right, scored.counted) == (23.0, 23, 36)
    assert score_of(CheckTest.WORD_RECALL, rounds[:1]).value == 5.0
    assert score_of(CheckTest.WORD_RECALL, [word_trial(words, ["qqqqqq"])]).value == 0.0


def test_a_list_is_void_without_all_rounds_or_with_nothing_of_it_typed():
    words = ("apple", "bread")
    good = word_trial(words, words)
    spoilt = good._replace(void=Void.RESIZED)
    for trials, why in (
        ([good, good, spoilt], "Only 2 of 3 trials count."),
        ([word_trial(words, ())] * 3, "Nothing was typed."),
        ([word_trial(words, ["qqqqqqqq", "zzzz"])] * 3, "No answer was right."),
    ):
        scored = score_of(CheckTest.WORD_LIST, trials)
        assert scored.value is None
        assert str(scored.reason) == why


def test_a_list_is_recalled_once_from_20_minutes_on():
    words = ("apple", "bread")
    assert "take the word list before you lift" in str(recall_not_yet(None, NOON))
    soon, later = learned(words, 15), learned(words, 21)
    assert str(recall_not_yet(soon, NOON)) == "Its words are asked for again in 5 min."
    assert not recall_not_yet(later, NOON)
    assert to_recall([later], HERE, NOON) is later
    assert to_recall([later], "elsewhere", NOON) is None
    assert to_recall([later._replace(abandoned=True)], HERE, NOON) is None
    assert to_recall([later, learned(words, 1, CheckTest.WORD_RECALL)], HERE, NOON) is None
    assert to_recall([learned(words, 13 * 60)], HERE, NOON) is None
