"""A probability in words."""


def odds(p: float) -> str:
    """A probability as people say it: "9 in 10"."""
    if p >= 0.945:
        return "19 in 20"
    return f"{max(1, int(p * 10 + 0.5))} in 10"
