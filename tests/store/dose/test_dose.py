"""The week is read from the log as a lifter would count it, however long the log is."""

from datetime import UTC, date, datetime, timedelta

import pytest

from brainlift_tui.core.dose.week import to_complete
from brainlift_tui.core.exercise.exercise import Muscle
from brainlift_tui.core.lifter.settings import Experience, Settings
from brainlift_tui.store.dose.dose import Dose, read_dose
from brainlift_tui.store.lifter.settings import read_settings
from brainlift_tui.store.looking_back.history import delete_workout
from tests.store.lifting import SQUAT, Lifter, change_settings

# It is Sunday 22 November 2026, 18:05 in Berlin.


def dose(lifter: Lifter) -> Dose:
    return read_dose(lifter.reader, lifter.clock.today(), lifter.clock.moment().wall)


def test_a_new_lifter_has_an_empty_week(lifter):
    found = dose(lifter)
    assert len(found.weeks) == 1
    assert found.week.sessions == 0
    assert found.resting == {}
    assert str(to_complete(found.week)).startswith("Two sessions for the whole body")


def test_the_week_from_monday_to_sunday_counts(lifter):
    lifter.type("goblet squat 20x8, 8, 8", "2026-11-16 00:05")
    lifter.type("goblet squat 20x8, 8", "2026-11-22 18:00")
    lifter.type("goblet squat 20x8", "2026-11-15 23:50")
    found = dose(lifter)
    assert found.week.muscles[Muscle.QUADS] == 5
    assert [week.sessions for week in found.weeks] == [1, 2]
    assert [week.start for week in found.weeks] == [date(2026, 11, 9), date(2026, 11, 16)]


def test_a_week_that_begins_on_sunday_counts_from_there(lifter):
    lifter.type("goblet squat 20x8, 8, 8", "2026-11-21 18:00")
    lifter.type("goblet squat 20x8, 8", "2026-11-22 18:00")
    assert dose(lifter).week.hard_sets == 5
    lifter.do(change_settings, Settings(week_begins=6), "Settings")
    found = dose(lifter)
    assert [week.start for week in found.weeks] == [date(2026, 11, 15), date(2026, 11, 22)]
    assert found.week.hard_sets == 2
    assert lifter.session.trained_on == (date(2026, 11, 22),)


def test_a_walk_is_cardio_and_no_session_nor_dot_on_today(lifter):
    lifter.type("walking 30 min", "2026-11-17 12:00")
    lifter.type("running 20 min", "2026-11-18 12:00")
    found = dose(lifter)
    assert (found.week.cardio.counted, found.week.cardio.blocks) == (70, 1)
    assert found.week.sessions == 0
    assert lifter.session.trained_on == ()


def test_the_dots_of_today_are_the_days_with_a_strength_session(lifter):
    lifter.type("walking 30 min", "2026-11-17 12:00")
    lifter.type("goblet squat 20x8", "2026-11-18 12:00")
    assert lifter.session.trained_on == dose(lifter).week.days == (date(2026, 11, 18),)


def test_what_was_deleted_is_not_counted(lifter):
    lifter.type("goblet squat 20x8", "2026-11-18 12:00")
    lifter.do(delete_workout, lifter.one("SELECT id FROM workout"), "deleted")
    assert dose(lifter).week.hard_sets == 0


def test_sets_under_way_count_at_once_and_the_session_when_it_is_finished(lifter):
    lifter.log(SQUAT, "20x8, 8")
    assert dose(lifter).week.hard_sets == 2
    assert (dose(lifter).week.sessions, dose(lifter).week.under_way) == (0, True)
    lifter.finish()
    assert (dose(lifter).week.sessions, dose(lifter).week.under_way) == (1, False)


def test_hours_since_each_muscle_count_from_its_last_set(lifter):
    lifter.type("goblet squat 20x8", "2026-11-20 12:05")
    lifter.type("bicep curl dumbbell 8x8", "2026-11-22 12:05")
    resting = dose(lifter).resting
    assert resting[Muscle.QUADS].hours == 54
    assert resting[Muscle.BICEPS].hours == 6
    assert Muscle.CHEST not in resting


def test_a_maximum_shown_up_to_90_days_before_says_what_is_heavy(lifter):
    # 30 kg x 10 is a maximum of 40 kg; the first of these weeks asks for 75 % of it, 30 kg.
    lifter.type("goblet squat 20x8", "2025-11-18 12:00")
    lifter.type("goblet squat 30x10 @0", "2026-07-20 12:00")
    lifter.type("goblet squat 29x8, 30x8", "2026-08-25 12:00")
    found = dose(lifter).weeks[0]
    assert found.start == date(2026, 8, 24)
    assert (found.intensity.heavy, found.intensity.told) == (1, 2)


def test_an_older_maximum_makes_nothing_light(lifter):
    lifter.type("goblet squat 60x10 @0", "2026-05-20 12:00")
    lifter.type("goblet squat 30x8 @0", "2026-08-25 12:00")
    assert dose(lifter).weeks[0].intensity.share == 1.0


@pytest.mark.parametrize(
    ("experience", "programme", "least"),
    [
        (Experience.NEW, "full-body", 0.5),
        (Experience.YEARS, "full-body", 0.75),
        (Experience.NEW, "20-minutes", None),
    ],
)
def test_only_a_newcomer_by_a_programme_with_a_ramp_begins_light(
    lifter, experience, programme, least
):
    if least is None:
        lifter.writer.do(
            lambda change: change.db.execute(
                "UPDATE programme SET ramp = 0 WHERE slug = ?", [programme]
            )
        )
    settings = read_settings(lifter.reader)._replace(experience=experience, programme=programme)
    lifter.do(change_settings, settings, "begun")
    assert dose(lifter).week.intensity.least == (least or 0.75)


@pytest.mark.parametrize(("born", "wanted"), [(None, False), (1962, False), (1961, True)])
def test_balance_work_belongs_to_the_week_from_65_on(lifter, born, wanted):
    settings = read_settings(lifter.reader)
    lifter.do(change_settings, type(settings)(birth_year=born), "born")
    lifter.type("single-leg stand 60s", "2026-11-18 12:00")
    found = dose(lifter).week
    assert (found.balance, found.wants_balance) == (1, wanted)


def test_no_more_is_read_in_a_long_log(lifter):
    def rows() -> int:
        count = 0

        def step() -> int:
            nonlocal count
            count += 1
            return 0

        lifter.reader.set_progress_handler(step, 10)
        dose(lifter)
        lifter.reader.set_progress_handler(None, 10)
        return count

    for week in range(30):
        day = date(2026, 11, 20) - timedelta(weeks=week)
        lifter.type("goblet squat 20x8, 8", f"{day} 12:00")
    before = rows()
    for week in range(60, 120):
        day = date(2026, 11, 20) - timedelta(weeks=week)
        lifter.type("goblet squat 20x8, 8", f"{day} 12:00")
    assert rows() <= 1.2 * before


def test_a_clock_that_runs_ahead_makes_no_negative_hours(lifter):
    lifter.type("goblet squat 20x8")
    earlier = datetime(2026, 11, 22, 12, tzinfo=UTC)
    assert read_dose(lifter.reader, date(2026, 11, 22), earlier).resting[Muscle.QUADS].hours == 0


def test_half_hours_that_are_planned_stand_on_today_and_in_the_week(lifter):
    assert lifter.session.cardio == (0, 0)
    lifter.do(change_settings, Settings(cardio=2), "Cardio")
    assert lifter.session.cardio == (2, 0)
    lifter.type("walking 40 min", "2026-11-22T16:00")
    assert lifter.session.cardio == (2, 1)
    lifter.type("walking 40 min", "2026-11-15T16:00")
    assert lifter.session.cardio == (2, 1), "that was the week before"
    week = dose(lifter).week
    assert week.cardio_plan == (2, 1)


def test_the_week_knows_what_the_programme_leaves_out(lifter):
    lifter.do(change_settings, Settings(programme="20-minutes"), "Programme")
    week = dose(lifter).week
    assert week.plan.programme == "20-minute minimum"
    assert Muscle.CALVES in week.plan.leaves_out
    assert Muscle.QUADS not in week.plan.leaves_out
    lifter.do(change_settings, Settings(programme="split-ab"), "Programme")
    week = dose(lifter).week
    assert week.plan.leaves_out == frozenset()
