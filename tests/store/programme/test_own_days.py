"""Whoever brings a log from another app is offered the days they train by, and keeps a choice."""

import pytest

from brainlift_tui.core.errors import Refused
from brainlift_tui.core.lifter.settings import NO_PROGRAMME, PROGRAMME, Experience, Settings
from brainlift_tui.store.importing.foreign import add_log
from brainlift_tui.store.lifter.settings import read_settings, set_to
from brainlift_tui.store.programme.editing import take_own_days
from brainlift_tui.store.session.training import start_empty
from brainlift_tui.store.workout.copying import copy_workout
from tests.own_log import own_log
from tests.store.lifting import Lifter, change_settings

DEFAULT = Settings().programme


@pytest.fixture
def newcomer(lifter: Lifter) -> Lifter:
    """Somebody who has chosen nothing yet."""
    untouched = (
        f"UPDATE setting SET value = '{DEFAULT}' WHERE key = 'programme'",
        "UPDATE setting SET value = 'new' WHERE key = 'experience'",
    )
    for sql in untouched:
        lifter.writer.do(lambda change, sql=sql: change.db.execute(sql))
    return lifter


def brings(lifter: Lifter, weeks: int = 6) -> None:
    lifter.do(add_log, own_log(weeks), "log.csv")


def followed(lifter: Lifter) -> str:
    return read_settings(lifter.reader).programme


def test_after_an_import_their_own_days_are_offered_and_no_other_programme(newcomer):
    brings(newcomer)
    days = newcomer.session.own_days
    assert days is not None
    assert [own.day.name for own in days.days] == ["Push day", "Pull day"]
    assert (newcomer.session.exercises, newcomer.session.programme) == ((), "")
    newcomer.undo()
    assert followed(newcomer) == DEFAULT
    assert newcomer.session.own_days is None
    assert newcomer.session.exercises


def test_taken_they_are_the_programme_on_their_own_machines_and_undo_takes_it_back(newcomer):
    brings(newcomer)
    newcomer.do(take_own_days)
    session = newcomer.session
    assert session.own_days is None
    assert (session.programme, session.title) == ("My days", "Push day")
    assert [str(shown.target) for shown in session.exercises] == ["3 × 8–10", "3 × 8–10"]
    assert all(shown.past for shown in session.exercises)
    newcomer.train("17.5x9")
    pull = newcomer.session.exercises
    assert pull[-1].exercise.name == "Leg Press (Machine)", "the rack of the log has its machine"
    for _ in range(3):  # the finish, the set, the programme
        newcomer.undo()
    assert followed(newcomer) == NO_PROGRAMME
    assert newcomer.session.own_days is not None


def test_how_long_they_have_lifted_is_told_by_the_log_unless_they_told_it(newcomer):
    brings(newcomer, 12)
    newcomer.do(take_own_days)
    assert read_settings(newcomer.reader).experience is Experience.SOME
    newcomer.undo()
    assert read_settings(newcomer.reader).experience is Experience.NEW
    years = Settings(programme=NO_PROGRAMME, experience=Experience.YEARS)
    newcomer.do(change_settings, years, "Experience")
    newcomer.do(take_own_days)
    assert read_settings(newcomer.reader).experience is Experience.YEARS


def test_the_last_workout_again_leaves_the_offer_for_the_next_time(newcomer):
    brings(newcomer)
    newcomer.do(copy_workout)
    assert newcomer.session.title == "Pull day"
    newcomer.log(0, "17.5x9")
    newcomer.finish()
    newcomer.days_pass(1)
    assert newcomer.session.own_days is not None


def test_who_chose_a_programme_or_trained_here_keeps_it(newcomer):
    newcomer.do(set_to, PROGRAMME, "split-ab")
    brings(newcomer)
    assert followed(newcomer) == "split-ab"
    newcomer.undo()
    newcomer.do(set_to, PROGRAMME, DEFAULT)
    brings(newcomer)
    assert followed(newcomer) == DEFAULT


def test_who_has_a_workout_of_here_keeps_the_programme(newcomer):
    newcomer.do(start_empty)
    brings(newcomer)
    assert followed(newcomer) == DEFAULT


def test_a_log_of_two_weeks_offers_nothing(newcomer):
    brings(newcomer, 2)
    assert followed(newcomer) == DEFAULT
    with pytest.raises(Refused):
        newcomer.do(take_own_days)


def test_an_exercise_added_meanwhile_begins_a_workout_without_a_programme(newcomer):
    brings(newcomer)
    newcomer.type("burpee 20")
    assert newcomer.session.own_days is not None
    newcomer.days_pass(1)
    newcomer.do(start_empty)
    assert newcomer.session.own_days is None


def test_an_import_taken_back_and_done_again_offers_them_again(newcomer):
    for _ in range(2):
        brings(newcomer)
        assert newcomer.session.own_days is not None
        newcomer.undo()
        assert followed(newcomer) == DEFAULT
