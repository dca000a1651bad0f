"""Hints about the row in front: how it felt, one rep off, its nudge, what is typed, a whole day."""

from brainlift_tui.core.coaching.nudge import Advice
from brainlift_tui.core.errors import BadInput
from brainlift_tui.core.session.arrows import one_key_off
from brainlift_tui.core.workout.wording import count_words, time_words
from brainlift_tui.tui.commands.command import Hint, hint
from brainlift_tui.tui.commands.everywhere import PLAN, UNDO
from brainlift_tui.tui.desk.commands import (
    ADD,
    COPY,
    EASY,
    FAILED,
    FEWER,
    HARD,
    LOG,
    MORE,
    ONE_FEWER,
    ONE_MORE,
    PUT_OFF,
    SOMETHING_ELSE,
    START,
    TAKE,
    WHY,
)
from brainlift_tui.tui.desk.desk import Desk
from brainlift_tui.tui.desk.modes import TAKEN, UNTYPED
from brainlift_tui.tui.session.today_rows import RowKind, TodayRow
from brainlift_tui.tui.words import words


def felt_hint() -> Hint:
    """The keys that say how a set felt, in the room of one."""
    return hint("easy hard failure", EASY, HARD, FAILED)


def typing_hints(row: TodayRow | None) -> tuple[Hint, ...]:
    """The keys while something is typed in a row, which may be done."""
    changes = row is not None and row.kind is RowKind.DONE
    taken = TAKEN.hinted("change it") if changes else TAKEN.hinted()
    return (taken, felt_hint(), UNTYPED.hinted())


def one_off_hints(desk: Desk) -> tuple[Hint, ...]:
    """What the keys for one rep fewer and more log: "11/13"; nothing where there is nothing."""
    exercise, shown = desk.exercise, desk.shown
    if exercise is None or shown is None:
        return ()
    counts: list[str] = []
    for direction in (-1, 1):
        try:
            off = one_key_off(shown, exercise.exercise, direction)
        except BadInput:
            counts.append("–")
        else:
            count = count_words(off) if off.reps is not None else time_words(off.seconds or 0)
            counts.append(words(count))
    return (hint("/".join(counts), ONE_FEWER, ONE_MORE, between="/"),)


def hold_hints(desk: Desk, feelings: tuple[Hint, ...]) -> tuple[Hint, ...]:
    """What begins a hold, or goes back to the one that runs, and what logs it by itself.

    Args:
        desk: Where its row is in front.
        feelings: What logs it, with how hard it was.
    """
    start = START.hinted("back to the clock" if desk.training.hold is not None else "")
    seconds = hint("seconds", FEWER, MORE, between="/")
    return (start, *feelings, *one_off_hints(desk), seconds)


def nudge_hints(advice: Advice) -> tuple[Hint, ...]:
    """What answers a nudge; where there is nothing to take, why it stands there."""
    from brainlift_tui.core.coaching.wording import can_be_taken

    if can_be_taken(advice):
        return (TAKE.hinted("take"), hint("why later", WHY, PUT_OFF))
    return (WHY.hinted("why"), PUT_OFF.hinted("later"))


def whole_day_hints(kind: RowKind) -> tuple[Hint, ...]:
    """The keys where one row stands for a whole day, or for several."""
    if kind is RowKind.NEXT_DAY:
        other = SOMETHING_ELSE.hinted("something else")
        return (LOG.hinted("start it now"), UNDO.hinted(), other, ADD.hinted())
    again = COPY.hinted("the last again")
    return (LOG.hinted("my programme"), PLAN.hinted("others"), again, ADD.hinted())
