"""What a window still showed of today is put back into a log that was mended without it."""

import sqlite3
from contextlib import closing
from pathlib import Path

from brainlift_tui.store.doctor.rebuilding import rebuild
from brainlift_tui.store.session.putting_back import put_back
from tests.cli.damaged import spoil_page_of
from tests.store.lifting import EVENING, Lifter

OF_TODAY = "SELECT load, reps, done_at FROM workout_set ORDER BY entry_id, position"


def reopened(lifter: Lifter) -> Lifter:
    """The same lifter a moment later."""
    again = Lifter(lifter.path)
    again.clock.set_wall(lifter.clock.moment().wall)
    return again


def test_sets_that_no_page_holds_any_more_come_back_from_the_window(database: Path):
    lifter = Lifter(database)
    lifter.log(0, "20x8, 7")
    lifter.log(1, "30x10")
    before, shown = lifter.rows(OF_TODAY), lifter.session
    lifter.close()
    spoil_page_of(database, "workout_set")
    rebuild(database, EVENING)
    again = reopened(lifter)
    assert again.rows(OF_TODAY) == []
    assert again.do(put_back, shown) == 3
    assert again.rows(OF_TODAY) == before
    assert again.undo() == "3 sets put back that the window still showed"
    assert again.rows(OF_TODAY) == []
    again.close()


def test_a_workout_that_no_copy_knows_of_is_begun_anew(lifter: Lifter, new_file: Path):
    lifter.log(0, "20x8, 7")
    shown = lifter.session
    other = lifter.path.with_name("copy.db")
    other.write_bytes(new_file.read_bytes())
    again = Lifter(other)
    again.clock.set_wall(lifter.clock.moment().wall)
    assert again.do(put_back, shown) == 2
    assert again.rows(OF_TODAY) == lifter.rows(OF_TODAY)
    again.close()


def test_they_come_back_into_a_workout_that_lost_its_exercises(lifter: Lifter):
    lifter.log(0, "20x8, 7")
    before, shown = lifter.rows("SELECT load, reps, done_at FROM workout_set"), lifter.session
    with closing(sqlite3.connect(lifter.path)) as plain, plain:
        plain.execute("DELETE FROM workout_set")
        plain.execute("DELETE FROM workout_exercise")
    assert lifter.do(put_back, shown) == 2
    assert lifter.rows("SELECT load, reps, done_at FROM workout_set") == before


def test_what_is_there_is_not_put_back_twice(lifter: Lifter):
    lifter.log(0, "20x8, 7")
    steps = lifter.one("SELECT count(*) FROM journal_step")
    assert lifter.do(put_back, lifter.session) == 0
    assert lifter.one("SELECT count(*) FROM journal_step") == steps


def test_of_sets_of_one_second_each_comes_back_and_one_that_was_changed_does_not(lifter: Lifter):
    lifter.log(0, "20x8, 8, 7")
    shown = lifter.session
    with closing(sqlite3.connect(lifter.path)) as plain, plain:
        plain.execute("DELETE FROM workout_set WHERE position = 1")
        plain.execute("UPDATE workout_set SET reps = 6 WHERE position = 2")
    assert lifter.do(put_back, shown) == 1
    assert lifter.rows("SELECT reps FROM workout_set ORDER BY position") == [(8,), (6,), (8,)]
