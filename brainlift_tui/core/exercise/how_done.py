"""What has to be told of how an exercise is done, because it is unsafe or unclear."""

from brainlift_tui.core.said import Said, said

_TABLE = said(
    "A light table tips over: take a heavy one, your head under its middle, and try it first."
)

HOW_DONE = {
    "incline-push-up": said(
        "Hands about 60 cm high, on a table: at 30 cm it is harder than on the knees."
    ),
    "incline-pike-push-up": said(
        "Hands on a chair that can't slide, or a low table against a wall."
    ),
    "table-row": _TABLE,
    "feet-elevated-table-row": _TABLE,
    "single-leg-stand": said("A chair or a wall within reach of your hand."),
    "tandem-stand": said("One foot right before the other, a chair or a wall within reach."),
    "bench-dip": said("On a chair against a wall, so that it can't slide."),
    "nordic-hamstring-curl": said(
        "The feet under something that won't give, hands ready to catch you."
    ),
}
"""By the slug of the catalogue's exercise."""


def how_done(slug: str) -> Said | None:
    """What is told of an exercise, None for nothing."""
    return HOW_DONE.get(slug)
