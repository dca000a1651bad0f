"""A lifter types a name in their own way and gets the exercise they mean."""

import random
import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brainlift_tui.core.errors import NoSuchExercise
from brainlift_tui.core.exercise.names import Named, find_exercise, name_key, words_of

NAMES = {
    "bench-press-barbell": "Bench Press (Barbell)",
    "bench-press-dumbbell": "Bench Press (Dumbbell)",
    "incline-bench-press-dumbbell": "Incline Bench Press (Dumbbell)",
    "romanian-deadlift-barbell": "Romanian Deadlift (Barbell)",
    "pull-up": "Pull Up",
    "crunch": "Crunch",
    "chest-fly-cable": "Chest Fly (Cable)",
    "high-to-low-fly-cable": "High to Low Fly (Cable)",
    "low-to-high-fly-cable": "Low to High Fly (Cable)",
    "knee-raise-captains-chair": "Knee Raise (Captain's Chair)",
    "single-leg-calf-raise": "Single Leg Calf Raise",
    "goblet-squat-dumbbell": "Goblet Squat (Dumbbell)",
    "hindu-push-up": "Hindu Push Up",
    "turkish-get-up-kettlebell": "Turkish Get Up (Kettlebell)",
}
ALSO = {
    "Bench Press": "bench-press-barbell",
    "Panca Piana": "bench-press-barbell",
    "Judo Push Up": "hindu-push-up",
    "Kettlebell Turkish Get-Up (Lunge Style)": "turkish-get-up-kettlebell",
}
KNOWN = {
    name_key(name): Named(slug, name)
    for name, slug in {**{name: slug for slug, name in NAMES.items()}, **ALSO}.items()
}


def found(name):
    return find_exercise(name, KNOWN, NAMES)


@pytest.mark.parametrize(
    ("typed", "slug"),
    [
        ("Bench Press (Barbell)", "bench-press-barbell"),
        ("barbell bench press", "bench-press-barbell"),
        ("Bench Press, Barbell", "bench-press-barbell"),
        ('"Bench Press', "bench-press-barbell"),
        ("BB Bench Press", "bench-press-barbell"),
        ("bench press", "bench-press-barbell"),
        ("panca piana", "bench-press-barbell"),
        ("DB bench press", "bench-press-dumbbell"),
        ("Dumbell Bench Press", "bench-press-dumbbell"),
        ("Pull-Ups", "pull-up"),
        ("pullups", "pull-up"),
        ("Crunches", "crunch"),
        ("Cable Chest Flies", "chest-fly-cable"),
        ("Cable Chest Flyes", "chest-fly-cable"),
        ("high to low cable fly", "high-to-low-fly-cable"),
        ("low to high cable flies", "low-to-high-fly-cable"),
        ("captains chair knee raise", "knee-raise-captains-chair"),
        ("One-Legged Calf Raises", "single-leg-calf-raise"),
        ("barbell RDL", "romanian-deadlift-barbell"),
        ("romanian dead lift", "romanian-deadlift-barbell"),
        ("goblet squat", "goblet-squat-dumbbell"),
        ("incline bench press", "incline-bench-press-dumbbell"),
        ("kettlebell turkish get ups", "turkish-get-up-kettlebell"),
    ],
)
def test_a_name_is_understood_in_the_ways_people_write_it(typed, slug):
    assert found(typed) == slug


def test_a_whole_name_wins_over_longer_names_that_hold_it():
    assert words_of("Bench Press") < words_of("Incline Bench Press (Dumbbell)")
    assert found("Bench Press") == "bench-press-barbell"


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("goblet", "Goblet Squat (Dumbbell)"),
        ("judo", "Hindu Push Up"),
        ("kettlebell lunge", "Turkish Get Up (Kettlebell)"),
        ("incline press", "Incline Bench Press (Dumbbell)"),
        ("barbell deadlift", "Romanian Deadlift (Barbell)"),
    ],
)
def test_a_part_of_the_only_name_that_holds_it_is_shown_and_not_taken_for_it(typed, shown):
    with pytest.raises(NoSuchExercise, match="Did you mean") as caught:
        found(typed)
    assert caught.value.candidates[0] == shown


def test_where_nothing_is_half_alike_a_word_of_the_movement_counts_more_than_the_equipment():
    with pytest.raises(NoSuchExercise) as caught:
        found("dumbbell knee circle drill")
    assert caught.value.candidates == ("Knee Raise (Captain's Chair)",)


def test_a_name_that_is_not_there_tells_how_to_make_it_ones_own():
    with pytest.raises(NoSuchExercise, match="n and its name make it an exercise of your own"):
        found("zzzzzz qqqqq")


def test_a_part_that_fits_several_gives_them_all_the_shortest_first():
    with pytest.raises(NoSuchExercise, match="could be") as caught:
        found("dumbbell press")
    assert caught.value.candidates == ("Bench Press (Dumbbell)", "Incline Bench Press (Dumbbell)")
    assert "Incline Bench Press (Dumbbell)" in str(caught.value)


@pytest.mark.parametrize(
    ("typed", "near"),
    [
        ("bnech pres", "Bench Press (Barbell)"),
        ("xench press barbell", "Bench Press (Barbell)"),
        ("romainan deadlift", "Romanian Deadlift (Barbell)"),
        ("goblte squat", "Goblet Squat (Dumbbell)"),
        ("crunhc", "Crunch"),
    ],
)
def test_a_slip_of_the_fingers_is_answered_with_what_was_meant(typed, near):
    with pytest.raises(NoSuchExercise, match="Did you mean") as caught:
        found(typed)
    assert caught.value.candidates[0] == near


@pytest.mark.parametrize("typed", ["", "  ", "()", "the", "zzzzzz qqqqq", "😀"])
def test_what_resembles_nothing_is_refused_without_a_guess(typed):
    with pytest.raises(NoSuchExercise, match="No exercise is called") as caught:
        found(typed)
    assert caught.value.candidates == ()


def test_no_exercises_at_all_is_an_answer_too():
    with pytest.raises(NoSuchExercise, match="No exercise is called"):
        find_exercise("Squat", {}, {})


def test_which_way_a_movement_goes_keeps_two_names_apart():
    assert name_key("High to Low Cable Fly") != name_key("Low to High Cable Fly")
    assert name_key("Knees to Elbows") != name_key("Elbow to Knee")


words = st.sampled_from(sorted({word for name in NAMES.values() for word in name.split()} - {"to"}))
typed_names = st.lists(words, min_size=1, max_size=6).map(" ".join)
plain_words = st.text(string.ascii_lowercase, min_size=2, max_size=9).filter(
    lambda word: not word.endswith(("s", "x", "ch", "sh", "e", "y", "i", "u"))
)


@given(typed_names, st.randoms())
def test_the_order_of_words_does_not_matter(name: str, chance: random.Random):
    shuffled = name.split()
    chance.shuffle(shuffled)
    assert name_key(" ".join(shuffled)) == name_key(name)


@given(st.text(string.ascii_letters + "äöüéèßñ -()'", max_size=40))
def test_capitals_do_not_matter(name: str):
    assert name_key(name.upper()) == name_key(name) == name_key(name.lower())


@given(typed_names, st.sampled_from(["()", "[]", '""', "--", ", ", "  "]))
def test_brackets_commas_and_dashes_do_not_matter(name: str, marks: str):
    left, right = marks
    first, *rest = name.split()
    assert name_key(f"{left}{first}{right} {' '.join(rest)}") == name_key(name)


@given(plain_words, st.sampled_from(["s", "S"]))
def test_one_or_many_does_not_matter(word: str, ending: str):
    assert name_key(f"Cable {word}{ending}") == name_key(f"Cable {word}")


@given(st.text(max_size=40))
def test_any_text_at_all_is_found_or_refused_in_a_sentence(name: str):
    try:
        answer = found(name)
    except NoSuchExercise as refused:
        answer, sentence, near = None, str(refused), refused.candidates
    else:
        sentence, near = "", ()
    assert answer in NAMES or sentence.endswith((".", "?"))
    assert set(near) <= set(NAMES.values())


@given(st.text(max_size=40))
def test_a_key_holds_each_word_once_in_a_fixed_order(name: str):
    assert name_key(name).split(" ") == (sorted(words_of(name)) or [""])


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("दंड बैठक", "दंडा बैठक"),
        ("कि", "कु"),
        ("ปีก", "ปุก"),
        ("が", "か"),
        ("กล้าม", "กลาม"),
    ],
)
def test_names_that_differ_in_a_vowel_or_a_tone_are_two(one, other):
    assert name_key(one) != name_key(other)
    assert len(name_key(one).split()) == len(one.split())


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Élevée latérale", "elevee laterale"),
        ("Приседания с паузой", "приседания паузои с"),
        ("תִּרְגּוּל", "תרגול"),
        ("가", "\u1100\u1161"),
        ("ガ", "\uff76\uff9e"),
        ("1️⃣ Press", "1 press"),
    ],
)
def test_names_that_differ_in_an_accent_or_a_way_of_writing_are_one(one, other):
    assert name_key(one) == name_key(other)
