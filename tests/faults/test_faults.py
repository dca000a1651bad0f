"""Whatever is put in the way of a log, it loses no set that was shown; a few of each kind.

`python -m tests.faults --runs 1000` tries more and prints a table. Kills, what comes and goes and
what is undone have tests of their own.
"""

from pathlib import Path

import pytest

from tests.faults.injected import Kind
from tests.faults.kinds import KINDS

RUNS = {
    "a system call fails": 3,
    "disk fails under a window": 2,
    "work in a window fails": 3,
    "files torn": 40,
    "files fuzzed": 10,
    "pages damaged, brought back": 3,
    "migrations interrupted": 3,
}


@pytest.mark.parametrize(
    "kind", [kind for kind in KINDS if kind.name in RUNS], ids=lambda k: k.name
)
def test_nothing_that_was_shown_is_lost(kind: Kind, tmp_path: Path) -> None:
    if missing := kind.missing():
        pytest.skip(missing)
    found = list(kind.inject(RUNS[kind.name], 1122, tmp_path))
    assert len(found) == RUNS[kind.name]
    assert [fault for fault in found if fault.lost or not fault.survived] == []


def test_each_kind_has_a_name_of_its_own() -> None:
    assert RUNS.keys() < {kind.name for kind in KINDS}
