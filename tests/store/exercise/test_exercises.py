"""Finding exercises by name and adding one's own."""

import pytest

from brainlift_tui.core.errors import BadInput, NoSuchExercise
from brainlift_tui.core.exercise.exercise import Measure, Muscle
from brainlift_tui.core.exercise.finding import Finder
from brainlift_tui.core.exercise.similar import Kinship, stand_ins
from brainlift_tui.store.exercise.catalogue import read_catalogue
from brainlift_tui.store.exercise.exercises import (
    add_own_exercise,
    exercise_id,
    free_slug,
    named,
    read_exercises,
)
from brainlift_tui.store.exercise.to_choose_from import read_shelf
from brainlift_tui.store.identity import catalogue_uid, new_uid
from brainlift_tui.store.rack.racks import read_rack
from brainlift_tui.store.session import training
from tests.store.lifting import BENCH, SQUAT, Lifter


def read(lifter: Lifter, slug: str):
    found = exercise_id(lifter.reader, slug)
    return read_exercises(lifter.reader, [found])[found]


def found(lifter: Lifter, text: str) -> list[str]:
    shelf = read_shelf(lifter.reader)
    return [one.slug for one in Finder(shelved.findable for shelved in shelf).find(text)]


def test_ids_of_the_catalogue_are_the_same_in_every_database_for_ever(lifter):
    assert catalogue_uid("exercise", SQUAT) == "f56a0764161a5aed975eba12cddbadeb"
    assert lifter.one("SELECT uid FROM exercise WHERE slug = ?", SQUAT) == catalogue_uid(
        "exercise", SQUAT
    )
    assert catalogue_uid("programme", SQUAT) != catalogue_uid("exercise", SQUAT)


def test_other_ids_are_128_random_bits(lifter):
    assert len({new_uid() for _ in range(100)}) == 100
    assert {len(new_uid()) for _ in range(100)} == {32}


def test_the_whole_catalogue_is_in_a_new_database_as_its_file_has_it(lifter):
    ids = [exercise_id(lifter.reader, exercise.slug) for exercise in read_catalogue()]
    stored = read_exercises(lifter.reader, ids)
    for at, exercise in zip(ids, read_catalogue(), strict=True):
        kept = stored[at]
        assert (kept.slug, kept.name, kept.measure) == (
            exercise.slug,
            exercise.name,
            exercise.measure,
        )
        assert set(kept.direct) == set(exercise.direct)
        assert set(kept.indirect) == set(exercise.indirect)


@pytest.mark.parametrize(
    "name",
    [
        "Bench Press (Dumbbell)",
        "dumbbell bench press",
        "BENCH  presses, dumbbells",
        "press bench db",
    ],
)
def test_case_order_brackets_and_plural_do_not_matter(lifter, name):
    assert named(lifter.reader, name) == BENCH


def test_an_exercise_deleted_is_no_longer_found_by_name(lifter):
    def delete(change):
        with change.step("Deleted"):
            change.db.execute("UPDATE exercise SET deleted_at = 1 WHERE slug = ?", [BENCH])

    lifter.do(delete)
    with pytest.raises(NoSuchExercise):
        named(lifter.reader, "Bench Press (Dumbbell)")
    assert BENCH not in found(lifter, "bench press")


def test_those_done_last_come_first_then_by_name(lifter):
    lifter.type("goblet squat 20x8", "2026-11-10 18:00")
    lifter.type("bench press dumbbell 20x8", "2026-11-12 18:00")
    every = found(lifter, "")
    assert every[:2] == [BENCH, SQUAT]
    names = [read(lifter, slug).name for slug in every[2:]]
    assert names == sorted(names)


def test_an_exercise_planned_today_but_not_done_is_not_one_done_last(lifter):
    lifter.log(SQUAT, "20x8")
    assert found(lifter, "")[0] == SQUAT
    days = sorted((s.findable.last_day for s in read_shelf(lifter.reader)), reverse=True)
    assert days[:2] == ["2026-11-22", ""]


def test_every_part_typed_has_to_be_in_the_name_or_an_alias(lifter):
    assert BENCH in found(lifter, "dumb bench")
    assert BENCH in found(lifter, "BENCH DUMB")
    assert found(lifter, "no such thing") == []
    assert found(lifter, "%") == []


def test_a_swap_offers_the_same_movement_first_and_never_itself(lifter):
    bench = read(lifter, BENCH)
    others = ((s.exercise, s.findable.last_day) for s in read_shelf(lifter.reader))
    offered = stand_ins(bench, others, read_rack(lifter.reader))
    assert BENCH not in {one.exercise.slug for one in offered}
    assert offered[0].kinship is Kinship.MOVEMENT
    assert offered[0].makeable


# --- one's own --------------------------------------------------------------------------------


def test_an_own_exercise_is_found_by_any_spelling_of_its_name(lifter):
    slug = lifter.do(add_own_exercise, "  Überwurf   am Zaun ")
    assert read(lifter, slug).name == "Überwurf am Zaun"
    assert named(lifter.reader, "zaun überwurf am") == slug
    for typed in ("überw", "ÜBERW", "Zaun"):
        assert found(lifter, typed) == [slug]


def test_an_own_exercise_takes_after_another(lifter):
    slug = lifter.do(add_own_exercise, "Thing on Rings", read(lifter, "pull-up"))
    own = read(lifter, slug)
    assert own.measure is Measure.BODYWEIGHT
    assert Muscle.LATS in own.direct
    assert lifter.rows("SELECT slug FROM exercise WHERE origin = 'own'") == [(slug,)]


@pytest.mark.parametrize("name", ["", "  ", "()", "!!!", "x" * 201, "bell\a", "nul\0"])
def test_a_name_that_cannot_be_one_is_refused(lifter, name):
    before = lifter.stored()
    with pytest.raises(BadInput):
        lifter.do(add_own_exercise, name)
    assert lifter.stored() == before


def test_a_name_that_is_there_already_in_another_spelling_is_refused(lifter):
    with pytest.raises(BadInput, match=r"as Bench Press \(Dumbbell\)"):
        lifter.do(add_own_exercise, "dumbbells bench press")


def test_slugs_are_plain_and_never_taken_twice(lifter):
    assert free_slug(lifter.reader, "Goblet Squat (Dumbbell)") == f"{SQUAT}-2"
    assert free_slug(lifter.reader, "Überzüge / 2") == "überzüge-2"
    assert free_slug(lifter.reader, "—") == "exercise"
    assert len(free_slug(lifter.reader, "x" * 200)) == 80


def test_an_own_exercise_in_use_is_shown_with_its_sets(lifter):
    slug = lifter.do(add_own_exercise, "Zercher Thing")
    lifter.do(training.add_exercise, slug, None)
    lifter.log(slug, "20x8")
    assert lifter.exercise(slug).exercise.name == "Zercher Thing"


def test_names_that_differ_in_a_vowel_are_two_exercises(lifter):
    names = ("दंड बैठक", "दंडा बैठक")
    slugs = [lifter.do(add_own_exercise, name) for name in names]
    assert len(set(slugs)) == 2
    assert [named(lifter.reader, name) for name in names] == slugs
