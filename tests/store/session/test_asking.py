"""What is asked of today's open rows, supersets and holds, on a real file."""

import json
from pathlib import Path

import pytest

from brainlift_tui.core.errors import Refused
from brainlift_tui.core.session.hold import Hold
from brainlift_tui.core.session.rounds import labels
from brainlift_tui.core.workout.workout import SetKind, Side
from brainlift_tui.exchange.own.brainlift_json import archive_text
from brainlift_tui.store.exercise.exercises import exercise_id
from brainlift_tui.store.rest import resting
from brainlift_tui.store.session import grouping, holding, training
from brainlift_tui.store.session import kinds_and_sides as asking
from brainlift_tui.store.session.past import read_past
from brainlift_tui.store.session.today import read_session
from brainlift_tui.store.workout.archive import read_archive
from tests.store.lifting import Lifter, sets


def kinds(lifter: Lifter, at: int = 0) -> list[str]:
    return [row.label for row in lifter.exercise(at).ahead]


def log_next(lifter: Lifter, at: int = 0, reps: int = 8) -> None:
    """Log the next row of an exercise as the screen does."""
    exercise = lifter.exercise(at)
    row = exercise.ahead[0]
    done = sets(f"20x{reps}")[0]._replace(kind=row.kind, side=row.side)
    lifter.do(training.log_set, exercise, done, None, row)


def turn(lifter: Lifter, ahead: int, at: int = 0) -> None:
    exercise = lifter.exercise(at)
    lifter.do(asking.turn_row, exercise, exercise.ahead[ahead])


def test_a_row_is_turned_through_the_kinds_and_back_and_undo_takes_each_turn(lifter):
    seen = []
    for _ in range(4):
        turn(lifter, 1)
        seen.append(kinds(lifter))
    assert seen == [["1", "W", "2"], ["1", "D", "2"], ["1", "2", "3"], ["1", "2", "3"]]
    assert lifter.one("SELECT count(*) FROM open_row") == 0, "work sets need no row of their own"
    lifter.undo()
    assert [row.kind for row in lifter.exercise().ahead][1] is SetKind.FAILURE
    for _ in range(3):
        lifter.undo()
    assert kinds(lifter) == ["1", "2", "3"]
    lifter.undo()
    assert lifter.session.workout is None or kinds(lifter) == ["1", "2", "3"]


def test_warm_ups_stand_first_are_logged_as_such_and_count_for_nothing(lifter):
    lifter.log(0, "40x8")
    lifter.undo()
    exercise = lifter.exercise()
    lifter.do(asking.ask_warmups, exercise, exercise.warmups({0: sets("40x8")[0]}))
    assert kinds(lifter)[:1] == ["W"]
    warm = len([label for label in kinds(lifter) if label == "W"])
    for _ in range(warm):
        log_next(lifter)
    assert [row.label for row in lifter.exercise().ahead] == ["1", "2", "3"]
    assert lifter.exercise().work_count == 0
    log_next(lifter, reps=9)
    lifter.finish()
    kept = lifter.rows("SELECT kind, reps FROM workout_set ORDER BY position")
    assert [kind for kind, _ in kept] == ["warmup"] * warm + ["work"]
    assert lifter.one("SELECT count(*) FROM open_row") == 0, "a finished workout plans nothing"


def test_warm_ups_make_no_record_and_no_progress(lifter):
    exercise = lifter.exercise(0)
    heavy = sets("200x20")[0]._replace(kind=SetKind.WARMUP)
    lifter.do(training.log_set, exercise, heavy, None)
    lifter.log(0, "20x8, 8, 8")
    lifter.finish()
    past = read_past(lifter.reader, exercise_id(lifter.reader, exercise.exercise.slug))[-1]
    assert [done.reps for done in past.work_sets] == [8, 8, 8]
    of_warmup = (
        "SELECT * FROM personal_best JOIN workout_set USING (entry_id, position)"
        " WHERE kind = 'warmup'"
    )
    assert lifter.one("SELECT count(*) FROM personal_best") > 0
    assert not lifter.rows(of_warmup)


def test_a_drop_is_a_fifth_lighter_than_the_set_before_it(lifter):
    lifter.log(0, "20x8")
    exercise = lifter.exercise(0)
    for _ in range(2):
        exercise = lifter.exercise(0)
        lifter.do(asking.turn_row, exercise, exercise.ahead[0])
    shown = lifter.exercise(0).open_list()[0].shown
    assert (str(shown.load), shown.reps, shown.kind) == ("16 kg", 8, SetKind.DROP)


def test_sides_logged_apart_are_one_set_and_are_apart_the_next_time_too(lifter):
    at = next(i for i, e in enumerate(lifter.session.exercises) if e.exercise.one_sided)
    slug = lifter.exercise(at).exercise.slug
    lifter.do(lambda change, e: asking.log_sides(change, e, apart=True), lifter.exercise(at))
    assert kinds(lifter, at)[:4] == ["1L", "1R", "2L", "2R"]
    log_next(lifter, at, 12)
    log_next(lifter, at, 11)
    found = lifter.exercise(at)
    assert [(logged.done.side, logged.done.reps) for logged in found.done] == [
        (Side.LEFT, 12),
        (Side.RIGHT, 11),
    ]
    assert found.work_count == 1
    lifter.finish()
    lifter.days_pass(3)
    again = next(
        (
            e
            for e in read_session(lifter.reader, lifter.clock.today()).exercises
            if e.exercise.slug == slug
        ),
        None,
    )
    assert again is None or again.apart


def test_deleting_a_row_takes_that_row_and_no_other(lifter):
    turn(lifter, 0)
    assert kinds(lifter) == ["W", "1", "2"]
    exercise = lifter.exercise()
    lifter.do(asking.drop_row, exercise, exercise.ahead[0])
    assert kinds(lifter) == ["1", "2"]
    lifter.undo()
    assert kinds(lifter) == ["W", "1", "2"]


def test_a_set_logged_elsewhere_takes_the_first_work_row_and_its_warm_ups(lifter):
    turn(lifter, 0)
    lifter.log(0, "20x8")
    assert kinds(lifter) == ["2"]


def test_exercises_join_and_leave_a_superset_and_undo_takes_it_back(lifter):
    lifter.do(grouping.join_superset, lifter.exercise(0), lifter.exercise(1))
    lifter.do(grouping.join_superset, lifter.exercise(2), lifter.exercise(1))
    assert labels(lifter.session.exercises) == {0: "A1", 1: "A2", 2: "A3"}
    with pytest.raises(Refused):
        lifter.do(grouping.join_superset, lifter.exercise(0), lifter.exercise(1))
    lifter.do(grouping.leave_superset, lifter.exercise(1))
    assert labels(lifter.session.exercises) == {0: "A1", 2: "A2"}
    lifter.undo()
    lifter.undo()
    assert labels(lifter.session.exercises) == {0: "A1", 1: "A2"}
    log_next(lifter, 0)
    lifter.finish()
    document = json.loads(archive_text(read_archive(lifter.reader)))
    assert [e["superset"] for e in document["workouts"][0]["exercises"][:3]] == [1, 1, None]


def test_one_of_a_superset_takes_a_third_in_and_leaves_nobody_alone(lifter):
    lifter.do(grouping.join_superset, lifter.exercise(0), lifter.exercise(1))
    lifter.do(grouping.join_superset, lifter.exercise(1), lifter.exercise(2))
    assert labels(lifter.session.exercises) == {0: "A1", 1: "A2", 2: "A3"}


def test_an_exercise_left_over_of_a_superset_is_taken_in_too(lifter):
    lifter.do(grouping.join_superset, lifter.exercise(2), lifter.exercise(3))
    lifter.do(grouping.leave_superset, lifter.exercise(3))
    lifter.do(grouping.join_superset, lifter.exercise(0), lifter.exercise(1))
    lifter.do(grouping.join_superset, lifter.exercise(1), lifter.exercise(2))
    assert labels(lifter.session.exercises) == {0: "A1", 1: "A2", 2: "A3"}


def test_what_is_asked_of_an_open_workout_is_in_the_export(lifter):
    turn(lifter, 0)
    document = json.loads(archive_text(read_archive(lifter.reader)))
    asked = document["workouts"][0]["exercises"][0]["open_rows"]
    assert [row["kind"] for row in asked] == ["warmup", "work", "work"]


def test_a_hold_is_kept_by_its_start_ends_the_rest_and_is_no_step_of_undo(lifter, database: Path):
    lifter.log(0, "20x8", 120)
    now = lifter.clock.moment()
    hold = Hold(lifter.exercise(0).exercise.slug, lifter.exercise(0).key, 1, now, target_s=40)
    lifter.writer.do(holding.begin_hold, hold)
    assert holding.read_hold(lifter.reader) == hold
    assert resting.read_rest(lifter.reader) is None
    again = Lifter(database)
    assert holding.read_hold(again.reader).target_s == 40
    again.undo()
    assert holding.read_hold(again.reader) is not None
    again.log(0, "20x8")
    again.finish()
    assert holding.read_hold(again.reader) is None, "a finished workout holds nothing"
    again.close()


def test_as_many_as_possible_is_planned_copied_and_shown_with_a_plus(lifter):
    lifter.do(
        lambda change: change.db.execute("UPDATE programme_slot SET amrap = 1, low = 5, high = 5")
    )
    planned = lifter.exercise(0)
    assert str(planned.asked).endswith("× 5+")
    assert [row.amrap for row in planned.ahead] == [False] * (planned.rows - 1) + [True]
    lifter.log(0, "20x5")
    assert lifter.exercise(0).target.amrap
    document = json.loads(archive_text(read_archive(lifter.reader)))
    assert document["workouts"][0]["exercises"][0]["target_amrap"] is True
    assert document["programmes"][0]["days"][0]["slots"][0]["amrap"] is True
