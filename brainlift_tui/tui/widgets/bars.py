"""Numbers as upright bars, in eighths of a line."""

from collections.abc import Sequence

_STEPS = "▁▂▃▄▅▆▇█"
_EIGHTHS = f" {_STEPS}"


def bars(numbers: Sequence[float], height: int, wide: int = 1, gap: int = 1) -> list[str]:
    """Bars beside each other, the tallest as tall as there is room.

    Args:
        numbers: From 0 on; what is above it is seen, however little.
        height: Lines they may take.
        wide: Columns of a bar.
        gap: Columns between two of them.

    Returns:
        As many lines as were asked for, the topmost first.
    """
    most = max(numbers, default=0) or 1
    eighths = [max(round(n / most * height * 8), 1) if n > 0 else 0 for n in numbers]
    return [
        (" " * gap).join(wide * _EIGHTHS[min(8, max(0, n - 8 * below))] for n in eighths)
        for below in range(height - 1, -1, -1)
    ]


def stepped_line(numbers: Sequence[float], height: int, gap: int = 0) -> list[str]:
    """Numbers as a line in halves of a line, two cells each, between the lowest and the highest.

    Nothing is filled below it: it does not begin at 0.

    Args:
        numbers: One at least.
        height: Lines it takes.
        gap: Columns between two numbers.
    """
    least, most = min(numbers), max(numbers)
    span = most - least or 1.0
    halves = [round((n - least) / span * (2 * height - 1)) for n in numbers]
    return [
        (" " * gap).join(2 * ("▄▀"[half % 2] if half // 2 == row else " ") for half in halves)
        for row in range(height - 1, -1, -1)
    ]


def spark(numbers: Sequence[float | None], wide: int = 2) -> str:
    """Numbers as a line of bars, the lowest of them still seen; nothing where there is none.

    Args:
        numbers: Any.
        wide: Columns of a bar.
    """
    known = [n for n in numbers if n is not None]
    least, most = min(known, default=0.0), max(known, default=0.0)
    span = most - least or 1.0
    return "".join(
        wide * (" " if n is None else _STEPS[round((n - least) / span * (len(_STEPS) - 1))])
        for n in numbers
    )
