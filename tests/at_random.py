"""Tries every property at random, for as long as one likes.

`python -m tests.at_random` goes on until it is stopped or something fails; `--minutes 30` for half
an hour. What else stands there is for pytest: `python -m tests.at_random --minutes 5 tests/core`.
"""

import argparse
import random
import subprocess
import sys
import time

PYTEST = [sys.executable, "-m", "pytest", "-m", "hypothesis", "--hypothesis-profile=random"]


def main() -> int:
    """Run round after round, each with a seed of its own.

    Returns:
        0 where all that was tried held, else what pytest said.
    """
    parser = argparse.ArgumentParser(prog="python -m tests.at_random", description=__doc__)
    parser.add_argument("--minutes", type=float, help="how long to go on; without it, for ever")
    own, pytests = parser.parse_known_args()
    end = None if own.minutes is None else time.monotonic() + own.minutes * 60
    rounds = 0
    while end is None or time.monotonic() < end:
        seed = random.SystemRandom().randrange(2**32)
        words = [*PYTEST, f"--hypothesis-seed={seed}", *pytests]
        print(f"round {rounds + 1}, seed {seed}", flush=True)
        status = subprocess.run(words, check=False).returncode
        if status:
            print("The same once more: python " + " ".join(words[1:]))
            return status
        rounds += 1
    print(f"Every property held in {rounds} rounds.")
    return 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        sys.exit(130)
