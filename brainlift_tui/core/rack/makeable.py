"""The loads that can be made, and the way from one to the next."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import overload

from brainlift_tui.core.load.load import HEAVIEST_KG, NANOGRAMS, Load, Unit, from_ng
from brainlift_tui.core.rack.plates import Loadable


class Makeable(Sequence[Load]):
    """Every load that can be made for an exercise, lightest first, without listing them.

    Read as a sequence it is listed after all: with many odd plates that takes long. The questions
    below are answered at once.
    """

    def __init__(self, ready: Sequence[Load], loadable: Sequence[Loadable], unit: Unit) -> None:
        """Put together what there is.

        Args:
            ready: What is lifted as it is, lightest first.
            loadable: What plates are hung on.
            unit: The unit of loads made of both kg and lb.
        """
        self._ready = tuple(ready)
        self._loadable = tuple(loadable)
        self._unit = unit
        self._named = {load.ng: load for load in reversed(self._ready)}

    def at_least(self, ng: int) -> Load | None:
        """The lightest load that is no lighter; None above the heaviest."""
        lightest = self._next(ng)
        return None if lightest is None else self._name(lightest)

    def at_most(self, ng: int) -> Load | None:
        """The heaviest load that is no heavier; None below the lightest."""
        place = bisect_right(self._ready, ng, key=_ng)
        ready = self._ready[place - 1].ng if place else None
        sums = [loadable.at_most(ng) for loadable in self._loadable]
        best = max((s for s in (ready, *sums) if s is not None), default=0)
        return self._name(best) if best > 0 else None

    def within(self, low: int, high: int) -> bool:
        """Whether a load from one mass to another can be made, in nanograms."""
        lightest = self._next(low)
        return lightest is not None and lightest <= high

    def _next(self, ng: int) -> int | None:
        place = bisect_left(self._ready, ng, key=_ng)
        ready = self._ready[place].ng if place < len(self._ready) else None
        sums = [loadable.at_least(max(1, ng)) for loadable in self._loadable]
        return min((s for s in (ready, *sums) if s is not None), default=None)

    def _name(self, ng: int) -> Load:
        """The load of a sum: as listed, exact where its unit says it in a few digits, or rounded.

        What is cut off is far less than tells two loads apart.
        """
        if ng in self._named:
            return self._named[ng]
        units = sorted(Unit, key=lambda unit: unit is not self._unit)
        for unit in units:
            if ng * 1000 % NANOGRAMS[unit] == 0:
                return from_ng(ng, unit)
        value = ng / NANOGRAMS[self._unit]
        return Load.of(round(value, 2 if value >= 10 else 3), self._unit)

    @cached_property
    def _all(self) -> tuple[Load, ...]:
        loads, ng = [], self._next(1)
        while ng is not None:
            loads.append(self._name(ng))
            ng = self._next(ng + 1)
        return tuple(loads)

    def __bool__(self) -> bool:
        return self._next(1) is not None

    def __len__(self) -> int:
        return len(self._all)

    @overload
    def __getitem__(self, index: int) -> Load: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[Load, ...]: ...
    def __getitem__(self, index: int | slice) -> Load | tuple[Load, ...]:
        if index == 0 and (first := self.at_least(1)) is not None:
            return first
        return self._all[index]

    def __iter__(self) -> Iterator[Load]:
        return iter(self._all)


def _ng(load: Load) -> int:
    return load.ng


DEFAULT_STEP = {Unit.KG: Load("2.5", Unit.KG), Unit.LB: Load("5", Unit.LB)}
"""The step where the rack says nothing: the smallest jump of an ordinary pair of plates."""


def lightest_from(loads: Sequence[Load], ng: int) -> Load | None:
    """The lightest load in an ascending row that is no lighter, in nanograms."""
    if isinstance(loads, Makeable):
        return loads.at_least(ng)
    place = bisect_left(loads, ng, key=_ng)
    return loads[place] if place < len(loads) else None


def heaviest_to(loads: Sequence[Load], ng: int) -> Load | None:
    """The heaviest load in an ascending row that is no heavier, in nanograms."""
    if isinstance(loads, Makeable):
        return loads.at_most(ng)
    place = bisect_right(loads, ng, key=_ng)
    return loads[place - 1] if place else None


def next_above(loads: Sequence[Load], load: Load) -> Load | None:
    """The lightest load in an ascending row that is heavier; None at the top of the rack."""
    return lightest_from(loads, _above(load) + 1)


def next_below(loads: Sequence[Load], load: Load) -> Load | None:
    """The heaviest load in an ascending row that is lighter; None at the bottom."""
    return heaviest_to(loads, _below(load) - 1)


def stepped(loads: Sequence[Load], load: Load, direction: int) -> Load | None:
    """The neighbour of a load, up for a positive direction, down for a negative.

    Where the rack says nothing (no loads, or help that is below zero), the ordinary step of the
    load's unit is taken, with a stop at zero.
    """
    if loads and load.ng >= 0:
        return next_above(loads, load) if direction > 0 else next_below(loads, load)
    stepped_ng = load.ng + (1 if direction > 0 else -1) * DEFAULT_STEP[load.unit].ng
    if abs(stepped_ng) > HEAVIEST_KG * NANOGRAMS[Unit.KG]:
        return None
    return from_ng(0 if load.ng * stepped_ng < 0 else stepped_ng, load.unit)


def makes(loads: Sequence[Load], load: Load) -> bool:
    """Whether the load is among those that can be made; True where the rack says nothing."""
    if not loads:
        return True
    if isinstance(loads, Makeable):
        return loads.within(_below(load), _above(load))
    near = lightest_from(loads, _below(load))
    return near is not None and near.ng <= _above(load)


def nearest(loads: Sequence[Load], load: Load) -> Load:
    """The load itself where it can be made, or the one nearest to it, the lighter of two."""
    if makes(loads, load):
        return load
    around = (heaviest_to(loads, load.ng), lightest_from(loads, load.ng))
    return min(
        (neighbour for neighbour in around if neighbour is not None),
        key=lambda neighbour: abs(neighbour.ng - load.ng),
    )


def _above(load: Load) -> int:
    """The heaviest mass that is still the same load (see `Load.same_as`), in nanograms."""
    return load.ng + abs(load.ng) // (999 if load.ng > 0 else 1000)


def _below(load: Load) -> int:
    """The lightest mass that is still the same load, in nanograms."""
    return load.ng - abs(load.ng) // (999 if load.ng < 0 else 1000)
