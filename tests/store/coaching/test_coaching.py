"""What the log tells the coach: who is lifting, what became of nudges, what stands on each row."""

from datetime import date, timedelta

import pytest

from brainlift_tui.core.coaching.nudge import Advice, AdviceKind, Level, Reasons
from brainlift_tui.core.exercise.exercise import Station
from brainlift_tui.core.exercise.ladder import rung_of
from brainlift_tui.core.forecast.backtest import Outcome
from brainlift_tui.core.lifter.settings import Experience, Settings
from brainlift_tui.core.load.load import Load, Unit
from brainlift_tui.core.rack.named import pieces
from brainlift_tui.core.rack.rack import Rack
from brainlift_tui.core.said import said
from brainlift_tui.core.workout.workout import Effort, SetKind, TrainingSet
from brainlift_tui.store.coaching.answering import (
    allow_again,
    put_off,
    refuse_for_ever,
    take_advice,
)
from brainlift_tui.store.coaching.own_raises import finished_state, read_outcome, read_own_raises
from brainlift_tui.store.coaching.reading import (
    advice_after,
    case_of,
    read_advice,
    read_circumstances,
    read_nudges,
)
from brainlift_tui.store.exercise.catalogue import read_ladders
from brainlift_tui.store.lifter.settings import read_settings
from brainlift_tui.store.looking_back.history import delete_workout, nudges_are_off
from brainlift_tui.store.programme.due import read_due
from brainlift_tui.store.rack.racks import change_rack, read_rack
from brainlift_tui.store.session import training
from tests.store.lifting import BENCH, SQUAT, Lifter, change_settings

TWENTY, NEXT, MOST = (Load(text, Unit.KG) for text in ("20", "22", "24"))
LONG_AGO = "2026-06-20 18:00"


def advice(lifter: Lifter, at: int | str = SQUAT) -> Advice | None:
    own = read_own_raises(lifter.reader)
    return read_advice(lifter.reader, lifter.session, own).get(lifter.exercise(at).position)


def background(lifter: Lifter):
    return read_circumstances(lifter.reader, lifter.clock.today(), read_own_raises(lifter.reader))


def case(lifter: Lifter, at: int | str = SQUAT):
    return case_of(lifter.exercise(at), background(lifter), lifter.clock.today())


def answer(lifter: Lifter, action, at: int | str = SQUAT) -> Advice:
    found = advice(lifter, at)
    assert found is not None
    lifter.do(action, lifter.exercise(at), found)
    return found


def next_time(lifter: Lifter) -> None:
    """Do day B where it is due, so that day A with its squat is due again."""
    lifter.days_pass(2)
    if lifter.session.exercises[0].exercise.slug == BENCH:
        lifter.train("20x8")
        lifter.days_pass(2)


@pytest.fixture
def seasoned(lifter):
    """A lifter of many months, with three dumbbells, a step of less than 10 % between them."""
    lifter.do(change_rack, Rack("Home", dumbbells=(TWENTY, NEXT, MOST)))
    lifter.type("sit-up 12, 12", LONG_AGO)
    return lifter


@pytest.fixture
def strong(seasoned):
    """The same, with two sessions of the goblet squat well over the top of its range."""
    for _ in range(2):
        seasoned.train("20x14, 14, 14")
        next_time(seasoned)
    return seasoned


# --- what stands on a row ---------------------------------------------------------------------


def test_without_a_past_nothing_is_advised(lifter):
    assert read_advice(lifter.reader, lifter.session, {}) == {}
    assert read_nudges(lifter.reader, lifter.clock.today()) == ()


def test_a_nudge_changes_nothing_until_it_is_taken(strong):
    found = advice(strong)
    assert (found.kind, found.load_from, found.load_to) == (AdviceKind.HEAVIER, TWENTY, NEXT)
    assert strong.exercise(SQUAT).upcoming()[0].load == TWENTY
    assert strong.one("SELECT count(*) FROM nudge_answer") == 0


def as_many_as_possible(change, last: bool) -> None:
    with change.step("The last set"):
        change.db.execute("UPDATE programme_slot SET amrap = ?", [last])


@pytest.mark.parametrize("amrap", [True, False])
def test_a_last_set_of_as_many_as_possible_may_go_to_failure_and_leads_on(seasoned, amrap):
    seasoned.do(as_many_as_possible, amrap)
    for _ in range(2):
        for reps, felt in ((12, None), (12, None), (16, Effort.FAILED)):
            done = TrainingSet(load=TWENTY, reps=reps, effort=felt)
            seasoned.do(training.log_set, seasoned.exercise(SQUAT), done, None)
        seasoned.finish()
        next_time(seasoned)
    found = advice(seasoned)
    assert found is not None
    assert found.kind is AdviceKind.HEAVIER
    assert ("stop a rep earlier" in found.why.english()) is not amrap


def test_it_stands_on_the_exercise_also_once_the_workout_is_under_way(strong):
    before = advice(strong)
    strong.log(1, "20x8")
    assert advice(strong) == before


def test_a_nudge_that_was_answered_is_not_said_again_and_undo_brings_it_back(strong):
    before = answer(strong, take_advice)
    assert advice(strong) is None
    strong.undo()
    assert advice(strong) == before


@pytest.mark.parametrize("kind", list(AdviceKind))
def test_once_something_was_taken_nothing_else_is_said_before_the_first_set(strong, kind):
    taken = Advice(kind, Level.SUGGEST, said("it"), said("Why."), Reasons((), said("A rule.")))
    strong.do(take_advice, strong.exercise(SQUAT), taken)
    assert advice(strong) is None


def test_a_nudge_answered_in_a_workout_that_is_abandoned_stands_again(strong):
    before = answer(strong, take_advice)
    strong.do(training.abandon_workout)
    assert strong.exercise(SQUAT).upcoming()[0].load == TWENTY
    assert advice(strong) == before


def test_a_nudge_put_off_is_quiet_for_this_session_and_the_next(strong):
    answer(strong, put_off)
    quiet = []
    for _ in range(3):
        quiet.append(advice(strong) is None)
        strong.train("20x14, 14, 14")
        next_time(strong)
    assert quiet == [True, True, False]


def test_a_session_in_which_the_exercise_was_not_done_does_not_end_a_snooze(strong):
    answer(strong, put_off)
    strong.train("20x14, 14, 14")
    for _ in range(2):
        next_time(strong)
        strong.log(1, "20x8")
        strong.finish()
    next_time(strong)
    assert advice(strong) is None
    strong.train("20x14, 14, 14")
    next_time(strong)
    assert advice(strong) is not None


def test_a_snooze_taken_back_nudges_again(strong):
    answer(strong, put_off)
    strong.undo()
    assert advice(strong) is not None


def test_never_is_never_for_this_exercise_and_only_for_it(strong):
    strong.type("bench press dumbbell 20x14, 14, 14", "2026-11-20 18:00")
    answer(strong, refuse_for_ever)
    for _ in range(4):
        strong.train("20x14, 14, 14")
        next_time(strong)
        assert advice(strong) is None
    slugs = [exercise.slug for exercise, _ in read_nudges(strong.reader, strong.clock.today())]
    assert SQUAT not in slugs
    assert BENCH in slugs


def test_never_taken_back_nudges_again(strong):
    answer(strong, refuse_for_ever)
    strong.undo()
    assert advice(strong) is not None


# --- within a workout -------------------------------------------------------------------------


def test_within_a_workout_the_next_set_is_nudged_up_and_down(seasoned):
    seasoned.train("20x10, 10, 10")
    next_time(seasoned)
    seasoned.log(SQUAT, "20x14")
    assert (advice(seasoned).kind, advice(seasoned).load_to) == (AdviceKind.HEAVIER, NEXT)
    seasoned.undo()
    seasoned.log(SQUAT, "22x5")
    assert (advice(seasoned).kind, advice(seasoned).load_to) == (AdviceKind.LIGHTER, TWENTY)
    seasoned.undo()
    seasoned.log(SQUAT, "20x10")
    assert advice(seasoned) is None


def test_behind_the_last_planned_set_there_is_no_next_one_to_nudge(seasoned):
    seasoned.train("20x10, 10, 10")
    next_time(seasoned)
    seasoned.log(SQUAT, "20x10, 10, 16")
    assert advice(seasoned) is None


def test_a_warm_up_is_no_set_to_judge_by(strong):
    before = advice(strong)
    warm_up = TrainingSet(kind=SetKind.WARMUP, load=TWENTY, reps=20)
    strong.do(training.log_set, strong.exercise(SQUAT), warm_up, None)
    assert advice(strong) == before


def test_a_set_below_the_reps_that_were_taken_on_but_in_the_range_is_no_miss(strong):
    more = Advice(
        AdviceKind.MORE_REPS,
        Level.SUGGEST,
        said("16"),
        said("Why."),
        Reasons((), said("R.")),
        reps=16,
    )
    strong.do(take_advice, strong.exercise(SQUAT), more)
    strong.log(SQUAT, "22x12")
    assert advice(strong) is None
    strong.log(SQUAT, "22x12, 12")
    after = advice_after(strong.reader, strong.session, {})
    found = after.get(strong.exercise(SQUAT).position)
    assert found is None or found.kind is not AdviceKind.REPEAT


def test_what_today_says_about_next_time_is_said_by_place(strong):
    strong.log(1, "20x8, 8, 8")
    strong.log(SQUAT, "20x14, 14, 14")
    after = advice_after(strong.reader, strong.session, {})
    assert after[strong.exercise(SQUAT).position].load_to == NEXT
    assert set(after) <= {0, 1}


# --- what became of the nudges ----------------------------------------------------------------


def outcome(lifter: Lifter) -> Outcome:
    return read_outcome(lifter.reader)


@pytest.mark.parametrize(
    ("sets", "found"),
    [
        ("22x8, 8, 8", Outcome(1, 1)),
        ("22x12", Outcome(1, 1)),
        ("22x7, 9, 9", Outcome(0, 1)),
        ("20x12, 12, 12", Outcome()),
        ("20x12, 22x8", Outcome(1, 1)),
    ],
)
def test_a_raise_taken_came_true_if_the_first_set_at_its_load_stayed_in_the_range(
    strong, sets, found
):
    answer(strong, take_advice)
    strong.log(SQUAT, sets)
    assert outcome(strong) == Outcome()
    strong.finish()
    assert outcome(strong) == found


def test_outcomes_add_up(strong):
    for text in ("22x12, 12, 12", "22x14, 14, 14", "22x14, 14, 14"):
        sets = text
        found = advice(strong)
        if found is not None and found.kind is AdviceKind.HEAVIER:
            answer(strong, take_advice)
            sets = text.replace("22", found.load_to.text)
        strong.train(sets)
        next_time(strong)
    taken = strong.one("SELECT count(*) FROM nudge_answer WHERE answer = 'taken'")
    assert outcome(strong).trials == taken > 1


def test_neither_a_snooze_nor_an_undone_answer_nor_a_deleted_workout_counts(strong):
    answer(strong, put_off)
    strong.train("22x8, 8, 8")
    assert outcome(strong) == Outcome()
    strong.undo()  # the finish
    for _ in range(4):
        strong.undo()
    answer(strong, take_advice)
    strong.train("22x8, 8, 8")
    assert outcome(strong) == Outcome(1, 1)
    last = strong.one("SELECT max(id) FROM workout")
    strong.do(delete_workout, last, "Workout deleted")
    assert outcome(strong) == Outcome()


def test_raises_that_were_taken_reach_the_coach(strong):
    answer(strong, take_advice)
    strong.train("22x7, 7, 7")
    next_time(strong)
    (own,) = case(strong).own.values()
    assert (own.kept, own.trials) == (0, 1)
    assert 0.8 < own.expected < 1


def test_raises_of_an_imported_log_are_measured_by_habit(seasoned):
    for day, sets in enumerate(("20x10", "20x10", "20x11", "20x10", "22x10", "24x3"), start=10):
        seasoned.type(f"bench press dumbbell {sets}", f"2026-10-{day} 18:00")
    assert read_own_raises(seasoned.reader)["5 to 10 %"].kept == 1
    own = read_own_raises(seasoned.reader)
    assert sum(one.trials for one in own.values()) == 2
    assert sum(one.kept for one in own.values()) == 1


def test_an_edit_of_an_old_set_changes_what_counts(seasoned):
    state = finished_state(seasoned.reader)
    seasoned.log(SQUAT, "20x10")
    assert finished_state(seasoned.reader) == state
    seasoned.finish()
    after = finished_state(seasoned.reader)
    assert after != state
    seasoned.undo()
    seasoned.undo()
    seasoned.log(SQUAT, "20x3")
    seasoned.finish()
    assert finished_state(seasoned.reader) != after


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


def test_what_stands_on_no_ladder_has_no_neighbours(strong):
    assert (case(strong).harder, case(strong).easier) == (None, None)


# --- the list of all --------------------------------------------------------------------------


def test_every_nudge_of_the_programme_and_of_what_was_done_lately_is_listed(strong):
    strong.type("push-up 12, 12, 12", "2026-11-20 18:00")
    found = {
        exercise.slug: advice
        for exercise, advice in read_nudges(strong.reader, strong.clock.today())
    }
    assert found[SQUAT].load_to == NEXT
    assert "push-up" in found
    assert "sit-up" not in found


def test_never_is_taken_back_where_the_exercise_is_looked_at(strong):
    answer(strong, refuse_for_ever)
    assert nudges_are_off(strong.reader, SQUAT)
    assert advice(strong) is None
    strong.finish()
    strong.do(allow_again, SQUAT)
    assert not nudges_are_off(strong.reader, SQUAT)
    assert advice(strong) is not None
    strong.undo()
    assert nudges_are_off(strong.reader, SQUAT)


def test_a_raise_taken_that_failed_leads_back_and_cools_down(strong):
    for day in ("02", "05"):
        strong.type("goblet squat 22x9, 9, 9", f"2026-11-{day} 18:00")
    answer(strong, take_advice)
    strong.train("22x9, 7, 6")
    next_time(strong)
    back = advice(strong)
    assert (back.kind, back.load_to) == (AdviceKind.LIGHTER, TWENTY)
    answer(strong, take_advice)
    strong.train("20x12, 12, 12")
    next_time(strong)
    assert advice(strong).kind is AdviceKind.HOLD
    assert "the last raise failed 1 session ago" in advice(strong).why.english()


@pytest.mark.parametrize("days", [0, 27, 55, 56, 62, 63])
def test_the_first_weeks_end_for_the_programme_and_for_the_coach_on_one_day(
    lifter: Lifter, days: int
) -> None:
    settings = read_settings(lifter.reader)._replace(experience=Experience.NEW)
    lifter.do(change_settings, settings, said("New to lifting"))
    lifter.type("goblet squat 20x8", "2026-09-01 18:00")
    today, rack = date(2026, 9, 1) + timedelta(days=days), read_rack(lifter.reader)
    due = read_due(lifter.reader, settings, rack, today)
    coached = read_circumstances(lifter.reader, today, {}).lifter
    assert due is not None
    assert (due.phase is not None) == coached.novice == (coached.started is not None) == (days < 56)
