"""What holds of the lifter and of the weeks: deloads, breaks, who they are, the ladders."""

from datetime import date

import pytest

from brainlift_tui.core.check_in.check_in import CheckIn, Flag
from brainlift_tui.core.coaching.nudge import Advice, AdviceKind, Level, Reasons
from brainlift_tui.core.exercise.exercise import Station
from brainlift_tui.core.exercise.ladder import rung_of
from brainlift_tui.core.lifter.settings import Settings
from brainlift_tui.core.rack.named import pieces
from brainlift_tui.core.rack.rack import Rack
from brainlift_tui.core.said import said
from brainlift_tui.store.check_in.check_in import keep_check_in
from brainlift_tui.store.coaching.answering import (
    take_advice,
)
from brainlift_tui.store.coaching.reading import read_advice
from brainlift_tui.store.exercise.catalogue import read_ladders
from brainlift_tui.store.rack.racks import change_rack
from brainlift_tui.store.session import training
from tests.store.coaching.coached import TWENTY, advice, background, case, next_time
from tests.store.lifting import BENCH, ROW, SQUAT, Lifter, change_settings

# --- deload weeks -----------------------------------------------------------------------------

DELOAD = Advice(
    AdviceKind.DELOAD,
    Level.SUGGEST,
    said("20 kg, 2 sets"),
    said("Why."),
    Reasons((), said("R.")),
    TWENTY,
    TWENTY,
    sets=2,
)


def test_a_deload_taken_holds_for_seven_days_from_that_workout(strong):
    strong.do(take_advice, strong.exercise(SQUAT), DELOAD)
    strong.train("20x8, 8")
    began = strong.clock.today()
    assert background(strong).deload_week
    assert background(strong).deload_days == {began}
    strong.days_pass(2)
    strong.train("20x8")
    assert background(strong).deload_days == {began, strong.clock.today()}
    strong.days_pass(4)
    assert background(strong).deload_week
    strong.days_pass(1)
    assert not background(strong).deload_week
    assert len(background(strong).deload_days) == 2


def test_within_the_week_every_exercise_is_eased(strong):
    strong.type("bench press dumbbell 20x10, 10, 10", "2026-11-20 18:00")
    strong.do(take_advice, strong.exercise(SQUAT), DELOAD)
    strong.train("20x8, 8")
    strong.days_pass(2)
    found = advice(strong, BENCH)
    assert (found.kind, found.sets) == (AdviceKind.DELOAD, 2)


def test_the_first_session_after_the_week_raises_nothing(strong):
    strong.do(take_advice, strong.exercise(SQUAT), DELOAD)
    strong.train("20x14, 14")
    strong.days_pass(5)
    strong.train("20x8")
    strong.days_pass(5)
    assert advice(strong).kind is AdviceKind.HOLD
    assert "deload" in advice(strong).why.english()


def test_a_deload_that_was_undone_is_no_deload_week(strong):
    strong.do(take_advice, strong.exercise(SQUAT), DELOAD)
    strong.undo()
    assert not background(strong).deload_week


# --- after a break ----------------------------------------------------------------------------


def test_any_lifting_shortens_a_break_and_cardio_does_not(strong):
    strong.days_pass(15)
    assert advice(strong).kind is AdviceKind.RESUME
    yesterday = strong.clock.today().toordinal() - 1
    strong.type("walking 30:00", f"{date.fromordinal(yesterday)} 11:00")
    assert advice(strong).kind is AdviceKind.RESUME
    strong.type("plank 30s", f"{date.fromordinal(yesterday)} 12:00")
    assert case(strong).trained == date.fromordinal(yesterday)
    assert advice(strong).kind is not AdviceKind.RESUME


def test_from_21_days_on_an_exercise_starts_anew_whatever_else_was_trained(strong):
    strong.days_pass(19)
    yesterday = strong.clock.today().toordinal() - 1
    strong.type("plank 30s", f"{date.fromordinal(yesterday)} 12:00")
    assert advice(strong).kind is AdviceKind.RESUME


def test_todays_own_workout_is_not_the_last_one(strong):
    before = background(strong).trained
    strong.type("plank 30s")
    assert background(strong).trained == before


# --- who is lifting ---------------------------------------------------------------------------


def test_the_first_nine_weeks_are_a_newcomers(lifter):
    lifter.do(change_settings, Settings(), "New to lifting")
    lifter.train("20x8")
    first = lifter.clock.today()
    lifter.days_pass(56 - 1)
    assert background(lifter).lifter.started == first
    lifter.days_pass(8)
    assert background(lifter).lifter.started is None


def test_somebody_without_a_workout_is_new_today(lifter):
    lifter.do(change_settings, Settings(), "New to lifting")
    assert background(lifter).lifter.started == lifter.clock.today()


def test_the_year_of_birth_reaches_the_coach(strong):
    assert not case(strong).older
    strong.do(change_settings, Settings(birth_year=1950), "Born in 1950")
    assert case(strong).older
    assert case(strong).careful


# --- imported ---------------------------------------------------------------------------------


def test_pain_gets_a_word_on_every_exercise_and_a_short_night_only_where_a_raise_was_due(strong):
    strong.do(keep_check_in, CheckIn(slept_h=4))
    assert (bool(background(strong).held_back), background(strong).not_well) == (True, False)
    strong.do(keep_check_in, CheckIn(flag=Flag.PAIN))
    assert background(strong).not_well
    told = read_advice(strong.reader, strong.session, {})
    assert set(told) == {exercise.position for exercise in strong.session.exercises}
    assert {one.kind for one in told.values()} == {AdviceKind.HOLD}
    assert "Nothing goes up today: pain." in told[2].why.english()


def test_sessions_without_a_target_never_count_as_misses(seasoned):
    for day in ("14", "17", "20"):
        seasoned.type("goblet squat 20x5, 4, 3", f"2026-11-{day} 18:00")
    assert all(past.target is None for past in seasoned.exercise(SQUAT).past)
    found = advice(seasoned)
    assert found is None or found.kind not in (AdviceKind.REPEAT, AdviceKind.LIGHTER)


def test_planned_sessions_below_the_range_do(seasoned):
    seasoned.train("20x9, 8, 5")
    next_time(seasoned)
    assert advice(seasoned).kind is AdviceKind.REPEAT


# --- ladders ----------------------------------------------------------------------------------


EVERYTHING = Rack(
    dumbbells=(TWENTY,), bands=pieces("red"), stations=frozenset(Station) - {Station.NONE}
)


def test_each_rung_knows_its_neighbours(lifter):
    lifter.do(change_rack, EVERYTHING)
    every = {slug for ladder in read_ladders() for slug in ladder.rungs}
    for slug in sorted(every):
        lifter.do(training.add_exercise, slug, None)
        rung, found = rung_of(slug, read_ladders(), every), case(lifter, slug)
        assert (found.easier.slug if found.easier else "") == rung.easier
        assert (found.harder.slug if found.harder else "") == rung.harder


def test_a_rung_that_this_rack_has_not_is_climbed_over(lifter):
    lifter.do(change_rack, Rack(stations=frozenset()))
    lifter.do(training.add_exercise, "table-row", None)
    assert case(lifter, "table-row").harder.slug == "feet-elevated-table-row"
    lifter.do(change_rack, Rack(stations=frozenset({Station.PULL_UP_BAR})))
    assert case(lifter, "table-row").harder.slug == "inverted-row"


def test_three_table_rows_of_14_never_ask_for_a_bar_that_is_not_there(lifter):
    lifter.do(change_rack, Rack(stations=frozenset()))
    found = after_twice(lifter, "table-row", "14, 14, 14")
    assert found.variation.slug == "feet-elevated-table-row"
    assert "tips over" in str(found.why)


def test_negatives_lead_on_at_three_sets_of_five(lifter):
    lifter.do(change_rack, EVERYTHING)
    found = after_twice(lifter, "eccentric-pull-up", "5, 5, 5")
    assert found.variation.slug == "chin-up-band"
    assert "12" not in str(found.reasons.rule)


@pytest.mark.parametrize(
    ("rack", "kind"),
    [
        (EVERYTHING, AdviceKind.HEAVIER),
        (EVERYTHING._replace(dumbbells=()), AdviceKind.HARDER_VARIATION),
    ],
)
def test_a_free_pull_up_is_loaded_before_more_of_it_is_done_by_one_arm(lifter, rack, kind):
    lifter.do(change_rack, rack)
    assert after_twice(lifter, "pull-up", "14, 14, 14").kind is kind


def after_twice(lifter: Lifter, slug: str, text: str) -> Advice:
    """What stands on an exercise after two sessions alike."""
    for day in ("14", "17"):
        lifter.type(f"{slug.replace('-', ' ')} {text}", f"2026-11-{day} 18:00")
    lifter.do(training.add_exercise, slug, None)
    found = advice(lifter, slug)
    assert found is not None
    return found


def test_at_the_end_of_the_rack_the_other_hand_takes_one_too_and_that_is_no_break(lifter):
    lifter.do(change_rack, EVERYTHING)
    found = after_twice(lifter, SQUAT, "20x12, 12, 12")
    assert found.variation.slug == "squat-dumbbell"
    for _ in range(2):
        lifter.do(take_advice, lifter.exercise(SQUAT), found)
        lifter.log("squat-dumbbell", "20x8, 8, 8")
        lifter.finish()
        lifter.days_pass(10)
        lifter.do(training.add_exercise, SQUAT, None)
        found = advice(lifter, SQUAT)
        assert found.variation.slug == "squat-dumbbell"


def test_what_stands_on_no_ladder_has_no_neighbours(strong):
    strong.do(training.add_exercise, ROW, None)
    assert (case(strong, ROW).harder, case(strong, ROW).easier) == (None, None)
