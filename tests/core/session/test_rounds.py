"""Supersets and circuits: whose turn it is, and when one rests."""

from datetime import date

from brainlift_tui.core.exercise.exercise import Exercise
from brainlift_tui.core.identity import ExerciseKey
from brainlift_tui.core.lifter.settings import Settings
from brainlift_tui.core.load.load import Load, Unit
from brainlift_tui.core.session import rounds
from brainlift_tui.core.session.session import Session
from brainlift_tui.core.session.session_exercise import SessionExercise
from brainlift_tui.core.workout.workout import Effort, SetKind, Target, TrainingSet

TWENTY = Load("20", Unit.KG)
DONE = TrainingSet(load=TWENTY, reps=10)
SETTINGS = Settings()


def session(*asked: tuple[int | None, int], **more) -> Session:
    """A session of exercises, each with its superset and its number of sets."""
    exercises = tuple(
        SessionExercise(
            key=ExerciseKey(f"e{at}", at),
            entry=None,
            position=at,
            exercise=Exercise(f"e{at}", f"Exercise {at}"),
            target=Target(rows, 8, 12),
            rows=rows,
            superset=superset,
            **more,
        )
        for at, (superset, rows) in enumerate(asked)
    )
    return Session(date(2026, 11, 22), "", "", exercises)


def walk(found: Session, done: TrainingSet = DONE) -> list[tuple[int, int | None]]:
    """Every set of the session in the order it comes, with the rest after it."""
    way: list[tuple[int, int | None]] = []
    last = None
    while (place := found.next_row(last)) is not None:
        at = place[0]
        row = found.exercises[at].ahead[0]
        logged = done._replace(kind=row.kind, side=row.side)
        rest = found.rest_plan(at, row, logged, SETTINGS)
        way.append((at, None if rest is None else rest.seconds))
        found = found.logged(at, row, logged)
        last = at
    return way


def test_a_superset_goes_round_and_rests_after_the_round_only():
    way = walk(session((1, 3), (1, 3)))
    assert way == [(0, None), (1, 90), (0, None), (1, 90), (0, None), (1, None)]


def test_a_circuit_of_three_and_what_stands_alone_behind_it():
    way = walk(session((1, 2), (1, 2), (1, 2), (None, 2)))
    assert [at for at, _ in way] == [0, 1, 2, 0, 1, 2, 3, 3]
    assert [rest for _, rest in way] == [None, None, 90, None, None, 90, 90, None]


def test_an_exercise_with_more_sets_goes_on_alone_with_a_rest_after_each():
    way = walk(session((1, 4), (1, 2)))
    assert way == [(0, None), (1, 90), (0, None), (1, 90), (0, 90), (0, None)]


def test_one_left_over_of_a_superset_is_none():
    assert rounds.groups(session((1, 2), (None, 2), (2, 2)).exercises) == ()


def test_who_begins_with_the_second_goes_on_with_the_first():
    found = session((1, 2), (1, 2))
    found = found.logged(1, found.exercises[1].ahead[0], DONE)
    assert found.next_row(1) == (0, 0)
    found = found.logged(0, found.exercises[0].ahead[0], DONE)
    assert found.next_row(0) == (1, 1), "in order behind the one done last"


def test_an_exercise_begun_elsewhere_is_caught_up_first():
    found = session((1, 3), (1, 3))
    for _ in range(2):
        found = found.logged(0, found.exercises[0].ahead[0], DONE)
    assert found.next_row(0) == (1, 0)
    assert found.rest_plan(1, found.exercises[1].ahead[0], DONE, SETTINGS).seconds == 90


def test_labels_tell_the_supersets_and_their_exercises():
    found = session((None, 1), (7, 1), (7, 1), (2, 1), (2, 1), (2, 1))
    assert rounds.labels(found.exercises) == {1: "A1", 2: "A2", 3: "B1", 4: "B2", 5: "B3"}


def test_the_rest_after_a_round_is_the_longest_that_is_asked_and_longer_after_a_failure():
    found = session((1, 2), (1, 2))
    first, second = found.exercises
    second = second._replace(exercise=second.exercise._replace(rest_s=150))
    asked = found._replace(exercises=(first, second))
    assert [rest for _, rest in walk(asked)] == [None, 150, None, None]
    failed = DONE._replace(effort=Effort.FAILED)
    assert walk(found, failed)[1] == (1, 120)


def test_there_is_no_rest_before_a_drop_and_none_between_the_sides():
    found = session((None, 2), apart=True)
    assert walk(found) == [(0, None), (0, 90), (0, None), (0, None)]
    plain = session((None, 2)).exercises[0]
    planned = (plain.planned_rows[0], plain.planned_rows[0]._replace(kind=SetKind.DROP))
    with_drop = plain._replace(rows=2, planned=(*planned, plain.planned_rows[1]))
    found = found._replace(exercises=(with_drop,))
    assert walk(found) == [(0, None), (0, 90), (0, None)]


def test_warm_ups_of_a_superset_come_before_its_first_round():
    found = session((1, 1), (1, 1))
    work = found.exercises[0].planned_rows[0]
    warm = (work._replace(kind=SetKind.WARMUP), work)
    first, second = (exercise._replace(planned=warm) for exercise in found.exercises)
    one = found._replace(exercises=(first, found.exercises[1]))
    assert [at for at, _ in walk(one)] == [0, 0, 1]
    both = found._replace(exercises=(first, second))
    assert [at for at, _ in walk(both)] == [0, 1, 0, 1]
