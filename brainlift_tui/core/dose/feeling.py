"""How sessions left a lifter, beside how hard they were and how they had slept.

What goes with it is said as of strength (`relation`): only where the log bears it, by an interval
of 99 %, for two things are looked at. It is what went together, not what caused it.
"""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from statistics import fmean

from brainlift_tui.core.dose.relation import LEAST_SESSIONS, Relation, line_through
from brainlift_tui.core.named_tuple import NamedTuple
from brainlift_tui.core.said import Said, Value, in_turn, said, said_of
from brainlift_tui.core.workout.workout import Felt


class LeftBy(NamedTuple):
    """A session, and how the lifter felt when it was over.

    Attributes:
        day: When.
        felt: What they said.
        hard_sets: Work sets of it.
        slept_h: Hours slept in the night before, where that was told.
        effort: How hard it was, from 0 to 10, where that was told.
    """

    day: date
    felt: Felt
    hard_sets: int
    slept_h: float | None = None
    effort: int | None = None


class FeltGroup(NamedTuple):
    """The sessions that left one alike.

    Attributes:
        felt: How.
        sessions: How many there were.
        hard_sets: Their work sets in the mean.
        slept_h: The night before in the mean, None where it was never told.
        effort: How hard they were in the mean, None where it was never told.
    """

    felt: Felt
    sessions: int
    hard_sets: float
    slept_h: float | None
    effort: float | None


_STEPS = {Felt.DRAINED: -1.0, Felt.AS_BEFORE: 0.0, Felt.ENERGISED: 1.0}
_LOOKED_AT: tuple[tuple[Said, Callable[[LeftBy], float | None]], ...] = (
    (said("more sleep"), lambda left: left.slept_h),
    (said("more sets"), lambda left: float(left.hard_sets)),
)


def felt_groups(sessions: Iterable[LeftBy]) -> tuple[FeltGroup, ...]:
    """The sessions by how they left one, the best first; those that never came are left out."""
    told = tuple(sessions)
    groups = []
    for felt in reversed(Felt):
        alike = [left for left in told if left.felt is felt]
        if alike:
            groups.append(
                FeltGroup(
                    felt,
                    len(alike),
                    fmean(left.hard_sets for left in alike),
                    _mean(left.slept_h for left in alike),
                    _mean(left.effort for left in alike),
                )
            )
    return tuple(groups)


def _mean(values: Iterable[float | None]) -> float | None:
    told = [value for value in values if value is not None]
    return fmean(told) if told else None


def feeling_relations(sessions: Iterable[LeftBy]) -> tuple[Relation, ...]:
    """How the feeling goes with sleep and with sets, told from chance or not."""
    told = tuple(sessions)
    found = (
        line_through(what, [(x, _STEPS[left.felt]) for left in told if (x := of(left)) is not None])
        for what, of in _LOOKED_AT
    )
    return tuple(relation for relation in found if relation is not None)


def feeling_words(sessions: Sequence[LeftBy]) -> Said:
    """What can be said, in a sentence or two; most of the time that nothing can."""
    looked_at = feeling_relations(sessions)
    told = [_words(relation) for relation in looked_at if relation.told]
    if told:
        caution = said("It went together; which caused which the log can't tell.")
        return in_turn((*told, caution), " ")
    if not looked_at:
        return said_of(
            len(sessions),
            "Nothing can be said from {number} answer; {least}, not always alike, are the least.",
            "Nothing can be said from {number} answers; {least}, not always alike, are the least.",
            least=LEAST_SESSIONS,
        )
    return said(
        "In {count} sessions neither sleep nor sets can be told from chance.", count=len(sessions)
    )


def _words(relation: Relation) -> Said:
    values: dict[str, Value] = {"what": relation.what, "sessions": relation.sessions}
    if relation.slope > 0:
        return said("With {what} you felt better after it ({sessions} sessions).", **values)
    return said("With {what} you felt worse after it ({sessions} sessions).", **values)
