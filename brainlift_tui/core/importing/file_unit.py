"""The unit that a log was kept in, where the app wrote it in the other one, rounded.

Hevy writes kilograms with two decimals: 45 lb arrive as 20.41, and 40 kg as 88.18 where it writes
pounds. One such number tells nothing; all of a file do.
"""

from collections.abc import Iterator, Mapping, Sequence

from brainlift_tui.core.load.load import NANOGRAMS, Load, Unit
from brainlift_tui.core.named_tuple import NamedTuple

OWN_STEP = {Unit.KG: 0.25, Unit.LB: 0.5}
"""Loads that were typed in the unit of the file are mostly multiples of this."""

STEPS = {1: (5.0, 2.5), 2: (1.0, 0.5, 0.25)}
"""Multiples that a load is looked for among in the other unit, by the decimals of the file."""

MOST_DECIMALS = 3
"""With more of them each load tells by itself."""

LEAST_DIFFERENT = 3
LEAST_CONVERTED = 0.8
"""Share of the odd loads of a file that have to be exact conversions; by chance 5 in 100 are."""
LEAST_SHARE = 0.2
"""Share of all loads that they have to be."""


BARBELLS = {
    Unit.KG: frozenset({20.0, 40.0, 60.0, 80.0, 100.0, 120.0, 140.0, 180.0}),
    Unit.LB: frozenset({45.0, 95.0, 135.0, 185.0, 225.0, 275.0, 315.0, 405.0}),
}
"""An ordinary bar with ordinary plates, the loads that are lifted most of all."""


def looks_like(lifted: Mapping[float, int]) -> tuple[Unit, float] | None:
    """What unit numbers without one look like, and the load that says so most often.

    None where they look like neither, or like both.

    Args:
        lifted: The loads as numbers, with how often each was lifted.
    """
    counts = {unit: sum(lifted.get(load, 0) for load in BARBELLS[unit]) for unit in Unit}
    unit = max(Unit, key=lambda each: counts[each])
    other = Unit.LB if unit is Unit.KG else Unit.KG
    if counts[unit] < LEAST_DIFFERENT or counts[unit] <= 2 * counts[other]:
        return None
    return unit, max(sorted(BARBELLS[unit]), key=lambda load: lifted.get(load, 0))


EVEN, UNEVEN = 0.9, 0.5
"""Shares of the loads that come out even in the right unit, and no more than in the wrong one."""


def even_in(read_as: Mapping[Unit, Sequence[float]]) -> Unit | None:
    """The unit in which alone the loads come out even; None where both do, or neither.

    An app that reckons in the other unit than its lifter writes 44.0925 for 20.

    Args:
        read_as: The loads as they are where the file is in that unit.
    """
    shares = {
        unit: sum((load * 4).is_integer() for load in loads) / max(1, len(loads))
        for unit, loads in read_as.items()
    }
    even = [unit for unit, share in shares.items() if share >= EVEN]
    return even[0] if len(even) == 1 and min(shares.values()) <= UNEVEN else None


class _Reading(NamedTuple):
    """How a load may be read.

    Attributes:
        own: Whether it is one that is typed in the file's unit.
        other: What it is in the other unit, None where it is no conversion.
        plain: Whether that is a whole number, or has plates of 1.25.
    """

    own: bool
    other: Load | None
    plain: bool


def loads_of_other_unit(lifted: Mapping[Load, int]) -> dict[Load, Load]:
    """The loads of a file that were lifted in the other unit, each with what it was there.

    Args:
        lifted: The loads of a file, with how often each was lifted.
    """
    meant: dict[Load, Load] = {}
    for unit in Unit:
        meant |= _converted({load: n for load, n in lifted.items() if load.unit is unit}, unit)
    return meant


def _converted(lifted: Mapping[Load, int], unit: Unit) -> dict[Load, Load]:
    decimals = max((len(load.text.partition(".")[2]) for load in lifted), default=0)
    if not 1 <= decimals <= MOST_DECIMALS:
        return {}
    readings = {load: _reading(load, unit, decimals) for load in lifted}
    odd, conversions, own_only = 0, 0, 0
    for load, reading in readings.items():
        odd += lifted[load] * (not reading.own)
        conversions += lifted[load] * (not reading.own and reading.other is not None)
        own_only += lifted[load] * (reading.own and not reading.plain)
    different = sum(not each.own and each.other is not None for each in readings.values())
    everything = sum(lifted.values())
    if different < LEAST_DIFFERENT or conversions < max(
        LEAST_CONVERTED * odd, LEAST_SHARE * everything
    ):
        return {}
    in_other = conversions > own_only
    return {
        load: reading.other
        for load, reading in readings.items()
        if reading.other is not None and (not reading.own or (in_other and reading.plain))
    }


def _reading(load: Load, unit: Unit, decimals: int) -> _Reading:
    value = float(load.text)
    own = value % OWN_STEP[unit] == 0
    other = next(_conversions(value, unit, decimals), None)
    plain = other is not None and (other % 1 == 0 or other % 1.25 == 0)
    target = Unit.LB if unit is Unit.KG else Unit.KG
    return _Reading(own, None if other is None else Load.of(other, target), plain)


def _conversions(value: float, unit: Unit, decimals: int) -> Iterator[float]:
    """What a number rounded to so many decimals may have been in the other unit, plainest first."""
    other = Unit.LB if unit is Unit.KG else Unit.KG
    factor = NANOGRAMS[other] / NANOGRAMS[unit]
    for step in STEPS[min(decimals, 2)]:
        near = round(value / factor / step) * step
        if near and abs(round(near * factor, decimals) - value) < 10**-decimals / 10:
            yield near
