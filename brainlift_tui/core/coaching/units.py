"""Loads that jump by the factor between pounds and kilograms."""

from statistics import median

from brainlift_tui.core.coaching.case import Case
from brainlift_tui.core.coaching.evidence import Judged
from brainlift_tui.core.coaching.nudge import Advice, AdviceKind
from brainlift_tui.core.coaching.proposal import proposed
from brainlift_tui.core.exercise.exercise import Measure
from brainlift_tui.core.load.load import NANOGRAMS, Load, Unit
from brainlift_tui.core.said import Said, said
from brainlift_tui.core.workout.plausible import SETTLED_AFTER

POUNDS_IN_A_KILOGRAM = NANOGRAMS[Unit.KG] / NANOGRAMS[Unit.LB]
OFF_BY = 0.03
"""Dumbbells are made in round numbers of either unit: 20 kg and 45 lb stand for each other."""

LOOKED_BACK = 6
"""Sessions in which a jump is looked for."""


def unit_slip(case: Case, sessions: list[Judged]) -> Advice | None:
    """A doubt about loads that grew or fell by the factor 2.2 in one go; None without one."""
    jump = _jump(case, sessions)
    if jump is None:
        return None
    before, after = jump
    return proposed(
        case,
        sessions,
        AdviceKind.HOLD,
        said("check {after}", after=after),
        said(
            "From {before} to {after} in one go looks like a unit slip. {question}",
            before=before,
            after=after,
            question=_question(before, after),
        ),
        rule=said(
            "A load that changes by the factor between pounds and kilograms from "
            "one session to the next is doubted, not built on."
        ),
        numbers=(
            said(
                "{kg:.2f} times; a kilogram is {pounds_in_a_kilogram:.4f} lb.",
                kg=after.kg / before.kg,
                pounds_in_a_kilogram=POUNDS_IN_A_KILOGRAM,
            ),
        ),
        would_change=said("The right unit on those sets (History, Enter)."),
        load_to=after,
    )._replace(load_from=before, confirms=True)


def _jump(case: Case, sessions: list[Judged]) -> tuple[Load, Load] | None:
    """The loads on either side of the doubted change, where the last session is still past it."""
    if case.exercise.measure is not Measure.WEIGHTED:
        return None
    recent = sessions[-LOOKED_BACK:]
    last = recent[-1].load
    for place in range(len(recent) - 1, 0, -1):
        before, after = recent[place - 1].load, recent[place].load
        if before is None or after is None or last is None:
            continue
        usual = median(
            session.load.kg
            for session in recent[max(0, place - 3) : place]
            if session.load is not None
        )
        ratio = after.kg / usual
        stays = 1 / 1.5 < last.kg / after.kg < 1.5
        if case.confirmed is not None and recent[place].day <= case.confirmed:
            continue
        # Three sessions at it settle it.
        if (
            stays
            and len(recent) - place < SETTLED_AFTER
            and _is_factor(ratio)
            and _is_factor(after.kg / before.kg)
        ):
            return before, after
    return None


def _is_factor(ratio: float) -> bool:
    factor = ratio if ratio > 1 else 1 / ratio
    return abs(factor / POUNDS_IN_A_KILOGRAM - 1) <= OFF_BY


def _question(before: Load, after: Load) -> Said:
    if after.unit is Unit.KG and after.ng > before.ng:
        return said("Was it {text} lb?", text=after.text)
    if after.unit is Unit.LB and after.ng < before.ng:
        return said("Was it {text} kg?", text=after.text)
    return said("Which unit was it in?")
