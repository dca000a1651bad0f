"""Changes to a past workout are whole, ordered and undone to the last byte."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brainlift_tui.core.errors import BadInput, Refused
from brainlift_tui.core.workout.workout import SetKind, Side, TrainingSet
from brainlift_tui.store.looking_back.history import read_exercise, read_workout
from brainlift_tui.store.session.adding import Picked
from brainlift_tui.store.session.training import edit_set
from brainlift_tui.store.workout import editing
from brainlift_tui.store.workout.copying import copy_workout
from tests.store.lifting import BENCH, SQUAT, Lifter, sets


@pytest.fixture
def past(lifter: Lifter) -> Lifter:
    lifter.type("goblet squat dumbbell 20x8, 7, 6 @1", "2026-11-20 18:00")
    lifter.type("pull up 5, -20x8", "2026-11-20 18:05")
    return lifter


def entry(lifter: Lifter, slug: str) -> int:
    return int(
        str(
            lifter.one(
                "SELECT workout_exercise.id FROM workout_exercise JOIN exercise"
                " ON exercise.id = exercise_id WHERE slug = ?",
                slug,
            )
        )
    )


def done(lifter: Lifter) -> list[list[TrainingSet]]:
    workout = read_workout(lifter.reader, 1)
    return [] if workout is None else [[s.done for s in e.sets] for e in workout.exercises]


def reps(lifter: Lifter) -> list[list[int | None]]:
    return [[one.reps for one in found] for found in done(lifter)]


def changes(lifter: Lifter) -> list[tuple[object, ...]]:
    kept = lifter.stored()
    return [
        (table, kept[table])
        for table in ("workout_exercise", "workout_set", "exercise", "exercise_name")
    ]


def test_a_set_goes_up_and_down_and_stops_at_the_ends(past):
    at = entry(past, SQUAT)
    past.do(editing.move_set, at, 0, 1, "Squat")
    assert reps(past)[0] == [7, 8, 6]
    past.do(editing.move_set, at, 2, -1, "Squat")
    assert reps(past)[0] == [7, 6, 8]
    before = past.stored()
    past.do(editing.move_set, at, 2, 1, "Squat")
    past.do(editing.move_set, at, 0, -1, "Squat")
    assert past.stored() == before


def test_a_set_is_told_by_what_stands_before_its_row(lifter):
    lifter.type("goblet squat dumbbell 20x8, 8, 7, 7, 6", "2026-11-20 18:00")
    at, squat = entry(lifter, SQUAT), read_exercise(lifter.reader, SQUAT)
    told = [lifter_set._replace(kind=SetKind.WARMUP) for lifter_set in done(lifter)[0][:1]]
    told += [
        lifter_set._replace(side=side)
        for lifter_set, side in zip(done(lifter)[0][1:], (Side.LEFT, Side.RIGHT) * 2, strict=True)
    ]
    for position, changed in enumerate(told):
        lifter.do(edit_set, at, position, changed, squat)
    lifter.do(edit_set, at, 4, told[4]._replace(note="shaky"), squat)
    assert lifter.undo() == f"{squat.name}: note on set 2R"
    lifter.do(editing.move_set, at, 3, 1, "Squat")
    assert lifter.undo() == "Squat: set 2L moved"
    lifter.do(editing.time_set, at, 0, lifter.clock.moment().wall, "Squat")
    assert lifter.undo() == "Squat: time of set W"
    with pytest.raises(Refused, match="not there any more"):
        lifter.do(editing.time_set, at, 9, lifter.clock.moment().wall, "Squat")


def test_an_exercise_goes_up_and_down(past):
    past.do(editing.move_past_exercise, entry(past, "pull-up"), -1, "Pull Up")
    assert reps(past) == [[5, 8], [8, 7, 6]]
    past.do(editing.move_past_exercise, entry(past, "pull-up"), -1, "Pull Up")
    assert reps(past) == [[5, 8], [8, 7, 6]]


def test_sets_below_zero_are_not_those_of_an_exercise_without_help(past):
    before = past.stored()
    with pytest.raises(BadInput, match="below zero"):
        past.do(editing.swap_past_exercise, entry(past, "pull-up"), Picked(BENCH, "Bench"), "Pull")
    assert past.stored() == before


def test_an_added_exercise_stands_at_the_time_of_the_last_set(past):
    past.do(editing.add_to_past, 1, Picked(None, "Zercher Thing"), sets("40x5, 5"))
    assert reps(past)[-1] == [5, 5]
    assert done(past)[-1][0].done_at == done(past)[-2][-1].done_at
    assert past.undo() == "Zercher Thing added to the workout"
    assert past.rows("SELECT 1 FROM exercise WHERE origin = 'own'") == []


def test_an_exercise_is_not_added_without_sets(past):
    with pytest.raises(Refused, match="Type the sets"):
        past.do(editing.add_to_past, 1, Picked(SQUAT, "Squat"), ())


@pytest.mark.parametrize(
    "change",
    [
        lambda past: past.do(editing.move_set, entry(past, SQUAT), 0, 1, "Squat"),
        lambda past: past.do(editing.repeat_set, entry(past, SQUAT), 1, "Squat"),
        lambda past: past.do(editing.move_past_exercise, entry(past, SQUAT), 1, "Squat"),
        lambda past: past.do(
            editing.swap_past_exercise, entry(past, SQUAT), Picked(None, "Odd Squat"), "Squat"
        ),
        lambda past: past.do(editing.remove_past_exercise, entry(past, SQUAT), "Squat"),
        lambda past: past.do(editing.note_past_exercise, entry(past, SQUAT), "deep", "Squat"),
        lambda past: past.do(editing.set_length, 1, 3600),
        lambda past: past.do(
            editing.time_set, entry(past, SQUAT), 0, past.clock.moment().wall, "Squat"
        ),
        lambda past: past.do(copy_workout),
    ],
)
def test_every_change_is_one_step_of_undo_and_redo(past, change):
    before = changes(past)
    change(past)
    after = changes(past)
    past.undo()
    assert changes(past) == before
    past.redo()
    assert changes(past) == after


@given(data=st.data())
def test_moving_sets_about_loses_none(move_lifter, data):
    at = entry(move_lifter, SQUAT)
    moves = data.draw(st.lists(st.tuples(st.integers(0, 2), st.sampled_from([-1, 1])), max_size=4))
    for position, by in moves:
        move_lifter.do(editing.move_set, at, position, by, "Squat")
    assert sorted(reps(move_lifter)[0]) == [6, 7, 8]


@pytest.fixture(scope="module")
def move_lifter(new_file, tmp_path_factory):
    path = tmp_path_factory.mktemp("moving") / "brainlift.db"
    path.write_bytes(new_file.read_bytes())
    lifter = Lifter(path)
    lifter.type("goblet squat dumbbell 20x8, 7, 6 @1", "2026-11-20 18:00")
    yield lifter
    lifter.close()


# --- copying ----------------------------------------------------------------------------------


def test_the_last_workout_is_copied_with_as_many_rows_as_it_had_sets(past):
    assert past.do(copy_workout) == "Workout"
    assert [(e.exercise.slug, e.rows) for e in past.session.exercises] == [
        (SQUAT, 3),
        ("pull-up", 2),
    ]
    assert past.session.exercises[0].done == ()
    shown = past.session.exercises[0].upcoming()[0]
    assert shown is not None
    assert str(shown.load) == "20 kg"


def test_a_copy_goes_behind_what_is_under_way(past):
    past.log(0, "16x10")
    planned = len(past.session.exercises)
    past.do(copy_workout, 1)
    assert [e.exercise.slug for e in past.session.exercises[planned:]] == [SQUAT, "pull-up"]


def test_there_has_to_be_something_to_copy(lifter):
    before = lifter.stored()
    with pytest.raises(Refused, match="no workout to copy"):
        lifter.do(copy_workout)
    assert lifter.stored() == before
