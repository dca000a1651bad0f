"""A set in doubt is kept, and left out of all that is measured until it is confirmed."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from brainlift_tui.store.coaching.answering import take_advice
from brainlift_tui.store.looking_back.history import read_workout
from brainlift_tui.store.looking_back.progress import read_summaries
from tests.store.coaching.coached import answer
from tests.store.lifting import Lifter

SLUG = "goblet-squat-dumbbell"
SQUAT = "Goblet Squat (Dumbbell)"


@pytest.fixture
def lifter(tmp_path: Path) -> Iterator[Lifter]:
    found = Lifter(tmp_path / "brainlift.db")
    for day in ("2026-11-10", "2026-11-13", "2026-11-16"):
        found.type(f"{SQUAT} 20x12, 12", f"{day} 18:00")
    found.type(f"{SQUAT} 200x12, 20x12", "2026-11-19 18:00")
    yield found
    found.close()


def measured(lifter: Lifter) -> tuple[int, int]:
    """The heaviest load that is plotted, in kg, and the heaviest that a record is kept of."""
    best = lifter.rows("SELECT max(size) FROM personal_best WHERE axis = 'reps'")[0][0]
    tops = [session.top_ng or 0 for session in read_summaries(lifter.reader, SLUG)]
    return max(tops) // 10**12, best // 10**12


def confirm(lifter: Lifter) -> None:
    assert answer(lifter, take_advice, SLUG).confirms


def test_plots_and_records_leave_it_out_though_its_set_was_done(lifter):
    assert measured(lifter) == (20, 20)
    assert read_summaries(lifter.reader, SLUG)[-1].hard_sets == 2
    assert lifter.rows("SELECT count(*) FROM doubted_set") == [(1,)]


def test_once_confirmed_it_counts_and_undo_doubts_it_again(lifter):
    confirm(lifter)
    assert measured(lifter) == (200, 200)
    lifter.undo()
    assert measured(lifter) == (20, 20)
    lifter.redo()
    assert measured(lifter) == (200, 200)


def test_no_row_of_today_goes_by_a_set_in_doubt(lifter):
    lifter.log(SLUG, "250x12")
    (row, *_) = lifter.exercise(SLUG).open_list()
    offered = [one.load for one in (row.shown, row.other) if one is not None]
    assert [str(load) for load in offered] == ["20 kg"] * len(offered) != []


def test_history_says_which_set_is_in_doubt_until_it_is_confirmed(lifter):
    (newest,) = lifter.rows("SELECT max(id) FROM workout")[0]

    def doubted() -> list[frozenset[int]]:
        return [one.doubted for one in read_workout(lifter.reader, newest).exercises]

    assert doubted() == [frozenset({0})]
    confirm(lifter)
    assert doubted() == [frozenset()]


def test_the_rows_show_what_was_sure_until_it_is_confirmed(lifter):
    def shown() -> str:
        return str(lifter.exercise(SLUG).open_list()[0].shown.load)

    assert shown() == "20 kg"
    confirm(lifter)
    assert shown() == "200 kg"


def test_so_is_one_that_comes_later_in_the_first_workout_of_an_exercise(tmp_path):
    beginner = Lifter(tmp_path / "beginner.db")
    beginner.type(f"{SQUAT} 10x10, 12x10", "2026-11-19 18:00")
    assert beginner.type(f"{SQUAT} 200x10", "2026-11-19 18:05").doubted
    assert measured(beginner) == (12, 12)
    shown = beginner.exercise(SLUG).open_list()
    guessed = {str(guess.load) for row in shown for guess in (row.shown, row.other) if guess}
    assert "200 kg" not in guessed
    beginner.close()


def test_three_sessions_settle_it_and_undo_of_the_third_doubts_it_again(lifter):
    lifter.type(f"{SQUAT} 200x12", "2026-11-20 18:00")
    assert measured(lifter) == (20, 20)
    lifter.type(f"{SQUAT} 200x12", "2026-11-21 18:00")
    assert measured(lifter) == (200, 200)
    lifter.undo()
    assert measured(lifter) == (20, 20)


def test_putting_the_number_right_ends_the_doubt(lifter):
    def put_right(change) -> None:
        with change.step("By hand"):
            change.db.execute(
                "UPDATE workout_set SET load = '22', load_ng = 22 * 1000000000000"
                " WHERE load = '200'"
            )

    lifter.do(put_right)
    assert lifter.rows("SELECT count(*) FROM doubted_set") == [(0,)]
    assert measured(lifter) == (22, 22)
