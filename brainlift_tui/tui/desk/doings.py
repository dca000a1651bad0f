"""What each command on the row in front does, by its id."""

from collections.abc import Callable, Coroutine, Mapping

from brainlift_tui.core.coaching.nudge import NudgeAnswer
from brainlift_tui.core.workout.workout import Effort
from brainlift_tui.tui.desk import asked, check_in, exercises, holds, nudges, order, plates, sets
from brainlift_tui.tui.desk.desk import Desk, Doing, Done


def asking(doing: Callable[[Desk], Coroutine[object, object, Done | None]]) -> Doing:
    """What asks something before it does anything."""

    async def ask(desk: Desk) -> None:
        await desk.ask(doing(desk))

    return ask


DOINGS: Mapping[str, Doing] = {
    "log.shown": sets.logging(),
    "log.easy": sets.logging(Effort.EASY),
    "log.hard": sets.logging(Effort.HARD),
    "log.failed": sets.logging(Effort.FAILED),
    "log.one_fewer": sets.logging_counted(-1),
    "log.one_more": sets.logging_counted(1),
    "log.other": sets.log_other,
    "log.lighter": sets.stepping_load(-1),
    "log.heavier": sets.stepping_load(1),
    "log.fewer": sets.counting(-1),
    "log.more": sets.counting(1),
    "log.hold": holds.start_hold,
    "nudge.take": nudges.answering_with(NudgeAnswer.TAKEN),
    "nudge.put_off": nudges.answering_with(NudgeAnswer.SNOOZED),
    "nudge.why": asking(nudges.why),
    "here.plates": asking(plates.plates),
    "here.kind": sets.turn_kind,
    "here.warm_up": asked.warm_up,
    "here.sides": asked.sides,
    "here.superset": order.join,
    "today.check_in": check_in.check_in,
    "today.add": asking(exercises.add),
    "today.swap": asking(exercises.swap),
    "today.one_more": sets.one_more,
    "today.delete": sets.delete,
    "today.move": order.move,
    "today.something_else": asking(exercises.something_else),
    "today.setup": asking(exercises.setup),
    "today.copy": exercises.copy,
    "today.deload": asking(nudges.deload),
    "today.settle": order.settle,
}
