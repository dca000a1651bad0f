"""The made-up decades are what the benchmark says they are, and the same each time."""

from collections import Counter
from contextlib import closing

from brainlift_tui.store.file.database import open_reader
from tests.benchmarks.decades_database import make_database
from tests.benchmarks.made_up_decades import END, decades, years_of
from tests.store.derived_anew import held, worked_out


def test_so_many_sets_over_so_many_years_and_the_same_each_time() -> None:
    workouts = list(decades(5000))
    assert workouts == list(decades(5000))
    assert sum(len(entry.sets) for found in workouts for entry in found.entries) == 5000
    years = (END - workouts[0].started_at).days / 365.25
    assert abs(years - years_of(5000)) < 1
    assert all(found.started_at < END for found in workouts)


def test_the_busiest_exercise_has_six_sets_in_a_hundred() -> None:
    sets: Counter[int] = Counter()
    for found in decades(20_000):
        for entry in found.entries:
            sets[entry.exercise] += len(entry.sets)
    assert max(sets, key=lambda exercise: sets[exercise]) == 0
    assert 0.05 < sets[0] / 20_000 < 0.08


def test_the_database_holds_them_with_a_step_of_undo_for_each(tmp_path) -> None:
    path = tmp_path / "brainlift.db"
    make_database(path, 480)
    with closing(open_reader(path)) as reader:
        assert reader.execute("SELECT count(*) FROM workout_set").fetchone()[0] == 480
        workouts = reader.execute("SELECT count(*) FROM workout").fetchone()[0]
        assert workouts == 20
        steps = reader.execute("SELECT count(*) FROM journal_step").fetchone()[0]
        assert steps == 480 + workouts
        assert held(reader) == worked_out(reader)
