"""The program is killed right after the screen showed a set as logged; nothing of it is lost.

Ten moments by default, with other programs at work on the file; BRAINLIFT_KILLS asks for more
and BRAINLIFT_KILL_SEED for others. `python -m tests.end_to_end.power_cut` prints them as a table.
"""

import os
from random import Random

import pytest

from tests.end_to_end.power_cut import WITH_LOADS, cuts, workouts_of
from tests.end_to_end.program import Program

MOMENTS = int(os.environ.get("BRAINLIFT_KILLS", "10"))
SEED = int(os.environ.get("BRAINLIFT_KILL_SEED", "1122"))
IN_ONE_WORKOUT = min(WITH_LOADS, max(5, MOMENTS // 16))

WORKOUTS = workouts_of(MOMENTS, Random(SEED), each=IN_ONE_WORKOUT)


@pytest.mark.parametrize("part", range(len(WORKOUTS)))
def test_what_was_shown_is_there_after_a_kill(program: Program, part: int) -> None:
    for cut in cuts(program, Random(SEED + part), WORKOUTS[part]):
        assert (cut.lost, cut.twice, cut.faults, cut.clock) == ((), (), (), True), cut
