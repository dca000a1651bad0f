"""Typing a few letters of a name, in any order and with slips, brings the exercise up."""

import random
import string
import time
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brainlift_tui.core.exercise.finding import Findable, Finder, folded, slips_between
from brainlift_tui.store.exercise.catalogue import read_catalogue

CATALOGUE = tuple(Findable(e.slug, (e.name, *e.aliases)) for e in read_catalogue())
FINDER = Finder(CATALOGUE)


def found(text: str, finder: Finder = FINDER) -> list[str]:
    return [one.slug for one in finder.find(text)]


@pytest.mark.parametrize(
    ("typed", "slug"),
    [
        ("bench press dumb", "bench-press-dumbbell"),
        ("dumb bench press", "bench-press-dumbbell"),
        ("DB press bench", "bench-press-dumbbell"),
        ("goblet dumb sq", "goblet-squat-dumbbell"),
        ("gobelt sqaut", "goblet-squat-dumbbell"),
        ("gblet squat", "goblet-squat-dumbbell"),
        ("goblett squat", "goblet-squat-dumbbell"),
        ("hammr crul dumbell", "hammer-curl-dumbbell"),
        ("pullups", "pull-up"),
        ("pull up", "pull-up"),
        ("rdl dumbbell", "romanian-deadlift-dumbbell"),
        ("dead lift barbell", "deadlift-barbell"),
        ("legpress", "leg-press-machine"),
        ("legpr", "leg-press-machine"),
        ("bench presss barbell", "bench-press-barbell"),
        ("  goblet,  SQUAT!! ", "goblet-squat-dumbbell"),
    ],
)
def test_what_was_meant_stands_first(typed, slug):
    assert found(typed)[0] == slug


@pytest.mark.parametrize("typed", ["no such thing", "zzzz", "xqxqxq bench", "%", "!!!", "()"])
def test_what_is_nothing_like_any_name_finds_nothing(typed):
    assert found(typed) == []


def test_slips_are_forgiven_only_where_nothing_fits_as_typed():
    assert all(one.slips == 0 for one in FINDER.find("press"))
    assert all(one.slips == 1 for one in FINDER.find("benhc press dumbbell"))


def test_a_slip_that_also_fits_two_words_run_together_still_finds_all_that_it_could_mean():
    slugs = found("bench presss barbell")
    assert "bench-press-smith-machine" in slugs, "press s…"
    assert "bench-press-barbell" in slugs
    assert "incline-bench-press-barbell" in slugs


def test_words_run_together_are_no_slip_in_what_was_found():
    assert FINDER.find("legpress")[0].slips == 0


def test_short_words_and_numbers_are_taken_as_they_are():
    finder = Finder([Findable("row", ("Row",)), Findable("test-21", ("Test 21",))])
    assert found("rew", finder) == []
    assert found("test 22", finder) == []


def test_of_those_never_done_one_of_the_programme_comes_first():
    finder = Finder(
        [
            Findable("ring", ("Ring Row",)),
            Findable("one-arm", ("One-Arm Row (Dumbbell)",), planned=True),
            Findable("bent", ("Bent Over Row (Barbell)",), "2026-01-01"),
        ]
    )
    assert found("row", finder) == ["bent", "one-arm", "ring"]


def test_an_exercise_done_before_comes_first_the_last_done_at_the_top():
    finder = Finder(
        [
            Findable("a", ("Curl",)),
            Findable("b", ("Hammer Curl",), "2026-01-01"),
            Findable("c", ("Concentration Curl",), "2026-03-01"),
        ]
    )
    assert found("curl", finder) == ["c", "b", "a"]
    assert found("", finder) == ["c", "b", "a"]


def test_the_start_of_a_word_counts_before_its_inside():
    finder = Finder([Findable("a", ("Narrow Push-up",), "2026-01-01"), Findable("b", ("Row",))])
    assert found("row", finder) == ["b", "a"]


def test_a_hidden_exercise_is_offered_last_and_only_when_it_is_typed():
    finder = Finder(
        [Findable("a", ("Curl",), "2026-01-01", hidden=True), Findable("b", ("Long Way Curl",))]
    )
    assert found("", finder) == ["b"]
    assert found("curl", finder) == ["b", "a"]


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("Überzüge am Türrahmen", "uberzuge"),
        ("Überzüge am Türrahmen", "TÜR über"),
        ("Développé couché", "couche develop"),
        ("Приседания со штангой", "штанг присед"),
        ("Приседания со штангой", "приседнаия"),
        ("ベンチプレス", "ベンチ"),
        ("ダンベル ベンチプレス", "プレス"),
        ("벤치 프레스", "프레"),
        ("卧推 哑铃", "哑铃"),
        ("ضغط البنش", "البنش"),
        ("बेंच प्रेस", "प्रेस"),
        ("Άρσεις θανάτου", "αρσεις"),
    ],
)
def test_every_script_is_found(name, typed):
    assert found(typed, Finder([Findable("it", (name,)), Findable("x", ("Curl",))])) == ["it"]


@given(st.text(max_size=60))
def test_any_text_at_all_can_be_looked_for(text):
    slugs = found(text)
    assert len(slugs) == len(set(slugs))


@given(st.sampled_from(CATALOGUE), st.randoms(use_true_random=False))
def test_every_exercise_is_found_by_the_words_of_its_name_in_any_order(one, order):
    words = folded(one.names[0]).split()
    order.shuffle(words)
    assert one.slug in found(" ".join(words))


@given(st.sampled_from(CATALOGUE), st.randoms(use_true_random=False))
def test_one_slip_in_a_long_word_still_finds_the_exercise(one, chance):
    words = folded(one.names[0]).split()
    long = [at for at, word in enumerate(words) if len(word) >= 5 and word.isalpha()]
    if not long:
        return
    at = chance.choice(long)
    words[at] = slipped(words[at], chance)
    typed = " ".join(words)
    assert one.slug in found(typed) or any(
        all(f" {word}" in f" {folded(' '.join(other.names))}" for word in words)
        for other in CATALOGUE
    ), "unless what was typed begins the words of another name as they are"


def slipped(word: str, chance: random.Random) -> str:
    at = chance.randrange(1, len(word) - 1)
    kind = chance.randrange(4)
    if kind == 0:
        return word[:at] + word[at + 1 :]
    if kind == 1:
        return word[:at] + word[at] + word[at:]
    if kind == 2:
        return word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    return word[:at] + chance.choice(string.ascii_lowercase) + word[at + 1 :]


@given(st.text("abc", max_size=6), st.text("abc", max_size=6))
def test_slips_are_counted_against_the_beginning_of_the_word(typed, known):
    slips = slips_between(typed, known, 9)
    assert (slips == 0) == known.startswith(typed)
    assert slips <= max(len(typed), 0)
    assert slips >= len(typed) - len(known)
    assert slips_between(typed, known + typed, 9) <= slips


def test_folding_is_done_once_and_for_all():
    for text in ("Ärger  ŒUVRE (x)", "ﬁt ½", "İstanbul", unicodedata.normalize("NFD", "é ü ñ")):
        assert folded(folded(text)) == folded(text)


def test_twice_the_catalogue_is_looked_through_in_a_moment():
    many = Finder(
        Findable(f"{one.slug}-{at}", tuple(f"{name} {at}" for name in one.names))
        for at in range(2)
        for one in CATALOGUE
    )
    for typed in ("press", "gobelt sqaut", "incline dumbel bensh pres"):
        took = []
        for _ in range(5):
            began = time.process_time()
            many.find(typed)
            took.append(time.process_time() - began)
        assert min(took) < 0.05
