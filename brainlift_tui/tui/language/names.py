"""What exercises and programmes of the catalogue are called in the lifter's language.

They are stored under their English names, which files and other programs read. What the lifter
named stands as it was named.
"""

from brainlift_tui.tui.language import catalogue


def called(name: str) -> str:
    """A stored name as the lifter's language has it."""
    if not catalogue.LANGUAGE:
        return name
    from brainlift_tui.store.exercise.names_told import read_names_told

    return read_names_told(catalogue.LANGUAGE).of(name)
