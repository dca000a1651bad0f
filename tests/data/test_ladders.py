"""Ladders lead from what anybody can do to what few can, and can be climbed where one trains."""

import pytest

from brainlift_tui.core.exercise.exercise import Exercise, Measure
from brainlift_tui.core.exercise.how_done import HOW_DONE, how_done
from brainlift_tui.core.exercise.ladder import Ladder, Rung, rung_of
from brainlift_tui.core.exercise.similar import rack_allows
from brainlift_tui.core.rack.rack import Rack
from brainlift_tui.store.exercise.catalogue import (
    read_catalogue,
    read_ladders,
    read_programmes,
    read_stand_in_rules,
)

BY_SLUG = {exercise.slug: exercise for exercise in read_catalogue()}
LADDERS = read_ladders()
PROGRAMMES = {programme.slug: programme for programme in read_programmes()}
AT_HOME = {slug for slug, one in BY_SLUG.items() if rack_allows(one, Rack(stations=frozenset()))}


def at(slug: str) -> Rung:
    return rung_of(slug, LADDERS, set(BY_SLUG))


@pytest.mark.parametrize("ladder", LADDERS, ids=lambda ladder: ladder.rungs[0])
class TestEachLadder:
    def test_its_rungs_are_in_the_catalogue_each_once(self, ladder: Ladder):
        assert set(ladder.rungs) <= set(BY_SLUG)
        assert len(set(ladder.rungs)) == len(ladder.rungs) > 1
        assert {*ladder.on_at, *ladder.load_first} <= set(ladder.rungs)

    def test_reps_lead_to_reps_and_holds_to_holds(self, ladder: Ladder):
        held = [BY_SLUG[slug].measure is Measure.HOLD for slug in ladder.rungs]
        assert all(held) or not any(held)

    def test_it_stays_with_muscles_that_it_began_with(self, ladder: Ladder):
        for lower, upper in zip(ladder.rungs, ladder.rungs[1:], strict=False):
            one, other = BY_SLUG[lower], BY_SLUG[upper]
            worked = {*one.direct, *one.indirect} & {*other.direct, *other.indirect}
            assert worked or not (one.direct and other.direct), (lower, upper)

    def test_no_rung_asks_for_less_than_the_one_below(self, ladder: Ladder):
        levels = [read_stand_in_rules().level(BY_SLUG[slug]) for slug in ladder.rungs]
        assert levels == sorted(levels), ladder.rungs


@pytest.mark.parametrize(
    ("slug", "easier", "harder"),
    [
        ("table-row", "doorway-row", "inverted-row"),
        ("eccentric-pull-up", "inverted-row", "chin-up-band"),
        ("chin-up", "chin-up-band", "pull-up"),
        ("pull-up", "chin-up", "archer-pull-up"),
        ("pike-push-up", "incline-pike-push-up", "elevated-pike-push-up"),
        ("side-plank", "knee-side-plank", "feet-elevated-side-plank"),
        ("single-leg-glute-bridge", "glute-bridge-bodyweight", "single-leg-hip-thrust"),
        ("slider-leg-curl", "hamstring-walkout", "nordic-hamstring-curl"),
        ("triceps-dip", "bench-dip", "ring-dip"),
        ("lying-leg-raise", "lying-knee-raise", "hanging-knee-raise"),
        ("hanging-leg-raise", "hanging-knee-raise", "toes-to-bar"),
        ("close-grip-push-up", "", "diamond-push-up"),
        ("good-morning-bodyweight", "", "single-leg-romanian-deadlift-bodyweight"),
        ("single-leg-stand", "tandem-stand", ""),
    ],
)
def test_what_comes_before_and_after(slug, easier, harder):
    assert (at(slug).easier, at(slug).harder) == (easier, harder)


def test_negatives_lead_on_at_five_reps_and_a_pull_up_is_loaded_first():
    assert at("eccentric-pull-up").on_at == 5
    assert at("pull-up").load_first
    assert at("push-up") == Rung("knee-push-up", "decline-push-up")


def test_what_stands_on_no_ladder_has_no_neighbours():
    assert at("bench-press-barbell") == Rung()


def unloaded(programme: str) -> list[Exercise]:
    """What a programme asks for that can't be made lighter."""
    exercises = {BY_SLUG[slot.slug] for slot in PROGRAMMES[programme].slots()}
    return [one for one in exercises if one.measure is not Measure.WEIGHTED]


@pytest.mark.parametrize("programme", ["bodyweight", "65-plus"])
def test_below_everything_without_a_load_there_is_something_easier(programme):
    for exercise in unloaded(programme):
        assert rung_of(exercise.slug, LADDERS, AT_HOME).easier, exercise.name


ON_THE_FLOOR = {"glute-bridge-bodyweight", "dead-bug", "bird-dog"}


def test_for_65_and_over_what_is_done_on_the_floor_has_a_form_that_is_done_standing():
    assert {slot.slug for slot in PROGRAMMES["65-plus"].slots()} >= ON_THE_FLOOR
    for slug in ON_THE_FLOOR:
        assert at(slug).easier.startswith("standing-")


def test_what_is_unsafe_or_unclear_is_told():
    assert set(HOW_DONE) <= set(BY_SLUG)
    assert "tips over" in str(how_done("table-row"))
    assert "60 cm" in str(how_done("incline-push-up"))
    assert how_done("bench-press-barbell") is None
