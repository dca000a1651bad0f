"""How many keys it takes to make a row say what was done."""


def reps_keys(shown: int, done: int) -> int:
    """Keys that change the reps: an arrow for each, or the digits, whichever is less."""
    return min(abs(done - shown), len(str(done)))


def load_keys(steps: int | None, characters: int) -> int:
    """Keys that change the load: a step for each, or the characters and an `x`.

    Args:
        steps: How far apart the two loads are on the ladder; None where the load done is not on
            it.
        characters: How many the load done takes to type.
    """
    typed = characters + 1
    return typed if steps is None else min(steps, typed)
