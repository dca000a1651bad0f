"""Personal bests kept beside the log: right after whatever was done, and read from their index."""

import re
import shutil

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brainlift_tui.core.load.load import Load, Unit
from brainlift_tui.core.looking_back.records import BestAxis, RecordKind
from brainlift_tui.core.workout.workout import SetKind, TrainingSet
from brainlift_tui.store.exercise.exercises import exercise_id
from brainlift_tui.store.file.database import open_reader
from brainlift_tui.store.file.undoing import redo, undo
from brainlift_tui.store.looking_back import history, records
from brainlift_tui.store.session import training
from tests.store.lifting import BENCH, SQUAT, Lifter, sets


def squat(lifter: Lifter) -> int:
    return exercise_id(lifter.reader, SQUAT)


def told(lifter: Lifter) -> list[tuple[str, str, str, int | None]]:
    """Every record there is: the day, the exercise, what in, which set."""
    return [
        (str(day), str(slug), str(kind), None if at is None else int(str(at)))
        for day, slug, kind, at in lifter.rows(
            "SELECT day, slug, record, personal_best.position FROM personal_best"
            " JOIN workout ON workout.id = workout_id JOIN exercise ON exercise.id = exercise_id"
            " WHERE record IS NOT NULL ORDER BY day, slug, number"
        )
    ]


def derived(lifter: Lifter) -> list[tuple[object, ...]]:
    return lifter.rows("SELECT * FROM personal_best ORDER BY 1, 2, 3, 4")


def derived_anew(lifter: Lifter) -> list[tuple[object, ...]]:
    """What there would be if everything were derived from the log at once."""

    def derive(change):
        change.db.execute("DELETE FROM personal_best")
        records.mark_everything(change.db)

    lifter.do(derive)
    return derived(lifter)


@pytest.fixture
def squatter(lifter: Lifter) -> Lifter:
    """Two sessions of squats, the second one heavier."""
    lifter.type("goblet squat 20x8, 8, 8", "2026-11-02 18:00")
    lifter.type("goblet squat 22.5x8, 8, 8", "2026-11-05 18:00")
    return lifter


def test_a_heavier_session_is_a_record_and_the_first_is_none(squatter):
    assert told(squatter) == [("2026-11-05", SQUAT, "heaviest", 0)]


def test_a_set_logged_in_the_app_is_a_record_at_once_and_undo_takes_it_back(squatter):
    before = derived(squatter)
    squatter.do(training.start_empty)
    squatter.do(training.add_exercise, SQUAT, None)
    squatter.log(0, "25x5")
    workout = squatter.session.workout
    (found,) = records.records_of_workout(squatter.reader, workout)
    assert found.best.record.kind is RecordKind.HEAVIEST
    assert found.best.size == Load("25", Unit.KG).ng
    assert found.best.record.before == Load("22.5", Unit.KG).ng
    assert (found.exercise, found.workout, found.best.position) == (squat(squatter), workout, 0)
    squatter.undo()
    assert derived(squatter) == before
    squatter.redo()
    assert records.count_records(squatter.reader, [workout]) == {workout: 1}


def test_what_can_hardly_be_meant_is_no_record_before_it_is_confirmed_or_came_three_times(squatter):
    squatter.type("goblet squat 225x8", "2026-11-08 18:00")
    assert [day for day, *_ in told(squatter)] == ["2026-11-05"]
    squatter.type("goblet squat 25x8", "2026-11-09 18:00")
    assert [day for day, *_ in told(squatter)] == ["2026-11-05", "2026-11-09"]
    before = derived(squatter)
    assert derived_anew(squatter) == before
    squatter.type("goblet squat 225x8", "2026-11-10 18:00")
    squatter.type("goblet squat 225x8", "2026-11-11 18:00")
    assert [day for day, *_ in told(squatter)][:2] == ["2026-11-05", "2026-11-08"]
    assert derived_anew(squatter) == derived(squatter)


def test_an_earlier_set_logged_later_takes_the_record_away(squatter):
    squatter.type("goblet squat 25x8, 8, 8", "2026-11-01 18:00")
    assert told(squatter) == []
    squatter.undo()
    assert told(squatter) == [("2026-11-05", SQUAT, "heaviest", 0)]


def test_editing_an_old_set_tells_all_that_came_after_anew(squatter):
    workout = squatter.listed()[1].id
    past = history.read_workout(squatter.reader, workout).exercises[0]
    changed = TrainingSet(load=Load("30", Unit.KG), reps=8)
    squatter.do(training.edit_set, past.entry, 0, changed, past.exercise)
    assert told(squatter) == []
    warm = TrainingSet(kind=SetKind.WARMUP, load=Load("30", Unit.KG), reps=8)
    squatter.do(training.edit_set, past.entry, 0, warm, past.exercise)
    assert told(squatter) == [("2026-11-05", SQUAT, "heaviest", 0)]


def test_deleting_and_moving_a_workout_tells_the_records_anew(squatter):
    first = squatter.listed()[1].id
    squatter.do(history.delete_workout, first, "gone")
    assert told(squatter) == []
    squatter.undo()
    squatter.do(history.move_workout, first, squatter.clock.moment().wall)
    assert told(squatter) == []
    squatter.undo()
    assert told(squatter) == [("2026-11-05", SQUAT, "heaviest", 0)]


def test_an_exercise_taken_out_of_a_workout_and_one_merged_take_their_records_along(squatter):
    squatter.do(
        lambda change: change.db.execute(
            "UPDATE workout_exercise SET exercise_id = ?", [exercise_id(change.db, BENCH)]
        )
    )
    assert told(squatter) == [("2026-11-05", BENCH, "heaviest", 0)]
    squatter.do(lambda change: change.db.execute("DELETE FROM workout_exercise"))
    assert derived(squatter) == []


def test_a_workout_that_is_gone_for_good_leaves_no_best_behind(squatter):
    squatter.do(lambda change: change.db.execute("DELETE FROM workout"))
    assert derived(squatter) == []


def test_the_bests_up_to_a_workout_and_ever(squatter):
    second = squatter.listed()[0].id
    before = records.read_bests(squatter.reader, squat(squatter), second)
    ever = records.read_bests(squatter.reader, squat(squatter))
    assert before.top(BestAxis.REPS) == Load("20", Unit.KG).ng
    assert ever.top(BestAxis.REPS) == Load("22.5", Unit.KG).ng
    assert set(ever.by_reps) == set(range(1, 9))
    kept = records.read_kept_bests(squatter.reader, squat(squatter))
    assert {best.workout for best in kept if best.best.size == ever.top(BestAxis.REPS)} == {second}


def test_workouts_without_records_are_not_counted(squatter):
    second, first = (line.id for line in squatter.listed())
    assert records.count_records(squatter.reader, [first, second]) == {second: 1}


# --- what holds whatever is done --------------------------------------------------------------

numbers = st.sampled_from(["20x8", "20x9", "22.5x5", "25x3", "45lb x 8", "20x13", "17.5x12 @2"])
doings = st.lists(
    st.one_of(
        st.tuples(st.just("log"), numbers, st.integers(1, 20)),
        st.tuples(st.just("delete"), st.integers(0, 5)),
        st.tuples(st.just("move"), st.integers(0, 5), st.integers(1, 20)),
        st.tuples(st.just("edit"), st.integers(0, 5), numbers),
        st.tuples(st.just("undo")),
        st.tuples(st.just("redo")),
    ),
    min_size=1,
    max_size=8,
)


@given(doings)
def test_whatever_is_done_the_bests_are_those_of_the_log(new_file, tmp_path_factory, doing):
    path = tmp_path_factory.mktemp("any") / "brainlift.db"
    shutil.copy(new_file, path)
    lifter = Lifter(path)
    try:
        for what, *how in doing:
            _carry_out(lifter, what, how)
        found = derived(lifter)
        assert not lifter.rows("SELECT * FROM personal_best_stale")
        assert found == derived_anew(lifter)
    finally:
        lifter.close()


def _carry_out(lifter: Lifter, what: str, how: list) -> None:
    lines = lifter.listed()
    if what == "log":
        lifter.type(f"goblet squat {how[0]}", f"2026-11-{how[1]:02} 18:00")
    elif what in ("undo", "redo"):
        lifter.do(undo if what == "undo" else redo)
    elif lines:
        line = lines[how[0] % len(lines)]
        if what == "delete":
            lifter.do(history.delete_workout, line.id, "gone")
        elif what == "move":
            when = lifter.clock.moment().wall.replace(month=10, day=how[1])
            lifter.do(history.move_workout, line.id, when)
        else:
            past = history.read_workout(lifter.reader, line.id).exercises[0]
            (done,) = sets(how[1])
            lifter.do(training.edit_set, past.entry, past.sets[0].position, done, past.exercise)


# --- plans ------------------------------------------------------------------------------------

WALKS = re.compile(r"^SCAN (workout|workout_set|workout_exercise|personal_best|best)\b")


@pytest.mark.parametrize("analyzed", [False, True], ids=["as made", "analyzed"])
@pytest.mark.parametrize(
    "read",
    [
        records.records_of_workout,
        lambda reader, workout: records.count_records(reader, [workout]),
        lambda reader, workout: records.read_bests(reader, 1, workout),
        lambda reader, workout: records.read_kept_bests(reader, 1),
    ],
    ids=["of a workout", "counted", "bests before", "bests"],
)
def test_reading_records_never_walks_through_a_table(squatter, read, analyzed):
    if analyzed:
        squatter.do(lambda change: change.db.execute("ANALYZE"))
    reader = open_reader(squatter.path)
    seen: list[str] = []
    reader.set_trace_callback(seen.append)
    read(reader, 2)
    reader.set_trace_callback(None)
    for sql in seen:
        steps = [row[3] for row in reader.execute(f"EXPLAIN QUERY PLAN {sql}")]
        assert not [step for step in steps if WALKS.match(step)], (sql, steps)
    reader.close()


def test_keeping_the_records_of_a_set_looks_at_todays_workout_alone(squatter):
    for day in range(6, 15):
        squatter.type("goblet squat 22.5x8, 8, 8", f"2026-11-{day:02} 18:00")
    seen: list[str] = []
    squatter.do(training.start_empty)
    squatter.do(training.add_exercise, SQUAT, None)
    shown = squatter.exercise(0)

    def log(change):
        training.log_set(change, shown, sets("22.5x8")[0], None)
        change.db.set_trace_callback(seen.append)
        records.refresh(change.db)
        change.db.set_trace_callback(None)

    squatter.do(log)
    read = [sql for sql in seen if "CROSS JOIN" in sql]
    assert len(read) == 1
    assert len(squatter.reader.execute(read[0]).fetchall()) == 1
    for sql in seen:
        if sql.startswith("SELECT") and "personal_best_stale" not in sql:
            steps = [row[3] for row in squatter.reader.execute(f"EXPLAIN QUERY PLAN {sql}")]
            assert not [step for step in steps if WALKS.match(step)], (sql, steps)
