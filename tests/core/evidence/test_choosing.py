"""The card after a workout: what was done decides, and none comes twice in ten."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brainlift_tui.core.entry.entry import parse_sets
from brainlift_tui.core.evidence.card import About, After, Card, HowSure, SeenIn, Study
from brainlift_tui.core.evidence.choosing import NOT_AGAIN_IN, choose_card, occasions
from brainlift_tui.core.exercise.exercise import Exercise, Muscle
from brainlift_tui.core.identity import ExerciseKey
from brainlift_tui.core.load.load import Unit
from brainlift_tui.core.session.session import Session
from brainlift_tui.core.session.session_exercise import LoggedSet, SessionExercise
from brainlift_tui.core.workout.workout import Target

SQUAT = Exercise("squat", "Squat", direct=(Muscle.QUADS, Muscle.GLUTES))
CURL = Exercise("curl", "Curl", direct=(Muscle.BICEPS,), indirect=(Muscle.FOREARMS,))


def card(slug: str, *fits: After) -> Card:
    seen, study = (SeenIn.PEOPLE, SeenIn.LIFTING), Study("Somebody 2020", "10.1000/1")
    return Card(
        slug, slug, f"{slug}.", HowSure.TRIAL, seen, study, About.DOSE, fits=frozenset(fits)
    )


def workout(*done: tuple[Exercise, str], asked: int | None = None) -> Session:
    exercises = tuple(
        SessionExercise(
            key=ExerciseKey(exercise.slug, 0),
            entry=at,
            position=at,
            exercise=exercise,
            target=Target(3, 8, 12, reserve=asked),
            rows=3,
            done=tuple(map(LoggedSet, range(9), parse_sets(text, Unit.KG) if text else ())),
        )
        for at, (exercise, text) in enumerate(done)
    )
    return Session(date(2026, 11, 22), "A", "Split A/B", exercises, workout=1)


@pytest.mark.parametrize(
    ("session", "days_off", "expected"),
    [
        (workout((CURL, "10x8, 8, 8")), 3, ()),
        (workout((SQUAT, "60x8")), 3, (After.LEGS,)),
        (workout((SQUAT, ""), (CURL, "10x8")), 3, ()),
        (workout((CURL, "10x8 @1, 8 @0, 8")), 3, (After.HARD,)),
        (workout((CURL, "10x8 @1, 8 @2, 8")), 3, ()),
        (workout((CURL, "10x8, 8, 8"), asked=1), 3, ()),
        (workout((CURL, "10x8")), 14, ()),
        (workout((CURL, "10x8")), 15, (After.BREAK,)),
        (workout((CURL, "10x8")), None, (After.BREAK,)),
        (workout((SQUAT, "60x8 @0")), 40, (After.BREAK, After.HARD, After.LEGS)),
    ],
)
def test_what_a_workout_was(session, days_off, expected):
    assert occasions(session, days_off) == expected


LEGS, HARD, BREAK = (
    [card(f"{after} {number}", after) for number in range(2)]
    for after in (After.LEGS, After.HARD, After.BREAK)
)
ANY = [card(f"any {number}") for number in range(10)]
ALL = [*LEGS, *HARD, *BREAK, *ANY]


@pytest.mark.parametrize(
    ("fitting", "shown", "expected"),
    [
        ((After.LEGS,), [], "legs 0"),
        ((After.LEGS,), ["legs 0"], "legs 1"),
        ((After.LEGS,), ["legs 1", "legs 0"], "any 0"),
        ((After.HARD, After.LEGS), ["hard 1", "hard 0"], "legs 0"),
        ((After.BREAK, After.HARD, After.LEGS), [], "break 0"),
        ((), ["any 0", "any 1"], "any 2"),
        ((), [f"any {number}" for number in reversed(range(10))], "any 0"),
        ((After.LEGS,), ["legs 1", *["any 0"] * 8, "legs 0"], "legs 0"),
        ((After.LEGS,), ["legs 1", *["any 0"] * 7, "legs 0"], "any 1"),
    ],
)
def test_what_fits_comes_first_then_what_was_longest_unseen(fitting, shown, expected):
    chosen = choose_card(ALL, fitting, shown)
    assert chosen is not None
    assert chosen.slug == expected


@given(st.lists(st.lists(st.sampled_from(After), unique=True), min_size=1, max_size=40))
def test_none_is_shown_twice_in_ten_whatever_is_trained(workouts):
    shown: list[str] = []
    for fitting in workouts:
        chosen = choose_card(ALL, fitting, shown)
        assert chosen is not None
        assert chosen.slug not in shown[: NOT_AGAIN_IN - 1]
        shown.insert(0, chosen.slug)


def test_with_fewer_cards_than_ten_it_is_the_one_seen_longest_ago():
    two = [card("one"), card("other")]
    assert choose_card(two, (), ["one", "other"]) == two[1]
    assert choose_card(two, (), ["gone", "other", "one"]) == two[0]
    assert choose_card([], (), []) is None
