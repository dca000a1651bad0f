"""Loads: what is lifted, kept as entered and compared exactly in either unit."""

import re
from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING, Self

from brainlift_tui.core.checked import checked
from brainlift_tui.core.errors import BadInput
from brainlift_tui.core.named_tuple import NamedTuple

if TYPE_CHECKING:
    from decimal import Decimal


class Unit(StrEnum):
    """The unit a load was entered in."""

    KG = "kg"
    LB = "lb"


NANOGRAMS = {Unit.KG: 10**12, Unit.LB: 453_592_370_000}
"""One unit of mass in nanograms; both are whole numbers (1 lb is 0.45359237 kg by definition)."""

HEAVIEST_KG = 1000
"""Nobody lifts more; a larger number is a slip of the finger."""

_NUMBER = re.compile(r"([+-]?)(\d*)(?:[.,](\d+))?")
_GROUPED = re.compile(r"[+-]?\d{1,3}(?:[.,' ]\d{3})+(?:[.,]\d+)?")


@checked
class Load(NamedTuple):
    """The load of one implement: one dumbbell of a pair, a whole barbell.

    Attributes:
        text: The number in shortest decimal form, as entered: "22.5", "-20". Negative is help
            (an assisted pull-up); on a bodyweight exercise a positive load is added.
        unit: The unit it was entered in.
    """

    text: str
    unit: Unit

    def check(self) -> None:
        """Refuse what is not in shortest form, and what nobody lifts."""
        if self.text != shortest(self.text):
            raise ValueError(f"{self.text!r} is not in shortest decimal form")
        if abs(self.ng) > HEAVIEST_KG * NANOGRAMS[Unit.KG]:
            raise BadInput(
                "{text} {unit} is more than {heaviest_kg} kg; is the number right?",
                text=self.text,
                unit=self.unit,
                heaviest_kg=HEAVIEST_KG,
            )

    @classmethod
    def parse(cls, text: str, unit: Unit) -> Self:
        """Read a number as a lifter types it; comma and dot are both decimal signs.

        Raises:
            BadInput: It is no number, has a thousands separator, or is above 1000 kg.
        """
        return cls(shortest(text), unit)

    @classmethod
    def of(cls, value: float, unit: Unit) -> Self:
        """The load of a number in `unit`, its float noise gone (37.49999999999999 is 37.5)."""
        return cls(shortest(f"{value:.6f}"), unit)

    @property
    def ng(self) -> int:
        """Exact mass in nanograms, the one unit in which loads are compared."""
        return _exact(self.text, self.unit)

    @property
    def kg(self) -> float:
        """Mass in kilograms, for arithmetic that needs no exactness."""
        return self.ng / NANOGRAMS[Unit.KG]

    def number(self) -> int | float:
        """The number as entered, whole where it is whole."""
        return float(self.text) if "." in self.text else int(self.text)

    def same_as(self, other: object) -> bool:
        """Whether a lifter would call it the same load: within 0.1 %; a name never is."""
        return isinstance(other, Load) and abs(self.ng - other.ng) * 1000 <= max(
            abs(self.ng), abs(other.ng)
        )

    def shown_in(self, unit: Unit) -> str:
        """The number in `unit` for reading: as entered, or converted to one decimal place."""
        if unit is self.unit:
            return self.text
        return shortest(f"{self.ng / NANOGRAMS[unit]:.1f}")

    def in_unit(self, unit: Unit) -> "Load":
        """The load as it is shown in `unit`: as entered, or converted to one decimal place."""
        return self if unit is self.unit else Load(self.shown_in(unit), unit)

    def __str__(self) -> str:
        return f"{self.text} {self.unit}"


@lru_cache(maxsize=4096)
def _exact(text: str, unit: Unit) -> int:
    whole, _, fraction = text.partition(".")
    scaled = int(whole + fraction) * NANOGRAMS[unit]
    return round_half_even(scaled, 10 ** len(fraction))


def shortest(text: str) -> str:
    """The shortest decimal form of a typed number: "22,50" is "22.5", "-0" is "0".

    Raises:
        BadInput: It is not a number, or could mean a thousands separator.
    """
    stripped = text.strip()
    grouped = _GROUPED.fullmatch(stripped)
    if grouped and ("," in stripped or not stripped[-4:].startswith(".") or "." in stripped[:-4]):
        raise BadInput(
            "{stripped!r} could be read in two ways; write it without a thousands separator.",
            stripped=stripped,
        )
    match = _NUMBER.fullmatch(stripped)
    if not match or not (match[2] or match[3]) or len(stripped) > 40 or not stripped.isascii():
        raise BadInput("{stripped!r} is not a number.", stripped=stripped[:40])
    sign, whole, fraction = match[1], match[2].lstrip("0") or "0", (match[3] or "").rstrip("0")
    number = f"{whole}.{fraction}" if fraction else whole
    return f"-{number}" if sign == "-" and number != "0" else number


def plain_digits(value: "Decimal") -> str:
    """A number in its shortest decimal digits, without an exponent; minus zero is "0"."""
    digits = format(value, "f")
    short = digits.rstrip("0").rstrip(".") if "." in digits else digits
    return "0" if short == "-0" else short


def shortest_number(value: float) -> str:
    """A number in its shortest decimal digits, as it was entered: 16093.44, 5, 1.5."""
    from decimal import Decimal

    return plain_digits(Decimal(repr(value)))


def from_ng(ng: int, unit: Unit) -> Load:
    """The load of so many nanograms in `unit`, to six decimal places."""
    return Load.of(ng / NANOGRAMS[unit], unit)


def round_half_even(numerator: int, denominator: int) -> int:
    """Integer division, to the nearest, halves to even."""
    quotient, rest = divmod(numerator, denominator)
    double = 2 * rest
    up = double > denominator or (double == denominator and quotient % 2 == 1)
    return quotient + up
