"""Moving the exercise in front, and joining it with a neighbour in a superset."""

from collections.abc import Sequence

from textual import events

from brainlift_tui.core.errors import Refused
from brainlift_tui.core.said import said
from brainlift_tui.core.session.rounds import group_of
from brainlift_tui.core.session.session_exercise import SessionExercise
from brainlift_tui.store.session import grouping
from brainlift_tui.store.session import training as actions
from brainlift_tui.tui.commands.command import Command, Hint, hint
from brainlift_tui.tui.commands.everywhere import undoable
from brainlift_tui.tui.desk.desk import Desk, Done
from brainlift_tui.tui.desk.modes import (
    ABOVE,
    ALONE,
    AS_IT_IS,
    BELOW,
    DOWN,
    JOINING,
    MOVING,
    SETTLE,
    UP,
    given,
)
from brainlift_tui.tui.language.names import called
from brainlift_tui.tui.session.today_rows import TodayRow
from brainlift_tui.tui.words import phrase


class Moving:
    """The arrows move the exercise until another key ends it."""

    def hints(self) -> tuple[Hint, ...]:
        """The arrows."""
        return (hint("move the exercise", UP, DOWN), SETTLE.hinted())

    async def press(self, desk: Desk, event: events.Key) -> bool:
        """Move it; any other key leaves it there."""
        command = given(MOVING, event.key)
        if command in (UP, DOWN):
            await self._move(desk, -1 if command is UP else 1)
            return True
        desk.turn_to(None)
        desk.app.tell("")
        return command is SETTLE

    async def _move(self, desk: Desk, by: int) -> None:
        row, exercise = desk.row, desk.exercise
        if row is None or exercise is None:
            return
        to = row.exercise + by
        if not 0 <= to < len(desk.training.session.exercises):
            desk.app.bell()
            return
        await desk.training.do(actions.move_exercise, exercise, by)
        desk.front.show_changes()
        desk.front.stand_on(TodayRow(row.kind, to, row.number))


async def move(desk: Desk) -> Done | None:
    """Let the arrows move the exercise."""
    if desk.exercise is not None:
        desk.turn_to(Moving())
        desk.front.tell("↑ and ↓ move the exercise; Escape ends it.")
    return None


class Joining:
    """The next arrow joins the exercise with a neighbour."""

    def __init__(self, *, joined: bool) -> None:
        """Wait for it; an exercise that is in a superset can leave it, too."""
        self._joined = joined

    def hints(self) -> tuple[Hint, ...]:
        """The arrows, and how it leaves the one it is in."""
        neighbour = hint("superset with that one", ABOVE, BELOW)
        alone = (ALONE.hinted(),) if self._joined else ()
        return (neighbour, *alone, AS_IT_IS.hinted())

    async def press(self, desk: Desk, event: events.Key) -> bool:
        """Join it, or let it stand alone; any other key changes nothing."""
        command = given(JOINING, event.key)
        desk.mode = None
        desk.app.tell("")
        try:
            if command in (ABOVE, BELOW):
                await self._join(desk, -1 if command is ABOVE else 1)
            elif command is ALONE:
                await self._leave(desk)
        finally:
            desk.front.show_changes()
        return command is not None

    async def _join(self, desk: Desk, by: int) -> None:
        row, exercise = desk.row, desk.exercise
        exercises = desk.training.session.exercises
        if row is None or exercise is None:
            return
        place = row.exercise + by
        if not 0 <= place < len(exercises):
            above = said("There is no exercise above.")
            raise Refused(above if by < 0 else said("There is no exercise below."))
        places = {one for at in (row.exercise, place) for one in (at, *group_of(exercises, at))}
        rounds = [exercises[one] for one in sorted(places)]
        await desk.training.do(grouping.join_superset, exercise, exercises[place], rounds)
        desk.app.tell(undoable(desk.training.said))

    async def _leave(self, desk: Desk) -> None:
        row, exercise = desk.row, desk.exercise
        if row is None or exercise is None:
            return
        name = exercise.exercise.name
        if not group_of(desk.training.session.exercises, row.exercise):
            raise Refused("{name} is in no superset.", name=name)
        await desk.training.do(grouping.leave_superset, exercise)
        desk.app.tell(undoable(desk.training.said))


async def join(desk: Desk) -> Done | None:
    """Let the arrows join the exercise with a neighbour."""
    row = desk.row
    if row is None or desk.exercise is None:
        return None
    exercises = desk.training.session.exercises
    joined = bool(group_of(exercises, row.exercise))
    leaves = phrase("{key} leaves it", key=ALONE.key) if joined else ""
    ways = (_joining(exercises, row.exercise, command) for command in (ABOVE, BELOW))
    told = ", ".join(filter(None, (*ways, leaves)))
    if not told:
        raise Refused("There is no other exercise to join it with.")
    desk.turn_to(Joining(joined=joined))
    desk.front.tell(phrase("Superset: {told}.", told=told))
    return None


def _joining(exercises: Sequence[SessionExercise], place: int, command: Command) -> str:
    """What an arrow would join it with; nothing where there is nothing to join."""
    to = place + (-1 if command is ABOVE else 1)
    own = group_of(exercises, place)
    if not 0 <= to < len(exercises) or to in own:
        return ""
    name = called(exercises[to].exercise.name).partition(" (")[0]
    if group_of(exercises, to):
        return (
            phrase("{key} goes over to {name}", key=command.key, name=name)
            if own
            else phrase("{key} joins {name}", key=command.key, name=name)
        )
    return (
        phrase("{key} takes {name} in", key=command.key, name=name)
        if own
        else phrase("{key} with {name}", key=command.key, name=name)
    )


async def settle(desk: Desk) -> Done | None:
    """Put away what was said."""
    desk.app.tell("")
    return None
