"""Lines and curves through scores, by least squares, of a handful of columns."""

from collections.abc import Sequence
from math import fsum, log, sqrt

from brainlift_tui.core.named_tuple import NamedTuple


class Fit(NamedTuple):
    """Columns fitted to values.

    Attributes:
        weights: How much of each column, in the values' unit by the column's.
        spreads: The variance of each weight, for values of variance 1.
        rest: The squares that are left, added up.
        log_det: The logarithm of the determinant of the columns' products.
    """

    weights: tuple[float, ...]
    spreads: tuple[float, ...]
    rest: float
    log_det: float


def fit(columns: Sequence[Sequence[float]], values: Sequence[float]) -> Fit | None:
    """Fit columns, each as long as `values`, to them; None where they can't be told apart."""
    products = [[_dot(one, other) for other in columns] for one in columns]
    return solved(products, [_dot(one, values) for one in columns], _dot(values, values))


def solved(
    products: Sequence[Sequence[float]], with_values: Sequence[float], squares: float
) -> Fit | None:
    """Fit by the products alone: of columns with columns, with values, of values with themselves.

    By Cholesky's square root, in place of an inverse.
    """
    size = len(products)
    root = [[0.0] * size for _ in range(size)]
    for row in range(size):
        for place in range(row + 1):
            left = products[row][place] - _dot(root[row][:place], root[place][:place])
            if place < row:
                root[row][place] = left / root[place][place]
            elif left > 1e-10 * products[row][row]:
                root[row][row] = sqrt(left)
            else:
                return None
    inverse = [[0.0] * size for _ in range(size)]
    for place in range(size):
        inverse[place][place] = 1 / root[place][place]
        for row in range(place + 1, size):
            below = _dot(root[row][place:row], [inverse[at][place] for at in range(place, row)])
            inverse[row][place] = -below / root[row][row]
    turned = [_dot(row, with_values) for row in inverse]
    sides = list(zip(*inverse, strict=True))
    return Fit(
        tuple(_dot(side, turned) for side in sides),
        tuple(_dot(side, side) for side in sides),
        max(0.0, squares - _dot(turned, turned)),
        2 * fsum(log(root[place][place]) for place in range(size)),
    )


def _dot(one: Sequence[float], other: Sequence[float]) -> float:
    return sum(a * b for a, b in zip(one, other, strict=True))
