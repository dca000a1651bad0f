"""A quick entry is read while it is typed by what logs it, and stores only what it showed."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brainlift_tui.core.entry.entry import sets_so_far
from brainlift_tui.core.errors import Refused
from brainlift_tui.core.load.load import Unit
from brainlift_tui.store.entry.quick_log import joined, log_understood
from brainlift_tui.store.entry.quick_reading import QuickReader, QuickReading
from tests.store.lifting import EVENING, SQUAT, Lifter, sets

SHAPED = st.lists(
    st.one_of(
        st.sampled_from(
            ["goblet", "squat", "bench press", "dumbbell", "plank", "running", "test 21", "curl"]
        ),
        st.sampled_from(["20x8", "x", "8", "45s", "1:30", "5 km 30:00", "@2", "@9", "+10x5"]),
        st.sampled_from(["-20x5", "22,5x8", "20kg", "lb", "1o", ", ", "99999x9", "0", "@", "²"]),
        st.text(max_size=5),
    ),
    max_size=5,
).map(" ".join)
TEXTS = st.one_of(SHAPED, st.text(max_size=30))


@pytest.fixture(scope="module")
def typing(new_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Lifter]:
    path = tmp_path_factory.mktemp("typing") / "brainlift.db"
    shutil.copy(new_file, path)
    lifter = Lifter(path)
    lifter.type("goblet squat dumbbell 18x12", "2026-11-20 18:00")
    yield lifter
    lifter.close()


@pytest.fixture(scope="module")
def reader(typing: Lifter) -> QuickReader:
    return QuickReader(typing.reader)


def read(lifter: Lifter, text: str) -> QuickReading:
    return QuickReader(lifter.reader).read(text)


def test_what_is_whole_is_understood_as_the_command_line_does(lifter):
    reading = read(lifter, "goblet squat dumbbell 20x12, 12, 10 @1")
    assert reading.understood is not None
    assert reading.understood.exercise.slug == SQUAT
    assert reading.understood.sets == sets("20x12, 12, 10 @1")
    assert reading.problem is None


@pytest.mark.parametrize(
    ("typed", "name", "problem"),
    [
        ("gob", "Goblet Squat (Dumbbell)", "then the sets"),
        ("goblet squat dumb", "Goblet Squat (Dumbbell)", "then the sets"),
        ("goblet squat dumbbell 20x8, 1o", "Goblet Squat (Dumbbell)", "'1o' can't be read"),
        ("goblet squat dumbbell 20kg", "Goblet Squat (Dumbbell)", "a load but no reps"),
        ("goblet squat dumbbell 8", "Goblet Squat (Dumbbell)", "needs a load the first time"),
        (
            "goblt squat dumbell 20x8",
            "Goblet Squat (Dumbbell)",
            "is called 'goblt squat dumbell'; tab takes",
        ),
        ("bench 20x8", "Bench Press (Dumbbell)", "is not the whole of a name; tab takes Bench"),
        ("zzzz 20x8", "", "No exercise is called 'zzzz'"),
        ("20x8", "", "Write the exercise"),
    ],
)
def test_what_is_missing_or_not_understood_is_said(lifter, typed, name, problem):
    reading = read(lifter, typed)
    assert reading.understood is None
    assert (reading.exercise.name if reading.exercise else "") == name
    assert problem in reading.problem.english()


def test_the_sets_that_could_be_read_are_shown_before_those_that_could_not(lifter):
    assert read(lifter, "goblet squat dumbbell 20x8, 8, 1o").sets == sets("20x8, 8")
    assert read(lifter, "zzzz 20x8").sets == sets("20x8")


def test_a_completion_keeps_the_sets_and_is_understood(lifter):
    reading = read(lifter, "goblt squat dumbell 20x8, 8")
    assert reading.completion == "Goblet Squat (Dumbbell) 20x8, 8"
    assert read(lifter, reading.completion).understood is not None


def test_what_was_done_last_completes_first(lifter):
    lifter.type("goblet squat dumbbell 20x8", "2026-11-20 18:00")
    assert read(lifter, "gob").completion == "Goblet Squat (Dumbbell) "


def test_it_opens_todays_workout_as_planned(lifter):
    understood = read(lifter, "bench press dumbbell 20x8").understood
    writes = lifter.writer.submit(log_understood, understood, None, opens=True)
    writes.result()
    assert lifter.session.workout is not None
    assert len(lifter.session.exercises) > 1
    assert lifter.undo() == "Bench Press (Dumbbell): 20 kg × 8"
    assert lifter.session.workout is None


def test_it_joins_the_workout_that_was_named_behind_its_last_set(lifter):
    there = lifter.type("goblet squat dumbbell 20x8", "2026-11-20 18:00")
    understood = read(lifter, "bench press dumbbell 20x8").understood
    lifter.writer.submit(log_understood, understood, None, workout=there.workout).result()
    assert lifter.workouts() == [(2, 1)]
    assert lifter.rows("SELECT count(DISTINCT done_at) FROM workout_set") == [(1,)]


def test_a_workout_that_is_gone_meanwhile_is_refused(lifter):
    understood = read(lifter, "bench press dumbbell 20x8").understood
    with pytest.raises(Refused, match="not there any more"):
        lifter.writer.submit(log_understood, understood, None, workout=99).result()


def test_where_it_goes_is_where_it_goes(lifter):
    now = int(EVENING.timestamp())
    assert joined(lifter.reader, EVENING, now) is None
    made = lifter.type("goblet squat dumbbell 20x8", "2026-11-22 17:00")
    there = joined(lifter.reader, EVENING, now)
    assert there is not None
    assert (there.id, there.open) == (made.workout, False)
    assert lifter.type("goblet squat dumbbell 20x8").workout == made.workout


@given(text=TEXTS)
def test_no_text_is_too_strange_to_be_read(reader, text):
    reading = reader.read(text)
    assert (reading.understood is None) == bool(reading.problem)
    assert reading.completion == "" or reading.exercise is not None


@given(text=TEXTS)
def test_what_is_stored_is_what_was_shown_and_nothing_else(typing, reader, text):
    before = typing.one("SELECT count(*) FROM workout_set")
    reading = reader.read(text)
    if reading.understood is None:
        with pytest.raises(Refused):
            typing.type(text)
        assert typing.one("SELECT count(*) FROM workout_set") == before
        return
    logged = typing.writer.do(log_understood, reading.understood)
    assert logged.exercise == reading.exercise
    assert tuple(done._replace(done_at=None) for done in logged.sets) == reading.sets
    assert typing.one("SELECT count(*) FROM workout_set") == before + len(reading.sets)
    typing.undo()
    assert typing.one("SELECT count(*) FROM workout_set") == before


@given(st.text("0123456789x@., kglbsm:-+×o", max_size=30))
def test_sets_read_so_far_are_a_beginning_of_those_read_in_the_end(text):
    whole = sets_so_far(text, Unit.KG)
    for end in range(len(text)):
        part = sets_so_far(text[:end], Unit.KG)
        if part.error is None and text[end] == ",":
            assert whole.sets[: len(part.sets) - 1] == part.sets[:-1]


def test_of_several_never_done_the_one_that_the_programme_has_is_offered_first(lifter):
    assert read(lifter, "row 14x10").exercise.name == "One-Arm Row (Dumbbell)"
    assert read(lifter, "one arm row 16x8").exercise.name == "One-Arm Row (Dumbbell)"
