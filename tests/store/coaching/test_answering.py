"""What taking a nudge changes about today, and that undo takes it back."""

import pytest

from brainlift_tui.core.coaching.case import Variation
from brainlift_tui.core.coaching.nudge import Advice, AdviceKind, Level, Reasons
from brainlift_tui.core.errors import Refused
from brainlift_tui.core.lifter.settings import Settings
from brainlift_tui.core.load.load import Load, Unit
from brainlift_tui.core.rack.rack import Rack
from brainlift_tui.core.said import said
from brainlift_tui.core.workout.workout import Target, TrainingSet
from brainlift_tui.store.coaching.answering import put_off, refuse_for_ever, take_advice
from brainlift_tui.store.coaching.reading import read_outlook
from brainlift_tui.store.rack.racks import change_rack
from brainlift_tui.store.session import training
from tests.store.lifting import SQUAT, Lifter

TWENTY, MORE, LESS = (Load(text, Unit.KG) for text in ("20", "22.5", "17.5"))
PROGRAMME = ("programme", "programme_day", "programme_slot")


def advice(kind: AdviceKind, **proposed) -> Advice:
    proposed = {"load_from": TWENTY} | proposed
    return Advice(
        kind, Level.SUGGEST, said("it"), said("Why."), Reasons((), said("A rule.")), **proposed
    )


def programme(lifter: Lifter) -> list[object]:
    found = lifter.stored()
    return [found[table] for table in PROGRAMME]


def answers(lifter: Lifter) -> list[tuple[object, ...]]:
    return lifter.rows(
        "SELECT slug, nudge_answer.kind, load_from, load_to, answer FROM nudge_answer"
        " JOIN exercise ON exercise.id = exercise_id ORDER BY nudge_answer.id"
    )


@pytest.fixture
def second(lifter):
    """A lifter whose squat was done once and is due again, in full steps of the rack."""
    lifter.do(change_rack, Rack(dumbbells=(LESS, TWENTY, MORE)))
    lifter.train("20x10, 10, 10")
    lifter.days_pass(2)
    lifter.train("20x8")
    lifter.days_pass(2)
    assert lifter.exercise(SQUAT).position == 0
    return lifter


def kilos(*reps: int, load: Load = TWENTY) -> tuple[TrainingSet, ...]:
    return tuple(TrainingSet(load=load, reps=count) for count in reps)


@pytest.mark.parametrize(
    ("found", "target", "rows"),
    [
        (
            advice(AdviceKind.HEAVIER, load_to=MORE),
            Target(3, 8, 12, MORE),
            kilos(8, 8, 8, load=MORE),
        ),
        (
            advice(AdviceKind.LIGHTER, load_to=LESS),
            Target(3, 8, 12, LESS),
            kilos(8, 8, 8, load=LESS),
        ),
        (advice(AdviceKind.MORE_REPS, reps=13), Target(3, 13, 13, TWENTY), kilos(13, 13, 13)),
        (
            advice(AdviceKind.PROBE, load_to=MORE, reps=5),
            Target(3, 8, 12, TWENTY),
            (*kilos(5, load=MORE), *kilos(10, 10)),
        ),
        (
            advice(AdviceKind.PROBE, load_to=MORE, reps=8, sets=2),
            Target(3, 8, 12, TWENTY),
            (*kilos(8, 8, load=MORE), *kilos(10)),
        ),
        (advice(AdviceKind.ADD_SET, sets=4), Target(4, 8, 12, TWENTY), kilos(10, 10, 10, 10)),
        (
            advice(AdviceKind.REPEAT, load_to=TWENTY, rest_more_s=45),
            Target(3, 8, 12, TWENTY, 165),
            kilos(10, 10, 10),
        ),
        (
            advice(AdviceKind.DELOAD, load_to=LESS, sets=2),
            Target(2, 8, 12, LESS),
            kilos(8, 8, load=LESS),
        ),
        (advice(AdviceKind.DELOAD, sets=2, reps=8), Target(2, 8, 8, TWENTY), kilos(8, 8)),
        (
            advice(AdviceKind.RESUME, load_to=LESS, sets=2),
            Target(2, 8, 12, LESS),
            kilos(8, 8, load=LESS),
        ),
    ],
    ids=lambda value: str(value.kind) if isinstance(value, Advice) else "",
)
def test_what_is_taken_is_todays_target_and_undo_takes_it_back(second, found, target, rows):
    before, plan, planned = second.exercise(SQUAT), programme(second), second.session
    second.do(take_advice, before, found)
    after = second.exercise(SQUAT)
    assert after.target == target
    assert after.rows == target.sets
    assert after.upcoming() == rows
    assert after.answered == {found.kind}
    assert programme(second) == plan
    # The other exercises of the day are left as they were planned.
    assert [e.target for e in second.session.exercises[1:]] == [
        e.target for e in planned.exercises[1:]
    ]
    assert second.undo() == f"{before.exercise.name}: it today"
    assert second.exercise(SQUAT) == before
    assert answers(second) == []
    second.redo()
    assert second.exercise(SQUAT).target == target


def test_reps_that_were_taken_and_not_reached_are_not_asked_for_in_the_next_set(second):
    second.do(take_advice, second.exercise(SQUAT), advice(AdviceKind.MORE_REPS, reps=13))
    for done, ahead in ((*kilos(13), kilos(13, 13)), (*kilos(9), kilos(9))):
        second.do(training.log_set, second.exercise(SQUAT), done, None)
        assert second.exercise(SQUAT).upcoming() == ahead


def test_why_says_that_todays_nudge_was_taken(second):
    exercise = second.exercise(SQUAT)
    second.do(take_advice, exercise, advice(AdviceKind.HEAVIER, load_to=MORE))
    told = read_outlook(second.reader, second.exercise(SQUAT), second.clock.today(), {})
    assert str(told.offer) == "taken for today"
    assert str(told.why) == "You took today's nudge; the rows go by it."


def test_next_time_the_programme_asks_what_it_always_did(second):
    second.do(take_advice, second.exercise(SQUAT), advice(AdviceKind.ADD_SET, sets=4))
    second.train("20x8, 8, 8, 8")
    second.days_pass(2)
    second.train("20x8")
    second.days_pass(2)
    again = second.exercise(SQUAT)
    assert (again.target, again.rows) == (Target(3, 8, 12), 3)
    assert again.past[-1].target == Target(4, 8, 12, TWENTY)


def test_a_longer_hold_is_shown_in_seconds(second):
    second.do(training.add_exercise, "plank", None)
    plank = second.exercise("plank")
    second.do(take_advice, plank, advice(AdviceKind.LONGER_HOLD, seconds=45, load_from=None))
    after = second.exercise("plank")
    assert after.target == Target(3, 45, 45)
    assert after.upcoming() == (TrainingSet(seconds=45),) * 3
    second.undo()
    assert second.exercise("plank") == plank


def test_a_harder_variation_takes_the_place_of_the_exercise_today(second):
    second.do(training.add_exercise, "push-up", None)
    second.log(1, "20x8")
    found = advice(
        AdviceKind.HARDER_VARIATION, variation=Variation("decline-push-up", "Decline Push Up")
    )
    before = second.exercise("push-up")
    second.do(take_advice, before, found)
    after = second.exercise("decline-push-up")
    assert (after.position, after.rows, after.target) == (before.position, 3, Target(3, 8, 12))
    assert after.answered == frozenset()
    assert "push-up" not in [shown.exercise.slug for shown in second.session.exercises]
    assert answers(second) == [("push-up", "harder_variation", "20", None, "taken")]
    second.undo()
    assert second.exercise("push-up") == before
    assert answers(second) == []


def test_a_planned_exercise_that_gave_way_is_remembered(second):
    found = advice(AdviceKind.HARDER_VARIATION, variation=Variation("sit-up", "Sit Up"))
    second.do(take_advice, second.exercise(SQUAT), found)
    shown = second.exercise(0)
    assert (shown.exercise.slug, shown.target) == ("sit-up", Target(3, 8, 12))
    planned = "SELECT slug FROM workout_exercise JOIN exercise ON exercise.id = planned_exercise_id"
    assert second.rows(planned) == [(SQUAT,)]


def test_an_exercise_with_sets_today_gives_way_to_no_variation(second):
    second.log(SQUAT, "20x8")
    before = second.stored()
    found = advice(AdviceKind.HARDER_VARIATION, variation=Variation("sit-up", "Sit Up"))
    with pytest.raises(Refused):
        second.do(take_advice, second.exercise(SQUAT), found)
    assert second.stored() == before


def test_more_rest_is_rested(second):
    before = second.exercise(SQUAT).rest_after(None, Settings())
    found = advice(AdviceKind.REPEAT, load_to=TWENTY, rest_more_s=45)
    second.do(take_advice, second.exercise(SQUAT), found)
    assert second.exercise(SQUAT).rest_after(None, Settings()) == before + 45


def test_rows_added_today_stay_where_the_nudge_says_nothing_of_sets(second):
    second.do(training.change_rows, second.exercise(SQUAT), 5)
    second.do(take_advice, second.exercise(SQUAT), advice(AdviceKind.HEAVIER, load_to=MORE))
    after = second.exercise(SQUAT)
    assert (after.rows, after.target) == (5, Target(3, 8, 12, MORE))


def test_two_nudges_taken_one_after_the_other_both_hold(second):
    second.do(take_advice, second.exercise(SQUAT), advice(AdviceKind.ADD_SET, sets=4))
    second.log(SQUAT, "20x14")
    second.do(take_advice, second.exercise(SQUAT), advice(AdviceKind.HEAVIER, load_to=MORE))
    assert second.exercise(SQUAT).target == Target(4, 8, 12, MORE)
    assert second.exercise(SQUAT).answered == {"add_set", "heavier"}
    assert second.exercise(SQUAT).judged_by == Target(3, 8, 12)


@pytest.mark.parametrize(("action", "said"), [(put_off, "snoozed"), (refuse_for_ever, "never")])
def test_what_is_not_taken_changes_no_target(second, action, said):
    before = second.exercise(SQUAT)
    second.do(action, before, advice(AdviceKind.HEAVIER, load_to=MORE))
    after = second.exercise(SQUAT)
    assert (after.target, after.rows, after.snoozed) == (before.target, before.rows, True)
    assert answers(second) == [(SQUAT, "heavier", "20", "22.5", said)]
    second.undo()
    assert second.exercise(SQUAT) == before
    assert second.workouts()[-1] == (1, 1), "the workout that the answer began is gone as well"


def test_more_rest_is_rested_even_where_every_rest_is_set_alike(second):
    found = advice(AdviceKind.REPEAT, load_to=TWENTY, rest_more_s=45)
    second.do(take_advice, second.exercise(SQUAT), found)
    assert second.exercise(SQUAT).rest_after(None, Settings(rest_s=90)) == 120 + 45
