"""Each vote for the next set, with all that is said of it, of sessions small enough to count."""

from collections.abc import Sequence

import pytest

from brainlift_tui.core.prefill.habits import UNLEARNED
from brainlift_tui.core.prefill.votes import SHIFTED, Done, votes

LADDER = (10.0, 12.5, 15.0, 20.0)
"""Rungs 0 to 3."""

BALLOTS: tuple[tuple[str, list[list[Done]], list[Done], list[str]], ...] = (
    (
        "the first set, by three sessions",
        [[(1, 10), (1, 9)], [(0, 10)], [(1, 8)]],
        [],
        [
            "1x10: set, set place",
            "1x9: set, set later, set only one is first",
            "0x10: set, set age 0.69, set place, set after the load",
            (
                "0x12: session, session age 0.69, session after the load, session new reps 1.10,"
                " session new at the load 1.10"
            ),
            "1x8: set, set age 1.10, set place",
        ],
    ),
    (
        "the second set as last time so far",
        [[(1, 10), (1, 9), (0, 8)]],
        [(1, 10)],
        [
            "1x10: set, set only one is first",
            "1x9: set, set place, set same load, set same set, set all the same",
            "1x9: step, step place, step same load, step same set, step all the same",
            "0x8: set, set later, set same load, set more reps",
            "0x8: step, step later, step same load, step more reps",
            "1x10: again",
        ],
    ),
    (
        "the third set as last time so far",
        [[(1, 10), (1, 9), (2, 8)]],
        [(1, 10), (1, 9)],
        [
            "1x10: set, set only one is first",
            "1x9: set, set same load, set fewer reps",
            "1x8: step, step same load, step fewer reps",
            (
                "2x8: set, set place, set same load, set same set, set same load two before,"
                " set same set two before, set all the same"
            ),
            (
                "2x8: step, step place, step same load, step same set, step same load two before,"
                " step same set two before, step all the same"
            ),
            "1x9: again",
        ],
    ),
    (
        "a heavier load than last time, in the same steps",
        [[(0, 10), (0, 9), (1, 9)]],
        [(1, 10)],
        [
            "0x10: set, set only one is first",
            "0x9: set, set place, set heavier, set same reps, set straight at another load",
            "1x9: step, step place, step heavier, step same reps, step straight at another load",
            "1x9: set, set later, set heavier",
            "1x9: shifted",
            "1x10: again",
        ],
    ),
    (
        "a lighter one, twice the same",
        [[(1, 10), (1, 9), (0, 8)]],
        [(0, 10), (0, 10)],
        [
            "1x10: set, set only one is first",
            "1x9: set, set lighter, set same reps, set straight at another load",
            "0x9: step, step lighter, step same reps, step straight at another load",
            "0x8: set, set place, set lighter",
            "0x10: again, again straight",
            "0x10: today, today run, today from the first",
        ],
    ),
    (
        "the loads of two sets ago the same, the reps not",
        [[(1, 12), (0, 10), (0, 10)]],
        [(1, 10), (0, 10)],
        [
            "1x12: set, set only one is first",
            "0x10: set, set lighter",
            "0x10: set, set place, set same load, set same set, set same load two before",
            "0x10: step, step place, step same load, step same set, step same load two before",
            "0x10: again",
        ],
    ),
    (
        "two sets begun over again",
        [],
        [(0, 10), (1, 8), (0, 10)],
        ["0x10: again", "1x8: today, today run, today from the first"],
    ),
    (
        "begun over again behind another set",
        [],
        [(2, 5), (0, 10), (0, 10)],
        ["0x10: again, again straight", "0x10: today, today run"],
    ),
)


def ballot(past: Sequence[Sequence[Done]], today: Sequence[Done]) -> list[str]:
    """Every vote in words: rung and reps, its traits, and how much of each where that is not 1."""
    return [
        f"{vote.rung}x{vote.reps}: "
        + ", ".join(
            name if much == 1 else f"{name} {much:.2f}"
            for name, much in vote.traits.items()
            if much
        )
        for vote in votes(past, today, LADDER)
    ]


@pytest.mark.parametrize(("past", "today", "told"), [case[1:] for case in BALLOTS],
                         ids=[case[0] for case in BALLOTS])  # fmt: skip
def test_what_votes_and_what_is_said_of_it(
    past: list[list[Done]], today: list[Done], told: list[str]
) -> None:
    assert ballot(past, today) == told


def test_only_the_last_sessions_vote_shifted() -> None:
    shifted = [
        vote
        for vote in votes([[(0, 10), (0, 9)]] * (SHIFTED + 2), [(1, 10)], LADDER)
        if "shifted" in vote.traits
    ]
    assert len(shifted) == SHIFTED


@pytest.mark.parametrize(
    ("heaviest", "steps"), [(25.0, {(3, 8)}), (25.7, {(3, 8)}), (25.8, set()), (24.2, set())]
)
def test_a_step_leads_from_another_load_as_far_in_proportion_if_there_is_such_a_load(
    heaviest: float, steps: set[tuple[int, int]]
) -> None:
    voted = votes([[(0, 10), (1, 8)]], [(2, 9)], (10.0, 12.5, 20.0, heaviest))
    assert {(vote.rung, vote.reps) for vote in voted if "step" in vote.traits} == steps


TITLE, AFTER = "under the same title", "after the same exercise"
THREE = ([(1, 10), (1, 9), (1, 8)], [(1, 12), (0, 11)], [(2, 10), (2, 9)])
IN_TURN = ((TITLE,), (AFTER,), (TITLE, AFTER))

HOW_LIKELY: tuple[
    tuple[Sequence[Sequence[Done]], Sequence[Done], Sequence[Sequence[str]], list[float]], ...
] = (
    (*BALLOTS[0][1:3], (), [45.3, 1.6, 28.3, 15.7, 9.0]),
    (*BALLOTS[1][1:3], (), [0.5, 60.0, 21.2, 1.5, 5.1, 11.7]),
    (*BALLOTS[2][1:3], (), [0.2, 0.8, 5.9, 69.9, 18.3, 4.9]),
    (*BALLOTS[3][1:3], (), [0.5, 4.3, 76.7, 0.5, 5.1, 12.9]),
    (*BALLOTS[4][1:3], (), [0.1, 0.1, 4.0, 0.5, 4.6, 90.6]),
    (*BALLOTS[5][1:3], (), [0.3, 0.2, 38.9, 53.1, 7.5]),
    (*BALLOTS[6][1:3], (), [3.8, 96.2]),
    (*BALLOTS[7][1:3], (), [14.4, 85.6]),
    (THREE, [], IN_TURN, [64.6, 1.3, 1.3, 7.2, 7.9, 0.3, 16.7, 0.6]),
    (
        THREE,
        [(2, 9)],
        IN_TURN,
        [0.9, 8.2, 12.4, 0.7, 9.9, 4.1, 0.4, 4.0, 2.9, 0.4, 12.0, 33.5, 10.5],
    ),
    (
        THREE,
        [(2, 14)],
        IN_TURN,
        [1.7, 16.1, 18.7, 1.5, 2.3, 8.1, 0.7, 7.8, 5.8, 0.9, 7.8, 8.2, 20.5],
    ),
    (
        [[(1, 10)], [(1, 8)], [(1, 9)], [(1, 10)]],
        [],
        ((), (), (), ()),
        [37.3, 7.2, 13.5, 14.0, 15.6, 9.6, 2.8],
    ),
    (
        [[(1, 11)], [(1, 10)], [(1, 9)]],
        [(1, 11), (1, 14)],
        ((), (TITLE,), (AFTER,)),
        [3.7, 2.8, 1.8, 91.7],
    ),
)
"""Sessions, today's sets, what is the same, and how many in a hundred each vote is right."""


def test_how_likely_each_vote_is_of_a_lifter_of_whom_nothing_is_known() -> None:
    told = set()
    for past, today, shared, likely in HOW_LIKELY:
        voted = [*votes(past, today, LADDER, shared)]
        told |= {name for vote in voted for name, much in vote.traits.items() if much}
        shares = [round(100 * share, 1) for share in UNLEARNED.shares(voted)]
        assert shares == pytest.approx(likely, abs=0.11)
    assert told == UNLEARNED.weights.keys()
