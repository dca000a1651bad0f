"""Damages files of every form, long: python -m tests.benchmarks.damage [TIMES].

Each sound file so many times; what is then read neither as far as it goes nor refused in a
sentence is printed, with the seed that shows it again.
"""

import sys
from random import Random

from tests.exchange.readers.damage import damaged, wrong
from tests.exchange.readers.sound_files import FILES


def main() -> int:
    """Damage each file; 1 where anything is wrong."""
    times = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    found = 0
    for form, text in FILES.items():
        for seed in range(times):
            try:
                what = wrong(damaged(text, Random(seed)))
            except Exception as error:  # whatever a reader lets through
                what = repr(error)[:200]
            if what:
                found += 1
                print(f"{form}, seed {seed}: {what}")
    print(f"{len(FILES)} forms, {times:,} times each: {found} wrong")
    return 1 if found else 0


if __name__ == "__main__":
    raise SystemExit(main())
