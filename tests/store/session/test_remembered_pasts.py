"""What a window has read of the past is made anew only where the file holds something else."""

from brainlift_tui.core.workout.workout import TrainingSet
from brainlift_tui.store.exercise.exercises import exercise_id
from brainlift_tui.store.looking_back import history
from brainlift_tui.store.session import training
from brainlift_tui.store.session.past import RememberedPasts, read_past
from tests.store.lifting import SQUAT, Lifter


def test_a_set_of_today_leaves_the_past_as_it_was_made(lifter: Lifter) -> None:
    pasts, squat = RememberedPasts(lifter.path), exercise_id(lifter.reader, SQUAT)
    lifter.type("goblet squat 20x8, 8 @2", "2026-11-20 18:00")
    before = pasts.read(lifter.reader, squat)
    lifter.do(training.start_empty)
    lifter.do(training.add_exercise, SQUAT, None)
    lifter.log(0, "22.5x8")
    assert pasts.read(lifter.reader, squat) is before
    assert before == read_past(lifter.reader, squat)


def test_whatever_changes_in_the_past_is_read(lifter: Lifter) -> None:
    pasts, squat = RememberedPasts(lifter.path), exercise_id(lifter.reader, SQUAT)
    lifter.type("goblet squat 20x8, 8 @2", "2026-11-18 18:00")
    lifter.type("goblet squat 200x8", "2026-11-20 18:00")
    newest, oldest = (line.id for line in lifter.listed())
    entry = history.read_workout(lifter.reader, oldest).exercises[0]
    changed = TrainingSet(reps=9)

    def seen() -> object:
        found = pasts.read(lifter.reader, squat)
        assert found == read_past(lifter.reader, squat)
        return found

    told = [seen()]
    lifter.do(training.edit_set, entry.entry, 0, changed, entry.exercise)
    told.append(seen())
    lifter.do(history.rename_workout, oldest, "Legs")
    told.append(seen())
    lifter.type("goblet squat 201x8, 202x8", "2026-11-21 18:00")  # not in doubt any more
    told.append(seen())
    lifter.do(history.delete_workout, newest, "gone")
    told.append(seen())
    lifter.undo()
    assert seen() == told[-2]
    assert len(set(map(repr, told))) == len(told)
