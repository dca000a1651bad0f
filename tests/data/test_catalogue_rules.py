"""What holds for every entry of the catalogue, so that a week is counted and proposed rightly."""

import re
from collections import defaultdict

import pytest

from brainlift_tui.core.dose.cardio import BALANCE, NOT_AEROBIC, VIGOROUS
from brainlift_tui.core.dose.muscles import COUNTED
from brainlift_tui.core.exercise.exercise import (
    UNCOUNTED,
    Equipment,
    Exercise,
    Measure,
    Muscle,
    Pattern,
    Station,
)
from brainlift_tui.core.exercise.names import movement_words, words_of
from brainlift_tui.core.exercise.similar import rack_allows
from brainlift_tui.core.load.load import Load, Unit
from brainlift_tui.core.rack.gym import gym_rack
from brainlift_tui.core.rack.rack import Rack
from brainlift_tui.store.exercise.catalogue import read_catalogue

CATALOGUE = read_catalogue()
BY_SLUG = {exercise.slug: exercise for exercise in CATALOGUE}
NOTHING = Rack(stations=frozenset())


def base(exercise: Exercise) -> str:
    """A name without what stands in brackets."""
    return re.sub(r" ?\([^)]*\)", "", exercise.name)


def listed(*slugs: str) -> list[Exercise]:
    return [BY_SLUG[slug] for slug in slugs]


def of(pattern: Pattern) -> list[Exercise]:
    return [exercise for exercise in CATALOGUE if exercise.pattern is pattern]


# --- names ------------------------------------------------------------------------------------


NAMED_LAST = {
    Equipment.DUMBBELL: "(Dumbbell)",
    Equipment.BARBELL: "(Barbell)",
    Equipment.EZ_BAR: "(EZ Bar)",
    Equipment.TRAP_BAR: "(Trap Bar)",
    Equipment.KETTLEBELL: "(Kettlebell)",
    Equipment.CABLE: "(Cable)",
    Equipment.SMITH_MACHINE: "(Smith Machine)",
}


def test_a_name_ends_with_what_carries_the_load_in_brackets():
    for exercise in CATALOGUE:
        if exercise.equipment in NAMED_LAST:
            assert exercise.name.endswith(NAMED_LAST[exercise.equipment])
        elif exercise.equipment is Equipment.MACHINE and exercise.measure is Measure.WEIGHTED:
            assert exercise.name.endswith("(Machine)")
        elif exercise.equipment is Equipment.BAND:
            assert exercise.name.endswith("(Band)")


def test_no_name_has_its_equipment_outside_the_brackets():
    told = {"dumbbell", "barbell", "kettlebell", "cable", "smith", "band"}
    for exercise in CATALOGUE:
        assert not words_of(base(exercise)) & told, exercise.name
        assert " - " not in exercise.name


def test_one_arm_stands_first_and_so_does_single_leg():
    for exercise in CATALOGUE:
        assert "Single Arm" not in exercise.name
        assert "One-Leg" not in exercise.name
        for side in ("One-Arm", "Single Leg"):
            assert side not in exercise.name or exercise.name.startswith(side)


def test_what_an_alias_says_in_brackets_is_no_other_movement():
    own = {exercise.slug: movement_words(exercise.name) for exercise in CATALOGUE}
    for exercise in CATALOGUE:
        for alias in exercise.aliases:
            for bracket in re.findall(r"\(([^)]*)\)", alias):
                words = words_of(bracket)
                others = (o for o in CATALOGUE if o.pattern is not exercise.pattern)
                assert not [o.name for o in others if own[o.slug] <= words], alias


EQUIPMENT_WORDS = {
    "dumbbell": Equipment.DUMBBELL,
    "barbell": Equipment.BARBELL,
    "kettlebell": Equipment.KETTLEBELL,
    "cable": Equipment.CABLE,
    "smith": Equipment.SMITH_MACHINE,
    "ez": Equipment.EZ_BAR,
    "band": Equipment.BAND,
    "banded": Equipment.BAND,
    "trap": Equipment.TRAP_BAR,
}

AS_APPS_SAY = {
    "Flat Barbell Bench Press (Each Side) (Smith Machine)",
    "EZ Bar Curl (Barbell)",
    "Trap Bar Deadlift (Barbell)",
    "Pulley Seduto Cable Machine",
}
"""Names of other apps that tell of a second piece of equipment and mean the first."""


def test_no_alias_names_other_equipment_than_its_exercise_is_done_with():
    for exercise in CATALOGUE:
        for alias in exercise.aliases:
            if exercise.measure is Measure.CARDIO or alias in AS_APPS_SAY:
                continue
            told = {EQUIPMENT_WORDS[word] for word in words_of(alias) & EQUIPMENT_WORDS.keys()}
            assert told <= {exercise.equipment}, (exercise.name, alias)


ONE_SIDE = re.compile(r"\b(One-Arm|Single Arm|One Arm|One-Legged|Single Leg|One-Leg)\b")


def test_no_exercise_of_both_sides_goes_by_the_name_of_one_for_one_side():
    for exercise in CATALOGUE:
        for alias in exercise.aliases:
            assert exercise.one_sided or not ONE_SIDE.search(alias), (exercise.name, alias)


@pytest.mark.parametrize(
    ("slug", "once"),
    [
        ("planche-lean", ("planche", "tuck-planche")),
        ("front-lever", ("tuck-front-lever",)),
        ("l-sit", ("tuck-l-sit",)),
        ("hollow-hold", ("tuck-hollow-hold",)),
        ("bodyweight-triceps-extension", ("wall-triceps-extension", "tiger-bend-push-up")),
        ("lateral-raise-dumbbell", ("one-arm-lateral-raise-dumbbell",)),
        ("seated-calf-raise-dumbbell", ("single-leg-seated-calf-raise-dumbbell",)),
        ("reverse-curl-barbell", ("reverse-curl-ez-bar",)),
        ("spider-curl-barbell", ("spider-curl-ez-bar",)),
        ("overhead-triceps-extension-barbell", ("overhead-triceps-extension-ez-bar",)),
        ("jefferson-curl-dumbbell", ("jefferson-curl-barbell", "jefferson-curl-kettlebell")),
        ("ab-wheel", ("ab-rollout-barbell",)),
        ("clean-and-press-kettlebell", ("clean-and-jerk-kettlebell",)),
        ("kettlebell-swing", ("american-swing-kettlebell",)),
        ("shrimp-squat", ("skater-squat",)),
        ("goblet-carry-dumbbell", ("bear-hug-carry",)),
        ("skiing", ("alpine-skiing",)),
        ("hiit", ("circuit-training",)),
    ],
)
def test_what_differs_is_an_exercise_of_its_own(slug, once):
    for exercise in listed(*once):
        taken = {words_of(exercise.name)}
        assert not taken & {words_of(alias) for alias in BY_SLUG[slug].aliases}


# --- muscles ----------------------------------------------------------------------------------


STEADYING = {Muscle.ABS, Muscle.LOWER_BACK, Muscle.UPPER_BACK}
"""What holds the trunk; a machine, or one arm at a time, may ask less or more of it."""

BESIDE_THE_LEGS = "trap-bar-deadlift"
"""The trap bar stands beside the legs, which makes half a squat of a deadlift."""


def test_the_same_movement_works_the_same_muscles_whatever_it_is_done_with():
    forms: dict[tuple[str, Pattern], set[tuple[frozenset[Muscle], frozenset[Muscle]]]]
    forms = defaultdict(set)
    for exercise in CATALOGUE:
        if exercise.slug != BESIDE_THE_LEGS:
            helping = frozenset(exercise.indirect) - STEADYING
            forms[base(exercise), exercise.pattern].add((frozenset(exercise.direct), helping))
    assert {name: found for name, found in forms.items() if len(found) > 1} == {}


def test_what_is_no_training_of_a_muscle_counts_for_none():
    for exercise in CATALOGUE:
        muscles = (*exercise.direct, *exercise.indirect)
        assert bool(muscles) is (exercise.pattern not in UNCOUNTED), exercise.name


def test_no_exercise_is_done_for_more_than_three_muscles():
    for exercise in CATALOGUE:
        assert len(exercise.direct) <= 3, exercise.name


def test_a_squat_works_the_adductors_and_never_the_hamstrings():
    for exercise in of(Pattern.SQUAT):
        muscles = {*exercise.direct, *exercise.indirect}
        assert Muscle.HAMSTRINGS not in muscles, exercise.name
        assert Muscle.ADDUCTORS in muscles or exercise.slug == "sissy-squat", exercise.name


def test_a_row_is_for_the_upper_back_and_the_lats_and_the_biceps_helps():
    for exercise in of(Pattern.HORIZONTAL_PULL):
        assert set(exercise.direct) == {Muscle.UPPER_BACK, Muscle.LATS}, exercise.name
        assert Muscle.BICEPS in exercise.indirect, exercise.name
        assert Muscle.FOREARMS not in exercise.indirect, exercise.name


STRAIGHT_ARMED = ("pullover", "straight-arm", "front-lever", "tuck-front-lever", "muscle-up")


def test_a_pull_up_or_pulldown_is_for_the_lats_and_underhand_for_the_biceps_too():
    for exercise in of(Pattern.VERTICAL_PULL):
        if exercise.slug.startswith((*STRAIGHT_ARMED, "rope-climb", "towel-")):
            continue
        words = words_of(exercise.name)
        turned = words & {"chin", "neutral", "underhand"} or exercise.slug == "one-arm-pull-up"
        aimed = {Muscle.LATS, Muscle.BICEPS} if turned else {Muscle.LATS}
        assert set(exercise.direct) == aimed, exercise.name
        assert {*exercise.direct, *exercise.indirect} >= {Muscle.BICEPS, Muscle.UPPER_BACK}
        hangs = exercise.station is Station.PULL_UP_BAR or "Assisted" in exercise.name
        assert (Muscle.FOREARMS in exercise.indirect) is hangs, exercise.name


def test_lunges_and_swings_leave_the_grip_out():
    for exercise in (*of(Pattern.LUNGE), *(e for e in CATALOGUE if "Swing" in e.name)):
        assert Muscle.FOREARMS not in exercise.indirect, exercise.name


def test_a_clean_or_snatch_is_for_glutes_and_traps_and_the_legs_help():
    for exercise in of(Pattern.OLYMPIC):
        words = words_of(exercise.name)
        if words & {"clean", "snatch"} and not words & {"press", "jerk", "balance"}:
            assert {Muscle.GLUTES, Muscle.TRAPS} <= set(exercise.direct), exercise.name
            assert {Muscle.QUADS, Muscle.HAMSTRINGS} <= set(exercise.indirect), exercise.name


def test_small_muscles_that_no_week_is_counted_by_have_movements_of_their_own():
    own = {
        Muscle.ROTATOR_CUFF: Pattern.SHOULDER_ROTATION,
        Muscle.SHINS: Pattern.SHIN_RAISE,
        Muscle.SERRATUS: Pattern.SHOULDER_BLADES,
    }
    for exercise in CATALOGUE:
        for muscle in own.keys() & {*exercise.direct, *exercise.indirect}:
            assert exercise.pattern is own[muscle]
            assert not set(exercise.direct) & set(COUNTED)
    assert not own.keys() & set(COUNTED)


def test_a_back_extension_works_glutes_and_hamstrings_too():
    for slug in ("back-extension", "back-extension-machine"):
        assert set(BY_SLUG[slug].indirect) == {Muscle.GLUTES, Muscle.HAMSTRINGS}


# --- movements --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("slug", "pattern"),
    [
        ("reverse-snow-angel", Pattern.REAR_DELT_FLY),
        ("superman-pull", Pattern.TRUNK_EXTENSION),
        ("clap-push-up", Pattern.JUMP),
        ("ball-slam", Pattern.TRUNK_FLEXION),
        ("turkish-get-up-kettlebell", Pattern.OTHER),
        ("turkish-get-up-dumbbell", Pattern.OTHER),
        ("windmill-kettlebell", Pattern.OTHER),
        ("chin-up-hold", Pattern.VERTICAL_PULL),
        ("front-lever", Pattern.VERTICAL_PULL),
        ("front-lever-raise", Pattern.VERTICAL_PULL),
        ("single-leg-stand", Pattern.BALANCE),
        ("wall-slide", Pattern.MOBILITY),
    ],
)
def test_what_was_taken_for_another_movement_is_what_it_is(slug, pattern):
    assert BY_SLUG[slug].pattern is pattern


LIMBS = (
    "donkey-kick",
    "prone-leg-lift",
    "standing-hip-extension",
    "seated-calf-raise-bodyweight",
    "gripper",
    "crunch",
    "clamshell",
    "neck-curl-bodyweight",
    "seated-knee-extension",
)


def test_what_moves_a_limb_is_no_lift_of_the_body():
    assert not any(exercise.lifts_body for exercise in listed(*LIMBS))
    lifted = ("push-up", "pull-up", "squat-bodyweight", "glute-bridge-bodyweight", "chest-dip")
    assert all(exercise.lifts_body for exercise in listed(*lifted))


def test_stretches_and_balance_are_held_or_moved_through_and_are_no_cardio():
    for exercise in CATALOGUE:
        if words_of(exercise.name) & {"stretch", "stand"} and "Sit to" not in exercise.name:
            assert exercise.pattern in {Pattern.MOBILITY, Pattern.BALANCE}, exercise.name
    assert BY_SLUG["stretching"].slug in NOT_AEROBIC


# --- one side at a time -----------------------------------------------------------------------


def test_every_lunge_step_and_split_squat_is_counted_per_side():
    assert all(exercise.one_sided for exercise in of(Pattern.LUNGE))


def test_what_the_name_says_is_for_one_side_is_counted_per_side():
    told = re.compile(r"^(One-Arm|Single Leg|Archer|Pistol|B-Stance)|Bird Dog|Dead Bug|Side-Lying")
    for exercise in CATALOGUE:
        assert exercise.one_sided or not told.search(exercise.name), exercise.name


# --- what it is done with ---------------------------------------------------------------------


def test_what_needs_nothing_can_be_done_on_an_empty_rack_and_the_rest_cannot():
    for exercise in CATALOGUE:
        bare = exercise.equipment is Equipment.NONE and exercise.station is Station.NONE
        cardio = exercise.measure is Measure.CARDIO
        assert rack_allows(exercise, NOTHING) is (bare or cardio), exercise.name


KIT = {
    "wheel": Station.AB_WHEEL,
    "stability": Station.STABILITY_BALL,
    "gripper": Station.HAND_GRIPPER,
    "nordic": Station.FOOT_ANCHOR,
    "ring": Station.RINGS,
    "sled": Station.SLED,
    "battle": Station.BATTLE_ROPES,
}


def test_what_is_named_after_its_kit_needs_it():
    for exercise in CATALOGUE:
        words = words_of(exercise.name)
        if not words & {"reverse", "walking"}:
            for word in words & KIT.keys():
                assert exercise.station is KIT[word], exercise.name


def test_a_flat_bench_is_no_station_for_extending_the_back():
    named = ("back-extension", "single-leg-back-extension", "reverse-hyperextension-bodyweight")
    assert {e.station for e in listed(*named)} == {Station.BACK_EXTENSION_BENCH}
    assert BY_SLUG["glute-ham-raise"].station is Station.GLUTE_HAM_BENCH
    assert {e.station for e in listed("bench-dip", "l-sit")} == {Station.NONE}


def test_a_trap_bar_is_a_bar_of_its_own_weight():
    hexed = BY_SLUG["trap-bar-deadlift"]
    assert {e.equipment for e in CATALOGUE if "Trap Bar" in e.name} == {Equipment.TRAP_BAR}
    plates = (Load("10", Unit.KG),)
    assert not rack_allows(hexed, Rack(bars=(Load("20", Unit.KG),), plates=plates))
    rack = Rack(trap_bars=(Load("25", Unit.KG),), plates=plates)
    assert [load.text for load in rack.loads_for(hexed)] == ["25", "45"]


def test_a_gym_has_what_every_exercise_needs_but_for_bands_and_kettlebells():
    gym = gym_rack("Gym", Unit.KG)
    lacking = {e.equipment for e in CATALOGUE if not rack_allows(e, gym)}
    assert lacking == {Equipment.BAND, Equipment.KETTLEBELL}


@pytest.mark.parametrize(
    "slug", ["gorilla-row-kettlebell", "thruster-kettlebell", "romanian-deadlift-kettlebell"]
)
def test_kettlebells_that_come_in_pairs_are_counted_in_pairs(slug):
    assert BY_SLUG[slug].implements == 2


# --- cardio -----------------------------------------------------------------------------------


def test_what_is_vigorous_is_cardio_and_counted_in_minutes():
    for exercise in listed(*VIGOROUS):
        assert exercise.measure is Measure.CARDIO
    assert {"high-knees", "battle-ropes", "skating", "spinning", "skiing"} <= VIGOROUS
    assert not {"burpee", "alpine-skiing", "stair-walking", "shadow-boxing"} & VIGOROUS


def test_what_trains_balance_is_there():
    assert set(BY_SLUG) >= BALANCE
    assert {
        "single-leg-romanian-deadlift-kettlebell",
        "standing-side-leg-raise",
        "hip-hike",
        "dancing",
        "tandem-stand",
    } <= BALANCE
