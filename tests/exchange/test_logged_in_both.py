"""What was logged here and in another app at once stays one workout, and the lifter's own."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from brainlift_tui.core.importing.choices import ChangedThere, ImportChoices
from brainlift_tui.core.importing.plain_text import import_text
from brainlift_tui.core.workout.log import ImportReport
from brainlift_tui.store.entry.quick_log import log_text
from brainlift_tui.store.importing.taking_back import read_past_imports, take_back
from tests.exchange.hevy_file import Trained, hevy, press
from tests.exchange.lifter_at_work import Lifter

PUSH = press(0, (20, 10), (20, 11), (20, 12))
PULL = press(2, (30, 10), (30, 9), name="Bent Over Row (Dumbbell)")


def logs(lifter: Lifter, text: str) -> None:
    """Logs with this program in Berlin, as the line says."""
    lifter.writer.do(log_text, text, datetime(2026, 10, 5, 16, 10, tzinfo=UTC))


def reps_of(lifter: Lifter) -> list[tuple[int, ...]]:
    """The reps of each workout, by its start."""
    found = lifter.reader.execute(
        "SELECT group_concat(reps) FROM (SELECT workout.id, started_at, reps FROM workout"
        " JOIN workout_exercise ON workout_id = workout.id JOIN workout_set ON"
        " entry_id = workout_exercise.id WHERE workout.deleted_at IS NULL"
        " ORDER BY workout.id, workout_set.position) GROUP BY id ORDER BY started_at"
    )
    return [tuple(map(int, reps.split(","))) for (reps,) in found]


def test_a_workout_logged_in_both_alike_is_there_already(lifter: Lifter) -> None:
    logs(lifter, "bench press dumbbell 20x10, 11, 12")
    first, again = (lifter.imports(hevy([PUSH, PULL])) for _ in range(2))
    assert (first.workouts, first.already_there, first.changed) == (1, 1, ())
    assert (again.workouts, again.already_there, again.changed) == (0, 2, ())
    assert reps_of(lifter) == [(10, 11, 12), (10, 9)]


def test_a_workout_logged_in_both_that_differs_is_told_and_stays_mine_on_another_computer_too(
    new_lifter: Callable[[], Lifter],
) -> None:
    lifter, moved = new_lifter(), new_lifter()
    logs(lifter, "bench press dumbbell 20x10, 11")
    told = "1 logged here stands otherwise in Hevy: 1 kept as it is here."
    assert told in said_of(lifter.imports(hevy([PUSH, PULL])))
    moved.imports(lifter.export(), "own.json")
    for one in (lifter, moved):
        report = one.imports(hevy([PUSH, PULL]))
        assert (report.workouts, report.already_there) == (0, 1)
        assert told in said_of(report)
        assert reps_of(one) == [(10, 11), (10, 9)]


def test_a_file_that_tells_instants_is_compared_by_them(lifter: Lifter) -> None:
    logs(lifter, "bench press dumbbell 20x10, 11")
    head = "Date,Exercise,Reps,Weight(kg),Duration(s),Distance(m),isWarmup,Note,multiplier\n"
    rows = "".join(
        f"2026-10-05 16:05:00 +0000,Dumbbell Bench Press, {reps},20.0,0.0,0.0,false,, 1.0\n"
        for reps in (10, 11)
    )
    report = lifter.imports(head + rows)
    assert (report.app, report.workouts, report.already_there) == ("Fitbod", 0, 1)


def said_of(report: ImportReport) -> str:
    return str(import_text(report, dry_run=False))


def test_the_other_apps_version_of_what_was_logged_here_is_taken_where_it_is_asked_for(
    lifter: Lifter,
) -> None:
    logs(lifter, "bench press dumbbell 20x10, 11")
    mine = lifter.export()
    lifter.imports(hevy([PUSH]), choices=ImportChoices(ChangedThere.TAKE))
    assert reps_of(lifter) == [(10, 11, 12)]
    lifter.undo()
    assert lifter.export() == mine


def test_what_was_logged_here_stays_where_the_import_that_changed_it_is_taken_back(
    lifter: Lifter,
) -> None:
    logs(lifter, "bench press dumbbell 20x10, 11")
    lifter.imports(hevy([PUSH, PULL]), choices=ImportChoices(ChangedThere.TAKE))
    (last,) = read_past_imports(lifter.reader)
    lifter.writer.do(take_back, last)
    assert reps_of(lifter) == [(10, 11, 12)]


@pytest.mark.parametrize(
    "other",
    [PUSH.after(2), PUSH.after(24), press(0, (20, 10), (20, 11), (20, 12), name="Squat (Barbell)")],
    ids=["later that day", "the next day", "another exercise"],
)
def test_what_was_trained_besides_what_was_logged_here_is_not_swallowed(
    new_lifter: Callable[[], Lifter], other: Trained
) -> None:
    lifter = new_lifter()
    logs(lifter, "bench press dumbbell 20x10, 11, 12")
    assert lifter.imports(hevy([other])).workouts == 1
    assert len(reps_of(lifter)) == 2
