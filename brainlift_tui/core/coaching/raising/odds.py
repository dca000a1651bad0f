"""A probability in words."""

from brainlift_tui.core.said import Said, said


def odds(p: float) -> Said:
    """A probability as people say it: "9 of 10"."""
    if p >= 0.945:
        return said("19 of 20")
    return said("{times} of 10", times=max(1, int(p * 10 + 0.5)))
