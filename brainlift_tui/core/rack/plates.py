"""Plates: which loads a pile of them makes on a bar, and which of them make a load.

What hangs on a bar is a sum of pairs. The sums of the kg plates lie on one grid and those of the lb
plates on another, so that each is a row of bits, worked out by one shift for each pair. Where both
hang on one bar, a question walks the shorter row and looks into the other. Every answer is exact;
none of them lists the loads there are, of which forty pairs of odd sizes make millions.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property, lru_cache, reduce
from itertools import chain, compress, islice
from math import gcd
from typing import Self

from brainlift_tui.core.errors import BadInput
from brainlift_tui.core.load.load import HEAVIEST_KG, NANOGRAMS, Load, Unit
from brainlift_tui.core.named_tuple import NamedTuple

TOP_NG = HEAVIEST_KG * NANOGRAMS[Unit.KG]
"""Nothing heavier is looked for."""

FINEST = 1000
"""Plates are told to so many parts of their unit: a gram, or a thousandth of a pound."""


def check_plates(plates: Sequence[Load]) -> None:
    """Refuse plates that are given more exactly than any is made.

    Raises:
        BadInput: One is told to less than a gram, or a thousandth of a pound.
    """
    for plate in plates:
        if plate.ng * FINEST % NANOGRAMS[plate.unit]:
            raise BadInput("{plate}: a plate has three decimals at most.", plate=plate)


class _Hung(NamedTuple):
    """Plates of one unit, hung in ones or pairs.

    Attributes:
        step: What the grid is counted in, nanograms.
        hung: What each adds, in steps, the biggest first.
    """

    step: int
    hung: tuple[int, ...]


class _Grid(_Hung):
    """The sums that they make, worked out when first asked for."""

    @classmethod
    def of(cls, masses: Sequence[int]) -> Self:
        """The grid of plates that each add so many nanograms."""
        step = reduce(gcd, masses, 0) or 1
        return cls(step, tuple(sorted((ng // step for ng in masses), reverse=True)))

    @cached_property
    def made(self) -> str:
        """A sign for each sum from 0 upwards: "1" where some of them make it."""
        top = min(sum(self.hung), TOP_NG // self.step)
        within = (1 << (top + 1)) - 1
        bits = 1
        for steps in self.hung:
            bits |= (bits << steps) & within
        return f"{bits:b}"[::-1]

    @cached_property
    def sums(self) -> tuple[int, ...]:
        """Every sum that they make, ascending, in nanograms."""
        steps = range(0, len(self.made) * self.step, self.step)
        return tuple(compress(steps, map(int, self.made)))

    def at_least(self, ng: int) -> int | None:
        """The lightest sum that is no lighter, in nanograms."""
        steps = self.made.find("1", max(0, -(-ng // self.step)))
        return steps * self.step if steps >= 0 else None

    def at_most(self, ng: int) -> int | None:
        """The heaviest sum that is no heavier."""
        steps = self.made.rfind("1", 0, ng // self.step + 1) if ng >= 0 else -1
        return steps * self.step if steps >= 0 else None

    @cached_property
    def by_count(self) -> tuple[int, ...]:
        """A row of bits for each number of plates: the sums that exactly so many make."""
        top = min(sum(self.hung), TOP_NG // self.step)
        within = (1 << (top + 1)) - 1
        rows = [1] + [0] * len(self.hung)
        for before, steps in enumerate(self.hung):
            for count in range(before, -1, -1):
                rows[count + 1] |= (rows[count] << steps) & within
        return tuple(rows)

    def chosen(self, ng: int) -> tuple[int, ...] | None:
        """The fewest that make a sum, the biggest first among as few; None where none do.

        Returns:
            What each adds, in nanograms.
        """
        aim, off = divmod(ng, self.step)
        if off or not 0 <= aim < len(self.made) or self.made[aim] == "0":
            return None
        count = next(count for count, row in enumerate(self.by_count) if row >> aim & 1)
        # The biggest so many weigh this much more; a smaller one in a place gives some of it away.
        over = sum(self.hung[:count]) - aim
        within = (1 << (over + 1)) - 1
        spare = len(self.hung) - count
        # given[place][n]: what the places from this one on can give away, where the first of them
        # takes the n-th plate at the earliest that it can take, or a smaller one.
        given = [[1] * (spare + 1)]
        for place in range(count - 1, -1, -1):
            behind, row, rows = given[-1], 0, list[int]()
            for n in range(spare, -1, -1):
                row |= (behind[n] << (self.hung[place] - self.hung[place + n])) & within
                rows.append(row)
            given.append(rows[::-1])
        given.reverse()
        chosen: list[int] = []
        n = 0
        for place in range(count):
            while not self._goes_on(given[place + 1][n], over, place, n):
                n += 1
            chosen.append(self.hung[place + n] * self.step)
            over -= self.hung[place] - self.hung[place + n]
        return tuple(chosen)

    def _goes_on(self, behind: int, over: int, place: int, n: int) -> bool:
        """Whether the places behind one can give away what its n-th plate leaves."""
        left = over - self.hung[place] + self.hung[place + n]
        return left >= 0 and bool(behind >> left & 1)


class _Sums:
    """What the plates of both units make together.

    A sum is a part made of one unit's plates, with more of the other's laid on it. How far it can
    come to a mass from below or above is told by what the part leaves over on the other's grid: in
    the order of these rests the first part that goes on to a sum is the nearest.
    """

    def __init__(self, hung: Sequence[Sequence[int]]) -> None:
        """Work out the sums of each unit's plates.

        Args:
            hung: What each of the plates of a unit adds, in nanograms.
        """
        grids = [_Grid.of(masses) for masses in hung]
        self.parts, self.more = sorted(grids, key=lambda grid: grid.made.count("1"))
        total = sum(map(sum, hung))
        self._total = total if total <= TOP_NG else None

    @cached_property
    def _by_rest(self) -> tuple[list[int], list[int]]:
        step = self.more.step
        parts = sorted(self.parts.sums, key=step.__rmod__)
        return [part % step for part in parts], parts

    def at_least(self, ng: int) -> int | None:
        """The lightest sum that is no lighter, in nanograms; None above them all."""
        if self._total is None or 2 * ng <= self._total:
            return self._at_least(max(0, ng))
        if ng > self._total:
            return None
        # What is left over when nearly everything hangs is one of the few light sums.
        left = self._at_most(self._total - ng)
        return None if left is None else self._total - left

    def at_most(self, ng: int) -> int | None:
        """The heaviest sum that is no heavier; None below zero."""
        if ng < 0:
            return None
        if self._total is None or 2 * ng <= self._total:
            return self._at_most(ng)
        left = self._at_least(max(0, self._total - ng))
        return None if left is None else self._total - left

    def chosen(self, ng: int) -> tuple[int, ...] | None:
        """The fewest that make a sum, the biggest first among as few; None where none do.

        Returns:
            What each adds, in nanograms.
        """
        rests, parts = self._by_rest
        rest = ng % self.more.step
        best: tuple[int, ...] | None = None
        for part in parts[bisect_left(rests, rest) : bisect_right(rests, rest)]:
            more = self.more.chosen(ng - part)
            if more is None:
                continue
            chosen = tuple(sorted((*(self.parts.chosen(part) or ()), *more), reverse=True))
            if best is None or (-len(chosen), chosen) > (-len(best), best):
                best = chosen
        return best

    def _likely(self, ng: int, order: Iterable[int]) -> Iterator[int]:
        """The first of the parts in an order: where none of so many goes on, none may."""
        parts = self._by_rest[1]
        tries = 2 * bisect_right(self.parts.sums, ng)
        return (parts[place] for place in islice(order, tries))

    def _at_least(self, ng: int) -> int | None:
        step, made = self.more.step, self.more.made
        rests = self._by_rest[0]
        start = bisect_left(rests, ng % step)
        order = chain(range(start, len(rests)), range(start))
        for part in self._likely(ng, order):
            steps = -((part - ng) // step)
            if 0 <= steps < len(made) and made[steps] == "1":
                return part + steps * step
        best: int | None = None
        for part in self.parts.sums:
            if best is not None and part >= best:
                break
            rest = self.more.at_least(ng - part)
            if rest is not None and (best is None or part + rest < best):
                best = part + rest
        return best

    def _at_most(self, ng: int) -> int | None:
        step, made = self.more.step, self.more.made
        rests = self._by_rest[0]
        start = bisect_right(rests, ng % step)
        order = chain(range(start - 1, -1, -1), range(len(rests) - 1, start - 1, -1))
        for part in self._likely(ng, order):
            steps = (ng - part) // step
            if 0 <= steps < len(made) and made[steps] == "1":
                return part + steps * step
        best: int | None = None
        for part in self.parts.sums:
            if part > ng:
                break
            rest = self.more.at_most(ng - part)
            if rest is not None and (best is None or part + rest > best):
                best = part + rest
        return best


@lru_cache(maxsize=32)
def sums_of(*hung: tuple[int, ...]) -> _Sums:
    """What plates make, worked out once: a rack is read anew for each question.

    Args:
        hung: What each plate adds, in nanograms, the plates of each unit by themselves.
    """
    return _Sums(hung)


class _Plates(NamedTuple):
    """Plates that may be hung.

    Attributes:
        plates: One load for each time that a plate, or a pair of it, can be hung.
        ends: On how many ends each is hung: 2 on a bar, 1 on a belt.
    """

    plates: tuple[Load, ...]
    ends: int = 2


class Pile(_Plates):
    """Plates that may be hung, and what they come to, worked out when first asked for."""

    @cached_property
    def _sums(self) -> _Sums:
        return sums_of(
            *(tuple(p.ng * self.ends for p in self.plates if p.unit is unit) for unit in Unit)
        )

    def at_least(self, ng: int) -> int | None:
        """The lightest that can be hung and is no lighter, in nanograms; None above them all."""
        lightest = self._sums.at_least(ng)
        return lightest if lightest is not None and lightest <= TOP_NG else None

    def at_most(self, ng: int) -> int | None:
        """The heaviest that can be hung and is no heavier, in nanograms."""
        return self._sums.at_most(ng)

    def chosen(self, ng: int) -> tuple[Load, ...] | None:
        """The plates on each end that weigh exactly so much together, those inside first.

        As few as can be; among as few, the biggest inside. None where no plates do.
        """
        chosen = self._sums.chosen(ng)
        if chosen is None:
            return None
        named = {plate.ng * self.ends: plate for plate in self.plates}
        return tuple(named[hung] for hung in chosen)


class Loading(NamedTuple):
    """A bar or handle as it is loaded.

    Attributes:
        bar: The bar alone, 0 for plates on a belt.
        plates: The plates on each end, the one nearest the middle first.
        ng: What it weighs, nanograms.
    """

    bar: Load
    plates: tuple[Load, ...]
    ng: int


class Loadable(NamedTuple):
    """Bars or handles, and the plates that go on them.

    Attributes:
        bars: The empty bars, the usual one first; one of 0 for a belt.
        pile: The plates.
    """

    bars: tuple[Load, ...]
    pile: Pile

    @property
    def _bars(self) -> tuple[int, ...]:
        return tuple(bar.ng for bar in self.bars)

    def at_least(self, ng: int) -> int | None:
        """The lightest load that can be made and is no lighter, in nanograms."""
        sums = [
            bar + hung
            for bar in self._bars
            if (hung := self.pile.at_least(max(0, ng - bar))) is not None and bar + hung <= TOP_NG
        ]
        return min(sums, default=None)

    def at_most(self, ng: int) -> int | None:
        """The heaviest load that can be made and is no heavier."""
        sums = [
            bar + hung
            for bar in self._bars
            if bar <= ng and (hung := self.pile.at_most(ng - bar)) is not None
        ]
        return max(sums, default=None)

    def loading(self, load: Load) -> Loading | None:
        """How a load is made; None where it can't be.

        What weighs nearest to the load is taken, then the bar that stands first.
        """
        near = [ng for ng in (self.at_most(load.ng), self.at_least(load.ng)) if ng is not None]
        same = [ng for ng in near if abs(ng - load.ng) * 1000 <= max(ng, load.ng)]
        for ng in sorted(same, key=lambda mass: abs(mass - load.ng)):
            for bar in self.bars:
                plates = self.pile.chosen(ng - bar.ng) if bar.ng <= ng else None
                if plates is not None:
                    return Loading(bar, plates, ng)
        return None
