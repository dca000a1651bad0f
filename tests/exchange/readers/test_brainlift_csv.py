"""The CSV that we write is read by us: into a new log the same, into the old one nothing new."""

import json
from collections.abc import Callable

import pytest

from brainlift_tui.core.importing.choices import ChangedThere, ImportChoices
from brainlift_tui.core.workout.log import ForeignLog
from brainlift_tui.exchange.drawing.csv_export import log_csv
from brainlift_tui.store.entry.quick_log import log_text
from tests.exchange.lifter_at_work import Lifter
from tests.exchange.reading_text import read_text
from tests.exchange.samples import NAMES, with_samples

SAID = (
    "bench press dumbbell 22.5x8 @2, 7",
    "push up 12, 11",
    "plank 45s",
    "pull up assisted -20x5",
    "rowing machine 5 km 22:00",
    "goblet squat 45 lb x 10",
)


def logged(lifter: Lifter) -> str:
    for line in SAID:
        lifter.writer.do(log_text, line)
    lifter.writer.do(lambda change: change.db.execute("UPDATE workout_set SET note = '=1+1'"))
    return log_csv(lifter.reader)


def test_what_was_logged_comes_out_of_the_table_as_it_went_in(
    new_lifter: Callable[[], Lifter],
) -> None:
    first, second = new_lifter(), new_lifter()
    text = logged(first)
    report = second.imports(text)
    assert (report.workouts, report.sets, report.left_out) == (1, 8, ())
    assert log_csv(second.reader) == text


def test_a_table_of_this_log_adds_nothing_to_it(lifter: Lifter) -> None:
    text = logged(lifter)
    report = lifter.imports(text)
    assert (report.workouts, report.already_there, report.changed) == (0, 1, ())


def test_a_correction_made_in_a_spreadsheet_is_taken_where_it_is_wanted(lifter: Lifter) -> None:
    text = logged(lifter).replace(",22.5,kg,22.5,7,", ",22.5,kg,22.5,9,")
    kept = lifter.imports(text)
    assert [each.outcome for each in kept.changed] == [ChangedThere.KEEP]
    lifter.imports(text, choices=ImportChoices(ChangedThere.TAKE))
    (only,) = json.loads(lifter.export())["workouts"]
    assert [done["reps"] for done in only["exercises"][0]["sets"]] == [8, 9]


@with_samples
@pytest.mark.parametrize("name", NAMES[:1])
def test_a_real_log_comes_back_from_its_table(
    name: str, lifter_with: Callable[[str], Lifter], new_lifter: Callable[[], Lifter]
) -> None:
    first, second = lifter_with(name), new_lifter()
    text = log_csv(first.reader)
    second.imports(text)
    assert log_csv(second.reader) == text
    assert first.imports(text).workouts == 0


def test_a_row_that_makes_no_sense_is_named_by_its_line(lifter: Lifter) -> None:
    text = logged(lifter).replace("work", "warp", 1).replace(",kg,", ",stone,", 1)
    log = read_text(text, "sets.csv")
    assert isinstance(log, ForeignLog)
    assert [left.line for left in log.left_out] == [2]
