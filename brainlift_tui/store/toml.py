"""TOML that anybody may have written."""

import tomllib

from brainlift_tui.core.errors import BadInput

MOST_DOTS = 100
"""Dots in a line: with those of one key alone, what `tomllib` keeps grows by their square."""


def read_toml(text: str) -> dict[str, object]:
    """What a text says.

    Raises:
        TOMLDecodeError: It is no TOML.
        BadInput: It would take all memory, or has brackets within brackets without an end.
    """
    for number, line in enumerate(text.splitlines(), 1):
        if line.count(".") > MOST_DOTS:
            raise BadInput(
                "Line {line}, column 1: more than {dots} dots in one line.",
                line=number,
                dots=MOST_DOTS,
            )
    try:
        return tomllib.loads(text)
    except RecursionError as error:
        raise BadInput("Line 1, column 1: brackets within brackets, too many to read.") from error
