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


def set_keys(steps: int | None, characters: int, shown_reps: int, done_reps: int) -> int:
    """Keys that change load and reps where one key logs a rep fewer or more than shown.

    That key ends no entry: behind a load that is typed the reps are changed as ever.

    Args:
        steps: How far apart the two loads are on the ladder; None where one of them is not on it.
        characters: How many the load done takes to type.
        shown_reps: The reps shown.
        done_reps: The reps done.
    """
    reps = reps_keys(shown_reps, done_reps)
    typed = characters + 1 + reps
    if steps is None:
        return typed
    return min(steps + (reps if abs(done_reps - shown_reps) > 1 else 0), typed)
