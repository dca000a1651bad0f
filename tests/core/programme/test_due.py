"""The day that is due: the next in the cycle, unless its muscles still rest and another's don't."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brainlift_tui.core.dose.recovery import Rested
from brainlift_tui.core.exercise.exercise import Exercise, Muscle
from brainlift_tui.core.lifter.settings import Experience
from brainlift_tui.core.programme.due import (
    Due,
    day_trained,
    done_for_today,
    due,
    ready_from,
    remark,
)
from brainlift_tui.core.programme.phase import eased, phase_of
from brainlift_tui.core.programme.programme import Day, Programme, Slot

SUNDAY = date(2026, 11, 22)
EXERCISES = {
    "squat": Exercise("squat", "Squat", direct=(Muscle.QUADS, Muscle.GLUTES)),
    "press": Exercise("press", "Press", direct=(Muscle.CHEST, Muscle.TRICEPS)),
    "row": Exercise("row", "Row", direct=(Muscle.LATS, Muscle.BICEPS)),
}


def programme(*slugs: str, weekdays: tuple[int | None, ...] = ()) -> Programme:
    days = tuple(
        Day(slug, (Slot(slug, 3, 8, 12),), weekdays[at] if weekdays else None)
        for at, slug in enumerate(slugs)
    )
    return Programme("p", "P", days)


LEGS_PUSH_PULL = programme("squat", "press", "row")


def rested(hours: int, *muscles: Muscle) -> dict[Muscle, Rested]:
    return {muscle: Rested(muscle, hours) for muscle in muscles}


def test_a_new_lifter_begins_with_the_first_day():
    assert due(LEGS_PUSH_PULL, EXERCISES, {}, {}, SUNDAY).position == 0


def test_the_cycle_goes_round():
    assert due(LEGS_PUSH_PULL, EXERCISES, {0: 1, 1: 2}, {}, SUNDAY).position == 2
    assert due(LEGS_PUSH_PULL, EXERCISES, {0: 1, 1: 2, 2: 3}, {}, SUNDAY).position == 0


def test_a_day_whose_muscles_still_rest_lets_the_next_go_first():
    tired = rested(20, Muscle.QUADS, Muscle.GLUTES)
    found = due(LEGS_PUSH_PULL, EXERCISES, {}, tired, SUNDAY)
    assert (found.position, found.passed_over) == (1, 0)


def test_a_day_passed_over_is_not_forgotten():
    assert due(LEGS_PUSH_PULL, EXERCISES, {1: 5}, {}, SUNDAY).position == 2
    assert due(LEGS_PUSH_PULL, EXERCISES, {1: 5, 2: 6}, {}, SUNDAY).position == 0


@pytest.mark.parametrize(("hours", "position"), [(47, 1), (48, 0)])
def test_two_days_are_enough(hours, position):
    tired = rested(hours, Muscle.QUADS, Muscle.GLUTES)
    assert due(LEGS_PUSH_PULL, EXERCISES, {}, tired, SUNDAY).position == position


def test_where_everything_still_rests_the_order_stands_and_says_what_is_tired():
    tired = rested(12, *Muscle)
    found = due(LEGS_PUSH_PULL, EXERCISES, {0: 1}, tired, SUNDAY)
    assert found.position == 1
    assert {one.muscle for one in found.tired} == {Muscle.CHEST, Muscle.TRICEPS}
    assert found.passed_over is None


def test_a_day_tied_to_todays_weekday_comes_first():
    tied = programme("squat", "press", "row", weekdays=(0, 6, 3))
    assert due(tied, EXERCISES, {1: 9}, {}, SUNDAY).position == 1


def test_on_another_weekday_the_order_decides():
    tied = programme("squat", "press", "row", weekdays=(0, 2, 3))
    assert due(tied, EXERCISES, {0: 1}, {}, SUNDAY).position == 1


@given(
    st.integers(1, 6),
    st.dictionaries(st.integers(0, 5), st.integers(0, 100)),
    st.dictionaries(st.sampled_from(Muscle), st.integers(0, 100)),
)
def test_there_is_always_a_day_due_and_following_the_app_leaves_none_out(count, done, hours):
    plan = programme(*(["squat", "press", "row"] * 2)[:count])
    last_done = {at: when for at, when in done.items() if at < count}
    resting = {muscle: Rested(muscle, h) for muscle, h in hours.items()}
    assert 0 <= due(plan, EXERCISES, last_done, resting, SUNDAY).position < count
    followed = []
    for when in range(101, 101 + count):
        at = due(plan, EXERCISES, last_done, {}, SUNDAY).position
        followed.append(at)
        last_done[at] = when
    assert sorted(followed) == list(range(count))


@pytest.mark.parametrize(
    ("weeks", "sets", "reserve"),
    [(0, 2, 4), (1, 2, 4), (2, 2, 3), (4, 3, 2), (7, 3, 2), (8, 3, None)],
)
def test_a_newcomer_grows_into_the_programme(weeks, sets, reserve):
    day = LEGS_PUSH_PULL.days[0]
    began = date.fromordinal(SUNDAY.toordinal() - 7 * weeks)
    slot = eased(day, phase_of(LEGS_PUSH_PULL, began, SUNDAY, Experience.NEW)).slots[0]
    assert (slot.sets, slot.reserve) == (sets, reserve)


def test_a_programme_without_a_ramp_asks_for_everything_at_once():
    plain = Programme("p", "P", LEGS_PUSH_PULL.days, ramp=False)
    assert phase_of(plain, None, SUNDAY, Experience.NEW) is None


def test_the_ramp_never_asks_for_more_than_the_programme():
    day = Day("d", (Slot("squat", 1, 8, 12, reserve=5),))
    slot = eased(day, phase_of(LEGS_PUSH_PULL, None, SUNDAY, Experience.NEW)).slots[0]
    assert (slot.sets, slot.reserve) == (1, 5)


@pytest.mark.parametrize("experience", [Experience.SOME, Experience.YEARS])
def test_who_has_lifted_elsewhere_begins_where_the_programme_does(experience):
    assert phase_of(LEGS_PUSH_PULL, None, SUNDAY, experience) is None


def test_why_a_day_is_proposed_is_told_in_a_sentence():
    tired = rested(20, Muscle.QUADS, Muscle.GLUTES)
    passed = due(LEGS_PUSH_PULL, EXERCISES, {}, tired, SUNDAY)
    assert (
        str(remark(passed, LEGS_PUSH_PULL, None)) == "squat waits: legs trained less than 48 h ago."
    )
    stands = due(LEGS_PUSH_PULL, EXERCISES, {0: 1}, rested(12, *Muscle), SUNDAY)
    assert str(remark(stands, LEGS_PUSH_PULL, None)) == "Chest, arms trained less than 48 h ago."
    fresh = due(LEGS_PUSH_PULL, EXERCISES, {}, {}, SUNDAY)
    assert str(remark(fresh, LEGS_PUSH_PULL, None)) == ""


@pytest.mark.parametrize(
    ("weeks_ago", "told"),
    [
        (0, "Week 1: start light, 4 reps left in each set."),
        (1, "Week 2: still light, 4 reps left in each set."),
        (7, "Week 8: 2 reps left in each set."),
    ],
)
def test_a_newcomer_is_told_to_start_light_and_later_how_many_reps_are_left(weeks_ago, told):
    began = SUNDAY - timedelta(weeks=weeks_ago)
    phase = phase_of(LEGS_PUSH_PULL, began, SUNDAY, Experience.NEW)
    fresh = due(LEGS_PUSH_PULL, EXERCISES, {}, {}, SUNDAY)
    assert str(remark(fresh, LEGS_PUSH_PULL, phase)) == told


@pytest.mark.parametrize(
    ("hours", "weekday", "days"),
    [(0, None, 2), (24, None, 1), (72, None, 1), (0, SUNDAY.weekday() - 2, 5)],
)
def test_the_next_day_is_ready_when_its_muscles_are_or_on_its_weekday(hours, weekday, days):
    plan = programme("squat", weekdays=(weekday,))
    found = ready_from(plan, 0, EXERCISES, rested(hours, *Muscle), SUNDAY)
    assert found == SUNDAY + timedelta(days=days)
    assert str(done_for_today("B", found)).startswith(f"Done for today. Next: B, from {found:%A};")


def test_a_day_of_todays_weekday_is_not_promised_for_another_one():
    plan = programme("squat", weekdays=(SUNDAY.weekday(),))
    found = ready_from(plan, 0, EXERCISES, rested(0, *Muscle), SUNDAY)
    assert str(done_for_today("B", found)) == "Done for today. Next: B; ↵ starts it now."


def test_a_day_done_on_its_weekday_comes_again_in_a_week():
    plan = programme("squat", "bench", weekdays=(SUNDAY.weekday(), None))
    assert due(plan, EXERCISES, {0: 1}, {}, SUNDAY).position == 0
    assert due(plan, EXERCISES, {0: 1}, {}, SUNDAY, done_today={0}).position == 1
    alone = programme("squat", weekdays=(SUNDAY.weekday(),))
    assert due(alone, EXERCISES, {0: 1}, {}, SUNDAY, done_today={0}).position == 0
    ready = ready_from(alone, 0, EXERCISES, {}, SUNDAY, done_today={0})
    assert ready == SUNDAY + timedelta(days=7)


def test_a_day_is_trained_once_all_of_it_was_and_the_one_due_goes_before_its_like():
    days = programme("squat", "press", "squat")
    assert day_trained(days, Due(1), {"press", "row"}) == 1
    assert day_trained(days, Due(1), {"row"}) is None
    assert day_trained(days, Due(2), {"squat"}) == 2
    assert day_trained(days, Due(1, passed_over=2), {"squat"}) == 2
    both = days._replace(days=(*days.days, Day("both", days.days[0].slots + days.days[1].slots)))
    assert day_trained(both, Due(2), {"squat", "press"}) == 2
    assert day_trained(both, Due(3), {"squat", "press"}) == 3
