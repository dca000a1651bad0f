"""What comes in the box: exercises lifters know by name, and programmes that train everything."""

import csv
import re
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from brainlift_tui.core.dose.cardio import BALANCE
from brainlift_tui.core.dose.muscles import COUNTED, GROUPS, named, short_of
from brainlift_tui.core.errors import NoSuchExercise
from brainlift_tui.core.exercise.exercise import (
    Equipment,
    Exercise,
    Measure,
    Muscle,
    Pattern,
    Station,
)
from brainlift_tui.core.exercise.names import Named, find_exercise, name_key
from brainlift_tui.core.lifter.settings import Settings
from brainlift_tui.core.programme.programme import Day
from brainlift_tui.core.programme.progression import Progression
from brainlift_tui.core.programme.week import week_sets
from brainlift_tui.core.said import listed
from brainlift_tui.store.exercise.catalogue import read_catalogue, read_programmes

EXPORTS = Path(__file__).parents[3] / "shared" / "exercises" / "names_in_exports.csv"

CATALOGUE = read_catalogue()
BY_SLUG = {exercise.slug: exercise for exercise in CATALOGUE}
KEYS = {name_key(name): Named(e.slug, name) for e in CATALOGUE for name in (e.name, *e.aliases)}
SHOWN = {exercise.slug: exercise.name for exercise in CATALOGUE}
PROGRAMMES = {programme.slug: programme for programme in read_programmes()}

MAJOR = set(COUNTED)

LANDINGS = {
    "Bench Press (Barbell)": "bench-press-barbell",
    "Squat (Barbell)": "squat-barbell",
    "Overhead Press (Barbell)": "overhead-press-barbell",
    "Lateral Raise (Dumbbell)": "lateral-raise-dumbbell",
    "Deadlift (Barbell)": "deadlift-barbell",
    "Lat Pulldown (Cable)": "lat-pulldown-cable",
    "Leg Extension (Machine)": "leg-extension-machine",
    "Incline Bench Press (Dumbbell)": "incline-bench-press-dumbbell",
    "Pull Up": "pull-up",
    "Chin Up": "chin-up",
    "Lying Leg Curl (Machine)": "lying-leg-curl-machine",
    "Romanian Deadlift (Barbell)": "romanian-deadlift-barbell",
    "T Bar Row": "t-bar-row",
    "Bent Over Row (Barbell)": "bent-over-row-barbell",
    "Hammer Curl (Dumbbell)": "hammer-curl-dumbbell",
    "Bicep Curl (Barbell)": "bicep-curl-barbell",
    "Triceps Pushdown": "triceps-pushdown-cable",
    "Incline Bench Press (Barbell)": "incline-bench-press-barbell",
    "Romanian Deadlift": "romanian-deadlift-barbell",
    "Barbell Bench Press": "bench-press-barbell",
    "Lat Pulldown": "lat-pulldown-cable",
    "Lateral Raise (Cable)": "lateral-raise-cable",
    "Chest Press (Machine)": "chest-press-machine",
    "Seated Leg Curl (Machine)": "seated-leg-curl-machine",
    "Chest Fly": "chest-fly-machine",
    "Reverse Fly (Machine)": "reverse-fly-machine",
    "Triceps Extension (Cable)": "overhead-triceps-extension-cable",
    "Back Squat": "squat-barbell",
    "Bicep Curl (Dumbbell)": "bicep-curl-dumbbell",
    "Lat Pulldown (Machine)": "lat-pulldown-machine",
    "Snatch": "snatch-barbell",
    "Front Squat (Barbell)": "front-squat-barbell",
    "Seated Row (Machine)": "seated-row-machine",
    "Barbell Back Squat": "squat-barbell",
    "Snatch (Barbell)": "snatch-barbell",
    "Seated Calf Raise (Machine)": "seated-calf-raise-machine",
    "Triceps Pushdown (Cable - Straight Bar)": "triceps-pushdown-cable",
    "Seated Row (Cable)": "seated-row-cable",
    "Hip Adductor (Machine)": "hip-adductor-machine",
    "Barbell Decline Bench Press": "decline-bench-press-barbell",
    "Dumbbell Bicep Curl": "bicep-curl-dumbbell",
    "Skullcrusher (Barbell)": "skullcrusher-barbell",
    "Hip Thrust (Barbell)": "hip-thrust-barbell",
    "Pull Up (Weighted)": "pull-up",
    "Standing Calf Raise (Machine)": "standing-calf-raise-machine",
    "Preacher Curl (Barbell)": "preacher-curl-barbell",
    "Clean and Jerk": "clean-and-jerk-barbell",
    "Bent Over Barbell Row": "bent-over-row-barbell",
    "Triceps Extension": "overhead-triceps-extension-cable",
    "Rear Delt Reverse Fly (Machine)": "reverse-fly-machine",
    "Push Up": "push-up",
    "Lateral Raise (Machine)": "lateral-raise-machine",
    "Face Pull": "face-pull-cable",
    "Shoulder Press (Machine)": "shoulder-press-machine",
    "Shoulder Press (Dumbbell)": "seated-shoulder-press-dumbbell",
    "Barbell Shoulder Press": "overhead-press-barbell",
    "Front Squat": "front-squat-barbell",
    "Deadlift": "deadlift-barbell",
    "Chest Dip": "chest-dip",
    "Shrug (Dumbbell)": "shrug-dumbbell",
}
"""The commonest names in lifters' exports, and the exercise each of them means."""


def bodyweight(exercise: Exercise) -> bool:
    return (
        exercise.measure in {Measure.BODYWEIGHT, Measure.HOLD}
        and exercise.equipment is Equipment.NONE
    )


def test_there_are_exercises_enough_to_find_ones_own():
    assert len(CATALOGUE) >= 220


def test_every_exercise_has_a_slug_of_its_own_made_from_its_name():
    assert [slug for slug, times in Counter(e.slug for e in CATALOGUE).items() if times > 1] == []
    for exercise in CATALOGUE:
        assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", exercise.slug)
        # A slug stays for ever; where a name was put right, it is made from the one before.
        called = {name_key(name) for name in (exercise.name, *exercise.aliases)}
        assert name_key(exercise.slug.replace("-", " ")) in called


def test_no_name_means_two_exercises_and_none_is_listed_twice():
    keys = [name_key(name) for e in CATALOGUE for name in (e.name, *e.aliases)]
    assert [key for key, times in Counter(keys).items() if times > 1 or not key] == []


def test_every_name_and_alias_finds_its_exercise():
    for exercise in CATALOGUE:
        for name in (exercise.name, *exercise.aliases):
            assert find_exercise(name, KEYS, SHOWN) == exercise.slug


def test_the_catalogue_is_in_the_order_its_header_promises():
    patterns = list(Pattern)
    keys = [(patterns.index(exercise.pattern), exercise.name) for exercise in CATALOGUE]
    assert keys == sorted(keys)


def test_every_movement_has_exercises():
    assert {exercise.pattern for exercise in CATALOGUE} == set(Pattern)


@pytest.mark.parametrize("muscle", list(Muscle))
def test_every_muscle_can_be_trained_with_weights_and_without(muscle: Muscle):
    hitting = [exercise for exercise in CATALOGUE if muscle in exercise.direct]
    assert len(hitting) >= 3
    assert any(exercise.measure is Measure.WEIGHTED for exercise in hitting)
    assert any(bodyweight(exercise) for exercise in hitting)


def test_muscles_are_listed_once():
    for exercise in CATALOGUE:
        muscles = (*exercise.direct, *exercise.indirect)
        assert len(set(muscles)) == len(muscles), exercise.name


def test_an_exercise_counted_with_a_load_says_what_carries_it():
    for exercise in CATALOGUE:
        if exercise.measure is Measure.WEIGHTED:
            assert exercise.equipment is not Equipment.NONE, exercise.name


def test_only_things_held_in_the_hand_come_in_pairs():
    held = {Equipment.DUMBBELL, Equipment.KETTLEBELL}
    for exercise in CATALOGUE:
        assert exercise.implements in {1, 2}
        assert exercise.implements == 1 or exercise.equipment in held, exercise.name


@pytest.mark.parametrize(
    ("slug", "implements", "one_sided"),
    [
        ("bench-press-dumbbell", 2, False),
        ("bicep-curl-dumbbell", 2, False),
        ("lunge-dumbbell", 2, True),
        ("bulgarian-split-squat-dumbbell", 2, True),
        ("goblet-squat-dumbbell", 1, False),
        ("one-arm-row-dumbbell", 1, True),
        ("squat-barbell", 1, False),
    ],
)
def test_dumbbells_are_counted_as_they_are_held(slug: str, implements: int, one_sided: bool):
    assert BY_SLUG[slug].implements == implements
    assert BY_SLUG[slug].one_sided is one_sided


@pytest.mark.parametrize("slug", ["pull-up-assisted", "chin-up-assisted", "triceps-dip-assisted"])
def test_help_from_a_machine_is_counted_as_help(slug: str):
    assert BY_SLUG[slug].measure is Measure.ASSISTED


def test_there_is_a_programme_for_everybody():
    assert {programme.name for programme in PROGRAMMES.values()} == {
        "Split A/B",
        "Full body twice",
        "Full body three times",
        "Strength 3×8",
        "Upper/Lower",
        "Push/Pull/Legs",
        "5×5 linear",
        "Bodyweight only",
        "Two dumbbells",
        "65 and over",
        "20-minute minimum",
    }


def test_every_programme_says_what_it_is_for():
    assert all(len(programme.about) > 60 for programme in PROGRAMMES.values())


def test_every_programme_but_the_minimum_gives_each_muscle_its_four_sets_a_week():
    short = {
        programme.slug: short_of(week_sets(programme, BY_SLUG)) for programme in PROGRAMMES.values()
    }
    assert [slug for slug, muscles in short.items() if muscles] == ["20-minutes"]


def test_the_minimum_names_all_that_it_leaves_below_four_sets():
    minimum = PROGRAMMES["20-minutes"]
    left_out = listed(named(short_of(week_sets(minimum, BY_SLUG))))
    assert f"It leaves {left_out} below the four sets a week" in minimum.about


def test_no_programme_trains_the_legs_by_their_glutes_alone():
    for programme in PROGRAMMES.values():
        patterns = {BY_SLUG[slot.slug].pattern for slot in programme.slots()}
        assert patterns & {Pattern.SQUAT, Pattern.LUNGE}, programme.slug
        sums = week_sets(programme, BY_SLUG)
        assert sums[Muscle.QUADS] >= 4, programme.slug
        assert sums[Muscle.HAMSTRINGS] >= (2 if programme.slug == "20-minutes" else 4)


def test_with_two_sessions_a_week_a_new_lifter_trains_every_muscle_on_both_days():
    programme = PROGRAMMES[Settings().programme]
    assert (programme.per_week, len(programme.days)) == (2, 2)
    for day in programme.days:
        assert trained_on(day) >= set(COUNTED)


def test_programmes_for_two_sessions_train_every_group_on_both_and_legs_not_by_glutes_alone():
    # All major groups on two days or more a week (WHO 2020).
    for programme in PROGRAMMES.values():
        if programme.per_week != 2 or programme.slug == "20-minutes":
            continue
        for day in programme.days:
            trained = trained_on(day)
            for name, group in GROUPS:
                wanted = {Muscle.QUADS, Muscle.HAMSTRINGS} if str(name) == "legs" else set(group)
                assert trained & wanted, (programme.slug, day.name, str(name))


def trained_on(day: Day) -> set[Muscle]:
    exercises = [BY_SLUG[slot.slug] for slot in day.slots]
    return {muscle for found in exercises for muscle in (*found.direct, *found.indirect)}


def test_65_and_over_train_the_chest_twice():
    days = [{slot.slug for slot in day.slots} for day in PROGRAMMES["65-plus"].days]
    pushes = [any(Muscle.CHEST in BY_SLUG[slug].direct for slug in day) for day in days]
    assert sum(pushes) >= 2


def test_the_minimum_fits_into_twenty_minutes():
    # A pair of sets takes two minutes, the rest after it one and a half.
    for day in PROGRAMMES["20-minutes"].days:
        pairs = Counter(slot.superset for slot in day.slots)
        assert set(pairs.values()) == {2}
        rounds = sum(max(s.sets for s in day.slots if s.superset == pair) for pair in pairs)
        assert rounds * 3.5 <= 20


def test_65_and_over_train_balance_on_three_days():
    days = PROGRAMMES["65-plus"].days
    assert PROGRAMMES["65-plus"].per_week == 3
    assert all(any(slot.slug in BALANCE for slot in day.slots) for day in days)
    assert all((slot.reserve or 3) >= 2 for day in days for slot in day.slots)


def test_five_by_five_raises_the_load_whenever_every_set_was_done():
    big = [slot for slot in PROGRAMMES["5x5-linear"].slots() if slot.low == slot.high == 5]
    assert len(big) == 6
    assert all(slot.progression is Progression.LINEAR for slot in big)


AT_HOME = ("split-ab", "full-body", "full-body-3", "two-dumbbells", "65-plus", "20-minutes")


@pytest.mark.parametrize("slug", AT_HOME)
def test_what_is_made_for_home_asks_for_no_more_than_a_few_dumbbells_and_a_bench(slug):
    for slot in PROGRAMMES[slug].slots():
        exercise = BY_SLUG[slot.slug]
        assert exercise.equipment in {Equipment.NONE, Equipment.DUMBBELL}, slot.slug
        assert exercise.station in {Station.NONE, Station.BENCH}, slot.slug
        assert slug != "two-dumbbells" or exercise.station is Station.NONE, slot.slug


def test_bodyweight_only_asks_for_nothing_at_all():
    for slot in PROGRAMMES["bodyweight"].slots():
        assert BY_SLUG[slot.slug].equipment is Equipment.NONE, slot.slug
        assert BY_SLUG[slot.slug].station is Station.NONE, slot.slug


@pytest.mark.parametrize("programme", PROGRAMMES.values(), ids=PROGRAMMES)
class TestEachProgramme:
    def test_a_day_is_a_handful_of_exercises_of_the_catalogue(self, programme):
        for day in programme.days:
            slugs = [slot.slug for slot in day.slots]
            assert set(slugs) <= set(BY_SLUG)
            assert len(set(slugs)) == len(slugs)
            assert 5 <= len(slugs) <= 8
            assert sum(slot.sets for slot in day.slots) <= 24

    def test_its_cycle_trains_every_major_muscle(self, programme):
        done = (BY_SLUG[slot.slug] for day in programme.days for slot in day.slots)
        assert {muscle for exercise in done for muscle in exercise.direct} >= MAJOR

    def test_holds_and_cardio_are_asked_for_in_seconds_and_the_rest_in_reps(self, programme):
        longest = {Measure.HOLD: 60, Measure.CARDIO: 600}
        for slot in programme.slots():
            measure = BY_SLUG[slot.slug].measure
            assert (slot.high >= 30) is (measure in longest), slot.slug
            assert slot.high <= longest.get(measure, 20), slot.slug


def test_the_split_trains_on_each_day_what_the_day_is_called_after():
    first, second = PROGRAMMES["split-ab"].days
    assert (first.name, second.name) == ("A: biceps, legs, core", "B: triceps, back, chest")
    trained = [
        {muscle for slot in day.slots for muscle in BY_SLUG[slot.slug].direct}
        for day in (first, second)
    ]
    legs = {Muscle.QUADS, Muscle.HAMSTRINGS, Muscle.GLUTES, Muscle.CALVES}
    assert trained[0] >= {Muscle.BICEPS, Muscle.ABS, Muscle.LOWER_BACK} | legs
    back = {Muscle.LATS, Muscle.UPPER_BACK}
    assert trained[1] >= {Muscle.TRICEPS, Muscle.CHEST, Muscle.SHOULDERS} | back


def test_day_b_with_weights_begins_with_the_bench_press_and_the_one_arm_row():
    slots = PROGRAMMES["split-ab"].days[1].slots
    assert [slot.slug for slot in slots[:2]] == ["bench-press-dumbbell", "one-arm-row-dumbbell"]


@pytest.mark.parametrize("name", LANDINGS)
def test_a_common_name_means_the_exercise_lifters_mean_by_it(name: str):
    assert KEYS[name_key(name)].slug == LANDINGS[name]


@pytest.mark.parametrize(
    "name", ["Deadlift Old Data ", "Bench press Backup ", "Intensity", "Crunch Old #2"]
)
def test_a_lifters_private_label_is_not_taken_for_an_exercise(name: str):
    assert name_key(name) not in KEYS


@pytest.mark.skipif(not EXPORTS.is_file(), reason="the names in real exports are not at hand")
def test_nearly_all_sets_of_real_exports_land_on_an_exercise(
    record_property: Callable[[str, object], None],
):
    with EXPORTS.open(encoding="utf-8", newline="") as file:
        sets = {row["name"]: int(row["sets"]) for row in csv.DictReader(file)}
    landed = {name: KEYS[name_key(name)].slug for name in sets if name_key(name) in KEYS}
    commonest = sorted(sets, key=lambda name: -sets[name])[: len(LANDINGS)]
    assert set(commonest) == set(LANDINGS)
    assert {name: landed.get(name) for name in LANDINGS} == LANDINGS
    share = sum(sets[name] for name in landed) / sum(sets.values())
    record_property("sets in real exports that land on an exercise", f"{share:.1%}")
    assert share >= 0.978


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("kettlebell lunge", "lunge-kettlebell"),
        ("side step", "side-stepping"),
        ("kettlebell halo", "halo-kettlebell"),
        ("arm circles", "arm-circle"),
        ("karate", "martial-arts"),
        ("toe taps", "dead-bug-toe-tap"),
        ("plank with leg lift", "plank-leg-lift"),
        ("heel walk", "heel-walk"),
        ("band pullaparts", "reverse-fly-band"),
        ("banded squats", "squat-band"),
        ("banded deadlift", "deadlift-band"),
        ("single leg stance", "single-leg-stand"),
        ("standing march", "marching-in-place"),
        ("counter push-ups", "incline-push-up"),
        ("mini squats", "squat-bodyweight"),
        ("single arm landmine press", "landmine-press-barbell"),
        ("landmine squat and press", "landmine-thruster-barbell"),
        ("water aerobics", "aerobics"),
        ("couch stretch", "quad-stretch"),
        ("cat-cow", "cat-cow"),
        ("b-stance rdl", "b-stance-romanian-deadlift-dumbbell"),
        ("safety bar squat", "safety-bar-squat-barbell"),
        ("band dislocates", "shoulder-dislocate-band"),
        ("floor fly", "floor-chest-fly-dumbbell"),
    ],
)
def test_an_everyday_name_means_what_it_says(name: str, slug: str):
    assert find_exercise(name, KEYS, SHOWN) == slug


NOT_THERE = (
    "judo",
    "penguin",
    "cable deadlift",
    "band rotation",
    "crab crawl",
    "wall press",
    "monkey bars",
    "tyre flip",
    "dumbbell jumping jacks",
    "lunge with twist",
    "seated twists",
    "squat to press",
    "bench hop over",
    "ankle circles",
    "wrist circles",
    "neck rolls",
    "hip circles",
    "towel pulls",
    "knee push",
    "ball throws",
    "stair hops",
    "back stretch",
    "reverse plank with kick",
    "swiss ball roll out",
)
"""Everyday names of what the catalogue has not."""


@pytest.mark.parametrize("name", NOT_THERE)
def test_an_everyday_name_that_is_not_there_shows_candidates_and_is_never_taken_for_one(name):
    with pytest.raises(NoSuchExercise) as caught:
        find_exercise(name, KEYS, SHOWN)
    assert caught.value.candidates
    assert set(caught.value.candidates) <= set(SHOWN.values())
