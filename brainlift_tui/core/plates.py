"""Plates: which loads a pile of them makes on a bar, and which of them make a load.

What hangs on a bar is a sum of pairs. The sums of the kg plates lie on one grid and those of the lb
plates on another, so that each is a row of bits, worked out by one shift for each pair. Where both
hang on one bar, a question walks the shorter row and looks into the other. Every answer is exact;
none of them lists the loads there are, of which forty pairs of odd sizes make millions.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, reduce
from math import gcd

from brainlift_tui.core.errors import BadInput
from brainlift_tui.core.load import HEAVIEST_KG, NANOGRAMS, Load, Unit

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
            raise BadInput(f"{plate}: a plate has three decimals at most.")


@dataclass(frozen=True)
class _Grid:
    """Plates of one unit, hung in ones or pairs.

    Attributes:
        step: What the grid is counted in, nanograms.
        hung: What each adds, in steps, the biggest first.
    """

    step: int
    hung: tuple[int, ...]

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
        return tuple(self._sums())

    def _sums(self) -> Iterator[int]:
        at = self.made.find("1")
        while at >= 0:
            yield at * self.step
            at = self.made.find("1", at + 1)

    def at_least(self, ng: int) -> int | None:
        """The lightest sum that is no lighter, in nanograms."""
        at = self.made.find("1", max(0, -(-ng // self.step)))
        return at * self.step if at >= 0 else None

    def at_most(self, ng: int) -> int | None:
        """The heaviest sum that is no heavier."""
        at = self.made.rfind("1", 0, ng // self.step + 1) if ng >= 0 else -1
        return at * self.step if at >= 0 else None

    def chosen(self, ng: int) -> tuple[int, ...] | None:
        """The fewest that make a sum, the biggest first among as few; None where none do.

        Returns:
            What each adds, in nanograms.
        """
        aim, off = divmod(ng, self.step)
        if off or not 0 <= aim < len(self.made) or self.made[aim] == "0":
            return None
        within = (1 << (aim + 1)) - 1
        # layers[n][i]: the sums that exactly n of the plates from the i-th on make.
        layers = [[1] * (len(self.hung) + 1)]
        while not layers[-1][0] >> aim & 1:
            layer = [0]
            for at in range(len(self.hung) - 1, -1, -1):
                layer.append(layer[-1] | (layers[-1][at + 1] << self.hung[at]) & within)
            layers.append(layer[::-1])
        found: list[int] = []
        left = aim
        for at, steps in enumerate(self.hung):
            count = len(layers) - 1 - len(found)
            if count and steps <= left and layers[count - 1][at + 1] >> (left - steps) & 1:
                found.append(steps * self.step)
                left -= steps
        return tuple(found)


@dataclass(frozen=True)
class Pile:
    """Plates that may be hung.

    Attributes:
        plates: One load for each time that a plate, or a pair of it, can be hung.
        ends: On how many ends each is hung: 2 on a bar, 1 on a belt.
    """

    plates: tuple[Load, ...]
    ends: int = 2

    @cached_property
    def _grids(self) -> tuple[_Grid, _Grid]:
        grids = []
        for unit in Unit:
            hung = [plate.ng * self.ends for plate in self.plates if plate.unit is unit]
            step = reduce(gcd, hung, 0) or 1
            grids.append(_Grid(step, tuple(sorted((ng // step for ng in hung), reverse=True))))
        short, long = sorted(grids, key=lambda grid: grid.made.count("1"))
        return short, long

    def at_least(self, ng: int) -> int | None:
        """The lightest that can be hung and is no lighter, in nanograms; None above them all."""
        short, long = self._grids
        best: int | None = None
        for part in short.sums:
            if best is not None and part >= best:
                break
            rest = long.at_least(ng - part)
            if rest is not None and (best is None or part + rest < best):
                best = part + rest
                if best == ng:
                    break
        return best if best is not None and best <= TOP_NG else None

    def at_most(self, ng: int) -> int | None:
        """The heaviest that can be hung and is no heavier, in nanograms."""
        short, long = self._grids
        best: int | None = None
        for part in short.sums:
            if part > ng:
                break
            rest = long.at_most(ng - part)
            if rest is not None and (best is None or part + rest > best):
                best = part + rest
                if best == ng:
                    break
        return best

    def chosen(self, ng: int) -> tuple[Load, ...] | None:
        """The plates on each end that weigh exactly so much together, those inside first.

        As few as can be; among as few, the biggest inside. None where no plates do.
        """
        short, long = self._grids
        best: tuple[int, ...] | None = None
        for part in short.sums:
            if part > ng:
                break
            rest = long.chosen(ng - part)
            if rest is None:
                continue
            found = tuple(sorted((*(short.chosen(part) or ()), *rest), reverse=True))
            if best is None or (-len(found), found) > (-len(best), best):
                best = found
        if best is None:
            return None
        named = {plate.ng * self.ends: plate for plate in self.plates}
        return tuple(named[hung] for hung in best)


@dataclass(frozen=True, slots=True)
class Loading:
    """A bar or handle as it is loaded.

    Attributes:
        bar: The bar alone, 0 for plates on a belt.
        plates: The plates on each end, the one nearest the middle first.
        ng: What it weighs, nanograms.
    """

    bar: Load
    plates: tuple[Load, ...]
    ng: int


@dataclass(frozen=True)
class Loadable:
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
        found = [
            bar + hung
            for bar in self._bars
            if (hung := self.pile.at_least(max(0, ng - bar))) is not None and bar + hung <= TOP_NG
        ]
        return min(found, default=None)

    def at_most(self, ng: int) -> int | None:
        """The heaviest load that can be made and is no heavier."""
        found = [
            bar + hung
            for bar in self._bars
            if bar <= ng and (hung := self.pile.at_most(ng - bar)) is not None
        ]
        return max(found, default=None)

    def loading(self, load: Load) -> Loading | None:
        """How a load is made; None where it can't be.

        What weighs nearest to the load is taken, then the bar that stands first.
        """
        near = [ng for ng in (self.at_most(load.ng), self.at_least(load.ng)) if ng is not None]
        same = [ng for ng in near if abs(ng - load.ng) * 1000 <= max(ng, load.ng)]
        for ng in sorted(same, key=lambda found: abs(found - load.ng)):
            for bar in self.bars:
                plates = self.pile.chosen(ng - bar.ng) if bar.ng <= ng else None
                if plates is not None:
                    return Loading(bar, plates, ng)
        return None
