"""Steps up and down: the next load that can be made, and how big a step it is."""

from collections.abc import Sequence

from brainlift_tui.core.coaching.case import Case
from brainlift_tui.core.coaching.evidence import Judged
from brainlift_tui.core.exercise.exercise import Measure
from brainlift_tui.core.load.load import NANOGRAMS, Load, Unit, from_ng
from brainlift_tui.core.load.named import AnyLoad, NamedLoad
from brainlift_tui.core.rack.makeable import (
    DEFAULT_STEP,
    heaviest_to,
    lightest_from,
    makes,
    next_above,
    next_below,
    stepped,
)

SMALLEST_RAISE = 0.02
LARGEST_RAISE = 0.10
"""The raise of the ACSM, as shares of the load (Ratamess 2009)."""

LARGEST_CAREFUL_RAISE = 0.05
"""The same for newcomers and at 65 and over."""

NEARLY = 1e-4
"""What a load converted from another unit may be off by."""

_LEAST_SHARE = 0.2
"""Help never takes off more than four fifths of the lifter in these sums."""


def moved_kg(case: Case, load: Load | None) -> float:
    """What is moved in kg: the load, with the lifter where they are part of it."""
    kg = load.kg if load is not None else 0.0
    body = case.bodyweight_kg
    if body is None:
        return kg
    return max(body + kg, _LEAST_SHARE * body)


def moved_in(case: Case, session: Judged) -> float:
    """What sessions are compared by: the kg moved, of a load with a name its size."""
    return moved_at(case, session.named or session.load)


def moved_at(case: Case, load: AnyLoad | None) -> float:
    """The same of one load."""
    return case.named.size(load) if isinstance(load, NamedLoad) else moved_kg(case, load)


def step_between(case: Case, load: Load | None, other: Load) -> float:
    """How much more is moved at the other load, as a share."""
    return moved_kg(case, other) / moved_kg(case, load) - 1


def next_heavier(case: Case, load: Load | None) -> Load | None:
    """The lightest load that can be made and is a raise of 2 % or more.

    Less help is the raise of an assisted exercise; no help at all is its last.
    """
    makeable = _makeable(case, load)
    if makeable:
        heavier = lightest_from(makeable, _ng(load) + 1)
        while heavier and step_between(case, load, heavier) < SMALLEST_RAISE - NEARLY:
            heavier = next_above(makeable, heavier)
        return heavier
    heavier = load
    for _ in range(20):
        heavier = stepped((), heavier if heavier is not None else Load("0", Unit.KG), +1)
        if heavier is None or (case.exercise.measure is Measure.ASSISTED and heavier.ng > 0):
            return None
        if heavier.ng == 0 or step_between(case, load, heavier) >= SMALLEST_RAISE - NEARLY:
            return heavier
    return None


def lighter_than(case: Case, last: Judged, share: float) -> AnyLoad | None:
    """The same as `lighter_by`; of a load with a name the next easier one."""
    if last.named is not None:
        return case.named.next_to(last.named, -1)
    return lighter_by(case, last.load, share)


def lighter_by(case: Case, load: Load | None, share: float) -> Load | None:
    """The heaviest load at or below a share of what is moved, and really lighter.

    Returns:
        A load that can be made; zero stands for body weight alone; None where nothing is lighter.
    """
    if load is None or (load.ng == 0 and case.exercise.measure is not Measure.ASSISTED):
        return None
    aim = moved_kg(case, load) * share * (1 + NEARLY)
    makeable = _makeable(case, load)
    if makeable:
        lighter = next_below(makeable, load)
        aim_ng = int((aim - (case.bodyweight_kg or 0.0)) * NANOGRAMS[Unit.KG])
        heaviest = heaviest_to(makeable, min(aim_ng, lighter.ng)) if lighter else None
        if heaviest is None and case.exercise.measure is Measure.BODYWEIGHT and load.ng > 0:
            return Load("0", load.unit)
        return heaviest or (makeable[0] if lighter else None)
    return _lighter_in_steps(case, load, aim)


LEAST_SHARE = 0.75
"""Below it, fewer reps or sets at the same load are ease enough."""


def near_enough(case: Case, load: Load | None, lighter: AnyLoad | None) -> bool:
    """Whether a lighter load is at least three quarters of the one before; a band never is.

    Of a load that the rack no longer makes nothing lighter is too far.
    """
    if lighter is None:
        return True
    if isinstance(lighter, NamedLoad):
        return False
    if load is not None and load.ng > 0 and not makes(case.loads, load):
        return True
    return 1 + step_between(case, load, lighter) >= LEAST_SHARE - NEARLY


def _lighter_in_steps(case: Case, load: Load, aim: float) -> Load | None:
    """The same where the rack says nothing: full steps of the load's unit."""
    step = DEFAULT_STEP[load.unit].ng
    lowest = -(case.bodyweight_kg or 0.0)
    rounded = load.ng // step * step
    ng = rounded if rounded < load.ng else load.ng - step
    while ng / NANOGRAMS[Unit.KG] > lowest and moved_kg(case, from_ng(ng, load.unit)) > aim:
        ng -= step
    if load.ng > 0 and ng <= 0:
        return Load("0", load.unit) if case.exercise.measure is Measure.BODYWEIGHT else None
    return from_ng(ng, load.unit) if ng / NANOGRAMS[Unit.KG] > lowest else None


def _makeable(case: Case, load: Load | None) -> Sequence[Load]:
    """The rack's loads, where it has a say: it has none on help, unless it lists some."""
    lightest = case.loads[0] if case.loads else None
    if lightest is None or lightest.ng < 0:
        return case.loads
    if _ng(load) < 0 or case.exercise.measure is Measure.ASSISTED:
        return ()
    return case.loads if lightest.ng > 0 else case.loads[1:]


def _ng(load: Load | None) -> int:
    return load.ng if load is not None else 0
