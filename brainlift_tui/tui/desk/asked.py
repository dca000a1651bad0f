"""What is asked of the exercise in front today: warm-ups, each side apart."""

from brainlift_tui.core.errors import Refused
from brainlift_tui.core.exercise.exercise import Measure
from brainlift_tui.core.said import Key, Said, said
from brainlift_tui.core.session.session_exercise import SessionExercise
from brainlift_tui.core.workout.workout import SetKind, TrainingSet
from brainlift_tui.store.session import kinds_and_sides as asking
from brainlift_tui.tui.desk.desk import Desk, Done
from brainlift_tui.tui.session.today_rows import RowKind, TodayRow


async def warm_up(desk: Desk) -> Done | None:
    """Put warm-up sets before the first work set, or take them away."""
    row, exercise = desk.row, desk.exercise
    if row is None or exercise is None:
        return None
    name, drafts = exercise.exercise.name, desk.training.drafts.of(exercise)
    there = any(planned.kind is SetKind.WARMUP for planned in exercise.planned_rows)
    warmups = () if there else exercise.warmups(drafts)
    if not there and not warmups:
        raise Refused("{name}: {why}.", name=name, why=_why_none(exercise))
    await desk.training.do(asking.ask_warmups, exercise, warmups)
    _shift_drafts(desk, exercise, drafts)
    return Done(TodayRow(RowKind.OPEN, row.exercise, len(exercise.done)))


def _shift_drafts(desk: Desk, before: SessionExercise, drafts: dict[int, TrainingSet]) -> None:
    """Let rows changed and not logged follow their work sets to where they are now."""
    after = desk.exercise
    if after is None:
        return
    places = [
        [
            row_place
            for row_place, row in enumerate(exercise.ahead, len(exercise.done))
            if row.kind.counts
        ]
        for exercise in (before, after)
    ]
    moved = {
        to: drafts[row_place] for row_place, to in zip(*places, strict=False) if row_place in drafts
    }
    drafts.clear()
    drafts.update(moved)


def _why_none(exercise: SessionExercise) -> Said:
    if exercise.exercise.measure is not Measure.WEIGHTED:
        return said("warm-up sets are for work with a load")
    if not exercise.open_rows:
        return said("its work sets are done")
    if next((row.shown for row in exercise.open_list()), None) is None:
        return said("type the work load first, then {key}", key=Key("here.warm_up", "v"))
    return said("so light a load needs no warm-up sets")


async def sides(desk: Desk) -> Done | None:
    """Log each side in a row of its own, or both in one."""
    row, exercise = desk.row, desk.exercise
    if row is None or exercise is None:
        return None
    name = exercise.exercise.name
    if not exercise.exercise.one_sided and not exercise.apart:
        raise Refused("{name}: both sides work at once.", name=name)
    apart = not exercise.apart
    await desk.training.do(asking.log_sides, exercise, apart=apart)
    desk.training.drafts.of(exercise).clear()
    return Done(TodayRow(RowKind.OPEN, row.exercise, len(exercise.done)))
