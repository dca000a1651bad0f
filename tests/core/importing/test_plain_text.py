"""What an import brought is told in plain words."""

from datetime import date

import pytest

from brainlift_tui.core.exercise.exercise import Exercise, Measure
from brainlift_tui.core.importing.choices import ChangedThere
from brainlift_tui.core.importing.plain_text import import_notice, import_text
from brainlift_tui.core.load.load import Load, Unit
from brainlift_tui.core.rack.rack import Rack
from brainlift_tui.core.said import said
from brainlift_tui.core.workout.log import (
    ChangedWorkout,
    CorrectedExercise,
    DoubtedSet,
    ImportReport,
    LeftOut,
    RenamedExercise,
)
from brainlift_tui.core.workout.workout import SetKind, TrainingSet

SUNDAY = date(2026, 11, 22)
RACK = Rack(dumbbells=(Load("10", Unit.KG), Load("20", Unit.KG)))


def report(workouts: int, sets: int, exercises: int, **more: object) -> ImportReport:
    return ImportReport(
        workouts, sets, exercises, **{"new_exercises": 0, "already_there": 0, "left_out": ()} | more
    )


def test_an_import_says_what_it_added_or_would_add():
    found = report(86, 1903, 22, new_exercises=3)
    counts = "86 workouts, 1903 sets, 22 exercises (3 of them new)."
    assert str(import_text(found, dry_run=False)) == f"Added {counts}"
    assert str(import_text(found, dry_run=True)) == f"Would add {counts}"


def test_an_import_of_one_is_told_as_one():
    found = report(1, 1, 1, new_exercises=1, already_there=1)
    assert str(import_text(found, dry_run=False)).splitlines() == [
        "Added 1 workout, 1 set, 1 exercise (1 of them new).",
        "1 workout was there already.",
    ]


def test_an_import_lists_what_it_left_out_up_to_ten():
    left = tuple(LeftOut(line, said("no reps")) for line in range(2, 14))
    text = import_text(report(2, 2, 2, already_there=5, left_out=left), dry_run=False)
    lines = str(text).splitlines()
    assert lines[1:4] == ["5 workouts were there already.", "Left out 12:", "  line 2: no reps"]
    assert lines[-2:] == ["  line 11: no reps", "  and 2 more; --json lists them all."]


def test_an_import_lists_what_can_hardly_be_meant_up_to_ten():
    strange = DoubtedSet(
        "Bench Press (Dumbbell)", SUNDAY, TrainingSet(load=Load("20", Unit.KG), reps=120)
    )
    text = str(import_text(report(2, 2, 2, doubted=(strange,) * 12), dry_run=False))
    lines = text.splitlines()
    assert lines[1].startswith("12 sets are far above what came before: a great step, or a slip")
    assert lines[2] == "  Bench Press (Dumbbell), 22 Nov 2026: 20 kg × 120"
    assert lines[-1] == "  and 2 more; --json lists them all."


def test_an_import_says_that_the_rack_was_inferred():
    text = str(import_text(report(2, 2, 2, rack=RACK), dry_run=False))
    assert "The rack now holds the loads of your last twelve months: dumbbells 10–20 kg" in text


def test_an_import_says_of_which_days_it_is_and_in_what_its_loads_are():
    days = {"first_day": date(2019, 3, 1), "last_day": SUNDAY}
    found = report(2, 2, 2, **days, loads_in=(Unit.LB, Unit.KG))
    lines = str(import_text(found, dry_run=True)).splitlines()
    assert lines[1] == "From 1 Mar 2019 to 22 Nov 2026, loads in pounds and kilograms."
    of_one = report(1, 1, 1, first_day=SUNDAY, last_day=SUNDAY)
    assert (
        str(import_text(of_one, dry_run=True)).splitlines()[1] == "Of 22 Nov 2026, without loads."
    )


def test_an_import_says_what_was_changed_in_the_app_and_what_becomes_of_it():
    changed = (
        ChangedWorkout(SUNDAY, "Push", ChangedThere.TAKE),
        ChangedWorkout(SUNDAY, "Pull", ChangedThere.KEEP),
        ChangedWorkout(SUNDAY, "Legs", ChangedThere.TAKE),
    )
    found = report(0, 0, 0, app="Hevy", changed=changed)
    first, what, *which = str(import_text(found, dry_run=False)).splitlines()
    assert first == "Changed 2 workouts, to be as in Hevy."
    assert what == (
        "3 changed in Hevy: 2 taken as they are there and 1 kept as it is here."
        " --changed take, keep or both decides otherwise."
    )
    assert which == ["  22 Nov 2026 Push", "  22 Nov 2026 Pull", "  22 Nov 2026 Legs"]


def test_a_dry_run_says_of_nothing_that_it_was_done():
    changed = tuple(ChangedWorkout(SUNDAY, "Push", how) for how in ChangedThere)
    left = (LeftOut(2, said("no reps")),)
    found = report(
        1, 1, 1, app="Hevy", changed=changed, left_out=left, put_right=7, restored=1,
        rack=RACK, unit=Unit.LB,
    )  # fmt: skip
    assert str(import_text(found, dry_run=True)).splitlines() == [
        "Would add 1 workout, 1 set, 1 exercise (0 of them new).",
        ("7 workouts stand at a wrong time, of an earlier file: they would get this file's."),
        (
            "3 changed in Hevy: 1 would be taken as it is there, 1 would be kept as it is here and"
            " 1 would be added beside that here. --changed take, keep or both decides otherwise."
        ),
        *("  22 Nov 2026 Push",) * 3,
        "1 workout that was deleted here would come back.",
        "Would leave out 1:",
        "  line 2: no reps",
        "The rack would hold the loads of your last twelve months: dumbbells 10–20 kg.",
        "Loads would be shown in pounds, as in the file.",
    ]


BENCH = Exercise("bench", "Bench Press", measure=Measure.WEIGHTED)


def sets(*reps: int, kind: SetKind = SetKind.WORK) -> tuple[TrainingSet, ...]:
    return tuple(TrainingSet(kind, Load("60", Unit.KG), reps=n) for n in reps)


@pytest.mark.parametrize(
    ("there", "here", "shown", "taken"),
    [
        (sets(8, 9), sets(8, 8), "here 60 kg × 8 · 8, there 60 kg × 8 · 9",
         "60 kg × 8 · 9, was 60 kg × 8 · 8"),
        (sets(8), (), "only there, 60 kg × 8", "added, 60 kg × 8"),
        ((), sets(8), "only here, 60 kg × 8", "gone, was 60 kg × 8"),
        (sets(8, kind=SetKind.WARMUP), sets(8), "here 60 kg × 8, there warm-up 60 kg × 8",
         "warm-up 60 kg × 8, was 60 kg × 8"),
    ],
)  # fmt: skip
def test_what_was_changed_of_a_workout_is_told(
    there: tuple[TrainingSet, ...], here: tuple[TrainingSet, ...], shown: str, taken: str
):
    corrected = (CorrectedExercise(BENCH, there, here),)
    changed = (ChangedWorkout(SUNDAY, "Push", ChangedThere.TAKE, corrected),)
    found = report(0, 0, 0, app="Hevy", changed=changed)
    for dry_run, told in ((True, shown), (False, taken)):
        lines = str(import_text(found, dry_run=dry_run)).splitlines()
        assert lines[-2:] == ["  22 Nov 2026 Push", f"    Bench Press: {told}"]


def test_a_notice_tells_all_that_an_import_did_and_that_nothing_was_new():
    changed = (ChangedWorkout(SUNDAY, "Push", ChangedThere.TAKE),)
    only_changed = report(0, 0, 0, app="Hevy", changed=changed, already_there=4)
    assert str(import_notice(only_changed)) == "Changed 1 workout, to be as in Hevy."
    both = report(2, 5, 2, app="Hevy", changed=changed, put_right=1, restored=1)
    assert str(import_notice(both)) == (
        "Added 2 workouts, 5 sets, 2 exercises (0 of them new)."
        " Changed 1 workout, to be as in Hevy."
        " 1 workout stood at a wrong time, of an earlier file: it gets this file's."
        " 1 workout that was deleted here comes back."
    )
    nothing = report(0, 0, 0, already_there=62)
    assert str(import_notice(nothing)) == "Nothing of it is new."


def test_an_import_says_what_runs_through_the_file():
    renamed = (RenamedExercise("Goblet", "Goblet Squat", 20),)
    changed = (ChangedWorkout(SUNDAY, "A", ChangedThere.TAKE),)
    found = report(0, 0, 0, app="Strong", renamed=renamed, factor=2.20462, changed=changed)
    lines = str(import_text(found, dry_run=False)).splitlines()
    assert lines[1] == "Renamed in Strong: Goblet Squat is Goblet there now (20 workouts)."
    assert lines[2].startswith("All loads of this file are 2.2046 times those of the log")


def test_an_import_says_what_was_deleted_and_by_how_much_the_clock_was_off():
    found = report(0, 0, 0, deleted_here=2, shifts=(8 * 3600, 7 * 3600), put_right=7)
    assert str(import_text(found, dry_run=False)).splitlines() == [
        (
            "The times of this file are 8 hours after or 7 hours after those of the log; they are"
            " read so."
        ),
        "7 workouts stood at a wrong time, of an earlier file: they get this file's.",
        "2 workouts were deleted here and stay out; --restore-deleted brings them.",
    ]
