"""Numbers one below the other, lined up on the decimal sign."""

import re
from collections.abc import Iterable

_DECIMAL_SIGN = re.compile("([.,])")


def lined_up(told: str, whole: int, fraction: int) -> str:
    """What begins with a number, its decimal sign in a column of its own: "  22.5 kg".

    Args:
        told: The number, and what follows it.
        whole: Columns for what stands before the sign.
        fraction: Columns for the sign and the decimals, see `decimals`.
    """
    number, _, behind = told.partition(" ")
    before, point, after = _parts(number)
    return f"{before:>{whole}}{point + after:<{fraction}} {behind}"


def decimals(numbers: Iterable[str]) -> int:
    """Columns that the decimals of these numbers take, the sign among them."""
    parted = (_parts(number.partition(" ")[0]) for number in numbers)
    return max((len(point + after) for _, point, after in parted), default=0)


def _parts(number: str) -> tuple[str, str, str]:
    before, *behind = _DECIMAL_SIGN.split(number, maxsplit=1)
    return (before, behind[0], behind[1]) if behind else (before, "", "")
