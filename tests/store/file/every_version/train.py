"""Train with the program in the current folder, of whatever release; README.md says how it is run.

What a release did not know yet is left out, so that each database holds all that its release could
store. The program's own actions store it: nothing here writes to the file.
"""

import dataclasses
import os
import sqlite3
import subprocess
import sys
from contextlib import closing, suppress
from datetime import timedelta
from importlib import import_module
from pathlib import Path
from types import ModuleType

sys.path.insert(0, os.getcwd())  # noqa: PTH109 - a release's own modules come first
os.environ["LC_ALL"] = "C"

from tests.store.lifting import Lifter


def module(*names: str) -> ModuleType:
    """The first of some modules that this release has, by its path behind the package's."""
    for name in names:
        with suppress(ModuleNotFoundError):
            found = import_module(f"brainlift_tui.{name}")
            if not hasattr(found, "__path__"):  # a folder of that name holds the module elsewhere
                return found
    raise ImportError(names)


_load = module("core.load", "core.load.load")
Load, Unit = _load.Load, _load.Unit
_workout = module("core.workout", "core.workout.workout")
Effort, SetKind, Side = _workout.Effort, _workout.SetKind, _workout.Side
TrainingSet = _workout.TrainingSet

MOVED = {
    "answering": "coaching.answering",
    "archive": "workout.archive",
    "asking": "session.kinds_and_sides",
    "body": "body.body",
    "check_in": "check_in.check_in",
    "copying": "workout.copying",
    "describing": "exercise.describing",
    "exercises": "exercise.exercises",
    "grouping": "session.grouping",
    "habits": "prefill.habits",
    "history": "looking_back.history",
    "programme_editing": "programme.editing",
    "racks": "rack.racks",
    "session_effort": "session.effort",
    "settings": "lifter.settings",
    "training": "session.training",
}
"""Where the modules of the store lie since they have folders."""


def store(name: str) -> ModuleType:
    return module(f"store.{name}", f"store.{MOVED[name]}")


def label(text: str):
    """What a step of undo is called: a sentence of its own kind since there are translations."""
    try:
        return module("core.said").said(text)
    except ImportError:
        return text


body, exercises, history = store("body"), store("exercises"), store("history")
racks, settings, training = store("racks"), store("settings"), store("training")

HEVY = """\
"title","start_time","end_time","description","exercise_title","superset_id","exercise_notes",\
"set_index","set_type","weight_kg","reps","distance_km","duration_seconds","rpe"
"Push","3 Mar 2024, 18:00","3 Mar 2024, 19:02","by phone","Bench Press (Barbell)","","grip wide",\
"0","warmup","40","8","","",""
"Push","3 Mar 2024, 18:00","3 Mar 2024, 19:02","by phone","Bench Press (Barbell)","","grip wide",\
"1","normal","80","5","","","8.5"
"Push","3 Mar 2024, 18:00","3 Mar 2024, 19:02","by phone","Some Odd Lift","","",\
"0","normal","30","12","","",""
"""

not_yet_known = suppress(ImportError, AttributeError, TypeError)


def replace(value, **changes):
    """A value with changes, by the way its release makes values."""
    if hasattr(value, "_replace"):
        return value._replace(**changes)
    return dataclasses.replace(value, **changes)


change_settings = getattr(settings, "change_settings", None)
if change_settings is None:
    from tests.store.lifting import change_settings


def kg(text: str) -> Load:
    return Load(text, Unit.KG)


def log(lifter: Lifter, at: int, done: TrainingSet, rest_s: int | None = 90) -> None:
    lifter.do(training.log_set, lifter.exercise(at), done, rest_s)


def first_workout(lifter: Lifter) -> None:
    """Sets of every kind, rated, noted and failed."""
    with not_yet_known:
        experiences = module("core.settings", "core.lifter.settings").Experience
        known = settings.read_settings(lifter.reader)
        long_ago = replace(known, experience=experiences.YEARS)
        lifter.do(change_settings, long_ago, label("Lifting for years"))
    lifter.do(training.note_exercise, lifter.exercise(0), "left knee clicks")
    twenty = TrainingSet(load=kg("20"), reps=12)
    log(lifter, 0, replace(twenty, kind=SetKind.WARMUP, load=kg("10")))
    log(lifter, 0, replace(twenty, effort=Effort.EASY))
    log(lifter, 0, replace(twenty, rir=1.5, note="slow, but ünbroken"))
    log(lifter, 0, replace(twenty, kind=SetKind.FAILURE, reps=9, effort=Effort.FAILED))
    pounds = Load("35", Unit.LB)
    log(lifter, 0, TrainingSet(kind=SetKind.DROP, load=pounds, reps=11, effort=Effort.HARD), None)
    lifter.log(1, "15x10, 15x10, 15x9")
    log(lifter, 1, TrainingSet(load=kg("17.5"), reps=0))
    lifter.do(training.note_workout, "first one, rain")
    lifter.finish()
    with not_yet_known:
        uid = lifter.rows("SELECT uid FROM workout")[0][0]
        lifter.do(store("session_effort").rate_workout, uid, 7)


def command_line(lifter: Lifter) -> None:
    """Holds, a distance, help and added load, an exercise of one's own, the body."""
    lifter.type("plank 45s, 1:00")
    lifter.days_pass(0.3)
    lifter.type("treadmill 3 km 20:00")
    lifter.days_pass(1)
    lifter.type("pull up +5x5, 6, -10x8")
    lifter.days_pass(1)
    lifter.do(body.log_bodyweight, kg("81.4"))
    with not_yet_known:
        lifter.do(store("body").log_measurement, "waist", "84", "cm")
    lifter.do(exercises.add_own_exercise, "Łukasz's press")
    lifter.do(exercises.add_own_exercise, "दंडा बैठक")
    lifter.type("Łukasz's press 12.5x8 @2, 8")
    lifter.days_pass(0.5)


def second_workout(lifter: Lifter) -> None:
    """The sides apart, a superset, rows asked for."""
    lifter.log(0, "20x12, 20x12, 20x12")
    for reps in (10, 9):
        for side in (Side.LEFT, Side.RIGHT):
            log(lifter, 2, TrainingSet(load=kg("12.5"), reps=reps, side=side))
    with not_yet_known:
        asking, grouping = store("asking"), store("grouping")
        lifter.do(asking.turn_row, lifter.exercise(1), lifter.exercise(1).ahead[0])
        lifter.do(grouping.join_superset, lifter.exercise(0), lifter.exercise(1))
        apart = lifter.exercise(2)
        lifter.do(lambda change: asking.log_sides(change, apart, apart=True))
    lifter.finish()


def plan(lifter: Lifter) -> None:
    """Settings, racks and their pins, a programme edited and followed, a check-in."""
    known, rack = settings.read_settings(lifter.reader), racks.read_rack(lifter.reader)
    lifter.do(change_settings, replace(known, rest_s=75, sound=False), label("Rest of 1:15"))
    rack = replace(rack, kettlebells=(kg("16"), kg("24")))
    lifter.do(racks.change_rack, rack)
    with not_yet_known:
        lifter.do(racks.add_rack, replace(rack, name="Hotel gym"))
    with not_yet_known:
        rack_of = module("core.rack", "core.rack.rack")
        pins = rack_of.OwnPins("lat-pulldown-cable", rack_of.Stack(kg("5"), kg("2.5"), kg("60")))
        lifter.do(racks.change_rack, replace(racks.read_rack(lifter.reader), pins=(pins,)))
    with not_yet_known:
        editing = store("programme_editing")
        kept = store("archive").read_programmes_kept(lifter.reader)
        uid, programme = next((k.uid, k.programme) for k in kept if k.programme.slug == "split-ab")
        day = programme.days[0]
        more = replace(day.slots[0], sets=day.slots[0].sets + 1)
        days = (replace(day, slots=(more, *day.slots[1:])), *programme.days[1:])
        lifter.do(
            editing.change_programme, uid, replace(programme, days=days), label("One more set")
        )
        lifter.do(editing.follow, uid)
    with not_yet_known:
        came = module("core.check_in", "core.check_in.check_in")
        muscle = module("core.exercise", "core.exercise.exercise").Muscle.CHEST
        energy = next(iter(came.Energy))
        said = came.CheckIn(slept_h=6.5, energy=energy, sore=(muscle,), fed=True)
        lifter.do(store("check_in").keep_check_in, said)


def memory_check(lifter: Lifter) -> None:
    """A test of the months, one abandoned, one of a draw; another draw is used up without one."""
    trials, kept = import_module("brainlift_tui.core.brain.trial"), module("core.brain.kept")
    span, stroop = trials.CheckTest.BACKWARD_SPAN, trials.CheckTest.NUMBER_STROOP
    keep, ask = module("store.brain.memory_tests").keep_test, module("store.brain.question")
    at, where = (
        lifter.clock.moment().wall.replace(microsecond=0),
        ("Europe/Berlin", "laptop, xterm"),
    )
    answered = (trials.Trial("472", "274", "274"), trials.Trial("4725", "5274", "527"))
    lifter.do(keep, kept.KeptTest("a" * 32, span, at, *where, answered))
    lifter.do(keep, kept.KeptTest("b" * 32, span, at, *where, answered[:1], abandoned=True))
    lifter.do(ask.agree, stroop, where[1], "Two before, two after.")
    draw = lifter.do(ask.show_draw)
    timed = (
        trials.Trial("3x2", "3", "3", 612.25),
        trials.Trial("1x1", "1", "", None, trials.Void.RESIZED),
    )
    question = ask.read_questions(lifter.reader)[0].uid
    of_draw = {"question": question, "draw": draw.number, "latency_ms": 1.5, "jitter_ms": 0.25}
    lifter.do(keep, kept.KeptTest("c" * 32, stroop, at, *where, timed, **of_draw))
    lifter.days_pass(2)
    lifter.do(ask.show_draw)


def answer(lifter: Lifter, *, taken: bool) -> None:
    """What a nudge is answered with."""
    exercise = lifter.exercise(0)
    if hasattr(training, "take_nudge"):
        if nudge := exercise.nudge():
            lifter.do(training.take_nudge if taken else training.snooze_nudge, exercise, nudge)
        return
    from brainlift_tui.core.coaching.nudge import Advice, AdviceKind, Level, Reasons

    why = ("22.5 kg?", "Why.", Reasons((), "A rule."))
    said = Advice(AdviceKind.HEAVIER, Level.SUGGEST, *why, load_from=kg("20"), load_to=kg("22.5"))
    answering = store("answering")
    lifter.do(answering.take_advice if taken else answering.put_off, exercise, said)


def more_workouts(lifter: Lifter) -> None:
    """Nudges answered, an exercise moved, a set deleted, one workout copied and thrown away."""
    for day in range(3):
        lifter.days_pass(2)
        answer(lifter, taken=day > 0)
        lifter.log(0, "20x12, 20x12, 20x12")
        lifter.log(1, "20x12, 20x12, 20x12")
        if day == 1:
            lifter.do(training.move_exercise, lifter.exercise(0), 1)
            lifter.undo()
            lifter.redo()
            entry = lifter.rows("SELECT max(entry_id) FROM workout_set")[0][0]
            lifter.do(training.delete_set, entry, 0, "Squat")
        lifter.finish()
    with not_yet_known:
        lifter.do(store("copying").copy_workout, None)
        lifter.do(training.abandon_workout)


def import_a_file(path: Path) -> None:
    file = path.with_suffix(".csv")
    file.write_text(HEVY, encoding="utf-8")
    line = [sys.executable, "-m", "brainlift_tui", "--db", str(path), "import", str(file)]
    subprocess.run(line, check=True, stdout=subprocess.DEVNULL)
    file.unlink()


def newest_workout(lifter: Lifter) -> None:
    """An open one, with rows asked for and one step taken back that could be done again."""
    lifter.clock.advance(timedelta(days=20).total_seconds())
    with not_yet_known:
        lifter.do(store("describing").merge_exercises, "some-odd-lift", "bench-press-dumbbell")
    kept = "SELECT id FROM workout WHERE deleted_at IS NULL ORDER BY started_at"
    ids = [row[0] for row in lifter.rows(kept)]
    lifter.do(history.rename_workout, ids[-1], "Evening")
    lifter.do(history.delete_workout, ids[2], label("Deleted a workout"))
    with not_yet_known:
        lifter.do(store("habits").learn_and_keep_habits)
    with not_yet_known:
        lifter.do(store("asking").turn_row, lifter.exercise(2), lifter.exercise(2).ahead[0])
    lifter.log(0, "22.5x8, 22.5x8", 120)
    lifter.do(training.add_exercise, "crunch", lifter.exercise(0))
    lifter.log("crunch", "15", 60)
    lifter.undo()


def main(path: Path) -> None:
    with closing(Lifter(path)) as lifter:
        for part in (first_workout, command_line, second_workout, plan, more_workouts):
            part(lifter)
        with not_yet_known:
            memory_check(lifter)
    import_a_file(path)
    with closing(Lifter(path)) as lifter:
        newest_workout(lifter)
    with closing(sqlite3.connect(path, isolation_level=None)) as file:
        for statement in ("PRAGMA journal_mode = DELETE", "VACUUM", "PRAGMA journal_mode = WAL"):
            file.execute(statement)


main(Path(sys.argv[1]))
