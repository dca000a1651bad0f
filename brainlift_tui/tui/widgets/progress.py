"""A thin bar that tells how much of something has passed."""

from textual.content import Content


def progress(share: float, width: int) -> Content:
    """The bar, to half a cell.

    Args:
        share: What has passed of the whole, from 0 to 1; beyond either it stays at the end.
        width: Columns it takes.
    """
    halves = round(2 * width * min(1.0, max(0.0, share)))
    full, half = divmod(halves, 2)
    return Content.assemble(
        ("━" * full + "╸" * half, "$accent"), ("─" * (width - full - half), "$surface-lighten-2")
    )
