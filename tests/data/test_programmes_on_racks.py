"""Whatever a lifter owns, every programme trains the whole body, with what is there."""

from pathlib import Path

import pytest

from brainlift_tui.core.dose.muscles import COUNTED
from brainlift_tui.core.exercise.exercise import Equipment, Exercise, Measure, Muscle, Station
from brainlift_tui.core.exercise.similar import rack_allows
from brainlift_tui.core.programme.adapting import StandInRules, adapted
from brainlift_tui.core.programme.programme import Day, Programme, Slot
from brainlift_tui.core.rack.rack import Rack
from brainlift_tui.store.exercise.catalogue import (
    read_ladders,
    read_programmes,
    read_stand_in_rules,
)
from tests.data.stand_in_table import BY_SLUG, RACKS, kg, on, page

NOTHING = RACKS["nothing"]
DOCS = Path(__file__).parents[2] / "docs" / "stand_ins.md"


def test_what_takes_over_is_what_the_docs_say():
    assert page() == DOCS.read_text(encoding="utf-8")


@pytest.mark.parametrize("rack", RACKS.values(), ids=RACKS)
@pytest.mark.parametrize("programme", read_programmes(), ids=lambda found: found.slug)
def test_nothing_harder_takes_over_and_nothing_is_left_out(programme: Programme, rack: Rack):
    levels = read_stand_in_rules().levels
    rungs = {slug: at for ladder in read_ladders() for at, slug in enumerate(ladder.rungs)}
    ladder_of = {slug: ladder.rungs for ladder in read_ladders() for slug in ladder.rungs}
    for day in programme.days:
        found = on(rack, day, programme.slug)
        assert found.left_out == ()
        for planned, taken in found.instead:
            assert levels.get(taken, 0) <= levels.get(planned, 0), (planned, taken)
            if taken in ladder_of.get(planned, ()):
                assert rungs[taken] < rungs[planned]


@pytest.mark.parametrize("rack", RACKS.values(), ids=RACKS)
def test_for_65_and_over_nothing_takes_over_that_asks_for_balance_or_strength(rack: Rack):
    (programme,) = (found for found in read_programmes() if found.slug == "65-plus")
    unsafe = {"pike-push-up", "bodyweight-triceps-extension", "push-up"}
    for day in programme.days:
        taken = {slug for _, slug in on(rack, day, "65-plus").instead}
        assert not taken & unsafe
        assert not [slug for slug in taken if slug.startswith("single-leg")]
        assert Equipment.BARBELL not in {BY_SLUG[slug].equipment for slug in taken}


@pytest.mark.parametrize(
    ("planned", "rack", "taken"),
    [
        ("overhead-press-dumbbell", "nothing", "wall-push-up"),
        ("overhead-press-dumbbell", "bands", "shoulder-press-band"),
        ("overhead-press-dumbbell", "one kettlebell", "wall-push-up"),
        ("one-arm-row-dumbbell", "one kettlebell", "one-arm-row-kettlebell"),
        ("romanian-deadlift-dumbbell", "nothing", "good-morning-bodyweight"),
        ("romanian-deadlift-dumbbell", "bands", "romanian-deadlift-band"),
        ("overhead-triceps-extension-dumbbell", "bands", "overhead-triceps-extension-band"),
        ("goblet-squat-dumbbell", "nothing", "sit-to-stand"),
        ("goblet-squat-dumbbell", "one kettlebell", "sit-to-stand"),
    ],
)
def test_for_65_and_over_the_programme_names_what_takes_over(planned, rack, taken):
    day = Day("A", (Slot(planned, 2, 8, 12),))
    assert on(RACKS[rack], day, "65-plus").instead == ((planned, taken),)


@pytest.mark.parametrize(
    ("lightest", "curl", "squat"),
    [("4", "curl-kettlebell", "goblet-squat-kettlebell"), ("16", "towel-curl", "sit-to-stand")],
)
def test_an_old_beginner_is_given_no_heavy_kettlebell(lightest: str, curl: str, squat: str) -> None:
    days = {
        day.name: day
        for found in read_programmes()
        if found.slug == "65-plus"
        for day in found.days
    }
    rack = Rack(kettlebells=kg(lightest, "24"), stations=frozenset())
    instead = dict(pair for day in days.values() for pair in on(rack, day, "65-plus").instead)
    assert instead["bicep-curl-dumbbell"] == curl
    assert instead["goblet-squat-dumbbell"] == squat


def test_two_kettlebells_are_asked_for_only_where_there_are_two_alike():
    day = Day("A", (Slot("thruster-dumbbell", 3, 8, 12),))
    two = Rack(kettlebells=kg("12", "12"), stations=frozenset())
    assert on(two, day).instead == (("thruster-dumbbell", "thruster-kettlebell"),)
    ((_, taken),) = on(RACKS["one kettlebell"], day).instead
    assert BY_SLUG[taken].implements == 1


def test_what_is_the_very_movement_of_one_exercise_does_not_stand_in_for_another():
    slugs = ("one-arm-row-dumbbell", "bent-over-row-dumbbell")
    found = on(RACKS["barbell"], Day("A", tuple(Slot(slug, 3, 8, 12) for slug in slugs)))
    assert dict(found.instead)["bent-over-row-dumbbell"] == "bent-over-row-barbell"


@pytest.mark.parametrize("rack", RACKS.values(), ids=RACKS)
@pytest.mark.parametrize("programme", read_programmes(), ids=lambda found: found.slug)
def test_every_programme_trains_every_muscle_on_every_rack(programme: Programme, rack: Rack):
    days = [on(rack, day, programme.slug).day for day in programme.days]
    exercises = [BY_SLUG[slot.slug] for day in days for slot in day.slots]
    trained = {muscle for one in exercises for muscle in (*one.direct, *one.indirect)}
    assert trained >= set(COUNTED)
    assert all(rack_allows(exercise, rack) for exercise in exercises)
    for day in days:
        assert len({slot.slug for slot in day.slots}) == len(day.slots) >= 4


@pytest.mark.parametrize("programme", read_programmes(), ids=lambda found: found.slug)
def test_in_a_gym_no_programme_has_to_be_adapted(programme: Programme):
    assert all(on(RACKS["gym"], day).day == day for day in programme.days)


def test_the_same_movement_takes_over():
    day = Day("A", (Slot("squat-barbell", 5, 5, 5), Slot("bench-press-barbell", 3, 6, 10)))
    found = on(RACKS["dial dumbbells, bench"], day)
    assert found.instead == (
        ("squat-barbell", "squat-dumbbell"),
        ("bench-press-barbell", "bench-press-dumbbell"),
    )
    assert [(slot.sets, slot.low, slot.high) for slot in found.day.slots] == [(5, 5, 5), (3, 6, 10)]


def test_a_movement_without_its_load_is_done_more_often():
    found = on(NOTHING, Day("A", (Slot("squat-barbell", 5, 5, 5),)))
    (slot,) = found.day.slots
    assert BY_SLUG[slot.slug].measure is Measure.BODYWEIGHT
    assert (slot.sets, slot.low, slot.high) == (3, 8, 15)


def test_nothing_is_done_twice_in_a_day():
    day = Day("A", tuple(Slot(slug, 3, 8, 12) for slug in ("squat-barbell", "front-squat-barbell")))
    slots = on(NOTHING, day).day.slots
    assert len({slot.slug for slot in slots}) == 2


def test_what_nobody_can_do_here_is_left_out_and_told():
    odd = Exercise(
        "odd", "Odd", equipment=Equipment.MACHINE, direct=(Muscle.NECK,), station=Station.BENCH
    )
    day = Day("A", (Slot("odd", 3, 8, 12), Slot("push-up", 3, 8, 12)))
    found = adapted(day, {**BY_SLUG, "odd": odd}, NOTHING, (BY_SLUG["push-up"],), StandInRules())
    assert found.left_out == ("odd",)
    assert [slot.slug for slot in found.day.slots] == ["push-up"]
