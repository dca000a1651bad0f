"""What the lifter answers to a nudge, and what taking it changes about today."""

from typing import TYPE_CHECKING

from brainlift_tui.core.coaching.nudge import Advice, AdviceKind, NudgeAnswer
from brainlift_tui.core.identity import EntryId
from brainlift_tui.core.rest.rest import planned_rest
from brainlift_tui.core.said import said
from brainlift_tui.core.session.open_rows import PlannedRow
from brainlift_tui.core.session.session_exercise import SessionExercise
from brainlift_tui.core.workout.workout import Target
from brainlift_tui.store.identity import new_uid
from brainlift_tui.store.session.open_rows import keep_rows
from brainlift_tui.store.session.training import entry_of, swap_exercise
from brainlift_tui.store.workout.set_columns import TARGET

if TYPE_CHECKING:
    from brainlift_tui.store.file.writer import Change


def take_advice(change: "Change", exercise: SessionExercise, advice: Advice) -> None:
    """Make today's target what a nudge proposes; the programme stays as it is.

    Raises:
        Refused: It proposes another exercise, and sets of this one were logged already.
    """
    with change.step(
        said("{name}: {offer} today", name=exercise.exercise.name, offer=advice.offer)
    ):
        entry = entry_of(change, exercise)
        if advice.variation is not None:
            swap_exercise(change, exercise._replace(entry=entry), advice.variation.slug)
        target = advised_target(exercise, advice)
        columns = ", ".join(f"{column} = ?" for column in TARGET.names)
        change.db.execute(
            f"UPDATE workout_exercise SET {columns}, rows_today = ? WHERE id = ?",
            [*TARGET.row(target), _rows(exercise, advice), entry],
        )
        if advice.kind is AdviceKind.PROBE:
            keep_rows(change, entry, _some_sets_tried(exercise, advice))
        _answer(change, entry, advice, NudgeAnswer.TAKEN, of=exercise.exercise.slug)


def _rows(exercise: SessionExercise, advice: Advice) -> int:
    """How many work sets there are to be."""
    tried = advice.kind is AdviceKind.PROBE
    return exercise.rows if tried or advice.sets is None else advice.sets


def _some_sets_tried(exercise: SessionExercise, advice: Advice) -> tuple[PlannedRow, ...]:
    """The rows to do: the first at the load to be tried, the others as the last time."""
    sets = [done for done in exercise.past[-1].work_sets if done.load == advice.load_from]
    reps = min((done.reps for done in sets if done.reps is not None), default=exercise.asked.high)
    usual = PlannedRow(load=advice.load_from, reps=reps)
    tried = PlannedRow(load=advice.load_to, reps=advice.reps)
    first = min(advice.sets or 1, exercise.open_rows)
    return (*(tried for _ in range(first)), *(usual for _ in range(exercise.open_rows - first)))


def put_off(change: "Change", exercise: SessionExercise, advice: Advice) -> None:
    """Ask not to hear of it for the next two sessions of this exercise."""
    with change.step(said("{name}: no nudge for two sessions", name=exercise.exercise.name)):
        entry = entry_of(change, exercise)
        _answer(change, entry, advice, NudgeAnswer.SNOOZED, of=exercise.exercise.slug)


def refuse_for_ever(change: "Change", exercise: SessionExercise, advice: Advice) -> None:
    """Ask never to be nudged on this exercise."""
    with change.step(said("{name}: no nudges any more", name=exercise.exercise.name)):
        entry = entry_of(change, exercise)
        _answer(change, entry, advice, NudgeAnswer.NEVER, of=exercise.exercise.slug)


def allow_again(change: "Change", slug: str) -> None:
    """Take every "never" on an exercise back."""
    name = change.db.execute("SELECT name FROM exercise WHERE slug = ?", [slug]).fetchone()[0]
    with change.step(said("{name}: nudges again", name=name)):
        change.db.execute(
            f"DELETE FROM nudge_answer WHERE answer = '{NudgeAnswer.NEVER}'"
            " AND exercise_id = (SELECT id FROM exercise WHERE slug = ?)",
            [slug],
        )


def advised_target(exercise: SessionExercise, advice: Advice) -> Target:
    """Today's target with what is advised in place of what was planned."""
    asked = exercise.asked
    if advice.confirms:
        return asked
    if advice.kind is AdviceKind.PROBE:
        return asked._replace(load=advice.load_from)
    count = advice.seconds if advice.seconds is not None else advice.reps
    rest_s = asked.rest_s
    if advice.rest_more_s is not None:
        rest_s = planned_rest(exercise.exercise, asked, None) + advice.rest_more_s
    return asked._replace(
        sets=advice.sets or asked.sets,
        low=count or asked.low,
        high=count or asked.high,
        load=None if advice.variation else advice.load_to or advice.load_from or asked.load,
        rest_s=rest_s,
    )


def _answer(
    change: "Change", entry: EntryId, advice: Advice, answer: NudgeAnswer, *, of: str
) -> None:
    before, after = advice.load_from, advice.load_to
    change.db.execute(
        "INSERT INTO nudge_answer (uid, exercise_id, workout_id, kind, load_from, unit_from,"
        " load_to, unit_to, answer, answered_at)"
        " SELECT ?, (SELECT id FROM exercise WHERE slug = ?), workout_id, ?, ?, ?, ?, ?, ?, ?"
        " FROM workout_exercise WHERE id = ?",
        [
            new_uid(),
            of,
            advice.kind,
            before.text if before else None,
            before.unit if before else None,
            after.text if after else None,
            after.unit if after else None,
            answer,
            change.now,
            entry,
        ],
    )
