"""Where an exercise never done begins, by what is in the log."""

from brainlift_tui.core.lifter.settings import Experience, Settings
from brainlift_tui.core.load.load import Load, Unit
from brainlift_tui.core.session.first_load import FirstLoad
from brainlift_tui.store.body.body import log_bodyweight
from brainlift_tui.store.session.first_load import LATELY_DAYS, read_first_load
from tests.store.lifting import BENCH, SQUAT, Lifter, change_settings

GOBLET = "Goblet Squat (Dumbbell)"


def begins(lifter: Lifter, slug: str) -> FirstLoad | None:
    return read_first_load(lifter.reader, lifter.session, lifter.exercise(slug))


def full_body(lifter: Lifter, birth_year: int | None = None) -> None:
    lifted_before = Settings(programme="full-body", experience=Experience.YEARS)
    changed = lifted_before._replace(birth_year=birth_year)
    lifter.do(change_settings, changed, "Programme")


def kg(found: FirstLoad | None) -> float:
    assert found is not None
    return found.load.kg


def test_it_goes_by_what_was_lifted_today_and_by_the_same_movement_before_that(lifter):
    full_body(lifter)
    assert begins(lifter, BENCH) is None
    lifter.log(SQUAT, "20x10")
    found = begins(lifter, BENCH)
    assert found is not None
    assert str(found.why) == f"by your {GOBLET}"
    assert 2 <= found.load.kg <= 10
    lifter.type("incline bench press dumbbell 20x10", "yesterday 18:00")
    found = begins(lifter, BENCH)
    assert found is not None
    assert "Incline" in str(found.why)


def test_what_was_done_in_the_last_workouts_counts_and_after_a_break_less(lifter):
    full_body(lifter)
    lifter.type("goblet squat 32x12", "yesterday 18:00")
    soon = kg(begins(lifter, BENCH))
    lifter.days_pass(200)
    assert 0 < kg(begins(lifter, BENCH)) < soon
    lifter.days_pass(LATELY_DAYS)
    assert begins(lifter, BENCH) is None


def test_the_bodyweight_is_enough_and_from_65_on_it_begins_lighter(lifter):
    full_body(lifter)
    lifter.do(log_bodyweight, Load.of(100, Unit.KG))
    younger = kg(begins(lifter, SQUAT))
    full_body(lifter, birth_year=1950)
    assert kg(begins(lifter, SQUAT)) < younger


def test_what_can_hardly_be_meant_is_not_gone_by(lifter):
    full_body(lifter)
    for day in ("2026-11-02", "2026-11-05"):
        lifter.type("goblet squat 20x10", f"{day} 18:00")
    before = kg(begins(lifter, BENCH))
    lifter.type("goblet squat 200x10", "yesterday 18:00")
    assert kg(begins(lifter, BENCH)) == before
    lifter.log(SQUAT, "200x10")
    assert kg(begins(lifter, BENCH)) == before
