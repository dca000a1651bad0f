"""What is offered instead of an exercise: the nearest first, on what is there."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brainlift_tui.core.exercise.exercise import Equipment, Exercise, Muscle, Pattern
from brainlift_tui.core.exercise.similar import (
    Kinship,
    kinship,
    muscles_shared,
    rack_allows,
    stand_ins,
)
from brainlift_tui.core.load.load import Load, Unit
from brainlift_tui.core.rack.named import pieces
from brainlift_tui.core.rack.rack import Rack
from brainlift_tui.store.exercise.catalogue import read_catalogue

CATALOGUE = {exercise.slug: exercise for exercise in read_catalogue()}
HOME = Rack(dumbbells=(Load("10", Unit.KG), Load("20", Unit.KG)))
BENCH = CATALOGUE["bench-press-dumbbell"]

exercises = st.sampled_from(sorted(CATALOGUE.values(), key=lambda found: found.slug))
racks = st.fixed_dictionaries(
    {
        "dumbbells": st.sampled_from([(), HOME.dumbbells]),
        "bars": st.sampled_from([(), (Load("20", Unit.KG),)]),
        "bands": st.sampled_from([(), pieces("red")]),
    }
).map(lambda given: Rack(**given))
days = st.sampled_from(["", "2025-11-02", "2026-11-02"])


def offered(of: Exercise, done: dict[str, str], rack: Rack = HOME) -> list[str]:
    others = [(found, done.get(found.slug, "")) for found in CATALOGUE.values()]
    return [one.exercise.slug for one in stand_ins(of, others, rack)]


def test_the_nearest_that_the_rack_allows_stands_first():
    first = CATALOGUE[offered(BENCH, {})[0]]
    assert first.pattern is Pattern.HORIZONTAL_PUSH
    assert first.equipment in (Equipment.DUMBBELL, Equipment.NONE)
    assert Muscle.CHEST in first.direct


def test_what_this_lifter_has_done_comes_before_what_they_have_not():
    assert offered(BENCH, {"floor-press-dumbbell": "2026-11-02"})[0] == "floor-press-dumbbell"


def test_a_lift_with_the_dumbbells_at_hand_comes_before_a_doorway():
    names = offered(CATALOGUE["one-arm-row-dumbbell"], {})
    assert names.index("bent-over-row-dumbbell") < names.index("doorway-row")


def test_what_was_done_but_cannot_be_loaded_here_comes_behind_what_can():
    names = offered(BENCH, {"bench-press-barbell": "2026-11-02"})
    assert names.index("floor-press-dumbbell") < names.index("bench-press-barbell")
    with_bar = offered(
        BENCH, {"bench-press-barbell": "2026-11-02"}, Rack(bars=(Load("20", Unit.KG),))
    )
    assert with_bar[0] == "bench-press-barbell"


def test_a_fly_for_the_chest_comes_behind_every_press_and_before_a_squat():
    names = offered(BENCH, {})
    assert names.index("floor-press-dumbbell") < names.index("chest-fly-dumbbell")
    assert names.index("chest-fly-dumbbell") < names.index("goblet-squat-dumbbell")


def test_a_movement_that_is_not_known_is_like_no_other():
    unknown = Exercise("a", "A")
    assert kinship(unknown, Exercise("b", "B")) is Kinship.NONE
    assert muscles_shared(unknown, Exercise("b", "B")) == 0


@pytest.mark.parametrize(
    ("slug", "rack", "allowed"),
    [
        ("bench-press-dumbbell", HOME, True),
        ("bench-press-dumbbell", Rack(), False),
        ("bench-press-barbell", HOME, False),
        ("bench-press-barbell", Rack(bars=(Load("20", Unit.KG),)), True),
        ("push-up", Rack(), True),
        ("pull-up", Rack(), False),
        ("goblet-squat-kettlebell", HOME, False),
        ("leg-press-machine", HOME, False),
    ],
)
def test_the_rack_says_what_can_be_done(slug, rack, allowed):
    assert rack_allows(CATALOGUE[slug], rack) is allowed


@given(exercises, st.lists(st.tuples(exercises, days), unique_by=lambda p: p[0].slug), racks)
def test_everything_else_is_offered_once_and_in_order(of, others, rack):
    found = stand_ins(of, others, rack)
    assert {one.exercise.slug for one in found} == {o.slug for o, _ in others} - {of.slug}
    ranks = [
        (
            one.kinship,
            not one.makeable,
            not one.last_day,
            one.exercise.equipment is not of.equipment,
        )
        for one in found
    ]
    assert ranks == sorted(ranks)
    for (before, rank), (after, next_rank) in pairwise(zip(found, ranks, strict=True)):
        if rank == next_rank:
            shares = muscles_shared(of, before.exercise), muscles_shared(of, after.exercise)
            assert shares[0] >= shares[1]


@given(exercises, exercises)
def test_likeness_is_mutual_and_a_share(one, other):
    assert muscles_shared(one, other) == muscles_shared(other, one)
    assert 0 <= muscles_shared(one, other) <= 1
    assert kinship(one, other) is kinship(other, one)
    assert kinship(one, one) is not Kinship.NONE or not one.direct
