"""Whatever a lifter owns, every programme trains the whole body, with what is there."""

import pytest

from brainlift_tui.core.adapting import adapted
from brainlift_tui.core.dose.muscles import COUNTED
from brainlift_tui.core.exercise import Equipment, Exercise, Measure, Muscle, Station
from brainlift_tui.core.load import Load, Unit
from brainlift_tui.core.programme import Day, Programme, Slot
from brainlift_tui.core.rack import Rack, Stack
from brainlift_tui.core.rack_from_log import USUAL_PLATES
from brainlift_tui.core.similar import rack_allows
from brainlift_tui.store.catalogue import read_catalogue, read_programmes, read_staples

CATALOGUE = read_catalogue()
BY_SLUG = {exercise.slug: exercise for exercise in CATALOGUE}


def kg(*texts: str) -> tuple[Load, ...]:
    return tuple(Load(text, Unit.KG) for text in texts)


NOTHING = Rack(stations=frozenset())
RACKS = {
    "nothing": NOTHING,
    "two dumbbells": Rack(dumbbells=kg("10"), stations=frozenset()),
    "dumbbells and a bench": Rack(dumbbells=kg("5", "10", "15", "20")),
    "a barbell": Rack(bars=kg("20"), plates=USUAL_PLATES[Unit.KG]),
    "a gym": Rack(
        dumbbells=kg("5", "10", "15", "20"),
        bars=kg("20"),
        plates=USUAL_PLATES[Unit.KG],
        kettlebells=kg("16"),
        bands=("band",),
        stack=Stack(*kg("2.5", "2.5", "100")),
        stations=frozenset({Station.BENCH, Station.PULL_UP_BAR, Station.DIP_BARS}),
    ),
}


def on(rack: Rack, day: Day):
    return adapted(day, BY_SLUG, rack, CATALOGUE, read_staples())


@pytest.mark.parametrize("rack", RACKS.values(), ids=RACKS)
@pytest.mark.parametrize("programme", read_programmes(), ids=lambda found: found.slug)
def test_every_programme_trains_every_muscle_on_every_rack(programme: Programme, rack: Rack):
    days = [on(rack, day).day for day in programme.days]
    exercises = [BY_SLUG[slot.slug] for day in days for slot in day.slots]
    trained = {muscle for one in exercises for muscle in (*one.direct, *one.indirect)}
    assert trained >= set(COUNTED)
    assert all(rack_allows(exercise, rack) for exercise in exercises)
    for day in days:
        assert len({slot.slug for slot in day.slots}) == len(day.slots) >= 4


@pytest.mark.parametrize("programme", read_programmes(), ids=lambda found: found.slug)
def test_in_a_gym_no_programme_has_to_be_adapted(programme: Programme):
    assert all(on(RACKS["a gym"], day).day == day for day in programme.days)


def test_the_same_movement_takes_over():
    day = Day("A", (Slot("squat-barbell", 5, 5, 5), Slot("bench-press-barbell", 3, 6, 10)))
    found = on(RACKS["dumbbells and a bench"], day)
    assert found.instead == (
        ("squat-barbell", "goblet-squat-dumbbell"),
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
    found = adapted(day, {**BY_SLUG, "odd": odd}, NOTHING, (BY_SLUG["push-up"],), ())
    assert found.left_out == ("odd",)
    assert [slot.slug for slot in found.day.slots] == ["push-up"]
