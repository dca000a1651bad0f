"""What is told of a set in passing, while the workout goes on: a record, or that it is strange."""

from collections.abc import Iterable

from brainlift_tui.core.looking_back.record_words import SIGN, record_words
from brainlift_tui.core.looking_back.records import RecordKind
from brainlift_tui.core.session.session_exercise import SessionExercise
from brainlift_tui.core.workout.plausible import IS_IT_RIGHT, far_beyond_the_rack
from brainlift_tui.store.looking_back.records import KeptBest
from brainlift_tui.store.workout.doubts import is_doubted
from brainlift_tui.tui.session.training import Training
from brainlift_tui.tui.words import words


def record_notice(
    training: Training, before: Iterable[KeptBest], exercise: SessionExercise, position: int
) -> str:
    """What is told of the set just logged: "▲ heaviest yet: 22.5 kg", mostly "".

    Of what can hardly be meant it is asked whether it is right.

    Args:
        training: What is trained, the set among it.
        before: The workout's records before the set was logged.
        exercise: The exercise as it was shown.
        position: The set's place in it.
    """
    shown = next((e for e in training.session.exercises if e.key == exercise.key), None)
    entry = shown.entry if shown is not None else None
    if entry is not None and is_doubted(training.reader, entry, position):
        return words(IS_IT_RIGHT)
    first = exercise.last is None and not exercise.work_done
    if shown is not None and first and exercise.loads:
        done = next((s.done for s in shown.done if s.position == position), None)
        if done is not None and far_beyond_the_rack(done, exercise.loads[-1]):
            return words(IS_IT_RIGHT)
    told = {(kept.exercise, kept.best.record.kind) for kept in before if kept.best.record}
    for kept in training.records:
        record = kept.best.record
        if (
            shown is None
            or record is None
            or (kept.entry, kept.best.position) != (shown.entry, position)
        ):
            continue
        if record.kind is RecordKind.ONE_REP_MAX and (kept.exercise, record.kind) in told:
            continue  # A better estimate than a moment ago is no news.
        unit = training.settings.unit
        said = record_words(kept.best, exercise.exercise, unit, brief=True)
        return f"{SIGN} {words(said)}" if said else ""
    return ""
