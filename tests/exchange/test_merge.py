"""Two laptops' logs become one: nothing doubled, nothing lost, whichever way round."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from brainlift_tui.core.brain.kept import KeptTest
from brainlift_tui.core.brain.standing import standing
from brainlift_tui.core.brain.trial import CheckTest, Trial
from brainlift_tui.core.errors import Refused
from brainlift_tui.core.importing.merged import MergeReport, merged_text
from brainlift_tui.exchange.merging import merge_file
from brainlift_tui.store.backup.backups import backups_folder, read_backups
from brainlift_tui.store.backup.restoring import restore
from brainlift_tui.store.brain.memory_tests import keep_test, read_tests
from brainlift_tui.store.clock import local_now
from brainlift_tui.store.file.writer import Change
from tests.exchange.lifter_at_work import Lifter

NewLifter = Callable[[], Lifter]

HEADER = "Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,RPE\n"


def day(number: int, reps: int = 8, exercise: str = "Bench Press (Barbell)") -> str:
    return f"2026-05-{number:02} 09:20:22,Day {number},1h,{exercise},1,60,{reps},0,0,\n"


def logs(lifter: Lifter, *rows: str) -> None:
    """Has workouts that no app's file brought."""
    lifter.imports(HEADER + "".join(rows))
    change(lifter, "UPDATE workout SET fingerprint = NULL, import_id = NULL, revision = 5")


def logs_more(lifter: Lifter, *rows: str) -> None:
    """Has workouts logged here beside what a file brought."""
    lifter.imports(HEADER + "".join(rows), "more.csv")
    change(
        lifter,
        "UPDATE workout SET fingerprint = NULL, import_id = NULL, revision = 5"
        " WHERE import_id = (SELECT max(id) FROM import)",
    )


def change(lifter: Lifter, sql: str) -> None:
    def changing(made: Change) -> None:
        with made.step("An edit"):
            made.db.execute(sql)

    lifter.writer.do(changing)


def merge(into: Lifter, other: Lifter) -> MergeReport:
    return merge_file(into.writer, other.writer.file.path)


def held(lifter: Lifter) -> list[tuple[object, ...]]:
    """Every workout with its sets."""
    return lifter.reader.execute(
        "SELECT workout.uid, day, title, slug, load, reps FROM workout"
        " JOIN workout_exercise ON workout_exercise.workout_id = workout.id"
        " JOIN workout_set ON entry_id = workout_exercise.id"
        " JOIN exercise ON exercise.id = exercise_id"
        " WHERE workout.deleted_at IS NULL ORDER BY day, workout.uid, reps"
    ).fetchall()


def set_reps(lifter: Lifter, number: int, reps: int) -> None:
    change(
        lifter,
        f"UPDATE workout_set SET reps = {reps} WHERE entry_id IN (SELECT workout_exercise.id FROM"
        f" workout_exercise JOIN workout ON workout.id = workout_id WHERE title = 'Day {number}'"
        " AND workout.deleted_at IS NULL)",
    )


def all_but_rack_in_use(lifter: Lifter) -> str:
    """The export; which rack is the one in use stays each log's own."""
    return lifter.export().replace('"active": true', '"active": false')


def both_with_the_same(new_lifter: NewLifter) -> tuple[Lifter, Lifter]:
    one, other = new_lifter(), new_lifter()
    logs(one, day(1), day(3, exercise="Cellar Heave"))
    logs(other, day(2), day(4))
    merge(one, other)
    merge(other, one)
    return one, other


def test_each_gets_what_only_the_other_has_and_a_second_time_nothing(
    new_lifter: NewLifter,
) -> None:
    one, other = new_lifter(), new_lifter()
    logs(one, day(1), day(3, exercise="Cellar Heave"))
    logs(other, day(2), day(4))
    assert merge(one, other).added.workouts == 2
    assert merge(other, one).added.workouts == 2
    assert len(held(one)) == 4
    assert held(one) == held(other)
    for first, second in ((one, other), (other, one), (one, other)):
        again = merge(first, second)
        assert (again.added.workouts, again.taken, again.both, again.deleted) == (0, 0, (), 0)
    assert held(one) == held(other)
    assert len(held(one)) == 4


def test_an_edit_on_either_laptop_comes_to_the_other_and_undo_takes_it_back(
    new_lifter: NewLifter,
) -> None:
    one, other = both_with_the_same(new_lifter)
    before = held(other)
    set_reps(one, 1, 9)
    set_reps(other, 3, 10)
    assert merge(other, one).taken == 1
    assert merge(one, other).taken == 1
    assert held(one) == held(other)
    assert [row[5] for row in held(one)] == [9, 8, 10, 8]
    other.undo()
    assert [row[5] for row in held(other)] == [8, 8, 10, 8]
    other.redo()
    assert held(one) == held(other)
    assert {row[0] for row in before} == {row[0] for row in held(one)}


@pytest.mark.parametrize(("reps", "other_reps"), [(9, 10), (10, 9)])
def test_a_workout_changed_on_both_is_kept_twice_on_both_whichever_came_first(
    reps: int, other_reps: int, new_lifter: NewLifter
) -> None:
    one, other = both_with_the_same(new_lifter)
    set_reps(one, 1, reps)
    set_reps(other, 1, other_reps)
    assert [each.title for each in merge(one, other).both] == ["Day 1"]
    merge(other, one)
    assert held(one) == held(other)
    assert sorted(row[5] for row in held(one) if row[2] == "Day 1") == [9, 10]
    assert merge(one, other).both == ()
    assert merge(other, one).both == ()
    assert len(held(one)) == 5
    one.undo()
    assert [row[5] for row in held(one) if row[2] == "Day 1"] == [reps]


def set_note(lifter: Lifter, number: int, note: str) -> None:
    change(lifter, f"UPDATE workout SET note = '{note}' WHERE title = 'Day {number}'")


def test_what_one_edited_and_the_other_edited_after_it_had_that_is_no_conflict(
    new_lifter: NewLifter,
) -> None:
    one, other = new_lifter(), new_lifter()
    one.imports(HEADER + day(1) + day(2))
    logs_more(one, day(3))
    merge(other, one)
    for number in (1, 3):
        set_reps(one, number, 9)
    assert (merge(other, one).taken, merge(one, other).taken) == (2, 0)
    for number in (1, 3):
        set_reps(other, number, 10)
    for _ in range(2):
        report = merge(one, other)
        assert (report.taken, report.both) == (2, ())
        assert [row[5] for row in held(one)] == [10, 8, 10]
        one.undo()
        assert [row[5] for row in held(one)] == [9, 8, 9]
    merge(one, other)
    assert merge(other, one).both == ()
    assert held(one) == held(other)


@pytest.mark.parametrize("turn", range(4))
def test_a_note_that_one_of_two_wrote_is_on_both(turn: int, new_lifter: NewLifter) -> None:
    one, other = both_with_the_same(new_lifter)
    set_note(one, 1, f"{turn}")
    set_note(other, 2, f"{turn}")
    merge(other, one)
    merge(one, other)
    for lifter in (one, other):
        assert lifter.export().count(f'"note": "{turn}"') == 2


@pytest.mark.parametrize("first", [0, 1])
def test_merged_both_ways_two_logs_are_exported_the_same_byte_for_byte(
    first: int, new_lifter: NewLifter
) -> None:
    one, other = both_with_the_same(new_lifter)
    other.imports(HEADER + day(10) + day(11) + day(12), "strong.csv")
    logs_more(one, day(13))
    merge(*(one, other)[:: 1 - 2 * first])
    merge(*(other, one)[:: 1 - 2 * first])
    assert all_but_rack_in_use(one) == all_but_rack_in_use(other)
    set_reps(one, 1, 9)
    set_reps(other, 2, 10)
    set_reps(one, 10, 11)
    for lifter, reps in ((one, 12), (other, 13)):
        set_reps(lifter, 3, reps)
        set_reps(lifter, 11, reps)
    change(one, "UPDATE workout SET deleted_at = 1 WHERE title = 'Day 4'")
    merge(*(one, other)[:: 1 - 2 * first])
    merge(*(other, one)[:: 1 - 2 * first])
    assert all_but_rack_in_use(one) == all_but_rack_in_use(other)
    assert one.export().count('"title": "Day') == 9
    assert one.export().count('"fingerprint": null') > 4


@pytest.mark.parametrize("heard_first", ["one", "other"])
def test_what_was_corrected_in_the_other_app_and_heard_of_on_one_laptop_alone_is_so_on_both(
    heard_first: str, new_lifter: NewLifter
) -> None:
    one, other = new_lifter(), new_lifter()
    one.imports(HEADER + day(1) + day(2))
    merge(other, one)
    heard, unheard = (one, other) if heard_first == "one" else (other, one)
    heard.writer.clock.advance(3600)
    heard.imports(HEADER + day(1, reps=9) + day(2))
    assert merge(heard, unheard).both == ()
    merged = merge(unheard, heard)
    assert (merged.taken, merged.both) == (1, ())
    assert held(one) == held(other)
    assert [row[5] for row in held(one)] == [9, 8]


def test_what_was_deleted_on_one_goes_on_the_other_unless_it_was_changed_there(
    new_lifter: NewLifter,
) -> None:
    one, other = both_with_the_same(new_lifter)
    change(one, "UPDATE workout SET deleted_at = 1 WHERE title = 'Day 2'")
    change(other, "UPDATE workout SET deleted_at = 1 WHERE title IN ('Day 1', 'Day 4')")
    set_reps(one, 4, 12)
    assert merge(other, one).deleted == 1
    assert merge(one, other).deleted == 1
    assert held(one) == held(other)
    assert [row[2] for row in held(one)] == ["Day 3", "Day 4"]
    assert [row[5] for row in held(one)] == [8, 12]


def test_logs_whose_ids_were_lost_with_a_damaged_page_are_merged_all_the_same(
    new_lifter: NewLifter,
) -> None:
    one, other = both_with_the_same(new_lifter)
    for lifter in (one, other):
        change(lifter, "DELETE FROM this_log")
    set_reps(other, 1, 9)
    assert merge(one, other).taken == 1
    assert merge(other, one).both == ()
    assert held(one) == held(other)


def test_a_file_that_is_no_other_log_is_refused(new_lifter: NewLifter, tmp_path: Path) -> None:
    one = new_lifter()
    with pytest.raises(Refused, match="is your log itself"):
        merge(one, one)
    with pytest.raises(Refused, match="holds no log"):
        merge_file(one.writer, tmp_path / "none.db")


def test_a_merge_says_how_many_memory_tests_it_brought_and_whose_stand_apart(
    new_lifter: NewLifter,
) -> None:
    one, other = new_lifter(), new_lifter()
    spans = (Trial("41", "14", "14"), Trial("741", "147", "741")) * 7
    for lifter, series, days in ((one, "debian-aaaa, xterm", 1), (other, "debian-bbbb, xterm", 2)):
        for _ in range(days):
            taken = KeptTest(
                "", CheckTest.BACKWARD_SPAN, lifter.writer.clock.moment().wall, None, series, spans
            )
            lifter.writer.do(keep_test, taken)
    report = merge(one, other)
    assert report.added.memory_tests == 2
    assert "Added 2 memory tests." in str(merged_text(report, "other.db"))
    tests = read_tests(one.reader)
    stands = standing(tests, (), date(2026, 11, 22), "debian-aaaa, xterm")
    assert (len(tests), len(stands.scores), stands.others) == (3, 1, 1)
    assert "memory" not in str(merged_text(merge(one, other), "other.db")), "nothing came again"


def test_the_log_as_it_was_before_a_merge_is_kept_as_a_copy(new_lifter: NewLifter) -> None:
    one, other = new_lifter(), new_lifter()
    logs(one, day(1))
    logs(other, day(2))
    log, before = one.writer.file.path, held(one)
    merge(one, other)
    assert len(held(one)) == 2
    restore(log, backups_folder(log) / read_backups(log)[0].name, local_now(one.writer.clock))
    assert held(one) == before
