"""The bracket at the side that shows which exercises are done in rounds."""

from collections.abc import Sequence

from textual.content import Content

from brainlift_tui.core.session.rounds import group_of
from brainlift_tui.core.session.session_exercise import SessionExercise

COLUMN = 2
"""Where the bracket stands: behind the cursor's mark, before the rows."""


def same_group(exercises: Sequence[SessionExercise], place: int, other: int) -> bool:
    """Whether the exercises at two places are done in rounds together."""
    return other in group_of(exercises, place)


def bracketed(contents: Sequence[Content], *, opens: bool, closes: bool) -> list[Content]:
    """The lines of one exercise of a superset with their part of the bracket.

    Args:
        contents: Its lines, blank where the bracket goes.
        opens: Whether the exercise above is none of the superset.
        closes: Whether the exercise below is none of it.
    """
    last = len(contents) - 1
    return [
        with_sign(
            content, "┌" if opens and place == 0 else "└" if closes and place == last else "│"
        )
        for place, content in enumerate(contents)
    ]


def with_sign(content: Content, sign: str) -> Content:
    """A line with a part of the bracket."""
    return Content.assemble(content[:COLUMN], (sign, "$accent"), content[COLUMN + 1 :])


BETWEEN = Content.assemble("  ", ("│", "$accent"))
"""The empty line between two exercises of a superset."""
