"""A file comes again, changed in the other app: nothing is doubled, and nothing is swallowed."""

import json
import sqlite3
from collections.abc import Callable, Iterable
from time import process_time
from typing import Any

import pytest

from brainlift_tui.core.importing.choices import ChangedThere, ImportChoices
from brainlift_tui.core.importing.pairing import Told, paired, shifts_of
from brainlift_tui.core.importing.plain_text import import_text
from brainlift_tui.core.load.load import Unit
from brainlift_tui.core.workout.log import ImportReport
from brainlift_tui.store.backup.backups import backups_folder, held_by, read_backups
from brainlift_tui.store.file.writer import Change
from tests.exchange.hevy_file import MONDAY, Trained, hevy, press
from tests.exchange.lifter_at_work import Lifter

PUSH = press(0, (20, 10), (20, 11), (20, 12))
PULL = press(2, (30, 10), (30, 9), name="Bent Over Row (Dumbbell)")
OWN = press(4, (40, 8), (40, 7), name="Cellar Heave")
LOG = (PUSH, PULL, OWN)


def workouts(lifter: Lifter) -> list[dict[str, Any]]:
    return list(json.loads(lifter.export())["workouts"])


def starts(lifter: Lifter) -> list[str]:
    return [workout["started_at"][:16] for workout in workouts(lifter)]


def numbers(lifter: Lifter) -> list[list[tuple[str, Any, Any]]]:
    return [
        [
            (entry["name"], done["load"], done["reps"])
            for entry in w["exercises"]
            for done in entry["sets"]
        ]
        for w in workouts(lifter)
    ]


def said_of(report: ImportReport) -> str:
    return str(import_text(report, dry_run=False))


def changed_to(trained: Trained, *sets: tuple[float, int]) -> Trained:
    return trained._replace(entries=((trained.entries[0][0], sets),))


def edits(change: Change, sql: str) -> None:
    with change.step("An edit"):
        change.db.execute(sql)


CORRECTED = changed_to(PUSH, (20, 10), (20, 11), (20, 13))
LONGER = changed_to(PUSH, (20, 10), (20, 11), (20, 12), (20, 9))


def test_a_copy_is_made_before_what_a_file_brings_and_none_where_it_brings_nothing(
    new_lifter: Callable[[], Lifter],
) -> None:
    lifter = new_lifter()

    def copies() -> list[int]:
        paths = (backups_folder(lifter.writer.file.path) / c.name for c in read_backups(log))
        return [held_by(path).workouts for path in paths]

    log = lifter.writer.file.path
    lifter.imports(hevy([PUSH]))
    assert copies() == []
    lifter.imports(hevy([PUSH, PULL]))
    assert copies() == [1]
    assert lifter.imports(hevy([PUSH, PULL])).already_there == 2
    assert copies() == [1]


def test_nothing_nonsensical_can_be_stored_behind_an_import_whose_sets_are_alike(
    new_lifter: Callable[[], Lifter],
) -> None:
    lifter = new_lifter()
    lifter.imports(hevy([press(day, (20, 10), (20, 10)) for day in range(3)]))
    with pytest.raises(sqlite3.IntegrityError, match="CHECK"):
        lifter.writer.do(edits, "UPDATE workout_set SET reps = 1001")


@pytest.mark.parametrize(
    "now", [CORRECTED, LONGER, changed_to(PUSH, (20, 10), (22.5, 11), (20, 12))]
)
def test_a_workout_corrected_in_the_app_is_taken_and_not_doubled(
    new_lifter: Callable[[], Lifter], now: Trained
) -> None:
    lifter, expected = new_lifter(), new_lifter()
    lifter.imports(hevy(LOG))
    uids = [workout["id"] for workout in workouts(lifter)]
    report = lifter.imports(hevy([now, PULL, OWN]))
    assert (report.workouts, report.already_there) == (0, 2)
    assert [each.outcome for each in report.changed] == [ChangedThere.TAKE]
    expected.imports(hevy([now, PULL, OWN]))
    assert numbers(lifter) == numbers(expected)
    assert [workout["id"] for workout in workouts(lifter)] == uids


def test_a_taken_workout_is_there_when_the_file_comes_once_more(lifter: Lifter) -> None:
    lifter.imports(hevy(LOG))
    lifter.imports(hevy([CORRECTED, PULL, OWN]))
    again = lifter.imports(hevy([CORRECTED, PULL, OWN]))
    assert (again.workouts, again.already_there, again.changed) == (0, 3, ())
    later = lifter.imports(hevy([LONGER, PULL, OWN]))
    assert [each.outcome for each in later.changed] == [ChangedThere.TAKE]


def test_undo_gives_the_workout_back_as_it_was_and_redo_takes_it_again(lifter: Lifter) -> None:
    lifter.imports(hevy(LOG))
    before = lifter.export()
    lifter.imports(hevy([CORRECTED, PULL, OWN]))
    after = lifter.export()
    assert lifter.undo() == "Import of log.csv: 1 changed"
    assert json.loads(lifter.export())["workouts"] == json.loads(before)["workouts"]
    lifter.redo()
    assert lifter.export() == after
    lifter.undo()
    again = lifter.imports(hevy([CORRECTED, PULL, OWN]))
    assert [each.outcome for each in again.changed] == [ChangedThere.TAKE]


def test_what_was_edited_here_is_kept_and_said_so(lifter: Lifter) -> None:
    lifter.imports(hevy(LOG))
    lifter.writer.do(edits, "UPDATE workout_set SET reps = 5 WHERE position = 0")
    before = numbers(lifter)
    report = lifter.imports(hevy([CORRECTED, PULL, OWN]))
    assert [each.outcome for each in report.changed] == [ChangedThere.KEEP]
    assert numbers(lifter) == before
    take = ImportChoices(ChangedThere.TAKE)
    report = lifter.imports(hevy([CORRECTED, PULL, OWN]), choices=take)
    assert [each.outcome for each in report.changed] == [ChangedThere.TAKE]
    assert numbers(lifter)[0] == [("Bench Press (Dumbbell)", 20, reps) for reps in (10, 11, 13)]


def test_both_are_there_where_the_lifter_wants_both(lifter: Lifter) -> None:
    lifter.imports(hevy(LOG))
    both = ImportChoices(ChangedThere.BOTH)
    report = lifter.imports(hevy([CORRECTED, PULL, OWN]), choices=both)
    assert (report.workouts, len(numbers(lifter))) == (1, 4)
    again = lifter.imports(hevy([CORRECTED, PULL, OWN]))
    assert (again.already_there, again.changed) == (3, ())


def test_a_dry_run_tells_of_the_changed_ones_and_stores_nothing(lifter: Lifter) -> None:
    lifter.imports(hevy(LOG))
    before = lifter.export()
    report = lifter.imports(hevy([CORRECTED, PULL, OWN]), dry_run=True)
    assert [(each.day.isoformat(), each.title) for each in report.changed] == [
        ("2026-10-05", "Push")
    ]
    [other] = report.changed[0].corrected
    assert [done.reps for done in other.there] == [10, 11, 13]
    assert [done.reps for done in other.here] == [10, 11, 12]
    assert lifter.export() == before


def test_an_exercise_renamed_in_the_app_is_the_one_that_is_here(lifter: Lifter) -> None:
    more = press(5, (40, 8), (42.5, 7), name="Cellar Heave")
    lifter.imports(hevy([*LOG, more]))
    before = numbers(lifter)
    renamed = [
        PUSH,
        PULL,
        *(w._replace(entries=(("Attic Shove", w.entries[0][1]),)) for w in (OWN, more)),
    ]
    report = lifter.imports(hevy(renamed))
    assert (report.workouts, report.new_exercises, report.changed) == (0, 0, ())
    assert [tuple(each) for each in report.renamed] == [("Attic Shove", "Cellar Heave", 2)]
    assert numbers(lifter) == before
    new = press(7, (45, 5), name="Attic Shove")
    report = lifter.imports(hevy([*renamed, new]))
    assert (report.workouts, report.already_there, report.new_exercises) == (1, 4, 0)
    assert numbers(lifter)[-1] == [("Cellar Heave", 45, 5)]


def test_an_exercise_swapped_in_one_workout_is_a_change_of_that_workout(lifter: Lifter) -> None:
    again = press(5, (20, 9), (20, 8))
    lifter.imports(hevy([*LOG, again]))
    swapped = again._replace(entries=(("Attic Shove", again.entries[0][1]),))
    report = lifter.imports(hevy([*LOG, swapped]))
    assert (report.workouts, len(report.changed), report.renamed) == (0, 1, ())
    assert [name for name, _, _ in numbers(lifter)[-1]] == ["Attic Shove"] * 2


def test_a_log_exported_in_the_other_unit_is_there_already(lifter: Lifter) -> None:
    lifter.imports(hevy(LOG))
    in_pounds = [
        w._replace(
            entries=tuple(
                (name, tuple((round(load / 0.45359237, 2), reps) for load, reps in sets))
                for name, sets in w.entries
            )
        )
        for w in LOG
    ]
    report = lifter.imports(hevy(in_pounds, "lbs"))
    assert (report.workouts, report.already_there, report.changed) == (0, 3, ())


STRONG = (
    "Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,"
    "Workout Notes,RPE\n"
    '2026-10-10 10:00:00,"A",45m,"Bench Press (Dumbbell)",W,10.0,10.0,0,0.0,,,\n'
    '2026-10-10 10:00:00,"A",45m,"Bench Press (Dumbbell)",1,20.0,10.0,0,0.0,,,\n'
    '2026-10-10 10:00:00,"A",45m,"Bench Press (Dumbbell)",2,22.5,9.0,0,0.0,,,\n'
)


def test_the_right_unit_after_the_wrong_one_puts_the_log_right(lifter: Lifter) -> None:
    lifter.imports(STRONG, unit=Unit.LB)
    report = lifter.imports(STRONG, unit=Unit.KG)
    assert (report.workouts, len(report.changed)) == (0, 1)
    assert report.factor == pytest.approx(2.2046, abs=1e-3)
    (only,) = workouts(lifter)
    sets = only["exercises"][0]["sets"]
    assert [(done["load"], done["unit"]) for done in sets] == [(10, "kg"), (20, "kg"), (22.5, "kg")]
    assert json.loads(lifter.export())["settings"].get("unit", "kg") == "kg"
    assert lifter.value("SELECT unit FROM rack WHERE active") == "kg"


@pytest.mark.parametrize("hours", [1, 2, 8, 12, 23, 24, 25, 26])
@pytest.mark.parametrize("partial", [False, True])
def test_the_same_sets_later_are_a_new_workout(
    new_lifter_of_few_exercises: Callable[[], Lifter], hours: int, partial: bool
) -> None:
    lifter = new_lifter_of_few_exercises()
    lifter.imports(hevy(LOG))
    new = OWN.after(hours)
    report = lifter.imports(hevy([new] if partial else [*LOG, new]))
    assert (report.workouts, report.already_there) == (1, 0 if partial else 3)


def test_a_partial_export_of_a_daily_routine_swallows_nothing(lifter: Lifter) -> None:
    days = [press(day, (20, 10), (20, 10)) for day in range(14)]
    lifter.imports(hevy(days[:10]))
    report = lifter.imports(hevy(days[7:]))
    assert (report.workouts, report.already_there, report.shifts) == (4, 3, ())
    assert len(workouts(lifter)) == 14


def test_two_equal_workouts_of_a_day_stay_two_when_a_part_of_the_file_comes(lifter: Lifter) -> None:
    lifter.imports(hevy([PUSH, PUSH.after(6), PULL]))
    report = lifter.imports(hevy([PUSH.after(6), PULL]))
    assert (report.workouts, report.already_there) == (0, 2)
    assert len(workouts(lifter)) == 3


SERIES = [press(day, (20 + day % 5, 8), (20 + day % 3, 7)) for day in range(-30, 30, 2)]


def test_a_file_exported_abroad_adds_only_what_is_new_at_its_time_at_home(lifter: Lifter) -> None:
    lifter.imports(hevy(SERIES[:-3]))
    at_home = starts(lifter)
    abroad = [w.after(8 if w.start < MONDAY else 7) for w in SERIES]
    planned = lifter.imports(hevy(abroad), dry_run=True)
    assert set(planned.shifts) == {7 * 3600, 8 * 3600}
    report = lifter.imports(hevy(abroad))
    assert (report.workouts, report.already_there, report.changed) == (3, 27, ())
    assert starts(lifter) == [*at_home, *(f"{w.start:%Y-%m-%dT%H:%M}" for w in SERIES[-3:])]
    assert lifter.imports(hevy(SERIES)).already_there == 30


def test_a_later_file_puts_right_what_an_earlier_one_had_at_a_wrong_time(lifter: Lifter) -> None:
    lifter.imports(hevy(SERIES[:-3]))
    lifter.imports(hevy([w.after(7) for w in SERIES[-3:]]))  # nothing tells that it is shifted
    late = starts(lifter)[-3:]
    report = lifter.imports(hevy(SERIES))
    assert (report.workouts, report.already_there, report.put_right) == (0, 27, 3)
    right = [f"{w.start:%Y-%m-%dT%H:%M}" for w in SERIES]
    assert starts(lifter) == right
    assert lifter.value("SELECT max(day) FROM workout") == f"{SERIES[-1].start:%Y-%m-%d}"
    lifter.undo()
    assert starts(lifter)[-3:] == late


def deletes(change: Change, days: tuple[str, ...]) -> None:
    with change.step("Deleted"):
        for day in days:
            change.db.execute("UPDATE workout SET deleted_at = 1 WHERE day = ?", [day])


def test_a_single_workout_deleted_here_stays_out_until_it_is_wanted(lifter: Lifter) -> None:
    lifter.imports(hevy(LOG))
    lifter.writer.do(deletes, ("2026-10-05",))
    report = lifter.imports(hevy(LOG))
    assert (report.workouts, report.already_there, report.deleted_here) == (0, 2, 1)
    restored = lifter.imports(hevy(LOG), choices=ImportChoices(restore_deleted=True))
    assert (restored.workouts, restored.restored) == (0, 1)
    assert len(workouts(lifter)) == 3
    lifter.undo()
    assert len(workouts(lifter)) == 2


def test_an_import_deleted_whole_comes_again(lifter: Lifter) -> None:
    lifter.imports(hevy(LOG))
    lifter.writer.do(deletes, ("2026-10-05", "2026-10-07", "2026-10-09"))
    report = lifter.imports(hevy(LOG))
    assert (report.workouts, report.deleted_here) == (3, 0)
    assert lifter.imports(hevy(LOG)).already_there == 3


def test_the_only_workout_of_a_file_comes_again_when_it_was_deleted(lifter: Lifter) -> None:
    lifter.imports(hevy([PUSH]))
    lifter.writer.do(deletes, ("2026-10-05",))
    assert lifter.imports(hevy([PUSH])).workouts == 1


def test_a_log_kept_in_pounds_comes_out_of_kilograms_whole_and_so_does_its_rack(
    lifter: Lifter,
) -> None:
    pounds = (45, 50, 55, 60, 70, 75)
    sets = tuple((round(load * 0.45359237, 2), 8) for load in pounds)
    report = lifter.imports(hevy([press(0, *sets)]))
    assert report.unit is Unit.LB
    (only,) = workouts(lifter)
    done = only["exercises"][0]["sets"]
    assert [(each["load"], each["unit"]) for each in done] == [(load, "lb") for load in pounds]
    (rack,) = [rack for rack in json.loads(lifter.export())["racks"] if rack["active"]]
    assert [each["load"] for each in rack["dumbbells"]] == list(pounds)


def test_what_was_edited_before_a_move_to_another_computer_is_kept_there_too(
    new_lifter: Callable[[], Lifter],
) -> None:
    first, second = new_lifter(), new_lifter()
    first.imports(hevy(LOG))
    first.writer.do(edits, "UPDATE workout_set SET reps = 5 WHERE position = 2")
    second.imports(first.export(), "mine.json")
    report = second.imports(hevy([CORRECTED, changed_to(PULL, (30, 10), (30, 8)), OWN]))
    outcomes = {each.day.day: each.outcome for each in report.changed}
    assert outcomes == {5: ChangedThere.KEEP, 7: ChangedThere.TAKE}
    assert second.value("SELECT count(*) FROM workout WHERE deleted_at IS NULL") == 3


def test_a_log_that_began_with_a_file_from_abroad_gets_the_times_at_home(lifter: Lifter) -> None:
    at_night = [w.after(8) for w in SERIES[:-3]]  # from six in the evening to two at night
    lifter.imports(hevy(at_night))
    report = lifter.imports(hevy(SERIES))
    assert (report.workouts, report.put_right, report.already_there) == (3, 27, 0)
    assert starts(lifter) == [f"{w.start:%Y-%m-%dT%H:%M}" for w in SERIES]
    assert lifter.imports(hevy(SERIES)).already_there == 30


def test_thousands_of_workouts_are_known_again_in_a_moment() -> None:
    told = [Told(f"{place}", place * 90_000) for place in range(50_000)]
    shifted = [each._replace(started=each.started + 8 * 3600) for each in told]
    begun = process_time()
    assert len(paired(shifted, told, shifts_of(shifted, told))) == 50_000
    assert process_time() - begun < 5


def strong(trained: Iterable[Trained]) -> str:
    """The same workouts as Strong exports them."""
    lines = ["Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,RPE"]
    lines += [
        f"{each.start:%Y-%m-%d %H:%M:%S},Push,1h,{name},{place},{load},{reps},0,0,"
        for each in trained
        for name, sets in each.entries
        for place, (load, reps) in enumerate(sets, start=1)
    ]
    return "\n".join(lines) + "\n"


def fitnotes(trained: Iterable[Trained]) -> str:
    """The same as FitNotes does, which knows the day alone."""
    lines = ["Date,Exercise,Category,Weight,Weight Unit,Reps,Distance,Distance Unit,Time"]
    lines += [
        f"{each.start:%Y-%m-%d},{name},Chest,{load},kgs,{reps},,,"
        for each in trained
        for name, sets in each.entries
        for load, reps in sets
    ]
    return "\n".join(lines) + "\n"


IN_GERMAN = [
    each._replace(entries=((name, each.entries[0][1]),))
    for each, name in (
        (PUSH, "Bankdrücken (Kurzhantel)"),
        (PULL, "Rudern vorgebeugt (Kurzhantel)"),
    )
]


def test_what_moved_from_app_to_app_is_there_once_in_whatever_language(lifter: Lifter) -> None:
    lifter.imports(strong([PUSH, PULL]))
    report = lifter.imports(hevy(IN_GERMAN))
    assert (report.workouts, report.already_there, report.changed) == (0, 2, ())


def test_what_another_app_has_otherwise_is_not_doubled_and_stays_until_it_is_asked_for(
    lifter: Lifter,
) -> None:
    lifter.imports(strong([PUSH, PULL]))
    report = lifter.imports(hevy([CORRECTED, PULL]))
    assert (report.workouts, report.already_there) == (0, 1)
    assert [each.outcome for each in report.changed] == [ChangedThere.KEEP]
    assert "1 that came from Strong stands otherwise in Hevy: 1 kept" in said_of(report)
    assert "changed in" not in said_of(report)
    lifter.imports(hevy([CORRECTED, PULL]), choices=ImportChoices(ChangedThere.TAKE))
    assert numbers(lifter)[0] == [("Bench Press (Dumbbell)", 20, reps) for reps in (10, 11, 13)]
    assert lifter.imports(strong([PUSH, PULL])).workouts == 0
    assert len(workouts(lifter)) == 2


def test_an_app_that_knows_the_day_alone_doubles_nothing_and_moves_nothing(
    new_lifter: Callable[[], Lifter],
) -> None:
    lifter, other = new_lifter(), new_lifter()
    lifter.imports(hevy([PUSH, PULL]))
    report = lifter.imports(fitnotes([PUSH, PULL, OWN]))
    assert (report.workouts, report.already_there, report.put_right) == (1, 2, 0)
    assert starts(lifter)[0] == "2026-10-05T18:00"
    other.imports(fitnotes([PUSH, PULL]))
    report = other.imports(hevy([PUSH, PULL, press(1, (20, 10), (20, 11), (20, 12))]))
    assert (report.workouts, report.put_right) == (1, 2)
    assert starts(other)[0] == "2026-10-05T18:00"
    assert other.imports(fitnotes([PUSH, PULL])).already_there == 2
