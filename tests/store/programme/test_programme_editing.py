"""Programmes are chosen, made, changed and deleted, each in one step; what was logged stays."""

import pytest

from brainlift_tui.core.dose.muscles import Band, band
from brainlift_tui.core.errors import BadInput, Refused
from brainlift_tui.core.exercise.exercise import Equipment, Exercise, Muscle
from brainlift_tui.core.load.load import Load, Unit
from brainlift_tui.core.programme import edits
from brainlift_tui.core.programme.programme import Day, Programme, Slot
from brainlift_tui.core.programme.progression import Progression
from brainlift_tui.core.programme.week import week_sets
from brainlift_tui.core.rack.rack import Rack, Stack
from brainlift_tui.store.coaching.reading import read_advice
from brainlift_tui.store.exercise.exercises import add_own_exercise
from brainlift_tui.store.file.database import open_reader
from brainlift_tui.store.programme import editing
from brainlift_tui.store.programme.plan import OfferedProgramme, read_on_rack, read_plans
from brainlift_tui.store.programme.programmes import read_deload_every
from brainlift_tui.store.rack.racks import change_rack, read_rack
from tests.store.lifting import BENCH, ROW, SQUAT, Lifter

MINE = Programme("", "Mine", (Day("A", (Slot(SQUAT, 3, 8, 12),)),))


def plans(lifter: Lifter) -> dict[str, OfferedProgramme]:
    return {p.programme.name: p for p in read_plans(lifter.reader, read_rack(lifter.reader))}


def split(lifter: Lifter) -> OfferedProgramme:
    return plans(lifter)["Split A/B"]


def test_a_programme_is_followed_and_that_is_taken_back(lifter):
    name = lifter.do(editing.follow, plans(lifter)["Full body twice"].uid)
    assert name == lifter.session.programme == "Full body twice"
    assert lifter.undo() == "Programme: Full body twice"
    assert lifter.session.programme == "Split A/B"


def test_what_the_rack_can_do_comes_first(lifter):
    amiss = [plan.amiss > 0 for plan in plans(lifter).values()]
    assert amiss == sorted(amiss)
    assert plans(lifter)["5×5 linear"].amiss > 0


def test_an_edited_programme_is_a_new_revision_and_the_lifters_own(lifter):
    before = split(lifter)
    less = edits.without_slot(before.programme, 0, 1)
    lifter.do(editing.change_programme, before.uid, less, "Split A/B: without one")
    after = split(lifter)
    assert (after.own, after.programme.revision) == (True, before.programme.revision + 1)
    assert after.programme.days == less.days
    assert len(lifter.session.exercises) == len(before.programme.days[0].slots) - 1
    assert lifter.undo() == "Split A/B: without one"
    assert split(lifter) == before
    lifter.redo()
    assert split(lifter) == after


def test_an_edited_programme_is_not_put_right_by_the_next_start(lifter):
    before = split(lifter)
    mine = before.programme._replace(name="Ours", about="For the two of us.")
    lifter.do(editing.change_programme, before.uid, mine, "Split A/B: named")
    open_reader(lifter.path).close()
    assert plans(lifter)["Ours"].programme.about == "For the two of us."


def test_what_was_logged_by_a_programme_stays_as_it_was(lifter):
    lifter.log(SQUAT, "20x12")
    planned = [e.target for e in lifter.session.exercises]
    judged = lifter.exercise(SQUAT).judged_by
    before = split(lifter)
    harder = edits.with_slot(before.programme, 0, 0, Slot(SQUAT, 5, 3, 5))
    lifter.do(editing.change_programme, before.uid, harder, "heavier squats")
    assert [e.target for e in lifter.session.exercises] == planned
    assert lifter.exercise(SQUAT).judged_by == judged


def test_an_edit_that_changes_nothing_is_no_step(lifter):
    before = split(lifter)
    lifter.do(editing.change_programme, before.uid, before.programme, "nothing")
    assert split(lifter) == before
    assert lifter.undo() is None


def test_own_programmes_are_made_copied_and_deleted(lifter):
    uid = lifter.do(editing.add_programme, MINE)
    assert plans(lifter)["Mine"].own
    lifter.do(editing.follow, uid)
    with pytest.raises(Refused, match="You follow Mine; follow another one first"):
        lifter.do(editing.delete_programme, uid)
    lifter.do(editing.follow, split(lifter).uid)
    lifter.do(editing.delete_programme, uid)
    assert "Mine" not in plans(lifter)
    lifter.undo()
    assert "Mine" in plans(lifter)


def test_the_name_of_a_deleted_programme_is_free_again(lifter):
    uid = lifter.do(editing.add_programme, MINE)
    with pytest.raises(BadInput, match="There is a programme called Mine already"):
        lifter.do(editing.add_programme, MINE._replace(name="MINE"))
    lifter.do(editing.delete_programme, uid)
    lifter.do(editing.add_programme, MINE)
    assert plans(lifter)["Mine"].programme.slug == "mine-2"


def test_what_came_with_the_program_is_not_deleted(lifter):
    with pytest.raises(Refused, match="came with the program"):
        lifter.do(editing.delete_programme, split(lifter).uid)


@pytest.mark.parametrize(
    ("days", "sentence"),
    [
        ((), "has no day"),
        ((Day("A", ()),), "A has no exercise"),
        ((Day("A", (Slot(ROW, 3, 8, 12),) * 2),), "twice"),
    ],
)
def test_what_nobody_could_train_by_is_refused(lifter, days, sentence):
    with pytest.raises(BadInput, match=sentence):
        lifter.do(editing.add_programme, MINE._replace(days=days))
    plan = split(lifter)
    without = plan.programme._replace(days=days)
    with pytest.raises(BadInput, match=sentence):
        lifter.do(editing.change_programme, plan.uid, without, "nonsense")
    assert lifter.undo() is None


def test_a_cycle_of_sixty_days_is_followed_one_after_the_other(lifter):
    days = tuple(Day(f"Day {at}", (Slot(BENCH, 2, 8, 12),)) for at in range(1, 61))
    uid = lifter.do(editing.add_programme, MINE._replace(days=days))
    lifter.do(editing.follow, uid)
    assert lifter.session.title == "Day 1"
    lifter.train("20x12")
    assert lifter.session.title == "Day 2"


def test_a_programme_of_what_nobody_can_do_on_this_rack_is_not_followed(lifter):
    it = Exercise("contraption", "Contraption", equipment=Equipment.MACHINE)
    slug = lifter.do(add_own_exercise, it.name, it)
    uid = lifter.do(editing.add_programme, MINE._replace(days=(Day("A", (Slot(slug, 3, 1, 3),)),)))
    with pytest.raises(Refused, match="Nothing in Mine can be done on this rack"):
        lifter.do(editing.follow, uid)
    rack = read_rack(lifter.reader)
    lifter.do(
        change_rack, rack._replace(stack=Stack(*(Load(n, Unit.KG) for n in ("5", "5", "50"))))
    )
    lifter.do(editing.follow, uid)
    assert lifter.session.programme == "Mine"
    lifter.do(change_rack, rack)
    assert lifter.session.exercises == ()


def test_a_programme_is_shown_as_the_rack_lets_it_be_done(lifter):
    plan = plans(lifter)["5×5 linear"]
    found = read_on_rack(lifter.reader, plan.programme, read_rack(lifter.reader))
    assert any(day.instead for day in found.days)
    assert {slot.slug for slot in found.programme.slots()} <= set(found.exercises)


def test_the_preview_counts_an_average_week(lifter):
    found = read_on_rack(lifter.reader, split(lifter).programme, read_rack(lifter.reader))
    sums = week_sets(found.programme, found.exercises)
    assert sums[Muscle.BICEPS] >= 5
    assert band(sums[Muscle.CHEST]) is not Band.FEW
    twice = week_sets(found.programme._replace(per_week=6), found.exercises)
    assert twice[Muscle.BICEPS] == 2 * sums[Muscle.BICEPS]


def test_a_day_of_which_nothing_can_be_done_is_passed_by_and_the_others_keep_their_place(lifter):
    it = Exercise("contraption", "Contraption", equipment=Equipment.MACHINE)
    slug = lifter.do(add_own_exercise, it.name, it)
    days = (Day("Odd", (Slot(slug, 3, 1, 3),)), Day("A", (Slot(SQUAT, 3, 8, 12),)))
    lifter.do(editing.follow, lifter.do(editing.add_programme, MINE._replace(days=days)))
    assert lifter.session.title == "A"
    lifter.log(SQUAT, "20x12")
    assert lifter.reader.execute("SELECT programme_day FROM workout").fetchone() == (1,)
    assert lifter.exercise(SQUAT).judged_by.high == 12


def test_a_programme_that_plans_its_deloads_says_when_one_comes(lifter):
    plan = split(lifter)
    assert read_deload_every(lifter.reader, "split-ab") is None
    planned = plan.programme._replace(deload_every=4)
    lifter.do(editing.change_programme, plan.uid, planned, "deloads")
    assert read_deload_every(lifter.reader, "split-ab") == 4
    lifter.undo()
    assert read_deload_every(lifter.reader, "split-ab") is None


def test_an_edit_of_what_another_window_changed_meanwhile_is_refused(lifter):
    seen = split(lifter)
    fewer = edits.without_slot(seen.programme, 0, 1)
    lifter.do(editing.change_programme, seen.uid, fewer, "one window")
    other = edits.without_slot(seen.programme, 0, 2)
    with pytest.raises(Refused, match="was changed in another window meanwhile"):
        lifter.do(editing.change_programme, seen.uid, other, "the other window")
    assert split(lifter).programme.days == fewer.days


def nudged(lifter: Lifter, grows: Progression, sets: str) -> str:
    """What is said of an exercise that is to grow this way, two days after these sets."""
    lifter.type("sit-up 12, 12", "2026-06-20 18:00")
    kg = tuple(Load(text, Unit.KG) for text in ("20", "22", "24"))
    lifter.do(change_rack, Rack("Home", dumbbells=kg))
    days = (Day("A", (Slot(SQUAT, 3, 8, 12, progression=grows),)),)
    lifter.do(editing.follow, lifter.do(editing.add_programme, MINE._replace(days=days)))
    for _ in range(2):
        lifter.train(sets)
        lifter.days_pass(2)
    found = read_advice(lifter.reader, lifter.session, {}).get(0)
    return "" if found is None else f"{found.kind} {found.offer.english()}"


@pytest.mark.parametrize(
    ("grows", "sets", "said"),
    [
        (Progression.DOUBLE, "20x8, 8, 8", "more_reps 9 reps"),
        (Progression.LINEAR, "20x8, 8, 8", "heavier 22 kg"),
        (Progression.DOUBLE, "20x12, 12, 12", "heavier 22 kg"),
        (Progression.REPS, "20x12, 12, 12", "more_reps 13 reps"),
        (Progression.OFF, "20x12, 12, 12", ""),
    ],
)
def test_an_exercise_grows_as_its_programme_says(lifter, grows, sets, said):
    assert nudged(lifter, grows, sets) == said


def test_while_the_workout_is_under_way_the_way_it_began_with_counts(lifter):
    assert nudged(lifter, Progression.OFF, "20x12, 12, 12") == ""
    lifter.log(SQUAT, "20x12")
    plan = plans(lifter)["Mine"]
    grown = edits.with_slot(plan.programme, 0, 0, Slot(SQUAT, 3, 8, 12))
    lifter.do(editing.change_programme, plan.uid, grown, "nudges again")
    assert lifter.exercise(SQUAT).judged_by.progression is Progression.OFF
